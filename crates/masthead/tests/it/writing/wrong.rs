//! `/desk/stories/{id}/words`: where wrong words stand, to be settled one by one.
use masthead::newsroom::author::{self, Author, Kind};
use masthead::newsroom::picture::Rights;
use masthead::people::role::Role;
use richtext::{BlockKind, Document, Inline};
use serde_json::json;

use super::{TEXT, Tab, begin, field, paragraph, words};
use crate::harness::{Member, Page, TestApp};

fn text(words: &str) -> Document {
    Document::from_kinds(vec![BlockKind::Paragraph {
        text: Inline::from_plain(words),
    }])
}

async fn look(person: &mut Member, story: i64, words: &str) -> Page {
    let path = format!("/desk/stories/{story}/words");
    let page = person.submit(&path, &[("words", words)]).await.expect(303);
    let to = page.header("location").to_owned();
    person.get(&to).await.expect(200)
}

/// What is listed: where, and of what.
fn places(page: &Page) -> Vec<String> {
    let mut places = page.texts("#places ~ .versions > li > p:first-child");
    for place in &mut places {
        *place = place.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    places.sort();
    places
}

/// An author with this biography.
async fn ben(app: &TestApp, bio: &str) {
    let mut tx = app.db.begin().await.unwrap();
    let author = Author {
        id: 77,
        slug: "ben".to_owned(),
        kind: Kind::Person,
        name: "Ben".to_owned(),
        job: None,
        bio: text(bio),
        email: None,
        links: Vec::new(),
        portrait: None,
        members: Vec::new(),
        former: Vec::new(),
    };
    assert!(author::save(&mut tx, &author).await.unwrap().is_changed());
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

#[tokio::test]
async fn every_place_where_the_words_stand_is_listed_and_no_other() {
    let app = TestApp::new().await;
    let story = |name: &str| app.article().headline(name);
    let first = story("One")
        .document(text("It cost $130.43 million, we wrote."))
        .create()
        .await;
    story("Two: $130.43 Million")
        .document(text("Nothing."))
        .create()
        .await;
    story("Three")
        .standfirst("It cost $130.43\u{a0}million.")
        .document(text("No."))
        .create()
        .await;
    story("Four")
        .document(text("It cost $1,130.43 million or $130.4 million."))
        .create()
        .await;
    let rights = Rights {
        caption: Some("The $130.43 million bridge".into()),
        creators: vec!["Mirela".to_owned()],
        ..Rights::default()
    };
    app.picture()
        .name("bridge.png")
        .rights(rights.clone())
        .create()
        .await;
    app.picture().name("ferry.png").create().await;
    let own = app.picture().name("own.png").create().await;
    story("Five")
        .lead_picture_with(&own, rights)
        .document(text("No."))
        .create()
        .await;
    ben(&app, "He found the $130.43 million.").await;
    app.index().await;
    let mut editor = app.staff(Role::Editor).await;
    let page = look(&mut editor, first.id, "$130.43 million").await;
    assert_eq!(
        places(&page),
        [
            "Author Ben",
            "Caption of the lead picture Five",
            "Headline Two: $130.43 Million",
            "Picture bridge.png",
            "Standfirst Three",
            "Text and captions One",
        ]
    );
    assert!(page.text("#places").contains("6 places are open"));
    assert!(
        page.texts("mark")
            .iter()
            .all(|words| words.contains("130.43"))
    );
}

#[tokio::test]
async fn places_are_settled_one_by_one_with_a_note_and_opened_again() {
    let app = TestApp::new().await;
    let one = app
        .article()
        .headline("A")
        .document(text("The zeppelin."))
        .create()
        .await;
    app.article()
        .headline("B")
        .document(text("A zeppelin."))
        .create()
        .await;
    app.index().await;
    let mut editor = app.staff(Role::Editor).await;
    let page = look(&mut editor, one.id, "zeppelin").await;
    let settle = page.attr("#places ~ .versions form", "action");
    let place = format!("article:{}:text", one.id);
    let fields = [("place", place.as_str()), ("note", "Corrected in print.")];
    let page = editor.submit(&settle, &fields).await.expect(303);
    let page = editor.get(page.header("location")).await.expect(200);
    assert!(page.text("#places").contains("1 place is open"));
    assert!(page.html().contains("Corrected in print."));
    let page = editor.submit(&settle, &fields).await.expect(409);
    assert!(page.text(".overtaken").contains("Corrected in print."));
    // Where the words stand no more, what was noted stays.
    let document = text("The airship.");
    app.article()
        .slug(&one.slug)
        .headline("A")
        .document(document)
        .create()
        .await;
    app.index().await;
    let all = format!("/desk/stories/{}/words", one.id);
    let line = editor
        .get(&all)
        .await
        .expect(200)
        .attr(".versions a", "href");
    let page = editor.get(&line).await.expect(200);
    assert!(page.text("#places ~ .versions").contains("No longer there"));
    let fields = [("place", place.as_str()), ("deed", "open")];
    editor.submit(&settle, &fields).await.expect(303);
    editor.submit(&settle, &fields).await.expect(409);
    let mut owner = app.staff(Role::Owner).await;
    let log = owner.get("/desk/log").await.expect(200).text("main");
    assert!(log.contains("settled a place") && log.contains("Corrected in print."));
}

#[tokio::test]
async fn what_was_not_looked_at_is_said() {
    let app = TestApp::new().await;
    let one = app.article().document(text("The zeppelin.")).create().await;
    let mut editor = app.staff(Role::Editor).await;
    let page = look(&mut editor, one.id, "zeppelin").await;
    assert!(
        page.text(".problems").contains("index"),
        "there is none yet"
    );
    let path = format!("/desk/stories/{}/words", one.id);
    for nothing in ["", " ", "…"] {
        let page = editor
            .submit(&path, &[("words", nothing)])
            .await
            .expect(422);
        assert!(page.has("#words-problem"), "{nothing:?}");
    }
    editor.get(&format!("{path}?words=1")).await.expect(404);
    editor
        .submit("/desk/words/1", &[("place", "x")])
        .await
        .expect(404);
}

#[tokio::test]
async fn words_that_are_being_written_are_listed_for_those_who_may_write_there() {
    let app = TestApp::new().await;
    let (news, culture) = (app.section("news").await, app.section("culture").await);
    let first = app.article().section("culture");
    let first = first.document(text("It cost 130 million.")).create().await;
    let mut chief = app.staff(Role::Chief).await;
    let story = begin(&mut chief).await;
    let mut tab = Tab::open(&mut chief, &story, "a").await;
    let steps = [
        words(1, "The bridge"),
        paragraph(
            TEXT + "The bridge".len(),
            "aaaaaaaa",
            "So it cost 130 million.",
        ),
        field("section", &json!("news")),
    ];
    tab.send(&mut chief, &steps).await;
    let listed = |page: &Page| {
        places(page)
            .into_iter()
            .any(|place| place == "Being written The bridge")
    };
    let page = look(&mut chief, first.id, "130 million").await;
    assert!(listed(&page), "{:?}", places(&page));
    assert!(page.has(&format!("a[href='/desk/stories/{story}']")));
    assert!(!listed(&look(&mut chief, first.id, "140 million").await));
    // An editor of another section does not learn what is being written elsewhere.
    let mut cleo = app.staff(Role::Editor).await;
    let action = format!("/desk/newsroom/editors/{}", cleo.id);
    let only = format!("section-{culture}");
    chief
        .submit_from("/desk/newsroom", &action, &[(only.as_str(), "yes")])
        .await
        .expect(303);
    let page = look(&mut cleo, first.id, "130 million").await;
    assert!(!listed(&page) && !page.html().contains("So it cost"));
    let both = format!("section-{news}");
    chief
        .submit_from(
            "/desk/newsroom",
            &action,
            &[(only.as_str(), "yes"), (both.as_str(), "yes")],
        )
        .await
        .expect(303);
    assert!(listed(&look(&mut cleo, first.id, "130 million").await));
    // What is only suggested would not be published, and is not listed.
    let added = json!({"type": "insertion", "attrs": {"id": "1.a.b"}});
    let content = json!([{"type": "text", "text": "150 million: ", "marks": [added]}]);
    let step = json!({"stepType": "replace", "from": 1, "to": 1, "slice": {"content": content}});
    tab.send(&mut chief, &[step]).await;
    let page = look(&mut chief, first.id, "150 million").await;
    assert!(!page.has(&format!(
        "#places ~ .versions a[href='/desk/stories/{story}']"
    )));
}
