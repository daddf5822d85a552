// What counts as words that someone wrote, and where words begin and end.

const LEAF = "\uFFFC";
const BREAK = "\n";

// Names, addresses and descriptions in attributes are written by people too; ids are not.
function written(node) {
  let found = "";
  for (const name in node.attrs) {
    const value = node.attrs[name];
    if (name !== "id" && typeof value === "string" && value) found += `${BREAK}${value}`;
  }
  return found;
}

/** Returns all that people wrote in a range, as one string; block limits do not show in it. */
export function writtenIn(doc, from, to) {
  let found = "";
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText) found += node.text.slice(Math.max(0, from - pos), to - pos);
    else if (pos >= from) found += (node.isLeaf ? LEAF : "") + (node.isInline ? "" : written(node));
  });
  return found;
}

/** Returns the words of a range as a person reads them, blocks on lines of their own. */
export function textIn(doc, from, to) {
  return doc.textBetween(from, to, BREAK, (leaf) => (leaf.type.name === "hard_break" ? BREAK : "")).trim();
}

/** Returns whether `part` is what is left of `whole` after some characters were taken out. */
export function isRemainder(part, whole) {
  if (part === whole || !part) return true;
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++;
  return at === part.length;
}

const isSpace = (char) => char === undefined || /\s|\uFFFC/.test(char);

/** Returns the text of a text block in which every character has the place of its position. */
export function flatText(block) {
  return block.textBetween(0, block.content.size, undefined, LEAF);
}

/** Returns the offset of the word boundary at or after `offset`, before or behind the space. */
export function boundary(text, offset, beforeSpace) {
  let at = Math.min(offset, text.length);
  while (at > 0 && at < text.length && !isSpace(text[at - 1]) && !isSpace(text[at])) at++;
  if (!beforeSpace && at < text.length && at > 0 && !isSpace(text[at - 1])) at++;
  return at;
}

/** Returns the position where the word ends that a position is in. */
export function wordEnd(doc, pos) {
  while (pos < doc.content.size && glued(doc, pos)) pos++;
  return pos;
}

/** Returns the ends of the word that a position is in. */
export function wordAround(doc, pos) {
  let from = pos;
  while (glued(doc, from)) from--;
  return [from, wordEnd(doc, pos)];
}

/** Returns `[from, to]` grown to whole words, so that no word is cut at an end. */
export function wholeWords(doc, from, to) {
  while (from < to && glued(doc, from)) from--;
  while (from < to && glued(doc, to)) to++;
  return [from, to];
}

/** Returns whether two words touch at a position, so that they read as one. */
export function glued(doc, pos) {
  const at = doc.resolve(pos);
  if (!at.parent.isTextblock) return false;
  const text = flatText(at.parent);
  return !isSpace(text[at.parentOffset - 1]) && !isSpace(text[at.parentOffset]);
}
