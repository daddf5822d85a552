//! The words of `cargo xtask faults`.

use std::path::PathBuf;

use super::METHODS;
use crate::Result;

/// What to run, and how much of it.
#[derive(Debug, Clone)]
pub struct Options {
    /// Names of methods, in the order in which they run.
    pub methods: Vec<&'static str>,
    runs: Option<u64>,
    /// Decides what is random.
    pub seed: u64,
    /// The folder of binaries that are there; else a release is built.
    pub binaries: Option<PathBuf>,
    /// Little of each, as the tests run it.
    pub is_short: bool,
}

impl Options {
    /// Reads them.
    ///
    /// # Errors
    /// With the words that are known.
    pub fn parse(words: &[String]) -> Result<Self> {
        let mut options = Self::short(&[]);
        options.is_short = false;
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} needs a value"));
            match word.as_str() {
                "--runs" => options.runs = Some(number(value()?)?),
                "--seed" => options.seed = number(value()?)?,
                "--binaries" => options.binaries = Some(PathBuf::from(value()?)),
                "--short" => options.is_short = true,
                name => options.methods.push(method(name)?),
            }
        }
        if options.methods.is_empty() {
            options.methods = METHODS.iter().map(|method| method.0).collect();
        }
        Ok(options)
    }

    /// The short form of these methods.
    pub fn short(methods: &[&'static str]) -> Self {
        Self {
            methods: methods.to_vec(),
            runs: None,
            seed: 1,
            binaries: None,
            is_short: true,
        }
    }

    /// How often a method does what it does: as often as was said, else so often, and so often in
    /// the short form.
    pub fn runs(&self, usual: u64, short: u64) -> u64 {
        let unsaid = if self.is_short { short } else { usual };
        self.runs.unwrap_or(unsaid)
    }
}

fn method(name: &str) -> Result<&'static str> {
    let known = METHODS.iter().map(|method| method.0);
    let names: Vec<&str> = known.collect();
    let found = names.iter().find(|known| **known == name);
    found.copied().ok_or(format!(
        "faults does not know {name}; it knows {}, --runs, --seed, --binaries and --short",
        names.join(", ")
    ))
}

fn number(text: &str) -> Result<u64> {
    text.parse().map_err(|_| format!("{text} is no number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Options> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Options::parse(&words)
    }

    #[test]
    fn without_words_every_method_runs_at_its_usual_length() {
        let options = parse(&[]).expect("no words are fine");
        assert_eq!(options.methods.len(), METHODS.len());
        assert_eq!(options.runs(40, 4), 40);
    }

    #[test]
    fn a_method_can_be_named_with_its_length() {
        let options = parse(&["kill", "--runs", "7", "--seed", "3"]).expect("all are known");
        assert_eq!(
            (options.methods.as_slice(), options.seed),
            (&["kill"][..], 3)
        );
        assert_eq!(options.runs(40, 4), 7);
        assert_eq!(parse(&["--short"]).expect("known").runs(40, 4), 4);
    }

    #[test]
    fn unknown_words_are_refused() {
        for words in [&["flood"][..], &["--runs"], &["--runs", "x"], &["--quick"]] {
            assert!(parse(words).is_err(), "{words:?}");
        }
    }
}
