// Dialogs and lists that open over the page. The browser's own <dialog> holds the focus and gives it back.
import { h, icon, uniqueId } from "./h.js";
import { ICONS } from "./icons.js";

/** Shows a dialog with a title; `fill(body, close)` puts in what it holds. Returns the element. */
export function openDialog(t, title, fill, { wide = false, onclose } = {}) {
  const name = uniqueId("dialog");
  const body = h("div", { class: "ed-dialog-body" });
  const dialog = h(
    "dialog",
    { class: wide ? "ed-dialog ed-dialog-wide" : "ed-dialog", "aria-labelledby": name },
    h(
      "div",
      { class: "ed-dialog-head" },
      h("h2", { id: name }, title),
      closeButton(t, () => dialog.close()),
    ),
    body,
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    onclose?.();
  });
  fill(body, () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  (body.querySelector("[autofocus],input,select,textarea,button") ?? dialog).focus();
  return dialog;
}

/** A small button with a cross. */
export const closeButton = (t, onclick) =>
  h("button", { type: "button", class: "ed-icon", "aria-label": t("close"), title: t("close"), onclick }, icon(ICONS.close));

/** The row of buttons at the end of a form: one that sends it, others beside it. */
export const actions = (...buttons) => h("div", { class: "form-row" }, ...buttons);

/** The button that sends a form. */
export const submit = (text) => h("button", { type: "submit", class: "button button-small" }, text);

/** A form that calls `send` with its own fields and never leaves the page. */
export function form(send, ...children) {
  return h(
    "form",
    {
      class: "form",
      onsubmit: (event) => {
        event.preventDefault();
        send(event.currentTarget);
      },
    },
    ...children,
  );
}

/** Places a box below a point of the text, above it where there is no room. */
export function placeAt(box, { left, top, bottom }) {
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = bottom + height + 8 < window.innerHeight;
  const x = Math.max(8, Math.min(left, window.innerWidth - width - 8));
  box.style.left = `${x}px`;
  box.style.top = `${below ? bottom + 6 : Math.max(8, top - height - 6)}px`;
}

/**
 * A field with a list of proposals under it (the combobox pattern). `search(text)` is a promise of
 * `[{label, note, …}]`; `choose(item)` is called with the one that is taken.
 */
export function combobox(t, input, search, choose) {
  const id = uniqueId("list");
  const box = h("ul", { id, class: "ed-options", role: "listbox", "aria-label": t("proposals"), hidden: true });
  const status = h("p", { class: "visually-hidden", role: "status" });
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", id],
    ["aria-expanded", "false"],
    ["autocomplete", "off"],
  ])
    input.setAttribute(name, value);
  const run = { items: [], at: -1, asked: 0 };
  const show = () => draw(box, input, run, pick);
  const pick = (item) => {
    close();
    choose(item);
  };
  const close = () => {
    run.items = [];
    run.at = -1;
    show();
  };
  const ask = async () => {
    const asked = ++run.asked;
    const items = await search(input.value);
    if (asked !== run.asked) return;
    Object.assign(run, { items, at: -1 });
    status.textContent = t("proposals-count", { count: items.length });
    show();
  };
  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener("keydown", (event) => keys(event, run, show, pick, close));
  input.addEventListener("blur", () => setTimeout(close, 150));
  return h("div", { class: "ed-combobox" }, input, box, status);
}

function keys(event, run, show, pick, close) {
  const { items } = run;
  if (!items.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    run.at =
      (run.at + (event.key === "ArrowDown" ? 1 : items.length) + (run.at < 0 && event.key === "ArrowUp" ? 1 : 0)) % items.length;
    if (event.key === "ArrowUp" && run.at < 0) run.at = items.length - 1;
    event.preventDefault();
    show();
  } else if (event.key === "Enter" && run.at >= 0) {
    event.preventDefault();
    pick(items[run.at]);
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}

function draw(box, input, { items, at }, pick) {
  const options = items.map((item, index) =>
    h(
      "li",
      {
        id: `${box.id}-${index}`,
        role: "option",
        "aria-selected": String(index === at),
        onmousedown: (event) => {
          event.preventDefault();
          pick(item);
        },
      },
      h("span", {}, item.label),
      item.note ? h("small", {}, item.note) : null,
    ),
  );
  box.replaceChildren(...options);
  box.hidden = !items.length;
  input.setAttribute("aria-expanded", String(items.length > 0));
  if (at >= 0) {
    input.setAttribute("aria-activedescendant", `${box.id}-${at}`);
    options[at].scrollIntoView?.({ block: "nearest" });
  } else input.removeAttribute("aria-activedescendant");
}
