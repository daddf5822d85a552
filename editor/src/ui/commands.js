// The one list of commands. Toolbar, slash menu, keys and help all show this list, so none of them
// has something that another lacks.
import { toggleMark } from "prosemirror-commands";
import * as table from "prosemirror-tables";
import { within, insertBlock, move, removeBlock, setKind, toggleList, toggleWrap } from "./blocks.js";
import { addNote } from "./notes.js";

const GROUPS = ["text", "block", "insert", "table", "review", "tools"];

/** The groups in the order in which help shows them. */
export const groups = GROUPS;

const kind = (id, keys, name, attrs) => ({
  id,
  group: "block",
  keys,
  run: setKind(name, attrs),
  active: (state) => isKind(state, name, attrs),
});

function isKind({ selection }, name, attrs = {}) {
  const { parent } = selection.$from;
  return (
    parent.type.name === name && Object.entries(attrs).every(([key, value]) => value === null || parent.attrs[key] === value)
  );
}

const wrapper = (id, keys, name) => ({
  id,
  group: "block",
  keys,
  run: toggleWrap(name),
  active: (state) => Boolean(within(state, name)),
});
const list = (id, keys, ordered) => ({
  id,
  group: "block",
  keys,
  run: toggleList(ordered),
  active: (state) => listKind(state) === ordered,
});

function listKind({ selection: { $from } }) {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === "list") return $from.node(depth).attrs.ordered;
  return null;
}

const mark = (schema, id, keys, name, attrs, icon) => ({
  id,
  group: "text",
  keys,
  icon,
  run: toggleMark(schema.marks[name], attrs, { removeWhenPresent: false }),
  active: (state) => hasMark(state, schema.marks[name], attrs),
});

function hasMark({ doc, selection, storedMarks }, type, attrs = {}) {
  const { empty, $from, from, to } = selection;
  const fits = (one) => one.type === type && Object.entries(attrs).every(([key, value]) => one.attrs[key] === value);
  if (empty) return (storedMarks ?? $from.marks()).some(fits);
  let found = false;
  doc.nodesBetween(from, to, (node) => void (found ||= node.marks.some(fits)));
  return found;
}

const inTable = (id, run, keys) => ({ id, group: "table", keys, run, visible: (state) => Boolean(within(state, "table")) });

/** A table of that size with a row of headers, in the block that carries its id. */
export function tableOf({ nodes }, rows, columns) {
  const row = (type) =>
    nodes.table_row.create(
      null,
      Array.from({ length: columns }, () => type.create()),
    );
  const body = Array.from({ length: rows - 1 }, () => row(nodes.table_cell));
  return nodes.grid.create(null, [nodes.table.create(null, [row(nodes.table_header), ...body])]);
}

// The block around the table would be left empty, so the table goes with it.
const removeTable = (state, dispatch) => Boolean(within(state, "table")) && removeBlock(state, dispatch);

/** Returns all commands: `{id, group, keys, icon, run, active, visible}`; `open` shows dialogs and panels. */
export function commandsOf(schema, open, history) {
  const { nodes } = schema;
  const paragraph = () => nodes.paragraph.create();
  return [
    mark(schema, "strong", "Mod-b", "strong", null, "strong"),
    mark(schema, "emphasis", "Mod-i", "emphasis", null, "emphasis"),
    mark(schema, "struck", "Mod-Shift-x", "struck", null, "struck"),
    mark(schema, "code-text", "Mod-e", "code_text", null, "code"),
    mark(schema, "superscript", "Mod-.", "script", { kind: "super" }),
    mark(schema, "subscript", "Mod-,", "script", { kind: "sub" }),
    {
      id: "link",
      group: "text",
      keys: "Mod-k",
      icon: "link",
      run: open("link"),
      active: (state) => hasMark(state, schema.marks.link),
    },

    kind("paragraph", "Mod-Alt-0", "paragraph"),
    kind("heading-2", "Mod-Alt-2", "heading", { level: 2 }),
    kind("heading-3", "Mod-Alt-3", "heading", { level: 3 }),
    kind("heading-4", "Mod-Alt-4", "heading", { level: 4 }),
    { ...list("bullets", "Mod-Alt-8", false), icon: "bullets" },
    { ...list("numbers", "Mod-Alt-7", true), icon: "numbers" },
    { ...wrapper("quote", "Mod-Alt-9", "quote"), icon: "quote" },
    wrapper("pull-quote", "Mod-Alt-5", "pull_quote"),
    { id: "attribution", group: "block", run: attribution, visible: (state) => Boolean(within(state, "quote", "pull_quote")) },
    kind("code", "Mod-Alt-6", "code", { language: null }),
    wrapper("stash", "Mod-Alt-1", "stash"),
    { id: "move-up", group: "block", keys: "Alt-Shift-ArrowUp", icon: "up", run: move(-1) },
    { id: "move-down", group: "block", keys: "Alt-Shift-ArrowDown", icon: "down", run: move(1) },
    { id: "remove-block", group: "block", keys: "Mod-Shift-Backspace", run: removeBlock },

    { id: "picture", group: "insert", keys: "Mod-Alt-i", icon: "picture", run: open("picture") },
    { id: "upload", group: "insert", run: open("upload") },
    { id: "gallery", group: "insert", run: open("gallery") },
    { id: "embed", group: "insert", run: open("embed") },
    { id: "table", group: "insert", run: insertBlock(() => tableOf(schema, 3, 3)) },
    { id: "details", group: "insert", run: insertBlock(() => nodes.details.create(null, [nodes.summary.create(), paragraph()])) },
    { id: "note", group: "insert", keys: "Mod-Alt-f", run: addNote },
    { id: "divider", group: "insert", run: insertBlock(() => nodes.divider.create()) },
    { id: "gate", group: "insert", run: insertGate },
    { id: "properties", group: "insert", keys: "Alt-Enter", run: open("properties") },

    inTable("row-after", table.addRowAfter),
    inTable("row-before", table.addRowBefore),
    inTable("column-after", table.addColumnAfter),
    inTable("column-before", table.addColumnBefore),
    inTable("delete-row", table.deleteRow),
    inTable("delete-column", table.deleteColumn),
    inTable("header-row", table.toggleHeaderRow),
    inTable("header-column", table.toggleHeaderColumn),
    inTable("table-caption", tableCaption),
    inTable("delete-table", removeTable),

    { id: "comment", group: "review", keys: "Mod-Alt-m", icon: "comment", run: open("comment") },
    { id: "next-comment", group: "review", keys: "Mod-Alt-n", run: open("nextComment") },
    { id: "previous-comment", group: "review", keys: "Mod-Alt-p", run: open("previousComment") },
    { id: "suggest", group: "review", keys: "Mod-Alt-s", icon: "suggest", run: open("suggest"), toggle: true },
    { id: "next-suggestion", group: "review", keys: "Mod-Alt-j", run: open("nextSuggestion") },
    { id: "previous-suggestion", group: "review", keys: "Mod-Alt-k", run: open("previousSuggestion") },
    { id: "next-match", group: "review", keys: "F8", run: open("nextRule") },

    { id: "undo", group: "tools", keys: "Mod-z", icon: "undo", run: history.undo },
    { id: "redo", group: "tools", keys: "Mod-y", more: ["Mod-Shift-z"], icon: "redo", run: history.redo },
    { id: "find", group: "tools", keys: "Mod-f", icon: "find", run: open("find") },
    { id: "panel", group: "tools", keys: "Mod-Alt-b", icon: "panel", run: open("panel"), toggle: true },
    { id: "help", group: "tools", keys: "Mod-/", icon: "help", run: open("help") },
  ];
}

function insertGate(state, dispatch) {
  let found = false;
  state.doc.forEach((node) => (found ||= node.type.name === "gate"));
  return found ? false : insertBlock(() => state.schema.nodes.gate.create())(state, dispatch);
}

/** Adds a line for who said it to the quote around the cursor, or goes to the one it has. */
function attribution(state, dispatch) {
  const { $from } = state.selection;
  let depth = $from.depth;
  while (depth > 0 && !["quote", "pull_quote"].includes($from.node(depth).type.name)) depth--;
  if (!depth) return false;
  if (!dispatch) return true;
  const last = $from.node(depth).lastChild;
  const tr = state.tr;
  const end = $from.end(depth);
  if (last?.type.name !== "attribution") tr.insert(end, state.schema.nodes.attribution.create());
  const at = last?.type.name === "attribution" ? end - 1 : end + 1;
  dispatch(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(at))).scrollIntoView());
  return true;
}

/** Adds a caption below the table. */
function tableCaption(state, dispatch) {
  const { $from } = state.selection;
  const grid = $from.depth ? $from.node(1) : null;
  if (grid?.type.name !== "grid" || grid.lastChild.type.name === "caption") return false;
  if (!dispatch) return true;
  const tr = state.tr.insert($from.end(1), state.schema.nodes.caption.create());
  dispatch(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(tr.mapping.map($from.end(1)) - 1))).scrollIntoView());
  return true;
}
