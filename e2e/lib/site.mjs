// The demo under test: its address, its stories, its page types.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The demo's folder, as `masthead import` takes it. */
export const demoFolder = join(root, "demo");

/** The server's address, without a slash at the end. */
export const url = process.env.SITE_URL;
if (!url) throw new Error("SITE_URL is not set; run `cargo xtask test --only e2e`");

/** What a server of a journey's own needs in its environment to live on the day of the run. */
export const clock = JSON.parse(process.env.SITE_CLOCK ?? "{}");

/** The article page like "The page that must work". */
export const summit = "/diplomacy/xi-putin-beijing-2022";

function fields(front) {
  const pairs = front.split("\n").map((line) => line.match(/^(\w+): *"?(.*?)"?$/)).filter(Boolean);
  return Object.fromEntries(pairs.map(([, key, value]) => [key, value]));
}

/** A date or a year: the demo moves them to the day on which it starts. */
const DATED = /\b(\d{4}|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Sentences of a Markdown text that appear unchanged in a page: no marks, no links, no dates. */
function phrases(markdown) {
  const paragraphs = markdown.split("\n\n").filter((text) => /^[A-Z“]/.test(text) && !/[*_`\[|<]/.test(text));
  const begun = paragraphs.map((text) => text.slice(0, 60).replace(/\s\S*$/, ""));
  return begun.filter((text) => text.length > 30 && !DATED.test(text));
}

function read(section, file) {
  const [, front, body] = readFileSync(join(demoFolder, "articles", section, file), "utf8").split(/^---\n/m);
  const story = fields(front);
  const slug = story.slug ?? file.replace(/\.md$/, "");
  const gate = body.indexOf("<!-- gate -->");
  return {
    path: `/${story.section}/${slug}`,
    title: story.title,
    access: story.access ?? "metered",
    language: story.language,
    date: new Date(story.date),
    isTranslated: body.length > 0 && "translation_of" in story,
    lives: !("draft" in story) && !("withdrawn" in story),
    rest: gate < 0 ? [] : phrases(body.slice(gate)),
  };
}

/** The demo's stories that are published, in the order of their files. */
export const stories = readdirSync(join(demoFolder, "articles"))
  .flatMap((section) => readdirSync(join(demoFolder, "articles", section)).map((file) => read(section, file)))
  .filter((story) => story.lives);

/** Metered stories in the publication's language whose gated words are known. */
export const metered = stories.filter((story) => story.access === "metered" && !story.language && story.rest.length > 2);

/** The newest of them, whose discussion is open on any day. */
export const newest = metered.toSorted((one, other) => other.date - one.date)[0];

/** A story of another access rule. */
export const withAccess = (access) => stories.find((story) => story.access === access && !story.language);

/** The stories that a journey reads: four of them spend the allowance of three. */
export const [first, second, third, fourth] = metered;

/** The addresses that a page names, as the browser reads them. */
export function addresses(html) {
  const decoded = (text) => text.replaceAll("&amp;", "&");
  return [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map((match) => decoded(match[1]));
}

/** Every page type once: name and path. What only a crawl can know comes from the pages themselves. */
export async function pageTypes() {
  const links = async (path) => addresses(await (await fetch(url + path)).text());
  const one = (paths, pattern) => {
    const found = paths.find((path) => pattern.test(path));
    if (!found) throw new Error(`no link like ${pattern} among ${paths.join(" ")}`);
    return found;
  };
  const archive = await links("/archive");
  const topics = await links("/topics");
  return [
    { name: "home", path: "/" },
    { name: "section", path: "/diplomacy" },
    { name: "article-continue", path: summit },
    { name: "article-free", path: withAccess("free").path },
    { name: "article-subscribers", path: withAccess("subscribers").path },
    { name: "article-translated", path: stories.find((story) => story.language).path },
    { name: "authors", path: "/authors" },
    { name: "author-person", path: "/authors/ines-calloway" },
    { name: "author-team", path: "/authors/news-team" },
    { name: "topics", path: "/topics" },
    { name: "topic", path: one(topics, /^\/topics\/./) },
    { name: "storylines", path: "/story" },
    { name: "storyline", path: "/story/china-and-russia" },
    { name: "thing", path: "/things/china" },
    { name: "thing-measured", path: "/things/trade-of-china-and-russia" },
    { name: "between", path: one(await links("/things/china"), /^\/between\//) },
    { name: "archive", path: "/archive" },
    { name: "archive-month", path: one(archive, /^\/archive\/\d+\/\d+/) },
    { name: "corrections", path: "/corrections" },
    { name: "about", path: "/about" },
    { name: "about-page", path: "/about/ethics" },
    { name: "about-subscribe", path: "/about/subscribe" },
    { name: "about-masthead", path: "/masthead" },
    { name: "feeds", path: "/feeds" },
    { name: "search", path: "/search" },
    { name: "search-found", path: "/search?q=Beijing" },
    { name: "search-none", path: "/search?q=qxqxqxqx" },
    { name: "error-404", path: "/there-is/no-such-story", status: 404 },
  ];
}
