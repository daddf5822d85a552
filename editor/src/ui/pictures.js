// Pictures: chosen from the library or uploaded; what they look like is asked for once by id.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { insertBlock, within } from "./blocks.js";
import { actions, form, openDialog, submit } from "./dialog.js";
import { button, debounce, field, h, uniqueId } from "./h.js";

/** Remembers pictures of the library by id and asks for those that are missing, together. */
export class Library {
  constructor(api, known = []) {
    this.api = api;
    this.known = new Map(known.map((picture) => [String(picture.id), picture]));
    this.waiting = new Map();
    this.ask = debounce(() => this.fetch(), 30);
  }

  add(picture) {
    this.known.set(String(picture.id), picture);
    return picture;
  }

  /** Calls `show` with the picture, at once or when the server has told; never when it is unknown. */
  get(id, show) {
    const known = this.known.get(String(id));
    if (known) return show(known);
    if (id == null) return;
    this.waiting.set(String(id), [...(this.waiting.get(String(id)) ?? []), show]);
    this.ask();
  }

  async fetch() {
    const asked = new Map(this.waiting);
    this.waiting.clear();
    try {
      for (const picture of await this.api.picturesById([...asked.keys()])) this.add(picture);
    } catch {
      return; // the picture's file name stays in its place
    }
    for (const [id, shows] of asked) for (const show of shows) if (this.known.has(id)) show(this.known.get(id));
  }
}

/** The attributes of a picture node for a picture of the library. */
// What a picture shows is said by its record, unless a use says it otherwise.
export const pictureAttrs = ({ id, file }) => ({ file, picture: String(id), alt: null });

/** The library dialog: search, choose one (or several), or upload. `choose` gets the pictures. */
export function chooseDialog(ctx, choose, { several = false } = {}) {
  const { t } = ctx;
  openDialog(
    t,
    t(several ? "pictures-choose-several" : "pictures-choose"),
    (body, close) => {
      const list = h("ul", { class: "library ed-library", role: "list" });
      const status = h("p", { class: "hint", role: "status" });
      const search = h("input", { type: "search", autofocus: true });
      const done = (pictures) => {
        close();
        choose(pictures);
      };
      const look = debounce(() => fill(ctx, search.value, list, status, several ? null : (picture) => done([picture])), 200);
      search.addEventListener("input", look);
      const buttons = [button(t("cmd-upload"), () => pickFiles((files) => (close(), ctx.upload(files))))];
      if (several) buttons.unshift(button(t("pictures-take"), () => done(ticked(ctx, list)), "button-small"));
      body.append(field(t("pictures-search"), search), status, list, actions(...buttons));
      look();
    },
    { wide: true, onclose: () => ctx.view.focus() },
  );
}

async function fill(ctx, words, list, status, take) {
  const { t } = ctx;
  status.textContent = t("searching");
  try {
    const found = (await ctx.api.pictures(words)).map((picture) => ctx.library.add(picture));
    status.textContent = t("pictures-count", { count: found.length });
    list.replaceChildren(...found.map((picture) => h("li", {}, take ? pickButton(picture, take) : tick(picture))));
  } catch {
    status.textContent = t("not-reached");
  }
}

const thumb = (picture) => [
  h("img", { src: picture.src, alt: "", loading: "lazy" }),
  h("span", { class: "library-caption" }, picture.alt || picture.file),
  h("small", { class: "quiet" }, picture.credit ?? ""),
];

const pickButton = (picture, take) =>
  h("button", { type: "button", class: "ed-thumb", onclick: () => take(picture) }, ...thumb(picture));

function tick(picture) {
  const id = uniqueId("tick");
  return h("label", { class: "ed-thumb", for: id }, h("input", { type: "checkbox", id, value: picture.id }), ...thumb(picture));
}

const ticked = (ctx, list) => [...list.querySelectorAll("input:checked")].map(({ value }) => ctx.library.known.get(value));

/** Opens the computer's own dialog for picture files. */
export function pickFiles(take) {
  const input = h("input", { type: "file", accept: "image/*", multiple: true });
  input.addEventListener("change", () => input.files.length && take([...input.files]));
  input.click();
}

const key = new PluginKey("uploads");

/** Shows uploads on their way in the place where the picture will stand. */
export const uploadPlugin = () =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, now) {
        const set = now.map(tr.mapping, tr.doc);
        const { add, remove } = tr.getMeta(key) ?? {};
        if (add)
          return set.add(tr.doc, [Decoration.widget(add.pos, add.dom, { upload: add.id, key: add.id, ignoreSelection: true })]);
        return remove ? set.remove(set.find(undefined, undefined, (spec) => spec.upload === remove)) : set;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** Uploads files one after the other and puts each picture in its place. */
export async function uploadFiles(ctx, files, at) {
  const before = ctx.view.state.doc.resolve(at);
  const pos = before.depth
    ? Math.max(before.after(1), fieldsEnd(ctx.view.state.doc))
    : Math.max(at, fieldsEnd(ctx.view.state.doc));
  for (const file of files) await uploadOne(ctx, file, pos);
}

const fieldsEnd = (doc) => doc.child(0).nodeSize + doc.child(1).nodeSize;

async function uploadOne(ctx, file, pos) {
  const { t, view } = ctx;
  const id = uniqueId("upload");
  const bar = h("progress", { max: "1", value: 0, "aria-label": t("uploading", { name: file.name }) });
  const dom = h("div", { class: "ed-upload", contenteditable: "false" }, h("span", {}, t("uploading", { name: file.name })), bar);
  view.dispatch(view.state.tr.setMeta(key, { add: { id, pos, dom } }).setMeta("addToHistory", false));
  try {
    const picture = ctx.library.add(await ctx.api.upload(file, (share) => (bar.value = share)));
    place(ctx, id, picture);
    ctx.say(t("uploaded", { name: file.name }));
  } catch (error) {
    view.dispatch(view.state.tr.setMeta(key, { remove: id }));
    ctx.notice(error.message || t("upload-failed", { name: file.name }));
  }
}

function place({ view }, id, picture) {
  const [found] = key.getState(view.state).find(undefined, undefined, (spec) => spec.upload === id);
  const { tr, schema } = view.state;
  tr.setMeta(key, { remove: id });
  if (found) tr.insert(found.from, schema.nodes.picture.create(pictureAttrs(picture)));
  view.dispatch(tr);
}

/** Inserts pictures after the block of the cursor, or into the gallery that the cursor is in. */
export function insertPictures({ view }, pictures) {
  const { schema, selection } = view.state;
  const made = pictures.map((picture) => schema.nodes.picture.create(pictureAttrs(picture)));
  if (within(view.state, "gallery")) {
    let depth = selection.$from.depth;
    while (selection.$from.node(depth).type.name !== "gallery") depth--;
    view.dispatch(view.state.tr.insert(selection.$from.after(depth + 1), made));
  } else for (const node of made) insertBlock(() => node)(view.state, view.dispatch);
}

/** Inserts a gallery of these pictures. */
export function insertGallery({ view }, pictures) {
  const { nodes } = view.state.schema;
  const inside = pictures.map((picture) => nodes.picture.create(pictureAttrs(picture)));
  if (inside.length) insertBlock(() => nodes.gallery.create(null, inside))(view.state, view.dispatch);
}

/** The dialog for one picture: what it shows in words, or that it is only decoration, and a link. */
export function pictureDialog(ctx, pos) {
  const { t, view } = ctx;
  const node = view.state.doc.nodeAt(pos);
  openDialog(t, t("picture-edit"), (body, close) => body.append(pictureForm(ctx, pos, node, close)), {
    onclose: () => view.focus(),
  });
}

function pictureForm(ctx, pos, node, close) {
  const { t, view } = ctx;
  const { attrs } = node;
  const alt = h("textarea", { value: attrs.alt ?? "", rows: "3", autofocus: true, lang: ctx.language });
  const decorative = h("input", { type: "checkbox", id: uniqueId("decorative"), checked: attrs.alt === "" });
  const href = h("input", { type: "text", value: attrs.href ?? "", dir: "auto" });
  const title = h("input", { type: "text", value: attrs.title ?? "" });
  const follow = () => (alt.disabled = decorative.checked);
  decorative.addEventListener("change", follow);
  follow();
  return form(
    () => {
      const words = decorative.checked ? "" : alt.value.trim() || null;
      setAttrs(view, pos, { alt: words, href: href.value.trim() || null, title: title.value.trim() || null });
      close();
    },
    field(t("picture-alt"), alt, t("picture-alt-hint")),
    h("label", { class: "choice", for: decorative.id }, decorative, h("span", {}, t("picture-decorative"))),
    field(t("picture-link"), href),
    field(t("picture-title"), title),
    actions(
      submit(t("apply")),
      button(t("picture-replace"), () => (close(), replacePicture(ctx, pos))),
      button(t("cancel"), close),
    ),
  );
}

function replacePicture(ctx, pos) {
  chooseDialog(ctx, ([picture]) => setAttrs(ctx.view, pos, pictureAttrs(picture)));
}

/** Sets those attributes of a node that differ, each as a step of its own. */
export function setAttrs(view, pos, attrs) {
  const node = view.state.doc.nodeAt(pos);
  if (!node) return;
  const { tr } = view.state;
  for (const [name, value] of Object.entries(attrs)) if (node.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  if (tr.docChanged) view.dispatch(tr);
}
