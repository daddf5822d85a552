// The tray: what a merge could not place, as its author last had it.
import { lastPlace } from "./later.js";
import { blockAround } from "./place.js";
import { written } from "./seams.js";
import { textIn, wholeWords } from "./words.js";

/**
 * Returns the tray of a finished run: `{block, text, content, reason}` for passages, whose `content`
 * is a slice in JSON, and `{block, attr, value, text, reason}` for attributes.
 */
export function trayOf(run) {
  return [...passages(run), ...attributes(run)];
}

// Letters typed one by one are one passage; what its author took out again is none.
function passages(run) {
  const places = (i) => written(run.old[i].step).map((range) => lastPlace(run, i, range));
  const ranges = run.lost.flatMap(places).filter(({ from, to }) => from < to);
  ranges.sort((a, b) => a.from - b.from);
  const joined = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push(range);
  }
  return joined.map((range) => passage(run.mine, range)).filter(Boolean);
}

function passage(mine, { from, to }) {
  const [start, end] = wholeWords(mine, from, to);
  const text = textIn(mine, start, end);
  const content = mine.slice(start, end);
  if (!text && !content.content.firstChild?.isLeaf) return null;
  return { block: blockAround(mine, start), text, content: content.toJSON(), reason: "place" };
}

// Every letter of a field may be a step: only its last value counts.
function attributes(run) {
  const last = new Map();
  for (const clash of run.clashes) last.set(`${clash.block} ${clash.attr}`, clash);
  return [...last.values()].map((clash) => ({ ...clash, text: asText(clash.value), reason: "attribute" }));
}

const asText = (value) => (typeof value === "string" ? value : JSON.stringify(value));
