// Servers of a journey's own, with their data in a folder that goes with the test.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

import { clock } from "./site.mjs";
import { eventually } from "./wait.mjs";

/** Runs the program; gives its exit code with what it printed, or its address once it serves. */
async function run(words, running, settings = {}) {
  const environment = { ...process.env, ...clock, MASTHEAD_LOG__LEVEL: "error", ...settings };
  const child = spawn(process.env.SITE_PROGRAM, words, { stdio: ["ignore", "pipe", "pipe"], env: environment });
  running.push(child);
  const lines = [];
  createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("ready ")) return { url: line.slice(6).replace(/\/$/, ""), lines };
    lines.push(line);
  }
  if (child.exitCode === null) await once(child, "exit");
  return { code: child.exitCode, lines };
}

/** A folder and servers that go with the test. */
function place(test) {
  const folder = mkdtempSync(join(tmpdir(), "masthead-journey-"));
  const running = [];
  test.after(async () => {
    for (const child of running.filter((it) => it.exitCode === null && it.signalCode === null)) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, running };
}

/** A port of this machine that nobody listens at. */
async function freePort() {
  const socket = createServer().listen(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  await once(socket, "close");
  return port;
}

/** A demo of its own under the name `localhost`: without TLS, passkeys are good nowhere else. */
export async function demoAtLocalhost(test) {
  const { folder, running } = place(test);
  const port = await freePort();
  const site = `http://localhost:${port}`;
  await run(["demo", "--listen", `127.0.0.1:${port}`, "--data", join(folder, "data")], running, { MASTHEAD_BASE_URL: site });
  return site;
}

/** Serves a publication made of `files`, those that the importer refuses without their text, with
 * `settings` in its environment: the server's address, its folder of mails and the files that were
 * refused. */
export async function serve(test, files, settings = {}) {
  const { folder, running } = place(test);
  const [source, data] = [join(folder, "source"), join(folder, "data")];
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    writeFileSync(join(source, name), text);
  }
  const refused = new Set();
  for (let attempt = 0; attempt < 4 && Object.keys(files).length; attempt++) {
    const { code, lines } = await run(["import", source, "--data", data], running);
    if (code === 0) break;
    const named = lines.map((line) => line.match(/(?:^|\s)((?:authors|articles)\/[\w-]+\.md):/)?.[1]).filter(Boolean);
    if (!named.some((name) => !refused.has(name))) throw new Error(lines.join("\n"));
    for (const name of named) {
      refused.add(name);
      writeFileSync(join(source, name), `${files[name].split("\n---\n")[0]}\n---\nRefused by the importer.\n`);
    }
  }
  const { url } = await run(["serve", "--listen", "127.0.0.1:0", "--data", data], running, settings);
  return { url, mail: join(data, "mail"), refused };
}

/** Serves an empty folder; gives the address that the server prints for its first owner. */
export async function serveNothing(test) {
  const { folder, running } = place(test);
  const { lines } = await run(["serve", "--listen", "127.0.0.1:0", "--data", join(folder, "data")], running);
  const address = () => lines.map((line) => line.match(/^\s+(http\S+\/set-up\/\S+)$/)?.[1]).find(Boolean);
  return eventually(address, "no address was printed");
}

/** The newest mail in a folder, waited for, with its lines joined as they were written. */
export function newestMail(folder) {
  return eventually(() => {
    // The folder is made with the first mail.
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")).sort() : [];
    return names.length && readFileSync(join(folder, names.at(-1)), "utf8").replace(/=\r?\n/g, "").replaceAll("=3D", "=");
  }, `no mail in ${folder}`);
}
