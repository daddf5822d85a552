//! Nothing gated can be asked for: to whoever may not read it, a word behind the gate is a word that
//! exists nowhere, in whatever way they ask.
use masthead::people::rights::Rights;

use super::stories::{ask, found, newspaper};
use crate::harness::{Page, Person, TestApp};

/// Words of the gated part of a story, and as many letters that are in no story.
const WORDS: [(&str, &str); 4] = [
    ("zanzibarine", "qxqxqxqxqxq"),
    ("ledger", "qxqxqx"),
    ("vanished", "qxqxqxqx"),
    ("lighthouse", "qxqxqxqxqx"),
];

/// What is asked with one word, `W`; `V` is the word with a mistake, `P` how it begins.
const QUERIES: [&str; 22] = [
    "q=W",
    "q=%22W%22",
    "q=W*",
    "q=-W",
    "q=boats+-W",
    "q=boats+W",
    "q=boats+OR+W",
    "q=%22boats+W%22",
    "q=-%22W+boats%22+boats",
    "q=V",
    "q=boats+V",
    "q=P",
    "q=W&order=newest",
    "q=W&section=news",
    "q=W&author=ines-calloway",
    "q=W&topic=ferries",
    "q=W&from=1970&to=2100",
    "q=W&page=2",
    "q=gated:W",
    "q=closed:W",
    "q=author:W",
    "q=topic:W+section:W",
];

/// Where it is asked.
const PLACES: [&str; 5] = [
    "/search",
    "/search/rss.xml",
    "/search/atom.xml",
    "/search/feed.json",
    "/search/suggest",
];

/// Feeds that differ from the first one in their form alone.
const ALIKE: [&str; 2] = ["/search/atom.xml", "/search/feed.json"];

/// The phrase as it stands in the story.
const PHRASE: &str = "zanzibarine+ledger+vanished+quietly";
const NOWHERE: &str = "qxqxqxqxqxq+qxqxqx+qxqxqxqx+qxqxqxq";

/// An answer with the words of the question taken out: also where they stand in addresses.
fn blank(page: &Page, words: &[String]) -> (u16, String, String) {
    let mut body = page.html();
    for word in words {
        body = body.replace(word.as_str(), "#");
        body = body.replace(&word.replace('+', " "), "#");
    }
    let policy = page.header("cache-control").to_owned();
    let location = page.header("location").len();
    (page.status.as_u16(), policy, format!("{location} {body}"))
}

/// The word, with two letters changed places, and how it begins.
fn forms(word: &str) -> [String; 3] {
    let (begin, end) = word.split_at(2);
    let mut letters: Vec<char> = end.chars().collect();
    letters.swap(0, 1);
    let wrong: String = letters.into_iter().collect();
    let half = word.len() / 2 + 1;
    [
        word.to_owned(),
        format!("{begin}{wrong}"),
        word[..half].to_owned(),
    ]
}

fn asked(query: &str, [word, wrong, begin]: &[String; 3]) -> String {
    query
        .replace('W', word)
        .replace('V', wrong)
        .replace('P', begin)
}

async fn answer(person: &Person, path: &str, forms: &[String; 3]) -> (u16, String, String) {
    let page = person.clone().get(path).await;
    blank(&page, forms)
}

/// Nobody has asked for anything lately.
async fn start_anew(app: &TestApp) {
    let forgotten = db::sql("DELETE FROM limits").execute(&app.db).await;
    forgotten.unwrap();
}

/// Everybody who may not read the story.
async fn strangers(app: &TestApp) -> Vec<(&'static str, Person)> {
    let comments = Rights {
        comments: true,
        ad_free: true,
        ..Rights::default()
    };
    let unverified = app.subscriber().await.unverified(app).await;
    let comments = app.reader().await.entitled(app, comments).await;
    vec![
        ("a program", app.curl()),
        ("a visitor", app.visitor()),
        ("a reader", app.reader().await.into_person()),
        ("a reader with comments alone", comments.into_person()),
        ("a subscriber who is not verified", unverified.into_person()),
    ]
}

#[tokio::test]
async fn a_gated_word_answers_as_a_word_that_exists_nowhere() {
    let app = newspaper().await;
    let mut compared = 0;
    for (name, person) in strangers(&app).await {
        for (word, nowhere) in WORDS {
            let (word, nowhere) = (forms(word), forms(nowhere));
            start_anew(&app).await;
            for query in QUERIES {
                // The three feeds of a search have the same stories.
                for place in PLACES
                    .into_iter()
                    .filter(|place| query == "q=W" || !ALIKE.contains(place))
                {
                    let one = format!("{place}?{}", asked(query, &word));
                    let other = format!("{place}?{}", asked(query, &nowhere));
                    let gated = answer(&person, &one, &word).await;
                    let none = answer(&person, &other, &nowhere).await;
                    assert_eq!(gated, none, "{name} at {one}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

#[tokio::test]
async fn a_gated_phrase_answers_as_one_that_exists_nowhere() {
    let app = newspaper().await;
    for (name, person) in strangers(&app).await {
        start_anew(&app).await;
        for query in ["q=W", "q=%22W%22", "q=boats+%22W%22", "q=boats+-%22W%22"] {
            for place in PLACES {
                let ask = async |phrase: &str| {
                    let path = format!("{place}?{}", query.replace('W', phrase));
                    let page = person.clone().get(&path).await;
                    blank(&page, &[phrase.to_owned()])
                };
                assert_eq!(ask(PHRASE).await, ask(NOWHERE).await, "{name} {query}");
            }
        }
    }
}

/// The comparison would find a leak: whoever may read the story finds it by each of these words.
#[tokio::test]
async fn a_subscriber_finds_a_story_by_what_stands_behind_the_gate_and_sees_none_of_it() {
    let app = newspaper().await;
    let subscriber = app.subscriber().await.into_person();
    for (word, nowhere) in WORDS {
        let page = ask(&subscriber, &format!("q={word}")).await;
        assert_eq!(found(&page), ["/news/old-harbour"], "{word}");
        let (word, nowhere) = (forms(word), forms(nowhere));
        let one = answer(&subscriber, &format!("/search?q={}", word[0]), &word).await;
        let other = answer(&subscriber, &format!("/search?q={}", nowhere[0]), &nowhere).await;
        assert_ne!(one, other, "the difference is seen");
    }
    let page = ask(&subscriber, &format!("q=%22{PHRASE}%22")).await;
    assert_eq!(found(&page), ["/news/old-harbour"]);
    assert!(!page.text(".search-results").contains("ledger"));
    for place in ["/search/rss.xml", "/search/suggest"] {
        let path = format!("{place}?q=zanzibarine");
        let page = subscriber.clone().get(&path).await.expect(200);
        assert!(!page.html().contains("old-harbour"), "{place} is for all");
    }
}

#[tokio::test]
async fn a_story_that_is_not_published_is_found_by_nobody() {
    let app = newspaper().await;
    let tomorrow = app.clock.now() + masthead::ground::clock::DAY;
    let secret = app.article().headline("Clandestine").slug("clandestine");
    secret.published_at(tomorrow).create().await;
    app.index().await;
    for person in [app.visitor(), app.subscriber().await.into_person()] {
        assert_eq!(found(&ask(&person, "q=clandestine").await), [""; 0]);
        for word in ["clandestine", "clan", "clandestnie"] {
            let path = format!("/search/suggest?q={word}");
            let page = person.clone().get(&path).await.expect(200);
            assert_eq!(page.json()["groups"], serde_json::json!([]), "{word}");
        }
        let page = ask(&person, "q=clandestnie").await;
        assert!(!page.has(".search-meant"));
    }
}
