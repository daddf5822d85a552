// An attribute that both sides have changed keeps the value of the others; mine goes to the tray.
import { DocAttrStep } from "prosemirror-transform";
import { blockAround } from "./place.js";

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Sets the attribute of my step `i` anew, unless others have changed the same one meanwhile. */
export function sameAttribute(run, i) {
  const { step, before } = run.old[i];
  const ofDoc = step instanceof DocAttrStep;
  const mapped = ofDoc ? step : step.map(run.over(i, step.pos, step.pos + 1));
  const node = !mapped ? null : ofDoc ? run.tr.doc : run.tr.doc.nodeAt(mapped.pos);
  const was = ofDoc ? before : before.nodeAt(step.pos);
  if (!node || !(step.attr in node.attrs)) return keepForTray(run, i);
  const now = node.attrs[step.attr];
  if (same(now, step.value)) return;
  if (same(now, was.attrs[step.attr]) ? !run.push(i, mapped) : true) keepForTray(run, i);
}

/** Puts the value of my step `i` into the tray; ids are given by the editor and nobody's words. */
export function keepForTray(run, i) {
  const { step, before } = run.old[i];
  if (step.attr === "id") return;
  const block = step instanceof DocAttrStep ? null : blockAround(before, step.pos);
  run.clashes.push({ block, attr: step.attr, value: step.value });
}
