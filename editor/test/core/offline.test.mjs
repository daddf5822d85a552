// Hours without a network: 2,000 steps of mine over 2,000 of others. The time is told, not checked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "../../golden/random.mjs";
import { batchOf, docOf, p, writer } from "./support.mjs";
import { entriesOf } from "../../src/core/session.js";

const STEPS = 2000;

function longDocument() {
  const words = Array.from({ length: 70 }, (_, i) => `word${i % 10}`).join(" ");
  return docOf(...Array.from({ length: 145 }, (_, i) => p(`b${String(i).padStart(7, "0")}`, words)));
}

function place(doc, below) {
  const block = 2 + below(doc.childCount - 2);
  let pos = 0;
  for (let i = 0; i < block; i++) pos += doc.child(i).nodeSize;
  return pos + 1 + below(doc.child(block).content.size);
}

const count = (doc, letter) => doc.textContent.split(letter).length - 1;

test("2,000 steps of mine over 2,000 of others", (t) => {
  const doc = longDocument();
  const below = randomFrom(3);
  const me = writer(doc);
  let pos = 0;
  for (let i = 0; i < STEPS; i++) {
    pos = i % 40 ? pos + 1 : place(me.state.doc, below);
    me.do((tr) => tr.insertText("µ", pos));
  }
  const theirs = batchOf(doc, 0, (tr) => {
    for (let i = 0; i < STEPS; i++) tr.insertText("ø", place(tr.doc, below));
  });
  const began = performance.now();
  me.incoming.receive([theirs]);
  if (me.incoming.review) me.incoming.decide();
  t.diagnostic(`merged in ${Math.round(performance.now() - began)} ms`);
  assert.equal(count(me.state.doc, "µ"), STEPS);
  assert.equal(count(me.state.doc, "ø"), STEPS);
  assert.equal(entriesOf(me.state).length, STEPS);
});
