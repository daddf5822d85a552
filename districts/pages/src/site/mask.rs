//! Addresses as they may stand in a log: without what opens something for whoever has it.
use std::borrow::Cow;
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use ground::steps;

/// Parameters of routes that are secrets: whoever reads one can use it.
pub const SECRETS: [&str; 2] = ["{token}", "{signature}"];
/// Stands where a secret was.
const HIDDEN: &str = "***";

/// What stands before a secret in the addresses of the site, part by part.
#[derive(Clone, Debug)]
pub struct Mask(Arc<[Vec<&'static str>]>);

impl Mask {
    /// Hides the secrets in addresses of these patterns.
    pub fn new(patterns: impl Iterator<Item = &'static str>) -> Self {
        let prefix = |pattern| {
            let parts: Vec<&str> = parts(pattern).collect();
            let at = parts.iter().position(|part| SECRETS.contains(part))?;
            Some(parts[..at].to_vec())
        };
        let tills = ["/till/checkout", "/till/method"];
        let tills = tills.map(|path| parts(path).collect());
        Self(patterns.filter_map(prefix).chain(tills).collect())
    }

    /// The path without its secrets. Other spellings of an address, which are answered with a
    /// redirect or not at all, hold the same secret and lose it too.
    pub fn path<'a>(&self, path: &'a str) -> Cow<'a, str> {
        let found: Vec<&str> = parts(path).collect();
        let longest = self.0.iter().filter(|prefix| begins(&found, prefix));
        match longest.map(Vec::len).max() {
            Some(length) if found.len() > length => {
                Cow::Owned(format!("/{}/{HIDDEN}", found[..length].join("/")))
            }
            _ => Cow::Borrowed(path),
        }
    }
}

fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/')
        .inspect(|part| steps::took(part.len() + 1))
        .filter(|part| !part.is_empty())
}

/// Whether a path begins like this, whatever its case and encoding.
fn begins(found: &[&str], prefix: &[&str]) -> bool {
    let is_same = |(found, part): (&&str, &&str)| {
        steps::took(found.len());
        part.starts_with('{')
            || percent_decode_str(found)
                .decode_utf8_lossy()
                .eq_ignore_ascii_case(part)
    };
    found.len() >= prefix.len() && found.iter().zip(prefix).all(is_same)
}
