//! The table of the house's rules.
use db::{Executor, FromRow, Result, Row, Tx, Written, sql};

use super::{Kind, Rule};

impl FromRow for Rule {
    fn from_row(row: &Row) -> Result<Self> {
        let kind: String = row.get("kind")?;
        let any_case: i64 = row.get("any_case")?;
        Ok(Self {
            id: row.get("id")?,
            kind: Kind::parse(&kind).unwrap_or(Kind::Words),
            pattern: row.get("pattern")?,
            any_case: any_case != 0,
            suggest: row.get("suggest")?,
            say: row.get("say")?,
            why: row.get("why")?,
            language: row.get("language")?,
        })
    }
}

/// All, by their patterns.
pub async fn all(on: impl Executor, limit: i64) -> Result<Vec<Rule>> {
    sql(
        "SELECT id, kind, pattern, any_case, suggest, say, why, language FROM house_rules
         ORDER BY pattern, id LIMIT $1",
    )
    .bind(limit)
    .all(on)
    .await
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Rule>> {
    sql(
        "SELECT id, kind, pattern, any_case, suggest, say, why, language FROM house_rules
         WHERE id = $1",
    )
    .bind(id)
    .optional(on)
    .await
}

pub async fn insert(tx: &mut Tx, rule: &Rule, most: i64) -> Result<Written> {
    sql(
        "INSERT INTO house_rules (id, kind, pattern, any_case, suggest, say, why, language)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8
         WHERE (SELECT COUNT(*) FROM house_rules) < $9",
    )
    .bind(rule.id)
    .bind(rule.kind.word())
    .bind(&rule.pattern)
    .bind(i64::from(rule.any_case))
    .bind(rule.suggest.as_deref())
    .bind(&rule.say)
    .bind(&rule.why)
    .bind(&rule.language)
    .bind(most)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn update(tx: &mut Tx, rule: &Rule) -> Result<Written> {
    sql(
        "UPDATE house_rules SET kind = $2, pattern = $3, any_case = $4, suggest = $5, say = $6,
             why = $7, language = $8
         WHERE id = $1",
    )
    .bind(rule.id)
    .bind(rule.kind.word())
    .bind(&rule.pattern)
    .bind(i64::from(rule.any_case))
    .bind(rule.suggest.as_deref())
    .bind(&rule.say)
    .bind(&rule.why)
    .bind(&rule.language)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn delete(tx: &mut Tx, id: i64) -> Result<Written> {
    sql("DELETE FROM house_rules WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await
        .map(Written::of)
}
