// One writer on the real core: a state with the session, the ids and prosemirror-history.
import { history } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { foreignPlugin } from "../src/core/foreign.js";
import { idPlugin } from "../src/core/ids.js";
import { Incoming } from "../src/core/incoming.js";
import { entriesOf, sendable, sessionPlugin, versionOf } from "../src/core/session.js";
import { wordsOf } from "./document.mjs";

export class Writer {
  composing = false;
  tray = new Set();
  guarded = 0;
  rescued = 0;
  reviews = 0;
  batch = 0;
  sent = null;

  constructor({ name, server, doc, freshId, how, watch }) {
    Object.assign(this, { name, server, watch, removed: new Set() });
    // With no delay, so that each transaction is an event of its own for undo.
    const plugins = [sessionPlugin({ version: 0 }), foreignPlugin(), idPlugin(freshId), history({ newGroupDelay: 0 })];
    this.state = EditorState.create({ doc, plugins });
    this.incoming = new Incoming(this, { writer: name, freshId, how });
    this.incoming.on("tray", (list) => this.#keep(list));
    this.incoming.on("report", ({ guarded, rescued }) => {
      this.guarded += guarded.length;
      this.rescued += rescued.length;
    });
    this.incoming.on("review", () => this.reviews++);
    this.incoming.on("broken", (error) => {
      throw error;
    });
  }

  #keep(list) {
    for (const { text } of list) for (const word of text.split(/\s+/)) this.tray.add(word);
  }

  dispatch = (tr) => {
    this.state = this.state.apply(tr);
    this.watch?.(this, tr);
  };

  /** Does a change of this writer's own and notes which words it took out on purpose. */
  write(change) {
    const before = new Set(wordsOf(this.state.doc));
    const done = change(this.state, this.dispatch);
    const after = new Set(wordsOf(this.state.doc));
    const gone = [...before].filter((word) => !after.has(word));
    for (const word of gone) this.removed.add(word);
    for (const word of after) if (!before.has(word)) this.removed.delete(word);
    return { done, gone, made: [...after].filter((word) => !before.has(word)) };
  }

  /** Sends once; `lost` is "request" or "answer" if the network loses it. */
  send(lost = null) {
    if (this.sent?.version !== versionOf(this.state)) this.sent = null;
    this.sent ??= this.#next();
    if (!this.sent || lost === "request") return;
    const { status, body } = this.server.post(this.sent);
    if (lost === "answer") return;
    if (status === 422) throw new Error(`refused: ${body.reason} ${JSON.stringify(this.sent.steps[body.index])}`);
    this.sent = null;
    if (status === 200) this.incoming.acknowledged(body.version);
    else this.receive(body.batches);
  }

  // A number stands for one content for ever: the server answers a known one without looking.
  #next() {
    const next = sendable(this.state);
    if (!next) return null;
    const steps = JSON.parse(JSON.stringify(next.steps.map((step) => step.toJSON())));
    return { writer: this.name, batch: ++this.batch, version: next.version, steps };
  }

  receive(batches) {
    this.incoming.receive(batches);
    while (this.incoming.review) this.incoming.decide();
  }

  get pending() {
    return entriesOf(this.state).length;
  }
}
