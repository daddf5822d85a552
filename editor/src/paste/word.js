// What Word and Outlook put on the clipboard: lists are paragraphs with a drawn bullet, quotations
// are a class or an indent, footnotes are links to each other.
import { all, declared, isBlank, rename, unwrap } from "./styles.js";

/** Makes lists, quotations and notes of Word's paragraphs. */
export function fromWord(root) {
  comments(root);
  notes(root);
  lists(root);
  for (const p of all(root, "p[class*='Quote']")) quotation(p);
  for (const p of all(root, "p.MsoTitle")) rename(p, "h2");
  for (const p of all(root, "p.MsoSubtitle")) rename(p, "h3");
}

function comments(root) {
  for (const element of all(root, "[style*='mso-element:comment'],.MsoCommentReference,a.msocomanchor,[style*='mso-hide:all']"))
    element.remove();
}

/** Word numbers notes by links: the text has `#_ftn1`, the note below it `#_ftnref1`. */
function notes(root) {
  const texts = all(root, "[style*='mso-element:footnote'],[style*='mso-element:endnote']").filter((box) =>
    /(foot|end)note$/.test(declared(box, "mso-element")),
  );
  for (const link of all(root, "a[href*='#_ftn'],a[href*='#_edn']")) {
    const [, back, number] = /#_(?:ftn|edn)(ref)?(\d+)/.exec(link.getAttribute("href")) ?? [];
    if (back) link.remove();
    else if (number) link.replaceWith(reference(root, number));
  }
  if (!texts.length) return;
  const list = root.ownerDocument.createElement("div");
  list.setAttribute("data-notes", "");
  texts.forEach((box, index) => list.append(note(box, index + 1)));
  root.append(list);
  for (const rest of all(root, "[style*='mso-element:footnote-list'],[style*='mso-element:endnote-list']")) rest.remove();
}

function reference(root, number) {
  const sup = root.ownerDocument.createElement("sup");
  sup.setAttribute("data-note-ref", number);
  sup.textContent = number;
  return sup;
}

function note(box, number) {
  const made = rename(box, "div");
  made.setAttribute("data-note", String(number));
  const first = made.querySelector("p")?.firstChild;
  if (first?.nodeType === 3) first.data = first.data.replace(/^\s+/, "");
  return made;
}

function lists(root) {
  for (const p of all(root, "p[class*='MsoListParagraph'],p[style*='mso-list:']")) {
    const list = declared(p, "mso-list");
    if (list === "none" || (!list && !p.querySelector("[style*='mso-list:Ignore']"))) continue;
    item(p, Number(/level(\d)/.exec(list)?.[1] ?? 1));
  }
}

// The drawn bullet says which kind of list it is; it is no part of the words.
function item(p, level) {
  const bullet = p.querySelector("[style*='mso-list:Ignore']");
  const ordered = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test((bullet ?? p).textContent.trim());
  bullet?.remove();
  const previous = p.previousElementSibling;
  const li = p.ownerDocument.createElement("li");
  const home = previous?.hasAttribute("data-word-list") ? deepest(previous, level) : null;
  if (home && level > depthOf(home)) nested(home, li, ordered);
  else if (home && (home !== previous || sameKind(home, ordered))) home.append(li);
  else newList(p, li, ordered, p);
  const words = p.ownerDocument.createElement("p");
  words.append(...p.childNodes);
  li.append(words);
  p.remove();
}

const sameKind = (list, ordered) => list.tagName === (ordered ? "OL" : "UL");
const depthOf = (list) => Number(list.getAttribute("data-word-list"));

function deepest(list, level) {
  let found = list;
  while (depthOf(found) < level) {
    const inner = found.lastElementChild?.lastElementChild;
    if (!inner?.hasAttribute("data-word-list")) break;
    found = inner;
  }
  return found;
}

function listOf(document, ordered, depth) {
  const list = document.createElement(ordered ? "ol" : "ul");
  list.setAttribute("data-word-list", String(depth));
  return list;
}

function nested(home, li, ordered) {
  const list = listOf(home.ownerDocument, ordered, depthOf(home) + 1);
  list.append(li);
  (home.lastElementChild ?? home).append(list);
}

function newList(p, li, ordered) {
  const list = listOf(p.ownerDocument, ordered, 1);
  list.append(li);
  p.before(list);
}

/** Paragraphs of a quotation that follow each other are one quotation. */
export function quotation(p) {
  const previous = p.previousElementSibling;
  if (previous?.tagName === "BLOCKQUOTE" && previous.hasAttribute("data-indented")) previous.append(p);
  else {
    const quote = p.ownerDocument.createElement("blockquote");
    quote.setAttribute("data-indented", "");
    p.replaceWith(quote);
    quote.append(p);
  }
  if (isBlank(p)) p.remove();
}

/** Word's namespaced elements (`o:p`) only hold what they stand around. */
export function namespaced(root) {
  for (const element of all(root, "*")) if (element.localName.includes(":")) unwrap(element);
}
