//! Tables of groups and their seats.
use db::{Db, Executor, Tx, sql};

use super::{Group, Seat};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;
use people::rights::Rights;

type Columns = (i64, i64, String, String, i64, i64, String, Option<Millis>);
type SeatColumns = (String, String, Option<i64>);

fn group((id, holder, name, rights, seats, taken, domains, ends_at): Columns) -> Result<Group> {
    Ok(Group {
        id,
        holder,
        name,
        rights: Rights::parse(&rights),
        seats,
        taken,
        domains: serde_json::from_str(&domains)?,
        ends_at,
    })
}

fn to_seat((email_key, email, reader): SeatColumns) -> Seat {
    Seat {
        email_key,
        email,
        reader,
    }
}

/// Keeps a new group, whose first seat is the holder's.
pub async fn open(tx: &mut Tx, group: &Group) -> Result<()> {
    sql(
        "INSERT INTO groups_of_readers (id, holder_id, name, rights, seats, taken, domains, ends_at)
         VALUES ($1, $2, $3, $4, $5, 1, '[]', $6) ON CONFLICT (id) DO NOTHING",
    )
    .bind(group.id)
    .bind(group.holder)
    .bind(&group.name)
    .bind(group.rights.words())
    .bind(group.seats)
    .bind(group.ends_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets until when it goes on.
pub async fn set_end(tx: &mut Tx, id: i64, ends_at: Option<Millis>) -> db::Result<()> {
    sql("UPDATE groups_of_readers SET ends_at = $2 WHERE id = $1")
        .bind(id)
        .bind(ends_at)
        .execute(tx)
        .await?;
    Ok(())
}

/// Sets what its seats give.
pub async fn set_rights(tx: &mut Tx, id: i64, rights: Rights) -> db::Result<()> {
    sql("UPDATE groups_of_readers SET rights = $2 WHERE id = $1")
        .bind(id)
        .bind(rights.words())
        .execute(tx)
        .await?;
    Ok(())
}

/// Sets its domains.
pub async fn set_domains(tx: &mut Tx, id: i64, domains: &[String]) -> Result<()> {
    sql("UPDATE groups_of_readers SET domains = $2 WHERE id = $1")
        .bind(id)
        .bind(serde_json::to_string(domains)?)
        .execute(tx)
        .await?;
    Ok(())
}

/// The group of this id.
pub async fn by_id(db: impl Executor, id: i64) -> Result<Option<Group>> {
    let row = sql(
        "SELECT id, holder_id, name, rights, seats, taken, domains, ends_at
         FROM groups_of_readers WHERE id = $1",
    )
    .bind(id)
    .optional(db)
    .await?;
    row.map(group).transpose()
}

/// The groups that a reader pays for.
pub async fn held(db: &Db, reader: i64) -> Result<Vec<Group>> {
    let rows: Vec<Columns> = sql(
        "SELECT id, holder_id, name, rights, seats, taken, domains, ends_at
         FROM groups_of_readers WHERE holder_id = $1 ORDER BY id DESC LIMIT 50",
    )
    .bind(reader)
    .all(db)
    .await?;
    rows.into_iter().map(group).collect()
}

/// The groups that a reader sits in.
pub async fn joined(db: &Db, reader: i64) -> Result<Vec<Group>> {
    let rows: Vec<Columns> = sql(
        "SELECT g.id, g.holder_id, g.name, g.rights, g.seats, g.taken, g.domains, g.ends_at
         FROM group_seats s JOIN groups_of_readers g ON g.id = s.group_id
         WHERE s.reader_id = $1 ORDER BY g.id DESC LIMIT 50",
    )
    .bind(reader)
    .all(db)
    .await?;
    rows.into_iter().map(group).collect()
}

/// The groups that some domain may join.
pub async fn with_domains(db: &Db) -> Result<Vec<Group>> {
    let rows: Vec<Columns> = sql(
        "SELECT id, holder_id, name, rights, seats, taken, domains, ends_at
         FROM groups_of_readers WHERE domains <> '[]' ORDER BY id DESC LIMIT 1000",
    )
    .all(db)
    .await?;
    rows.into_iter().map(group).collect()
}

/// Counts one seat more, if there is one. The condition and the count are one statement,
/// whose row the database locks.
pub async fn take(tx: &mut Tx, id: i64) -> db::Result<Written> {
    let rows =
        sql("UPDATE groups_of_readers SET taken = taken + 1 WHERE id = $1 AND taken < seats")
            .bind(id)
            .execute(tx)
            .await?;
    Ok(Written::of(rows))
}

/// Counts one seat less.
pub async fn give_back(tx: &mut Tx, id: i64) -> db::Result<()> {
    sql("UPDATE groups_of_readers SET taken = taken - 1 WHERE id = $1 AND taken > 1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// Writes down who a seat is for; overtaken when the address has one.
pub async fn add_seat(
    tx: &mut Tx,
    id: i64,
    (email, key): (&str, &str),
    token_hash: Option<&str>,
    now: Millis,
) -> db::Result<Written> {
    let rows = sql(
        "INSERT INTO group_seats (group_id, email_key, email, token_hash, invited_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (group_id, email_key) DO NOTHING",
    )
    .bind(id)
    .bind(key)
    .bind(email)
    .bind(token_hash.map(str::to_owned))
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// Seats a reader.
pub async fn sit(tx: &mut Tx, id: i64, key: &str, reader: i64, now: Millis) -> db::Result<()> {
    sql(
        "UPDATE group_seats SET reader_id = $3, joined_at = $4, token_hash = NULL
         WHERE group_id = $1 AND email_key = $2",
    )
    .bind(id)
    .bind(key)
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Uses an invitation, once; gives its group.
pub async fn use_invitation(
    tx: &mut Tx,
    token_hash: &str,
    reader: i64,
    now: Millis,
) -> db::Result<Option<i64>> {
    let row: Option<(i64,)> = sql(
        "UPDATE group_seats SET reader_id = $2, joined_at = $3, token_hash = NULL
         WHERE token_hash = $1 AND reader_id IS NULL RETURNING group_id",
    )
    .bind(token_hash)
    .bind(reader)
    .bind(now)
    .optional(tx)
    .await?;
    Ok(row.map(|(id,)| id))
}

/// The group of an invitation that nobody has used.
pub async fn of_invitation(db: &Db, token_hash: &str) -> Result<Option<Group>> {
    let row = sql(
        "SELECT g.id, g.holder_id, g.name, g.rights, g.seats, g.taken, g.domains, g.ends_at
         FROM group_seats s JOIN groups_of_readers g ON g.id = s.group_id
         WHERE s.token_hash = $1 AND s.reader_id IS NULL",
    )
    .bind(token_hash)
    .optional(db)
    .await?;
    row.map(group).transpose()
}

/// The seats of a group.
pub async fn seats(db: impl Executor, id: i64) -> db::Result<Vec<Seat>> {
    let rows: Vec<SeatColumns> = sql("SELECT email_key, email, reader_id FROM group_seats
         WHERE group_id = $1 ORDER BY invited_at, email_key LIMIT 10000")
    .bind(id)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(to_seat).collect())
}

/// The seat of an address.
pub async fn seat(tx: &mut Tx, id: i64, key: &str) -> db::Result<Option<Seat>> {
    let row: Option<SeatColumns> = sql("SELECT email_key, email, reader_id FROM group_seats
         WHERE group_id = $1 AND email_key = $2")
    .bind(id)
    .bind(key)
    .optional(tx)
    .await?;
    Ok(row.map(to_seat))
}

/// The seats that a reader has, all of them: group and key of the address.
pub async fn seats_of(tx: &mut Tx, reader: i64) -> db::Result<Vec<(i64, String)>> {
    sql("SELECT group_id, email_key FROM group_seats WHERE reader_id = $1")
        .bind(reader)
        .all(tx)
        .await
}

/// Forgets who sits on the first seat of somebody's own groups.
pub async fn forget_holder(tx: &mut Tx, reader: i64) -> db::Result<()> {
    sql(
        "UPDATE group_seats SET email = '', email_key = '', reader_id = NULL
         WHERE reader_id = $1 AND group_id IN
         (SELECT id FROM groups_of_readers WHERE holder_id = $1)",
    )
    .bind(reader)
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes a seat away.
pub async fn remove(tx: &mut Tx, id: i64, key: &str) -> db::Result<Written> {
    let rows = sql("DELETE FROM group_seats WHERE group_id = $1 AND email_key = $2")
        .bind(id)
        .bind(key)
        .execute(tx)
        .await?;
    Ok(Written::of(rows))
}

/// Seats whose key has letters beyond ASCII: group, address, key.
pub async fn with_wide_keys(db: &Db) -> Result<Vec<(i64, String, String)>> {
    let found = sql("SELECT group_id, email, email_key FROM group_seats
         WHERE octet_length(email_key) <> length(email_key) ORDER BY group_id, email_key LIMIT 100000");
    Ok(found.all(db).await?)
}

/// Gives a seat's address another key, unless another seat of the group has it.
pub async fn set_key(db: &Db, group: i64, before: &str, now: &str) -> Result<()> {
    sql(
        "UPDATE group_seats SET email_key = $3 WHERE group_id = $1 AND email_key = $2
         AND NOT EXISTS (SELECT 1 FROM group_seats WHERE group_id = $1 AND email_key = $3)",
    )
    .bind(group)
    .bind(before)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}
