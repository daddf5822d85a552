// Passing an address on: a button with data-copy="id" copies the field of that id and says so.
// Without this script the buttons are not there, and the field can be selected and copied by hand.

document.documentElement.dataset.copies = "";

/** Selects the field and copies it; the second way is for addresses without TLS. */
async function copy(field) {
  field.focus({ preventScroll: true });
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

/** Telephones have a sheet of their own to share with. */
function shareBySystem(summary, event) {
  const url = summary.parentElement.querySelector("input")?.value;
  if (!navigator.share || !url || !matchMedia("(pointer: coarse)").matches) return;
  event.preventDefault();
  navigator.share({ title: document.title, url }).catch((error) => {
    if (error.name !== "AbortError") summary.parentElement.open = true;
  });
}

/** Closes what is open and not around the element. */
function closeOthers(element) {
  for (const open of document.querySelectorAll("details.share[open]")) {
    if (!open.contains(element)) open.open = false;
  }
}

document.addEventListener("click", async (event) => {
  closeOthers(event.target);
  const summary = event.target.closest("details.share > summary");
  if (summary) shareBySystem(summary, event);
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const isCopied = await copy(document.getElementById(button.dataset.copy));
  const status = button.parentElement.querySelector("[role='status']");
  if (status && isCopied) status.textContent = button.dataset.copied;
});

document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest("details.share[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
