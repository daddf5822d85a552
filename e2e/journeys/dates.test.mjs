// Dates of stories age with the reader's clock, on pages that caches keep, and stand without script.
import assert from "node:assert/strict";
import { test } from "node:test";

import { visitor } from "../lib/browser.mjs";

const HOUR = 3_600_000;
const NEWEST = ".card-lead time[data-when]";

/** The moment and the words of the front's first story, and its title. */
async function lead(page) {
  await page.goto("/");
  return page.locator(NEWEST).evaluate((time) => ({ at: time.dateTime, words: time.textContent, title: time.title }));
}

test("a date without script is a day with its year, and so is the title with one", async (t) => {
  const plain = await lead(await visitor(t, { javaScriptEnabled: false }));
  assert.match(plain.words, /^\d{1,2} \w+ \d{4}$/);
  assert.match(plain.title, /\d{4}/);
});

test("a story is minutes, hours, a day and then a date old, by the days of the publication", async (t) => {
  // In Auckland it is the next day for half of London's.
  const page = await visitor(t, { timezoneId: "Pacific/Auckland" });
  const { at, title } = await lead(page);
  const published = Date.parse(at);
  const after = async (milliseconds) => {
    await page.clock.setFixedTime(published + milliseconds);
    return (await lead(page)).words.replace("\u00a0", " ");
  };
  assert.equal(await after(20_000), "1 min");
  assert.equal(await after(30 * 60_000), "30 min");
  assert.equal(await after(2.5 * HOUR), "2 h");
  // Noon of the next day in London, which is the offset of the date itself but for one night a year.
  const nextNoon = Date.parse(`${at.slice(0, 10)}T12:00:00${at.slice(19)}`) + 24 * HOUR - published;
  assert.equal(await after(Math.max(nextNoon, 12 * HOUR)), "Yesterday");
  assert.match(await after(72 * HOUR), /^\d{1,2} \w+ \d{4}$/);
  assert.match(await after(-5 * HOUR), /^\d{1,2} \w+ \d{4}$/, "a clock that is slow counts nothing");
  assert.match(title, /\d{4}/);
});
