// A visitor and the wall, with and without script.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { WALL, readThrough, visitor, visitorWithProfile } from "../lib/browser.mjs";
import { first, fourth, metered, second, third, url } from "../lib/site.mjs";

const wall = (page) => page.locator(".wall h2");
const left = (page) => page.locator(".left-notice span").innerText();

/** Which of the story's gated words a text holds. */
const leaks = (story, text) => story.rest.filter((phrase) => text.includes(phrase));

/** All text of a document: templates, comments and attributes included. */
const everything = (page) =>
  page.evaluate(() => {
    const templates = [...document.querySelectorAll("template")].map((template) => template.content.textContent);
    return [document.documentElement.textContent, document.documentElement.outerHTML, ...templates].join("\n");
  });

test("a visitor reads three stories, meets the wall at the fourth and may read the first again", async (t) => {
  const page = await visitor(t);
  await readThrough(page, first);
  assert.equal(await left(page), "2 free articles left today");
  assert.notEqual(leaks(first, await everything(page)).length, 0, "the rest is on the page");
  await readThrough(page, second);
  assert.equal(await left(page), "1 free article left today");
  await readThrough(page, third);
  assert.equal(await left(page), "That was your last free article today");

  await page.goto(fourth.path);
  assert.equal(await wall(page).innerText(), WALL);
  assert.match(await page.locator(".wall").innerText(), /Subscribe to support the newsroom and continue reading\.[^]*\$0\.50\/week[^]*Already a subscriber\?/);
  assert.equal(await page.locator("#rest").count(), 0);

  await page.goto(first.path);
  assert.equal(await page.locator("#rest").count(), 1, "reading again is free");
  assert.equal(await page.locator(".wall").count(), 0);
});

test("without script a button leads through the same three stories to the same wall", async (t) => {
  const page = await visitor(t, { javaScriptEnabled: false });
  await page.goto(first.path);
  const button = page.getByRole("button", { name: "Continue reading: 3 free today" });
  await button.click();
  await page.locator("#rest").waitFor();
  const again = await page.reload();
  assert.equal(again.request().method(), "GET", "reloading sends no form again");
  assert.equal(await page.locator("#rest").count(), 1);
  for (const story of [second, third]) {
    await page.goto(story.path);
    assert.equal(await page.locator("#rest").count(), 1);
  }
  await page.goto(fourth.path);
  assert.equal(await wall(page).innerText(), WALL);
  assert.equal(await page.locator("#rest").count(), 0);
});

test("no gated word is in the document before it is released, nor at the wall", async (t) => {
  const page = await visitor(t, { javaScriptEnabled: false });
  const reader = await visitor(t);
  for (const story of [first, second, third]) await readThrough(reader, story);
  assert.notEqual(leaks(third, await everything(reader)).length, 0, "the check knows gated words when it sees them");

  await reader.goto(fourth.path);
  assert.deepEqual(leaks(fourth, await everything(reader)), []);
  assert.deepEqual(leaks(fourth, await reader.evaluate(async (path) => (await fetch(path)).text(), fourth.path)), []);
  for (const story of metered.slice(0, 8)) {
    const response = await page.goto(story.path);
    assert.deepEqual(leaks(story, await response.text()), [], story.path);
    assert.deepEqual(leaks(story, await page.content()), [], story.path);
  }
});

test("prefetching is refused and costs nothing; a prerendered page waits until it is looked at", async (t) => {
  const page = await visitor(t);
  await readThrough(page, first);
  const answers = new Map();
  page.context().on("response", (response) => answers.set(new URL(response.url()).pathname, response.status()));
  // A page of the same site, without its content security policy, that fetches ahead.
  const links = [second, third, fourth].map((story) => `<link rel="prefetch" href="${story.path}">`).join("");
  await page.route("**/ahead", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Ahead</title>${links}` }));
  const ahead = page.waitForResponse((response) => response.url().endsWith(fourth.path));
  await page.goto("/ahead");
  await ahead;
  await page.waitForLoadState("networkidle");
  assert.deepEqual([second, third, fourth].map((story) => answers.get(story.path)), [503, 503, 503]);
  await page.goto(second.path);
  assert.equal(await left(page), "1 free article left today");

  const prerendered = await visitor(t);
  await prerendered.addInitScript(() => {
    Object.defineProperty(document, "prerendering", { get: () => !globalThis.activated, configurable: true });
  });
  const posts = [];
  prerendered.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await prerendered.goto(first.path, { waitUntil: "networkidle" });
  assert.deepEqual(posts, [], "nothing is spent while the page is prerendered");
  await prerendered.evaluate(() => {
    globalThis.activated = true;
    document.dispatchEvent(new Event("prerenderingchange"));
  });
  await prerendered.locator("#rest").waitFor();
  assert.equal(posts.length, 1);
});

test("back and forward show the stories that were read, and count nothing twice", async (t) => {
  const page = await visitor(t);
  await readThrough(page, first);
  await page.goto("/");
  await page.goBack();
  await page.locator("#rest").waitFor();
  await page.goForward();
  await readThrough(page, second);
  await page.goBack();
  await page.goBack();
  await page.locator("#rest").waitFor();
  await readThrough(page, third);
  assert.equal(await left(page), "That was your last free article today");
  await page.goto(fourth.path);
  assert.equal(await wall(page).innerText(), WALL);
  await page.goBack();
  await page.locator("#rest").waitFor();
});

test("a browser that keeps no cookies is told so, and is not sent in circles", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-profile-"));
  mkdirSync(join(folder, "Default"));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(folder, "Default/Preferences"), JSON.stringify(preferences));
  const page = await visitorWithProfile(t, folder);
  // Behind the browser's own end, which still writes there.
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  const requests = [];
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.goto(url + first.path);
  await page.getByRole("heading", { name: "Your browser didn’t send our cookie back." }).waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(requests.filter((request) => request.startsWith("POST")).length, 1, requests.join("\n"));
  assert.equal(await page.locator("#rest").count(), 0);
  assert.deepEqual(leaks(first, await everything(page)), []);
});
