// The menu of what can be put in: it opens from the toolbar's button, and where "/" is typed at the
// start of a word. Both show the same list and filter it by what is typed.
import { Plugin, PluginKey } from "prosemirror-state";
import { placeAt } from "./dialog.js";
import { h, icon, uniqueId } from "./h.js";
import { ICONS } from "./icons.js";
import { shown } from "./shortcuts.js";

const GROUPS = ["block", "insert", "table"];
const key = new PluginKey("slash");

/** Returns `{dom, plugin, toggle(button)}`. */
export function menuOf(ctx) {
  const id = uniqueId("menu");
  const box = h("div", { id, class: "ed-menu", hidden: true });
  const run = { items: [], at: 0, button: null, slash: null };
  const api = { ctx, box, run };
  box.addEventListener("mousedown", (event) => event.preventDefault());
  return { dom: box, plugin: slashPlugin(api), toggle: (button) => (run.button ? closeMenu(api) : openMenu(api, button)) };
}

const fits = (ctx, command, state) =>
  GROUPS.includes(command.group) && command.id !== "properties" && (command.visible?.(state) ?? true) && command.run(state);

function matching({ ctx }, text) {
  const wanted = text.toLocaleLowerCase();
  const state = ctx.view.state;
  const names = ctx.commands
    .filter((command) => fits(ctx, command, state))
    .map((command) => ({ command, name: ctx.t(`cmd-${command.id}`) }));
  const starts = names.filter(({ name }) => name.toLocaleLowerCase().startsWith(wanted));
  const others = names.filter((one) => !starts.includes(one) && one.name.toLocaleLowerCase().includes(wanted));
  return [...starts, ...others];
}

function draw(api, role) {
  const { ctx, box, run } = api;
  box.setAttribute("role", role === "option" ? "listbox" : "menu");
  box.setAttribute("aria-label", ctx.t("insert-menu"));
  box.tabIndex = role === "option" ? 0 : -1;
  box.replaceChildren(...run.items.map((item, index) => row(api, item, index, role)));
  if (!run.items.length) box.append(h("p", { class: "hint" }, ctx.t("menu-nothing")));
  box.hidden = false;
}

function row({ ctx, run, box }, { command, name }, index, role) {
  const props = { id: `${box.id}-${index}`, role, class: "ed-menu-item", tabindex: role === "menuitem" ? "-1" : null };
  if (role === "option") props["aria-selected"] = String(index === run.at);
  const keys = shown(ctx.t, command.keys);
  const element = h(
    "div",
    props,
    h("span", { class: "ed-menu-icon" }, command.icon ? icon(ICONS[command.icon]) : ""),
    h("span", {}, name),
    keys ? h("kbd", {}, keys) : null,
  );
  element.addEventListener("click", () => (run.slash ? take(ctx, run, command) : run.choose(command)));
  return element;
}

// The menu of the button: the focus goes into it, as in any menu.
function openMenu(api, button) {
  const { ctx, box, run } = api;
  const close = () => closeMenu(api);
  Object.assign(run, { button, items: matching(api, ""), at: 0, slash: null });
  run.choose = (command) => {
    close();
    ctx.run(command);
  };
  draw(api, "menuitem");
  button.setAttribute("aria-expanded", "true");
  placeAt(box, button.getBoundingClientRect());
  const items = () => [...box.querySelectorAll("[role='menuitem']")];
  items()[0]?.focus();
  box.onkeydown = (event) => menuKeys(event, items(), run, close);
  box.onfocusout = ({ relatedTarget }) => !box.contains(relatedTarget) && relatedTarget !== button && close();
}

function menuKeys(event, items, run, close) {
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[(to + items.length) % items.length].focus();
  else if (event.key === "Enter" || event.key === " ") run.choose(run.items[at].command);
  else if (event.key === "Escape" || event.key === "Tab") {
    const { button } = run;
    close();
    button.focus();
  } else if (event.key.length === 1) find(event.key, items, at)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function find(sign, items, at) {
  const wanted = sign.toLocaleLowerCase();
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return order.find((item) => item.children[1].textContent.toLocaleLowerCase().startsWith(wanted));
}

function closeMenu({ box, run }) {
  box.hidden = true;
  box.onkeydown = box.onfocusout = null;
  run.button?.setAttribute("aria-expanded", "false");
  run.button = null;
}

/** The text between "/" and the cursor, when "/" is at the start of a word. */
function typedSlash(state) {
  const { $from, empty } = state.selection;
  if (
    !empty ||
    !$from.parent.inlineContent ||
    $from.parent.type.spec.code ||
    ["headline", "standfirst"].includes($from.parent.type.name)
  )
    return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 30), $from.parentOffset, "\ufffc", "\ufffc");
  const match = /(?:^|\s)\/([\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+)?)$/u.exec(before);
  return match ? { from: $from.pos - match[1].length - 1, to: $from.pos, text: match[1] } : null;
}

function slashPlugin(api) {
  return new Plugin({
    key,
    // Only the typing of "/" opens the list, so that a cursor which walks past one does not.
    state: {
      init: () => null,
      apply: (tr, now, _before, state) => nextSlash(tr, now, state),
    },
    props: {
      handleTextInput: (view, from, to, text) =>
        void (text === "/" && queueMicrotask(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, "open")))),
      handleKeyDown: (view, event) => Boolean(key.getState(view.state)) && slashKeys(api, event),
    },
    view: () => ({ update: (view) => show(api, view), destroy: () => api.box.remove() }),
  });
}

function nextSlash(tr, now, state) {
  const meta = tr.getMeta(key);
  if (meta === "close") return null;
  if (meta !== "open" && !now) return null;
  return typedSlash(state);
}

function show(api, view) {
  const { ctx, box, run } = api;
  const slash = key.getState(view.state);
  if (!slash) return run.slash && hide(api, view);
  if (run.slash?.text === slash.text && run.slash.from === slash.from) return;
  Object.assign(run, { slash, items: matching(api, slash.text), at: 0 });
  draw(api, "option");
  placeAt(box, view.coordsAtPos(slash.from));
  view.dom.setAttribute("aria-controls", box.id);
  point(api, view);
  ctx.say(ctx.t("proposals-count", { count: run.items.length }));
}

function hide({ box, run }, view) {
  run.slash = null;
  box.hidden = true;
  view.dom.removeAttribute("aria-controls");
  view.dom.removeAttribute("aria-activedescendant");
}

function point({ box, run }, view) {
  if (run.items.length) view.dom.setAttribute("aria-activedescendant", `${box.id}-${run.at}`);
  else view.dom.removeAttribute("aria-activedescendant");
  box.children[run.at]?.scrollIntoView?.({ block: "nearest" });
}

function slashKeys(api, event) {
  const { ctx, run } = api;
  const step = { ArrowDown: 1, ArrowUp: run.items.length - 1 }[event.key];
  if (step !== undefined && run.items.length) {
    run.at = (run.at + step) % run.items.length;
    draw(api, "option");
    point(api, ctx.view);
    return true;
  }
  if (event.key === "Escape") {
    ctx.view.dispatch(ctx.view.state.tr.setMeta(key, "close"));
    return true;
  }
  if (!["Enter", "Tab"].includes(event.key) || !run.items.length) return false;
  take(ctx, run, run.items[run.at].command);
  return true;
}

/** Takes "/word" out of the text and runs the command there. */
function take(ctx, run, command) {
  const { from, to } = run.slash;
  ctx.view.dispatch(ctx.view.state.tr.delete(from, to).setMeta(key, "close").setMeta("suggest", false));
  ctx.run(command);
}
