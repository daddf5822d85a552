//! `GET /`: the home page.
use std::collections::VecDeque;
use std::sync::Arc;

use axum::extract::State;
use http::HeaderMap;
use serde::Serialize;

use crate::article::json_ld;
use ground::app::App;
use ground::error::Result;
use newsroom::article::fronts::{Picker, placed};
use newsroom::article::view::{Card, cards, shared_cards};
use newsroom::article::{Cursor, Head, Scope, latest};
use newsroom::front::HOME;
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use talk::advert::consent::Choice;
use talk::advert::{Slot, on_page};
use web::page::{self, Face, Meta};
use web::{Answer, Rendered, theme};

const SECONDARY: usize = 3;
const RIVER: usize = 6;
const BAND: usize = 4;
/// Stories fetched to fill slots that nobody placed; enough for all of them at once.
const BACK_FILL: i64 = 40;

#[derive(Serialize)]
struct HomePage {
    lead: Option<Card>,
    secondary: Vec<Card>,
    river: Vec<Card>,
    river_is_latest: bool,
    opinion: Vec<Card>,
    sections: Vec<Band>,
    /// What staff do next where nothing is published yet.
    begin: Option<Begin>,
    /// Whether the publication has sections, so that it waits for nothing but stories.
    is_set_up: bool,
}

/// The first steps of a publication: what its commands need to be told.
#[derive(Serialize)]
struct Begin {
    data: String,
}

#[derive(Serialize)]
struct Band {
    name: String,
    url: String,
    description: String,
    cards: Vec<Card>,
}

/// The front: what the newsroom placed, then the newest, no story twice.
pub async fn index(State(app): State<App>, caller: Caller, headers: HeaderMap) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let choice = Choice::of(&app, &publication, &headers);
    let is_staff = caller
        .viewer
        .as_ref()
        .is_some_and(|viewer| viewer.roles.any());
    let mut key = choice.key("/");
    if is_staff {
        key = format!("{key}#staff").into();
    }
    let answer = page::faced(&app, &publication, &caller, &key, async |face| {
        home(&app, &publication, (face, is_staff), choice).await
    });
    Ok(choice.finish(answer.await?))
}

async fn home(
    app: &App,
    publication: &Publication,
    (face, is_staff): (Face, bool),
    choice: Choice,
) -> Result<Arc<Rendered>> {
    let now = app.clock.now();
    let mut picker = Picker::default();
    let mut by_hand: VecDeque<Head> = placed(&app.db, HOME, now).await?.into();
    let mut newest: VecDeque<Head> = latest(
        &app.db,
        Scope::Everything,
        Cursor::start(now),
        now,
        BACK_FILL,
    )
    .await?
    .into();
    let top = fill(&mut picker, &mut by_hand, &mut newest, 1 + SECONDARY);
    let river_is_latest = by_hand.is_empty();
    let mut river = fill(&mut picker, &mut by_hand, &mut newest, RIVER);
    river.sort_by_key(|head| std::cmp::Reverse((head.published_at, head.id)));
    let mut meta = Meta::new(app, publication, &publication.settings.name, "/");
    let mut top = shared_cards(app, publication, &mut meta, &top).await?;
    let secondary = top.split_off(top.len().min(1));
    let (opinion, sections) = bands(app, publication, &mut picker).await?;
    let content = HomePage {
        lead: top.pop(),
        secondary,
        river: cards(app, publication, &river).await?,
        river_is_latest,
        opinion,
        sections,
        is_set_up: !publication.sections().is_empty(),
        begin: is_staff.then(|| Begin {
            data: app.config.data.display().to_string(),
        }),
    };
    meta.face = face;
    let slots = (&[Slot::Header, Slot::Front][..], None);
    let adverts = on_page(publication, face, choice, "/", slots);
    meta.adverts = adverts.as_ref().map(theme::context);
    meta.description.clone_from(&publication.settings.tagline);
    meta.announce_feeds(app, &publication.settings.name, "");
    meta.json_ld = Some(json_ld::site(app, publication));
    page::render(app, publication, "home.html", &meta, "/", &content)
}

/// `count` stories, those placed by hand first.
fn fill(
    picker: &mut Picker,
    by_hand: &mut VecDeque<Head>,
    newest: &mut VecDeque<Head>,
    count: usize,
) -> Vec<Head> {
    let mut taken = picker.take(by_hand, count);
    taken.extend(picker.take(newest, count - taken.len()));
    taken
}

/// The opinion pages and a band for each other section.
async fn bands(
    app: &App,
    publication: &Publication,
    picker: &mut Picker,
) -> Result<(Vec<Card>, Vec<Band>)> {
    let now = app.clock.now();
    let (mut opinion, mut bands) = (Vec::new(), Vec::new());
    for section in publication.sections() {
        let mut by_hand: VecDeque<Head> = placed(&app.db, &section.slug, now).await?.into();
        let scope = Scope::Section(section.id);
        let mut newest: VecDeque<Head> = latest(&app.db, scope, Cursor::start(now), now, BACK_FILL)
            .await?
            .into();
        // A section of translations has a page of its own; the front has each story once.
        newest.retain(|head| head.is_first(now));
        let heads = fill(picker, &mut by_hand, &mut newest, BAND);
        let cards = cards(app, publication, &heads).await?;
        if section.is_opinion {
            opinion.extend(cards);
        } else {
            bands.push(Band {
                name: section.name.clone(),
                url: section.path(),
                description: section.description.clone(),
                cards,
            });
        }
    }
    Ok((opinion, bands))
}
