//! Tables of plans, offers and their codes.
use db::{Db, Executor, Tx, sql};

use super::{Listing, Offer, Plan};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Kept;
use people::rights::Rights;

type PlanColumns = (i64, String, String, String, String, bool);
type OfferColumns = (i64, i64, String, i64, String);

fn plan((id, slug, name, text, rights, active): PlanColumns) -> Plan {
    Plan {
        id,
        slug,
        name,
        text,
        rights: Rights::parse(&rights),
        active,
    }
}

fn offer((id, plan, code, version, document): OfferColumns) -> Result<Offer> {
    Ok(Offer {
        id,
        plan,
        code,
        version,
        deal: serde_json::from_str(&document)?,
    })
}

/// All plans, by name.
pub async fn plans(db: impl Executor) -> db::Result<Vec<Plan>> {
    let rows =
        sql("SELECT id, slug, name, text, rights, active FROM plans ORDER BY slug LIMIT 200")
            .all(db)
            .await?;
    Ok(rows.into_iter().map(plan).collect())
}

/// Keeps a plan by its slug; the id counts only for a new one.
pub async fn save_plan(tx: &mut Tx, id: i64, plan: &Plan) -> db::Result<Kept> {
    let rows = sql(
        "INSERT INTO plans (id, slug, name, text, rights, active) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (slug) DO UPDATE SET name = excluded.name, text = excluded.text,
         rights = excluded.rights, active = excluded.active
         WHERE plans.name <> excluded.name OR plans.text <> excluded.text
         OR plans.rights <> excluded.rights OR plans.active <> excluded.active",
    )
    .bind(id)
    .bind(&plan.slug)
    .bind(&plan.name)
    .bind(&plan.text)
    .bind(plan.rights.words())
    .bind(plan.active)
    .execute(tx)
    .await?;
    Ok(Kept::of(rows))
}

/// One version and its plan.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<(Plan, Offer)>> {
    let row: Option<OfferColumns> =
        sql("SELECT id, plan_id, code, version, document FROM offers WHERE id = $1")
            .bind(id)
            .optional(db)
            .await?;
    let Some(offer) = row.map(offer).transpose()? else {
        return Ok(None);
    };
    let plan_row = sql("SELECT id, slug, name, text, rights, active FROM plans WHERE id = $1")
        .bind(offer.plan)
        .one(db)
        .await?;
    Ok(Some((plan(plan_row), offer)))
}

/// All versions of a code, newest first.
pub async fn versions(db: &Db, code: &str) -> Result<Vec<Offer>> {
    let rows: Vec<OfferColumns> = sql("SELECT id, plan_id, code, version, document FROM offers
         WHERE code = $1 ORDER BY version DESC LIMIT 200")
    .bind(code)
    .all(db)
    .await?;
    rows.into_iter().map(offer).collect()
}

/// The newest version of a code.
pub async fn newest(db: impl Executor, code: &str) -> Result<Option<Offer>> {
    let row: Option<OfferColumns> = sql("SELECT id, plan_id, code, version, document FROM offers
         WHERE code = $1 ORDER BY version DESC LIMIT 1")
    .bind(code)
    .optional(db)
    .await?;
    row.map(offer).transpose()
}

/// The newest version of every code, by place.
pub async fn listings(db: impl Executor) -> Result<Vec<Listing>> {
    type Columns = (i64, i64, String, i64, String, bool, i64);
    let rows: Vec<Columns> = sql(
        "SELECT o.id, o.plan_id, o.code, o.version, o.document, c.is_on_sale, c.position
         FROM offer_codes c JOIN offers o ON o.id = c.offer_id ORDER BY c.position, c.code LIMIT 500",
    )
    .all(db)
    .await?;
    let listing = |(id, plan, code, version, document, is_on_sale, position): Columns| {
        Ok(Listing {
            offer: offer((id, plan, code, version, document))?,
            is_on_sale,
            position,
        })
    };
    rows.into_iter().map(listing).collect()
}

/// What is on sale, with its plans.
pub async fn on_sale(db: &Db) -> Result<Vec<(Plan, Offer)>> {
    let plans = plans(db).await?;
    let listings = listings(db).await?;
    let pair = |listing: Listing| {
        let plan = plans.iter().find(|plan| plan.id == listing.offer.plan)?;
        Some((plan.clone(), listing.offer))
    };
    let on_sale = listings.into_iter().filter(|listing| listing.is_on_sale);
    Ok(on_sale.filter_map(pair).collect())
}

/// Keeps a version, which its code means from now on.
pub async fn insert(tx: &mut Tx, offer: &Offer, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO offers (id, plan_id, code, version, document, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(offer.id)
    .bind(offer.plan)
    .bind(&offer.code)
    .bind(offer.version)
    .bind(serde_json::to_string(&offer.deal)?)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    sql(
        "INSERT INTO offer_codes (code, offer_id, is_on_sale, position)
         VALUES ($1, $2, $3, (SELECT COALESCE(max(position), 0) + 1 FROM offer_codes))
         ON CONFLICT (code) DO UPDATE SET offer_id = excluded.offer_id",
    )
    .bind(&offer.code)
    .bind(offer.id)
    .bind(true)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes whether and where a code stands on the subscribe page.
pub async fn list(tx: &mut Tx, code: &str, is_on_sale: bool, position: i64) -> db::Result<Kept> {
    let rows = sql("UPDATE offer_codes SET is_on_sale = $2, position = $3
         WHERE code = $1 AND (is_on_sale <> $2 OR position <> $3)")
    .bind(code)
    .bind(is_on_sale)
    .bind(position)
    .execute(tx)
    .await?;
    Ok(Kept::of(rows))
}
