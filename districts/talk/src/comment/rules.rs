//! The word and link rules: what is let through, held for a moderator, or refused.
use super::settings::Settings;
use super::text::{Text, host};
use ground::spelling::{looks, words};
use ground::steps;

/// What the rules say of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing against it.
    Pass,
    /// A moderator looks first; the words say which rule it was, for the moderator alone.
    Hold(String),
    /// It is not taken; the words say what stands in the way, for its writer.
    Refuse(String),
}

/// Applies the rules to a comment and to the name it is signed with.
pub fn judge(settings: &Settings, text: &Text, name: &str) -> Verdict {
    let said = format!("{} {name}", text.plain(true));
    let hosts: Vec<String> = text.links().map(host).collect();
    if let Some(word) = word_in(&settings.refuse_words, &said) {
        return Verdict::Refuse(word);
    }
    if let Some(host) = host_in(&settings.refuse_links, &hosts) {
        return Verdict::Refuse(host);
    }
    if let Some(word) = word_in(&settings.hold_words, &said) {
        return Verdict::Hold(format!("word: {word}"));
    }
    if let Some(host) = host_in(&settings.hold_links, &hosts) {
        return Verdict::Hold(format!("link: {host}"));
    }
    if hosts.len() > usize::try_from(settings.most_links).unwrap_or(usize::MAX) {
        return Verdict::Hold(format!("links: {}", hosts.len()));
    }
    Verdict::Pass
}

/// The first rule that the words break, as they are spelled or as they look. A star at its
/// end stands for any ending.
fn word_in(rules: &[String], text: &str) -> Option<String> {
    let forms = [words, looks].map(|form| (form, form(text)));
    let breaks = |rule: &&String| {
        forms.iter().any(|(form, text)| {
            let normal = form(rule);
            let wanted = match rule.strip_suffix('*') {
                Some(_) => normal.trim_end(),
                None => &normal,
            };
            steps::took(text.len());
            wanted.trim() != "" && text.contains(wanted)
        })
    };
    rules.iter().find(breaks).cloned()
}

fn host_in(rules: &[String], hosts: &[String]) -> Option<String> {
    let breaks = |rule: &&String| {
        let rule = host(&format!("https://{rule}"));
        hosts
            .iter()
            .any(|host| *host == rule || host.ends_with(&format!(".{rule}")))
    };
    rules.iter().find(breaks).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> Settings {
        let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Settings {
            most_links: 1,
            hold_words: list(&["miracle cure", "idiot*"]),
            refuse_words: list(&["casino"]),
            hold_links: list(&["forum.example"]),
            refuse_links: list(&["spam.example"]),
            ..Settings::default()
        }
    }

    fn judged(text: &str) -> Verdict {
        judge(&settings(), &Text::parse(text), "Anna")
    }

    #[test]
    fn words_count_whole_and_in_any_case() {
        assert_eq!(judged("A fair point."), Verdict::Pass);
        assert_eq!(judged("The Casino!"), Verdict::Refuse("casino".to_owned()));
        assert_eq!(judged("casinos are another word"), Verdict::Pass);
        assert!(matches!(judged("You IDIOTS."), Verdict::Hold(_)));
        assert!(matches!(judged("a miracle\ncure"), Verdict::Hold(_)));
        assert!(matches!(judged("cas\u{200D}ino"), Verdict::Refuse(_)));
        for dressed in ["ｃａｓｉｎｏ", "cаsinо", "𝒄𝒂𝒔𝒊𝒏𝒐", "C\u{336}asino"]
        {
            assert!(matches!(judged(dressed), Verdict::Refuse(_)), "{dressed}");
        }
    }

    #[test]
    fn hosts_count_with_all_below_them() {
        assert!(matches!(
            judged("https://www.spam.example/x"),
            Verdict::Refuse(_)
        ));
        assert!(matches!(judged("https://forum.example"), Verdict::Hold(_)));
        assert!(matches!(
            judged("https://ѕpam.example https://ｓｐａｍ.example"),
            Verdict::Refuse(_)
        ));
        assert_eq!(judged("https://notspam.example"), Verdict::Pass);
        let two = "https://a.example and https://b.example";
        assert_eq!(judged(two), Verdict::Hold("links: 2".to_owned()));
    }

    #[test]
    fn the_name_is_under_the_same_rules() {
        let text = Text::parse("A fair point.");
        let verdict = judge(&settings(), &text, "Best Casino");
        assert!(matches!(verdict, Verdict::Refuse(_)));
    }

    #[test]
    fn the_work_grows_with_the_text_alone() {
        let settings = settings();
        for (piece, tail) in steps::FAMILIES {
            let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |text| {
                let _ = judge(&settings, &Text::parse(text), "Anna");
            });
        }
    }
}
