// A story from the draft to the server and back: traps 5, 8, 9, 10, 11 and 23.
import assert from "node:assert/strict";
import { test } from "node:test";
import { batchOf, docOf, find, newsroom, p, settled, textsOf } from "./support.mjs";

const start = () => docOf(p("aaaaaaa1", "alpha beta gamma"), p("aaaaaaa2", "second"));
const posts = (room) => room.asked.filter(({ url, body }) => url.endsWith("/steps") && body);

test("what is typed is sent after half a second at most, and only then called saved", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  const seen = [];
  tab.story.on("status", ({ kind }) => seen.push(kind));
  let answer;
  room.answers.push((post) => new Promise((resolve) => (answer = () => resolve(post()))));
  tab.type(" NEW", "beta");
  assert.equal(tab.story.status.kind, "saving");
  await room.clock.advance(5_000);
  assert.deepEqual(new Set(seen), new Set(["saving"]));
  assert.equal(posts(room).length, 1);
  answer();
  await settled();
  assert.equal(tab.story.status.kind, "saved");
  assert.equal(room.server.doc.child(2).textContent, "alpha beta NEW gamma");
});

test("words typed while a batch is under way are not called saved with it", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  room.answers.push((post) => (tab.type(" LATER", "second"), post()));
  tab.type(" NEW", "beta");
  await room.clock.advance(10);
  assert.equal(tab.story.status.kind, "saving");
  await room.clock.advance(500);
  assert.equal(tab.story.status.kind, "saved");
});

test("a batch whose answer is lost is repeated as it was, and committed once", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  const lose = (post) => (post(), { status: 0, body: {} });
  room.answers.push(lose, lose);
  tab.type(" NEW", "beta");
  await room.clock.advance(10);
  assert.equal(tab.story.status.kind, "offline");
  tab.type(" MORE", "second");
  await room.clock.advance(10_000);
  assert.equal(tab.story.status.kind, "saved");
  const sent = posts(room).map(({ body }) => body.batch);
  assert.deepEqual(sent, [1, 1, 1, 2]);
  assert.deepEqual(textsOf(room.server.doc), ["alpha beta NEW gamma", "second MORE"]);
});

test("a batch that was committed comes back from others too, and is not sent again", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  room.answers.push((post) => (post(), { status: 0, body: {} }));
  tab.type(" NEW", "beta");
  await room.clock.advance(10);
  await tab.story.feed.catchUp();
  tab.type(" MORE", "second");
  await room.clock.advance(10_000);
  assert.deepEqual(textsOf(room.server.doc), ["alpha beta NEW gamma", "second MORE"]);
});

test("behind: what others sent is taken in, and mine is sent on top of it", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  room.server.post({ ...batchOf(start(), 0, (tr) => tr.insertText("their ", find(tr.doc, "beta"))), batch: 1 });
  tab.type(" NEW", "beta");
  await room.clock.advance(600);
  assert.deepEqual(textsOf(room.server.doc)[0], "alpha their beta NEW gamma");
  assert.deepEqual(tab.texts(), textsOf(room.server.doc));
});

for (const [status, kind] of [[401, "loggedOut"], [403, "noRight"]]) {
  test(`${status} keeps everything and sends it after a new start`, async () => {
    const room = newsroom(start());
    const tab = await room.open();
    room.answers.push(() => ({ status, body: {} }));
    tab.type(" NEW", "beta");
    await room.clock.advance(60_000);
    assert.equal(tab.story.status.kind, kind);
    assert.equal(posts(room).length, 1);
    tab.type(" MORE", "second");
    assert.equal((await dead(room))[0].text, "NEW MORE");
    tab.story.retry();
    await room.clock.advance(1_000);
    assert.equal(tab.story.status.kind, "saved");
    assert.deepEqual(textsOf(room.server.doc), ["alpha beta NEW gamma", "second MORE"]);
  });
}

// What another tab would find if this one crashed now; it looks past the locks of living tabs.
async function dead(room) {
  await room.clock.advance(60);
  const other = await room.open({ locks: { request: (_, options, work) => (work ?? options)({}) } });
  const found = await other.story.dead();
  await other.story.close();
  return found;
}

test("an older tab stops, keeps its journal and says so", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  room.answers.push(() => ({ status: 409, body: { reason: "schema", schema: 2 } }));
  tab.type(" NEW", "beta");
  await room.clock.advance(60_000);
  assert.deepEqual(tab.story.status, { kind: "outdated", schema: 2, kept: true });
  assert.equal(posts(room).length, 1);
  assert.equal((await dead(room))[0].text, "NEW");
});

test("a draft with a block that this tab does not know is not opened", async () => {
  const room = newsroom(start());
  const json = start().toJSON();
  json.content.push({ type: "future-block", content: [{ type: "text", text: "kept" }] });
  room.server.doc = { toJSON: () => json };
  assert.deepEqual(await room.open(), { failed: "schema", schema: 1 });
});

test("a refused step stops the sending; its words go to the tray and the rest goes on", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  room.answers.push(() => ({ status: 422, body: { index: 0, reason: "no" } }));
  tab.type(" BAD", "beta");
  tab.type(" GOOD", "second");
  await room.clock.advance(60_000);
  assert.equal(tab.story.status.kind, "refused");
  tab.story.dropRefused();
  await room.clock.advance(1_000);
  assert.equal(tab.story.tray[0].text, "BAD");
  assert.deepEqual(textsOf(room.server.doc), ["alpha beta gamma", "second GOOD"]);
  assert.ok(room.asked.some(({ url, body }) => url.endsWith("/leftovers") && body.text === "BAD"));
});

test("a batch that is too large goes in parts", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  room.answers.push(() => ({ status: 413, body: {} }), () => ({ status: 413, body: {} }));
  for (const word of [" one", " two", " three", " four"]) tab.type(word, "second");
  await room.clock.advance(5_000);
  assert.deepEqual(posts(room).map(({ body }) => body.steps.length), [4, 2, 1, 2, 1]);
  assert.equal(tab.story.status.kind, "saved");
});

test("a step of others that does not apply stops the sending and keeps the journal", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  const told = [];
  tab.story.on("reload", (value) => told.push(value));
  tab.type(" NEW", "beta");
  tab.story.session.receive([{ version: 0, writer: "other", steps: [{ stepType: "replace", from: 900, to: 901 }] }]);
  await room.clock.advance(60_000);
  assert.equal(told.length, 1);
  assert.equal(tab.story.status.kind, "outdated");
  assert.equal(posts(room).length, 0);
  assert.equal((await dead(room))[0].text, "NEW");
});

test("an answer that brings nothing is not asked for again at once", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  const behind = () => ({ status: 409, body: { reason: "behind", version: 0, batches: [] } });
  room.answers.push(...Array(50).fill(behind));
  tab.type(" NEW", "beta");
  await room.clock.advance(10_000);
  assert.ok(posts(room).length < 8, `${posts(room).length} requests`);
});

test("the tray of a crashed tab comes back, that of a living one does not", async () => {
  const room = newsroom(start());
  const refuse = (url, options) => (url.endsWith("/leftovers") ? { status: 0, json: async () => ({}) } : room.fetch(url, options));
  const [one, two] = [await room.open({ fetch: refuse }), await room.open({ fetch: refuse })];
  one.story.trayKeeper.add([{ block: "aaaaaaa1", text: "DEAD", reason: "place" }]);
  two.story.trayKeeper.add([{ block: "aaaaaaa1", text: "ALIVE", reason: "place" }]);
  await room.clock.advance(100);
  one.crash();
  const three = await room.open();
  assert.deepEqual(three.story.tray.map(({ text }) => text), ["DEAD"]);
});

test("the journal of a dead tab is offered, merged and forgotten; that of a living one is not", async () => {
  const room = newsroom(start());
  const [one, two] = [await room.open(), await room.open()];
  const offline = () => ({ status: 0, body: {} });
  room.answers.push(offline, offline);
  one.type(" DEAD", "beta");
  two.type(" ALIVE", "second");
  await room.clock.advance(100);
  one.crash();
  one.story.sender.close();
  await settled();
  const three = await room.open();
  const found = await three.story.dead();
  assert.deepEqual(found.map(({ text }) => text), ["DEAD"]);
  const recovered = three.story.recover(found[0].writer);
  await room.clock.advance(5_000);
  assert.equal(await recovered, true);
  await three.story.feed.catchUp();
  assert.deepEqual(three.texts(), ["alpha beta DEAD gamma", "second ALIVE"]);
  assert.deepEqual(await three.story.dead(), []);
});

test("a batch of a dead tab that was committed without an answer is not committed again", async () => {
  const room = newsroom(start());
  const one = await room.open();
  room.answers.push((post) => (post(), { status: 0, body: {} }));
  one.type(" DEAD", "beta");
  await room.clock.advance(100);
  one.crash();
  one.story.sender.close();
  const two = await room.open();
  const [found] = await two.story.dead();
  const recovered = two.story.recover(found.writer);
  await room.clock.advance(5_000);
  assert.equal(await recovered, true);
  assert.deepEqual(textsOf(room.server.doc)[0], "alpha beta DEAD gamma");
});

test("a batch of a dead tab that was committed before the journal had all of it is taken in", async () => {
  const room = newsroom(start());
  let alive = true;
  const { now, set, clear } = room.clock;
  const tab = await room.open({ clock: { now, clear, set: (run, ms) => set(() => alive && run(), ms) } });
  room.answers.push((post) => (post(), new Promise(() => {})));
  tab.type(" KEPT", "alpha");
  await tab.story.journal.flush();
  tab.type(" LATE", "second");
  // Both are sent and committed at once; the browser dies before the journal is written again.
  await room.clock.advance(10);
  alive = false;
  tab.crash();
  assert.deepEqual(textsOf(room.server.doc), ["alpha KEPT beta gamma", "second LATE"]);
  const next = await room.open();
  const [{ writer, text }] = await next.story.dead();
  assert.equal(text, "KEPT");
  const recovered = next.story.recover(writer);
  await room.clock.advance(2_000);
  assert.equal(await recovered, true);
  assert.deepEqual(textsOf(room.server.doc), ["alpha KEPT beta gamma", "second LATE"]);
  assert.deepEqual(next.texts(), textsOf(room.server.doc));
  assert.deepEqual(await next.story.dead(), []);
});

test("a journal survives a merge and many confirmed batches", async () => {
  const room = newsroom(start());
  const one = await room.open();
  for (let i = 0; i < 450; i++) {
    one.type("x", "second");
    if (i % 9 === 0) await room.clock.advance(600);
  }
  await room.clock.advance(600);
  room.server.post({ ...batchOf(room.server.doc, room.server.version, (tr) => tr.insertText("their ", find(tr.doc, "beta"))), batch: 1 });
  room.answers.push(() => ({ status: 401, body: {} }));
  one.type(" DEAD", "beta");
  await one.story.feed.catchUp();
  await room.clock.advance(600);
  one.crash();
  const two = await room.open();
  const [found] = await two.story.dead();
  assert.equal(found.text, "DEAD");
  const recovered = two.story.recover(found.writer);
  await room.clock.advance(5_000);
  assert.equal(await recovered, true);
  assert.equal(textsOf(room.server.doc)[0], "alpha their beta DEAD gamma");
  assert.equal(textsOf(room.server.doc)[1], `second${"x".repeat(450)}`);
});

test("without a database the page is told, and steps are sent twice as often", async () => {
  const room = newsroom(start());
  const tab = await room.open({ indexedDB: null });
  assert.equal(tab.story.status.kept, false);
  tab.type(" NEW", "beta");
  await room.clock.advance(1);
  tab.type(" MORE", "second");
  await room.clock.advance(260);
  assert.equal(posts(room).length, 2);
  assert.equal(tab.story.status.kind, "saved");
});

test("a full disk is noticed while writing", async () => {
  const room = newsroom(start());
  const tab = await room.open();
  const told = [];
  tab.story.on("kept", (kept) => told.push(kept));
  tab.story.journal.database.transaction = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  tab.type(" NEW", "beta");
  await room.clock.advance(60);
  assert.deepEqual(told, [false]);
  assert.equal(tab.story.status.kept, false);
});
