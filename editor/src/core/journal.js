// The journal: what the server has not confirmed is on this computer's disk 50 ms after it was
// written, so that a crash, a closed tab or hours without a network lose nothing.
//
// A writer (a tab) has one row with a document that the server has confirmed, and a row for each step
// since then. Rows up to `confirmed` are the server's, in its order; those behind are mine.
import { realClock } from "./clock.js";
import { inTransaction, openDatabase } from "./database.js";
import { Emitter } from "./emitter.js";

const WINDOW_MS = 50;
// From so many confirmed rows on a new document takes their place.
const ROWS_BEFORE_A_NEW_BASE = 400;

const lockName = (writer) => `masthead-writer-${writer}`;
const between = (from, to) => globalThis.IDBKeyRange.bound(from, to);
const rowsOf = (story, writer, after = -1) => between([story, writer, after + 1], [story, writer, Infinity]);
// An array is behind every number and text in the order of keys.
const allOf = (story) => between([story], [story, []]);

/**
 * The journal of one tab for one story. Events: "kept" with false when the browser keeps nothing
 * (no database, a private window, a full disk).
 */
export class Journal extends Emitter {
  #queue = [];
  #timer = null;
  #flushed = Promise.resolve();
  #seq = 0;
  #confirmed = -1;
  #row = null;
  #release = null;
  kept = true;

  constructor({ story, writer, staff = null, schema, indexedDB = globalThis.indexedDB, locks = globalThis.navigator?.locks, clock = realClock }) {
    super();
    Object.assign(this, { story: String(story), writer, staff, schema, indexedDB, locks, clock });
    this.database = null;
  }

  /** Opens the database and marks this writer as alive. It never rejects: see `kept`. */
  async open() {
    try {
      this.database = await openDatabase(this.indexedDB);
      await this.#hold(this.writer);
    } catch {
      this.#lose();
    }
  }

  /** Begins with the document of a confirmed version, before any step of mine. */
  start(version, doc) {
    this.#row = { story: this.story, writer: this.writer, staff: this.staff, schema: this.schema, version, doc: doc.toJSON(), batch: 0, sent: null };
    this.#saveRow();
  }

  /** Compares two values of the session's state and notes what has changed. */
  changed(before, after, doc) {
    if (before === after || !this.#row) return;
    if (before.epoch !== after.epoch) this.#rebased(after);
    else this.#went(before, after);
    if (this.#confirmed >= ROWS_BEFORE_A_NEW_BASE) this.#rebase(after, after.entries[0]?.before ?? doc);
  }

  /** Notes a batch before it leaves, so that a later tab can repeat it as it was. */
  sending({ batch, version, steps }) {
    if (!this.#row) return;
    Object.assign(this.#row, { batch, sent: { batch, version, count: steps.length } });
    this.#saveRow();
  }

  /** Keeps an entry of the tray until the server has it. */
  keepTray(entry) {
    this.#later(({ tray }) => tray.put({ ...entry, story: this.story, writer: this.writer }));
  }

  dropTray(id) {
    this.#later(({ tray }) => tray.delete([this.story, id]));
  }

  /** Resolves with the entries of the tray that closed tabs could not hand over. */
  async tray() {
    if (!this.database) return [];
    const all = await inTransaction(this.database, "readonly", ({ tray }) => tray.getAll(allOf(this.story)));
    const dead = await Promise.all(all.map(({ writer }) => this.#isDead(writer)));
    return all.filter((_, i) => dead[i]);
  }

  /** Writes what waits; resolves when it is on the disk or cannot be. */
  flush() {
    if (this.#timer !== null) this.clock.clear(this.#timer);
    this.#timer = null;
    const work = this.#queue.splice(0);
    if (work.length && this.database && this.kept) this.#flushed = this.#flushed.then(() => this.#write(work));
    return this.#flushed;
  }

  /** Forgets this writer if all is confirmed, and lets go of its lock. */
  async close(clean) {
    if (clean) this.#later((stores) => forget(stores, this.story, this.writer));
    await this.flush();
    this.#release?.();
    this.database?.close();
  }

  /** Resolves with the journals of this story that no open tab holds and that have steps of mine. */
  async dead() {
    if (!this.database || !this.locks) return [];
    const all = await inTransaction(this.database, "readonly", ({ writers }) => writers.getAll(allOf(this.story)));
    const found = [];
    for (const row of all) {
      if (row.writer === this.writer || !(await this.#isDead(row.writer))) continue;
      const journal = await this.#read(row);
      if (journal.mine.length) found.push(journal);
      else await this.discard(row.writer);
    }
    return found;
  }

  /** Forgets the journal of a dead tab. */
  discard(writer) {
    return inTransaction(this.database, "readwrite", (stores) => void forget(stores, this.story, writer));
  }

  /** Takes over the lock of a dead tab; resolves with whether this tab has it now. */
  claim(writer) {
    return new Promise((resolve) => {
      this.locks.request(lockName(writer), { ifAvailable: true }, (lock) => {
        resolve(Boolean(lock));
        return lock ? new Promise(() => {}) : undefined;
      });
    });
  }

  async #read(row) {
    const rows = await inTransaction(this.database, "readonly", ({ steps }) => steps.getAll(rowsOf(this.story, row.writer)));
    return { ...row, theirs: rows.filter((r) => r.seq <= row.confirmed), mine: rows.filter((r) => r.seq > row.confirmed) };
  }

  #went(before, after) {
    const gone = countGone(before.entries, after.entries);
    if (gone) {
      this.#confirmed += gone;
      this.#row.sent = null;
      this.#saveRow();
    }
    this.#put(after.entries.slice(before.entries.length - gone).map(entryRow));
  }

  #rebased({ remote, entries }) {
    const from = this.#confirmed;
    this.#later(({ steps }) => steps.delete(rowsOf(this.story, this.writer, from)));
    this.#seq = from + 1;
    this.#put(remote.map((step) => ({ step: step.toJSON() })));
    this.#confirmed = this.#seq - 1;
    this.#put(entries.map(entryRow));
    this.#saveRow();
  }

  #rebase({ version, entries }, doc) {
    this.#later(({ steps }) => steps.delete(rowsOf(this.story, this.writer)));
    Object.assign(this.#row, { version, doc: doc.toJSON() });
    this.#seq = 0;
    this.#confirmed = -1;
    this.#put(entries.map(entryRow));
    this.#saveRow();
  }

  #put(rows) {
    for (const row of rows) {
      const whole = { ...row, story: this.story, writer: this.writer, seq: this.#seq++ };
      this.#later(({ steps }) => steps.put(whole));
    }
  }

  #saveRow() {
    const row = { ...this.#row, confirmed: this.#confirmed, at: this.clock.now() };
    this.#later(({ writers }) => writers.put(row));
  }

  #later(work) {
    if (!this.kept) return;
    this.#queue.push(work);
    this.#timer ??= this.clock.set(() => this.flush(), WINDOW_MS);
  }

  async #write(work) {
    try {
      await inTransaction(this.database, "readwrite", (stores) => {
        for (const one of work) one(stores);
      });
    } catch {
      this.#lose();
    }
  }

  #lose() {
    if (!this.kept) return;
    this.kept = false;
    this.emit("kept", false);
  }

  #hold(writer) {
    if (!this.locks) return undefined;
    return new Promise((resolve) => {
      this.locks.request(lockName(writer), () => {
        resolve();
        return new Promise((release) => (this.#release = release));
      });
    });
  }

  // Without locks no tab can tell, and each keeps to its own.
  #isDead(writer) {
    if (!this.locks) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.locks.request(lockName(writer), { ifAvailable: true }, (lock) => resolve(Boolean(lock)));
    });
  }
}

const entryRow = ({ step, unit, intent, part }) => ({ step: step.toJSON(), unit, intent, part });

// Only the first entries go, because the server confirms in order.
function countGone(before, after) {
  if (!before.length) return 0;
  if (!after.length) return before.length;
  const at = before.indexOf(after[0]);
  return at < 0 ? before.length : at;
}

function forget({ writers, steps }, story, writer) {
  writers.delete([story, writer]);
  steps.delete(rowsOf(story, writer));
}

