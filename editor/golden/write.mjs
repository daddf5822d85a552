// Writes `steps.json`: steps over our schema with what prosemirror-transform makes of each, for the
// tests of the server, which applies the same steps in Rust. Run it with `npm run golden`.
import { readFileSync, writeFileSync } from "node:fs";
import { Step, Transform } from "prosemirror-transform";
import { schemaFrom } from "../src/schema.js";
import { CHANGES } from "./changes.mjs";
import { BLOCK_COUNT, documentWith } from "./documents.mjs";
import { randomFrom } from "./random.mjs";
import { orderly, spoil } from "./spoil.mjs";

const here = (name) => new URL(name, import.meta.url);
const schema = schemaFrom(JSON.parse(readFileSync(here("../schema.json"))));
const STEPS_IN_A_CASE = 4;

// `JSON.stringify` escapes only those surrogates that lost their other half, which UTF-8 cannot hold.
const halved = (json) => /\\ud[89a-f]/.test(JSON.stringify(json));

/** Returns the document after a step, or `null` if the step must be refused. */
function applied(doc, json) {
  try {
    const result = Step.fromJSON(schema, json).apply(doc);
    result.doc?.check();
    return result.doc && !halved(result.doc) ? result.doc : null;
  } catch {
    return null;
  }
}

// The inverse of a mark step may be a `markSet`, which does not go over the wire as one step.
const flat = (step) => (step.steps ? step.steps : [step]).map((one) => one.toJSON());

/** Returns the JSON of the steps of one random change, or of a change and its inverse. */
function change(doc, name, below) {
  const tr = new Transform(doc);
  try {
    CHANGES[name](tr, below);
  } catch {
    return [];
  }
  const forth = tr.steps.flatMap(flat);
  if (below(4)) return forth;
  const back = tr.steps.map((step, i) => step.invert(tr.docs[i])).reverse();
  return [...forth, ...back.flatMap(flat)];
}

// The case ends before the first step whose result breaks the schema, unless that is what it tests.
function record(name, doc, steps) {
  const docs = [];
  let now = doc;
  for (const json of steps) {
    const next = applied(now, json);
    docs.push(next ? next.toJSON() : "refused");
    now = next ?? now;
  }
  return { name, doc: doc.toJSON(), steps, docs };
}

function someDocument(below) {
  const doc = schema.nodeFromJSON(documentWith(below(BLOCK_COUNT), 2 + below(2)));
  doc.check();
  return doc;
}

function goodCases(below, each) {
  const cases = [];
  for (const name of Object.keys(CHANGES)) {
    for (let made = 0, tries = 0; made < each && tries < 400; tries++) {
      const doc = someDocument(below);
      const steps = change(doc, name, below).slice(0, STEPS_IN_A_CASE);
      const one = steps.length ? record(`${name} ${made}`, doc, steps) : null;
      if (!one || halved(steps) || one.docs.includes("refused")) continue;
      cases.push(one);
      made++;
    }
  }
  return cases;
}

// What the library accepts although positions are out of order, or a later check would not see, is left out.
function spoiledCases(below, wanted) {
  const cases = [];
  const names = Object.keys(CHANGES);
  while (cases.length < wanted) {
    const doc = someDocument(below);
    const [step] = change(doc, names[below(names.length)], below);
    if (!step) continue;
    const bad = spoil(step, below);
    if (halved(bad)) continue;
    const accepted = applied(doc, bad);
    if (accepted && (!orderly(bad) || below(4))) continue;
    cases.push(record(`spoiled ${cases.length}`, doc, [bad]));
  }
  return cases;
}

/** Returns cases in which a step would cut a character of two UTF-16 units in the middle. */
function halvedCases() {
  const doc = schema.nodeFromJSON(documentWith(1, 2));
  const pair = doc.resolve(0).nodeAfter.textContent.indexOf("🗞") + 1;
  const x = { content: [{ type: "text", text: "x" }] };
  const mark = { type: "comment", attrs: { id: "c1" } };
  return [
    [{ stepType: "replace", from: pair + 1, to: pair + 2 }],
    [{ stepType: "replace", from: pair, to: pair + 1, slice: x }],
    [{ stepType: "replace", from: pair + 1, to: pair + 1, slice: x }],
    [{ stepType: "addMark", from: pair, to: pair + 1, mark }],
    [{ stepType: "replace", from: pair, to: pair + 2, slice: x }],
    [{ stepType: "addMark", from: pair, to: pair + 2, mark }, { stepType: "removeMark", from: pair + 1, to: pair + 2, mark }],
  ].map((steps, i) => record(`half a pair ${i}`, doc, steps));
}

const below = randomFrom(15);
const cases = [...goodCases(below, 15), ...halvedCases(), ...spoiledCases(below, 170)];
const lines = cases.map((one) => JSON.stringify(one)).join(",\n");
writeFileSync(here("steps.json"), `{"schema":1,"cases":[\n${lines}\n]}\n`);

const kinds = {};
for (const { steps, docs } of cases)
  steps.forEach(({ stepType }, i) => {
    const kind = `${stepType}${docs[i] === "refused" ? " refused" : ""}`;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  });
console.log(cases.length, "cases,", lines.length, "characters");
console.log(kinds);
