// The status bar: whether the words are safe, how many they are, and who else is here. What changes
// is also told in a live region outside the text, at most once in a while.
import { button, h } from "./h.js";

const CALM = new Set(["saved", "saving"]);
const BETWEEN = 2500;

/** Returns `{dom, status(now), counts(now), people(others, alsoElsewhere), kept(yes)}`. */
export function statusBar(ctx) {
  const { t } = ctx;
  const state = h("span", { class: "ed-state" });
  const action = h("span", { class: "ed-state-action" });
  const kept = h("span", { class: "ed-state ed-unkept", hidden: true }, t("status-unkept"));
  const words = h("span", { class: "ed-counts" });
  const people = h("ul", { class: "ed-people", "aria-label": t("people-here") });
  const dom = h("div", { class: "ed-status", role: "group", "aria-label": t("status") }, state, action, kept, words, people);
  return {
    dom,
    status: (now) => showStatus(ctx, now, state, action),
    counts: (now) =>
      (words.textContent = `${t("count-words", { count: now.words })} · ${t("count-minutes", { count: now.minutes })}`),
    people: (list, alsoElsewhere) => showPeople(ctx, list, alsoElsewhere, people),
    kept: (yes) => (kept.hidden = yes),
  };
}

const clock = (language, at) => new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

function showStatus(ctx, now, state, action) {
  const { t } = ctx;
  const text = now.kind === "saved" ? t("status-saved", { time: clock(ctx.uiLanguage, now.at) }) : t(`status-${now.kind}`);
  state.className = `ed-state ed-state-${CALM.has(now.kind) ? now.kind : "trouble"}`;
  state.textContent = text;
  action.replaceChildren(...actionsFor(ctx, now));
  if (!CALM.has(now.kind)) ctx.say(text, true);
}

function actionsFor({ t, story }, now) {
  const link = (word, run) => button(t(word), run, "button-link");
  if (now.kind === "loggedOut")
    return [
      h("a", { href: "/log-in", target: "_blank", rel: "noopener" }, t("log-in")),
      " ",
      link("try-again", () => story.retry()),
    ];
  if (now.kind === "noRight") return [link("try-again", () => story.retry())];
  if (now.kind === "outdated") return [link("reload", () => location.reload())];
  if (now.kind === "refused")
    return [
      h("span", { class: "quiet" }, `${t("refused-words")} ${now.text ?? ""}`),
      " ",
      link("refused-drop", () => story.dropRefused()),
    ];
  return [];
}

function showPeople({ t, colourOf, me }, list, alsoElsewhere, box) {
  const seen = new Map(list.map((person) => [person.staff, person]));
  const item = (staff, name) => h("li", { class: `ed-person person-${colourOf(staff)}` }, h("bdi", {}, name));
  const items = [...seen.values()].map((person) => item(person.staff, person.name));
  if (alsoElsewhere) items.unshift(item(me.staff, t("people-you")));
  box.replaceChildren(...(items.length ? items : [h("li", { class: "quiet" }, t("people-alone"))]));
}

/** A live region; what comes too fast after another text waits, and only the newest of it is said. */
export function liveRegion() {
  const calm = h("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  const urgent = h("div", { class: "visually-hidden", role: "alert" });
  let waiting = null;
  let last = 0;
  const speak = () => {
    if (!waiting) return;
    (waiting.urgent ? urgent : calm).textContent = waiting.text;
    waiting = null;
    last = Date.now();
  };
  const say = (text, isUrgent = false) => {
    const busy = waiting !== null;
    waiting = { text, urgent: isUrgent || (busy && waiting.urgent) };
    if (!busy) setTimeout(speak, Math.max(50, last + BETWEEN - Date.now()));
  };
  return { dom: h("div", {}, calm, urgent), say };
}

/** Messages that stay until they are read; returns `{dom, notice(text, ...buttons)}`. */
export function notices({ t }) {
  const dom = h("div", { class: "ed-notices", role: "region", "aria-label": t("notices") });
  const notice = (text, ...buttons) => {
    const box = h(
      "div",
      { class: "ed-notice", role: "alert" },
      h("p", {}, text),
      h(
        "div",
        { class: "form-row" },
        ...buttons,
        button(t("dismiss"), () => box.remove(), "button-link"),
      ),
    );
    dom.append(box);
    return box;
  };
  return { dom, notice };
}
