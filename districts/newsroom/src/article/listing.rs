//! Keyset paging of lists by time: `?before=…` and `?after=…`, never a page number.
use axum::extract::FromRequestParts;
use http::request::Parts;
use url::form_urlencoded;

use super::view::{Card, cards};
use super::{Cursor, Head, Scope};
use crate::publication::Publication;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::steps;
use web::Answer;

/// Stories on one page of a list.
pub const PAGE: usize = 20;

/// The place in a list that an address asks for. Each has one spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The newest.
    Start,
    /// Those older than this one.
    Before(Cursor),
    /// Those newer than this one.
    After(Cursor),
}

/// One page of a list, newest first.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The articles.
    pub heads: Vec<Head>,
    /// Query of the next older page.
    pub older: Option<String>,
    /// Query of the next newer page.
    pub newer: Option<String>,
}

impl Place {
    /// What a query asks for, and whether it says so in the one way. What is none of our places
    /// is the start; other parameters are others' affair.
    fn of(query: &str) -> (Self, bool) {
        let known = |pair: &&str| {
            steps::took(pair.len() + 1);
            let mut names = form_urlencoded::parse(pair.as_bytes()).map(|(name, _)| name);
            names.any(|name| matches!(&*name, "before" | "after"))
        };
        let known: Vec<&str> = query.split('&').filter(known).collect();
        let first = known.first().map_or("", |pair| *pair);
        let place = form_urlencoded::parse(first.as_bytes())
            .find_map(|(name, value)| {
                let cursor = parse(&value)?;
                Some(match &*name {
                    "before" => Self::Before(cursor),
                    _ => Self::After(cursor),
                })
            })
            .unwrap_or(Self::Start);
        let spelled: Vec<String> = place.pair().into_iter().collect();
        (place, known == spelled)
    }

    /// Whether this is the first page.
    pub fn is_start(self) -> bool {
        self == Self::Start
    }

    /// Where the page starts that is asked for by older ones.
    pub fn cursor(self, now: Millis) -> Cursor {
        match self {
            Self::Before(cursor) => cursor,
            Self::Start | Self::After(_) => Cursor::start(now),
        }
    }

    fn pair(self) -> Option<String> {
        match self {
            Self::Start => None,
            Self::Before(cursor) => Some(format!("before={}", cursor_text(cursor))),
            Self::After(cursor) => Some(format!("after={}", cursor_text(cursor))),
        }
    }

    /// The query of the page, with its question mark; empty for the first one.
    pub fn query(self) -> String {
        self.pair()
            .map_or_else(String::new, |pair| format!("?{pair}"))
    }

    /// The place next to a story of the list from which the same page is seen. So there are
    /// no more places than stories, whatever numbers an address holds, and nobody looks ahead
    /// of the clock by asking for it.
    pub async fn settled(self, app: &App, scope: Scope) -> Result<Self> {
        let now = app.clock.now();
        Ok(match self {
            Self::Start => Self::Start,
            Self::Before(cursor) => {
                let newer = super::next_newer(&app.db, scope, cursor.older(), now, 1).await?;
                let next = newer.first().map(|head| Self::Before(head.place()));
                next.unwrap_or(Self::Start)
            }
            Self::After(cursor) => {
                let cursor = cursor.newer().min(Cursor::start(now));
                let older = super::latest(&app.db, scope, cursor, app.clock.now(), 1).await?;
                let oldest = Cursor { at: 0, id: 0 };
                Self::After(older.first().map_or(oldest, Head::place))
            }
        })
    }
}

impl FromRequestParts<App> for Place {
    type Rejection = Answer;

    /// Whoever spells a place in another way is led to the one.
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Answer> {
        let (place, is_spelled) = Self::of(parts.uri.query().unwrap_or_default());
        if is_spelled {
            return Ok(place);
        }
        let to = format!("{}{}", parts.uri.path(), place.query());
        Err(Answer::moved(&to))
    }
}

/// The page of `scope` at `place`.
pub async fn listing(app: &App, scope: Scope, place: Place) -> Result<Listing> {
    let now = app.clock.now();
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    if let Place::After(cursor) = place {
        let mut heads = super::next_newer(&app.db, scope, cursor, now, limit).await?;
        let more = heads.len() > PAGE;
        heads.truncate(PAGE);
        heads.reverse();
        let newer = if more {
            heads.first().map(after_query)
        } else {
            None
        };
        return Ok(Listing {
            older: heads.last().map(before_query),
            newer,
            heads,
        });
    }
    let cursor = place.cursor(now);
    let mut heads = super::latest(&app.db, scope, cursor, now, limit).await?;
    let more = heads.len() > PAGE;
    heads.truncate(PAGE);
    let older = if more {
        heads.last().map(before_query)
    } else {
        None
    };
    let newer = if place.is_start() {
        None
    } else {
        heads.first().map(after_query)
    };
    Ok(Listing {
        heads,
        older,
        newer,
    })
}

impl Listing {
    /// The cards of this page.
    pub async fn cards(&self, app: &App, publication: &Publication) -> Result<Vec<Card>> {
        cards(app, publication, &self.heads).await
    }
}

fn before_query(head: &Head) -> String {
    Place::Before(head.place()).query()
}

fn after_query(head: &Head) -> String {
    Place::After(head.place()).query()
}

/// `milliseconds.id`
fn cursor_text(cursor: Cursor) -> String {
    format!("{}.{}", cursor.at, cursor.id)
}

/// Reads what [`cursor_text`] wrote, and other spellings of it; `None` for anything else.
fn parse(text: &str) -> Option<Cursor> {
    steps::took(text.len());
    let (at, id) = text.trim().split_once('.')?;
    Some(Cursor {
        at: at.parse().ok()?,
        id: id.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_grows_with_the_query_alone() {
        let places = [
            ("before=1&", "after=2&"),
            ("before=", "1.1"),
            ("%62efore=", "&"),
        ];
        for (piece, tail) in steps::FAMILIES.into_iter().chain(places) {
            let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |query| {
                let _ = Place::of(query);
            });
        }
    }

    #[test]
    fn each_place_has_one_spelling() {
        let cursor = Cursor { at: 12, id: 7 };
        let (before, after) = (Place::Before(cursor), Place::After(cursor));
        for (query, expected) in [
            ("", (Place::Start, true)),
            ("fbclid=1&page=2", (Place::Start, true)),
            ("before=12.7", (before, true)),
            ("fbclid=1&after=12.7&utm_source=x", (after, true)),
            ("before=012.7", (before, false)),
            ("before=%2B12.7", (before, false)),
            ("before=+12.7", (before, false)),
            ("before=12%2E7", (before, false)),
            ("%62efore=12.7", (before, false)),
            ("before=12.7&before=12.7", (before, false)),
            ("before=12.7&after=1.1", (before, false)),
            ("after=junk", (Place::Start, false)),
            ("after=%FF", (Place::Start, false)),
            ("after=1", (Place::Start, false)),
            ("after=", (Place::Start, false)),
            ("before", (Place::Start, false)),
            ("before=99999999999999999999.1", (Place::Start, false)),
        ] {
            assert_eq!(Place::of(query), expected, "{query}");
        }
        assert_eq!(before.query(), "?before=12.7");
        assert_eq!(after.query(), "?after=12.7");
    }
}
