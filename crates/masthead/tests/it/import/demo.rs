//! The demo publication is sound and complete.
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use masthead::ground::clock::{DAY, SECOND};
use masthead::import::{Progress, demo, import};
use masthead::newsroom::article::{self, Cursor};
use masthead::newsroom::author::Kind;
use masthead::newsroom::picture;

use crate::harness::{Page, TestApp};

/// From the first moment to the last.
const ALL: (i64, i64) = (i64::MIN, i64::MAX);

/// 1 December 2026: after the newest story.
const AFTER: i64 = 1_796_083_200_000;

async fn demo() -> TestApp {
    demo_on(AFTER).await
}

async fn demo_on(day: i64) -> TestApp {
    let app = TestApp::new().await;
    app.clock.set(day);
    let report = import(&app, demo::source(app.clock.now()), &Progress::Silent).await;
    let report = report.unwrap_or_else(|refusal| panic!("{refusal}"));
    assert!(report.ignored.is_empty(), "{:?}", report.ignored);
    app
}

#[tokio::test]
async fn the_demo_imports_without_a_mistake_and_has_what_a_newspaper_has() {
    let app = demo().await;
    let publication = app.publication().await.unwrap();
    let cursor = Cursor::start(app.clock.now());
    let live = article::all_between(&app.db, ALL, cursor, app.clock.now(), 1000)
        .await
        .unwrap();
    assert!(live.len() >= 60, "{} stories", live.len());
    assert_eq!(publication.sections().len(), 5);
    for section in publication.sections() {
        let stories = live
            .iter()
            .filter(|head| head.section == section.id)
            .count();
        assert!(stories >= 10, "{}: {stories} stories", section.slug);
    }
    assert_eq!(publication.authors().count(), 8);
    let teams: Vec<_> = publication
        .authors()
        .filter(|author| author.kind == Kind::Team)
        .collect();
    assert_eq!(teams.len(), 1);
    assert_eq!(teams[0].members.len(), 2);
    assert!(teams[0].members.iter().all(|member| member.role.is_some()));
    let corrections = article::all_corrections(&app.db, cursor, app.clock.now(), 100)
        .await
        .unwrap();
    assert!(corrections.len() >= 5, "{} corrections", corrections.len());
    let words: i64 = live.iter().map(|head| head.words).sum();
    assert!(
        words / i64::try_from(live.len()).unwrap() >= 400,
        "stories of real length"
    );
    for (_, id) in picture::names(&app.db).await.unwrap() {
        let picture = picture::by_id(&app.db, id).await.unwrap().unwrap();
        assert!(
            picture.rights.credit_line().is_some() && picture.rights.alt.is_some(),
            "{}",
            picture.name
        );
    }
}

#[tokio::test]
async fn the_live_page_tells_what_happened_in_beijing() {
    let app = demo().await;
    let page = app
        .visitor()
        .get("/diplomacy/xi-putin-beijing-2022")
        .await
        .expect(200);
    for said in [
        "38th meeting",
        "about 100,000 Russian troops",
        "joint statement on their partnership",
        "one on strategic stability",
    ] {
        assert!(page.html().contains(said), "{said}");
    }
    assert!(
        page.html().contains(
            "Meridian Post Drawings/Anselm Dray/The Meridian Post via Dray &amp; Daughters"
        )
    );
    let whole = app
        .visitor()
        .read("/diplomacy/xi-putin-beijing-2022")
        .await
        .expect(200)
        .html();
    for said in [
        "$130.43 billion in 2021",
        "Russia’s largest trading partner for 12 years running",
        "Australia, the United Kingdom and Canada",
    ] {
        assert!(whole.contains(said), "{said}");
    }
    let credit = "Keziah Holm, <a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license noopener\">CC BY 4.0</a>, via The Meridian Post";
    assert!(whole.contains(credit));
}

/// Names that a credit line has where an agency, an archive of photographs or a government supplied
/// the picture.
const SUPPLIERS: [&str; 16] = [
    "Reuters",
    "Sputnik",
    "Kremlin",
    "Xinhua",
    "AFP",
    "AP",
    "dpa",
    "EPA",
    "TASS",
    "Getty",
    "PA",
    "Wikimedia",
    "Agency",
    "Pictures",
    "Photos",
    "Images",
];

/// Whether a credit line names one of them as a word.
fn names_a_supplier(credit: &str) -> bool {
    let words = credit.split(|c: char| !c.is_alphanumeric());
    words.into_iter().any(|word| SUPPLIERS.contains(&word))
}

#[tokio::test]
async fn no_drawing_of_the_demo_is_credited_to_an_agency() {
    let app = demo().await;
    assert!(names_a_supplier("Sputnik/A. Photographer via Reuters"));
    let cursor = Cursor::start(app.clock.now());
    let live = article::all_between(&app.db, ALL, cursor, app.clock.now(), 1000)
        .await
        .unwrap();
    let mut rights: Vec<picture::Rights> = live
        .iter()
        .filter_map(|head| Some(head.picture.as_ref()?.rights.clone()))
        .collect();
    for (_, id) in picture::names(&app.db).await.unwrap() {
        let picture = picture::by_id(&app.db, id).await.unwrap().unwrap();
        let source = picture.rights.digital_source.clone();
        assert_eq!(source.as_deref(), Some("digitalArt"), "{}", picture.name);
        rights.push(picture.rights);
    }
    for credit in rights.iter().filter_map(picture::Rights::credit_line) {
        assert!(!names_a_supplier(&credit), "{credit}");
    }
}

/// The pictures of a page, by the number in their address.
fn pictures(page: &Page) -> Vec<String> {
    let sources = page.attrs("img", "src");
    let number =
        |source: &String| Some(source.strip_prefix("/pictures/")?.split('/').next()?.into());
    sources.iter().filter_map(number).collect()
}

/// The picture that is twice on a page.
fn twice(pictures: &[String]) -> Option<&String> {
    let mut seen = std::collections::HashSet::new();
    pictures.iter().find(|picture| !seen.insert(*picture))
}

#[tokio::test]
async fn no_drawing_of_the_demo_is_twice_on_a_page_nor_in_an_advert_and_on_a_page() {
    assert_eq!(
        twice(&["1".into(), "2".into(), "1".into()]),
        Some(&"1".to_owned())
    );
    let app = demo().await;
    masthead::talk::advert::demo::load(&app).await.unwrap();
    let mut framed = app.visitor().with("sec-fetch-dest", "iframe");
    let mut in_adverts = Vec::new();
    for slot in ["header", "front", "section", "article", "sidebar"] {
        let frame = framed.get(&format!("/adverts/{slot}")).await.expect(200);
        in_adverts.extend(pictures(&frame));
    }
    assert!(!in_adverts.is_empty());
    let (mut waiting, mut known) = (vec!["/".to_owned()], std::collections::HashSet::new());
    let mut seen = 0;
    // A subscriber has the whole stories.
    let mut reader = app.subscriber().await;
    while let Some(path) = waiting.pop() {
        let is_page = path.starts_with('/') && !path.starts_with("//") && !path.contains('#');
        let is_file = path.contains('.') || path.starts_with("/pictures/");
        if !is_page || is_file || path.starts_with("/log-in") || !known.insert(path.clone()) {
            continue;
        }
        let page = reader.get(&path).await;
        let shown = pictures(&page);
        assert_eq!(twice(&shown), None, "{path}");
        assert!(shown.iter().all(|one| !in_adverts.contains(one)), "{path}");
        seen += shown.len();
        waiting.extend(page.attrs("main a", "href"));
    }
    assert!(
        known.len() > 100 && seen > 100,
        "{} pages, {seen} pictures",
        known.len()
    );
}

#[tokio::test]
async fn every_story_of_the_demo_answers_and_old_addresses_lead_to_it() {
    let app = demo().await;
    let publication = app.publication().await.unwrap();
    let cursor = Cursor::start(app.clock.now());
    let mut visitor = app.visitor();
    for head in article::all_between(&app.db, ALL, cursor, app.clock.now(), 1000)
        .await
        .unwrap()
    {
        visitor.get(&head.path(&publication)).await.expect(200);
    }
    for old in [
        "/2026/11/kestrel-accord-live",
        "/culture/halloran-shortlist-2026",
        "/defence/gull-shoal-collision",
    ] {
        visitor.get(old).await.expect(301);
    }
    visitor
        .get("/defence/kessary-naval-fuel-depot")
        .await
        .expect(410);
    visitor
        .get("/defence/veldt-union-launcher-count")
        .await
        .expect(404);
}

/// Days on which a demo may start: one that follows another, a month and a year later, 29 February,
/// and the hours in which London's clocks go back and forward.
const DAYS: [&str; 7] = [
    "2026-11-28T22:15:00Z",
    "2026-11-29T22:15:00Z",
    "2026-12-28T00:00:00Z",
    "2028-01-02T12:00:00Z",
    "2028-02-29T12:00:00Z",
    "2027-10-31T01:30:00Z",
    "2027-03-28T01:00:00Z",
];

fn moment(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_millisecond()
}

/// The day in London.
fn day(at: i64) -> Date {
    let at = Timestamp::from_millisecond(at).unwrap();
    TimeZone::get("Europe/London")
        .unwrap()
        .to_datetime(at)
        .date()
}

/// The newest heads of the demo, newest first, and the moments of all its stories.
async fn dates(app: &TestApp) -> Vec<(String, i64)> {
    let cursor = Cursor::start(app.clock.now() + 10_000 * DAY);
    let heads = article::all_between(&app.db, ALL, cursor, app.clock.now(), 1000).await;
    let heads = heads.unwrap().into_iter();
    heads.map(|head| (head.slug, head.published_at)).collect()
}

#[tokio::test]
async fn on_any_day_the_demo_is_of_the_last_days_and_its_words_name_the_days_of_its_dates() {
    let mut first = None;
    for start in DAYS {
        let app = demo_on(moment(start)).await;
        let stories = dates(&app).await;
        let first = first.get_or_insert_with(|| stories.clone());
        nothing_is_of_the_future(start, &stories, first);
        words_name_the_days(start, &app, &stories).await;
    }
}

/// The newest story is of the last days, and weekdays stay as they were on the `first` day.
fn nothing_is_of_the_future(start: &str, stories: &[(String, i64)], first: &[(String, i64)]) {
    let now = moment(start);
    assert!(stories[0].1 <= now, "{start}: {:?} is to come", stories[0]);
    assert!(now - stories[0].1 < 8 * DAY, "{start}: {:?}", stories[0]);
    let moved = stories[0].1 - first[0].1;
    assert_eq!(moved % (7 * DAY), 0, "{start}: weekdays stay");
    for ((slug, at), (known, before)) in stories.iter().zip(first) {
        let is_real = ["xi-putin-beijing-2022", "thirty-eight-meetings"].contains(&slug.as_str());
        assert_eq!(
            (slug, at - before),
            (known, if is_real { 0 } else { moved })
        );
    }
}

/// The text of a story names days that follow from its date.
async fn words_name_the_days(start: &str, app: &TestApp, stories: &[(String, i64)]) {
    let of = |slug: &str| day(stories.iter().find(|story| story.0 == slug).unwrap().1);
    let initialled = of("kestrel-accord-initialled");
    let mut visitor = app.visitor();
    let page = visitor.read("/diplomacy/kestrel-accord-initialled").await;
    let html = page.expect(200).html();
    for words in [
        initialled.strftime("five delegations in Aldersey on %-d %B"),
        (initialled - 6.days()).strftime("announced on %-d %B"),
        (initialled - 3.days()).strftime("the night of %A %-d %B"),
        (initialled + 43.days()).strftime("due to lapse on %-d %B"),
    ] {
        assert!(html.contains(&words.to_string()), "{start}: {words}");
    }
    let met = of("xi-putin-beijing-2022");
    assert_eq!(met.to_string(), "2022-02-04", "{start}");
}

#[tokio::test]
async fn a_demo_that_starts_again_in_its_folder_stays_as_it_was() {
    let app = TestApp::new().await;
    app.clock.set(moment(DAYS[0]));
    masthead::command::demo::load(&app).await.unwrap();
    let before = (
        dates(&app).await,
        app.publication().await.unwrap().generation,
    );
    app.clock.advance(400 * DAY + SECOND);
    masthead::command::demo::load(&app).await.unwrap();
    let after = (
        dates(&app).await,
        app.publication().await.unwrap().generation,
    );
    assert_eq!(before, after);
}
