// Small documents that between them have every node and mark of the schema.
const para = (id, ...content) => ({ type: "paragraph", attrs: { id }, content });
const text = (words, ...marks) => (marks.length ? { type: "text", text: words, marks } : { type: "text", text: words });
const mark = (type, attrs) => (attrs ? { type, attrs } : { type });
const cell = (words, type = "table_cell") => ({ type, content: words ? [text(words)] : [] });
const row = (...cells) => ({ type: "table_row", content: cells });
const item = (...content) => ({ type: "list_item", content });

const BLOCKS = [
  para("para0001", text("Alpha beta "), text("gamma", mark("strong")), text(" delta")),
  para("para0002", text("Zoë 👩‍🚀 flies 🛰️ at "), { type: "hard_break" }, text("noon"), { type: "note_ref", attrs: { number: 1 } }),
  { type: "heading", attrs: { id: "head0001", level: 2 }, content: [text("A "), text("linked", mark("link", { href: "https://example.org/", title: null })), text(" 𝔥eading")] },
  { type: "list", attrs: { id: "list0001", ordered: true, start: 3 }, content: [item(para(null, text("first"))), item(para(null, text("second")), { type: "list", content: [item(para(null, text("inner")))] })] },
  { type: "quote", attrs: { id: "quot0001" }, content: [para(null, text("Quoted words")), { type: "attribution", content: [text("Ana")] }] },
  { type: "pull_quote", attrs: { id: "pull0001" }, content: [para(null, text("Pulled"))] },
  { type: "picture", attrs: { id: "pict0001", file: "a.jpg", alt: "A dog" }, content: [text("Caption "), text("credit", mark("emphasis"))] },
  { type: "gallery", attrs: { id: "gall0001" }, content: [{ type: "picture", attrs: { file: "b.jpg" }, content: [text("One")] }, { type: "caption", content: [text("Both")] }] },
  { type: "embed", attrs: { id: "embe0001", provider: "video", url: "https://example.org/v" }, content: [para(null, text("Fallback"))] },
  { type: "grid", attrs: { id: "grid0001" }, content: [{ type: "table", content: [row(cell("h1", "table_header"), cell("h2", "table_header")), row(cell("c1"), cell("😀"))] }, { type: "caption", content: [text("Table")] }] },
  { type: "code", attrs: { id: "code0001", language: "js" }, content: [text("let a = 1;\nlet b = 2;")] },
  { type: "details", attrs: { id: "deta0001", open: true }, content: [{ type: "summary", content: [text("More")] }, para(null, text("Hidden")), { type: "divider" }] },
  { type: "notes", attrs: { id: "note0001" }, content: [{ type: "note", attrs: { number: 1 }, content: [para(null, text("A note"))] }] },
  { type: "stash", attrs: { id: "stas0001" }, content: [para(null, text("Kept aside"))] },
  { type: "divider", attrs: { id: "divi0001" } },
  { type: "gate", attrs: { id: "gate0001" } },
  para("para0003", text("kept ", mark("comment", { id: "c1" }), mark("comment", { id: "c2" })), text("new", mark("insertion", { id: "s1" })), text("old", mark("deletion", { id: "s2" }), mark("code_text")), text("x", mark("script", { kind: "sub" }), mark("struck"))),
  para("para0004"),
  { ...para("para0005", text("A whole paragraph")), marks: [mark("insertion", { id: "s3" })] },
];

/** Returns the JSON of a document of `count` blocks that begins with block number `first`. */
export function documentWith(first, count) {
  const chosen = Array.from({ length: count }, (_, i) => BLOCKS[(first + i) % BLOCKS.length]);
  const headline = { type: "headline", content: [text("Head 🗞")] };
  return { type: "doc", attrs: { slug: "s" }, content: [headline, { type: "standfirst" }, ...chosen] };
}

/** How many different blocks there are. */
export const BLOCK_COUNT = BLOCKS.length;
