//! The list of places beside a page, as the account and the desk have it.
use serde::Serialize;

use ground::i18n;

/// A place as templates see it.
#[derive(Debug, Serialize)]
pub struct PlaceView {
    name: String,
    text: String,
    url: &'static str,
    current: bool,
}

impl PlaceView {
    /// The place at `url`, seen from the page at `path`. `key` is the interface string of its name;
    /// with `-text` behind it, of what it is for.
    pub fn new(locale: &str, (key, url): (&str, &'static str), path: &str) -> Self {
        Self {
            name: i18n::text(locale, key),
            text: i18n::text(locale, &format!("{key}-text")),
            current: path == url || path.starts_with(&format!("{url}/")),
            url,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_current_on_its_page_and_those_below_it_alone() {
        let is_current =
            |path| PlaceView::new("en", ("account-gifts", "/account/gifts"), path).current;
        assert!(is_current("/account/gifts") && is_current("/account/gifts/1"));
        assert!(!is_current("/account") && !is_current("/account/gifts-and-more"));
    }
}
