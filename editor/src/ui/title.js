// The headline names the page: in the path above the editor, in the heading that screen readers have, and
// in the title of the tab.
import { Plugin } from "prosemirror-state";

/** The headline as it would be published: nothing that is only suggested. */
export function headlineOf(doc) {
  let text = "";
  doc.firstChild.forEach((node) => {
    if (!node.marks.some(({ type }) => type.name === "insertion")) text += node.text ?? "";
  });
  return text.replace(/\s+/g, " ").trim();
}

/** Follows the headline while it is typed. */
export function titlePlugin(t) {
  const places = document.querySelectorAll(".trail [aria-current], h1 > [dir='auto']");
  let shown = places[0]?.textContent.trim() ?? "";
  const update = ({ state }, before) => {
    if (before?.doc.firstChild === state.doc.firstChild) return;
    const now = headlineOf(state.doc) || t("untitled");
    if (now === shown) return;
    for (const place of places) place.textContent = now;
    if (document.title.startsWith(shown)) document.title = now + document.title.slice(shown.length);
    shown = now;
  };
  return new Plugin({ view: () => ({ update }) });
}
