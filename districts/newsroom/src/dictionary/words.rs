//! The words of a text that a dictionary is asked about. Code, addresses, numbers and abbreviations in
//! capitals are none.
use steps::Node;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::LONGEST;

/// Replaces what is no text: a reference to a note, code.
const HOLE: char = '\u{fffc}';
/// Replaces what a suggestion removes, because the word that is left is not known yet.
const REMOVED: char = '\u{fffb}';

/// The texts of a story, by its blocks of text. What is put aside and code are left out.
pub(super) fn texts(story: &Node) -> Vec<String> {
    let mut texts = Vec::new();
    gather(story, &mut texts);
    texts
}

fn gather(node: &Node, texts: &mut Vec<String>) {
    if matches!(node.name(), "stash" | "code") || is_marked(node, "deletion") {
        return;
    }
    if node.kind().is_textblock() {
        texts.push(node.children().iter().map(inline).collect());
        return;
    }
    for child in node.children() {
        gather(child, texts);
    }
}

fn inline(node: &Node) -> String {
    match node.as_text() {
        Some(_) if is_marked(node, "deletion") => REMOVED.to_string(),
        Some(text) if !is_marked(node, "code_text") => text.to_owned(),
        _ => HOLE.to_string(),
    }
}

fn is_marked(node: &Node, mark: &str) -> bool {
    node.marks().iter().any(|one| one.name() == mark)
}

/// The words of a text that may be wrong, as the text writes them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| c.is_whitespace() || c == HOLE);
    let parts = parts.filter(|part| !is_address(part));
    parts.flat_map(all).filter(|word| is_asked_about(word))
}

/// All words of a text, such as a name.
pub(super) fn all(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(is_of_word)?;
        let (word, behind) = rest[start..].split_at(end(&rest[start..]));
        rest = behind;
        Some(word)
    })
}

/// Whether a word is one that a dictionary can know.
pub(super) fn is_asked_about(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let is_strange = word
        .chars()
        .any(|c| c.is_numeric() || matches!(c, '_' | REMOVED));
    letters > 1 && !is_strange && !is_shouted(word) && word.chars().count() <= LONGEST
}

/// The form in which words are compared: composed letters (NFC), one apostrophe, one hyphen, and nothing
/// that cannot be seen.
pub(super) fn normal(word: &str) -> String {
    let seen = word.nfc().filter(|c| *c != '\u{ad}');
    let plain = seen.map(|c| match c {
        '’' | 'ʼ' | '＇' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    });
    plain.collect()
}

/// Whether the letters of a word are all capitals, as those of an abbreviation are.
fn is_shouted(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}

/// Whether a part of a text between white space is an address, a handle or a tag.
fn is_address(part: &str) -> bool {
    let part = part.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '#' | '@' | '/'));
    if part.contains("://") || part.contains('@') || part.starts_with(['#', '/']) {
        return true;
    }
    // A host and perhaps a path: what is before the first slash ends as domains do.
    let host = part.split('/').next().unwrap_or_default();
    let Some((name, end)) = host.rsplit_once('.') else {
        return false;
    };
    let is_label = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
    !name.is_empty() && name.chars().all(is_label) && end.len() > 1 && end.chars().all(is_label)
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '_' | REMOVED)
}

/// Whether a sign joins the letters on both sides of it to one word.
fn is_joint(c: char) -> bool {
    matches!(
        c,
        '\'' | '’'
            | 'ʼ'
            | '＇'
            | '-'
            | '\u{2010}'
            | '\u{2011}'
            | '·'
            | '\u{ad}'
            | '\u{200c}'
            | '\u{200d}'
    )
}

/// Where the word ends that a text begins with.
fn end(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let is_joined = is_joint(letter) && letters.peek().is_some_and(|(_, c)| is_of_word(*c));
        if !is_of_word(letter) && !is_joined {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn found(text: &str) -> Vec<&str> {
        words(text).collect()
    }

    #[test]
    fn words_are_what_may_be_wrong() {
        assert_eq!(
            found("The minister’s well-known “plan”, don't—stop. Rock ’n’ roll"),
            [
                "The",
                "minister’s",
                "well-known",
                "plan",
                "don't",
                "stop",
                "Rock",
                "roll"
            ]
        );
        assert_eq!(
            found("and/or L’État re\u{301}sume\u{301}"),
            ["and", "or", "L’État", "re\u{301}sume\u{301}"]
        );
        assert_eq!(found("قال الوزير، أمس"), ["قال", "الوزير", "أمس"]);
    }

    #[test]
    fn numbers_addresses_abbreviations_and_handles_are_left_out() {
        let text = "G20 in 2,000 days, 3rd NATO U.S. www.example.org/a https://x.example/Abc \
                    (news.example) a@b.example @someone #hashtag snake_case end.";
        assert_eq!(found(text), ["in", "days", "end"]);
        assert_eq!(found("It ended.Next day"), ["It", "ended", "Next", "day"]);
    }

    #[test]
    fn one_form_stands_for_all() {
        assert_eq!(normal("don’t"), "don't");
        assert_eq!(normal("e\u{301}le\u{ad}ve"), "éleve");
    }

    #[test]
    fn code_and_what_is_put_aside_or_removed_are_no_text() {
        let text = |text: &str, mark: Option<serde_json::Value>| json!({"type": "text", "text": text, "marks": mark.into_iter().collect::<Vec<_>>()});
        let code = || Some(json!({"type": "code_text"}));
        let removed = || Some(json!({"type": "deletion", "attrs": {"id": "1.a.b"}}));
        let paragraph =
            |content: serde_json::Value| json!({"type": "paragraph", "content": content});
        let story = json!({"type": "doc", "content": [
            {"type": "headline", "content": [text("A headline", None)]},
            {"type": "standfirst"},
            paragraph(json!([text("Call ", None), text("fopen", code()), text(" wor", None), text("dd", removed()), text("ks here", None)])),
            {"type": "code", "content": [{"type": "text", "text": "cdoe"}]},
            {"type": "stash", "content": [paragraph(json!([text("asdie", None)]))]},
        ]});
        let schema = include_str!("../../../../editor/schema.json");
        let schema = steps::Schema::from_json(schema).expect("a schema");
        let story = Node::from_json(&story, &schema).expect("a story");
        let texts = texts(&story);
        let all: Vec<&str> = texts.iter().flat_map(|text| words(text)).collect();
        assert_eq!(all, ["headline", "Call", "here"]);
    }
}
