//! What there is between two things: by what was confirmed, never by what stands in one text.
use masthead::newsroom::knowledge::moment::{self, Role};
use masthead::newsroom::knowledge::relation::{self, Relation};
use masthead::newsroom::knowledge::shown::{self, Readers};
use masthead::newsroom::knowledge::thing::{self, Kind, Thing};
use masthead::paywall::Access;

use super::{Kept, text};
use crate::harness::TestApp;

const FIRST: &str = "Ada Stone met Bo Reed in the North Vale. It was their 38th meeting, the Court \
                     said. “The South Vale is our friend,” said Ada Stone. Some 40 people worked there.";
const SECOND: &str = "Ada Stone met Bo Reed again. They met in May too. Next year Ada Stone will meet \
                      Bo Reed.";

/// Two states with their leaders, and two stories.
struct Scene<'a> {
    kept: Kept<'a>,
    north: Thing,
    south: Thing,
    ada: Thing,
    bo: Thing,
    first: i64,
    second: i64,
}

async fn scene(app: &TestApp) -> Scene<'_> {
    let kept = Kept { app };
    let north = kept.thing(Kind::State, "North Vale").await;
    let south = kept.thing(Kind::State, "South Vale").await;
    let ada = kept
        .child(Kind::Person, "Ada Stone", &north, Some("2012"))
        .await;
    let bo = kept.child(Kind::Person, "Bo Reed", &south, None).await;
    let story = async |words: &str| {
        let article = app.article().access(Access::Free).document(text(words));
        article.create().await.id
    };
    let (first, second) = (story(FIRST).await, story(SECOND).await);
    Scene {
        kept,
        north,
        south,
        ada,
        bo,
        first,
        second,
    }
}

impl Scene<'_> {
    async fn between(&self, one: &Thing, other: &Thing) -> Option<Relation> {
        let app = self.kept.app;
        let publication = app.publication().await.unwrap();
        let readers = Readers {
            db: &app.db,
            publication: &publication,
            now: app.clock.now(),
        };
        relation::between(&readers, one, other).await.unwrap()
    }
}

#[tokio::test]
async fn less_than_three_pieces_in_two_stories_is_no_relation_nor_is_standing_in_one_text() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let (kept, ada, bo) = (&scene.kept, &scene.ada, &scene.bo);
    for story in [scene.first, scene.second] {
        kept.mention(story, ada, "Ada Stone").await;
        kept.mention(story, bo, "Bo Reed").await;
    }
    assert!(scene.between(ada, bo).await.is_none());
    kept.meeting(
        scene.first,
        "Ada Stone met Bo Reed",
        "2022-02-04",
        &[ada, bo],
    )
    .await;
    kept.count(scene.first, "Some 40 people", "40", &[ada, bo])
        .await;
    kept.meeting(scene.first, "their 38th meeting", "2021-02", &[ada, bo])
        .await;
    assert!(
        scene.between(ada, bo).await.is_none(),
        "one story is not enough"
    );
    kept.meeting(
        scene.second,
        "Ada Stone met Bo Reed again",
        "2019",
        &[ada, bo],
    )
    .await;
    let found = scene.between(ada, bo).await.unwrap();
    assert_eq!(
        (found.meetings, found.figures.len(), found.stories.len()),
        (3, 1, 2)
    );
    assert_eq!(found.silent_years, [2020]);
    assert!(scene.between(ada, ada).await.is_none());
}

#[tokio::test]
async fn a_state_answers_for_its_leaders_in_their_time_and_words_that_name_it_count() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let (kept, ada, bo) = (&scene.kept, &scene.ada, &scene.bo);
    kept.meeting(
        scene.first,
        "Ada Stone met Bo Reed",
        "2022-02-04",
        &[ada, bo],
    )
    .await;
    kept.quote(scene.first, "The South Vale is our friend,", ada)
        .await;
    assert!(scene.between(&scene.north, &scene.south).await.is_none());
    // Before she led it, her meetings were her own.
    kept.meeting(scene.second, "They met in May too", "2011-05", &[ada, bo])
        .await;
    assert!(scene.between(&scene.north, &scene.south).await.is_none());
    kept.meeting(
        scene.second,
        "Ada Stone met Bo Reed again",
        "2019",
        &[ada, bo],
    )
    .await;
    let found = scene.between(&scene.south, &scene.north).await.unwrap();
    assert_eq!((found.moments.len(), found.quotes.len()), (2, 1));
    assert_eq!(
        (found.one.name.as_str(), found.other.name.as_str()),
        ("South Vale", "North Vale")
    );
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    let related = relation::of_thing(&readers, &scene.north, 5).await.unwrap();
    let names: Vec<&str> = related.iter().map(|one| one.other.name.as_str()).collect();
    assert!(names.contains(&"South Vale"), "{names:?}");
    let path = &related
        .iter()
        .find(|one| one.other.id == scene.south.id)
        .unwrap()
        .path;
    assert_eq!(path, "/between/north-vale/south-vale");
}

#[tokio::test]
async fn meetings_that_others_count_stand_beside_those_reported_and_plans_apart() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let (kept, ada, bo) = (&scene.kept, &scene.ada, &scene.bo);
    let series = kept
        .thing(Kind::Series, "Meetings of Ada Stone and Bo Reed")
        .await;
    let mut counted = moment::Facts::new("They met", "2022-02-04", moment::Kind::Meeting);
    counted.things = vec![(ada.id, Role::TookPart), (bo.id, Role::TookPart)];
    (counted.series, counted.ordinal) = (Some(series.id), Some(38));
    counted.ordinal_said_by = "the Court".to_owned();
    let told = kept
        .moment(scene.first, "their 38th meeting", &counted)
        .await;
    let again = moment::Facts {
        same_as: Some(told),
        ordinal: Some(13),
        ordinal_said_by: "Tass".to_owned(),
        ..counted.clone()
    };
    kept.moment(scene.second, "Ada Stone met Bo Reed again", &again)
        .await;
    let older = moment::Facts {
        edtf: "2019-06".to_owned(),
        ordinal: Some(30),
        ..counted.clone()
    };
    kept.moment(scene.second, "They met in May too", &older)
        .await;
    let ahead = moment::Facts {
        edtf: "2027".to_owned(),
        ordinal: None,
        is_plan: true,
        ..counted.clone()
    };
    kept.moment(scene.second, "Next year Ada Stone will meet", &ahead)
        .await;
    kept.count(scene.first, "Some 40 people", "40", &[ada, bo])
        .await;
    let found = scene.between(ada, bo).await.unwrap();
    assert_eq!(
        (found.meetings, found.next.len()),
        (2, 1),
        "two tellings are one meeting"
    );
    let mut counts: Vec<(i64, &str)> = found
        .counts
        .iter()
        .map(|count| (count.ordinal, count.said_by.as_str()))
        .collect();
    counts.sort_unstable();
    assert_eq!(counts, [(13, "Tass"), (38, "the Court")]);
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    let of_series = shown::moments_of_series(&readers, &series).await.unwrap();
    assert_eq!((of_series.reported.len(), of_series.counts.len()), (2, 2));
    assert_eq!(
        thing::children(&app.db, scene.north.id)
            .await
            .unwrap()
            .len(),
        1
    );
}
