//! `/desk/log`: what staff did, newest first.
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use crate::desk::form::Notice;
use crate::desk::staff::STAFF;
use crate::desk::{self, Desk};
use crate::ground::error::Result;
use crate::people::deed::{self, Filter, LINES, Line};
use crate::web::Answer;
use crate::web::extract::Query;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new("desk-log", PATH, STAFF)];

const PATH: &str = "/desk/log";

/// Which lines are wanted, as the form and the link to older ones say it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    who: String,
    action: String,
    subject: String,
    before: String,
}

#[derive(Serialize)]
struct LogPage<'a> {
    who: &'a str,
    action: &'a str,
    subject: &'a str,
    lines: Vec<Line>,
    older_url: Option<String>,
}

/// `GET /desk/log`
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let filter = Filter {
        actor: asked.who.trim().to_owned(),
        action: asked.action.trim().to_owned(),
        subject: asked.subject.trim().to_owned(),
    };
    let before = asked.before.parse().unwrap_or(i64::MAX);
    let mut lines = deed::lines(&desk.app.db, &filter, before).await?;
    let shown = usize::try_from(LINES).unwrap_or(usize::MAX);
    let has_more = lines.len() > shown;
    lines.truncate(shown);
    let oldest = lines.last().filter(|_| has_more).map(|line| line.id);
    let content = LogPage {
        who: &filter.actor,
        action: &filter.action,
        subject: &filter.subject,
        older_url: oldest.map(|id| address(&filter, id)),
        lines,
    };
    let title = desk.word("desk-log");
    desk.page("staff/log.html", (PATH, &title), &content, &Notice::None)
}

fn address(filter: &Filter, before: i64) -> String {
    let query = Serializer::new(String::new())
        .append_pair("who", &filter.actor)
        .append_pair("action", &filter.action)
        .append_pair("subject", &filter.subject)
        .append_pair("before", &before.to_string())
        .finish();
    format!("{PATH}?{query}")
}
