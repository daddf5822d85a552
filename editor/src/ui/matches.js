// Finds a pattern in the text of a document, block of text by block of text. What is removed by a
// suggestion is no longer there, and code is left out where that is asked for.
import { isRemoved } from "../suggest/marks.js";

const HOLE = "\ufffc";

/** The text of a text block in which every position is one sign; `skipCode` blanks out code. */
export function textOf(block, skipCode = false) {
  if (skipCode && block.type.spec.code) return "";
  let text = "";
  block.forEach((node) => {
    const hidden = !node.isText || isRemoved(node) || (skipCode && node.marks.some(({ type }) => type.spec.code));
    text += hidden ? HOLE.repeat(node.nodeSize) : node.text;
  });
  return text;
}

/** Calls `found(match, from, to)` for each match of a global regular expression. */
export function eachMatch(block, pos, pattern, found, skipCode = false) {
  const text = textOf(block, skipCode);
  for (const match of text.matchAll(pattern)) {
    if (match[0] && !match[0].includes(HOLE)) found(match, pos + 1 + match.index, pos + 1 + match.index + match[0].length);
  }
}

/** Calls `run(block, pos)` for each text block that is not removed. */
export function eachText(doc, run) {
  doc.descendants((node, pos) => {
    if (isRemoved(node)) return false;
    if (!node.isTextblock) return true;
    run(node, pos);
    return false;
  });
}

/** Text with the signs of regular expressions taken literally. */
export const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
