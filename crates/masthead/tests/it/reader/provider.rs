//! Logging in with another provider, against one that the test keeps.
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Form, State};
use axum::routing::{get, post};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use masthead::ground::clock::SECOND;
use masthead::ground::ids::{hex, random_bytes};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;

use crate::harness::{NOON, Page, Person, TestApp};

const ANNA: &str = "anna@readers.example";

/// A provider after OpenID Connect Core and Discovery 1.0.
#[derive(Clone)]
struct Provider {
    issuer: String,
    /// The key that it names.
    key: Arc<SigningKey>,
    /// The key that it signs with.
    signer: Arc<Mutex<SigningKey>>,
    /// Claims and the PKCE challenge by code.
    codes: Arc<Mutex<HashMap<String, (Value, String)>>>,
}

type Answer = ([(&'static str, &'static str); 1], String);

fn answer(value: &Value) -> Answer {
    ([("content-type", "application/json")], value.to_string())
}

fn text(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Provider {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let key = SigningKey::from_slice(&random_bytes::<32>()).unwrap();
        let provider = Self {
            issuer: format!("http://{}", listener.local_addr().unwrap()),
            signer: Arc::new(Mutex::new(key.clone())),
            key: Arc::new(key),
            codes: Arc::default(),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    async fn app(&self) -> TestApp {
        let issuer = self.issuer.clone();
        TestApp::with(|config| {
            config.oidc.issuer = Some(issuer);
            config.oidc.name = Some("Guild".to_owned());
            config.oidc.client_id = Some("masthead".to_owned());
            config.oidc.client_secret = Some("secret".to_owned());
            config.oidc.private_network = true;
        })
        .await
    }

    /// What the provider says of somebody who has logged in there.
    fn claims(&self, nonce: &str) -> Value {
        json!({
            "iss": self.issuer,
            "aud": "masthead",
            "sub": "17",
            "iat": NOON / SECOND,
            "exp": NOON / SECOND + 300,
            "nonce": nonce,
            "email": ANNA,
            "email_verified": true,
        })
    }

    /// A code for these claims.
    fn code(&self, claims: Value, challenge: &str) -> String {
        let code = hex(&random_bytes::<8>());
        let entry = (claims, challenge.to_owned());
        self.codes.lock().unwrap().insert(code.clone(), entry);
        code
    }

    fn sign(&self, claims: &Value) -> String {
        let header = json!({"alg": "ES256", "kid": "one"}).to_string();
        let signed = format!("{}.{}", text(header), text(claims.to_string()));
        let signature: Signature = self.signer.lock().unwrap().sign(signed.as_bytes());
        format!("{signed}.{}", text(signature.to_bytes()))
    }
}

async fn discovery(State(provider): State<Provider>) -> Answer {
    let issuer = &provider.issuer;
    answer(&json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
}

async fn keys(State(provider): State<Provider>) -> Answer {
    let point = provider.key.verifying_key().to_sec1_point(false);
    let (x, y) = (&point.as_bytes()[1..33], &point.as_bytes()[33..65]);
    answer(&json!({"keys": [{
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one",
        "x": text(x), "y": text(y),
    }]}))
}

async fn token(
    State(provider): State<Provider>,
    Form(asked): Form<HashMap<String, String>>,
) -> Answer {
    let found = provider.codes.lock().unwrap().remove(&asked["code"]);
    let verifier = asked.get("code_verifier").cloned().unwrap_or_default();
    match found {
        Some((claims, challenge)) if text(Sha256::digest(verifier)) == challenge => {
            answer(&json!({
                "access_token": "unused",
                "token_type": "Bearer",
                "id_token": provider.sign(&claims),
            }))
        }
        _ => answer(&json!({"error": "invalid_grant"})),
    }
}

/// What our site asked the provider: state, nonce, challenge.
struct Asked(HashMap<String, String>);

async fn ask(person: &mut Person, provider: &Provider) -> Asked {
    let page = person
        .get("/log-in/with/own?next=%2Ffeeds")
        .await
        .expect(303);
    let to = url::Url::parse(page.header("location")).unwrap();
    assert!(to.as_str().starts_with(&provider.issuer));
    let asked = Asked(to.query_pairs().into_owned().collect());
    assert_eq!(asked.0["response_type"], "code");
    assert_eq!(asked.0["code_challenge_method"], "S256");
    assert_eq!(
        asked.0["redirect_uri"],
        "https://news.example/log-in/with/own/callback"
    );
    asked
}

async fn come_back(person: &mut Person, code: &str, state: &str) -> Page {
    let path = format!("/log-in/with/own/callback?code={code}&state={state}");
    person.get(&path).await
}

/// Goes to the provider and back with claims that `change` has changed.
async fn with_claims(app: &TestApp, provider: &Provider, change: impl Fn(&mut Value)) -> Page {
    let mut person = app.visitor();
    let asked = ask(&mut person, provider).await;
    let mut claims = provider.claims(&asked.0["nonce"]);
    change(&mut claims);
    let code = provider.code(claims, &asked.0["code_challenge"]);
    come_back(&mut person, &code, &asked.0["state"]).await
}

#[tokio::test]
async fn a_provider_logs_in_and_links_by_the_verified_address() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let page = app.visitor().get("/log-in").await.expect(200);
    assert!(page.has("a[href^='/log-in/with/own']"));
    let mut by_mail = app.visitor();
    by_mail.log_in(&app, ANNA).await;
    let id = by_mail.get("/account/data/export").await.json()["account"]["id"].clone();
    let mut person = app.visitor();
    let asked = ask(&mut person, &provider).await;
    let claims = provider.claims(&asked.0["nonce"]);
    let code = provider.code(claims, &asked.0["code_challenge"]);
    let done = come_back(&mut person, &code, &asked.0["state"]).await;
    assert_eq!(done.expect(303).header("location"), "/feeds");
    let held = person.get("/account/data/export").await.json();
    assert_eq!(held["account"]["id"], id);
}

#[tokio::test]
async fn an_answer_that_does_not_fit_the_question_is_refused() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let cases: [(&str, Value); 14] = [
        ("nonce", json!("another")),
        ("iss", json!("http://evil.example")),
        ("aud", json!("another-client")),
        ("exp", json!(NOON / SECOND - 1)),
        ("email_verified", json!(false)),
        ("email_verified", Value::Null),
        ("email_verified", json!("false")),
        ("email_verified", json!("yes")),
        ("email_verified", json!("")),
        ("email_verified", json!(1)),
        ("email_verified", json!(["true"])),
        ("email", json!("mar\u{212A}@readers.example")),
        ("email", json!("nonsense")),
        ("email", Value::Null),
    ];
    for (claim, value) in cases {
        let page = with_claims(&app, &provider, |claims| claims[claim] = value.clone()).await;
        assert_eq!(page.status, 422, "{claim}: {value}");
        assert!(page.headers.get("set-cookie").is_none());
    }
    let page = with_claims(&app, &provider, |_| {}).await;
    assert_eq!(page.status, 303);
}

#[tokio::test]
async fn an_address_is_verified_also_where_the_provider_says_so_in_letters() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let verified = |claims: &mut Value| claims["email_verified"] = json!("true");
    let page = with_claims(&app, &provider, verified).await;
    assert_eq!(page.status, 303);
}

#[tokio::test]
async fn a_token_of_another_key_is_refused() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let forged = SigningKey::from_slice(&random_bytes::<32>()).unwrap();
    *provider.signer.lock().unwrap() = forged;
    let page = with_claims(&app, &provider, |_| {}).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn a_state_is_good_once_and_in_the_browser_that_asked() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut person = app.visitor();
    let asked = ask(&mut person, &provider).await;
    let code = || {
        provider.code(
            provider.claims(&asked.0["nonce"]),
            &asked.0["code_challenge"],
        )
    };
    let mut lured = app.visitor();
    let page = come_back(&mut lured, &code(), &asked.0["state"]).await;
    assert_eq!(page.status, 422);
    // The try in the wrong browser has used the state up.
    let page = come_back(&mut person, &code(), &asked.0["state"]).await;
    assert_eq!(page.status, 422);
    let asked = ask(&mut person, &provider).await;
    let claims = provider.claims(&asked.0["nonce"]);
    let first = provider.code(claims.clone(), &asked.0["code_challenge"]);
    come_back(&mut person, &first, &asked.0["state"])
        .await
        .expect(303);
    let again = provider.code(claims, &asked.0["code_challenge"]);
    let page = come_back(&mut person, &again, &asked.0["state"]).await;
    assert_eq!(page.status, 422);
    for state in ["", "00", "00112233445566778899aabbccddeeff"] {
        assert_eq!(come_back(&mut person, "x", state).await.status, 422);
    }
}

#[tokio::test]
async fn a_code_of_another_question_fails_at_its_challenge() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut person = app.visitor();
    let asked = ask(&mut person, &provider).await;
    let stolen = provider.code(provider.claims(&asked.0["nonce"]), "another challenge");
    let page = come_back(&mut person, &stolen, &asked.0["state"]).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn a_provider_that_is_not_set_up_is_nowhere() {
    let app = TestApp::new().await;
    let mut person = app.visitor();
    assert!(!person.get("/log-in").await.html().contains("/log-in/with/"));
    for word in ["google", "own", "nonsense"] {
        for path in [
            format!("/log-in/with/{word}"),
            format!("/log-in/with/{word}/callback"),
        ] {
            assert_eq!(person.get(&path).await.status, 404, "{path}");
        }
    }
}

#[tokio::test]
async fn a_provider_that_posts_is_led_to_the_same_answer_and_others_may_not_post() {
    let app = TestApp::with(|config| {
        config.oidc.apple_client_id = Some("masthead".to_owned());
        config.oidc.apple_client_secret = Some("secret".to_owned());
        config.oidc.google_client_id = Some("masthead".to_owned());
        config.oidc.google_client_secret = Some("secret".to_owned());
    })
    .await;
    let mut apple = app.visitor().with("sec-fetch-site", "cross-site");
    let fields = [("code", "a&b"), ("state", "00")];
    let page = apple.submit("/log-in/with/apple/callback", &fields).await;
    assert_eq!(
        page.expect(303).header("location"),
        "/log-in/with/apple/callback?code=a%26b&state=00"
    );
    let page = apple.submit("/log-in/with/google/callback", &fields).await;
    assert_eq!(page.status, 403);
}

/// The account that claims log in; nothing where they log nobody in.
async fn logged_in(
    app: &TestApp,
    provider: &Provider,
    change: impl Fn(&mut Value),
) -> Option<String> {
    let mut person = app.visitor();
    let asked = ask(&mut person, provider).await;
    let mut claims = provider.claims(&asked.0["nonce"]);
    change(&mut claims);
    let code = provider.code(claims, &asked.0["code_challenge"]);
    let page = come_back(&mut person, &code, &asked.0["state"]).await;
    if page.status != 303 {
        return None;
    }
    let held = person.get("/account/data/export").await.json();
    Some(held["account"]["id"].to_string())
}

#[tokio::test]
async fn an_account_at_a_provider_is_known_by_its_subject_whatever_its_address() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let anna = logged_in(&app, &provider, |_| {}).await;
    assert!(anna.is_some());
    let moved = |claims: &mut Value| claims["email"] = json!("new@readers.example");
    assert_eq!(logged_in(&app, &provider, moved).await, anna);
    // The address has been given to somebody else there.
    let heir = |claims: &mut Value| claims["sub"] = json!("18");
    assert_eq!(logged_in(&app, &provider, heir).await, None);
    let other = |claims: &mut Value| {
        claims["sub"] = json!("18");
        claims["email"] = json!("ben@readers.example");
    };
    let ben = logged_in(&app, &provider, other).await;
    assert!(ben.is_some() && ben != anna);
}

#[tokio::test]
async fn an_erased_account_is_linked_to_no_provider() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let mut person = app.visitor();
    let asked = ask(&mut person, &provider).await;
    let claims = provider.claims(&asked.0["nonce"]);
    let code = provider.code(claims, &asked.0["code_challenge"]);
    come_back(&mut person, &code, &asked.0["state"])
        .await
        .expect(303);
    let held = person.get("/account/data/export").await.json();
    assert_eq!(held["log_in_providers"][0][0], provider.issuer);
    let form = [("email", ANNA)];
    person
        .submit("/account/data/erase", &form)
        .await
        .expect(303);
    let again = logged_in(&app, &provider, |_| {}).await;
    assert_ne!(again, Some(held["account"]["id"].to_string()));
    assert!(again.is_some());
}
