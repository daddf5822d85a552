//! `/desk/adverts`: campaigns, what they show, their numbers, and `ads.txt`.
pub mod creative;
pub mod settings;

use std::sync::Arc;

use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::form::{self, CampaignView, Fields, Problems};
use super::{Campaign, store};
use crate::desk;
use crate::desk::form::{Overtaken, Seen};
use crate::ground::app::App;
use crate::ground::changes::{self, Tag};
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::ground::i18n;
use crate::ground::written::Written;
use crate::newsroom::publication::{self, Publication};
use crate::people::deed::{self, Deed};
use crate::people::reader::{SignedIn, Viewer};
use crate::people::role::{Permission, Role};
use crate::talk::advert::KIND;
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::form::Form;

/// Changing adverts and `ads.txt`.
pub const ADVERTS: Permission = Permission::of(&[Role::Advertising]);

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new("desk-adverts", PLACE, ADVERTS)];

/// The desk's place of this feature.
pub const PLACE: &str = "/desk/adverts";
/// Campaigns of a page of the list.
const PAGE: i64 = 30;

#[derive(Serialize)]
struct Index {
    campaigns: Vec<Row>,
    older_url: Option<String>,
}

#[derive(Serialize)]
struct Row {
    url: String,
    name: String,
    state: &'static str,
    starts_at: Millis,
    ends_at: Option<Millis>,
    creatives: Vec<CreativeRow>,
}

#[derive(Serialize)]
struct CreativeRow {
    url: String,
    name: String,
    kind: &'static str,
    paused: bool,
    slots: Vec<String>,
    impressions: i64,
    clicks: i64,
}

#[derive(Serialize)]
struct CampaignPage {
    action: String,
    form: CampaignView,
    creatives: Vec<CreativeRow>,
    new_url: Option<String>,
    #[serde(flatten)]
    said: Said,
}

/// What a page says above its form, and the version that the form is made from.
#[derive(Debug, Default, Serialize)]
struct Said {
    seen: Seen,
    problems: Problems,
    overtaken: Option<Overtaken>,
    saved: bool,
}

impl Said {
    fn of(seen: Seen, place: &Place) -> Self {
        Self {
            seen,
            saved: place.saved.is_some(),
            ..Self::default()
        }
    }

    fn problems(fields: &Fields, problems: Problems) -> Self {
        Self {
            seen: seen(fields),
            problems,
            ..Self::default()
        }
    }

    fn overtaken(newest: Seen, overtaken: Overtaken) -> Self {
        Self {
            seen: newest,
            overtaken: Some(overtaken),
            ..Self::default()
        }
    }

    fn status(&self) -> StatusCode {
        match self.overtaken {
            Some(_) => StatusCode::CONFLICT,
            None => StatusCode::OK,
        }
    }
}

/// The version that a posted form was made from.
fn seen(fields: &Fields) -> Seen {
    Seen::typed(fields.get("seen"))
}

/// The fields of a campaign with their names.
const CAMPAIGN_FIELDS: [(&str, &str); 5] = [
    ("name", "advert-name"),
    ("starts", "advert-starts"),
    ("ends", "advert-ends"),
    ("sections", "advert-sections"),
    ("paused", "advert-paused"),
];

/// Where a list goes on, and whether something was saved just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    before: Option<i64>,
    saved: Option<String>,
}

/// What a request of the desk needs.
struct Desk {
    app: App,
    viewer: Arc<Viewer>,
    publication: Arc<Publication>,
}

impl Desk {
    async fn new(app: App, viewer: Arc<Viewer>) -> Result<Self> {
        let publication = publication::current(&app).await?;
        Ok(Self {
            app,
            viewer,
            publication,
        })
    }

    fn page<T: Serialize>(&self, template: &str, title: &str, content: &T) -> Result<Answer> {
        desk::render(
            &self.app,
            &self.publication,
            &self.viewer,
            template,
            title,
            PLACE,
            content,
        )
    }

    fn word(&self, key: &str) -> String {
        i18n::text(&self.publication.settings.language, key)
    }

    fn next_id(&self) -> i64 {
        self.app.ids.next(self.app.clock.now())
    }

    /// Does `change`, unless it finds that it was overtaken, and notes the deed in one
    /// transaction; then this node knows it.
    async fn commit(
        &self,
        deed: Deed<'_>,
        change: impl AsyncFnOnce(&mut db::Tx) -> Result<Written>,
    ) -> Result<Written> {
        let mut tx = self.app.db.begin().await?;
        changes::hold(&mut tx).await?;
        match change(&mut tx).await? {
            Written::Done => {}
            Written::Overtaken => {
                tx.rollback().await?;
                return Ok(Written::Overtaken);
            }
        }
        changes::record(&mut tx, [Tag::any(KIND)]).await?;
        deed::log(&self.app, &mut tx, self.viewer.actor(), deed).await?;
        tx.commit().await?;
        publication::refresh(&self.app).await?;
        Ok(Written::Done)
    }
}

fn see(url: &str) -> Answer {
    let saved = format!("{url}?saved=yes");
    Answer::see_other(&saved)
}

fn campaign_url(id: i64) -> String {
    format!("{PLACE}/campaigns/{id}")
}

fn creative_url(id: i64) -> String {
    format!("{PLACE}/creatives/{id}")
}

/// `GET /desk/adverts`: campaigns, newest first, each with its adverts and their numbers.
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(place): Query<Place>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    super::flush(&desk.app).await?;
    let before = place.before.unwrap_or(i64::MAX);
    let campaigns = store::campaigns(&desk.app.db, before, PAGE).await?;
    let is_full = i64::try_from(campaigns.len()).is_ok_and(|count| count == PAGE);
    let last = campaigns.last().map(|campaign| campaign.id);
    let mut rows = Vec::new();
    for campaign in campaigns {
        rows.push(Row {
            url: campaign_url(campaign.id),
            state: state(&campaign, desk.app.clock.now()),
            creatives: creative_rows(&desk, campaign.id).await?,
            name: campaign.name,
            starts_at: campaign.starts_at,
            ends_at: campaign.ends_at,
        });
    }
    let content = Index {
        campaigns: rows,
        older_url: last
            .filter(|_| is_full)
            .map(|last| format!("{PLACE}?before={last}")),
    };
    desk.page("advert/desk.html", &desk.word("desk-adverts"), &content)
}

fn state(campaign: &Campaign, now: Millis) -> &'static str {
    match campaign.ends_at {
        _ if campaign.is_paused => "advert-state-paused",
        Some(end) if end <= now => "advert-state-over",
        _ if campaign.starts_at > now => "advert-state-planned",
        _ => "advert-state-running",
    }
}

async fn creative_rows(desk: &Desk, campaign: i64) -> Result<Vec<CreativeRow>> {
    let mut rows = Vec::new();
    for creative in store::creatives(&desk.app.db, campaign).await? {
        let (impressions, clicks) = store::sums(&desk.app.db, creative.id).await?;
        let slots = creative.slots.iter();
        rows.push(CreativeRow {
            url: creative_url(creative.id),
            kind: if creative.is_tag() {
                "advert-kind-tag"
            } else {
                "advert-kind-house"
            },
            paused: creative.is_paused,
            slots: slots
                .map(|slot| desk.word(&format!("advert-slot-{}", slot.word())))
                .collect(),
            name: creative.name,
            impressions,
            clicks,
        });
    }
    Ok(rows)
}

/// `GET /desk/adverts/campaigns`: the form of a new campaign.
///
/// # Errors
/// When the template fails.
pub async fn new_campaign(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    let campaign = Campaign {
        id: 0,
        name: String::new(),
        starts_at: desk.app.clock.now(),
        ends_at: None,
        sections: Vec::new(),
        is_paused: false,
    };
    campaign_page(&desk, &campaign, Said::default()).await
}

async fn campaign_page(desk: &Desk, campaign: &Campaign, said: Said) -> Result<Answer> {
    let is_new = campaign.id == 0;
    let title = if is_new {
        desk.word("advert-new-campaign")
    } else {
        campaign.name.clone()
    };
    let content = CampaignPage {
        action: if is_new {
            format!("{PLACE}/campaigns")
        } else {
            campaign_url(campaign.id)
        },
        form: form::campaign_view(&desk.publication, campaign),
        creatives: creative_rows(desk, campaign.id).await?,
        new_url: (!is_new).then(|| format!("{}/creatives", campaign_url(campaign.id))),
        said,
    };
    let status = content.said.status();
    let page = desk.page("advert/campaign.html", &title, &content)?;
    Ok(page.status(status))
}

/// `POST /desk/adverts/campaigns`: makes a campaign.
pub async fn make_campaign(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    save_campaign(&desk, None, &fields).await
}

/// `GET /desk/adverts/campaigns/{id}`: a campaign and its adverts.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn campaign(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
    Query(place): Query<Place>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    let campaign = store::campaign_by_id(&desk.app.db, id).await?;
    let campaign = campaign.ok_or(Error::NotFound)?;
    let said = Said::of(Seen::of(&campaign)?, &place);
    campaign_page(&desk, &campaign, said).await
}

/// `POST /desk/adverts/campaigns/{id}`: changes a campaign.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn change_campaign(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    let known = store::campaign_by_id(&desk.app.db, id).await?;
    known.ok_or(Error::NotFound)?;
    save_campaign(&desk, Some(id), &fields).await
}

async fn save_campaign(desk: &Desk, id: Option<i64>, fields: &Fields) -> Result<Answer> {
    let (campaign, problems) = form::campaign(&desk.publication, id.unwrap_or(0), fields);
    if !problems.is_empty() {
        return campaign_page(desk, &campaign, Said::problems(fields, problems)).await;
    }
    let campaign = Campaign {
        id: id.unwrap_or_else(|| desk.next_id()),
        ..campaign
    };
    let deed = Deed {
        action: "advert.campaign",
        subject: format!("campaign:{}", campaign.id),
        detail: &format!("{campaign:?}"),
    };
    let save = async |tx: &mut db::Tx| {
        if let Some(newest) = store::campaign_by_id(&mut *tx, campaign.id).await?
            && Seen::of(&newest)? != seen(fields)
        {
            return Ok(Written::Overtaken);
        }
        store::save_campaign(tx, &campaign).await?;
        Ok(Written::Done)
    };
    match desk.commit(deed, save).await? {
        Written::Done => Ok(see(&campaign_url(campaign.id))),
        Written::Overtaken => overtaken_campaign(desk, &campaign).await,
    }
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken_campaign(desk: &Desk, typed: &Campaign) -> Result<Answer> {
    let newest = store::campaign_by_id(&desk.app.db, typed.id).await?;
    let newest = newest.ok_or(Error::NotFound)?;
    let view = |campaign: &Campaign| form::campaign_view(&desk.publication, campaign);
    let overtaken = Overtaken::of(&CAMPAIGN_FIELDS, &view(&newest), &view(typed))?;
    let said = Said::overtaken(Seen::of(&newest)?, overtaken);
    campaign_page(desk, typed, said).await
}
