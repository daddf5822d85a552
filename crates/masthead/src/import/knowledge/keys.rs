//! Every key of story knowledge that is accepted. `docs/import.md` says the same.
use crate::import::keys::Key;

/// Keys of what a story says under `knowledge`.
pub const KNOWLEDGE: &[Key] = &[
    ("things", &[]),
    ("moments", &[]),
    ("figures", &[]),
    ("quotes", &[]),
];

/// Keys of words of a story.
pub const WORDS: &[Key] = &[("words", &[]), ("nth", &[])];

/// Keys of the same, where another row names them.
pub const PLACE: &[Key] = &[("story", &[])];

/// Keys of a thing that is named, beside [`WORDS`].
pub const MENTION: &[Key] = &[("thing", &[])];

/// Keys of a moment, beside [`WORDS`].
pub const MOMENT: &[Key] = &[
    ("title", &[]),
    ("date", &[]),
    ("kind", &[]),
    ("with", &[]),
    ("about", &[]),
    ("place", &[]),
    ("weight", &[]),
    ("series", &[]),
    ("number", &[]),
    ("counted_by", &[]),
    ("counted_words", &[]),
    ("plan", &[]),
    ("own", &[]),
    ("retells", &[]),
];

/// Keys of a figure, beside [`WORDS`].
pub const FIGURE: &[Key] = &[
    ("value", &[]),
    ("high", &[]),
    ("unit", &[]),
    ("currency", &[]),
    ("qualifier", &[]),
    ("measure", &[]),
    ("period", &[]),
    ("as_of", &[]),
    ("source", &[]),
    ("source_words", &[]),
    ("source_url", &[]),
    ("about", &[]),
    ("corrects", &[]),
];

/// Keys of a value that was wrong.
pub const CORRECTS: &[Key] = &[
    ("words", &[]),
    ("value", &[]),
    ("date", &[]),
    ("reason", &[]),
];

/// Keys of a quotation, beside [`WORDS`].
pub const QUOTE: &[Key] = &[
    ("speaker", &[]),
    ("speaker_words", &[]),
    ("occasion", &[]),
    ("moment", &[]),
    ("kind", &[]),
    ("language", &[]),
];

/// Keys of what was decided about a row, in `knowledge.toml`.
pub const FATE: &[Key] = &[
    ("state", &[]),
    ("by", &[]),
    ("confidence", &[]),
    ("open", &[]),
    ("withdrawn", &[]),
    ("reason", &[]),
    ("corrected_by", &[]),
    ("block", &[]),
    ("occurrence", &[]),
    ("name", &[]),
    ("guess", &[]),
];

/// Keys of `knowledge.toml`.
pub const LOG: &[Key] = &[("story", &[])];

/// Keys of a story there.
pub const LOGGED: &[Key] = &[
    ("slug", &[]),
    ("things", &[]),
    ("moments", &[]),
    ("figures", &[]),
    ("quotes", &[]),
];

/// Keys of `things.toml`.
pub const THINGS: &[Key] = &[("thing", &[]), ("series", &[]), ("measure", &[])];

/// Keys of everything that has a name there.
pub const NAMED: &[Key] = &[
    ("slug", &[]),
    ("name", &[]),
    ("sort_name", &[]),
    ("names", &[]),
    ("one_line", &[]),
    ("qid", &[]),
    ("same_as", &[]),
    ("picture", &[]),
    ("privacy", &[]),
    ("parent", &[]),
    ("from", &[]),
    ("until", &[]),
    ("merged_into", &[]),
];

/// Keys of a thing, beside [`NAMED`].
pub const THING: &[Key] = &[("kind", &[]), ("unit", &[]), ("every", &[])];

/// Keys of a series, beside [`NAMED`]: none.
pub const SERIES: &[Key] = &[];

/// Keys of a measure, beside [`NAMED`].
pub const MEASURE: &[Key] = &[("unit", &[]), ("every", &[])];

/// Keys of another name of a thing.
pub const NAME: &[Key] = &[
    ("name", &[]),
    ("language", &[]),
    ("form", &[]),
    ("auto", &[]),
    ("blocked", &[]),
];

/// Keys of a storyline.
pub const STORYLINE: &[Key] = &[
    ("title", &[]),
    ("state", &[]),
    ("owner", &[]),
    ("parent", &[]),
    ("items", &[]),
];

/// Keys of what belongs to a storyline.
pub const ITEM: &[Key] = &[
    ("story", &[]),
    ("moment", &[]),
    ("figure", &[]),
    ("pinned", &[]),
    ("label", &[]),
];
