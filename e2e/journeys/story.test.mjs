// The page of an article: where its text begins, what its words may not push aside, and the
// buttons that copy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { visitor } from "../lib/browser.mjs";
import { beginTrial } from "../lib/reader.mjs";
import { serve } from "../lib/server.mjs";
import { demoFolder, first, fourth, second, stories, summit, third } from "../lib/site.mjs";
import { overflow } from "../lib/width.mjs";

/** Where the first paragraph may begin at most: its top, in windows of this size. */
const AIMS = [
  { width: 1280, height: 900, top: 900 },
  { width: 390, height: 844, top: 760 },
];

/** Where the story's first paragraph begins, in pixels from the top of the page. */
const begins = (page) =>
  page.evaluate(() => document.querySelector(".story > p:not(.dateline)").getBoundingClientRect().top + scrollY);

/** Stories of the demo whose text begins too low in one of the windows. */
async function tooLow(page, paths) {
  const found = [];
  for (const { width, height, top } of AIMS) {
    await page.setViewportSize({ width, height });
    for (const path of paths) {
      await page.goto(path);
      const at = Math.round(await begins(page));
      if (at > top) found.push(`${path} at ${width}: ${at} px`);
    }
  }
  return found;
}

const english = stories.filter((story) => !story.language).map((story) => story.path);

test("on a first visit the text of each story begins on the first screen", async (t) => {
  const page = await visitor(t);
  await page.route("**/continue", (route) => route.abort());
  assert.ok(english.length > 40, `${english.length} stories`);
  assert.deepEqual(await tooLow(page, english), []);
  await page.addInitScript(() => addEventListener("DOMContentLoaded", () => document.querySelector("main").prepend(document.createElement("iframe"))));
  assert.notDeepEqual(await tooLow(page, [summit]), [], "something above the headline is found");
});

test("so it does at the wall and for a subscriber", async (t) => {
  const page = await visitor(t);
  const mailbox = await visitor(t);
  for (const story of [first, second, third]) {
    await page.goto(story.path);
    await page.locator("#rest").waitFor();
  }
  const some = [summit, fourth.path, ...english.slice(0, 6)];
  assert.deepEqual(await tooLow(page, some), []);
  await page.setViewportSize({ width: 1280, height: 900 });
  const fresh = await visitor(t);
  await beginTrial(fresh, mailbox, `first-screen-${Date.now()}@readers.example`, async () => {});
  assert.deepEqual(await tooLow(fresh, some), []);
  await fresh.goto(summit);
  const place = async (mark) => (await fresh.locator(mark).first().boundingBox()).y;
  assert.ok((await place("#talk, [data-comments]")) < (await place(".more")), "comments come before other stories");
});

test("the picture leaves room: at most three fifths of the window, its caption right below", async (t) => {
  const page = await visitor(t);
  await page.route("**/continue", (route) => route.abort());
  for (const { width, height } of AIMS) {
    await page.setViewportSize({ width, height });
    let pictured = 0;
    for (const path of [summit, ...english.slice(0, 9)]) {
      await page.goto(path);
      if (!(await page.locator(".picture-lead").count())) continue;
      pictured += 1;
      const picture = await page.locator(".picture-lead img").boundingBox();
      const caption = await page.locator(".picture-lead figcaption").boundingBox();
      assert.ok(picture.height <= height * 0.6, `${path}: ${picture.height} px`);
      const gap = caption.y - (picture.y + picture.height);
      assert.ok(gap >= 0 && gap < 12 && caption.x >= picture.x - 1, `${path}: ${gap} px below`);
    }
    assert.ok(pictured >= 3, `${pictured} stories with a picture`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(summit);
  const size = await page.locator("h1").evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
  assert.ok(size >= 44 && size <= 52, `${size} px`);
});

const LAW = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesänderungsverordnung";
const SHIP = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** A publication whose words are too long for a telephone, wherever a story has words. */
function longWords() {
  const story = [
    "---",
    `title: "${LAW}: Streit um die ${SHIP}"`,
    "slug: lang",
    "section: news",
    "access: free",
    "date: 2026-06-01",
    "byline: [lang]",
    `standfirst: "Die ${SHIP} prüft die ${LAW}."`,
    `picture: { file: p04-flags.jpg, caption: "Vor der ${SHIP}" }`,
    `topics: ["${SHIP}"]`,
    "---",
    `Text über die ${LAW}, https://www.example.org/${LAW}/${SHIP}/index.html und \`${LAW}::${SHIP}\`.`,
    ...["Eins", SHIP, "Drei"].map((words) => `## ${words}`),
    `> ${LAW}!\n>\n> — ${SHIP}`,
    `- ${LAW}\n- ${SHIP}`,
    `| ${LAW} | Zahl |\n|---|---|\n| ${SHIP} | 1 |`,
    `\`\`\`\n${LAW} ${SHIP}\n\`\`\``,
  ];
  return {
    "publication.toml": `name = "${SHIP}"\nlanguage = "de"\n`,
    "sections.toml": `[[section]]\nslug = "news"\nname = "News"\n`,
    "authors/lang.md": `---\nname: "Anna ${SHIP}"\njob: "${LAW}"\n---\nText.\n`,
    "pictures/p04-flags.jpg": readFileSync(join(demoFolder, "pictures/p04-flags.jpg")),
    "pictures/p04-flags.toml": readFileSync(join(demoFolder, "pictures/p04-flags.toml")),
    "articles/lang.md": `${story.slice(0, 11).join("\n")}\n${story.slice(11).join("\n\n")}\n`,
    "articles/other.md": story.slice(0, 11).join("\n").replace("slug: lang", "slug: other") + "\nText.\n",
  };
}

test("a word longer than the window breaks, and pushes nothing aside", async (t) => {
  const { url: site } = await serve(t, longWords());
  for (const width of [320, 390, 1280]) {
    const page = await visitor(t, { baseURL: site, viewport: { width, height: 844 } });
    await page.goto("/news/lang");
    const outside = await page.evaluate(() => {
      // What scrolls by itself may be wider; the site's own name is not the story's.
      const isStory = (element) => element.closest("main") && !element.closest("pre, .table, details:not([open]), .visually-hidden");
      const isOut = (element) => element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1;
      return [...document.querySelectorAll("main *")].filter((it) => isStory(it) && isOut(it)).map((it) => it.outerHTML.slice(0, 100));
    });
    assert.deepEqual(outside, [], `${width} px`);
    const number = await page.locator("td").last().evaluate((cell) => cell.getBoundingClientRect().height);
    assert.ok(number < 60, "a table scrolls, its short words do not break");
    assert.equal(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).hyphens), "auto");
  }
});

test("a button copies the address; without script the field has it", async (t) => {
  const page = await visitor(t);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(first.path);
  await page.locator("#rest").waitFor();
  const share = page.locator(".article-meta .share");
  assert.ok(!(await share.isVisible()), "on a wide screen the margin has it, and nothing else");
  assert.ok(await page.locator(".article-margin .share").isVisible());
  await page.setViewportSize({ width: 390, height: 844 });
  await share.locator("summary").click();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(await overflow(page), []);
  await share.getByRole("button", { name: "Copy link" }).click();
  await share.getByText("Link copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.endsWith(first.path), copied);
  await page.keyboard.press("Escape");
  assert.ok(!(await share.locator("input").isVisible()), "Escape closes it");

  const plain = await visitor(t, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await plain.goto(first.path);
  await plain.locator(".article-meta .share summary").click();
  const field = plain.locator("#share-top");
  assert.ok(await field.isVisible());
  assert.equal(await field.inputValue(), copied);
  assert.match(await plain.locator(".article-meta .by-mail").getAttribute("href"), /^mailto:\?subject=.+&body=/);
  assert.equal(await plain.locator("[data-copy]:visible").count(), 0, "a button that does nothing is not shown");
});
