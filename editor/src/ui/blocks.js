// Commands on whole blocks. A block that changes its kind is changed around its content
// (ReplaceAroundStep) and keeps its id, so that words which others type in it meanwhile stay in it.
import { Fragment, Slice } from "prosemirror-model";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { ReplaceAroundStep } from "prosemirror-transform";

const FIELDS = new Set(["headline", "standfirst"]);

/** The top-level block at a position: `{node, pos, index}`, or null in the headline and standfirst. */
export function blockAt($pos) {
  if ($pos.depth === 0) {
    const node = $pos.nodeAfter;
    return node && !FIELDS.has(node.type.name) ? { node, pos: $pos.pos, index: $pos.index() } : null;
  }
  const node = $pos.node(1);
  return FIELDS.has(node.type.name) ? null : { node, pos: $pos.before(1), index: $pos.index(0) };
}

/** All top-level blocks that the selection touches, in order. */
export function blocksOf({ doc, selection }) {
  const blocks = [];
  doc.forEach((node, pos, index) => {
    const touched = pos < selection.to && pos + node.nodeSize > selection.from;
    if (touched && !FIELDS.has(node.type.name)) blocks.push({ node, pos, index });
  });
  return blocks;
}

/** The name of the innermost node around the selection out of `names`, or undefined. */
export function within({ selection }, ...names) {
  for (let depth = selection.$from.depth; depth > 0; depth--) {
    const { name } = selection.$from.node(depth).type;
    if (names.includes(name)) return name;
  }
  return undefined;
}

/** Depth of the innermost ancestor named `name`, or 0. */
export function depthOf($pos, name) {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === name) return depth;
  return 0;
}

/** Makes the text blocks of the selection paragraphs, headings of a level, or code. */
export function setKind(name, attrs = {}) {
  return (state, dispatch) => {
    const type = state.schema.nodes[name];
    const { from, to } = state.selection;
    let possible = false;
    state.doc.nodesBetween(from, to, (node, pos, parent, index) => {
      if (!node.isTextblock || possible) return;
      possible =
        !node.hasMarkup(type, { ...node.attrs, ...attrs }) &&
        parent.canReplaceWith(index, index + 1, type) &&
        !FIELDS.has(node.type.name);
    });
    if (!possible) return false;
    if (dispatch)
      dispatch(state.tr.setBlockType(from, to, type, (node) => ({ ...attrs, id: node.attrs.id ?? null })).scrollIntoView());
    return true;
  };
}

/** Puts the block at `pos` into `wrappers` (outermost first); the outermost takes over the id. */
function wrapOne(tr, pos, wrappers) {
  const node = tr.doc.nodeAt(pos);
  const [outer, ...inner] = wrappers;
  let content = Fragment.from(node.type.create({ ...node.attrs, id: null }, null, node.marks));
  for (const type of inner.reverse()) content = Fragment.from(type.create(null, content));
  const whole = outer.type.create({ ...outer.attrs, id: node.attrs.id }, content);
  const end = pos + node.nodeSize;
  const leaf = node.isLeaf;
  const slice = new Slice(Fragment.from(whole), 0, 0);
  if (leaf) return tr.replaceWith(pos, end, whole);
  return tr.step(new ReplaceAroundStep(pos, end, pos + 1, end - 1, slice, wrappers.length + 1, true));
}

/** Takes the one child of a block out of it; the child takes over the id. `depth` is how deep it is. */
function unwrapOne(tr, pos, depth) {
  const node = tr.doc.nodeAt(pos);
  let child = node;
  for (let level = 0; level < depth; level++) child = child.firstChild;
  const end = pos + node.nodeSize;
  const shell = child.type.create({ ...child.attrs, id: node.attrs.id });
  return tr.step(
    new ReplaceAroundStep(pos, end, pos + depth + 1, end - depth - 1, new Slice(Fragment.from(shell), 0, 0), 1, true),
  );
}

const alone = (node, depth) => {
  for (let level = 0; level < depth; level++) {
    if (node.childCount !== 1) return false;
    node = node.firstChild;
  }
  return node.inlineContent;
};

/** Puts the selected blocks together into one quote, pull quote, stash or box of that type. */
export function wrapIn(name, attrs = {}) {
  return (state, dispatch) => {
    const type = state.schema.nodes[name];
    const blocks = blocksOf(state);
    if (!blocks.length || blocks.some(({ node }) => !type.contentMatch.matchType(node.type) || node.type === type)) return false;
    if (!dispatch) return true;
    const { tr } = state;
    wrapAll(tr, blocks, [{ type, attrs }]);
    dispatch(tr.scrollIntoView());
    return true;
  };
}

// From the last to the first, so that positions before stay; then each is joined to the first.
function wrapAll(tr, blocks, wrappers) {
  for (const { pos } of [...blocks].reverse()) wrapOne(tr, pos, wrappers);
  const first = blocks[0].pos;
  for (let left = blocks.length - 1; left > 0; left--) tr.join(first + tr.doc.nodeAt(first).nodeSize);
}

/** Takes a quote, pull quote, stash or box away from around its blocks; the first keeps the id. */
export function unwrap(name) {
  return (state, dispatch) => {
    const found = blockAt(state.selection.$from);
    if (!found || found.node.type.name !== name || !found.node.childCount) return false;
    if (dispatch) dispatch(lift(state.tr, found, state.schema).scrollIntoView());
    return true;
  };
}

function lift(tr, { node, pos }, schema) {
  toParagraphs(tr, pos, schema);
  if (alone(node, 1)) return unwrapOne(tr, pos, 1);
  const end = pos + node.nodeSize;
  tr.step(new ReplaceAroundStep(pos, end, pos + 1, end - 1, Slice.empty, 0, true));
  return tr.setNodeAttribute(pos, "id", node.attrs.id);
}

// An attribution or a summary cannot stand alone; its words become a paragraph.
function toParagraphs(tr, pos, schema) {
  const node = tr.doc.nodeAt(pos);
  node.forEach((child, offset) => {
    if (["attribution", "summary", "caption"].includes(child.type.name))
      tr.setNodeMarkup(pos + 1 + offset, schema.nodes.paragraph);
  });
}

/** Wraps the selection in `name`, or takes the wrapper away where the cursor is in one. */
export const toggleWrap = (name, attrs) => (state, dispatch) =>
  within(state, name) ? unwrap(name)(state, dispatch) : wrapIn(name, attrs)(state, dispatch);

/** Makes a list of the selected blocks; in a list of the other kind it changes the kind. */
export function toggleList(ordered) {
  return (state, dispatch) => {
    const depth = depthOf(state.selection.$from, "list");
    if (depth) return changeList(state, dispatch, depth, ordered);
    const { list, list_item, paragraph } = state.schema.nodes;
    const blocks = blocksOf(state);
    if (!blocks.length || blocks.some(({ node }) => ![paragraph, state.schema.nodes.heading].includes(node.type))) return false;
    if (!dispatch) return true;
    const { tr } = state;
    wrapAll(tr, blocks, [{ type: list, attrs: { ordered } }, list_item]);
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function changeList(state, dispatch, depth, ordered) {
  const { $from } = state.selection;
  const list = $from.node(depth);
  const pos = $from.before(depth);
  if (list.attrs.ordered !== ordered) {
    if (dispatch) dispatch(state.tr.setNodeMarkup(pos, null, { ...list.attrs, ordered }));
    return true;
  }
  if (depth !== 1) return false;
  if (dispatch) dispatch(listToParagraphs(state.tr, pos, list));
  return true;
}

function listToParagraphs(tr, pos, list) {
  if (alone(list, 2)) return unwrapOne(tr, pos, 2);
  const blocks = [];
  list.forEach((item) =>
    item.forEach((child) =>
      blocks.push(
        child.attrs.id === undefined
          ? child
          : child.type.create({ ...child.attrs, id: blocks.length ? null : list.attrs.id }, child.content, child.marks),
      ),
    ),
  );
  if (!blocks.length)
    return tr.replaceWith(pos, pos + list.nodeSize, tr.doc.type.schema.nodes.paragraph.create({ id: list.attrs.id }));
  return tr.replaceWith(pos, pos + list.nodeSize, blocks);
}

/**
 * Moves the block of the selection up (-1) or down (1). The session gets the intent
 * `{move, after}` with it, so that a move is made anew over what others have done meanwhile.
 */
export function move(direction) {
  return (state, dispatch) => {
    const found = blockAt(state.selection.$from);
    if (!found) return false;
    const target = found.index + direction;
    if (target < 2 || target >= state.doc.childCount) return false;
    if (dispatch) dispatch(moved(state, found, target).scrollIntoView());
    return true;
  };
}

function moved(state, { node, pos, index }, target) {
  const other = state.doc.child(target);
  const to = target > index ? pos + other.nodeSize : pos - other.nodeSize;
  const before = target > index ? other : state.doc.child(target - 1);
  const { tr, selection } = state;
  tr.delete(pos, pos + node.nodeSize).insert(to, node);
  const shift = to - pos;
  tr.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.between(
          tr.doc.resolve(within2(tr.doc, selection.anchor + shift)),
          tr.doc.resolve(within2(tr.doc, selection.head + shift)),
        ),
  );
  return tr.setMeta("intent", { move: node.attrs.id, after: before.attrs.id ?? null });
}

const within2 = (doc, pos) => Math.max(0, Math.min(doc.content.size, pos));

/** Inserts a block after the block of the selection, in place of it when that is an empty paragraph. */
export function insertBlock(make) {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const { tr } = state;
    const node = make(state);
    const pos = place(tr, state, node);
    const end = pos + node.nodeSize;
    const inside = node.isTextblock || node.firstChild ? Selection.findFrom(tr.doc.resolve(pos + 1), 1, true) : null;
    if (inside && inside.from < end) {
      tr.setSelection(inside);
    } else {
      // Behind it, where one goes on to write: what is typed would take the place of a block that is selected.
      if (!tr.doc.nodeAt(end)?.isTextblock) tr.insert(end, state.schema.nodes.paragraph.create());
      tr.setSelection(TextSelection.create(tr.doc, end + 1));
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function place(tr, state, node) {
  const found = blockAt(state.selection.$from);
  if (!found) {
    const start = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
    tr.insert(start, node);
    return start;
  }
  const end = found.pos + found.node.nodeSize;
  const empty = found.node.type.name === "paragraph" && !found.node.content.size;
  tr.insert(end, node);
  if (empty) tr.delete(found.pos, end);
  return empty ? found.pos : end;
}

/** Deletes the block of the selection. */
export const removeBlock = (state, dispatch) => {
  const found = blockAt(state.selection.$from);
  if (!found) return false;
  if (dispatch) dispatch(state.tr.delete(found.pos, found.pos + found.node.nodeSize).scrollIntoView());
  return true;
};
