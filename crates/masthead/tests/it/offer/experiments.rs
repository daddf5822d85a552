//! Experiments: sticky, fair and honestly counted.
use masthead::shop::offer::experiment::{self, Arm, Experiment, Tally};

use super::{deal, sell};
use crate::harness::{Person, TestApp};

async fn world() -> (TestApp, Experiment) {
    let app = TestApp::selling().await;
    let mut half = deal();
    half.name = "Half".to_owned();
    sell(&app, "full", &deal()).await;
    sell(&app, "half", &half).await;
    let arm = |code: &str| Arm {
        code: code.to_owned(),
        weight: 1,
    };
    let experiment = Experiment {
        id: 1,
        name: "Half".to_owned(),
        arms: vec![arm("full"), arm("half")],
        started_at: app.clock.now(),
        ended_at: None,
    };
    let mut tx = app.db.begin().await.unwrap();
    experiment::start(&mut tx, &experiment).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    (app, experiment)
}

async fn counts(app: &TestApp, experiment: &Experiment) -> Tally {
    let tallies = experiment::tallies(&app.db, experiment).await.unwrap();
    tallies.iter().fold(Tally::default(), |sum, tally| Tally {
        code: String::new(),
        shown: sum.shown + tally.shown,
        chosen: sum.chosen + tally.chosen,
        paid: sum.paid + tally.paid,
    })
}

async fn arm(person: &mut Person) -> String {
    let page = person.follow("/subscribe").await.expect(200);
    let links = page.attrs(".shop-act a", "href");
    assert_eq!(links.len(), 1, "one arm and no other: {links:?}");
    links[0].rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_browser_keeps_its_arm_and_counts_once() {
    let (app, experiment) = world().await;
    let mut person = app.visitor();
    let first = arm(&mut person).await;
    for _ in 0..5 {
        assert_eq!(arm(&mut person).await, first);
    }
    assert_eq!(counts(&app, &experiment).await.shown, 1);
    for _ in 0..2 {
        person.get(&format!("/subscribe/{first}")).await.expect(200);
    }
    assert_eq!(counts(&app, &experiment).await.chosen, 1);
}

#[tokio::test]
async fn both_arms_are_shown_and_the_page_is_private() {
    let (app, experiment) = world().await;
    let mut arms = std::collections::BTreeSet::new();
    for _ in 0..30 {
        arms.insert(arm(&mut app.visitor()).await);
    }
    assert_eq!(arms.len(), 2);
    assert_eq!(counts(&app, &experiment).await.shown, 30);
    let mut person = app.visitor();
    let page = person.follow("/subscribe").await;
    assert_eq!(page.header("cache-control"), "private, no-store");
}

#[tokio::test]
async fn programs_forgers_and_prefetches_are_not_counted_and_see_the_first_arm() {
    let (app, experiment) = world().await;
    let page = app.curl().follow("/subscribe").await.expect(200);
    assert_eq!(page.attr(".shop-act a", "href"), "/subscribe/full");
    let forged = "00112233445566778899aabbccddeeff.00112233445566778899aabbccddeeff";
    let mut forger = app
        .curl()
        .with("cookie", &format!("__Host-offers={forged}"));
    forger.follow("/subscribe").await.expect(200);
    let mut ahead = app.visitor().with("sec-purpose", "prefetch");
    ahead.get("/subscribe").await.expect(200);
    app.visitor().head("/subscribe").await.expect(200);
    assert_eq!(counts(&app, &experiment).await, Tally::default());
}

#[tokio::test]
async fn who_logs_in_stays_one_person_and_the_purchase_counts() {
    let (app, experiment) = world().await;
    let mut person = app.visitor();
    let first = arm(&mut person).await;
    person.log_in(&app, "anna@home.example").await;
    assert_eq!(arm(&mut person).await, first);
    let email = masthead::people::reader::Email::parse("anna@home.example").unwrap();
    let reader = masthead::people::reader::by_email(&app.db, &email)
        .await
        .unwrap()
        .unwrap();
    let mut elsewhere = app.visitor();
    elsewhere.log_in(&app, "anna@home.example").await;
    assert_eq!(arm(&mut elsewhere).await, first, "on another device");
    let other = if first == "full" { "half" } else { "full" };
    for code in [other, first.as_str(), first.as_str()] {
        let mut tx = app.db.begin().await.unwrap();
        let now = app.clock.now();
        experiment::paid(&mut tx, reader.id, code, now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    let tally = counts(&app, &experiment).await;
    assert_eq!((tally.shown, tally.paid), (1, 1));
}

#[tokio::test]
async fn walls_say_no_price_that_the_page_may_not_keep() {
    let (app, _) = world().await;
    let article = app
        .article()
        .access(masthead::paywall::Access::Subscribers)
        .create()
        .await;
    let page = app.visitor().get(&article.path).await.expect(200);
    assert!(!page.has(".wall-price"));
    assert!(
        page.attr(".wall-act a", "href")
            .starts_with("/subscribe?next=")
    );
}

#[tokio::test]
async fn after_its_end_both_offers_stand_on_the_page_and_counts_stay() {
    let (app, experiment) = world().await;
    arm(&mut app.visitor()).await;
    let mut tx = app.db.begin().await.unwrap();
    assert!(
        experiment::end(&mut tx, experiment.id, app.clock.now())
            .await
            .unwrap()
            .is_done()
    );
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert_eq!(page.texts(".shop-offer").len(), 2);
    assert!(page.headers.get("set-cookie").is_none());
    assert_eq!(counts(&app, &experiment).await.shown, 1);
}
