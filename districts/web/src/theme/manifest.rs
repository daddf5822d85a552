//! `theme.toml`: what a theme says about itself. The file and each of its keys are optional.
use std::path::Path;

use serde::Deserialize;

/// Name of the file in the theme's folder.
const FILE: &str = "theme.toml";

/// What a theme says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Manifest {
    /// What it is called.
    pub name: Option<String>,
    /// Its own version.
    pub version: Option<String>,
    /// Who made it.
    pub author: Option<String>,
    /// The oldest version of Masthead it works with, such as `0.1`.
    pub masthead: Option<String>,
}

impl Manifest {
    /// Reads the file in `folder`; what is wrong with it goes to `problems`, with its line.
    pub fn load(folder: &Path, problems: &mut Vec<String>) -> Self {
        let path = folder.join(FILE);
        if !path.exists() {
            return Self::default();
        }
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                problems.push(format!("{FILE}: {error}"));
                return Self::default();
            }
        };
        let manifest = Self::read(&text).unwrap_or_else(|problem| {
            problems.push(problem);
            Self::default()
        });
        problems.extend(manifest.refusal(env!("CARGO_PKG_VERSION")));
        manifest
    }

    fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            let line = before.map_or(1, |before| before.matches('\n').count() + 1);
            format!("{FILE}:{line}: {}", error.message())
        })
    }

    /// Why the theme does not go with version `ours`, if it does not.
    fn refusal(&self, ours: &str) -> Option<String> {
        let wanted = self.masthead.as_deref()?;
        match (numbers(wanted), numbers(ours)) {
            (None, _) => Some(format!(
                "{FILE}: masthead = {wanted:?} is no version such as 0.1"
            )),
            (Some(least), Some(have)) if have < least => Some(format!(
                "{FILE}: the theme needs Masthead {wanted}; this is {ours}"
            )),
            _ => None,
        }
    }
}

/// The numbers of a version, at most three; missing ones are zero.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let mut numbers = [0; 3];
    for (index, part) in version.split('.').enumerate() {
        *numbers.get_mut(index)? = part.parse().ok()?;
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(wanted: &str, ours: &str) -> Option<String> {
        let manifest = Manifest {
            masthead: Some(wanted.to_owned()),
            ..Manifest::default()
        };
        manifest.refusal(ours)
    }

    #[test]
    fn a_theme_for_an_older_version_goes_and_one_for_a_newer_does_not() {
        for wanted in ["0", "0.1", "0.1.0", "0.0.99"] {
            assert_eq!(refusal(wanted, "0.1.0"), None, "{wanted}");
        }
        for wanted in ["1", "0.1.1", "0.2", "0.10"] {
            assert!(refusal(wanted, "0.1.0").is_some(), "{wanted}");
        }
    }

    #[test]
    fn a_version_that_is_none_is_named() {
        for wanted in ["", "new", "1.2.3.4", "0.1-beta", ">=0.1"] {
            let problem = refusal(wanted, "0.1.0").expect("it is refused");
            assert!(problem.contains("is no version"), "{problem}");
        }
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        let problem = Manifest::read("name = \"Blue\"\n\ncolour = \"blue\"\n").unwrap_err();
        assert!(problem.starts_with("theme.toml:3: "), "{problem}");
        assert!(problem.contains("colour"), "{problem}");
        let problem = Manifest::read("name = \"Blue\"\nversion = 2\n").unwrap_err();
        assert!(problem.starts_with("theme.toml:2: "), "{problem}");
    }
}
