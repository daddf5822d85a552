// A server, a clock, locks and a view for the tests: nothing waits and nothing leaves the process.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { history } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { Server } from "../../fuzz/server.mjs";
import { schema } from "../../fuzz/document.mjs";
import { foreignPlugin } from "../../src/core/foreign.js";
import { idPlugin } from "../../src/core/ids.js";
import { Incoming } from "../../src/core/incoming.js";
import { sessionPlugin } from "../../src/core/session.js";
import { openStory } from "../../src/core/story.js";

export { schema };
const { nodes } = schema;

export const p = (id, words) => nodes.paragraph.create({ id }, words ? schema.text(words) : null);

/** Returns a document with blocks behind an empty headline and standfirst. */
export const docOf = (...blocks) => nodes.doc.create(null, [nodes.headline.create(), nodes.standfirst.create(), ...blocks]);

/** Returns the texts of all text blocks, for comparing. */
export function textsOf(doc) {
  const found = [];
  doc.descendants((node) => void (node.isTextblock && found.push(node.textContent)));
  return found.slice(2);
}

/** Returns the position of a text in a document. */
export function find(doc, words) {
  let found = null;
  doc.descendants((node, pos) => {
    if (found === null && node.isText && node.text.includes(words)) found = pos + node.text.indexOf(words);
  });
  if (found === null) throw new Error(`no ${words}`);
  return found;
}

/** A clock that stands still until `advance`. */
export class Clock {
  #at = 0;
  #timers = new Map();
  #next = 1;

  now = () => this.#at;
  set = (run, ms) => {
    this.#timers.set(this.#next, { run, at: this.#at + ms });
    return this.#next++;
  };
  clear = (timer) => void this.#timers.delete(timer);

  /** Lets time pass and all that is due happen, with the answers to it. */
  async advance(ms) {
    const end = this.#at + ms;
    await settled();
    for (;;) {
      const [due] = [...this.#timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at);
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#at = Math.max(this.#at, due[1].at);
      due[1].run();
      await settled();
    }
    this.#at = end;
  }
}

/** Lets promises and the fake database come to rest. */
export async function settled() {
  for (let i = 0; i < 12; i++) await new Promise(setImmediate);
}

/** Web Locks for tabs in one process; `end` is what a crash of a tab does to its locks. */
export class Locks {
  #held = new Map();

  /** Returns the locks as one tab sees them. */
  tab() {
    const mine = new Set();
    const request = async (name, options, work) => {
      const run = work ?? options;
      if (this.#held.has(name)) {
        if (options.ifAvailable) return run(null);
        await new Promise((free) => this.#held.get(name).waiting.push(free));
      }
      const lock = { waiting: [], end: null };
      this.#held.set(name, lock);
      mine.add(name);
      const ended = new Promise((end) => (lock.end = end));
      await Promise.race([run({ name }), ended]);
      if (this.#held.get(name) === lock) this.#held.delete(name);
      lock.waiting.shift()?.();
      return undefined;
    };
    return { request, end: () => mine.forEach((name) => this.#held.get(name)?.end()) };
  }
}

/** An `EditorView` without a page. */
export class View {
  composing = false;
  dom = new EventTarget();

  constructor(state) {
    this.state = state;
    this.parts = state.plugins.map((plugin) => plugin.spec.view?.(this)).filter(Boolean);
  }

  dispatch = (tr) => {
    const before = this.state;
    this.state = before.apply(tr);
    for (const part of this.parts) part.update?.(this, before);
  };
}

/** Returns the browser, the server and a way to open tabs on it. */
export function newsroom(doc) {
  const server = new Server(schema, doc);
  const room = { server, clock: new Clock(), indexedDB: new IDBFactory(), locks: new Locks(), answers: [], asked: [], schema: 1 };
  room.fetch = (url, options = {}) => answer(room, url, options);
  room.open = (more = {}) => open(room, more);
  return room;
}

// `answers` may hold functions that replace the next answers to POST …/steps.
async function answer(room, url, options) {
  const body = options.body ? JSON.parse(options.body) : null;
  room.asked.push({ url, body });
  if (url.endsWith("/draft")) return json(200, { schema: room.schema, version: room.server.version, doc: room.server.doc.toJSON(), writable: true });
  if (url.includes("/steps?after=")) return json(200, { version: room.server.version, batches: room.server.after(Number(/after=(\d+)/.exec(url)[1])) });
  if (!url.endsWith("/steps")) return json(200, { id: "1" });
  const special = room.answers.shift();
  const post = () => room.server.post(body);
  const { status, body: said } = special ? await special(post) : post();
  return json(status, said);
}

const json = (status, body) => ({ status, type: "basic", json: async () => body });

async function open(room, more) {
  const { fetch, clock, indexedDB, locks } = room;
  const tab = locks.tab();
  const hub = { on: () => () => {}, follow: () => () => {} };
  const browser = { fetch, clock, indexedDB, locks: tab, hub, random: () => 0.5, signal: () => undefined, ...more };
  const { make = (state) => new View(state) } = more;
  const story = await openStory({ story: "1", schema: more.schema ?? schema, schemaVersion: 1, csrf: "x", browser });
  if (story.failed) return story;
  const view = make(EditorState.create({ doc: story.doc, plugins: [...story.plugins, history({ newGroupDelay: 0 })] }));
  story.attach(view);
  await settled();
  const type = (words, behind) => view.dispatch(view.state.tr.insertText(words, find(view.state.doc, behind) + behind.length));
  return { story, view, type, crash: () => tab.end(), texts: () => textsOf(view.state.doc) };
}

/** A writer without a network: `others` gives it steps of others. */
export function writer(doc) {
  const host = { composing: false, state: EditorState.create({ doc, plugins: [sessionPlugin({ version: 0 }), foreignPlugin(), idPlugin(), history({ newGroupDelay: 0 })] }) };
  host.dispatch = (tr) => (host.state = host.state.apply(tr));
  host.incoming = new Incoming(host, { writer: "me", freshId: idMaker() });
  host.told = { report: [], tray: [], review: [] };
  for (const name of Object.keys(host.told)) host.incoming.on(name, (value) => host.told[name].push(value));
  host.do = (change) => {
    const { tr } = host.state;
    change(tr);
    host.dispatch(tr);
  };
  host.texts = () => textsOf(host.state.doc);
  return host;
}

let made = 0;
const idMaker = () => () => `t${String(++made).padStart(7, "0")}`;

/** Returns a batch of another writer: the steps that `change` makes of `doc`. */
export function batchOf(doc, version, change, name = "other") {
  const tr = EditorState.create({ doc }).tr;
  change(tr);
  return { version, writer: name, steps: tr.steps.map((step) => step.toJSON()), doc: tr.doc };
}
