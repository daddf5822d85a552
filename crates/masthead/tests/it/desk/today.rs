//! `/desk`: today's numbers and what waits, for those who may see them and nobody else.
use masthead::ground::clock::{DAY, HOUR, MINUTE};
use masthead::newsroom::article::{Correction, CorrectionKind};
use masthead::paywall::{self, Access};
use masthead::people::role::Role;

use crate::comment::{named, say};
use crate::harness::{NOON, Page, TestApp};
use crate::payment::shop::{Shop, monthly};

const CARD: &str = "4242 4242 0000 0001";

/// The number under a name; none where it is not shown.
fn figure(page: &Page, name: &str) -> Option<String> {
    let names = page.texts(".figures dt");
    let at = names.iter().position(|one| one == name)?;
    Some(page.texts(".figures dd")[at].clone())
}

#[tokio::test]
async fn the_day_is_that_of_the_publications_clock() {
    let app = TestApp::new().await;
    // In Tokyo, nine hours ahead all year, a day begins at 15:00 UTC of the day before.
    app.settings(|settings| settings.time_zone = "Asia/Tokyo".to_owned())
        .await;
    let article = |at| app.article().published_at(at);
    article(NOON - 22 * HOUR).create().await;
    article(NOON - 20 * HOUR).create().await;
    article(NOON - MINUTE).create().await;
    article(NOON + 2 * HOUR).create().await;
    article(NOON + 4 * HOUR)
        .headline("After midnight")
        .create()
        .await;
    app.clock.set(NOON);
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.get("/desk").await.expect(200);
    assert_eq!(figure(&page, "Stories published").as_deref(), Some("2"));
    assert_eq!(
        figure(&page, "Stories still to come today").as_deref(),
        Some("1")
    );
    let next = page.texts(".next li");
    assert_eq!(next.len(), 2);
    assert!(next[1].contains("After midnight"));
    app.clock.set(NOON + 5 * HOUR);
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.get("/desk").await.expect(200);
    assert_eq!(figure(&page, "Stories published").as_deref(), Some("1"));
}

#[tokio::test]
async fn what_people_open_and_where_they_meet_the_paywall_is_counted_on_all_nodes_for_the_day() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 1).await;
    let (open, metered) = (app.article().access(Access::Free), app.article());
    let (open, metered) = (open.create().await, metered.create().await);
    let other = app.article().create().await;
    let read_and_met = async || {
        let page = app.staff(Role::Owner).await.get("/desk").await.expect(200);
        let read = figure(&page, "Stories read");
        (read, figure(&page, "Times readers met the paywall"))
    };
    let numbers = |read: &str, met: &str| (Some(read.to_owned()), Some(met.to_owned()));
    assert_eq!(read_and_met().await, numbers("0", "0"));

    // The first step of a visitor is no wall, and the story after it is read.
    let mut visitor = app.visitor();
    visitor.read(&metered.path).await.expect(200);
    visitor.get(&other.path).await.expect(200);
    // Nobody reads these.
    visitor.head(&other.path).await.expect(200);
    app.visitor().head(&open.path).await.expect(200);
    app.staff_preview(&metered).await;
    assert_eq!(read_and_met().await, numbers("1", "1"));

    let node = app.another_node().await;
    node.curl().get(&open.path).await.expect(200);
    visitor.get(&open.path).await.expect(200);
    paywall::flush(&node).await.unwrap();
    assert_eq!(read_and_met().await, numbers("3", "1"));

    app.clock.advance(DAY);
    assert_eq!(read_and_met().await, numbers("0", "0"));
}

#[tokio::test]
async fn numbers_of_what_was_read_are_forgotten_after_the_day() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Free).create().await;
    let rows = async || {
        let rows = db::sql("SELECT CAST(count(*) AS BIGINT) FROM paywall_counts");
        let (rows,): (i64,) = rows.one(&app.db).await.unwrap();
        rows
    };
    app.curl().get(&article.path).await.expect(200);
    paywall::flush(&app).await.unwrap();
    app.clock.advance(DAY);
    paywall::forget_counts(&app).await.unwrap();
    assert_eq!(rows().await, 1, "the day may last on in another zone");
    app.clock.advance(2 * DAY);
    paywall::forget_counts(&app).await.unwrap();
    assert_eq!(rows().await, 0);
}

#[tokio::test]
async fn numbers_are_written_as_the_language_groups_them_and_money_as_it_is_paid() {
    let shop = Shop::new().await;
    let mut owner = shop.app.staff(Role::Owner).await;
    let before = owner.get("/desk").await.expect(200);
    assert_eq!(
        figure(&before, "Paid today, less refunds").as_deref(),
        Some("$0.00")
    );
    shop.buy(&monthly(), CARD).await;
    let page = owner.get("/desk").await.expect(200);
    assert_eq!(
        figure(&page, "Paid today, less refunds").as_deref(),
        Some("$5.00")
    );
    assert_eq!(figure(&page, "Subscriptions started").as_deref(), Some("1"));
    assert_eq!(figure(&page, "Subscriptions ended").as_deref(), Some("0"));
    shop.app.clock.advance(DAY);
    let mut owner = shop.app.staff(Role::Owner).await;
    let page = owner.get("/desk").await.expect(200);
    assert_eq!(
        figure(&page, "Paid today, less refunds").as_deref(),
        Some("$0.00")
    );
    assert_eq!(figure(&page, "Subscriptions started").as_deref(), Some("0"));
}

#[tokio::test]
async fn a_subscription_that_staff_end_is_among_todays_and_not_among_tomorrows() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&monthly(), CARD).await;
    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    support
        .submit_from(&path, &path, &[("deed", "end"), ("note", "asked to")])
        .await
        .expect(303);
    let page = support.get("/desk").await.expect(200);
    assert_eq!(figure(&page, "Subscriptions ended").as_deref(), Some("1"));
    shop.app.clock.advance(DAY);
    let mut support = shop.app.staff(Role::Support).await;
    let page = support.get("/desk").await.expect(200);
    assert_eq!(figure(&page, "Subscriptions ended").as_deref(), Some("0"));
}

#[tokio::test]
async fn what_waits_is_named_with_the_way_to_it_and_nothing_else_is() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.get("/desk").await.expect(200);
    assert_eq!(page.attrs(".tasks a", "href"), ["/desk/set-up"]);
    let article = app.article().create().await;
    let page = owner.get("/desk").await.expect(200);
    assert!(!page.has(".tasks"), "nothing waits");
    assert!(page.html().contains("Nothing is waiting."));
    let mut anna = named(&app, "Anna").await;
    say(&mut anna, &article, "One.").await;
    say(&mut anna, &article, "Two.").await;
    let page = owner.get("/desk").await.expect(200);
    let tasks = page.texts(".tasks li");
    assert_eq!(tasks.len(), 1, "{tasks:?}");
    assert!(tasks[0].starts_with("2 comments to decide on"), "{tasks:?}");
    assert_eq!(page.attrs(".tasks a", "href"), ["/desk/comments"]);
    assert!(page.has(".tasks time"), "since when the oldest waits");
}

#[tokio::test]
async fn who_lacks_a_permission_does_not_see_its_numbers() {
    let app = TestApp::selling().await;
    let correction = Correction {
        kind: CorrectionKind::Correction,
        text: "It was Tuesday.".to_owned(),
        at: app.clock.now(),
        block: None,
    };
    app.article().correction(correction).create().await;
    let secret = "An embargoed headline";
    let later = app.clock.now() + HOUR;
    app.article()
        .headline(secret)
        .published_at(later)
        .create()
        .await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    say(&mut anna, &article, "Words.").await;
    let own = |role: Role| match role {
        Role::Owner => vec![
            "New accounts",
            "Paid today, less refunds",
            "Comments posted",
            "Adverts shown",
            "Stories still to come today",
        ],
        Role::Chief | Role::Editor | Role::Author | Role::Contributor => Vec::new(),
        Role::Support => vec![
            "New accounts",
            "Subscriptions started",
            "In their free trial now",
        ],
        Role::Moderator => vec!["Comments posted"],
        Role::Advertising => vec!["Adverts shown", "Clicks on adverts"],
    };
    let everything: Vec<&str> = Role::ALL.into_iter().flat_map(own).collect();
    for role in Role::ALL {
        let mut member = app.staff(role).await;
        let page = member.get("/desk").await.expect(200);
        assert!(figure(&page, "Stories published").is_some(), "{role:?}");
        for name in &everything {
            let may = role == Role::Owner || own(role).contains(name);
            assert_eq!(figure(&page, name).is_some(), may, "{role:?} {name}");
        }
        assert_eq!(
            page.html().contains(secret),
            role == Role::Owner,
            "{role:?}"
        );
        let waits = page.html().contains("comment to decide on");
        assert_eq!(
            waits,
            matches!(role, Role::Owner | Role::Moderator),
            "{role:?}"
        );
    }
    let mut reader = app.reader().await;
    reader.get("/desk").await.expect(403);
}
