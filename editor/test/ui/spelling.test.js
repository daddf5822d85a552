// The list of words that no dictionary knows: their places, and what each button does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { code, marked, open, p, schema, short, story } from "./setup.js";
const { openWords, placesOf, replaceWord, spellingPage } = await import("../../src/ui/spelling.js");
const { history, undo } = await import("prosemirror-history");
const { nodes, marks } = schema;

const removed = (text) => schema.text(text, [marks.deletion.create({ id: "1.a.b" })]);
const answer = (words, more = {}) => ({
  state: "looked",
  language: "en-GB",
  language_name: "English",
  dictionary: "en_GB",
  words,
  more: 0,
  passed: [],
  may_add: true,
  ...more,
});
const unknown = (word, suggestions = []) => ({ word, count: 1, suggestions });

/** A page of the panel over a document, with a server that answers as it is told. */
async function pageOver(doc, found, more = {}) {
  const told = { said: [], noticed: [], asked: 0, posts: [] };
  const ctx = {
    t: (key, args = {}) => [key, ...Object.values(args)].join(" "),
    view: open(doc, [history()]),
    writable: true,
    say: (text) => told.said.push(text),
    notice: (text) => told.noticed.push(text),
    panel: { count: (_id, count) => (told.count = count) },
    story: { on: (_event, run) => (told.status = run) },
    api: {
      spelling: async () => ((told.asked += 1), found),
      passWord: async (...post) => (told.posts.push(post), { passed: post[1] ? [post[0]] : [] }),
      addWord: async (...post) => (told.posts.push(post), { added: true }),
    },
    ...more,
  };
  const page = spellingPage(ctx);
  await page.ask();
  const press = async (text) => {
    [...page.dom.querySelectorAll("button")].find((one) => one.textContent === text).click();
    await new Promise((done) => setTimeout(done, 0));
  };
  const cards = () => [...page.dom.querySelectorAll(".ed-card b")].map((one) => one.textContent);
  return { ctx, page, told, press, cards };
}

test("a word is found where it stands alone, and never in code or what is put aside", () => {
  const aside = nodes.stash.create(null, p("teh"));
  const doc = story([
    p("Teh teh tehran teh_x, teh’s ", marked("teh", "code_text"), " ", marked("teh", "strong")),
    p("te", removed("h"), " no"),
    code("teh"),
    aside,
  ]);
  assert.equal(placesOf(doc, "teh").length, 3);
  assert.equal(placesOf(doc, "(").length, 0);
  const found = answer([unknown("teh"), unknown("gone")]);
  assert.deepEqual(
    openWords(doc, found).map(({ word, places }) => [word, places.length]),
    [["teh", 3]],
  );
});

test("replacing everywhere keeps the marks and is one step to undo", () => {
  const doc = story([p("teh a ", marked("teh", "strong"))]);
  const view = open(doc, [history()]);
  view.dispatch(replaceWord(view.state, "teh", "the"));
  assert.equal(short(view.state.doc), 'paragraph("the a ", strong("the"))');
  undo(view.state, view.dispatch);
  assert.equal(short(view.state.doc), short(doc));
});

test("a card suggests, and replacing takes it off the list", async () => {
  const doc = story([p("teh ship, teh ship")]);
  const { ctx, told, press, cards } = await pageOver(doc, answer([unknown("teh", ["the", "ten"])]));
  assert.deepEqual(cards(), ["teh"]);
  assert.equal(told.count, 1);
  await press("the");
  assert.equal(short(ctx.view.state.doc), 'paragraph("the ship, the ship")');
  assert.deepEqual(cards(), []);
  assert.deepEqual([told.count, told.said], [0, ["spelling-replaced 2 teh the"]]);
});

test("show goes to the first place, then to the next", async () => {
  const doc = story([p("teh ship, teh ship")]);
  const { ctx, press } = await pageOver(doc, answer([unknown("teh")]));
  const at = () => ctx.view.state.selection.from;
  await press("tray-show");
  const first = at();
  await press("tray-show");
  assert.equal(at(), first + "teh ship, ".length);
  await press("tray-show");
  assert.equal(at(), first);
});

test("a word is ignored here, checked again, and added for its language", async () => {
  const doc = story([p("teh Almery")]);
  const { told, press, cards, page } = await pageOver(doc, answer([unknown("teh"), unknown("Almery")]));
  await press("spelling-ignore");
  assert.deepEqual(cards(), ["Almery"]);
  assert.ok(page.dom.querySelector("details li").textContent.includes("teh"));
  await press("spelling-again");
  assert.equal(told.asked, 2, "the server is asked anew");
  await press("spelling-ignore");
  await press("spelling-add");
  assert.deepEqual(told.posts, [
    ["teh", true],
    ["teh", false],
    ["teh", true],
    ["Almery", "en"],
  ]);
  assert.deepEqual(cards(), []);
});

test("without the right to the newsroom’s words none can be added, and a reader changes nothing", async () => {
  const doc = story([p("teh")]);
  const texts = ({ page }) => [...page.dom.querySelectorAll("button")].map((one) => one.textContent);
  const found = answer([unknown("teh", ["the"])], { may_add: false });
  assert.deepEqual(texts(await pageOver(doc, found)), ["the", "tray-show", "spelling-ignore"]);
  assert.deepEqual(texts(await pageOver(doc, found, { writable: false })), ["tray-show"]);
});

test("the panel says where a dictionary belongs, and that one is damaged", async () => {
  const doc = story([p("teh")]);
  const said = async (found) => (await pageOver(doc, found)).page.dom.textContent;
  const none = answer([], { state: "none", dictionary: "en_GB", may_add: false });
  assert.equal(await said(none), "spelling-no-dictionary English en_GB");
  assert.equal(await said(answer([], { state: "damaged", may_add: false })), "spelling-damaged en_GB");
  assert.equal(await said(answer([], { may_add: false })), "spelling-none en_GB");
});

test("a server that does not answer, and a full list, are said", async () => {
  const doc = story([p("teh")]);
  const fails = async () => {
    throw new Error("503");
  };
  const off = await pageOver(doc, null, { api: { spelling: fails } });
  assert.equal(off.page.dom.textContent, "spelling-failed");
  const full = await pageOver(doc, answer([unknown("teh")]), {
    api: { spelling: async () => answer([unknown("teh")]), addWord: async () => ({ added: false }), passWord: fails },
  });
  await full.press("spelling-add");
  await full.press("spelling-ignore");
  assert.deepEqual(full.told.noticed, ["spelling-full", "spelling-not-done"]);
  assert.deepEqual(full.cards(), ["teh"]);
});
