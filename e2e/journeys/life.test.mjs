// A subscription from its trial to its end, as the demo's clock and the test till let one live it:
// every state on the account's page, every mail in the demo's mailbox.
import assert from "node:assert/strict";
import { test } from "node:test";

import { visitor } from "../lib/browser.mjs";
import { ADVERTS, arrive, beginTrial, cancel, CARD, logIn, newestMail, useCard } from "../lib/reader.mjs";
import { demoAtLocalhost } from "../lib/server.mjs";
import { eventually } from "../lib/wait.mjs";

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

/** Lets days pass until the till has charged an order so many times, whether that was paid or
 * not: months have no fixed number of days, and the days of grace are counted from the charge. */
async function passToCharge(page, order, number) {
  const charges = page.locator("tbody tr").filter({ hasText: order }).locator(".number");
  await page.goto("/till");
  for (let days = 0; days < 32 && Number(await charges.textContent()) < number; days += 1) await pass(page, 1);
  assert.equal(Number(await charges.textContent()), number);
}

/** Waits until the account's page shows a state. */
async function isIn(page, state) {
  const shown = page.locator(`.subscription-state[data-state="${state}"]`);
  const isShown = async () => {
    await page.goto("/account/subscription");
    return shown.count();
  };
  await eventually(isShown, `the subscription does not become ${state}`);
}

/** Waits until there are so many receipts in the mailbox. */
async function hasReceipts(mailbox, address, number) {
  const receipts = mailbox.locator(".inbox li").filter({ hasText: address }).filter({ hasText: /Receipt .*\$4/ });
  const areThere = async () => {
    await mailbox.goto("/dev/mail");
    return (await receipts.count()) === number;
  };
  await eventually(areThere, `there are not ${number} receipts`);
}

/** Changes the card, from the account's page. */
async function changeCard(page, number) {
  await page.goto("/account/subscription");
  await page.locator("main a[href='/account/subscription/method']").click();
  await arrive(page, "/till/method/");
  await useCard(page, number);
  await arrive(page, "/account/subscription");
}

/** Gives money back at the desk, as the owner. */
async function refund(owner, mailbox, address) {
  await owner.goto("/log-in?next=/desk");
  await logIn(owner, mailbox, "owner@demo.example");
  await arrive(owner, "/desk");
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
  const [order] = (await mail(/free trial has started/)).match(/M-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  await pass(page, 11);
  assert.match(await mail(/free trial .* ends on/), /\$4/);

  await passToCharge(page, order, 1);
  await isIn(page, "active");
  await hasReceipts(mailbox, address, 1);
  assert.equal(await hasAdverts(), false);

  await passToCharge(page, order, 2);
  await hasReceipts(mailbox, address, 2);

  await changeCard(page, FAILS);
  await passToCharge(page, order, 3);
  await isIn(page, "past-due");
  await mail(/didn’t go through/);
  await pass(page, 3);
  await mail(/is still outstanding/);
  assert.equal(await hasAdverts(), false, "seven days of grace");
  await pass(page, 2);
  await mail(/subscription .* will end on/);
  await changeCard(page, CARD());
  await isIn(page, "active");
  await hasReceipts(mailbox, address, 3);

  await page.locator("button[value='pause']").click();
  await isIn(page, "paused");
  await mail(/is paused/);
  assert.equal(await hasAdverts(), true, "a pause gives nothing");
  await pass(page, 31);
  await isIn(page, "active");
  await mail(/has resumed/);

  await refund(owner, mailbox, address);
  assert.match(await mail(/Your refund/), /\$1\.50/);
  await cancel(page, mailbox, address, async () => {});
  await isIn(page, "cancelled");
  assert.equal(await hasAdverts(), false, "what is paid for stays until its end");
  await pass(page, 42);
  await isIn(page, "ended");
  await mail(/has ended/);
  assert.equal(await hasAdverts(), true);
});
