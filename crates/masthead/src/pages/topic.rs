//! `GET /topics` and `GET /topics/{slug}`.
use axum::extract::State;
use serde::Serialize;

use crate::ground::app::App;
use crate::ground::error::{Error, Result};
use crate::ground::i18n::{self, FluentArgs};
use crate::newsroom::article::Scope;
use crate::newsroom::article::listing::{Place, listing};
use crate::newsroom::article::view::{Card, shared_cards};
use crate::newsroom::publication::{self, Publication};
use crate::people::reader::Caller;
use crate::web::Answer;
use crate::web::extract::Path;
use crate::web::page::{self, Meta, NamedLink};

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
pub async fn index(State(app): State<App>, caller: Caller) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    page::faced(&app, &publication, &caller, "/topics", async |face| {
        let topics = crate::newsroom::topic::all(&app.db, app.clock.now()).await?;
        let link = |(topic, count): (crate::newsroom::article::Topic, i64)| CountedLink {
            url: format!("/topics/{}", topic.slug),
            name: topic.name,
            count,
        };
        let content = IndexPage {
            topics: topics.into_iter().map(link).collect(),
        };
        let title = i18n::text(&publication.settings.language, "topics");
        let mut meta = Meta::new(&app, &publication, &title, "/topics");
        meta.face = face;
        page::render(
            &app,
            &publication,
            "topic/index.html",
            &meta,
            "/topics",
            &content,
        )
    })
    .await
}

/// One topic's articles, newest first.
///
/// # Errors
/// [`Error::NotFound`] when there is no such topic.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(slug): Path<String>,
    place: Place,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let path = format!("/topics/{slug}");
    let topic = async || {
        crate::newsroom::topic::by_slug(&app.db, &slug)
            .await?
            .ok_or(Error::NotFound)
    };
    let place = match place {
        Place::Start => place,
        _ => place.settled(&app, Scope::Topic(topic().await?.id)).await?,
    };
    let key = format!("{path}{}", place.query());
    page::faced(&app, &publication, &caller, &key, async |face| {
        let topic = topic().await?;
        let listing = listing(&app, Scope::Topic(topic.id), place).await?;
        let mut meta = Meta::new(&app, &publication, &topic.name, &key);
        meta.face = face;
        meta.description = about(&publication, &topic.name);
        let cards = shared_cards(&app, &publication, &mut meta, &listing.heads).await?;
        meta.announce_feeds(&app, &topic.name, &path);
        let content = ShowPage {
            cards,
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

/// A topic's page in a few words.
fn about(publication: &Publication, topic: &str) -> String {
    let mut args = FluentArgs::new();
    args.set("topic", topic.to_owned());
    i18n::translate(&publication.settings.language, "topic-description", &args)
}
