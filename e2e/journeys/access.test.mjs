// Everybody can read: rules, keyboard, small screens, the other direction, paper.
import assert from "node:assert/strict";
import { test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { readThrough, visitor } from "../lib/browser.mjs";
import { first, fourth, metered, pageTypes, second, summit, third } from "../lib/site.mjs";
import { eventually } from "../lib/wait.mjs";
import { overflow } from "../lib/width.mjs";

/** All page types in turn: as a first visit sees them, then the summit read whole and the wall. */
async function eachPage(page, look) {
  for (const { name, path } of await pageTypes()) {
    await page.goto(path);
    if (name === "article-continue") await page.locator("#rest").waitFor();
    await look(name);
  }
  for (const story of [second, third, fourth]) await page.goto(story.path);
  await page.locator(".wall").waitFor();
  await look("article-wall");
}

/** Every page of one width in one scheme, and the lead-in as it stands before the rest arrives. */
async function look(t, width, colorScheme) {
  const settings = { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" };
  const found = [];
  const page = await visitor(t, settings);
  await eachPage(page, async (name) => found.push(...(await violations(page)).map((it) => `${name}: ${it}`)));
  const fresh = await visitor(t, settings);
  await fresh.route("**/continue", (route) => route.abort());
  await fresh.goto(summit);
  found.push(...(await violations(fresh)).map((it) => `article-continue: ${it}`));
  assert.deepEqual(found, [], `${width} px, ${colorScheme}`);
  await fresh.evaluate(() => document.querySelector("main").append(Object.assign(document.createElement("img"), { src: "/favicon.ico" })));
  assert.match((await violations(fresh)).join("\n"), /image-alt/, "a picture without words is found");
}

for (const width of [390, 1280]) {
  test(`no page breaks a rule of accessibility at ${width} px, light and dark`, async (t) => {
    await look(t, width, "light");
    await look(t, width, "dark");
  });
}

/** What has the focus, and whether that can be seen. A frame with another origin shows the focus in
 * its own document: to the page around it, the frame's element only hides what is focused within.
 * Null is nothing; undefined is that the focus moves between the documents of two processes. */
async function focused(frame) {
  const handle = await frame.evaluateHandle(() => document.activeElement);
  const inner = await handle.asElement()?.contentFrame();
  if (inner) return (await focused(inner)) ?? undefined;
  return handle.evaluate((element) => {
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const isMarked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    return { html: element.outerHTML.slice(0, 120), isSeen: isMarked && width > 1 && height > 1 };
  });
}

/** What has the focus after one more press of the key, once it has settled. */
async function nextFocus(page) {
  await page.keyboard.press("Tab");
  let focus;
  const hasSettled = async () => (focus = await focused(page)) !== undefined;
  await eventually(hasSettled, "the focus stays between two documents");
  return focus;
}

test("the keyboard reaches everything, begins with the skip link, and is always seen", async (t) => {
  const page = await visitor(t);
  await readThrough(page, first);
  await page.evaluate(() => scrollTo(0, 0));
  await page.goto(first.path);
  await page.keyboard.press("Tab");
  const skip = page.locator(".skip");
  assert.ok(await skip.evaluate((link) => link === document.activeElement), "the skip link comes first");
  const isInSight = async () => {
    const box = await skip.boundingBox();
    return box.x >= 0 && box.y >= 0 && box.height > 10;
  };
  await eventually(isInSight, "the skip link is not seen when it has the focus");
  await page.keyboard.press("Enter");
  const isInMain = () => page.evaluate(() => document.activeElement.id === "main");
  await eventually(isInMain, "the skip link does not lead into the page");

  const seen = [];
  await page.goto(first.path);
  // A frame that is loaded while it has the focus loses it.
  await page.evaluate(() => document.querySelectorAll("iframe").forEach((frame) => (frame.loading = "eager")));
  // The network may have been idle before they began to load.
  await eventually(() => page.frames().every((frame) => frame.url().startsWith("http")), "a frame does not load");
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState()));
  await page.waitForLoadState("networkidle");
  for (let step = 0; step < 150; step += 1) {
    const focus = await nextFocus(page);
    if (!focus) break;
    seen.push(focus);
  }
  const expected = await page.locator("a[href]:visible, button:visible").count();
  assert.ok(seen.length >= expected * 0.9, `${seen.length} of ${expected} were reached`);
  assert.deepEqual(seen.filter((focus) => !focus.isSeen), []);
  assert.ok(seen.some((focus) => focus.html.includes("/adverts/click/")), "an advert's link is among them");
});

for (const width of [320, 390]) test(`no page is wider than a window of ${width} px`, async (t) => {
  const page = await visitor(t, { viewport: { width, height: 640 } });
  const found = [];
  await eachPage(page, async (name) => found.push(...(await overflow(page)).map((it) => `${name}: ${it}`)));
  for (const story of metered.slice(4, 9)) {
    await page.goto(story.path);
    found.push(...(await overflow(page)).map((it) => `${story.path}: ${it}`));
  }
  assert.deepEqual(found, []);
  await page.evaluate(() => {
    const wide = document.createElement("div");
    wide.style.inlineSize = "400px";
    document.querySelector("main").append(wide);
    wide.textContent = "wide";
  });
  assert.notDeepEqual(await overflow(page), [], "something wide is found");
});

test("on paper a story is its words, pictures and credits, without the site around it", async (t) => {
  const page = await visitor(t);
  await readThrough(page, { path: summit });
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".sections", ".account", ".comments", ".more", ".invitation", ".left-notice"]) {
    for (const element of await page.locator(hidden).all()) assert.ok(!(await element.isVisible()), hidden);
  }
  for (const shown of ["h1", ".article-byline", ".story > p >> nth=0", "#rest p >> nth=0", "figure figcaption >> nth=0"]) {
    assert.ok(await page.locator(shown).isVisible(), shown);
  }
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(pages >= 2 && pages <= 8, `${pages} pages`);
});
