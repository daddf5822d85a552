// The way to the page that publishes: only when the server has every word, and with the version that
// was seen here.

/** Lets the link of the page wait for what is not saved yet. */
export function followPublish(link, story) {
  link?.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.setAttribute("aria-busy", "true");
    const version = await story.saved();
    link.removeAttribute("aria-busy");
    const url = new URL(link.href);
    url.searchParams.set("version", version);
    location.assign(url);
  });
}
