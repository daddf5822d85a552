// The corpus of stored injections, multiplied from families. Payload number N calls fire(N).
// `crates/masthead/tests/it/comment/scripts.rs` multiplies the same families.
import { readFileSync } from "node:fs";

const families = JSON.parse(readFileSync(new URL("families.json", import.meta.url), "utf8"));

const each = (text, to) => [...text].map(to).join("");
const plain = /[<>"'=]/;
const marked = (text, to) => each(text, (c) => (plain.test(c) ? to(c) : c));
const percent = (text) => each(text, (c) => (plain.test(c) ? `%${c.charCodeAt(0).toString(16)}` : c));

/** The ways in which a filter might be fooled about what a text says. */
const encode = {
  raw: (text) => text,
  decimal: (text) => marked(text, (c) => `&#${c.charCodeAt(0)};`),
  hexadecimal: (text) => marked(text, (c) => `&#x${c.charCodeAt(0).toString(16)};`),
  padded: (text) => marked(text, (c) => `&#000${c.charCodeAt(0)}`),
  percent,
  "double-percent": (text) => percent(text).replaceAll("%", "%25"),
  escaped: (text) => marked(text, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
  fullwidth: (text) => marked(text, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  named: (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  nul: (text) => text.replaceAll("<", "<\0"),
  upper: (text) => text.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()),
};

/** Templates without numbers: markup around {js} and {url}. */
function patterns() {
  const found = new Set();
  const { tags, events, quotings, scripts, urls, links, breakouts, mutations, encodings, templates } = families;
  for (const tag of tags) for (const event of events) for (const quoting of quotings) found.add(tag.replace("{on}", quoting.replace("{event}", event).replace("{upper}", event.toUpperCase())));
  for (const script of [...scripts, ...templates]) for (const way of encodings) found.add(encode[way](script));
  for (const link of links) for (const u of urls) found.add(link.replace("{u}", u));
  const seeds = ["<img src=x onerror={js}>", "<svg/onload={js}>", "<script>{js}</script>", "<a href=\"{url}\">x</a>", "onmouseover={js} x="];
  for (const around of [...breakouts, ...mutations]) for (const p of seeds) for (const way of ["raw", "decimal", "named", "upper"]) found.add(around.replace("{p}", encode[way](p)));
  for (const tag of tags.slice(0, 12)) for (const way of encodings) found.add(encode[way](tag.replace("{on}", "onerror={js}")));
  return [...found];
}

/** Every payload, the script within it naming its number. */
export function corpus() {
  return patterns().map((pattern, number) => {
    const js = `fire(${number})`;
    return pattern.replaceAll("{url}", `javascript:${js}`).replaceAll("{js}", js);
  });
}
