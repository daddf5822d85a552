//! `GET /topics` and `GET /topics/{slug}`.
use axum::extract::State;
use serde::{Deserialize, Serialize};

use crate::former;
use crate::knowledge::thing::{self, Known, KnownView};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::article::listing::{Place, listing};
use newsroom::article::view::{Card, shared_cards};
use newsroom::article::{Scope, Topic};
use newsroom::former::Kind;
use newsroom::publication::{self, Publication};
use newsroom::topic;
use people::reader::Caller;
use web::Answer;
use web::extract::{Path, Query};
use web::page::{self, Meta, NamedLink};

const INDEX: &str = "/topics";
/// Topics on one page of the list.
const PAGE: usize = 500;

#[derive(Serialize)]
struct IndexPage {
    topics: Vec<CountedLink>,
    first_url: Option<&'static str>,
    next_url: Option<String>,
}

#[derive(Serialize)]
struct CountedLink {
    name: String,
    url: String,
    count: i64,
}

impl From<(Topic, i64)> for CountedLink {
    fn from((topic, count): (Topic, i64)) -> Self {
        Self {
            url: format!("{INDEX}/{}", topic.slug),
            name: topic.name,
            count,
        }
    }
}

#[derive(Serialize)]
struct ShowPage {
    topic: NamedLink,
    /// What is known of it besides its stories, on the first page.
    known: Option<KnownView>,
    cards: Vec<Card>,
    older_url: Option<String>,
    newer_url: Option<String>,
}

/// Where in the list of topics a page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Behind {
    /// The last topic of the page before, as its address says it.
    after: String,
}

/// Topics with live articles, by name.
pub async fn index(
    State(app): State<App>,
    caller: Caller,
    Query(behind): Query<Behind>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    // What is no topic is the first page, so that there are no more pages than topics.
    let last = match behind.after.as_str() {
        "" => None,
        slug => topic::by_slug(&app.db, slug).await?,
    };
    let key = last.as_ref().map_or_else(|| INDEX.to_owned(), behind_url);
    page::faced(&app, &publication, &caller, &key, async |face| {
        let mut found = topic::after(&app.db, last.as_ref(), app.clock.now(), PAGE + 1).await?;
        let has_more = found.len() > PAGE;
        found.truncate(PAGE);
        let next = found.last().filter(|_| has_more);
        let content = IndexPage {
            next_url: next.map(|(topic, _)| behind_url(topic)),
            first_url: last.as_ref().map(|_| INDEX),
            topics: found.into_iter().map(CountedLink::from).collect(),
        };
        let title = i18n::text(&publication.settings.language, "topics");
        let mut meta = Meta::new(&app, &publication, &title, &key);
        meta.face = face;
        page::render(
            &app,
            &publication,
            "topic/index.html",
            &meta,
            INDEX,
            &content,
        )
    })
    .await
}

fn behind_url(topic: &Topic) -> String {
    format!("{INDEX}?after={}", topic.slug)
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
    let find = async || topic::by_slug(&app.db, &slug).await?.ok_or(Error::NotFound);
    let place = match (place, topic_at(&app, &place, &slug).await?) {
        (Place::Start, _) => place,
        (_, Some(topic)) => place.settled(&app, Scope::Topic(topic.id)).await?,
        (_, None) => {
            let before = (Kind::Topic, slug.as_str());
            return former::lead(&app, &publication, before, &place.query()).await;
        }
    };
    let key = format!("{path}{}", place.query());
    let is_first = matches!(place, Place::Start);
    let shown = page::faced(&app, &publication, &caller, &key, async |face| {
        let topic = find().await?;
        let known = match is_first {
            true => thing::of_topic(&app, &publication, topic.id).await?,
            false => None,
        };
        let listing = listing(&app, Scope::Topic(topic.id), place).await?;
        let mut meta = Meta::new(&app, &publication, &topic.name, &key);
        meta.face = face;
        meta.description = about(&publication, &topic.name, known.as_ref());
        meta.json_ld = known.as_ref().map(|known| known.json_ld(&app, &path));
        let cards = shared_cards(&app, &publication, &mut meta, &listing.heads).await?;
        meta.announce_feeds(&app, &topic.name, &path);
        let language = publication.settings.language.as_str();
        let content = ShowPage {
            known: known.map(|known| known.view(&path, language)),
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
    });
    match shown.await {
        Err(Error::NotFound) => former::lead(&app, &publication, (Kind::Topic, &slug), "").await,
        shown => shown,
    }
}

/// The topic with this slug, where a page further back in its list is asked for.
async fn topic_at(app: &App, place: &Place, slug: &str) -> Result<Option<Topic>> {
    match place {
        Place::Start => Ok(None),
        _ => topic::by_slug(&app.db, slug).await,
    }
}

/// A topic's page in a few words.
fn about(publication: &Publication, topic: &str, known: Option<&Known>) -> String {
    if let Some(known) = known {
        return thing::description(publication, known);
    }
    let mut args = FluentArgs::new();
    args.set("topic", topic.to_owned());
    i18n::translate(&publication.settings.language, "topic-description", &args)
}
