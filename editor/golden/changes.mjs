// Random changes for the golden vectors: each adds steps to a transform, or throws if it cannot.
import { Fragment, Slice } from "prosemirror-model";
import { findWrapping, liftTarget } from "prosemirror-transform";

const textblocks = (doc) => nodesOf(doc, (node) => node.isTextblock);

function nodesOf(doc, wanted) {
  const found = [];
  doc.descendants((node, pos) => void (wanted(node) && found.push({ node, pos })));
  return found;
}

function inText(doc, below) {
  const all = textblocks(doc);
  const { node, pos } = all[below(all.length)];
  return pos + 1 + below(node.content.size + 1);
}

function ordered(doc, below) {
  const a = inText(doc, below);
  const b = inText(doc, below);
  return [Math.min(a, b), Math.max(a, b)];
}

function someMark(schema, below) {
  const marks = [
    ["link", { href: "https://example.org/é" }], ["emphasis"], ["strong"], ["code_text"], ["struck"], ["script", { kind: "super" }],
    ["comment", { id: "c9" }], ["insertion", { id: "s9" }], ["deletion", { id: "s8" }],
    ["modification", { id: "s7", type: "attr", attrName: "level", previousValue: 2, newValue: 3 }],
  ];
  const [name, attrs] = marks[below(marks.length)];
  return schema.marks[name].create(attrs);
}

function block(doc, below, wanted = () => true) {
  const all = nodesOf(doc, (node) => node.isBlock && wanted(node));
  return all[below(all.length)];
}

/** The changes by name; each takes the transform and the random function. */
export const CHANGES = {
  type: (tr, below) => tr.insert(inText(tr.doc, below), tr.doc.type.schema.text(["x", "é", "😀", "a𝔥b "][below(4)])),
  remove: (tr, below) => tr.deleteRange(...ordered(tr.doc, below)),
  cut: (tr, below) => tr.delete(...ordered(tr.doc, below)),
  paste(tr, below) {
    const [from, to] = ordered(tr.doc, below);
    const at = inText(tr.doc, below);
    tr.replace(at, below(2) ? at : Math.min(at + 3, tr.doc.content.size), tr.doc.slice(from, to));
  },
  split: (tr, below) => tr.split(inText(tr.doc, below), 1 + below(2)),
  join(tr, below) {
    const { pos, node } = block(tr.doc, below);
    tr.join(pos + node.nodeSize);
  },
  wrap(tr, below) {
    const at = tr.doc.resolve(inText(tr.doc, below));
    const range = at.blockRange();
    const type = tr.doc.type.schema.nodes[["quote", "list", "stash", "details"][below(4)]];
    tr.wrap(range, findWrapping(range, type));
  },
  lift(tr, below) {
    const range = tr.doc.resolve(inText(tr.doc, below)).blockRange();
    tr.lift(range, liftTarget(range));
  },
  retype(tr, below) {
    const type = tr.doc.type.schema.nodes[["paragraph", "heading", "code"][below(3)]];
    const at = inText(tr.doc, below);
    tr.setBlockType(at, at, type, (old) => ({ ...old.attrs }));
  },
  markup(tr, below) {
    const { pos, node } = block(tr.doc, below, (n) => n.type.name === "heading" || n.type.name === "paragraph");
    tr.setNodeMarkup(pos, tr.doc.type.schema.nodes.heading, { id: node.attrs.id, level: 3 });
  },
  addMark: (tr, below) => tr.addMark(...ordered(tr.doc, below), someMark(tr.doc.type.schema, below)),
  removeMark: (tr, below) => tr.removeMark(...ordered(tr.doc, below), below(2) ? someMark(tr.doc.type.schema, below) : null),
  addNodeMark: (tr, below) => tr.addNodeMark(block(tr.doc, below).pos, someMark(tr.doc.type.schema, below)),
  removeNodeMark(tr, below) {
    const { node, pos } = block(tr.doc, below, (n) => n.marks.length);
    tr.removeNodeMark(pos, node.marks[below(node.marks.length)]);
  },
  attr(tr, below) {
    const { node, pos } = block(tr.doc, below, (n) => Object.keys(n.attrs).length);
    const names = Object.keys(node.attrs);
    tr.setNodeAttribute(pos, names[below(names.length)], ["changed", null, 7, true][below(4)]);
  },
  docAttr(tr, below) {
    const [name, value] = [["slug", "näw-slug"], ["topics", ["one", "two"]], ["picture", null], ["access", "free"], ["byline", [{ author: 1 }]]][below(5)];
    tr.setDocAttribute(name, value);
  },
  insertNode(tr, below) {
    const { nodes } = tr.doc.type.schema;
    const made = [nodes.hard_break, nodes.note_ref, nodes.divider, nodes.gate, nodes.table_row, nodes.table_cell, nodes.list_item, nodes.paragraph][below(8)].create();
    tr.replace(inText(tr.doc, below), undefined, new Slice(Fragment.from(made), 0, 0));
  },
  dropNode(tr, below) {
    const { pos, node } = block(tr.doc, below);
    tr.delete(pos, pos + node.nodeSize);
  },
};
