// The tray: passages that could not be placed after a merge, and what closed tabs have left. Nothing
// in it goes away by itself.
import { button, h } from "./h.js";
import { blockWithId, goTo } from "./places.js";

/** Returns `{dom, update()}`. */
export function trayPage(ctx) {
  const dom = h("div", { class: "ed-stack" });
  const update = async () => {
    const { tray } = ctx.story;
    const dead = await ctx.story.dead();
    const intro = h("p", { class: "hint" }, ctx.t(tray.length || dead.length ? "tray-intro" : "tray-empty"));
    dom.replaceChildren(
      intro,
      ...dead.map((journal) => deadItem(ctx, journal, update)),
      ...tray.map((passage) => trayItem(ctx, passage)),
    );
    ctx.panel.count("tray", tray.length + dead.length);
  };
  return { dom, update };
}

function trayItem(ctx, passage) {
  const { t, view, story } = ctx;
  const { id, block, attr, text, value, reason } = passage;
  const words = text || (value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value));
  const place = blockWithId(view.state.doc, block);
  const done = () => story.settle(id);
  return h(
    "article",
    { class: "ed-card" },
    attr ? h("p", { class: "quiet" }, t("tray-field", { field: t(`field-${attr}`) })) : null,
    h("p", { class: "ed-words" }, words),
    reason ? h("p", { class: "hint" }, t.orElse(`reason-${reason}`, reason)) : null,
    h(
      "div",
      { class: "form-row" },
      place ? button(t("tray-show"), () => goTo(view, place.pos + 1)) : h("span", { class: "hint" }, t("tray-gone")),
      button(t("copy"), () => copy(ctx, words)),
      attr || !ctx.writable ? null : button(t("tray-insert"), () => insertHere(ctx, words, done)),
      button(t("tray-discard"), () => confirmDiscard(ctx, done)),
    ),
  );
}

function deadItem(ctx, { writer, at, text }, update) {
  const { t, story, uiLanguage } = ctx;
  const when = new Intl.DateTimeFormat(uiLanguage, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(at);
  const after = (act) => async () => {
    await act();
    update();
  };
  return h(
    "article",
    { class: "ed-card" },
    h("p", { class: "quiet" }, t("tray-tab", { time: when })),
    h("p", { class: "ed-words" }, text),
    h(
      "div",
      { class: "form-row" },
      button(
        t("tray-recover"),
        after(() => story.recover(writer)),
      ),
      button(t("copy"), () => copy(ctx, text)),
      button(t("tray-forget"), () =>
        confirmDiscard(
          ctx,
          after(() => story.discard(writer)),
        ),
      ),
    ),
  );
}

async function copy({ t, say, notice }, text) {
  try {
    await navigator.clipboard.writeText(text);
    say(t("copied"));
  } catch {
    notice(t("copy-failed"));
  }
}

/** Inserts the words as paragraphs after the block of the cursor. */
function insertHere({ view, say, t }, words, done) {
  const { schema, selection, doc } = view.state;
  const { $from } = selection;
  const after = Math.max(doc.child(0).nodeSize + doc.child(1).nodeSize, $from.depth ? $from.after(1) : $from.pos);
  const paragraphs = words
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => schema.nodes.paragraph.create(null, schema.text(line)));
  view.dispatch(view.state.tr.insert(after, paragraphs));
  goTo(view, after + 1);
  say(t("tray-inserted"));
  done();
}

function confirmDiscard({ t, notice }, done) {
  const box = notice(
    t("tray-sure"),
    button(t("tray-discard"), () => {
      box.remove();
      done();
    }),
  );
}
