//! The tables of authors and team members.
use db::{Db, Executor, FromRow, Result, Row, Tx, Written, sql};

use super::{Author, Kind, Member};
use ground::clock::Millis;
use ground::json;
use ground::written::Kept;

impl FromRow for Author {
    fn from_row(row: &Row) -> Result<Self> {
        let kind: String = row.get("kind")?;
        Ok(Self {
            id: row.get("id")?,
            slug: row.get("slug")?,
            kind: if kind == "team" {
                Kind::Team
            } else {
                Kind::Person
            },
            name: row.get("name")?,
            job: row.get("job")?,
            bio: json::column(row, "bio")?,
            email: row.get("email")?,
            links: json::column(row, "links")?,
            portrait: row.get("portrait_id")?,
            members: Vec::new(),
            former: Vec::new(),
        })
    }
}

/// Authors behind an id.
pub async fn after(db: &Db, id: i64) -> Result<Vec<Author>> {
    sql(
        "SELECT id, slug, kind, name, job, bio, email, links, portrait_id FROM authors
         WHERE id > $1 AND merged_into IS NULL ORDER BY id LIMIT 5000",
    )
    .bind(id)
    .all(db)
    .await
}

/// Authors that became another one, and that one.
pub async fn merged(db: &Db) -> Result<Vec<(i64, i64)>> {
    sql("SELECT id, merged_into FROM authors WHERE merged_into IS NOT NULL")
        .all(db)
        .await
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Author>> {
    sql(
        "SELECT id, slug, kind, name, job, bio, email, links, portrait_id FROM authors
         WHERE id = $1 AND merged_into IS NULL",
    )
    .bind(id)
    .optional(on)
    .await
}

pub async fn has_slug(on: impl Executor, slug: &str) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM authors WHERE slug = $1")
        .bind(slug)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

pub async fn of_desk(tx: &mut Tx) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM authors WHERE desk_at IS NOT NULL")
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn note_desk(tx: &mut Tx, id: i64, now: Millis) -> Result<()> {
    sql("UPDATE authors SET desk_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

/// Writes all but the members, for the desk.
pub async fn update(tx: &mut Tx, author: &Author, now: Millis) -> Result<()> {
    sql(
        "UPDATE authors SET slug = $2, kind = $3, name = $4, job = $5, bio = $6, email = $7, links = $8,
             portrait_id = $9, desk_at = $10 WHERE id = $1",
    )
    .bind(author.id)
    .bind(&author.slug)
    .bind(author.kind.word())
    .bind(&author.name)
    .bind(author.job.clone())
    .bind(json::encode("bio", &author.bio)?)
    .bind(author.email.clone())
    .bind(json::encode("links", &author.links)?)
    .bind(author.portrait)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Deletes an author who signs nothing and is in no team; their members, where it is one, stay.
pub async fn remove(tx: &mut Tx, id: i64) -> Result<Written> {
    sql("DELETE FROM team_members WHERE team_id = $1")
        .bind(id)
        .execute(&mut *tx)
        .await?;
    let rows = sql("DELETE FROM authors WHERE id = $1
         AND NOT EXISTS (SELECT 1 FROM bylines WHERE author_id = $1)
         AND NOT EXISTS (SELECT 1 FROM team_members WHERE author_id = $1)
         AND NOT EXISTS (SELECT 1 FROM authors o WHERE o.merged_into = $1)")
    .bind(id)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}

/// Has one author be another one, and so those who became the first before.
pub async fn merge(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    sql("UPDATE authors SET merged_into = $2 WHERE id = $1 OR merged_into = $1")
        .bind(from)
        .bind(to)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM team_members WHERE team_id = $1")
        .bind(from)
        .execute(tx)
        .await?;
    Ok(())
}

/// Has one author be a member of a team where another one was, unless they are there already.
pub async fn to_member(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    sql("DELETE FROM team_members WHERE author_id = $1 AND EXISTS
             (SELECT 1 FROM team_members o WHERE o.team_id = team_members.team_id AND o.author_id = $2)")
    .bind(from)
    .bind(to)
    .execute(&mut *tx)
    .await?;
    sql("UPDATE team_members SET author_id = $2 WHERE author_id = $1")
        .bind(from)
        .bind(to)
        .execute(tx)
        .await?;
    Ok(())
}

/// Members of teams behind a place in a team: team, place and member.
pub async fn members(db: &Db, (team, position): (i64, i64)) -> Result<Vec<(i64, i64, Member)>> {
    let rows: Vec<(i64, i64, i64, Option<String>)> =
        sql("SELECT team_id, position, author_id, role FROM team_members
             WHERE (team_id, position) > ($1, $2) ORDER BY team_id, position LIMIT 5000")
        .bind(team)
        .bind(position)
        .all(db)
        .await?;
    let member = |(team, position, author, role)| (team, position, Member { author, role });
    Ok(rows.into_iter().map(member).collect())
}

pub async fn save(tx: &mut Tx, author: &Author) -> Result<Kept> {
    let rows = sql("INSERT INTO authors (id, slug, kind, name, job, bio, email, links, portrait_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, name = excluded.name, job = excluded.job,
             bio = excluded.bio, email = excluded.email, links = excluded.links, portrait_id = excluded.portrait_id
         WHERE authors.desk_at IS NULL AND (authors.kind <> excluded.kind OR authors.name <> excluded.name
             OR authors.job IS DISTINCT FROM excluded.job OR authors.bio <> excluded.bio
             OR authors.email IS DISTINCT FROM excluded.email OR authors.links <> excluded.links
             OR authors.portrait_id IS DISTINCT FROM excluded.portrait_id)")
    .bind(author.id)
    .bind(&author.slug)
    .bind(author.kind.word())
    .bind(&author.name)
    .bind(author.job.clone())
    .bind(json::encode("bio", &author.bio)?)
    .bind(author.email.clone())
    .bind(json::encode("links", &author.links)?)
    .bind(author.portrait)
    .execute(tx)
    .await?;
    Ok(Kept::of(rows))
}

/// The members of a team, in order.
pub async fn members_of(on: impl Executor, team: i64) -> Result<Vec<Member>> {
    let rows: Vec<(i64, Option<String>)> = sql(
        "SELECT author_id, role FROM team_members WHERE team_id = $1 ORDER BY position LIMIT 10000",
    )
    .bind(team)
    .all(on)
    .await?;
    let member = |(author, role)| Member { author, role };
    Ok(rows.into_iter().map(member).collect())
}

pub async fn replace_members(tx: &mut Tx, team: &Author) -> Result<()> {
    sql("DELETE FROM team_members WHERE team_id = $1")
        .bind(team.id)
        .execute(&mut *tx)
        .await?;
    for (position, member) in (0_i64..).zip(&team.members) {
        sql(
            "INSERT INTO team_members (team_id, position, author_id, role) VALUES ($1, $2, $3, $4)",
        )
        .bind(team.id)
        .bind(position)
        .bind(member.author)
        .bind(member.role.clone())
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}
