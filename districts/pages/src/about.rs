//! `GET /about`, `/about/{slug}`, `/masthead` and `/feeds`.
use std::sync::Arc;

use axum::extract::State;
use http::StatusCode;
use richtext::{BlockKind, Document};
use serde::Serialize;

use crate::former;
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n;
use ground::ids::slug;
use newsroom::former::Kind;
use newsroom::picture::view::Audience;
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use web::extract::Path;
use web::feed_link::Format;
use web::page::{self, Face, Meta};
use web::{Answer, CachePolicy, Rendered};

#[derive(Serialize)]
struct ShowPage {
    title: String,
    body_html: String,
    updated: Millis,
    siblings: Vec<Sibling>,
}

#[derive(Serialize)]
struct Sibling {
    title: String,
    url: String,
    current: bool,
}

#[derive(Serialize)]
struct FeedsPage {
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    name: String,
    feeds: Vec<Feeds>,
}

#[derive(Serialize)]
struct Feeds {
    title: String,
    rss: String,
    atom: String,
    json: String,
}

/// `GET /about`: leads to the page of that kind, or to the first one.
///
/// # Errors
/// [`Error::NotFound`] when the publication has no such page.
pub async fn index(State(app): State<App>) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let pages = publication.about();
    let page = pages
        .iter()
        .find(|page| page.kind == "about")
        .or(pages.first());
    let path = page.ok_or(Error::NotFound)?.path();
    Ok(Answer::redirect(
        CachePolicy::Public,
        StatusCode::FOUND,
        &path,
    ))
}

/// `GET /about/{slug}`
///
/// # Errors
/// [`Error::NotFound`] when there is no such page.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(slug): Path<String>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let mut pages = publication.about().iter();
    let Some(entry) = pages.find(|page| page.slug == slug) else {
        let before = (Kind::About, slug.as_str());
        return former::lead(&app, &publication, before, "").await;
    };
    if entry.path() != format!("/about/{slug}") {
        return Ok(Answer::moved(&entry.path()));
    }
    answer(&app, &publication, &caller, entry).await
}

/// `GET /masthead`: who makes the publication.
///
/// # Errors
/// [`Error::NotFound`] when the publication has no such page.
pub async fn masthead(State(app): State<App>, caller: Caller) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let entry = publication
        .about()
        .iter()
        .find(|page| page.kind == "masthead");
    answer(&app, &publication, &caller, entry.ok_or(Error::NotFound)?).await
}

async fn answer(
    app: &App,
    publication: &Publication,
    caller: &Caller,
    entry: &newsroom::about::Entry,
) -> Result<Answer> {
    page::faced(app, publication, caller, &entry.path(), async |face| {
        render(app, publication, entry, face).await
    })
    .await
}

async fn render(
    app: &App,
    publication: &Publication,
    entry: &newsroom::about::Entry,
    face: Face,
) -> Result<Arc<Rendered>> {
    let page = newsroom::about::by_slug(&app.db, &entry.slug)
        .await?
        .ok_or(Error::NotFound)?;
    let locale = publication.settings.language.as_str();
    let html = newsroom::article::view::story_html(
        app,
        publication,
        &page.document,
        Audience::Everybody,
        locale,
    )
    .await?;
    let sibling = |other: &newsroom::about::Entry| Sibling {
        title: other.title.clone(),
        url: other.path(),
        current: other.slug == entry.slug,
    };
    let content = ShowPage {
        body_html: with_anchors(html, &page.document),
        updated: page.updated_at,
        siblings: publication.about().iter().map(sibling).collect(),
        title: page.title,
    };
    let mut meta = Meta::new(app, publication, &content.title, &entry.path());
    meta.face = face;
    meta.description = page.document.excerpt(200);
    page::render(
        app,
        publication,
        "about/show.html",
        &meta,
        &entry.path(),
        &content,
    )
}

/// Gives headings the addresses that people type and settings link to: `#log-in`.
fn with_anchors(mut html: String, document: &Document) -> String {
    for block in &document.blocks {
        if let BlockKind::Heading { text, .. } = &block.kind {
            let own = format!("id=\"b-{}\"", block.id.as_str());
            let anchor = format!("id=\"{}\"", slug(&text.plain()));
            html = html.replacen(&own, &anchor, 1);
        }
    }
    html
}

/// `GET /feeds`: every feed the publication has.
pub async fn feeds(State(app): State<App>, caller: Caller) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    page::faced(&app, &publication, &caller, "/feeds", async |face| {
        let locale = publication.settings.language.as_str();
        let mut authors: Vec<_> = publication.authors().collect();
        authors.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        let content = FeedsPage {
            groups: vec![
                Group {
                    name: publication.settings.name.clone(),
                    feeds: vec![feed(&i18n::text(locale, "feeds-everything"), "")],
                },
                Group {
                    name: i18n::text(locale, "footer-sections"),
                    feeds: publication
                        .sections()
                        .iter()
                        .map(|it| feed(&it.name, &it.path()))
                        .collect(),
                },
                Group {
                    name: i18n::text(locale, "authors"),
                    feeds: authors
                        .into_iter()
                        .map(|it| feed(&it.name, &it.path()))
                        .collect(),
                },
            ],
        };
        let title = i18n::text(locale, "feeds");
        let mut meta = Meta::new(&app, &publication, &title, "/feeds");
        meta.face = face;
        page::render(
            &app,
            &publication,
            "about/feeds.html",
            &meta,
            "/feeds",
            &content,
        )
    })
    .await
}

fn feed(title: &str, path: &str) -> Feeds {
    let [rss, atom, json] = Format::ALL.map(|format| format!("{path}/{}", format.file()));
    Feeds {
        title: title.to_owned(),
        rss,
        atom,
        json,
    }
}
