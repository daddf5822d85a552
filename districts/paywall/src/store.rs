//! The ledger's table: the set of stories a subject has read in a period.
use db::{Db, Executor, Result, Tx, sql};

use super::ledger::{Account, Page, Read};
use ground::clock::Millis;
use ground::sweep;
use ground::written::Written;

/// The page of `account`, or `None` before its first read.
pub async fn page(db: impl Executor, account: &Account) -> Result<Option<Page>> {
    let row: Option<(String, i64, Option<String>)> = sql(
        "SELECT stories, version, joined FROM ledger WHERE subject = $1 AND pool = $2 AND period = $3",
    )
    .bind(&account.subject)
    .bind(&account.pool)
    .bind(&account.period)
    .optional(db)
    .await?;
    Ok(row.map(|(stories, version, joined)| Page {
        reads: parse(&stories),
        version,
        joined,
    }))
}

/// The pools of which `subject` has a page in `period`.
pub async fn pools(tx: &mut Tx, subject: &str, period: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        sql("SELECT pool FROM ledger WHERE subject = $1 AND period = $2 ORDER BY pool LIMIT 1000")
            .bind(subject)
            .bind(period)
            .all(tx)
            .await?;
    Ok(rows.into_iter().map(|(pool,)| pool).collect())
}

/// Everything that `subject` has read, in every period that is still kept.
pub async fn reads(db: &Db, subject: &str) -> Result<Vec<Read>> {
    let rows: Vec<(String,)> =
        sql("SELECT stories FROM ledger WHERE subject = $1 ORDER BY period, pool LIMIT 1000")
            .bind(subject)
            .all(db)
            .await?;
    Ok(rows.iter().flat_map(|(stories,)| parse(stories)).collect())
}

/// Opens the page with its first reads; overtaken when somebody else was first.
pub async fn open(
    db: impl Executor,
    account: &Account,
    reads: &[Read],
    now: Millis,
) -> Result<Written> {
    let rows = sql(
        "INSERT INTO ledger (subject, pool, period, stories, version, updated_at)
             VALUES ($1, $2, $3, $4, 1, $5) ON CONFLICT (subject, pool, period) DO NOTHING",
    )
    .bind(&account.subject)
    .bind(&account.pool)
    .bind(&account.period)
    .bind(format(reads))
    .bind(now)
    .execute(db)
    .await?;
    Ok(Written::of(rows))
}

/// Replaces the page as it was at `version`; overtaken when it has moved on since.
/// This one conditional statement on one row is what keeps the meter exact on
/// both databases: Postgres re-checks the version under the row's lock.
pub async fn replace(
    db: impl Executor,
    account: &Account,
    reads: &[Read],
    version: i64,
    now: Millis,
) -> Result<Written> {
    let rows = sql(
        "UPDATE ledger SET stories = $4, version = version + 1, updated_at = $5
             WHERE subject = $1 AND pool = $2 AND period = $3 AND version = $6 AND joined IS NULL",
    )
    .bind(&account.subject)
    .bind(&account.pool)
    .bind(&account.period)
    .bind(format(reads))
    .bind(now)
    .bind(version)
    .execute(db)
    .await?;
    Ok(Written::of(rows))
}

/// Closes the page as it was at `version` in favour of `owner`'s; overtaken when it has moved on
/// since, or is closed already. From then on no statement adds to it.
pub async fn close(
    tx: &mut Tx,
    account: &Account,
    owner: &str,
    version: i64,
    now: Millis,
) -> Result<Written> {
    let rows = sql(
        "UPDATE ledger SET joined = $4, version = version + 1, updated_at = $5
             WHERE subject = $1 AND pool = $2 AND period = $3 AND version = $6 AND joined IS NULL",
    )
    .bind(&account.subject)
    .bind(&account.pool)
    .bind(&account.period)
    .bind(owner)
    .bind(now)
    .bind(version)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// Writes an empty page that is closed in favour of `owner`'s, where there is no page.
pub async fn open_closed(db: &Db, account: &Account, owner: &str, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO ledger (subject, pool, period, stories, version, updated_at, joined)
             VALUES ($1, $2, $3, '', 1, $5, $4) ON CONFLICT (subject, pool, period) DO NOTHING",
    )
    .bind(&account.subject)
    .bind(&account.pool)
    .bind(&account.period)
    .bind(owner)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets pages nobody has written to since `before`.
pub async fn forget(db: &Db, before: Millis) -> Result<u64> {
    sweep::in_batches(|most| {
        sql("DELETE FROM ledger WHERE updated_at < $1 AND (subject, pool, period) IN
             (SELECT subject, pool, period FROM ledger WHERE updated_at < $1 ORDER BY updated_at LIMIT $2)")
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await
}

fn format(reads: &[Read]) -> String {
    let parts: Vec<String> = reads
        .iter()
        .map(|read| format!("{}:{}", read.story, read.at))
        .collect();
    parts.join(",")
}

fn parse(stories: &str) -> Vec<Read> {
    let read = |part: &str| {
        let (story, at) = part.split_once(':')?;
        Some(Read {
            story: story.parse().ok()?,
            at: at.parse().ok()?,
        })
    };
    stories.split(',').filter_map(read).collect()
}
