// One connection for the server's events in a browser, for all its tabs and open stories: a browser
// opens only six connections to a host over HTTP/1.1, and seven stories would block each other.
import { Emitter } from "./emitter.js";
import { realClock } from "./clock.js";

const NAME = "masthead-events";
const CALL_MS = 10_000;
const GONE_MS = 30_000;
const SILENT_MS = 5_000;
const QUIET_MS = 45_000;
const AGAIN_MS = 30_000;
// `EventSource.CLOSED`
const CLOSED = 2;
const EVENTS = ["steps", "presence", "thread", "state", "reload", "leave", "hello", "ping"];

const ofPage = () => ({
  EventSource: globalThis.EventSource,
  BroadcastChannel: globalThis.BroadcastChannel,
  locks: globalThis.navigator?.locks,
});

/**
 * Gives the events of the stories that this tab follows: "event" `{event, data}`, "open" when the
 * connection is there (so ask for what you missed), "silent" when it brings nothing for 5 seconds,
 * as behind a proxy that buffers. The server says `hello` at once for that.
 */
export class Hub extends Emitter {
  #stories = new Set();
  #wanted = new Map();
  #source = null;
  #url = null;
  #silence = null;
  #pings = false;
  #resting = false;
  #leads = false;
  #release = null;

  constructor({ id, url = "/desk/events", clock = realClock, ...browser }) {
    super();
    const { EventSource, BroadcastChannel, locks } = { ...ofPage(), ...browser };
    Object.assign(this, { id, base: url, clock, EventSource });
    this.channel = BroadcastChannel && locks ? new BroadcastChannel(NAME) : null;
    if (this.channel) this.channel.onmessage = ({ data }) => this.#heard(data);
    if (this.channel) locks.request(NAME, () => this.#lead());
    else this.#lead();
    this.#call();
  }

  /** Follows a story; returns a function that ends it. */
  follow(story) {
    this.#stories.add(story);
    this.#say();
    return () => {
      this.#stories.delete(story);
      this.#say();
    };
  }

  close() {
    this.clock.clear(this.timer);
    this.#stories.clear();
    this.#say();
    this.#disconnect();
    this.channel?.close();
    this.#release?.();
  }

  #lead() {
    this.#leads = true;
    this.channel?.postMessage({ kind: "who" });
    this.#connect();
    return new Promise((release) => (this.#release = release));
  }

  // Each tab repeats what it follows, so that the leader forgets tabs that are gone.
  #call() {
    this.#say();
    this.timer = this.clock.set(() => this.#call(), CALL_MS);
  }

  #say() {
    const stories = [...this.#stories];
    this.channel?.postMessage({ kind: "want", id: this.id, stories });
    this.#want(this.id, stories);
  }

  #want(id, stories) {
    this.#wanted.set(id, { stories, at: this.clock.now() });
    for (const [other, { at }] of this.#wanted) if (this.clock.now() - at > GONE_MS) this.#wanted.delete(other);
    if (this.#leads) this.#connect();
  }

  #heard(message) {
    if (message.kind === "want") this.#want(message.id, message.stories);
    else if (message.kind === "who") this.#say();
    else this.emit(message.kind, message.value);
  }

  #connect() {
    const stories = [...new Set([...this.#wanted.values()].flatMap((one) => one.stories))].sort();
    const url = stories.length ? `${this.base}?stories=${stories.join(",")}` : null;
    if (url === this.#url || this.#resting) return;
    this.#disconnect();
    this.#url = url;
    if (url) this.#listen(new this.EventSource(url));
  }

  #listen(source) {
    this.#source = source;
    source.onopen = () => this.#everywhere("open");
    source.onerror = () => source.readyState === CLOSED && this.#again();
    this.#silence = this.clock.set(() => this.#everywhere("silent"), SILENT_MS);
    for (const event of EVENTS) {
      source.addEventListener(event, ({ data }) => {
        this.#alive(event);
        this.#everywhere("event", { event, data: parsed(data) });
      });
    }
  }

  // A server that sends `ping` is known to be gone when it stops, which the browser may not notice.
  #alive(event) {
    this.clock.clear(this.#silence);
    this.#pings ||= event === "ping";
    if (this.#pings) this.#silence = this.clock.set(() => this.#again(), QUIET_MS);
  }

  // The browser does not come back by itself after an answer that is an error.
  #again() {
    this.#everywhere("silent");
    this.#disconnect();
    this.#resting = true;
    this.#silence = this.clock.set(() => {
      this.#resting = false;
      this.#connect();
    }, AGAIN_MS);
  }

  #everywhere(kind, value) {
    this.channel?.postMessage({ kind, value });
    this.emit(kind, value);
  }

  #disconnect() {
    this.clock.clear(this.#silence);
    this.#source?.close();
    this.#source = null;
    this.#url = null;
  }
}

function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return {};
  }
}
