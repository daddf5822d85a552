// The marks of suggestions: what was added, what was removed, what was changed. An id of a
// suggestion begins with the person who made it: "staff.time.random", separated by points.

const NAMES = ["insertion", "deletion", "modification"];

/** Returns an id for a new suggestion of this person. */
export function newSuggestion(author, now = Date.now()) {
  return `${author}.${now.toString(36)}.${Math.floor(Math.random() * 36 ** 4).toString(36)}`;
}

/** Who made a suggestion, and when in milliseconds. */
export function madeBy(id) {
  const [author, stamp] = id.split(".");
  return { author, at: Number.parseInt(stamp ?? "", 36) };
}

/** The mark of that name on a node, or undefined. */
export const markOf = (node, name) => node.marks.find((mark) => mark.type.name === name);

export const isAdded = (node) => Boolean(markOf(node, "insertion"));
export const isRemoved = (node) => Boolean(markOf(node, "deletion"));

/** The mark of a suggestion on a node, or undefined. */
export const suggestionOn = (node) => node.marks.find((mark) => NAMES.includes(mark.type.name));

/** The node without any mark of a suggestion. */
export const plain = (node) => node.mark(node.marks.filter((mark) => !NAMES.includes(mark.type.name)));

/** The node as an addition. */
export function added(node, id) {
  const mark = node.type.schema.marks.insertion.create({ id });
  return node.mark(mark.addToSet(plain(node).marks));
}
