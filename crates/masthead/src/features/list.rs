//! The one list of all features, a row for each.
use anyhow::Context;

use crate::desk::tell::Tell;
use crate::desk::{Board, Place};
use crate::ground::alarm::Alarms;
use crate::ground::app::Parts;
use crate::ground::config::Config;
use crate::ground::error::Result;
use crate::ground::jobs::Kind;
use crate::ground::{alarm, jobs, limit, outside, statistics};
use crate::newsroom::article::entry::Entries;
use crate::newsroom::knowledge::{record, thing};
use crate::newsroom::picture::{Asked, Versions};
use crate::newsroom::publication::{self, PartKind};
use crate::newsroom::{
    article, dictionary, draft, former, house_style, knowledge, picture, search, strip, websub,
    wrong,
};
use crate::paywall::{self, FairUse, Follows, Meter, NetworkBudget, Released};
use crate::people::notice::{self, IsOpen};
use crate::people::reader::password::Turns;
use crate::people::reader::preference::Choices;
use crate::people::reader::session::Sessions;
use crate::people::reader::{Holds, account};
use crate::people::rights::Holdings;
use crate::people::role::{self, Permission};
use crate::people::{
    deed, delivery, following, letter, mailing, note, reader, reading, set_up, staff,
};
use crate::shop::payment::{Payment, calls};
use crate::shop::subscription::joined;
use crate::shop::{gift, offer, payment, subscription};
use crate::talk::advert::Tally;
use crate::talk::{advert, comment};
use crate::web::assets::Assets;
use crate::web::kept::PageCache;
use crate::web::theme::Theme;
use crate::{backup, desk, import, pages, shop};
use db::Migration;

/// What a feature brings to the house. Its routes are in [`crate::routes`].
pub(super) struct Feature {
    /// Its tables: a file `0020_name.sql` in its folder for each step. The steps of the first
    /// nineteen numbers are in the folder `migrations`.
    pub(super) migrations: &'static [Migration],
    /// Kinds of jobs.
    pub(super) jobs: &'static [Kind],
    /// Places of the desk, which has them in the order of the list.
    pub(super) places: &'static [Place],
    /// What roles that a newsroom makes itself can be made of.
    pub(super) permissions: &'static [Permission],
    /// What it tells on the desk's first page.
    pub(super) boards: &'static [Board],
    /// What it puts into words of the log.
    pub(super) tells: &'static [Tell],
    /// Parts of the publication's snapshot, each after those that it reads.
    pub(super) snapshot: &'static [PartKind],
    /// What it writes to many.
    pub(super) mailings: &'static [mailing::Kind],
    /// What it holds about readers.
    pub(super) holds: &'static [Holds],
    /// What it keeps in memory, and what it does for features below it.
    pub(super) memory: fn(&Config, Parts) -> Result<Parts>,
}

/// A feature that brings nothing, for those that bring some of it.
const NOTHING: Feature = Feature {
    migrations: &[],
    jobs: &[],
    places: &[],
    permissions: &[],
    boards: &[],
    tells: &[],
    snapshot: &[],
    mailings: &[],
    holds: &[],
    memory: |_, parts| Ok(parts),
};

/// Every feature that brings something, the account itself last: it is forgotten after all that
/// refers to it.
pub(super) const FEATURES: &[Feature] = &[
    // The theme, its files, and pages that are kept.
    Feature {
        memory: |config, parts| {
            let assets = Assets::load(config.theme.as_deref())?;
            let theme = Theme::load(config.theme.as_deref(), &assets);
            let cache = PageCache::new(config.limits.page_cache_mb);
            Ok(parts.with(theme).with(assets).with(cache))
        },
        ..NOTHING
    },
    Feature {
        migrations: jobs::MIGRATIONS,
        jobs: jobs::JOBS,
        ..NOTHING
    },
    Feature {
        migrations: outside::MIGRATIONS,
        ..NOTHING
    },
    Feature {
        jobs: alarm::jobs::JOBS,
        memory: |_, parts| Ok(parts.with(Alarms::default())),
        ..NOTHING
    },
    Feature {
        jobs: statistics::JOBS,
        ..NOTHING
    },
    Feature {
        jobs: limit::JOBS,
        ..NOTHING
    },
    // The paywall.
    Feature {
        migrations: paywall::MIGRATIONS,
        jobs: paywall::JOBS,
        memory: |config, parts| {
            Ok(parts
                .with(paywall::Tally::default())
                .with(Released::new(config.limits.page_cache_mb))
                .with(Meter::default())
                .with(FairUse::new(config.paywall.subscriber_ceiling))
                .with(NetworkBudget::new(&config.paywall))
                .with(Follows {
                    excess: |app, reader| Box::pin(notice::excess(app, reader)),
                    admitted: |app, reader| Box::pin(reader::admit(app, reader)),
                }))
        },
        ..NOTHING
    },
    // Articles.
    Feature {
        migrations: article::MIGRATIONS,
        jobs: article::JOBS,
        snapshot: &[article::discussion::TERMS, article::moved::QUERIES],
        memory: |config, parts| {
            Ok(parts
                .with(Entries::new(config.limits.page_cache_mb))
                .with(article::Follows {
                    revised: |tx, of, content| Box::pin(record::published(tx, of, content)),
                    topic_came: |tx, topic, now| Box::pin(thing::topic_came(tx, topic, now)),
                }))
        },
        ..NOTHING
    },
    Feature {
        migrations: former::MIGRATIONS,
        ..NOTHING
    },
    Feature {
        migrations: article::identity::MIGRATIONS,
        ..NOTHING
    },
    Feature {
        migrations: picture::MIGRATIONS,
        jobs: picture::jobs::JOBS,
        memory: |_, parts| {
            Ok(parts
                .with(Versions::default())
                .with(picture::public::Remembered::default())
                .with(picture::public::Showing(&[
                    article::shows,
                    picture::own::is_portrait,
                    picture::own::is_about,
                    advert::running::shows,
                ]))
                .with(Asked::default())
                .with(picture::upload::Looks::default()))
        },
        ..NOTHING
    },
    Feature {
        jobs: publication::jobs::JOBS,
        ..NOTHING
    },
    Feature {
        jobs: websub::jobs::JOBS,
        ..NOTHING
    },
    // Search, which is opened when the server follows.
    Feature {
        jobs: search::related::JOBS,
        memory: |_, parts| Ok(parts.with(search::Search::default())),
        ..NOTHING
    },
    Feature {
        migrations: notice::MIGRATIONS,
        jobs: notice::JOBS,
        memory: |_, parts| Ok(parts.with(IsOpen(|app, call| Box::pin(calls::is_open(app, call))))),
        ..NOTHING
    },
    Feature {
        jobs: delivery::JOBS,
        ..NOTHING
    },
    Feature {
        jobs: letter::jobs::JOBS,
        ..NOTHING
    },
    Feature {
        migrations: mailing::MIGRATIONS,
        jobs: mailing::JOBS,
        holds: mailing::HOLDS,
        ..NOTHING
    },
    Feature {
        holds: note::HOLDS,
        ..NOTHING
    },
    Feature {
        migrations: desk::writing::elsewhere::MIGRATIONS,
        permissions: &[desk::stories::SCHEDULE],
        boards: desk::stories::BOARD,
        ..NOTHING
    },
    Feature {
        migrations: draft::MIGRATIONS,
        jobs: draft::JOBS,
        places: desk::writing::PLACES,
        permissions: desk::writing::PERMISSIONS,
        boards: desk::writing::board::BOARD,
        memory: |_, parts| {
            Ok(parts
                .with(draft::Documents::default())
                .with(draft::Waiting::default())
                .with(draft::replay::Replays::default())
                .with(desk::writing::People::default())
                .with(desk::writing::elsewhere::Elsewhere::default()))
        },
        ..NOTHING
    },
    Feature {
        jobs: desk::planning::due::JOBS,
        boards: desk::planning::first_page::BOARD,
        ..NOTHING
    },
    Feature {
        migrations: role::MIGRATIONS,
        places: desk::newsroom::PLACES,
        tells: desk::newsroom::TELLS,
        ..NOTHING
    },
    Feature {
        migrations: wrong::MIGRATIONS,
        ..NOTHING
    },
    Feature {
        migrations: knowledge::MIGRATIONS,
        jobs: &[knowledge::record::JOB],
        ..NOTHING
    },
    Feature {
        migrations: reading::MIGRATIONS,
        holds: reading::HOLDS,
        ..NOTHING
    },
    Feature {
        migrations: following::MIGRATIONS,
        jobs: following::jobs::JOBS,
        mailings: following::jobs::MAILINGS,
        holds: following::HOLDS,
        memory: |_, parts| {
            Ok(parts.with(Choices(|app, reader| {
                Box::pin(following::pages::chosen(app, reader))
            })))
        },
        ..NOTHING
    },
    Feature {
        places: desk::library::PLACES,
        permissions: &[desk::library::RECORD],
        boards: desk::library::board::BOARD,
        memory: |_, parts| {
            Ok(parts.with(desk::library::uses::Elsewhere {
                adverts: |desk, name| Box::pin(advert::desk::showing(desk, name)),
            }))
        },
        ..NOTHING
    },
    // What the publication knows, at the desk.
    Feature {
        migrations: desk::knowledge::MIGRATIONS,
        places: desk::knowledge::PLACES,
        permissions: &[desk::knowledge::KNOWLEDGE],
        boards: desk::knowledge::board::BOARD,
        tells: desk::knowledge::TELLS,
        memory: |_, parts| Ok(parts.with(strip::Readings::default())),
        ..NOTHING
    },
    Feature {
        permissions: &[pages::article::draft::links::SHOW],
        ..NOTHING
    },
    Feature {
        migrations: house_style::MIGRATIONS,
        places: desk::house_style::PLACES,
        permissions: &[desk::house_style::STYLE],
        tells: desk::house_style::TELLS,
        ..NOTHING
    },
    Feature {
        migrations: dictionary::MIGRATIONS,
        tells: desk::house_words::TELLS,
        memory: |_, parts| Ok(parts.with(dictionary::Dictionaries::default())),
        ..NOTHING
    },
    Feature {
        places: pages::search::desk::PLACES,
        ..NOTHING
    },
    Feature {
        places: desk::structure::PLACES,
        permissions: &[desk::structure::STRUCTURE],
        tells: desk::structure::TELLS,
        ..NOTHING
    },
    Feature {
        migrations: deed::MIGRATIONS,
        ..NOTHING
    },
    Feature {
        migrations: comment::MIGRATIONS,
        jobs: comment::jobs::JOBS,
        places: comment::desk::PLACES,
        permissions: &[comment::moderation::MODERATE],
        boards: comment::desk::board::BOARD,
        tells: comment::desk::board::TELLS,
        snapshot: &[comment::TERMS],
        mailings: comment::jobs::MAILINGS,
        holds: comment::HOLDS,
        ..NOTHING
    },
    Feature {
        places: pages::reader_desk::PLACES,
        permissions: &[pages::reader_desk::READERS],
        boards: pages::reader_desk::BOARD,
        ..NOTHING
    },
    Feature {
        // Nobody gives away the right to say who may do what.
        places: desk::staff::PLACES,
        holds: staff::HOLDS,
        ..NOTHING
    },
    Feature {
        migrations: set_up::MIGRATIONS,
        places: desk::set_up::PLACES,
        boards: desk::set_up::BOARD,
        tells: desk::set_up::TELLS,
        ..NOTHING
    },
    Feature {
        places: desk::log::PLACES,
        tells: desk::tell::TELLS,
        ..NOTHING
    },
    Feature {
        migrations: offer::group::MIGRATIONS,
        jobs: offer::gift::begin::JOBS,
        places: offer::desk::PLACES,
        permissions: &[offer::desk::OFFERS],
        tells: offer::desk::tell::TELLS,
        snapshot: &[offer::SHELF, offer::WINDOW],
        holds: offer::HOLDS,
        ..NOTHING
    },
    Feature {
        migrations: subscription::MIGRATIONS,
        jobs: subscription::JOBS,
        places: subscription::desk::PLACES,
        permissions: &[shop::permission::SUBSCRIPTIONS, shop::permission::REVENUE],
        boards: subscription::board::BOARD,
        tells: subscription::board::TELLS,
        holds: subscription::HOLDS,
        memory: |_, parts| {
            Ok(parts.with(Holdings {
                of_account: |app, account, now| Box::pin(subscription::held_by(app, account, now)),
                of_network: |publication, client, now| {
                    offer::shelf(publication).network_rights(client, now)
                },
                has_bought: |tx, account| Box::pin(subscription::has_bought(tx, account)),
                has_orders: |tx, account| Box::pin(subscription::has_orders(tx, account)),
                buyers_of: |tx, key| Box::pin(joined::buyers_of(tx, key)),
                bring: |app, tx, from, to| Box::pin(joined::bring(app, tx, from, to)),
            }))
        },
        ..NOTHING
    },
    Feature {
        migrations: gift::MIGRATIONS,
        jobs: gift::JOBS,
        holds: gift::HOLDS,
        ..NOTHING
    },
    Feature {
        migrations: payment::MIGRATIONS,
        jobs: payment::jobs::JOBS,
        places: payment::desk::PLACES,
        boards: payment::board::BOARD,
        memory: |config, parts| {
            let outside = parts.get().context("nobody watches the world outside")?;
            let payment = Payment::new(config, outside)?;
            Ok(parts.with(payment))
        },
        ..NOTHING
    },
    Feature {
        jobs: offer::access::jobs::JOBS,
        places: offer::desk::access::PLACES,
        boards: offer::desk::access::BOARD,
        ..NOTHING
    },
    Feature {
        places: advert::desk::PLACES,
        permissions: &[advert::desk::ADVERTS],
        boards: advert::desk::board::BOARD,
        tells: advert::desk::board::TELLS,
        snapshot: &[advert::running::TERMS, advert::running::PART],
        memory: |_, parts| Ok(parts.with(Tally::default())),
        ..NOTHING
    },
    Feature {
        migrations: import::MIGRATIONS,
        ..NOTHING
    },
    Feature {
        migrations: backup::quiet::MIGRATIONS,
        jobs: backup::jobs::JOBS,
        ..NOTHING
    },
    Feature {
        migrations: reader::buyer::MIGRATIONS,
        ..NOTHING
    },
    Feature {
        migrations: reader::MIGRATIONS,
        jobs: reader::JOBS,
        holds: reader::holds::ACCOUNT,
        memory: |_, parts| Ok(parts.with(Sessions::default()).with(Turns::default())),
        ..NOTHING
    },
];

/// The places of the account, in the order of the navigation.
pub(super) const ACCOUNT: &[account::Place] = &[
    account::Place::new("account-profile", "/account/profile"),
    account::Place::new("account-subscription", "/account/subscription"),
    account::Place::new("account-invoices", "/account/invoices"),
    account::Place::new("account-gifts", "/account/gifts"),
    account::Place::new("account-group", "/account/group"),
    account::Place::new("account-comments", "/account/comments"),
    account::Place::new("account-newsletters", "/account/newsletters"),
    account::Place::new("account-security", "/account/security"),
    account::Place::new("account-sessions", "/account/sessions"),
    account::Place::new("account-data", "/account/data"),
];
