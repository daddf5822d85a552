//! The rules, by what they look at.

mod circles;
mod districts;
mod glossary;
mod manifest;
mod names;
mod pages;
mod shape;
mod sql;
mod styles;
mod time;
mod words;

pub use circles::features_form_no_circle;
pub use districts::features_look_down;
pub use glossary::strings_keep_the_glossary;
pub use manifest::dependencies_have_reasons;
pub use names::public_items_are_named;
pub use pages::{pages_have_samples, pages_load_nothing_foreign};
pub use shape::{
    attributes_are_honest, files_are_short, files_have_headers, no_code_is_commented_out,
};
pub use sql::{
    sql_is_in_stores, stores_are_private, sweeps_are_in_batches, writes_say_what_they_did,
};
pub use styles::styles_are_logical;
pub use time::time_comes_from_the_clock;
pub use words::{leaves_know_no_news, no_registry_is_named, nothing_is_unfinished};

use crate::{File, Finding};

/// A rule that looks at one file at a time.
pub type Rule = fn(&File) -> Vec<Finding>;

#[cfg(test)]
pub(crate) mod planted {
    //! How the tests of rules plant a case.

    use super::Rule;
    use crate::File;

    /// Asserts that a rule finds something on exactly these lines of a text.
    pub(crate) fn check(rule: Rule, path: &str, text: &str, lines: &[usize]) {
        let found = rule(&File::new(path, text));
        let found_lines: Vec<usize> = found.iter().map(|finding| finding.line).collect();
        assert_eq!(found_lines, lines, "{path}: {found:?} in\n{text}");
    }
}
