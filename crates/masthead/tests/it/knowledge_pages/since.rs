//! What is new since the last visit: in the browser over one page for all, or in a row of the account.
use super::paper::{Neighbours, later, meeting};

#[tokio::test]
async fn the_page_is_the_same_bytes_for_all_who_have_no_account() {
    let world = Neighbours::new().await;
    let path = world.line().await.path();
    let app = &world.paper.app;
    let first = app.visitor().get(&path).await.expect(200);
    let second = app.curl().get(&path).await.expect(200);
    assert_eq!(first.html(), second.html());
    assert!(first.header("cache-control").starts_with("public"));
    assert!(
        first.header("set-cookie").is_empty(),
        "nobody is given a cookie for it"
    );
    // All that the script needs is in the page.
    let stamps = first.attrs("[data-item]", "data-at");
    assert!(
        stamps.len() > 6 && stamps.iter().all(|at| at.parse::<i64>().is_ok()),
        "{stamps:?}"
    );
    assert!(first.attrs("[data-storyline]", "data-account").is_empty());
    assert!(
        first.has("[data-since][hidden]"),
        "without a script there is nothing to say"
    );
}

#[tokio::test]
async fn an_account_keeps_when_its_reader_was_here_and_says_what_came_since() {
    let world = Neighbours::new().await;
    let path = world.line().await.path();
    let since = format!("{path}/since");
    let app = &world.paper.app;
    let mut reader = app.reader().await;
    let page = reader.get(&path).await.expect(200);
    assert_eq!(page.attr("[data-storyline]", "data-account"), since);
    let page = reader.get(&since).await.expect(200);
    assert_eq!(page.attr("[data-mark]", "data-mark"), "0");
    assert!(
        page.texts(".known-fresh li").is_empty(),
        "to a newcomer nothing is new"
    );
    reader.submit(&since, &[("deed", "seen")]).await.expect(303);
    let page = reader.get(&since).await.expect(200);
    assert!(page.texts(".known-fresh li").is_empty());
    app.clock.set(later(1));
    let facts = meeting(
        "A fresh meeting",
        "2026-06-16",
        [&world.arland, &world.belmark],
    );
    world
        .paper
        .moment(&world.stories[2], 0, "met on the island", facts)
        .await;
    let page = reader.get(&since).await.expect(200);
    assert_eq!(
        page.texts(".known-fresh li"),
        ["16 Jun 2026: A fresh meeting"]
    );
    // A mark is raised and never lowered, and never lies ahead.
    let ahead = later(1_000).to_string();
    reader
        .submit(&since, &[("deed", "seen"), ("at", &ahead)])
        .await
        .expect(303);
    reader
        .submit(&since, &[("deed", "seen"), ("at", "5")])
        .await
        .expect(303);
    let mark = reader.get(&since).await.attr("[data-mark]", "data-mark");
    assert_eq!(mark, app.clock.now().to_string());
}

#[tokio::test]
async fn what_an_account_keeps_is_given_out_switched_off_and_erased() {
    let world = Neighbours::new().await;
    let line = world.line().await;
    let since = format!("{}/since", line.path());
    let app = &world.paper.app;
    let mut reader = app.reader().await;
    reader.submit(&since, &[("deed", "seen")]).await.expect(303);
    let held = reader.get("/account/data/export").await.expect(200).json();
    assert_eq!(held["storylines_read"]["read"][0]["storyline"], line.id);
    reader
        .submit(&since, &[("deed", "forget")])
        .await
        .expect(303);
    reader.submit(&since, &[("deed", "seen")]).await.expect(303);
    let page = reader.get(&since).await.expect(200);
    assert!(page.has("[data-mark-off]"));
    let held = reader.get("/account/data/export").await.expect(200).json();
    assert_eq!(held["storylines_read"]["read"].as_array().unwrap().len(), 0);
    reader
        .submit(&since, &[("deed", "remember")])
        .await
        .expect(303);
    assert!(!reader.get(&since).await.expect(200).has("[data-mark-off]"));
}

#[tokio::test]
async fn somebody_without_an_account_is_led_to_the_log_in() {
    let world = Neighbours::new().await;
    let since = format!("{}/since", world.line().await.path());
    let page = world.paper.app.visitor().get(&since).await.expect(303);
    assert!(
        page.header("location").starts_with("/log-in"),
        "{}",
        page.header("location")
    );
    let mut reader = world.paper.app.reader().await;
    reader.get("/story/nothing/since").await.expect(404);
}
