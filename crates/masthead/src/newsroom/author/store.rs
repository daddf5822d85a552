//! The tables of authors and team members.
use db::{Db, FromRow, Result, Row, Tx, sql};

use super::{Author, Kind, Member};
use crate::ground::json;
use crate::ground::written::Kept;

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
        })
    }
}

/// Authors behind an id.
pub async fn after(db: &Db, id: i64) -> Result<Vec<Author>> {
    sql(
        "SELECT id, slug, kind, name, job, bio, email, links, portrait_id FROM authors
         WHERE id > $1 ORDER BY id LIMIT 5000",
    )
    .bind(id)
    .all(db)
    .await
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
         WHERE authors.kind <> excluded.kind OR authors.name <> excluded.name
             OR authors.job IS DISTINCT FROM excluded.job OR authors.bio <> excluded.bio
             OR authors.email IS DISTINCT FROM excluded.email OR authors.links <> excluded.links
             OR authors.portrait_id IS DISTINCT FROM excluded.portrait_id")
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

/// Writes the members when they differ from what stands there.
pub async fn members_of(tx: &mut Tx, team: i64) -> Result<Vec<Member>> {
    let rows: Vec<(i64, Option<String>)> = sql(
        "SELECT author_id, role FROM team_members WHERE team_id = $1 ORDER BY position LIMIT 10000",
    )
    .bind(team)
    .all(tx)
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
