//! The newsroom's words as a table for other programs (RFC 4180): the word and its language.
use super::{HouseWord, as_word};
use ground::csv;

/// The names of the columns.
const HEAD: [&str; 2] = ["word", "language"];

/// A word of a table with its language.
type Line = (usize, Option<(String, String)>);

/// All words as a table.
pub fn write(words: &[HouseWord]) -> String {
    let lines = words.iter();
    let lines = lines.map(|one| csv::line([&one.word, &one.language]));
    std::iter::once(csv::line(HEAD)).chain(lines).collect()
}

/// The words of a table by the numbers of their lines, with its first line or without it. A list with one
/// word per line is a table too.
pub fn read(text: &str) -> Vec<Line> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = csv::records(text).into_iter().enumerate();
    let lines = lines.filter(|(_, fields)| fields.iter().any(|field| !field.trim().is_empty()));
    let is_head = |fields: &[String]| {
        fields.first().is_some_and(|one| one == HEAD[0])
            && fields.get(1).is_some_and(|one| one == HEAD[1])
    };
    let lines = lines.filter(|(at, fields)| *at > 0 || !is_head(fields));
    lines.map(|(at, fields)| (at + 1, word(&fields))).collect()
}

fn word(fields: &[String]) -> Option<(String, String)> {
    let language = fields.get(1).map_or("", String::as_str).trim();
    let word = as_word(fields.first()?)?;
    (fields.len() <= HEAD.len()).then(|| (word, language.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_a_plain_list_too() {
        let word = |word: &str, language: &str| HouseWord {
            id: 1,
            word: word.to_owned(),
            language: language.to_owned(),
            staff: 2,
            at: 3,
        };
        let table = write(&[word("Almery", ""), word("paywall", "en")]);
        let read_back: Vec<_> = read(&table)
            .into_iter()
            .filter_map(|(_, one)| one)
            .collect();
        let pair = |word: &str, language: &str| (word.to_owned(), language.to_owned());
        assert_eq!(read_back, [pair("Almery", ""), pair("paywall", "en")]);
        let lines = read("Almery\n\ntwo words\n12\nword\nBelmark,de,x\nBelmark,de");
        let lines: Vec<_> = lines.iter().map(|(at, one)| (*at, one.is_some())).collect();
        let expected = [(1, true), (3, false), (4, false), (5, true), (6, false)];
        assert_eq!(lines[..5], expected);
        assert_eq!(lines[5], (7, true));
    }
}
