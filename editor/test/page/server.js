// A small server for looking at the editor: one story in memory that speaks the desk's wire, with
// the content security policy and the Trusted Types of the real pages. `node test/page/server.js [port]`.
import { readFileSync } from "node:fs";
import http from "node:http";
import { Step } from "prosemirror-transform";
import { schemaFrom } from "../../src/schema.js";
import { choices, demo, pictures, rules, staff, threads } from "./story.js";

const file = (path) => readFileSync(new URL(path, import.meta.url));
const json = JSON.parse(file("../../schema.json"));
const schema = schemaFrom(json);
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard";

const story = {
  doc: schema.nodeFromJSON(demo),
  version: 0,
  batches: [],
  seen: new Map(),
  waiting: [],
  streams: new Set(),
  people: new Map(),
  threads: structuredClone(threads),
  next: 100,
};

const script = (id, value) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

function page(language) {
  const words = JSON.parse(file(language === "en" ? "../../words.json" : `../../words.${language}.json`));
  return `<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>The editor</title><meta name="csrf" content="token">
<link rel="stylesheet" href="/assets/desk.css"><link rel="stylesheet" href="/assets/editor.css"></head><body>
<header class="bar"><p class="bar-name"><a href="/"><b>The Meridian</b> Desk</a></p></header>
<aside class="side"><nav class="places" aria-label="Desk"><ul><li><a href="/">Today</a></li></ul></nav></aside>
<main class="work work-editor" id="main" tabindex="-1"><h1 class="visually-hidden">Story</h1><div class="sheet-of-work"><div id="editor" data-story="12" data-language="en"></div></div></main>
${script("editor-words", words)}${script("editor-choices", choices)}${script("editor-rules", rules)}${script("editor-pictures", pictures)}
<script type="module" src="/editor.js"></script></body></html>`;
}

function send(response, status, body, type = "application/json") {
  response.writeHead(status, { "content-type": type, "content-security-policy": CSP, "cache-control": "no-store" });
  response.end(type === "application/json" ? JSON.stringify(body) : body);
}

function steps(body, response) {
  const repeated = story.seen.get(`${body.writer} ${body.batch}`);
  if (repeated) return send(response, 200, { version: repeated });
  if (body.schema !== undefined && body.schema !== json.version)
    return send(response, 409, { reason: "schema", schema: json.version });
  if (body.version !== story.version)
    return send(response, 409, { reason: "behind", version: story.version, batches: after(body.version) });
  let doc = story.doc;
  for (const [index, step] of body.steps.entries()) {
    try {
      const result = Step.fromJSON(schema, step).apply(doc);
      if (result.failed) return send(response, 422, { index, reason: result.failed });
      doc = result.doc;
      doc.check();
    } catch (error) {
      return send(response, 422, { index, reason: error.message });
    }
  }
  commit(doc, { version: story.version, writer: body.writer, staff: "7", name: "You", steps: body.steps });
  story.seen.set(`${body.writer} ${body.batch}`, story.version);
  send(response, 200, { version: story.version });
}

function commit(doc, batch) {
  story.doc = doc;
  story.version += batch.steps.length;
  story.batches.push(batch);
  tell("steps", { story: "12", ...batch }, `12:${batch.version}`);
  for (const answer of story.waiting.splice(0)) answer();
}

const after = (version) => story.batches.filter((batch) => batch.version + batch.steps.length > version);

function tell(event, data, id) {
  for (const stream of story.streams)
    stream.write(`${id ? `id: ${id}\n` : ""}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function presence(body) {
  story.people.set(body.writer, {
    writer: body.writer,
    staff: "7",
    name: "You",
    version: body.version,
    anchor: body.anchor,
    head: body.head,
  });
  tell("presence", { story: "12", people: [...story.people.values()] });
}

const ROUTES = {
  "GET /desk/stories/12/draft": (_body, response) =>
    send(response, 200, {
      schema: json.version,
      version: story.version,
      doc: story.doc.toJSON(),
      threads: story.threads,
      people: [],
      staff,
      me: { staff: "7", name: "You" },
      writable: true,
    }),
  "POST /desk/stories/12/steps": steps,
  "POST /desk/stories/12/presence": (body, response) => (presence(body), send(response, 200, {})),
  "POST /desk/stories/12/leftovers": (_body, response) => send(response, 200, { id: String(++story.next) }),
  "POST /desk/stories/12/revisions": (body, response) => send(response, 200, { id: "1", version: body.version }),
  "POST /desk/stories/12/threads": (body, response) => {
    const thread = {
      id: String(++story.next),
      block: body.block,
      quote: body.quote,
      state: "open",
      messages: [{ id: "1", staff: "7", name: "You", at: Date.now(), text: body.text }],
    };
    story.threads.push(thread);
    send(response, 200, thread);
  },
  "GET /desk/stories/12/spelling": (_body, response) =>
    send(response, 200, {
      state: "looked",
      language: "en",
      language_name: "English",
      dictionary: "en_GB",
      words: [{ word: "adviced", count: 1, suggestions: ["advised", "advice"] }],
      more: 0,
      passed: ["Almery"],
      may_add: true,
    }),
  "GET /desk/stories/links": (_body, response, query) => {
    const all = [
      ["/news/bridge", "The bridge and its builders", "story"],
      ["/world", "World", "section"],
      ["/authors/ana-lee", "Ana Lee", "author"],
    ];
    send(
      response,
      200,
      all
        .filter(([, title]) => title.toLowerCase().includes(query.get("q").toLowerCase()))
        .map(([href, title, kind]) => ({ href, title, kind })),
    );
  },
  "GET /desk/pictures/choose": (_body, response, query) => {
    const ids = query.get("ids")?.split(",");
    send(
      response,
      200,
      pictures.filter(({ id, alt }) =>
        ids ? ids.includes(id) : alt.toLowerCase().includes((query.get("q") ?? "").toLowerCase()),
      ),
    );
  },
  "POST /desk/pictures": (_body, response) => send(response, 200, { ...pictures[0], id: "99", file: "uploaded.jpg", alt: "" }),
};

function events(request, response) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(": here\n\n");
  story.streams.add(response);
  request.on("close", () => story.streams.delete(response));
}

function longPoll(response, query) {
  const version = Number(query.get("after"));
  const answer = () => send(response, 200, { version: story.version, batches: after(version) });
  if (story.version > version) return answer();
  story.waiting.push(answer);
  setTimeout(
    () => {
      const at = story.waiting.indexOf(answer);
      if (at >= 0) story.waiting.splice(at, 1)[0]();
    },
    Number(query.get("wait") ?? 25) * 1000,
  );
}

/** A page for tests to act as a colleague: steps of Ana, or her cursor. */
function asAna(path, body, response) {
  if (path.endsWith("/steps")) {
    const doc = body.steps.reduce((now, step) => Step.fromJSON(schema, step).apply(now).doc, story.doc);
    commit(doc, { version: story.version, writer: "00000000000000aa", staff: "8", name: "Ana Lee", steps: body.steps });
  } else {
    story.people.set("ana", { writer: "00000000000000aa", staff: "8", name: "Ana Lee", version: story.version, ...body });
    tell("presence", { story: "12", people: [...story.people.values()] });
  }
  send(response, 200, { version: story.version, doc: story.doc.toJSON() });
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString();
  return request.headers["content-type"]?.includes("json") && text ? JSON.parse(text) : {};
}

const TYPES = { css: "text/css", js: "text/javascript", woff2: "font/woff2", svg: "image/svg+xml", map: "application/json" };

function asset(path, response) {
  const from =
    path === "/editor.js" ? "../../out/editor.js" : path.startsWith("/picture") ? `.${path}` : `../../../crates/masthead${path}`;
  try {
    send(response, 200, file(from), TYPES[path.split(".").pop()]);
  } catch {
    send(response, 404, "", "text/plain");
  }
}

const server = http.createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  const body = request.method === "POST" ? await bodyOf(request) : null;
  const route = ROUTES[`${request.method} ${pathname}`];
  const thread = /^\/desk\/threads\/(\w+)\/(messages|state)$/.exec(pathname);
  if (pathname === "/") return send(response, 200, page(searchParams.get("lang") ?? "en"), "text/html; charset=utf-8");
  if (pathname === "/desk/events") return events(request, response);
  if (pathname.startsWith("/ana/")) return asAna(pathname, body, response);
  if (request.method === "GET" && pathname === "/desk/stories/12/steps") return longPoll(response, searchParams);
  if (thread) return threadChanged(thread, body, response);
  if (route) return route(body, response, searchParams);
  asset(pathname, response);
});

function threadChanged([, id, what], body, response) {
  const thread = story.threads.find((one) => one.id === id);
  if (what === "state") thread.state = body.state;
  else thread.messages.push({ id: String(++story.next), staff: "7", name: "You", at: Date.now(), text: body.text });
  send(response, 200, thread);
}

server.listen(Number(process.argv[2] ?? 18333), "127.0.0.1");
