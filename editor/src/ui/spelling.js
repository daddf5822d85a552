// Spelling: the words that no dictionary of the server knows, each once. The server has the story, so it
// is asked after what was typed is saved; where the words are is found here.
import { button, debounce, h } from "./h.js";
import { replaceAll } from "./find.js";
import { eachMatch, eachText, literal } from "./matches.js";
import { goTo } from "./places.js";

/** After typing, the server is asked when nothing was saved for so long; in milliseconds. */
const PAUSE = 2_000;
/** The dictionary suggests for some words at once; for the others it is asked again, so often at most. */
const AGAIN = 1_000;
const TIMES = 20;

/** All places of a word in a document, where it is a whole word. */
export function placesOf(doc, word) {
  const edge = "[\\p{L}\\p{M}\\p{N}_]";
  const pattern = new RegExp(`(?<!${edge})${literal(word)}(?!${edge})`, "gu");
  const places = [];
  eachText(doc, (block, pos) => {
    // What is put aside is no part of the story.
    if (doc.resolve(pos).node(1)?.type.name === "stash") return;
    eachMatch(block, pos, pattern, (_match, from, to) => places.push({ from, to }), true);
  });
  return places;
}

/** The words of an answer that are still in the document, with their places. */
export const openWords = (doc, { words = [] }) =>
  words.map((one) => ({ ...one, places: placesOf(doc, one.word) })).filter(({ places }) => places.length);

/** A transaction that puts `text` in all places of a word; the marks of the words stay. */
export const replaceWord = (state, word, text) => replaceAll(state, placesOf(state.doc, word), text);

/** The page of the panel: `{dom, update(), ask()}`. */
export function spellingPage(ctx) {
  const dom = h("div", { class: "ed-stack" });
  const page = { dom, found: null, failed: false, times: 0, timer: 0 };
  page.update = () => show(ctx, page);
  page.ask = () => ask(ctx, page);
  const later = debounce(page.ask, PAUSE);
  ctx.story.on("status", ({ kind }) => {
    if (kind !== "saved") return;
    // A word that was corrected is off the list before the server has said so.
    if (page.found) page.update();
    page.times = 0;
    later();
  });
  return page;
}

async function ask(ctx, page) {
  try {
    page.found = await ctx.api.spelling();
    page.failed = false;
  } catch {
    page.failed = true;
  }
  page.update();
  const isOpen = !page.failed && page.found.words.some(({ suggestions }) => suggestions === null);
  if (isOpen && page.times < TIMES) {
    page.times += 1;
    clearTimeout(page.timer);
    page.timer = setTimeout(page.ask, AGAIN);
  }
}

function show(ctx, page) {
  const { t } = ctx;
  const { found, failed } = page;
  const words = found ? openWords(ctx.view.state.doc, found) : [];
  ctx.panel.count("spelling", words.length + (found?.more ?? 0));
  page.dom.replaceChildren(
    h("p", { class: found?.state === "damaged" ? "problem" : "hint" }, said(t, found, failed, words.length)),
    ...words.map((one) => card(ctx, page, one)),
    ...(found?.more ? [h("p", { class: "hint" }, t("spelling-more", { count: found.more }))] : []),
    ...(found?.passed?.length ? [passed(ctx, page, found.passed)] : []),
    ...(found?.may_add ? [h("p", {}, h("a", { href: "/desk/style/words" }, t("spelling-own")))] : []),
  );
}

function said(t, found, failed, count) {
  if (failed) return t("spelling-failed");
  if (!found) return t("spelling-asking");
  const { state, language_name: language, dictionary: name } = found;
  if (state === "none") return t("spelling-no-dictionary", { language, name });
  if (state === "damaged") return t("spelling-damaged", { name });
  return t(count ? "spelling-intro" : "spelling-none", { name });
}

function card(ctx, page, { word, suggestions, places }) {
  const { t, view } = ctx;
  return h(
    "article",
    { class: "ed-card" },
    h("p", {}, h("b", { dir: "auto" }, word), " ", h("span", { class: "quiet" }, t("spelling-times", { count: places.length }))),
    ctx.writable ? better(ctx, page, word, suggestions) : null,
    h(
      "div",
      { class: "form-row" },
      button(t("tray-show"), () => go(view, word)),
      ctx.writable ? button(t("spelling-ignore"), () => pass(ctx, page, word, true)) : null,
      ctx.writable && page.found.may_add ? button(t("spelling-add"), () => add(ctx, page, word)) : null,
    ),
  );
}

/** Goes to the first place of a word, and from one of its places to the next. */
function go(view, word) {
  const places = placesOf(view.state.doc, word);
  const { from, to } = view.state.selection;
  const at = places.findIndex((place) => place.from === from && place.to === to);
  const next = places[(at + 1) % places.length];
  if (next) goTo(view, next.from, next.to);
}

function better(ctx, page, word, suggestions) {
  const { t } = ctx;
  if (!suggestions) return null;
  if (!suggestions.length) return h("p", { class: "hint" }, t("spelling-nothing-better"));
  const name = (text) => ({ "aria-label": `${t("spelling-replace")} ${text}`, dir: "auto" });
  return h(
    "div",
    { class: "form-row" },
    h("span", { class: "hint" }, t("spelling-replace")),
    ...suggestions.map((text) => button(text, () => replace(ctx, page, word, text), undefined, name(text))),
  );
}

function replace(ctx, page, word, text) {
  const { view, t } = ctx;
  const count = placesOf(view.state.doc, word).length;
  if (count) view.dispatch(replaceWord(view.state, word, text));
  ctx.say(t("spelling-replaced", { count, word, text }));
  page.update();
}

/** Drops a word from the list at once; the server says the same when it is asked the next time. */
function drop(page, word) {
  page.found = { ...page.found, words: page.found.words.filter((one) => one.word !== word) };
}

async function pass(ctx, page, word, passes) {
  try {
    const { passed: all } = await ctx.api.passWord(word, passes);
    if (passes) drop(page, word);
    page.found = { ...page.found, passed: all };
  } catch {
    return ctx.notice(ctx.t("spelling-not-done"));
  }
  page.update();
  if (!passes) page.ask();
}

async function add(ctx, page, word) {
  const { t } = ctx;
  // A word of one variety of a language is one of all of them.
  const [language] = page.found.language.split("-");
  try {
    const { added } = await ctx.api.addWord(word, language);
    if (!added) return ctx.notice(t("spelling-full"));
    drop(page, word);
  } catch {
    return ctx.notice(t("spelling-not-done"));
  }
  ctx.say(t("spelling-added", { word }));
  page.update();
}

function passed(ctx, page, words) {
  const { t } = ctx;
  const item = (word) =>
    h(
      "li",
      {},
      h("bdi", {}, word),
      " ",
      ctx.writable
        ? button(t("spelling-again"), () => pass(ctx, page, word, false), "button-link", { "aria-label": `${t("spelling-again")}: ${word}` })
        : null,
    );
  return h("details", {}, h("summary", {}, t("spelling-ignored")), h("ul", { class: "ed-picked" }, ...words.map(item)));
}
