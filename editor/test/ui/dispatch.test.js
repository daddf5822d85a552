import assert from "node:assert/strict";
import { test } from "node:test";
import { find, marked, open, p, schema, short, story, type } from "./setup.js";
const { dispatcher, compositions } = await import("../../src/ui/dispatch.js");
const { marks } = schema;

const added = (text) => marked(text, marks.insertion.create({ id: "8.a.b" }));
const removed = (text) => marked(text, marks.deletion.create({ id: "8.a.b" }));

function viewOf(doc, at, suggesting) {
  const ctx = { suggesting, me: { staff: "7" }, isForeign: (tr) => tr.getMeta("remote") === true };
  const view = open(doc, [], at);
  view.setProps({ dispatchTransaction: dispatcher(ctx), handleDOMEvents: compositions(ctx) });
  return view;
}

test("words typed into a suggestion of someone else are no part of it", () => {
  const doc = story([p("x ", removed("gone"), added("came"), " y")]);
  const inGone = viewOf(doc, find(doc, "gone") - 2, false);
  type(inGone, "A");
  assert.equal(short(inGone.state.doc), 'paragraph("x ", deletion("go"), "A", deletion("ne"), insertion("came"), " y")');
  const inCame = viewOf(doc, find(doc, "came") - 2, false);
  type(inCame, "B");
  assert.equal(short(inCame.state.doc), 'paragraph("x ", deletion("gone"), insertion("ca"), "B", insertion("me"), " y")');
});

test("what others send is taken as it is", () => {
  const doc = story([p("one")]);
  const view = viewOf(doc, find(doc, "one"), true);
  view.dispatch(view.state.tr.insertText("X", find(doc, "one")).setMeta("remote", true));
  assert.equal(short(view.state.doc), 'paragraph("oneX")');
});

test("composed words become a suggestion when they are finished", async () => {
  const doc = story([p("one two")]);
  const view = viewOf(doc, find(doc, "one"), true);
  view.dom.dispatchEvent(new Event("compositionstart"));
  Object.defineProperty(view, "composing", { value: true, configurable: true });
  view.dispatch(view.state.tr.insertText("か", find(doc, "one")));
  view.dispatch(view.state.tr.insertText("漢", find(doc, "one"), find(doc, "one") + 1));
  assert.equal(short(view.state.doc), 'paragraph("one漢 two")');
  Object.defineProperty(view, "composing", { value: false, configurable: true });
  view.dom.dispatchEvent(new Event("compositionend"));
  await new Promise((resolve) => setTimeout(resolve, 120));
  assert.equal(short(view.state.doc), 'paragraph("one", insertion("漢"), " two")');
});
