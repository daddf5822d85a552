// Keys on every page of the desk. Pages and forms do all of this without them.

const SINGLE = "desk-single-keys"; // "off" where somebody wants no key that is a letter or a sign
const keys = document.getElementById("keys");
const single = document.getElementById("keys-single");
const field = document.getElementById("open");

single.checked = localStorage.getItem(SINGLE) !== "off";
single.addEventListener("change", () => {
  if (single.checked) localStorage.removeItem(SINGLE);
  else localStorage.setItem(SINGLE, "off");
});

/** Whether a key is meant for what is being written. */
function isTyping(target) {
  return target.isContentEditable || target.matches?.("input, textarea, select");
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented) return;
  const withControl = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (withControl && !event.shiftKey && event.key.toLowerCase() === "k") {
    field.focus();
    field.select();
  } else if (withControl && event.key === "Enter" && event.target.form?.method === "post") {
    event.target.form.requestSubmit();
  } else if (event.key === "?" && !withControl && single.checked && !isTyping(event.target)) {
    keys.showModal();
  } else return;
  event.preventDefault();
});
