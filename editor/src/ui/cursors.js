// The cursors of others: a line with a name. Their colour is one of eight classes, chosen by the
// person; the name says the same in words. Screen readers get the list of people instead.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { h } from "./h.js";

const key = new PluginKey("cursors");

/** The number of a person's colour, 0 to 7, the same on every computer. */
export function colourOf(staff) {
  let sum = 0;
  for (const sign of String(staff)) sum = (sum * 31 + sign.charCodeAt(0)) % 8191;
  return sum % 8;
}

/** Shows these people's cursors: `[{writer, staff, name, anchor, head}]` in the document of the view. */
export const showCursors = (view, people) => view.dispatch(view.state.tr.setMeta(key, people).setMeta("addToHistory", false));

/** The plugin that draws them. */
export const cursorPlugin = () =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, now) => (tr.getMeta(key) ? draw(tr.doc, tr.getMeta(key)) : now.map(tr.mapping, tr.doc)),
    },
    props: { decorations: (state) => key.getState(state) },
  });

function draw(doc, people) {
  const found = [];
  const inside = (pos) => Math.max(0, Math.min(doc.content.size, pos));
  for (const person of people) {
    if (person.head == null) continue;
    const [anchor, head] = [inside(person.anchor), inside(person.head)];
    const colour = `person-${colourOf(person.staff)}`;
    found.push(
      Decoration.widget(head, () => caret(person, colour), {
        key: `${person.writer}-${person.name}`,
        side: 10,
        ignoreSelection: true,
      }),
    );
    if (anchor !== head)
      found.push(Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), { class: `ed-selected ${colour}` }));
  }
  return DecorationSet.create(doc, found);
}

const caret = ({ name }, colour) =>
  h("span", { class: `ed-caret ${colour}`, "aria-hidden": "true" }, h("span", { class: "ed-caret-name" }, name));
