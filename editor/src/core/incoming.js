// Takes in what the server sends, in order, when the view can bear it.
import { Emitter } from "./emitter.js";
import { rebase } from "./rebase.js";
import { reviewOf } from "./review.js";
import { acknowledge, nextBatches, receive, versionOf, withdraw } from "./session.js";

/**
 * `host` is `{state, dispatch(tr), composing}`, for instance an `EditorView`. Events:
 * "report" {guarded, rescued, undone}, "tray" [passage], "review" {blocks, tray}, "gap" (batches in
 * between are missing), "decided" (a review is over), "broken" (a step of the server does not apply: load the story anew).
 */
export class Incoming extends Emitter {
  #queue = [];
  #taking = false;

  constructor(host, { writer, freshId, how = rebase }) {
    super();
    Object.assign(this, { host, writer, freshId, how, review: null });
  }

  /** Takes batches in now, or after the composition or the review that is going on. */
  receive(batches) {
    this.#queue.push(...batches);
    this.#queue.sort((a, b) => a.version - b.version);
    this.drain();
  }

  /** The version that the server has confirmed. */
  get version() {
    return versionOf(this.host.state);
  }

  /** Returns whether batches wait, so that what is sent now would be refused as behind. */
  get waiting() {
    return this.#queue.length > 0;
  }

  /** Notes that the server has confirmed my steps up to `version`. */
  acknowledged(version) {
    if (version <= versionOf(this.host.state)) return;
    this.host.dispatch(acknowledge(this.host.state, version));
    this.drain();
  }

  /** Takes in what waits. Call it at the end of a composition. */
  drain() {
    if (this.#taking) return;
    this.#taking = true;
    try {
      while (this.#queue.length && !this.host.composing && !this.review && this.#next(false));
    } finally {
      this.#taking = false;
    }
  }

  /** Takes back the change that step `index` of the next batch belongs to; its words are in "tray". */
  dropRefused(index) {
    const { tr, result } = withdraw(this.host.state, index, this.freshId);
    this.host.dispatch(tr);
    this.#tell(result);
  }

  /** Ends a review: all blocks are merged, except those of which one side is chosen. */
  decide(choices = {}) {
    const { review } = this;
    if (!review) return;
    this.review = null;
    this.#next(true);
    this.#choose(review.blocks, choices);
    this.drain();
    this.emit("decided");
  }

  #next(decided) {
    const queue = [...this.#queue];
    const next = this.#parsed(queue);
    if (!next || next.gap) {
      if (next?.gap) this.emit("gap");
      else this.#queue = queue;
      return false;
    }
    return next.own ? this.#confirm(next, queue) : this.#merge(next, queue, decided);
  }

  #parsed(queue) {
    try {
      return nextBatches(this.host.state, queue, this.writer);
    } catch (error) {
      this.#queue = [];
      this.emit("broken", error);
      return null;
    }
  }

  #confirm({ version }, queue) {
    this.#queue = queue;
    this.host.dispatch(acknowledge(this.host.state, version));
    return true;
  }

  #merge({ steps }, queue, decided) {
    const { state } = this.host;
    let got;
    try {
      got = receive(state, steps, this.freshId, this.how);
    } catch (error) {
      this.#queue = [];
      this.emit("broken", error);
      return false;
    }
    const review = decided ? null : reviewOf(got.result, state.doc);
    if (review) {
      this.review = review;
      this.emit("review", review);
      return false;
    }
    this.#queue = queue;
    this.host.dispatch(got.tr);
    this.#tell(got.result);
    return true;
  }

  #tell({ guarded, rescued, undone, tray }) {
    if (guarded.length || rescued.length || undone.length) this.emit("report", { guarded, rescued, undone });
    if (tray.length) this.emit("tray", tray);
  }

  #choose(blocks, choices) {
    const tr = this.host.state.tr;
    for (const block of blocks) {
      const side = choices[block.id];
      if (side) put(tr, block.id, block[side]);
    }
    if (tr.docChanged) this.host.dispatch(tr);
  }
}

// A block that the merge has dropped comes back at the end, since its neighbours may be gone too.
function put(tr, id, node) {
  let place = null;
  tr.doc.forEach((child, pos) => void ((child.attrs.id ?? child.type.name) === id && (place = { pos, size: child.nodeSize })));
  if (place && node) tr.replaceWith(place.pos, place.pos + place.size, node);
  else if (place) tr.delete(place.pos, place.pos + place.size);
  else if (node) tr.insert(tr.doc.content.size, node);
}
