//! The account's pages: each for its owner alone, each without script.
use masthead::ground::clock::SECOND;
use masthead::pages::site::guard::Guard;
use masthead::people::reader::account::Places;
use masthead::people::reader::preference;
use masthead::routes::TABLE;

use crate::harness::TestApp;

#[tokio::test]
async fn every_place_is_private_and_led_to_from_the_overview() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    let overview = reader.get("/account").await.expect(200);
    for place in app.part::<Places>().0 {
        assert!(overview.has(&format!("main a[href='{}']", place.url)));
        let page = reader.get(place.url).await.expect(200);
        assert_eq!(page.header("cache-control"), "private, no-store");
        assert!(page.has("nav a[aria-current='page']"), "{}", place.url);
        assert!(page.has("meta[name='robots'][content='noindex']"));
    }
}

#[tokio::test]
async fn without_a_log_in_every_own_page_leads_to_it_and_every_own_form_is_refused() {
    let app = TestApp::new().await;
    let own = TABLE
        .iter()
        .filter(|route| route.guard == Guard::SignedIn && !route.path.contains('{'));
    let mut checked = 0;
    for route in own {
        let mut stranger = app.visitor();
        let page = stranger.get(route.path).await;
        let to = page.header("location");
        let leads = to.starts_with("/log-in?next=") || page.status == 405;
        assert!(leads, "{}: {to}", route.path);
        let refused = stranger.post(route.path).await.status.as_u16();
        assert!(matches!(refused, 401 | 405), "{}: {refused}", route.path);
        checked += 1;
    }
    assert!(checked >= 18, "{checked}");
}

#[tokio::test]
async fn a_name_is_tidied_kept_and_shown() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    reader
        .submit("/account/profile", &[("name", "  Anna   & Writer ")])
        .await
        .expect(303);
    let page = reader.get("/account/profile").await;
    assert_eq!(page.attr("#name", "value"), "Anna & Writer");
    assert!(!page.html().contains("Anna & Writer"), "it is escaped");
    let long = "x".repeat(61);
    let page = reader.submit("/account/profile", &[("name", &long)]).await;
    assert_eq!(page.status, 422);
    assert!(page.has("#name-problem"));
    assert_eq!(
        reader.get("/account").await.texts(".facts dd")[0],
        "Anna & Writer"
    );
}

#[tokio::test]
async fn sessions_are_listed_with_device_and_network_and_ended_one_by_one() {
    let app = TestApp::new().await;
    let mut here = app.visitor();
    let email = "anna@readers.example";
    here.log_in(&app, email).await;
    let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let mut there = app.visitor().with("user-agent", agent).at("198.51.100.77");
    there.log_in(&app, email).await;
    let page = here.get("/account/sessions").await.expect(200);
    let rows = page.texts(".devices li");
    assert_eq!(rows.len(), 2, "{rows:?}");
    let row = rows.iter().find(|row| row.contains("Firefox, Linux"));
    assert!(row.unwrap().contains("198.51.100.0/24"));
    assert!(!page.html().contains("198.51.100.77"));
    let list = there.get("/account/sessions").await;
    let ids = list.attrs("input[name='id']", "value");
    let mut other = app.reader().await;
    for id in &ids {
        let theft = other.submit("/account/sessions", &[("id", id)]).await;
        assert_eq!(theft.status, 404);
    }
    here.get("/account").await.expect(200);
    let own = here.get("/account/sessions").await;
    let own = own.texts(".devices strong").len();
    assert_eq!(own, 1);
    for id in &ids {
        there.submit("/account/sessions", &[("id", id)]).await;
    }
    let statuses = [
        here.get("/account").await.status,
        there.get("/account").await.status,
    ];
    assert!(statuses.contains(&http::StatusCode::SEE_OTHER));
}

#[tokio::test]
async fn log_out_everywhere_ends_all_sessions_on_all_nodes_within_a_second() {
    let app = TestApp::new().await;
    let node = app.another_node().await;
    let email = "anna@readers.example";
    let mut here = app.visitor();
    here.log_in(&app, email).await;
    let mut there = node.visitor();
    there.log_in(&node, email).await;
    there.get("/account").await.expect(200);
    here.post("/account/sessions/end-all").await.expect(303);
    assert_eq!(here.get("/account").await.status, 303);
    app.clock.advance(SECOND);
    assert_eq!(there.get("/account").await.status, 303);
}

#[tokio::test]
async fn letters_are_wanted_as_ticked() {
    let app = TestApp::new().await;
    let mut reader = app.reader().await;
    assert!(
        preference::wants(&app.db, reader.id, "comment-reply")
            .await
            .unwrap()
    );
    for word in ["newsletter", "offers", "nonsense"] {
        assert!(!preference::wants(&app.db, reader.id, word).await.unwrap());
    }
    reader
        .submit(
            "/account/newsletters",
            &[("newsletter", "1"), ("nonsense", "1")],
        )
        .await
        .expect(303);
    let page = reader.get("/account/newsletters").await;
    assert_eq!(page.attrs("input[checked]", "name"), ["newsletter"]);
    assert!(
        !preference::wants(&app.db, reader.id, "comment-reply")
            .await
            .unwrap()
    );
    assert!(
        !preference::wants(&app.db, reader.id, "nonsense")
            .await
            .unwrap()
    );
}

#[tokio::test]
async fn staff_find_the_desk_in_their_account() {
    let app = TestApp::new().await;
    let mut owner = app.staff(masthead::people::role::Role::Owner).await;
    assert!(owner.get("/account").await.has("main a[href='/desk']"));
    let mut reader = app.reader().await;
    assert!(!reader.get("/account").await.has("main a[href='/desk']"));
}
