//! `/desk/log`: what staff did, newest first, in sentences.
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use crate::form::Notice;
use crate::staff::STAFF;
use crate::tell::{self, LineView};
use crate::{Desk, Group, Place, Today};
use ground::clock::Millis;
use ground::error::Result;
use newsroom::publication::Publication;
use people::deed::{self, By, Filter, LINES};
use people::reader::{self, Reader};
use people::staff;
use web::Answer;
use web::extract::Query;

/// Its places at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Settings, "desk-log", PATH, STAFF)];

const PATH: &str = "/desk/log";
/// What the query says for commands on the server.
const COMMAND: &str = "command";
/// The sorts of deeds: how their words begin, each with `log-kind-` before it a string.
const KINDS: &[&str] = &[
    "article",
    "picture",
    "newsroom",
    "section",
    "author",
    "topic",
    "about",
    "publication",
    "rule",
    "word",
    "knowledge",
    "thing",
    "storyline",
    "staff",
    "reader",
    "access",
    "comment",
    "subscription",
    "payment",
    "offer",
    "plan",
    "coupon",
    "institution",
    "experiment",
    "advert",
];

/// Which lines are wanted, as the form and the link to older ones say it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    who: String,
    action: String,
    subject: String,
    day: String,
    before: String,
}

#[derive(Serialize)]
struct LogPage {
    people: Vec<Choice>,
    kinds: Vec<Choice>,
    day: String,
    subject: String,
    days: Vec<DayView>,
    older_url: Option<String>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    name: String,
    is_chosen: bool,
}

/// What was done on one day.
#[derive(Serialize)]
struct DayView {
    at: Millis,
    lines: Vec<LineView>,
}

impl Asked {
    /// The filter; `None` where it names a person or a day that nobody has.
    fn filter(&self, publication: &Publication) -> Option<Filter> {
        let by = match self.who.trim() {
            "" => By::Anybody,
            COMMAND => By::Command,
            id => By::Reader(id.parse().ok()?),
        };
        let time = match self.day.trim() {
            "" => None,
            day => {
                let day: Date = day.parse().ok()?;
                let start = day.to_zoned_datetime(publication.zone.clone()).ok()?;
                let day = Today::of(publication, start.timestamp().as_millisecond());
                Some((day.start, day.end))
            }
        };
        Some(Filter {
            by,
            action: self.action.trim().to_owned(),
            subject: self.subject.trim().to_owned(),
            time,
        })
    }

    fn url_before(&self, before: i64) -> String {
        let query = Serializer::new(String::new())
            .append_pair("who", self.who.trim())
            .append_pair("action", self.action.trim())
            .append_pair("subject", self.subject.trim())
            .append_pair("day", self.day.trim())
            .append_pair("before", &before.to_string())
            .finish();
        format!("{PATH}?{query}")
    }
}

/// `GET /desk/log`
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let before = asked.before.parse().unwrap_or(i64::MAX);
    let mut lines = match asked.filter(&desk.publication) {
        Some(filter) => deed::lines(&desk.app.db, &filter, before).await?,
        None => Vec::new(),
    };
    let shown = usize::try_from(LINES).unwrap_or(usize::MAX);
    let has_more = lines.len() > shown;
    lines.truncate(shown);
    let oldest = lines.last().filter(|_| has_more).map(|line| line.id);
    let lines = tell::lines(&desk, lines).await?;
    let content = LogPage {
        people: people(&desk, asked.who.trim()).await?,
        kinds: kinds(&desk, asked.action.trim()),
        day: asked.day.trim().to_owned(),
        subject: asked.subject.trim().to_owned(),
        days: by_day(&desk.publication, lines),
        older_url: oldest.map(|id| asked.url_before(id)),
    };
    let title = desk.word("desk-log");
    desk.page("staff/log.html", (PATH, &title), &content, &Notice::None)
}

fn by_day(publication: &Publication, lines: Vec<LineView>) -> Vec<DayView> {
    let mut days: Vec<DayView> = Vec::new();
    for line in lines {
        let at = Today::of(publication, line.at).start;
        match days.last_mut() {
            Some(day) if day.at == at => day.lines.push(line),
            _ => days.push(DayView {
                at,
                lines: vec![line],
            }),
        }
    }
    days
}

/// Everybody on the staff, commands on the server, and who else is asked for.
async fn people(desk: &Desk, chosen: &str) -> Result<Vec<Choice>> {
    let members = staff::members(&desk.app.db).await?;
    let mut readers: Vec<Reader> = members.into_iter().map(|member| member.reader).collect();
    let other = chosen.parse::<i64>().ok();
    if let Some(id) = other.filter(|id| readers.iter().all(|reader| reader.id != *id)) {
        readers.extend(reader::by_id(&desk.app.db, id).await?);
    }
    let choice = |value: String, name: String| Choice {
        is_chosen: value == chosen,
        value,
        name,
    };
    let of = |reader: &Reader| {
        let name = match reader.called() {
            "" => desk.word("writing-former-colleague"),
            name => name.to_owned(),
        };
        choice(reader.id.to_string(), name)
    };
    let mut people: Vec<Choice> = readers.iter().map(of).collect();
    people.push(choice(COMMAND.to_owned(), desk.word("log-command")));
    Ok(people)
}

fn kinds(desk: &Desk, chosen: &str) -> Vec<Choice> {
    let choice = |kind: &&str| Choice {
        value: (*kind).to_owned(),
        name: desk.word(&format!("log-kind-{kind}")),
        is_chosen: *kind == chosen,
    };
    KINDS.iter().map(choice).collect()
}
