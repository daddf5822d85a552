// The dialogs for an embed and for the language of a passage of code, and what Alt-Enter opens.
import { actions, form, openDialog, submit } from "./dialog.js";
import { button, field, h } from "./h.js";
import { depthOf, insertBlock } from "./blocks.js";
import { linkAt, openLink } from "./link.js";
import { pictureDialog, setAttrs } from "./pictures.js";

const PROVIDERS = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, "YouTube"],
  [/(?:^|\.)vimeo\.com$/, "Vimeo"],
  [/(?:^|\.)(?:x\.com|twitter\.com)$/, "X"],
  [/(?:^|\.)bsky\.app$/, "Bluesky"],
  [/(?:^|\.)instagram\.com$/, "Instagram"],
  [/(?:^|\.)tiktok\.com$/, "TikTok"],
  [/(?:^|\.)facebook\.com$/, "Facebook"],
  [/(?:^|\.)soundcloud\.com$/, "SoundCloud"],
  [/(?:^|\.)spotify\.com$/, "Spotify"],
  [/(?:^|\.)datawrapper\.(?:de|dwcdn\.net)$/, "Datawrapper"],
];

/** Returns the name of the service at an address; the host when the service is not listed. */
export function providerOf(url) {
  const host = new URL(url).hostname.replace(/^www\./, "");
  return PROVIDERS.find(([pattern]) => pattern.test(host))?.[1] ?? host;
}

/** The dialog for the embed at `pos`, or for a new one. */
export function openEmbed(ctx, pos = null) {
  const { t, view } = ctx;
  const attrs = pos === null ? { url: "", author: "", date: "" } : view.state.doc.nodeAt(pos).attrs;
  openDialog(t, t(pos === null ? "cmd-embed" : "embed-edit"), (body, close) => body.append(embedForm(ctx, pos, attrs, close)), {
    onclose: () => view.focus(),
  });
}

function embedForm(ctx, pos, attrs, close) {
  const { t, view } = ctx;
  const url = h("input", { type: "url", required: true, value: attrs.url, autofocus: true, dir: "ltr" });
  const author = h("input", { type: "text", value: attrs.author ?? "" });
  const date = h("input", { type: "date", value: attrs.date ?? "" });
  const state = h("p", { class: "hint", role: "status" });
  const typed = () => ({
    url: url.value,
    provider: providerOf(url.value),
    author: author.value.trim() || null,
    date: date.value || null,
  });
  const send = async () => {
    if (pos !== null) {
      const now = typed();
      close();
      return setAttrs(view, pos, now);
    }
    if (state.textContent) return undefined;
    state.textContent = t("embed-looking");
    const told = await ctx.api.embed(url.value).catch(() => null);
    // The dialog may have been closed meanwhile.
    if (!url.isConnected) return undefined;
    const now = filled(typed(), told);
    close();
    insertBlock(({ schema }) => embedOf(schema, now, told?.words ?? []))(view.state, view.dispatch);
    if (!told) return ctx.say(t("embed-unknown"));
    return told.has_picture ? ctx.say(t("embed-no-picture")) : undefined;
  };
  return form(
    send,
    field(t("embed-url"), url, t("embed-hint")),
    field(t("embed-author"), author),
    field(t("embed-date"), date),
    state,
    actions(submit(t("apply")), button(t("cancel"), close)),
  );
}

/** What was typed, and what the server found out where nothing was. A service has the name that we know. */
export function filled(typed, told) {
  if (!told) return typed;
  const { hostname } = new URL(typed.url);
  const isUnknown = typed.provider === hostname.replace(/^www\./, "");
  return {
    ...typed,
    provider: (isUnknown && told.provider) || typed.provider,
    author: typed.author ?? (told.author || null),
    date: typed.date ?? (told.date || null),
  };
}

/** An embed with its words, or with a paragraph for them. */
export function embedOf(schema, attrs, words) {
  const { nodes } = schema;
  const paragraphs = words.filter(Boolean).map((text) => nodes.paragraph.create(null, schema.text(text)));
  return nodes.embed.create(attrs, paragraphs.length ? paragraphs : nodes.paragraph.create());
}

function openCode(ctx, pos) {
  const { t, view } = ctx;
  const language = h("input", {
    type: "text",
    value: view.state.doc.nodeAt(pos).attrs.language ?? "",
    autofocus: true,
    dir: "ltr",
  });
  const fill = (body, close) =>
    body.append(
      form(
        () => {
          setAttrs(view, pos, { language: language.value.trim() || null });
          close();
        },
        field(t("code-language"), language, t("code-hint")),
        actions(submit(t("apply")), button(t("cancel"), close)),
      ),
    );
  openDialog(t, t("cmd-code"), fill, { onclose: () => view.focus() });
}

/** Opens what can be set at the cursor: a link, picture, embed or passage of code. */
export function openProperties(ctx) {
  const { state } = ctx.view;
  const { $from, node } = state.selection;
  const at = (name) => (node?.type.name === name ? $from.pos : depthOf($from, name) ? $from.before(depthOf($from, name)) : null);
  if (at("picture") !== null) return pictureDialog(ctx, at("picture"));
  if (at("embed") !== null) return openEmbed(ctx, at("embed"));
  if (at("code") !== null) return openCode(ctx, at("code"));
  if (linkAt(state)) return openLink(ctx);
  return ctx.say(ctx.t("properties-none"));
}
