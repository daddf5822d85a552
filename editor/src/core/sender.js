// Sends my steps: at most one request at a time, the same batch again until it is answered.
import { realClock } from "./clock.js";
import { Emitter } from "./emitter.js";
import { sendable, versionOf } from "./session.js";

const EVERY_MS = 500;
const EVERY_MS_WITHOUT_JOURNAL = 250;
const LONGEST_WAIT_MS = 30_000;
const STEPS_AT_ONCE = 1000;

const STOPPED = { 401: "loggedOut", 403: "noRight" };

/**
 * `session` is an `Incoming`; `post` asks POST …/steps. `resume` is `{batch, sent}` of a journal:
 * the last number used, and the batch whose answer is not known. Events: "status" with one of
 * `{kind: "saved", at}`, "saving", "offline", "loggedOut", "noRight", "outdated", "refused";
 * "sending" with the batch before it leaves.
 */
export class Sender extends Emitter {
  #timer = null;
  #inFlight = false;
  #last = -Infinity;
  #failures = 0;
  #limit = STEPS_AT_ONCE;
  #closed = false;
  stopped = null;

  constructor({ session, post, writer, schema, clock = realClock, random = Math.random, resume = {} }) {
    super();
    Object.assign(this, { session, post, writer, schema, clock, random, kept: true });
    this.batch = resume.batch ?? 0;
    this.sent = resume.sent ?? null;
    this.savedAt = clock.now();
  }

  /** The value of the last event "status". */
  get status() {
    if (this.stopped) return this.stopped;
    if (!sendable(this.session.host.state, 1)) return { kind: "saved", at: this.savedAt };
    return { kind: this.#failures ? "offline" : "saving" };
  }

  /** Says that there may be something to send. */
  poke() {
    this.#tell();
    if (this.#failures) return;
    const every = this.kept ? EVERY_MS : EVERY_MS_WITHOUT_JOURNAL;
    this.#plan(this.#last + every - this.clock.now());
  }

  /** Tries again now: after a log-in, or when the browser says that it is online. */
  retry() {
    if (this.stopped && !Object.values(STOPPED).includes(this.stopped.kind)) return;
    this.stopped = null;
    this.#failures = 0;
    this.#unplan();
    this.#plan(0);
    this.#tell();
  }

  /** Goes on after a refusal, when the refused change is out of the way. */
  resume() {
    if (this.stopped?.kind === "refused") this.stopped = null;
    this.sent = null;
    this.poke();
  }

  /** Stops because the text here is not the one of the server any more. */
  halt() {
    this.#stop({ kind: "outdated" });
  }

  /** Stops for good; a request that is under way is still answered. */
  close() {
    this.#closed = true;
    this.#unplan();
  }

  #plan(ms) {
    if (this.#timer !== null || this.#inFlight || this.stopped || this.#closed) return;
    if (!sendable(this.session.host.state, 1)) return;
    this.#timer = this.clock.set(() => {
      this.#timer = null;
      this.#send();
    }, Math.max(0, ms));
  }

  #unplan() {
    if (this.#timer !== null) this.clock.clear(this.#timer);
    this.#timer = null;
  }

  // A batch keeps its number and its content until it is answered. When others were first, it can
  // never be committed any more, and its steps go under a new number.
  async #send() {
    const { session } = this;
    // What is held back comes first; it would only be answered as behind. A gap closes by that answer.
    if (session.review || (session.waiting && session.host.composing)) return;
    if (this.sent?.version !== versionOf(session.host.state)) this.sent = null;
    this.sent ??= this.#next();
    if (!this.sent) return this.#tell();
    this.#inFlight = true;
    this.#last = this.clock.now();
    this.emit("sending", this.sent);
    const { status, body } = await this.post(this.sent);
    this.#inFlight = false;
    this.#answered(status, body);
  }

  #next() {
    const next = sendable(this.session.host.state, this.#limit);
    if (!next) return null;
    const { version, intents } = next;
    const steps = next.steps.map((step) => step.toJSON());
    const batch = { writer: this.writer, batch: ++this.batch, version, schema: this.schema, steps };
    return intents.length ? { ...batch, intents } : batch;
  }

  #answered(status, body) {
    if (status === 200) this.#committed(body);
    else if (status === 409 && body.reason === "behind") this.#behind(body);
    else if (status === 409) this.#stop({ kind: "outdated", schema: body.schema });
    else if (status === 413) this.#tooLarge();
    else if (status === 422) this.#stop({ kind: "refused", index: body.index, reason: body.reason });
    else if (STOPPED[status]) this.#stop({ kind: STOPPED[status] });
    else this.#failed();
  }

  #committed({ version }) {
    this.sent = null;
    this.#failures = 0;
    this.#limit = Math.min(STEPS_AT_ONCE, this.#limit * 2);
    this.savedAt = this.clock.now();
    this.session.acknowledged(version);
    this.poke();
  }

  #behind({ batches }) {
    const before = versionOf(this.session.host.state);
    this.session.receive(batches ?? []);
    if (this.session.review || this.session.host.composing) return this.#tell();
    // An answer that brings nothing must not be asked for at once again.
    if (versionOf(this.session.host.state) === before) return this.#failed();
    this.#failures = 0;
    this.#tell();
    this.#plan(0);
  }

  #tooLarge() {
    const count = this.sent.steps.length;
    if (count === 1) return this.#stop({ kind: "refused", index: 0, reason: "large" });
    this.#limit = Math.ceil(count / 2);
    this.sent = null;
    this.#plan(0);
  }

  #stop(status) {
    this.stopped = status;
    this.#unplan();
    this.#tell();
  }

  // With a random part, so that fifty browsers do not come back in one instant.
  #failed() {
    this.#failures++;
    const wait = Math.min(LONGEST_WAIT_MS, EVERY_MS * 2 ** Math.min(this.#failures, 10));
    this.#plan(wait * (0.5 + this.random() / 2));
    this.#tell();
  }

  #tell() {
    this.emit("status", this.status);
  }
}
