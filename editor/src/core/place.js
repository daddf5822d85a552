// Finds where words belong whose place the others have changed: the same text block, by the id of
// its top-level block and by likeness within, then the same spot in it.
import { boundary, flatText } from "./words.js";

/** Returns `{pos, node}` of the top-level block with an id, or `null`. */
export function blockById(doc, id) {
  if (id === null) return null;
  for (let i = 0, pos = 0; i < doc.childCount; i++) {
    const node = doc.child(i);
    if (node.attrs.id === id) return { pos, node };
    pos += node.nodeSize;
  }
  return null;
}

/** Returns the id of the top-level block around a position, or the name of a fixed field. */
export function blockAround(doc, pos) {
  const at = doc.resolve(pos);
  const top = at.depth ? at.node(1) : at.nodeAfter ?? at.nodeBefore;
  return top ? top.attrs.id ?? top.type.name : null;
}

// The headline and the standfirst have no id and are always the first two.
function sameTop(oldDoc, at, doc) {
  const top = at.node(1);
  if (top.attrs.id) return blockById(doc, top.attrs.id);
  const index = at.index(0);
  if (index > 1) return null;
  let pos = 0;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  return { pos, node: doc.child(index) };
}

function textblocksIn({ pos, node }) {
  if (node.isTextblock) return [{ pos, node, path: "" }];
  const found = [];
  const visit = (parent, start, path) =>
    parent.forEach((child, offset, index) => {
      const here = `${path}.${index}`;
      if (child.isTextblock) found.push({ pos: start + offset, node: child, path: here });
      else visit(child, start + offset + 1, here);
    });
  visit(node, pos + 1, "");
  return found;
}

const wordsOf = (text) => new Set(text.split(/\s+/).filter(Boolean));

// Shared words count most; the same path decides between blocks that are alike or empty.
function likeness(words, path, candidate) {
  const theirs = wordsOf(flatText(candidate.node));
  let shared = 0;
  for (const word of words) if (theirs.has(word)) shared++;
  const share = shared / Math.max(1, Math.min(words.size, theirs.size));
  return share * 2 + (candidate.path === path ? 1 : 0);
}

function pathOf(at) {
  let path = "";
  for (let depth = 1; depth < at.depth; depth++) path += `.${at.index(depth)}`;
  return path;
}

/** Returns the text block of `doc` that is most like the one around `pos` in `oldDoc`, or `null`. */
export function sameTextblock(oldDoc, pos, doc) {
  const at = oldDoc.resolve(pos);
  if (!at.parent.isTextblock) return null;
  const top = sameTop(oldDoc, at, doc);
  if (!top) return null;
  const words = wordsOf(flatText(at.parent));
  const path = pathOf(at);
  let best = null;
  for (const candidate of textblocksIn(top)) {
    const score = likeness(words, path, candidate);
    if (!best || score > best.score) best = { ...candidate, score };
  }
  return best;
}

// The words before the spot are the best sign of it: three of them, then two, then one.
function spotIn(text, before, offset) {
  const words = before.match(/\S+/g) ?? [];
  for (let n = Math.min(3, words.length); n > 0; n--) {
    const sign = words.slice(-n).join(" ");
    const found = text.indexOf(sign);
    if (found >= 0) return found + sign.length;
  }
  return Math.min(offset, text.length);
}

/** Returns the position at a word boundary where inline content from `pos` belongs, or `null`. */
export function samePlace(oldDoc, pos, doc, slice) {
  const block = sameTextblock(oldDoc, pos, doc);
  if (!block) return null;
  const at = oldDoc.resolve(pos);
  const before = flatText(at.parent).slice(0, at.parentOffset);
  const text = flatText(block.node);
  const first = slice.content.textBetween(0, slice.content.size)[0];
  const spot = spotIn(text, before, at.parentOffset);
  return block.pos + 1 + boundary(text, spot, first === undefined || /\s/.test(first));
}
