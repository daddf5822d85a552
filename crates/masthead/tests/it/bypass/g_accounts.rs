//! G: tokens, accounts and billing.
use masthead::ground::clock::SECOND;
use masthead::paywall::Access;
use sha2::{Digest, Sha256};

use super::assert_nothing_gated;
use crate::harness::TestApp;

const SESSION: &str = "__Host-session";

#[tokio::test]
async fn g11_a_stolen_session_ends_with_log_out_everywhere_and_a_stolen_hash_opens_nothing() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    let mut subscriber = app.subscriber().await;
    let stolen = subscriber.cookies[SESSION].clone();
    let mut thief = app
        .visitor()
        .at("198.51.100.9")
        .with_cookie(SESSION, &stolen);
    assert!(thief.get(&article.path).await.has_canary());
    // What the database knows of the session opens nothing.
    let (hash,): (String,) = db::sql("SELECT token_hash FROM sessions")
        .one(&app.db)
        .await
        .unwrap();
    assert_ne!(hash, stolen);
    for value in [hash.as_str(), &hash[..32]] {
        let mut reader = app.visitor().with_cookie(SESSION, value);
        assert_nothing_gated(&reader.get(&article.path).await);
    }
    let digest = masthead::ground::ids::hex(&Sha256::digest(&stolen));
    assert_ne!(
        hash, digest,
        "the hash is of the bytes, not of their digits"
    );
    subscriber
        .post("/account/sessions/end-all")
        .await
        .expect(303);
    app.clock.advance(SECOND);
    assert_nothing_gated(&thief.get(&article.path).await);
    assert_eq!(thief.get("/account").await.status, 303);
}
