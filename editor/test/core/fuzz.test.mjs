// A short fuzz, the seeds that once lost a word, and the control that must lose some (trap 1).
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { play } from "../../fuzz/play.mjs";
import { plays } from "../../golden/plays.mjs";

const ONCE_FAILED = [
  1, 3, 7, 8, 11, 13, 17, 25, 32, 37, 60, 143, 187, 218, 264, 297, 298, 314, 529, 596, 626, 5085,
  2014, 5100, 5146, 5197, 5379, 5513, 6302, 6952, 6963, 11010, 11385, 11406, 11565, 50734, 100378, 300158,
];
const ONCE_FAILED_LONG = [129, 183, 1273, 1483, 30098, 30131, 30190, 30197, 30217, 51004, 51746];
const LONG = { people: 4, moves: 120 };
const NEW = Array.from({ length: 40 }, (_, i) => 900 + i);

const RUNS = [
  ["seeds that once failed", ONCE_FAILED],
  ["long runs that once failed", ONCE_FAILED_LONG, LONG],
  ["other seeds", NEW],
];

for (const [name, seeds, how] of RUNS) {
  test(`no word is lost or doubled: ${name}`, () => {
    for (const seed of seeds) {
      const { lost, torn, doubled, faults } = play(seed, how);
      assert.deepEqual({ seed, lost, torn, doubled, faults }, { seed, lost: [], torn: [], doubled: [], faults: [] });
    }
  });
}

test("the control loses words, so the harness sees losses", () => {
  const lost = NEW.reduce((n, seed) => n + play(seed, { plain: true }).lost.length, 0);
  assert.ok(lost > 20, `${lost} lost`);
});

test("the runs that the server's tests send are those of today's client: `npm run golden` writes them", () => {
  const written = JSON.parse(readFileSync(new URL("../../golden/plays.json", import.meta.url)));
  assert.deepEqual(JSON.parse(JSON.stringify(plays())), written);
});
