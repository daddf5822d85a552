// The pictures in the README: the home page, the wall, what is sold, a discussion, the desk and its editor; and
// those in docs/desk.md.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

import { takeDesk } from "./desk-screenshots.mjs";
import { arrive, logIn } from "./lib/reader.mjs";
import { first, second, summit, third, url } from "./lib/site.mjs";

const folder = process.env.SCREENSHOTS ?? "../docs/screenshots";
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function take(page, name, height) {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => document.querySelectorAll("img, iframe").forEach((it) => (it.loading = "eager")));
  await page.waitForLoadState("networkidle");
  const { width } = page.viewportSize();
  await page.screenshot({ path: join(folder, `${name}.png`), clip: { x: 0, y: 0, width, height }, fullPage: true });
  console.log(`${name}.png`);
}

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ baseURL: url, viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto("/");
    await take(page, `home-${width}-${colorScheme}`, 1400);
    for (const story of [first, second, third]) {
      await page.goto(story.path);
      await page.locator("#rest").waitFor();
    }
    await page.goto(summit);
    const wall = await page.locator(".wall").boundingBox();
    await take(page, `wall-${width}-${colorScheme}`, Math.ceil(wall.y + wall.height + 40));
    await page.goto("/subscribe");
    await take(page, `subscribe-${width}-${colorScheme}`, 900);
    await context.close();
  }
}

const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
const page = await context.newPage();
await page.goto("/log-in?next=/desk");
await logIn(page, await context.newPage(), "owner@demo.example");
await arrive(page, "/desk");
await page.goto(`${summit}/comments?sort=liked`);
await take(page, "comments-1280-light", 1000);
await page.goto("/desk");
await take(page, "desk-1280-light", 760);
await page.goto("/desk/search?q=summit&kind=stories");
await page.locator("td a[href^='/desk/stories/']").first().click();
await page.locator(".ProseMirror").waitFor();
// A second writer, whose name stands in the text.
const colleague = await context.newPage();
await colleague.goto(page.url());
await colleague.locator(".ProseMirror p").nth(1).click();
await colleague.keyboard.press("End");
await page.bringToFront();
await page.locator(".ed-caret-name").first().waitFor();
await page.screenshot({ path: join(folder, "editor-1280-light.png") });
await takeDesk(context, folder);
await browser.close();
