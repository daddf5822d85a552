// Notes (footnotes): a number in the text and its words at the end of the story. Numbers follow the
// order of the text, so they are set anew whenever one comes, goes or is moved.
import { Plugin, Selection } from "prosemirror-state";

/** Inserts a note at the cursor and goes to its words. */
export function addNote(state, dispatch) {
  const { $from, to } = state.selection;
  const { note_ref: reference, note, notes, paragraph } = state.schema.nodes;
  const canHold = $from.parent.inlineContent && $from.parent.type.contentMatch.matchType(reference);
  if (!canHold || inside($from, "note")) return false;
  if (!dispatch) return true;
  const tr = state.tr;
  const number = highest(state.doc) + 1;
  tr.insert(to, reference.create({ number }));
  const words = note.create({ number }, paragraph.create());
  const list = listOf(tr.doc);
  if (list) tr.insert(list.pos + list.node.nodeSize - 1, words);
  else tr.insert(tr.doc.content.size, notes.create(null, words));
  const fixed = renumber(tr) ?? tr;
  dispatch(fixed.setSelection(Selection.near(fixed.doc.resolve(placeOf(fixed.doc, reference, to)))).scrollIntoView());
  return true;
}

function inside($pos, name) {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === name) return true;
  return false;
}

function listOf(doc) {
  let found = null;
  doc.forEach((node, pos) => void (node.type.name === "notes" && (found = { node, pos })));
  return found;
}

// Where the words of a note begin; its number is at `at` in the text.
function placeOf(doc, reference, at) {
  const number = doc.nodeAt(at)?.type === reference ? doc.nodeAt(at).attrs.number : 0;
  let place = at;
  doc.descendants((node, pos) => void (node.type.name === "note" && node.attrs.number === number && (place = pos + 2)));
  return place;
}

function highest(doc) {
  let number = 0;
  doc.descendants((node) => {
    if (["note", "note_ref"].includes(node.type.name)) number = Math.max(number, node.attrs.number);
  });
  return number;
}

/**
 * Sets the numbers in the order of the text and the words in the order of the numbers. Words whose
 * number is gone from the text come last and are kept. Returns null when all is in order.
 */
export function renumber(tr) {
  const { doc } = tr;
  const order = [];
  doc.descendants(
    (node) => void (node.type.name === "note_ref" && !order.includes(node.attrs.number) && order.push(node.attrs.number)),
  );
  const list = listOf(doc);
  const words = list ? list.node.content.content : [];
  for (const { attrs } of words) if (!order.includes(attrs.number)) order.push(attrs.number);
  if (
    order.every((number, index) => number === index + 1) &&
    words.every(({ attrs }, index) => index === 0 || words[index - 1].attrs.number <= attrs.number)
  )
    return null;
  const numberFor = new Map(order.map((number, index) => [number, index + 1]));
  if (list) sortWords(tr, list, numberFor);
  setReferences(tr, doc, numberFor);
  return tr;
}

function setReferences(tr, doc, numberFor) {
  doc.descendants((node, pos) => {
    const number = numberFor.get(node.attrs.number);
    if (node.type.name === "note_ref" && number !== node.attrs.number) tr.setNodeAttribute(pos, "number", number);
  });
}

// Only a list that is out of order is put in again, since that is one large step for everybody.
function sortWords(tr, { node, pos }, numberFor) {
  const notes = node.content.content.map((note) =>
    note.type.create({ ...note.attrs, number: numberFor.get(note.attrs.number) }, note.content, note.marks),
  );
  const sorted = [...notes].sort((a, b) => a.attrs.number - b.attrs.number);
  if (sorted.some((note, index) => note !== notes[index])) {
    tr.replaceWith(pos + 1, pos + node.nodeSize - 1, sorted);
    return;
  }
  node.forEach((note, offset, index) => {
    if (note.attrs.number !== notes[index].attrs.number)
      tr.setNodeAttribute(pos + 1 + offset, "number", notes[index].attrs.number);
  });
}

/** Keeps the numbers in order after one's own changes; others' tabs do that for theirs. */
export const notesInOrder = (isForeign) =>
  new Plugin({
    appendTransaction(transactions, before, state) {
      if (
        !transactions.some((tr) => tr.docChanged) ||
        transactions.some((tr) => isForeign(tr) || tr.getMeta("suggest") !== undefined)
      )
        return null;
      return touchesNotes(before.doc, state.doc) ? renumber(state.tr) : null;
    },
  });

function touchesNotes(before, after) {
  return numbers(before) !== numbers(after);
}

function numbers(doc) {
  const found = [];
  doc.descendants((node) => {
    if (["note", "note_ref"].includes(node.type.name)) found.push(node.type.name.length + node.attrs.number * 10);
    return !node.isTextblock || node.childCount > 1 || node.type.name === "note";
  });
  return found.join();
}
