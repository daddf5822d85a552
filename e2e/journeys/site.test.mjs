// The site as a whole: nothing foreign, nothing broken, the other direction.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { visitor } from "../lib/browser.mjs";
import { addresses, clock, demoFolder, pageTypes, summit, url } from "../lib/site.mjs";
import { eventually } from "../lib/wait.mjs";

/** Everything a browser complains about while it shows the pages of `page`. */
function complaints(page) {
  const found = [];
  page.on("console", (message) => {
    const isExpected = /status of (404|503)/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !isExpected) found.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && origin !== url) found.push(`foreign: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().includes("no-such-story")) found.push(`${response.status()}: ${response.url()}`);
  });
  return found;
}

test("no page asks another host, breaks the content security policy or misses a file", async (t) => {
  const page = await visitor(t);
  const found = complaints(page);
  for (const { name, path, status = 200 } of await pageTypes()) {
    const response = await page.goto(path, { waitUntil: "load" });
    assert.equal(response.status(), status, path);
    if (name === "article-continue") await page.locator("#rest").waitFor();
    // Pictures that load late must be asked for too.
    await page.evaluate(() => document.querySelectorAll("img").forEach((img) => img.loading = "eager"));
    await page.waitForLoadState("networkidle");
    const broken = await page.evaluate(() => [...document.images].filter((img) => img.complete && !img.naturalWidth).map((img) => img.currentSrc || img.src));
    found.push(...broken.map((it) => `${name}: broken picture ${it}`));
  }
  assert.deepEqual(found, []);
  await page.evaluate(() => document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "https://foreign.example/a.css" })));
  await eventually(() => found.some((it) => it.includes("Content Security Policy")), "a foreign style sheet is not found");
});

test("every link of the site leads somewhere", async () => {
  const found = [];
  const known = new Set(["/"]);
  for (const path of known) {
    const response = await fetch(url + path, { redirect: "manual" });
    if (response.status >= 400) found.push(`${response.status}: ${path}`);
    if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
    const page = await response.text();
    for (const address of addresses(page)) {
      const to = new URL(address, url + path);
      const isPage = to.origin === url && !to.pathname.startsWith("/pictures/");
      if (isPage) known.add(to.pathname + to.search);
    }
  }
  assert.ok(known.size > 80, `${known.size} addresses`);
  assert.deepEqual(found, []);
});

/** Runs the program; resolves with the address of its `ready` line, or with null when it ends well before one. */
async function masthead(words, running) {
  const environment = { ...process.env, ...clock, MASTHEAD_LOG__LEVEL: "error" };
  const child = spawn(process.env.SITE_PROGRAM, words, { stdio: ["ignore", "pipe", "inherit"], env: environment });
  const ended = once(child, "exit");
  running.push({ child, ended });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("ready ")) return line.slice(6).replace(/\/$/, "");
  }
  const [code] = await ended;
  assert.equal(code, 0, `masthead ${words.join(" ")}`);
  return null;
}

test("a publication in Arabic runs from right to left", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-arabic-"));
  const running = [];
  const page = await visitor(t, { viewport: { width: 320, height: 640 } });
  t.after(async () => {
    for (const { child, ended } of running) {
      if (child.exitCode === null) child.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });
  const [source, data] = [join(folder, "source"), join(folder, "data")];
  cpSync(demoFolder, source, { recursive: true });
  const settings = join(source, "publication.toml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^language = .*$/m, 'language = "ar"'));
  await masthead(["import", source, "--data", data], running);
  const arabic = await masthead(["serve", "--listen", "127.0.0.1:0", "--data", data], running);

  for (const path of ["/", "/diplomacy", summit, "/authors/news-team", "/archive"]) {
    await page.goto(arabic + path);
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl", path);
    assert.match(await page.locator(".skip").textContent(), /[\u0600-\u06ff]/, "the interface speaks Arabic");
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(widths[0] <= widths[1], `${path}: ${widths}`);
    assert.deepEqual(await violations(page), [], path);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(arabic);
  const [nameplate, account] = await Promise.all([page.locator("header .nameplate").boundingBox(), page.locator(".account").boundingBox()]);
  assert.ok(nameplate.x + nameplate.width > account.x + account.width, "the nameplate stands on the right");
});
