//! `masthead preview`: the link it prints, and when it ends.
use masthead::command::preview::link;
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::State;

use crate::harness::{HOST, TestApp, TestArticle};

async fn path(app: &TestApp, article: &TestArticle, hours: i64) -> String {
    let until = app.clock.now() + hours * HOUR;
    let link = link(app, &article.slug, until).await.unwrap();
    let path = link.strip_prefix(&format!("https://{HOST}"));
    path.unwrap_or_else(|| panic!("{link}")).to_owned()
}

#[tokio::test]
async fn the_printed_link_shows_a_draft_whole_until_its_hours_are_over() {
    let app = TestApp::new().await;
    let draft = app.article().state(State::Draft).create().await;
    let path = path(&app, &draft, 2).await;
    assert!(app.visitor().get(&path).await.expect(200).has_canary());
    app.clock.advance(2 * HOUR - 1);
    assert!(app.visitor().get(&path).await.expect(200).has_canary());
    app.clock.advance(1);
    assert!(!app.visitor().get(&path).await.expect(404).has_canary());
}

#[tokio::test]
async fn the_printed_link_of_a_live_article_costs_its_reader_nothing() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let path = path(&app, &article, 1).await;
    assert!(app.visitor().get(&path).await.expect(200).has_canary());
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn a_link_with_any_part_changed_leads_nowhere() {
    let app = TestApp::new().await;
    let article = app.article().state(State::Draft).create().await;
    let other = app.article().state(State::Draft).create().await;
    let path = path(&app, &article, 1).await;
    let later = (app.clock.now() + 9 * HOUR).to_string();
    let until = (app.clock.now() + HOUR).to_string();
    let forged = [
        path.replace(&article.id.to_string(), &other.id.to_string()),
        path.replace(&until, &later),
        format!("{}0", &path[..path.len() - 1]),
        format!("{}1", &path[..path.len() - 1]),
        path.rsplit_once('.').unwrap().0.to_owned(),
        "/preview/".to_owned(),
    ];
    for forged in forged.iter().filter(|forged| **forged != path) {
        let page = app.visitor().follow(forged).await;
        assert!(!page.has_canary(), "{forged}");
        assert_eq!(page.status, 404, "{forged}");
    }
}

#[tokio::test]
async fn there_is_no_link_to_an_article_that_does_not_exist() {
    let app = TestApp::new().await;
    let error = link(&app, "nothing", app.clock.now()).await.unwrap_err();
    assert_eq!(error.to_string(), "there is no article called nothing");
}
