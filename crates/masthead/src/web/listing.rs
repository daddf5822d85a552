//! Keyset paging of lists by time: `?before=…` and `?after=…`, never a page number.
use serde::Deserialize;

use crate::app::App;
use crate::article::view::{Card, cards};
use crate::article::{self, Cursor, Head, Scope};
use crate::clock::Millis;
use crate::error::{Error, Result};
use crate::publication::Publication;

/// Stories on one page of a list.
pub const PAGE: usize = 20;

/// The place in a list that the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    before: Option<String>,
    after: Option<String>,
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
    /// Whether this is the first page.
    pub fn is_start(&self) -> bool {
        self.before.is_none() && self.after.is_none()
    }

    /// Where the page starts. Nobody looks ahead of the clock by asking for it.
    ///
    /// # Errors
    /// [`Error::BadRequest`] for a place that is none of ours.
    pub fn cursor(&self, now: Millis) -> Result<Cursor> {
        let start = Cursor::start(now);
        let cursor = self.before.as_deref().map_or(Ok(start), parse)?;
        Ok(if cursor.at > now { start } else { cursor })
    }

    /// What tells this page from the others, for the cache.
    pub fn key(&self) -> String {
        match (&self.before, &self.after) {
            (Some(before), _) => format!("?before={before}"),
            (None, Some(after)) => format!("?after={after}"),
            (None, None) => String::new(),
        }
    }
}

/// The page of `scope` at `place`.
///
/// # Errors
/// [`Error::BadRequest`] for a place that is none of ours.
pub async fn listing(app: &App, scope: Scope, place: &Place) -> Result<Listing> {
    let now = app.clock.now();
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    if let Some(after) = &place.after {
        let mut heads = article::next_newer(&app.db, scope, parse(after)?, now, limit).await?;
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
    let cursor = place.cursor(now)?;
    let mut heads = article::latest(&app.db, scope, cursor, limit).await?;
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
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn cards(&self, app: &App, publication: &Publication) -> Result<Vec<Card>> {
        cards(app, publication, &self.heads).await
    }
}

fn before_query(head: &Head) -> String {
    format!("?before={}", cursor_text(head.published_at, head.id))
}

fn after_query(head: &Head) -> String {
    format!("?after={}", cursor_text(head.published_at, head.id))
}

/// `milliseconds.id`
pub fn cursor_text(at: Millis, id: i64) -> String {
    format!("{at}.{id}")
}

/// Reads what [`cursor_text`] wrote.
///
/// # Errors
/// [`Error::BadRequest`] for anything else.
pub fn parse(text: &str) -> Result<Cursor> {
    let cursor = || {
        let (at, id) = text.split_once('.')?;
        Some(Cursor {
            at: at.parse().ok()?,
            id: id.parse().ok()?,
        })
    };
    cursor().ok_or(Error::BadRequest(
        "the place in the list is not one of ours",
    ))
}
