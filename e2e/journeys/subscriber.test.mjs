// From the wall to a subscription and out again, as one person lives it: with a passkey, and
// with no script at all.
import assert from "node:assert/strict";
import { test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { visitor } from "../lib/browser.mjs";
import { check, folder } from "../lib/html.mjs";
import { ADVERTS, arrive, beginTrial, cancel, logIn } from "../lib/reader.mjs";
import { demoAtLocalhost } from "../lib/server.mjs";
import { first, fourth, newest, second } from "../lib/site.mjs";
import { overflow } from "../lib/width.mjs";

/** That no advert, no place for one and no script of one is in what the server sends. */
async function isFreeOfAdverts(page, path) {
  const answer = await page.context().request.get(new URL(path, page.url()).href);
  assert.equal(answer.status(), 200);
  assert.doesNotMatch(await answer.text(), ADVERTS, path);
}

/** Writes a comment and finds it under the newest story: older discussions may be closed. */
async function comment(page, words) {
  await page.goto(`${newest.path}/comments`);
  const name = page.locator(".comment-form input[name='name']").first();
  if (await name.count()) await name.fill("Journey Reader");
  await page.locator(".comment-form textarea[name='text']").first().fill(words);
  await page.locator(".comment-form button.button").first().click();
  await page.locator(".comment-words").filter({ hasText: words }).first().waitFor();
}

/** Adds a passkey, forgets the log-in, and comes back by it. */
async function comeBackByPasskey(page, look) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  await page.goto("/account/security");
  await look("the ways to log in");
  await page.locator("form[data-passkey='create'] button").click();
  await page.locator(".done-note").first().waitFor();
  await page.context().clearCookies();
  await page.goto("/account/subscription");
  await page.locator("form[data-passkey='get'] button").click();
  await arrive(page, "/account/subscription");
}

const ACCOUNT = ["", "/profile", "/subscription", "/invoices", "/gifts", "/group", "/comments", "/newsletters", "/security", "/sessions", "/data"];

test("a visitor at the wall begins a trial, reads without adverts, comments, comes back by passkey and cancels", async (t) => {
  const site = await demoAtLocalhost(t);
  const page = await visitor(t, { baseURL: site });
  const mailbox = await visitor(t, { baseURL: site });
  const address = "journey@readers.example";
  const look = async (name) => assert.deepEqual(await violations(page), [], name);

  const before = await (await fetch(`${site}${first.path}`)).text();
  assert.ok(ADVERTS.test(before), "whoever does not subscribe is shown adverts");
  await beginTrial(page, mailbox, address, look);
  await page.locator("#rest").waitFor();
  for (const path of ["/", "/culture", fourth.path, second.path]) await isFreeOfAdverts(page, path);
  await comment(page, "A calm word about this story.");
  await look("the comments");
  await comeBackByPasskey(page, look);
  for (const place of ACCOUNT) {
    await page.goto(`/account${place}`);
    await look(`/account${place}`);
  }
  await cancel(page, mailbox, address, look);
});

test("without script the same way is open, from the wall to the confirmation", async (t) => {
  const page = await visitor(t, { javaScriptEnabled: false });
  const mailbox = await visitor(t);
  const address = `plain-${Date.now()}@readers.example`;
  await beginTrial(page, mailbox, address, async () => {});
  await page.locator("#rest").waitFor();
  await isFreeOfAdverts(page, fourth.path);
  await comment(page, `A word without script, ${address.slice(6, 19)}.`);
  await cancel(page, mailbox, address, async () => {});
});

test("no page of the desk breaks a rule of accessibility or of HTML, and none is wider than a telephone", async (t) => {
  const page = await visitor(t);
  const mailbox = await visitor(t);
  await page.goto("/log-in?next=/desk");
  await logIn(page, mailbox, "owner@demo.example");
  await arrive(page, "/desk");
  const shape = (path) => path.replace(/\d{6,}/, "N").replace(/M-\w{4}-\w{4}/, "M").replace(/offer\/(?!new$).+/, "offer/CODE");
  const links = () => page.locator("a[href^='/desk']").evaluateAll((all) => all.map((link) => new URL(link.href).pathname).filter((path) => !path.endsWith(".csv")));
  const seen = new Map([["/desk", "/desk"]]);
  const [found, files, save] = [[], [], folder(t)];
  for (const path of seen.values()) {
    const answer = await page.goto(path);
    files.push(save(`desk-${files.length}`, await answer.text()));
    found.push(...(await violations(page)).map((it) => `${path}: ${it}`));
    await page.setViewportSize({ width: 390, height: 844 });
    found.push(...(await overflow(page)).map((it) => `${path}: wider than the screen: ${it}`));
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const next of await links()) if (!seen.has(shape(next))) seen.set(shape(next), next);
  }
  assert.ok(seen.size > 18, `${[...seen.keys()].join(" ")}`);
  assert.deepEqual(found, []);
  assert.deepEqual(await check(files), []);
});
