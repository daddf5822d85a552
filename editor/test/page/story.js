// The story that the page for looking at the editor shows: something of every kind.

const text = (words, ...marks) => ({
  type: "text",
  text: words,
  ...(marks.length ? { marks: marks.map((mark) => (typeof mark === "string" ? { type: mark } : mark)) } : {}),
});
const p = (id, ...content) => ({ type: "paragraph", attrs: { id }, content });
const inner = (...content) => ({ type: "paragraph", attrs: { id: null }, content });
const suggestion = (type, id) => ({ type, attrs: { id } });
const SUGGESTED = "8.m1a2b3c4.x1y2";
const picture = (id, alt, ...content) => ({
  type: "picture",
  attrs: { id, file: "bridge.jpg", picture: "31", alt, href: null, title: null },
  content,
});
const row = (type, ...words) => ({ type: "table_row", content: words.map((word) => ({ type, content: [text(word)] })) });

export const demo = {
  type: "doc",
  attrs: {
    slug: "bridge-trade",
    section: "3",
    language: null,
    dateline: "ASTANA",
    access: "metered",
    topics: ["trade"],
    byline: ["ana-lee", "news-team"],
    picture: { picture: "31", file: "bridge.jpg", alt: "A bridge", caption: "The bridge" },
  },
  content: [
    { type: "headline", content: [text("Trade across the river reaches its highest value in ten years")] },
    {
      type: "standfirst",
      content: [text("Customs figures show what a new bridge has changed for two towns that had only a ferry")],
    },
    p(
      "block001",
      text(
        "For the first time since the ferry was built, more goods crossed the river by road than by water, according to figures that were published ",
      ),
      text("on Tuesday", { type: "comment", attrs: { id: "41" } }),
      text(". The customs office counted "),
      text("130.4 billion", "strong"),
      text(" last year, "),
      text("a lot of", suggestion("deletion", SUGGESTED)),
      text("much of", suggestion("insertion", SUGGESTED)),
      text(" it in machines."),
      { type: "note_ref", attrs: { number: 1 } },
    ),
    { type: "heading", attrs: { id: "block002", level: 2 }, content: [text("What the bridge has changed")] },
    p(
      "block003",
      text("Drivers used to wait for hours. “We slept in the cab,” said one, who asked not to be named. The "),
      text("ministry’s report", { type: "link", attrs: { href: "https://example.org/report", title: null } }),
      text(" was adviced by three universities."),
    ),
    picture("block004", "A long bridge over a wide river at dusk", text("The bridge was opened in 2019")),
    {
      type: "quote",
      attrs: { id: "block005" },
      content: [
        inner(text("We have never sold so much in one year, and we did not expect it.")),
        { type: "attribution", content: [text("Ana Lee, who runs a depot")] },
      ],
    },
    { type: "gate", attrs: { id: "block006" } },
    {
      type: "list",
      attrs: { id: "block007", ordered: false, start: null, loose: false },
      content: ["Machines and parts", "Grain", "Timber"].map((word) => ({ type: "list_item", content: [inner(text(word))] })),
    },
    { type: "pull_quote", attrs: { id: "block008" }, content: [inner(text("We slept in the cab"))] },
    {
      type: "grid",
      attrs: { id: "block009" },
      content: [
        {
          type: "table",
          content: [row("table_header", "Year", "Value"), row("table_cell", "2021", "130.4"), row("table_cell", "2022", "190.3")],
        },
        { type: "caption", content: [text("Trade in billions. Source: customs office")] },
      ],
    },
    {
      type: "stash",
      attrs: { id: "block010" },
      content: [inner(text("Call the ministry again before Friday: they promised the figures for the ferry."))],
    },
    {
      type: "details",
      attrs: { id: "block011", open: false },
      content: [
        { type: "summary", content: [text("How the figures were counted")] },
        inner(text("The office counts lorries at the gate and asks for their papers.")),
      ],
    },
    {
      type: "code",
      attrs: { id: "block012", language: "sql" },
      content: [text("select year, sum(value)\n  from goods group by year")],
    },
    {
      type: "embed",
      attrs: {
        id: "block013",
        provider: "YouTube",
        url: "https://www.youtube.com/watch?v=abc",
        author: "River TV",
        date: "2025-11-03",
      },
      content: [inner(text("A film of the first lorry on the bridge."))],
    },
    {
      type: "paragraph",
      attrs: { id: "block014" },
      marks: [suggestion("insertion", "8.m1a2b3c5.q1w2")],
      content: [text("The ferry still runs on Sundays.")],
    },
    {
      type: "gallery",
      attrs: { id: "block015" },
      content: [
        picture(null, null),
        picture(null, "", text("At night")),
        { type: "caption", content: [text("The river over a year")] },
      ],
    },
    { type: "divider", attrs: { id: "block016" } },
    p("block017", text("Next year’s figures are due in March.")),
    {
      type: "notes",
      attrs: { id: "block018" },
      content: [{ type: "note", attrs: { number: 1 }, content: [inner(text("Customs office, yearly report, table 4."))] }],
    },
  ],
};

export const pictures = [
  {
    id: "31",
    file: "bridge.jpg",
    alt: "A long bridge over a wide river at dusk",
    credit: "Agency/Jo Park",
    src: "/picture.svg",
    width: 1200,
    height: 800,
  },
  {
    id: "32",
    file: "ferry.jpg",
    alt: "A ferry with two lorries",
    credit: "Lin Wu/CC BY 4.0",
    src: "/picture.svg",
    width: 1200,
    height: 800,
  },
];

export const staff = [
  { id: "7", name: "You" },
  { id: "8", name: "Ana Lee" },
  { id: "9", name: "Tom Berg" },
  { id: "10", name: "Eva Marín" },
];

const message = (name, textOf, at) => ({ id: "1", staff: "8", name, at, text: textOf });
export const threads = [
  {
    id: "41",
    block: "block001",
    quote: "on Tuesday",
    state: "open",
    messages: [message("Ana Lee", "Was it not Wednesday? @Tom Berg please check.", 1764500000000)],
  },
  {
    id: "42",
    block: "block003",
    quote: "who drove on at once",
    state: "open",
    messages: [message("Tom Berg", "Do we have a second source?", 1764400000000)],
  },
];

export const rules = [
  { pattern: "\\badviced\\b", say: "“Advised” is the verb.", suggest: "advised", why: "“Advice” is a noun." },
  { pattern: "\\b(\\d+) percent\\b", say: "Per cent is written with a sign.", suggest: "$1 %", why: null },
  { pattern: "\\bministry\\b", say: "Name the ministry when it is first mentioned.", suggest: null, why: null },
];

const named = (...names) => names.map((name) => ({ value: name.toLowerCase().replaceAll(" ", "-"), name }));
export const choices = {
  sections: [
    { value: "3", name: "Economy" },
    { value: "4", name: "World" },
  ],
  topics: named("Trade", "China", "Infrastructure"),
  authors: named("Ana Lee", "News Team", "Tom Berg"),
  access: [
    { value: "metered", name: "Counts towards the free articles" },
    { value: "free", name: "Free for all" },
    { value: "subscribers", name: "Subscribers only" },
  ],
  languages: [
    { value: "en", name: "English" },
    { value: "de", name: "Deutsch" },
    { value: "ar", name: "العربية" },
  ],
};
