// A story as it was, while the slider moves. Without script the button does the same.
const form = document.querySelector("[data-replay]");
const slider = form?.querySelector("input[type='range']");
const WAIT = 80;
let waiting = 0;
let asked = 0;

/** Shows the version that an address names. */
async function show(url) {
  const number = (asked += 1);
  const response = await fetch(url);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("#replay");
  // A version that was asked for later may have come first.
  if (!fresh || number !== asked) return;
  document.querySelector("#replay").replaceWith(fresh);
  slider.setAttribute("aria-valuetext", fresh.querySelector("h2").textContent);
  const time = document.querySelector("#time");
  if (time) time.value = page.querySelector("#time")?.value ?? time.value;
  history.replaceState(null, "", url);
}

slider?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(`${form.action}?at=${slider.value}`).catch(() => form.submit()), WAIT);
});

// The links beside it move the slider, and what has the focus keeps it.
document.addEventListener("click", (event) => {
  const link = event.target.closest("#replay nav a");
  if (!link || !slider || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const name = link.textContent;
  slider.value = new URL(link.href).searchParams.get("at");
  show(link.href)
    .then(() => [...document.querySelectorAll("#replay nav a")].find((one) => one.textContent === name)?.focus())
    .catch(() => location.assign(link.href));
});
