//! A correction travels.
use masthead::newsroom::knowledge::figure;
use masthead::newsroom::knowledge::record::{self, Sort, State};
use masthead::newsroom::knowledge::thing::{self, Kind};
use masthead::people::role::Role;
use serde_json::json;

use super::{
    decision, find, known, offered, people, publish, published_figure, records, send, story,
};
use crate::harness::{Member, Page, TestApp};

async fn correct(person: &mut Member, record: i64, fields: &[(&str, &str)]) -> Page {
    let path = format!("/desk/knowledge/records/{record}");
    person
        .submit_from(&path, &format!("{path}/correct"), fields)
        .await
}

#[tokio::test]
async fn a_withdrawn_figure_lists_every_place_and_is_withdrawn_where_it_was_told_again() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let (_, _, first) = published_figure(&app, &mut editor).await;
    let (second, _, _) = published_figure(&app, &mut editor).await;
    let told = records(&app, &second, Sort::Figure).await.remove(0);
    correct(&mut editor, first.id, &[("reason", "")])
        .await
        .expect(422);
    correct(
        &mut editor,
        first.id,
        &[("reason", "The ministry counted twice.")],
    )
    .await
    .expect(303);
    let fate = figure::fate(&app.db, first.id).await.unwrap().unwrap();
    assert!(!fate.is_current());
    assert_eq!(fate.withdrawn_reason, "The ministry counted twice.");
    let path = format!("/desk/knowledge/records/{}", first.id);
    let page = editor.get(&path).await.expect(200);
    assert!(page.html().contains("The ministry counted twice."));
    let keys = page.attrs(".versions input[name=place]", "value");
    assert!(keys.contains(&format!("record:{}", told.id)), "{keys:?}");
    assert!(
        keys.iter().any(|key| key.starts_with("article:")),
        "{keys:?}"
    );
    assert!(keys.iter().any(|key| key.starts_with("thing:")), "{keys:?}");
    // One of them, which is opened again, and then all at once.
    let places = format!("{path}/places");
    let article = keys.iter().find(|key| key.starts_with("article:")).unwrap();
    let one = [("place", article.as_str()), ("note", "Rewritten.")];
    editor.submit(&places, &one).await.expect(303);
    editor.submit(&places, &one).await.expect(409);
    editor
        .submit(&places, &[("place", article.as_str()), ("deed", "open")])
        .await
        .expect(303);
    editor
        .submit(&places, &[("place", "nowhere:1")])
        .await
        .expect(409);
    editor
        .submit(&places, &[("place", "all"), ("note", "Seen to.")])
        .await
        .expect(303);
    let fate = figure::fate(&app.db, told.id).await.unwrap().unwrap();
    assert!(!fate.is_current());
    let page = editor.get(&path).await.expect(200);
    assert_eq!(page.texts(".version-kept").len(), keys.len());
}

#[tokio::test]
async fn the_number_that_was_withdrawn_warns_whoever_types_it_again() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let (_, _, first) = published_figure(&app, &mut editor).await;
    correct(&mut editor, first.id, &[("reason", "A slip of the pen.")])
        .await
        .expect(303);
    let text = "Bilateral trade was $130.43 billion in 2021.";
    let (story, _) = story(&app, &mut editor, &[text]).await;
    let items = offered(&mut editor, &story).await;
    let warnings = find(&items, "figure", "130.43")["warnings"].to_string();
    assert!(warnings.contains("A slip of the pen."), "{warnings}");
}

#[tokio::test]
async fn a_wrong_name_goes_to_the_one_that_is_meant_and_is_no_alias() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let wrong = known(&app, Kind::Organisation, "Nordlink").await;
    let right = known(&app, Kind::Organisation, "Südlink").await;
    let (story, _) = story(&app, &mut editor, &["Nordlink signed the contract."]).await;
    let items = offered(&mut editor, &story).await;
    let name = find(&items, "name", "Nordlink");
    send(&mut editor, &story, &[decision(name, "accept", &json!({}))])
        .await
        .expect(200);
    publish(&mut editor, &story).await;
    let mention = records(&app, &story, Sort::Mention).await.remove(0);
    let fields = [("reason", "It was the other firm."), ("right", "Nobody")];
    correct(&mut editor, mention.id, &fields).await.expect(422);
    let fields = [("reason", "It was the other firm."), ("right", "Südlink")];
    correct(&mut editor, mention.id, &fields).await.expect(303);
    let mentions = thing::mentions_of(&app.db, story.parse().unwrap())
        .await
        .unwrap();
    assert_eq!(mentions[0].thing, Some(right.id));
    let names = thing::names(&app.db, right.id).await.unwrap();
    assert!(names.iter().all(|name| name.name != "Nordlink"));
    assert_ne!(wrong.id, right.id);
    correct(&mut editor, mention.id, &[("reason", "It was nobody.")])
        .await
        .expect(303);
    let mention = record::by_id(&app.db, mention.id).await.unwrap().unwrap();
    assert_eq!(mention.state, State::Rejected);
}

#[tokio::test]
async fn who_lacks_the_permission_corrects_nothing_and_an_older_page_is_overtaken() {
    let app = TestApp::new().await;
    let (mut editor, mut author) = people(&app).await;
    let (_, _, figure) = published_figure(&app, &mut editor).await;
    let path = format!("/desk/knowledge/records/{}", figure.id);
    author.get(&path).await.expect(403);
    for deed in ["correct", "places", "openly"] {
        author
            .submit(&format!("{path}/{deed}"), &[("reason", "x")])
            .await
            .expect(403);
    }
    let old = [("reason", "Late."), ("seen", "77")];
    editor
        .submit(&format!("{path}/correct"), &old)
        .await
        .expect(409);
    editor
        .submit(&format!("{path}/places"), &[("place", "all")])
        .await
        .expect(404);
    editor.get("/desk/knowledge/records/7").await.expect(404);
    editor
        .submit("/desk/knowledge/records/7/correct", &[("reason", "x")])
        .await
        .expect(404);
    let fate = figure::fate(&app.db, figure.id).await.unwrap().unwrap();
    assert!(fate.is_current());
}

#[tokio::test]
async fn an_editor_lets_value_and_source_of_a_figure_be_shown_and_stops_it() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let (story, _, figure) = published_figure(&app, &mut editor).await;
    let path = format!("/desk/knowledge/records/{}", figure.id);
    let openly = format!("{path}/openly");
    editor
        .submit_from(&path, &openly, &[("shown", "yes")])
        .await
        .expect(303);
    assert!(records(&app, &story, Sort::Figure).await[0].shown_openly);
    editor
        .submit_from(&path, &openly, &[("shown", "")])
        .await
        .expect(303);
    assert!(!records(&app, &story, Sort::Figure).await[0].shown_openly);
    editor
        .submit(&openly, &[("shown", "yes"), ("seen", "77")])
        .await
        .expect(409);
}
