//! Whole requests: one visitor asks one or three nodes for many articles at once.
use std::collections::BTreeSet;

use masthead::pages::site::Site;
use tokio::task::JoinSet;

use crate::canary::decode::canaries;
use crate::harness::{Person, TestApp, TestArticle};

const ARTICLES: usize = 1_000;
/// The meters alone have a hundred rounds. A round through the site makes a thousand pages.
const ROUNDS: usize = 10;
/// What nodes share is the ledger, and the meters over one ledger have more rounds.
const ROUNDS_OF_NODES: usize = 3;

/// Articles of which any gated text came, when all are asked for at once.
async fn released(person: &Person, sites: &[Site], articles: &[TestArticle]) -> BTreeSet<u32> {
    let mut requests = JoinSet::new();
    for (index, article) in articles.iter().enumerate() {
        let mut window = Person::browser(sites[index % sites.len()].clone());
        window.cookies = person.cookies.clone();
        let path = article.path.clone();
        requests.spawn(async move {
            let page = window.get(&path).await;
            match page.has_canary() {
                true => canaries(&page.bytes()),
                false => BTreeSet::new(),
            }
        });
    }
    requests.join_all().await.into_iter().flatten().collect()
}

async fn rounds(app: &TestApp, sites: &[Site], rounds: usize) {
    app.settings(|settings| settings.paywall.limit = 5).await;
    let articles = app.articles(ARTICLES).await;
    for round in 0..rounds {
        let mut person = app.visitor();
        person.post(&format!("{}/continue", articles[0].path)).await;
        let released = released(&person, sites, &articles).await;
        assert_eq!(released.len(), 5, "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_articles_at_once_release_five_bodies() {
    let app = TestApp::new().await;
    rounds(&app, &[app.site()], ROUNDS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_articles_at_once_from_three_nodes_release_five_bodies() {
    let app = TestApp::new().await;
    // Other nodes hear of settings and articles as they start, so they start last.
    app.settings(|settings| settings.paywall.limit = 5).await;
    let nodes = [
        app.site(),
        app.another_node().await.site(),
        app.another_node().await.site(),
    ];
    rounds(&app, &nodes, ROUNDS_OF_NODES).await;
}
