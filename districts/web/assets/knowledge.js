// The strip below a story: what was found in it, to be accepted, changed or rejected with a few keys.
// Nothing is required: whoever leaves it leaves it for later. Beside the editor the words are marked in
// the text; on the page that publishes they are shown with the words around them. Without script the
// same is a form, to which the strip's heading leads.

const IDLE_MS = 10_000;
const SEND_MS = 600;
const SORTS = ["name", "figure", "quote", "moment", "storyline"];
const KINDS = ["person", "state", "organisation", "place", "event", "work", "series", "measure"];

/** Milliseconds that somebody was at it: pauses longer than ten seconds are cut to that. */
export function active(times) {
  let sum = 0;
  for (let at = 1; at < times.length; at += 1) sum += Math.min(times[at] - times[at - 1], IDLE_MS);
  return sum;
}

/** The place of the next item in a direction, or the same where there is none. */
export const moved = (count, at, step) => Math.max(0, Math.min(count - 1, at + step));

/**
 * Words with one more or one less at an end, taken from or given back to what is around them.
 * `{words, before, after}`; null where nothing is left to take.
 */
export function bordered({ words, before, after }, end, step) {
  if (end === "end" && step > 0) {
    const [next] = /^\s*\S+/u.exec(after) ?? [];
    return next ? { words: words + next, before, after: after.slice(next.length) } : null;
  }
  if (end === "end") {
    const [last] = /\s+\S+$/u.exec(words) ?? [];
    return last ? { words: words.slice(0, -last.length), before, after: last + after } : null;
  }
  if (step > 0) {
    const [next] = /\S+\s*$/u.exec(before) ?? [];
    return next ? { words: next + words, before: before.slice(0, -next.length), after } : null;
  }
  const [first] = /^\S+\s+/u.exec(words) ?? [];
  return first ? { words: words.slice(first.length), before: before + first, after } : null;
}

/** What a key means in the list; nothing for a key that is somebody else's. */
export function meaning({ key, altKey, ctrlKey, metaKey, shiftKey }, isBordering) {
  if (altKey || ctrlKey || metaKey) return null;
  if (isBordering && (key === "ArrowRight" || key === "ArrowLeft"))
    return { deed: "border", end: shiftKey ? "start" : "end", arrow: key };
  if (isBordering && (key === "Enter" || key === "Escape")) return { deed: "border-end" };
  if (/^[1-8]$/.test(key)) return { deed: "kind", kind: KINDS[Number(key) - 1] };
  return (
    {
      Enter: { deed: "accept-all" },
      Escape: { deed: "later" },
      ArrowDown: { deed: "move", step: 1 },
      ArrowUp: { deed: "move", step: -1 },
      j: { deed: "move", step: 1 },
      k: { deed: "move", step: -1 },
      x: { deed: "reject" },
      a: { deed: "accept" },
      e: { deed: "border-begin" },
      m: { deed: "measure" },
      s: { deed: "speaker" },
    }[key.length === 1 ? key.toLowerCase() : key] ?? null
  );
}

/** Items that are on offer: those that are shown, of which nothing is decided. */
export const offered = (items, all) => items.filter((item) => item.state === "open" && (all || item.shown));

/** What accepting everything that is shown takes: not what has to be asked for a choice first. */
export const takeable = (items) => offered(items, false).filter((item) => !item.asks || item.chosen);

/** What is sent of an item that was decided. */
export const decision = ({ key, state, kind, chosen, words, measure, speaker, seen }) => ({
  key,
  deed: { accepted: "accept", rejected: "reject" }[state] ?? "open",
  kind: kind ?? "",
  chosen: chosen ?? "",
  words: words ?? "",
  measure: measure ?? "",
  speaker: speaker ?? "",
  seen: seen ?? "",
});

/** How many of each sort there are, in the order of the strip. */
export const counts = (items) =>
  SORTS.map((sort) => [sort, items.filter((item) => item.sort === sort && item.state !== "rejected").length]).filter(
    ([, count]) => count > 0,
  );

/** Marks for the text: those of an item that is on it first, because a mark covers those below it. */
export function marksOf(items, current) {
  const mark = (item) =>
    (item.anchors ?? []).map(({ block, words, nth }, at) => ({
      block,
      words: at === 0 ? item.words || words : words,
      nth: at === 0 && item.words && item.words !== words ? 0 : nth,
      state: item === current ? "current" : item.warnings?.length ? "doubtful" : item.state,
    }));
  return items.filter((item) => item.state !== "rejected" && (item.shown || item.state === "accepted")).flatMap(mark);
}

/** A sentence of the page with its values put in; the plural is chosen by the language. */
export function say(words, key, values = {}, language = "en") {
  let text = words[key] ?? "";
  if (text.includes("|")) {
    const forms = Object.fromEntries(text.split("|").map((form) => form.split(/=(.*)/su)));
    text = forms[new Intl.PluralRules(language).select(values.count)] ?? forms.other ?? "";
  }
  return text.replace(/%(\w+)%/g, (_, name) => values[name] ?? "");
}

function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "checked" || name === "value") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The strip of a page: `place` is its element, `editor` that of the editor where there is one. */
export class Strip {
  constructor(place, editor, words) {
    Object.assign(this, { place, editor, words, items: [], at: 0, changed: new Set(), times: [], keys: 0, all: false });
    this.url = place.dataset.url;
    this.body = place.querySelector("[data-found]");
    this.summary = place.querySelector("[data-summary]");
    this.live = place.querySelector("[data-live]");
    this.language = document.documentElement.lang || "en";
    place.addEventListener("keydown", (event) => this.pressed(event));
    place.addEventListener("toggle", () => (this.place.open ? this.opened() : this.closed()));
    editor?.addEventListener("story:saved", () => this.read());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "F8" || event.defaultPrevented) return;
      event.preventDefault();
      this.place.open = true;
      this.focus();
    });
    window.addEventListener("pagehide", () => this.send(true));
  }

  t(key, values) {
    return say(this.words, key, values, this.language);
  }

  async read() {
    if (this.changed.size) return this.send();
    const response = await fetch(`${this.url}/suggestions`).catch(() => null);
    if (response?.ok) this.take(await response.json());
  }

  take({ items, version }) {
    const held = this.current()?.key;
    Object.assign(this, { items, version });
    this.at = Math.max(0, this.visible().findIndex(({ key }) => key === held));
    this.place.hidden = items.length === 0;
    this.show();
  }

  visible() {
    return this.items.filter((item) => this.all || item.shown || item.state !== "open");
  }

  current() {
    return this.visible()[this.at];
  }

  show() {
    const hadFocus = this.body.contains(document.activeElement);
    const parts = counts(this.items).filter(([sort]) => sort !== "storyline");
    const story = this.items.find(({ sort, state }) => sort === "storyline" && state !== "rejected");
    const list = new Intl.ListFormat(this.language, { type: "unit" }).format(
      parts.map(([sort, count]) => this.t(`count-${sort}`, { count })),
    );
    const part = story && this.t(story.state === "accepted" ? "part-is" : "part-of", { name: story.label });
    this.summary.textContent = [list, part].filter(Boolean).join(this.t("join"));
    const shown = this.visible();
    const hidden = this.items.length - shown.length;
    this.body.replaceChildren(
      h("ol", { class: "know-items" }, ...shown.map((item, at) => this.line(item, at))),
      h(
        "p",
        { class: "form-row" },
        this.button("accept-all", () => this.acceptAll(), "button button-small"),
        hidden ? this.button("more", () => ((this.all = true), this.show()), undefined, { count: hidden }) : null,
        this.button("later", () => this.later()),
      ),
      h("p", { class: "hint" }, this.t("keys")),
    );
    this.mark();
    if (hadFocus) this.focus();
  }

  button(key, onclick, kind = "button button-quiet button-small", values = {}) {
    return h("button", { type: "button", class: kind, onclick }, this.t(key, values));
  }

  line(item, at) {
    const { sort, state } = item;
    const of = (name) => `know-${at}-${name}`;
    const label = h("bdi", { id: of("label") }, item.words && item.sort !== "storyline" ? item.words : item.label);
    const states = { open: item.known ? "✓" : "◇", accepted: "✓", rejected: "✕" };
    const first = item.anchors?.[0];
    const choose = (name, value, options, what = name) =>
      options?.length
        ? h(
            "select",
            { "aria-label": `${this.t(`field-${what}`)}: ${item.label}`, "data-field": name, onchange: ({ target }) => this.set(item, { [name]: target.value }) },
            ...options.map((one) => h("option", { value: one.value, selected: one.value === (value ?? "") }, one.name)),
          )
        : null;
    return h(
      "li",
      { class: `know-item is-${state}${item.known ? " is-known" : ""}`, tabindex: at === this.at ? "0" : "-1", "data-at": String(at), "aria-labelledby": `${of("label")} ${of("say")}`, onfocus: () => this.come(at) },
      h("span", { class: "know-state", "aria-hidden": "true" }, states[state]),
      h("span", { class: "know-label" }, label, " ", h("span", { class: "quiet", id: of("say") }, [item.detail, this.t(`state-${state}`)].filter(Boolean).join(" · "))),
      this.editor || !first ? null : h("span", { class: "know-around quiet", dir: "auto" }, `… ${first.before.slice(-40)}`, h("mark", {}, first.words), `${first.after.slice(0, 40)} …`),
      choose("kind", item.kind, item.kinds),
      choose("chosen", item.chosen, item.choices),
      this.named(item, at),
      choose("speaker", item.speaker, item.speakers, item.speaks || "speaker"),
      ...(item.warnings ?? []).map((one) => h("span", { class: "know-warning" }, this.told(one))),
      ...(item.gains ?? []).map((one) => h("span", { class: "know-gain quiet" }, this.told(one))),
      h(
        "span",
        { class: "know-deeds" },
        state === "accepted" ? null : this.button(sort === "storyline" ? "yes" : "accept", () => this.decide(item, "accepted")),
        state === "rejected" ? this.button("open", () => this.decide(item, "open")) : this.button(sort === "storyline" ? "no" : "reject", () => this.decide(item, "rejected")),
      ),
    );
  }

  /** What a figure is a figure of: one that is known, or a new one in words. */
  named(item, at) {
    if (!item.measures_what) return null;
    const list = `know-${at}-measures`;
    const what = this.t(`field-${item.measures_what}`);
    return [
      h("input", { "aria-label": `${what}: ${item.label}`, placeholder: what, "data-field": "measure", maxlength: "200", autocomplete: "off", list, value: item.measure ?? "", onchange: ({ target }) => this.set(item, { measure: target.value.trim() }) }),
      h("datalist", { id: list }, ...(item.measures ?? []).map((value) => h("option", { value }))),
    ];
  }

  told({ say: text, url }) {
    return url ? h("a", { href: url, target: "_blank", rel: "noopener" }, text) : text;
  }

  mark() {
    this.editor?.dispatchEvent(new CustomEvent("knowledge:marks", { detail: { marks: this.place.open ? marksOf(this.items, this.current()) : [] } }));
  }

  /** The focus has come to an item: its words are shown in the text. */
  come(at) {
    if (at === this.at && this.marked === at) return;
    this.body.querySelector(`[data-at="${this.at}"]`)?.setAttribute("tabindex", "-1");
    this.body.querySelector(`[data-at="${at}"]`)?.setAttribute("tabindex", "0");
    this.at = at;
    this.marked = at;
    const [anchor] = this.current()?.anchors ?? [];
    this.mark();
    if (anchor) this.editor?.dispatchEvent(new CustomEvent("knowledge:go", { detail: anchor }));
  }

  focus() {
    (this.body.querySelector(`[data-at="${this.at}"]`) ?? this.place.querySelector("summary")).focus({ preventScroll: true });
  }

  /** Puts the focus into a field of the item that one is on. */
  field(name) {
    this.body.querySelector(`[data-at="${this.at}"] [data-field="${name}"]`)?.focus();
  }

  set(item, values) {
    Object.assign(item, values);
    if (item.state === "open") item.state = "accepted";
    this.sendLater(item);
  }

  decide(item, state) {
    this.at = Math.max(0, this.visible().indexOf(item));
    // Which of two things is meant is asked, never guessed.
    if (state === "accepted" && item.asks && !item.chosen) return this.field("chosen");
    item.state = state;
    this.sendLater(item);
    this.say(this.t(`state-${state}`));
    this.show();
  }

  acceptAll() {
    const taken = takeable(this.items);
    for (const item of taken) {
      item.state = "accepted";
      this.sendLater(item);
    }
    this.say(this.t("accepted", { count: taken.length }));
    this.show();
  }

  say(text) {
    this.live.textContent = text;
  }

  pressed(event) {
    const field = event.target.closest("select,input");
    if (field && (event.key === "Escape" || event.key === "Enter")) {
      event.preventDefault();
      field.blur();
      return this.focus();
    }
    if (event.target.closest("select,input,summary,button,a")) {
      if (event.key === "Escape") this.later();
      return;
    }
    const means = meaning(event, this.bordering);
    const item = this.current();
    if (!means || !item) return;
    event.preventDefault();
    this.times.push(performance.now());
    this.keys += 1;
    this.does(means, item);
  }

  does(means, item) {
    switch (means.deed) {
      case "accept-all":
        return this.acceptAll();
      case "later":
        return this.later();
      case "move":
        this.at = moved(this.visible().length, this.at, means.step);
        return this.focus();
      case "accept":
        return this.decide(item, "accepted");
      case "reject":
        return this.decide(item, item.state === "rejected" ? "open" : "rejected");
      case "kind":
        return item.kinds?.some(({ value }) => value === means.kind) ? (this.set(item, { kind: means.kind }), this.show()) : undefined;
      case "border-begin":
        this.bordering = Boolean(item.anchors?.length && item.sort !== "storyline");
        return this.say(this.t("border"));
      case "border-end":
        this.bordering = false;
        return this.say(this.t("border-done", { words: item.words || item.label }));
      case "border":
        return this.border(item, means);
      default:
        return this.field(means.deed);
    }
  }

  border(item, { end, arrow }) {
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const grows = (arrow === forward) === (end === "end") ? 1 : -1;
    const now = item.border ?? { ...item.anchors[0] };
    const next = bordered(now, end, grows);
    if (!next) return;
    this.set(item, { border: next, words: next.words });
    this.say(next.words);
    this.show();
  }

  opened() {
    this.times.push(performance.now());
    this.mark();
  }

  closed() {
    this.times.push(performance.now());
    this.bordering = false;
    this.mark();
    this.send();
  }

  later() {
    this.place.open = false;
    const text = this.editor?.querySelector(".ProseMirror");
    (text ?? this.place.querySelector("summary")).focus();
  }

  sendLater(item) {
    this.changed.add(item);
    this.times.push(performance.now());
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.send(), SEND_MS);
  }

  /** Sends what was decided, and how long it took since the last time. */
  async send(isLast = false) {
    clearTimeout(this.waiting);
    const visit = { ms: Math.round(active(this.times)), keys: this.keys };
    if (!this.changed.size && !(isLast && visit.ms)) return;
    const decisions = [...this.changed].map(decision);
    this.changed = new Set();
    this.times = this.place.open ? this.times.slice(-1) : [];
    this.keys = 0;
    const response = await fetch(`${this.url}/suggestions`, {
      method: "POST",
      keepalive: isLast,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ decisions, visit }),
    }).catch(() => null);
    if (isLast) return;
    if (!response) return this.say(this.t("failed"));
    if (response.ok || response.status === 409) this.answered(await response.json(), response.status);
    else this.say(this.t("failed"));
  }

  answered(fresh, status) {
    if (status === 409) this.say(this.t("overtaken"));
    // What was decided while this was on its way is sent next, over what is so by now.
    const now = new Map(fresh.items.map((item) => [item.key, item]));
    for (const item of this.changed) item.seen = now.get(item.key)?.seen ?? item.seen;
    if (!this.changed.size) this.take(fresh);
  }
}

const place = globalThis.document?.getElementById("knowledge");
if (place) {
  const words = JSON.parse(document.getElementById("knowledge-words").textContent);
  const strip = new Strip(place, document.getElementById("editor"), words);
  strip.read();
}
