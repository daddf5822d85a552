// What a reader does on the way to a subscription and out of it, and the mails that tell of it.
import assert from "node:assert/strict";

import { first, fourth, second, third } from "./site.mjs";
import { eventually } from "./wait.mjs";

/** What a page with adverts has: their frames, their places, their sheet, their script. */
export const ADVERTS = /adverts\/|class="advert|data-advert|advert\.(css|js)/;

/** A card that nobody has had a trial with. */
export const CARD = () => `4242 4242 ${String(Math.random()).slice(2, 6)} ${String(Math.random()).slice(2, 6)}`;

/** The text of the newest mail to an address, once the job has sent it. */
export async function newestMail(page, address, subject) {
  const row = page.locator(".inbox li").filter({ hasText: address }).filter({ hasText: subject }).first();
  const isThere = async () => {
    await page.goto("/dev/mail");
    return row.count();
  };
  await eventually(isThere, `no mail to ${address} about ${subject}`);
  await row.getByRole("link").first().click();
  return page.locator(".mail-text").textContent();
}

/** Waits until the page's path begins so; an address that names the path as what is next is not there yet. */
export const arrive = (page, path) => page.waitForURL((address) => address.pathname.startsWith(path));

/** Reads the allowance and meets the wall on the fourth story. */
export async function readToTheWall(page) {
  for (const story of [first, second, third]) {
    await page.goto(story.path);
    const isScripted = await page.evaluate(() => matchMedia("(scripting: enabled)").matches);
    if (!isScripted && !(await page.locator("#rest").count())) await page.locator("form[action$='/continue'] button").first().click();
    await page.locator("#rest").waitFor();
  }
  await page.goto(fourth.path);
  await page.locator(".wall").waitFor();
}

/** Logs in, or registers, with the code of the mail. */
export async function logIn(page, mailbox, address) {
  await page.locator("#email").fill(address);
  await page.locator("form[action='/log-in'] button").click();
  const [code] = (await newestMail(mailbox, address, /code/)).match(/\b\d{6}\b/);
  await page.locator("#code").fill(code);
  await page.locator("form[action='/log-in/code'] button").click();
}

/** Types a card at the test till. */
export async function useCard(page, number) {
  await page.locator("#number").fill(number);
  await page.locator("form.panel button").click();
}

/** Proves the address of an order with the code of the receipt; leads back to where the page was. */
export async function prove(page, mailbox, address) {
  const { pathname } = new URL(page.url());
  await page.locator(".due-notice a").click();
  await page.locator("#code").waitFor();
  const [code] = (await newestMail(mailbox, address, /code/)).match(/\b\d{6}\b/);
  await page.locator("#code").fill(code);
  await page.locator("form[action='/log-in/code'] button").click();
  await arrive(page, pathname);
}

/** From the wall to the terms of its offer, or of another one. */
export async function toTerms(page, look, offer = "") {
  await page.locator(".wall a.button[href^='/subscribe/']").click();
  await arrive(page, "/subscribe/");
  if (!offer) return;
  await page.locator(".page-head a[href='/subscribe']").click();
  await look("the offers");
  await page.locator(`.shop-offer a.button[href*="/subscribe/${offer}"]`).first().click();
  await arrive(page, `/subscribe/${offer}`);
}

/** Types the address, agrees and orders. */
export async function order(page, address) {
  await page.locator("#email").fill(address);
  await page.locator("form[action$='/checkout'] input[name='consent']").check();
  await page.locator("form[action$='/checkout'] button").click();
  await arrive(page, "/till/checkout/");
}

/** From the wall through the terms and the test till to a trial, read and with an account;
 * `look` sees every page. */
export async function beginTrial(page, mailbox, address, look, offer = "") {
  await readToTheWall(page);
  await look("the wall");
  await toTerms(page, look, offer);
  await look("the terms");
  await order(page, address);
  await look("the till");
  await useCard(page, "4000 0000 4242 4242");
  await page.locator("#number-problem").waitFor();
  await useCard(page, CARD());
  await arrive(page, fourth.path);
  await page.locator("#rest").waitFor();
  await look("the story, paid");
  await prove(page, mailbox, address);
}

/** Two clicks from the foot of any page, and a dated confirmation. */
export async function cancel(page, mailbox, address, look) {
  await page.goto("/");
  await page.locator("footer a[href='/cancel']").click();
  await look("the way out");
  await page.locator("section.panel form[action='/cancel'] button").click();
  await page.locator(".done-note").first().waitFor();
  await look("the subscription, cancelled");
  const confirmation = await newestMail(mailbox, address, /cancel/);
  assert.match(confirmation, /M-[0-9A-Z]{4}-[0-9A-Z]{4}/, "the confirmation names the order");
  await page.goto(fourth.path);
  await page.locator("#rest").waitFor();
}
