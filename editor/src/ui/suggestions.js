// The list of suggestions outside the text: who, when, what; accept and reject one or all.
import { Plugin } from "prosemirror-state";
import { accept, reject, suggestionsOf } from "../suggest/resolve.js";
import { madeBy } from "../suggest/marks.js";
import { button, debounce, h } from "./h.js";
import { goTo, step } from "./places.js";

const MODE = "masthead-editor-suggest";

/** Whether this person suggests instead of writing; remembered on this computer. */
export function savedMode() {
  try {
    return localStorage.getItem(MODE) === "yes";
  } catch {
    return false;
  }
}

/** Remembers the mode. */
export function saveMode(on) {
  try {
    localStorage.setItem(MODE, on ? "yes" : "no");
  } catch {
    // Without storage the mode lasts as long as the page.
  }
}

/** The plugin that tells the list when the document has changed. */
export const suggestionPlugin = (changed) =>
  new Plugin({
    view: (view) => {
      const again = debounce(changed, 250);
      return { update: (_view, before) => void (before.doc !== view.state.doc && again()), destroy: () => again.cancel() };
    },
  });

/** The page of the panel: `{dom, update(), go(direction)}`. */
export function suggestionsPage(ctx) {
  const { t } = ctx;
  const list = h("div", { class: "ed-stack" });
  const mode = h("input", {
    type: "checkbox",
    id: "ed-suggest-mode",
    disabled: !ctx.writable,
    onchange: () => ctx.setSuggesting(mode.checked),
  });
  const every = (command, word) => button(t(word), () => command()(ctx.view.state, ctx.view.dispatch));
  const both = h("div", { class: "form-row" }, every(accept, "suggest-accept-all"), every(reject, "suggest-reject-all"));
  const dom = h(
    "div",
    { class: "ed-stack" },
    h("label", { class: "choice", for: mode.id }, mode, h("span", {}, t("suggest-mode"))),
    h("p", { class: "hint" }, t("suggest-hint")),
    both,
    list,
  );
  const update = () => {
    const all = suggestionsOf(ctx.view.state.doc);
    mode.checked = ctx.suggesting;
    both.hidden = !all.length || !ctx.writable;
    ctx.panel.count("suggestions", all.length);
    list.replaceChildren(...(all.length ? all.map((one) => card(ctx, one)) : [h("p", { class: "hint" }, t("suggest-none"))]));
  };
  return { dom, update, go: (direction) => go(ctx, direction) };
}

function card(ctx, one) {
  const { t, view } = ctx;
  const { author, at } = madeBy(one.id);
  const when = Number.isFinite(at)
    ? new Intl.DateTimeFormat(ctx.uiLanguage, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(at)
    : "";
  const run = (command, word) => () => {
    command([one.id])(view.state, view.dispatch);
    ctx.say(t(word));
  };
  return h(
    "article",
    { class: "ed-card", "data-suggestion": one.id },
    h("p", { class: "quiet" }, h("b", {}, h("bdi", {}, ctx.nameOf(author))), " ", when),
    ...what(t, one),
    h(
      "div",
      { class: "form-row" },
      button(t("tray-show"), () => goTo(view, one.from, one.to)),
      ctx.writable ? button(t("suggest-accept"), run(accept, "suggest-accepted")) : null,
      ctx.writable ? button(t("suggest-reject"), run(reject, "suggest-rejected")) : null,
    ),
  );
}

function what(t, { kinds, added, removed, changed }) {
  const lines = [];
  if (kinds.has("deletion"))
    lines.push(
      h(
        "p",
        { class: "ed-words" },
        h("span", { class: "quiet" }, `${t("suggest-removed")}: `),
        h("del", {}, removed.trim() || t("suggest-block")),
      ),
    );
  if (kinds.has("insertion"))
    lines.push(
      h(
        "p",
        { class: "ed-words" },
        h("span", { class: "quiet" }, `${t("suggest-added")}: `),
        h("ins", {}, added.trim() || t("suggest-block")),
      ),
    );
  if (changed)
    lines.push(h("p", { class: "ed-words" }, h("span", { class: "quiet" }, `${t("suggest-changed")}: `), changeIn(t, changed)));
  return lines;
}

function changeIn(t, { from, to }) {
  const [before, after] = [nodeName(t, from), nodeName(t, to)];
  return before === after ? t("suggest-details", { name: after }) : t("suggest-kind", { from: before, to: after });
}

const nodeName = (t, { type, attrs }) => t(type === "heading" ? `cmd-heading-${attrs.level}` : `node-${type}`);

function go(ctx, direction) {
  const next = step(ctx.view, suggestionsOf(ctx.view.state.doc), direction);
  const { t } = ctx;
  if (!next) return ctx.say(t("suggest-none"));
  ctx.panel.show("suggestions");
  const parts = [
    next.removed && `${t("suggest-removed")}: ${next.removed}`,
    next.added && `${t("suggest-added")}: ${next.added}`,
    next.changed && t("suggest-changed"),
  ];
  ctx.say(`${ctx.nameOf(madeBy(next.id).author)}. ${parts.filter(Boolean).join(". ")}`);
}
