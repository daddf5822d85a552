// Follows the session: what it tells of saving, of others and of merges becomes words on the page.
import { button } from "./h.js";
import { showCursors } from "./cursors.js";
import { blockWithId, goTo } from "./places.js";
import { openReview } from "./review.js";

/** Listens to the story and shows what happens. */
export function follow(ctx, parts) {
  const { story, t } = ctx;
  const { status } = parts;
  story.on("status", (now) => status.status(now));
  story.on("kept", (kept) => status.kept(kept));
  story.on("tray", () => {
    ctx.tray.update();
    if (story.tray.length)
      ctx.notice(
        t("tray-notice", { count: story.tray.length }),
        button(t("tray-open"), () => ctx.panel.show("tray", true)),
      );
  });
  story.on("presence", (people) => arrived(ctx, status, people));
  story.on("report", (report) => told(ctx, report));
  story.on("review", (review) => openReview(ctx, review, review.decide ?? ((choices) => story.decide(choices))));
  story.on("thread", (event) => ctx.comments.arrived(event.thread ?? event));
  story.on("state", ({ state }) => ctx.notice(t.orElse(`state-${state}`, state)));
  story.on("reload", () => status.status({ kind: "outdated" }));
  story.on("leave", ({ reason }) => ctx.notice(t.orElse(`leave-${reason}`, t("leave-right"))));
  // Words that are neither on the server nor on this computer would be gone with the page.
  window.addEventListener(
    "beforeunload",
    (event) => void (!story.kept && story.status.kind !== "saved" && event.preventDefault()),
  );
  bringBack(ctx);
  status.status(story.status);
  status.kept(story.kept);
  const here = (story.draft.people ?? []).filter(({ writer }) => writer !== story.writer);
  showOthers(ctx, status, here);
}

// A browser may hold on to a page that was just left for some seconds.
const TRIES_MS = [0, 1_000, 3_000, 10_000];

/** Puts into the story what the same person had typed in a tab that was closed before it was sent. */
async function bringBack(ctx) {
  const { story, t } = ctx;
  let back = false;
  for (const pause of TRIES_MS) {
    await new Promise((done) => setTimeout(done, pause));
    const mine = (await story.dead()).filter(({ staff }) => staff === String(ctx.me.staff));
    // What cannot be put back by itself waits in the tray for a person.
    for (const { writer } of mine) back = (await story.recover(writer).catch(() => false)) || back;
    if (mine.length) ctx.tray.update();
    if (back) break;
  }
  if (back) ctx.notice(t("brought-back"));
}

/** Shows who else is here; oneself too, in another tab. Returns the others. */
function showOthers(ctx, status, people) {
  const others = people.filter(({ staff }) => String(staff) !== String(ctx.me.staff));
  status.people(others, others.length < people.length);
  return others;
}

function arrived(ctx, status, people) {
  const others = showOthers(ctx, status, people);
  const before = ctx.others ?? new Map();
  ctx.others = new Map(others.map(({ staff, name }) => [staff, name]));
  for (const [staff, name] of ctx.others) if (!before.has(staff)) ctx.say(ctx.t("person-came", { name }));
  for (const [staff, name] of before) if (!ctx.others.has(staff)) ctx.say(ctx.t("person-went", { name }));
  showCursors(ctx.view, people);
}

/** After a merge: what was kept against one's own deletion, moved to a safe place or not done. */
function told(ctx, { guarded = [], rescued = [], undone = [] }) {
  const { t, view } = ctx;
  const show = (block) => {
    const place = blockWithId(view.state.doc, block);
    return place ? [button(t("tray-show"), () => goTo(view, place.pos + 1))] : [];
  };
  for (const { block, text } of guarded) ctx.notice(t("merge-guarded", { text: text ?? "" }), ...show(block));
  if (rescued.length) ctx.say(t("merge-rescued", { count: rescued.length }));
  for (const { block } of undone) ctx.notice(t("merge-undone"), ...show(block));
}
