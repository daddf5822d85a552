//! A record is taken back, and every place that shows it is settled, one by one or all at once.
use db::Tx;
use serde::Deserialize;

use super::page::{CorrectForm, found, page};
use super::url;
use crate::Desk;
use crate::fields::{Fields, Tick};
use crate::form::{Overtaken, Problems};
use crate::knowledge::{LONGEST_NAME, LONGEST_NOTE};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::knowledge::figure;
use newsroom::knowledge::record::{self, Record, Sort, State};
use newsroom::knowledge::thing;
use newsroom::retold::{self, Place, Retraction, Settled};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// A place, or all of them, and what was done there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlaceForm {
    place: String,
    note: String,
    /// `open` where it was settled too early.
    deed: String,
}

/// Whether a figure is shown where its words are not.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OpenlyForm {
    shown: Tick,
    seen: Seen,
}

/// `POST /desk/knowledge/records/{id}/correct`: takes it back with a reason. A name can be given to the thing
/// that was meant; a figure to the one of the story that is right.
///
/// # Errors
/// [`Error::NotFound`] where there is no such record.
pub async fn correct(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<CorrectForm>,
) -> Result<Answer> {
    let record = found(&desk, id).await?;
    let (reason, right) = match read(&desk, &record, &form).await? {
        Ok(read) => read,
        Err(problems) => return page(&desk, id, (form, &problems.into())).await,
    };
    let retraction = Retraction {
        record: id,
        reason,
        instead: form.right.trim().to_owned(),
        staff: desk.viewer.reader.id,
        at: desk.app.clock.now(),
    };
    let written = desk
        .save(async |tx| {
            let written = write(&desk, tx, (&record, form.seen.0), (&retraction, right)).await?;
            if written.is_done() {
                let subject = format!("record:{id}");
                desk.log(tx, "knowledge.correct", subject, &retraction.reason)
                    .await?;
            }
            Ok(written)
        })
        .await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!("{}?done=corrected", url(id))));
    }
    let overtaken = Overtaken::settled().with_typed("know-correct-reason", &form.reason);
    page(&desk, id, (form, &overtaken.into())).await
}

/// What the form means: the reason, and the figure or thing that is right.
async fn read(
    desk: &Desk,
    record: &Record,
    form: &CorrectForm,
) -> Result<Result<(String, Option<i64>), Problems>> {
    let mut fields = Fields::of(&desk.publication);
    let reason = fields.needed("reason", &form.reason, LONGEST_NOTE, "know-problem-reason");
    let right = fields.text("right", &form.right, LONGEST_NAME);
    let found = match (record.sort, right.as_str()) {
        (_, "") => None,
        (Sort::Mention, name) => {
            let named = thing::named(&desk.app.db, name).await?;
            let only = Some(named).filter(|all| all.len() == 1);
            let only = only.map(|all| all[0].id);
            fields.check("right", only.is_some(), "know-problem-right-thing");
            only
        }
        (Sort::Figure, words) => {
            let all = record::of_article(&desk.app.db, record.article).await?;
            let is_it = |one: &&Record| {
                one.sort == Sort::Figure && one.state == State::Confirmed && one.id != record.id
            };
            let mut all = all.iter().filter(is_it);
            all.find(|one| one.anchor.words == words).map(|one| one.id)
        }
        _ => None,
    };
    Ok(fields.finish(|| Some((reason, found))))
}

async fn write(
    desk: &Desk,
    tx: &mut Tx,
    (record, seen): (&Record, i64),
    (retraction, right): (&Retraction, Option<i64>),
) -> Result<Written> {
    let (Sort::Mention, Some(thing)) = (record.sort, right) else {
        return retold::retract(tx, (record, seen), retraction, right).await;
    };
    let written = thing::assign(tx, (record.id, seen), thing).await?;
    if written.is_done() {
        desk.log(
            tx,
            "knowledge.assign",
            format!("thing:{thing}"),
            &record.anchor.words,
        )
        .await?;
    }
    Ok(written)
}

/// `POST /desk/knowledge/records/{id}/places`: settles a place or all open ones, or opens one again. Where
/// another story tells the same, it is taken back there too.
///
/// # Errors
/// [`Error::NotFound`] where there is no such record, or it was not taken back.
pub async fn settle(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<PlaceForm>,
) -> Result<Answer> {
    let record = found(&desk, id).await?;
    let mut fields = Fields::of(&desk.publication);
    let note = fields.text("note", &form.note, LONGEST_NOTE);
    let note = match fields.finish(|| Some(note)) {
        Ok(note) => note,
        Err(problems) => return page(&desk, id, (CorrectForm::default(), &problems.into())).await,
    };
    let retraction = retold::retraction(&desk.app.db, id).await?;
    let retraction = retraction.ok_or(Error::NotFound)?;
    let places = retold::places(&desk.app, &desk.publication, &record).await?;
    let opens = form.deed == "open";
    let written = desk
        .save(async |tx| match (opens, form.place.as_str()) {
            (true, place) => retold::open(tx, id, place).await,
            (false, "all") => all(&desk, tx, &retraction, (&places, &note)).await,
            (false, place) => {
                let Some(place) = places.iter().find(|one| one.key == place) else {
                    return Ok(Written::Overtaken);
                };
                one(&desk, tx, &retraction, (place, &note)).await
            }
        })
        .await?;
    if written.is_done() {
        let done = if opens { "opened" } else { "settled" };
        return Ok(Answer::see_other(&format!("{}?done={done}", url(id))));
    }
    let overtaken = Overtaken::settled().with_typed("words-note", &note);
    page(&desk, id, (CorrectForm::default(), &overtaken.into())).await
}

async fn all(
    desk: &Desk,
    tx: &mut Tx,
    retraction: &Retraction,
    (places, note): (&[Place], &str),
) -> Result<Written> {
    let settled = retold::settled(&mut *tx, retraction.record).await?;
    let is_open = |place: &&Place| settled.iter().all(|one| one.place != place.key);
    let mut written = Written::Overtaken;
    for place in places.iter().filter(is_open) {
        written = one(desk, tx, retraction, (place, note)).await?;
        if !written.is_done() {
            return Ok(written);
        }
    }
    Ok(written)
}

async fn one(
    desk: &Desk,
    tx: &mut Tx,
    retraction: &Retraction,
    (place, note): (&Place, &str),
) -> Result<Written> {
    let (now, me) = (desk.app.clock.now(), desk.viewer.reader.id);
    let settled = Settled {
        place: place.key.clone(),
        note: note.to_owned(),
        at: now,
    };
    let written = retold::settle(tx, retraction.record, &settled).await?;
    if !written.is_done() {
        return Ok(written);
    }
    let other = match place.record {
        Some(other) => record::by_id(&mut *tx, other).await?,
        None => None,
    };
    if let Some(other) = other {
        let there = Retraction {
            record: other.id,
            staff: me,
            at: now,
            ..retraction.clone()
        };
        let instead = figure::fate(&mut *tx, retraction.record).await?;
        let instead = instead.and_then(|fate| fate.corrected_by);
        let instead = instead.filter(|instead| *instead != other.id);
        let written = retold::retract(tx, (&other, other.version), &there, instead).await?;
        if !written.is_done() {
            return Ok(written);
        }
    }
    let detail = [place.name.as_str(), note].join(" ");
    let subject = format!("record:{}", retraction.record);
    desk.log(tx, "knowledge.place", subject, detail.trim())
        .await?;
    Ok(Written::Done)
}

/// `POST /desk/knowledge/records/{id}/openly`: lets value and source of a figure be shown where its words are
/// not, or no longer.
///
/// # Errors
/// [`Error::NotFound`] where there is no such figure.
pub async fn openly(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<OpenlyForm>,
) -> Result<Answer> {
    let record = found(&desk, id).await?;
    if record.sort != Sort::Figure {
        return Err(Error::NotFound);
    }
    let deed = match form.shown.0 {
        true => "knowledge.show",
        false => "knowledge.hide",
    };
    let written = desk
        .save(async |tx| {
            let written = record::show_openly(tx, (id, form.seen.0), form.shown.0).await?;
            if written.is_done() {
                desk.log(tx, deed, format!("record:{id}"), "").await?;
            }
            Ok(written)
        })
        .await?;
    match written {
        Written::Done => Ok(Answer::see_other(&format!("{}?done=saved", url(id)))),
        Written::Overtaken => {
            page(
                &desk,
                id,
                (CorrectForm::default(), &Overtaken::settled().into()),
            )
            .await
        }
    }
}
