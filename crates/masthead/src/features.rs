//! The features of the house, and the application that they make together.
use db::Db;
use mail::Mailer;

use crate::desk::Places;
use crate::ground::alarm::Alarms;
use crate::ground::app::{App, Parts};
use crate::ground::clock::Clock;
use crate::ground::config::Config;
use crate::ground::error::Result;
use crate::ground::ids::Ids;
use crate::ground::jobs::Kinds;
use crate::ground::mailer;
use crate::ground::{alarm, limit};
use crate::newsroom::article::entry::Entries;
use crate::newsroom::picture::Versions;
use crate::newsroom::publication::{self, Current, Features, Source};
use crate::newsroom::{picture, websub};
use crate::paywall::{FairUse, Follows, Meter, NetworkBudget, Released};
use crate::people::notice::{self, IsOpen};
use crate::people::reader::password::Turns;
use crate::people::reader::session::Sessions;
use crate::people::rights::Holdings;
use crate::people::{letter, reader};
use crate::shop::payment::{Payment, calls};
use crate::shop::{gift, offer, payment, subscription};
use crate::talk::advert::Tally;
use crate::talk::{advert, comment};
use crate::web::assets::Assets;
use crate::web::kept::PageCache;
use crate::web::theme::Theme;
use crate::{desk, pages};

/// What features above the newsroom have in the snapshot of the publication.
pub const SNAPSHOT: Features = Features {
    parts: &[
        offer::SHELF,
        offer::WINDOW,
        comment::TERMS,
        advert::running::TERMS,
        advert::running::PART,
    ],
    subscribe_url: |publication| offer::window(publication).url.clone(),
};

/// Opens the application over a migrated database.
///
/// # Errors
/// When the theme's folder or the publication's settings cannot be read.
pub async fn open(config: Config, db: Db, clock: Clock, ids: Ids) -> Result<App> {
    let mailer = mailer::mailer(&config).map_err(anyhow::Error::from)?;
    open_with(config, db, clock, ids, mailer).await
}

/// The same with another way for mail, as tests have it.
///
/// # Errors
/// What [`open`] says.
pub async fn open_with(
    config: Config,
    db: Db,
    clock: Clock,
    ids: Ids,
    mailer: Mailer,
) -> Result<App> {
    let parts = parts(&config, &db, &clock).await?;
    App::new(config, db, clock, ids, mailer, parts).await
}

/// What the features keep in memory.
async fn parts(config: &Config, db: &Db, clock: &Clock) -> Result<Parts> {
    let assets = Assets::load(config.theme.as_deref())?;
    let now = clock.now();
    let publication = Current::load(SNAPSHOT, Source { db, config, now }).await?;
    Ok(Parts::default()
        .with(Theme::load(config.theme.as_deref(), &assets))
        .with(assets)
        .with(PageCache::new(config.limits.page_cache_mb))
        .with(Released::new(config.limits.page_cache_mb))
        .with(publication)
        .with(Entries::default())
        .with(Versions::default())
        .with(Meter::default())
        .with(FairUse::new(config.paywall.subscriber_ceiling))
        .with(NetworkBudget::new(&config.paywall))
        .with(Follows {
            excess: |app, reader| Box::pin(notice::excess(app, reader)),
            admitted: |app, reader| Box::pin(reader::admit(app, reader)),
        })
        .with(Holdings {
            of_account: |app, account, now| Box::pin(subscription::held_by(app, account, now)),
            of_network: |publication, client, now| {
                offer::shelf(publication).network_rights(client, now)
            },
        })
        .with(Sessions::default())
        .with(Turns::default())
        .with(Tally::default())
        .with(Payment::new(config)?)
        .with(IsOpen(|app, call| Box::pin(calls::is_open(app, call))))
        .with(Alarms::default())
        .with(kinds())
        .with(places()))
}

/// Every place of the desk, in the order of its navigation.
fn places() -> Places {
    let features = [
        comment::desk::PLACES,
        pages::reader_desk::PLACES,
        desk::staff::PLACES,
        desk::log::PLACES,
        offer::desk::PLACES,
        subscription::desk::PLACES,
        payment::desk::PLACES,
        offer::desk::access::PLACES,
        advert::desk::PLACES,
    ];
    Places::new(features.concat())
}

/// Every kind of job there is.
fn kinds() -> Kinds {
    let features = [
        picture::jobs::JOBS,
        publication::jobs::JOBS,
        websub::jobs::JOBS,
        notice::JOBS,
        alarm::jobs::JOBS,
        letter::JOBS,
        limit::JOBS,
        reader::JOBS,
        gift::JOBS,
        offer::access::jobs::JOBS,
        offer::gift::begin::JOBS,
        subscription::leave::JOBS,
        comment::jobs::JOBS,
        payment::jobs::JOBS,
    ];
    Kinds::new(features.concat())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn letters_do_not_wait_for_pictures() {
        let (short, long) = kinds().lanes();
        assert!(short.contains(&letter::KIND) && long.contains(&picture::jobs::SIZES));
        assert!(!short.iter().any(|kind| long.contains(kind)));
    }

    #[test]
    fn no_two_kinds_of_jobs_have_one_name() {
        let (short, long) = kinds().lanes();
        let names: HashSet<&str> = short.iter().chain(&long).copied().collect();
        assert_eq!(names.len(), short.len() + long.len());
    }
}
