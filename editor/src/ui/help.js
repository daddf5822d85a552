// The dialog that lists all keys, made from the list of commands.
import { openDialog } from "./dialog.js";
import { h } from "./h.js";
import { groups } from "./commands.js";
import { otherway, shown } from "./shortcuts.js";

const MOVING = [
  ["help-f6", "F6"],
  ["help-escape", "Escape"],
  ["help-slash", "/"],
  ["help-leave", "Mod-Enter"],
  ["help-line", "Shift-Enter"],
  ["help-tab", "Tab"],
];

const TYPING = [
  ["##␣", "cmd-heading-2"],
  ["###␣", "cmd-heading-3"],
  ["-␣", "cmd-bullets"],
  ["1.␣", "cmd-numbers"],
  [">␣", "cmd-quote"],
  ["```␣", "cmd-code"],
  ["---", "cmd-divider"],
  ["--", "help-dash"],
  ['"', "help-quotes"],
];

/** Shows the keys. */
export function openHelp(ctx) {
  const { t } = ctx;
  openDialog(
    t,
    t("cmd-help"),
    (body) =>
      body.append(
        h("p", { class: "hint" }, t("help-intro")),
        part(
          t,
          t("help-moving"),
          MOVING.map(([word, keys]) => [t(word), shown(t, keys)]),
        ),
        ...groups.map((group) => commandPart(ctx, group)),
        part(
          t,
          t("help-typing"),
          TYPING.map(([signs, word]) => [t(word), signs]),
        ),
      ),
    { wide: true },
  );
}

function commandPart({ t, commands }, group) {
  const rows = commands
    .filter((command) => command.group === group && command.keys)
    .map(({ id, keys }) => [
      t(`cmd-${id}`),
      [keys, otherway(keys)]
        .filter(Boolean)
        .map((one) => shown(t, one))
        .join(` ${t("or")} `),
    ]);
  return rows.length ? part(t, t(`group-${group}`), rows) : "";
}

function part(t, title, rows) {
  const head = h("tr", {}, h("th", { scope: "col" }, t("help-what")), h("th", { scope: "col" }, t("help-keys")));
  const body = rows.map(([what, keys]) => h("tr", {}, h("td", {}, what), h("td", {}, h("kbd", {}, keys))));
  return h("section", {}, h("h3", {}, title), h("table", { class: "sheet" }, h("thead", {}, head), h("tbody", {}, ...body)));
}
