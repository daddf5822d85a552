// One run: some writers, some of them offline for a while, and what is left when all is merged.
import { randomFrom } from "../golden/random.mjs";
import { rebase } from "../src/core/rebase.js";
import { schema, startDocument, wordsOf } from "./document.mjs";
import { OPERATIONS, operation } from "./operations.mjs";
import { plainRebase } from "./plain.mjs";
import { Server } from "./server.mjs";
import { Writer } from "./writer.mjs";

/**
 * Plays one run and returns `{words, lost, torn, doubled, tray, …, faults, log, start, asked, end}`:
 * `asked` is what the server was sent, between the documents `start` and `end`. `plain` takes the rebase
 * of prosemirror-collab, `people` is how many write, `moves` how many changes they make.
 */
export function play(seed, { plain = false, people = 3, moves = 40 } = {}) {
  const below = randomFrom(seed);
  const doc = startDocument();
  const server = new Server(schema, doc);
  const known = new Map(wordsOf(doc).map((word) => [word, "start"]));
  const run = { seed, below, server, known, log: [], faults: [], glued: new Set(), took: 0 };
  let ids = 0;
  const freshId = () => `n${String(++ids).padStart(7, "0")}`;
  const how = plain ? plainRebase : rebase;
  const common = { server, doc, freshId, how, watch: (writer, tr) => watch(run, writer, tr) };
  run.writers = Array.from({ length: people }, (_, i) => new Writer({ ...common, name: "abc"[i] ?? `w${i}` }));
  for (const writer of run.writers) writer.offline = 0;
  for (let k = 0; k < moves; k++) turn(run, run.writers[below(people)]);
  settle(run);
  return judge(run, doc);
}

function turn(run, writer) {
  const { below } = run;
  if (writer.offline > 0) writer.offline--;
  else if (below(12) === 0) writer.offline = 5 + below(10);
  if (!writer.offline && below(4) === 0) return network(run, writer);
  write(run, writer);
}

// Requests and answers get lost, and pushes come in any order with the rest.
function network({ below, log, server }, writer) {
  const chance = below(8);
  log.push(`${writer.name} syncs ${chance}`);
  if (chance === 0) writer.send("request");
  else if (chance === 1) writer.send("answer");
  else if (chance < 4) writer.receive(server.after(below(2) ? 0 : server.version - below(4)));
  else writer.send();
}

function write(run, writer) {
  const name = operation(run.below);
  const word = () => {
    const made = `w${run.known.size}`;
    run.known.set(made, writer.name);
    return made;
  };
  run.log.push(`${writer.name} ${name}`);
  const { done, gone, made } = writer.write((state, dispatch) => OPERATIONS[name][1](state, dispatch, run.below, word, writer));
  for (const one of made) if (!run.known.has(one)) run.glued.add(one);
  if (!done) run.log.pop();
  else if (gone.length) run.log.push(`  -${gone}`);
  if (done && name === "undo") run.took += gone.filter((w) => run.known.get(w) !== writer.name && run.known.get(w) !== "start").length;
}

function settle({ writers }) {
  for (let round = 0; round < 4; round++)
    for (const writer of writers) for (let i = 0; i < 20 && (writer.pending || i === 0); i++) writer.send();
  for (const writer of writers) writer.receive(writer.server.after(0));
  for (const writer of writers) if (writer.pending) throw new Error("steps are left over");
}

function watch(run, writer, tr) {
  if (!tr.docChanged) return;
  const seen = new Set();
  writer.state.doc.forEach((node) => {
    if (!("id" in node.attrs)) return;
    if (!node.attrs.id || seen.has(node.attrs.id)) run.faults.push(`id ${node.attrs.id} of ${writer.name} after ${run.log.at(-1)}`);
    seen.add(node.attrs.id);
  });
}

// Words that a writer joined or cut with their own hand are not torn by a merge.
function judge(run, start) {
  const { server, writers, known, faults } = run;
  for (const { name, state } of writers) if (!state.doc.eq(server.doc)) faults.push(`${name} diverged`);
  try {
    server.doc.check();
  } catch (error) {
    faults.push(`invalid: ${error.message}`);
  }
  const words = wordsOf(server.doc);
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const doubled = [...counts].filter(([word, n]) => n > 1 && known.has(word)).map(([word]) => word);
  const gone = [...known.keys()].filter((word) => !counts.has(word));
  const told = new Set(writers.flatMap((w) => [...w.tray]));
  const unseen = gone.filter((word) => !writers.some((w) => w.removed.has(word)));
  const whole = words.join(" ");
  const lost = unseen.filter((word) => !told.has(word));
  const torn = [...counts.keys()].filter((word) => !known.has(word) && !run.glued.has(word));
  return {
    seed: run.seed, words: known.size, lost, torn, doubled, faults, log: run.log, whole,
    tray: unseen.length - lost.length,
    guarded: sum(writers, "guarded"), rescued: sum(writers, "rescued"), reviews: sum(writers, "reviews"), took: run.took,
    start, asked: server.asked, end: server.doc,
  };
}

const sum = (writers, name) => writers.reduce((n, writer) => n + writer[name], 0);
