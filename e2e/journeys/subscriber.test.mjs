// From the wall to a subscription and out again, as one person lives it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { readThrough, visitor } from "../lib/browser.mjs";
import { first, fourth, second, third } from "../lib/site.mjs";

/** The text of the newest mail to an address, once the job has sent it. */
async function newestMail(page, address, subject) {
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto("/dev/mail");
    const row = page.locator("main tr, main li").filter({ hasText: address }).filter({ hasText: subject }).first();
    if (await row.count()) {
      await row.getByRole("link").first().click();
      return page.locator(".mail-text").textContent();
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail to ${address} about ${subject}`);
}

/** Logs in, or registers, with the code of the mail. */
async function logIn(page, mailbox, address) {
  await page.getByLabel("E-mail", { exact: false }).first().fill(address);
  await page.locator('form[action="/log-in"] button').click();
  const code = (await newestMail(mailbox, address, /log in|log-in|code/i)).match(/\b\d{6}\b/);
  assert.ok(code, "the mail holds a code of six digits");
  await page.getByLabel(/code/i).fill(code[0]);
  await page.locator('form[action="/log-in/code"] button').click();
}

test("a visitor at the wall begins a trial, reads without adverts, comments, comes back by passkey and cancels", async (t) => {
  const page = await visitor(t);
  const mailbox = await visitor(t);
  const address = `journey-${Date.now()}@readers.example`;
  const rules = async (name) => assert.deepEqual(await violations(page), [], name);

  for (const story of [first, second, third]) await readThrough(page, story);
  await page.goto(fourth.path);
  await page.locator(".wall").waitFor();
  await page.locator('.wall a[href^="/subscribe"]').first().click();
  await rules("the offers");
  await page.locator(".shop-offer a.button").first().click();
  await rules("an offer");
  await page.locator("a.button[href^='/log-in']").click();
  await rules("the log-in");
  await logIn(page, mailbox, address);

  await page.locator('form[action$="/checkout"] button').click();
  await rules("the till");
  await page.locator('form button[type="submit"]').first().click();
  await page.locator('a[href="/account/subscription"]').first().waitFor();
  await rules("the thanks");

  await page.goto(fourth.path);
  await page.locator("#rest").waitFor();
  assert.equal(await page.locator('iframe[src^="/adverts"], .advert').count(), 0, "a trial reader sees no advert");

  await page.goto(`${fourth.path}/comments`);
  await page.getByLabel(/name/i).first().fill("Journey Reader");
  await page.locator('.comment-form textarea[name="text"]').first().fill("A *calm* word about this story.");
  await page.locator(".comment-form button.button").first().click();
  await page.locator(".comment-words").filter({ hasText: "A calm word" }).first().waitFor();
  await rules("the comments");

  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  await page.goto("/account/security");
  await rules("the security page");
  const passkeys = page.locator("form[data-passkey='create']");
  if (new URL(page.url()).hostname === "localhost") {
    await passkeys.locator("button").click();
    await page.locator(".done-note").first().waitFor();
    await page.context().clearCookies();
    await page.goto("/log-in");
    await page.locator("form[data-passkey='get'] button").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/log-in"));
  }

  await page.goto("/");
  await page.locator('footer a[href="/cancel"]').click();
  await rules("the way out");
  await page.locator('section.panel form[action="/cancel"] button').first().click();
  await page.locator(".done-note").first().waitFor();
  const confirmation = await newestMail(mailbox, address, /cancel/i);
  assert.match(confirmation, /M-[0-9A-Z]{4}-[0-9A-Z]{4}/, "the confirmation names the order");
  await page.goto(fourth.path);
  await page.locator("#rest").waitFor();
});
