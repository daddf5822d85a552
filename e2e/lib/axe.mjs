// Accessibility rules (axe-core) on the page that is open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds: rule, number of places, the first of them. */
export async function violations(page) {
  await page.evaluate(source);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((it) => `${it.id} (${it.nodes.length}): ${it.nodes[0].html.slice(0, 160)} ${it.nodes[0].any[0]?.message ?? ""}`);
}
