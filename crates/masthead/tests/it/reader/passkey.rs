//! Passkeys: added, used, counted, bound to the site, and refused where anything is off.
use masthead::ground::clock::MINUTE;
use masthead::people::role::Role;
use serde_json::Value;

use super::authenticator::Device;
use crate::harness::{Page, Person, TestApp};

/// Begins a ceremony; its name and its options.
async fn start(person: &mut Person, path: &str) -> (String, Value) {
    let answer = person.post(path).await.expect(200);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let answer = answer.json();
    let name = answer["ceremony"].as_str().unwrap().to_owned();
    (name, answer["options"].clone())
}

async fn add(person: &mut Person, device: &mut Device) -> Page {
    let (ceremony, options) = start(person, "/account/passkeys/start").await;
    let credential = device.create(&options);
    let fields = [
        ("ceremony", ceremony.as_str()),
        ("credential", credential.as_str()),
        ("name", "Laptop"),
    ];
    person.submit("/account/passkeys", &fields).await
}

async fn send(person: &mut Person, ceremony: &str, credential: &str) -> Page {
    let fields = [
        ("ceremony", ceremony),
        ("credential", credential),
        ("next", "/feeds"),
    ];
    person.submit("/log-in/passkey", &fields).await
}

async fn log_in(person: &mut Person, device: &mut Device) -> Page {
    let (ceremony, options) = start(person, "/log-in/passkey/start").await;
    let credential = device.get(&options);
    send(person, &ceremony, &credential).await
}

#[tokio::test]
async fn a_passkey_is_added_and_logs_in_anywhere() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let mut device = Device::new();
    let added = add(&mut reader, &mut device).await.expect(303);
    assert_eq!(added.header("location"), "/account/security?done=passkey");
    let page = reader.get("/account/security").await.expect(200);
    assert!(page.text(".sheet").contains("Laptop"));
    assert!(app.letter_to(&reader.email).await.text.contains("passkey"));
    let mut elsewhere = app.another_node().await.visitor();
    let done = log_in(&mut elsewhere, &mut device).await.expect(303);
    assert_eq!(done.header("location"), "/feeds");
    assert!(
        elsewhere
            .get("/account")
            .await
            .html()
            .contains(&reader.email)
    );
    // The options ask for a key that the device lists by itself, and for its owner.
    let (_, options) = start(&mut reader, "/account/passkeys/start").await;
    let selection = &options["authenticatorSelection"];
    assert_eq!(selection["residentKey"], "required");
    assert_eq!(selection["userVerification"], "required");
    assert_eq!(options["excludeCredentials"].as_array().unwrap().len(), 1);
    assert_eq!(options["rp"]["id"], "news.example");
}

#[tokio::test]
async fn a_verified_passkey_is_two_factors_for_the_desk() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let mut device = Device::new();
    add(&mut owner, &mut device).await.expect(303);
    let mut elsewhere = app.visitor();
    log_in(&mut elsewhere, &mut device).await.expect(303);
    elsewhere.get("/desk").await.expect(200);
}

#[tokio::test]
async fn a_used_answer_a_copied_key_and_an_old_ceremony_are_refused() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let mut device = Device::new();
    add(&mut reader, &mut device).await.expect(303);
    let mut person = app.visitor();
    let (ceremony, options) = start(&mut person, "/log-in/passkey/start").await;
    let credential = device.get(&options);
    send(&mut person.clone(), &ceremony, &credential)
        .await
        .expect(303);
    // The same answer again: the ceremony is over.
    let again = send(&mut person, &ceremony, &credential).await;
    assert_eq!(again.status, 422);
    // A copy of the key that has not counted.
    let (ceremony, options) = start(&mut person, "/log-in/passkey/start").await;
    let copied = device.answer(&options, 0x05);
    assert_eq!(send(&mut person, &ceremony, &copied).await.status, 422);
    // Too late.
    let (ceremony, options) = start(&mut person, "/log-in/passkey/start").await;
    app.clock.advance(10 * MINUTE);
    let late = device.get(&options);
    assert_eq!(send(&mut person, &ceremony, &late).await.status, 422);
    assert!(!person.cookies.contains_key("__Host-session"));
}

#[tokio::test]
async fn an_answer_for_another_site_and_from_an_unasked_holder_are_refused() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let mut device = Device::new();
    add(&mut reader, &mut device).await.expect(303);
    let mut person = app.visitor();
    let (ceremony, options) = start(&mut person, "/log-in/passkey/start").await;
    let unverified = device.get_unverified(&options);
    assert_eq!(send(&mut person, &ceremony, &unverified).await.status, 422);
    device.origin = "https://news.example.evil.example".to_owned();
    assert_eq!(log_in(&mut person, &mut device).await.status, 422);
    assert_eq!(log_in(&mut person, &mut Device::new()).await.status, 422);
}

#[tokio::test]
async fn what_no_device_would_send_is_refused() {
    let app = TestApp::new().await;
    let mut person = app.visitor();
    let (ceremony, _) = start(&mut person, "/log-in/passkey/start").await;
    for (name, credential) in [
        (ceremony.as_str(), "{}"),
        ("", ""),
        ("00", "null"),
        ("00112233445566778899aabbccddeeff", "[]"),
    ] {
        assert_eq!(send(&mut person, name, credential).await.status, 422);
    }
}

#[tokio::test]
async fn a_ceremony_of_one_reader_adds_nothing_for_another() {
    let app = TestApp::new().await;
    let (mut one, mut other) = (app.reader().await, app.reader().await);
    let mut device = Device::new();
    let (ceremony, options) = start(&mut one, "/account/passkeys/start").await;
    let credential = device.create(&options);
    let fields = [
        ("ceremony", ceremony.as_str()),
        ("credential", credential.as_str()),
    ];
    let page = other.submit("/account/passkeys", &fields).await;
    assert_eq!(page.header("location"), "/account/security?problem=passkey");
    assert!(!other.get("/account/security").await.has(".sheet"));
}

#[tokio::test]
async fn a_removed_passkey_logs_nobody_in_and_others_cannot_remove_it() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let mut device = Device::new();
    add(&mut reader, &mut device).await.expect(303);
    let page = reader.get("/account/security").await;
    let id = page.attr("input[name='id']", "value");
    let mut other = app.reader().await;
    let theft = other
        .submit("/account/passkeys/remove", &[("id", &id)])
        .await;
    assert_eq!(theft.status, 404);
    reader
        .submit("/account/passkeys/remove", &[("id", &id)])
        .await
        .expect(303);
    assert_eq!(log_in(&mut app.visitor(), &mut device).await.status, 422);
}

#[tokio::test]
async fn a_forgotten_browser_adds_no_passkey() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    app.clock.advance(31 * MINUTE);
    assert_eq!(reader.post("/account/passkeys/start").await.status, 403);
    let page = reader.get("/account/security").await.expect(200);
    assert!(!page.has("form[data-passkey]"));
    assert!(page.has("a[href='/log-in?next=%2Faccount%2Fsecurity']"));
}

#[tokio::test]
async fn a_site_without_a_domain_offers_no_passkeys() {
    let app = TestApp::with(|config| config.base_url = Some("http://127.0.0.1:8080".to_owned()));
    let app = app.await;
    let mut person = app.visitor().with("host", "127.0.0.1:8080");
    assert!(
        !person
            .get("/log-in")
            .await
            .expect(200)
            .has("[data-passkey]")
    );
    assert_eq!(person.post("/log-in/passkey/start").await.status, 404);
}

#[tokio::test]
async fn ones_own_machine_offers_passkeys_without_https() {
    let app = TestApp::with(|config| config.base_url = Some("http://localhost:8080".to_owned()));
    let app = app.await;
    let mut person = app.visitor().with("host", "localhost:8080");
    let (_, options) = start(&mut person, "/log-in/passkey/start").await;
    assert_eq!(options["rpId"], "localhost");
}
