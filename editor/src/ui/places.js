// Going to places in the text from outside it.
import { TextSelection } from "prosemirror-state";

/** Selects a range, brings it into view and puts the focus into the text. */
export function goTo(view, from, to = from, focus = true) {
  const { doc } = view.state;
  const inside = (pos) => doc.resolve(Math.max(0, Math.min(doc.content.size, pos)));
  view.dispatch(view.state.tr.setSelection(TextSelection.between(inside(from), inside(to))).scrollIntoView());
  if (focus) view.focus();
}

/** Position and node of the top-level block with an id, or null. */
export function blockWithId(doc, id) {
  let found = null;
  doc.forEach((node, pos) => void (id && node.attrs.id === id && (found ??= { node, pos })));
  return found;
}

/** Goes to the next (1) or previous (-1) of `[{from, to}]` from the cursor, around the end. */
export function step(view, places, direction) {
  if (!places.length) return null;
  const { from, to } = view.state.selection;
  const sorted = [...places].sort((a, b) => a.from - b.from);
  const next =
    direction > 0
      ? (sorted.find((place) => place.from > from || (place.from === from && place.to > to)) ?? sorted[0])
      : (sorted.findLast((place) => place.from < from) ?? sorted.at(-1));
  goTo(view, next.from, next.to);
  return next;
}
