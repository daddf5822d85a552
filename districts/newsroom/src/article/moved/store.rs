//! The tables of old addresses. What is named a slug there is any of them.
use db::{Db, Result, Tx, Written, sql};

use super::address::Form;
use ground::clock::Millis;
use ground::written::Kept;

pub async fn article(db: &Db, key: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT article_id FROM old_slugs WHERE slug = $1")
        .bind(key)
        .optional(db)
        .await?;
    Ok(row.map(|(article,)| article))
}

pub async fn after(db: &Db, key: &str) -> Result<Vec<(String, i64)>> {
    sql("SELECT slug, article_id FROM old_slugs WHERE slug > $1 ORDER BY slug LIMIT 5000")
        .bind(key)
        .all(db)
        .await
}

pub async fn forms(db: &Db, (path, names): &(String, String)) -> Result<Vec<(String, String)>> {
    sql(
        "SELECT path, names FROM old_queries WHERE (path, names) > ($1, $2)
         ORDER BY path, names LIMIT 5000",
    )
    .bind(path)
    .bind(names)
    .all(db)
    .await
}

pub async fn keep_form(tx: &mut Tx, form: &Form) -> Result<Kept> {
    let rows = sql("INSERT INTO old_queries (path, names) VALUES ($1, $2)
         ON CONFLICT (path, names) DO NOTHING")
    .bind(&form.path)
    .bind(&form.names)
    .execute(tx)
    .await?;
    Ok(Kept::of(rows))
}

pub async fn retire(tx: &mut Tx, key: &str, article: i64, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO old_slugs (slug, article_id, retired_at) VALUES ($1, $2, $3)
         ON CONFLICT (slug) DO UPDATE SET article_id = excluded.article_id",
    )
    .bind(key)
    .bind(article)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn retire_unless_taken(tx: &mut Tx, key: &str, article: i64, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO old_slugs (slug, article_id, retired_at) VALUES ($1, $2, $3)
         ON CONFLICT (slug) DO NOTHING",
    )
    .bind(key)
    .bind(article)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn free(tx: &mut Tx, key: &str, article: i64) -> Result<()> {
    sql("DELETE FROM old_slugs WHERE slug = $1 AND article_id = $2")
        .bind(key)
        .bind(article)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn of_article(db: &Db, article: i64) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        sql("SELECT slug FROM old_slugs WHERE article_id = $1 ORDER BY slug LIMIT 500")
            .bind(article)
            .all(db)
            .await?;
    Ok(rows.into_iter().map(|(slug,)| slug).collect())
}

pub async fn let_go(tx: &mut Tx, key: &str, article: i64) -> Result<Written> {
    sql("DELETE FROM old_slugs WHERE slug = $1 AND article_id = $2")
        .bind(key)
        .bind(article)
        .execute(tx)
        .await
        .map(Written::of)
}
