// Requests to the server: always an answer, never an exception.

const SECONDS_TO_WAIT = 30;

/**
 * Returns the functions to ask the server about one story. Each gives `{status, body}`; the status
 * is 0 if there was no answer. `signal` makes an `AbortSignal` that ends a request that hangs.
 */
export function requestsFor({ story, csrf, base = "/desk/stories", fetch = globalThis.fetch, signal = hangs }) {
  const address = `${base}/${story}`;
  const ask = (path, options) => answer(fetch, `${address}${path}`, options);
  const headers = { "content-type": "application/json", "x-csrf": csrf };
  const post = (path, body) =>
    ask(path, { method: "POST", headers, body: JSON.stringify(body), signal: signal(SECONDS_TO_WAIT) });
  return {
    draft: () => ask("/draft", { signal: signal(SECONDS_TO_WAIT) }),
    after: (version, wait = 0) => ask(`/steps?after=${version}&wait=${wait}`, { signal: signal(wait + SECONDS_TO_WAIT) }),
    steps: (body) => post("/steps", body),
    presence: (body) => post("/presence", body),
    leftover: (body) => post("/leftovers", body),
    revision: (body) => post("/revisions", body),
  };
}

const hangs = (seconds) => AbortSignal.timeout(seconds * 1000);

async function answer(fetch, url, options) {
  try {
    const response = await fetch(url, { credentials: "same-origin", redirect: "manual", ...options });
    // A redirect to the page to log in is what a session that has ended looks like.
    const status = response.type === "opaqueredirect" ? 401 : response.status;
    return { status, body: await json(response) };
  } catch {
    return { status: 0, body: {} };
  }
}

async function json(response) {
  try {
    return (await response.json()) ?? {};
  } catch {
    return {};
  }
}
