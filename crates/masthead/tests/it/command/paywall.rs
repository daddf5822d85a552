//! `masthead paywall explain`: the decision in words, and nothing spent.
use masthead::command::paywall::{Explain, answer};
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::State;
use masthead::pages::article::explain::Explanation;
use masthead::paywall::Access;

use crate::harness::{HOST, NOON, Person, TestApp};

fn about(url: &str) -> Explain {
    Explain {
        url: url.to_owned(),
        cookie: None,
        reader: None,
        address: "203.0.113.7".parse().unwrap(),
        staff: false,
    }
}

async fn explain(app: &TestApp, url: &str, reader: Option<&Person>) -> Explanation {
    let cookie = reader.map(|reader| reader.cookies.values().next().unwrap().clone());
    let question = Explain {
        cookie,
        ..about(url)
    };
    answer(app, &question).await.unwrap()
}

fn fact<'a>(explanation: &'a Explanation, name: &str) -> &'a str {
    let fact = explanation.facts.iter().find(|(known, _)| *known == name);
    fact.map_or("", |(_, value)| value.as_str())
}

#[tokio::test]
async fn without_a_cookie_the_continue_step_is_explained() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let told = explain(&app, &format!("https://{HOST}{}?a=1", article.path), None).await;
    assert!(
        told.decision
            .starts_with("The lead-in: nothing is known of a visitor"),
        "{told}"
    );
    assert_eq!(fact(&told, "access rule"), "metered");
    assert_eq!(fact(&told, "allowance"), "3 articles, one for all sections");
    assert!(
        fact(&told, "period").starts_with("day 2026-06-15, ends "),
        "{told}"
    );
    assert!(fact(&told, "network").contains("203.0.113.7"));
    assert_eq!(fact(&told, "used"), "");
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn a_reader_under_and_over_the_limit_is_told_what_was_read_and_nothing_is_spent() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 2).await;
    let mut articles = Vec::new();
    for _ in 0..3 {
        articles.push(app.article().create().await);
    }
    let mut anna = app.visitor();
    anna.read(&articles[0].path).await.expect(200);
    for _ in 0..3 {
        let told = explain(&app, &articles[1].path, Some(&anna)).await;
        assert_eq!(
            told.decision,
            "The whole story: reading it would take one of the 1 free articles left."
        );
        assert_eq!((fact(&told, "used"), fact(&told, "left")), ("1", "1"));
    }
    let told = explain(&app, &articles[0].path, Some(&anna)).await;
    assert!(told.decision.contains("reading again is free"), "{told}");
    anna.read(&articles[1].path).await.expect(200);
    let told = explain(&app, &articles[2].path, Some(&anna)).await;
    assert_eq!(
        told.decision,
        "The lead-in: the 2 free articles of this day are used up."
    );
    assert_eq!((fact(&told, "used"), fact(&told, "left")), ("2", "0"));
    let text = told.to_string();
    assert!(
        text.contains(&articles[0].headline) && text.contains(&articles[1].headline),
        "{text}"
    );
    assert!(!text.contains("CANARY-"), "{text}");
}

#[tokio::test]
async fn rules_that_ask_no_meter_are_named() {
    let app = TestApp::new().await;
    app.free_section("service").await;
    let until = NOON + HOUR;
    for (article, part) in [
        (
            app.article().access(Access::Free),
            "The whole story: it is free for everybody.",
        ),
        (
            app.article().access(Access::Breaking { until }),
            "it is breaking news, free until ",
        ),
        (
            app.article().access(Access::Subscribers),
            "The lead-in: it is for subscribers",
        ),
        (
            app.article().section("service"),
            "its section is free for everybody",
        ),
    ] {
        let article = article.create().await;
        let told = explain(&app, &article.path, None).await;
        assert!(told.decision.contains(part), "{told}");
    }
    app.settings(|settings| settings.paywall.limit = 0).await;
    let article = app.article().create().await;
    let mut anna = app.visitor();
    anna.get(&article.path).await.expect(200);
    let question = Explain {
        staff: true,
        ..about(&article.path)
    };
    let told = answer(&app, &question).await.unwrap();
    assert!(told.decision.contains("a member of staff looks"), "{told}");
}

#[tokio::test]
async fn a_cookie_that_is_forged_counts_as_none() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let question = Explain {
        cookie: Some("__Host-meter=v1.1.k.0.00.00".to_owned()),
        ..about(&article.path)
    };
    let told = answer(&app, &question).await.unwrap();
    assert_eq!(fact(&told, "cookie"), "none that is valid");
}

#[tokio::test]
async fn old_addresses_are_followed_and_dead_ones_named() {
    let app = TestApp::new().await;
    let moved = app.article().slug("new").old_slugs(&["old"]).create().await;
    let gone = app.article().state(State::Withdrawn).create().await;
    let blocked = app.article().state(State::Blocked).create().await;
    let told = explain(&app, "/news/old/continue", None).await;
    assert_eq!(fact(&told, "address"), moved.path);
    for (url, part) in [
        ("/news/nothing", "there is no live article at /news/nothing"),
        (gone.path.as_str(), "answers 410"),
        (blocked.path.as_str(), "answers 451"),
        ("news/new", "neither an address nor a path"),
    ] {
        let error = answer(&app, &about(url)).await.unwrap_err();
        assert!(error.to_string().contains(part), "{error}");
    }
}

#[tokio::test]
async fn a_reader_with_an_account_is_explained_by_their_address() {
    let app = TestApp::new().await;
    app.settings(|settings| {
        settings.paywall.limit = 1;
        settings.paywall.registered_limit = Some(2);
    })
    .await;
    let mut articles = Vec::new();
    for _ in 0..3 {
        articles.push(app.article().create().await);
    }
    let mut reader = app.reader().await;
    let ask = async |path: &str, email: &str| {
        let question = Explain {
            reader: Some(email.to_owned()),
            ..about(path)
        };
        answer(&app, &question).await
    };
    reader.get(&articles[0].path).await.expect(200);
    let told = ask(&articles[1].path, &reader.email).await.unwrap();
    assert_eq!(
        told.decision,
        "The whole story: reading it would take one of the 1 free articles left."
    );
    assert_eq!(
        fact(&told, "account"),
        format!("reader {}, address verified", reader.id)
    );
    reader.get(&articles[1].path).await.expect(200);
    let told = ask(&articles[2].path, &reader.email).await.unwrap();
    assert_eq!(
        told.decision,
        "The lead-in: the 2 free articles of this day are used up."
    );
    let subscriber = app.subscriber().await;
    let told = ask(&articles[2].path, &subscriber.email).await.unwrap();
    assert_eq!(told.decision, "The whole story: the reader subscribes.");
    let unverified = app.reader().await.unverified(&app).await;
    for (email, part) in [
        (
            "nobody@readers.example",
            "there is no account of nobody@readers.example",
        ),
        ("nobody", "there is no account of nobody"),
        (unverified.email.as_str(), "is not proved yet"),
    ] {
        let error = ask(&articles[2].path, email).await.unwrap_err();
        assert!(error.to_string().contains(part), "{error}");
    }
}
