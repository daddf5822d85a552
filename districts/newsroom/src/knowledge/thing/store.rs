//! The tables of things and of their names.
use db::{Db, Executor, FromRow, Result, Row, Tx, Written, sql};

use super::{Form, Kind, Known, Name, Privacy, Thing};
use ground::json;

impl FromRow for Thing {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: Kind::parse(&row.get::<String>("kind")?).unwrap_or(Kind::Subject),
            name: row.get("name")?,
            sort_name: row.get("sort_name")?,
            one_line: row.get("one_line")?,
            slug: row.get("slug")?,
            qid: row.get("qid")?,
            same_as: json::column(row, "same_as")?,
            picture: row.get("picture_id")?,
            // What cannot be read is shown nowhere.
            privacy: Privacy::parse(&row.get::<String>("privacy")?).unwrap_or(Privacy::Private),
            merged_into: row.get("merged_into")?,
            root: row.get("root_id")?,
            parent: row.get("parent_id")?,
            parent_from: row.get("parent_from")?,
            parent_until: row.get("parent_until")?,
            topic: row.get("topic_id")?,
            unit: row.get("unit")?,
            rhythm: row.get("rhythm")?,
            version: row.get("version")?,
            made_at: row.get("made_at")?,
        })
    }
}

impl FromRow for Name {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            name: row.get("name")?,
            language: row.get("language")?,
            form: Form::parse(&row.get::<String>("form")?).unwrap_or(Form::Full),
            auto: row.get("auto")?,
            blocked: row.get("blocked")?,
        })
    }
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Thing>> {
    sql("SELECT * FROM things WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

pub async fn by_slug(on: impl Executor, slug: &str) -> Result<Option<Thing>> {
    sql("SELECT * FROM things WHERE slug = $1")
        .bind(slug)
        .optional(on)
        .await
}

pub async fn by_topic(on: impl Executor, topic: i64) -> Result<Option<Thing>> {
    sql("SELECT * FROM things WHERE topic_id = $1")
        .bind(topic)
        .optional(on)
        .await
}

pub async fn after(db: &Db, (name, id): (&str, i64), limit: i64) -> Result<Vec<Thing>> {
    sql(
        "SELECT * FROM things WHERE (sort_name, id) > ($1, $2) AND merged_into IS NULL
         ORDER BY sort_name, id LIMIT $3",
    )
    .bind(name)
    .bind(id)
    .bind(limit)
    .all(db)
    .await
}

pub async fn of_kind(
    db: &Db,
    kind: &str,
    (name, id): (&str, i64),
    limit: i64,
) -> Result<Vec<Thing>> {
    sql(
        "SELECT * FROM things WHERE kind = $1 AND (sort_name, id) > ($2, $3) AND merged_into IS NULL
         ORDER BY sort_name, id LIMIT $4",
    )
    .bind(kind)
    .bind(name)
    .bind(id)
    .bind(limit)
    .all(db)
    .await
}

/// Those with this name that stand for themselves.
pub async fn named(on: impl Executor, name: &str) -> Result<Vec<Thing>> {
    sql(
        "SELECT t.* FROM things t WHERE t.merged_into IS NULL AND t.id IN
             (SELECT root_id FROM things WHERE name = $1
              UNION SELECT o.root_id FROM thing_names n JOIN things o ON o.id = n.thing_id
                  WHERE n.name = $1)
         ORDER BY t.id LIMIT 50",
    )
    .bind(name)
    .all(on)
    .await
}

pub async fn members(on: impl Executor, root: i64) -> Result<Vec<Thing>> {
    sql("SELECT * FROM things WHERE root_id = $1 ORDER BY id LIMIT 1000")
        .bind(root)
        .all(on)
        .await
}

/// What was merged into a thing at first hand.
pub async fn merged(on: impl Executor, into: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> =
        sql("SELECT id FROM things WHERE merged_into = $1 ORDER BY id LIMIT 1000")
            .bind(into)
            .all(on)
            .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn children(on: impl Executor, parent: i64) -> Result<Vec<Thing>> {
    sql(
        "SELECT c.* FROM things p JOIN things c ON c.parent_id = p.id
         WHERE p.root_id = $1 ORDER BY c.id LIMIT 500",
    )
    .bind(parent)
    .all(on)
    .await
}

pub async fn insert(tx: &mut Tx, thing: &Thing) -> Result<()> {
    sql(
        "INSERT INTO things (id, kind, name, sort_name, one_line, slug, qid, same_as, picture_id,
             privacy, merged_into, root_id, parent_id, parent_from, parent_until, topic_id, unit,
             rhythm, version, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, $1, $11, $12, $13, $14, $15, $16,
             $17, $18)",
    )
    .bind(thing.id)
    .bind(thing.kind.word())
    .bind(&thing.name)
    .bind(&thing.sort_name)
    .bind(&thing.one_line)
    .bind(&thing.slug)
    .bind(thing.qid.clone())
    .bind(json::encode("same_as", &thing.same_as)?)
    .bind(thing.picture)
    .bind(thing.privacy.word())
    .bind(thing.parent)
    .bind(thing.parent_from.clone())
    .bind(thing.parent_until.clone())
    .bind(thing.topic)
    .bind(&thing.unit)
    .bind(&thing.rhythm)
    .bind(thing.version)
    .bind(thing.made_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes what is said of a thing, in the version that it has in `thing`, and raises that.
pub async fn update(tx: &mut Tx, thing: &Thing) -> Result<Written> {
    sql(
        "UPDATE things SET kind = $3, name = $4, sort_name = $5, one_line = $6, slug = $7, qid = $8,
             same_as = $9, picture_id = $10, privacy = $11, parent_id = $12, parent_from = $13,
             parent_until = $14, topic_id = $15, unit = $16, rhythm = $17, version = version + 1
         WHERE id = $1 AND version = $2",
    )
    .bind(thing.id)
    .bind(thing.version)
    .bind(thing.kind.word())
    .bind(&thing.name)
    .bind(&thing.sort_name)
    .bind(&thing.one_line)
    .bind(&thing.slug)
    .bind(thing.qid.clone())
    .bind(json::encode("same_as", &thing.same_as)?)
    .bind(thing.picture)
    .bind(thing.privacy.word())
    .bind(thing.parent)
    .bind(thing.parent_from.clone())
    .bind(thing.parent_until.clone())
    .bind(thing.topic)
    .bind(&thing.unit)
    .bind(&thing.rhythm)
    .execute(tx)
    .await
    .map(Written::of)
}

/// Has a thing be read as another one, or as itself again, and raises its version.
pub async fn set_merged(tx: &mut Tx, (id, seen): (i64, i64), into: Option<i64>) -> Result<Written> {
    sql("UPDATE things SET merged_into = $3, version = version + 1 WHERE id = $1 AND version = $2")
        .bind(id)
        .bind(seen)
        .bind(into)
        .execute(tx)
        .await
        .map(Written::of)
}

pub async fn set_root(tx: &mut Tx, id: i64, root: i64) -> Result<()> {
    sql("UPDATE things SET root_id = $2 WHERE id = $1")
        .bind(id)
        .bind(root)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, id: i64) -> Result<()> {
    sql("DELETE FROM thing_names WHERE thing_id = $1")
        .bind(id)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM things WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn names(on: impl Executor, thing: i64) -> Result<Vec<Name>> {
    sql(
        "SELECT name, language, form, auto, blocked FROM thing_names WHERE thing_id = $1
         ORDER BY name, language LIMIT 500",
    )
    .bind(thing)
    .all(on)
    .await
}

pub async fn set_name(tx: &mut Tx, thing: i64, name: &Name) -> Result<()> {
    sql(
        "INSERT INTO thing_names (thing_id, name, language, form, auto, blocked)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (thing_id, name, language) DO UPDATE SET form = excluded.form,
             auto = excluded.auto, blocked = excluded.blocked",
    )
    .bind(thing)
    .bind(&name.name)
    .bind(&name.language)
    .bind(name.form.word())
    .bind(name.auto)
    .bind(name.blocked)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn remove_name(
    tx: &mut Tx,
    thing: i64,
    (name, language): (&str, &str),
) -> Result<Written> {
    sql("DELETE FROM thing_names WHERE thing_id = $1 AND name = $2 AND language = $3")
        .bind(thing)
        .bind(name)
        .bind(language)
        .execute(tx)
        .await
        .map(Written::of)
}

/// A name as it is read from either table.
struct First {
    id: i64,
    known: Known,
}

impl FromRow for First {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            known: Known {
                thing: row.get("root_id")?,
                kind: Kind::parse(&row.get::<String>("kind")?).unwrap_or(Kind::Subject),
                name: row.get("name")?,
                form: Form::parse(&row.get::<String>("form")?).unwrap_or(Form::Full),
                auto: row.get("auto")?,
            },
        })
    }
}

/// The names by which things are called first, in the order of the things behind one.
pub async fn first_names(db: &Db, last: i64) -> Result<Vec<(i64, Known)>> {
    let rows: Vec<First> = sql(
        "SELECT t.id, t.root_id, r.kind, t.name, 'full' AS form, TRUE AS auto
         FROM things t JOIN things r ON r.id = t.root_id WHERE t.id > $1 ORDER BY t.id LIMIT 5000",
    )
    .bind(last)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.known)).collect())
}

/// The thing, name and language of the last name that was read.
pub type Place = (i64, String, String);

/// Other names that may be found in texts, in the order of their key behind one.
pub async fn other_names(
    db: &Db,
    (thing, name, language): (i64, &str, &str),
) -> Result<Vec<(Place, Known)>> {
    type Columns = (i64, String, String, i64, String, String, bool);
    let rows: Vec<Columns> = sql(
        "SELECT n.thing_id, n.name, n.language, r.id, r.kind, n.form, n.auto
         FROM thing_names n JOIN things t ON t.id = n.thing_id JOIN things r ON r.id = t.root_id
         WHERE (n.thing_id, n.name, n.language) > ($1, $2, $3) AND n.blocked = FALSE
         ORDER BY n.thing_id, n.name, n.language LIMIT 5000",
    )
    .bind(thing)
    .bind(name)
    .bind(language)
    .all(db)
    .await?;
    let known = |(id, name, language, thing, kind, form, auto): Columns| {
        let known = Known {
            thing,
            kind: Kind::parse(&kind).unwrap_or(Kind::Subject),
            name: name.clone(),
            form: Form::parse(&form).unwrap_or(Form::Full),
            auto,
        };
        ((id, name, language), known)
    };
    Ok(rows.into_iter().map(known).collect())
}

/// Stories that name a thing or what is read as it in whatever row, behind one in the order of their ids.
pub async fn stories_of(on: impl Executor, thing: i64, last: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql(
        "WITH family AS (SELECT t.id FROM things s JOIN things t ON t.root_id = s.root_id WHERE s.id = $1),
             named AS (SELECT m.id FROM family f JOIN mentions m ON m.thing_id = f.id
                 UNION SELECT q.id FROM family f JOIN quotes q ON q.speaker_id = f.id
                 UNION SELECT m.moment_id FROM family f JOIN moment_things m ON m.thing_id = f.id
                 UNION SELECT m.figure_id FROM family f JOIN figure_things m ON m.thing_id = f.id)
         SELECT DISTINCT k.article_id FROM named CROSS JOIN knowledge k
         WHERE k.id = named.id AND k.article_id > $2 ORDER BY k.article_id LIMIT 5000",
    )
    .bind(thing)
    .bind(last)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
