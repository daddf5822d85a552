import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { find, open, p, schema, short, story, marked } from "./setup.js";
const { pasting } = await import("../../src/paste/paste.js");
const { __parseFromClipboard: parse } = await import("prosemirror-view");

const folder = new URL("../paste/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.slice(0, -5));
const plugin = () => pasting(schema, { quotes: () => ["“", "”"], upload: () => {} });

/** What a paste into an empty story leaves, a block on each line. */
function pasted(html, doc = story([p("")])) {
  const view = open(doc, [plugin()], doc.content.size - 1);
  view.pasteHTML(html, new Event("paste"));
  view.state.doc.check();
  return view.state.doc.content.content.slice(2).map(String).join("\n");
}

test("there are saved clipboards", () => assert.ok(names.length >= 20));

for (const name of names) {
  test(`clipboard of ${name}`, () => {
    const html = readFileSync(new URL(`${name}.html`, folder), "utf8");
    const wanted = readFileSync(new URL(`${name}.txt`, folder), "utf8").trimEnd();
    assert.equal(pasted(html), wanted);
  });
}

test("links lead to the page, not to the redirect", () => {
  const html = readFileSync(new URL("docs-headings-links.html", folder), "utf8");
  const view = open(story([p("")]), [plugin()]);
  view.pasteHTML(html, new Event("paste"));
  const hrefs = [];
  view.state.doc.descendants((node) => node.marks.forEach((mark) => mark.type.name === "link" && hrefs.push(mark.attrs.href)));
  assert.deepEqual(hrefs, ["https://example.org/a?b=1", "https://example.net/"]);
});

test("several paragraphs pasted into the headline become one line", () => {
  const doc = story([p("")]);
  const view = open(doc, [plugin()], find(doc, "Head"));
  view.pasteHTML("<p>one</p><p><b>two</b></p>", new Event("paste"));
  assert.equal(view.state.doc.firstChild.textContent, "Headone two");
  assert.equal(short(view.state.doc.copy(view.state.doc.content)).includes('standfirst("Stand")'), true);
});

const comment = (id) => schema.marks.comment.create({ id });

test("copied words leave comments, suggestions and what is removed behind", () => {
  const removed = schema.text("gone ", [schema.marks.deletion.create({ id: "1.a.b" })]);
  const doc = story([p("one ", removed, marked("two", comment("t1"), schema.marks.insertion.create({ id: "1.a.b" })))]);
  const view = open(doc, [plugin()], find(doc, "one ", "before"), find(doc, "two"));
  const { dom } = view.serializeForClipboard(view.state.selection.content());
  assert.equal(dom.textContent, "one two");
  assert.equal(dom.querySelector("[data-comment],[data-suggestion]"), null);
});

test("a comment comes along only where its thread is at no other place", () => {
  const doc = story([p(marked("two", comment("t1")), " end")]);
  const html = (id) => `<p data-pm-slice="0 0 []"><span data-comment="${id}">x</span></p>`;
  const view = open(doc, [plugin()], find(doc, " end"));
  view.pasteHTML(html("t1"), new Event("paste"));
  view.pasteHTML(html("t2"), new Event("paste"));
  const threads = [];
  view.state.doc.descendants((node) => node.marks.forEach((mark) => threads.push(mark.attrs.id)));
  assert.deepEqual(threads, ["t1", "t2"]);
});

test("what the editor copied it reads as it was", () => {
  const picture = schema.nodes.picture.create(
    { id: null, file: "a.jpg", picture: "12", alt: "", title: "t" },
    schema.text("Words"),
  );
  const embed = schema.nodes.embed.create(
    { provider: "x", url: "https://example.org", author: "Ana" },
    schema.nodes.paragraph.create(null, schema.text("Quoted")),
  );
  const blocks = [
    picture,
    embed,
    schema.nodes.gate.create(),
    schema.nodes.stash.create(null, schema.nodes.paragraph.create(null, schema.text("s"))),
    schema.nodes.divider.create(),
  ];
  const view = open(story(blocks), [plugin()]);
  const slice = view.state.doc.slice(13, view.state.doc.content.size);
  const { dom } = view.serializeForClipboard(slice);
  const back = parse(view, "", dom.innerHTML, false, view.state.doc.resolve(13));
  assert.deepEqual(back.content.toJSON(), slice.content.toJSON());
});
