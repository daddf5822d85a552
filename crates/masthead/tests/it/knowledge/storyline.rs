//! Storylines: what readers see of one, its summaries, and when it is quiet.
use masthead::ground::clock::DAY;
use masthead::newsroom::article::State as ArticleState;
use masthead::newsroom::knowledge::inbox;
use masthead::newsroom::knowledge::shown::{self, Readers, Told};
use masthead::newsroom::knowledge::storyline::{self, Item, ItemKind, State, Storyline};
use masthead::newsroom::knowledge::thing::Kind;
use masthead::paywall::Access;

use super::{Kept, text};
use crate::harness::TestApp;

async fn begin(kept: &Kept<'_>, title: &str, owner: Option<i64>) -> Storyline {
    let mut tx = kept.begin().await;
    let line = Storyline::new(kept.id(), title, owner, kept.app.clock.now());
    let line = storyline::add(&mut tx, line).await.unwrap();
    kept.done(tx).await;
    line
}

async fn put(kept: &Kept<'_>, line: i64, kind: ItemKind, id: i64) {
    let now = kept.app.clock.now();
    let item = Item {
        kind,
        id,
        position: 0,
        is_pinned: false,
        label: String::new(),
        added_at: now,
    };
    let mut tx = kept.begin().await;
    storyline::put(&mut tx, line, &item, now).await.unwrap();
    kept.done(tx).await;
}

async fn told(app: &TestApp, line: &Storyline) -> Told {
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    shown::of_storyline(&readers, line).await.unwrap()
}

#[tokio::test]
async fn a_storyline_tells_its_stories_moments_and_figures_as_far_as_they_are_public() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let document =
        text("Ada Stone came. Some 40 people came.|^|Bo Reed came. Only 77 people knew.");
    let open = app.article().document(document).create().await;
    let draft = app.article().state(ArticleState::Draft);
    let draft = draft.document(text("Ada Stone spoke.")).create().await;
    let (ada, bo) = (
        kept.thing(Kind::Person, "Ada Stone").await,
        kept.thing(Kind::Person, "Bo Reed").await,
    );
    kept.mention(open.id, &ada, "Ada Stone").await;
    kept.mention(open.id, &bo, "Bo Reed").await;
    let shown_figure = kept.count(open.id, "Some 40 people", "40", &[&ada]).await;
    let gated_figure = kept.count(open.id, "Only 77 people", "77", &[&ada]).await;
    kept.meeting(open.id, "Ada Stone came", "2026-06-15", &[&ada])
        .await;
    kept.meeting(draft.id, "Ada Stone spoke", "2026-06-15", &[&ada])
        .await;
    let line = begin(&kept, "The coming", Some(1)).await;
    assert!(told(&app, &line).await.is_empty());
    for article in [open.id, draft.id] {
        put(&kept, line.id, ItemKind::Article, article).await;
    }
    for figure in [shown_figure, gated_figure] {
        put(&kept, line.id, ItemKind::Figure, figure).await;
    }
    let told = told(&app, &line).await;
    let stories: Vec<i64> = told.articles.iter().map(|head| head.id).collect();
    assert_eq!(stories, [open.id]);
    let figures: Vec<i64> = told.figures.iter().map(|figure| figure.id).collect();
    assert_eq!(figures, [shown_figure]);
    assert_eq!(
        (told.moments.len(), told.five.len(), told.items.len()),
        (1, 1, 2)
    );
    let who: Vec<&str> = told.who.iter().map(|one| one.thing.name.as_str()).collect();
    assert_eq!(who, ["Ada Stone"]);
    let publication = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    let hidden = begin(&kept, "Nothing yet", Some(1)).await;
    put(&kept, hidden.id, ItemKind::Article, draft.id).await;
    let listed = shown::storylines(&readers, None, 10).await.unwrap();
    assert_eq!(
        listed.iter().map(|line| line.id).collect::<Vec<_>>(),
        [line.id]
    );
    let head = kept.head(open.id).await;
    assert_eq!(
        shown::storylines_of_article(&readers, &head)
            .await
            .unwrap()
            .len(),
        1
    );
    let of_ada = shown::storylines_of_thing(&readers, &ada, 5).await.unwrap();
    assert_eq!(of_ada.len(), 1);
    assert!(
        shown::storylines_of_thing(&readers, &bo, 5)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_summary_has_revisions_and_its_author_carries_the_version_that_was_seen() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let line = begin(&kept, "The coming", Some(1)).await;
    let twin = begin(&kept, "The coming", Some(1)).await;
    assert_eq!(
        (line.slug.as_str(), twin.slug.as_str()),
        ("the-coming", "the-coming-2")
    );
    let change = async |line: &Storyline| {
        let mut tx = kept.begin().await;
        let by = (7, app.clock.now());
        let written = storyline::change(&mut tx, line, by).await;
        kept.done(tx).await;
        written
    };
    let first = Storyline {
        summary: "Ada came.".to_owned(),
        slug: "the-arrival".to_owned(),
        ..line.clone()
    };
    assert!(change(&first).await.unwrap().is_done());
    assert!(
        !change(&first).await.unwrap().is_done(),
        "it was seen before"
    );
    let second = Storyline {
        summary: "Ada came and left.".to_owned(),
        version: 2,
        ..first.clone()
    };
    assert!(change(&second).await.unwrap().is_done());
    let titled = Storyline {
        title: "Arrival".to_owned(),
        version: 3,
        ..second.clone()
    };
    assert!(change(&titled).await.unwrap().is_done());
    let summaries = storyline::summaries(&app.db, line.id).await.unwrap();
    let texts: Vec<&str> = summaries.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["Ada came and left.", "Ada came."]);
    let long = Storyline {
        summary: "word ".repeat(storyline::SUMMARY_WORDS + 1),
        version: 4,
        ..titled.clone()
    };
    assert!(change(&long).await.is_err());
    let taken = Storyline {
        slug: twin.slug.clone(),
        version: 4,
        ..titled
    };
    assert!(!change(&taken).await.unwrap().is_done());
    let led = storyline::by_former_slug(&app.db, "the-coming")
        .await
        .unwrap();
    assert!(led.is_some());
}

#[tokio::test]
async fn without_an_owner_or_a_change_in_sixty_days_a_storyline_is_quiet() {
    let app = TestApp::new().await;
    let kept = Kept { app: &app };
    let kept_up = begin(&kept, "Kept", Some(1)).await;
    let unowned = begin(&kept, "Unowned", None).await;
    let now = app.clock.now();
    assert_eq!(kept_up.state_at(now), State::Running);
    assert_eq!(unowned.state_at(now), State::Quiet);
    assert_eq!(kept_up.state_at(now + 60 * DAY - 1), State::Running);
    assert_eq!(kept_up.state_at(now + 60 * DAY), State::Quiet);
    let ids = async |now| -> Vec<i64> {
        let unkept = inbox::unkept(&app.db, now).await.unwrap();
        unkept.iter().map(|line| line.id).collect()
    };
    assert_eq!(ids(now).await, [unowned.id]);
    assert_eq!(ids(now + 60 * DAY).await, [kept_up.id, unowned.id]);
    // A story that comes wakes it.
    app.clock.advance(61 * DAY);
    let story = app.article().access(Access::Free).create().await;
    put(&kept, kept_up.id, ItemKind::Article, story.id).await;
    let woken = storyline::by_id(&app.db, kept_up.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(woken.state_at(app.clock.now()), State::Running);
    let mut tx = kept.begin().await;
    let item = (ItemKind::Article, story.id);
    let out = storyline::take_out(&mut tx, kept_up.id, item, app.clock.now()).await;
    assert!(out.unwrap().is_done());
    kept.done(tx).await;
    assert!(
        storyline::items(&app.db, kept_up.id)
            .await
            .unwrap()
            .is_empty()
    );
}
