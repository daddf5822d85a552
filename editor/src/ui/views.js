// How pictures, embeds and the gate are shown while one writes: with their own buttons, and in words
// for those who hear the page.
import { NodeSelection } from "prosemirror-state";
import { h, icon } from "./h.js";
import { ICONS } from "./icons.js";
import { move } from "./blocks.js";
import { openEmbed } from "./embed.js";
import { pictureDialog } from "./pictures.js";

/** The node views of the editor. */
export const nodeViews = (ctx) => ({
  picture: (node, view, getPos) => new PictureView(ctx, node, view, getPos),
  embed: (node, view, getPos) => new EmbedView(ctx, node, view, getPos),
  gate: (node, view, getPos, decorations) => new GateView(ctx, node, view, getPos, decorations),
});

const small = (name, onclick, content) =>
  h("button", { type: "button", class: "ed-mini", "aria-label": name, title: name, onclick }, content ?? name);

/** What the three have in common: a frame, words to edit, and buttons that select the block first. */
class BlockView {
  constructor(ctx, node, view, getPos) {
    Object.assign(this, { ctx, node, view, getPos });
  }

  select() {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, this.getPos())));
  }

  run(command) {
    this.select();
    command(this.view.state, this.view.dispatch);
    this.view.focus();
  }

  remove() {
    const from = this.getPos();
    this.view.dispatch(this.view.state.tr.delete(from, from + this.node.nodeSize));
    this.view.focus();
  }

  stopEvent(event) {
    return event.target instanceof HTMLElement && Boolean(event.target.closest("button"));
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM?.contains(mutation.target);
  }
}

class PictureView extends BlockView {
  constructor(...args) {
    super(...args);
    const { t } = this.ctx;
    this.image = h("img", { alt: "" });
    this.state = h("p", { class: "picture-alt" });
    this.credit = h("p", { class: "picture-credit" });
    const bar = h(
      "div",
      { class: "ed-minis" },
      small(t("picture-edit"), () => pictureDialog(this.ctx, this.getPos())),
      small(t("cmd-remove-block"), () => this.remove(), icon(ICONS.close)),
    );
    this.frame = h("div", { class: "picture-frame", contenteditable: "false" }, this.image, bar, this.state, this.credit);
    this.contentDOM = h("figcaption", { "data-hint": t("picture-caption") });
    this.dom = h("figure", { class: "picture" }, this.frame, this.contentDOM);
    this.show();
  }

  show() {
    const { t, library } = this.ctx;
    const { attrs, content } = this.node;
    const { alt, file, picture } = attrs;
    if (attrs.id) this.dom.dataset.block = attrs.id;
    this.image.alt = alt ?? t("picture-of", { name: file });
    this.state.textContent = alt === null ? t("alt-missing") : alt === "" ? t("alt-decorative") : t("alt-says", { text: alt });
    this.state.classList.toggle("picture-alt-missing", alt === null);
    this.contentDOM.classList.toggle("is-blank", content.size === 0);
    library.get(picture ?? file, (known) => this.paint(known));
  }

  paint({ src, credit, width, height }) {
    if (this.image.getAttribute("src") !== src) this.image.src = src;
    if (width) Object.assign(this.image, { width, height });
    this.credit.textContent = credit ? this.ctx.t("picture-credit", { credit }) : "";
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }
}

class EmbedView extends BlockView {
  constructor(...args) {
    super(...args);
    const { t } = this.ctx;
    this.source = h("p", { class: "embed-source" });
    const bar = h(
      "div",
      { class: "ed-minis" },
      small(t("embed-edit"), () => openEmbed(this.ctx, this.getPos())),
      small(t("cmd-remove-block"), () => this.remove(), icon(ICONS.close)),
    );
    this.contentDOM = h("div", { class: "embed-words", "data-hint": t("embed-words") });
    this.dom = h("div", { class: "embed" }, h("div", { contenteditable: "false" }, this.source, bar), this.contentDOM);
    this.show();
  }

  show() {
    const { provider, url, author, date, id } = this.node.attrs;
    if (id) this.dom.dataset.block = id;
    this.source.textContent = [provider, author, date, url].filter(Boolean).join(" · ");
    this.contentDOM.classList.toggle("is-blank", this.node.content.size <= 2);
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }
}

// Words, not a line: NVDA reads "blank" for a line that holds only an atom.
class GateView extends BlockView {
  constructor(ctx, node, view, getPos, decorations) {
    super(ctx, node, view, getPos);
    const { t } = ctx;
    this.words = h("p", { class: "gate-words" });
    const bar = h(
      "div",
      { class: "ed-minis" },
      small(t("cmd-move-up"), () => this.run(move(-1)), icon(ICONS.up)),
      small(t("cmd-move-down"), () => this.run(move(1)), icon(ICONS.down)),
      small(t("cmd-remove-block"), () => this.remove(), icon(ICONS.close)),
    );
    this.dom = h(
      "div",
      { class: "gate", contenteditable: "false" },
      h("span", { class: "gate-drag", "aria-hidden": "true" }, icon(ICONS.drag)),
      this.words,
      bar,
    );
    this.show(decorations);
  }

  show(decorations) {
    if (this.node.attrs.id) this.dom.dataset.block = this.node.attrs.id;
    const share = decorations.find(({ spec }) => spec.share !== undefined)?.spec.share;
    const text = share === undefined ? this.ctx.t("gate-here") : this.ctx.t("gate-share", { share });
    if (this.words.textContent !== text) this.words.textContent = text;
  }

  update(node, decorations) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show(decorations);
    return true;
  }
}
