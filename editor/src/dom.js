// How each node and mark of `schema.json` looks in the page, and how it is read from HTML. Ids of
// blocks are shown but never read: what is pasted is a new block, and the session numbers it.

const block = (id) => (id ? { "data-block": id } : {});
const hole = 0;

/** Reads an attribute as a whole number, or returns `otherwise`. */
const number = (element, name, otherwise) => {
  const value = Number.parseInt(element.getAttribute(name) ?? "", 10);
  return Number.isFinite(value) ? value : otherwise;
};

const prose = {
  headline: {
    parseDOM: [{ tag: "h1[data-field='headline']", priority: 70 }],
    toDOM: () => ["h1", { class: "headline", "data-field": "headline" }, hole],
  },
  standfirst: {
    parseDOM: [{ tag: "p[data-field='standfirst']", priority: 70 }],
    toDOM: () => ["p", { class: "standfirst", "data-field": "standfirst" }, hole],
  },
  paragraph: { parseDOM: [{ tag: "p" }], toDOM: (node) => ["p", block(node.attrs.id), hole] },
  heading: {
    defining: true,
    parseDOM: [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, block(node.attrs.id), hole],
  },
  code: {
    parseDOM: [{ tag: "pre", preserveWhitespace: "full", getAttrs: (pre) => ({ language: pre.getAttribute("data-language") }) }],
    toDOM: ({ attrs }) => [
      "pre",
      { ...block(attrs.id), ...(attrs.language ? { "data-language": attrs.language } : {}) },
      ["code", hole],
    ],
  },
  divider: { parseDOM: [{ tag: "hr" }], toDOM: (node) => ["hr", block(node.attrs.id)] },
  hard_break: { selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"], leafText: () => "\n" },
};

const lists = {
  list: {
    parseDOM: [
      { tag: "ul" },
      { tag: "ol", getAttrs: (ol) => ({ ordered: true, start: ol.hasAttribute("start") ? number(ol, "start", 1) : null }) },
    ],
    toDOM: ({ attrs }) =>
      attrs.ordered
        ? ["ol", { ...block(attrs.id), ...(attrs.start > 1 ? { start: attrs.start } : {}) }, hole]
        : ["ul", block(attrs.id), hole],
  },
  list_item: { parseDOM: [{ tag: "li" }], toDOM: () => ["li", hole] },
};

const quotes = {
  quote: { parseDOM: [{ tag: "blockquote" }], toDOM: (node) => ["blockquote", block(node.attrs.id), hole] },
  pull_quote: {
    defining: true,
    parseDOM: [{ tag: "div[data-pull]" }],
    toDOM: (node) => ["div", { class: "pull", "data-pull": "", ...block(node.attrs.id) }, hole],
  },
  attribution: {
    parseDOM: ["quote/", "pull_quote/"].map((context) => ({ tag: "footer", context })),
    toDOM: () => ["footer", { class: "attribution" }, hole],
  },
};

const pictures = {
  picture: {
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: "figure[data-file]", getAttrs: pictureOf, contentElement: "figcaption" }],
    toDOM: ({ attrs }) => ["figure", pictureData(attrs), ["figcaption", hole]],
  },
  gallery: {
    isolating: true,
    parseDOM: [{ tag: "div[data-gallery]" }],
    toDOM: (node) => ["div", { class: "gallery", "data-gallery": "", ...block(node.attrs.id) }, hole],
  },
  caption: {
    parseDOM: [{ tag: "p[data-caption]", priority: 60 }, { tag: "caption" }],
    toDOM: () => ["p", { class: "caption", "data-caption": "" }, hole],
  },
  embed: {
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: "div[data-embed]", getAttrs: embedOf, contentElement: ".embed-words" }],
    toDOM: ({ attrs }) => ["div", { class: "embed", ...embedData(attrs) }, ["div", { class: "embed-words" }, hole]],
  },
};

function pictureOf(figure) {
  const of = (name) => figure.getAttribute(`data-${name}`);
  return { file: of("file"), picture: of("picture"), alt: of("alt"), href: of("href"), title: of("title") };
}

function pictureData(attrs) {
  const data = { class: "picture", ...block(attrs.id), "data-file": attrs.file };
  for (const name of ["picture", "alt", "href", "title"]) if (attrs[name] != null) data[`data-${name}`] = attrs[name];
  return data;
}

function embedOf(element) {
  const of = (name) => element.getAttribute(`data-${name}`);
  return { provider: of("provider") ?? "", url: of("embed"), author: of("author"), date: of("date") };
}

function embedData({ id, provider, url, author, date }) {
  const data = { ...block(id), "data-embed": url, "data-provider": provider };
  if (author != null) data["data-author"] = author;
  if (date != null) data["data-date"] = date;
  return data;
}

const cell = (tag) => ({
  parseDOM: [{ tag, getAttrs: cellOf }],
  toDOM: ({ attrs }) => [tag, cellData(attrs), hole],
});

function cellOf(element) {
  const align = element.getAttribute("data-align") ?? element.getAttribute("align") ?? "auto";
  return { colspan: number(element, "colspan", 1), rowspan: number(element, "rowspan", 1), align };
}

function cellData({ colspan, rowspan, align }) {
  const data = {};
  if (colspan > 1) data.colspan = colspan;
  if (rowspan > 1) data.rowspan = rowspan;
  if (align && align !== "auto") data["data-align"] = align;
  return data;
}

const tables = {
  grid: {
    parseDOM: [{ tag: "div[data-grid]" }],
    toDOM: (node) => ["div", { class: "grid", "data-grid": "", ...block(node.attrs.id) }, hole],
  },
  table: { parseDOM: [{ tag: "table" }], toDOM: () => ["table", ["tbody", hole]] },
  table_row: { parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", hole] },
  table_cell: cell("td"),
  table_header: cell("th"),
};

// A real <details> closes when a space is typed into its summary, so the editor shows it as a box.
const asides = {
  details: {
    isolating: true,
    parseDOM: [
      { tag: "details" },
      { tag: "div[data-details]", getAttrs: (box) => ({ open: box.getAttribute("data-details") === "open" }) },
    ],
    toDOM: ({ attrs }) => ["div", { class: "fold", "data-details": attrs.open ? "open" : "", ...block(attrs.id) }, hole],
  },
  summary: {
    defining: true,
    parseDOM: [{ tag: "summary" }, { tag: "p[data-summary]", priority: 60 }],
    toDOM: () => ["p", { class: "fold-summary", "data-summary": "" }, hole],
  },
  notes: {
    isolating: true,
    parseDOM: [{ tag: "div[data-notes]" }],
    toDOM: (node) => ["div", { class: "notes", "data-notes": "", ...block(node.attrs.id) }, hole],
  },
  note: {
    isolating: true,
    parseDOM: [{ tag: "div[data-note]", getAttrs: (box) => ({ number: number(box, "data-note", 1) }) }],
    toDOM: ({ attrs }) => ["div", { class: "footnote", "data-note": attrs.number }, hole],
  },
  note_ref: {
    parseDOM: [{ tag: "sup[data-note-ref]", priority: 70, getAttrs: (sup) => ({ number: number(sup, "data-note-ref", 1) }) }],
    toDOM: ({ attrs }) => ["sup", { class: "note-ref", "data-note-ref": attrs.number }, String(attrs.number)],
  },
};

const newsroomOnly = (t) => ({
  stash: {
    isolating: true,
    parseDOM: [{ tag: "div[data-stash]" }],
    toDOM: (node) => [
      "div",
      {
        class: "stash",
        "data-stash": "",
        role: "group",
        "data-label": t("stash-label"),
        "aria-label": t("stash-label"),
        ...block(node.attrs.id),
      },
      hole,
    ],
  },
  gate: {
    atom: true,
    draggable: true,
    parseDOM: [{ tag: "div[data-gate]" }],
    toDOM: (node) => ["div", { class: "gate", "data-gate": "", ...block(node.attrs.id) }, t("gate-here")],
  },
});

const marks = (t) => ({
  link: {
    parseDOM: [{ tag: "a[href]", getAttrs: (a) => ({ href: a.getAttribute("href"), title: a.getAttribute("title") }) }],
    toDOM: ({ attrs }) => ["a", { href: attrs.href, ...(attrs.title ? { title: attrs.title } : {}) }, hole],
  },
  emphasis: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", hole] },
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", hole] },
  code_text: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", hole] },
  struck: { parseDOM: [{ tag: "s" }, { tag: "strike" }], toDOM: () => ["s", hole] },
  script: {
    parseDOM: [{ tag: "sup" }, { tag: "sub", attrs: { kind: "sub" } }],
    toDOM: ({ attrs }) => [attrs.kind === "sub" ? "sub" : "sup", hole],
  },
  comment: {
    parseDOM: [{ tag: "span[data-comment]", getAttrs: (span) => ({ id: span.getAttribute("data-comment") }) }],
    toDOM: ({ attrs }) => ["span", { class: "commented", "data-comment": attrs.id }, hole],
  },
  insertion: suggested("ins", "added", t("suggest-added")),
  deletion: suggested("del", "removed", t("suggest-removed")),
  modification: {
    parseDOM: [{ tag: "[data-change]", getAttrs: changeOf }],
    toDOM: ({ attrs }, inline) => [
      inline ? "span" : "div",
      { class: "changed", "data-label": t("suggest-changed"), ...changeData(attrs) },
      hole,
    ],
  },
});

// A block that is suggested as a whole says so in words: its label is above it.
function suggested(tag, name, label) {
  return {
    parseDOM: [
      { tag: `${tag}[data-suggestion]`, getAttrs: idOf },
      { tag: `div.${name}[data-suggestion]`, getAttrs: idOf },
    ],
    toDOM: ({ attrs }, inline) =>
      inline
        ? [tag, { class: name, "data-suggestion": attrs.id }, hole]
        : ["div", { class: name, "data-suggestion": attrs.id, "data-label": label }, hole],
  };
}

const idOf = (element) => ({ id: element.getAttribute("data-suggestion") });

function changeOf(element) {
  try {
    return JSON.parse(element.getAttribute("data-change"));
  } catch {
    return false;
  }
}

const changeData = (attrs) => ({ "data-suggestion": attrs.id, "data-change": JSON.stringify(attrs) });

/** Returns the DOM half of the schema for `schemaFrom`; `t` gives the words that it shows. */
export function domSpecs(t) {
  return {
    nodes: { ...prose, ...lists, ...quotes, ...pictures, ...tables, ...asides, ...newsroomOnly(t) },
    marks: marks(t),
  };
}
