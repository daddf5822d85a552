// Puts the editor together on its page: the text, and around it toolbar, panel and status bar.
import { gapCursor } from "prosemirror-gapcursor";
import { dropCursor } from "prosemirror-dropcursor";
import { history } from "prosemirror-history";
import { keydownHandler, keymap } from "prosemirror-keymap";
import { EditorState, Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { pasting } from "../paste/paste.js";
import { actionsOf } from "./actions.js";
import { commandsOf } from "./commands.js";
import { Comments, commentPlugin } from "./comments.js";
import { counting } from "./counts.js";
import { colourOf, cursorPlugin } from "./cursors.js";
import { compositions, dispatcher } from "./dispatch.js";
import { fieldsPage } from "./fields.js";
import { FindBar, findPlugin } from "./find.js";
import { foundPlugin } from "./found.js";
import { h } from "./h.js";
import { hints } from "./hints.js";
import { textKeys } from "./keys.js";
import { menuOf } from "./menu.js";
import { notesInOrder } from "./notes.js";
import { Library, uploadFiles, uploadPlugin } from "./pictures.js";
import { panelOf } from "./panel.js";
import { compile, rulePlugin, rulesPage } from "./rules.js";
import { address } from "./link.js";
import { keyMapOf } from "./shortcuts.js";
import { liveRegion, notices, statusBar } from "./status.js";
import { spellingPage } from "./spelling.js";
import { savedMode, saveMode, suggestionPlugin, suggestionsPage } from "./suggestions.js";
import { follow } from "./story.js";
import { titlePlugin } from "./title.js";
import { toolbarOf } from "./toolbar.js";
import { trayPage } from "./tray.js";
import { quotesOf, typing } from "./typing.js";
import { nodeViews } from "./views.js";

/** The commands of a reader of the story who may not write in it. */
const READING = new Set([
  "comment",
  "next-comment",
  "previous-comment",
  "next-suggestion",
  "previous-suggestion",
  "find",
  "panel",
  "help",
]);

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|ckb|yi|dv|sd|ug)(?:-|$)/;

/**
 * Mounts the editor in `place`. `page` is what the page gives: `{t, uiLanguage, language, choices,
 * rules, pictures, api}`; `core` is `{undo, redo, isRemote}`. Returns the view.
 */
export function mount(place, story, schema, page, core) {
  const ctx = contextOf(story, schema, { ...page, place }, core);
  const parts = build(ctx);
  const view = viewOf(ctx, parts, schema);
  ctx.view = view;
  place.replaceChildren(frame(ctx, parts));
  parts.bar.update(view.state);
  for (const name of ["fields", "suggestions", "style", "spelling", "tray"]) ctx[name].update();
  ctx.spelling.ask();
  ctx.comments.update();
  regions(place, ctx, parts);
  follow(ctx, parts);
  return view;
}

function contextOf(story, schema, page, core) {
  const { draft } = story;
  const { good, broken } = compile(page.rules);
  const ctx = {
    ...page,
    story,
    rules: good,
    brokenRules: broken,
    me: draft.me,
    staff: draft.staff ?? [],
    writable: draft.writable !== false,
    suggesting: draft.writable !== false && savedMode(),
    library: new Library(page.api, page.pictures),
    isForeign: core.isRemote,
    colourOf,
    command: (id) => ctx.commands.find((one) => one.id === id),
    nameOf: (staff) =>
      String(staff) === String(ctx.me.staff)
        ? page.t("you")
        : (ctx.staff.find(({ id }) => String(id) === String(staff))?.name ?? page.t("someone")),
    upload: (files, at) => uploadFiles(ctx, files, at ?? ctx.view.state.selection.from),
    isOn: (command, state) =>
      ({ suggest: ctx.suggesting, panel: ctx.panel?.isOpen() })[command.id] ?? Boolean(command.active?.(state)),
    allows: (command) => ctx.writable || READING.has(command.id),
    run: (command, { focus = true } = {}) => {
      if (!ctx.allows(command)) return;
      command.run(ctx.view.state, ctx.view.dispatch, ctx.view);
      if (focus && !command.run.opens) ctx.view.focus();
    },
  };
  ctx.commands = commandsOf(schema, actionsOf(ctx), core);
  return ctx;
}

/** Everything around the text. The parts know each other through the context. */
function build(ctx) {
  const { t } = ctx;
  const live = liveRegion();
  const messages = notices(ctx);
  Object.assign(ctx, { say: live.say, notice: messages.notice });
  ctx.menu = menuOf(ctx);
  ctx.comments = new Comments(ctx, ctx.story.draft.threads ?? []);
  ctx.suggestions = suggestionsPage(ctx);
  ctx.style = rulesPage(ctx);
  ctx.spelling = spellingPage(ctx);
  ctx.tray = trayPage(ctx);
  ctx.fields = fieldsPage(ctx);
  ctx.findBar = new FindBar(ctx);
  const tabs = [
    { id: "fields", word: "tab-fields", dom: ctx.fields.dom },
    { id: "comments", word: "tab-comments", dom: ctx.comments.dom },
    { id: "suggestions", word: "tab-suggestions", dom: ctx.suggestions.dom },
    { id: "style", word: "tab-style", dom: ctx.style.dom },
    { id: "spelling", word: "tab-spelling", dom: ctx.spelling.dom },
    { id: "tray", word: "tab-tray", dom: ctx.tray.dom },
  ];
  ctx.panel = panelOf(ctx, tabs, () => ctx.view.focus());
  const bar = toolbarOf(ctx);
  ctx.setSuggesting = (on) => {
    ctx.suggesting = on;
    saveMode(on);
    ctx.say(t(on ? "suggest-on" : "suggest-off"));
    bar.update(ctx.view.state);
    ctx.view.dom.classList.toggle("is-suggesting", on);
    ctx.suggestions.update();
  };
  return { live, messages, bar, status: statusBar(ctx), text: h("div", { class: "ed-text", id: "editor-text" }) };
}

function viewOf(ctx, parts, schema) {
  const { story, language } = ctx;
  const state = EditorState.create({ doc: story.doc, plugins: pluginsOf(ctx, parts, schema) });
  const view = new EditorView(parts.text, {
    state,
    nodeViews: nodeViews(ctx),
    dispatchTransaction: dispatcher(ctx),
    handleDOMEvents: { ...compositions(ctx), click: onLink },
    editable: () => ctx.writable,
    scrollMargin: { top: 96, bottom: 72, left: 8, right: 8 },
    scrollThreshold: { top: 96, bottom: 72, left: 0, right: 0 },
    attributes: ({ doc }) => attributes(ctx, doc.attrs.language ?? language),
  });
  view.dom.classList.toggle("is-suggesting", ctx.suggesting);
  if (!ctx.writable) readingKeys(ctx, view);
  story.attach(view);
  return view;
}

// A link in a text that one may only read would lead away from the desk. With Ctrl it opens a tab.
function onLink(_view, event) {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link) return false;
  event.preventDefault();
  if ((event.ctrlKey || event.metaKey) && address(link.getAttribute("href"))) window.open(link.href, "_blank", "noopener");
  return false;
}

/** A view that is not editable hands no keys to its plugins, but comments have keys all the same. */
function readingKeys(ctx, view) {
  const handle = keydownHandler(keyMapOf(ctx.commands.filter(ctx.allows)));
  view.dom.addEventListener("keydown", (event) => handle(view, event) && event.preventDefault());
}

const attributes = ({ t, writable }, lang) => ({
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": t("text"),
  "aria-readonly": String(!writable),
  lang,
  dir: RIGHT_TO_LEFT.test(lang) ? "rtl" : "ltr",
  spellcheck: "true",
  tabindex: "0",
});

function pluginsOf(ctx, parts, schema) {
  const { story, language } = ctx;
  const quotes = () => quotesOf(ctx.view.state.doc.attrs.language ?? language);
  const escape = () => (parts.bar.focus(), true);
  return [
    ...story.plugins,
    ctx.menu.plugin,
    typing(language),
    keymap(keyMapOf(ctx.commands)),
    ...textKeys(schema),
    keymap({ Escape: escape }),
    pasting(schema, { quotes, upload: (_view, files, at) => ctx.upload(files, at) }),
    uploadPlugin(),
    gapCursor(),
    dropCursor({ color: false, class: "ed-drop" }),
    tables(ctx.isForeign),
    history(),
    notesInOrder(ctx.isForeign),
    hints(ctx.t),
    cursorPlugin(),
    commentPlugin(ctx),
    suggestionPlugin(() => ctx.suggestions.update()),
    findPlugin(),
    foundPlugin(ctx.place),
    rulePlugin(ctx.rules, () => ctx.style.update(), language),
    counting(language, (counts) => parts.status.counts(counts)),
    toolbarPlugin(ctx, parts),
    titlePlugin(ctx.t),
  ];
}

/** Tables repair themselves after one's own changes only, or every tab would do it again. */
function tables(isForeign) {
  const plugin = tableEditing();
  const repair = plugin.spec.appendTransaction;
  plugin.spec.appendTransaction = (transactions, before, state) =>
    transactions.some(isForeign) ? null : repair(transactions, before, state);
  return plugin;
}

function toolbarPlugin(ctx, parts) {
  let waiting = 0;
  const update = (view, before) => {
    if (before && before.doc.attrs !== view.state.doc.attrs) ctx.fields.update();
    if (waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      parts.bar.update(view.state);
    });
  };
  return new Plugin({ view: () => ({ update }) });
}

function frame(ctx, { bar, messages, text, status, live }) {
  const main = h("div", { class: "ed-main" }, h("div", { class: "ed-column" }, messages.dom, text), ctx.panel.dom);
  main.classList.toggle("has-panel", ctx.panel.isOpen());
  return h(
    "div",
    { class: ctx.writable ? "ed" : "ed is-read-only" },
    h("div", { class: "ed-top" }, bar.dom, ctx.findBar.dom),
    main,
    status.dom,
    ctx.menu.dom,
    live.dom,
  );
}

/** F6 goes through toolbar, text, panel and status bar. */
function regions(place, ctx, { bar, status }) {
  place.addEventListener("keydown", (event) => {
    if (event.key !== "F6") return;
    const stops = [
      bar.dom,
      ctx.view.dom,
      ...(ctx.panel.isOpen() ? [ctx.panel.dom] : []),
      ...(status.dom.querySelector("a,button") ? [status.dom] : []),
    ];
    const at = stops.findIndex((stop) => stop.contains(document.activeElement));
    enter(stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length], ctx, bar);
    event.preventDefault();
  });
}

function enter(stop, ctx, bar) {
  if (stop === bar.dom) bar.focus();
  else if (stop === ctx.view.dom) ctx.view.focus();
  else stop.querySelector("[aria-selected='true'],a,button").focus();
}
