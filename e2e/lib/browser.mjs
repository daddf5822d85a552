// Chromium for the journeys: nothing of it calls home.
import { after } from "node:test";
import { chromium } from "playwright-core";

import { url } from "./site.mjs";

const options = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  headless: true,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

let browser;
after(() => browser?.close());

/** A browser that has never been on the site, with its own cookies; closed at the end of the test. */
export async function visitor(test, settings = {}) {
  browser ??= await chromium.launch(options);
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, locale: "en-GB", ...settings });
  test.after(() => context.close());
  return context.newPage();
}

/** The same with a profile on disk, for what only a profile can be told. */
export async function visitorWithProfile(test, folder) {
  const context = await chromium.launchPersistentContext(folder, { ...options, baseURL: url });
  test.after(() => context.close());
  return context.pages()[0] ?? context.newPage();
}

/** Opens a story and waits until its rest is there. */
export async function readThrough(page, story) {
  await page.goto(story.path);
  await page.locator("#rest").waitFor();
}

/** Opens a story that the wall must stop, and checks the wall's heading. */
export const WALL = "You’ve reached your daily free article limit.";
