import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import "./setup.js";
globalThis.CustomEvent = window.CustomEvent;
globalThis.performance ??= window.performance;
const { Strip, active, bordered, counts, decision, marksOf, meaning, moved, offered, say, takeable } = await import(
  "../../../districts/web/assets/knowledge.js"
);

const anchor = (words, more = {}) => ({ block: "b1", words, nth: 0, before: "the ", after: " of Russia met", ...more });
const item = (key, more = {}) => ({ key, sort: "name", label: key, state: "open", shown: true, seen: "1", anchors: [anchor(key)], ...more });

test("pauses of more than ten seconds are not time at the strip", () => {
  assert.equal(active([]), 0);
  assert.equal(active([5]), 0);
  assert.equal(active([0, 2_000, 60_000, 61_000]), 13_000);
});

test("one goes no further than the ends of the list", () => {
  assert.deepEqual([moved(3, 0, -1), moved(3, 1, 1), moved(3, 2, 1)], [0, 2, 2]);
});

test("a border moves by whole words, out of what is around and back, and never to nothing", () => {
  const start = { words: "Central Bank", before: "The ", after: " of Russia met" };
  const wider = bordered(start, "end", 1);
  assert.deepEqual(wider, { words: "Central Bank of", before: "The ", after: " Russia met" });
  assert.deepEqual(bordered(wider, "end", -1), start);
  assert.deepEqual(bordered(start, "start", 1), { words: "The Central Bank", before: "", after: " of Russia met" });
  assert.deepEqual(bordered(start, "start", -1).words, "Bank");
  assert.equal(bordered({ words: "Bank", before: "", after: "" }, "end", -1), null);
  assert.equal(bordered({ words: "Bank", before: "", after: "" }, "end", 1), null);
  assert.equal(bordered({ words: "Bank", before: "", after: "" }, "start", 1), null);
});

test("keys mean what the list says, and those with Ctrl are the browser's", () => {
  assert.deepEqual(meaning({ key: "Enter" }), { deed: "accept-all" });
  assert.deepEqual(meaning({ key: "J" }), { deed: "move", step: 1 });
  assert.deepEqual(meaning({ key: "x" }), { deed: "reject" });
  assert.deepEqual(meaning({ key: "3" }), { deed: "kind", kind: "organisation" });
  assert.deepEqual(meaning({ key: "8" }), { deed: "kind", kind: "measure" });
  assert.equal(meaning({ key: "9" }), null);
  assert.equal(meaning({ key: "k", ctrlKey: true }), null);
  assert.equal(meaning({ key: "ArrowRight" }, false), null);
  assert.deepEqual(meaning({ key: "ArrowRight", shiftKey: true }, true), { deed: "border", end: "start", arrow: "ArrowRight" });
  assert.deepEqual(meaning({ key: "Escape" }, true), { deed: "border-end" });
  assert.deepEqual(meaning({ key: "Escape" }, false), { deed: "later" });
});

test("accept all takes what is shown and decided, and asks where two things have a name", () => {
  const items = [item("a"), item("b", { shown: false }), item("c", { asks: true }), item("d", { state: "rejected" }), item("e", { asks: true, chosen: "7" })];
  assert.deepEqual(takeable(items).map(({ key }) => key), ["a", "e"]);
  assert.deepEqual(offered(items, true).map(({ key }) => key), ["a", "b", "c", "e"]);
});

test("what is sent says all that was chosen, and what was seen", () => {
  assert.deepEqual(decision(item("a", { state: "rejected", kind: "person" })), {
    key: "a", deed: "reject", kind: "person", chosen: "", words: "", measure: "", speaker: "", seen: "1",
  });
  assert.equal(decision(item("a")).deed, "open");
});

test("the summary counts by sort and leaves out what was rejected", () => {
  const items = [item("a"), item("b", { state: "rejected" }), item("f", { sort: "figure" })];
  assert.deepEqual(counts(items), [["name", 1], ["figure", 1]]);
});

test("marks are those of what is shown, and say which one is on and which is doubtful", () => {
  const items = [item("a"), item("b", { shown: false }), item("c", { warnings: [{ say: "old" }] }), item("d", { state: "rejected" })];
  assert.deepEqual(marksOf(items, items[0]).map(({ words, state }) => `${words}:${state}`), ["a:current", "c:doubtful"]);
});

test("sentences have the plural of their language", () => {
  const words = { count: "one=%count% name|few=%count% jména|other=%count% names", plain: "Part of %name%?" };
  assert.equal(say(words, "count", { count: 1 }), "1 name");
  assert.equal(say(words, "count", { count: 5 }), "5 names");
  assert.equal(say(words, "count", { count: 3 }, "cs"), "3 jména");
  assert.equal(say(words, "plain", { name: "X" }), "Part of X?");
  assert.equal(say(words, "missing"), "");
});

function page() {
  const place = document.createElement("details");
  place.dataset.url = "/desk/stories/1/knowledge";
  place.innerHTML = "<summary><span data-summary></span></summary><div data-found></div><p data-live></p>";
  const editor = document.createElement("div");
  document.body.append(place, editor);
  const sent = [];
  globalThis.fetch = async (url, options) => {
    sent.push({ url, body: options?.body ? JSON.parse(options.body) : null });
    return { ok: true, status: 200, json: async () => ({ items: [], version: 1 }) };
  };
  const strip = new Strip(place, editor, { "count-name": "one=%count% name|other=%count% names", "part-of": "part of %name%?", join: "; ", more: "%count% more" });
  strip.take({ items: [item("Xi"), item("Putin", { kinds: [{ value: "person", name: "Person" }] }), item("deep", { shown: false }), item("s", { sort: "storyline", label: "Talks", anchors: [] })], version: 1 });
  place.open = true;
  return { strip, place, editor, sent };
}
const press = (strip, key) => {
  const target = strip.body.querySelector(`[data-at="${strip.at}"]`);
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
};

test("by keys alone: down, kind, reject, accept all; sent with what was seen", async () => {
  const { strip, place, sent } = page();
  assert.equal(place.querySelector("[data-summary]").textContent, "3 names; part of Talks?");
  assert.equal(place.querySelectorAll("li").length, 3);
  strip.focus();
  press(strip, "j");
  press(strip, "1");
  assert.equal(strip.items[1].kind, "person");
  assert.equal(strip.items[1].state, "accepted");
  press(strip, "k");
  press(strip, "x");
  press(strip, "Enter");
  assert.deepEqual(strip.items.map(({ state }) => state), ["rejected", "accepted", "open", "accepted"]);
  await strip.send();
  const { body, url } = sent.at(-1);
  assert.equal(url, "/desk/stories/1/knowledge/suggestions");
  assert.deepEqual(body.decisions.map(({ seen }) => seen), ["1", "1", "1"]);
  assert.equal(body.visit.keys, 5);
  assert.deepEqual(body.decisions.map(({ key, deed }) => `${key}:${deed}`).sort(), ["Putin:accept", "Xi:reject", "s:accept"]);
});

test("a name that two things share is not accepted before one of them is chosen", () => {
  const { strip } = page();
  const shared = item("Georgia", { asks: true, chosen: "", choices: [{ value: "", name: "Which?" }, { value: "7", name: "The state" }] });
  strip.take({ items: [shared], version: 1 });
  strip.decide(shared, "accepted");
  assert.equal(shared.state, "open");
  assert.equal(document.activeElement.dataset.field, "chosen");
  strip.set(shared, { chosen: "7" });
  assert.equal(shared.state, "accepted");
});

test("a letter that is typed into a field decides nothing", () => {
  const { strip } = page();
  const select = strip.body.querySelector("select");
  select.dispatchEvent(new KeyboardEvent("keydown", { key: "x", bubbles: true, cancelable: true }));
  assert.equal(strip.items[1].state, "open");
});

test("somebody else was faster: what they decided is shown", async () => {
  const { strip } = page();
  globalThis.fetch = async () => ({ ok: false, status: 409, json: async () => ({ items: [item("Xi", { state: "rejected", seen: "7:2" })], version: 2 }) });
  strip.decide(strip.items[0], "accepted");
  await strip.send();
  assert.equal(strip.items[0].state, "rejected");
  assert.equal(strip.items[0].seen, "7:2");
});

test("the strip makes no markup of words", () => {
  const source = readFileSync(new URL("../../../districts/web/assets/knowledge.js", import.meta.url), "utf8");
  assert.equal(/innerHTML|insertAdjacentHTML|outerHTML/.test(source), false);
});
