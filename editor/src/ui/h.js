// Makes elements without any markup in strings, which the page's Trusted Types would refuse.

import { MIRRORED } from "./icons.js";

const SVG = "http://www.w3.org/2000/svg";

/** Returns an element; `props` are attributes, `on…` listeners, or properties in PROPERTIES. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const PROPERTIES = new Set(["value", "checked", "disabled", "hidden", "textContent", "selected", "open", "indeterminate"]);

function set(element, name, value) {
  if (value === null || value === undefined) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (PROPERTIES.has(name)) element[name] = value;
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false) element.setAttribute(name, value);
}

/** Returns a drawing of 20 × 20 units from the `d` of its paths; words beside it name it. */
export function icon(d) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of [
    ["viewBox", "0 0 20 20"],
    ["class", MIRRORED.has(d) ? "icon icon-mirrored" : "icon"],
    ["aria-hidden", "true"],
    ["focusable", "false"],
  ])
    svg.setAttribute(name, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", d);
  svg.append(path);
  return svg;
}

let count = 0;

/** Returns an id for an element that another one refers to. */
export const uniqueId = (prefix) => `${prefix}-${++count}`;

/** A button in words; `kind` is a class of the desk: "button-quiet", "button-link" … */
export const button = (text, onclick, kind = "button-quiet button-small", props = {}) =>
  h("button", { type: "button", class: kind.startsWith("button-link") ? kind : `button ${kind}`, onclick, ...props }, text);

/** A field with its label above it and, when given, a hint below; `holder` is a box around the control. */
export function field(label, control, hint, holder = control) {
  control.id ||= uniqueId("field");
  const note = hint ? h("p", { class: "hint", id: `${control.id}-hint` }, hint) : null;
  if (note) control.setAttribute("aria-describedby", note.id);
  return h("div", { class: "field" }, h("label", { for: control.id }, label), holder, note);
}

/** Calls `run` once `wait` milliseconds have passed without another call. */
export function debounce(run, wait) {
  let timer = 0;
  const later = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), wait);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}
