// One connection for all tabs and stories (trap 24), and asking instead when it stays silent (25).
import assert from "node:assert/strict";
import { test } from "node:test";
import { batchOf, Clock, docOf, find, Locks, newsroom, p, settled } from "./support.mjs";
import { Hub } from "../../src/core/hub.js";

// All tabs of a browser, which hear each other, and the connections they have open.
function browser() {
  const channels = new Set();
  const open = new Set();
  class Channel {
    constructor() {
      channels.add(this);
    }
    postMessage(data) {
      for (const other of channels) if (other !== this) other.onmessage?.({ data: structuredClone(data) });
    }
    close() {
      channels.delete(this);
    }
  }
  class Source {
    #listeners = {};
    constructor(url) {
      this.url = url;
      open.add(this);
    }
    addEventListener(event, listener) {
      this.#listeners[event] = listener;
    }
    say(event, data) {
      this.#listeners[event]({ data: JSON.stringify(data) });
    }
    close() {
      open.delete(this);
    }
  }
  const clock = new Clock();
  const locks = new Locks();
  const hub = (id) => {
    const tab = locks.tab();
    return { hub: new Hub({ id, clock, locks: tab, EventSource: Source, BroadcastChannel: Channel }), crash: tab.end };
  };
  return { clock, open, hub };
}

test("seven tabs have one connection, and each hears of its story", async () => {
  const { hub, open, clock } = browser();
  const tabs = ["1", "2", "3", "4", "5", "6", "7"].map((story) => {
    const tab = hub(`tab${story}`);
    tab.hub.follow(story);
    return tab;
  });
  await clock.advance(1);
  assert.deepEqual([...open].map(({ url }) => url), ["/desk/events?stories=1,2,3,4,5,6,7"]);
  const heard = [];
  tabs.forEach(({ hub: one }, i) => one.on("event", ({ event, data }) => heard.push(`${i} ${event} ${data.story}`)));
  [...open][0].say("state", { story: "7" });
  assert.equal(heard.length, 7);
  tabs.forEach(({ hub: one }) => one.close());
});

test("when the leading tab goes, another connects, without the story that is closed", async () => {
  const { hub, open, clock } = browser();
  const [one, two] = [hub("a"), hub("b")];
  one.hub.follow("1");
  two.hub.follow("2");
  await clock.advance(1);
  one.hub.close();
  one.crash();
  await settled();
  assert.deepEqual([...open].map(({ url }) => url), ["/desk/events?stories=2"]);
  two.hub.close();
});

test("a connection that brings nothing for five seconds is replaced by asking", async () => {
  const { hub, clock } = browser();
  const room = newsroom(docOf(p("aaaaaaa1", "alpha beta gamma")));
  const { hub: own } = hub("a");
  room.clock = clock;
  // A question that waits is answered when there is something.
  let answer = null;
  const fetch = async (url, options) => {
    if (url.includes("wait=25")) await new Promise((go) => (answer = go));
    return room.fetch(url, options);
  };
  const tab = await room.open({ fetch, hub: own });
  await clock.advance(4_900);
  assert.equal(answer, null);
  await clock.advance(200);
  room.server.post({ ...batchOf(room.server.doc, 0, (tr) => tr.insertText("their ", find(tr.doc, "beta"))), batch: 1 });
  answer();
  await settled();
  assert.equal(tab.texts()[0], "alpha their beta gamma");
  own.close();
});

test("a connection that says hello is listened to", async () => {
  const { hub, open, clock } = browser();
  const room = newsroom(docOf(p("aaaaaaa1", "alpha beta gamma")));
  const { hub: own } = hub("a");
  room.clock = clock;
  const tab = await room.open({ hub: own });
  const [source] = open;
  source.say("hello", {});
  await clock.advance(20_000);
  assert.ok(!room.asked.some(({ url }) => url.includes("wait=25")));
  const { version, writer, steps } = batchOf(room.server.doc, 0, (tr) => tr.insertText("their ", find(tr.doc, "beta")));
  source.say("steps", { story: 1, version, writer, steps });
  assert.equal(tab.texts()[0], "alpha their beta gamma");
  own.close();
});

test("a connection that the server has ended, or that has stopped, is made anew", async () => {
  const { hub, open, clock } = browser();
  const { hub: one } = hub("a");
  const kinds = [];
  one.on("silent", () => kinds.push("silent"));
  one.follow("1");
  await clock.advance(1);
  const [first] = open;
  first.say("hello", {});
  Object.assign(first, { readyState: 2 }).onerror();
  assert.equal(open.size, 0);
  await clock.advance(31_000);
  const [second] = open;
  second.say("ping", {});
  await clock.advance(46_000);
  assert.equal(open.size, 0);
  assert.deepEqual(kinds, ["silent", "silent"]);
  await clock.advance(31_000);
  assert.equal(open.size, 1);
  one.close();
});
