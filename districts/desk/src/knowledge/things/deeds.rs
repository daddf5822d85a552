//! Merging, splitting, and taking a deed back.
use serde::Deserialize;

use super::one::{Typed, found, page, refused};
use super::{doer, url};
use crate::Desk;
use crate::fields::Fields;
use crate::form::{Overtaken, Problems};
use crate::knowledge::LONGEST_NAME;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::knowledge::deed::{self, Outcome};
use newsroom::knowledge::thing::{self, Thing};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// Fields of the form that splits.
const MOST: usize = 300;

/// What a thing is read as from now on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Merge {
    into: String,
    seen: Seen,
}

/// The deed that is taken back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Undo {
    deed: String,
    seen: Seen,
}

/// The thing with this name, id or slug, as somebody types it.
async fn named(desk: &Desk, typed: &str) -> Result<Option<Thing>> {
    let (db, typed) = (&desk.app.db, typed.trim());
    if let Some(thing) = thing::by_slug(db, typed).await? {
        return Ok(Some(thing));
    }
    if let Ok(id) = typed.parse() {
        return thing::by_id(db, id).await;
    }
    let named = thing::named(db, typed).await?;
    Ok(match named.as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    })
}

/// `POST /desk/things/{id}/merge`: it is read as another one.
///
/// # Errors
/// [`Error::NotFound`] where there is no such thing.
pub async fn merge(desk: Desk, Path(id): Path<i64>, Form(form): Form<Merge>) -> Result<Answer> {
    let before = found(&desk, id).await?;
    let typed = |into: String| Typed {
        into,
        ..Typed::default()
    };
    let other = named(&desk, &form.into)
        .await?
        .filter(|other| other.root != id);
    let Some(other) = other else {
        let problems = Problems::one("into", desk.word("know-problem-into"));
        return page(&desk, id, (typed(form.into), &problems.into())).await;
    };
    let mut outcome = Outcome::Overtaken;
    let written = desk
        .save(async |tx| {
            let into = (other.id, other.version);
            outcome = deed::merge(tx, (id, form.seen.0), into, doer(&desk)).await?;
            if let Outcome::Done(_) = outcome {
                let subject = format!("thing:{}", other.id);
                desk.log(tx, "thing.merge", subject, &before.name).await?;
                return Ok(Written::Done);
            }
            Ok(Written::Overtaken)
        })
        .await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!("{}?done=merged", url(id))));
    }
    let notice = match outcome {
        Outcome::HasTopic | Outcome::Refused => refused(&desk, "into", outcome),
        _ => Overtaken::settled()
            .with_typed("know-thing-merge-into", &form.into)
            .into(),
    };
    page(&desk, id, (typed(form.into), &notice)).await
}

/// `POST /desk/things/{id}/split`: some of its mentions are of a new thing.
///
/// # Errors
/// [`Error::NotFound`] where there is no such thing, [`Error::BadRequest`] for a form that is none of ours.
pub async fn split(
    desk: Desk,
    Path(id): Path<i64>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer> {
    if fields.len() > MOST {
        return Err(Error::BadRequest("the form is none of ours"));
    }
    let before = found(&desk, id).await?;
    let value = |wanted: &str| {
        let found = fields.iter().find(|(name, _)| name == wanted);
        found.map_or("", |(_, value)| value.as_str())
    };
    let seen: i64 = value("seen").trim().parse().unwrap_or_default();
    let records = fields
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("use-"));
    let records: Vec<i64> = records.filter_map(|id| id.parse().ok()).collect();
    let mut checked = Fields::of(&desk.publication);
    let name = checked.needed(
        "new_name",
        value("new_name"),
        LONGEST_NAME,
        "desk-problem-name",
    );
    checked.check("uses", !records.is_empty(), "know-problem-uses");
    let typed = |new_name: &str| Typed {
        new_name: new_name.to_owned(),
        ..Typed::default()
    };
    let name = match checked.finish(|| Some(name)) {
        Ok(name) => name,
        Err(problems) => {
            return page(&desk, id, (typed(value("new_name")), &problems.into())).await;
        }
    };
    let mut new = Thing::new(desk.next_id(), before.kind, &name, desk.app.clock.now());
    new.privacy = before.privacy;
    let mut outcome = Outcome::Overtaken;
    let written = desk
        .save(async |tx| {
            outcome = deed::split(tx, (id, seen), new.clone(), &records, doer(&desk)).await?;
            if let Outcome::Done(_) = outcome {
                desk.log(tx, "thing.split", format!("thing:{id}"), &name)
                    .await?;
                return Ok(Written::Done);
            }
            Ok(Written::Overtaken)
        })
        .await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!("{}?done=split", url(id))));
    }
    let notice = match outcome {
        Outcome::HasTopic | Outcome::Refused => refused(&desk, "new_name", outcome),
        _ => Overtaken::settled()
            .with_typed("know-thing-split-name", &name)
            .into(),
    };
    page(&desk, id, (typed(&name), &notice)).await
}

/// `POST /desk/things/{id}/undo`: takes a deed back, exactly.
///
/// # Errors
/// [`Error::NotFound`] where there is no such thing, or the deed was done to another.
pub async fn undo(desk: Desk, Path(id): Path<i64>, Form(form): Form<Undo>) -> Result<Answer> {
    let before = found(&desk, id).await?;
    let deeds = deed::of_thing(&desk.app.db, id).await?;
    let wanted: i64 = form.deed.trim().parse().unwrap_or_default();
    let deed = deeds.into_iter().find(|one| one.id == wanted);
    let deed = deed.ok_or(Error::NotFound)?;
    let mut outcome = Outcome::Overtaken;
    let written = desk
        .save(async |tx| {
            let newest = thing::by_id(&mut *tx, id).await?;
            if !newest.is_some_and(|newest| form.seen.is(newest.version)) {
                return Ok(Written::Overtaken);
            }
            outcome = deed::undo(tx, deed.id, doer(&desk)).await?;
            if let Outcome::Done(_) = outcome {
                desk.log(tx, "thing.undo", format!("thing:{id}"), "")
                    .await?;
                return Ok(Written::Done);
            }
            Ok(Written::Overtaken)
        })
        .await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!(
            "{}?done=undone",
            url(before.id)
        )));
    }
    let notice = match outcome {
        Outcome::HasTopic | Outcome::Refused => refused(&desk, "", outcome),
        _ => Overtaken::settled().into(),
    };
    page(&desk, id, (Typed::default(), &notice)).await
}
