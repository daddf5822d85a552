// A short form of the typing with random kills (trap 7). The long one: `cargo xtask editor kills`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { typing } from "../../fuzz/kills.mjs";

const SEEDS = Array.from({ length: 30 }, (_, i) => 1 + i);

test("t07 two hundred kills of network, server, database and browser lose no key", async () => {
  let kills = 0;
  for (const seed of SEEDS) {
    const one = await typing(seed);
    assert.deepEqual({ seed, faults: one.faults }, { seed, faults: [] });
    kills += one.kills;
  }
  assert.ok(kills >= 200, `${kills} kills`);
});

test("a browser that forgets its journal loses keys, so the harness sees losses", async () => {
  const runs = await Promise.all(SEEDS.slice(0, 5).map((seed) => typing(seed, { forget: true })));
  assert.ok(runs.some(({ faults }) => faults.length), "nothing was lost");
});
