// Where the others are in the text.
import { Plugin, PluginKey } from "prosemirror-state";
import { realClock } from "./clock.js";
import { entriesOf, versionOf } from "./session.js";

const key = new PluginKey("presence");
const EVERY_MS = 250;
const ALIVE_MS = 5_000;

/** Returns the people in a story as `{writer, staff, name, anchor, head}` in this state's document. */
export const peopleIn = (state) => key.getState(state) ?? [];

/** Returns the plugin that keeps the positions of others right while the text changes. */
export function presencePlugin() {
  return new Plugin({
    key,
    state: {
      init: () => [],
      apply: (tr, people) => tr.getMeta(key) ?? (tr.docChanged ? people.map((one) => through(one, tr.mapping)) : people),
    },
  });
}

const through = (one, mapping) => ({ ...one, anchor: mapping.map(one.anchor), head: mapping.map(one.head) });

/** Returns a transaction with the people that the server tells of, except `self`. */
export function peopleTransaction(state, people, self) {
  const maps = entriesOf(state).map((entry) => entry.step.getMap());
  const end = state.doc.content.size;
  const here = (pos) => Math.max(0, Math.min(end, maps.reduce((at, map) => map.map(at), pos)));
  const others = people
    .filter(({ writer, anchor }) => writer !== self && Number.isInteger(anchor))
    .map((one) => ({ ...one, anchor: here(one.anchor), head: here(one.head ?? one.anchor) }));
  return state.tr.setMeta(key, others).setMeta("addToHistory", false);
}

// A position is sent as it is in the confirmed version, which the others have too.
function confirmedPosition(state, pos) {
  return entriesOf(state).reduceRight((at, entry) => entry.step.getMap().invert().map(at), pos);
}

/** Tells the server where this writer is: at most four times a second, and every five seconds. */
export class Whereabouts {
  #timer = null;
  #last = -Infinity;
  #told = "";

  constructor({ post, writer, clock = realClock }) {
    Object.assign(this, { post, writer, clock, state: null, closed: false });
  }

  /** Says that the selection or the text may have changed. */
  moved(state) {
    this.state = state;
    if (this.closed || this.#place() === this.#told) return;
    this.#plan(EVERY_MS);
  }

  close() {
    this.closed = true;
    this.clock.clear(this.#timer);
  }

  #place() {
    const { anchor, head } = this.state.selection;
    return JSON.stringify({ anchor: confirmedPosition(this.state, anchor), head: confirmedPosition(this.state, head) });
  }

  #plan(ms) {
    this.clock.clear(this.#timer);
    this.#timer = this.clock.set(() => this.#tell(), Math.max(0, this.#last + ms - this.clock.now()));
  }

  async #tell() {
    this.#last = this.clock.now();
    this.#told = this.#place();
    await this.post({ writer: this.writer, version: versionOf(this.state), ...JSON.parse(this.#told) });
    if (!this.closed) this.#plan(ALIVE_MS);
  }
}
