//! Merging, splitting and saying what things are: each is undone exactly, and nobody overwrites anybody.
use masthead::newsroom::knowledge::deed::{self, Outcome, Said};
use masthead::newsroom::knowledge::shown::{self, At, Readers};
use masthead::newsroom::knowledge::thing::{self, Kind, Thing};
use masthead::paywall::Access;
use tokio::task::JoinSet;

use super::{Kept, surfaces, text};
use crate::harness::TestApp;

const STORY: &str = "Georgia won. Some 40 people of Georgia came. Some 50 people of Atlanta came. “Well \
                     done,” said Georgia.";

async fn story(app: &TestApp) -> i64 {
    let article = app.article().access(Access::Free).document(text(STORY));
    article.create().await.id
}

fn done(outcome: Outcome) -> i64 {
    match outcome {
        Outcome::Done(deed) => deed,
        other => panic!("{other:?}"),
    }
}

async fn merge(kept: &Kept<'_>, from: &Thing, into: &Thing) -> Outcome {
    let (from, into) = (kept.again(from).await, kept.again(into).await);
    let mut tx = kept.begin().await;
    let seen = ((from.id, from.version), (into.id, into.version));
    let outcome = deed::merge(&mut tx, seen.0, seen.1, kept.doer())
        .await
        .unwrap();
    kept.done(tx).await;
    outcome
}

async fn undo(kept: &Kept<'_>, deed: i64) -> Outcome {
    let mut tx = kept.begin().await;
    let outcome = deed::undo(&mut tx, deed, kept.doer()).await.unwrap();
    kept.done(tx).await;
    outcome
}

/// All that is kept of things and of which record names which, as it would be compared.
async fn kept_of(app: &TestApp, story: i64, things: &[&Thing]) -> String {
    let mut all = vec![format!(
        "{:?}",
        thing::mentions_of(&app.db, story).await.unwrap()
    )];
    for thing in things {
        let mut thing = thing::by_id(&app.db, thing.id).await.unwrap().unwrap();
        // The version counts the deeds, and undoing is one.
        thing.version = 0;
        all.push(format!("{thing:?}"));
        all.push(surfaces(app, story, &[&thing]).await);
    }
    all.join("\n")
}

#[tokio::test]
async fn things_that_are_merged_are_read_as_one_and_come_apart_exactly() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = story(&app).await;
    let (one, two, three) = (
        kept.thing(Kind::State, "Georgia").await,
        kept.thing(Kind::State, "Georgia (country)").await,
        kept.thing(Kind::State, "Sakartvelo").await,
    );
    let all = [&one, &two, &three];
    kept.mention(story, &one, "Georgia").await;
    kept.count(story, "Some 40 people", "40", &[&one]).await;
    kept.quote(story, "Well done,", &two).await;
    let before = kept_of(&app, story, &all).await;
    let first = done(merge(&kept, &one, &two).await);
    let between = kept_of(&app, story, &all).await;
    assert!(
        surfaces(&app, story, &[&two])
            .await
            .contains("Some 40 people")
    );
    let second = done(merge(&kept, &two, &three).await);
    // A chain is read as its end, from everywhere.
    for thing in all {
        let root = thing::root_of(&app.db, thing.id).await.unwrap().unwrap();
        assert_eq!(root.id, three.id);
        let all = surfaces(&app, story, &[thing]).await;
        assert!(all.contains("Some 40 people") && all.contains("Sakartvelo"));
    }
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    let at = shown::at_slug(&readers, &one.slug).await.unwrap();
    assert_eq!(at, At::Moved(format!("/things/{}", three.slug)));
    // What is merged is not changed, nor merged once more.
    assert_eq!(merge(&kept, &one, &three).await, Outcome::Overtaken);
    done(undo(&kept, second).await);
    assert_eq!(kept_of(&app, story, &all).await, between);
    done(undo(&kept, first).await);
    assert_eq!(kept_of(&app, story, &all).await, before);
    assert_eq!(
        undo(&kept, first).await,
        Outcome::Overtaken,
        "it was undone"
    );
}

#[tokio::test]
async fn a_merge_below_another_one_is_undone_without_the_upper_one() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let (one, two, three) = (
        kept.thing(Kind::State, "One").await,
        kept.thing(Kind::State, "Two").await,
        kept.thing(Kind::State, "Three").await,
    );
    let first = done(merge(&kept, &one, &two).await);
    done(merge(&kept, &two, &three).await);
    done(undo(&kept, first).await);
    assert_eq!(kept.again(&one).await.root, one.id);
    assert_eq!(kept.again(&two).await.root, three.id);
    assert_eq!(merge(&kept, &three, &three).await, Outcome::Refused);
}

#[tokio::test]
async fn rows_that_come_while_things_are_one_stay_with_the_thing_they_were_confirmed_for() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = story(&app).await;
    let (one, two) = (
        kept.thing(Kind::State, "Georgia").await,
        kept.thing(Kind::Place, "Atlanta").await,
    );
    let deed = done(merge(&kept, &one, &two).await);
    kept.count(story, "Some 40 people", "40", &[&one]).await;
    kept.count(story, "Some 50 people", "50", &[&two]).await;
    let both = surfaces(&app, story, &[&two]).await;
    assert!(both.contains("Some 40") && both.contains("Some 50"));
    done(undo(&kept, deed).await);
    let of = |all: &str| all.lines().skip(4).collect::<String>();
    let (first, second) = (
        of(&surfaces(&app, story, &[&one]).await),
        of(&surfaces(&app, story, &[&two]).await),
    );
    assert!(first.contains("Some 40") && !first.contains("Some 50"));
    assert!(second.contains("Some 50") && !second.contains("Some 40"));
}

#[tokio::test]
async fn some_records_become_those_of_a_new_thing_and_go_back() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = story(&app).await;
    let georgia = kept.thing(Kind::State, "Georgia").await;
    let stays = kept.count(story, "Some 40 people", "40", &[&georgia]).await;
    let goes = kept.count(story, "Some 50 people", "50", &[&georgia]).await;
    let split = async |records: &[i64]| {
        let seen = kept.again(&georgia).await.version;
        let new = Thing::new(kept.id(), Kind::State, "Georgia", app.clock.now());
        let id = new.id;
        let mut tx = kept.begin().await;
        let of = (georgia.id, seen);
        let outcome = deed::split(&mut tx, of, new, records, kept.doer())
            .await
            .unwrap();
        kept.done(tx).await;
        (id, outcome)
    };
    let (_, nothing) = split(&[]).await;
    assert_eq!(nothing, Outcome::Refused);
    let (new, outcome) = split(&[goes]).await;
    let deed = done(outcome);
    let new = thing::by_id(&app.db, new).await.unwrap().unwrap();
    assert_eq!(new.slug, "georgia-2", "one name may be that of two things");
    let of = |all: &str| all.lines().skip(4).collect::<String>();
    let there = of(&surfaces(&app, story, &[&new]).await);
    assert!(there.contains("Some 50") && !there.contains("Some 40"));
    // What has more by now than it was given does not go.
    kept.mention(story, &new, "Atlanta").await;
    assert_eq!(undo(&kept, deed).await, Outcome::Overtaken);
    assert!(thing::by_id(&app.db, new.id).await.unwrap().is_some());
    let (_, again) = split(&[stays]).await;
    done(undo(&kept, done(again)).await);
    assert!(of(&surfaces(&app, story, &[&georgia]).await).contains("Some 40"));
}

#[tokio::test]
async fn a_split_is_undone_exactly() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let story = story(&app).await;
    let georgia = kept.thing(Kind::State, "Georgia").await;
    let quote = kept.quote(story, "Well done,", &georgia).await;
    let figure = kept.count(story, "Some 50 people", "50", &[&georgia]).await;
    kept.count(story, "Some 40 people", "40", &[&georgia]).await;
    let before = kept_of(&app, story, &[&georgia]).await;
    let new = Thing::new(kept.id(), Kind::State, "Georgia (state)", app.clock.now());
    let new_id = new.id;
    let mut tx = kept.begin().await;
    let of = (georgia.id, 1);
    let outcome = deed::split(&mut tx, of, new, &[quote, figure], kept.doer()).await;
    let deed = done(outcome.unwrap());
    kept.done(tx).await;
    assert_ne!(kept_of(&app, story, &[&georgia]).await, before);
    done(undo(&kept, deed).await);
    assert_eq!(kept_of(&app, story, &[&georgia]).await, before);
    assert!(thing::by_id(&app.db, new_id).await.unwrap().is_none());
}

#[tokio::test]
async fn a_thing_gets_another_name_and_its_old_address_leads_on() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let thing = kept.thing(Kind::Organisation, "Old Mill").await;
    let other = kept.thing(Kind::Organisation, "New Mill").await;
    let said = Said {
        name: "Stone Mill".to_owned(),
        slug: "stone-mill".to_owned(),
        kind: Kind::Place,
        ..Said::of(&thing)
    };
    let change = async |said: &Said, seen: i64| {
        let mut tx = kept.begin().await;
        let of = (thing.id, seen);
        let outcome = deed::change(&mut tx, of, said, kept.doer()).await.unwrap();
        kept.done(tx).await;
        outcome
    };
    let deed = done(change(&said, 1).await);
    assert_eq!(change(&said, 1).await, Outcome::Overtaken);
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    let at = shown::at_slug(&readers, "old-mill").await.unwrap();
    assert_eq!(at, At::Moved("/things/stone-mill".to_owned()));
    for (name, slug) in [
        ("", "stone-mill"),
        ("X", "new-mill"),
        ("X", ""),
        ("X", "A b"),
    ] {
        let wrong = Said {
            name: name.to_owned(),
            slug: slug.to_owned(),
            ..said.clone()
        };
        assert_eq!(change(&wrong, 2).await, Outcome::Refused, "{name} {slug}");
    }
    done(undo(&kept, deed).await);
    let again = kept.again(&thing).await;
    assert_eq!(Said::of(&again), Said::of(&thing));
    let at = shown::at_slug(&readers, "stone-mill").await.unwrap();
    assert_eq!(at, At::Moved("/things/old-mill".to_owned()));
    // A later deed is undone first.
    let first = done(change(&said, again.version).await);
    let kind = Said {
        kind: Kind::Work,
        ..said.clone()
    };
    let second = done(change(&kind, again.version + 1).await);
    assert_eq!(undo(&kept, first).await, Outcome::Overtaken);
    done(undo(&kept, second).await);
    done(undo(&kept, first).await);
    assert_eq!(Said::of(&kept.again(&thing).await), Said::of(&thing));
    let deeds = deed::of_thing(&app.db, thing.id).await.unwrap();
    assert_eq!(deeds.len(), 6, "all of it is kept");
    assert!(deed::of_thing(&app.db, other.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn of_many_who_merge_at_once_one_wins_and_nothing_is_half_done() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let from = kept.thing(Kind::State, "From").await;
    let mut targets = Vec::new();
    for number in 0..8 {
        targets.push(kept.thing(Kind::State, &format!("Target {number}")).await);
    }
    let mut merging = JoinSet::new();
    for target in targets {
        let (db, doer, from) = (app.db.clone(), kept.doer(), from.clone());
        merging.spawn(async move {
            let mut tx = db.begin().await.unwrap();
            let seen = ((from.id, from.version), (target.id, target.version));
            let outcome = deed::merge(&mut tx, seen.0, seen.1, doer).await.unwrap();
            tx.commit().await.unwrap();
            outcome
        });
    }
    let outcomes = merging.join_all().await;
    let deeds: Vec<i64> = outcomes.iter().filter_map(deed_of).collect();
    assert_eq!(deeds.len(), 1, "{outcomes:?}");
    let mut undoing = JoinSet::new();
    for _ in 0..4 {
        let (db, doer, deed) = (app.db.clone(), kept.doer(), deeds[0]);
        undoing.spawn(async move {
            let mut tx = db.begin().await.unwrap();
            let outcome = deed::undo(&mut tx, deed, doer).await.unwrap();
            tx.commit().await.unwrap();
            outcome
        });
    }
    let undone = undoing.join_all().await;
    assert_eq!(undone.iter().filter_map(deed_of).count(), 1, "{undone:?}");
    let thing = kept.again(&from).await;
    assert_eq!((thing.merged_into, thing.root), (None, from.id));
}

fn deed_of(outcome: &Outcome) -> Option<i64> {
    match outcome {
        Outcome::Done(deed) => Some(*deed),
        _ => None,
    }
}
