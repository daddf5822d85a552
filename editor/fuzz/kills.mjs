// Typing while everything breaks: the network loses requests and answers, the server is away or cannot
// write, the browser dies. Whatever was pressed 50 ms before that, or longer ago, is in the text at the end.
// node fuzz/kills.mjs --runs 1000 --seed 1 [--keys 60] [--forget] [--show]
// With --forget a browser that dies takes its journal with it: the control, which must lose keys.
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { IDBFactory } from "fake-indexeddb";
import { randomFrom } from "../golden/random.mjs";
import { docOf, newsroom, p, settled, textsOf } from "../test/core/support.mjs";

const WINDOW_MS = 50;
// How often each comes after a key, in a hundred.
const KILLS = { request: 8, answer: 8, server: 3, database: 3, browser: 4 };
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Plays one run and returns `{seed, keys, kills, young, lost, text, typed, theirs}`. */
export async function typing(seed, { keys = 60, forget = false } = {}) {
  const below = randomFrom(seed);
  const room = newsroom(docOf(p("aaaaaaa1", "ana:"), p("aaaaaaa2", "ben:")));
  const run = { seed, below, forget, room, kills: 0, away: 0, young: 0, pressed: 0, typed: [], theirs: "", batch: 0, log: [] };
  let tab = await opened(run);
  for (let key = 0; key < keys; key++) {
    press(run, tab);
    await room.clock.advance(below(12) ? 1 + below(120) : 4_000);
    if (below(5) === 0) colleague(run);
    const kill = chosen(below);
    if (kill) run.log.push(kill);
    if (kill) run.kills++;
    if (kill === "browser") tab = await died(run, tab);
    else if (kill) strike(run, kill);
  }
  await rest(run, tab);
  return { ...judged(run, tab), seed, keys, kills: run.kills, young: run.young, log: run.log };
}

function chosen(below) {
  let n = below(100);
  return Object.keys(KILLS).find((kill) => (n -= KILLS[kill]) < 0) ?? null;
}

// What the next request meets, or all requests for a while.
function strike({ room, below, ...run }, kill) {
  if (kill === "request") room.answers.push(() => ({ status: 0, body: {} }));
  if (kill === "answer") room.answers.push((post) => (post(), { status: 0, body: {} }));
  if (kill === "database") room.answers.push(() => ({ status: 500, body: {} }));
  if (kill !== "server") return;
  // The last request before it dies is committed and never answered.
  room.answers.push((post) => (below(2) && post(), { status: 0, body: {} }));
  for (let i = 0; i <= below(4); i++) room.answers.push(() => ({ status: 503, body: {} }));
}

// A tab with a clock and a network of its own, which stop when it dies.
async function opened(run) {
  const { room } = run;
  const tab = { alive: true, pressed: [] };
  const set = (work, ms) => room.clock.set(() => tab.alive && work(), ms);
  const never = new Promise(() => {});
  const fetch = async (url, options) => {
    const answer = await room.fetch(url, options);
    return tab.alive ? answer : never;
  };
  const open = await room.open({ fetch, clock: { now: room.clock.now, set, clear: room.clock.clear } });
  return Object.assign(tab, open, { crash: () => ((tab.alive = false), open.crash()) });
}

const paragraph = (doc, name) => textsOf(doc).find((text) => text.includes(name));

function endOf(doc, name) {
  let end = null;
  doc.descendants((node, pos) => void (node.isTextblock && node.textContent.includes(name) && (end = pos + 1 + node.content.size)));
  return end;
}

function press(run, tab) {
  const letter = LETTERS[run.below(26)];
  const { state } = tab.view;
  run.typed.push({ letter, at: run.room.clock.now() });
  tab.view.dispatch(state.tr.insertText(letter, endOf(state.doc, "ana:")));
}

// Another person, whose steps mine have to go around: a letter in their block or in front of mine.
function colleague(run) {
  const { server } = run.room;
  const pos = run.below(2) ? endOf(server.doc, "ben:") : endOf(server.doc, "ana:") - paragraph(server.doc, "ana:").length;
  const letter = LETTERS[run.below(26)].toUpperCase();
  const slice = { content: [{ type: "text", text: letter }] };
  const steps = [{ stepType: "replace", from: pos, to: pos, slice }];
  const { status } = server.post({ writer: "colleague", batch: ++run.batch, version: server.version, steps });
  if (status === 200) run.theirs += letter;
}

// The tab is gone in an instant; the next one is offered its journal and takes it.
async function died(run, tab) {
  tab.crash();
  const { room, typed } = run;
  const now = room.clock.now();
  if (run.forget) room.indexedDB = new IDBFactory();
  await settled();
  room.answers.splice(0);
  const next = await opened(run);
  for (const { writer } of await next.story.dead()) {
    const recovered = next.story.recover(writer);
    for (let i = 0; i < 40; i++) await room.clock.advance(1_000);
    await recovered;
  }
  await room.clock.advance(2_000);
  const there = lettersOf(next.view.state.doc).length;
  const young = typed.slice(there);
  if (young.every(({ at }) => now - at < WINDOW_MS)) {
    run.young += young.length;
    typed.splice(there);
  }
  return next;
}

const lettersOf = (doc) => paragraph(doc, "ana:").replace(/[A-Z]/g, "").slice("ana:".length);

async function rest({ room }, tab) {
  room.answers.splice(0);
  tab.story.retry();
  for (let i = 0; i < 10; i++) await room.clock.advance(10_000);
  await tab.story.feed.catchUp();
  await settled();
}

function judged({ room, typed, theirs }, tab) {
  const keys = typed.map(({ letter }) => letter).join("");
  const text = lettersOf(room.server.doc);
  const others = textsOf(room.server.doc).join("").replace(/[^A-Z]/g, "");
  const faults = [];
  if (text !== keys) faults.push(`pressed ${keys}, there is ${text}`);
  if ([...others].sort().join("") !== [...theirs].sort().join("")) faults.push(`others wrote ${theirs}, there is ${others}`);
  if (!tab.view.state.doc.eq(room.server.doc)) faults.push("the tab shows something else");
  if (tab.story.status.kind !== "saved") faults.push(`the tab is ${tab.story.status.kind}`);
  return { faults };
}

async function main() {
  const text = { type: "string" };
  const flag = { type: "boolean" };
  const { values } = parseArgs({ options: { runs: text, seed: text, keys: text, forget: flag, show: flag } });
  const { runs, seed, keys } = Object.fromEntries(
    Object.entries({ runs: 1000, seed: 1, keys: 60 }).map(([name, value]) => [name, Number(values[name] ?? value)]),
  );
  const total = { keys: 0, kills: 0, young: 0 };
  const bad = [];
  for (let k = 0; k < runs; k++) {
    const one = await typing(seed + k, { keys, forget: values.forget }).catch((error) => ({ seed: seed + k, faults: [error.stack], log: [] }));
    for (const name in total) total[name] += one[name] ?? 0;
    if (one.faults.length) bad.push(one);
  }
  console.log(JSON.stringify({ runs, ...total, faults: bad.length }));
  for (const one of bad.slice(0, 12)) console.log(`seed ${one.seed} ${one.faults.join("; ")}${values.show ? `\n  ${one.log.join(" ")}` : ""}`);
  if (values.forget) console.log(bad.length ? "The control loses keys, as it must." : "The control lost nothing: the harness is blind.");
  process.exitCode = Boolean(bad.length) === Boolean(values.forget) ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
