//! The demo publication is sound and complete.
use masthead::article::{self, Cursor, Scope};
use masthead::author::Kind;
use masthead::import::{Progress, demo, import};
use masthead::picture;

use crate::harness::TestApp;

/// 1 December 2026: after the newest story.
const AFTER: i64 = 1_796_083_200_000;

async fn demo() -> TestApp {
    let app = TestApp::new().await;
    app.clock.set(AFTER);
    let report = import(&app, demo::source(), &Progress::Silent).await;
    let report = report.unwrap_or_else(|refusal| panic!("{refusal}"));
    assert!(report.ignored.is_empty(), "{:?}", report.ignored);
    app
}

#[tokio::test]
async fn the_demo_imports_without_a_mistake_and_has_what_a_newspaper_has() {
    let app = demo().await;
    let publication = app.publication().await.unwrap();
    let cursor = Cursor::start(app.clock.now());
    let live = article::latest(&app.db, Scope::Everything, cursor, 1000)
        .await
        .unwrap();
    assert!(live.len() >= 60, "{} stories", live.len());
    assert_eq!(publication.sections.len(), 5);
    for section in &publication.sections {
        let stories = live
            .iter()
            .filter(|head| head.section == section.id)
            .count();
        assert!(stories >= 10, "{}: {stories} stories", section.slug);
    }
    assert_eq!(publication.authors.len(), 8);
    let teams: Vec<_> = publication
        .authors
        .values()
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
        page.html()
            .contains("Sputnik/A. Photographer/Kremlin via Reuters")
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
    let credit = "Kremlin.ru, <a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license noopener\">CC BY 4.0</a>, via Wikimedia Commons";
    assert!(whole.contains(credit));
}

#[tokio::test]
async fn every_story_of_the_demo_answers_and_old_addresses_lead_to_it() {
    let app = demo().await;
    let publication = app.publication().await.unwrap();
    let cursor = Cursor::start(app.clock.now());
    let mut visitor = app.visitor();
    for head in article::latest(&app.db, Scope::Everything, cursor, 1000)
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
