//! Gift links: a subscriber gives an article to a few readers, for two weeks.
//!
//! The link holds a random token, of which the database has the hash. Whoever opens it sees a
//! page with one button, so that programs which follow links in mails use nothing up; the
//! button redeems the link and leaves a signed cookie that opens this story alone. Each read
//! asks anew whether the link still stands and its giver still has the right to give.
pub mod pages;
mod store;

use db::{Db, Migration, Tx};
use http::{HeaderMap, HeaderValue};
use sha2::{Digest, Sha256};

use crate::subscription;
use ground::app::App;
use ground::clock::{DAY, Millis, SECOND};
use ground::error::Result;
use ground::ids::{from_hex, hex, random_bytes};
use ground::jobs::{Kind, retried};
use ground::lane::Lane;
use ground::written::Written;
use newsroom::publication::{self, Publication};
use paywall::Period;
use people::reader::Holds;
use web::cookies;

/// What is held about a reader.
pub const HOLDS: &[Holds] = &[Holds::new(
    "gifts",
    |app, reader| Box::pin(export(&app.db, reader.id)),
    |tx, reader| Box::pin(erase(tx, reader.id)),
)];

/// Steps of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    36,
    "months",
    include_str!("0036_months.sql"),
)];

/// The jobs of gift links.
pub const JOBS: &[Kind] = &[
    Kind::new(SWEEP, Lane::Rest, |app, _| retried(forget_old(app)))
        .every(DAY)
        .by_calendar(),
];

/// The kind of the job that forgets links that are over.
const SWEEP: &str = "gift.sweep";

/// How many readers may redeem one link.
pub const READERS: i64 = 10;
/// How long a link works.
pub const LIFE: Millis = 14 * DAY;
/// What the signature in a redeemed link's cookie is good for.
const PURPOSE: &str = "gift";
/// Cookies of gifts that one request may bring; more are not looked at.
const MOST_COOKIES: usize = 20;

/// A gift link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gift {
    /// Id.
    pub id: i64,
    /// Whose gift it is.
    pub giver: i64,
    /// The article to which it leads.
    pub article: i64,
    /// The story that it opens.
    pub story: i64,
    /// How many readers have redeemed it.
    pub uses: i64,
    /// When it was made.
    pub made_at: Millis,
    /// From when on it opens nothing.
    pub ends_at: Millis,
}

/// What a link is worth now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// It opens its article to one more reader.
    Open,
    /// As many readers as may have redeemed it.
    Used,
    /// Its time is over, or its giver has no right to give any more.
    Ended,
}

/// What came of giving an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The token of the new link, which nobody can read again later.
    Link(String),
    /// The month's gifts are used up.
    Spent,
}

/// A redeemed link, as its reader's cookie names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    story: i64,
    gift: i64,
}

/// The month whose gifts are counted now.
fn month(app: &App, publication: &Publication) -> String {
    Period::Month.key(app.clock.now(), &publication.zone)
}

fn hash(token: &str) -> String {
    hex(&Sha256::digest(token))
}

/// Makes a link to an article, if the month has room for one.
pub async fn give(
    app: &App,
    publication: &Publication,
    giver: i64,
    head: &newsroom::article::Head,
) -> Result<Given> {
    let now = app.clock.now();
    let limit = i64::from(publication.paywall().gifts_per_month);
    let month = month(app, publication);
    let token = hex(&random_bytes::<16>());
    let gift = Gift {
        id: app.ids.next(now),
        giver,
        article: head.id,
        story: head.story,
        uses: 0,
        made_at: now,
        ends_at: now + LIFE,
    };
    let mut tx = app.db.begin().await?;
    if limit == 0 || !store::take(&mut tx, giver, &month, limit).await?.is_done() {
        return Ok(Given::Spent);
    }
    store::insert(&mut tx, &gift, &hash(&token), &month).await?;
    tx.commit().await?;
    Ok(Given::Link(token))
}

/// How many articles this reader may still give this month.
pub async fn left(app: &App, publication: &Publication, giver: i64) -> Result<u32> {
    let given = store::given(&app.db, giver, &month(app, publication)).await?;
    let limit = publication.paywall().gifts_per_month;
    Ok(limit.saturating_sub(u32::try_from(given).unwrap_or(u32::MAX)))
}

/// The links of a reader that have not been forgotten, newest first.
pub async fn of_giver(db: &Db, giver: i64) -> Result<Vec<Gift>> {
    Ok(store::of_giver(db, giver).await?)
}

/// The link with this token.
pub async fn by_token(db: &Db, token: &str) -> Result<Option<Gift>> {
    if from_hex::<16>(token).is_none() {
        return Ok(None);
    }
    Ok(store::by_token_hash(db, &hash(token)).await?)
}

/// Ends a link of this giver, for those too who have redeemed it; overtaken where there is none.
pub async fn end(db: &Db, giver: i64, id: i64) -> Result<Written> {
    Ok(store::remove(db, giver, id).await?)
}

/// What a link is worth to one more reader.
pub async fn worth(app: &App, gift: &Gift) -> Result<Worth> {
    Ok(match stands(app, gift).await? {
        false => Worth::Ended,
        true if gift.uses >= READERS => Worth::Used,
        true => Worth::Open,
    })
}

/// Whether the time of the link is not over and its giver may still give.
async fn stands(app: &App, gift: &Gift) -> Result<bool> {
    let now = app.clock.now();
    let rights = subscription::rights(&app.db, gift.giver, now).await?;
    Ok(now < gift.ends_at && rights.gifts)
}

/// Counts one more reader; overtaken where there have been enough.
pub async fn redeem(app: &App, gift: &Gift) -> Result<Written> {
    Ok(store::redeem(&app.db, gift.id, READERS, app.clock.now()).await?)
}

fn cookie_prefix(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-gift-"
    } else {
        "gift-"
    }
}

/// The header that opens the story of a redeemed link to this browser, until the link ends.
pub fn set_cookie(app: &App, gift: &Gift) -> HeaderValue {
    let name = format!("{}{}", cookie_prefix(app), gift.story);
    let signature = app.keys.sign(PURPOSE, &message(gift.story, gift.id));
    let value = format!("{}.{signature}", gift.id);
    let seconds = (gift.ends_at - app.clock.now()).max(0) / SECOND;
    cookies::set(&name, &value, seconds, app.is_secure)
}

fn message(story: i64, gift: i64) -> String {
    format!("{story} {gift}")
}

/// The redeemed links that a request names, each with our signature.
pub fn claims(app: &App, headers: &HeaderMap) -> Vec<Claim> {
    let prefix = cookie_prefix(app);
    let claim = |(name, value): (&str, &str)| {
        let story: i64 = name.strip_prefix(prefix)?.parse().ok()?;
        let (gift, signature) = value.split_once('.')?;
        let gift: i64 = gift.parse().ok()?;
        let is_ours = app
            .keys
            .is_signed(PURPOSE, &message(story, gift), signature);
        is_ours.then_some(Claim { story, gift })
    };
    cookies::all(headers)
        .filter(|(name, _)| name.starts_with(prefix))
        .take(MOST_COOKIES)
        .filter_map(claim)
        .collect()
}

/// Whether one of the claims opens `story`: its link has not ended, and its giver may give.
pub async fn opens(app: &App, claims: &[Claim], story: i64) -> Result<bool> {
    for claim in claims.iter().filter(|claim| claim.story == story) {
        let gift = store::by_id(&app.db, claim.gift).await?;
        if let Some(gift) = gift.filter(|gift| gift.story == story)
            && stands(app, &gift).await?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the browser has redeemed this very link before.
fn has_redeemed(claims: &[Claim], gift: &Gift) -> bool {
    claims.contains(&Claim {
        story: gift.story,
        gift: gift.id,
    })
}

/// Whether an article is worth a gift: not everybody may read it as it is.
fn is_gated(app: &App, publication: &Publication, head: &newsroom::article::Head) -> bool {
    !paywall::is_open_to_all(&head.facts(publication), app.clock.now())
}

/// Forgets links a month after their end, and counts of months long past.
pub async fn forget_old(app: &App) -> Result<()> {
    let now = app.clock.now();
    let publication = publication::current(app).await?;
    let long_past = Period::Month.key(now - 90 * DAY, &publication.zone);
    Ok(store::forget(&app.db, now - 30 * DAY, &long_past).await?)
}

/// The articles that a reader has given, for the file with everything we hold about them.
async fn export(db: &Db, reader: i64) -> Result<serde_json::Value> {
    let gift = |gift: &Gift| {
        serde_json::json!({
            "article": gift.article, "uses": gift.uses,
            "made_at": gift.made_at, "ends_at": gift.ends_at,
        })
    };
    Ok(store::of_giver(db, reader)
        .await?
        .iter()
        .map(gift)
        .collect())
}

/// Forgets the links of an account that is erased.
async fn erase(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::erase(tx, reader).await?)
}
