// "@" in the text of a comment completes the name of a colleague, who is then told.
import { h, uniqueId } from "./h.js";

/** Puts a text area with completion of names into a box; `mentioned()` gives the ids that are in it. */
export function mentionBox(t, staff, props) {
  const area = h("textarea", { rows: "3", dir: "auto", ...props });
  const id = uniqueId("staff");
  const list = h("ul", { id, class: "ed-options", role: "listbox", "aria-label": t("colleagues"), hidden: true });
  area.setAttribute("aria-controls", id);
  area.setAttribute("aria-autocomplete", "list");
  const run = { found: [], at: 0 };
  const take = (person) => {
    const start = typedName(area);
    area.setRangeText(`@${person.name} `, start.from, area.selectionStart, "end");
    close();
    area.focus();
  };
  const close = () => {
    run.found = [];
    draw(list, area, run, take);
  };
  area.addEventListener("input", () => {
    const typed = typedName(area);
    run.found = typed ? matching(staff, typed.text) : [];
    run.at = 0;
    draw(list, area, run, take);
  });
  area.addEventListener(
    "keydown",
    (event) => run.found.length && keys(event, run, () => draw(list, area, run, take), take, close),
  );
  area.addEventListener("blur", () => setTimeout(close, 150));
  return {
    area,
    dom: h("div", { class: "ed-combobox" }, area, list),
    mentioned: () => staff.filter(({ name }) => area.value.includes(`@${name}`)).map((person) => person.id),
  };
}

function typedName(area) {
  const before = area.value.slice(0, area.selectionStart);
  const match = /(?:^|\s)@([\p{L}\p{N}.-]*(?: [\p{L}\p{N}.-]*)?)$/u.exec(before);
  return match ? { from: before.length - match[1].length - 1, text: match[1] } : null;
}

function matching(staff, text) {
  const wanted = text.toLocaleLowerCase();
  const fits = ({ name }) =>
    name
      .toLocaleLowerCase()
      .split(/\s+/)
      .some((part, index, parts) => parts.slice(index).join(" ").startsWith(wanted));
  return staff.filter(fits).slice(0, 8);
}

function draw(list, area, { found, at }, take) {
  const options = found.map((person, index) =>
    h(
      "li",
      {
        id: `${list.id}-${index}`,
        role: "option",
        "aria-selected": String(index === at),
        onmousedown: (event) => (event.preventDefault(), take(person)),
      },
      h("bdi", {}, person.name),
    ),
  );
  list.replaceChildren(...options);
  list.hidden = !found.length;
  if (found.length) area.setAttribute("aria-activedescendant", `${list.id}-${at}`);
  else area.removeAttribute("aria-activedescendant");
}

function keys(event, run, show, take, close) {
  const step = { ArrowDown: 1, ArrowUp: run.found.length - 1 }[event.key];
  if (step !== undefined) {
    run.at = (run.at + step) % run.found.length;
    show();
  } else if (event.key === "Enter" || event.key === "Tab") take(run.found[run.at]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
