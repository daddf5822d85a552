// Enter, Backspace and Delete where a story's parts meet: between headline, standfirst and text, and
// at the ends of captions, summaries, attributions and tables.
import { Selection, TextSelection } from "prosemirror-state";
import { splitBlockAs } from "prosemirror-commands";
import { goToNextCell, addRowAfter } from "prosemirror-tables";
import { depthOf, blockAt } from "./blocks.js";

const cursorIn = ({ selection }, ...names) =>
  selection instanceof TextSelection && names.includes(selection.$head.parent.type.name) ? selection.$head : null;

const emptyCursorIn = (state, ...names) => (state.selection.empty ? cursorIn(state, ...names) : null);

/** Enter in the headline goes to the standfirst; in the standfirst it begins the text. */
export function enterField(state, dispatch) {
  if (cursorIn(state, "headline")) return goTo(state, dispatch, state.doc.firstChild.nodeSize + 1);
  const $head = cursorIn(state, "standfirst");
  if (!$head) return false;
  const first = state.doc.maybeChild(2);
  const after = $head.after();
  const atEnd = $head.parentOffset === $head.parent.content.size;
  if (atEnd && first?.isTextblock && !first.content.size) return goTo(state, dispatch, after + 1);
  if (dispatch) dispatch(beginText(state).scrollIntoView());
  return true;
}

function beginText(state) {
  const tr = state.tr.deleteSelection();
  const pos = tr.selection.from;
  return tr.split(pos, 1, [{ type: state.schema.nodes.paragraph }]);
}

function goTo(state, dispatch, pos) {
  if (dispatch) dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView());
  return true;
}

/** Backspace at the start of standfirst or text goes back a field; the parts are never joined. */
export function backToField(state, dispatch) {
  const $cursor = state.selection.empty ? state.selection.$from : null;
  if (!$cursor || !$cursor.parent.isTextblock || $cursor.parentOffset > 0) return false;
  const name = $cursor.parent.type.name;
  if (name === "headline") return true;
  if (name === "standfirst") return goTo(state, dispatch, state.doc.firstChild.nodeSize - 1);
  if ($cursor.depth !== 1 || $cursor.index(0) !== 2 || name !== "paragraph") return false;
  const end = $cursor.before() - 1;
  if ($cursor.parent.content.size) return goTo(state, dispatch, end);
  if (dispatch) {
    const tr = state.tr;
    if (state.doc.childCount > 3) tr.delete($cursor.before(), $cursor.after());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
  }
  return true;
}

/** Delete at the end of a field goes on to the next part without joining the two. */
export function onFromField(state, dispatch) {
  const $cursor = emptyCursorIn(state, "headline", "standfirst");
  if (!$cursor || $cursor.parentOffset < $cursor.parent.content.size) return false;
  const next = Selection.findFrom(state.doc.resolve($cursor.after()), 1, true);
  if (next && dispatch) dispatch(state.tr.setSelection(next));
  return true;
}

/** Enter at the end of a caption or an attribution leaves the block; in a summary it goes into it. */
export function enterLine(state, dispatch) {
  const $head = cursorIn(state, "caption", "attribution", "picture", "summary");
  if (!$head) return false;
  if (!dispatch) return true;
  if ($head.parent.type.name === "summary") dispatch(intoDetails(state, $head).scrollIntoView());
  else dispatch(newAfter(state, $head.after(1)).scrollIntoView());
  return true;
}

function intoDetails(state, $head) {
  const { tr } = state;
  const after = $head.after();
  if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, state.schema.nodes.paragraph.create());
  return tr.setSelection(Selection.near(tr.doc.resolve(after + 1)));
}

function newAfter(state, pos) {
  const tr = state.tr.insert(pos, state.schema.nodes.paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1));
}

/** Mod-Enter begins a paragraph after the block of the cursor, whatever it is in. */
export function leaveBlock(state, dispatch) {
  const found = blockAt(state.selection.$from);
  if (!found) return enterField(state, dispatch);
  if (dispatch) dispatch(newAfter(state, found.pos + found.node.nodeSize).scrollIntoView());
  return true;
}

/** Enter in an empty last paragraph of a quote, a box or a stash leaves it. */
export function leaveEmpty(state, dispatch) {
  const $head = emptyCursorIn(state, "paragraph");
  if (!$head || $head.parent.content.size || $head.depth < 2) return false;
  const parent = $head.node(-1);
  const leavable = ["quote", "pull_quote", "details", "stash", "note"].includes(parent.type.name);
  if (!leavable || $head.index(-1) !== parent.childCount - 1 || parent.childCount < 2) return false;
  if (!dispatch) return true;
  const outer = $head.after(1);
  const { tr } = state;
  tr.delete($head.before(), $head.after());
  const pos = tr.mapping.map(outer);
  dispatch(
    tr
      .insert(pos, state.schema.nodes.paragraph.create())
      .setSelection(TextSelection.create(tr.doc, pos + 1))
      .scrollIntoView(),
  );
  return true;
}

/** Enter in a table goes to the row below, and makes one after the last. */
export function enterCell(state, dispatch, view) {
  const depth = depthOf(state.selection.$head, "table_row");
  if (!depth) return false;
  const { $head } = state.selection;
  const column = $head.index(depth);
  const row = $head.index(depth - 1);
  const last = row === $head.node(depth - 1).childCount - 1;
  if (last && dispatch) addRowAfter(state, dispatch);
  if (!dispatch || !view) return true;
  const table = view.state.doc.resolve($head.before(depth - 1) + 1).parent;
  const next = table.maybeChild(row + 1);
  if (!next) return true;
  let pos = $head.after(depth) + 1;
  for (let index = 0; index < Math.min(column, next.childCount - 1); index++) pos += next.child(index).nodeSize;
  return goTo(view.state, view.dispatch, pos + 1);
}

/** Tab goes to the next cell, and in the last one makes a row. */
export function nextCell(state, dispatch, view) {
  if (!depthOf(state.selection.$head, "table_row")) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!dispatch || !view) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, view.dispatch);
}

/** Enter elsewhere: the new block is a new one, so it does not take the id of the old. */
export const splitNew = splitBlockAs((node, atEnd) => {
  const { paragraph } = node.type.schema.nodes;
  if (atEnd && node.type.name !== "code") return { type: paragraph, attrs: { id: null } };
  return { type: node.type, attrs: "id" in node.attrs ? { ...node.attrs, id: null } : node.attrs };
});

/** Shift-Enter: a line break in running text, a line in code. */
export function softBreak(state, dispatch) {
  const { parent } = state.selection.$from;
  if (parent.type.spec.code) return false;
  const type = state.schema.nodes.hard_break;
  if (!parent.inlineContent || !parent.type.contentMatch.matchType(type)) return true;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
}
