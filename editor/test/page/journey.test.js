// What a person does in the editor, in a real browser under the real content security policy.
// `node --test test/page/journey.test.js`; needs Chromium (the variable CHROMIUM names it).
import assert from "node:assert/strict";
import { test } from "node:test";
import { kept, open, pasteFile, pasteHtml, saved, url } from "./browser.js";

const { page, context, faults } = await open();
const { page: other } = await open({}, { context });
const textOf = (where) => where.evaluate(() => document.querySelector(".ProseMirror").innerText);
const blocks = () =>
  page.evaluate(() => [...document.querySelectorAll(".ProseMirror > [data-block]")].map((block) => block.dataset.block));
const seen = async (where, check, argument) => where.waitForFunction(check, argument, { timeout: 5000 });
const shows = (where, words) => seen(where, (text) => document.querySelector(".ProseMirror").innerText.includes(text), words);
const focused = (selector) => page.evaluate((one) => document.activeElement.closest(one) !== null, selector);

async function atEndOf(words) {
  await page.bringToFront();
  await page.locator(`.ProseMirror :text("${words}")`).first().click();
  await page.keyboard.press("End");
}

test("typed words are saved and reach the other tab, with quotes and dashes", async () => {
  await atEndOf("Next year’s figures");
  await page.keyboard.type(' Typed "in" A -- ok.');
  await shows(other, "Typed “in” A – ok.");
  await saved(page);
  assert.ok(JSON.stringify((await kept()).doc).includes("Typed “in” A – ok."));
});

test("undo takes back one's own words and leaves those of the other tab", async () => {
  await other.bringToFront();
  await other.click("text=Drivers used");
  await other.keyboard.press("Home");
  await other.keyboard.type("Other ");
  await shows(page, "Other ");
  await atEndOf("Next year’s figures");
  for (let count = 0; count < 3; count++) await page.keyboard.press("Control+z");
  assert.ok((await textOf(page)).includes("Other "));
});

test("the menu of / inserts a table, Tab and Enter go through it", async () => {
  await atEndOf("Next year’s figures");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/tab");
  await page.waitForSelector(".ed-menu [role='option']");
  await page.keyboard.press("Enter");
  await page.keyboard.type("c1");
  await page.keyboard.press("Tab");
  await page.keyboard.type("c2");
  await page.keyboard.press("Enter");
  await page.keyboard.type("below");
  assert.match(await textOf(page), /c1\s*c2[\s\S]*below/);
  assert.equal(await page.locator(".ProseMirror .grid").count(), 2);
});

test("a footnote gets the next number and its words a place", async () => {
  await atEndOf("Drivers used");
  await page.keyboard.press("Control+Alt+f");
  await page.keyboard.type("A new note");
  assert.deepEqual(await page.locator(".note-ref").allTextContents(), ["1", "2"]);
  await shows(page, "A new note");
});

test("the gate moves by its buttons and by dragging, and says its share", async () => {
  await page.evaluate(() => document.querySelector(".gate").scrollIntoView({ block: "center" }));
  const before = await page.textContent(".gate-words");
  await page.click(".gate [aria-label='Move up']");
  await seen(page, (text) => document.querySelector(".gate-words").textContent !== text, before);
  const [from, to] = [
    await page.locator(".gate-drag").boundingBox(),
    await page.locator("[data-block='block007']").boundingBox(),
  ];
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(from.x + 15, from.y + 25, { steps: 4 });
  await page.mouse.move(to.x + 100, to.y + to.height - 5, { steps: 8 });
  await page.mouse.up();
  const order = await blocks();
  assert.equal(order.indexOf("block006"), order.indexOf("block007") + 1);
});

test("Alt+Shift+arrow moves a block, on the server too", async () => {
  await atEndOf("What the bridge has changed");
  await page.keyboard.press("Alt+Shift+ArrowDown");
  assert.deepEqual((await blocks()).slice(0, 3), ["block001", "block003", "block002"]);
  await saved(page);
  assert.equal((await kept()).doc.content[4].attrs.id, "block002");
});

test("a link is completed from one's own stories", async () => {
  await page.locator(".ProseMirror :text('The ferry still runs')").first().dblclick();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("bridge");
  await page.waitForSelector("dialog [role='option']");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".ProseMirror a[href='/news/bridge']");
});

test("a comment with a mention marks its words in both tabs", async () => {
  await page.locator(".ProseMirror :text('Machines and parts')").first().dblclick();
  await page.keyboard.press("Control+Alt+m");
  await page.keyboard.type("Check @To");
  await page.waitForSelector(".ed-page [role='option']:visible");
  await page.keyboard.press("Enter");
  await page.keyboard.type("please");
  await page.locator(".ed-page button:visible", { hasText: "Send" }).first().click();
  await seen(other, () => document.querySelectorAll(".ProseMirror .commented").length === 2);
  assert.equal(await page.locator(".ed-card[data-thread]").count(), 3);
});

test("find and replace, and a rule of house style", async () => {
  await atEndOf("Timber");
  await page.keyboard.press("Control+f");
  await page.locator(".ed-find input[type='search']").fill("Timber");
  await page.locator(".ed-find input[type='text']").fill("Wood");
  await page.waitForSelector(".ed-found");
  await page.click("text=Replace all");
  assert.ok(!(await textOf(page)).includes("Timber"));
  await page.keyboard.press("Escape");
  await page.click("#ed-tab-style");
  await page.locator("#ed-page-style button", { hasText: "Apply" }).first().click();
  assert.ok((await textOf(page)).includes("advised by"));
});

test("a field is a step that the other tab shows", async () => {
  await page.click("#ed-tab-fields");
  await page.locator(".ed-fields select").first().selectOption("4");
  await seen(other, () => document.querySelector(".ed-fields select").value === "4");
  assert.equal((await kept()).doc.attrs.section, "4");
});

test("a paste from Google Docs keeps its quotation and is bold only where it was", async () => {
  await atEndOf("Next year’s figures");
  await page.keyboard.press("Enter");
  await pasteHtml(
    page,
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p style="margin-left:36pt"><span style="font-weight:400">Pasted quotation</span></p><p><span style="font-weight:700">bold</span> plain</p></b>',
  );
  await page.waitForSelector(".ProseMirror blockquote:has-text('Pasted quotation')");
  assert.equal(await page.locator(".ProseMirror strong", { hasText: "plain" }).count(), 0);
  assert.equal(await page.locator(".ProseMirror strong:text-is('bold')").count(), 1);
});

test("a pasted picture is uploaded and put in", async () => {
  const before = await page.locator(".ProseMirror figure").count();
  await pasteFile(page);
  await seen(page, (count) => document.querySelectorAll(".ProseMirror figure").length === count, before + 1);
});

test("suggestions reach the other tab and are accepted", async () => {
  await atEndOf("Grain");
  await page.keyboard.press("Control+Alt+s");
  await page.keyboard.press("Home");
  await page.keyboard.type("Good ");
  await page.keyboard.press("End");
  for (let count = 0; count < 3; count++) await page.keyboard.press("Backspace");
  await other.waitForSelector("ins.added:text-is('Good ')");
  await other.waitForSelector("del.removed:text-is('ain')");
  await page.click("#ed-tab-suggestions");
  await page.click("text=Accept all");
  await seen(other, () => /Good Gr\b/.test(document.querySelector(".ProseMirror").innerText));
  await page.locator("#ed-suggest-mode").uncheck();
});

test("the cursor of a colleague has a name, and the list of people too", async () => {
  await fetch(`${url}/ana/presence`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ anchor: 170, head: 175 }),
  });
  await page.waitForSelector(".ed-caret-name:text-is('Ana Lee')");
  assert.equal(await page.locator(".ed-person", { hasText: "Ana Lee" }).count(), 1);
});

test("Escape and F6 leave the text and come back", async () => {
  await atEndOf("Wood");
  await page.keyboard.press("Escape");
  assert.ok(await focused(".ed-bar"));
  await page.keyboard.press("F6");
  assert.ok(await focused(".ProseMirror"));
});

test("without a network the words stay here and go out later", async () => {
  await context.setOffline(true);
  await page.keyboard.type("offline words ");
  await page.waitForSelector(".ed-state-trouble");
  await context.setOffline(false);
  await saved(page);
  assert.ok(JSON.stringify((await kept()).doc).includes("offline words"));
});

test("an input method composes in the mode of suggestions while others type", async () => {
  await page.locator("#ed-suggest-mode").check();
  await atEndOf("Wood");
  const devtools = await context.newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await other.locator(".ProseMirror :text('Machines and parts')").first().click();
  await other.keyboard.type("!");
  await devtools.send("Input.imeSetComposition", { text: "日本", selectionStart: 2, selectionEnd: 2 });
  await devtools.send("Input.insertText", { text: "日本" });
  await other.waitForSelector("ins.added:text-is('日本')");
  await page.locator("#ed-suggest-mode").uncheck();
});

test("who may not write can read, search and comment", async () => {
  const {
    page: reader,
    context: home,
    faults: thrown,
  } = await open(
    {},
    {
      before: (one) =>
        one.route("**/draft", async (route) => {
          const answer = await route.fetch();
          await route.fulfill({ response: answer, json: { ...(await answer.json()), writable: false } });
        }),
    },
  );
  const { version } = await kept();
  await reader.locator(".ProseMirror :text('Grain'), .ProseMirror :text('Good')").first().click();
  await reader.keyboard.type("no ");
  await reader.keyboard.press("Control+Alt+2");
  await reader.locator("[aria-label='Bold']").click({ force: true });
  await reader.waitForTimeout(700);
  assert.equal((await kept()).version, version);
  assert.equal(await reader.locator(".ed-insert").isDisabled(), true);
  await reader.locator(".ProseMirror :text('Drivers used')").first().dblclick();
  await reader.keyboard.press("Control+Alt+m");
  await reader.waitForSelector(".ed-page textarea:visible");
  assert.deepEqual(thrown, []);
  await home.close();
});

test("nothing was thrown on the way", () => assert.deepEqual(faults, []));
