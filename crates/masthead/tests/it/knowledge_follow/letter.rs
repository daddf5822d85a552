//! What a letter says: the public words of each new story, and none from behind the gate.
use db::sql;
use masthead::newsroom::knowledge::storyline;
use masthead::newsroom::knowledge::storyline::{ItemKind, Storyline};
use masthead::newsroom::knowledge::thing::{Kind, Privacy, Thing};

use super::{
    A_WHILE, gather, jobs_gap, letters, line, pass, press, publish, put, subjects, withdraw,
};
use crate::harness::{Member, TestApp};
use crate::knowledge_pages::paper::{Paper, Told};

/// A storyline and somebody who follows it.
async fn followed(app: &TestApp) -> (Storyline, Member) {
    let line = line(app, "Trade talks").await;
    let mut reader = app.reader().await;
    press(&mut reader, &line, "on").await.expect(303);
    app.clock.advance(1);
    (line, reader)
}

#[tokio::test]
async fn a_letter_comes_once_with_the_public_words_of_the_story() {
    let app = TestApp::new().await;
    let (line, reader) = followed(&app).await;
    let anna = app.person_author("Anna Writer").await;
    let ben = app.person_author("Ben Second").await;
    let fresh = app.article().slug("fresh").headline("The pact is signed");
    let fresh = fresh.standfirst("Both sides signed at noon.");
    let fresh = fresh.by(anna).by(ben).published_at(app.clock.now());
    let fresh = fresh.create().await;
    put(&app, &line, fresh.id).await;
    for _ in 0..3 {
        pass(&app, jobs_gap()).await;
    }
    let letters = letters(&app).await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert_eq!(letter.to, reader.email);
    assert_eq!(letter.subject, "New in “Trade talks”: The pact is signed");
    let publication = app.publication().await.unwrap();
    let html = letter.html.clone().unwrap();
    for body in [&letter.text, &html] {
        for part in [
            "The pact is signed",
            "Both sides signed at noon.",
            "By Anna Writer and Ben Second",
            "https://news.example/news/fresh",
            "https://news.example/story/trade-talks",
            "https://news.example/letters/stop/story/",
            &publication.settings.name,
        ] {
            assert!(body.contains(part), "{part}: {body}");
        }
        assert!(!body.contains("CANARY"), "{body}");
        assert!(!body.contains("TEASER"), "the standfirst is enough: {body}");
    }
    assert!(!letter.text.contains("\n\n\n"), "{:?}", letter.text);
}

#[tokio::test]
async fn a_story_without_a_standfirst_is_told_by_its_lead_in_and_no_further() {
    let app = TestApp::new().await;
    let (line, _) = followed(&app).await;
    let fresh = app.article().slug("fresh").standfirst("");
    let fresh = fresh.published_at(app.clock.now()).create().await;
    put(&app, &line, fresh.id).await;
    let bare = app.article().slug("bare").standfirst("").gate_after(0);
    let bare = bare.published_at(app.clock.now()).create().await;
    put(&app, &line, bare.id).await;
    pass(&app, A_WHILE).await;
    let letter = letters(&app).await.remove(0);
    assert!(letter.text.contains(&format!("TEASER-{}", fresh.number)));
    assert!(!letter.text.contains("CANARY"), "{}", letter.text);
    assert!(!letter.html.unwrap().contains("CANARY"));
}

#[tokio::test]
async fn two_stories_are_one_letter_and_the_next_one_waits() {
    let app = TestApp::new().await;
    let (line, _) = followed(&app).await;
    publish(&app, &line, "one").await;
    app.clock.advance(1);
    publish(&app, &line, "two").await;
    pass(&app, A_WHILE).await;
    let expected = "New in “Trade talks”: Headline of two, and more";
    assert_eq!(subjects(&app).await, [expected]);
    let text = &letters(&app).await[0].text;
    let (two, one) = (
        text.find("Headline of two").unwrap(),
        text.find("Headline of one").unwrap(),
    );
    assert!(two < one, "the newest first: {text}");
    publish(&app, &line, "three").await;
    pass(&app, A_WHILE).await;
    publish(&app, &line, "four").await;
    pass(&app, A_WHILE).await;
    assert_eq!(letters(&app).await.len(), 1, "not so soon");
    pass(&app, jobs_gap()).await;
    let letters = letters(&app).await;
    assert_eq!(letters.len(), 2);
    let text = &letters[1].text;
    assert!(text.contains("Headline of three") && text.contains("Headline of four"));
    assert!(!text.contains("Headline of two"));
}

#[tokio::test]
async fn a_story_of_two_storylines_is_told_once_to_who_follows_both() {
    let app = TestApp::new().await;
    let (talks, mut both) = followed(&app).await;
    let ferry = line(&app, "The ferry").await;
    let mut one = app.reader().await;
    press(&mut both, &ferry, "on").await.expect(303);
    press(&mut one, &ferry, "on").await.expect(303);
    app.clock.advance(1);
    let fresh = publish(&app, &talks, "fresh").await;
    pass(&app, A_WHILE).await;
    // Its translation is the same story.
    let story = app.article().slug("frisch").language("de");
    let story = story.translates(fresh.id).published_at(app.clock.now());
    let translation = story.create().await;
    put(&app, &ferry, fresh.id).await;
    put(&app, &ferry, translation.id).await;
    pass(&app, A_WHILE).await;
    let mut to: Vec<String> = letters(&app).await.into_iter().map(|one| one.to).collect();
    to.sort();
    let mut expected = vec![both.email.clone(), one.email.clone()];
    expected.sort();
    assert_eq!(to, expected);
}

#[tokio::test]
async fn who_stops_before_the_letter_is_due_gets_none() {
    let app = TestApp::new().await;
    let (line, mut reader) = followed(&app).await;
    publish(&app, &line, "fresh").await;
    gather(&app).await;
    press(&mut reader, &line, "off").await.expect(303);
    assert!(letters(&app).await.is_empty());
}

#[tokio::test]
async fn what_is_withdrawn_or_taken_out_before_the_letter_is_written_is_not_in_it() {
    let app = TestApp::new().await;
    let (line, _) = followed(&app).await;
    publish(&app, &line, "gone").await;
    let moved = publish(&app, &line, "moved").await;
    publish(&app, &line, "stays").await;
    gather(&app).await;
    withdraw(&app, "gone").await;
    let mut tx = app.db.begin().await.unwrap();
    let item = (ItemKind::Article, moved.id);
    let taken = storyline::take_out(&mut tx, line.id, item, app.clock.now());
    assert!(taken.await.unwrap().is_done());
    tx.commit().await.unwrap();
    let expected = "New in “Trade talks”: Headline of stays";
    assert_eq!(subjects(&app).await, [expected]);
    let text = &letters(&app).await[0].text;
    assert!(
        !text.contains("of gone") && !text.contains("of moved"),
        "{text}"
    );
}

#[tokio::test]
async fn a_letter_of_which_every_story_is_withdrawn_is_not_sent() {
    let app = TestApp::new().await;
    let (line, _) = followed(&app).await;
    publish(&app, &line, "gone").await;
    gather(&app).await;
    withdraw(&app, "gone").await;
    assert!(letters(&app).await.is_empty());
}

/// A story that names a private person, with these short texts.
async fn about_nina(paper: &Paper, slug: &str, headline: &str, standfirst: &str) -> Told {
    let told = paper.free(slug, &["Nina Quist came to the court."]).await;
    let app = &paper.app;
    let now = app.clock.now();
    let mut nina = Thing::new(app.ids.next(now), Kind::Person, "Nina Quist", now);
    nina.privacy = Privacy::Private;
    let nina = paper.add(nina).await;
    paper.mention(&told, 0, "Nina Quist", &nina).await;
    sql("UPDATE revisions SET headline = $2, standfirst = $3 WHERE article_id = $1")
        .bind(told.article.id)
        .bind(headline)
        .bind(standfirst)
        .execute(&app.db)
        .await
        .unwrap();
    told
}

#[tokio::test]
async fn a_private_person_is_named_in_no_letter() {
    let paper = Paper::new().await;
    let app = &paper.app;
    let (line, _) = followed(app).await;
    let named = about_nina(&paper, "one", "Quist goes free", "The court agreed.").await;
    put(app, &line, named.article.id).await;
    pass(app, A_WHILE).await;
    assert!(letters(app).await.is_empty(), "its headline names her");
    let named = about_nina(&paper, "two", "The court decides", "Nina Quist was there.").await;
    put(app, &line, named.article.id).await;
    pass(app, jobs_gap()).await;
    let letter = letters(app).await.remove(0);
    assert!(letter.text.contains("The court decides"));
    for body in [letter.text, letter.html.unwrap()] {
        assert!(!body.contains("Quist") && !body.contains("Nina"), "{body}");
    }
}
