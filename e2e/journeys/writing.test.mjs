// The desk: two people write one illustrated story at once, publish it, and a reader meets its gate.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { visitor } from "../lib/browser.mjs";
import { arrive, logIn } from "../lib/reader.mjs";
import { eventually } from "../lib/wait.mjs";
import { overflow } from "../lib/width.mjs";

const COLLEAGUE = "ben.okafor@demo.example";
const HEADLINE = "A bridge opens over the strait";
const HIDDEN = "Two billion crowns is what it cost";

/** Sessions by address: each log-in costs a mail, of which an hour has so many. */
const sessions = new Map();

/** Somebody at the desk, in a browser of their own. */
async function atTheDesk(t, address, settings = {}) {
  const page = await visitor(t, { ...settings, storageState: sessions.get(address) });
  await page.goto("/log-in?next=/desk/stories");
  if (!sessions.has(address)) {
    await logIn(page, await page.context().newPage(), address);
    await arrive(page, "/desk");
    sessions.set(address, await page.context().storageState());
  }
  return page;
}

/** Takes a colleague onto the staff, unless they are on it. */
async function appoint(owner) {
  await owner.goto("/desk/staff");
  if (await owner.getByText(COLLEAGUE).count()) return;
  const form = owner.locator("form[action='/desk/staff']");
  await form.locator("#email").fill(COLLEAGUE);
  await form.locator("#name").fill("Ben Okafor");
  await form.locator("#new-role-editor").check();
  await form.getByRole("button").click();
  await owner.locator(".done-note").waitFor();
}

const text = (page) => page.locator(".ProseMirror");

/** The words of the story, without the names of those who are in it. */
const words = (page) =>
  text(page).evaluate((story) => {
    const copy = story.cloneNode(true);
    copy.querySelectorAll("[aria-hidden=true]").forEach((it) => it.remove());
    return copy.textContent;
  });

async function openEditor(page, address) {
  if (address) await page.goto(address);
  await text(page).waitFor();
}

async function begin(page) {
  await page.goto("/desk/stories");
  await page.locator("form[action='/desk/stories'][method=post] button").click();
  await openEditor(page);
  return page.url();
}

/** Headline, standfirst, a paragraph, the gate, and a paragraph behind it, by keys alone. */
async function type(page) {
  const { keyboard } = page;
  await keyboard.type(HEADLINE);
  await keyboard.press("Enter");
  await keyboard.type("After nine years.");
  await keyboard.press("Enter");
  await keyboard.type("The first cars crossed at noon.");
  await keyboard.press("Enter");
  await keyboard.type("/gate");
  await page.locator(".ed-menu:visible").waitFor();
  await keyboard.press("Enter");
  await keyboard.type(HIDDEN);
  await text(page).getByText(/Readers without access stop here/).waitFor();
  await page.getByText(/^Saved at/).waitFor();
}

async function complete(page) {
  await page.getByLabel("Section", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Add an author").fill("a");
  await page.locator(".ed-options [role=option]:visible").first().click();
  await page.locator(".ed-picked bdi").first().waitFor();
}

test("two people write one story at once and publish it, and its gate holds", async (t) => {
  const owner = await atTheDesk(t, "owner@demo.example");
  await appoint(owner);
  const ben = await atTheDesk(t, COLLEAGUE);
  const story = await begin(owner);
  await type(owner);
  await openEditor(ben, story);
  const paragraph = (page) => text(page).getByText("The first cars crossed at noon.");
  await paragraph(ben).click();
  await ben.keyboard.press("End");
  await paragraph(owner).click();
  await owner.keyboard.press("Home");
  await Promise.all([
    ben.keyboard.type(" The ferries blew their horns.", { delay: 20 }),
    owner.keyboard.type("It rained. ", { delay: 20 }),
  ]);
  const both = "It rained. The first cars crossed at noon. The ferries blew their horns.";
  for (const page of [owner, ben]) {
    await eventually(async () => (await words(page)).includes(both), "not all words are there");
  }
  await complete(owner);
  await owner.locator("#editor-publish").click();
  await owner.waitForURL(/\/publish\?version=\d+/);
  const address = await owner.locator(".facts bdi").first().textContent();
  await owner.locator("form[action$='/publish'] button").click();
  await owner.locator(".done-note").waitFor();
  // With script the meter would give a first visitor the rest.
  const reader = await visitor(t, { javaScriptEnabled: false });
  await reader.goto(address);
  assert.equal(await reader.locator("h1").textContent(), HEADLINE);
  const page = await reader.content();
  assert.ok(page.includes("It rained.") && !page.includes(HIDDEN));
});

test("what was typed without a connection is there when it is back, also after a reload", async (t) => {
  const owner = await atTheDesk(t, "owner@demo.example");
  const story = await begin(owner);
  await owner.keyboard.type("Typed online");
  await owner.context().setOffline(true);
  await owner.keyboard.type(" and offline");
  await owner.context().setOffline(false);
  const other = await owner.context().newPage();
  await openEditor(other, story);
  await eventually(async () => (await words(other)).includes("Typed online and offline"), "a word is lost");
  await owner.reload();
  await openEditor(owner);
  await eventually(async () => (await words(owner)).includes("Typed online and offline"), "a word is lost");
});

for (const settings of [
  { viewport: { width: 1280, height: 900 } },
  { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
]) {
  const { width } = settings.viewport;
  test(`the editor, publishing and the library are accessible at ${width} pixels and not wider`, async (t) => {
    const owner = await atTheDesk(t, "owner@demo.example", settings);
    const story = await begin(owner);
    await type(owner);
    for (const address of [story, `${story}/publish`, `${story}/history?from=0`, "/desk/stories", "/desk/pictures"]) {
      await owner.goto(address);
      if (address === story) await eventually(async () => (await words(owner)).includes(HIDDEN), "a word is lost");
      assert.deepEqual(await violations(owner), [], address);
      assert.deepEqual(await overflow(owner), [], address);
    }
  });
}

/** Pastes a saved clipboard as the browser would. */
const paste = (page, name) =>
  page.evaluate((html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", "words");
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(".ProseMirror").dispatchEvent(event);
  }, readFileSync(new URL(`../../editor/test/paste/${name}.html`, import.meta.url), "utf8"));

test("t17 quotations pasted from Word and Docs stay quotations under the site's own policy, and none is all bold", async (t) => {
  const owner = await atTheDesk(t, "owner@demo.example");
  const story = await begin(owner);
  for (const words of ["Pasted", "From elsewhere.", "Here:"]) {
    await owner.keyboard.type(words);
    await owner.keyboard.press("Enter");
  }
  const quotation = (words) => text(owner).locator("blockquote", { hasText: words });
  await paste(owner, "word-quote-indent");
  await quotation("An indented quotation of another paper.").waitFor();
  await owner.keyboard.press("Control+End");
  await paste(owner, "docs-quote");
  await quotation("An indented quotation of somebody else.").waitFor();
  assert.equal(await text(owner).locator("strong").count(), 0);
  await owner.getByText(/^Saved at/).waitFor();
  // What is kept has them too.
  await owner.goto(story);
  await openEditor(owner);
  assert.equal(await quotation("quotation of").count(), 2);
});

test("t19 what others write in the midst of a composition spoils neither", async (t) => {
  const owner = await atTheDesk(t, "owner@demo.example");
  await appoint(owner);
  const ben = await atTheDesk(t, COLLEAGUE);
  const story = await begin(owner);
  await type(owner);
  await openEditor(ben, story);
  const paragraph = (page) => text(page).getByText("The first cars crossed at noon.");
  await paragraph(owner).click();
  await owner.keyboard.press("End");
  await paragraph(ben).click();
  await ben.keyboard.press("Home");
  const devtools = await owner.context().newCDPSession(owner);
  await devtools.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await ben.keyboard.type("At last: ");
  await ben.getByText(/^Saved at/).waitFor();
  await devtools.send("Input.imeSetComposition", { text: "日本", selectionStart: 2, selectionEnd: 2 });
  await devtools.send("Input.insertText", { text: "日本" });
  const both = "At last: The first cars crossed at noon.日本";
  for (const page of [owner, ben]) {
    await eventually(async () => (await words(page)).includes(both), "the composition is spoiled");
  }
});
