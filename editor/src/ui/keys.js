// The keys of the text. Commands of the list in `commands.js` bring their own; these are the others.
import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  deleteSelection,
  exitCode,
  joinBackward,
  joinForward,
  liftEmptyBlock,
  newlineInCode,
  selectNodeBackward,
  selectNodeForward,
} from "prosemirror-commands";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { goToNextCell } from "prosemirror-tables";
import {
  backToField,
  enterCell,
  enterField,
  enterLine,
  leaveBlock,
  leaveEmpty,
  nextCell,
  onFromField,
  softBreak,
  splitNew,
} from "./enter.js";

/** Returns the key maps of a schema, from the most special to the general one. */
export function textKeys({ nodes }) {
  const item = nodes.list_item;
  const erase = chainCommands(undoInputRule, deleteSelection, backToField, joinBackward, selectNodeBackward);
  const eraseForward = chainCommands(deleteSelection, onFromField, joinForward, selectNodeForward);
  return [
    keymap({
      Enter: chainCommands(
        enterField,
        enterCell,
        enterLine,
        splitListItem(item),
        newlineInCode,
        leaveEmpty,
        createParagraphNear,
        liftEmptyBlock,
        splitNew,
      ),
      "Mod-Enter": chainCommands(exitCode, leaveBlock),
      "Shift-Enter": chainCommands(softBreak, newlineInCode),
      Backspace: erase,
      "Mod-Backspace": erase,
      "Shift-Backspace": erase,
      Delete: eraseForward,
      "Mod-Delete": eraseForward,
      Tab: chainCommands(nextCell, sinkListItem(item)),
      "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(item)),
    }),
    keymap(baseKeymap),
  ];
}
