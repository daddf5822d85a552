//! Until when readers may see a picture. A licence ends on a day; an agency's picture that is not for
//! the archive is shown for some days after it was first published. Then it falls away from every
//! page, with its caption, and its files answer no more; the library keeps it.
use db::{Db, Tx};
use jiff::ToSpan;
use jiff::tz::TimeZone;

use super::{KIND, Rights, store};
use crate::publication::{self, ByTime};
use ground::changes::{self, Tag};
use ground::clock::{DAY, Millis};
use ground::error::Result;

/// A picture that may not be shown for longer than this is one that the desk hears of.
pub const SOON: Millis = 14 * DAY;

/// How pages learn that a picture may not be shown any more.
pub const BY_TIME: ByTime = ByTime {
    kind: KIND,
    next: |db, now| Box::pin(async move { Ok(store::next_end(db, now).await?) }),
    changed: |db, from, to| {
        Box::pin(async move {
            let ids = store::ended(db, from, to).await?.into_iter();
            Ok(ids.map(|id| Tag::one(KIND, id)).collect())
        })
    },
};

/// Where in the list of what runs out a page begins: the end and the id of a picture.
pub type Cursor = (Millis, i64);

/// Pictures that end before a moment, in the order in which they do, behind a place in it.
pub async fn ending(db: &Db, after: Cursor, to: Millis, limit: usize) -> Result<Vec<i64>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(store::ending(db, after, to, limit).await?)
}

/// Pictures that have ended before a place in the order of ends, the latest first.
pub async fn over(db: &Db, before: Cursor, limit: usize) -> Result<Vec<i64>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(store::over(db, before, limit).await?)
}

/// Pictures that readers may see no more since a moment after `from` and not after `to`.
pub async fn ended(db: &Db, from: Millis, to: Millis) -> Result<Vec<i64>> {
    Ok(store::ended(db, from, to).await?)
}

/// How many end from a moment up to, not including, another.
pub async fn count(db: &Db, from: Millis, to: Millis) -> Result<i64> {
    Ok(store::count_ending(db, from, to).await?)
}

/// The first moment at which a picture with this record may not be shown; its days are those of
/// `zone`.
fn until(rights: &Rights, first_at: Option<Millis>, zone: &TimeZone) -> Option<Millis> {
    let day = rights.expires.and_then(|day| day.checked_add(1.day()).ok());
    let day = day.and_then(|day| day.to_zoned_datetime(zone.clone()).ok());
    let licence = day.map(|day| day.timestamp().as_millisecond());
    let days = rights.days_shown.map(|days| Millis::from(days) * DAY);
    let archive = days.zip(first_at).map(|(days, first)| first + days);
    licence.into_iter().chain(archive).min()
}

/// Works out until when a picture may be shown, after its record or its first publication has
/// changed.
pub(super) async fn settle(tx: &mut Tx, id: i64) -> Result<()> {
    let Some((rights, first_at, before)) = store::terms(&mut *tx, id).await? else {
        return Ok(());
    };
    let has_end = rights.expires.is_some() || rights.days_shown.is_some();
    let until = match has_end {
        true => {
            let settings = publication::settings(&mut *tx).await?;
            until(&rights, first_at, &settings.zone()?)
        }
        false => None,
    };
    if until != before {
        store::set_end(tx, id, until).await?;
        changes::record(tx, [Tag::one(KIND, id)]).await?;
    }
    Ok(())
}

/// A story with this picture is public from `at` on. What has been published once stays so; a time
/// that has not come may still move.
pub(super) async fn published(tx: &mut Tx, id: i64, (at, now): (Millis, Millis)) -> Result<()> {
    if store::set_first(tx, id, (at, now)).await?.is_changed() {
        settle(tx, id).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_ends_with_its_last_day_and_what_is_not_kept_some_days_after_it_was_published() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let licensed = Rights {
            expires: Some("2026-06-30".parse().unwrap()),
            ..Rights::default()
        };
        // Midnight in Berlin is 22 o'clock in summer.
        let end = "2026-06-30T22:00:00Z".parse::<jiff::Timestamp>().unwrap();
        let end = end.as_millisecond();
        assert_eq!(until(&licensed, None, &zone), Some(end));
        let first = end - 10 * DAY;
        let both = Rights {
            days_shown: Some(3),
            ..licensed
        };
        assert_eq!(until(&both, Some(first), &zone), Some(first + 3 * DAY));
        assert_eq!(until(&both, None, &zone), Some(end), "not published yet");
        assert_eq!(until(&both, Some(end), &zone), Some(end));
        assert_eq!(until(&Rights::default(), Some(first), &zone), None);
    }
}
