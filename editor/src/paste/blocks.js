// The blocks of a paste: what a mail or a web page lays out with boxes and breaks becomes paragraphs,
// headings, lists, quotations and tables that the document knows.
import { all, BLOCKS, declared, isBlank, points, rename, unwrap } from "./styles.js";
import { quotation } from "./word.js";

/** Brings every block into a form that the parser of the schema reads. */
export function blocks(root) {
  layout(root);
  pictures(root);
  headings(root);
  nestedLists(root);
  breaks(root);
  boxes(root);
  indents(root);
  quotes(root);
  cells(root);
  empties(root);
}

// A table of one column, or one that says so, only holds the layout of a mail.
function layout(root) {
  for (const table of all(root, "table").reverse()) {
    const cells = all(table, "td,th").filter((cell) => cell.closest("table") === table);
    const columns = Math.max(
      0,
      ...all(table, "tr")
        .filter((row) => row.closest("table") === table)
        .map((row) => row.children.length),
    );
    const isLayout =
      table.getAttribute("role") === "presentation" || columns <= 1 || cells.some((cell) => cell.querySelector("table"));
    if (!isLayout) continue;
    for (const cell of cells) rename(cell, "div");
    for (const part of [...all(table, "tbody,thead,tfoot,tr,colgroup"), table])
      if (part.isConnected || part.parentNode) unwrap(part);
  }
}

/** Pictures of elsewhere have no rights record, so only their caption comes along. */
function pictures(root) {
  for (const figure of all(root, "figure:not([data-file])")) {
    const caption = figure.querySelector("figcaption");
    const words = figure.querySelector("blockquote,pre,table");
    if (words) unwrap(figure);
    else if (caption && !isBlank(caption)) figure.replaceWith(rename(caption, "p"));
    else figure.remove();
  }
  for (const image of all(root, "img,picture,svg,video,audio,canvas,object")) image.remove();
}

function headings(root) {
  for (const title of all(root, "h1:not([data-field])")) rename(title, "h2");
  for (const small of all(root, "h5,h6")) rename(small, "h4");
  for (const title of all(root, "[role='heading']:not(h2,h3,h4)")) rename(title, "h3");
  // A heading inside an item or a cell is only its bold line.
  for (const title of all(root, ":is(li,td,th) :is(h2,h3,h4)")) rename(title, "p");
}

/** Google Docs puts a list of a deeper level beside the item that it belongs to. */
function nestedLists(root) {
  for (const list of all(root, ":is(ul,ol) > :is(ul,ol)")) {
    const item = list.previousElementSibling;
    if (item?.tagName === "LI") item.append(list);
    else list.replaceWith(itemAround(list));
  }
  for (const list of all(root, "dl")) unwrap(list);
  for (const term of all(root, "dt,dd")) rename(term, "p");
}

function itemAround(list) {
  const item = list.ownerDocument.createElement("li");
  list.before(item);
  item.append(list);
  return item;
}

// Two breaks, or a break at an end, are a paragraph; one in between is a line.
function breaks(root) {
  for (const between of all(root, "br")) if (besideBlock(between)) between.remove();
  for (const box of all(root, "p,div,td,blockquote")) {
    const children = [...box.childNodes];
    if (!children.some((child) => child.nodeName === "BR") || box.querySelector(BLOCKS)) continue;
    const parts = partsOf(children);
    if (
      parts.length < 2 &&
      !children.some((child, index) => child.nodeName === "BR" && (index === 0 || index === children.length - 1))
    )
      continue;
    split(box, parts);
  }
}

const besideBlock = (element) =>
  [element.previousElementSibling, element.nextElementSibling].some((other) => other?.matches(BLOCKS));

function partsOf(children) {
  const parts = [[]];
  children.forEach((child, index) => {
    const isBreak = child.nodeName === "BR";
    const next = nextSolid(children, index);
    if (isBreak && (next?.nodeName === "BR" || !next || !parts.at(-1).length)) {
      if (parts.at(-1).length) parts.push([]);
    } else parts.at(-1).push(child);
  });
  return parts.filter((part) => part.some((child) => child.nodeType === 1 || /\S/.test(child.data ?? "")));
}

const nextSolid = (children, index) =>
  children.slice(index + 1).find((child) => child.nodeType === 1 || /\S/.test(child.data ?? ""));

function split(box, parts) {
  const inside = /^(?:TD|BLOCKQUOTE)$/.test(box.tagName);
  const made = parts.map((part) => {
    const p = box.ownerDocument.createElement("p");
    for (const { name, value } of inside ? [] : box.attributes) p.setAttribute(name, value);
    while (part.at(-1)?.nodeName === "BR") part.pop();
    p.append(...part);
    return p;
  });
  if (inside) box.replaceChildren(...made);
  else box.replaceWith(...made);
}

/** A box with words in it is a paragraph; a box around blocks is nothing. */
function boxes(root) {
  for (const box of all(
    root,
    "section,article,main,header,footer:not(blockquote footer),address,center,div:not([data-notes],[data-note],[data-grid],[data-gallery])",
  ).reverse()) {
    if (box.querySelector(BLOCKS)) loose(box);
    else if (isBlank(box)) box.remove();
    else keepStyle(box, rename(box, "p"));
  }
}

const keepStyle = (from, to) => from.hasAttribute("style") && to.setAttribute("style", from.getAttribute("style"));

// Words between the blocks of a box are paragraphs of their own.
function loose(box) {
  inParagraphs(box);
  unwrap(box);
}

function inParagraphs(box) {
  let p = null;
  for (const child of [...box.childNodes]) {
    const isBlock = child.nodeType === 1 && (child.matches(BLOCKS) || child.querySelector(BLOCKS));
    if (isBlock || (!p && child.nodeType === 3 && !/\S/.test(child.data))) p = null;
    else {
      if (!p) child.before((p = box.ownerDocument.createElement("p")));
      p.append(child);
    }
  }
}

/** Word and Docs show a quotation by its indent alone; to lose that is to lose who said it. */
function indents(root) {
  for (const p of all(root, "p")) {
    const [, , , left] = declared(p, "margin").split(/\s+/);
    const indent = Math.max(points(declared(p, "margin-left")), points(left ?? ""), points(declared(p, "padding-left")));
    const first = points(declared(p, "text-indent"));
    if (indent >= 28 && indent + first >= 28 && !p.closest("li,td,th,blockquote,[data-note]")) quotation(p);
  }
}

function quotes(root) {
  for (const quote of all(root, "blockquote")) {
    for (const cite of all(quote, ":scope > cite, :scope > p > cite:only-child, :scope > figcaption")) attribution(cite);
  }
  for (const caption of all(root, "blockquote + figcaption, blockquote + footer")) {
    caption.previousElementSibling.append(rename(caption, "footer"));
  }
  for (const quote of all(root, "blockquote")) {
    if (quote.querySelector(BLOCKS)) inParagraphs(quote);
    all(quote, ":scope > footer").forEach(withoutDash);
  }
}

function attribution(cite) {
  const { parentElement } = cite;
  const alone = parentElement.tagName === "P" && parentElement.textContent.trim() === cite.textContent.trim();
  if (alone) parentElement.replaceWith(cite);
  rename(cite, "footer");
}

// The page draws the dash before a name itself.
function withoutDash(footer) {
  const first = footer.firstChild;
  if (first?.nodeType === 3) first.data = first.data.replace(/^\s*[—–-]\s*/, "");
  if (first?.nodeType === 3 && !first.data) first.remove();
}

/** A cell holds one run of text, so its paragraphs become lines. */
function cells(root) {
  for (const cell of all(root, "td,th")) {
    const inner = all(cell, BLOCKS);
    inner.forEach((block, index) => {
      if (index > 0) block.before(block.ownerDocument.createElement("br"));
      unwrap(block);
    });
  }
  for (const caption of all(root, "table > caption")) {
    const p = rename(caption, "p");
    p.parentElement.before(p);
  }
}

function empties(root) {
  for (const element of all(root, "p,h2,h3,h4,blockquote,li,ul,ol").reverse())
    if (isBlank(element) && !element.closest("td,th")) element.remove();
}
