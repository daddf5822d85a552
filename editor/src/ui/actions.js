// What commands open: dialogs, bars and pages of the panel.
import { openEmbed, openProperties } from "./embed.js";
import { openHelp } from "./help.js";
import { openLink } from "./link.js";
import { chooseDialog, insertGallery, insertPictures, pickFiles } from "./pictures.js";

const WRITES = new Set(["link", "picture", "upload", "gallery", "embed", "suggest"]);

/** Returns `open(name)`, a command that does the action of that name. */
export function actionsOf(ctx) {
  const actions = {
    link: () => openLink(ctx),
    picture: () => chooseDialog(ctx, (pictures) => insertPictures(ctx, pictures)),
    upload: () => pickFiles((files) => ctx.upload(files)),
    gallery: () => chooseDialog(ctx, (pictures) => insertGallery(ctx, pictures), { several: true }),
    embed: () => openEmbed(ctx),
    properties: () => openProperties(ctx),
    comment: () => ctx.comments.begin(),
    nextComment: () => ctx.comments.go(1),
    previousComment: () => ctx.comments.go(-1),
    suggest: () => ctx.setSuggesting(!ctx.suggesting),
    nextSuggestion: () => ctx.suggestions.go(1),
    previousSuggestion: () => ctx.suggestions.go(-1),
    nextRule: () => ctx.style.next(),
    find: () => ctx.findBar.open(),
    panel: () => ctx.panel.toggle(),
    help: () => openHelp(ctx),
  };
  return (name) => Object.assign((state, dispatch) => act(ctx, actions, name, state, dispatch), { opens: true });
}

function act(ctx, actions, name, state, dispatch) {
  if (WRITES.has(name) && !ctx.writable) return false;
  if (name === "link" && !state.selection.$from.parent.type.allowsMarkType(state.schema.marks.link)) return false;
  if (dispatch) actions[name]();
  return true;
}
