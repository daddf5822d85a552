import assert from "node:assert/strict";
import { test } from "node:test";
import { find, heading, list, open, p, press, schema, short, story, type, code, marked } from "./setup.js";
const { typing, quotesOf } = await import("../../src/ui/typing.js");
const { textKeys } = await import("../../src/ui/keys.js");
const { history } = await import("prosemirror-history");

const plugins = (language = "en") => [typing(language), ...textKeys(schema), history()];
const empty = (language, attrs) => open(story([p("")], attrs), plugins(language));
const typed = (text, language) => {
  const view = empty(language);
  type(view, text);
  return view.state.doc.child(2).textContent;
};

test("signs at the start of a line make blocks", () => {
  for (const [signs, wanted] of [
    ["## a", 'heading("a")'],
    ["#### a", 'heading("a")'],
    ["- a", 'list(list_item(paragraph("a")))'],
    ["* a", 'list(list_item(paragraph("a")))'],
    ["1. a", 'list(list_item(paragraph("a")))'],
    ["> a", 'quote(paragraph("a"))'],
    ["``` a", 'code("a")'],
    ["---a", 'divider, paragraph("a")'],
  ]) {
    const view = empty();
    const { id } = view.state.doc.child(2).attrs;
    type(view, signs);
    assert.equal(short(view.state.doc), wanted, signs);
    const kept = view.state.doc.content.content.slice(2).filter((block) => block.attrs.id === id);
    assert.equal(kept.length, 1, `${signs} keeps the id`);
  }
});

test("one Backspace takes a rule back", () => {
  for (const [signs, wanted] of [
    ["## ", '"## "'],
    ["- ", '"- "'],
    ['"', '"\\""'],
    ["a--", '"a--"'],
    ["a...", '"a..."'],
    ["---", '"–-"'],
  ]) {
    const view = empty();
    type(view, signs);
    assert.ok(press(view, "Backspace"));
    assert.equal(short(view.state.doc), `paragraph(${wanted})`, signs);
  }
});

test("quotes are those of the language", () => {
  const text = `He said "it's 'so'" (and "went")`;
  assert.equal(typed(text, "en"), "He said “it’s ‘so’” (and “went”)");
  assert.equal(typed(text, "de"), "He said „it’s ‚so’“ (and „went“)");
  assert.equal(typed(`"a"`, "fr"), "«\u202fa\u202f»");
  assert.equal(typed(`"a"`, "es-MX"), "«a»");
  assert.equal(typed(`"a"`, "ar"), "«a»");
  assert.equal(typed(`"a"`, "xx"), "“a”");
  assert.equal(quotesOf("de-CH")[0], "«");
});

test("the story's language comes before that of the site", () => {
  const view = empty("en", { language: "de" });
  type(view, '"a" b');
  assert.equal(view.state.doc.child(2).textContent, "„a“ b");
});

test("dashes and dots", () => {
  assert.equal(typed("a -- b --- c ..."), "a – b — c …");
});

test("code is left alone", () => {
  const view = open(story([code("x")]), plugins());
  type(view, ' "--...');
  assert.equal(view.state.doc.child(2).textContent, 'x "--...');
  const inCode = open(story([p(marked("x", "code_text"))]), plugins());
  type(inCode, '"');
  assert.equal(inCode.state.doc.child(2).textContent, 'x"');
});

test("Enter goes from headline to standfirst to text", () => {
  const view = open(story([p("text")]), plugins(), 5);
  press(view, "Enter");
  assert.equal(view.state.selection.$from.parent.type.name, "standfirst");
  view.dispatch(
    view.state.tr.setSelection(view.state.selection.constructor.create(view.state.doc, find(view.state.doc, "Stand"))),
  );
  press(view, "Enter");
  assert.equal(short(view.state.doc), 'paragraph, paragraph("text")');
  assert.equal(view.state.selection.$from.parent.type.name, "paragraph");
});

test("Backspace at the start of the text goes back and joins nothing", () => {
  const doc = story([p("text")]);
  const view = open(doc, plugins(), find(doc, "text", "before"));
  press(view, "Backspace");
  assert.ok(view.state.doc.eq(doc));
  assert.equal(view.state.selection.$from.parent.type.name, "standfirst");
  const blank = open(story([p(""), p("b")]), plugins(), 14);
  press(blank, "Backspace");
  assert.equal(short(blank.state.doc), 'paragraph("b")');
});

test("a split block is a new block without an id, and the old one keeps its id", () => {
  const doc = story([heading("one two")]);
  const view = open(doc, plugins(), find(doc, "one"));
  press(view, "Enter");
  assert.equal(short(view.state.doc), 'heading("one"), heading(" two")');
  assert.equal(view.state.doc.child(2).attrs.id, doc.child(2).attrs.id);
  assert.equal(view.state.doc.child(3).attrs.id, null);
});

test("Enter in lists: a new item, and out of an empty one", () => {
  const doc = story([list("first")]);
  const view = open(doc, plugins(), find(doc, "first"));
  press(view, "Enter");
  type(view, "b");
  press(view, "Enter");
  press(view, "Enter");
  type(view, "c");
  assert.equal(short(view.state.doc), 'list(list_item(paragraph("first")), list_item(paragraph("b"))), paragraph("c")');
});

test("Tab sinks and lifts an item, and is left to the browser elsewhere", () => {
  const doc = story([list("a", "b")]);
  const view = open(doc, plugins(), find(doc, "b"));
  assert.ok(press(view, "Tab"));
  assert.equal(short(view.state.doc), 'list(list_item(paragraph("a"), list(list_item(paragraph("b")))))');
  assert.ok(press(view, "Shift-Tab"));
  assert.equal(short(view.state.doc), short(doc));
  assert.equal(press(open(story([p("x")]), plugins()), "Tab"), false);
});

test("Shift-Enter breaks a line in text and not in the headline", () => {
  const view = open(story([p("a")]), plugins());
  press(view, "Shift-Enter");
  assert.equal(short(view.state.doc), 'paragraph("a", hard_break)');
  const head = open(story([p("a")]), plugins(), 3);
  press(head, "Shift-Enter");
  assert.equal(short(head.state.doc), 'paragraph("a")');
});
