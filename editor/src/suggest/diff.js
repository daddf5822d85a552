// Finds out what a transaction changes, as a list of operations in the old document, each of which
// can be shown as a suggestion. Blocks are paired by id, other nodes by place; a text that differs is
// one range. So a split, a join or a paste needs no case of its own.
import { isAdded, isRemoved } from "./marks.js";

const BLOCKS_OF_TEXT = new Set(["paragraph", "heading"]);

/**
 * Returns the operations that lead from `before` to `after`, in the order of the document:
 * `{kind: "text" | "direct" | "remove" | "add" | "change", from, to, newFrom, newTo, …}`.
 * `hint` says where a single step changed a text, because a comparison cannot tell between equal signs.
 */
export function difference(before, after, hint) {
  const operations = [];
  inside(before, 0, after, 0, { operations, hint });
  return operations;
}

// `at` and `newAt` are where the contents begin.
function inside(before, at, after, newAt, run) {
  if (before.inlineContent && after.inlineContent) return text(before, at, after, newAt, run);
  const old = childrenOf(before, at);
  const now = childrenOf(after, newAt);
  let i = 0;
  let j = 0;
  for (const [nextOld, nextNow] of [...pairs(old, now), [old.length, now.length]]) {
    gap(old.slice(i, nextOld), now.slice(j, nextNow), old[i]?.pos ?? at + before.content.size, run);
    if (nextOld < old.length) pair(old[nextOld], now[nextNow], run);
    i = nextOld + 1;
    j = nextNow + 1;
  }
}

function childrenOf(node, start) {
  const children = [];
  node.forEach((child, offset) => children.push({ node: child, pos: start + offset }));
  return children;
}

/** Nodes without a partner: the old ones are removed, then the new ones stand after them. */
function gap(old, now, at, { operations }) {
  const newAt = now[0]?.pos ?? null;
  for (const { node, pos } of old)
    operations.push({ kind: "remove", node, from: pos, to: pos + node.nodeSize, newFrom: newAt, newTo: newAt });
  if (!now.length) return;
  const end = old.length ? old.at(-1).pos + old.at(-1).node.nodeSize : at;
  const last = now.at(-1);
  operations.push({
    kind: "add",
    nodes: now.map(({ node }) => node),
    from: end,
    to: end,
    newFrom: newAt,
    newTo: last.pos + last.node.nodeSize,
  });
}

function pair(old, now, run) {
  if (old.node.eq(now.node)) return;
  if (isAdded(old.node)) return direct(old, now, run);
  if (!old.node.sameMarkup(now.node) && changed(old.node, now.node)) {
    run.operations.push({
      kind: "change",
      node: old.node,
      type: now.node.type,
      attrs: now.node.attrs,
      from: old.pos,
      to: old.pos,
      newFrom: now.pos,
      newTo: now.pos,
    });
  }
  if (!old.node.isLeaf) inside(old.node, old.pos + 1, now.node, now.pos + 1, run);
}

const changed = (old, now) =>
  old.type !== now.type || JSON.stringify({ ...old.attrs, id: null }) !== JSON.stringify({ ...now.attrs, id: null });

/** In what is itself an addition, everything is changed at once. */
function direct(old, now, { operations }) {
  if (changed(old.node, now.node))
    operations.push({
      kind: "retype",
      type: now.node.type,
      attrs: now.node.attrs,
      from: old.pos,
      to: old.pos,
      newFrom: now.pos,
      newTo: now.pos,
    });
  const range = rangeOf(old.node.content, now.node.content);
  if (!range) return;
  const [start, oldEnd, newEnd] = range;
  operations.push({
    kind: "direct",
    slice: now.node.slice(start, newEnd),
    from: old.pos + 1 + start,
    to: old.pos + 1 + oldEnd,
    newFrom: now.pos + 1 + start,
    newTo: now.pos + 1 + newEnd,
  });
}

function text(before, at, after, newAt, { operations, hint }) {
  const range = hinted(before, at, after, newAt, hint) ?? rangeOf(before.content, after.content);
  if (!range) return;
  const [start, oldEnd, newEnd] = range;
  operations.push({
    kind: "text",
    typed: Boolean(hint?.typed),
    old: before.content.cut(start, oldEnd),
    now: after.content.cut(start, newEnd),
    from: at + start,
    to: at + oldEnd,
    newFrom: newAt + start,
    newTo: newAt + newEnd,
  });
}

function hinted(before, at, after, newAt, hint) {
  if (!hint || hint.from < at || hint.to > at + before.content.size || hint.newTo > newAt + after.content.size) return null;
  return [hint.from - at, hint.to - at, hint.newTo - newAt];
}

/** Where two contents differ: start, end in the old, end in the new; null when they are equal. */
function rangeOf(old, now) {
  const start = old.findDiffStart(now);
  if (start === null) return null;
  let { a, b } = old.findDiffEnd(now);
  const overlap = start - Math.min(a, b);
  if (overlap > 0) {
    a += overlap;
    b += overlap;
  }
  return [start, a, b];
}

/** Pairs of indices, in order: equal nodes and equal ids first, between them the others by place. */
function pairs(old, now) {
  const found = [];
  let i = 0;
  let j = 0;
  for (const [anchorOld, anchorNow] of [...anchors(old, now), [old.length, now.length]]) {
    while (i < anchorOld && j < anchorNow) {
      if (byPlace(old[i].node, now[j].node)) found.push([i, j]);
      i++;
      j++;
    }
    if (anchorOld < old.length) found.push([anchorOld, anchorNow]);
    i = anchorOld + 1;
    j = anchorNow + 1;
  }
  return found;
}

const idOf = (node) => node.attrs.id ?? null;
// What was removed before and is alive in the new document is not the same: it came in with an edit.
const asAlive = (old, now) => isRemoved(old) === isRemoved(now);
const byPlace = (old, now) => old.type === now.type && asAlive(old, now) && idOf(old) === null && idOf(now) === null;

function sameBlock(old, now) {
  if (old === now || old.eq(now)) return true;
  if (idOf(old) === null || idOf(old) !== idOf(now) || !asAlive(old, now)) return false;
  return old.type === now.type || (BLOCKS_OF_TEXT.has(old.type.name) && BLOCKS_OF_TEXT.has(now.type.name));
}

// What is equal at both ends is quickly found; the longest common sequence does the middle.
function anchors(old, now) {
  let start = 0;
  while (start < old.length && start < now.length && sameBlock(old[start].node, now[start].node)) start++;
  let ends = 0;
  while (ends < Math.min(old.length, now.length) - start && sameBlock(old.at(-1 - ends).node, now.at(-1 - ends).node)) ends++;
  const middle = common(old.slice(start, old.length - ends), now.slice(start, now.length - ends));
  return [
    ...Array.from({ length: start }, (_, index) => [index, index]),
    ...middle.map(([a, b]) => [a + start, b + start]),
    ...Array.from({ length: ends }, (_, index) => [old.length - ends + index, now.length - ends + index]),
  ];
}

function common(old, now) {
  const same = old.map(({ node: a }) => now.map(({ node: b }) => sameBlock(a, b)));
  const longest = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--)
      longest[i][j] = same[i][j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  }
  const found = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (same[i][j]) found.push([i++, j++]);
    else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
    else j++;
  }
  return found;
}
