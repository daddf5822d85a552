// Pictures of the lists: `sizes` says what the layout is, and none is drawn larger than its file.
import assert from "node:assert/strict";
import { test } from "node:test";

import { visitor } from "../lib/browser.mjs";

/** The widths of windows at which the layout is another, and between them. */
const WINDOWS = [320, 390, 640, 767, 768, 1023, 1024, 1280, 1440, 1600, 1920];
const PAGES = ["/", "/diplomacy", "/opinion", "/culture", "/authors", "/authors/ines-calloway", "/authors/news-team"];

/** How far `sizes` may be from the width that is drawn: what a scroll bar and rounding take. */
const [LESS, MORE] = [0.97, 1.15];

/** What is wrong with the pictures of the page that is open. */
async function mistakes(page) {
  await page.evaluate(async () => {
    const images = [...document.querySelectorAll("main img")];
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode()));
  });
  return page.evaluate(([less, more]) => {
    const found = [];
    for (const image of document.querySelectorAll("main img[srcset]")) {
      const box = image.getBoundingClientRect();
      if (!box.width) continue;
      // A crop fills its box: a wide picture in a high one is drawn wider than the box.
      const ratio = image.getAttribute("width") / image.getAttribute("height");
      const drawn = Math.max(box.width, box.height * ratio);
      const file = Number(image.currentSrc.match(/\/(\d+)\.\w+$/)[1]);
      const widths = [...image.srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width));
      const largest = Math.max(...widths);
      // With widths in `srcset` this is what `sizes` comes to, in pixels of the page.
      const said = image.naturalWidth;
      const where = `${image.closest("[class*=card-]:not(.card-picture, .card-figure), [class*=portrait]")?.className}: drawn ${drawn.toFixed()}`;
      if (said < drawn * less || said > Math.max(drawn * more, drawn + 24)) found.push(`${where}, sizes says ${said}`);
      if (drawn > largest + 1) found.push(`${where}, the file has ${largest}`);
      if (file < Math.min(drawn * devicePixelRatio * less, largest)) found.push(`${where} at ${devicePixelRatio}, ${file} was fetched`);
    }
    return found;
  }, [LESS, MORE]);
}

/** Opens a page in a window of this width. */
async function at(page, width, path) {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(path);
}

for (const deviceScaleFactor of [1, 2]) {
  test(`each picture of a list is as wide as its sizes say, at ${deviceScaleFactor} pixels to one`, async (t) => {
    const page = await visitor(t, { deviceScaleFactor });
    const found = [];
    for (const path of PAGES) {
      for (const width of WINDOWS) {
        await at(page, width, path);
        for (const mistake of await mistakes(page)) found.push(`${path} at ${width}: ${mistake}`);
      }
    }
    assert.deepEqual(found, []);
  });
}

test("a wrong size and a picture that is stretched are found", async (t) => {
  const page = await visitor(t);
  await at(page, 1280, "/");
  assert.deepEqual(await mistakes(page), []);
  await page.evaluate(() => {
    for (const tag of document.querySelectorAll(".card-lead picture > *")) tag.sizes = "10vw";
  });
  assert.match((await mistakes(page)).join(), /card-lead.*sizes says 128/);
  await at(page, 1280, "/");
  await page.evaluate(() => {
    const image = document.querySelector(".card-lead img");
    image.style.cssText = "inline-size: 3000px; max-inline-size: none";
  });
  assert.match((await mistakes(page)).join(), /card-lead.*drawn 3000.*the file has/);
});
