//! The record of a picture says where it is used, as readers have the story and as it is written.
use db::sql;
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::newsroom::article::State;
use masthead::people::role::Role;
use masthead::talk::advert::{Content, House};
use richtext::{BlockKind, Document, PictureRef};
use serde_json::json;

use super::whole;
use crate::advert;
use crate::harness::{Member, Page, TestApp, TestPicture};
use crate::writing::{TEXT, Tab, begin, field, words};

fn record(picture: &TestPicture) -> String {
    format!("/desk/pictures/{}", picture.id)
}

async fn uses(person: &mut Member, picture: &TestPicture) -> (Page, Vec<String>) {
    let page = person.get(&record(picture)).await.expect(200);
    let lines = page.texts(".uses li").into_iter();
    let plain = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = lines.map(plain).collect();
    (page, lines)
}

fn text_with(picture: &TestPicture) -> Document {
    let shown = PictureRef {
        file: picture.name.clone(),
        id: Some(picture.id),
        ..PictureRef::default()
    };
    Document::from_kinds(vec![BlockKind::Picture { picture: shown }])
}

#[tokio::test]
async fn the_record_lists_published_scheduled_and_withdrawn_stories_with_the_place_in_each() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    let other = app.picture().rights(whole()).create().await;
    let led = app.article().headline("Led").lead_picture(&picture);
    led.create().await;
    let both = app.article().headline("Both").lead_picture(&picture);
    both.document(text_with(&picture)).create().await;
    let later = app.article().headline("Later").lead_picture(&picture);
    let later = later.published_at(app.clock.now() + HOUR);
    later.create().await;
    let gone = app.article().headline("Gone").state(State::Withdrawn);
    gone.document(text_with(&picture)).create().await;
    app.article()
        .headline("Other")
        .lead_picture(&other)
        .create()
        .await;

    let mut ben = app.staff(Role::Editor).await;
    let (page, lines) = uses(&mut ben, &picture).await;
    assert_eq!(page.text("#uses-heading"), "Used in 4 places");
    assert_eq!(
        lines,
        [
            "Gone Taken off the site In the text",
            "Later Scheduled Lead picture",
            "Both Published Lead picture In the text",
            "Led Published Lead picture",
        ]
    );
    for link in page.attrs(".uses a", "href") {
        ben.get(&link).await;
    }
    // A contributor reads what readers read, and learns no headline before them.
    let mut ana = app.staff(Role::Contributor).await;
    let (page, lines) = uses(&mut ana, &picture).await;
    assert!(
        lines[1].starts_with("A story that you can’t open"),
        "{lines:?}"
    );
    assert!(!page.html().contains("Later") && !page.html().contains("Gone"));
    assert_eq!(page.attrs(".uses a", "href").len(), 2);
}

#[tokio::test]
async fn a_story_that_is_being_written_counts_from_the_step_that_shows_the_picture() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    tab.send(&mut ana, &[words(1, "Bridges")]).await;
    let (page, lines) = uses(&mut ana, &picture).await;
    assert!(lines.is_empty() && page.html().contains("No story, portrait"));
    let lead = json!({"picture": picture.id.to_string(), "file": picture.name});
    tab.send(&mut ana, &[field("picture", &lead)]).await;
    let block = json!([{"type": "picture", "attrs": {
        "id": "pppppppp", "file": picture.name, "picture": picture.id.to_string(),
    }}]);
    let at = TEXT + "Bridges".len();
    let put = json!({"stepType": "replace", "from": at, "to": at, "slice": {"content": block}});
    tab.send(&mut ana, &[put]).await;
    let (_, lines) = uses(&mut ana, &picture).await;
    assert_eq!(lines, ["Bridges Being written Lead picture In the text"]);
    let taken = json!({"stepType": "replace", "from": at, "to": at + 2});
    tab.send(&mut ana, &[taken]).await;
    let (_, lines) = uses(&mut ana, &picture).await;
    assert_eq!(lines, ["Bridges Being written Lead picture"]);
    tab.send(&mut ana, &[field("picture", &json!(null))]).await;
    let (page, lines) = uses(&mut ana, &picture).await;
    assert!(lines.is_empty(), "{}", page.html());
}

#[tokio::test]
async fn a_story_that_drops_a_picture_is_no_use_of_it_any_more() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    let story = app.article().slug("one").lead_picture(&picture);
    story.create().await;
    let mut ben = app.staff(Role::Editor).await;
    assert_eq!(uses(&mut ben, &picture).await.1.len(), 1);
    app.article().slug("one").create().await;
    assert_eq!(uses(&mut ben, &picture).await.1.len(), 0);
}

#[tokio::test]
async fn stories_and_drafts_of_before_are_taken_up_by_a_job() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    app.article()
        .headline("Old")
        .lead_picture(&picture)
        .create()
        .await;
    let mut ben = app.staff(Role::Editor).await;
    let story = begin(&mut ben).await;
    let mut tab = Tab::open(&mut ben, &story, "b").await;
    let lead = json!({"picture": picture.id.to_string()});
    tab.send(&mut ben, &[words(1, "Draft"), field("picture", &lead)])
        .await;
    // As the tables were before there were notes.
    let mut tx = app.db.begin().await.unwrap();
    for statement in [
        sql("DELETE FROM picture_uses"),
        sql("UPDATE articles SET has_uses = FALSE"),
        sql("UPDATE drafts SET has_uses = FALSE"),
    ] {
        statement.execute(&mut tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert!(uses(&mut ben, &picture).await.1.is_empty());
    app.clock.advance(MINUTE);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    app.clock.advance(MINUTE);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let (_, lines) = uses(&mut ben, &picture).await;
    assert_eq!(
        lines,
        [
            "Draft Being written Lead picture",
            "Old Published Lead picture"
        ]
    );
}

#[tokio::test]
async fn portraits_and_adverts_are_uses_too() {
    let app = TestApp::new().await;
    let folder = crate::import::Folder::new()
        .file("pictures/p.jpg", crate::import::PICTURE)
        .file("pictures/p.toml", "credit = \"Ana\"\nalt = \"A strait\"\n")
        .file(
            "authors/anna.md",
            "---\nname: Anna Reed\nportrait: p.jpg\n---\n\nWrites.\n",
        );
    folder.import(&app).await.unwrap();
    let names = masthead::newsroom::picture::names(&app.db).await.unwrap();
    let picture = TestPicture {
        id: names[0].1,
        name: names[0].0.clone(),
    };
    let mut ben = app.staff(Role::Editor).await;
    let (page, lines) = uses(&mut ben, &picture).await;
    assert_eq!(lines, ["Anna Reed Author’s portrait"]);
    assert_eq!(page.attr(".uses a", "href"), "/authors/anna");
    let mut house = advert::house(7);
    house.content = Content::House(House {
        headline: "Read more".to_owned(),
        picture: picture.name.clone(),
        ..House::default()
    });
    advert::book(&app, &advert::campaign(&app, 1), &[house]).await;
    let (page, lines) = uses(&mut ben, &picture).await;
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[1].ends_with("Advert"), "{lines:?}");
    // An editor may know, and not go there.
    assert_eq!(page.attrs(".uses a", "href").len(), 1);
}
