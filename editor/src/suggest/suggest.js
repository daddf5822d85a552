// Turns a transaction into the same transaction as a suggestion: nothing goes, it is marked as
// removed; what comes is marked as added; a block that changes its kind remembers the old one.
import { isHistoryTransaction } from "prosemirror-history";
import { Fragment, Slice } from "prosemirror-model";
import { NodeSelection, TextSelection } from "prosemirror-state";
import { DocAttrStep, ReplaceStep } from "prosemirror-transform";
import { difference } from "./diff.js";
import { added, isAdded, isRemoved, madeBy, markOf, newSuggestion, plain } from "./marks.js";

/**
 * Returns the transaction that suggests what `tr` does. What others did (`isForeign`), undo, and
 * everything that has the meta `suggest: false` stays as it is.
 */
export function suggesting(tr, state, author, isForeign = () => false) {
  if (!tr.docChanged || tr.getMeta("suggest") === false || isForeign(tr) || isHistoryTransaction(tr)) return tr;
  const made = state.tr;
  for (const step of tr.steps) if (step instanceof DocAttrStep) made.step(step);
  const hint = hintOf(tr);
  const operations = difference(tr.before, tr.doc, hint);
  const id = idFor(operations, state.doc, author);
  const sizes = operations.map(() => null);
  for (let index = operations.length - 1; index >= 0; index--)
    sizes[index] = APPLY[operations[index].kind](made, operations[index], id, state.doc);
  select(made, tr, state, operations, sizes);
  for (const name of ["uiEvent", "paste", "composition"])
    if (tr.getMeta(name) !== undefined) made.setMeta(name, tr.getMeta(name));
  return tr.scrolledIntoView ? made.scrollIntoView() : made;
}

/** Where the only step of a transaction changed something, in both documents. */
function hintOf(tr) {
  const [step] = tr.steps;
  if (tr.steps.length !== 1 || !(step instanceof ReplaceStep)) return null;
  const { from, to, slice } = step;
  const flat = !slice.openStart && !slice.openEnd && (slice.content.firstChild?.isInline ?? true);
  return { from, to, newTo: from + slice.size, typed: flat && from === to };
}

/** One transaction is one suggestion, and goes on with the suggestion that it touches. */
function idFor(operations, doc, author) {
  for (const { kind, from, to } of operations) {
    if (kind !== "text") continue;
    for (const node of [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]) {
      const mark = node && (markOf(node, "insertion") ?? markOf(node, "deletion"));
      if (mark && madeBy(mark.attrs.id).author === String(author)) return mark.attrs.id;
    }
  }
  return newSuggestion(author);
}

/** Each applies one operation and says how much of the old it kept and how much it put in. */
const APPLY = {
  text(tr, { from, to, old, now, typed }, id) {
    const { schema } = tr.doc.type;
    const arrived = addedText(now, id, typed);
    tr.replace(to, to, new Slice(arrived, 0, 0));
    const kept = keepText(tr, from, old, schema.marks.deletion.create({ id }));
    return { kept, put: arrived.size };
  },

  remove(tr, { node, from, to }, id) {
    if (isAdded(node)) {
      tr.delete(from, to);
      return { kept: 0, put: 0 };
    }
    restore(tr, from);
    if (!isRemoved(node)) tr.addNodeMark(from, node.type.schema.marks.deletion.create({ id }));
    return { kept: node.nodeSize, put: 0 };
  },

  add(tr, { nodes, from }, id, before) {
    const arrived = Fragment.from(nodes.filter((node) => !isRemoved(node)).map((node) => added(fresh(node, before), id)));
    if (arrived.size) tr.insert(from, arrived);
    return { kept: 0, put: arrived.size };
  },

  change(tr, { node, type, attrs, from }, id) {
    if (isRemoved(node)) return { kept: 0, put: 0 };
    tr.setNodeMarkup(from, type, { ...attrs, ...("id" in node.attrs ? { id: node.attrs.id } : {}) }, node.marks);
    const { schema } = node.type;
    const previous = markOf(node, "modification")?.attrs.previousValue ?? { type: node.type.name, attrs: node.attrs };
    const newValue = { type: type.name, attrs };
    if (previous.type === type.name && JSON.stringify(previous.attrs) === JSON.stringify(tr.doc.nodeAt(from).attrs))
      clearChange(tr, from);
    else {
      clearChange(tr, from);
      tr.addNodeMark(from, schema.marks.modification.create({ id, type: "block", previousValue: previous, newValue }));
    }
    return { kept: 0, put: 0 };
  },

  retype(tr, { type, attrs, from }) {
    const node = tr.doc.nodeAt(from);
    tr.setNodeMarkup(from, type, { ...attrs, ...("id" in node.attrs ? { id: node.attrs.id } : {}) }, node.marks);
    return { kept: 0, put: 0 };
  },

  direct(tr, { from, to, slice, newFrom, newTo }) {
    tr.replace(from, to, slice);
    return { kept: 0, put: newTo - newFrom };
  },
};

// An inserted text that lands in a removed one would inherit its mark; a moved one has it by right.
function addedText(content, id, typed) {
  const nodes = [];
  content.forEach((node) => {
    if (!isRemoved(node) || typed) nodes.push(added(node, id));
  });
  return Fragment.from(nodes);
}

/** Marks a text as removed, except what was itself only suggested, which goes. */
function keepText(tr, from, content, mark) {
  let kept = content.size;
  const parts = [];
  content.forEach((node, offset) => parts.push({ node, pos: from + offset }));
  for (const { node, pos } of parts.reverse()) {
    const end = pos + node.nodeSize;
    if (isAdded(node)) {
      tr.delete(pos, end);
      kept -= node.nodeSize;
    } else if (!isRemoved(node)) tr.addMark(pos, end, mark);
  }
  return kept;
}

/** A block as a new one: without the id when the old document has it already. */
function fresh(node, before) {
  if (node.attrs.id == null) return plain(node);
  let taken = false;
  before.forEach((block) => (taken ||= block.attrs.id === node.attrs.id));
  return plain(taken ? node.type.create({ ...node.attrs, id: null }, node.content, node.marks) : node);
}

function clearChange(tr, pos) {
  const mark = markOf(tr.doc.nodeAt(pos), "modification");
  if (mark) tr.removeNodeMark(pos, mark);
}

/** Gives a block back the kind that it had before the suggestion. */
export function restore(tr, pos) {
  const node = tr.doc.nodeAt(pos);
  const mark = markOf(node, "modification");
  if (!mark) return;
  const { type, attrs } = mark.attrs.previousValue;
  const kept = "id" in node.attrs ? { id: node.attrs.id } : {};
  tr.setNodeMarkup(
    pos,
    node.type.schema.nodes[type],
    { ...attrs, ...kept },
    node.marks.filter((other) => other !== mark),
  );
}

// Backspace leaves the cursor before what it removed, so that the next one goes on; else after it.
function select(made, tr, state, operations, sizes) {
  const { selection } = tr;
  const backwards = state.selection.empty && state.selection.head;
  const at = (pos) => Math.max(0, Math.min(made.doc.content.size, shifted(pos, operations, sizes, backwards)));
  if (selection instanceof NodeSelection) {
    const pos = at(selection.from);
    if (made.doc.resolve(pos).nodeAfter && NodeSelection.isSelectable(made.doc.resolve(pos).nodeAfter))
      made.setSelection(NodeSelection.create(made.doc, pos));
    return;
  }
  made.setSelection(TextSelection.between(made.doc.resolve(at(selection.anchor)), made.doc.resolve(at(selection.head))));
}

function shifted(pos, operations, sizes, head) {
  let shift = 0;
  for (let index = 0; index < operations.length; index++) {
    const { newFrom, newTo, from } = operations[index];
    const { kept, put } = sizes[index];
    const size = (newTo ?? 0) - (newFrom ?? 0);
    if (newFrom === null || pos < newFrom) continue;
    if (pos > newTo) shift += kept + put - size;
    else if (size === 0 && put === 0) shift += head !== false && head > from ? 0 : kept;
    else return pos + shift + kept + Math.min(0, put - size);
  }
  return pos + shift;
}
