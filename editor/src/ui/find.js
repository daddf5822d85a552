// Find and replace over the whole story, headline and captions included.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { button, debounce, field, h, icon, uniqueId } from "./h.js";
import { ICONS } from "./icons.js";
import { closeButton } from "./dialog.js";
import { eachMatch, eachText, literal } from "./matches.js";
import { goTo } from "./places.js";

const key = new PluginKey("find");

/** The pattern for what is looked for, or null for nothing. */
export function patternOf({ text, cased, whole }) {
  if (!text) return null;
  const edge = (sign, side) => (whole && /[\p{L}\p{N}]/u.test(sign) ? side : "");
  const body = `${edge(text[0], "(?<![\\p{L}\\p{N}])")}${literal(text)}${edge(text.at(-1), "(?![\\p{L}\\p{N}])")}`;
  return new RegExp(body, cased ? "gu" : "giu");
}

/** All places of a pattern as `[{from, to}]`. */
export function placesOf(doc, pattern) {
  const places = [];
  if (pattern) eachText(doc, (block, pos) => eachMatch(block, pos, pattern, (_match, from, to) => places.push({ from, to })));
  return places;
}

/** The plugin that marks the places. */
export const findPlugin = () =>
  new Plugin({
    key,
    state: {
      init: () => ({ pattern: null, places: [] }),
      apply(tr, now) {
        const asked = tr.getMeta(key);
        if (asked !== undefined) return { pattern: asked, places: placesOf(tr.doc, asked) };
        return tr.docChanged && now.pattern ? { ...now, places: placesOf(tr.doc, now.pattern) } : now;
      },
    },
    props: {
      decorations(state) {
        const { from: start, to: end } = state.selection;
        const marked = ({ from, to }) =>
          Decoration.inline(from, to, { class: from === start && to === end ? "ed-found is-active" : "ed-found" });
        return DecorationSet.create(state.doc, key.getState(state).places.map(marked));
      },
    },
  });

/** A transaction that replaces these places, from the last to the first. */
export function replaceAll(state, places, text) {
  const { tr } = state;
  for (const { from, to } of [...places].reverse()) {
    if (text) tr.insertText(text, from, to);
    else tr.delete(from, to);
  }
  return tr;
}

/** The bar below the toolbar: `{dom, open()}`. */
export class FindBar {
  constructor(ctx) {
    this.ctx = ctx;
    const { t } = ctx;
    this.text = h("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    this.by = h("input", { type: "text", autocomplete: "off" });
    this.cased = h("input", { type: "checkbox", id: uniqueId("cased") });
    this.whole = h("input", { type: "checkbox", id: uniqueId("whole") });
    this.status = h("span", { class: "ed-find-count", role: "status" });
    const tick = (input, word) => h("label", { class: "ed-tick", for: input.id }, input, h("span", {}, t(word)));
    const arrow = (word, name, direction) =>
      h(
        "button",
        { type: "button", class: "ed-icon", "aria-label": t(word), title: t(word), onclick: () => this.go(direction) },
        icon(ICONS[name]),
      );
    this.dom = h(
      "div",
      { class: "ed-find", role: "search", "aria-label": t("cmd-find"), hidden: true },
      field(t("find-text"), this.text),
      h("div", { class: "ed-find-go" }, arrow("find-previous", "up", -1), arrow("find-next", "down", 1), this.status),
      ctx.writable ? field(t("find-by"), this.by) : null,
      ctx.writable
        ? h(
            "div",
            { class: "ed-find-go" },
            button(t("replace"), () => this.replace()),
            button(t("replace-all"), () => this.all()),
          )
        : null,
      h(
        "div",
        { class: "ed-find-go" },
        tick(this.cased, "find-cased"),
        tick(this.whole, "find-whole"),
        closeButton(t, () => this.close()),
      ),
    );
    const look = debounce(() => this.look(), 120);
    for (const input of [this.text, this.cased, this.whole]) input.addEventListener("input", look);
    this.dom.addEventListener("keydown", (event) => this.keys(event));
  }

  open() {
    const { state } = this.ctx.view;
    const { from, to, empty } = state.selection;
    const chosen = empty ? "" : state.doc.textBetween(from, to, "\n");
    if (chosen && !chosen.includes("\n")) this.text.value = chosen;
    this.dom.hidden = false;
    this.text.focus();
    this.text.select();
    this.look();
  }

  close() {
    this.dom.hidden = true;
    this.tell(null);
    this.ctx.view.focus();
  }

  keys(event) {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.text) this.go(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === this.by) this.replace();
    else return;
    event.preventDefault();
  }

  tell(pattern) {
    const { view } = this.ctx;
    view.dispatch(view.state.tr.setMeta(key, pattern).setMeta("addToHistory", false));
  }

  places() {
    return key.getState(this.ctx.view.state).places;
  }

  look() {
    this.tell(patternOf({ text: this.text.value, cased: this.cased.checked, whole: this.whole.checked }));
    this.show();
  }

  show() {
    const { t, view } = this.ctx;
    const places = this.places();
    const at = places.findIndex(({ from, to }) => from === view.state.selection.from && to === view.state.selection.to);
    if (!this.text.value) this.status.textContent = "";
    else
      this.status.textContent =
        at < 0 ? t("find-count", { count: places.length }) : t("find-at", { at: at + 1, of: places.length });
  }

  go(direction) {
    const { view } = this.ctx;
    const places = this.places();
    if (!places.length) return this.show();
    const { from, to } = view.state.selection;
    const after = places.find((place) => place.from >= to && place.to > from) ?? places[0];
    const before = places.findLast((place) => place.to <= from) ?? places.at(-1);
    const { from: start, to: end } = direction > 0 ? after : before;
    goTo(view, start, end, false);
    this.show();
  }

  /** Replaces the place that is selected and goes to the next one. */
  replace() {
    const { view } = this.ctx;
    const { from, to } = view.state.selection;
    const here = this.places().find((place) => place.from === from && place.to === to);
    if (here) view.dispatch(replaceAll(view.state, [here], this.by.value));
    this.go(1);
  }

  all() {
    const { view, t } = this.ctx;
    const places = this.places();
    if (places.length) view.dispatch(replaceAll(view.state, places, this.by.value));
    this.status.textContent = t("replaced", { count: places.length });
  }
}
