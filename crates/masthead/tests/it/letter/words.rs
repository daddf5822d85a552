//! Every letter that there are words for, in every language.
use std::collections::BTreeSet;
use std::path::Path;

use masthead::ground::i18n::LANGUAGES;
use masthead::people::letter::{Letter, write};
use masthead::people::reader::preference::stop;

use crate::harness::TestApp;

/// The kinds of letters in the interface strings, and the placeholders of their strings.
fn kinds() -> (BTreeSet<String>, BTreeSet<String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../districts/ground/locales");
    let (mut kinds, mut placeholders) = (BTreeSet::new(), BTreeSet::new());
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines() {
            let key = line.split(" =").next().unwrap();
            let kind = key
                .strip_prefix("letter-")
                .and_then(|key| key.strip_suffix("-subject"));
            kinds.extend(kind.map(str::to_owned));
        }
        for after in text.split("$").skip(1) {
            let is_name =
                |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
            let name: String = after
                .chars()
                .take_while(|letter| is_name(*letter))
                .collect();
            placeholders.insert(name);
        }
    }
    (kinds, placeholders)
}

#[tokio::test]
async fn every_letter_is_whole_in_every_language_as_text_and_as_html() {
    let app = TestApp::new().await;
    let (kinds, placeholders) = kinds();
    assert!(kinds.len() >= 5, "{kinds:?}");
    let publication = app.publication().await.unwrap();
    for kind in &kinds {
        for language in LANGUAGES {
            let mut letter = Letter::new(kind, "anna@readers.example").fact("Order", "M-1");
            letter.language = language.to_owned();
            for name in placeholders
                .iter()
                .filter(|name| !matches!(name.as_str(), "site" | "url"))
            {
                letter = letter.with(name, format!("<{name}>"));
            }
            let message = write(&app, &publication, &letter).unwrap();
            check(
                kind,
                language,
                &message.subject,
                &message.text,
                &message.html.unwrap(),
            );
        }
    }
}

fn check(kind: &str, language: &str, subject: &str, text: &str, html: &str) {
    let place = format!("{kind} in {language}");
    assert!(
        !subject.is_empty() && !subject.contains('\n'),
        "{place}: {subject:?}"
    );
    assert!(!subject.starts_with("letter-"), "{place} has no subject");
    assert!(!text.contains("letter-"), "{place} lacks words: {text}");
    assert!(text.chars().count() > 60, "{place}: {text}");
    assert!(!text.contains("\n\n\n"), "{place} has holes: {text:?}");
    assert!(
        !text.contains("{$") && !text.contains("{ $"),
        "{place}: {text}"
    );
    assert!(text.contains("Order: M-1"), "{place}: {text}");
    assert!(!html.contains("letter-"), "{place}: {html}");
    assert!(html.contains(&format!("lang=\"{language}\"")), "{place}");
    let dir = if language == "ar" { "rtl" } else { "ltr" };
    assert!(html.contains(&format!("dir=\"{dir}\"")), "{place}");
    // What a reader typed is never markup.
    assert!(!html.contains("<name>"), "{place}: {html}");
}

#[tokio::test]
async fn links_and_buttons_stand_in_both_forms() {
    let app = TestApp::new().await;
    let publication = app.publication().await.unwrap();
    let (kinds, _) = kinds();
    let kind = kinds.iter().find(|kind| {
        masthead::ground::i18n::text("en", &format!("letter-{kind}-action"))
            != format!("letter-{kind}-action")
    });
    let letter =
        Letter::new(kind.unwrap(), "anna@readers.example").action("https://news.example/somewhere");
    let letter = stop::optional(&app, letter, 17, "newsletter");
    let message = write(&app, &publication, &letter).unwrap();
    let html = message.html.unwrap();
    for body in [message.text, html] {
        assert!(body.contains("https://news.example/somewhere"), "{body}");
        assert!(
            body.contains("https://news.example/letters/stop/newsletter.17."),
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_letter_to_an_address_that_somebody_else_gave_speaks_of_no_account() {
    let app = TestApp::new().await;
    let publication = app.publication().await.unwrap();
    for (kind, has_account) in [
        ("gift-subscription", false),
        ("group-invitation", false),
        ("complimentary", false),
        ("security", true),
    ] {
        let letter = Letter::new(kind, "mother@home.example").action("https://news.example/x");
        let message = write(&app, &publication, &letter).unwrap();
        for body in [message.text, message.html.unwrap()] {
            assert_eq!(
                body.contains("because you have an account"),
                has_account,
                "{kind}"
            );
            let is_stranger = body.contains("because someone gave this address");
            assert_eq!(is_stranger, !has_account, "{kind}");
        }
    }
}
