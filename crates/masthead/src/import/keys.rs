//! Every key that is accepted, with the spellings of Hugo and Zola. `docs/import.md` says the same.

/// A key and its other spellings.
pub type Key = (&'static str, &'static [&'static str]);

/// Keys of an article.
pub const ARTICLE: &[Key] = &[
    ("title", &["headline"]),
    ("standfirst", &["dek", "description", "summary"]),
    ("slug", &[]),
    ("aliases", &["redirect_from"]),
    ("section", &["categories"]),
    ("topics", &["tags"]),
    ("byline", &["authors", "author"]),
    ("dateline", &[]),
    ("date", &["publishDate"]),
    ("updated", &["lastmod"]),
    ("expires", &["expiryDate"]),
    ("draft", &[]),
    ("withdrawn", &[]),
    ("access", &[]),
    ("breaking_until", &[]),
    ("language", &["lang"]),
    ("translation_of", &[]),
    ("translation_key", &["translationKey"]),
    ("picture", &["image"]),
    ("corrections", &[]),
    ("excerpt_separator", &[]),
    ("id", &[]),
    ("guid", &["feed_id"]),
    ("typography", &[]),
    ("knowledge", &[]),
];

/// Tables that hold further keys of an article: Zola's `extra` and `taxonomies`, Hugo's `params`.
pub const WITHIN: [&str; 3] = ["extra", "params", "taxonomies"];

/// Keys of a name in a byline.
pub const CREDIT: &[Key] = &[("author", &["name"]), ("role", &[])];

/// Keys of a correction.
pub const CORRECTION: &[Key] = &[("date", &[]), ("kind", &[]), ("text", &[])];

/// Keys of a rights record.
pub const RIGHTS: &[Key] = &[
    ("caption", &[]),
    ("alt", &[]),
    ("description", &[]),
    ("headline", &[]),
    ("creators", &[]),
    ("suppliers", &[]),
    ("via", &[]),
    ("licence", &["license"]),
    ("licence_url", &["license_url"]),
    ("licensor", &[]),
    ("licensor_url", &[]),
    ("source_page", &[]),
    ("changes", &[]),
    ("credit", &[]),
    ("copyright", &[]),
    ("usage_terms", &[]),
    ("instructions", &[]),
    ("data_mining", &[]),
    ("other_constraints", &[]),
    ("persons", &[]),
    ("event", &[]),
    ("sublocation", &[]),
    ("place", &[]),
    ("region", &[]),
    ("country", &[]),
    ("country_code", &[]),
    ("places_shown", &[]),
    ("taken", &[]),
    ("focus", &[]),
    ("digital_source", &[]),
    ("expires", &[]),
    ("days_shown", &[]),
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

/// Keys of `ids.toml`.
pub const IDS: &[Key] = &[("feeds", &[]), ("stories", &[])];

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
    ("house_refund", &[]),
    ("feed_tag", &[]),
    ("typography", &[]),
    ("ignore_keys", &[]),
    ("ignore_tags", &[]),
    ("tag_values", &[]),
    ("excerpt_separator", &[]),
    ("paywall", &[]),
    ("plans", &[]),
    ("offers", &[]),
    ("comments", &[]),
];

/// The keys of `publication.toml` that say what is sold.
pub const SHOP: &[Key] = &[("plans", &[]), ("offers", &[])];

/// Keys of a plan.
pub const PLAN: &[Key] = &[
    ("slug", &[]),
    ("name", &[]),
    ("text", &[]),
    ("gives", &[]),
    ("active", &[]),
];

/// Keys of an offer.
pub const OFFER: &[Key] = &[
    ("code", &[]),
    ("plan", &[]),
    ("name", &[]),
    ("note", &[]),
    ("kind", &[]),
    ("hours", &[]),
    ("months", &[]),
    ("prices", &[]),
    ("currency", &[]),
    ("interval", &[]),
    ("shown_per", &[]),
    ("trial_days", &[]),
    ("seats", &[]),
    ("regions", &[]),
    ("starts", &[]),
    ("ends", &[]),
    ("domains", &[]),
    ("approval", &[]),
    ("terms", &[]),
    ("on_sale", &[]),
];

/// Keys of a price.
pub const PRICE: &[Key] = &[("amount", &[]), ("periods", &[])];

/// Keys of `[paywall]` in `publication.toml`.
pub const PAYWALL: &[Key] = &[
    ("limit", &[]),
    ("registered_limit", &[]),
    ("gifts_per_month", &[]),
    ("period", &[]),
    ("rolling_days", &[]),
    ("pools", &[]),
    ("lead_in_paragraphs", &[]),
    ("lead_in_percent", &[]),
    ("always_free", &[]),
    ("wall_text", &[]),
    ("price_line", &[]),
    ("trial_line", &[]),
    ("coverage", &[]),
    ("subscribe_url", &[]),
    ("log_in_url", &[]),
];

/// Keys of `[comments]` in `publication.toml`.
pub const COMMENTS: &[Key] = &[
    ("enabled", &[]),
    ("read", &[]),
    ("post", &[]),
    ("premoderate_new", &[]),
    ("trusted_after", &[]),
    ("close_after_days", &[]),
    ("longest", &[]),
    ("per_hour", &[]),
    ("most_links", &[]),
    ("hold_words", &[]),
    ("refuse_words", &[]),
    ("hold_links", &[]),
    ("refuse_links", &[]),
    ("complaints_email", &[]),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::import::knowledge::keys::*;

    const MANUAL: &str = include_str!("../../../../docs/import.md");

    fn spellings(known: &[Key]) -> BTreeSet<String> {
        let all = known
            .iter()
            .flat_map(|(name, others)| std::iter::once(name).chain(*others));
        all.map(|name| (*name).to_owned()).collect()
    }

    /// The text under a heading of the manual.
    fn chapter(heading: &str) -> &'static str {
        let (_, rest) = MANUAL.split_once(&format!("\n## {heading}\n")).unwrap();
        rest.split("\n## ").next().unwrap()
    }

    /// What stands in code marks.
    fn marked(text: &str) -> BTreeSet<String> {
        text.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    }

    /// What stands in code marks in the first columns of a chapter's table.
    fn tabled(heading: &str, columns: usize) -> BTreeSet<String> {
        let rows = chapter(heading)
            .lines()
            .filter(|line| line.starts_with("| `"));
        rows.flat_map(|row| {
            let cells: Vec<&str> = row.split('|').skip(1).take(columns).collect();
            marked(&cells.join(" "))
        })
        .collect()
    }

    #[test]
    fn the_manual_names_the_keys_that_are_accepted_and_no_others() {
        assert_eq!(tabled("Articles", 2), spellings(ARTICLE));
        assert_eq!(tabled("Authors", 1), spellings(AUTHOR));
        assert_eq!(tabled("Pictures", 1), spellings(RIGHTS));
    }

    #[test]
    fn the_manual_names_the_keys_of_plans_and_offers() {
        assert_eq!(tabled("Plans and offers", 1), {
            let mut all = spellings(PLAN);
            all.extend(spellings(OFFER));
            all
        });
        let marked = marked(chapter("Plans and offers"));
        assert!(spellings(PRICE).is_subset(&marked));
    }

    #[test]
    fn the_manuals_example_of_settings_has_every_key() {
        let (_, example) = chapter("Publication").split_once("```toml\n").unwrap();
        let table: toml::Table = example.split("```").next().unwrap().parse().unwrap();
        let keys = |table: &toml::Table| -> BTreeSet<String> { table.keys().cloned().collect() };
        assert_eq!(keys(&table), spellings(PUBLICATION));
        assert_eq!(
            keys(table["paywall"].as_table().unwrap()),
            spellings(PAYWALL)
        );
        assert_eq!(
            keys(table["comments"].as_table().unwrap()),
            spellings(COMMENTS)
        );
    }

    #[test]
    fn the_manual_names_the_keys_of_the_small_tables() {
        let prose = |heading: &str| {
            let words = chapter(heading).split(|c: char| !(c.is_alphanumeric() || c == '_'));
            words.map(str::to_owned).collect::<BTreeSet<String>>()
        };
        for (heading, known) in [
            ("Articles", CREDIT),
            ("Articles", CORRECTION),
            ("Articles", &[FILE]),
            ("Authors", LINK),
            ("Authors", MEMBER),
            ("Sections, fronts, pages", SECTIONS),
            ("Sections, fronts, pages", SECTION),
            ("Sections, fronts, pages", FRONTS),
            ("Sections, fronts, pages", PAGE),
            ("Ids in feeds", IDS),
            ("Story knowledge", KNOWLEDGE),
            ("Story knowledge", WORDS),
            ("Story knowledge", PLACE),
            ("Story knowledge", MENTION),
            ("Story knowledge", MOMENT),
            ("Story knowledge", FIGURE),
            ("Story knowledge", CORRECTS),
            ("Story knowledge", QUOTE),
            ("Story knowledge", FATE),
            ("Story knowledge", LOG),
            ("Story knowledge", LOGGED),
            ("Story knowledge", THINGS),
            ("Story knowledge", NAMED),
            ("Story knowledge", THING),
            ("Story knowledge", MEASURE),
            ("Story knowledge", NAME),
            ("Story knowledge", STORYLINE),
            ("Story knowledge", ITEM),
        ] {
            let missing: Vec<String> = spellings(known)
                .difference(&prose(heading))
                .cloned()
                .collect();
            assert!(missing.is_empty(), "{heading}: {missing:?}");
        }
        for within in WITHIN {
            assert!(marked(chapter("Articles")).contains(within), "{within}");
        }
    }

    #[test]
    fn the_manual_names_every_kind_of_page() {
        let marked = marked(chapter("Sections, fronts, pages"));
        for (kind, _) in crate::newsroom::about::KINDS {
            assert!(marked.contains(kind), "{kind}");
        }
    }
}
