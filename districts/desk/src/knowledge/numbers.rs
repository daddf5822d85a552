//! `/desk/knowledge/numbers`: what the strip costs and brings, and the switch of each sort of suggestions.
use serde::{Deserialize, Serialize};

use super::SAID;
use crate::Desk;
use crate::done::Done;
use crate::form::{Notice, Overtaken};
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::strip::{self, Medians, Sort};
use web::Answer;
use web::extract::Query;
use web::form::Form;
use web::seen::Seen;

/// The page.
const PATH: &str = "/desk/knowledge/numbers";
#[derive(Serialize)]
struct NumbersPage {
    stories: usize,
    median: String,
    most: String,
    keys: i64,
    sorts: Vec<SortView>,
}

#[derive(Serialize)]
struct SortView {
    sort: &'static str,
    stories: usize,
    shown: i64,
    accepted: i64,
    changed: i64,
    rejected: i64,
    share: Option<String>,
    is_off: bool,
    says: String,
    seen: i64,
}

/// A switch, with the moment since which it is as it was seen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SwitchForm {
    sort: String,
    to: String,
    seen: Seen,
}

/// The page.
///
/// # Errors
/// When the template fails.
pub async fn index(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    page(&desk, &done.notice(&desk, &SAID)).await
}

async fn page(desk: &Desk, notice: &Notice) -> Result<Answer> {
    let db = &desk.app.db;
    let Medians {
        stories,
        tenths,
        most_tenths,
        keys,
    } = strip::medians(db).await?;
    let switches = strip::switches(db).await?;
    let mut sorts = Vec::new();
    for (count, stories) in strip::counts(db).await? {
        let switch = switches.iter().find(|one| one.sort == count.sort);
        let (is_off, by_itself) = switch.map_or((false, false), |one| (one.is_off, one.by_itself));
        sorts.push(SortView {
            sort: count.sort.word(),
            stories,
            shown: count.shown,
            accepted: count.accepted,
            changed: count.changed,
            rejected: count.rejected,
            share: count.share().map(|share| percent(desk, share)),
            is_off,
            says: desk.word(match (is_off, by_itself) {
                (false, _) => "know-switch-is-on",
                (true, false) => "know-switch-is-off",
                (true, true) => "know-switch-is-off-itself",
            }),
            seen: switch.map_or(0, |one| one.since),
        });
    }
    let content = NumbersPage {
        stories,
        median: seconds(desk, tenths),
        most: seconds(desk, most_tenths),
        keys,
        sorts,
    };
    let title = desk.word("know-numbers");
    desk.page(
        "knowledge_desk/numbers.html",
        (PATH, &title),
        &content,
        notice,
    )
}

fn percent(desk: &Desk, share: i64) -> String {
    let mut args = FluentArgs::new();
    args.set("share", share);
    i18n::translate(desk.language(), "know-percent", &args)
}

fn seconds(desk: &Desk, tenths: i64) -> String {
    let mut args = FluentArgs::new();
    let seconds = if tenths < 100 {
        tenths / 10
    } else {
        (tenths + 5) / 10
    };
    args.set("count", seconds);
    i18n::translate(desk.language(), "know-seconds", &args)
}

/// Switches a sort on or off.
///
/// # Errors
/// [`Error::BadRequest`] for a sort that there is not.
pub async fn update(desk: Desk, Form(form): Form<SwitchForm>) -> Result<Answer> {
    let sort = Sort::parse(&form.sort).ok_or(Error::BadRequest("there is no such sort"))?;
    let is_off = form.to == "off";
    let deed = if is_off {
        "knowledge.off"
    } else {
        "knowledge.on"
    };
    let times = (form.seen.0, desk.app.clock.now());
    let written = desk
        .save(async |tx| {
            let written = strip::switch(tx, (sort, is_off), times).await?;
            if written.is_done() {
                desk.log(tx, deed, format!("suggestions:{}", sort.word()), "")
                    .await?;
            }
            Ok(written)
        })
        .await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!("{PATH}?done=switched")));
    }
    page(&desk, &Overtaken::settled().into()).await
}
