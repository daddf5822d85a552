//! `/desk/stories/calendar`: a week, with what is wanted, what is scheduled and what came out.
use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan, ZonedDateTime};
use serde::{Deserialize, Serialize};

use super::cards;
use crate::Desk;
use crate::form::Notice;
use crate::story::{EDIT, STORIES};
use ground::clock::Millis;
use ground::error::{Error, Result};
use newsroom::article::{self, Cursor, Head};
use newsroom::draft::assignment::{self, Filter, In};
use web::Answer;
use web::extract::Query;

/// Stories of a week that are shown of one kind.
const SHOWN: i64 = 500;

/// Regions in whose calendars a week begins on Sunday or on Saturday (CLDR 45, `weekData`); elsewhere it
/// begins on Monday.
const SUNDAY: [&str; 19] = [
    "BR", "CA", "CO", "HK", "ID", "IL", "IN", "JP", "KR", "MX", "PE", "PH", "PK", "SA", "SG", "TH",
    "TW", "US", "ZA",
];
const SATURDAY: [&str; 13] = [
    "AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD",
];
/// The region of a language whose tag names none.
const REGIONS: [(&str, &str); 10] = [
    ("ar", "EG"),
    ("fa", "IR"),
    ("he", "IL"),
    ("hi", "IN"),
    ("id", "ID"),
    ("ja", "JP"),
    ("ko", "KR"),
    ("pt", "BR"),
    ("th", "TH"),
    ("zh-Hant", "TW"),
];

/// The day on which a week begins where this language is spoken.
fn first_day(tag: &str) -> Weekday {
    let is_region = |part: &&str| part.len() == 2 && part.chars().all(char::is_alphabetic);
    let named = tag.split('-').skip(1).find(is_region);
    let known = REGIONS.iter().find(|(language, _)| {
        let rest = tag.strip_prefix(language);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    let region = named.map(str::to_uppercase);
    let region = region.as_deref().or(known.map(|(_, region)| *region));
    match region {
        Some(region) if SUNDAY.contains(&region) => Weekday::Sunday,
        Some(region) if SATURDAY.contains(&region) => Weekday::Saturday,
        _ => Weekday::Monday,
    }
}

/// A day of the week.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    day: String,
}

#[derive(Serialize)]
struct WeekPage {
    days: Vec<Day>,
    first: Millis,
    last: Millis,
    before_url: Option<String>,
    after_url: Option<String>,
    this_url: Option<String>,
    zone: String,
}

#[derive(Serialize)]
struct Day {
    at: Millis,
    is_today: bool,
    stories: Vec<StoryView>,
}

#[derive(Serialize)]
struct StoryView {
    at: Millis,
    /// Why it stands here: `due`, or the word of what follows from the article.
    kind: &'static str,
    headline: String,
    url: Option<String>,
    is_overdue: bool,
}

/// A week by the calendar of the publication: the moments at which its days begin, and the one at which
/// the next week does.
struct Week {
    first: Date,
    starts: Vec<Millis>,
}

impl Week {
    /// The week with this day in it.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a day that no calendar has.
    fn of(desk: &Desk, day: Date) -> Result<Self> {
        let begins = first_day(desk.language());
        let behind = i64::from(day.weekday().since(begins));
        let first = day.checked_sub(behind.days()).map_err(nowhere)?;
        let starts = (0..=7).map(|days: i32| -> Result<Millis> {
            let day = first.checked_add(i64::from(days).days()).map_err(nowhere)?;
            let start = day.to_zoned_datetime(desk.publication.zone.clone());
            Ok(start.map_err(nowhere)?.timestamp().as_millisecond())
        });
        let starts: Result<Vec<Millis>> = starts.collect();
        Ok(Self {
            first,
            starts: starts?,
        })
    }

    /// The address of the week so many days away.
    fn url(&self, days: i64) -> Option<String> {
        let day = self.first.checked_add(days.days()).ok()?;
        Some(format!("{STORIES}/calendar?day={day}"))
    }

    fn span(&self) -> (Millis, Millis) {
        (self.starts[0], self.starts[7])
    }
}

fn nowhere(_: jiff::Error) -> Error {
    Error::NotFound
}

/// The week.
///
/// # Errors
/// [`Error::NotFound`] for a day that no calendar has.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let now = here(&desk);
    let day = match asked.day.as_str() {
        "" => now.date(),
        day => day.parse().map_err(nowhere)?,
    };
    let week = Week::of(&desk, day)?;
    let mut stories = wanted(&desk, week.span()).await?;
    stories.extend(settled(&desk, week.span()).await?);
    stories.sort_by_key(|story| story.at);
    let this = Week::of(&desk, now.date())?;
    let content = WeekPage {
        first: week.starts[0],
        last: week.starts[6],
        zone: desk.publication.settings.time_zone.clone(),
        before_url: week.url(-7),
        after_url: week.url(7),
        this_url: (this.first != week.first).then(|| format!("{STORIES}/calendar")),
        days: days(&week, stories, now.timestamp().as_millisecond()),
    };
    let (path, title) = (format!("{STORIES}/calendar"), desk.word("calendar-title"));
    let template = "planning/week.html";
    desk.page(template, (&path, &title), &content, &Notice::None)
}

/// The moment by the calendar of the publication.
fn here(desk: &Desk) -> ZonedDateTime {
    let now = Timestamp::from_millisecond(desk.app.clock.now()).unwrap_or(Timestamp::MAX);
    now.to_zoned_datetime(desk.publication.zone.clone())
}

fn days(week: &Week, mut stories: Vec<StoryView>, now: Millis) -> Vec<Day> {
    let spans = week.starts.windows(2);
    let day = |span: &[Millis]| {
        let later = stories.partition_point(|story| story.at < span[1]);
        Day {
            at: span[0],
            is_today: (span[0]..span[1]).contains(&now),
            stories: stories.drain(..later).collect(),
        }
    };
    spans.map(day).collect()
}

/// What is wanted in that time: of whoever sees all stories all, else their own.
async fn wanted(desk: &Desk, (from, to): (Millis, Millis)) -> Result<Vec<StoryView>> {
    let due = assignment::due(&desk.app.db, from, to).await?;
    let sees_all = desk.viewer.roles.may(EDIT);
    let cards = cards(desk, due).await?.into_iter();
    let cards = cards.filter(|card| sees_all || card.is_open());
    let view = |card: super::Card| {
        let at = card.due_at?;
        Some(StoryView {
            at,
            kind: "due",
            is_overdue: at < desk.app.clock.now(),
            url: card.is_open().then(|| card.story_url.clone()),
            headline: card.headline,
        })
    };
    Ok(cards.filter_map(view).collect())
}

/// What readers have got or will get in that time.
async fn settled(desk: &Desk, span: (Millis, Millis)) -> Result<Vec<StoryView>> {
    let (app, now) = (&desk.app, desk.app.clock.now());
    let heads = article::all_between(&app.db, span, Cursor::start(Millis::MAX), now, SHOWN).await?;
    let own = own_scheduled(desk).await?;
    let sees_all = desk.viewer.roles.may(EDIT);
    let view = |head: Head| {
        let (is_out, may_write) = (head.is_live(now), sees_all || own.contains(&head.id));
        (is_out || may_write).then(|| StoryView {
            at: head.published_at,
            kind: if is_out { "live" } else { "scheduled" },
            is_overdue: false,
            url: Some(match may_write {
                true => format!("{STORIES}/{}", head.id),
                false => head.path(&desk.publication),
            }),
            headline: head.wording.headline,
        })
    };
    Ok(heads.into_iter().filter_map(view).collect())
}

/// The scheduled stories of whoever looks.
async fn own_scheduled(desk: &Desk) -> Result<Vec<i64>> {
    let filter = Filter {
        state: In::Article("scheduled"),
        of: Some(desk.viewer.reader.id),
        ..Filter::default()
    };
    let from = ((Millis::MAX, i64::MAX), desk.app.clock.now());
    let listed = assignment::list(&desk.app.db, &filter, from, SHOWN).await?;
    Ok(listed.into_iter().map(|one| one.draft.id).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_where_the_language_is_spoken() {
        for (tag, day) in [
            ("en", Weekday::Monday),
            ("en-GB", Weekday::Monday),
            ("en-US", Weekday::Sunday),
            ("de", Weekday::Monday),
            ("fr-CA", Weekday::Sunday),
            ("es", Weekday::Monday),
            ("ar", Weekday::Saturday),
            ("ar-AE", Weekday::Monday),
            ("pt-PT", Weekday::Monday),
            ("zh-Hant", Weekday::Sunday),
            ("zh-Hans", Weekday::Monday),
        ] {
            assert_eq!(first_day(tag), day, "{tag}");
        }
    }
}
