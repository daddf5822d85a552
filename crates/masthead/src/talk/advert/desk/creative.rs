//! An advert at the desk: its form, how it looks in its slots, its numbers by day.
use axum::extract::State;
use serde::Serialize;

use super::{Desk, Place, Said, campaign_url, creative_url, see, seen};
use crate::desk::form::{Overtaken, Seen};
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::ground::written::Written;
use crate::newsroom::{picture, publication};
use crate::people::deed::Deed;
use crate::people::reader::SignedIn;
use crate::talk::advert::form::{CreativeView, Fields, creative as typed, creative_view};
use crate::talk::advert::{Content, Creative, House, Slot, flush, numbers, pages, store};
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::form::Form;

#[derive(Serialize)]
struct CreativePage {
    action: String,
    campaign_url: String,
    form: CreativeView,
    pictures: Vec<String>,
    previews: Vec<Preview>,
    days: Vec<Day>,
    #[serde(flatten)]
    said: Said,
}

/// The fields of an advert with their names.
const FIELDS: [(&str, &str); 14] = [
    ("name", "advert-name"),
    ("kind", "advert-kind"),
    ("headline", "advert-headline"),
    ("text", "advert-text"),
    ("action", "advert-action"),
    ("link", "advert-link"),
    ("picture", "advert-picture"),
    ("label", "advert-sponsor"),
    ("html", "advert-html"),
    ("slots", "advert-slots"),
    ("weight", "advert-weight"),
    ("cap", "advert-cap"),
    ("every", "advert-every"),
    ("paused", "advert-paused"),
];

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
    creative_page(&desk, &creative, Said::default()).await
}

async fn creative_page(desk: &Desk, creative: &Creative, said: Said) -> Result<Answer> {
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
        pictures: names.into_iter().map(|(name, _)| name).collect(),
        previews: previews(creative),
        days: counted.into_iter().map(day).collect(),
        said,
    };
    let status = content.said.status();
    let page = desk.page("advert/creative.html", &title, &content)?;
    Ok(page.status(status))
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
    let said = Said::of(Seen::of(&creative)?, &place);
    creative_page(&desk, &creative, said).await
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
        return creative_page(desk, &creative, Said::problems(fields, problems)).await;
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
    let save = async |tx: &mut db::Tx| {
        if let Some(newest) = store::creative_by_id(&mut *tx, creative.id).await?
            && Seen::of(&newest)? != seen(fields)
        {
            return Ok(Written::Overtaken);
        }
        store::save_creative(tx, &creative).await?;
        Ok(Written::Done)
    };
    match desk.commit(deed, save).await? {
        Written::Done => Ok(see(&creative_url(creative.id))),
        Written::Overtaken => overtaken(desk, &creative).await,
    }
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken(desk: &Desk, typed: &Creative) -> Result<Answer> {
    let newest = store::creative_by_id(&desk.app.db, typed.id).await?;
    let newest = newest.ok_or(Error::NotFound)?;
    let view = |creative: &Creative| {
        let mut view = creative_view(creative);
        for slot in &mut view.slots {
            slot.name = desk.word(&slot.name);
        }
        view
    };
    let overtaken = Overtaken::of(&FIELDS, &view(&newest), &view(typed))?;
    let said = Said::overtaken(Seen::of(&newest)?, overtaken);
    creative_page(desk, typed, said).await
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
