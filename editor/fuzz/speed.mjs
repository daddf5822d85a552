// What a key costs in a story of 10,000 words, and how large the bundle is; for `cargo xtask bench --desk`.
// The view is a real one in a page without layout, so the figures are of our own work and ProseMirror's.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { JSDOM } from "jsdom";
import { docOf, newsroom, p } from "../test/core/support.mjs";
import { domSpecs } from "../src/dom.js";
import { schemaFrom } from "../src/schema.js";

const BLOCKS = 145;
const WORDS = 70;
const KEYS = 1000;
const WARM = 100;

const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
for (const name of ["document", "Node", "Element", "HTMLElement", "Text", "Range", "MutationObserver", "Event", "DOMParser"]) globalThis[name] = window[name];
Object.assign(globalThis, { window, getSelection: window.getSelection.bind(window), innerHeight: 800 });
const { EditorView } = await import("prosemirror-view");

const json = JSON.parse(readFileSync(new URL("../schema.json", import.meta.url)));
const schema = schemaFrom(json, domSpecs((key) => key));

function longStory() {
  const words = Array.from({ length: WORDS }, (_, i) => ["harbour", "minister", "ferry", "the", "budget"][i % 5]).join(" ");
  return docOf(...Array.from({ length: BLOCKS }, (_, i) => p(`b${String(i).padStart(7, "0")}`, words)));
}

/** Types in the middle of the story, with all that the editor keeps of each key; the times in ms. */
async function keystrokes() {
  const room = newsroom(longStory());
  const make = (state) => new EditorView(window.document.body, { state });
  const { view } = await room.open({ schema, make });
  let pos = Math.floor(view.state.doc.content.size / 2);
  while (!view.state.doc.resolve(pos).parent.isTextblock) pos++;
  const times = [];
  for (let key = 0; key < KEYS + WARM; key++) {
    const began = performance.now();
    view.dispatch(view.state.tr.insertText("x", pos++));
    times.push(performance.now() - began);
    await room.clock.advance(40);
  }
  view.destroy();
  return times.slice(WARM).sort((a, b) => a - b);
}

const at = (sorted, percent) => Number(sorted[Math.floor((sorted.length * percent) / 100)].toFixed(2));
const times = await keystrokes();
const bundle = readFileSync(new URL("../../districts/web/assets/editor.js", import.meta.url));
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const brotli = brotliCompressSync(bundle, { params }).length;
console.log([BLOCKS * WORDS, at(times, 50), at(times, 99), bundle.length, brotli].join("\t"));
