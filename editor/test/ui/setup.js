// A page for the tests of the interface: jsdom in the place of the browser's globals, a short way to
// write documents, and hands that type and press keys.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const page = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
for (const name of [
  "window",
  "document",
  "Node",
  "Element",
  "HTMLElement",
  "Text",
  "Range",
  "MutationObserver",
  "DOMParser",
  "KeyboardEvent",
  "Event",
  "navigator",
  "getSelection",
]) {
  const value = name === "window" ? page.window : page.window[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
globalThis.innerHeight = 800;
// jsdom lays nothing out, so scrolling into view needs rectangles from somewhere.
const nowhere = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 };
page.window.Range.prototype.getClientRects = () => [nowhere];
page.window.Range.prototype.getBoundingClientRect = () => nowhere;
globalThis.requestAnimationFrame = (run) => setTimeout(run, 0);

const { EditorState, TextSelection } = await import("prosemirror-state");
const { EditorView } = await import("prosemirror-view");
const { schemaFrom } = await import("../../src/schema.js");
const { domSpecs } = await import("../../src/dom.js");

const json = JSON.parse(readFileSync(new URL("../../schema.json", import.meta.url), "utf8"));
export const schema = schemaFrom(
  json,
  domSpecs((key) => key),
);
const { nodes, marks } = schema;

/** Words with the cursor "|" or with a selection "[…]" left out by `caret`. */
const inline = (text) => (text === "" ? null : schema.text(text));

let ids = 0;
const id = () => `b${String(++ids).padStart(7, "0")}`;

export const p = (...content) =>
  nodes.paragraph.create({ id: id() }, content.map((part) => (typeof part === "string" ? inline(part) : part)).filter(Boolean));
export const inner = (text = "") => nodes.paragraph.create(null, inline(text));
export const heading = (text, level = 2) => nodes.heading.create({ id: id(), level }, inline(text));
export const list = (...items) =>
  nodes.list.create(
    { id: id() },
    items.map((item) => nodes.list_item.create(null, typeof item === "string" ? inner(item) : item)),
  );
export const quote = (...texts) =>
  nodes.quote.create(
    { id: id() },
    texts.map((text) => (typeof text === "string" ? inner(text) : text)),
  );
export const code = (text) => nodes.code.create({ id: id() }, inline(text));
export const gate = () => nodes.gate.create({ id: id() });
export const marked = (text, ...names) =>
  schema.text(
    text,
    names.map((name) => (typeof name === "string" ? marks[name].create() : name)),
  );

/** A story with a headline, a standfirst and these blocks. */
export const story = (blocks, attrs = {}) =>
  nodes.doc.create(attrs, [
    nodes.headline.create(null, inline("Head")),
    nodes.standfirst.create(null, inline("Stand")),
    ...blocks,
  ]);

/** The position just after the first place of `text` in the document, or before it. */
export function find(doc, text, side = "after") {
  let at = -1;
  doc.descendants((node, pos) => {
    if (at >= 0 || !node.isText) return;
    const offset = node.text.indexOf(text);
    if (offset >= 0) at = pos + offset + (side === "after" ? text.length : 0);
  });
  if (at < 0) throw new Error(`"${text}" is not in ${doc}`);
  return at;
}

/** A view of a document, with the cursor at `at` (and the selection to `to`). */
export function open(doc, plugins, at = doc.content.size - 1, to = at) {
  const state = EditorState.create({ doc, plugins, selection: TextSelection.create(doc, at, to) });
  const mount = document.createElement("div");
  document.body.append(mount);
  return new EditorView(mount, { state });
}

/** Types text sign by sign, as the view hands it to plugins. */
export function type(view, text) {
  for (const sign of text) {
    const { from, to } = view.state.selection;
    const plain = () => view.state.tr.insertText(sign, from, to);
    if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, sign, plain))) view.dispatch(plain());
  }
}

/** Presses a key such as "Shift-Enter"; returns whether something took it. */
export function press(view, keys) {
  const parts = keys.split("-");
  const event = new KeyboardEvent("keydown", {
    key: parts.at(-1),
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
    ctrlKey: parts.includes("Mod"),
    cancelable: true,
    bubbles: true,
  });
  return Boolean(view.someProp("handleKeyDown", (handle) => handle(view, event)));
}

/** The document in short, without ids: blocks by name, text in quotes. */
export const short = (doc) =>
  doc
    .toString()
    .replace(/^doc\(headline\("Head"\), standfirst\("Stand"\)(?:, )?/, "")
    .replace(/\)$/, "");
