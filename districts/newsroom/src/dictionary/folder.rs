//! The folder of dictionaries: which files there are, which of them is for a language, and reading them.
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use encoding_rs::{Encoding, UTF_8};
use spellbook::Dictionary;

use super::Damage;
use ground::language::primary;

/// The largest pair of files that is read, in bytes: the largest of LibreOffice has a third of it.
const LARGEST: u64 = 32 << 20;
/// Most files of a folder that are looked at.
const MOST_FILES: usize = 2_000;

/// The two files of a dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Their name without the ending, as in `en_GB`.
    pub name: String,
    /// What may be done with the words.
    pub aff: PathBuf,
    /// The words.
    pub dic: PathBuf,
}

/// What tells whether a pair has changed: when each file was written, and its length.
pub(super) type Stamp = [(Option<SystemTime>, u64); 2];

/// All pairs of a folder, by their names. A folder that is not there has none.
pub fn pairs(folder: &Path) -> Vec<Pair> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.take(MOST_FILES).flatten().map(|entry| entry.path());
    let mut pairs: Vec<Pair> = paths.filter_map(pair).collect();
    pairs.sort_by(|one, other| one.name.cmp(&other.name));
    pairs
}

/// The pair that a file of words belongs to. Hyphenation patterns have no such file.
fn pair(dic: PathBuf) -> Option<Pair> {
    let is_words = dic.extension().is_some_and(|ending| ending == "dic");
    let name = dic.file_stem()?.to_str()?.to_owned();
    let aff = dic.with_extension("aff");
    (is_words && aff.is_file()).then_some(Pair { name, aff, dic })
}

/// The pair for a language: one of the same variety, then one of none. A language without a variety takes
/// any, of which the one of the country that the language is named after comes first.
pub(super) fn find(folder: &Path, language: &str) -> Option<Pair> {
    let pairs = pairs(folder).into_iter();
    let fitting = pairs.filter_map(|pair| Some((rank(&pair.name, language)?, pair)));
    let best = fitting.min_by(|(one, a), (other, b)| one.cmp(other).then(a.name.cmp(&b.name)));
    best.map(|(_, pair)| pair)
}

/// How well a name fits a language; `None` where it is for another one.
fn rank(name: &str, language: &str) -> Option<u8> {
    let parts = |tag: &str| -> (String, Option<String>) {
        let variety = tag.split(['-', '_']).nth(1).map(str::to_ascii_lowercase);
        (primary(tag).to_ascii_lowercase(), variety)
    };
    let ((own, variety), (wanted, asked)) = (parts(name), parts(language));
    if own != wanted {
        return None;
    }
    match (variety, asked) {
        (variety, asked) if variety == asked => Some(0),
        (None, Some(_)) => Some(1),
        (Some(variety), None) => Some(if variety == own { 1 } else { 2 }),
        _ => None,
    }
}

/// When the files of a pair were written, and how long they are.
pub(super) fn stamp(pair: &Pair) -> Result<Stamp, Damage> {
    let of = |path: &Path| {
        let data = std::fs::metadata(path).map_err(|error| unread(path, &error))?;
        Ok((data.modified().ok(), data.len()))
    };
    Ok([of(&pair.aff)?, of(&pair.dic)?])
}

fn unread(path: &Path, reason: &dyn std::fmt::Display) -> Damage {
    Damage(format!("{}: {reason}", path.display()))
}

/// Reads a dictionary.
///
/// # Errors
/// What is wrong with it, with the file that has it.
pub fn read(pair: &Pair) -> Result<Dictionary, Damage> {
    let bytes: u64 = stamp(pair)?.iter().map(|(_, length)| length).sum();
    if bytes > LARGEST {
        let reason = format!("is larger than {} MB with its other file", LARGEST >> 20);
        return Err(unread(&pair.dic, &reason));
    }
    let bytes = |path: &Path| std::fs::read(path).map_err(|error| unread(path, &error));
    let (aff, dic) = (bytes(&pair.aff)?, bytes(&pair.dic)?);
    let encoding = encoding(&aff).map_err(|reason| unread(&pair.aff, &reason))?;
    let text = |bytes: &[u8], path: &Path| {
        let (text, _, has_faults) = encoding.decode(bytes);
        let reason = format!("is not in the encoding {} that is set", encoding.name());
        match has_faults {
            true => Err(unread(path, &reason)),
            false => Ok(text.into_owned()),
        }
    };
    let (mut aff, dic) = (text(&aff, &pair.aff)?, text(&dic, &pair.dic)?);
    if encoding != UTF_8 && !aff.lines().any(|line| line.starts_with("FLAG")) {
        // A flag of one byte becomes two bytes in UTF-8.
        aff.insert_str(0, "FLAG UTF-8\n");
    }
    // The library is for files that people have written: a fault of theirs must not end the thread.
    let made = std::panic::catch_unwind(|| Dictionary::new(&aff, &dic));
    match made {
        Ok(Ok(dictionary)) => Ok(dictionary),
        Ok(Err(error)) => Err(unread(&pair.dic.with_extension(""), &error)),
        Err(_) => Err(unread(&pair.dic, &"cannot be understood")),
    }
}

/// The encoding that the file of rules names; where it names none, it is UTF-8.
fn encoding(aff: &[u8]) -> Result<&'static Encoding, String> {
    let lines = aff.split(|byte| *byte == b'\n');
    let mut set = lines.filter_map(|line| line.trim_ascii().strip_prefix(b"SET "));
    let Some(name) = set.next() else {
        return Ok(UTF_8);
    };
    let name = String::from_utf8_lossy(name).trim().to_ascii_lowercase();
    let name = name.replace("microsoft-cp", "windows-");
    let name = name.replace("tis620-2533", "tis-620");
    let known = Encoding::for_label(name.as_bytes());
    known.ok_or_else(|| format!("sets the encoding {name}, which is not known"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for name in names {
            std::fs::write(folder.path().join(name), "SET UTF-8\n").expect("a file");
        }
        folder
    }

    fn chosen(folder: &Path, language: &str) -> Option<String> {
        find(folder, language).map(|pair| pair.name)
    }

    #[test]
    fn a_language_gets_its_own_variety_or_one_of_none() {
        let folder = folder(&[
            "en_GB.aff",
            "en_GB.dic",
            "en_US.aff",
            "en_US.dic",
            "de.aff",
            "de.dic",
            "de_CH_frami.aff",
            "de_CH_frami.dic",
            "fr_FR.aff",
            "fr_FR.dic",
            "fr_CA.aff",
            "fr_CA.dic",
            "es_ES.dic",
            "hyph_en.dic",
        ]);
        let of = |language| chosen(folder.path(), language);
        assert_eq!(of("en-US").as_deref(), Some("en_US"));
        assert_eq!(of("en").as_deref(), Some("en_GB"));
        assert_eq!(of("en-AU"), None, "what is right there is not known");
        assert_eq!(of("de-CH").as_deref(), Some("de_CH_frami"));
        assert_eq!(of("de-AT").as_deref(), Some("de"));
        assert_eq!(of("fr").as_deref(), Some("fr_FR"));
        assert_eq!(of("es"), None, "a file is missing");
        assert_eq!(chosen(Path::new("/nowhere/at/all"), "en"), None);
    }

    #[test]
    fn dictionaries_in_older_encodings_are_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        // "Straße" and "Maß" in ISO 8859-1, with a flag of one byte above 127.
        std::fs::write(
            path("de.aff"),
            b"SET ISO8859-1\nSFX \xe4 Y 1\nSFX \xe4 0 n .\n",
        )
        .expect("a file");
        std::fs::write(path("de.dic"), b"2\nStra\xdfe/\xe4\nMa\xdf\n").expect("a file");
        let dictionary = read(&find(folder.path(), "de").expect("a pair")).expect("a dictionary");
        assert!(dictionary.check("Straßen") && dictionary.check("Maß"));
        assert!(!dictionary.check("Maßn"));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_file() {
        let folder = folder(&["en.aff", "en.dic"]);
        let path = |name: &str| folder.path().join(name);
        let pair = || find(folder.path(), "en").expect("a pair");
        let said = || read(&pair()).expect_err("damaged").to_string();
        std::fs::write(path("en.dic"), b"1\ncaf\xe9\n").expect("a file");
        assert!(said().contains("en.dic: is not in the encoding UTF-8"));
        std::fs::write(path("en.aff"), "SET EBCDIC\n").expect("a file");
        assert!(said().contains("en.aff: sets the encoding ebcdic"));
        std::fs::write(path("en.aff"), "SET UTF-8\nSFX A Y 2\nSFX A\n").expect("a file");
        std::fs::write(path("en.dic"), "1\nword/A\n").expect("a file");
        assert!(said().contains("failed to parse"), "{}", said());
    }
}
