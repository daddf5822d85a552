//! A letter ends by its link, without a log-in, and by nobody else's.
use super::{A_WHILE, jobs_gap, letters, line, pass, press, publish};
use crate::harness::TestApp;

fn header(headers: &[(String, String)], wanted: &str) -> String {
    let found = headers.iter().find(|(name, _)| name == wanted);
    found.unwrap().1.clone()
}

fn stop_path(headers: &[(String, String)]) -> String {
    let url = header(headers, "List-Unsubscribe");
    let url = url.trim_matches(['<', '>']);
    url.strip_prefix("https://news.example").unwrap().to_owned()
}

#[tokio::test]
async fn one_click_without_a_log_in_ends_the_letters_and_opening_the_link_does_not() {
    let app = TestApp::new().await;
    let line = line(&app, "Trade talks").await;
    let mut reader = app.reader().await;
    press(&mut reader, &line, "on").await.expect(303);
    app.clock.advance(1);
    publish(&app, &line, "one").await;
    pass(&app, A_WHILE).await;
    let letter = letters(&app).await.remove(0);
    let one_click = header(&letter.headers, "List-Unsubscribe-Post");
    assert_eq!(one_click, "List-Unsubscribe=One-Click");
    let stop = stop_path(&letter.headers);
    let page = app.curl().get(&stop).await.expect(200);
    assert!(page.text("main").contains("Trade talks"));
    assert!(page.has("form button"));
    assert!(page.header("cache-control").contains("no-store"));
    publish(&app, &line, "two").await;
    pass(&app, jobs_gap()).await;
    assert_eq!(letters(&app).await.len(), 2);
    let fields = [("List-Unsubscribe", "One-Click")];
    for _ in 0..2 {
        let page = app.curl().submit(&stop, &fields).await.expect(200);
        assert!(page.text("main").contains("You’ve unsubscribed"));
    }
    publish(&app, &line, "three").await;
    pass(&app, jobs_gap()).await;
    assert_eq!(letters(&app).await.len(), 2);
    let page = reader.get(&line.path()).await.expect(200);
    assert!(page.has(".known-follow button[value='on']"));
}

#[tokio::test]
async fn a_link_ends_the_letters_of_one_reader_about_one_storyline() {
    let app = TestApp::new().await;
    let (talks, ferry) = (
        line(&app, "Trade talks").await,
        line(&app, "The ferry").await,
    );
    let (mut anna, mut ben) = (app.reader().await, app.reader().await);
    for one in [&talks, &ferry] {
        press(&mut anna, one, "on").await.expect(303);
        press(&mut ben, one, "on").await.expect(303);
    }
    app.clock.advance(1);
    publish(&app, &talks, "one").await;
    pass(&app, A_WHILE).await;
    let letters = letters(&app).await;
    let annas = letters.iter().find(|mail| mail.to == anna.email).unwrap();
    let stop = stop_path(&annas.headers);
    let bens = stop.replace(&anna.id.to_string(), &ben.id.to_string());
    let of_ferry = stop.replace(&talks.id.to_string(), &ferry.id.to_string());
    let cut = stop[..stop.len() - 1].to_owned();
    for wrong in [
        &bens,
        &of_ferry,
        &cut,
        "/letters/stop/story/x",
        "/letters/stop/story/1.2.3",
    ] {
        app.curl().get(wrong).await.expect(404);
        app.curl().submit(wrong, &[]).await.expect(404);
    }
    app.curl().submit(&stop, &[]).await.expect(200);
    for (person, of_talks) in [(&mut anna, "on"), (&mut ben, "off")] {
        for (line, follows) in [(&talks, of_talks), (&ferry, "off")] {
            let page = person.get(&line.path()).await.expect(200);
            assert_eq!(page.attr(".known-follow button", "value"), follows);
        }
    }
}
