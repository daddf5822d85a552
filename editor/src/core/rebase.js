// Puts my unconfirmed steps on top of the steps of others, so that no word is lost unseen.
//
// My steps are undone, theirs applied, mine done anew, as in prosemirror-collab, with four additions:
// a position follows a moved passage (route.js); an insertion whose place is gone is rescued into the
// same block; a deletion that would cover words its author has not seen is not applied; and what
// fits nowhere goes to the tray. Every step done anew mirrors the one it stands for, because
// prosemirror-history finds its own steps by that.
import { Slice } from "prosemirror-model";
import { AttrStep, DocAttrStep, ReplaceAroundStep, ReplaceStep } from "prosemirror-transform";
import { keepForTray, sameAttribute } from "./attributes.js";
import { entryOf } from "./entry.js";
import { redoMove } from "./move.js";
import { blockAround, samePlace } from "./place.js";
import { mirrorMap, moveOf, returnedMap, Route } from "./route.js";
import { gluedSpots, noteLoose } from "./seams.js";
import { insertion, outcome, take, writtenInSlice } from "./tryout.js";
import { trayOf } from "./tray.js";
import { withoutTwins } from "./twins.js";
import { isRemainder, wordEnd, writtenIn } from "./words.js";

/**
 * Adds the undoing of `entries`, the `remote` steps and my steps anew to the transform `tr`, whose
 * document has the entries applied. `freshId` makes ids for blocks that would have a twin.
 * Returns `{entries, guarded, rescued, undone, tray, base, theirs}`: the entries anew, what its
 * author must be told, and the documents before my steps and with the steps of others only. Entries
 * for which `withdrawn` is true are not done anew; their words go to the tray.
 */
export function rebase(tr, entries, remote, freshId, withdrawn = () => false) {
  const run = new Run(tr, entries, freshId, withdrawn);
  run.undo();
  const base = tr.doc;
  run.apply(remote);
  const theirs = tr.doc;
  run.theirs = theirs;
  run.redo();
  return { ...run.result(), base, theirs };
}

// From these lengths on, in characters, a text that comes again is the same text and not chance:
// anywhere in the document, and just before the place where it was to go.
const LONG = 12;
const SAME_WORD = 4;

/** One rebase in progress; the modules beside this one take it as their first argument. */
class Run {
  constructor(tr, entries, freshId, withdrawn) {
    Object.assign(this, { tr, old: entries, freshId, withdrawn, mine: tr.doc, route: new Route(), last: null });
    Object.assign(this, { entries: [], guarded: [], rescued: [], undone: [], lost: [], kept: [], clashes: [], loose: [], cuts: [] });
    Object.assign(this, { returns: new Map(), around: null });
    this.moves = entries.map((entry, i) => {
      const next = entries[i + 1];
      const move = next ? moveOf(entry.step, next.step, entry.before) : null;
      // In changes of their own they are a move only if the second puts back what the first took out.
      return move && (next.unit === entry.unit || !move.shift) ? move : null;
    });
  }

  undo() {
    for (let i = this.old.length - 1; i >= 0; i--) {
      this.tr.step(this.old[i].inverse);
      this.route.add(this.old[i].inverse.getMap());
      const move = this.moves[i];
      if (move) this.route.noteMove({ from: move.from + move.shift, to: move.to + move.shift, shift: -move.shift });
    }
  }

  apply(remote) {
    remote.forEach((step, i) => {
      this.tr.step(step);
      this.route.add(step.getMap());
      const at = this.tr.steps.length - 2;
      const move = i ? moveOf(remote[i - 1], step, this.tr.docs[at]) : null;
      // Where a change of others ends is not known: a letter taken out and typed elsewhere is no move.
      if (move && (!move.shift || move.to - move.from >= SAME_WORD)) this.route.noteMove(move);
    });
  }

  redo() {
    for (let i = 0; i < this.old.length; i++) {
      if (this.withdrawn(this.old[i])) this.#withdraw(i);
      else if (this.moves[i]) redoMove(this, i++);
      else this.#redoStep(i);
    }
  }

  #withdraw(i) {
    const { step } = this.old[i];
    if (step.slice?.size) this.lost.push(i);
    else if (step.attr) keepForTray(this, i);
  }

  result() {
    const { entries, guarded, rescued, undone } = this;
    return { entries, guarded, rescued, undone, tray: trayOf(this), apart: gluedSpots(this) };
  }

  /** Returns the `Mappable` that brings positions before my step `i` into the document now. */
  over(i, low, high) {
    return this.route.over(this.old.length - i, low, high);
  }

  /** Takes a step anew in the place of my step `i`; returns whether it applies. */
  push(i, step, map = mirrorMap(step, this.old[i].step)) {
    const before = this.tr.doc;
    if (!take(this.tr, step)) return false;
    const { mapping, steps } = this.tr;
    const undone = this.old.length - i - 1;
    mapping.maps[steps.length - 1] = map;
    mapping.setMirror(undone, steps.length - 1);
    this.route.add(map, undone);
    this.entries.push(entryOf(step, before, this.old[i]));
    this.last = i;
    return true;
  }

  #redoStep(i) {
    const { step } = this.old[i];
    if (step instanceof AttrStep || step instanceof DocAttrStep) return sameAttribute(this, i);
    if (step instanceof ReplaceStep) return this.#redoReplace(i);
    if (step instanceof ReplaceAroundStep && !step.structure) return this.#redoAround(i);
    const mapped = step.map(this.over(i, ...extent(step)));
    if (!mapped || !this.push(i, mapped)) this.#noteUndone(i);
  }

  // A deletion across blocks, or what brings back its words.
  #redoAround(i) {
    const { step } = this.old[i];
    if (this.#restoresKept(i)) return;
    if (this.last === i - 1 && this.around?.i === i - 1 && this.#undoes(i, i - 1)) return this.#putBack(i);
    this.around = { i, points: this.over(i, 0, 0) };
    const mapped = step.map(this.over(i, step.from, step.to));
    if (mapped && this.#coversUnseen(i, mapped)) this.#guard(i, mapped);
    else if (mapped && this.push(i, mapped)) return noteLoose(this, i);
    else this.#keepText(i);
    if (writtenInSlice(step.slice)) this.lost.push(i);
    else this.#noteUndone(i);
  }

  #redoReplace(i) {
    const { step } = this.old[i];
    if (step.from === step.to) return this.#redoInsertion(i);
    const mapped = step.map(this.over(i, step.from, step.to));
    if (mapped && step.slice.size && this.#isDoneAlready(mapped)) return;
    const cut = this.#cutThatReturns(i);
    const slice = this.#contentNow(i, cut);
    if (mapped && this.#coversUnseen(i, mapped)) {
      this.#guard(i, mapped);
      return slice.size && this.#bringsWords(i) ? this.#insertAt(i, wordEnd(this.tr.doc, mapped.to), slice, cut) : undefined;
    }
    this.#noteCut(i, mapped);
    const anew = mapped && this.#untwinned(mapped, slice);
    if (anew && this.push(i, anew, mirrorMap(anew, step, cut))) return noteLoose(this, i);
    if (mapped) this.#keepText(i);
    if (slice.size) this.#rescue(i, mapped?.to ?? null);
    else if (mapped && !step.slice.size) this.#noteUndone(i);
  }

  // What my step inserts: nothing if it would double what is still there, and what I have cut and put
  // back as others have left it, not as I had it.
  #contentNow(i, cut) {
    const { slice } = this.old[i].step;
    if (!slice.size) return slice;
    return this.#restoresKept(i) ? Slice.empty : cut?.now ?? slice;
  }

  // What is cut keeps the way from each place in it to where others have moved that within it.
  #noteCut(i, mapped) {
    if (!mapped) return void this.cuts.push({ i, now: Slice.empty, place: () => 0 });
    const { from, to } = this.old[i].step;
    const way = this.over(i, from, to);
    const place = (offset) => way.map(from + offset, from + offset < to ? 1 : -1) - mapped.from;
    this.cuts.push({ i, now: this.tr.doc.slice(mapped.from, mapped.to), place });
  }

  // A side that holds on to what I have written myself is the right one, wherever that is now.
  #spot(left, right) {
    if (left.deletedAcross !== right.deletedAcross) return left.deletedAcross ? right : left;
    return left.held && !right.held ? left : right;
  }

  #redoInsertion(i) {
    const { step } = this.old[i];
    const way = this.over(i, step.from, step.from);
    const spot = this.#spot(way.mapResult(step.from, -1), way.mapResult(step.from, 1));
    const cut = this.#cutThatReturns(i);
    const now = this.#contentNow(i, cut);
    if (now !== step.slice) return now.size ? this.#insertAt(i, spot.pos, now, cut) : undefined;
    if (spot.deletedAcross) return this.#rescue(i, spot.pos);
    const slice = withoutTwins(this, step.slice, spot.pos);
    if (!slice) return;
    const goesOn = this.#goesOn(i, spot.pos);
    const plain = new ReplaceStep(spot.pos, spot.pos, slice, step.structure);
    if (!this.push(i, plain) && !this.#fits(i, spot.pos, slice)) return this.#rescue(i, spot.pos);
    if (!goesOn) noteLoose(this, i);
  }

  // A letter whose marks the block does not allow any more stays where it was typed.
  #fits(i, pos, slice) {
    const isText = !slice.openStart && slice.content.firstChild.isInline && this.tr.doc.resolve(pos).parent.isTextblock;
    const step = isText ? insertion(this.tr.doc, pos, slice) : null;
    return step?.from === pos && this.push(i, step);
  }

  // A letter behind the one before it has no new neighbour of its own, if that one is done anew too:
  // behind a deletion that is not applied the letter stands beside words that should have gone.
  #goesOn(i, pos) {
    if (!i || this.last !== i - 1) return false;
    const follows = (one, at) => one instanceof ReplaceStep && one.slice.size > 0 && one.from + one.slice.size === at;
    return follows(this.old[i - 1].step, this.old[i].step.from) && follows(this.entries.at(-1).step, pos);
  }

  #untwinned({ from, to, structure }, content) {
    const slice = content.size ? withoutTwins(this, content, from, to) ?? content : content;
    return new ReplaceStep(from, to, slice, structure);
  }

  #coversUnseen(i, mapped) {
    const { step, before } = this.old[i];
    if (step instanceof ReplaceAroundStep) {
      const old = writtenIn(before, step.from, step.gapFrom) + writtenIn(before, step.gapTo, step.to);
      const now = writtenIn(this.tr.doc, mapped.from, mapped.gapFrom) + writtenIn(this.tr.doc, mapped.gapTo, mapped.to);
      return !isRemainder(now, old);
    }
    return !isRemainder(writtenIn(this.tr.doc, mapped.from, mapped.to), writtenIn(before, step.from, step.to));
  }

  #guard(i, mapped) {
    const { step, before } = this.old[i];
    this.guarded.push({ block: blockAround(before, step.from), text: writtenIn(this.tr.doc, mapped.from, mapped.to) });
    this.#keepText(i);
  }

  // Both have replaced the same words by the same words: once is enough.
  #isDoneAlready({ from, to, slice }) {
    const written = writtenInSlice(slice);
    if (slice.openStart || slice.openEnd || written.length !== slice.size || from < slice.size) return false;
    if (from === to && written.length < SAME_WORD) return false;
    return writtenIn(this.tr.doc, from < to ? from : from - slice.size, to) === written;
  }

  // A passage whose deletion is not applied must not come twice when it is put back or pasted.
  #keepText(i) {
    const text = writtenInSlice(this.old[i].inverse.slice).trim();
    if (text) this.kept.push({ i, text });
  }

  #cutThatReturns(j) {
    const { slice } = this.old[j].step;
    if (!slice.size) return null;
    const found = this.cuts.find(({ i }) => {
      const old = this.old[i].inverse.slice;
      return old.size === slice.size && old.eq(slice) && (writtenInSlice(slice).length >= LONG || this.#isPlaceOf(i, j));
    });
    return found && !found.now.eq(slice) ? found : null;
  }

  #restoresKept(j) {
    if (!this.kept.length) return false;
    const text = writtenInSlice(this.old[j].step.slice).trim();
    const found = this.kept.find((one) => one.text === text && (text.length >= LONG || this.#isPlaceOf(one.i, j)));
    if (found) this.returns.set(found.i, j);
    return Boolean(found);
  }

  // What was taken out and put back at once comes back as others have left it.
  #putBack(i) {
    const step = this.entries.at(-1).inverse;
    this.push(i, step, returnedMap(step, this.old[i].inverse.getMap(), this.around.points));
  }

  #undoes(j, i) {
    const { inverse } = this.old[i];
    const { step } = this.old[j];
    return inverse instanceof ReplaceAroundStep && step.from === inverse.from && step.slice.eq(inverse.slice);
  }

  // Goes back from my step `j` to the document in which my step `i` was made.
  #isPlaceOf(i, j) {
    let pos = this.old[j].step.from;
    for (let k = j - 1; k >= i; k--) pos = this.old[k].inverse.getMap().map(pos, -1);
    return pos === this.old[i].step.from;
  }

  #insertAt(i, pos, slice, cut) {
    const step = insertion(this.tr.doc, pos, slice);
    if (!step || !this.push(i, step, mirrorMap(step, this.old[i].step, cut))) return this.#rescue(i, pos);
    noteLoose(this, i, true);
  }

  // Inline words go to the same spot of the same block, blocks to where their neighbours were.
  #rescue(i, near) {
    const { step, before } = this.old[i];
    if (!this.#bringsWords(i)) return this.#noteUndone(i);
    const inline = !step.slice.openStart && step.slice.content.firstChild.isInline;
    const pos = inline ? samePlace(before, step.from, this.tr.doc, step.slice) : near;
    const slice = pos === null ? null : withoutTwins(this, step.slice, pos);
    const found = slice && insertion(this.tr.doc, pos, slice);
    if (!found || !this.push(i, found)) return void this.lost.push(i);
    noteLoose(this, i, true);
    this.rescued.push({ block: blockAround(this.tr.doc, found.from), text: writtenInSlice(found.slice) });
  }

  // A deletion across blocks may write the ends of the blocks anew, with the words they had.
  #bringsWords(i) {
    const { step, inverse } = this.old[i];
    const words = writtenInSlice(step.slice);
    const open = step.slice.openStart || step.slice.openEnd;
    return words && !(open && isRemainder(words, writtenInSlice(inverse.slice)));
  }

  #noteUndone(i) {
    const { step, before } = this.old[i];
    const [from] = extent(step);
    if (outcome(step, before)) this.undone.push({ block: blockAround(before, from) });
  }
}

/** Returns the first and the last position that a step concerns. */
function extent(step) {
  if (step.from !== undefined) return [step.from, step.to];
  if (step.pos !== undefined) return [step.pos, step.pos + 1];
  if (step.steps?.length) return [step.steps[0].from, step.steps.at(-1).to];
  return [0, 0];
}
