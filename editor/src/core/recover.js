// Brings the journal of a dead tab to the server under the name of that tab, so that a batch whose
// answer it never got is not committed twice. The open tabs get the result like any other steps.
import { EditorState } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { entryOf, wireSteps } from "./entry.js";
import { idPlugin } from "./ids.js";
import { Incoming } from "./incoming.js";
import { Sender } from "./sender.js";
import { sendable, sessionPlugin } from "./session.js";

// The journal is written some ms after a batch has left: these many numbers may be used already, each for
// what the dead tab sent under it.
const UNSEEN_BATCHES = 10;

/** Returns the text that the steps of a journal insert, for a person to recognise it. */
export function textOf(rows) {
  const words = [];
  const visit = (node) => {
    if (node.text) words.push(node.text);
    node.content?.forEach(visit);
  };
  for (const { step } of rows) step.slice?.content?.forEach(visit);
  return words.join("").trim();
}

/**
 * Rebuilds the state of a dead tab from its journal: `{state, sent}`, with the batch whose answer is
 * not known. Throws if a step does not fit the schema of today.
 */
export function rebuilt(journal, schema, plugins = []) {
  let doc = schema.nodeFromJSON(journal.doc);
  let { version } = journal;
  const apply = ({ step: json }) => {
    const step = Step.fromJSON(schema, json);
    const result = step.apply(doc);
    if (!result.doc) throw new RangeError(result.failed);
    const before = doc;
    doc = result.doc;
    return { step, before };
  };
  for (const row of journal.theirs) version += wireSteps(apply(row)).length;
  const entries = journal.mine.map((row) => {
    const { step, before } = apply(row);
    return entryOf(step, before, row);
  });
  const state = EditorState.create({ doc, plugins: [sessionPlugin({ version, entries }), ...plugins] });
  return { state, sent: sentAgain(journal, state, version) };
}

function sentAgain({ sent, writer, schema }, state, version) {
  if (!sent || sent.version !== version) return null;
  const steps = sendable(state)?.steps.slice(0, sent.count) ?? [];
  if (steps.length !== sent.count) return null;
  return { writer, batch: sent.batch, version, schema, steps: steps.map((step) => step.toJSON()) };
}

/**
 * Merges a journal with what the server has now and sends it. `tell` gets the events "report",
 * "tray" and "review" of the merge as `(event, value, session)`. Resolves with whether all is confirmed.
 */
export async function recover({ journal, schema, schemaVersion, requests, freshId, clock, random, tell }) {
  const { state, sent } = rebuilt(journal, schema, [idPlugin(freshId)]);
  const host = { state, composing: false, dispatch: (tr) => (host.state = host.state.apply(tr)) };
  const session = new Incoming(host, { writer: journal.writer, freshId });
  for (const event of ["report", "tray", "review"]) session.on(event, (value) => tell(event, value, session));
  const missed = await requests.after(session.version);
  if (missed.status !== 200) return false;
  session.receive(missed.body.batches ?? []);
  const resume = { batch: journal.batch + UNSEEN_BATCHES, sent };
  const sender = new Sender({ session, post: requests.steps, writer: journal.writer, schema: schemaVersion, clock, random, resume });
  return new Promise((resolve) => {
    sender.on("status", ({ kind }) => {
      if (kind === "saved") resolve(true);
      else if (sender.stopped) resolve(false);
    });
    session.on("broken", () => resolve(false));
    session.on("decided", () => sender.poke());
    sender.poke();
  });
}
