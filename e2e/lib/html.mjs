// The Nu HTML checker.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const jar = join(createRequire(import.meta.url).resolve("vnu-jar"), "../build/dist/vnu.jar");

/** What the checker calls an error, file by file. */
export function check(files) {
  return new Promise((resolve, reject) => {
    const words = ["-jar", jar, "--format", "json", "--exit-zero-always", "--stdout", ...files];
    execFile("java", words, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (error) return reject(error);
      const { messages } = JSON.parse(stdout);
      const errors = messages.filter((message) => message.type !== "info");
      resolve(errors.map((it) => `${it.url.split("/").pop()}:${it.lastLine}: ${it.message} ${it.extract?.trim() ?? ""}`));
    });
  });
}

/** Saves pages under a name in a folder that is gone after the test. */
export function folder(t) {
  const place = mkdtempSync(join(tmpdir(), "masthead-html-"));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  return (name, html) => {
    const file = join(place, `${name}.html`);
    writeFileSync(file, html);
    return file;
  };
}
