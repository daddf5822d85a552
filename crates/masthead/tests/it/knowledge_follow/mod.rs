//! Storylines that readers follow by e-mail: the button, the letters, and how they end.
mod button;
mod letter;
mod many;
mod news;
mod stop;

use mail::Message;
use masthead::ground::clock::{MINUTE, Millis};
use masthead::ground::jobs;
use masthead::newsroom::article::{State, set_state};
use masthead::newsroom::knowledge::storyline::{self, Item, ItemKind, Storyline};

use crate::harness::{Page, Person, TestApp, TestArticle};

/// A little more than a story is public before a letter tells of it.
const A_WHILE: Millis = 11 * MINUTE;

/// A storyline of one story from before.
pub async fn line(app: &TestApp, title: &str) -> Storyline {
    let now = app.clock.now();
    let first = app.article().create().await;
    let line = Storyline::new(app.ids.next(now), title, Some(1), now);
    let mut tx = app.db.begin().await.unwrap();
    let line = storyline::add(&mut tx, line).await.unwrap();
    tx.commit().await.unwrap();
    put(app, &line, first.id).await;
    line
}

/// The same, which a reader follows.
async fn followed(app: &TestApp, title: &str) -> Storyline {
    let line = line(app, title).await;
    let page = press(&mut *app.reader().await, &line, "on").await;
    page.expect(303);
    line
}

/// Puts an article into a storyline.
async fn put(app: &TestApp, line: &Storyline, article: i64) {
    let now = app.clock.now();
    let item = Item {
        kind: ItemKind::Article,
        id: article,
        position: 0,
        is_pinned: false,
        label: String::new(),
        added_at: now,
    };
    let mut tx = app.db.begin().await.unwrap();
    storyline::put(&mut tx, line.id, &item, now).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

/// A story that is published now, in a storyline.
async fn publish(app: &TestApp, line: &Storyline, slug: &str) -> TestArticle {
    let now = app.clock.now();
    let headline = format!("Headline of {slug}");
    let article = app.article().slug(slug).headline(&headline);
    let article = article.published_at(now).create().await;
    put(app, line, article.id).await;
    article
}

/// Presses the button of a storyline's page.
async fn press(person: &mut Person, line: &Storyline, set: &str) -> Page {
    let path = format!("{}/follow", line.path());
    person.submit(&path, &[("set", set)]).await
}

/// Lets time pass, and has done what recurs.
async fn pass(app: &TestApp, millis: Millis) {
    jobs::schedule(app).await.unwrap();
    app.clock.advance(millis);
    app.refresh().await.unwrap();
    jobs::schedule(app).await.unwrap();
    jobs::run_due(app).await.unwrap();
}

/// The same, and no letter is sent yet.
async fn gather(app: &TestApp) {
    jobs::schedule(app).await.unwrap();
    app.clock.advance(A_WHILE);
    jobs::schedule(app).await.unwrap();
    let kinds = Some(&["following.look", "following.gather"][..]);
    let work = |job| jobs::handle(app, job);
    ::jobs::drain(&app.db, app.clock.now(), kinds, work)
        .await
        .unwrap();
}

/// The letters about storylines so far.
async fn letters(app: &TestApp) -> Vec<Message> {
    let mails = app.mails().await.into_iter();
    mails
        .filter(|mail| mail.subject.starts_with("New in "))
        .collect()
}

/// Their subjects.
async fn subjects(app: &TestApp) -> Vec<String> {
    let letters = letters(app).await.into_iter();
    letters.map(|mail| mail.subject).collect()
}

/// Takes a story off the site.
async fn withdraw(app: &TestApp, slug: &str) {
    let now = app.clock.now();
    let mut tx = app.db.begin().await.unwrap();
    let _ = set_state(&mut tx, &app.ids, slug, State::Withdrawn, now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

/// Enough time for the next letter about a storyline.
fn jobs_gap() -> Millis {
    masthead::people::following::jobs::GAP + A_WHILE
}
