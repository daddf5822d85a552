// The plugin that knows which version the server has confirmed and which steps it has not.
import { Plugin, PluginKey } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { confirmed, entryOf, wireSteps } from "./entry.js";
import { rebase } from "./rebase.js";

/** The key under which a state keeps `{version, entries, unit, epoch, remote}`. */
export const sessionKey = new PluginKey("session");

/** Returns whether a transaction brings what the server has sent. */
export const isRemote = (tr) => Boolean(tr.getMeta(sessionKey));

/** Notes on a transaction that it moves the block `id` behind the block `after`. */
export const moved = (tr, id, after) => tr.setMeta("intent", { move: id, after });

/**
 * Returns the plugin. `version` is that of the state's document; `entries` are unconfirmed steps of
 * mine that the document has already, as after a recovery.
 */
export function sessionPlugin({ version, entries = [] }) {
  return new Plugin({
    key: sessionKey,
    state: {
      init: () => ({ version, entries, unit: entries.at(-1)?.unit ?? 0, epoch: 0, remote: [] }),
      apply: (tr, value) => tr.getMeta(sessionKey)?.value ?? appended(tr, value),
    },
    appendTransaction: (trs, _, state) => separate(trs, state),
    // prosemirror-history merges no steps then, so that each of its items is one of our entries.
    historyPreserveItems: true,
  });
}

function appended(tr, value) {
  if (!tr.docChanged) return value;
  const unit = value.unit + 1;
  const intent = tr.getMeta("intent") ?? null;
  const added = tr.steps.map((step, part) => entryOf(step, tr.docs[part], { unit, intent, part }));
  return { ...value, unit, entries: [...value.entries, ...added] };
}

// A word must not stick to neighbours that a merge has given it.
function separate(trs, state) {
  const apart = trs.length === 1 ? trs[0].getMeta(sessionKey)?.apart : null;
  return apart?.length ? apart.reduce((tr, pos) => tr.insertText(" ", pos), state.tr) : null;
}

/** Returns the version that the server has confirmed. */
export const versionOf = (state) => sessionKey.getState(state).version;

/** Returns the entries that the server has not confirmed. */
export const entriesOf = (state) => sessionKey.getState(state).entries;

/**
 * Returns what to send: `{version, steps, intents, count}`, or `null` if all is confirmed. At most
 * `limit` steps, and a transaction is not cut in two unless it alone is longer.
 */
export function sendable(state, limit = Infinity) {
  const { version, entries } = sessionKey.getState(state);
  const chosen = firstUnits(entries, limit);
  const steps = chosen.flatMap(wireSteps);
  if (!steps.length) return null;
  const intents = chosen.filter((e) => e.intent && e.part === 0).map((e) => e.intent);
  return { version, steps, intents, count: steps.length };
}

function firstUnits(entries, limit) {
  let steps = 0;
  let end = 0;
  for (let i = 0; i < entries.length; i++) {
    steps += wireSteps(entries[i]).length;
    if (steps > limit && (end || i)) return entries.slice(0, end || i);
    if (entries[i].unit !== entries[i + 1]?.unit) end = i + 1;
  }
  return entries;
}

/** Returns a transaction that notes that the server has confirmed my steps up to `version`. */
export function acknowledge(state, version) {
  const value = sessionKey.getState(state);
  const entries = confirmed(value.entries, version - value.version);
  return state.tr.setMeta(sessionKey, { value: { ...value, version, entries } }).setMeta("addToHistory", false);
}

/**
 * Returns `{tr, result}` for steps of others, given as `Step`s that follow the confirmed version:
 * the transaction that takes them in, and what `rebase` says. `how` is `rebase`, or `plainRebase`.
 */
export function receive(state, remote, freshId, how = rebase) {
  const value = sessionKey.getState(state);
  const tr = state.tr;
  const result = how(tr, value.entries, remote, freshId);
  const next = { ...value, version: value.version + remote.length, entries: result.entries, epoch: value.epoch + 1, remote };
  const base = result.entries.length ? { doc: result.theirs, from: tr.steps.length - result.entries.length } : null;
  tr.setMeta(sessionKey, { value: next, apart: result.apart, base, theirs: { first: value.entries.length, count: remote.length } });
  tr.setMeta("rebased", value.entries.length).setMeta("addToHistory", false);
  if (state.storedMarks) tr.setStoredMarks(state.storedMarks);
  return { tr, result };
}

/**
 * Returns `{tr, result}` as `receive` does: the transaction takes back the change that the wire step
 * `index` of what is to be sent belongs to. Its words are in the tray of the result.
 */
export function withdraw(state, index, freshId) {
  const { entries } = sessionKey.getState(state);
  let at = 0;
  const found = entries.find((entry) => (at += wireSteps(entry).length) > index);
  const refused = (entry) => entry.unit === found?.unit;
  return receive(state, [], freshId, (tr, all, remote) => rebase(tr, all, remote, freshId, refused));
}

/**
 * Returns `{own, remote, version}` for the next batches that belong together: the version up to
 * which steps of `writer` are confirmed, or the steps of others; `null` if there are none, and
 * `{gap: true}` if batches in between are missing. Takes them off the list.
 */
export function nextBatches(state, batches, writer) {
  const schema = state.schema;
  const { entries } = sessionKey.getState(state);
  let { version } = sessionKey.getState(state);
  let waiting = entries.reduce((count, entry) => count + wireSteps(entry).length, 0);
  const steps = [];
  let own = null;
  while (batches.length) {
    const batch = batches[0];
    const end = batch.version + batch.steps.length;
    if (end > version && batch.version > version) return steps.length || own ? { own, steps, version } : { gap: true };
    const mine = batch.writer === writer && waiting > 0;
    if (end > version && own !== null && own !== mine) break;
    own = end > version ? mine : own;
    // A browser that died may have sent more than its journal has: the rest comes as from others.
    const until = mine ? Math.min(end, version + waiting) : end;
    if (until >= end) batches.shift();
    if (end <= version) continue;
    if (mine) waiting -= until - version;
    else for (const json of batch.steps.slice(version - batch.version)) steps.push(Step.fromJSON(schema, json));
    version = until;
  }
  return own === null ? null : { own, steps, version };
}
