//! A campaign at the desk: its form, and the adverts in it.
use serde::Serialize;

use super::board::NEW;
use super::{CreativeRow, PLACE, Place, campaign_url, changed, creative_rows, notice, see};
use crate::advert::form::{CampaignForm, Choice};
use crate::advert::{Campaign, store};
use desk::Desk;
use desk::form::{self, Notice, Overtaken};
use ground::error::{Error, Result};
use ground::written::Written;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

#[derive(Serialize)]
struct CampaignPage {
    action: String,
    seen: Seen,
    sections: Vec<Choice>,
    form: CampaignForm,
    creatives: Vec<CreativeRow>,
    new_url: Option<String>,
}

/// The fields with their names.
const FIELDS: [(&str, &str); 5] = [
    ("name", "advert-name"),
    ("starts", "advert-starts"),
    ("ends", "advert-ends"),
    ("sections", "advert-sections"),
    ("paused", "advert-paused"),
];

/// What two versions are compared by.
#[derive(Serialize)]
struct Compared<'a> {
    sections: Vec<String>,
    #[serde(flatten)]
    form: &'a CampaignForm,
}

/// `GET /desk/adverts/campaigns`: the form of a new campaign.
///
/// # Errors
/// When the template fails.
pub async fn form(desk: Desk) -> Result<Answer> {
    let campaign = Campaign {
        id: 0,
        name: String::new(),
        starts_at: desk.app.clock.now(),
        ends_at: None,
        sections: Vec::new(),
        is_paused: false,
    };
    let mut form = CampaignForm::of(&campaign, &desk.publication)?;
    form.seen = Seen::default();
    page(&desk, None, form, &Notice::None).await
}

async fn page(
    desk: &Desk,
    known: Option<&Campaign>,
    form: CampaignForm,
    notice: &Notice,
) -> Result<Answer> {
    let url = known.map(|campaign| campaign_url(campaign.id));
    let content = CampaignPage {
        action: url.clone().unwrap_or_else(|| format!("{PLACE}/campaigns")),
        seen: form.seen,
        sections: form.sections(&desk.publication),
        form,
        creatives: match known {
            Some(campaign) => creative_rows(desk, campaign.id).await?,
            None => Vec::new(),
        },
        new_url: url.map(|url| format!("{url}/creatives")),
    };
    let title = match known {
        Some(campaign) => campaign.name.clone(),
        None => desk.word("advert-new-campaign"),
    };
    desk.page("advert/campaign.html", (PLACE, &title), &content, notice)
}

/// `POST /desk/adverts/campaigns`: makes a campaign.
pub async fn create(desk: Desk, Form(form): Form<CampaignForm>) -> Result<Answer> {
    save(&desk, None, form).await
}

/// `GET /desk/adverts/campaigns/{id}`: a campaign and its adverts.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(place): Query<Place>) -> Result<Answer> {
    let campaign = named(&desk, id).await?;
    let form = CampaignForm::of(&campaign, &desk.publication)?;
    let notice = notice(&desk, &place);
    page(&desk, Some(&campaign), form, &notice).await
}

/// The campaign of this id.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn named(desk: &Desk, id: i64) -> Result<Campaign> {
    let known = store::campaign_by_id(&desk.app.db, id).await?;
    known.ok_or(Error::NotFound)
}

/// `POST /desk/adverts/campaigns/{id}`: changes a campaign.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn change(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<CampaignForm>,
) -> Result<Answer> {
    let known = named(&desk, id).await?;
    save(&desk, Some(known), form).await
}

async fn save(desk: &Desk, known: Option<Campaign>, form: CampaignForm) -> Result<Answer> {
    let id = known
        .as_ref()
        .map_or_else(|| desk.next_id(), |known| known.id);
    let campaign = match form.read(id, &desk.publication) {
        Ok(campaign) => campaign,
        Err(problems) => return page(desk, known.as_ref(), form, &problems.into()).await,
    };
    let save = async |tx: &mut db::Tx| {
        let mut detail = NEW.to_owned();
        if let Some(newest) = store::campaign_by_id(&mut *tx, id).await? {
            if Seen::of(&newest)? != form.seen {
                return Ok(Written::Overtaken);
            }
            detail = changes(desk, &newest, &campaign)?;
        }
        store::save_campaign(&mut *tx, &campaign).await?;
        let subject = format!("campaign:{id}");
        changed(desk, tx, ("advert.campaign", subject, &detail)).await
    };
    match desk.save(save).await? {
        Written::Done => Ok(see(&campaign_url(id))),
        Written::Overtaken => overtaken(desk, id, form).await,
    }
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken(desk: &Desk, id: i64, mut form: CampaignForm) -> Result<Answer> {
    let newest = named(desk, id).await?;
    let now = CampaignForm::of(&newest, &desk.publication)?;
    form.seen = now.seen;
    let overtaken = Overtaken::of(&FIELDS, &compared(desk, &now), &compared(desk, &form))?;
    page(desk, Some(&newest), form, &overtaken.into()).await
}

fn compared<'a>(desk: &Desk, form: &'a CampaignForm) -> Compared<'a> {
    Compared {
        sections: ticked(&CampaignForm::sections(form, &desk.publication)),
        form,
    }
}

/// What is changed of a campaign, for the log.
fn changes(desk: &Desk, before: &Campaign, after: &Campaign) -> Result<String> {
    let form = |campaign| CampaignForm::of(campaign, &desk.publication);
    let (before, after) = (form(before)?, form(after)?);
    form::changes(&FIELDS, &compared(desk, &before), &compared(desk, &after))
}

/// The names of the boxes that are ticked.
pub(super) fn ticked(choices: &[Choice]) -> Vec<String> {
    let ticked = choices.iter().filter(|one| one.checked);
    ticked.map(|one| one.name.clone()).collect()
}
