//! G: what is sold, and access that is not bought.
use masthead::shop::offer::institution::{self, Institution, parse_networks};

use super::{Over, assert_lead_in};

#[tokio::test]
async fn g17_who_leaves_the_network_takes_nothing_along() {
    let over = Over::new().await;
    let app = &over.app;
    let library = Institution {
        id: 1,
        name: "Library".to_owned(),
        networks: parse_networks("192.0.2.0/24").unwrap(),
        starts_at: None,
        ends_at: None,
        note: String::new(),
    };
    let mut tx = app.db.begin().await.unwrap();
    institution::save(&mut tx, &library).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    let mut inside = over.person.clone().at("192.0.2.9");
    for path in [&over.read.path, &over.next.path] {
        assert!(inside.get(path).await.has_canary());
    }
    assert_eq!(app.ledger_rows().await, 1, "nothing is debited inside");
    // The same browser with all its cookies, on another network a moment later.
    let mut outside = inside.clone().at("203.0.113.7");
    assert_lead_in(&outside.get(&over.next.path).await);
    let mut pretends = outside.clone().with("x-forwarded-for", "192.0.2.9");
    assert_lead_in(&pretends.get(&over.next.path).await);
}
