// House style: what the newsroom's rules find is underlined as one types. A rule never touches code,
// and to apply one is an ordinary edit.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { button, debounce, h } from "./h.js";
import { eachMatch, eachText } from "./matches.js";
import { goTo, step } from "./places.js";

const key = new PluginKey("rules");

/** Rules with their patterns made; one that is no regular expression is told in `broken`. */
export function compile(rules) {
  const good = [];
  const broken = [];
  for (const rule of rules) {
    try {
      good.push({ ...rule, find: new RegExp(rule.pattern, "gu") });
    } catch {
      broken.push(rule);
    }
  }
  return { good, broken };
}

// A block that has not changed has the same node, so its matches are remembered by it.
function matcher(rules) {
  const known = new WeakMap();
  return (block) => {
    if (!known.has(block))
      known.set(
        block,
        rules.flatMap((rule) => inBlock(block, rule)),
      );
    return known.get(block);
  };
}

function inBlock(block, rule) {
  const found = [];
  eachMatch(
    block,
    -1,
    rule.find,
    (match, from, to) => found.push({ rule, from, to, text: match[0], by: replacement(match, rule) }),
    true,
  );
  return found.filter(({ text, by }) => text !== by);
}

/** What the rule puts in the place of a match; `$1` is the first group. Null when it only warns. */
function replacement(match, { suggest }) {
  if (suggest === null || suggest === undefined) return null;
  return suggest.replace(/\$(\d)/g, (_whole, number) => match[Number(number)] ?? "");
}

/** Whether a rule is for stories in this language: one for `en` is for `en-GB` too. */
export const isFor = ({ language }, tag) => !language || tag === language || Boolean(tag?.startsWith(`${language}-`));

/** All matches in a document: `[{rule, from, to, text, by}]`. */
export function check(doc, matchesIn) {
  const found = [];
  eachText(doc, (block, pos) => {
    for (const match of matchesIn(block)) found.push({ ...match, from: match.from + pos + 1, to: match.to + pos + 1 });
  });
  return found;
}

/**
 * The plugin; `changed` is called when the list may be another one, `fallback` is the language of a
 * story that names none.
 */
export function rulePlugin(rules, changed, fallback = "") {
  const matchesIn = matcher(rules);
  const fresh = (doc) => {
    const language = doc.attrs.language ?? fallback;
    const matches = check(doc, matchesIn).filter(({ rule }) => isFor(rule, language));
    return {
      matches,
      set: DecorationSet.create(
        doc,
        matches.map(({ from, to }) => Decoration.inline(from, to, { class: "ed-rule" })),
      ),
    };
  };
  return new Plugin({
    key,
    state: {
      init: (_config, { doc }) => fresh(doc),
      apply: (tr, now) => (tr.docChanged ? fresh(tr.doc) : now),
    },
    props: { decorations: (state) => key.getState(state).set },
    view: (view) => {
      const again = debounce(changed, 400);
      return { update: (_view, before) => void (before.doc !== view.state.doc && again()), destroy: () => again.cancel() };
    },
  });
}

/** The matches now. */
export const matchesOf = (state) => key.getState(state)?.matches ?? [];

/** A transaction that puts in what the rule suggests; the marks of the words stay. */
export const apply = (state, { from, to, by }) => (by ? state.tr.insertText(by, from, to) : state.tr.delete(from, to));

/** The page of the panel: `{dom, update(), next()}`. */
export function rulesPage(ctx) {
  const { t } = ctx;
  const dom = h("div", { class: "ed-stack" });
  const update = () => {
    const matches = matchesOf(ctx.view.state);
    ctx.panel.count("style", matches.length);
    const broken = ctx.brokenRules.map(({ pattern }) => h("p", { class: "problem" }, t("rule-broken", { pattern })));
    dom.replaceChildren(
      ...broken,
      h("p", { class: "hint" }, t(matches.length ? "style-intro" : "style-none")),
      ...matches.slice(0, 200).map((match) => card(ctx, match, update)),
    );
  };
  return { dom, update, next: () => next(ctx) };
}

function card(ctx, match, update) {
  const { t, view } = ctx;
  const { rule, text, by, from, to } = match;
  const act = () => {
    view.dispatch(apply(view.state, match));
    update();
  };
  return h(
    "article",
    { class: "ed-card" },
    h("p", {}, h("b", {}, text), by === null ? null : [" → ", h("b", {}, by || t("style-nothing"))]),
    rule.say ? h("p", {}, rule.say) : null,
    rule.why ? h("p", { class: "hint" }, rule.why) : null,
    h(
      "div",
      { class: "form-row" },
      button(t("tray-show"), () => goTo(view, from, to)),
      by === null || !ctx.writable ? null : button(t("apply"), act),
    ),
  );
}

function next(ctx) {
  const found = step(ctx.view, matchesOf(ctx.view.state), 1);
  const { t } = ctx;
  if (found)
    ctx.say(
      [found.text, found.by === null ? "" : t("style-better", { text: found.by || t("style-nothing") }), found.rule.say]
        .filter(Boolean)
        .join(". "),
    );
  else ctx.say(t("style-none"));
}
