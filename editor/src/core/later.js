// Follows what my step inserted through my own later steps, as they were made.

/**
 * Returns where a range of the document after my step `i` is in my last one. With `grow`, what was
 * typed at its ends belongs to it.
 */
export function lastPlace(run, i, { from, to }, grow = false) {
  for (let k = i + 1; k < run.old.length; k++) {
    const move = run.moves[k];
    if (move && move.from <= from && to <= move.to) {
      from += move.shift;
      to += move.shift;
      k++;
      continue;
    }
    const map = run.old[k].step.getMap();
    from = map.map(from, grow ? -1 : 1);
    to = map.map(to, grow ? 1 : -1);
  }
  return { from, to };
}
