// Follows what my step inserted through my own later steps, as they were made.

/**
 * Returns where a range of the document after my step `i` is in my last one. With `grow`, what was
 * typed at its ends belongs to it.
 */
export function lastPlace(run, i, { from, to }, grow = false) {
  let range = { from, to };
  for (let k = i + 1; k < run.old.length; k++) {
    const move = run.moves[k];
    const back = run.returns.get(k);
    if (move && move.from <= range.from && range.to <= move.to) {
      range = { from: range.from + move.shift, to: range.to + move.shift };
      k++;
    } else if (back !== undefined) {
      range = returned(run, k, back, range, grow);
      k = back;
    } else range = over(run, k, range, grow);
  }
  return range;
}

function over(run, k, { from, to }, grow) {
  const map = run.old[k].step.getMap();
  return { from: map.map(from, grow ? -1 : 1), to: map.map(to, grow ? 1 : -1) };
}

// My step `k` took out what my step `back` has put back: an end within it is where it was.
function returned(run, k, back, range, grow) {
  const out = run.old[k].step;
  const shift = run.old[back].step.from - out.from;
  let beside = range;
  for (let j = k; j <= back; j++) beside = over(run, j, beside, grow);
  const end = (name) => (out.from <= range[name] && range[name] <= out.to ? range[name] + shift : beside[name]);
  return { from: end("from"), to: end("to") };
}
