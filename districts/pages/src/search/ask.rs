//! What a search's address asks for, in the one way in which links of ours write it.
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use newsroom::search::Days;

/// The page of results.
pub const PATH: &str = "/search";
/// Stories on one page of results.
pub const SHOWN: usize = 20;
/// Pages that can be leafed through; whoever wants more narrows the search.
pub const PAGES: usize = 50;
/// Characters of a search.
pub const LONGEST: usize = 200;

/// The parameters as they come. What no page of ours writes counts as not given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Given {
    q: String,
    section: String,
    author: String,
    topic: String,
    from: String,
    to: String,
    order: String,
    page: String,
}

/// What somebody searches for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What was typed, without space around it.
    pub q: String,
    /// Slug of a section.
    pub section: String,
    /// Slug of an author.
    pub author: String,
    /// Slug of a topic.
    pub topic: String,
    /// From the first day of this.
    pub from: Option<Days>,
    /// To the last day of this.
    pub to: Option<Days>,
    /// Whether the newest come first, and not those that fit best.
    pub by_date: bool,
    /// Pages before this one.
    pub before: usize,
}

impl From<Given> for Asked {
    fn from(given: Given) -> Self {
        let slug = |text: String| match text.len() {
            0..=200 => text,
            _ => String::new(),
        };
        let page: usize = given.page.parse().unwrap_or(1);
        Self {
            q: given.q.split_whitespace().collect::<Vec<_>>().join(" "),
            section: slug(given.section),
            author: slug(given.author),
            topic: slug(given.topic),
            from: Days::parse(&given.from),
            to: Days::parse(&given.to),
            by_date: given.order == "newest",
            before: page.clamp(1, PAGES) - 1,
        }
    }
}

impl Asked {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.q.is_empty() && !self.is_narrowed()
    }

    /// Whether a filter is in effect.
    pub fn is_narrowed(&self) -> bool {
        let names = [&self.section, &self.author, &self.topic];
        names.iter().any(|name| !name.is_empty()) || self.from.is_some() || self.to.is_some()
    }

    /// What is asked for besides the words, as the fields of a form.
    pub fn filters(&self) -> Vec<(&'static str, String)> {
        let days = |days: Option<Days>| days.map_or_else(String::new, Days::text);
        let order = if self.by_date { "newest" } else { "" };
        let pairs = [
            ("section", self.section.clone()),
            ("author", self.author.clone()),
            ("topic", self.topic.clone()),
            ("from", days(self.from)),
            ("to", days(self.to)),
            ("order", order.to_owned()),
        ];
        let given = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        given.collect()
    }

    /// The query of the address, with its question mark; empty where nothing is asked for.
    pub fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        if !self.q.is_empty() {
            query.append_pair("q", &self.q);
        }
        query.extend_pairs(self.filters());
        if self.before > 0 {
            query.append_pair("page", &(self.before + 1).to_string());
        }
        match query.finish() {
            text if text.is_empty() => text,
            text => format!("?{text}"),
        }
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("{PATH}{}", self.query())
    }

    /// The same search, from its first page, with a change.
    #[must_use]
    pub fn but(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut other = self.clone();
        other.before = 0;
        change(&mut other);
        other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(query: &str) -> Asked {
        let given: Given = serde_urlencoded::from_str(query).expect("a query");
        given.into()
    }

    #[test]
    fn a_search_comes_back_from_its_address() {
        for (query, expected) in [
            ("q=harbour+%22old+quay%22", "?q=harbour+%22old+quay%22"),
            ("q=++a++b+", "?q=a+b"),
            ("order=newest&q=a&page=3", "?q=a&order=newest&page=3"),
            ("from=2023&to=2023-05&q=a", "?q=a&from=2023&to=2023-05"),
            ("from=2023-02-30&to=x&page=0&order=best&q=a", "?q=a"),
            ("page=-1&section=news", "?section=news"),
            ("page=4000&q=a", "?q=a&page=50"),
            ("", ""),
        ] {
            let asked = given(query);
            assert_eq!(asked.query(), expected, "{query}");
            let again = given(asked.query().trim_start_matches('?'));
            assert_eq!(again, asked);
        }
    }
}
