// Two long versions side by side, block by block: one's own and that of the others. Nothing is chosen
// beforehand but the merge of both, in which no word is lost.
import { actions, openDialog, submit, form } from "./dialog.js";
import { h, uniqueId } from "./h.js";

const CHOICES = ["both", "mine", "theirs"];

/** Shows `{blocks: [{id, base, mine, theirs}]}` and calls `decide({id: "mine" | "theirs"})`. */
export function openReview(ctx, review, decide) {
  const { t } = ctx;
  let decided = {};
  openDialog(
    t,
    t("review"),
    (body, close) =>
      body.append(
        form(
          (element) => {
            decided = chosen(new FormData(element));
            close();
          },
          h("p", {}, t("review-intro", { count: review.blocks.length })),
          ...review.blocks.map((block) => row(t, block)),
          actions(submit(t("review-apply"))),
        ),
      ),
    { wide: true, onclose: () => decide(decided) },
  );
}

const chosen = (data) => Object.fromEntries([...data.entries()].filter(([, side]) => side !== "both"));

function row(t, { id, base, mine, theirs }) {
  const name = uniqueId("side");
  const before = textOf(base);
  const side = (node, word) =>
    h(
      "div",
      {},
      h("h3", {}, t(word)),
      node ? h("p", { class: "ed-words" }, ...marked(before, textOf(node))) : h("p", { class: "quiet" }, t("review-deleted")),
    );
  const choice = (value) =>
    h(
      "label",
      { class: "choice" },
      h("input", { type: "radio", name: id, value, checked: value === "both", id: `${name}-${value}` }),
      h("span", {}, t(`review-${value}`)),
    );
  return h(
    "fieldset",
    { class: "ed-sides" },
    h(
      "legend",
      { class: "visually-hidden" },
      t("review-block", { text: (before || textOf(mine) || textOf(theirs)).slice(0, 60) }),
    ),
    side(mine, "review-mine"),
    side(theirs, "review-theirs"),
    h("div", { class: "ed-side-choice" }, ...CHOICES.map(choice)),
  );
}

const textOf = (node) => (node ? node.textBetween(0, node.content.size, "\n", " ") : "");

/** The text with what is new in it in <ins>, compared by words with what was there before. */
function marked(before, text) {
  const [old, now] = [before, text].map((part) => part.match(/\S+\s*/g) ?? []);
  return newWords(old, now).map(([isNew, words]) => (isNew ? h("ins", {}, words) : words));
}

/** Runs of words as `[isNew, text]`, by the longest common sequence of words. */
export function newWords(old, now) {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      rows[i][j] = old[i] === now[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
  const runs = [];
  const add = (isNew, word) => (runs.at(-1)?.[0] === isNew ? (runs.at(-1)[1] += word) : runs.push([isNew, word]));
  for (let i = 0, j = 0; j < now.length; ) {
    if (i < old.length && old[i] === now[j]) add(false, now[(i++, j++)]);
    else if (i < old.length && rows[i + 1][j] >= rows[i][j + 1]) i++;
    else add(true, now[j++]);
  }
  return runs;
}
