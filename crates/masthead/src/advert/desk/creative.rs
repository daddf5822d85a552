//! An advert at the desk: its form, how it looks in its slots, its numbers by day.
use axum::extract::State;
use serde::Serialize;

use super::{Desk, Place, campaign_url, creative_url, see};
use crate::advert::form::{CreativeView, Fields, Problems, creative as typed, creative_view};
use crate::advert::{Content, Creative, House, Slot, flush, numbers, pages, store};
use crate::app::App;
use crate::clock::Millis;
use crate::error::{Error, Result};
use crate::picture;
use crate::publication;
use crate::reader::SignedIn;
use crate::staff::Deed;
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::form::Form;

#[derive(Serialize)]
struct CreativePage {
    action: String,
    campaign_url: String,
    form: CreativeView,
    problems: Problems,
    pictures: Vec<String>,
    previews: Vec<Preview>,
    days: Vec<Day>,
    saved: bool,
}

#[derive(Serialize)]
struct Preview {
    key: String,
    slot: &'static str,
    src: String,
    width: u32,
    height: u32,
}

#[derive(Serialize)]
struct Day {
    at: Millis,
    impressions: i64,
    clicks: i64,
}

/// `GET /desk/adverts/campaigns/{id}/creatives`: the form of a new advert.
///
/// # Errors
/// [`Error::NotFound`] when there is no such campaign.
pub async fn form(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(campaign): Path<i64>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    let known = store::campaign_by_id(&desk.app.db, campaign).await?;
    known.ok_or(Error::NotFound)?;
    let creative = Creative {
        id: 0,
        campaign,
        name: String::new(),
        slots: Slot::ALL.to_vec(),
        label: String::new(),
        weight: 1,
        daily_cap: None,
        every_nth: 1,
        is_paused: false,
        content: Content::House(House::default()),
    };
    creative_page(&desk, &creative, Problems::new(), false).await
}

async fn creative_page(
    desk: &Desk,
    creative: &Creative,
    problems: Problems,
    saved: bool,
) -> Result<Answer> {
    let is_new = creative.id == 0;
    let title = if is_new {
        desk.word("advert-new-creative")
    } else {
        creative.name.clone()
    };
    let day = |(at, impressions, clicks)| Day {
        at,
        impressions,
        clicks,
    };
    let counted = numbers(&desk.app.db, creative.id).await?;
    let names = picture::names(&desk.app.db).await?;
    let content = CreativePage {
        action: if is_new {
            format!("{}/creatives", campaign_url(creative.campaign))
        } else {
            creative_url(creative.id)
        },
        campaign_url: campaign_url(creative.campaign),
        form: creative_view(creative),
        problems,
        pictures: names.into_iter().map(|(name, _)| name).collect(),
        previews: previews(creative),
        days: counted.into_iter().map(day).collect(),
        saved,
    };
    desk.page("advert/creative.html", &title, &content)
}

fn previews(creative: &Creative) -> Vec<Preview> {
    let preview = |slot: &Slot| {
        let (width, height) = slot.size();
        let url = creative_url(creative.id);
        Preview {
            key: format!("advert-slot-{}", slot.word()),
            slot: slot.word(),
            src: format!("{url}/{}", slot.word()),
            width,
            height,
        }
    };
    let is_kept = creative.id != 0;
    let slots = creative.slots.iter().filter(|_| is_kept);
    slots.map(preview).collect()
}

/// `POST /desk/adverts/campaigns/{id}/creatives`: makes an advert.
///
/// # Errors
/// [`Error::NotFound`] when there is no such campaign.
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(campaign): Path<i64>,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    let known = store::campaign_by_id(&desk.app.db, campaign).await?;
    known.ok_or(Error::NotFound)?;
    save_creative(&desk, None, campaign, &fields).await
}

/// `GET /desk/adverts/creatives/{id}`: an advert, how it looks, and its numbers by day.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn show(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
    Query(place): Query<Place>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    flush(&desk.app).await?;
    let creative = store::creative_by_id(&desk.app.db, id).await?;
    let creative = creative.ok_or(Error::NotFound)?;
    creative_page(&desk, &creative, Problems::new(), place.saved.is_some()).await
}

/// `POST /desk/adverts/creatives/{id}`: changes an advert.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn change(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    let known = store::creative_by_id(&desk.app.db, id).await?;
    let known = known.ok_or(Error::NotFound)?;
    save_creative(&desk, Some(id), known.campaign, &fields).await
}

async fn save_creative(
    desk: &Desk,
    id: Option<i64>,
    campaign: i64,
    fields: &Fields,
) -> Result<Answer> {
    let (creative, mut problems) = typed(id.unwrap_or(0), campaign, fields);
    if let Content::House(house) = &creative.content
        && !house.picture.is_empty()
        && picture::named(&desk.app.db, &house.picture)
            .await?
            .is_none()
    {
        problems.insert("picture", "advert-problem-picture");
    }
    if !problems.is_empty() {
        return creative_page(desk, &creative, problems, false).await;
    }
    let creative = Creative {
        id: id.unwrap_or_else(|| desk.next_id()),
        ..creative
    };
    let deed = Deed {
        action: "advert.creative",
        subject: format!("creative:{}", creative.id),
        detail: &format!("{creative:?}"),
    };
    let save = async |tx: &mut db::Tx| Ok(store::save_creative(tx, &creative).await?);
    desk.commit(deed, save).await?;
    Ok(see(&creative_url(creative.id)))
}

/// `GET /desk/adverts/creatives/{id}/{slot}`: an advert as a frame of the slot shows it.
/// Nothing is counted.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn preview(
    State(app): State<App>,
    Path((id, slot)): Path<(i64, String)>,
) -> Result<Answer> {
    let slot = Slot::parse(&slot).ok_or(Error::NotFound)?;
    let creative = store::creative_by_id(&app.db, id).await?;
    let creative = creative.ok_or(Error::NotFound)?;
    let publication = publication::current(&app).await?;
    pages::document(&app, &publication, &creative, slot).await
}
