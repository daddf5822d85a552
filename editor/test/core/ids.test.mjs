// Trap 12: ids are unique after every transaction of mine, and those of others stay.
import assert from "node:assert/strict";
import { test } from "node:test";
import { splitBlock } from "prosemirror-commands";
import { TextSelection } from "prosemirror-state";
import { batchOf, docOf, find, p, schema, writer } from "./support.mjs";
import { wrapBlock } from "../../src/core/commands.js";

const ids = ({ state }) => state.doc.content.content.slice(2).map((node) => node.attrs.id);
const start = () => docOf(p("aaaaaaa1", "alpha beta"), p("aaaaaaa2", "second"));

function at(me, words, run) {
  me.do((tr) => tr.setSelection(TextSelection.create(tr.doc, find(tr.doc, words))));
  run(me.state, me.dispatch);
}

test("a split gives the second half an id of its own", () => {
  const me = writer(start());
  at(me, "beta", splitBlock);
  assert.equal(ids(me)[0], "aaaaaaa1");
  assert.match(ids(me)[1], /^[a-z0-9]{8}$/);
  assert.equal(new Set(ids(me)).size, 3);
});

test("an empty line before a block leaves the id with the words", () => {
  const me = writer(start());
  at(me, "alpha", splitBlock);
  assert.deepEqual(ids(me).slice(1), ["aaaaaaa1", "aaaaaaa2"]);
});

test("a copy gets an id, the original keeps its own", () => {
  const me = writer(start());
  me.do((tr) => tr.insert(4, tr.doc.child(2)));
  assert.equal(ids(me)[1], "aaaaaaa1");
  assert.equal(new Set(ids(me)).size, 3);
});

test("a block put around another takes its id, and the inner one has none", () => {
  const me = writer(start());
  at(me, "alpha", wrapBlock(schema.nodes.quote));
  assert.deepEqual(ids(me), ["aaaaaaa1", "aaaaaaa2"]);
  assert.equal(me.state.doc.child(2).firstChild.attrs.id, null);
});

test("what others send is not renamed", () => {
  const me = writer(start());
  const twin = batchOf(start(), 0, (tr) => tr.insert(4, tr.doc.child(2)));
  me.incoming.receive([twin]);
  assert.deepEqual(ids(me), ["aaaaaaa1", "aaaaaaa1", "aaaaaaa2"]);
});
