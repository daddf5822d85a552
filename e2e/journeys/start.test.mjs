// The first start: from an empty folder to a first published story, by the address that the server prints.
import assert from "node:assert/strict";
import { test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { visitor } from "../lib/browser.mjs";
import { arrive } from "../lib/reader.mjs";
import { serveNothing } from "../lib/server.mjs";
import { code } from "../lib/totp.mjs";
import { overflow } from "../lib/width.mjs";

/** Becomes the owner, and sets up the second step. */
async function enter(page, address) {
  await page.goto(address);
  assert.deepEqual(await violations(page), []);
  await page.getByLabel("E-mail address").fill("ada@harbour.example");
  await page.getByLabel("Your name").fill("Ada Owner");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator("form[action='/account/security/codes'] button").click();
  const secret = await page.locator(".secret").textContent();
  await page.locator("#code").fill(code(secret));
  await page.locator("form[action='/log-in/second'] button").first().click();
}

for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
  test(`an empty folder becomes a publication with a first story, at ${viewport.width} pixels`, async (t) => {
    const address = await serveNothing(t);
    const site = new URL(address).origin;
    const page = await visitor(t, { baseURL: site, viewport });
    await page.goto("/");
    assert.match(await page.locator("main").textContent(), /is being set up/);
    await enter(page, address);
    // Recovery codes are shown on the way.
    await page.goto("/desk/set-up");
    await page.getByRole("link", { name: "Continue" }).click();
    await arrive(page, "/desk/set-up/publication");
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(await overflow(page), []);
    await page.getByLabel("Name of the publication").fill("The Harbour");
    await page.getByLabel("Time zone").fill("Europe/Berlin");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByLabel("Name", { exact: true }).fill("News");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await arrive(page, "/desk/set-up/mail");
    assert.deepEqual(await violations(page), []);
    await page.getByRole("link", { name: "Continue", exact: true }).click();
    await page.getByRole("button", { name: "New story" }).click();
    await page.locator(".ProseMirror").waitFor();
    const { keyboard } = page;
    for (const line of ["The harbour opens", "After nine years.", "The first ships came in at noon."]) {
      await keyboard.type(line);
      await keyboard.press("Enter");
    }
    await page.getByText(/^Saved at/).waitFor();
    const section = page.getByLabel("Section", { exact: true });
    // On a telephone the panel waits behind its button.
    if (!(await section.isVisible())) await page.getByRole("button", { name: "Side panel" }).click();
    await section.selectOption({ label: "News" });
    await page.locator("#editor-publish").click();
    await page.waitForURL(/\/publish\?version=\d+/);
    await page.locator("form[action$='/publish'] button").click();
    await page.locator(".done-note").waitFor();
    const reader = await visitor(t, { baseURL: site, viewport });
    await reader.goto("/");
    assert.match(await reader.locator(".nameplate").first().textContent(), /The Harbour/);
    await reader.getByRole("link", { name: "The harbour opens" }).first().click();
    assert.equal(await reader.locator("h1").textContent(), "The harbour opens");
    // The door is shut behind the owner.
    assert.equal((await reader.goto(address)).status(), 404);
  });
}
