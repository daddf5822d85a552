import assert from "node:assert/strict";
import { test } from "node:test";
import { list, open, p, schema, story, find } from "./setup.js";
globalThis.CustomEvent = window.CustomEvent;
const { foundPlugin, placeOf, tellSaved } = await import("../../src/ui/found.js");

const removed = (text) => schema.text(text, [schema.marks.deletion.create({ id: "1.a.b" })]);
const words = (view) => [...view.dom.querySelectorAll(".ed-known")].map((one) => `${one.className.split("is-")[1]}:${one.textContent}`);
const marking = (place, marks) => place.dispatchEvent(new CustomEvent("knowledge:marks", { detail: { marks } }));

test("the place of words is that of their occurrence in the passage, also in lists and the headline", () => {
  const trade = p("Trade was 5 %, then 5 %.");
  const doc = story([trade, list("one 5 %", "two 5 %")]);
  const { id } = trade.attrs;
  const at = (place) => place && doc.textBetween(place.from, place.to);
  assert.equal(at(placeOf(doc, { block: id, words: "5 %", nth: 1 })), "5 %");
  assert.equal(placeOf(doc, { block: id, words: "5 %", nth: 1 }).from, find(doc, "then ", "after"));
  const inList = { block: doc.child(3).attrs.id, words: "5 %", nth: 1 };
  assert.equal(placeOf(doc, inList).from, find(doc, "two ", "after"));
  assert.equal(at(placeOf(doc, { block: "t", words: "Head", nth: 0 })), "Head");
  assert.equal(placeOf(doc, { block: id, words: "6 %", nth: 0 }), null);
  assert.equal(placeOf(doc, { block: "other", words: "5 %", nth: 0 }), null);
  assert.equal(placeOf(doc, { block: id, words: "", nth: 0 }), null);
});

test("a suggested block that goes has no place", () => {
  const block = schema.nodes.paragraph.create({ id: "b9000001" }, [removed("gone "), schema.text("here")]);
  const doc = story([block]);
  assert.notEqual(placeOf(doc, { block: "b9000001", words: "here", nth: 0 }), null);
});

test("words are marked, go with the text, and lose the mark when they change", () => {
  const place = document.createElement("div");
  const block = p("About 100,000 troops came.");
  const view = open(story([block]), [foundPlugin(place)]);
  marking(place, [{ block: block.attrs.id, words: "100,000 troops", nth: 0, state: "open" }]);
  assert.deepEqual(words(view), ["open:100,000 troops"]);
  view.dispatch(view.state.tr.insertText("Now: ", find(view.state.doc, "About", "before")));
  assert.deepEqual(words(view), ["open:100,000 troops"]);
  view.dispatch(view.state.tr.insertText("9", find(view.state.doc, "100,0", "after")));
  assert.deepEqual(words(view), []);
  marking(place, []);
  view.destroy();
  marking(place, [{ block: block.attrs.id, words: "About", nth: 0, state: "open" }]);
});

test("to go to words selects them and leaves the focus where it is", () => {
  const place = document.createElement("div");
  const block = p("Said Lavrov.");
  const view = open(story([block]), [foundPlugin(place)]);
  place.dispatchEvent(new CustomEvent("knowledge:go", { detail: { block: block.attrs.id, words: "Lavrov", nth: 0 } }));
  const { from, to } = view.state.selection;
  assert.equal(view.state.doc.textBetween(from, to), "Lavrov");
  assert.equal(document.activeElement === view.dom, false);
  place.dispatchEvent(new CustomEvent("knowledge:go", { detail: { block: "nowhere", words: "x", nth: 0 } }));
  assert.equal(view.state.doc.textBetween(view.state.selection.from, view.state.selection.to), "Lavrov");
});

test("the strip hears of a version when the server has every word", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const place = document.createElement("div");
  const heard = [];
  place.addEventListener("story:saved", ({ detail }) => heard.push(detail.version));
  let told = null;
  const session = { status: { kind: "saving" }, on: (_, run) => void (told = run), saved: () => Promise.resolve(7) };
  tellSaved(place, session);
  t.mock.timers.tick(2_000);
  await Promise.resolve();
  assert.deepEqual(heard, []);
  session.status = { kind: "saved" };
  told(session.status);
  told(session.status);
  t.mock.timers.tick(2_000);
  await new Promise((done) => setImmediate(done));
  assert.deepEqual(heard, [7]);
});
