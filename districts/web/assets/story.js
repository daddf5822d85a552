// What is new in a storyline since the last visit. The page is the same for all; when a reader was here is kept
// in this browser, or in their account where they have one. A visit counts after ten seconds in view.

const page = document.querySelector("[data-storyline]");
const since = page?.querySelector("[data-since]");
const key = page && `storyline:${page.dataset.storyline}`;
const OFF = "storylines:off";
const SECONDS = 10;

/** A browser may refuse to keep anything; then nothing is new, and nothing is kept. */
const memory = {
  get: (name) => { try { return localStorage.getItem(name); } catch { return null; } },
  set: (name, value) => { try { localStorage.setItem(name, value); } catch { /* refused */ } },
  remove: (name) => { try { localStorage.removeItem(name); } catch { /* refused */ } },
};

const account = page?.dataset.account;

/** The mark of the account: when its reader was here last, 0 for never, none where that is switched off. */
async function markOfAccount() {
  const answer = await fetch(account, { credentials: "same-origin" });
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  const kept = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-mark]");
  if (!kept) throw new Error("no mark");
  return "markOff" in kept.dataset ? undefined : Number(kept.dataset.mark);
}

function markOfBrowser() {
  return memory.get(OFF) ? undefined : Number(memory.get(key) ?? 0);
}

/** The day in the words of the page's language. */
const day = (at) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(at);

/** A link to what is new, with its own words. */
function entry(item) {
  const words = item.querySelector(".moment-title, blockquote, .key-figure-what, .known-story") ?? item;
  const link = document.createElement("a");
  link.href = `#${item.id}`;
  link.textContent = words.textContent.trim();
  link.dir = "auto";
  const line = document.createElement("li");
  line.append(link);
  return line;
}

function show(mark) {
  since.hidden = false;
  since.querySelector("[data-since-account]")?.remove();
  since.querySelector("[data-since-here]").hidden = false;
  const isOff = mark === undefined;
  since.querySelector("[data-since-forget]").hidden = isOff;
  since.querySelector("[data-since-remember]").hidden = !isOff;
  const words = since.querySelector("[data-since-words]");
  words.dataset.first ??= words.textContent;
  words.textContent = isOff ? since.dataset.off : words.dataset.first;
  if (!mark) return;
  const fresh = [...page.querySelectorAll("[data-item]")].filter((item) => Number(item.dataset.at) > mark);
  words.textContent = since.dataset.date.replace("#", day(mark));
  if (fresh.length === 0) words.textContent += ` ${since.dataset.none}`;
  const list = since.querySelector(".known-fresh");
  for (const item of fresh) {
    const badge = item.querySelector(".known-new, .known-changed");
    if (badge) badge.hidden = false;
    if (item.id) list.append(entry(item));
  }
}

/** The newest that the page shows, so that what comes while it is read is new the next time. */
const newest = () => Math.max(0, ...[...page.querySelectorAll("[data-at]")].map((item) => Number(item.dataset.at)));

function send(deed) {
  const body = new URLSearchParams({ deed, at: String(newest()) });
  return fetch(account, { method: "POST", body, credentials: "same-origin", keepalive: true, redirect: "manual" });
}

let isKeeping = false;

/** Counts the seconds in which the page is looked at, then keeps the mark when it is left. */
function keepWhenLeft() {
  if (isKeeping) return;
  isKeeping = true;
  let seconds = 0;
  let isKept = false;
  const timer = setInterval(() => {
    if (document.visibilityState === "visible" && ++seconds >= SECONDS) clearInterval(timer);
  }, 1000);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || isKept || seconds < SECONDS || memory.get(OFF)) return;
    isKept = true;
    if (account) send("seen");
    else memory.set(key, String(newest()));
  });
}

/** The switch: forgets what is kept and keeps nothing more, or begins again. */
async function turn(isOn) {
  if (account) await send(isOn ? "remember" : "forget");
  if (isOn) memory.remove(OFF);
  else {
    memory.set(OFF, "1");
    memory.remove(key);
  }
  for (const badge of page.querySelectorAll(".known-new, .known-changed")) badge.hidden = true;
  since.querySelector(".known-fresh").replaceChildren();
  show(isOn ? 0 : undefined);
  if (isOn) keepWhenLeft();
}

async function begin() {
  const mark = account ? await markOfAccount() : markOfBrowser();
  show(mark);
  if (mark !== undefined) {
    if (account) memory.remove(OFF);
    keepWhenLeft();
  }
  since.querySelector("[data-since-forget]").addEventListener("click", () => turn(false));
  since.querySelector("[data-since-remember]").addEventListener("click", () => turn(true));
}

// Where the account does not answer, its link stays.
if (since) begin().catch(() => {});
