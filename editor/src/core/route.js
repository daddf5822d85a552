// A mapping of positions that knows moves: a position inside a moved passage goes with it, while
// ProseMirror's own mapping sees a deletion and an insertion that have nothing to do with each other.
import { MapResult, ReplaceStep, StepMap } from "prosemirror-transform";

/**
 * Returns what two steps in a row move, as `{from, to, shift}` in the document before them, or
 * `null`. They move if the second inserts exactly the content that the first has deleted.
 */
export function moveOf(first, second, before) {
  if (!(first instanceof ReplaceStep && second instanceof ReplaceStep)) return null;
  const size = first.to - first.from;
  if (!size || first.slice.size || second.from !== second.to || second.slice.size !== size) return null;
  const cut = before.slice(first.from, first.to);
  if (cut.openStart || cut.openEnd || second.slice.openStart || second.slice.openEnd) return null;
  if (!cut.content.eq(second.slice.content)) return null;
  return { from: first.from, to: first.to, shift: second.from - first.from };
}

// An insertion that is done anew may be of another size: with what others have written in a moved
// block, or with blocks around it so that it fits. Its content begins `shift` later then, what was at
// an offset is at `place` of it now, and no position lies outside.
class ResizedMap extends StepMap {
  constructor({ from, to, slice }, shift, place = (offset) => offset) {
    super([from, to - from, slice.size]);
    Object.assign(this, { start: from, size: slice.size, shift, place });
  }

  recover(value) {
    const offset = this.place((value - (value & 0xffff)) / 0x10000) + this.shift;
    return this.start + Math.max(0, Math.min(offset, this.size));
  }
}

// A moved passage keeps its ends, so that what stands beside it stays beside it.
class MovedMap extends ResizedMap {
  constructor(step, oldSize, place) {
    super(step, 0, place);
    this.oldSize = oldSize;
  }

  recover(value) {
    return value >= this.oldSize * 0x10000 ? this.start + this.size : super.recover(value);
  }
}

/** Returns where the first text or leaf begins in a slice. */
function firstContent({ content, openStart }) {
  let found = null;
  content.descendants((node, pos) => {
    if (found === null && (node.isText || node.isLeaf)) found = pos;
    return found === null;
  });
  return (found ?? openStart) - openStart;
}

/**
 * Returns the map of a step that is done in the place of `old`. `cut` is what it puts back as others
 * have left it: `{now, place}`, a slice, and a function from offsets in what was cut to those in it.
 */
export function mirrorMap(step, old, cut = null) {
  const both = step instanceof ReplaceStep && old instanceof ReplaceStep;
  if (both && cut) return new ResizedMap(step, firstContent(step.slice) - firstContent(cut.now), cut.place);
  if (!both || step.slice.size === old.slice.size) return step.getMap();
  return new ResizedMap(step, firstContent(step.slice) - firstContent(old.slice));
}

// What a step takes out and the next one puts back is where it would be without the two of them, even
// if others have moved a part of it elsewhere. `points` maps positions to the document before them.
class ReturnedMap extends StepMap {
  constructor({ ranges }, undone, points) {
    super(ranges);
    Object.assign(this, { undone, points });
  }

  recover(value) {
    const index = value & 0xffff;
    return this.points.map(this.undone.ranges[index * 3] + (value - index) / 0x10000);
  }
}

/** Returns the map of a step that puts back what the one before it took out; `undone` is its map undone. */
export const returnedMap = (step, undone, points) => new ReturnedMap(step.getMap(), undone, points);

/** Returns the map of the insertion that ends a move, done in the place of `old`; `place` as above. */
export const movedMap = (step, old, place) => new MovedMap(step, old.slice.size, place);

// Nearly all maps have one range and nearly all positions are not in it, which needs no objects: after
// hours without a network there are millions of them.
function shift({ ranges, inverted }, pos) {
  if (!ranges.length) return 0;
  if (ranges.length > 3) return null;
  const [start, before, after] = ranges;
  if (pos < start) return 0;
  const old = inverted ? after : before;
  return pos > start + old ? (inverted ? before : after) - old : null;
}

/** The maps of a rebase in order, with mirrors as in ProseMirror's `Mapping`, and with moves. */
export class Route {
  maps = [];
  mirrors = new Map();
  moves = new Map();

  /** Appends a map; `mirrored` is the index of the map that it undoes or does anew. */
  add(map, mirrored = null) {
    this.maps.push(map);
    if (mirrored === null) return;
    this.mirrors.set(mirrored, this.maps.length - 1);
  }

  /** Notes that the last two maps are a move. */
  noteMove(move) {
    this.moves.set(this.maps.length - 2, move);
  }

  /**
   * Returns a `Mappable` for a step over `[low, high]` in the document before map `start`. A point
   * goes with the passage that it is in, a range only if all of it moves, so that it never spans
   * what lies between. Its results have `held`: the position has come back with a step of mine.
   * What is mapped later goes no further than the maps that are there now.
   */
  over(start, low, high) {
    const followed = low === high || !this.moves.size ? null : this.#followed(start, low, high);
    const end = this.maps.length;
    const mapResult = (pos, assoc = 1) => this.#walk({ start, end, followed }, pos, assoc);
    return { mapResult, map: (pos, assoc) => mapResult(pos, assoc).pos };
  }

  // Walks both ends from move to move. An end that a mirror has carried past a move leaves it to the
  // other end, because both are ends of one passage.
  #followed(start, low, high) {
    const followed = new Set();
    const ends = [{ i: start, pos: low, assoc: 1 }, { i: start, pos: high, assoc: -1 }];
    for (const [at, move] of this.moves) {
      if (at < start) continue;
      for (const end of ends) this.#advance(end, at);
      const here = ends.filter((end) => end.i === at);
      if (!here.length || !here.every(({ pos }) => move.from <= pos && pos <= move.to)) continue;
      followed.add(at);
      for (const end of here) Object.assign(end, { i: at + 2, pos: end.pos + move.shift });
    }
    return followed;
  }

  #advance(end, until) {
    while (end.i < until) {
      const beside = shift(this.maps[end.i], end.pos);
      if (beside !== null) {
        end.pos += beside;
        end.i++;
        continue;
      }
      const jump = this.#jump(end.i, end.pos, end.assoc);
      end.pos = jump.pos;
      end.i = jump.next + 1;
    }
  }

  #jump(i, pos, assoc) {
    const result = this.maps[i].mapResult(pos, assoc);
    const mirror = result.recover === null ? undefined : this.mirrors.get(i);
    if (mirror === undefined) return { next: i, pos: result.pos, delInfo: result.delInfo };
    return { next: mirror, pos: this.maps[mirror].recover(result.recover), delInfo: 0 };
  }

  #walk({ start, end, followed }, pos, assoc) {
    let delInfo = 0;
    let held = false;
    for (let i = start; i < end; i++) {
      const move = this.moves.get(i);
      if (move && (followed ? followed.has(i) && move.from <= pos && pos <= move.to : move.from < pos && pos < move.to)) {
        pos += move.shift;
        i++;
        continue;
      }
      const beside = shift(this.maps[i], pos);
      if (beside !== null) {
        pos += beside;
        continue;
      }
      const jump = this.#jump(i, pos, assoc);
      held ||= jump.next !== i;
      delInfo |= jump.delInfo;
      pos = jump.pos;
      i = jump.next;
    }
    return Object.assign(new MapResult(pos, delInfo, null), { held });
  }
}
