// The collaboration core: what the editor's page may import from `core`. The core knows no DOM but
// the `view` it is given, no words of the interface and no styles.
//
// A page uses it like this:
//
//   const story = await openStory({ story: "12", schema, schemaVersion, csrf });
//   const state = EditorState.create({ doc: story.doc, plugins: [...story.plugins, history(), …] });
//   const view = new EditorView(place, { state, … });
//   story.attach(view);                      // from here on steps are kept, sent and received
//   const off = story.on("status", (status) => …);
//
// story.draft      what GET …/draft answered: threads, people, me, writable, version
// story.plugins    the session and the plugin that gives blocks their ids; put them first.
//                  `prosemirror-history` is used as it comes, with `undo` and `redo` of this module
// story.status     one of, and the value of the event "status":
//   {kind: "saved", at}         every local step is confirmed; `at` = time of the last answer, ms
//   {kind: "saving"}            there are steps that the server has not confirmed
//   {kind: "offline"}           the server does not answer; tried again by itself
//   {kind: "loggedOut"}         401: call story.retry() after the log-in
//   {kind: "noRight"}           403: call story.retry() after the right came back
//   {kind: "outdated", schema}  409 schema: reload the page; the journal brings the steps back
//   {kind: "refused", reason, index, text}
//                               422: nothing more is sent. Show `text`; story.dropRefused() puts the
//                               words of the refused change into the tray and goes on
// story.kept       false when this computer keeps no journal (event "kept", value the same)
// story.tray       passages that could not be placed: [{id, block, attr, text, value, reason}];
//                  event "tray" with the list; story.settle(id) takes one off after its use
// events           "report"   after a merge that did something to know about:
//                             {guarded: [{block, text}], rescued: [{block, text}], undone: [{block}]}
//                             guarded = my deletion was not applied, since others wrote into it
//                  "review"   a large divergence, held back until story.decide(choices) is called:
//                             {blocks: [{id, base, mine, theirs}], tray} with nodes or null;
//                             choices = {id: "mine" | "theirs"}, all others are merged
//                  "presence" [{writer, staff, name, anchor, head}] in positions of the view's
//                             document now
//                  "thread", "state", "leave", "reload": the server's events as they came
// story.dead()     promise of journals that closed tabs left: [{writer, staff, at, text, steps}]
// story.recover(writer)  merges one; story.discard(writer) forgets it
// story.version    the confirmed version; story.saved() is a promise of the version in which all
//                  local steps are confirmed (for publishing and revisions)
// story.revision(note)   POST …/revisions of exactly that version
// story.close()    sends what is left and stops
//
// Commands that keep the id of a block (ProseMirror commands, so `command(state, dispatch)`):
//   retype(type, attrs)   paragraph, heading, code …     wrapBlock(type, attrs)  quote, stash, details
//   toList(ordered)       liftOut                        moveBlock(-1 | 1)       with its intent
// `moved(tr, id, after)` notes on a transaction of your own that it moves block `id` behind `after`.
//
// Rules for plugins of the page: a transaction that only repairs (for instance `fixTables`) must not
// be appended to a remote one, which `isRemote(tr)` tells, because every tab would repair again.
export { redo, undo } from "prosemirror-history";
export { schemaFrom } from "../schema.js";
export { liftOut, moveBlock, retype, toList, wrapBlock } from "./commands.js";
export { freshId } from "./ids.js";
export { peopleIn } from "./presence.js";
export { isRemote, moved, versionOf } from "./session.js";
export { openStory } from "./story.js";
