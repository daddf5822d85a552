// The panel beside the text: tabs for fields, comments, suggestions, house style, spelling and what
// could not be placed. On a narrow screen it opens over the text.
import { h } from "./h.js";
import { closeButton } from "./dialog.js";

const OPEN = "masthead-editor-panel";

/** Returns `{dom, show(id), toggle(), isOpen(), count(id, number), page(id)}` for tabs `[{id, word, dom}]`. */
export function panelOf({ t }, tabs, back) {
  const list = h("div", { class: "ed-tabs", role: "tablist", "aria-label": t("panel") });
  const dom = h(
    "aside",
    { class: "ed-panel", "aria-label": t("panel") },
    h(
      "div",
      { class: "ed-panel-head" },
      list,
      closeButton(t, () => (toggle(false), back())),
    ),
  );
  const pages = new Map(tabs.map((tab) => [tab.id, addTab(t, tab, list, dom, (id) => select(id))]));
  const select = (id) => {
    for (const [other, { tab, page }] of pages) {
      tab.setAttribute("aria-selected", String(other === id));
      tab.tabIndex = other === id ? 0 : -1;
      page.hidden = other !== id;
    }
  };
  const toggle = (open = dom.hidden) => {
    dom.hidden = !open;
    dom.parentElement?.classList.toggle("has-panel", open);
    remember(open);
  };
  list.addEventListener("keydown", (event) => arrows(event, list));
  dom.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && back());
  select(tabs[0].id);
  dom.hidden = !wasOpen();
  return {
    dom,
    toggle,
    isOpen: () => !dom.hidden,
    show: (id, focus = false) => {
      toggle(true);
      select(id);
      if (focus) pages.get(id).tab.focus();
    },
    count: (id, number) => setCount(t, pages.get(id), number),
  };
}

function addTab(t, { id, word, dom: content }, list, panel, select) {
  const number = h("span", { class: "ed-tab-count", hidden: true });
  const tab = h(
    "button",
    { type: "button", role: "tab", id: `ed-tab-${id}`, "aria-controls": `ed-page-${id}`, onclick: () => select(id) },
    t(word),
    number,
  );
  const page = h(
    "div",
    { class: "ed-page", role: "tabpanel", id: `ed-page-${id}`, "aria-labelledby": tab.id, tabindex: "0" },
    content,
  );
  list.append(tab);
  panel.append(page);
  return { tab, page, number };
}

function setCount(t, { number }, count) {
  number.hidden = count === 0;
  number.replaceChildren(
    h("span", { "aria-hidden": "true" }, String(count)),
    h("span", { class: "visually-hidden" }, ` (${t("count-entries", { count })})`),
  );
}

function arrows(event, list) {
  const tabs = [...list.children];
  const at = tabs.indexOf(document.activeElement);
  const forward = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const step = event.key === forward ? 1 : ["ArrowLeft", "ArrowRight"].includes(event.key) ? -1 : 0;
  if (!step || at < 0) return;
  const next = tabs[(at + step + tabs.length) % tabs.length];
  event.preventDefault();
  next.focus();
  next.click();
}

// A narrow screen begins with the text.
function wasOpen() {
  const wide = window.matchMedia?.("(min-width: 64rem)").matches ?? true;
  try {
    return wide && localStorage.getItem(OPEN) !== "no";
  } catch {
    return wide;
  }
}

function remember(open) {
  try {
    localStorage.setItem(OPEN, open ? "yes" : "no");
  } catch {
    // Storage may be off; the panel then opens as it does at first.
  }
}
