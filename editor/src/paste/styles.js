// Small tools over pasted elements. Under the page's content security policy the browser does not
// parse the style attribute of pasted nodes, so `element.style` is empty and the text must be read.

/** The value of one declaration in an element's style attribute, in lower case, or "". */
export function declared(element, name) {
  const text = element.getAttribute("style") ?? "";
  const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(text);
  return match ? match[1].trim().toLowerCase() : "";
}

const POINTS = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, em: 12, rem: 12, pc: 12 };

/** A length such as ".5in" in points; 0 when it has no unit that is known. */
export function points(length) {
  const match = /^(-?\d*\.?\d+)\s*([a-z]*)/.exec(length);
  return match ? Number(match[1]) * (POINTS[match[2]] ?? 0) : 0;
}

/** Puts an element of another name in the place of this one, with its children. */
export function rename(element, tag) {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** Leaves an element's children in its place. */
export const unwrap = (element) => element.replaceWith(...element.childNodes);

/** Puts an element of that name around this one. */
export function wrap(element, tag) {
  const made = element.ownerDocument.createElement(tag);
  element.replaceWith(made);
  made.append(element);
  return made;
}

export const all = (root, selector) => [...root.querySelectorAll(selector)];

export const BLOCKS =
  "p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,table,pre,figure,section,article,aside,header,footer,main,hr,dl,dt,dd,details,address";

/** Whether nothing is left in it to read. */
export const isBlank = (element) =>
  !element.querySelector("img,hr,table,[data-note-ref]") && !/[^\s\u00a0]/.test(element.textContent);
