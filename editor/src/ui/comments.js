// Comments: a mark in the text holds the place, the thread has the words. A thread whose place was
// deleted stays in the list and says so.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { button, debounce, h } from "./h.js";
import { blockWithId, goTo, step } from "./places.js";
import { mentionBox } from "./mentions.js";
import { form, submit } from "./dialog.js";
import { blockAt } from "./blocks.js";

const key = new PluginKey("comments");

/** Where each thread is marked: id -> {from, to}. */
export function placesOf(doc) {
  const places = new Map();
  doc.descendants((node, pos) => {
    for (const mark of node.marks) {
      if (mark.type.name !== "comment") continue;
      const place = places.get(mark.attrs.id);
      places.set(mark.attrs.id, { from: place?.from ?? pos, to: pos + node.nodeSize });
    }
  });
  return places;
}

/** Holds the passage that is being commented on, and shows the thread that is looked at. */
export const commentPlugin = (ctx) =>
  new Plugin({
    key,
    state: {
      init: () => ({ pending: null, active: null, resolved: new Set() }),
      apply(tr, now) {
        const pending = now.pending && { from: tr.mapping.map(now.pending.from, 1), to: tr.mapping.map(now.pending.to, -1) };
        return { ...now, pending, ...tr.getMeta(key) };
      },
    },
    props: {
      decorations: (state) => drawn(state),
      handleClick: (view, pos) => void clicked(ctx, view.state.doc.resolve(pos)),
    },
    view: (view) => {
      const again = debounce(() => ctx.comments?.update(), 250);
      return { update: (_view, before) => void (before.doc !== view.state.doc && again()), destroy: () => again.cancel() };
    },
  });

function drawn(state) {
  const { pending, active, resolved } = key.getState(state);
  const found = [];
  if (pending && pending.from < pending.to)
    found.push(Decoration.inline(pending.from, pending.to, { class: "commented is-active" }));
  if (active || resolved.size) {
    state.doc.descendants((node, pos) => {
      for (const { type, attrs } of node.marks) {
        if (type.name !== "comment") continue;
        if (attrs.id === active) found.push(Decoration.inline(pos, pos + node.nodeSize, { class: "is-active" }));
        if (resolved.has(attrs.id)) found.push(Decoration.inline(pos, pos + node.nodeSize, { class: "is-resolved" }));
      }
    });
  }
  return DecorationSet.create(state.doc, found);
}

function clicked(ctx, $pos) {
  const marks = [...($pos.nodeBefore?.marks ?? []), ...($pos.nodeAfter?.marks ?? [])];
  const mark = marks.find(({ type }) => type.name === "comment");
  if (!mark) return;
  // On a narrow screen the panel would cover the words that were tapped.
  if (ctx.panel.isOpen() || window.matchMedia("(min-width: 64rem)").matches) ctx.comments.activate(mark.attrs.id, false);
  else tell(ctx.view, { active: mark.attrs.id });
}

const tell = (view, state) => view.dispatch(view.state.tr.setMeta(key, state).setMeta("addToHistory", false));

/** The page of the panel: `{dom, begin(), update(), arrived(thread), activate(id), go(direction)}`. */
export class Comments {
  constructor(ctx, threads) {
    this.ctx = ctx;
    this.threads = new Map(threads.map((thread) => [String(thread.id), thread]));
    this.filter = "open";
    this.list = h("div", { class: "ed-stack" });
    this.composer = h("div", {});
    this.dom = h("div", { class: "ed-stack" }, this.head(), this.composer, this.list);
  }

  head() {
    const { t } = this.ctx;
    const choice = (value) => h("option", { value }, t(`comments-${value}`));
    const select = h(
      "select",
      { "aria-label": t("comments-show"), onchange: () => ((this.filter = select.value), this.update()) },
      choice("open"),
      choice("resolved"),
      choice("all"),
    );
    return h(
      "div",
      { class: "form-row field" },
      button(t("cmd-comment"), () => this.begin()),
      select,
    );
  }

  /** Begins a comment on the selection, or on the word or block of the cursor. */
  begin() {
    const { ctx } = this;
    const range = passage(ctx.view.state);
    ctx.panel.show("comments");
    if (!range) return ctx.say(ctx.t("comment-select"));
    tell(ctx.view, { pending: range });
    this.compose();
  }

  compose() {
    const { t, view } = this.ctx;
    const end = () => {
      this.composer.replaceChildren();
      tell(view, { pending: null });
      view.focus();
    };
    const { area, dom, mentioned } = mentionBox(t, this.ctx.staff, { "aria-label": t("comment-words"), required: true });
    const { from, to } = key.getState(view.state).pending;
    const quote = view.state.doc.textBetween(from, to, " ", " ").slice(0, 300);
    this.composer.replaceChildren(
      form(
        () => this.send(area.value, mentioned(), quote, end),
        h("blockquote", { class: "ed-quote" }, quote),
        dom,
        h("div", { class: "form-row" }, submit(t("comment-send")), button(t("cancel"), end)),
      ),
    );
    area.focus();
  }

  async send(text, mentions, quote, end) {
    const { api, view, notice, t } = this.ctx;
    const range = key.getState(view.state).pending;
    const block = blockAt(view.state.doc.resolve(range.from))?.node.attrs.id ?? null;
    try {
      const thread = await api.newThread({ block, quote, text, mentions });
      const { from, to } = key.getState(view.state).pending;
      const mark = view.state.schema.marks.comment.create({ id: String(thread.id) });
      view.dispatch(view.state.tr.addMark(from, to, mark).setMeta("suggest", false).setMeta("addToHistory", false));
      end();
      this.arrived(thread);
      this.activate(String(thread.id), false);
    } catch {
      notice(t("comment-failed"));
    }
  }

  /** A thread is new or has changed, here or elsewhere. */
  arrived(thread) {
    this.threads.set(String(thread.id), thread);
    this.update();
  }

  /** Threads in the order of the text; those without a place come last. */
  sorted() {
    const places = placesOf(this.ctx.view.state.doc);
    const at = ({ id }) => places.get(String(id))?.from ?? Infinity;
    const shown = [...this.threads.values()].filter(({ state }) => this.filter === "all" || state === this.filter);
    return { places, shown: shown.sort((a, b) => at(a) - at(b) || Number(a.id) - Number(b.id)) };
  }

  update() {
    const { ctx } = this;
    const { places, shown } = this.sorted();
    const resolved = new Set([...this.threads.values()].filter(({ state }) => state === "resolved").map(({ id }) => String(id)));
    const now = key.getState(ctx.view.state);
    if (!sameSet(now.resolved, resolved)) tell(ctx.view, { resolved });
    ctx.panel.count("comments", this.threads.size - resolved.size);
    const busy = this.list.contains(document.activeElement) && document.activeElement.matches("textarea");
    if (busy) return;
    const cards = shown.map((thread) => this.card(thread, places.get(String(thread.id)), now.active));
    this.list.replaceChildren(...(cards.length ? cards : [h("p", { class: "hint" }, ctx.t("comments-none"))]));
  }

  card(thread, place, active) {
    const { t } = this.ctx;
    const id = String(thread.id);
    const show = place ? button(t("tray-show"), () => this.activate(id, true)) : null;
    const other = thread.state === "open" ? "resolved" : "open";
    const settle = button(t(`comment-${other}`), () => this.settle(thread, other));
    return h(
      "article",
      {
        class: `ed-card${id === active ? " is-active" : ""}`,
        "data-thread": id,
        "aria-label": t("comment-on", { quote: thread.quote ?? "" }),
      },
      h("blockquote", { class: "ed-quote" }, thread.quote ?? ""),
      place ? null : h("p", { class: "ed-gone" }, t("comment-gone")),
      thread.state === "resolved" ? h("p", { class: "hint" }, t("comment-is-resolved")) : null,
      ...(thread.messages ?? []).map((message) => this.message(message)),
      this.replyForm(thread),
      h("div", { class: "form-row" }, show, settle),
    );
  }

  message({ name, at, text }) {
    const when = at ? new Intl.DateTimeFormat(this.ctx.uiLanguage, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(at) : "";
    return h(
      "div",
      { class: "ed-message" },
      h(
        "p",
        { class: "quiet" },
        h("b", {}, h("bdi", {}, name ?? "")),
        " ",
        h("time", { datetime: at ? new Date(at).toISOString() : null }, when),
      ),
      h("p", { class: "ed-words", dir: "auto" }, text),
    );
  }

  replyForm(thread) {
    const { t, api, staff, notice } = this.ctx;
    const { area, dom, mentioned } = mentionBox(t, staff, {
      rows: "1",
      "aria-label": t("comment-reply"),
      placeholder: t("comment-reply"),
      required: true,
    });
    const send = async () => {
      try {
        const answer = await api.message(thread.id, area.value, mentioned());
        area.blur();
        this.arrived(answer);
      } catch {
        notice(t("comment-failed"));
      }
    };
    return h("details", {}, h("summary", {}, t("comment-reply")), form(send, dom, submit(t("comment-send"))));
  }

  async settle(thread, state) {
    const { api, notice, t } = this.ctx;
    try {
      this.arrived((await api.threadState(thread.id, state)) ?? { ...thread, state });
    } catch {
      notice(t("comment-failed"));
    }
  }

  /** Shows a thread in the list, and its place in the text when `go` is set. */
  activate(id, go) {
    const { ctx } = this;
    const thread = this.threads.get(id);
    if (thread && this.filter !== "all" && thread.state !== this.filter) this.filter = thread.state;
    tell(ctx.view, { active: id });
    ctx.panel.show("comments");
    this.update();
    this.list.querySelector(`[data-thread="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
    const place = placesOf(ctx.view.state.doc).get(id) ?? (thread && blockWithId(ctx.view.state.doc, thread.block));
    if (go && place) goTo(ctx.view, place.from ?? place.pos + 1, place.to);
  }

  /** Goes to the next or previous open comment in the text. */
  go(direction) {
    const { ctx } = this;
    const open = [...placesOf(ctx.view.state.doc)].filter(([id]) => this.threads.get(id)?.state !== "resolved");
    const next = step(
      ctx.view,
      open.map(([id, place]) => ({ id, ...place })),
      direction,
    );
    if (!next) return ctx.say(ctx.t("comments-none"));
    this.activate(next.id, false);
    ctx.say(this.spoken(next.id));
  }

  spoken(id) {
    const last = this.threads.get(id)?.messages?.at(-1);
    return last ? this.ctx.t("comment-spoken", { name: last.name, text: last.text }) : "";
  }
}

const sameSet = (a, b) => a.size === b.size && [...a].every((one) => b.has(one));

/** The selection; the word at the cursor without one; the whole line where there is no word. */
function passage({ doc, selection }) {
  const { from, to, empty, $from } = selection;
  if (!empty) return { from, to };
  if (!$from.parent.isTextblock || !$from.parent.content.size) return null;
  const text = $from.parent.textBetween(0, $from.parent.content.size, "\ufffc", "\ufffc");
  const start = text.slice(0, $from.parentOffset).search(/[\p{L}\p{N}'’-]*$/u);
  const length = text.slice(start).search(/(?![\p{L}\p{N}'’-])|$/u);
  const end = length > 0 ? start + length : text.length;
  return { from: $from.start() + (length > 0 ? start : 0), to: Math.min($from.start() + end, doc.content.size) };
}
