// Trap 18: undo takes back what is mine, whatever was confirmed or came in meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { redo, undo } from "prosemirror-history";
import { batchOf, docOf, find, p, writer } from "./support.mjs";

const start = () => docOf(p("aaaaaaa1", "alpha beta gamma"), p("aaaaaaa2", "second"));
const type = (words, behind) => (tr) => tr.insertText(words, find(tr.doc, behind) + behind.length);

test("undo after an acknowledgement and a step of others", () => {
  const me = writer(start());
  me.do(type(" MINE", "beta"));
  me.incoming.acknowledged(1);
  me.incoming.receive([batchOf(me.state.doc, 1, type("their ", "alpha "))]);
  assert.equal(me.texts()[0], "alpha their beta MINE gamma");
  undo(me.state, me.dispatch);
  assert.equal(me.texts()[0], "alpha their beta gamma");
  redo(me.state, me.dispatch);
  assert.equal(me.texts()[0], "alpha their beta MINE gamma");
});

test("undo of what was rebased before it was confirmed", () => {
  const doc = start();
  const me = writer(doc);
  me.do(type(" MINE", "beta"));
  me.do(type(" TOO", "second"));
  me.incoming.receive([batchOf(doc, 0, type("their ", "alpha "))]);
  undo(me.state, me.dispatch);
  assert.deepEqual(me.texts(), ["alpha their beta MINE gamma", "second"]);
  undo(me.state, me.dispatch);
  assert.deepEqual(me.texts(), ["alpha their beta gamma", "second"]);
  assert.equal(undo(me.state), false);
});

test("words that others have written into mine stay when mine is taken back", () => {
  const me = writer(start());
  me.do(type(" one two three", "beta"));
  me.incoming.acknowledged(1);
  me.incoming.receive([batchOf(me.state.doc, 1, type(" THEIRS", "two"))]);
  undo(me.state, me.dispatch);
  assert.deepEqual(me.texts()[0].split(/ +/), ["alpha", "beta", "THEIRS", "gamma"]);
  redo(me.state, me.dispatch);
  assert.equal(me.texts()[0], "alpha beta one two THEIRS three gamma");
});

test("words that others have written in a block of mine get a block when mine is taken back", () => {
  const me = writer(start());
  me.do((tr) => tr.insert(4, p(null, "my block")));
  me.incoming.acknowledged(me.incoming.version + 2);
  me.incoming.receive([batchOf(me.state.doc, 2, type(" THEIRS", "my"))]);
  undo(me.state, me.dispatch);
  assert.deepEqual(me.texts().map((text) => text.trim()), ["THEIRS", "alpha beta gamma", "second"]);
});

test("a block that is moved back has the words that others have written in it", () => {
  const me = writer(start());
  const { from, to, node } = { from: 4, to: 4 + me.state.doc.child(2).nodeSize, node: me.state.doc.child(2) };
  me.do((tr) => tr.delete(from, to).insert(tr.doc.content.size, node));
  me.incoming.acknowledged(2);
  me.incoming.receive([batchOf(me.state.doc, 2, type(" THEIRS", "beta"))]);
  undo(me.state, me.dispatch);
  assert.deepEqual(me.texts(), ["alpha beta THEIRS gamma", "second"]);
});
