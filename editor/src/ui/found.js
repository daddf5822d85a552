// Words of the story that the strip below it speaks of. The strip is a script of its own, so they talk
// through events of the editor's place: the strip says which words to mark ("knowledge:marks") and to
// show ("knowledge:go"), and hears when the server has every word ("story:saved").
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { isRemoved } from "../suggest/marks.js";
import { debounce } from "./h.js";
import { goTo } from "./places.js";

const key = new PluginKey("found");

/** The blocks around the text, by what the strip calls their passages. */
const FIELDS = { t: "headline", s: "standfirst" };

/** The top-level node of a passage and its position, or null. */
function nodeOf(doc, passage) {
  let found = null;
  doc.forEach((node, pos) => {
    if (FIELDS[passage] ? node.type.name === FIELDS[passage] : node.attrs.id && node.attrs.id === passage) found ??= { node, pos };
  });
  return found;
}

/** All places of words in a text block whose content begins at `start`. */
function placesIn(block, start, words) {
  const places = [];
  const text = block.textBetween(0, block.content.size, "\ufffc", (leaf) => (leaf.isText ? "" : "\ufffc"));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push({ from: start + at, to: start + at + words.length });
  return places;
}

/** Where the `nth` occurrence of `words` is in a passage; the last one where there are fewer. */
export function placeOf(doc, { block, words, nth = 0 }) {
  const found = words ? nodeOf(doc, block) : null;
  if (!found || isRemoved(found.node)) return null;
  const places = [];
  if (found.node.isTextblock) places.push(...placesIn(found.node, found.pos + 1, words));
  else
    found.node.descendants((node, pos) => {
      if (!node.isTextblock) return !isRemoved(node);
      places.push(...placesIn(node, found.pos + 1 + pos + 1, words));
      return false;
    });
  return places[Math.min(nth, places.length - 1)] ?? null;
}

function decorated(doc, marks) {
  const shown = marks.flatMap((mark) => {
    const place = placeOf(doc, mark);
    return place ? [Decoration.inline(place.from, place.to, { class: `ed-known is-${mark.state}` }, { mark })] : [];
  });
  return DecorationSet.create(doc, shown);
}

/** The plugin; `place` is the element whose events are spoken of above. */
export function foundPlugin(place) {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      // A mark goes with its words, and with the first change of them it is gone.
      apply(tr, now) {
        const marks = tr.getMeta(key);
        if (marks) return decorated(tr.doc, marks);
        if (!tr.docChanged) return now;
        const moved = now.map(tr.mapping, tr.doc);
        const stale = moved.find().filter(({ from, to, spec }) => tr.doc.textBetween(from, to, "\ufffc", "\ufffc") !== spec.mark.words);
        return stale.length ? moved.remove(stale) : moved;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => listen(view, place),
  });
}

function listen(view, place) {
  const mark = ({ detail }) => view.dispatch(view.state.tr.setMeta(key, detail.marks).setMeta("addToHistory", false));
  const go = ({ detail }) => {
    const at = placeOf(view.state.doc, detail);
    if (at) goTo(view, at.from, at.to, Boolean(detail.focus));
  };
  place.addEventListener("knowledge:marks", mark);
  place.addEventListener("knowledge:go", go);
  return {
    destroy() {
      place.removeEventListener("knowledge:marks", mark);
      place.removeEventListener("knowledge:go", go);
    },
  };
}

/** Tells the strip when the server has every word, and with which version. */
export function tellSaved(place, story) {
  const told = debounce(async () => {
    if (story.status.kind !== "saved") return;
    place.dispatchEvent(new CustomEvent("story:saved", { detail: { version: await story.saved() } }));
  }, 1_200);
  story.on("status", told);
  told();
}
