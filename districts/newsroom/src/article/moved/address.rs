//! An address that a story had before, as it is kept and as it is looked for.
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use ground::steps;
use web::canonical::as_written;

/// Bytes of the longest address that is kept. An index of PostgreSQL takes 2,704.
const MAX_BYTES: usize = 2_000;

/// An address that a story had before, here or on another system: a slug, a path, a path with a
/// query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldAddress {
    path: String,
    written: String,
    plain: String,
    query: Option<Form>,
}

/// What an address with a query looks like: where it stands, and which parameters tell stories
/// apart there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Form {
    /// The path, in its one spelling.
    pub path: String,
    /// The names, encoded and joined with `&`; nothing where the whole query counts.
    pub names: String,
}

/// Why something can be no address of a story. Said behind what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It holds control characters.
    NoPath,
    /// It names a host.
    Elsewhere,
    /// What stands behind `#` never reaches a server.
    Fragment,
    /// It is too long to be kept.
    TooLong,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPath => f.write_str("is neither a slug nor a path"),
            Self::Elsewhere => f.write_str("is a whole address; write the path alone"),
            Self::Fragment => f.write_str("has a `#`; browsers send nothing of what follows it"),
            Self::TooLong => write!(f, "has more than {MAX_BYTES} bytes"),
        }
    }
}

impl OldAddress {
    /// Reads a slug, a path or a path with a query, encoded or not.
    ///
    /// # Errors
    /// Why it can be no address of a story.
    pub fn read(text: &str) -> Result<Self, Unfit> {
        let text = text.trim();
        let lower = text.to_ascii_lowercase();
        if lower.starts_with("http://") || lower.starts_with("https://") {
            return Err(Unfit::Elsewhere);
        }
        if text.contains('#') {
            return Err(Unfit::Fragment);
        }
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let (written, path) = as_written(path).ok_or(Unfit::NoPath)?;
        let pairs = pairs(query);
        let address = match pairs.is_empty() {
            true => Self {
                written: key(&written, ""),
                plain: key(&path, ""),
                query: None,
                path,
            },
            false => Self::with_query(path, &pairs),
        };
        match address.written.len().max(address.plain.len()) {
            0..=MAX_BYTES => Ok(address),
            _ => Err(Unfit::TooLong),
        }
    }

    fn with_query(path: String, pairs: &Pairs) -> Self {
        let key = key(&path, &joined(pairs));
        let names: Vec<&str> = pairs.keys().map(String::as_str).collect();
        // In `?123` the name is what tells stories apart.
        let is_plain = pairs.values().all(|value| !value.is_empty());
        let names = if is_plain {
            names.join("&")
        } else {
            String::new()
        };
        Self {
            written: key.clone(),
            plain: key,
            query: Some(Form {
                path: path.clone(),
                names,
            }),
            path,
        }
    }

    /// Its path, in the one spelling of this site.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether a query is a part of it.
    pub fn has_query(&self) -> bool {
        self.query.is_some()
    }

    /// What it is kept as, just as it was written: two that differ are two addresses.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// What it is kept as too, so that other spellings lead to it.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    pub(super) fn query(&self) -> Option<&Form> {
        self.query.as_ref()
    }
}

/// What a path may be kept as: as it was written first, then in its one spelling.
pub(super) fn keys(path: &str) -> Vec<String> {
    let Some((written, plain)) = as_written(path) else {
        return Vec::new();
    };
    let mut keys = vec![key(&written, ""), key(&plain, "")];
    keys.dedup();
    keys
}

/// What an address is kept as: its path without the first slash, and its query.
pub(super) fn key(path: &str, query: &str) -> String {
    let path = path.trim_start_matches('/');
    match query {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// What a query says, by name: the first value of each, all encoded in one way.
pub(super) type Pairs = BTreeMap<String, String>;

/// Reads a query. Octets that are no text are none of a parameter's less for that.
pub(super) fn pairs(query: &str) -> Pairs {
    steps::took(query.len());
    let mut pairs = Pairs::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        pairs
            .entry(respelled(name))
            .or_insert_with(|| respelled(value));
    }
    pairs
}

/// Pairs as a query.
pub(super) fn joined(pairs: &Pairs) -> String {
    let one = |(name, value): (&String, &String)| match value.as_str() {
        "" => name.clone(),
        value => format!("{name}={value}"),
    };
    pairs.iter().map(one).collect::<Vec<_>>().join("&")
}

fn respelled(text: &str) -> String {
    steps::took(text.len());
    let spaced = text.replace('+', " ");
    let octets: Vec<u8> = percent_encoding::percent_decode_str(&spaced).collect();
    url::form_urlencoded::byte_serialize(&octets).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, String, Option<String>) {
        let address = OldAddress::read(text).expect("an address");
        let names = address
            .query
            .map(|form| format!("{} {}", form.path, form.names));
        (address.written, address.plain, names)
    }

    #[test]
    fn slugs_paths_and_queries_are_addresses() {
        for (text, written, plain, form) in [
            ("old-name", "old-name", "old-name", None),
            ("/2019/05/Old/", "2019/05/Old", "2019/05/old", None),
            ("/2019/%E3%81%82", "2019/\u{3042}", "2019/\u{3042}", None),
            ("2019/हिन्दी", "2019/हिन्दी", "2019/हिन्दी", None),
            ("/a b+c,d'e.html", "a b+c,d'e.html", "a b+c,d'e.html", None),
            ("?p=1", "?p=1", "?p=1", Some("/ p")),
            ("/index.php?p=1", "?p=1", "?p=1", Some("/ p")),
            (
                "/N.php?t=%E9&id=b+c",
                "n.php?id=b+c&t=%E9",
                "n.php?id=b+c&t=%E9",
                Some("/n.php id&t"),
            ),
            ("/?123", "?123", "?123", Some("/ ")),
            ("/what?", "what", "what", None),
        ] {
            let expected = (
                written.to_owned(),
                plain.to_owned(),
                form.map(str::to_owned),
            );
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_no_browser_asks_this_site_for_is_none() {
        for (text, unfit) in [
            ("https://old.example/2019/a", Unfit::Elsewhere),
            ("/a#b", Unfit::Fragment),
            ("/a%0d%0ab", Unfit::NoPath),
            (&"a".repeat(2_001), Unfit::TooLong),
            (&format!("?p={}", "%00".repeat(700)), Unfit::TooLong),
        ] {
            assert_eq!(OldAddress::read(text), Err(unfit), "{text}");
        }
    }

    #[test]
    fn the_work_grows_with_the_query_alone() {
        for (piece, tail) in steps::FAMILIES
            .into_iter()
            .chain([("a&", "="), ("%00", "&")])
        {
            let make = |size| format!("p=1&{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |query| {
                let _ = joined(&pairs(query));
            });
        }
    }
}
