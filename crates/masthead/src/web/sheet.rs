//! The one style sheet that a page waits for: the rules, and behind them the publication's accent.
use std::sync::Arc;

use quick_cache::sync::Cache;

use super::{Rendered, palette};

/// The files that every page of the paper needs, in the order of their rules.
pub(super) const PARTS: [&str; 2] = ["main.css", "advert.css"];

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
            rules: Rendered::asset("text/css; charset=utf-8", rules.into()),
            by_accent: Cache::new(KEPT),
        }
    }

    /// Its address with this accent; changes with both.
    pub fn url(&self, accent: &str) -> String {
        let accent = accent.trim_start_matches('#');
        format!("/assets/{}/page-{accent}.css", self.hash())
    }

    /// The sheet at the address with this hash and name.
    pub fn at(&self, hash: &str, name: &str) -> Option<Arc<Rendered>> {
        let accent = name.strip_prefix("page-")?.strip_suffix(".css")?;
        if hash != self.hash() {
            return None;
        }
        let palette = palette::rules(accent)?;
        let made = self.by_accent.get_or_insert_with(accent, || {
            let mut sheet = self.rules.plain().to_vec();
            sheet.extend_from_slice(palette.as_bytes());
            let sheet = Rendered::asset("text/css; charset=utf-8", sheet);
            Ok::<_, std::convert::Infallible>(Arc::new(sheet))
        });
        let Ok(made) = made;
        Some(made)
    }

    fn hash(&self) -> &str {
        &self.rules.hash()[..12]
    }
}
