//! The one style sheet that a page waits for: the rules, and behind them the publication's accent.
use std::sync::Arc;

use quick_cache::sync::Cache;

use super::{Rendered, palette};

/// The files that every page of the paper needs, in the order of their rules.
pub(super) const PARTS: [&str; 2] = ["main.css", "advert.css"];

const TYPE: &str = "text/css; charset=utf-8";

/// Accents whose sheet is kept: the one of now, and those that older pages still name.
const KEPT: usize = 8;

/// The rules of all pages. A file of its own for the accent would be one more that blocks.
#[derive(Debug)]
pub(super) struct Sheet {
    rules: Rendered,
    by_accent: Cache<String, Arc<Rendered>>,
}

impl Default for Sheet {
    fn default() -> Self {
        Self::new("")
    }
}

impl Sheet {
    pub fn new(rules: impl Into<String>) -> Self {
        Self {
            rules: Rendered::asset(TYPE, rules.into()),
            by_accent: Cache::new(KEPT),
        }
    }

    /// Its address with this accent; changes with both. What pages name is kept.
    pub fn url(&self, accent: &str) -> String {
        let accent = accent.trim_start_matches('#');
        if self.by_accent.get(accent).is_none()
            && let Some(rules) = self.with(accent)
        {
            let sheet = Arc::new(Rendered::asset(TYPE, rules));
            self.by_accent.insert(accent.to_owned(), sheet);
        }
        format!("/assets/{}/page-{accent}.css", self.hash())
    }

    /// The sheet at the address with this hash and name. Anyone can ask for any accent, so one that
    /// no page of this process names is made without pains, and not kept.
    pub fn at(&self, hash: &str, name: &str) -> Option<Arc<Rendered>> {
        let accent = name.strip_prefix("page-")?.strip_suffix(".css")?;
        if hash != self.hash() {
            return None;
        }
        let made = || Some(Arc::new(Rendered::new(TYPE, self.with(accent)?)));
        self.by_accent.get(accent).or_else(made)
    }

    /// The rules with an accent behind them.
    fn with(&self, accent: &str) -> Option<Vec<u8>> {
        let palette = palette::rules(accent)?;
        Some([self.rules.plain(), palette.as_bytes()].concat())
    }

    fn hash(&self) -> &str {
        &self.rules.hash()[..12]
    }
}
