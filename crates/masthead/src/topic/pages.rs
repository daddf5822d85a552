//! `GET /topics` and `GET /topics/{slug}`.
use axum::extract::State;
use serde::Serialize;

use crate::app::App;
use crate::article::Scope;
use crate::article::view::Card;
use crate::error::{Error, Result};
use crate::i18n;
use crate::web::extract::{Path, Query};
use crate::web::listing::{Place, listing};
use crate::web::page::{self, Meta, NamedLink};
use crate::web::{Answer, CachePolicy};

#[derive(Serialize)]
struct IndexPage {
    topics: Vec<CountedLink>,
}

#[derive(Serialize)]
struct CountedLink {
    name: String,
    url: String,
    count: i64,
}

#[derive(Serialize)]
struct ShowPage {
    topic: NamedLink,
    cards: Vec<Card>,
    older_url: Option<String>,
    newer_url: Option<String>,
}

/// All topics with live articles.
///
/// # Errors
/// When the database does not answer.
pub async fn index(State(app): State<App>) -> Result<Answer> {
    let publication = app.publication().await?;
    page::public(
        &app,
        &publication,
        "/topics",
        CachePolicy::Public,
        async || {
            let topics = super::all(&app.db, app.clock.now()).await?;
            let link = |(topic, count): (crate::article::Topic, i64)| CountedLink {
                url: format!("/topics/{}", topic.slug),
                name: topic.name,
                count,
            };
            let content = IndexPage {
                topics: topics.into_iter().map(link).collect(),
            };
            let title = i18n::text(&publication.settings.language, "topics");
            let meta = Meta::new(&app, &publication, &title, "/topics");
            page::render(
                &app,
                &publication,
                "topic/index.html",
                &meta,
                "/topics",
                &content,
            )
        },
    )
    .await
}

/// One topic's articles, newest first.
///
/// # Errors
/// [`Error::NotFound`] when there is no such topic.
pub async fn show(
    State(app): State<App>,
    Path(slug): Path<String>,
    Query(place): Query<Place>,
) -> Result<Answer> {
    let publication = app.publication().await?;
    let path = format!("/topics/{slug}");
    let key = format!("{path}{}", place.key());
    page::public(&app, &publication, &key, CachePolicy::Public, async || {
        let topic = super::by_slug(&app.db, &slug)
            .await?
            .ok_or(Error::NotFound)?;
        let listing = listing(&app, Scope::Topic(topic.id), &place).await?;
        let mut meta = Meta::new(&app, &publication, &topic.name, &key);
        meta.announce_feeds(&app, &topic.name, &path);
        let content = ShowPage {
            cards: listing.cards(&app, &publication).await?,
            older_url: listing.older.map(|query| format!("{path}{query}")),
            newer_url: listing.newer.map(|query| format!("{path}{query}")),
            topic: NamedLink {
                name: topic.name,
                url: path.clone(),
            },
        };
        page::render(
            &app,
            &publication,
            "topic/show.html",
            &meta,
            &path,
            &content,
        )
    })
    .await
}
