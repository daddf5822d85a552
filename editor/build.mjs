// Builds the editor: one file that people can read, so that a change of it can be reviewed; the same
// minified, which is what browsers get; and the licences of all that is in it. The same sources give the
// same bytes anywhere.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const readable = join(here, "bundle.js");
const served = join(here, "../districts/web/assets/editor.js");

const options = (outfile, minify) => ({
  absWorkingDir: here,
  entryPoints: ["src/main.js"],
  outfile,
  minify,
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  loader: { ".json": "json" },
  metafile: true,
});
const { metafile } = await build(options(readable, false));
const { metafile: small } = await build(options(served, true));

/** Returns the folders of the packages that are in the bundle, in order. */
function packages({ inputs }) {
  const found = new Set();
  for (const path of Object.keys(inputs)) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    if (folder) found.add(folder);
  }
  return [...found].sort();
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(here, folder, "package.json")));
  const file = readdirSync(join(here, folder)).sort().find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(here, folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n\n${text}`;
}

// Copies of others' code in our own tree carry their licence beside them.
function vendored({ inputs }) {
  const folders = new Set(Object.keys(inputs).filter((path) => path.startsWith("src/")).map(dirname));
  const files = [...folders].sort().map((folder) => join(folder, "LICENSE")).filter((path) => existsSync(join(here, path)));
  return files.map((path) => `${dirname(path)}\n\n${readFileSync(join(here, path), "utf8").trim()}`);
}

const texts = [...packages(metafile).map(licenceOf), ...vendored(metafile)];
writeFileSync(join(here, "licences.txt"), `${texts.join(`\n\n${"-".repeat(72)}\n\n`)}\n`);
for (const { outputs } of [metafile, small]) {
  for (const [path, { bytes }] of Object.entries(outputs)) console.log(`${path}: ${bytes} bytes`);
}
