import assert from "node:assert/strict";
import { test } from "node:test";
import { code, find, gate, inner, list, marked, open, p, quote, schema, short, story, type } from "./setup.js";
const { count } = await import("../../src/ui/counts.js");
const { patternOf, placesOf, replaceAll } = await import("../../src/ui/find.js");
const { apply, compile, matchesOf, rulePlugin } = await import("../../src/ui/rules.js");
const { statusBar } = await import("../../src/ui/status.js");
const { addNote, notesInOrder, renumber } = await import("../../src/ui/notes.js");
const { address, linkAt } = await import("../../src/ui/link.js");
const { embedOf, filled, providerOf } = await import("../../src/ui/embed.js");
const { headlineOf, titlePlugin } = await import("../../src/ui/title.js");
const { fieldsPage } = await import("../../src/ui/fields.js");
const { newWords } = await import("../../src/ui/review.js");
const { colourOf } = await import("../../src/ui/cursors.js");
const comments = await import("../../src/ui/comments.js");
const { step, blockWithId } = await import("../../src/ui/places.js");
const { EditorState, TextSelection } = await import("prosemirror-state");
const { nodes, marks } = schema;

const removed = (text) => schema.text(text, [marks.deletion.create({ id: "1.a.b" })]);
const added = (text) => schema.text(text, [marks.insertion.create({ id: "1.a.b" })]);

test("words are those that readers see", () => {
  const stash = nodes.stash.create(null, inner("never published words"));
  const doc = story([p("one two ", added("not yet "), removed("still here")), stash, gate(), list("three", "four five")]);
  const counts = count(doc);
  assert.deepEqual(counts, { words: 9, minutes: 1, share: 67 });
  assert.equal(count(story([p("one")])).share, null);
  assert.equal(count(story([p("漢字を書く")]), "ja").words > 2, true);
});

test("find: case, whole words, and nothing that is removed", () => {
  const doc = story([p("The other the ", removed("the "), "THE"), code("the")]);
  const at = (options) => placesOf(doc, patternOf({ text: "the", ...options })).length;
  assert.equal(at({}), 5);
  assert.equal(at({ cased: true }), 3);
  assert.equal(at({ whole: true }), 4);
  assert.equal(patternOf({ text: "" }), null);
  assert.equal(placesOf(doc, patternOf({ text: "(" })).length, 0);
});

test("replace all keeps the marks of the words", () => {
  const doc = story([p("a ", marked("cat", "strong"), " and a cat")]);
  const state = EditorState.create({ doc });
  const { doc: after } = replaceAll(state, placesOf(doc, patternOf({ text: "cat" })), "dog");
  assert.equal(short(after), 'paragraph("a ", strong("dog"), " and a dog")');
});

const RULES = [
  { pattern: "\\badviced\\b", say: "", suggest: "advised", why: "" },
  { pattern: "(\\d+) percent", say: "", suggest: "$1 %", why: "" },
  { pattern: "\\bministry\\b", say: "Which?", suggest: null, why: "" },
  { pattern: "(", say: "broken", suggest: "", why: "" },
];

test("house style: matches, groups, warnings, broken rules, never in code", () => {
  const { good, broken } = compile(RULES);
  assert.equal(broken.length, 1);
  const doc = story([p("He adviced the ministry of 12 percent ", marked("adviced", "code_text")), code("adviced")]);
  const view = open(doc, [rulePlugin(good, () => {})]);
  const found = matchesOf(view.state);
  assert.deepEqual(
    found.map(({ text, by }) => [text, by]),
    [
      ["adviced", "advised"],
      ["12 percent", "12 %"],
      ["ministry", null],
    ],
  );
  view.dispatch(apply(view.state, found[0]));
  assert.equal(matchesOf(view.state).length, 2);
  assert.ok(view.state.doc.textContent.includes("He advised the"));
});

test("a rule that would change nothing is silent", () => {
  const { good } = compile([{ pattern: "(?:The|the) Hague", suggest: "The Hague" }]);
  const view = open(story([p("the Hague, The Hague")]), [rulePlugin(good, () => {})]);
  assert.equal(matchesOf(view.state).length, 1);
});

test("a rule for one language is silent in stories of another", () => {
  const { good } = compile([
    { pattern: "colour", suggest: "Farbe", language: "de" },
    { pattern: "colour", suggest: "color", language: "en-US" },
    { pattern: "grey", suggest: "gray", language: "" },
  ]);
  const found = (language) => {
    const view = open(story([p("colour grey")]), [rulePlugin(good, () => {}, language)]);
    return matchesOf(view.state).map(({ by }) => by);
  };
  assert.deepEqual(found("de"), ["Farbe", "gray"]);
  assert.deepEqual(found("de-CH"), ["Farbe", "gray"]);
  assert.deepEqual(found("en-US"), ["color", "gray"]);
  assert.deepEqual(found("en"), ["gray"]);
});

test("whoever is alone is told so, and oneself in another tab is told too", () => {
  const bar = statusBar({ t: (key) => key, colourOf, me: { staff: "1" }, story: {} });
  const shown = () => bar.dom.querySelector(".ed-people").textContent;
  bar.people([], false);
  assert.equal(shown(), "people-alone");
  bar.people([], true);
  assert.equal(shown(), "people-you");
  bar.people([{ staff: "2", name: "Ben" }], true);
  assert.equal(shown(), "people-youBen");
});

const reference = (number) => nodes.note_ref.create({ number });
const note = (number, text) => nodes.note.create({ number }, inner(text));
const notes = (...list) => nodes.notes.create({ id: "notes001" }, list);

test("a note puts a number and its words, in the order of the text", () => {
  const doc = story([p("one"), p("two", reference(1)), notes(note(1, "second"))]);
  const view = open(doc, [notesInOrder(() => false)], find(doc, "one"));
  addNote(view.state, view.dispatch);
  type(view, "first");
  assert.equal(
    short(view.state.doc),
    'paragraph("one", note_ref), paragraph("two", note_ref), notes(note(paragraph("first")), note(paragraph("second")))',
  );
  const numbers = [];
  view.state.doc.descendants((node) => void (["note", "note_ref"].includes(node.type.name) && numbers.push(node.attrs.number)));
  assert.deepEqual(numbers, [1, 2, 1, 2]);
});

test("numbers follow when a reference is deleted; its words stay at the end", () => {
  const doc = story([p("one", reference(1), " two", reference(2)), notes(note(1, "first"), note(2, "second"))]);
  const view = open(doc, [notesInOrder(() => false)]);
  const at = find(doc, "one");
  view.dispatch(view.state.tr.delete(at, at + 1));
  const words = [];
  view.state.doc.descendants((node) => void (node.type.name === "note" && words.push([node.attrs.number, node.textContent])));
  assert.deepEqual(words, [
    [1, "second"],
    [2, "first"],
  ]);
});

test("notes in order are left alone, and those of others too", () => {
  const doc = story([p("one", reference(1)), notes(note(1, "first"))]);
  assert.equal(renumber(EditorState.create({ doc }).tr), null);
  const wrong = story([p("one", reference(5)), notes(note(5, "first"))]);
  const view = open(wrong, [notesInOrder((tr) => tr.getMeta("remote"))]);
  view.dispatch(view.state.tr.insertText("x", 15).setMeta("remote", true));
  assert.equal(view.state.doc.child(3).firstChild.attrs.number, 5);
});

test("addresses as one types them", () => {
  for (const [typed, wanted] of [
    ["https://example.org/a?b", "https://example.org/a?b"],
    ["example.org", "https://example.org/"],
    ["example.org/a b", null],
    ["/news/bridge", "/news/bridge"],
    ["//evil.org", null],
    ["ana@example.org", "mailto:ana@example.org"],
    ["javascript:alert(1)", null],
    ["words", null],
  ])
    assert.equal(address(typed), wanted, typed);
});

test("the link at the cursor is found whole, over other marks", () => {
  const link = marks.link.create({ href: "https://a.org" });
  const doc = story([p("x ", marked("one ", link), schema.text("two", [link, marks.strong.create()]), " y")]);
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, find(doc, "one")) });
  const { from, to } = linkAt(state);
  assert.equal(doc.textBetween(from, to), "one two");
});

test("providers are known by their host alone", () => {
  assert.equal(providerOf("https://www.youtube.com/watch?v=1"), "YouTube");
  assert.equal(providerOf("https://notyoutube.com/"), "notyoutube.com");
  assert.equal(providerOf("https://x.com/a"), "X");
  assert.equal(providerOf("https://netflix.com/a"), "netflix.com");
});

test("new words of a version are told from the old ones", () => {
  const words = (text) => text.match(/\S+\s*/g);
  assert.deepEqual(newWords(words("the old bridge"), words("the new old tall bridge")), [
    [false, "the "],
    [true, "new "],
    [false, "old "],
    [true, "tall "],
    [false, "bridge"],
  ]);
  assert.deepEqual(newWords([], words("all new")), [[true, "all new"]]);
});

test("colours of people are one of eight and always the same", () => {
  for (let staff = 0; staff < 200; staff++) assert.ok(colourOf(staff) >= 0 && colourOf(staff) < 8);
  assert.equal(colourOf("12"), colourOf(12));
});

test("places of comments follow the text, in pieces as well", () => {
  const comment = marks.comment.create({ id: "t1" });
  const doc = story([p(marked("one", comment), " between ", marked("two", comment)), quote("x")]);
  const { from, to } = comments.placesOf(doc).get("t1");
  assert.equal(doc.textBetween(from, to), "one between two");
});

test("next and previous go around the end", () => {
  const doc = story([p("one two three")]);
  const view = open(doc, [], find(doc, "one"));
  const places = ["one", "two", "three"].map((word) => ({ word, from: find(doc, word, "before"), to: find(doc, word) }));
  assert.deepEqual(
    [1, 1, 1, -1, -1].map((direction) => step(view, places, direction).word),
    ["two", "three", "one", "three", "two"],
  );
  assert.equal(step(view, [], 1), null);
});

test("a block is found by its id, and no id finds nothing", () => {
  const doc = story([p("one")]);
  assert.equal(blockWithId(doc, doc.child(2).attrs.id).pos, 13);
  assert.equal(blockWithId(doc, null), null);
});

test("an embed has what the server found out where nothing was typed, and its words", () => {
  const told = { provider: "The Other Post", author: "Ana Reed", date: "2026-05-31", words: ["Ferry fares", ""], has_picture: true };
  const typed = { url: "https://www.other.example/ferry", provider: "other.example", author: null, date: null };
  const all = { ...typed, provider: "The Other Post", author: "Ana Reed", date: "2026-05-31" };
  assert.deepEqual(filled(typed, told), all);
  assert.deepEqual(filled({ ...typed, author: "Ben", date: "2026-01-01" }, told).author, "Ben");
  assert.equal(filled({ ...typed, url: "https://youtu.be/a", provider: "YouTube" }, told).provider, "YouTube");
  assert.deepEqual(filled(typed, null), typed);
  assert.deepEqual(filled(typed, { ...told, author: "", date: "" }).date, null);
  const embed = embedOf(schema, all, told.words);
  embed.check();
  assert.equal(embed.textContent, "Ferry fares");
  assert.equal(embed.childCount, 1);
  assert.equal(embedOf(schema, typed, []).firstChild.type.name, "paragraph");
});

test("the path, the heading and the tab follow the headline, without what is only suggested", () => {
  document.title = "A bridge | Desk, The Post";
  document.body.innerHTML =
    "<nav class='trail'><ol><li aria-current='page'>A bridge</li></ol></nav><h1><span dir='auto'>A bridge</span></h1>";
  const doc = nodes.doc.create(null, [
    nodes.headline.create(null, [schema.text("A bridge opens "), added("today")]),
    nodes.standfirst.create(),
    p("Words."),
  ]);
  assert.equal(headlineOf(doc), "A bridge opens");
  const plugin = titlePlugin(() => "Untitled");
  const { update } = plugin.spec.view();
  const shown = () => [document.querySelector("li").textContent, document.querySelector("span").textContent, document.title];
  update({ state: { doc } }, { doc: story([]) });
  assert.deepEqual(shown(), ["A bridge opens", "A bridge opens", "A bridge opens | Desk, The Post"]);
  const empty = nodes.doc.create(null, [nodes.headline.create(), nodes.standfirst.create()]);
  update({ state: { doc: empty } }, { doc });
  assert.deepEqual(shown(), ["Untitled", "Untitled", "Untitled | Desk, The Post"]);
});

test("a section that had another address when it was chosen is shown by its name", () => {
  const sections = [
    { value: "news", name: "News" },
    { value: "culture", name: "Culture", former: ["arts"] },
  ];
  const attrs = { slug: "", section: "arts", byline: [], topics: [], access: null, picture: null, language: null, dateline: null };
  const ctx = {
    t: (key) => key,
    writable: true,
    choices: { sections, topics: [], authors: [], access: [], languages: [] },
    view: { state: { doc: { attrs } } },
    library: { get: () => undefined, load: async () => undefined },
  };
  const page = fieldsPage(ctx);
  page.update();
  const select = [...page.dom.querySelectorAll("select")].find((one) => [...one.options].some(({ value }) => value === "culture"));
  assert.equal(select.value, "culture");
  assert.equal([...select.options].some(({ value }) => value === "arts"), false);
  attrs.section = "gone";
  page.update();
  assert.equal(select.value, "gone");
});
