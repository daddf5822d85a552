// Opens a story for editing and holds together what the other modules of the core do.
import { Plugin } from "prosemirror-state";
import { realClock } from "./clock.js";
import { Emitter } from "./emitter.js";
import { Feed } from "./feed.js";
import { foreignPlugin } from "./foreign.js";
import { Hub } from "./hub.js";
import { freshId, idPlugin } from "./ids.js";
import { Incoming } from "./incoming.js";
import { Journal } from "./journal.js";
import { peopleIn, peopleTransaction, presencePlugin, Whereabouts } from "./presence.js";
import { recover, textOf } from "./recover.js";
import { requestsFor } from "./requests.js";
import { Sender } from "./sender.js";
import { sessionKey, sessionPlugin } from "./session.js";
import { Tray } from "./tray-keeper.js";

const PASSED_ON = ["thread", "state", "reload", "leave"];

function randomHex(digits) {
  const bytes = crypto.getRandomValues(new Uint8Array(digits / 2));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Loads a draft and resolves with a `Story`, or with
 * `{failed}`: a status, or "schema" if this page does not know all that is in the draft. `browser` may replace
 * `fetch`, `clock`, `indexedDB`, `locks`, `EventSource` and others in tests.
 */
export async function openStory({ story, schema, schemaVersion, csrf, base, events, browser = {} }) {
  const requests = requestsFor({ story, csrf, base, ...browser });
  const { status, body } = await requests.draft();
  if (status !== 200) return { failed: status };
  const doc = parsed(schema, body.doc);
  // A tab that is older than the server would drop what it does not know, so it does not open.
  if (!doc) return { failed: "schema", schema: body.schema };
  const journal = new Journal({ story, writer: randomHex(16), staff: body.me?.staff ?? null, schema: schemaVersion, ...browser });
  await journal.open();
  globalThis.navigator?.storage?.persist?.();
  const opened = new Story({ story, schema, schemaVersion, requests, journal, draft: body, doc, events, browser });
  await opened.trayKeeper.load();
  return opened;
}

function parsed(schema, json) {
  try {
    const doc = schema.nodeFromJSON(json);
    doc.check();
    return doc;
  } catch {
    return null;
  }
}

/** What index.js describes. Events and properties are listed there. */
export class Story extends Emitter {
  constructor({ story, schema, schemaVersion, requests, journal, draft, doc, events, browser }) {
    super();
    const { clock = realClock } = browser;
    Object.assign(this, { id: String(story), schema, schemaVersion, requests, journal, draft, doc, events, browser, clock });
    this.writer = journal.writer;
    this.outdated = draft.schema !== schemaVersion;
    this.view = null;
    this.trayKeeper = new Tray({ journal, post: requests.leftover, clock });
    this.trayKeeper.on("change", (list) => this.emit("tray", list));
    const watch = new Plugin({ view: () => ({ update: (view, before) => this.#changed(before, view.state) }) });
    this.plugins = [sessionPlugin({ version: draft.version }), foreignPlugin(), idPlugin(), presencePlugin(), watch];
    journal.on("kept", () => this.#lostJournal());
  }

  get kept() {
    return this.journal.kept;
  }

  get tray() {
    return this.trayKeeper.list;
  }

  get version() {
    return this.session?.version ?? this.draft.version;
  }

  get people() {
    return this.view ? peopleIn(this.view.state) : [];
  }

  /** One value for the page; see index.js. */
  get status() {
    const { kept } = this;
    if (this.outdated) return { kind: "outdated", schema: this.draft.schema, kept };
    return { ...(this.sender?.status ?? { kind: "saved", at: this.clock.now() }), kept };
  }

  /** Begins to keep, send and receive for a view whose state has this story's plugins. */
  attach(view) {
    this.view = view;
    const { writer, clock, browser, requests } = this;
    this.session = new Incoming(hostOf(view), { writer, freshId });
    const { session, schemaVersion: schema } = this;
    this.sender = new Sender({ session, post: requests.steps, writer, schema, clock, random: browser.random });
    this.sender.kept = this.kept;
    this.#wire();
    this.journal.start(this.draft.version, this.doc);
    this.whereabouts = new Whereabouts({ post: requests.presence, writer, clock });
    this.hub = browser.hub ?? new Hub({ id: writer, url: this.events, ...browser });
    this.feed = new Feed({ story: this.id, session: this.session, hub: this.hub, after: requests.after, clock });
    for (const event of PASSED_ON) this.feed.on(event, (value) => this.emit(event, value));
    this.feed.on("presence", ({ people }) => view.dispatch(peopleTransaction(view.state, people ?? [], writer)));
    this.feed.catchUp();
    this.ended = endings(view, this);
  }

  #wire() {
    const { session, sender, journal } = this;
    session.on("report", (report) => this.emit("report", report));
    session.on("review", (review) => this.emit("review", review));
    session.on("tray", (list) => this.trayKeeper.add(list));
    session.on("broken", (error) => {
      sender.halt();
      this.emit("reload", { error });
    });
    session.on("decided", () => sender.poke());
    sender.on("sending", (batch) => journal.sending(batch));
    sender.on("status", () => this.#tellStatus());
  }

  #tellStatus() {
    const { status } = this;
    const text = JSON.stringify(status);
    if (text === this.told) return;
    this.told = text;
    this.emit("status", status);
    if (status.kind === "saved") this.emit("saved", this.version);
  }

  #lostJournal() {
    if (this.sender) this.sender.kept = false;
    this.emit("kept", false);
    this.#tellStatus();
  }

  #changed(before, state) {
    if (!this.sender) return;
    const [was, is] = [sessionKey.getState(before), sessionKey.getState(state)];
    this.journal.changed(was, is, state.doc);
    if (was !== is) this.sender.poke();
    this.whereabouts.moved(state);
    if (peopleIn(before) !== peopleIn(state)) this.emit("presence", peopleIn(state));
    if (this.session.waiting && !this.view.composing) queueMicrotask(() => this.session.drain());
  }

  /** Ends a review; see `Incoming`. */
  decide(choices) {
    this.session.decide(choices);
  }

  /** Tries again after a log-in. */
  retry() {
    this.sender.retry();
    this.trayKeeper.send();
  }

  /** Takes a passage off the tray after its use. */
  settle(id) {
    this.trayKeeper.settle(id);
  }

  /** Puts the words of a refused change into the tray, takes the change back and goes on. */
  dropRefused() {
    this.session.dropRefused(this.sender.stopped?.index ?? 0);
    this.sender.resume();
  }

  /** Resolves with the version in which all local steps are confirmed. */
  saved() {
    if (this.status.kind === "saved") return Promise.resolve(this.version);
    return new Promise((resolve) => {
      const off = this.on("saved", (version) => {
        off();
        resolve(version);
      });
    });
  }

  /** Saves a revision of what is on the screen now; resolves with `{status, body}`. */
  async revision(note) {
    const version = await this.saved();
    return this.requests.revision({ version, note });
  }

  /** Resolves with what closed tabs left: `{writer, at, text, steps}`. */
  async dead() {
    const all = await this.journal.dead();
    return all.map(({ writer, staff, at, mine }) => ({ writer, staff, at, text: textOf(mine), steps: mine.length }));
  }

  /** Merges the journal of a closed tab; resolves with whether all of it is confirmed. */
  async recover(writer) {
    const journal = (await this.journal.dead()).find((one) => one.writer === writer);
    if (!journal || !(await this.journal.claim(writer))) return false;
    const { schema, schemaVersion, requests, clock } = this;
    const tell = (event, value, session) => {
      if (event === "tray") this.trayKeeper.add(value);
      else this.emit(event, event === "review" ? { ...value, decide: (choices) => session.decide(choices) } : value);
    };
    const done = await recover({ journal, schema, schemaVersion, requests, freshId, clock, random: this.browser.random, tell });
    if (done) await this.journal.discard(writer);
    await this.feed.catchUp();
    return done;
  }

  /** Forgets the journal of a closed tab. */
  discard(writer) {
    return this.journal.discard(writer);
  }

  /** Stops; what the server has not confirmed stays in the journal. */
  async close() {
    const clean = this.status.kind === "saved";
    this.ended?.();
    this.feed?.close();
    if (!this.browser.hub) this.hub?.close();
    this.sender?.close();
    this.whereabouts?.close();
    await this.journal.close(clean);
  }
}

function hostOf(view) {
  return {
    get state() {
      return view.state;
    },
    get composing() {
      return view.composing;
    },
    dispatch: (tr) => view.dispatch(tr),
  };
}

// Held-back steps come in at the end of a composition, and what waits is written when the page goes.
function endings(view, story) {
  const composed = () => story.clock.set(() => story.session.drain(), 50);
  const online = () => story.retry();
  const hidden = () => story.journal.flush();
  view.dom.addEventListener("compositionend", composed);
  globalThis.addEventListener?.("online", online);
  globalThis.addEventListener?.("pagehide", hidden);
  return () => {
    view.dom.removeEventListener("compositionend", composed);
    globalThis.removeEventListener?.("online", online);
    globalThis.removeEventListener?.("pagehide", hidden);
  };
}
