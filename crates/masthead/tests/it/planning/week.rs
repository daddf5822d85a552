//! The week by the calendar of the publication.
use masthead::ground::clock::HOUR;
use masthead::people::role::Role;

use super::{assign, way};
use crate::harness::{NOON, TestApp};
use crate::writing::begin;

#[tokio::test]
async fn a_week_has_seven_days_in_the_time_zone_of_the_publication() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "Asia/Tokyo".to_owned())
        .await;
    let mut chief = app.staff(Role::Chief).await;
    let story = begin(&mut chief).await;
    // The last minute of Sunday, and the first of Monday.
    assign(&mut chief, &story, &[("due", "2030-06-09T23:59")])
        .await
        .expect(303);
    let other = begin(&mut chief).await;
    assign(&mut chief, &other, &[("due", "2030-06-10T00:00")])
        .await
        .expect(303);
    let page = chief
        .get("/desk/stories/calendar?day=2030-06-05")
        .await
        .expect(200);
    assert_eq!(page.texts(".day").len(), 7);
    assert_eq!(page.attrs(".day .card a", "href"), [way(&story)]);
    let times = page.attrs(".day h3 time", "datetime");
    assert!(times[0].starts_with("2030-06-03"), "{times:?}");
    assert!(page.texts(".day")[6].contains("Due"));
    let next = page.attr("a[rel=next]", "href");
    let page = chief.get(&next).await.expect(200);
    assert_eq!(page.attrs(".day .card a", "href"), [way(&other)]);
    let before = page.attr("a[rel=prev]", "href");
    let page = chief.get(&before).await.expect(200);
    assert_eq!(page.attrs(".day .card a", "href"), [way(&story)]);
    chief
        .get("/desk/stories/calendar?day=2030-02-31")
        .await
        .expect(404);
    chief.get("/desk/stories/calendar?day=x").await.expect(404);
}

#[tokio::test]
async fn scheduled_stories_and_those_that_came_out_stand_on_their_days() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    app.clock.set(NOON);
    let (out, next) = (NOON - HOUR, NOON + HOUR);
    app.article()
        .headline("Out")
        .published_at(out)
        .create()
        .await;
    app.article()
        .headline("Next")
        .published_at(next)
        .create()
        .await;
    let mut editor = app.staff(Role::Editor).await;
    let page = editor.get("/desk/stories/calendar").await.expect(200);
    let today = page.text(".day-today");
    assert!(
        today.contains("Out") && today.contains("Published"),
        "{today}"
    );
    assert!(
        today.contains("Next") && today.contains("Scheduled"),
        "{today}"
    );
    let mut author = app.staff(Role::Author).await;
    let today = author.get("/desk/stories/calendar").await.expect(200);
    let today = today.text(".day-today");
    assert!(today.contains("Out") && !today.contains("Next"), "{today}");
}
