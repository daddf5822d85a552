// The toolbar: one stop for Tab, arrows go through it (the toolbar pattern of ARIA).
import { button, h, icon } from "./h.js";
import { ICONS } from "./icons.js";
import { shown } from "./shortcuts.js";

const LAYOUT = [
  ["@kind", "@insert"],
  ["strong", "emphasis", "struck", "code-text", "link"],
  ["bullets", "numbers", "quote", "picture"],
  ["undo", "redo"],
  ["move-up", "move-down"],
  ["comment", "suggest"],
  ["find", "panel", "help"],
];

const KINDS = ["paragraph", "heading-2", "heading-3", "heading-4", "code"];

/** Returns `{dom, update(state), focus()}`. */
export function toolbarOf(ctx) {
  const parts = [];
  const dom = h("div", { class: "ed-bar", role: "toolbar", "aria-label": ctx.t("toolbar"), "aria-controls": "editor-text" });
  for (const group of LAYOUT) dom.append(h("div", { class: "ed-group" }, ...group.map((id) => part(ctx, id, parts))));
  rove(dom, ctx);
  return {
    dom,
    update: (state) => parts.forEach((update) => update(state)),
    focus: () => dom.querySelector("[tabindex='0']").focus(),
  };
}

function part(ctx, id, parts) {
  if (id === "@kind") return kindList(ctx, parts);
  if (id === "@insert") return insertButton(ctx);
  return commandButton(ctx, ctx.command(id), parts);
}

function commandButton(ctx, command, parts) {
  const name = ctx.t(`cmd-${command.id}`);
  const keys = shown(ctx.t, command.keys);
  const element = h(
    "button",
    {
      type: "button",
      class: "ed-icon",
      "aria-label": name,
      title: keys ? `${name} (${keys})` : name,
      "aria-keyshortcuts": aria(command.keys),
    },
    icon(ICONS[command.icon]),
  );
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("click", () => element.getAttribute("aria-disabled") !== "true" && ctx.run(command));
  parts.push((state) => {
    const on = ctx.isOn(command, state);
    if (command.active || command.toggle) element.setAttribute("aria-pressed", String(on));
    element.setAttribute("aria-disabled", String(!ctx.allows(command) || (!on && !command.run(state))));
  });
  return element;
}

const aria = (keys) => keys?.replace("Mod", "Control").split("-").join("+");

// What the block of the cursor is, and the way to make another of it.
function kindList(ctx, parts) {
  const options = KINDS.map((id) => h("option", { value: id }, ctx.t(`cmd-${id}`)));
  const other = h("option", { value: "", disabled: true }, ctx.t("kind-other"));
  const list = h("select", { class: "ed-kind", "aria-label": ctx.t("kind"), disabled: !ctx.writable }, ...options, other);
  list.addEventListener("change", () => ctx.run(ctx.command(list.value), { focus: false }));
  parts.push((state) => {
    const now = KINDS.find((id) => ctx.command(id).active(state));
    list.value = now ?? "";
    other.textContent = ctx.t(kindName(state));
    list.disabled = !now || !ctx.writable;
  });
  return list;
}

function kindName(state) {
  const { name } = state.selection.$from.parent.type;
  return ["headline", "standfirst"].includes(name) ? `field-${name}` : "kind-other";
}

function insertButton(ctx) {
  const element = button(ctx.t("insert"), () => ctx.menu.toggle(element), "button-quiet ed-insert", {
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    disabled: !ctx.writable,
  });
  element.prepend(icon(ICONS.insert));
  return element;
}

function rove(dom, ctx) {
  const stops = () => [...dom.querySelectorAll("button:not([disabled]),select:not([disabled])")];
  const set = (element) => stops().forEach((other) => (other.tabIndex = other === element ? 0 : -1));
  set(stops()[0]);
  dom.addEventListener("focusin", ({ target }) => set(target));
  dom.addEventListener("keydown", (event) => {
    const move = next(event, dom, stops());
    if (event.key === "Escape") ctx.view.focus();
    if (!move) return;
    event.preventDefault();
    move.focus();
    move.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  });
}

function next({ key, target }, dom, stops) {
  const at = stops.indexOf(target);
  const forward = getComputedStyle(dom).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "Home") return stops[0];
  if (key === "End") return stops.at(-1);
  if (key === "ArrowLeft" || key === "ArrowRight") return stops[(at + (key === forward ? 1 : -1) + stops.length) % stops.length];
  return null;
}
