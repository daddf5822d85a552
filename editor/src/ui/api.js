// The desk's addresses that the interface asks, besides those of the session. All are of our own
// server; every POST carries the page's token.

import { upload } from "./upload.js";

/** Asks and answers with JSON; an answer that is not 2xx throws an error with its `status`. */
async function ask(url, options) {
  const answer = await fetch(url, {
    credentials: "same-origin",
    ...options,
    headers: { accept: "application/json", ...options?.headers },
  });
  const body = answer.headers.get("content-type")?.includes("json") ? await answer.json() : null;
  if (!answer.ok) throw Object.assign(new Error(body?.problem ?? String(answer.status)), { status: answer.status, body });
  return body;
}

/** Returns the requests of the interface for one story. */
export function apiOf(story, csrf) {
  const post = (path, body) =>
    ask(path, { method: "POST", headers: { "content-type": "application/json", "x-csrf": csrf }, body: JSON.stringify(body) });
  const get = (path, query) => ask(`${path}?${new URLSearchParams(query)}`);
  return {
    links: (q) => get("/desk/stories/links", { q }),
    pictures: (q) => get("/desk/pictures/choose", { q }),
    picturesById: (ids) => get("/desk/pictures/choose", { ids: ids.join() }),
    embed: async (url) => (await post(`/desk/stories/${story}/embed`, { url })).told,
    newThread: (thread) => post(`/desk/stories/${story}/threads`, thread),
    message: (thread, text, mentions) => post(`/desk/threads/${thread}/messages`, { text, mentions }),
    threadState: (thread, state) => post(`/desk/threads/${thread}/state`, { state }),
    spelling: () => get(`/desk/stories/${story}/spelling`),
    passWord: (word, passes) => post(`/desk/stories/${story}/spelling`, { word, passes }),
    addWord: (word, language) => post("/desk/style/words/add", { word, language }),
    upload: (file, progress) => upload(file, { ask, post, csrf }, progress),
  };
}
