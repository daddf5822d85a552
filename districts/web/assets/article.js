// The continue step: asks for the rest of the story once the page is really being looked at,
// and puts it in place. Without this script, or when it fails, the visible button does the same.

const form = document.querySelector("form[data-continue]");

/** Resolves when the page is neither prerendered nor in a hidden tab. */
async function lookedAt() {
  if (document.prerendering) {
    await new Promise((done) => document.addEventListener("prerenderingchange", done, { once: true }));
  }
  while (document.visibilityState !== "visible") {
    await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
  }
}

/** A polite live region that is outside <main>, so it survives the exchange. */
function liveRegion() {
  const region = document.createElement("p");
  region.className = "visually-hidden";
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
  return region;
}

async function readOn() {
  await lookedAt();
  const region = liveRegion();
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "text/html" },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("main");
    const old = document.querySelector("main");
    if (!fresh || !old) throw new Error("no main");

    const [x, y] = [scrollX, scrollY];
    const hadFocus = old.contains(document.activeElement);
    const focusId = document.activeElement?.id;
    const done = form.dataset.done;
    old.replaceWith(document.adoptNode(fresh));
    if (page.title) document.title = page.title;
    scrollTo({ left: x, top: y, behavior: "instant" });
    if (hadFocus) {
      const target = (focusId && document.getElementById(focusId)) || document.getElementById("rest") || fresh;
      if (target.tabIndex < 0) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    }
    if (document.getElementById("rest")) region.textContent = done ?? "";
  } catch {
    form.removeAttribute("aria-busy"); // the button stays
  }
}

if (form) readOn();
