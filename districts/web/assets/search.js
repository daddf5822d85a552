// Suggestions under a field for searching: stories, topics and authors, by keyboard too (the combobox of
// the ARIA Authoring Practices). Without this script the field is a form like any other.

const DELAY = 150; // milliseconds without a key before the server is asked
const known = new Map();

// What somebody looked for at an address that leads nowhere.
const lost = document.querySelector("input[data-lost]");
if (lost && !lost.value) lost.value = wordsOf(location.pathname);

for (const form of document.querySelectorAll("form[data-suggest]")) suggest(form);

/** The words of a path: "/news/old-harbour.html" looks for "old harbour". */
function wordsOf(path) {
  try {
    const last = decodeURIComponent(path).split("/").filter(Boolean).pop() ?? "";
    return last.replace(/\.\w{2,5}$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().slice(0, 80);
  } catch {
    return "";
  }
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** What the server suggests for these words; the same words are asked for once. Readers ask as nobody, the desk as whoever is logged in. */
async function ask(url, words, credentials, signal) {
  const address = `${url}?${new URLSearchParams({ q: words })}`;
  if (!known.has(address)) {
    const answer = await fetch(address, { signal, credentials });
    if (!answer.ok) throw new Error(`suggestions: ${answer.status}`);
    known.set(address, await answer.json());
  }
  return known.get(address);
}

function suggest(form) {
  const field = form.querySelector("input[type=search]");
  const id = `suggestions-${document.querySelectorAll(".suggestions").length}`;
  const box = element("div", { class: "suggestions", id, role: "listbox", hidden: "" });
  const said = element("p", { class: "visually-hidden", role: "status" });
  let options = [], active = -1, timer, asked;

  field.parentElement.append(box);
  form.append(said);
  for (const [key, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", id]]) field.setAttribute(key, value);

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    box.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  };

  function choose(index) {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options[active];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  }

  function show(list) {
    options = [];
    choose(-1);
    box.replaceChildren(...list.groups.map((group, at) => {
      const name = element("p", { class: "suggestions-name", id: `${id}-${at}`, role: "presentation" }, group.name);
      const links = group.options.map((it) => {
        const words = element("span", it.language ? { lang: it.language, dir: "auto" } : { dir: "auto" }, it.name);
        const link = element("a", { href: it.url, role: "option", tabindex: "-1", "aria-selected": "false", id: `${id}-option-${options.length}` }, words);
        if (it.note) link.append(" ", element("small", {}, it.note));
        options.push(link);
        return link;
      });
      return element("div", { role: "group", "aria-labelledby": name.id }, name, ...links);
    }));
    box.setAttribute("aria-label", list.name);
    box.hidden = options.length === 0;
    field.setAttribute("aria-expanded", String(options.length > 0));
    said.textContent = list.said;
  }

  async function look() {
    const words = field.value.trim();
    // One sign is a word in Chinese, and the beginning of half the dictionary in English.
    if (words.length < 2 && !/\p{Script=Han}/u.test(words)) return close();
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const list = await ask(form.dataset.suggest, words, form.dataset.credentials ?? "omit", signal);
      if (!signal.aborted && field === document.activeElement) show(list);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, DELAY);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && box.hidden) look();
    else if (step) {
      // Behind the last one, and before the first, is the field itself.
      const places = options.length + 1;
      choose(((active + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && options[active]) options[active].click();
    else if (event.key === "Escape" && !box.hidden) close();
    else return;
    event.preventDefault();
  });
  // A press must not take the focus from the field before the link is followed.
  box.addEventListener("mousedown", (event) => event.preventDefault());
  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // A date that was not chosen is nothing to ask for.
  form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) if (!value && name !== "q") formData.delete(name);
  });
}
