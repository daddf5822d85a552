// The marks of a paste: bold, italic and the like from the style attribute before the name of the
// element, since Google Docs wraps everything in a <b> that is not bold; and links to where they lead.
import { all, declared, unwrap } from "./styles.js";

const MARKED =
  "b,strong,i,em,span,font,s,strike,del,ins,u,sup:not([data-note-ref]),sub,code,tt,kbd,samp,mark,small,big,abbr,cite,label,time,var,dfn,bdi,bdo";

/** Puts strong, em, s, sup, sub and code around words by how they look. */
export function inlineMarks(root) {
  for (const element of all(root, MARKED)) {
    const inside = [...element.childNodes];
    const tags = tagsOf(element);
    const made = tags.reduceRight((children, tag) => {
      const mark = element.ownerDocument.createElement(tag);
      mark.append(...children);
      return [mark];
    }, inside);
    element.replaceWith(...made);
  }
}

function tagsOf(element) {
  const { tagName } = element;
  const weight = declared(element, "font-weight");
  const slant = declared(element, "font-style");
  const lift = declared(element, "vertical-align");
  const line = declared(element, "text-decoration") + declared(element, "text-decoration-line");
  const inHeading = element.closest("h2,h3,h4") !== null;
  const bold = weight ? weight === "bold" || weight === "bolder" || Number(weight) >= 600 : /^(?:B|STRONG)$/.test(tagName);
  const italic = slant
    ? slant === "italic" || slant === "oblique"
    : /^(?:I|EM|VAR|DFN)$/.test(tagName) || (tagName === "CITE" && !element.closest("footer"));
  const tags = [];
  if (bold && !inHeading) tags.push("strong");
  if (italic) tags.push("em");
  if (line.includes("line-through") || (/^(?:S|STRIKE|DEL)$/.test(tagName) && !line.includes("none"))) tags.push("s");
  if (lift === "super" || (tagName === "SUP" && !lift)) tags.push("sup");
  if (lift === "sub" || (tagName === "SUB" && !lift)) tags.push("sub");
  if (/^(?:CODE|TT|KBD|SAMP)$/.test(tagName) && !element.closest("pre")) tags.push("code");
  return tags;
}

/** A <q> has its quotes from the style sheet; without them a quotation would be plain words. */
export function shortQuotes(root, [open, close]) {
  for (const quote of all(root, "q")) {
    quote.prepend(open);
    quote.append(close);
    unwrap(quote);
  }
}

const REDIRECTS = [
  [/^https?:\/\/www\.google\.[a-z.]+\/url\?/, ["q", "url"]],
  [/^https?:\/\/[a-z0-9.-]+\.safelinks\.protection\.outlook\.com\//, ["url"]],
  [/^https?:\/\/l\.facebook\.com\/l\.php\?/, ["u"]],
  [/^https?:\/\/out\.reddit\.com\//, ["url"]],
];

/** Links lead to the page itself, without a redirect; what leads nowhere outside is plain text. */
export function links(root) {
  for (const link of all(root, "a")) {
    const href = target(link.getAttribute("href") ?? "");
    if (!href || !link.textContent.trim()) unwrap(link);
    else link.setAttribute("href", href);
  }
}

function target(href) {
  const redirect = REDIRECTS.find(([pattern]) => pattern.test(href));
  const found = redirect?.[1].map((name) => new URL(href).searchParams.get(name)).find(Boolean);
  const address = (found ?? href).trim();
  return /^(?:https?:|mailto:|tel:|\/(?!\/))/i.test(address) ? address : null;
}
