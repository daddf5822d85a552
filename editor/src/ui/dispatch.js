// What happens to a transaction before the state takes it: in the mode of suggestions it becomes one;
// otherwise words typed into a suggestion of someone else are not drawn into it.
import { isHistoryTransaction } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { suggesting } from "../suggest/suggest.js";

/** Returns the `dispatchTransaction` of a view. */
export function dispatcher(ctx) {
  return function dispatch(tr) {
    this.updateState(this.state.apply(prepared(ctx, tr, this)));
  };
}

function prepared(ctx, tr, view) {
  if (!tr.docChanged || ctx.isForeign(tr)) return tr;
  if (!ctx.suggesting) return apart(tr);
  return view.composing ? tr : suggesting(tr, view.state, ctx.me.staff, ctx.isForeign);
}

/** Takes marks of suggestions off what is being typed, which would inherit them. */
function apart(tr) {
  const [step] = tr.steps;
  const typed =
    tr.steps.length === 1 && step instanceof ReplaceStep && step.from === step.to && step.slice.content.firstChild?.isText;
  if (!typed || tr.getMeta("suggest") === false || isHistoryTransaction(tr) || tr.getMeta("paste")) return tr;
  const { insertion, deletion } = tr.doc.type.schema.marks;
  const end = step.from + step.slice.size;
  return tr.removeMark(step.from, end, insertion).removeMark(step.from, end, deletion);
}

/**
 * Words composed with an input method (IME) stay as they are until they are finished, because a
 * change of the page would end the composition; then they become a suggestion.
 */
export function compositions(ctx) {
  let before = null;
  return {
    compositionstart(view) {
      before = ctx.suggesting ? view.state.doc : null;
      return false;
    },
    compositionend(view) {
      const start = before;
      before = null;
      if (start) setTimeout(() => view.isDestroyed || suggestSince(view, start, ctx.me.staff), 60);
      return false;
    },
  };
}

function suggestSince(view, before, author) {
  const { doc, selection } = view.state;
  const composed = { docChanged: true, steps: [], before, doc, selection, scrolledIntoView: false, getMeta: () => undefined };
  const wanted = suggesting(composed, EditorState.create({ doc: before }), author);
  const start = doc.content.findDiffStart(wanted.doc.content);
  if (start === null) return;
  const { a, b } = doc.content.findDiffEnd(wanted.doc.content);
  const overlap = Math.max(0, start - Math.min(a, b));
  const tr = view.state.tr.replace(start, a + overlap, wanted.doc.slice(start, b + overlap));
  view.dispatch(tr.setSelection(selection.constructor.near(tr.doc.resolve(wanted.selection.head))).setMeta("suggest", false));
}
