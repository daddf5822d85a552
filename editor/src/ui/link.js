// The link dialog: an address, or words that find a story, section or author of one's own.
import { actions, combobox, form, openDialog, submit } from "./dialog.js";
import { button, field, h } from "./h.js";

/** The link around the selection: its range and its attributes, or null. */
export function linkAt(state) {
  const { $from, empty, from, to } = state.selection;
  const type = state.schema.marks.link;
  const mark = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark) return null;
  if (!empty) return { from, to, attrs: mark.attrs };
  return { ...extent($from, mark), attrs: mark.attrs };
}

function extent($pos, mark) {
  let from = $pos.pos;
  let to = $pos.pos;
  const start = $pos.start();
  $pos.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return;
    const [begin, end] = [start + offset, start + offset + node.nodeSize];
    if (begin <= to && end >= from) {
      from = Math.min(from, begin);
      to = Math.max(to, end);
    }
  });
  return { from, to };
}

/** An address as one types it, as a whole one; null when it is no address. */
export function address(text) {
  const typed = text.trim();
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(typed) || /^\/(?!\/)\S*$/.test(typed)) return typed;
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(typed)) return `mailto:${typed}`;
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(typed);
  return isHost ? new URL(`https:${typed}`).href : null;
}

/** Opens the dialog for the link at the cursor, or for a new one around the selection. */
export function openLink(ctx) {
  const { t, view } = ctx;
  const { state } = view;
  if (!state.selection.$from.parent.type.allowsMarkType(state.schema.marks.link)) return;
  const found = linkAt(state);
  const words = state.selection.empty && !found ? h("input", { type: "text", required: true }) : null;
  openDialog(t, t(found ? "link-edit" : "cmd-link"), (body, close) => body.append(linkForm(ctx, found, words, close)), {
    onclose: () => view.focus(),
  });
}

function linkForm(ctx, found, words, close) {
  const { t } = ctx;
  const input = h("input", {
    type: "text",
    required: true,
    value: found?.attrs.href ?? "",
    autofocus: true,
    spellcheck: "false",
    dir: "auto",
  });
  const problem = h("p", { class: "problem", role: "alert" });
  const title = h("input", { type: "text", value: found?.attrs.title ?? "" });
  const box = combobox(
    t,
    input,
    (text) => proposals(ctx, text),
    (item) => {
      input.value = item.href;
      if (words && !words.value) words.value = item.label;
    },
  );
  const target = field(t("link-address"), input, t("link-hint"), box);
  return form(
    () => {
      const href = address(input.value);
      problem.textContent = href ? "" : t("link-problem");
      if (!href) return input.focus();
      setLink(ctx.view, found, { href, title: title.value || null }, words?.value);
      close();
    },
    words ? field(t("link-words"), words) : null,
    target,
    problem,
    field(t("link-title"), title),
    actions(
      submit(t("apply")),
      found ? button(t("link-remove"), () => (removeLink(ctx.view, found), close())) : null,
      button(t("cancel"), close),
    ),
  );
}

async function proposals({ api, t }, text) {
  if (text.trim().length < 2 || /^https?:/.test(text)) return [];
  try {
    return (await api.links(text)).map(({ href, title, kind }) => ({
      href,
      label: title,
      note: `${t.orElse(`link-kind-${kind}`, "")} ${href}`,
    }));
  } catch {
    return [];
  }
}

function setLink(view, found, attrs, words) {
  const { tr, schema, selection } = view.state;
  const mark = schema.marks.link.create(attrs);
  if (found) tr.removeMark(found.from, found.to, schema.marks.link).addMark(found.from, found.to, mark);
  else if (words) tr.replaceSelectionWith(schema.text(words, mark.addToSet(selection.$from.marks())), false);
  else tr.addMark(selection.from, selection.to, mark);
  view.dispatch(tr.removeStoredMark(schema.marks.link).scrollIntoView());
}

function removeLink(view, { from, to }) {
  view.dispatch(view.state.tr.removeMark(from, to, view.state.schema.marks.link));
}
