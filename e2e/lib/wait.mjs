// Waiting for what comes about in its own time: what jobs do, what moves on the page.

/** Asks every tenth of a second, for ten seconds, until there is an answer; or fails as `missing` says. */
export async function eventually(ask, missing) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(missing);
}
