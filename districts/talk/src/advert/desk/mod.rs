//! `/desk/adverts`: campaigns, what they show, their numbers, and `ads.txt`.
pub mod board;
pub mod campaign;
pub mod creative;
pub mod settings;

use serde::{Deserialize, Serialize};

use super::{Campaign, Content, Creative, KIND, store};
use desk::form::Notice;
use desk::{self, Desk};
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;
use people::role::{Permission, Role};
use web::Answer;
use web::extract::Query;
use web::page::NamedLink;

/// Changing adverts and `ads.txt`.
pub const ADVERTS: Permission = Permission::of("adverts", &[Role::Advertising]);

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new(
    desk::Group::Adverts,
    "desk-adverts",
    PLACE,
    ADVERTS,
)];

/// The desk's place of this feature.
pub const PLACE: &str = "/desk/adverts";
/// Campaigns of a page of the list.
const PAGE: i64 = 30;
/// Adverts that are looked through for a picture: more than anybody books in years.
const LOOKED_AT: i64 = 1_000;

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

/// Where a list goes on, and whether something was saved just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    before: Option<i64>,
    saved: Option<String>,
}

fn notice(desk: &Desk, place: &Place) -> Notice {
    match place.saved {
        Some(_) => Notice::Done(desk.word("advert-saved")),
        None => Notice::None,
    }
}

/// Notes that adverts have changed, and the deed, in its transaction.
async fn changed(
    desk: &Desk,
    tx: &mut db::Tx,
    (action, subject, detail): (&'static str, String, &str),
) -> Result<Written> {
    changes::record(tx, [Tag::any(KIND)]).await?;
    desk.log(tx, action, subject, detail).await?;
    Ok(Written::Done)
}

fn see(url: &str) -> Answer {
    let saved = format!("{url}?saved=yes");
    Answer::see_other(&saved)
}

/// The adverts that show the picture of this name, the newest first.
///
/// # Errors
/// When an advert cannot be read.
pub async fn showing(desk: &Desk, picture: &str) -> Result<Vec<NamedLink>> {
    let adverts = store::newest(&desk.app.db, LOOKED_AT).await?.into_iter();
    let shows = |content: &Content| match content {
        Content::House(house) => house.picture == picture,
        Content::Tag { .. } => false,
    };
    let showing = adverts.filter(|advert| shows(&advert.content));
    let link = |advert: Creative| NamedLink {
        name: advert.name,
        url: creative_url(advert.id),
    };
    Ok(showing.map(link).collect())
}

fn campaign_url(id: i64) -> String {
    format!("{PLACE}/campaigns/{id}")
}

fn creative_url(id: i64) -> String {
    format!("{PLACE}/creatives/{id}")
}

/// `GET /desk/adverts`: campaigns, newest first, each with its adverts and their numbers.
pub async fn index(desk: Desk, Query(place): Query<Place>) -> Result<Answer> {
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
    let title = desk.word("desk-adverts");
    desk.page("advert/desk.html", (PLACE, &title), &content, &Notice::None)
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
