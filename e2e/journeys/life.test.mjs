// A subscription from its trial to its end, as the demo's clock and the test till let one live it:
// every state on the account's page, every mail in the demo's mailbox.
import assert from "node:assert/strict";
import { test } from "node:test";

import { visitor } from "../lib/browser.mjs";
import { ADVERTS, beginTrial, cancel, CARD, logIn, newestMail, useCard } from "../lib/reader.mjs";
import { demoAtLocalhost } from "../lib/server.mjs";

/** A card whose first charge alone goes through. */
const FAILS = "4000 0003 4242 4242";

/** Lets days pass on the clock of the till, in the steps that its page offers. */
async function pass(page, days) {
  for (let left = days; left > 0; ) {
    const step = [7, 3, 1].find((step) => step <= left);
    await page.goto("/till");
    await page.locator(`form:has(input[name="days"][value="${step}"]) button`).click();
    left -= step;
  }
}

/** Waits until the account's page shows a state: jobs bring about what time does. */
async function isIn(page, state) {
  const shown = page.locator(".subscription-state").first();
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto("/account/subscription");
    if ((await shown.getAttribute("data-state")) === state) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.equal(await shown.getAttribute("data-state"), state);
}

/** Changes the card, from the account's page. */
async function changeCard(page, number) {
  await page.goto("/account/subscription");
  await page.locator("a[href='/account/subscription/method']").click();
  await page.waitForURL("**/till/method/**");
  await useCard(page, number);
  await page.waitForURL("**/account/subscription**");
}

/** Gives money back at the desk, as the owner. */
async function refund(owner, mailbox, address) {
  await owner.goto("/log-in?next=/desk");
  await logIn(owner, mailbox, "owner@demo.example");
  await owner.waitForURL("**/desk");
  await owner.goto(`/desk/subscriptions?q=${encodeURIComponent(address)}`);
  await owner.locator("main a[href^='/desk/subscriptions/M-']").first().click();
  const charge = owner.locator("form:has(input[value='refund'])").first();
  await charge.locator("input[name='amount']").fill("1.50");
  await charge.locator("button").click();
  await owner.locator(".done-note").waitFor();
}

test("a subscription lives through trial, renewal, a failed card, a pause, a refund and its end, and each has its mail", async (t) => {
  const baseURL = await demoAtLocalhost(t);
  const [page, mailbox, owner] = [await visitor(t, { baseURL }), await visitor(t, { baseURL }), await visitor(t, { baseURL })];
  const address = "life@readers.example";
  const mail = (subject) => newestMail(mailbox, address, subject);
  const hasAdverts = async () => ADVERTS.test(await (await page.request.get("/")).text());

  await beginTrial(page, mailbox, address, async () => {}, "monthly");
  await isIn(page, "trialing");
  assert.match(await mail(/free trial has begun/), /M-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  await pass(page, 11);
  assert.match(await mail(/free trial .* ends on/), /\$4/);

  await pass(page, 3);
  await isIn(page, "active");
  await mail(/Receipt .*\$4/);
  assert.equal(await hasAdverts(), false);

  await changeCard(page, FAILS);
  await pass(page, 31);
  await isIn(page, "past-due");
  await mail(/did not go through/);
  await pass(page, 3);
  await mail(/is still due/);
  assert.equal(await hasAdverts(), false, "seven days of grace");
  await pass(page, 2);
  await mail(/subscription .* ends on/);
  await changeCard(page, CARD());
  await isIn(page, "active");

  await page.locator("button[value='pause']").click();
  await isIn(page, "paused");
  await mail(/is paused/);
  assert.equal(await hasAdverts(), true, "a pause gives nothing");
  await pass(page, 31);
  await isIn(page, "active");
  await mail(/runs again/);

  await refund(owner, mailbox, address);
  assert.match(await mail(/money goes back/), /\$1\.50/);
  await cancel(page, mailbox, address, async () => {});
  await isIn(page, "cancelled");
  assert.equal(await hasAdverts(), false, "what is paid for stays until its end");
  await pass(page, 42);
  await isIn(page, "ended");
  await mail(/has ended/);
  assert.equal(await hasAdverts(), true);
});
