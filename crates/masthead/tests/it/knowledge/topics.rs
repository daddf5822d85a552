//! Each topic has a thing, which shares its page and follows it.
use masthead::newsroom::former::Lead;
use masthead::newsroom::knowledge::deed::{self, Outcome, Said};
use masthead::newsroom::knowledge::shown::{self, At, Readers};
use masthead::newsroom::knowledge::thing::{self, Kind, Thing};
use masthead::newsroom::topic;

use super::Kept;
use crate::harness::TestApp;

async fn at(app: &TestApp, slug: &str) -> At {
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    shown::at_slug(&readers, slug).await.unwrap()
}

async fn of(app: &TestApp, slug: &str) -> Thing {
    let topic = topic::by_slug(&app.db, slug).await.unwrap().unwrap();
    thing::of_topic(&app.db, topic.id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_topic_has_a_thing_from_its_first_story_on_and_both_have_one_page() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    app.article().topic("Housing").create().await;
    let housing = of(&app, "housing").await;
    assert_eq!(
        (housing.name.as_str(), housing.kind),
        ("Housing", Kind::Subject)
    );
    let moved = At::Moved("/topics/housing".to_owned());
    assert_eq!(at(&app, "housing").await, moved);
    // A thing that was there before is that of a topic with its slug.
    let river = kept.thing(Kind::Place, "River").await;
    assert!(matches!(at(&app, "river").await, At::Thing(_)));
    app.article().topic("River").create().await;
    assert_eq!(of(&app, "river").await.id, river.id);
    assert_eq!(
        at(&app, "river").await,
        At::Moved("/topics/river".to_owned())
    );
    // The topic's form decides about name and address, and nothing else.
    let said = Said {
        name: "Homes".to_owned(),
        ..Said::of(&housing)
    };
    let kind = Said {
        kind: Kind::Event,
        ..Said::of(&housing)
    };
    let mut tx = kept.begin().await;
    let seen = (housing.id, housing.version);
    let named = deed::change(&mut tx, seen, &said, kept.doer())
        .await
        .unwrap();
    assert_eq!(named, Outcome::HasTopic);
    let changed = deed::change(&mut tx, seen, &kind, kept.doer())
        .await
        .unwrap();
    assert!(matches!(changed, Outcome::Done(_)));
    kept.done(tx).await;
}

#[tokio::test]
async fn the_thing_of_a_topic_is_renamed_merged_and_left_with_it() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    app.article()
        .topic("Housing")
        .topic("Homes")
        .topic("Rent")
        .create()
        .await;
    let (housing, homes, rent) = (
        of(&app, "housing").await,
        of(&app, "homes").await,
        of(&app, "rent").await,
    );
    let now = app.clock.now();
    let named = async |slug| topic::by_slug(&app.db, slug).await.unwrap().unwrap();
    let mut topic = named("housing").await;
    (topic.name, topic.slug) = ("Living".to_owned(), "living".to_owned());
    let mut tx = kept.begin().await;
    topic::change(&mut tx, &topic, "housing", now)
        .await
        .unwrap();
    kept.done(tx).await;
    let living = kept.again(&housing).await;
    assert_eq!(
        (living.name.as_str(), living.slug.as_str()),
        ("Living", "living")
    );
    assert_eq!(
        at(&app, "living").await,
        At::Moved("/topics/living".to_owned())
    );
    let (from, to) = (named("homes").await, named("living").await);
    let mut tx = kept.begin().await;
    topic::merge(&mut tx, (&from, &to), now).await.unwrap();
    kept.done(tx).await;
    let merged = kept.again(&homes).await;
    assert_eq!((merged.root, merged.topic), (living.id, None));
    assert_eq!(
        at(&app, "homes").await,
        At::Moved("/topics/living".to_owned())
    );
    let deed = deed::of_thing(&app.db, homes.id).await.unwrap()[0].id;
    let mut tx = kept.begin().await;
    let undone = deed::undo(&mut tx, deed, kept.doer()).await.unwrap();
    assert!(matches!(undone, Outcome::Done(_)));
    kept.done(tx).await;
    assert!(matches!(at(&app, "homes").await, At::Thing(found) if found.id == homes.id));
    let mut tx = kept.begin().await;
    topic::remove(&mut tx, &named("rent").await, now)
        .await
        .unwrap();
    kept.done(tx).await;
    assert_eq!(kept.again(&rent).await.topic, None);
    assert!(matches!(at(&app, "rent").await, At::Thing(_)));
    assert_eq!(at(&app, "nothing").await, At::Nothing);
    assert_eq!(
        thing::by_former_slug(&app.db, "nothing").await.unwrap(),
        None::<Lead>
    );
}

#[tokio::test]
async fn the_names_of_a_language_are_those_of_its_things_and_of_all_languages() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let germany = kept.thing(Kind::State, "Germany").await;
    let mut tx = kept.begin().await;
    for (name, language, blocked) in [
        ("Deutschland", "de", false),
        ("Allemagne", "fr", false),
        ("DE", "", false),
        ("Jerry", "en", true),
    ] {
        let name = thing::Name {
            name: name.to_owned(),
            language: language.to_owned(),
            form: thing::Form::Full,
            auto: true,
            blocked,
        };
        thing::set_name(&mut tx, germany.id, &name).await.unwrap();
    }
    kept.done(tx).await;
    for (language, expected) in [
        ("de-AT", ["Germany", "DE", "Deutschland"].as_slice()),
        ("en", ["Germany", "DE"].as_slice()),
    ] {
        let names = thing::all_names(&app.db, language).await.unwrap();
        let names: Vec<&str> = names.iter().map(|known| known.name.as_str()).collect();
        assert_eq!(names, expected, "{language}");
    }
    let named = thing::named(&app.db, "Deutschland").await.unwrap();
    assert_eq!(
        named.iter().map(|thing| thing.id).collect::<Vec<_>>(),
        [germany.id]
    );
    let mut tx = kept.begin().await;
    let gone = thing::remove_name(&mut tx, germany.id, ("Allemagne", "fr"))
        .await
        .unwrap();
    assert!(gone.is_done());
    kept.done(tx).await;
    assert_eq!(thing::names(&app.db, germany.id).await.unwrap().len(), 3);
}
