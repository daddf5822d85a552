// Spoils the JSON of a step, so that most results must be refused.
const NUMBERS = ["from", "to", "gapFrom", "gapTo", "insert", "pos"];

function moveOne(json, below) {
  const present = NUMBERS.filter((name) => name in json);
  if (!present.length) return void (json.attr = 5);
  json[present[below(present.length)]] += [1, -1, 2, -3, 7, 500, -500][below(7)];
}

function reopen(json, below) {
  if (!json.slice) return void (json.slice = { content: [{ type: "paragraph" }], openStart: below(3) });
  json.slice[below(2) ? "openStart" : "openEnd"] = below(5);
}

function replaceNode(json, below) {
  const wrong = [
    { type: "gate" }, { type: "headline" }, { type: "list_item" }, { type: "nothing-known" }, { type: "text", text: "" },
    { type: "table_row" }, { type: "text", text: "lost" }, { type: "list" }, { type: "details" },
    { type: "paragraph", content: [{ type: "paragraph" }] },
    { type: "code", attrs: { id: null }, content: [{ type: "text", text: "x", marks: [{ type: "strong" }] }] },
    { type: "headline", content: [{ type: "hard_break" }] },
  ];
  json.slice = { content: [wrong[below(wrong.length)]] };
}

function remark(json, below) {
  if (!json.mark) return void (json.stepType = ["replace", "addMark", "unknown", "attr"][below(4)]);
  json.mark = [{ type: "no-mark" }, {}, null, { type: "strong" }][below(4)];
}

/** Returns a changed copy of the JSON of a step. */
export function spoil(step, below) {
  const json = structuredClone(step);
  [moveOne, moveOne, reopen, replaceNode, remark, (j) => void (j.structure = true), (j) => void delete j.from][below(7)](json, below);
  return json;
}

/** Returns whether the positions are in order; what the library does with others is not a rule to copy. */
export function orderly(json) {
  const { from = 0, to = from, gapFrom = from, gapTo = to, insert = 0, pos = 0 } = json;
  return from >= 0 && pos >= 0 && insert >= 0 && from <= gapFrom && gapFrom <= gapTo && gapTo <= to;
}
