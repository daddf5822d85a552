//! What a reader has seen of storylines: one row each, the latest moment, given out and erased.
use masthead::people::reader::{self, AllHolds};
use masthead::people::reading;

use super::Kept;
use crate::harness::TestApp;

#[tokio::test]
async fn a_mark_is_raised_and_never_lowered_and_is_given_out_and_erased() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let id = app.reader().await.id;
    let mark = async |storyline: i64, at: i64| {
        let mut tx = kept.begin().await;
        reading::mark(&mut tx, id, storyline, at).await.unwrap();
        kept.done(tx).await;
    };
    mark(7, 100).await;
    mark(7, 50).await;
    mark(8, 200).await;
    assert_eq!(reading::of(&app.db, id, 7).await.unwrap(), Some(100));
    assert_eq!(
        reading::marks(&app.db, id).await.unwrap(),
        [(8, 200), (7, 100)]
    );
    let reader = reader::by_id(&app.db, id).await.unwrap().unwrap();
    let holds = app.part::<AllHolds>();
    let export = holds.export(&app, &reader).await.unwrap();
    assert_eq!(export["storylines_read"]["read"][0]["storyline"], 8);
    let mut tx = kept.begin().await;
    holds.erase(&mut tx, &reader).await.unwrap();
    kept.done(tx).await;
    assert!(reading::marks(&app.db, id).await.unwrap().is_empty());
}

#[tokio::test]
async fn of_readers_who_do_not_want_it_nothing_is_noted() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let id = app.reader().await.id;
    let now = app.clock.now();
    let mut tx = kept.begin().await;
    reading::mark(&mut tx, id, 7, now).await.unwrap();
    reading::set_off(&mut tx, id, true, now).await.unwrap();
    reading::mark(&mut tx, id, 8, now).await.unwrap();
    kept.done(tx).await;
    assert!(reading::is_off(&app.db, id).await.unwrap());
    assert!(reading::marks(&app.db, id).await.unwrap().is_empty());
    let mut tx = kept.begin().await;
    reading::set_off(&mut tx, id, false, now).await.unwrap();
    reading::mark(&mut tx, id, 8, now).await.unwrap();
    kept.done(tx).await;
    assert_eq!(reading::marks(&app.db, id).await.unwrap(), [(8, now)]);
}
