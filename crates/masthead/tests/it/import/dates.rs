//! Dates as other systems write them, dates long ago, and dates without a time.
use super::{Folder, story};
use crate::harness::TestApp;

fn dated(date: &str) -> String {
    story("").replace("date: 2026-06-01 09:00", &format!("date: {date}"))
}

async fn imported(zone: &str, date: &str) -> TestApp {
    let app = TestApp::new().await;
    let settings = format!("name = \"The Example\"\ntime_zone = \"{zone}\"\n");
    let folder = Folder::new()
        .file("publication.toml", settings)
        .file("articles/a.md", dated(date));
    folder.import(&app).await.unwrap();
    app
}

#[tokio::test]
async fn machines_get_old_dates_with_whole_minutes_of_offset() {
    for (zone, date) in [
        ("Europe/Amsterdam", "1930-05-10"),
        ("Africa/Monrovia", "1970-06-01 12:00"),
        ("Asia/Kolkata", "1850-01-01"),
    ] {
        let app = imported(zone, date).await;
        for path in [
            "/news/a",
            "/atom.xml",
            "/rss.xml",
            "/feed.json",
            "/sitemap.xml",
            "/archive",
        ] {
            let page = app.curl().get(path).await.expect(200).html();
            let mut moments = page.match_indices(['+', '-']).filter(|(at, _)| {
                let after = page.get(*at + 1..*at + 9).unwrap_or_default().as_bytes();
                let is_digit = |at: usize| after.get(at).is_some_and(u8::is_ascii_digit);
                let is_mark = |at: usize| after.get(at) == Some(&b':');
                is_digit(0) && is_digit(1) && is_mark(2) && is_digit(3) && is_mark(5) && is_digit(6)
            });
            assert_eq!(moments.next(), None, "{zone} {path}");
        }
        let atom = app.curl().get("/atom.xml").await.expect(200).html();
        assert!(
            atom.contains("<published>1") && atom.contains("<updated>1"),
            "{atom}"
        );
    }
}

#[tokio::test]
async fn a_date_without_a_time_shows_none() {
    for (date, shown) in [
        ("2026-06-01", "Monday 1 June 2026"),
        ("2026-06-01 09:30", "1 June 2026, 09:30 BST"),
        ("2026-05-31T23:00:00Z", "Monday 1 June 2026"),
    ] {
        let app = imported("Europe/London", date).await;
        let page = app.visitor().get("/news/a").await.expect(200);
        let times = page.text(".article-times");
        assert!(times.contains("1 Jun 2026"), "{times}");
        assert_eq!(page.attr(".article-times time", "title"), shown);
        assert!(!times.contains("00:00"), "{times}");
    }
}

#[tokio::test]
async fn todays_story_without_a_time_has_its_date_in_lists() {
    let app = imported("Europe/London", "2026-06-15").await;
    let page = app.visitor().get("/").await.expect(200);
    assert!(
        !page.text("main").contains("00:00"),
        "{}",
        page.text("main")
    );
    assert!(page.text("main time").contains("15 Jun"));
}

#[tokio::test]
async fn the_dates_of_hugo_and_jekyll_are_understood() {
    for date in [
        "2017-06-21 14:58:31 -0400",
        "2017-06-21T14:58:31-04:00",
        "2017-06-21 14:58:31.000000000 -0400 EDT",
        "2017-06-21 19:58:31 +01:00",
        "Wed, 21 Jun 2017 18:58:31 GMT",
    ] {
        let app = imported("Europe/London", date).await;
        let page = app.visitor().get("/news/a").await.expect(200);
        assert_eq!(
            page.attrs(".article-times time", "datetime")[0],
            "2017-06-21T19:58:31+01:00",
            "{date}"
        );
    }
}

#[tokio::test]
async fn a_missing_date_of_another_system_is_a_mistake_wherever_it_stands() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file("articles/a.md", dated("0001-01-01T00:00:00Z"))
        .story("b", "updated: 0001-01-01\n")
        .story("c", "corrections: [{ date: 0000-00-00, text: Wrong. }]\n");
    let lines = folder.mistakes(&app).await;
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].starts_with("articles/a.md:5: date:") && lines[0].contains("a missing date"));
    assert!(
        lines[1].starts_with("articles/b.md:6: updated:") && lines[1].contains("a missing date")
    );
    assert!(
        lines[2].starts_with("articles/c.md:6: corrections[1].date:"),
        "{}",
        lines[2]
    );
}
