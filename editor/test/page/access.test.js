// axe over the editor with each of its pages, dialogs and menus open, and nothing wider than the screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, violations } from "./browser.js";

const NARROW = { viewport: { width: 390, height: 844 } };
const tab = (name) => (page) => page.click(`#ed-tab-${name}`);
const inText =
  (words, ...keys) =>
  async (page) => {
    await page.locator(`.ProseMirror :text("${words}")`).first().click();
    for (const key of keys) await (key.length > 1 && !key.includes(" ") ? page.keyboard.press(key) : page.keyboard.type(key));
    await page.waitForTimeout(300);
  };

const CASES = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["narrow", NARROW],
  ["narrow and dark", { ...NARROW, colorScheme: "dark" }],
  ["comments", {}, tab("comments")],
  ["comments, dark", { colorScheme: "dark" }, tab("comments")],
  ["suggestions", {}, tab("suggestions")],
  ["house style", {}, tab("style")],
  ["spelling", {}, tab("spelling")],
  ["tray", {}, tab("tray")],
  ["link", {}, inText("Drivers used", "Control+k", "b")],
  ["pictures", {}, (page) => page.click("[aria-label='Picture from the library']")],
  ["help", {}, (page) => page.click("[aria-label='Keys and help']")],
  ["menu of Insert", {}, (page) => page.click(".ed-insert")],
  ["menu of /", {}, inText("Next year’s figures", "End", "Enter", "/")],
  ["find, dark", { colorScheme: "dark" }, inText("Drivers used", "Control+f", "t")],
];

for (const [name, settings, act] of CASES) {
  test(name, async () => {
    const { page, context } = await open({ ...settings, bypassCSP: true });
    await act?.(page);
    await page.waitForTimeout(200);
    assert.deepEqual(await violations(page), []);
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
      false,
      "wider than the screen",
    );
    await context.close();
  });
}

for (const language of ["de", "fr", "es", "ar"]) {
  test(`narrow, ${language}`, async () => {
    const { page, context } = await open({ ...NARROW, bypassCSP: true }, { language });
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false);
    await context.close();
  });
}
