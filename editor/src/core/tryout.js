// Steps that are tried before they are taken.
import { ReplaceStep, replaceStep } from "prosemirror-transform";
import { isRemainder, writtenIn } from "./words.js";

/** Returns the document after a step, or `null` if it does not apply. */
export function outcome(step, doc) {
  try {
    return step.apply(doc).doc ?? null;
  } catch (error) {
    // A position outside the document or content that does not fit is an answer here, not a fault.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Adds a step to a transform if it applies; returns whether it did. */
export function take(tr, step) {
  if (!outcome(step, tr.doc)) return false;
  tr.step(step);
  return true;
}

/**
 * Returns a step that inserts all words of a slice at a position, or `null`. Blocks go behind the
 * block that the position is in, if they fit there, because to cut it would double its attributes.
 */
export function insertion(doc, pos, slice) {
  const at = doc.resolve(pos);
  const closed = !slice.openStart && !slice.openEnd && slice.content.firstChild.isBlock;
  const behind = closed ? Array.from({ length: at.depth }, (_, i) => at.after(at.depth - i)) : [];
  const fit = (place) => fitted(doc, place, slice);
  const plain = (place) => new ReplaceStep(place, place, slice);
  const inText = closed && at.parent.isTextblock;
  const tries = [...[pos, ...behind].map(plain), ...(inText ? behind : [pos, ...behind]).map(fit)];
  return tries.find((step) => step && outcome(step, doc)) ?? null;
}

// The library cuts and wraps until a slice fits, and leaves out what does not.
function fitted(doc, pos, slice) {
  try {
    const step = replaceStep(doc, pos, pos, slice);
    const whole = step instanceof ReplaceStep && step.from === step.to && keepsWords(slice, step.slice);
    return whole ? step : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function keepsWords(slice, fitted) {
  const of = ({ content }) => content.textBetween(0, content.size, "", "\uFFFC");
  return isRemainder(of(slice), of(fitted));
}

/** Returns what people wrote in a slice, as `writtenIn` does for a range. */
export const writtenInSlice = ({ content }) => writtenIn(content, 0, content.size);
