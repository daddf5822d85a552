// Builds the ProseMirror schema from `schema.json`, the file that the server reads too.
import { Schema } from "prosemirror-model";

// What only the editor needs to know about a node; neither the server nor the stored document does.
const BEHAVIOUR = {
  headline: { defining: true },
  standfirst: { defining: true },
  hard_break: { linebreakReplacement: true },
  quote: { defining: true },
  list_item: { defining: true },
  code: { whitespace: "pre", defining: true },
  table: { tableRole: "table", isolating: true },
  table_row: { tableRole: "row" },
  table_cell: { tableRole: "cell", isolating: true },
  table_header: { tableRole: "header_cell", isolating: true },
};

/**
 * Returns a `Schema` from the parsed `schema.json`. `dom` adds what the page needs:
 * `{nodes: {name: {toDOM, parseDOM, …}}, marks: {name: {toDOM, parseDOM, …}}}`. Keys of `dom`
 * win over those of the file, except `content`, `marks`, `group` and `attrs`, in which the editor
 * and the server must agree.
 */
export function schemaFrom(json, dom = {}) {
  return new Schema({
    topNode: json.top,
    nodes: specs(json.nodes, dom.nodes, BEHAVIOUR),
    marks: specs(json.marks, dom.marks, {}),
  });
}

function specs(wanted, dom = {}, behaviour) {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, spec]) => [
      name,
      { ...behaviour[name], ...dom[name], ...spec, ...attributes(spec.attrs) },
    ]),
  );
}

// A shared default that someone changes in place would change every document, so it is frozen.
function attributes(defaults) {
  if (!defaults) return {};
  const attrs = Object.entries(defaults).map(([name, value]) => [name, { default: Object.freeze(value) }]);
  return { attrs: Object.fromEntries(attrs) };
}
