//! Nothing gated can be asked for: to whoever may not read it, a word behind the gate is a word that
//! exists nowhere, in whatever way they ask.
use masthead::people::rights::Rights;

use super::stories::{ask, found, newspaper, newspaper_with};
use crate::harness::{Page, Person, TestApp};

/// Words behind the gate of a story.
const WORDS: [&str; 4] = ["zanzibarine", "ledger", "vanished", "lighthouse"];

/// As many words for a publication in which those exist nowhere.
const OTHERWISE: &str = "Qx qxqxqxqxqxq qxqxqx qxqxqxqx qxqxqxq qxqx qxq qxqxqxqxqx.";

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

/// The same with the phrase as it stands in the story, and with a part of it.
const PHRASES: [&str; 6] = [
    "q=zanzibarine+ledger+vanished+quietly",
    "q=%22zanzibarine+ledger+vanished+quietly%22",
    "q=boats+-%22ledger+vanished%22",
    "q=boats+%22ledger+vanished%22",
    "q=%22vanished+ledger%22",
    "q=%22quietly+from+the+lighthouse%22&order=newest",
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

/// Everything that is asked.
fn questions() -> Vec<String> {
    let mut questions: Vec<String> = Vec::new();
    for word in WORDS {
        let (begin, end) = word.split_at(3);
        let wrong = format!("{begin}x{end}");
        let half = &word[..word.len() / 2 + 1];
        let put = |query: &str| {
            let query = query.replace('W', word).replace('V', &wrong);
            query.replace('P', half)
        };
        questions.extend(QUERIES.map(put));
    }
    questions.extend(PHRASES.map(str::to_owned));
    questions
}

/// What somebody learns from an answer.
fn learnt(page: &Page) -> (u16, Vec<String>, String) {
    let headers = ["cache-control", "content-length", "etag", "location"];
    let headers = headers.map(|name| page.header(name).to_owned());
    (page.status.as_u16(), headers.into(), page.html())
}

/// The first place at which two answers differ.
fn difference(one: &Page, other: &Page) -> Option<String> {
    let (one, other) = (learnt(one), learnt(other));
    if one == other {
        return None;
    }
    let mut lines = one.2.lines().zip(other.2.lines());
    let line = lines.find(|(line, other)| line != other);
    Some(format!("{:?} {:?} {:?} {line:?}", one.0, one.1, other.1))
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

/// Nobody has asked for anything lately.
async fn start_anew(app: &TestApp) {
    let forgotten = db::sql("DELETE FROM limits").execute(&app.db).await;
    forgotten.unwrap();
}

/// Two publications that differ in the gated text of one story alone answer every question of a
/// stranger with the same bytes; so what the words behind the gate are has no part in an answer.
#[tokio::test]
async fn a_gated_word_answers_as_a_word_that_exists_nowhere() {
    let (app, otherwise) = (newspaper().await, newspaper_with(OTHERWISE).await);
    let (ours, theirs) = (strangers(&app).await, strangers(&otherwise).await);
    let questions = questions();
    let mut compared = 0;
    for ((name, ours), (_, theirs)) in ours.iter().zip(&theirs) {
        start_anew(&app).await;
        start_anew(&otherwise).await;
        for query in &questions {
            let is_thorough = PHRASES.contains(&query.as_str());
            let places = PLACES.into_iter();
            for place in places.filter(|place| is_thorough || !ALIKE.contains(place)) {
                let path = format!("{place}?{query}");
                let one = ours.clone().get(&path).await;
                let other = theirs.clone().get(&path).await;
                let difference = difference(&one, &other);
                assert!(difference.is_none(), "{name} at {path}: {difference:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

/// In one publication, a word behind the gate and as long a word that is nowhere differ in
/// themselves alone.
#[tokio::test]
async fn an_answer_says_of_a_gated_word_what_it_says_of_any_other() {
    let app = newspaper().await;
    for (word, nowhere) in [
        ("zanzibarine", "qxqxqxqxqxq"),
        ("vanished", "qxqxqxqx"),
        ("lighthouse", "qxqxqxqxqx"),
    ] {
        for place in PLACES {
            let ask = async |word: &str| {
                let page = app.curl().get(&format!("{place}?q={word}")).await;
                page.html().replace(word, "#")
            };
            assert_eq!(ask(word).await, ask(nowhere).await, "{place} {word}");
        }
    }
}

/// The comparison would find a leak: whoever may read the story finds it by each of these words.
#[tokio::test]
async fn a_subscriber_finds_a_story_by_what_stands_behind_the_gate_and_sees_none_of_it() {
    let (app, otherwise) = (newspaper().await, newspaper_with(OTHERWISE).await);
    let subscriber = app.subscriber().await.into_person();
    let elsewhere = otherwise.subscriber().await.into_person();
    for query in WORDS.map(|word| format!("q={word}")) {
        let page = ask(&subscriber, &query).await;
        assert_eq!(found(&page), ["/news/old-harbour"], "{query}");
        let other = ask(&elsewhere, &query).await;
        assert!(difference(&page, &other).is_some(), "{query} is seen");
    }
    let page = ask(&subscriber, PHRASES[1]).await;
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
