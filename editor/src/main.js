// The entry of the editor's page, /desk/stories/{id}: reads what the page gives and opens the story.
//
//   <div id="editor" data-story="12" data-language="en">   the place, and the language of the site
//   <meta name="csrf">                  the token of every POST
//   #editor-words     {key: text}       words.json in the person's language
//   #editor-choices   {sections, topics, authors, access, languages}, each [{value, name}]
//   #editor-rules     [{pattern, say, suggest, why, language}]
//   #editor-pictures  [{id, file, alt, credit, src, width, height}] of the pictures in the story
//
// All but the first two are <script type="application/json">.
import json from "../schema.json";
import { isRemote, openStory, redo, undo } from "./core/index.js";
import { domSpecs } from "./dom.js";
import { schemaFrom } from "./schema.js";
import { apiOf } from "./ui/api.js";
import { mount } from "./ui/app.js";
import { tellSaved } from "./ui/found.js";
import { followPublish } from "./ui/publish.js";
import { wordsFrom } from "./ui/words.js";

const given = (id, otherwise) => {
  const element = document.getElementById(id);
  return element ? JSON.parse(element.textContent) : otherwise;
};

const place = document.getElementById("editor");
const { story: id, language } = place.dataset;
const uiLanguage = document.documentElement.lang || "en";
const t = wordsFrom(given("editor-words", {}), uiLanguage);
const csrf = document.querySelector("meta[name='csrf']")?.content ?? "";
const schema = schemaFrom(json, domSpecs(t));

const page = {
  t,
  uiLanguage,
  language: language || uiLanguage,
  choices: given("editor-choices", {}),
  rules: given("editor-rules", []),
  pictures: given("editor-pictures", []),
  api: apiOf(id, csrf),
};

const story = await openStory({ story: id, schema, schemaVersion: json.version, csrf });
if (story.failed === undefined) {
  mount(place, story, schema, page, { undo, redo, isRemote }).focus();
  followPublish(document.getElementById("editor-publish"), story);
  tellSaved(place, story);
} else {
  place.textContent = t(story.failed === 401 || story.failed === 403 ? "open-refused" : "open-failed");
}
