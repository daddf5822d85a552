import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { wordsFrom } from "../../src/ui/words.js";

const root = new URL("../../", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, root), "utf8"));
const english = read("words.json");
const LANGUAGES = ["de", "fr", "es", "ar"];

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const url = new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, folder);
    return entry.isDirectory() ? sources(url) : [readFileSync(url, "utf8")];
  });
}

const code = sources(new URL("src/", root)).join("\n");

test("every word that is asked for by name is there", () => {
  const asked = [...code.matchAll(/\bt\("([a-z0-9-]+)"/g)].map(([, key]) => key);
  assert.ok(asked.length > 100);
  assert.deepEqual(
    asked.filter((key) => !(key in english)),
    [],
  );
});

test("every command has a name", () => {
  const commands = readFileSync(new URL("src/ui/commands.js", root), "utf8");
  const ids = [...commands.matchAll(/\b(?:id: |kind\(|wrapper\(|list\(|mark\(schema, |inTable\()"([a-z0-9-]+)"/g)].map(
    ([, id]) => id,
  );
  assert.ok(ids.length > 50);
  assert.deepEqual(
    ids.filter((id) => !(`cmd-${id}` in english)),
    [],
  );
});

const holes = (text) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
const formsOf = (text) =>
  /^(?:zero|one|two|few|many|other)=/.test(text) ? text.split("|").map((form) => form.split("=")[0]) : null;

for (const language of LANGUAGES) {
  test(`${language}: the same keys, the same arguments, the plural forms of the language`, () => {
    const words = read(`words.${language}.json`);
    assert.deepEqual(Object.keys(words), Object.keys(english));
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(words)) {
      assert.ok(text.trim(), key);
      const forms = formsOf(english[key]);
      if (forms) assert.deepEqual([...formsOf(text)].sort(), [...categories].sort(), key);
      else assert.deepEqual(holes(text), holes(english[key]), key);
    }
  });
}

test("plural forms and numbers are those of the language", () => {
  const t = wordsFrom({ n: "one={count} Wort|other={count} Wörter", a: "{at} von {of}" }, "de");
  assert.equal(t("n", { count: 1 }), "1 Wort");
  assert.equal(t("n", { count: 1200 }), "1.200 Wörter");
  assert.equal(t("a", { at: 1, of: 2 }), "1 von 2");
  assert.equal(t("missing"), "missing");
  assert.equal(t.orElse("missing", "other"), "other");
});
