// From the wall to reading in three pages, on a telephone: the terms with the address, the
// payment, the story. The log-in is on every page, however narrow.
import assert from "node:assert/strict";
import { test } from "node:test";

import { visitor } from "../lib/browser.mjs";
import { CARD, logIn, order, prove, readToTheWall, toTerms, useCard } from "../lib/reader.mjs";
import { fourth } from "../lib/site.mjs";
import { overflow } from "../lib/width.mjs";

const TELEPHONE = { viewport: { width: 390, height: 844 } };

/** The paths of the pages that the browser shows from now on. */
function pagesOf(page) {
  const paths = [];
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) paths.push(new URL(frame.url()).pathname);
  });
  return paths;
}

for (const [name, settings] of [["with script", {}], ["without script", { javaScriptEnabled: false }]]) {
  test(`from the wall to reading are three pages on a telephone, ${name}`, async (t) => {
    const page = await visitor(t, { ...TELEPHONE, ...settings });
    const mailbox = await visitor(t);
    const address = `three-${name.split(" ")[0]}-${Date.now()}@readers.example`;
    await readToTheWall(page);
    assert.equal(await page.locator(".wall a.button, .wall button").count(), 1, "one button");
    assert.equal(await page.locator(".wall .wall-log-in a").count(), 1, "one line to log in");
    assert.match(await page.locator(".wall").textContent(), /\$0\.50\/week, billed as \$26 a year, then \$104 a year/);

    const pages = pagesOf(page);
    await toTerms(page, async () => {});
    assert.deepEqual(await overflow(page), [], "the terms fit the telephone");
    await order(page, address);
    await useCard(page, CARD());
    await page.locator("#rest").waitFor();
    assert.deepEqual(pages.map((path) => path.replace(/(till\/checkout\/).*/, "$1…")), [pages[0], "/till/checkout/…", fourth.path]);
    assert.match(pages[0], /^\/subscribe\/[^/]+$/);

    await page.goto("/account/subscription");
    await page.locator("#code").waitFor();
    await page.goto(fourth.path);
    await prove(page, mailbox, address);
    await page.locator("#rest").waitFor();
    await page.goto("/account/subscription");
    await page.locator('.subscription-state[data-state="trialing"]').waitFor();
  });
}

test("the log-in is in the header of every page from 320 pixels on, and leads back", async (t) => {
  const page = await visitor(t, { viewport: { width: 320, height: 640 } });
  const mailbox = await visitor(t);
  for (const width of [320, 360, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/", "/culture", fourth.path, "/subscribe", "/archive"]) {
      await page.goto(path);
      const link = page.locator("header .account a[href^='/log-in']");
      await link.waitFor({ state: "visible" });
      const box = await link.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= width, `${path} at ${width}`);
      assert.deepEqual(await overflow(page), [], `${path} at ${width}`);
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(fourth.path);
  await page.locator("header .account a[href^='/log-in']").click();
  await logIn(page, mailbox, `narrow-${Date.now()}@readers.example`);
  await page.waitForURL((address) => address.pathname === fourth.path);
  await page.locator("header .account a[href='/account']").waitFor({ state: "visible" });
});
