//! The address that is called when something is broken.
use http::StatusCode;
use jobs::{JobError, New};
use masthead::ground::alarm;
use masthead::ground::clock::{DAY, HOUR};
use masthead::people::notice;
use serde_json::{Value, json};

use crate::harness::{Listener, TestApp};

/// Where work fails that nobody can do.
const BROKEN: &str = "test.broken";

async fn app_with(address: &str) -> TestApp {
    let address = address.to_owned();
    TestApp::with(|config| config.alarm_url = Some(address)).await
}

/// Does what is due as the server's workers do; how many jobs ran.
async fn run(app: &TestApp) -> usize {
    let site = (**app).clone();
    let work = move |job: jobs::Job| {
        let app = site.clone();
        async move {
            let done = async {
                match job.kind.as_str() {
                    BROKEN => Err(JobError::permanent("it cannot be done")),
                    _ => masthead::ground::jobs::handle(&app, job.clone()).await,
                }
            };
            notice::watched(&app, &job, done).await
        }
    };
    jobs::drain(&app.db, app.clock.now(), None, work)
        .await
        .unwrap()
}

async fn break_something(app: &TestApp) {
    let now = app.clock.now();
    let job = New::job(BROKEN, Value::Null);
    jobs::enqueue(&app.db, now, app.ids.next(now), job)
        .await
        .unwrap();
}

#[tokio::test]
async fn the_alarm_goes_out_and_says_what_is_broken_where_and_when() {
    let (listener, address) = Listener::start(StatusCode::NO_CONTENT).await;
    let app = app_with(&address).await;
    break_something(&app).await;
    run(&app).await;
    let told = listener.told();
    assert_eq!(told.len(), 1, "{told:?}");
    let site = app.config.public_url();
    let text = format!("{site}: the background job {BROKEN} was given up: it cannot be done");
    let expected = json!({
        "site": site,
        "alarm": "job",
        "state": "begun",
        "at": "2026-06-15T12:00:00Z",
        "text": text,
    });
    assert_eq!(serde_json::from_str::<Value>(&told[0]).unwrap(), expected);
    app.clock.advance(DAY);
    run(&app).await;
    assert_eq!(listener.told().len(), 1, "a call that was taken is over");
}

#[tokio::test]
async fn many_failures_of_one_kind_are_one_call_an_hour() {
    let (listener, address) = Listener::start(StatusCode::OK).await;
    let app = app_with(&address).await;
    for _ in 0..50 {
        break_something(&app).await;
        run(&app).await;
    }
    assert_eq!(listener.told().len(), 1);
    app.clock.advance(HOUR + 1);
    break_something(&app).await;
    run(&app).await;
    assert_eq!(listener.told().len(), 2);
}

#[tokio::test]
async fn a_call_that_is_refused_is_repeated_ever_more_rarely_and_arrives() {
    let (listener, address) = Listener::start(StatusCode::BAD_GATEWAY).await;
    let app = app_with(&address).await;
    break_something(&app).await;
    run(&app).await;
    assert_eq!(run(&app).await, 0, "not at once");
    for _ in 0..3 {
        app.clock.advance(HOUR);
        run(&app).await;
    }
    let told = listener.told();
    assert_eq!(told.len(), 4);
    listener.answer(StatusCode::OK);
    app.clock.advance(HOUR);
    run(&app).await;
    app.clock.advance(DAY);
    run(&app).await;
    let told = listener.told();
    assert_eq!(told.len(), 5);
    assert!(told.iter().all(|body| *body == told[0]), "{told:?}");
}

#[tokio::test]
async fn an_address_that_never_answers_ends_the_call_and_raises_no_alarm_about_it() {
    let (listener, address) = Listener::start(StatusCode::INTERNAL_SERVER_ERROR).await;
    let app = app_with(&address).await;
    break_something(&app).await;
    for _ in 0..60 {
        run(&app).await;
        app.clock.advance(HOUR);
    }
    assert_eq!(listener.told().len(), jobs::MAX_ATTEMPTS as usize);
    let dead = jobs::dead(&app.db, 10).await.unwrap();
    let mut kinds: Vec<&str> = dead.iter().map(|job| job.kind.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, [alarm::jobs::KIND, BROKEN]);
    let counts = jobs::counts(&app.db).await.unwrap();
    assert_eq!((counts.waiting, counts.dead), (0, 2));
}
