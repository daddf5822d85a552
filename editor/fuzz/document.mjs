// The small document that all writers begin with: every word in it is there once.
import { readFileSync } from "node:fs";
import { schemaFrom } from "../src/schema.js";

/** The editor's schema. */
export const schema = schemaFrom(JSON.parse(readFileSync(new URL("../schema.json", import.meta.url))));

const { nodes } = schema;
const t = (words) => schema.text(words);
const p = (id, words) => nodes.paragraph.create({ id }, words ? t(words) : null);
const item = (...content) => nodes.list_item.create(null, content);
const row = (...cells) => nodes.table_row.create(null, cells.map((words) => nodes.table_cell.create(null, t(words))));

/** Returns the document of version 0. */
export function startDocument() {
  const doc = nodes.doc.create({ slug: "slug0" }, [
    nodes.headline.create(null, t("head line words")),
    nodes.standfirst.create(null, t("standing first words0")),
    p("p1", "alpha one two three four"),
    p("p2", "beta five six seven eight"),
    nodes.heading.create({ id: "h1" }, t("title of heading")),
    p("p3", "gamma nine ten eleven"),
    nodes.quote.create({ id: "q1" }, [p(null, "quoted they remain here"), p(null, "and more quoting")]),
    nodes.list.create({ id: "l1" }, [
      item(p(null, "itemA primo")),
      item(p(null, "itemB secundo"), nodes.list.create(null, [item(p(null, "itemC inner")), item(p(null, "itemD deeper"))])),
      item(p(null, "itemE tertio")),
    ]),
    nodes.picture.create({ id: "i1", file: "a.jpg", alt: "alt0" }, t("caption below")),
    nodes.grid.create({ id: "g1" }, [nodes.table.create(null, [row("cellA", "cellB x1"), row("cellC", "cellD x2")])]),
    nodes.details.create({ id: "d1" }, [nodes.summary.create(null, t("summary sum")), p(null, "detail hidden inside")]),
    nodes.gate.create({ id: "w1" }),
    p("p4", "delta twelve thirteen"),
  ]);
  doc.check();
  return doc;
}

/** Returns all words of a document in order, those of attributes too. */
export function wordsOf(doc) {
  const words = [];
  const add = (text) => words.push(...text.split(/\s+/).filter(Boolean));
  add(doc.attrs.slug);
  doc.descendants((node) => {
    if (node.isTextblock) add(node.textBetween(0, node.content.size, " ", " "));
    if (node.type.name === "picture" && node.attrs.alt) add(node.attrs.alt);
  });
  return words;
}
