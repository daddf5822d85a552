// What a merge keeps: traps 2, 3, 4 and the scenarios of two people in one block.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState, TextSelection } from "prosemirror-state";
import { batchOf, docOf, find, p, schema, textsOf, writer } from "./support.mjs";
import { moveBlock, retype, toList } from "../../src/core/commands.js";
import { entriesOf } from "../../src/core/session.js";

const start = () => docOf(p("aaaaaaa1", "alpha beta gamma delta"), p("aaaaaaa2", "second paragraph here"), p("aaaaaaa3", "third one"));

function blockOf(doc, words) {
  const at = doc.resolve(find(doc, words));
  return { from: at.before(1), to: at.after(1), node: at.node(1) };
}

const type = (words, behind) => (tr) => tr.insertText(words, find(tr.doc, behind) + behind.length);
const deleteBlock = (words) => (tr) => {
  const { from, to } = blockOf(tr.doc, words);
  tr.delete(from, to);
};
const letters = (words, behind) => (host) => {
  let pos = find(host.state.doc, behind) + behind.length;
  for (const letter of words) host.do((tr) => tr.insertText(letter, pos++));
};

// Runs a command on a bare document, for the steps of another writer.
function commanded(command, words) {
  return (tr) => {
    const state = EditorState.create({ doc: tr.doc });
    const there = state.apply(state.tr.setSelection(TextSelection.create(tr.doc, find(tr.doc, words))));
    command(there, (made) => made.steps.forEach((step) => tr.step(step)));
  };
}

/** Lets others change the text first and me on the same version, in one change, and merges. */
const merge = (theirs, mine, doc) => mergeAll(theirs, (me) => me.do(mine), doc);

/** The same with several changes of mine. */
function mergeAll(theirs, mine, doc = start()) {
  const me = writer(doc);
  mine(me);
  me.incoming.receive([batchOf(doc, 0, theirs)]);
  me.state.doc.check();
  return me;
}

test("a deletion does not take words that its author has not seen", () => {
  const me = merge(type(" NEW", "beta"), deleteBlock("alpha"));
  assert.equal(me.texts()[0], "alpha beta NEW gamma delta");
  assert.equal(me.told.report[0].guarded[0].block, "aaaaaaa1");
  assert.equal(entriesOf(me.state).length, 0);
});

test("what is typed over a passage stays when the deletion is not applied", () => {
  const me = merge(type(" NEW", "beta"), (tr) => tr.insertText("MINE", find(tr.doc, "beta gamma"), find(tr.doc, "beta gamma") + 10));
  assert.match(me.texts()[0], /NEW/);
  assert.match(me.texts()[0], /\bMINE\b/);
});

test("letters typed one by one stay one word when their block is rewritten", () => {
  const rewritten = (tr) => {
    const { from, to, node } = blockOf(tr.doc, "alpha");
    tr.replaceWith(from, to, p(node.attrs.id, "alpha beta gamma delta epsilon"));
  };
  const me = mergeAll(rewritten, (host) => letters(" word", "beta")(host));
  assert.equal(me.texts()[0], "alpha beta word gamma delta epsilon");
});

test("a rescued word never stands within another", () => {
  const rewritten = (tr) => {
    const { from, to, node } = blockOf(tr.doc, "alpha");
    tr.replaceWith(from, to, p(node.attrs.id, "alphabetical order"));
  };
  const me = mergeAll(rewritten, (host) => letters("word ", "alpha ")(host));
  for (const word of ["alphabetical", "word", "order"]) assert.ok(me.texts()[0].split(" ").includes(word), me.texts()[0]);
});

test("words typed in a deleted block are in the tray, without what was taken out again", () => {
  const me = mergeAll(deleteBlock("alpha"), (host) => {
    letters(" worx", "beta")(host);
    host.do((tr) => tr.delete(find(tr.doc, "x"), find(tr.doc, "x") + 1));
    letters("d", "wor")(host);
  });
  assert.deepEqual(me.texts(), ["second paragraph here", "third one"]);
  assert.deepEqual(me.told.tray[0].map(({ block, text }) => ({ block, text })), [{ block: "aaaaaaa1", text: "word" }]);
});

test("words follow a moved block", () => {
  const me = merge(commanded(moveBlock(1), "alpha"), type(" NEW", "beta"));
  assert.deepEqual(me.texts(), ["second paragraph here", "alpha beta NEW gamma delta", "third one"]);
});

test("a moved block takes along what others have written in it", () => {
  const me = merge(type(" NEW", "beta"), commanded(moveBlock(1), "alpha"));
  assert.deepEqual(me.texts(), ["second paragraph here", "alpha beta NEW gamma delta", "third one"]);
});

test("two moves of one block leave one block", () => {
  const drag = (tr) => {
    const { from, to, node } = blockOf(tr.doc, "alpha");
    tr.delete(from, to).insert(tr.doc.content.size, node);
  };
  const me = merge(drag, commanded(moveBlock(1), "alpha"));
  assert.equal(me.texts().filter((text) => text.includes("alpha")).length, 1);
});

test("typing and a change of the kind of block both stay", () => {
  for (const command of [retype(schema.nodes.heading, { level: 3 }), toList()]) {
    const me = merge(commanded(command, "alpha"), type(" NEW", "beta"));
    assert.equal(me.texts()[0], "alpha beta NEW gamma delta");
    assert.notEqual(me.state.doc.child(2).type.name, "paragraph");
  }
});

test("a deletion that is taken back after a merge does not double the block", () => {
  const doc = start();
  const me = writer(doc);
  const { from, to, node } = blockOf(doc, "alpha");
  me.do((tr) => tr.delete(from, to));
  me.do((tr) => tr.insert(from, node));
  me.incoming.receive([batchOf(doc, 0, type(" NEW", "beta"))]);
  assert.deepEqual(me.texts(), ["alpha beta NEW gamma delta", "second paragraph here", "third one"]);
});

test("an attribute that both have changed keeps theirs and puts mine into the tray", () => {
  const slug = (value) => (tr) => tr.setDocAttribute("slug", value);
  const me = mergeAll(slug("theirs"), (host) => {
    host.do(slug("m"));
    host.do(slug("mine"));
  });
  assert.equal(me.state.doc.attrs.slug, "theirs");
  assert.deepEqual(me.told.tray[0].map(({ attr, value }) => [attr, value]), [["slug", "mine"]]);
});

test("an attribute that only I have changed stays", () => {
  const me = merge(type(" NEW", "beta"), (tr) => tr.setDocAttribute("slug", "mine"));
  assert.equal(me.state.doc.attrs.slug, "mine");
  assert.equal(entriesOf(me.state).length, 1);
});

test("the same correction by both is made once", () => {
  const correct = (tr) => tr.insertText("BETA", find(tr.doc, "beta"), find(tr.doc, "beta") + 4);
  assert.equal(merge(correct, correct).texts()[0], "alpha BETA gamma delta");
});

test("a large divergence waits for a decision", () => {
  const doc = docOf(...[1, 2, 3, 4, 5].map((n) => p(`aaaaaaa${n}`, `block${n} text`)));
  const all = (word) => (tr) => [1, 2, 3, 4, 5].forEach((n) => tr.insertText(` ${word}`, find(tr.doc, `block${n}`) + 6));
  const me = merge(all("theirs"), all("mine"), doc);
  assert.equal(me.told.review[0].blocks.length, 5);
  assert.equal(me.texts()[0], "block1 mine text");
  me.incoming.decide({ aaaaaaa1: "mine", aaaaaaa2: "theirs" });
  assert.equal(me.texts()[0], "block1 mine text");
  assert.equal(me.texts()[1], "block2 theirs text");
  assert.match(me.texts()[2], /theirs/);
  assert.match(me.texts()[2], /mine/);
});

test("a refused change is taken back and its words are in the tray", () => {
  const me = writer(start());
  me.do(type(" one", "beta"));
  me.do(type(" two", "second"));
  me.incoming.dropRefused(0);
  assert.deepEqual(me.texts(), ["alpha beta gamma delta", "second two paragraph here", "third one"]);
  assert.equal(me.told.tray[0][0].text, "one");
});

test("steps of others wait while a word is composed", () => {
  const me = writer(start());
  me.composing = true;
  me.incoming.receive([batchOf(start(), 0, type(" NEW", "beta"))]);
  assert.equal(me.texts()[0], "alpha beta gamma delta");
  me.composing = false;
  me.incoming.drain();
  assert.equal(me.texts()[0], "alpha beta NEW gamma delta");
});
