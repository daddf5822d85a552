// Files that are dropped or chosen go up in parts of 1 MB, one after the other, each with its progress.
// After a break, a file that is chosen again on this page goes on where it stopped. On the page of a
// picture, a file takes the place of its own. Pictures that are pasted are taken like files.

const PART = 1024 * 1024;
const MOST = 100 * PART;

const place = document.querySelector("#drop");
const list = document.querySelector("#uploads");
const input = document.querySelector("#files");
/** What was begun and not finished, by name and size. */
const begun = new Map();

/** Answers as JSON, whatever the status; fails where the server cannot be reached. */
async function post(url, body) {
  const response = await fetch(url, { method: "POST", body });
  const value = await response.json().catch(() => ({}));
  return { ok: response.ok, status: response.status, value };
}

/** What the file is to take the place of, and what is said of it; nothing in the library. */
function replaces() {
  const { replaces, seen } = place.dataset;
  if (!replaces) return undefined;
  const said = (name) => document.querySelector(`#new_${name}`).value;
  const picture = replaces.split("/").pop();
  return { picture, seen, credit: said("credit"), terms: said("terms"), alt: said("alt") };
}

/** Begins to send a file, or learns how much of it is there. */
async function begin(file) {
  const key = `${file.name} ${file.size}`;
  if (begun.has(key)) {
    const id = begun.get(key);
    const response = await fetch(`/desk/pictures/uploads/${id}`);
    if (response.ok) return { id, at: (await response.json()).at };
  }
  const { ok, value } = await post(
    "/desk/pictures/uploads",
    JSON.stringify({ name: file.name, size: file.size, replaces: replaces() }),
  );
  if (value.problem) return value;
  if (!ok) throw new Error("refused");
  begun.set(key, value.id);
  return value;
}

/** Sends a file to its end; gives the picture, or the problem in words. */
async function send(file, progress) {
  let { id, at, problem } = await begin(file);
  if (problem) return { problem };
  for (;;) {
    const part = file.slice(at, at + PART);
    const { ok, status, value } = await post(`/desk/pictures/uploads/${id}?at=${at}`, part);
    if (status === 422 || status === 409) return value;
    if (!ok) throw new Error("broken");
    if (value.picture) return value;
    if (value.at <= at) throw new Error("broken");
    at = value.at;
    progress.value = at;
  }
}

function line(file) {
  const item = document.createElement("li");
  const name = document.createElement("bdi");
  name.textContent = file.name;
  const progress = document.createElement("progress");
  progress.max = file.size;
  progress.value = 0;
  progress.setAttribute("aria-label", file.name);
  item.append(name, " ", progress);
  list.append(item);
  return { item, progress };
}

function settle({ item, progress }, words, picture) {
  progress.remove();
  const said = document.createElement(picture ? "a" : "span");
  said.textContent = words;
  if (picture) said.href = picture.url;
  else said.className = "problem";
  item.append(" ", said);
}

async function take(file) {
  const shown = line(file);
  if (file.size > MOST) return settle(shown, place.dataset.large);
  try {
    const { picture, problem } = await send(file, shown.progress);
    settle(shown, problem ?? place.dataset.done, picture);
    if (picture && place.dataset.replaces) location.assign(`${place.dataset.replaces}?done=replaced`);
  } catch {
    settle(shown, place.dataset.broken);
  }
}

async function takeAll(files) {
  // One after the other: a line that is shared by many files finishes none of them sooner.
  for (const file of files) await take(file);
}

input.addEventListener("change", () => {
  takeAll([...input.files]).then(() => (input.value = ""));
});
document.addEventListener("paste", (event) => {
  const files = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
  if (files.length > 0) takeAll(files);
});
for (const kind of ["dragover", "dragleave", "drop"]) {
  place.addEventListener(kind, (event) => {
    event.preventDefault();
    place.classList.toggle("is-over", kind === "dragover");
    if (kind === "drop") takeAll([...event.dataTransfer.files]);
  });
}
