//! The tables of staff and of the roles that a newsroom has made.
use db::{Db, Executor, FromRow, Result, Row, Tx, Written, sql};

use super::custom::PREFIX;
use super::{Custom, Roles};
use ground::clock::Millis;

/// The words of an account's roles, and the permissions of those that the newsroom has made.
pub async fn of(on: impl Executor, reader: i64) -> Result<Roles> {
    let rows: Vec<Member> = sql("SELECT s.roles, c.id, c.name, c.permissions FROM staff s
         LEFT JOIN custom_roles c ON c.removed_at IS NULL WHERE s.reader_id = $1 ORDER BY c.name, c.id")
    .bind(reader)
    .all(on)
    .await?;
    let words = rows
        .first()
        .map(|row| row.words.clone())
        .unwrap_or_default();
    let there: Vec<Custom> = rows.into_iter().filter_map(|row| row.custom).collect();
    Ok(Roles::parse(&words, &there))
}

/// The words of a member's roles, beside a role that the newsroom has made.
struct Member {
    words: String,
    custom: Option<Custom>,
}

impl FromRow for Member {
    fn from_row(row: &Row) -> Result<Self> {
        let has_custom = row.get::<Option<i64>>("id")?.is_some();
        Ok(Self {
            words: row.get("roles")?,
            custom: has_custom.then(|| Custom::from_row(row)).transpose()?,
        })
    }
}

impl FromRow for Custom {
    fn from_row(row: &Row) -> Result<Self> {
        let permissions: String = row.get("permissions")?;
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            permissions: permissions.split_whitespace().map(str::to_owned).collect(),
        })
    }
}

/// The roles that the newsroom has made, by name.
pub async fn custom(on: impl Executor) -> Result<Vec<Custom>> {
    sql("SELECT id, name, permissions FROM custom_roles WHERE removed_at IS NULL ORDER BY name, id")
        .all(on)
        .await
}

/// What such a role is or was called.
pub async fn custom_name(on: impl Executor, id: i64) -> Result<Option<String>> {
    let row: Option<(String,)> = sql("SELECT name FROM custom_roles WHERE id = $1")
        .bind(id)
        .optional(on)
        .await?;
    Ok(row.map(|(name,)| name))
}

/// Makes such a role, or changes it.
pub async fn save_custom(tx: &mut Tx, custom: &Custom, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO custom_roles (id, name, permissions, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, permissions = excluded.permissions",
    )
    .bind(custom.id)
    .bind(&custom.name)
    .bind(custom.permissions.join(" "))
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Removes such a role, unless somebody has it.
pub async fn remove_custom(tx: &mut Tx, id: i64, now: Millis) -> Result<Written> {
    let changed = sql(
        "UPDATE custom_roles SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM staff WHERE ' ' || roles || ' ' LIKE $3)",
    )
    .bind(id)
    .bind(now)
    .bind(format!("% {PREFIX}{id} %"))
    .execute(tx)
    .await?;
    Ok(Written::of(changed))
}

/// Sets the roles of an account.
pub async fn set(tx: &mut Tx, reader: i64, roles: Roles, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO staff (reader_id, roles, added_at) VALUES ($1, $2, $3)
         ON CONFLICT (reader_id) DO UPDATE SET roles = excluded.roles",
    )
    .bind(reader)
    .bind(roles.words())
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Everybody with a role, in the order of joining.
pub async fn holders(db: &Db) -> Result<Vec<(i64, Roles, Millis)>> {
    let there = custom(db).await?;
    let rows: Vec<(i64, String, Millis)> = sql("SELECT reader_id, roles, added_at FROM staff
         WHERE roles <> '' ORDER BY added_at, reader_id LIMIT 1000")
    .all(db)
    .await?;
    let member =
        |(id, words, added_at): (i64, String, Millis)| (id, Roles::parse(&words, &there), added_at);
    Ok(rows.into_iter().map(member).collect())
}

/// Whether this account is an owner and nobody else is.
pub async fn is_last_owner(tx: &mut Tx, reader: i64) -> Result<bool> {
    let (own, others): (i64, i64) = sql(
        "SELECT COALESCE(SUM(CASE WHEN reader_id = $1 THEN 1 ELSE 0 END), 0),
         COALESCE(SUM(CASE WHEN reader_id <> $1 THEN 1 ELSE 0 END), 0)
         FROM staff WHERE roles LIKE '%owner%'",
    )
    .bind(reader)
    .one(tx)
    .await?;
    Ok(own > 0 && others == 0)
}

/// Whether any account is an owner.
pub async fn has_owner(on: impl Executor) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT reader_id FROM staff WHERE roles LIKE '%owner%' LIMIT 1")
        .optional(on)
        .await?;
    Ok(row.is_some())
}

/// Takes an account off the staff.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM staff WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}

/// Who edits which sections alone.
pub async fn sections(on: impl Executor) -> Result<Vec<(i64, i64)>> {
    sql(
        "SELECT reader_id, section_id FROM staff_sections ORDER BY reader_id, section_id LIMIT 5000",
    )
    .all(on)
    .await
}

pub async fn insert_section(tx: &mut Tx, reader: i64, section: i64) -> Result<()> {
    sql(
        "INSERT INTO staff_sections (reader_id, section_id) VALUES ($1, $2)
         ON CONFLICT (reader_id, section_id) DO NOTHING",
    )
    .bind(reader)
    .bind(section)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn forget_sections(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM staff_sections WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
