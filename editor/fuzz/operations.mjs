// The random changes of a writer. Each gets the state, `dispatch`, the random function and `word`,
// which makes a word that is nowhere else; it returns whether it did anything.
import { joinBackward, splitBlock } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { Slice } from "prosemirror-model";
import { sinkListItem } from "prosemirror-schema-list";
import { TextSelection } from "prosemirror-state";
import { liftOut, moveBlock, retype, toList, wrapBlock } from "../src/core/commands.js";
import { flatText } from "../src/core/words.js";

const isSpace = (char) => char === undefined || char === " " || char === "\uFFFC";

function collect(doc, wanted) {
  const found = [];
  doc.descendants((node, pos, parent) => void (wanted(node, parent) && found.push({ node, pos })));
  return found;
}

const pick = (list, below) => (list.length ? list[below(list.length)] : null);
const textblock = ({ doc }, below, wanted = () => true) => pick(collect(doc, (n) => n.isTextblock && wanted(n)), below);

/** Returns an offset in a text block where a word begins or the text ends. */
function edge(node, below) {
  const text = flatText(node);
  const edges = [];
  for (let i = 0; i <= text.length; i++) if (i === 0 || i === text.length || isSpace(text[i - 1])) edges.push(i);
  return pick(edges, below);
}

// The cursor stands where a word begins, in a text block that `wanted` allows.
function cursor(state, below, wanted) {
  const block = textblock(state, below, wanted);
  return block && block.pos + 1 + edge(block.node, below);
}

function at(state, pos, end = pos) {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos, end)));
}

// Runs a command with the cursor at a random place; its transaction fits the state as it is.
function command(run, wanted) {
  return (state, dispatch, below) => {
    const pos = cursor(state, below, wanted);
    if (pos === null) return false;
    const there = at(state, pos);
    return run(there, (tr) => dispatch(replay(state, tr)), below);
  };
}

function replay(state, tr) {
  const copy = state.tr;
  for (const step of tr.steps) copy.step(step);
  for (const name of ["intent"]) if (tr.getMeta(name)) copy.setMeta(name, tr.getMeta(name));
  return copy;
}

// The range of some whole words of a text block.
function someWords(state, below, wanted) {
  const block = textblock(state, below, (n) => n.content.size > 4 && (wanted?.(n) ?? true));
  if (!block) return null;
  const [a, b] = [edge(block.node, below), edge(block.node, below)].sort((x, y) => x - y);
  return a === b ? null : { from: block.pos + 1 + a, to: block.pos + 1 + b, block };
}

const spaced = (block, offset, word) => (offset === block.node.content.size && offset ? ` ${word}` : `${word} `);

function type(state, dispatch, below, word) {
  const block = textblock(state, below);
  const offset = edge(block.node, below);
  dispatch(state.tr.insertText(spaced(block, offset, word()), block.pos + 1 + offset));
  return true;
}

// Letter by letter, each in a transaction of its own, as at the keyboard.
function typeSlowly(state, dispatch, below, word, host) {
  const block = textblock(state, below);
  const offset = edge(block.node, below);
  let pos = block.pos + 1 + offset;
  for (const letter of spaced(block, offset, word())) dispatch(host.state.tr.insertText(letter, pos++));
  return true;
}

function deleteWords(state, dispatch, below) {
  const range = someWords(state, below);
  if (range) dispatch(state.tr.delete(range.from, range.to));
  return Boolean(range);
}

function deleteAcross(state, dispatch, below) {
  const [a, b] = [cursor(state, below), cursor(state, below)].sort((x, y) => x - y);
  if (b - a > 60 || wouldGlue(state.doc, a, b)) return false;
  let tr;
  try {
    tr = state.tr.deleteRange(a, b);
  } catch {
    return false; // It cannot delete between some blocks that do not join.
  }
  if (tr.docChanged) dispatch(tr);
  return tr.docChanged;
}

// Words that a writer joins with their own hand are one word to everyone.
function wouldGlue(doc, a, b) {
  const [start, end] = [doc.resolve(a), doc.resolve(b)];
  return !isSpace(flatText(start.parent)[start.parentOffset - 1]) && !isSpace(flatText(end.parent)[end.parentOffset]);
}

function typeOver(state, dispatch, below, word) {
  const range = someWords(state, below);
  if (range) dispatch(state.tr.insertText(`${word()} `, range.from, range.to));
  return Boolean(range);
}

const isBlock = (node) => "id" in node.attrs;

function topBlock({ doc }, below, wanted = isBlock) {
  const all = [];
  doc.forEach((node, pos, index) => void (wanted(node) && all.push({ node, pos, index })));
  return pick(all, below);
}

function deleteBlock(state, dispatch, below) {
  const block = topBlock(state, below);
  if (!block || state.doc.childCount < 6) return false;
  dispatch(state.tr.delete(block.pos, block.pos + block.node.nodeSize));
  return true;
}

function join(state, dispatch, below) {
  const joinable = collect(state.doc, (n, parent) => n.isTextblock && parent.firstChild !== n && parent.type.name !== "table_row" && isBlock(n));
  const block = pick(joinable, below);
  const before = block && state.doc.resolve(block.pos).nodeBefore;
  if (!before?.isTextblock || !isBlock(before) || before.type.name === "picture" || block.node.type.name === "picture") return false;
  if (before.type.spec.code || block.node.type.spec.code) return false;
  dispatch(state.tr.insertText(" ", block.pos - 1).join(block.pos + 1));
  return true;
}

function drag(state, dispatch, below) {
  const block = topBlock(state, below);
  const other = block && topBlock(state, below, (n) => isBlock(n) && n !== block.node);
  if (!other) return false;
  const tr = state.tr.delete(block.pos, block.pos + block.node.nodeSize);
  dispatch(tr.insert(tr.mapping.map(other.pos + other.node.nodeSize), block.node));
  return true;
}

function dragItem(state, dispatch, below) {
  const items = collect(state.doc, (n, parent) => n.type.name === "list_item" && parent.childCount > 1);
  const one = pick(items, below);
  if (!one) return false;
  const end = one.pos + one.node.nodeSize;
  const other = pick(items.filter(({ pos }) => pos < one.pos || pos >= end), below);
  if (!other) return false;
  const tr = state.tr.delete(one.pos, end);
  dispatch(tr.insert(tr.mapping.map(other.pos), one.node));
  return true;
}

function dragWords(state, dispatch, below) {
  const range = someWords(state, below);
  const target = range && cursor(state, below, (n) => n !== range.block.node && !n.type.spec.code);
  if (!target || range.block.node.type.spec.code) return false;
  const slice = state.doc.slice(range.from, range.to);
  const tr = state.tr.delete(range.from, range.to);
  const to = tr.mapping.map(target);
  const text = slice.content.textBetween(0, slice.content.size);
  if (!text.endsWith(" ") || !/^(|.* )$/.test(flatText(tr.doc.resolve(to).parent).slice(0, tr.doc.resolve(to).parentOffset))) return false;
  const moved = tr.replaceRange(to, to, slice);
  if (moved.steps.length === 2) dispatch(moved);
  return moved.steps.length === 2;
}

function newParagraph(state, dispatch, below, word) {
  const block = topBlock(state, below);
  if (!block) return false;
  const made = state.schema.nodes.paragraph.create(null, state.schema.text(word()));
  dispatch(state.tr.insert(block.pos, made));
  return true;
}

// Two paragraphs from the clipboard, open at both ends, into the middle of a text.
function paste(state, dispatch, below, word) {
  const pos = cursor(state, below, (n) => isBlock(n) && !n.type.spec.code && n.type.name !== "picture");
  if (pos === null) return false;
  const { paragraph } = state.schema.nodes;
  const { parentOffset, parent } = state.doc.resolve(pos);
  const made = [spaced({ node: parent }, parentOffset, word()), `${word()} `].map((text) => paragraph.create(null, state.schema.text(text)));
  const holder = state.schema.nodes.stash.create(null, made);
  const tr = state.tr.replace(pos, pos, new Slice(holder.content, 1, 1));
  if (tr.docChanged) dispatch(tr);
  return tr.docChanged;
}

function attribution(state, dispatch, below, word) {
  const quote = pick(collect(state.doc, (n) => n.type.name === "quote"), below);
  if (!quote) return false;
  const made = state.schema.nodes.attribution.create(null, state.schema.text(word()));
  dispatch(state.tr.insert(quote.pos + quote.node.nodeSize - 1, made));
  return true;
}

function addRow(state, dispatch, below, word) {
  const row = pick(collect(state.doc, (n) => n.type.name === "table_row"), below);
  if (!row) return false;
  const { table_cell: cell, table_row: type_ } = state.schema.nodes;
  const cells = Array.from({ length: row.node.childCount }, () => cell.create(null, state.schema.text(word())));
  dispatch(state.tr.insert(row.pos, type_.create(null, cells)));
  return true;
}

function deleteRow(state, dispatch, below) {
  const row = pick(collect(state.doc, (n, parent) => n.type.name === "table_row" && parent.childCount > 1), below);
  if (row) dispatch(state.tr.delete(row.pos, row.pos + row.node.nodeSize));
  return Boolean(row);
}

function mark(state, dispatch, below) {
  const range = someWords(state, below);
  if (!range) return false;
  const { marks } = state.schema;
  const name = pick(["strong", "emphasis", "link", "comment", "insertion", "deletion", "script"], below);
  const made = marks[name].create(["comment", "insertion", "deletion"].includes(name) ? { id: `s${below(9)}` } : null);
  const tr = below(3) ? state.tr.addMark(range.from, range.to, made) : state.tr.removeMark(range.from, range.to);
  if (tr.docChanged) dispatch(tr);
  return tr.docChanged;
}

function blockMark(state, dispatch, below) {
  const block = topBlock(state, below);
  if (!block) return false;
  const { insertion, deletion } = state.schema.marks;
  dispatch(state.tr.addNodeMark(block.pos, (below(2) ? insertion : deletion).create({ id: `b${below(9)}` })));
  return true;
}

function attribute(state, dispatch, below, word) {
  const picture = pick(collect(state.doc, (n) => n.type.name === "picture"), below);
  if (picture && below(2)) dispatch(state.tr.setNodeAttribute(picture.pos, "alt", word()));
  else dispatch(state.tr.setDocAttribute("slug", word()));
  return true;
}

function hardBreak(state, dispatch, below) {
  const pos = cursor(state, below, (n) => n.type.spec.content === "inline*");
  if (pos === null) return false;
  dispatch(state.tr.insert(pos, state.schema.nodes.hard_break.create()));
  return true;
}

const plain = (n) => ["paragraph", "heading"].includes(n.type.name);
const nodeType = (state, below, names) => state.schema.nodes[pick(names, below)];

/** The operations with how often each comes. */
export const OPERATIONS = {
  type: [14, type],
  typeSlowly: [8, typeSlowly],
  typeOver: [4, typeOver],
  deleteWords: [4, deleteWords],
  deleteAcross: [2, deleteAcross],
  deleteBlock: [2, deleteBlock],
  split: [6, command(splitBlock, (n) => n.type.name !== "picture")],
  join: [4, join],
  joinBackward: [2, (s, d, b) => atStart(s, d, b)],
  retype: [5, command((s, d, b) => retype(nodeType(s, b, ["paragraph", "heading", "code"]), b(2) ? { level: 3 } : {})(s, d), (n) => isBlock(n) && n.type.name !== "picture")],
  move: [4, (s, d, b) => command((there, send, below) => moveBlock(below(2) ? 1 : -1)(there, send))(s, d, b)],
  drag: [4, drag],
  dragItem: [3, dragItem],
  dragWords: [3, dragWords],
  toList: [3, command((s, d, b) => toList(Boolean(b(2)))(s, d), plain)],
  sink: [3, command((s, d) => sinkListItem(s.schema.nodes.list_item)(s, d))],
  lift: [3, command(liftOut)],
  wrap: [3, command((s, d, b) => wrapBlock(nodeType(s, b, ["quote", "stash", "details"]))(s, d), plain)],
  newParagraph: [3, newParagraph],
  paste: [3, paste],
  attribution: [2, attribution],
  addRow: [2, addRow],
  deleteRow: [1, deleteRow],
  mark: [5, mark],
  blockMark: [2, blockMark],
  attribute: [3, attribute],
  hardBreak: [1, hardBreak],
  undo: [6, (state, dispatch) => undo(state, dispatch)],
  redo: [3, (state, dispatch) => redo(state, dispatch)],
};

function atStart(state, dispatch, below) {
  const block = textblock(state, below, (n) => plain(n) && n.content.size);
  if (!block) return false;
  // Without a space between them the last word and the first would become one.
  if (!/\s$/.test(state.doc.textBetween(Math.max(0, block.pos - 2), block.pos, "x", "x"))) return false;
  const there = at(state, block.pos + 1);
  return joinBackward(there, (tr) => dispatch(replay(state, tr)));
}

const TOTAL = Object.values(OPERATIONS).reduce((sum, [weight]) => sum + weight, 0);

/** Returns the name of a random operation. */
export function operation(below) {
  let n = below(TOTAL);
  for (const [name, [weight]] of Object.entries(OPERATIONS)) if ((n -= weight) < 0) return name;
  return "type";
}
