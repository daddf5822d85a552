// Counts the words that readers will see, as long as it takes to read them, and how much of them
// is before the gate. Counting waits for a pause in typing, so that no keystroke takes longer.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { isAdded } from "../suggest/marks.js";
import { debounce } from "./h.js";

const key = new PluginKey("counts");
const WORDS_A_MINUTE = 230;
const UNSEEN = new Set(["stash", "notes"]);

/** Words, minutes and the share before the gate in percent, or null without a gate. */
export function count(doc, language = "en") {
  const counter = counterFor(language);
  let words = 0;
  let before = null;
  doc.forEach((block) => {
    if (block.type.name === "gate" && before === null) before = words;
    if (!UNSEEN.has(block.type.name) && !isAdded(block)) words += counter(textOf(block));
  });
  return {
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    share: before === null ? null : words ? Math.round((before / words) * 100) : 0,
  };
}

// What is only suggested does not count, since readers would not see it either.
function textOf(block) {
  let text = "";
  block.descendants((node) => {
    if (node.isText && !isAdded(node)) text += node.text;
    else if (node.isBlock || node.type.name === "hard_break") text += " ";
  });
  return text;
}

/** Languages without spaces between words are counted by the browser's own segmenter. */
function counterFor(language) {
  if (!/^(?:zh|ja|th|km|lo|my)/.test(language) || !Intl.Segmenter)
    return (text) => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

/** The plugin; `show` gets the counts whenever they have changed. */
export function counting(language, show) {
  return new Plugin({
    key,
    state: {
      init: (_config, state) => ({ counts: null, gates: DecorationSet.empty, doc: state.doc }),
      apply(tr, now) {
        const counts = tr.getMeta(key);
        if (counts) return { counts, gates: onGates(tr.doc, counts.share) };
        return tr.docChanged ? { ...now, gates: now.gates.map(tr.mapping, tr.doc) } : now;
      },
    },
    props: { decorations: (state) => key.getState(state).gates },
    view(view) {
      const again = debounce(() => recount(view, language, show), 300);
      recount(view, language, show, true);
      return { update: (_view, before) => void (before.doc !== view.state.doc && again()), destroy: () => again.cancel() };
    },
  });
}

function recount(view, language, show, later = false) {
  const counts = count(view.state.doc, view.state.doc.attrs.language ?? language);
  show(counts);
  const now = key.getState(view.state).counts;
  if (now && now.share === counts.share && now.words === counts.words) return;
  const tell = () => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, counts).setMeta("addToHistory", false));
  if (later) queueMicrotask(tell);
  else tell();
}

function onGates(doc, share) {
  const found = [];
  doc.forEach(
    (node, pos) =>
      void (node.type.name === "gate" && found.push(Decoration.node(pos, pos + node.nodeSize, {}, { share: share ?? 0 }))),
  );
  return DecorationSet.create(doc, found);
}
