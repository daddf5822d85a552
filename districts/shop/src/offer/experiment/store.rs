//! Tables of experiments and of who took part.
use db::{Db, Executor, Tx, sql};

use super::{Experiment, Tally};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;

/// All, newest first.
pub async fn all(on: impl Executor) -> Result<Vec<Experiment>> {
    type Columns = (i64, String, String, Millis, Option<Millis>);
    let rows: Vec<Columns> = sql(
        "SELECT id, name, arms, started_at, ended_at FROM experiments
         ORDER BY id DESC LIMIT 100",
    )
    .all(on)
    .await?;
    let experiment = |(id, name, arms, started_at, ended_at): Columns| {
        Ok(Experiment {
            id,
            name,
            arms: serde_json::from_str(&arms)?,
            started_at,
            ended_at,
        })
    };
    rows.into_iter().map(experiment).collect()
}

/// Keeps a new one.
pub async fn insert(tx: &mut Tx, experiment: &Experiment) -> Result<()> {
    sql("INSERT INTO experiments (id, name, arms, started_at, ended_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(experiment.id)
        .bind(&experiment.name)
        .bind(serde_json::to_string(&experiment.arms)?)
        .bind(experiment.started_at)
        .bind(experiment.ended_at)
        .execute(tx)
        .await?;
    Ok(())
}

/// Ends one.
pub async fn end(tx: &mut Tx, id: i64, now: Millis) -> db::Result<Written> {
    let rows = sql("UPDATE experiments SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL")
        .bind(id)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(Written::of(rows))
}

/// The arm that one of the subjects has, the first of them first.
pub async fn seen(
    db: &Db,
    experiment: i64,
    subjects: &[String],
) -> db::Result<Option<(String, String)>> {
    for subject in subjects {
        let row: Option<(String, String)> = sql("SELECT subject, code FROM experiment_people
             WHERE experiment_id = $1 AND subject = $2")
        .bind(experiment)
        .bind(subject)
        .optional(db)
        .await?;
        if row.is_some() {
            return Ok(row);
        }
    }
    Ok(None)
}

/// Notes who is shown which arm, at the first time.
pub async fn show(
    db: &Db,
    experiment: i64,
    subject: &str,
    code: &str,
    now: Millis,
) -> db::Result<()> {
    sql(
        "INSERT INTO experiment_people (experiment_id, subject, code, shown_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT (experiment_id, subject) DO NOTHING",
    )
    .bind(experiment)
    .bind(subject)
    .bind(code)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// A browser's owner has logged in: the line is the reader's from now on.
pub async fn adopt(db: &Db, experiment: i64, browser: &str, reader: &str) -> db::Result<()> {
    sql(
        "UPDATE experiment_people SET subject = $3 WHERE experiment_id = $1 AND subject = $2
         AND NOT EXISTS (SELECT 1 FROM experiment_people p WHERE p.experiment_id = $1 AND p.subject = $3)",
    )
    .bind(experiment)
    .bind(browser)
    .bind(reader)
    .execute(db)
    .await?;
    Ok(())
}

/// Notes that an arm was opened.
pub async fn choose(
    db: &Db,
    experiment: i64,
    subject: &str,
    code: &str,
    now: Millis,
) -> db::Result<()> {
    sql("UPDATE experiment_people SET chosen_at = $4
         WHERE experiment_id = $1 AND subject = $2 AND code = $3 AND chosen_at IS NULL")
    .bind(experiment)
    .bind(subject)
    .bind(code)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Notes that an arm was paid, in every experiment that runs.
pub async fn pay(tx: &mut Tx, subject: &str, code: &str, now: Millis) -> db::Result<()> {
    sql(
        "UPDATE experiment_people SET paid_at = $3, chosen_at = COALESCE(chosen_at, $3)
         WHERE subject = $1 AND code = $2 AND paid_at IS NULL
         AND experiment_id IN (SELECT id FROM experiments WHERE ended_at IS NULL)",
    )
    .bind(subject)
    .bind(code)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// How many people came how far.
pub async fn tallies(db: &Db, experiment: i64) -> db::Result<Vec<Tally>> {
    let rows: Vec<(String, i64, i64, i64)> = sql(
        "SELECT code, count(*), count(chosen_at), count(paid_at) FROM experiment_people
         WHERE experiment_id = $1 GROUP BY code",
    )
    .bind(experiment)
    .all(db)
    .await?;
    let tally = |(code, shown, chosen, paid)| Tally {
        code,
        shown,
        chosen,
        paid,
    };
    Ok(rows.into_iter().map(tally).collect())
}
