// Stored injections through comment, name and bio, opened in a browser without its content
// security policy: none runs. The same payloads, raw, do.
import assert from "node:assert/strict";
import { test } from "node:test";

import { visitor } from "../lib/browser.mjs";
import { newestMail, serve } from "../lib/server.mjs";
import { corpus } from "../xss/corpus.mjs";

const payloads = corpus();

/** Payloads in one comment, and bios under one article. */
const AT_ONCE = 150;
const BIOS = 120;

/** Names that are opened, and a prime number, by which they come from all families. */
const NAMES = 24;
const STRIDE = 211;

/** A publication where everybody with an account talks, and every payload is somebody's bio. */
function publication() {
  const files = {
    "publication.toml": `name = "Hostile"\n[comments]\nread = "registered"\npost = "registered"\npremoderate_new = false\nclose_after_days = 0\nper_hour = 100000\nlongest = 20000\nmost_links = 100000\n`,
    "sections.toml": `[[section]]\nslug = "news"\nname = "News"\n`,
  };
  payloads.forEach((payload, number) => {
    const text = payload.replaceAll("\0", "").replace(/^(---|\+\+\+)/gm, " $1");
    files[`authors/a${number}.md`] = `---\nname: A${number}\n---\n${text}\n`;
  });
  files["articles/named.md"] = article("named", ["a-plain"]);
  files["articles/talk.md"] = article("talk", ["a-plain"]);
  files["authors/a-plain.md"] = `---\nname: Plain\n---\nWords.\n`;
  return files;
}

const article = (slug, byline) => `---\ntitle: ${slug}\nslug: ${slug}\nsection: news\naccess: free\ndate: 2026-06-01\nbyline: [${byline.join(", ")}]\n---\nOne.\n`;

/** Counts what runs, in the page and in frames within it. */
const countFires = (context) =>
  context.addInitScript(() => {
    if (window === window.top) window.fired = [];
    window.fire = (number) => window.top.fired.push(number);
    window.alert = () => window.fire(-1);
  });

/** Touches everything on the page in every way that a handler could wait for; gives what ran. */
async function provoke(page) {
  return page.evaluate(async () => {
    const kinds = ["click", "mouseover", "mouseenter", "pointerenter", "focus", "focusin", "blur", "wheel", "toggle", "animationstart", "load", "error", "begin", "start", "loadstart", "canplay"];
    const stay = (event) => event.preventDefault();
    addEventListener("click", stay, { capture: true });
    for (const element of document.querySelectorAll("main *")) {
      for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: false, cancelable: true }));
    }
    await new Promise((done) => setTimeout(done, 20));
    return window.fired;
  });
}

async function logIn(page, site) {
  await page.goto(`${site.url}/log-in`);
  await page.locator("#email").fill("mara@readers.example");
  await page.locator("form[action='/log-in'] button").click();
  const [path] = (await newestMail(site.mail)).match(/\/log-in\/link\/[0-9a-f]+/);
  await page.goto(site.url + path);
  const button = page.locator(`form[action='${path}'] button`);
  if (await button.count()) await button.click();
  await page.waitForURL((url) => !url.pathname.startsWith("/log-in"));
}

/** A form as the page's own browser would send it. */
const post = (page, url, form) => page.context().request.post(url, { form, maxRedirects: 0, headers: { "sec-fetch-site": "same-origin" } });

/** Takes payloads from all over the corpus as a name, until enough were taken; each is opened
 * beside a comment. */
async function showNames(page, site) {
  const named = `${site.url}/news/named/comments`;
  assert.equal((await post(page, named, { name: "Mara Lindqvist", text: "Words." })).status(), 303);
  // An account may change so often in an hour, so what no name may hold is not tried here.
  const short = payloads.filter((payload) => payload.length <= 60 && !/[@<>/\\"{}]/.test(payload));
  const taken = [];
  for (let at = 0; at < short.length && taken.length < NAMES; at += 1) {
    const name = short[(at * STRIDE) % short.length];
    const answer = await post(page, `${site.url}/account/profile`, { name });
    if (answer.status() !== 303) continue;
    taken.push(name);
    await page.goto(named);
    assert.deepEqual(await provoke(page), [], name);
  }
  assert.equal(taken.length, NAMES, "enough payloads are taken as names");
  return taken;
}

async function showBios(page, site, paths) {
  for (const path of paths) {
    await page.goto(site.url + path);
    assert.deepEqual(await provoke(page), [], path);
  }
}

test("no payload runs from a comment, a name or a bio, with the content security policy off", async (t) => {
  assert.ok(payloads.length >= 2000, `${payloads.length} payloads`);
  const files = publication();
  const numbers = [...payloads.keys()];
  const pages = [];
  for (let at = 0; at < numbers.length; at += BIOS) {
    const slug = `bios-${at}`;
    files[`articles/${slug}.md`] = article(slug, numbers.slice(at, at + BIOS).map((number) => `a${number}`));
    pages.push(`/news/${slug}`);
  }
  const site = await serve(t, files);
  const page = await visitor(t, { bypassCSP: true });
  await countFires(page.context());
  await logIn(page, site);

  const talk = `${site.url}/news/talk/comments`;
  for (let at = 0; at < payloads.length; at += AT_ONCE) {
    const answer = await post(page, talk, { name: "Mara Lindqvist", text: payloads.slice(at, at + AT_ONCE).join("\n\n") });
    assert.equal(answer.status(), 303, `${at}: ${await answer.text()}`);
  }
  let shown = 0;
  for (let next = `${talk}?sort=old`; next; ) {
    await page.goto(next);
    assert.deepEqual(await provoke(page), [], next);
    shown += (await page.locator(".comment-words").allInnerTexts()).join("").split("fire(").length - 1;
    next = await page.locator(".pager-older").evaluateAll((links) => links[0]?.href);
  }
  assert.ok(shown > 2000, `${shown} payloads are shown as text`);

  const [names] = await Promise.all([showNames(page, site), showBios(await page.context().newPage(), site, pages)]);
  t.diagnostic(`${payloads.length} payloads, ${names.length} taken as names, ${site.refused.size} files refused by the importer`);
});

test("the same payloads run where they stand raw", async (t) => {
  const page = await visitor(t, { bypassCSP: true });
  await countFires(page.context());
  const sample = payloads.filter((_, number) => number % 24 === 0);
  let body = "<main>";
  for (const payload of sample) body += `<iframe srcdoc="${payload.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`;
  // What the payloads load is not there, and says so at once.
  await page.route("**/*", (route) => route.abort());
  await page.route("**/raw", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `${body}</main>` }));
  await page.goto("/raw", { waitUntil: "commit" });
  const least = sample.length / 20;
  await page.waitForFunction((least) => new Set(window.fired).size > least, least);
  const fired = new Set(await page.evaluate(() => window.fired));
  t.diagnostic(`${fired.size} of ${sample.length} run`);
});
