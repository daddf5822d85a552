// The story's fields beside its text. Each is an attribute of the document and changed by a step, so
// they are in the same history as the words, and two people can change them at once.
import { button, field, h } from "./h.js";
import { combobox } from "./dialog.js";
import { chooseDialog } from "./pictures.js";

/** The page of the panel: `{dom, update()}`. Choices: `{sections, topics, authors, access, languages}`, each `[{value, name}]`. */
export function fieldsPage(ctx) {
  const parts = [
    textField(ctx, "slug", "field-slug-hint"),
    selectField(ctx, "section", ctx.choices.sections, ""),
    byline(ctx),
    topics(ctx),
    selectField(ctx, "access", ctx.choices.access),
    leadPicture(ctx),
    selectField(ctx, "language", ctx.choices.languages, null),
    textField(ctx, "dateline", "field-dateline-hint", null),
  ];
  const dom = h("div", { class: "form ed-fields" }, ...parts.map((part) => part.dom));
  const update = () => parts.forEach((part) => part.update(ctx.view.state.doc.attrs));
  return { dom, update };
}

function set({ view }, name, value) {
  if (JSON.stringify(view.state.doc.attrs[name]) !== JSON.stringify(value))
    view.dispatch(view.state.tr.setDocAttribute(name, value));
}

// What someone else has set does not overwrite the field that one is typing in.
const idle = (input) => document.activeElement !== input;

function textField(ctx, name, hint, none = "") {
  const input = h("input", { type: "text", dir: "auto", disabled: !ctx.writable });
  input.addEventListener("change", () => set(ctx, name, input.value.trim() || none));
  return {
    dom: field(ctx.t(`field-${name}`), input, hint && ctx.t(hint)),
    update: (attrs) => idle(input) && (input.value = attrs[name] ?? ""),
  };
}

function selectField(ctx, name, choices = [], none = undefined) {
  const { t } = ctx;
  const options = choices.map(({ value, name: text }) => h("option", { value }, text));
  if (none !== undefined) options.unshift(h("option", { value: "" }, t(`field-${name}-none`)));
  const select = h("select", { disabled: !ctx.writable }, ...options);
  select.addEventListener("change", () => set(ctx, name, select.value === "" ? none : select.value));
  const update = (attrs) => {
    const named = attrs[name] ?? "";
    // A section may have had another address when it was chosen.
    const value = choices.find(({ former }) => former?.includes(named))?.value ?? named;
    // A value that is no longer offered is shown, not changed.
    if (value && ![...select.options].some((option) => option.value === value)) select.append(h("option", { value }, value));
    if (idle(select)) select.value = value;
  };
  return { dom: field(t(`field-${name}`), select), update };
}

const nameIn = (choices, value) => choices.find((one) => one.value === value)?.name ?? value;

/**
 * A field to which values are added from a list: finds those that fit. `taken` gives those that are
 * there already; `fresh` makes a choice of what was typed and is on no list.
 */
function adder(ctx, name, choices, { taken, add, fresh }) {
  const input = h("input", { type: "text", dir: "auto", disabled: !ctx.writable });
  const search = async (typed) => {
    const text = typed.trim();
    const wanted = text.toLocaleLowerCase();
    const there = new Set(taken());
    const fits = ({ value, name: shown }) =>
      !there.has(value) && (shown.toLocaleLowerCase().includes(wanted) || value.includes(wanted));
    const found = choices.filter(fits).slice(0, 12);
    const isKnown = choices.some((one) => one.name.toLocaleLowerCase() === wanted);
    const more = fresh && text && !isKnown && !there.has(text) ? [fresh(text)] : [];
    return [...found, ...more].map((one) => ({ label: one.name, ...one }));
  };
  const box = combobox(ctx.t, input, search, ({ value }) => {
    input.value = "";
    add(value);
  });
  return field(ctx.t(`field-${name}-add`), input, null, box);
}

/** Authors in the order in which they sign, each with what they did: `[{author, role}]`. */
function byline(ctx) {
  const { t, choices } = ctx;
  const authors = choices.authors ?? [];
  const list = h("ol", { class: "ed-picked" });
  const now = () => ctx.view.state.doc.attrs.byline;
  const change = (make) => set(ctx, "byline", make([...now()]));
  const row = (one, index) => {
    const name = nameIn(authors, one.author);
    const up = () => change((all) => (all.splice(index - 1, 0, ...all.splice(index, 1)), all));
    const drop = () => change((all) => all.filter((_one, at) => at !== index));
    const small = (key, act) => button(t(key), act, "button-link", { "aria-label": t(`${key}-name`, { name }) });
    return h(
      "li",
      {},
      h("bdi", {}, name),
      roleField(ctx, one, name, (role) => change((all) => all.with(index, { ...one, role }))),
      ctx.writable && index > 0 ? small("author-up", up) : null,
      ctx.writable ? small("remove", drop) : null,
    );
  };
  const add = (author) => change((all) => [...all, { author, role: "by" }]);
  const more = ctx.writable
    ? adder(ctx, "byline", authors, { taken: () => now().map((one) => one.author), add })
    : null;
  const dom = h("fieldset", {}, h("legend", {}, t("field-byline")), list, more);
  const none = () => h("li", { class: "hint" }, t("field-byline-none"));
  return { dom, update: (attrs) => list.replaceChildren(...(attrs.byline.length ? attrs.byline.map(row) : [none()])) };
}

/** What somebody did for the story. */
function roleField(ctx, one, name, change) {
  const roles = ctx.choices.roles ?? [];
  if (!roles.length) return null;
  const select = h(
    "select",
    { disabled: !ctx.writable, "aria-label": ctx.t("field-byline-role", { name }) },
    ...roles.map((role) => h("option", { value: role.value, selected: role.value === one.role }, role.name)),
  );
  select.addEventListener("change", () => change(select.value));
  return select;
}

function topics(ctx) {
  const { t, choices } = ctx;
  const all = choices.topics ?? [];
  const list = h("ul", { class: "ed-picked" });
  const now = () => ctx.view.state.doc.attrs.topics;
  const row = (value) =>
    h(
      "li",
      {},
      h("bdi", {}, nameIn(all, value)),
      ctx.writable
        ? button(
            t("remove"),
            () =>
              set(
                ctx,
                "topics",
                now().filter((one) => one !== value),
              ),
            "button-link",
            { "aria-label": t("remove-name", { name: nameIn(all, value) }) },
          )
        : null,
    );
  const dom = h(
    "fieldset",
    {},
    h("legend", {}, t("field-topics")),
    list,
    ctx.writable ? adder(ctx, "topics", all, { taken: now, add: (value) => set(ctx, "topics", [...now(), value]), fresh: (value) => ({ value, name: value, label: t("field-topics-new", { name: value }) }) }) : null,
  );
  return { dom, update: (attrs) => list.replaceChildren(...attrs.topics.map(row)) };
}

/** The picture above the story: `{picture, file, alt, caption}` or null. */
function leadPicture(ctx) {
  const { t } = ctx;
  const image = h("img", { alt: "", class: "ed-lead" });
  const alt = h("textarea", { rows: "2", disabled: !ctx.writable });
  const caption = h("textarea", { rows: "2", disabled: !ctx.writable });
  const now = () => ctx.view.state.doc.attrs.picture;
  for (const [input, name] of [
    [alt, "alt"],
    [caption, "caption"],
  ])
    input.addEventListener("change", () => set(ctx, "picture", { ...now(), [name]: input.value.trim() }));
  const choose = button(t("pictures-choose"), () =>
    chooseDialog(ctx, ([{ id, file }]) =>
      set(ctx, "picture", { picture: String(id), file, alt: "", caption: now()?.caption ?? "" }),
    ),
  );
  const drop = button(t("remove"), () => set(ctx, "picture", null));
  const words = h("div", { class: "form" }, image, field(t("picture-alt"), alt), field(t("picture-caption"), caption));
  const dom = h(
    "fieldset",
    {},
    h("legend", {}, t("field-picture")),
    words,
    ctx.writable ? h("div", { class: "form-row" }, choose, drop) : null,
  );
  const update = ({ picture }) => {
    words.hidden = drop.hidden = !picture;
    if (!picture) return;
    ctx.library.get(picture.picture ?? picture.file, ({ src }) => (image.src = src));
    if (idle(alt)) alt.value = picture.alt ?? "";
    if (idle(caption)) caption.value = picture.caption ?? "";
  };
  return { dom, update };
}
