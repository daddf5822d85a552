//! The tables of campaigns, creatives and their numbers.
use db::{Db, Executor, Result, Tx, sql};

use super::{Campaign, Content, Creative, Slot};
use ground::clock::Millis;
use ground::json;

type CampaignRow = (i64, String, Millis, Option<Millis>, String, bool);
type CreativeRow = (
    i64,
    i64,
    String,
    String,
    String,
    i64,
    Option<i64>,
    i64,
    bool,
    String,
);

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn campaign((id, name, starts_at, ends_at, sections, is_paused): CampaignRow) -> Campaign {
    Campaign {
        id,
        name,
        starts_at,
        ends_at,
        sections: words(&sections),
        is_paused,
    }
}

fn creative(row: CreativeRow) -> Result<Creative> {
    let (id, campaign, name, slots, label, weight, daily_cap, every_nth, is_paused, content) = row;
    let content: Content = json::decode("content", &content)?;
    Ok(Creative {
        id,
        campaign,
        name,
        slots: slots.split(' ').filter_map(Slot::parse).collect(),
        label,
        weight,
        daily_cap,
        every_nth,
        is_paused,
        content,
    })
}

/// Campaigns that run or will run.
pub async fn running(db: &Db, now: Millis) -> Result<Vec<Campaign>> {
    let rows: Vec<CampaignRow> = sql(
        "SELECT id, name, starts_at, ends_at, sections, is_paused FROM campaigns
         WHERE is_paused = FALSE AND (ends_at IS NULL OR ends_at > $1) ORDER BY id LIMIT 500",
    )
    .bind(now)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(campaign).collect())
}

/// Campaigns for the desk, newest first, a page of them before this id.
pub async fn campaigns(db: &Db, before: i64, most: i64) -> Result<Vec<Campaign>> {
    let rows: Vec<CampaignRow> = sql(
        "SELECT id, name, starts_at, ends_at, sections, is_paused FROM campaigns
         WHERE id < $1 ORDER BY id DESC LIMIT $2",
    )
    .bind(before)
    .bind(most)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(campaign).collect())
}

pub async fn campaign_by_id(db: impl Executor, id: i64) -> Result<Option<Campaign>> {
    let row: Option<CampaignRow> = sql(
        "SELECT id, name, starts_at, ends_at, sections, is_paused FROM campaigns WHERE id = $1",
    )
    .bind(id)
    .optional(db)
    .await?;
    Ok(row.map(campaign))
}

/// A campaign's creatives; no more than anybody books.
pub async fn creatives(db: &Db, campaign: i64) -> Result<Vec<Creative>> {
    let rows: Vec<CreativeRow> =
        sql("SELECT id, campaign_id, name, slots, label, weight, daily_cap, every_nth, is_paused, content
         FROM creatives WHERE campaign_id = $1 ORDER BY id LIMIT 200")
        .bind(campaign)
        .all(db)
        .await?;
    rows.into_iter().map(creative).collect()
}

/// Creatives of all campaigns, the newest first.
pub async fn newest(db: &Db, limit: i64) -> Result<Vec<Creative>> {
    let rows: Vec<CreativeRow> =
        sql("SELECT id, campaign_id, name, slots, label, weight, daily_cap, every_nth, is_paused, content
         FROM creatives ORDER BY id DESC LIMIT $1")
        .bind(limit)
        .all(db)
        .await?;
    rows.into_iter().map(creative).collect()
}

pub async fn creative_by_id(db: impl Executor, id: i64) -> Result<Option<Creative>> {
    let row: Option<CreativeRow> =
        sql("SELECT id, campaign_id, name, slots, label, weight, daily_cap, every_nth, is_paused, content
         FROM creatives WHERE id = $1")
        .bind(id)
        .optional(db)
        .await?;
    row.map(creative).transpose()
}

pub async fn save_campaign(tx: &mut Tx, campaign: &Campaign) -> Result<()> {
    sql(
        "INSERT INTO campaigns (id, name, starts_at, ends_at, sections, is_paused)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, starts_at = excluded.starts_at,
             ends_at = excluded.ends_at, sections = excluded.sections, is_paused = excluded.is_paused",
    )
    .bind(campaign.id)
    .bind(&campaign.name)
    .bind(campaign.starts_at)
    .bind(campaign.ends_at)
    .bind(campaign.sections.join(" "))
    .bind(campaign.is_paused)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn save_creative(tx: &mut Tx, creative: &Creative) -> Result<()> {
    let slots: Vec<&str> = creative.slots.iter().map(|slot| slot.word()).collect();
    sql(
        "INSERT INTO creatives (id, campaign_id, name, slots, label, weight, daily_cap, every_nth,
             is_paused, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, slots = excluded.slots,
             label = excluded.label, weight = excluded.weight, daily_cap = excluded.daily_cap,
             every_nth = excluded.every_nth, is_paused = excluded.is_paused,
             content = excluded.content",
    )
    .bind(creative.id)
    .bind(creative.campaign)
    .bind(&creative.name)
    .bind(slots.join(" "))
    .bind(&creative.label)
    .bind(creative.weight)
    .bind(creative.daily_cap)
    .bind(creative.every_nth)
    .bind(creative.is_paused)
    .bind(json::encode("content", &creative.content)?)
    .execute(tx)
    .await?;
    Ok(())
}

/// Adds to the numbers of a day; returns how often the creative was shown on it, by all nodes.
pub async fn count(
    tx: &mut Tx,
    (creative, day): (i64, Millis),
    impressions: i64,
    clicks: i64,
) -> Result<i64> {
    let (total,): (i64,) = sql(
        "INSERT INTO advert_counts (creative_id, day, impressions, clicks) VALUES ($1, $2, $3, $4)
         ON CONFLICT (creative_id, day) DO UPDATE SET
             impressions = advert_counts.impressions + excluded.impressions,
             clicks = advert_counts.clicks + excluded.clicks
         RETURNING impressions",
    )
    .bind(creative)
    .bind(day)
    .bind(impressions)
    .bind(clicks)
    .one(tx)
    .await?;
    Ok(total)
}

/// How often a creative was shown on a day.
pub async fn shown(db: impl Executor, creative: i64, day: Millis) -> Result<i64> {
    let row: Option<(i64,)> =
        sql("SELECT impressions FROM advert_counts WHERE creative_id = $1 AND day = $2")
            .bind(creative)
            .bind(day)
            .optional(db)
            .await?;
    Ok(row.map_or(0, |(impressions,)| impressions))
}

/// Impressions and clicks on a day of the campaigns that run at `now`: each by the key of its row.
pub async fn counted_on(db: &Db, now: Millis, day: Millis) -> Result<(i64, i64)> {
    sql(
        "SELECT CAST(coalesce(sum(n.impressions), 0) AS BIGINT), CAST(coalesce(sum(n.clicks), 0) AS BIGINT)
         FROM campaigns k JOIN creatives c ON c.campaign_id = k.id
         JOIN advert_counts n ON n.creative_id = c.id AND n.day = $2
         WHERE k.is_paused = FALSE AND k.starts_at <= $1 AND (k.ends_at IS NULL OR k.ends_at > $1)",
    )
    .bind(now)
    .bind(day)
    .one(db)
    .await
}

/// A creative's numbers of the last days that have some.
pub async fn numbers(db: &Db, creative: i64) -> Result<Vec<(Millis, i64, i64)>> {
    sql(
        "SELECT day, impressions, clicks FROM advert_counts WHERE creative_id = $1
         ORDER BY day DESC LIMIT 60",
    )
    .bind(creative)
    .all(db)
    .await
}

/// A creative's numbers of all days together.
pub async fn sums(db: &Db, creative: i64) -> Result<(i64, i64)> {
    sql("SELECT CAST(COALESCE(SUM(impressions), 0) AS BIGINT),
             CAST(COALESCE(SUM(clicks), 0) AS BIGINT)
         FROM advert_counts WHERE creative_id = $1")
    .bind(creative)
    .one(db)
    .await
}
