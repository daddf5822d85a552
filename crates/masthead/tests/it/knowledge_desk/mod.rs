//! What a story says is confirmed, kept, corrected and undone at the desk.
mod correct;
mod inbox;
mod numbers;
mod storylines;
mod strip;
mod things;

use masthead::newsroom::knowledge::record::{self, Record, Sort};
use masthead::newsroom::knowledge::thing::{self, Kind, Privacy, Thing};
use masthead::people::role::Role;
use serde_json::{Value, json};

use crate::harness::{Member, Page, TestApp};
use crate::writing::{Tab, begin, field, paragraph, words};

/// A thing that the publication knows, found without asking.
async fn known(app: &TestApp, kind: Kind, name: &str) -> Thing {
    let now = app.clock.now();
    let mut tx = app.db.begin().await.unwrap();
    let thing = Thing::new(app.ids.next(now), kind, name, now);
    let thing = thing::add(&mut tx, thing).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    thing
}

/// A story with these paragraphs, which lacks nothing to be published.
async fn story(app: &TestApp, person: &mut Member, paragraphs: &[&str]) -> (String, Tab) {
    app.section("news").await;
    if app
        .publication()
        .await
        .unwrap()
        .author_by_slug("ana-reed")
        .is_none()
    {
        app.person_author("Ana Reed").await;
    }
    let story = begin(person).await;
    let mut tab = Tab::open(person, &story, "a").await;
    let mut steps = vec![words(1, "Trade talks go on"), words(20, "In the capital.")];
    let mut at = 36;
    for (number, text) in paragraphs.iter().enumerate() {
        steps.push(paragraph(at, &format!("block{number:03}"), text));
        at += text.encode_utf16().count() + 2;
    }
    steps.extend([
        field("section", &json!("news")),
        field("byline", &json!([{"author": "ana-reed", "role": "by"}])),
        field("access", &json!("free")),
        field("slug", &json!(format!("talks-{story}"))),
    ]);
    tab.send(person, &steps).await;
    (story, tab)
}

fn url(story: &str) -> String {
    format!("/desk/stories/{story}/knowledge")
}

/// What the strip of a story offers.
async fn offered(person: &mut Member, story: &str) -> Vec<Value> {
    let page = person
        .get(&format!("{}/suggestions", url(story)))
        .await
        .expect(200);
    page.json()["items"].as_array().unwrap().clone()
}

/// The suggestion whose label has these letters.
#[track_caller]
fn find<'a>(items: &'a [Value], sort: &str, label: &str) -> &'a Value {
    let is_it =
        |item: &&Value| item["sort"] == sort && item["label"].as_str().unwrap().contains(label);
    items
        .iter()
        .find(is_it)
        .unwrap_or_else(|| panic!("no {sort} {label} in {items:#?}"))
}

/// A decision as the script sends it, with more fields.
fn decision(item: &Value, deed: &str, more: &Value) -> Value {
    let mut decision = json!({
        "key": item["key"], "deed": deed, "kind": item["kind"], "chosen": item["chosen"],
        "words": item["words"], "measure": item["measure"], "speaker": item["speaker"],
        "seen": item["seen"],
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        decision[name] = value.clone();
    }
    decision
}

async fn send(person: &mut Member, story: &str, decisions: &[Value]) -> Page {
    let sent = json!({"decisions": decisions, "visit": {"ms": 12_000, "keys": 7}});
    person
        .post_json(&format!("{}/suggestions", url(story)), &sent)
        .await
}

/// Publishes a story as it is.
async fn publish(person: &mut Member, story: &str) {
    let path = format!("/desk/stories/{story}/publish");
    let fields = [("when", "now")];
    person.submit_from(&path, &path, &fields).await.expect(303);
}

/// The records of a story of a sort.
async fn records(app: &TestApp, story: &str, sort: Sort) -> Vec<Record> {
    let all = record::of_article(&app.db, story.parse().unwrap())
        .await
        .unwrap();
    all.into_iter().filter(|one| one.sort == sort).collect()
}

/// A story that is published with one confirmed figure, and the figure's record.
async fn published_figure(app: &TestApp, person: &mut Member) -> (String, Tab, Record) {
    let text = "Bilateral trade reached $130.43 billion in 2021, officials said.";
    let (story, tab) = story(app, person, &[text]).await;
    let items = offered(person, &story).await;
    let figure = find(&items, "figure", "130.43");
    let more = json!({"measure": "Bilateral trade"});
    send(person, &story, &[decision(figure, "accept", &more)])
        .await
        .expect(200);
    publish(person, &story).await;
    let figure = records(app, &story, Sort::Figure).await.remove(0);
    (story, tab, figure)
}

/// An editor, and somebody who writes and may not decide what the publication knows.
async fn people(app: &TestApp) -> (Member, Member) {
    (app.staff(Role::Editor).await, app.staff(Role::Author).await)
}

/// Whether a thing is public.
fn is_public(thing: &Thing) -> bool {
    thing.privacy == Privacy::Public
}
