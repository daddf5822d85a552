// Search: a story from years ago by a phrase and a year, with and without script; suggestions by keyboard.
import assert from "node:assert/strict";
import { before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { visitor } from "../lib/browser.mjs";
import { summit, url } from "../lib/site.mjs";
import { eventually } from "../lib/wait.mjs";
import { overflow } from "../lib/width.mjs";

/** Words of the summit's lead-in, as somebody remembers them; other stories have them too. */
const PHRASE = "hours before";
const YEAR = "2022";

/** Widths at which the field of the header is a link, and a field. */
const WIDTHS = [390, 1280];

const headlines = (page) => page.locator(".card-found .head a");
const field = (page) => page.locator("form[role=search] input[type=search]");

// The index of a server that has just begun is made beside its first answers.
before(() => eventually(async () => {
  const answer = await fetch(`${url}/search?q=Beijing`);
  return (await answer.text()).includes("card-found");
}, "the index is not there"));

/** From the home page to the field: on a narrow screen it is behind a link. */
async function toField(page) {
  await page.goto("/");
  const link = page.locator(".find-link");
  if (await link.isVisible()) await link.click();
  await field(page).waitFor();
}

async function findSummit(page) {
  await toField(page);
  await field(page).fill(PHRASE);
  await field(page).press("Enter");
  await page.waitForURL(/\/search\?q=/);
  await headlines(page).first().waitFor();
  const narrow = page.locator(".search-narrow summary");
  const year = page.locator(".search-groups a", { hasText: YEAR });
  if (!(await year.isVisible())) await narrow.click();
  await year.click();
  await page.locator(".search-chosen a", { hasText: YEAR }).waitFor();
  assert.equal(await headlines(page).count(), 1);
  assert.match(await page.locator(".found-passage mark").first().textContent(), /hours|before/i);
  await headlines(page).click();
  await page.waitForURL((address) => address.pathname === summit);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  for (const width of WIDTHS) {
    test(`a reader finds a story by a phrase and a year, ${how} script, at ${width} pixels`, async (t) => {
      const page = await visitor(t, { javaScriptEnabled, viewport: { width, height: 844 } });
      await findSummit(page);
    });
  }
}

test("suggestions come while one types, and the keyboard reaches them", async (t) => {
  const page = await visitor(t);
  await toField(page);
  const input = field(page);
  const active = () => input.evaluate((it) => document.getElementById(it.getAttribute("aria-activedescendant"))?.textContent ?? "");
  await input.pressSequentially("beij");
  const list = page.getByRole("listbox");
  await list.waitFor();
  assert.equal(await input.getAttribute("aria-expanded"), "true");
  assert.ok((await list.getByRole("option").count()) > 0);
  assert.equal(await active(), "");
  await input.press("ArrowDown");
  const first = await active();
  assert.match(first, /beij/i);
  assert.deepEqual(await violations(page), []);
  await input.press("ArrowUp");
  assert.equal(await active(), "", "above the first one is the field");
  await input.press("Escape");
  assert.equal(await list.isVisible(), false);
  assert.equal(await input.inputValue(), "beij", "what was typed stays");
  await input.press("ArrowDown");
  await list.waitFor();
  await input.press("ArrowDown");
  await input.press("Enter");
  await page.waitForURL((address) => address.pathname !== "/");
  assert.ok(!page.url().includes("/search"), page.url());
});

test("Enter without a choice searches for what was typed", async (t) => {
  const page = await visitor(t);
  await toField(page);
  await field(page).pressSequentially("beijing");
  await page.getByRole("listbox").waitFor();
  await field(page).press("Enter");
  await page.waitForURL(/\/search\?q=beijing$/);
});

test("a wrong address leads to a search for its words", async (t) => {
  const page = await visitor(t);
  await page.goto("/diplomacy/winter-olympics.html");
  assert.equal(await page.locator("input[data-lost]").inputValue(), "winter olympics");
  await page.locator("main form[role=search] button").click();
  await page.waitForURL(/\/search\?q=winter\+olympics/);
  assert.ok((await headlines(page).count()) > 0);
});

test("the pages of search have no fault that axe finds, and fit", async (t) => {
  const paths = ["/search", "/search?q=Beijing", "/search?q=Beijing&section=diplomacy&from=2022", "/search?q=qxqxqx", "/there-is/no-such-story"];
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, ...WIDTHS]) {
      const page = await visitor(t, { viewport: { width, height: 844 }, colorScheme });
      for (const path of paths) {
        await page.goto(path);
        assert.deepEqual(await violations(page), [], `${path} at ${width}, ${colorScheme}`);
        assert.deepEqual(await overflow(page), [], `${path} at ${width}`);
      }
    }
  }
});
