// Runs of the fuzz as the wire saw them: every batch, also those that came twice or too late, what the
// server said, and the document at the end. The server's tests send the same to the real one.
// node golden/plays.mjs [--runs 1000 --seed 1 --out FILE]; without options the file that is in the repository.
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { play } from "../fuzz/play.mjs";

const SEEDS = [3, 17, 129, 187, 218, 2014];
const FILE = fileURLToPath(new URL("plays.json", import.meta.url));

/** Returns the recorded runs: `{seed, start, asked, end}`, the documents as JSON. */
export const plays = (seeds = SEEDS) =>
  seeds.map((seed) => {
    const { start, asked, end, lost, torn, doubled } = play(seed);
    if (lost.length || torn.length || doubled.length) throw new Error(`seed ${seed} is not clean`);
    return { seed, start: start.toJSON(), asked, end: end.toJSON() };
  });

function main() {
  const text = { type: "string" };
  const { values } = parseArgs({ options: { runs: text, seed: text, out: text } });
  const from = Number(values.seed ?? 1);
  const seeds = values.runs ? Array.from({ length: Number(values.runs) }, (_, i) => from + i) : SEEDS;
  const lines = plays(seeds).map((one) => JSON.stringify(one));
  writeFileSync(values.out ?? FILE, `[\n${lines.join(",\n")}\n]\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
