// What changes while one types: signs at the start of a line make blocks, and quotes and dashes
// become those of the story's language. One Backspace takes each of them back.
import { InputRule, inputRules } from "prosemirror-inputrules";
import { TextSelection } from "prosemirror-state";
import { blockAt, setKind, toggleList, wrapIn } from "./blocks.js";

const NNBSP = "\u202f";

/** Double and single quotes by language: opening, closing, opening inside, closing inside. */
const QUOTES = {
  en: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
  fr: [`«${NNBSP}`, `${NNBSP}»`, "“", "”"],
  es: ["«", "»", "“", "”"],
  ar: ["«", "»", "“", "”"],
  it: ["«", "»", "“", "”"],
  pt: ["“", "”", "‘", "’"],
  nl: ["“", "”", "‘", "’"],
  pl: ["„", "”", "«", "»"],
  cs: ["„", "“", "‚", "‘"],
  ru: ["«", "»", "„", "“"],
  uk: ["«", "»", "„", "“"],
  tr: ["“", "”", "‘", "’"],
  sv: ["”", "”", "’", "’"],
  fi: ["”", "”", "’", "’"],
  da: ["»", "«", "›", "‹"],
  no: ["«", "»", "‘", "’"],
  el: ["«", "»", "“", "”"],
  fa: ["«", "»", "“", "”"],
  he: ["”", "”", "’", "’"],
  hu: ["„", "”", "»", "«"],
  ro: ["„", "”", "«", "»"],
  "de-CH": ["«", "»", "‹", "›"],
  "pt-PT": ["«", "»", "“", "”"],
};

/** The four quotes of a language tag such as "de-AT"; those of English when it is not listed. */
export function quotesOf(language) {
  return QUOTES[language] ?? QUOTES[(language ?? "").split("-")[0]] ?? QUOTES.en;
}

const quotesIn = (state, fallback) => quotesOf(state.doc.attrs.language ?? fallback);

// An opening quote follows the start of the line, a space, or a sign that opens.
const OPENS = "(?:^|[\\s\\u202f\\u00a0{\\[(<'\"‘“«„‚‹»–—/-])";

const typed = (pattern, make) =>
  new RegExpRule(pattern, (state, match, start, end) => {
    const text = make(state, match);
    return text === null ? null : replaceTail(state, match, start, end, text);
  });

// The last sign of the match is the one being typed and is not in the document yet.
function replaceTail(state, match, start, end, text) {
  const keep = match[1]?.length ?? 0;
  return state.tr.insertText(text, start + keep, end);
}

class RegExpRule extends InputRule {
  constructor(pattern, handler) {
    super(pattern, handler, { inCodeMark: false });
  }
}

function signs(fallback) {
  const quote = (index) => (state) => quotesIn(state, fallback)[index];
  return [
    typed(new RegExp(`(${OPENS})"$`), quote(0)),
    typed(/([^\s])"$/, quote(1)),
    typed(new RegExp(`(${OPENS})'$`), quote(2)),
    typed(/([\p{L}\p{N}])'$/u, () => "’"),
    typed(/([^\s])'$/, quote(3)),
    typed(/()\.\.\.$/, () => "…"),
    typed(/()–-$/, (state) => (emptyButFor(state, "–") ? null : "—")),
    typed(/()--$/, () => "–"),
  ];
}

const emptyButFor = ({ selection }, text) => selection.$from.parent.textContent === text && selection.$from.depth === 1;

/** A rule that deletes what was typed and then runs a command on the block. */
function blockRule(pattern, commandFor) {
  return new RegExpRule(pattern, (state, match, start, end) => {
    const { $from } = state.selection;
    if ($from.parent.type.name !== "paragraph") return null;
    return afterDeleting(state, start, end, commandFor(match));
  });
}

// The command runs on the state without the signs; its steps are added to the same transaction.
function afterDeleting(state, start, end, command) {
  const { tr } = state;
  tr.delete(start, end);
  const between = state.apply(state.tr.delete(start, end).setMeta("addToHistory", false));
  let worked = false;
  command(between, (next) => {
    next.steps.forEach((step) => tr.step(step));
    tr.setSelection(TextSelection.near(tr.doc.resolve(next.selection.from)));
    worked = true;
  });
  return worked ? tr : null;
}

/** The divider goes before the paragraph, which keeps its id and the cursor. */
function divider(state) {
  const { $from } = state.selection;
  const found = blockAt($from);
  if (!found || $from.depth !== 1 || $from.parent.type.name !== "paragraph") return null;
  const start = $from.start();
  const tr = state.tr.delete(start, $from.pos);
  return tr.insert(found.pos, state.schema.nodes.divider.create());
}

const blocks = [
  blockRule(/^(##|###|####)\s$/, (match) => setKind("heading", { level: match[1].length })),
  blockRule(/^[-*•]\s$/, () => toggleList(false)),
  blockRule(/^1[.)]\s$/, () => toggleList(true)),
  blockRule(/^>\s$/, () => wrapIn("quote")),
  blockRule(/^```\s$/, () => setKind("code", { language: null })),
  new RegExpRule(/^(?:–-|---|\*\*\*)$/, divider),
];

/** The plugin of input rules; `fallback` is the language of a story that names none. */
export const typing = (fallback) => inputRules({ rules: [...blocks, ...signs(fallback)] });
