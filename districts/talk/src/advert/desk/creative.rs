//! An advert at the desk: its form, how it looks in its slots, its numbers by day.
use axum::extract::State;
use serde::Serialize;

use super::board::NEW;
use super::campaign::{self, ticked};
use super::{PLACE, Place, campaign_url, changed, creative_url, notice, see};
use crate::advert::form::{Choice, CreativeForm};
use crate::advert::{Content, Creative, House, Slot, flush, numbers, pages, store};
use desk::Desk;
use desk::fields::Fields;
use desk::form::{self, Notice, Overtaken, Problems};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::picture::view::Audience;
use newsroom::{picture, publication};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

#[derive(Serialize)]
struct CreativePage {
    action: String,
    campaign_url: String,
    seen: Seen,
    slots: Vec<Choice>,
    form: CreativeForm,
    pictures: Vec<String>,
    previews: Vec<Preview>,
    days: Vec<Day>,
}

/// What two versions are compared by.
#[derive(Serialize)]
struct Compared<'a> {
    slots: Vec<String>,
    #[serde(flatten)]
    form: &'a CreativeForm,
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
pub async fn form(desk: Desk, Path(campaign): Path<i64>) -> Result<Answer> {
    let campaign = campaign::named(&desk, campaign).await?;
    let creative = Creative {
        id: 0,
        campaign: campaign.id,
        name: String::new(),
        slots: Slot::ALL.to_vec(),
        label: String::new(),
        weight: 1,
        daily_cap: None,
        every_nth: 1,
        is_paused: false,
        content: Content::House(House::default()),
    };
    let mut form = CreativeForm::of(&creative)?;
    form.seen = Seen::default();
    page(&desk, (campaign.id, None), form, &Notice::None).await
}

async fn page(
    desk: &Desk,
    (campaign, known): (i64, Option<&Creative>),
    form: CreativeForm,
    notice: &Notice,
) -> Result<Answer> {
    let day = |(at, impressions, clicks)| Day {
        at,
        impressions,
        clicks,
    };
    let counted = match known {
        Some(creative) => numbers(&desk.app.db, creative.id).await?,
        None => Vec::new(),
    };
    let names = picture::names(&desk.app.db).await?;
    let campaign_url = campaign_url(campaign);
    let content = CreativePage {
        action: match known {
            Some(creative) => creative_url(creative.id),
            None => format!("{campaign_url}/creatives"),
        },
        campaign_url,
        seen: form.seen,
        slots: form.slots(),
        form,
        pictures: names.into_iter().map(|(name, _)| name).collect(),
        previews: known.map(previews).unwrap_or_default(),
        days: counted.into_iter().map(day).collect(),
    };
    let title = match known {
        Some(creative) => creative.name.clone(),
        None => desk.word("advert-new-creative"),
    };
    desk.page("advert/creative.html", (PLACE, &title), &content, notice)
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
    creative.slots.iter().map(preview).collect()
}

/// `POST /desk/adverts/campaigns/{id}/creatives`: makes an advert.
///
/// # Errors
/// [`Error::NotFound`] when there is no such campaign.
pub async fn create(
    desk: Desk,
    Path(campaign): Path<i64>,
    Form(form): Form<CreativeForm>,
) -> Result<Answer> {
    let campaign = campaign::named(&desk, campaign).await?;
    save(&desk, (campaign.id, None), form).await
}

/// `GET /desk/adverts/creatives/{id}`: an advert, how it looks, and its numbers by day.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(place): Query<Place>) -> Result<Answer> {
    flush(&desk.app).await?;
    let creative = named(&desk, id).await?;
    let form = CreativeForm::of(&creative)?;
    let notice = notice(&desk, &place);
    page(&desk, (creative.campaign, Some(&creative)), form, &notice).await
}

async fn named(desk: &Desk, id: i64) -> Result<Creative> {
    let known = store::creative_by_id(&desk.app.db, id).await?;
    known.ok_or(Error::NotFound)
}

/// `POST /desk/adverts/creatives/{id}`: changes an advert.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn change(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<CreativeForm>,
) -> Result<Answer> {
    let known = named(&desk, id).await?;
    save(&desk, (known.campaign, Some(known)), form).await
}

async fn save(
    desk: &Desk,
    (campaign, known): (i64, Option<Creative>),
    form: CreativeForm,
) -> Result<Answer> {
    let id = known
        .as_ref()
        .map_or_else(|| desk.next_id(), |known| known.id);
    let creative = match read(desk, id, campaign, &form).await? {
        Ok(creative) => creative,
        Err(problems) => {
            return page(desk, (campaign, known.as_ref()), form, &problems.into()).await;
        }
    };
    let save = async |tx: &mut db::Tx| {
        let mut detail = NEW.to_owned();
        if let Some(newest) = store::creative_by_id(&mut *tx, id).await? {
            if Seen::of(&newest)? != form.seen {
                return Ok(Written::Overtaken);
            }
            detail = changes(desk, &newest, &creative)?;
        }
        store::save_creative(&mut *tx, &creative).await?;
        let subject = format!("creative:{id}");
        changed(desk, tx, ("advert.creative", subject, &detail)).await
    };
    match desk.save(save).await? {
        Written::Done => Ok(see(&creative_url(id))),
        Written::Overtaken => overtaken(desk, id, form).await,
    }
}

/// The advert that was typed, with a picture that the library has.
async fn read(
    desk: &Desk,
    id: i64,
    campaign: i64,
    form: &CreativeForm,
) -> Result<Result<Creative, Problems>> {
    let mut fields = Fields::of(&desk.publication);
    let picture = form.picture.trim();
    if form.kind != "tag" && !picture.is_empty() {
        let known = picture::named(&desk.app.db, picture).await?;
        fields.check("picture", known.is_some(), "advert-problem-picture");
    }
    Ok(form.read(id, campaign, fields))
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken(desk: &Desk, id: i64, mut form: CreativeForm) -> Result<Answer> {
    let newest = named(desk, id).await?;
    let now = CreativeForm::of(&newest)?;
    form.seen = now.seen;
    let overtaken = Overtaken::of(&FIELDS, &compared(desk, &now), &compared(desk, &form))?;
    page(
        desk,
        (newest.campaign, Some(&newest)),
        form,
        &overtaken.into(),
    )
    .await
}

fn compared<'a>(desk: &Desk, form: &'a CreativeForm) -> Compared<'a> {
    let mut slots = CreativeForm::slots(form);
    for slot in &mut slots {
        slot.name = desk.word(&slot.name);
    }
    Compared {
        slots: ticked(&slots),
        form,
    }
}

/// What is changed of an advert, for the log.
fn changes(desk: &Desk, before: &Creative, after: &Creative) -> Result<String> {
    let (before, after) = (CreativeForm::of(before)?, CreativeForm::of(after)?);
    form::changes(&FIELDS, &compared(desk, &before), &compared(desk, &after))
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
    let to = Audience::Desk(app.clock.now());
    pages::document(&app, &publication, &creative, (slot, to)).await
}
