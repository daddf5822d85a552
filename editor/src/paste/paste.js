// Pasting and copying: foreign HTML is cleaned before the schema reads it, and what is copied leaves
// comments and suggestions behind, or two places would answer to one thread.
import { DOMParser, Fragment, Slice } from "prosemirror-model";
import { Plugin, Selection } from "prosemirror-state";
import { isRemoved } from "../suggest/marks.js";
import { blocks } from "./blocks.js";
import { inlineMarks, links, shortQuotes } from "./inline.js";
import { all, declared, unwrap } from "./styles.js";
import { fromWord, namespaced } from "./word.js";

const NOISE =
  "style,script,noscript,template,meta,link,title,head > *,xml,iframe,form,button,input,select,textarea,nav,dialog,object,[hidden],.Apple-interchange-newline";

/** Brings pasted HTML into a form that the schema's parser reads. `quotes` are those of a <q>. */
export function clean(root, quotes = ["“", "”"]) {
  for (const element of all(root, NOISE)) element.remove();
  for (const element of all(root, "[style]")) if (declared(element, "display") === "none") element.remove();
  namespaced(root);
  for (const wrapper of all(root, "[id^='docs-internal-guid']")) unwrap(wrapper);
  fromWord(root);
  shortQuotes(root, quotes);
  blocks(root);
  inlineMarks(root);
  links(root);
  return root;
}

/** Whether the HTML was copied from an editor of ours. */
const isOurs = (root) => root.querySelector("[data-pm-slice]") !== null;

/** The parser for the clipboard: ours is read as it is, everything else is cleaned first. */
export function clipboardParser(schema, quotes) {
  const parser = DOMParser.fromSchema(schema);
  return { parseSlice: (root, options) => parser.parseSlice(isOurs(root) ? root : clean(root, quotes()), options) };
}

/** A slice whose nodes went through `change`, which returns a node or null; depths stay. */
function mapSlice(slice, change) {
  const map = (fragment) => {
    const made = [];
    fragment.forEach((node) => {
      const kept = change(node);
      if (kept) made.push(kept.isText ? kept : kept.copy(map(kept.content)).mark(kept.marks));
    });
    return Fragment.from(made);
  };
  return new Slice(map(slice.content), slice.openStart, slice.openEnd);
}

const without = (node, ...names) => node.mark(node.marks.filter((mark) => !names.includes(mark.type.name)));

/** What goes to the clipboard: words as they would be after all suggestions, without comments. */
export const copied = (slice, keepComments) =>
  mapSlice(slice, (node) =>
    isRemoved(node) && node.isInline
      ? null
      : without(node, "insertion", "deletion", "modification", ...(keepComments ? [] : ["comment"])),
  );

/** What arrives: a comment only where its thread has no other place, and new blocks have no id. */
export function arrived(slice, doc) {
  const threads = threadsIn(doc);
  return mapSlice(slice, (node) => {
    const marks = node.marks.filter((mark) => mark.type.name !== "comment" || !threads.has(mark.attrs.id));
    return node.mark(marks);
  });
}

function threadsIn(doc) {
  const threads = new Set();
  doc.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === "comment") threads.add(mark.attrs.id);
  });
  return threads;
}

/** Words of several blocks as one line, for the headline and the standfirst. */
const oneLine = (slice) => slice.content.textBetween(0, slice.content.size, " ", " ").replace(/\s+/g, " ").trim();

/** The plugin; `quotes` gives the quotes of the story, `upload` takes picture files. */
export function pasting(schema, { quotes, upload }) {
  let moving = false;
  const moves = () => {
    moving = true;
    setTimeout(() => (moving = false));
    return false;
  };
  return new Plugin({
    props: {
      clipboardParser: clipboardParser(schema, quotes),
      transformCopied: (slice) => copied(slice, moving),
      transformPasted: (slice, view) => (view.dragging?.move ? slice : arrived(slice, view.state.doc)),
      handleDOMEvents: { cut: moves, dragstart: moves },
      handlePaste: (view, event, slice) => pasteFiles(view, event, upload) || pasteLine(view, slice) || pasteBlocks(view, slice),
      handleDrop: (view, event) => dropFiles(view, event, upload),
    },
  });
}

const pictureFiles = (data) => [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));

// Word and web pages also give a picture of the words beside them: words go first.
function pasteFiles(view, event, upload) {
  const files = pictureFiles(event.clipboardData);
  if (!files.length || /\S/.test(event.clipboardData.getData("text/plain"))) return false;
  upload(view, files, view.state.selection.from);
  return true;
}

function dropFiles(view, event, upload) {
  const files = pictureFiles(event.dataTransfer);
  if (!files.length) return false;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  upload(view, files, place?.pos ?? view.state.selection.from);
  event.preventDefault();
  return true;
}

function pasteLine(view, slice) {
  const { $from, $to } = view.state.selection;
  const name = $from.parent.type.name;
  if (!["headline", "standfirst"].includes(name) || !$from.sameParent($to)) return false;
  const line = oneLine(slice);
  if (line) view.dispatch(view.state.tr.insertText(line).scrollIntoView().setMeta("paste", true));
  return true;
}

// A table or a list in the place of an empty paragraph would otherwise leave that above it.
function pasteBlocks(view, slice) {
  const { $from, empty } = view.state.selection;
  const first = slice.content.firstChild;
  const inEmpty = empty && $from.depth === 1 && $from.parent.type.name === "paragraph" && !$from.parent.content.size;
  if (!inEmpty || !first?.isBlock || first.isTextblock) return false;
  const tr = view.state.tr.replace($from.before(), $from.after(), new Slice(slice.content, 0, 0));
  const end = tr.mapping.map($from.after());
  view.dispatch(
    tr
      .setSelection(Selection.near(tr.doc.resolve(end), -1))
      .scrollIntoView()
      .setMeta("paste", true)
      .setMeta("uiEvent", "paste"),
  );
  return true;
}
