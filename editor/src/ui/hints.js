// Grey words in what is still empty: the headline, the standfirst and the first paragraph.
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** The plugin that shows them. */
export const hints = (t) =>
  new Plugin({
    props: {
      decorations({ doc }) {
        const found = [];
        doc.forEach((node, pos, index) => {
          const word =
            index < 2
              ? `field-${node.type.name}`
              : index === 2 && doc.childCount === 3 && node.type.name === "paragraph"
                ? "hint-text"
                : null;
          if (word && !node.content.size)
            found.push(Decoration.node(pos, pos + node.nodeSize, { class: "is-blank", "data-hint": t(word) }));
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
