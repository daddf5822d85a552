//! `POST /desk/newsroom/checks`: which checks block publishing.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Typed, page, saved};
use crate::Desk;
use crate::form::{self, Overtaken};
use ground::error::Result;
use ground::written::Written;
use newsroom::draft::checks::{self, Check, Demands};
use web::Answer;
use web::form::Form;
use web::seen::Seen;

/// What the log says was changed.
pub(super) const SUBJECT: &str = "checks";

/// The checks, each with the interface string of its name.
const FIELDS: [(&str, &str); 12] = [
    ("ready", "check-ready"),
    ("items", "check-items"),
    ("credit", "check-credit"),
    ("terms", "check-terms"),
    ("alt", "check-alt"),
    ("byline", "check-byline"),
    ("standfirst", "check-standfirst"),
    ("headline", "check-headline"),
    ("suggestions", "check-suggestions"),
    ("threads", "check-threads"),
    ("links", "check-links"),
    ("spelling", "check-spelling"),
];

/// The form: a box for each check that blocks, under its word.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChecksForm {
    seen: Seen,
    #[serde(flatten)]
    boxes: BTreeMap<String, String>,
}

#[derive(Serialize)]
pub(super) struct CheckView {
    word: &'static str,
    name: String,
    blocks: bool,
}

pub(super) fn views(desk: &Desk, demands: &Demands, typed: &Typed) -> Vec<CheckView> {
    let shown = match typed {
        Typed::Checks(typed) => typed,
        _ => demands,
    };
    let view = |check: Check| CheckView {
        word: check.word(),
        name: desk.word(&format!("check-{}", check.word())),
        blocks: shown.block(check),
    };
    Check::ALL.map(view).into()
}

/// Decides it.
///
/// # Errors
/// When the database does not answer.
pub async fn update(desk: Desk, Form(form): Form<ChecksForm>) -> Result<Answer> {
    let meant = Demands::only(|check| form.boxes.contains_key(check.word()));
    let written = desk
        .save(async |tx| {
            let before = checks::demands(&mut *tx).await?;
            if form.seen != Seen::of(&before)? {
                return Ok(Written::Overtaken);
            }
            checks::set(tx, &meant).await?;
            let changes = form::changes(&FIELDS, &before, &meant)?;
            let subject = SUBJECT.to_owned();
            desk.log(tx, "newsroom.checks", subject, &changes).await?;
            Ok(Written::Done)
        })
        .await?;
    match written {
        Written::Done => Ok(saved()),
        Written::Overtaken => {
            let now = checks::demands(&desk.app.db).await?;
            let notice = Overtaken::of(&FIELDS, &now, &meant)?.into();
            page(&desk, Typed::Checks(meant), &notice).await
        }
    }
}
