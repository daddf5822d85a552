//! Logging in by mail: link and code, bound to browser and time, the same for everybody.
use db::sql;
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::ground::jobs;

use crate::harness::{Page, TestApp};

const ANNA: &str = "anna@readers.example";
const SESSION: &str = "__Host-session";

/// Rows of a table, to see what was or was not written.
async fn rows(app: &TestApp, table: &str) -> i64 {
    let text: &'static str = match table {
        "readers" => "SELECT count(*) FROM readers",
        "log_ins" => "SELECT count(*) FROM log_ins",
        "sessions" => "SELECT count(*) FROM sessions",
        "limits" => "SELECT count(*) FROM limits",
        other => panic!("{other}"),
    };
    let (count,): (i64,) = sql(text).one(&app.db).await.unwrap();
    count
}

#[tokio::test]
async fn a_stranger_registers_by_the_code_of_a_mail() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    assert!(anna.get("/log-in").await.expect(200).has("form #email"));
    let sent = anna
        .submit("/log-in", &[("email", ANNA), ("next", "/feeds")])
        .await;
    assert_eq!(sent.header("location"), "/log-in/code");
    assert_eq!(rows(&app, "readers").await, 0);
    let page = anna.get("/log-in/code").await.expect(200);
    assert!(page.html().contains(ANNA));
    assert_eq!(page.header("cache-control"), "private, no-store");
    let code = app.code_for(ANNA).await;
    let done = anna.submit("/log-in/code", &[("code", &code)]).await;
    assert_eq!(done.expect(303).header("location"), "/feeds");
    assert_eq!(rows(&app, "readers").await, 1);
    let account = anna.get("/account").await.expect(200);
    assert!(account.text(".facts").contains(ANNA));
}

#[tokio::test]
async fn the_link_logs_in_by_its_button_and_only_once() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.submit("/log-in", &[("email", ANNA)]).await;
    let link = app.link_for(ANNA).await;
    // A scanner of mails opens every link; that uses nothing up.
    for _ in 0..3 {
        app.curl().get(&link).await.expect(200);
        app.curl().head(&link).await.expect(200);
    }
    let page = anna.get(&link).await.expect(200);
    assert_eq!(page.attr("main form", "action"), link);
    let mut same = anna.clone();
    anna.post(&link).await.expect(303);
    anna.get("/account").await.expect(200);
    assert_eq!(same.post(&link).await.status, 410);
    assert_eq!(same.get(&link).await.status, 410);
    assert_eq!(rows(&app, "sessions").await, 1);
}

#[tokio::test]
async fn a_link_opens_nothing_in_another_browser_but_the_code_does() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.submit("/log-in", &[("email", ANNA)]).await;
    let link = app.link_for(ANNA).await;
    let mut phone = app.visitor();
    assert_eq!(phone.post(&link).await.expect(303).header("location"), link);
    assert_eq!(rows(&app, "sessions").await, 0);
    let page = phone.get(&link).await.expect(200);
    let token = page.attr("input[name='link']", "value");
    assert!(link.ends_with(&token));
    let code = app.code_for(ANNA).await;
    phone
        .submit("/log-in/code", &[("code", &code), ("link", &token)])
        .await
        .expect(303);
    phone.get("/account").await.expect(200);
    // The browser that asked has got nothing by that.
    assert_eq!(anna.get("/account").await.status, 303);
}

#[tokio::test]
async fn somebody_elses_browser_cannot_use_a_link_with_its_own_cookie() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.submit("/log-in", &[("email", ANNA)]).await;
    let link = app.link_for(ANNA).await;
    let mut thief = app.visitor();
    thief
        .submit("/log-in", &[("email", "thief@readers.example")])
        .await;
    assert_eq!(thief.post(&link).await.header("location"), link);
    assert!(!thief.cookies.contains_key(SESSION));
}

#[tokio::test]
async fn link_and_code_are_good_for_ten_minutes() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.submit("/log-in", &[("email", ANNA)]).await;
    let (link, code) = (app.link_for(ANNA).await, app.code_for(ANNA).await);
    app.clock.advance(10 * MINUTE);
    assert_eq!(anna.clone().post(&link).await.status, 410);
    let typed = anna.submit("/log-in/code", &[("code", &code)]).await;
    assert_eq!(typed.status, 410);
    assert_eq!(rows(&app, "readers").await, 0);
}

#[tokio::test]
async fn the_sixth_try_of_a_code_fails_though_it_is_right() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.submit("/log-in", &[("email", ANNA)]).await;
    let code = app.code_for(ANNA).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for number in 1..=5 {
        let page = anna.submit("/log-in/code", &[("code", wrong)]).await;
        let expected = if number < 5 { 422 } else { 410 };
        assert_eq!(page.status.as_u16(), expected, "try {number}");
    }
    let page = anna.submit("/log-in/code", &[("code", &code)]).await;
    assert_eq!(page.status, 410);
    assert_eq!(rows(&app, "sessions").await, 0);
}

#[tokio::test]
async fn tries_at_once_are_all_counted() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.submit("/log-in", &[("email", ANNA)]).await;
    let code: u32 = app.code_for(ANNA).await.parse().unwrap();
    let tries = (1..=30).map(|step| {
        let mut window = anna.clone();
        let guess = format!("{:06}", (code + step) % 1_000_000);
        tokio::spawn(async move { window.submit("/log-in/code", &[("code", &guess)]).await })
    });
    let mut wrong = 0;
    for page in tries.collect::<Vec<_>>() {
        wrong += usize::from(page.await.unwrap().status == 422);
    }
    assert!(wrong <= 4, "{wrong} guesses were told that they may go on");
    let (tries,): (i64,) = sql("SELECT tries FROM log_ins").one(&app.db).await.unwrap();
    assert_eq!(tries, 5);
}

/// A page without what differs by the address that was typed.
fn without(page: &Page, email: &str) -> (u16, String, String) {
    (
        page.status.as_u16(),
        page.header("location").to_owned(),
        page.html().replace(email, "ADDRESS"),
    )
}

#[tokio::test]
async fn nothing_tells_whether_an_address_has_an_account() {
    let app = TestApp::new().await;
    let known = app.reader().await.email.clone();
    let unknown = "nobody@readers.example";
    let mut pages = Vec::new();
    for email in [known.as_str(), unknown] {
        let mut person = app.visitor();
        let before = (rows(&app, "log_ins").await, rows(&app, "limits").await);
        let sent = person.submit("/log-in", &[("email", email)]).await;
        let after = (rows(&app, "log_ins").await, rows(&app, "limits").await);
        let code = person.get("/log-in/code").await;
        let password = person
            .submit(
                "/log-in/password",
                &[("email", email), ("password", "not the one at all")],
            )
            .await;
        let names: Vec<&str> = sent.headers.keys().map(http::HeaderName::as_str).collect();
        pages.push((
            without(&sent, email),
            without(&code, email),
            without(&password, email),
            names.join(" "),
            after.0 - before.0,
            after.1 > before.1,
        ));
    }
    assert_eq!(pages[0], pages[1]);
    let mails = app.mails().await;
    let to = |email: &str| mails.iter().filter(|mail| mail.to == email).count();
    assert_eq!((to(&known), to(unknown)), (1, 1));
}

#[tokio::test]
async fn what_is_no_address_is_said_beside_the_field() {
    let app = TestApp::new().await;
    let page = app.visitor().submit("/log-in", &[("email", "anna")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#email", "value"), "anna");
    assert!(page.has("#email-problem"));
    assert_eq!(rows(&app, "log_ins").await, 0);
}

#[tokio::test]
async fn mails_to_one_address_are_limited_but_not_for_its_own_browser() {
    let app = TestApp::new().await;
    let mut anna = app.visitor().at("198.51.100.1");
    anna.log_in(&app, ANNA).await;
    let mut refused = 0;
    for number in 0..60 {
        let mut stranger = app.visitor().at(&format!("192.0.{number}.1"));
        let page = stranger.submit("/log-in", &[("email", ANNA)]).await;
        refused += usize::from(page.status == 429);
    }
    assert!(refused >= 25, "{refused}");
    // The limit is in the database: another process knows it too.
    let other = app.another_node().await;
    let mut stranger = other.visitor().at("192.0.77.1");
    let page = stranger.submit("/log-in", &[("email", ANNA)]).await;
    assert_eq!(page.status, 429);
    // The owner's browser is known, and another network does not matter.
    let mut anna = anna.at("203.0.113.200");
    anna.log_in(&app, ANNA).await;
    // A forged mark is nobody's.
    let mut forger = app.visitor().with_cookie(
        "__Host-known",
        "00112233445566778899aabbccddeeff.00112233445566778899aabbccddeeff",
    );
    let page = forger.submit("/log-in", &[("email", ANNA)]).await;
    assert_eq!(page.status, 429);
}

#[tokio::test]
async fn a_network_is_limited_and_others_are_not() {
    let app = TestApp::new().await;
    let mut last = 0;
    for number in 0..101 {
        let mut person = app.visitor().at(&format!("203.0.113.{}", number % 200));
        let email = format!("reader{number}@readers.example");
        let page = person.submit("/log-in", &[("email", &email)]).await;
        last = page.status.as_u16();
    }
    assert_eq!(last, 429);
    let mut neighbour = app.visitor().at("203.0.114.1");
    neighbour
        .submit("/log-in", &[("email", ANNA)])
        .await
        .expect(303);
    // A forwarded address of a stranger's own choice changes nothing.
    let mut liar = app.visitor().with("x-forwarded-for", "198.51.100.9");
    assert_eq!(liar.submit("/log-in", &[("email", ANNA)]).await.status, 429);
    app.clock.advance(HOUR);
    liar.submit("/log-in", &[("email", ANNA)]).await.expect(303);
}

#[tokio::test]
async fn nobody_is_led_to_another_site_after_the_log_in() {
    let app = TestApp::new().await;
    for (number, wrong) in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
    ]
    .into_iter()
    .enumerate()
    {
        let email = format!("reader{number}@readers.example");
        let mut person = app.visitor();
        let page = person
            .get(&format!("/log-in?next={}", wrong.replace('/', "%2F")))
            .await;
        assert_eq!(page.attr("input[name='next']", "value"), "/", "{wrong}");
        person
            .submit("/log-in", &[("email", &email), ("next", wrong)])
            .await;
        let code = app.code_for(&email).await;
        let done = person.submit("/log-in/code", &[("code", &code)]).await;
        assert_eq!(done.header("location"), "/", "{wrong}");
    }
}

#[tokio::test]
async fn a_planted_session_is_worth_nothing_after_the_log_in() {
    let app = TestApp::new().await;
    let mut thief = app.visitor();
    thief.log_in(&app, "thief@readers.example").await;
    let planted = thief.cookies[SESSION].clone();
    let mut anna = app.visitor().with_cookie(SESSION, &planted);
    anna.log_in(&app, ANNA).await;
    assert_ne!(anna.cookies[SESSION], planted);
    assert!(anna.get("/account").await.html().contains(ANNA));
    // The planted one has ended: nobody acts under it any more.
    assert_eq!(thief.get("/account").await.status, 303);
}

#[tokio::test]
async fn log_out_ends_the_session_itself() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.log_in(&app, ANNA).await;
    let mut copy = anna.clone();
    let out = anna.post("/log-out").await.expect(303);
    assert!(
        out.headers
            .get_all("set-cookie")
            .iter()
            .any(|cookie| cookie.to_str().unwrap().contains("Max-Age=0"))
    );
    assert_eq!(copy.get("/account").await.status, 303);
}

#[tokio::test]
async fn cookies_are_out_of_reach_for_scripts_and_other_sites() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    let sent = anna.submit("/log-in", &[("email", ANNA)]).await;
    let code = app.code_for(ANNA).await;
    let done = anna.submit("/log-in/code", &[("code", &code)]).await;
    for page in [sent, done] {
        for cookie in page.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            assert!(cookie.starts_with("__Host-"), "{cookie}");
            for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
                assert!(cookie.contains(part), "{cookie}");
            }
        }
    }
}

#[tokio::test]
async fn the_database_holds_no_secret_of_a_mail() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.submit("/log-in", &[("email", ANNA)]).await;
    let (link, code) = (app.link_for(ANNA).await, app.code_for(ANNA).await);
    let row: (String, String, String, String) =
        sql("SELECT link_hash, browser_hash, link_code_hash, browser_code_hash FROM log_ins")
            .one(&app.db)
            .await
            .unwrap();
    let token = link.rsplit('/').next().unwrap();
    let cookie = &anna.cookies["__Host-log-in"];
    for column in [row.0, row.1, row.2, row.3] {
        assert!(![token, cookie.as_str(), code.as_str()].contains(&column.as_str()));
    }
}

#[tokio::test]
async fn a_form_of_another_site_logs_nobody_in_or_out() {
    let app = TestApp::new().await;
    let mut anna = app.visitor();
    anna.log_in(&app, ANNA).await;
    let mut lured = anna.clone().with("sec-fetch-site", "cross-site");
    for path in ["/log-out", "/log-in", "/account/sessions/end-all"] {
        assert_eq!(lured.post(path).await.status, 403, "{path}");
    }
    anna.get("/account").await.expect(200);
}

#[tokio::test]
async fn the_sweep_forgets_mails_and_sessions_that_are_over() {
    let app = TestApp::new().await;
    app.visitor().log_in(&app, ANNA).await;
    assert_eq!(rows(&app, "log_ins").await, 1);
    jobs::schedule(&app).await.unwrap();
    app.clock.advance(91 * 24 * HOUR);
    jobs::schedule(&app).await.unwrap();
    jobs::run_due(&app).await.unwrap();
    assert_eq!(rows(&app, "log_ins").await, 0);
    assert_eq!(rows(&app, "sessions").await, 0);
}

#[tokio::test]
async fn every_page_leads_to_the_log_in_and_the_wall_back_to_its_story() {
    let app = TestApp::new().await;
    let article = app
        .article()
        .access(masthead::paywall::Access::Subscribers)
        .create()
        .await;
    let page = app.visitor().get("/").await;
    assert!(page.has("a[href='/log-in?next=%2F']"));
    let wall = app.visitor().read(&article.path).await;
    let expected = format!("/log-in?next={}", article.path.replace('/', "%2F"));
    let links = wall.attrs(".wall-log-in a", "href");
    assert!(
        links
            .iter()
            .any(|link| link.replace("%2D", "-") == expected),
        "{links:?}"
    );
}
