// Keeps the tray: on this computer until the server has an entry, then there.
import { realClock } from "./clock.js";
import { Emitter } from "./emitter.js";

const AGAIN_MS = 5_000;

/** Event "change" with the list of entries, each with an `id` of its own. */
export class Tray extends Emitter {
  #sending = false;
  list = [];

  constructor({ journal, post, clock = realClock }) {
    super();
    Object.assign(this, { journal, post, clock });
  }

  /** Brings back what an earlier tab could not hand over. */
  async load() {
    this.list = (await this.journal.tray().catch(() => [])).map((entry) => ({ ...entry, sent: false }));
    this.send();
  }

  add(entries) {
    for (const entry of entries) {
      const whole = { id: crypto.randomUUID(), ...entry, sent: false };
      this.list = [...this.list, whole];
      this.journal.keepTray(whole);
    }
    this.emit("change", this.list);
    this.send();
  }

  /** Hands over what the server does not have yet. */
  async send() {
    if (this.#sending) return;
    this.#sending = true;
    for (const entry of this.list.filter((one) => !one.sent)) {
      const { block, text, reason } = entry;
      const { status, body } = await this.post({ writer: this.journal.writer, block, text, reason });
      if (status < 200 || status >= 300) {
        this.clock.set(() => this.send(), AGAIN_MS);
        break;
      }
      this.list = this.list.map((one) => (one.id === entry.id ? { ...one, sent: true, leftover: body.id } : one));
      this.journal.dropTray(entry.id);
    }
    this.#sending = false;
  }

  settle(id) {
    this.list = this.list.filter((one) => one.id !== id);
    this.journal.dropTray(id);
    this.emit("change", this.list);
  }
}
