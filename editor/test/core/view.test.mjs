// The core under a real view: steps of others wait for the end of a composition (trap 19).
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { schemaFrom } from "../../src/schema.js";
import { batchOf, docOf, find, newsroom, p } from "./support.mjs";
import { readFileSync } from "node:fs";

const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
for (const name of ["document", "MutationObserver", "Node", "HTMLElement", "getSelection", "Event"]) globalThis[name] = window[name]?.bind?.(window) ?? window[name];
globalThis.MutationObserver = window.MutationObserver;
globalThis.window = window;
const { EditorView } = await import("prosemirror-view");

// Every node needs a place in the page; which one does not matter here.
const json = JSON.parse(readFileSync(new URL("../../schema.json", import.meta.url)));
const shown = (names, inline) => Object.fromEntries(names.map((name) => [name, { toDOM: (x) => (x.isLeaf ? ["hr"] : [inline ? "span" : "div", 0]) }]));
const schema = schemaFrom(json, { nodes: shown(Object.keys(json.nodes).filter((n) => n !== "text")), marks: shown(Object.keys(json.marks), true) });

test("a story in a view", async () => {
  const room = newsroom(docOf(p("aaaaaaa1", "alpha beta gamma")));
  const make = (state) => new EditorView(window.document.body, { state });
  const { story, view } = await room.open({ schema, make });
  view.dispatch(view.state.tr.insertText(" NEW", find(view.state.doc, "beta") + 4));
  await room.clock.advance(600);
  assert.equal(story.status.kind, "saved");
  view.dom.dispatchEvent(new window.CompositionEvent("compositionstart", { bubbles: true }));
  assert.equal(view.composing, true);
  const theirs = batchOf(room.server.doc, 1, (tr) => tr.insertText("their ", find(tr.doc, "beta")));
  room.server.post({ ...theirs, batch: 1 });
  await story.feed.catchUp();
  assert.match(view.state.doc.textContent, /alpha beta NEW gamma/);
  view.input.composing = false;
  view.dom.dispatchEvent(new window.CompositionEvent("compositionend", { bubbles: true }));
  await room.clock.advance(100);
  assert.match(view.state.doc.textContent, /alpha their beta NEW gamma/);
  assert.match(view.dom.textContent, /alpha their beta NEW gamma/);
  view.destroy();
});
