// Brings one story what the server sends: pushed while the hub is heard, else by asking.
import { realClock } from "./clock.js";
import { Emitter } from "./emitter.js";
import { versionOf } from "./session.js";

const POLL_SECONDS = 25;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Events: all of the server's but "steps", which go to the session. */
export class Feed extends Emitter {
  #polling = false;
  #asking = false;
  #failures = 0;
  #closed = false;
  #timer = null;

  constructor({ story, session, hub, after, clock = realClock }) {
    super();
    Object.assign(this, { story: String(story), session, after, clock });
    this.offs = [
      hub.on("event", ({ event, data }) => this.#heard(event, data)),
      hub.on("open", () => this.catchUp()),
      hub.on("silent", () => this.#poll()),
      session.on("gap", () => this.catchUp()),
      hub.follow(this.story),
    ];
  }

  /** Asks for the steps since the confirmed version. */
  async catchUp() {
    if (this.#asking || this.#closed) return;
    this.#asking = true;
    await this.#ask(0);
    this.#asking = false;
  }

  close() {
    this.#closed = true;
    this.clock.clear(this.#timer);
    for (const off of this.offs) off();
  }

  #heard(event, data) {
    if (data.story !== undefined && String(data.story) !== this.story) return;
    this.#polling = false;
    if (event === "steps") this.session.receive([data]);
    else this.emit(event, data);
  }

  async #poll() {
    if (this.#polling || this.#closed) return;
    this.#polling = true;
    while (this.#polling && !this.#closed) {
      const answered = await this.#ask(POLL_SECONDS);
      this.#failures = answered ? 0 : this.#failures + 1;
      // Held-back batches would be answered again at once.
      if (!answered || this.session.waiting) await this.#pause();
    }
  }

  async #ask(wait) {
    const { status, body } = await this.after(versionOf(this.session.host.state), wait);
    if (status !== 200 || this.#closed) return false;
    this.session.receive(body.batches ?? []);
    return true;
  }

  #pause() {
    const ms = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** Math.min(this.#failures, 5));
    return new Promise((resolve) => (this.#timer = this.clock.set(resolve, ms)));
  }
}
