// The fuzz: random writing by several people on the real core, and whether a word is lost.
// node fuzz/run.mjs --runs 1000 --seed 1 [--plain] [--people 3] [--moves 40] [--show]
// With --plain the rebase is that of prosemirror-collab: the control, which must lose words.
import { parseArgs } from "node:util";
import { play } from "./play.mjs";

const text = { type: "string" };
const { values } = parseArgs({
  options: { runs: text, seed: text, people: text, moves: text, plain: { type: "boolean" }, show: { type: "boolean" } },
});
const { runs, seed, people, moves } = Object.fromEntries(
  Object.entries({ runs: 1000, seed: 1, people: 3, moves: 40 }).map(([name, value]) => [name, Number(values[name] ?? value)]),
);

const total = { words: 0, lost: 0, torn: 0, doubled: 0, tray: 0, guarded: 0, rescued: 0, reviews: 0, undoTookOthers: 0, faults: 0, threw: 0 };
const bad = [];
const began = performance.now();
for (let k = 0; k < runs; k++) {
  try {
    const one = play(seed + k, { plain: values.plain, people, moves });
    total.words += one.words;
    for (const name of ["tray", "guarded", "rescued", "reviews"]) total[name] += one[name];
    for (const name of ["lost", "torn", "doubled", "faults"]) total[name] += one[name].length;
    total.undoTookOthers += one.took;
    if (one.lost.length || one.torn.length || one.doubled.length || one.faults.length) bad.push(one);
  } catch (error) {
    total.threw++;
    bad.push({ seed: seed + k, threw: error.stack.split("\n").slice(0, 6).join("\n") });
  }
}
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ runs, ...total, perSecond: Math.round(runs / seconds) }));
for (const { seed: one, lost, torn, doubled, faults, threw, log, whole } of bad.slice(0, values.show ? 3 : 12)) {
  console.log(`seed ${one}`, threw ?? JSON.stringify({ lost, torn, doubled, faults: faults.slice(0, 3) }));
  if (values.show && log) console.log(`  ${log.join("\n  ")}\n  ${whole}`);
}
if (values.plain) console.log(total.lost ? "The control loses words, as it must." : "The control lost nothing: the harness is blind.");
process.exitCode = bad.length && !values.plain ? 1 : values.plain && !total.lost ? 1 : 0;
