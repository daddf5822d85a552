// Gives blocks their ids. Only my own transactions do so; what others send is never renamed here,
// because every tab would rename it differently.
import { Plugin } from "prosemirror-state";
import { isRemote, sessionKey } from "./session.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 8;

/** Returns a random id of a block. `random` fills an array of bytes as `crypto` does. */
export function freshId(random = (bytes) => crypto.getRandomValues(bytes)) {
  return Array.from(random(new Uint8Array(LENGTH)), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/** Returns the plugin that keeps ids unique; `make` returns a new id. */
export function idPlugin(make = freshId) {
  return new Plugin({
    appendTransaction(trs, before, state) {
      const origin = originOf(trs, before);
      if (!origin) return null;
      const tr = state.tr;
      for (const { pos, id } of wantedIds(origin, state.doc, make)) tr.setNodeAttribute(pos, "id", id);
      return tr.docChanged ? tr : null;
    },
  });
}

// What the blocks were before my own steps. Steps of others alone are right already; only mine, put
// on top of theirs, can need a new id.
function originOf(trs, before) {
  const remote = trs.findLast(isRemote);
  const mine = trs.slice(trs.indexOf(remote) + 1);
  const map = (first) => (pos) => mine.reduce((at, tr) => tr.mapping.map(at, 1), first(pos));
  const base = remote?.getMeta(sessionKey).base;
  if (base) return { doc: base.doc, map: map((pos) => remote.mapping.slice(base.from).map(pos, 1)) };
  if (!mine.some((tr) => tr.docChanged)) return null;
  return { doc: remote ? remote.doc : before.doc, map: map((pos) => pos) };
}

function wantedIds(origin, doc, make) {
  const wanted = [];
  const keepers = keepersOf(origin, doc);
  const taken = new Set(keepers.keys());
  doc.forEach((node, pos) => {
    if (!("id" in node.attrs)) return;
    const { id } = node.attrs;
    if (id === null || keepers.get(id) !== pos) {
      const given = inherited(node, taken) ?? unused(make, taken);
      taken.add(given);
      wanted.push({ pos, id: given });
    }
    if (!node.isTextblock) node.descendants((inner, at) => {
      if (inner.attrs.id) wanted.push({ pos: pos + 1 + at, id: null });
    });
  });
  return wanted;
}

// A block put around another takes its id, so that others find their words in it.
function inherited(node, taken) {
  if (node.attrs.id !== null) return null;
  let id = null;
  node.descendants((inner) => {
    if (id === null && inner.attrs.id && !taken.has(inner.attrs.id)) id = inner.attrs.id;
    return id === null;
  });
  return id;
}

function unused(make, taken) {
  for (;;) {
    const id = make();
    if (!taken.has(id)) return id;
  }
}

/** Returns which position keeps an id: where the block was, unless a split has left it empty there. */
function keepersOf(origin, doc) {
  const places = new Map();
  doc.forEach((node, pos) => {
    const { id } = node.attrs;
    if (id) places.set(id, [...(places.get(id) ?? []), { pos, node }]);
  });
  const keepers = new Map();
  for (const [id, found] of places) keepers.set(id, found.length === 1 ? found[0].pos : original(id, found, origin));
  return keepers;
}

function original(id, found, origin) {
  let old = null;
  origin.doc.forEach((node, pos) => void (node.attrs.id === id && (old ??= pos)));
  const there = old === null ? null : origin.map(old);
  const first = found.find(({ pos }) => pos === there) ?? found[0];
  if (first.node.content.size) return first.pos;
  return (found.find(({ node }) => node.content.size) ?? first).pos;
}
