//! The strip below a story: what is offered, decided, and what becomes of it.
use masthead::command::knowledge::archive;
use masthead::import::Progress;
use masthead::newsroom::knowledge::figure;
use masthead::newsroom::knowledge::moment;
use masthead::newsroom::knowledge::record::{self, Sort, State};
use masthead::newsroom::knowledge::thing::{self, Kind, Spot};
use masthead::people::role::Role;
use serde_json::json;

use super::{
    decision, find, is_public, known, offered, publish, published_figure, records, send, story, url,
};
use crate::harness::TestApp;
use crate::writing::words;

#[tokio::test]
async fn a_known_name_is_ticked_and_becomes_public_with_the_story_without_anybody_pressing_a_key() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let nordlink = known(&app, Kind::Organisation, "Nordlink").await;
    let (story, _) = story(&app, &mut ana, &["Nordlink signed the contract on Monday."]).await;
    let items = offered(&mut ana, &story).await;
    let name = find(&items, "name", "Nordlink");
    assert_eq!(
        (name["known"].as_bool(), name["state"].as_str()),
        (Some(true), Some("open"))
    );
    assert!(records(&app, &story, Sort::Mention).await.is_empty());
    publish(&mut ana, &story).await;
    let mentions = thing::mentions_of(&app.db, story.parse().unwrap())
        .await
        .unwrap();
    assert_eq!(mentions.len(), 1);
    assert_eq!(mentions[0].thing, Some(nordlink.id));
    assert_eq!(mentions[0].record.state, State::Confirmed);
    assert!(mentions[0].record.revision.is_some());
}

#[tokio::test]
async fn what_is_accepted_at_a_draft_is_public_with_the_story_and_not_before() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = story(&app, &mut ana, &["Trade reached $130.43 billion in 2021."]).await;
    let items = offered(&mut ana, &story).await;
    let figure_item = find(&items, "figure", "130.43");
    let more = json!({"measure": "Bilateral trade"});
    let page = send(&mut ana, &story, &[decision(figure_item, "accept", &more)])
        .await
        .expect(200);
    let now = page.json();
    let now = find(now["items"].as_array().unwrap(), "figure", "130.43").clone();
    assert_eq!(
        (now["state"].as_str(), now["measure"].as_str()),
        (Some("accepted"), Some("Bilateral trade"))
    );
    let record = records(&app, &story, Sort::Figure).await.remove(0);
    assert_eq!((record.state, record.revision), (State::Confirmed, None));
    let facts = figure::facts(&app.db, record.id).await.unwrap().unwrap();
    assert_eq!(facts.value.as_str(), "130430000000");
    assert_eq!(
        (facts.currency.as_str(), facts.period.as_str()),
        ("USD", "2021")
    );
    let measure = thing::by_id(&app.db, facts.measure.unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (measure.kind, measure.unit.as_str()),
        (Kind::Measure, "USD")
    );
    publish(&mut ana, &story).await;
    let record = records(&app, &story, Sort::Figure).await.remove(0);
    assert!(record.revision.is_some());
}

#[tokio::test]
async fn publishing_confirms_the_storys_own_moment_once_and_follows_its_headline() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = story(&app, &mut ana, &["Nothing else."]).await;
    publish(&mut ana, &story).await;
    let id = moment::default_of(&app.db, story.parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    let facts = moment::facts(&app.db, id).await.unwrap().unwrap();
    assert_eq!(facts.title, "Trade talks go on");
    assert!(facts.is_default);
    tab.send(&mut ana, &[words(1, "Old ")]).await;
    publish(&mut ana, &story).await;
    let again = moment::default_of(&app.db, story.parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    let facts = moment::facts(&app.db, again).await.unwrap().unwrap();
    assert_eq!((again, facts.title.as_str()), (id, "Old Trade talks go on"));
    let moments = records(&app, &story, Sort::Moment).await;
    assert!(
        moments.iter().all(|one| one.state == State::Confirmed),
        "{moments:?}"
    );
}

#[tokio::test]
async fn a_decision_over_something_else_is_overtaken_and_nothing_is_done() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let (story, _) = story(
        &app,
        &mut ana,
        &["Trade grew by 9 % in 2021, up from 5 % in 2020."],
    )
    .await;
    let items = offered(&mut ana, &story).await;
    let nine = find(&items, "figure", "9");
    send(&mut ben, &story, &[decision(nine, "reject", &json!({}))])
        .await
        .expect(200);
    let page = send(&mut ana, &story, &[decision(nine, "accept", &json!({}))])
        .await
        .expect(409);
    let now = page.json();
    assert_eq!(
        find(now["items"].as_array().unwrap(), "figure", "9")["state"],
        "rejected"
    );
    let gone = json!({"key": "f|nowhere0|0|7 %", "deed": "accept"});
    send(&mut ana, &story, &[gone]).await.expect(409);
    let figures = records(&app, &story, Sort::Figure).await;
    assert_eq!(figures.len(), 1);
    assert_eq!(figures[0].state, State::Rejected);
}

#[tokio::test]
async fn a_decision_is_taken_back_and_made_again() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = story(&app, &mut ana, &["Trade grew by 9 % in 2021."]).await;
    for (deed, state) in [
        ("accept", State::Confirmed),
        ("reject", State::Rejected),
        ("open", State::Suggested),
        ("accept", State::Confirmed),
    ] {
        let items = offered(&mut ana, &story).await;
        let figure = find(&items, "figure", "9");
        send(&mut ana, &story, &[decision(figure, deed, &json!({}))])
            .await
            .expect(200);
        let figures = records(&app, &story, Sort::Figure).await;
        assert_eq!(figures.len(), 1, "{deed}");
        assert_eq!(figures[0].state, state, "{deed}");
    }
}

#[tokio::test]
async fn a_border_takes_other_words_that_stand_there_and_no_others() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = story(&app, &mut ana, &["Over 9 % more trade was seen in 2021."]).await;
    let items = offered(&mut ana, &story).await;
    let figure = find(&items, "figure", "9");
    let wider = json!({"words": "9 % more trade"});
    send(&mut ana, &story, &[decision(figure, "accept", &wider)])
        .await
        .expect(200);
    let record = records(&app, &story, Sort::Figure).await.remove(0);
    assert_eq!(record.anchor.words, "9 % more trade");
    let items = offered(&mut ana, &story).await;
    let figure = find(&items, "figure", "9 % more trade");
    let invented = json!({"words": "words of nobody"});
    send(&mut ana, &story, &[decision(figure, "accept", &invented)])
        .await
        .expect(200);
    let record = records(&app, &story, Sort::Figure).await.remove(0);
    assert_eq!(record.anchor.words, "9 % more trade");
}

#[tokio::test]
async fn a_stranger_without_a_role_is_private_and_a_shared_name_is_asked() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (one, two) = (
        known(&app, Kind::State, "Georgia").await,
        known(&app, Kind::Place, "Georgia").await,
    );
    let text = "Maria Lopez, 34, fled to Georgia. Lopez said she was safe.";
    let (story, _) = story(&app, &mut ana, &[text]).await;
    let items = offered(&mut ana, &story).await;
    let shared = find(&items, "name", "Georgia");
    assert_eq!(shared["asks"], true);
    let unchosen = decision(shared, "accept", &json!({}));
    send(&mut ana, &story, &[unchosen]).await.expect(200);
    assert!(records(&app, &story, Sort::Mention).await.is_empty());
    let maria = find(&items, "name", "Maria Lopez");
    let decisions = [
        decision(maria, "accept", &json!({"kind": "person"})),
        decision(shared, "accept", &json!({"chosen": two.id.to_string()})),
    ];
    send(&mut ana, &story, &decisions).await.expect(200);
    let named = thing::named(&app.db, "Maria Lopez").await.unwrap();
    assert_eq!(named.len(), 1);
    assert!(!is_public(&named[0]));
    let mentions = thing::mentions_of(&app.db, story.parse().unwrap())
        .await
        .unwrap();
    assert!(mentions.iter().any(|one| one.thing == Some(two.id)));
    assert!(mentions.iter().all(|mention| mention.thing != Some(one.id)));
    assert!(mentions.iter().all(|mention| mention.spot != Spot::Caption));
}

#[tokio::test]
async fn a_name_that_three_stories_have_rejected_is_suggested_in_none() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    for number in 0..3 {
        let text = format!("The Velasco Institute reported {number} cases.");
        let (story, _) = story(&app, &mut ana, &[&text]).await;
        let items = offered(&mut ana, &story).await;
        let name = find(&items, "name", "Velasco Institute");
        send(&mut ana, &story, &[decision(name, "reject", &json!({}))])
            .await
            .expect(200);
    }
    let (story, _) = story(&app, &mut ana, &["The Velasco Institute was silent."]).await;
    let items = offered(&mut ana, &story).await;
    let has = |item: &serde_json::Value| item["label"].as_str().unwrap().contains("Velasco");
    assert!(!items.iter().any(has), "{items:#?}");
}

#[tokio::test]
async fn a_name_that_is_almost_known_is_pointed_out() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    known(&app, Kind::Person, "Sergei Lavrov").await;
    let (story, _) = story(&app, &mut ana, &["President Sergei Lavorv said no."]).await;
    let items = offered(&mut ana, &story).await;
    let name = find(&items, "name", "Lavorv");
    let warning = name["warnings"][0]["say"].as_str().unwrap();
    assert!(warning.contains("Sergei Lavrov"), "{warning}");
}

#[tokio::test]
async fn the_radar_says_what_is_newer_and_where_a_number_was_used() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let (_, _, old) = published_figure(&app, &mut ana).await;
    let newer = "Bilateral trade reached $190.27 billion in 2022, officials said.";
    let (second, _) = story(&app, &mut ana, &[newer]).await;
    let items = offered(&mut ana, &second).await;
    let figure = find(&items, "figure", "190.27");
    let more = json!({"measure": "Bilateral trade"});
    send(&mut ana, &second, &[decision(figure, "accept", &more)])
        .await
        .expect(200);
    publish(&mut ana, &second).await;
    let again = "Bilateral trade was $130.43 billion in 2021, as we wrote.";
    let (third, _) = story(&app, &mut ana, &[again]).await;
    let items = offered(&mut ana, &third).await;
    let figure = find(&items, "figure", "130.43");
    assert_eq!(figure["measure"], "Bilateral trade");
    let warnings = figure["warnings"].to_string();
    assert!(warnings.contains("190.27"), "{warnings}");
    let gains = figure["gains"].to_string();
    assert!(
        gains.contains("Trade talks go on") && gains.contains(&old.anchor.words),
        "{gains}"
    );
}

#[tokio::test]
async fn without_script_the_same_is_a_form() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = story(&app, &mut ana, &["Trade grew by 9 % in 2021."]).await;
    let path = url(&story);
    let page = ana.get(&path).await.expect(200);
    let items = offered(&mut ana, &story).await;
    let figure = find(&items, "figure", "9");
    let at = figure["at"].as_u64().unwrap();
    let key = page.attr(&format!("input[name=key-{at}]"), "value");
    assert_eq!(key, figure["key"].as_str().unwrap());
    let named = |name: &str| format!("{name}-{at}");
    let (key_field, deed, words, seen) =
        (named("key"), named("deed"), named("words"), named("seen"));
    let fields = [
        (key_field.as_str(), key.as_str()),
        (deed.as_str(), "accept"),
        (words.as_str(), figure["words"].as_str().unwrap()),
        (seen.as_str(), ""),
    ];
    ana.submit(&path, &fields).await.expect(303);
    let figures = records(&app, &story, Sort::Figure).await;
    assert_eq!(figures.len(), 1);
    // The same form once more was made from what is no longer so.
    let other = [fields[0], (deed.as_str(), "reject"), fields[2], fields[3]];
    ana.submit(&path, &other).await.expect(409);
    ana.submit(&path, &[("strange", "x"), ("deed-x", "y")])
        .await
        .expect(303);
}

#[tokio::test]
async fn only_those_who_may_write_in_a_story_decide_about_it() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Author).await, app.staff(Role::Author).await);
    let (story, _) = story(&app, &mut ana, &["Trade grew by 9 % in 2021."]).await;
    let path = url(&story);
    ben.get(&path).await.expect(403);
    ben.submit(&path, &[]).await.expect(403);
    ben.get(&format!("{path}/suggestions")).await.expect(403);
    send(&mut ben, &story, &[]).await.expect(403);
    ana.get("/desk/stories/7/knowledge").await.expect(404);
    ana.post_json(&format!("{path}/suggestions"), &json!("x"))
        .await
        .expect(400);
    let many = vec![json!({}); 201];
    send(&mut ana, &story, &many).await.expect(400);
}

#[tokio::test]
async fn the_editor_and_the_page_before_publishing_have_the_strip() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = story(&app, &mut ana, &["Trade grew by 9 % in 2021."]).await;
    for path in [
        format!("/desk/stories/{story}"),
        format!("/desk/stories/{story}/publish"),
    ] {
        let page = ana.get(&path).await.expect(200);
        assert_eq!(page.attr("#knowledge", "data-url"), url(&story), "{path}");
        assert!(
            page.attrs("script", "src")
                .iter()
                .any(|src| src.ends_with("/knowledge.js"))
        );
        assert!(!page.html().contains("know-js-"), "a string is missing");
    }
}

#[tokio::test]
async fn the_archive_gets_suggestions_once_and_none_is_confirmed() {
    let app = TestApp::new().await;
    let text = richtext::markdown::parse("Trade reached $130.43 billion in 2021.").unwrap();
    let old = app.article().document(text).create().await;
    let said = archive::run(&app, &Progress::Silent).await.unwrap();
    assert!(said.starts_with("1 stories"), "{said}");
    let found = record::of_article(&app.db, old.id).await.unwrap();
    assert!(
        found.iter().any(|one| one.sort == Sort::Figure),
        "{found:?}"
    );
    assert!(found.iter().all(|one| one.state == State::Suggested));
    // A second run, as after one that was broken off, leaves alone what is done.
    archive::run(&app, &Progress::Silent).await.unwrap();
    let again = record::of_article(&app.db, old.id).await.unwrap();
    assert_eq!(again, found);
}
