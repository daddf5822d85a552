// Comments in place: loads the discussion under the article when it comes into view, and keeps
// its forms and links within it. Without this script, or when it fails, each leads to a page.

const ID = "talk";

/** The discussion in a page that the server sent. */
async function talkOf(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const talk = page.getElementById(ID);
  if (!talk) throw new Error(String(answer.status));
  return document.adoptNode(talk);
}

const ask = (url, options) => fetch(url, { credentials: "same-origin", headers: { Accept: "text/html" }, ...options });

/** Puts the discussion that an answer holds in the place of the one that is shown. */
async function show(answer, anchor) {
  const talk = await talkOf(answer);
  document.getElementById(ID).replaceWith(talk);
  const form = talk.querySelector("[autofocus], [aria-invalid='true']");
  const target = form ?? (anchor && document.getElementById(anchor)) ?? talk.querySelector("[role='status']");
  if (!target) return;
  if (!form) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
}

/** The comment that an element belongs to. */
const within = (element) => element.closest(".comment")?.id;

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-talk-form]");
  if (!form) return;
  event.preventDefault();
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  const anchor = within(form);
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await ask(form.action, { method: "POST", body: fields });
    const posted = new URL(answer.url).searchParams.get("c");
    await show(answer, posted ? `c-${posted}` : anchor);
  } catch {
    form.removeAttribute("aria-busy");
    form.removeAttribute("data-talk-form");
    form.requestSubmit(event.submitter); // the server's own page says what is wrong
  }
});

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-talk-link]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
  event.preventDefault();
  const anchor = within(link) ?? ID;
  try {
    const answer = await ask(link.href);
    await show(answer, anchor);
  } catch {
    location.assign(link.href);
  }
});

/** Loads the discussion once its place is near. */
function load(place) {
  const watcher = new IntersectionObserver(async (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watcher.disconnect();
    try {
      const answer = await ask(place.dataset.comments);
      if (!answer.ok) return; // the link stays
      place.replaceWith(await talkOf(answer));
    } catch {
      // the link stays
    }
  }, { rootMargin: "400px" });
  watcher.observe(place);
}

/** Where the discussion belongs, unless it is being watched already. */
function find() {
  const place = document.querySelector("[data-comments]:not([data-watched])");
  if (!place) return;
  place.dataset.watched = "";
  load(place);
}

find();
// The continue step puts another <main> in the place of the first one.
new MutationObserver(find).observe(document.body, { childList: true });
