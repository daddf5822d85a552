// The Nu HTML checker over every page type.
import assert from "node:assert/strict";
import { test } from "node:test";

import { check, folder } from "../lib/html.mjs";
import { first, fourth, pageTypes, second, summit, url } from "../lib/site.mjs";

/** The pages of a visitor who reads to the wall, cookie in hand. */
async function readerPages() {
  const answer = await fetch(`${url}${summit}/continue`, { method: "POST", redirect: "manual" });
  const cookie = answer.headers.get("set-cookie").split(";")[0];
  const get = async (path) => (await fetch(url + path, { headers: { cookie } })).text();
  const pages = [["article-whole", await get(summit)]];
  for (const story of [first, second]) await get(story.path);
  pages.push(["article-wall", await get(fourth.path)]);
  pages.push(["article-cookies", await (await fetch(`${url}${first.path}/continue`)).text()]);
  assert.match(pages[0][1], /id="rest"/);
  assert.match(pages[1][1], /wall-heading/);
  return pages;
}

test("every page type is valid HTML", async (t) => {
  const save = folder(t);
  const files = [];
  for (const { name, path } of await pageTypes()) files.push(save(name, await (await fetch(url + path)).text()));
  for (const [name, html] of await readerPages()) files.push(save(name, html));
  assert.deepEqual(await check(files), []);
  const planted = save("planted", "<!doctype html><html lang=en><title>A</title><p><img src=a></p><ul><p>b</ul>");
  assert.equal((await check([planted])).length, 2, "an error is found");
});
