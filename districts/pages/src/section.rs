//! `GET /{section}`: the section's front, then all its stories, newest first.
use std::sync::Arc;

use axum::extract::State;
use http::HeaderMap;
use serde::Serialize;

use crate::former;
use ground::app::App;
use ground::changes;
use ground::error::Result;
use newsroom::article::listing::{Listing, Place, listing};
use newsroom::article::view::{Card, shared_cards};
use newsroom::article::{Scope, fronts};
use newsroom::former::Kind;
use newsroom::publication::{self, Publication};
use newsroom::section::Section;
use people::reader::Caller;
use talk::advert::consent::Choice;
use talk::advert::{Slot, on_page};
use web::extract::Path;
use web::page::{self, Face, Meta};
use web::{Answer, Rendered, theme};

#[derive(Serialize)]
struct ShowPage {
    section: SectionView,
    lead: Option<Card>,
    cards: Vec<Card>,
    older_url: Option<String>,
    newer_url: Option<String>,
}

#[derive(Serialize)]
struct SectionView {
    name: String,
    description: String,
    url: String,
}

/// The section's page.
///
/// # Errors
/// [`Error::NotFound`](ground::error::Error::NotFound) when there is no such section, and none had
/// the slug.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(slug): Path<String>,
    place: Place,
    headers: HeaderMap,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let Some(section) = publication.section_by_slug(&slug) else {
        let before = (Kind::Section, slug.as_str());
        return former::lead(&app, &publication, before, &place.query()).await;
    };
    let place = place.settled(&app, Scope::Section(section.id)).await?;
    let key = format!("{}{}", section.path(), place.query());
    let choice = Choice::of(&app, &publication, &headers);
    let key = choice.key(&key);
    let answer = page::faced(&app, &publication, &caller, &key, async |face| {
        render(&app, &publication, section, place, (face, choice)).await
    });
    Ok(choice.finish(answer.await?))
}

async fn render(
    app: &App,
    publication: &Publication,
    section: &Section,
    place: Place,
    (face, choice): (Face, Choice),
) -> Result<Arc<Rendered>> {
    changes::show(section.tag());
    let mut listing = listing(app, Scope::Section(section.id), place).await?;
    if place.is_start() {
        put_front_first(app, section, &mut listing).await?;
    }
    let path = section.path();
    let mut meta = Meta::new(
        app,
        publication,
        &section.name,
        &format!("{path}{}", place.query()),
    );
    let mut shown = shared_cards(app, publication, &mut meta, &listing.heads).await?;
    let rest = if place.is_start() {
        shown.split_off(shown.len().min(1))
    } else {
        Vec::new()
    };
    let (lead, cards) = if place.is_start() {
        (shown.pop(), rest)
    } else {
        (None, shown)
    };
    let content = ShowPage {
        section: SectionView {
            name: section.name.clone(),
            description: section.description.clone(),
            url: path.clone(),
        },
        lead,
        cards,
        older_url: listing.older.map(|query| format!("{path}{query}")),
        newer_url: listing.newer.map(|query| format!("{path}{query}")),
    };
    meta.face = face;
    let slots = (&[Slot::Header, Slot::Section][..], Some(&*section.slug));
    let adverts = on_page(publication, face, choice, &path, slots);
    meta.adverts = adverts.as_ref().map(theme::context);
    meta.description.clone_from(&section.description);
    meta.announce_feeds(app, &section.name, &path);
    page::render(
        app,
        publication,
        "section/show.html",
        &meta,
        &path,
        &content,
    )
}

/// Moves what the newsroom placed to the top of the first page.
async fn put_front_first(app: &App, section: &Section, listing: &mut Listing) -> Result<()> {
    let placed = fronts::placed(&app.db, &section.slug, app.clock.now()).await?;
    listing
        .heads
        .retain(|head| placed.iter().all(|first| first.story != head.story));
    listing.heads.splice(0..0, placed);
    Ok(())
}
