//! Every key that is accepted, with the spellings of Hugo and Zola. `docs/import.md` says the same.

/// A key and its other spellings.
pub type Key = (&'static str, &'static [&'static str]);

/// Keys of an article.
pub const ARTICLE: &[Key] = &[
    ("title", &["headline"]),
    ("standfirst", &["dek", "description", "summary"]),
    ("slug", &[]),
    ("aliases", &[]),
    ("section", &["categories"]),
    ("topics", &["tags"]),
    ("byline", &["authors", "author"]),
    ("dateline", &[]),
    ("date", &["publishDate"]),
    ("updated", &["lastmod"]),
    ("draft", &[]),
    ("withdrawn", &[]),
    ("access", &[]),
    ("breaking_until", &[]),
    ("language", &["lang"]),
    ("translation_of", &[]),
    ("picture", &["image"]),
    ("corrections", &[]),
];

/// Tables that hold further keys of an article: Zola's `extra` and `taxonomies`, Hugo's `params`.
pub const WITHIN: [&str; 3] = ["extra", "params", "taxonomies"];

/// Keys of a name in a byline.
pub const CREDIT: &[Key] = &[("author", &[]), ("role", &[])];

/// Keys of a correction.
pub const CORRECTION: &[Key] = &[("date", &[]), ("kind", &[]), ("text", &[])];

/// Keys of a rights record.
pub const RIGHTS: &[Key] = &[
    ("caption", &[]),
    ("alt", &[]),
    ("creators", &[]),
    ("suppliers", &[]),
    ("via", &[]),
    ("licence", &["license"]),
    ("licence_url", &["license_url"]),
    ("source_page", &[]),
    ("changes", &[]),
    ("credit", &[]),
    ("copyright", &[]),
    ("usage_terms", &[]),
    ("persons", &[]),
    ("place", &[]),
    ("taken", &[]),
    ("focus", &[]),
    ("digital_source", &[]),
];

/// The file of a lead picture, beside the keys of [`RIGHTS`].
pub const FILE: Key = ("file", &[]);

/// Keys of an author.
pub const AUTHOR: &[Key] = &[
    ("name", &[]),
    ("kind", &[]),
    ("job", &[]),
    ("portrait", &[]),
    ("email", &[]),
    ("links", &[]),
    ("members", &[]),
];

/// Keys of a link.
pub const LINK: &[Key] = &[("label", &[]), ("url", &[])];

/// Keys of a team's member.
pub const MEMBER: &[Key] = &[("author", &[]), ("role", &[])];

/// Keys of `sections.toml`.
pub const SECTIONS: &[Key] = &[("section", &[])];

/// Keys of a section.
pub const SECTION: &[Key] = &[
    ("slug", &[]),
    ("name", &[]),
    ("description", &[]),
    ("always_free", &[]),
    ("opinion", &[]),
];

/// Keys of `fronts.toml`.
pub const FRONTS: &[Key] = &[("home", &[]), ("sections", &[])];

/// Keys of a page.
pub const PAGE: &[Key] = &[("title", &[]), ("kind", &[]), ("order", &[])];

/// Keys of `publication.toml`.
pub const PUBLICATION: &[Key] = &[
    ("name", &[]),
    ("tagline", &[]),
    ("language", &[]),
    ("time_zone", &[]),
    ("currency", &[]),
    ("accent", &[]),
    ("founded", &[]),
    ("publisher", &[]),
    ("address", &[]),
    ("email", &[]),
    ("ads_txt", &[]),
    ("same_as", &[]),
    ("paywall", &[]),
];

/// Keys of `[paywall]` in `publication.toml`.
pub const PAYWALL: &[Key] = &[
    ("limit", &[]),
    ("period", &[]),
    ("rolling_days", &[]),
    ("pools", &[]),
    ("lead_in_paragraphs", &[]),
    ("always_free", &[]),
    ("wall_text", &[]),
    ("price_line", &[]),
    ("trial_line", &[]),
    ("coverage", &[]),
    ("subscribe_url", &[]),
    ("log_in_url", &[]),
];
