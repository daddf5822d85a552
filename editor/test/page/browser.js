// A browser on the page for looking at the editor: builds the bundle, starts the small server.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { after } from "node:test";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const PORT = Number(process.env.PORT ?? 18400 + (process.pid % 500));
export const url = `http://127.0.0.1:${PORT}`;
const folder = new URL("../../", import.meta.url).pathname;

await build({
  entryPoints: [`${folder}src/main.js`],
  bundle: true,
  format: "esm",
  target: "es2022",
  outfile: `${folder}out/editor.js`,
  logLevel: "warning",
});
const server = spawn(process.execPath, [`${folder}test/page/server.js`, String(PORT)], { stdio: "inherit" });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
after(async () => {
  await browser.close();
  server.kill();
});

/** Opens the story in a window; `faults` collects what the page throws. */
export async function open(settings = {}, { language = "en", context, before } = {}) {
  const home = context ?? (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings }));
  const page = await home.newPage();
  await before?.(page);
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  for (let tries = 0; tries < 40; tries++) {
    try {
      await page.goto(`${url}/?lang=${language}`);
      break;
    } catch {
      await page.waitForTimeout(100); // the server is not up yet
    }
  }
  await page.waitForSelector(".ProseMirror");
  await page.waitForTimeout(400);
  return { page, context: home, faults };
}

/** What the server has of the story now. */
export const kept = async () => (await fetch(`${url}/desk/stories/12/draft`)).json();

/** Waits until the status says that all is saved. */
export const saved = (page) =>
  page.waitForFunction(() => document.querySelector(".ed-state-saved"), undefined, { timeout: 15_000 });

/** Pastes HTML as the browser would. */
export const pasteHtml = (page, html) =>
  page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/html", text);
    data.setData("text/plain", "words");
    document
      .querySelector(".ProseMirror")
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);

/** Pastes a picture file. */
export const pasteFile = (page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(2000)], "x.png", { type: "image/png" }));
    document
      .querySelector(".ProseMirror")
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });

const axe = () => readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page, in one line for each rule. */
export async function violations(page) {
  await page.evaluate(axe());
  const found = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), RULES);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`);
}
