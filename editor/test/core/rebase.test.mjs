// What a merge keeps: traps 2, 3, 4 and the scenarios of two people in one block.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Fragment, Slice } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
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

test("what is typed behind a deletion that is not applied does not stick to the words that stay", () => {
  const me = mergeAll(type(" NEW", "second"), (host) => {
    const { from } = blockOf(host.state.doc, "second");
    const end = find(host.state.doc, "third one") + "third one".length;
    const rest = new Slice(Fragment.from(p("aaaaaaa3", "")), 0, 1);
    host.do((tr) => tr.step(new ReplaceStep(from, end, rest)));
    host.do((tr) => tr.insertText("MINE ", from + 1));
  });
  assert.match(me.texts().join(" "), /second NEW paragraph/);
  assert.ok(me.texts().join(" ").split(" ").includes("MINE"), me.texts().join(" / "));
  assert.ok(me.texts().join(" ").split(" ").includes("one"), me.texts().join(" / "));
});

// Cut here, something else, put back there: not two steps in a row, so no move.
const cutAndReturn = (words, between) => (host) => {
  const { from, to, node } = blockOf(host.state.doc, words);
  host.do((tr) => tr.delete(from, to));
  between(host);
  host.do((tr) => tr.insert(tr.doc.content.size, node));
};

test("a word typed in a passage that was cut and put back stays beside the same words", () => {
  const shorter = (tr) => tr.delete(find(tr.doc, "alpha"), find(tr.doc, "beta"));
  const me = mergeAll(shorter, (host) => {
    cutAndReturn("alpha beta", (me) => me.do(type(" other", "third")))(host);
    letters(" MINE", "delta")(host);
    host.do(type(" ALSO", "beta"));
  });
  assert.equal(me.texts().at(-1), "beta ALSO gamma delta MINE");
});

test("a word typed in a passage that was cut and put back is not cut by a split of others", () => {
  const split = (tr) => tr.split(find(tr.doc, "gamma"));
  const me = mergeAll(split, (host) => {
    cutAndReturn("alpha beta", (me) => me.do(type(" other", "third")))(host);
    letters(" MINE", "delta")(host);
  });
  assert.deepEqual(me.texts().slice(-2), ["alpha beta ", "gamma delta MINE"]);
});

// Takes out what lies between and puts it back with the next change.
function outAndBack(host, from, to) {
  const whole = host.state.doc;
  host.do((tr) => tr.delete(from, to));
  const [{ inverse }] = entriesOf(host.state).slice(-1);
  host.do((tr) => tr.step(inverse));
  assert.ok(host.state.doc.eq(whole));
}

test("a deletion that begins in a block of mine that I have moved begins at the same word", () => {
  const quote = schema.nodes.quote.create({ id: "aaaaaaa1" }, [p(null, "alpha beta"), p(null, "gamma delta")]);
  const doc = docOf(quote, p("aaaaaaa2", "middle"), p("aaaaaaa3", "tail words"));
  const theirs = (tr) => {
    const at = find(tr.doc, "alpha beta") + "alpha beta".length;
    tr.insertText(" ", at).join(at + 2);
  };
  const mine = (host) => {
    host.do((tr) => {
      const { from, to, node } = blockOf(tr.doc, "alpha");
      tr.delete(from, to);
      const behind = blockOf(tr.doc, "middle").to;
      tr.insert(behind, node);
    });
    host.do((tr) => tr.delete(find(tr.doc, "gamma"), find(tr.doc, "tail words") + "tail ".length));
  };
  const words = mergeAll(theirs, mine, doc).texts().join(" ").split(/\s+/);
  assert.deepEqual(words.toSorted(), ["alpha", "beta", "middle", "words"]);
});

test("letters typed one by one stay one word when others make their block one that has no bold", () => {
  const strong = schema.marks.strong.create();
  const doc = docOf(schema.nodes.paragraph.create({ id: "aaaaaaa1" }, schema.text("alpha beta gamma", [strong])));
  const theirs = (tr) => {
    commanded(retype(schema.nodes.code), "alpha")(tr);
    tr.insertText("NEW ", find(tr.doc, "gamma"));
  };
  const mine = (host) => {
    let pos = find(host.state.doc, "beta ") + "beta ".length;
    for (const letter of "MINE ") host.do((tr) => tr.insert(pos++, schema.text(letter, [strong])));
  };
  const words = mergeAll(theirs, mine, doc).texts()[0].split(" ");
  assert.deepEqual(words.toSorted(), ["MINE", "NEW", "alpha", "beta", "gamma"]);
});

test("words that were taken out and put back stand before what others wrote behind them", () => {
  const me = mergeAll(type("NEW ", "beta "), (host) => {
    const from = find(host.state.doc, "beta");
    outAndBack(host, from, from + "beta ".length);
  });
  assert.equal(me.texts()[0], "alpha beta NEW gamma delta");
});

test("a word typed in a picture that others move away goes with it, although it was out and back", () => {
  const picture = schema.nodes.picture.create({ id: "aaaaaaa4", file: "a.jpg" }, schema.text("caption below"));
  const list = schema.nodes.list.create({ id: "aaaaaaa5" }, schema.nodes.list_item.create(null, p(null, "item")));
  const doc = docOf(p("aaaaaaa1", "alpha beta"), list, picture, p("aaaaaaa2", "second words here"));
  const moveUp = (tr) => {
    const { from, to, node } = blockOf(tr.doc, "caption");
    tr.delete(from, to).insert(4, node);
  };
  const mine = (host) => {
    const [from, end] = [find(host.state.doc, "item"), find(host.state.doc, "second") + "second ".length];
    const whole = host.state.doc;
    host.do((tr) => tr.deleteRange(from, end));
    const made = entriesOf(host.state);
    host.do((tr) => made.toReversed().forEach(({ inverse }) => tr.step(inverse)));
    assert.ok(host.state.doc.eq(whole));
    host.do((tr) => tr.insertText(" MINE", find(tr.doc, "below") + "below".length));
  };
  const me = mergeAll(moveUp, mine, doc);
  assert.ok(me.texts().includes("caption below MINE"), me.texts().join(" / "));
});

test("a word that was taken out and put back is in the tray when its block is gone", () => {
  const me = mergeAll(deleteBlock("second paragraph"), (host) => {
    host.do(type(" MINE", "second"));
    const from = find(host.state.doc, "MINE");
    const end = find(host.state.doc, "third one") + "third".length;
    outAndBack(host, from, end);
  });
  const tray = me.told.tray.flat().map(({ text }) => text).join(" ");
  assert.ok(`${me.texts().join(" ")} ${tray}`.includes("MINE"), `${me.texts().join(" / ")} | ${tray}`);
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
