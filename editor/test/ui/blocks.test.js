import assert from "node:assert/strict";
import { test } from "node:test";
import { find, gate, heading, list, open, p, quote, schema, short, story } from "./setup.js";
const { setKind, toggleList, wrapIn, toggleWrap, unwrap, move, insertBlock, removeBlock } = await import(
  "../../src/ui/blocks.js"
);
const { ReplaceAroundStep } = await import("prosemirror-transform");
const { Step } = await import("prosemirror-transform");

/** Runs a command at a text (to another one) and returns its transaction. */
function run(doc, command, from, to = from) {
  const view = open(doc, [], find(doc, from, "before"), find(doc, to));
  let made = null;
  command(view.state, (tr) => (made = tr));
  made?.doc.check();
  return made;
}

const ids = (doc) => doc.content.content.slice(2).map((block) => block.attrs.id);

test("a change of kind keeps the id and is one step around the content", () => {
  const doc = story([p("one"), p("two")]);
  for (const [command, wanted] of [
    [setKind("heading", { level: 3 }), 'heading("one")'],
    [toggleList(true), 'list(list_item(paragraph("one")))'],
    [wrapIn("quote"), 'quote(paragraph("one"))'],
    [wrapIn("stash"), 'stash(paragraph("one"))'],
    [wrapIn("pull_quote"), 'pull_quote(paragraph("one"))'],
  ]) {
    const tr = run(doc, command, "one");
    assert.equal(short(tr.doc), `${wanted}, paragraph("two")`);
    assert.deepEqual(ids(tr.doc), ids(doc));
    assert.ok(
      tr.steps.every((step) => step instanceof ReplaceAroundStep),
      wanted,
    );
    assert.equal(tr.steps.length, 1, wanted);
    const again = tr.steps.reduce((now, step) => Step.fromJSON(schema, step.toJSON()).apply(now).doc, doc);
    assert.ok(again.eq(tr.doc));
  }
});

test("and back again", () => {
  for (const [block, command] of [
    [list("one"), toggleList(false)],
    [quote("one"), unwrap("quote")],
    [quote("one"), toggleWrap("quote")],
    [heading("one"), setKind("paragraph")],
  ]) {
    const doc = story([block]);
    const tr = run(doc, command, "one");
    assert.equal(short(tr.doc), 'paragraph("one")');
    assert.deepEqual(ids(tr.doc), ids(doc));
    assert.equal(tr.steps.length, 1);
  }
});

test("several blocks become one list, and one list several paragraphs", () => {
  const doc = story([p("one"), p("two"), p("three")]);
  const tr = run(doc, toggleList(false), "one", "three");
  assert.equal(short(tr.doc), 'list(list_item(paragraph("one")), list_item(paragraph("two")), list_item(paragraph("three")))');
  assert.equal(ids(tr.doc)[0], ids(doc)[0]);
  const back = run(tr.doc, toggleList(false), "one", "three");
  assert.equal(short(back.doc), short(doc));
  assert.equal(ids(back.doc)[0], ids(doc)[0]);
});

test("a quote with an attribution is opened without losing a word", () => {
  const attribution = schema.nodes.attribution.create(null, schema.text("Ana"));
  const doc = story([quote("one", "two", attribution)]);
  const tr = run(doc, unwrap("quote"), "one");
  assert.equal(short(tr.doc), 'paragraph("one"), paragraph("two"), paragraph("Ana")');
  assert.equal(ids(tr.doc)[0], ids(doc)[0]);
});

test("a move tells the session where the block went", () => {
  const doc = story([p("one"), heading("two"), gate(), p("three")]);
  const [one, two] = ids(doc);
  const down = run(doc, move(1), "one");
  assert.equal(short(down.doc), 'heading("two"), paragraph("one"), gate, paragraph("three")');
  assert.deepEqual(down.getMeta("intent"), { move: one, after: two });
  const up = run(doc, move(-1), "two");
  assert.equal(short(up.doc), 'heading("two"), paragraph("one"), gate, paragraph("three")');
  assert.deepEqual(up.getMeta("intent"), { move: two, after: null });
  assert.equal(up.selection.$from.parent.textContent, "two");
  assert.equal(run(doc, move(-1), "one"), null);
  assert.equal(run(doc, move(1), "three"), null);
});

test("nothing of this happens to the headline", () => {
  const doc = story([p("one")]);
  for (const command of [setKind("heading"), toggleList(false), wrapIn("quote"), move(1), removeBlock])
    assert.equal(run(doc, command, "Head"), null);
});

test("a new block takes the place of an empty paragraph, else it comes after", () => {
  const divider = insertBlock(() => schema.nodes.divider.create());
  const doc = story([p("one")]);
  assert.equal(short(run(doc, divider, "one").doc), 'paragraph("one"), divider, paragraph');
  const blank = story([p("")]);
  const view = open(blank, [], blank.content.size - 1);
  divider(view.state, view.dispatch);
  assert.equal(short(view.state.doc), "divider, paragraph");
  assert.equal(short(run(doc, divider, "Head").doc), 'divider, paragraph("one")');
});

test("what is typed behind a gate that was just put in stands behind it and does not take its place", () => {
  const put = insertBlock(() => schema.nodes.gate.create());
  for (const [doc, wanted] of [
    [story([p("one")]), 'paragraph("one"), gate, paragraph("typed")'],
    [story([p("one"), p("two")]), 'paragraph("one"), gate, paragraph("typedtwo")'],
    [story([p("one"), list("two", "three")]), 'paragraph("one"), gate, paragraph("typed"), list'],
  ]) {
    const tr = run(doc, put, "one");
    tr.insertText("typed");
    assert.ok(short(tr.doc).startsWith(wanted), short(tr.doc));
  }
});
