//! What readers have paid for or been given.
pub mod account;
pub mod agree;
pub mod board;
pub mod change_page;
mod change_plan;
pub mod checkout;
pub mod deeds;
pub mod desk;
pub mod due;
pub mod elsewhere;
pub mod favour;
mod fulfil;
mod give_back;
mod given;
pub mod held;
pub mod joined;
pub mod leave;
pub mod letters;
pub mod life;
mod occasion;
pub mod order;
pub mod pages;
mod prove;
mod settle;
mod store;
mod sync;
pub mod terms;
pub mod trial;
pub mod visitor;
pub mod withdrawal;
pub mod words;

use db::{Db, Executor, Migration, Tx};
use serde::Serialize;

pub use change_plan::{Proration, Rest, proration, rest, unused};
pub use life::{Life, State};
pub use settle::{Change, change};
pub use sync::{check_due, press, sync};
pub use terms::Terms;

use crate::offer::{self, Renewal};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use ground::jobs::Kind;
use newsroom::publication;
use people::reader::Holds;
use people::rights::{Holding, Rights};

/// The jobs of subscriptions.
pub const JOBS: &[Kind] = &[leave::LEAVE, joined::KIND];

/// The steps of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration::shared(24, "numbers", include_str!("0024_numbers.sql")),
    Migration::shared(33, "due", include_str!("0033_due.sql")),
    Migration::shared(42, "falls", include_str!("0042_falls.sql")),
];

/// What is held about a reader.
pub const HOLDS: &[Holds] = &[
    Holds::new(
        "subscriptions",
        |app, reader| Box::pin(export(&app.db, reader.id)),
        |tx, reader| Box::pin(take_everything(tx, reader.id)),
    ),
    Holds::told("rights", |app, reader| {
        Box::pin(async { Ok(serde_json::json!(given(&app.db, reader.id).await?)) })
    }),
];

/// A right with its time, from one source: a subscription, a gift, a seat, a day pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entitlement {
    /// Where it comes from, as in `subscription:17`; one row per reader and source.
    pub source: String,
    /// What it gives.
    pub rights: Rights,
    /// From when.
    pub starts_at: Millis,
    /// Until when, exclusive; `None` until it is changed.
    pub ends_at: Option<Millis>,
}

/// Everything a reader may have at `now`, from all sources together.
pub async fn rights(db: &Db, reader: i64, now: Millis) -> Result<Rights> {
    let given = given::current(db, reader, now).await?;
    Ok(given.into_iter().fold(Rights::default(), Rights::with))
}

/// What an account holds, as far as each request of its owner has to know.
pub async fn held_by(app: &App, reader: i64, now: Millis) -> Result<Holding> {
    Ok(Holding {
        rights: rights(&app.db, reader, now).await?,
        owes_until: due::until(app, reader, now).await?,
        is_unread: is_unread(&app.db, reader, now).await?,
    })
}

/// Sets what a source gives a reader, in place of what it gave before. Call
/// [`people::reader::session::Sessions::clear`] after the commit.
pub async fn entitle(tx: &mut Tx, reader: i64, entitlement: &Entitlement) -> Result<()> {
    given::set(tx, reader, entitlement).await
}

/// Whether a reader holds something that gives access and has not been read with.
pub async fn is_unread(db: &Db, reader: i64, now: Millis) -> Result<bool> {
    Ok(unread(db, reader, now).await?.next().is_some())
}

/// Notes that reading has begun, for everything that gives this reader access now.
pub async fn begin_reading(app: &App, reader: i64) -> Result<()> {
    let now = app.clock.now();
    for one in unread(&app.db, reader, now).await? {
        change(app, one.id, |change| {
            change.one.life.begun_at.get_or_insert(now);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// What of a reader's gives access to articles and has not been read with. Only what can
/// still be withdrawn from is looked at: later nobody asks.
async fn unread(db: &Db, reader: i64, now: Millis) -> Result<impl Iterator<Item = Subscription>> {
    let since = now - life::WITHDRAWAL;
    let young = store::since(db, reader, since).await?;
    Ok(young.into_iter().filter(move |one| {
        let gives = one.life.access_until(now).is_some_and(|until| until > now);
        gives && one.terms.rights.articles && one.life.begun_at.is_none()
    }))
}

/// The same as [`entitle`], where what the source gives goes on: the rights began when they did.
pub async fn extend(tx: &mut Tx, reader: i64, entitlement: &Entitlement) -> Result<()> {
    given::extend(tx, reader, entitlement).await
}

/// What a reader has been given by each source, for the reader's own eyes.
pub async fn given(db: &Db, reader: i64) -> Result<Vec<Entitlement>> {
    given::all(db, reader).await
}

/// Takes back what every source gave a reader.
pub async fn take_everything(tx: &mut Tx, reader: i64) -> Result<()> {
    given::remove_all(tx, reader).await
}

/// Takes back what a source gave a reader.
pub async fn revoke(tx: &mut Tx, reader: i64, source: &str) -> Result<()> {
    given::remove(tx, reader, source).await
}

/// A subscription, from its checkout on; also something bought once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Id.
    pub id: i64,
    /// The order number, as in `M-7F3K-2Q9D`.
    pub number: String,
    /// Whose it is.
    pub reader: i64,
    /// What was agreed.
    pub terms: Terms,
    /// Who takes the money.
    pub processor: String,
    /// `test` or `live`.
    pub mode: String,
    /// The word of its state when it last changed; [`Subscription::state`] is the one now.
    pub state: String,
    /// What is known of it.
    pub life: Life,
    /// The processor's name for the checkout.
    pub checkout_id: Option<String>,
    /// Where the checkout is.
    pub checkout_url: Option<String>,
    /// The processor's name for it.
    pub processor_id: Option<String>,
    /// Until when it gives access at most.
    pub access_until: Option<Millis>,
    /// When to look at it again.
    pub check_at: Option<Millis>,
    /// Counts its changes.
    pub version: i64,
    /// When it was ordered.
    pub created_at: Millis,
}

impl Subscription {
    /// The state at `now`.
    pub fn state(&self, now: Millis) -> State {
        self.life.state(now)
    }

    /// Its name as a source of rights.
    pub fn source(&self) -> String {
        format!("subscription:{}", self.id)
    }

    /// What it gives: of its plan's rights all but gift links, until something was paid. Else
    /// a free trial would be a way to open the whole site to others.
    pub fn rights(&self) -> Rights {
        let is_free = self.life.is_trial_only();
        Rights {
            gifts: self.terms.rights.gifts && !is_free,
            ..self.terms.rights
        }
    }

    /// Whether the order has come to nothing, for its buyer had before what a person has once, or
    /// holds the plan already.
    pub fn is_refused(&self) -> bool {
        use life::Ending::{FavourUsed, HeldAlready, TrialUsed};
        matches!(
            self.life.ended_by,
            Some(TrialUsed | FavourUsed | HeldAlready)
        )
    }

    /// Whether its plan can be changed now.
    pub fn can_change(&self, now: Millis) -> bool {
        self.state(now) == State::Active && self.terms.kind == offer::Kind::Recurring
    }

    /// Whether it goes on for an indefinite time: its first period is over, and the law lets
    /// it renew in no other way (§ 309 no. 9 BGB).
    pub fn is_indefinite(&self) -> bool {
        self.terms.rules.renewal == Renewal::Indefinite && self.life.next_period() > 1
    }

    /// When somebody who cancels now is out, where that is before the end of what is paid:
    /// after a month's notice.
    pub fn notice_end(&self, now: Millis) -> Option<Millis> {
        let end = terms::Every::Month.end(now, now);
        let paid_until = self.life.said.as_ref()?.period_end;
        (self.is_indefinite() && end < paid_until).then_some(end)
    }

    /// What is left at a moment of the period that was paid, in minor units.
    fn left_at(&self, at: Millis) -> i64 {
        let said = self.life.said.as_ref();
        said.map_or(0, |said| rest(said, at, self.life.given).amount)
    }

    /// Whether one may still withdraw from it.
    pub fn can_withdraw(&self, now: Millis) -> bool {
        let state = self.state(now);
        // Paid, a gift is over for its buyer; whether somebody has it, the gift knows.
        let is_gift = matches!(self.terms.kind, offer::Kind::Gift { .. })
            && state == State::Ended
            && self.life.ended_by.is_none();
        let is_running = state != State::Open && !state.is_over();
        let is_running = is_running && self.life.ended_by.is_none();
        (is_running || is_gift) && now < self.created_at + life::WITHDRAWAL
    }
}

/// A reader's subscriptions, newest first, without those that came to nothing.
pub async fn of_reader(db: &Db, reader: i64) -> Result<Vec<Subscription>> {
    Ok(store::of_reader(db, reader).await?)
}

/// Whether a reader has ever bought something.
pub async fn has_bought(on: impl Executor, reader: i64) -> Result<bool> {
    Ok(store::has_bought(on, reader).await?)
}

/// Whether a reader has an order that can still be paid, or was.
pub async fn has_orders(tx: &mut Tx, reader: i64) -> Result<bool> {
    Ok(store::has_orders(tx, reader).await?)
}

/// Whether a reader has something at the checkout, for which money may come.
pub async fn is_at_checkout(tx: &mut Tx, reader: i64) -> Result<bool> {
    Ok(!store::at_checkout(tx, reader).await?.is_empty())
}

/// The one with this order number.
pub async fn by_number(db: &Db, number: &str) -> Result<Option<Subscription>> {
    Ok(store::by_number(db, number).await?)
}

/// The one with this id.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Subscription>> {
    Ok(store::by_id(db, id).await?)
}

/// The one that a processor knows by this name: its own, its checkout's or the order's.
pub async fn by_object(db: &Db, processor: &str, object: &str) -> Result<Option<Subscription>> {
    Ok(store::by_object(db, processor, object).await?)
}

/// What is held about a reader's subscriptions and charges, for the reader's own eyes.
async fn export(db: &Db, reader: i64) -> Result<serde_json::Value> {
    let held: Vec<_> = store::of_reader(db, reader)
        .await?
        .into_iter()
        .map(|one| {
            serde_json::json!({
                "order": one.number,
                "ordered_at": one.created_at,
                "state": one.state,
                "agreed": one.terms,
                "reason": one.life.reason,
                "pauses": one.life.pauses,
                "processor": one.life.said,
            })
        })
        .collect();
    let charges: Vec<_> = crate::payment::charges::of_reader(db, reader)
        .await?
        .into_iter()
        .map(|charge| serde_json::json!({ "number": charge.number, "charge": charge.invoice }))
        .collect();
    Ok(serde_json::json!({ "held": held, "charges": charges }))
}

/// What goes back to a reader whose account is erased now, each in a sentence.
pub async fn goes_back(app: &App, reader: i64) -> Result<Vec<String>> {
    let publication = publication::current(app).await?;
    let language = publication.settings.language.as_str();
    let now = app.clock.now();
    let held = store::of_reader(&app.db, reader).await?;
    let sentence = |one: Subscription| {
        let amount = Change::of(one.clone(), now).goes_back();
        let amount = words::above_nothing(amount, &one.terms.currency, language)?;
        let mut args = FluentArgs::new();
        args.set("plan", one.terms.plan);
        args.set("amount", amount);
        Some(i18n::translate(
            language,
            "subscription-erased-with-account",
            &args,
        ))
    };
    Ok(held.into_iter().filter_map(sentence).collect())
}

/// Ends everything that a reader holds and has at the checkout, before the account is erased. What
/// was sold and charged stays on record, as tax law demands, without the reader's name.
pub async fn leave_all(app: &App, reader: i64) -> Result<()> {
    // First, for what turns out to be paid ends with the rest.
    checkout::give_up_all(app, reader, None).await?;
    for one in store::of_reader(&app.db, reader).await? {
        change(app, one.id, |change| {
            let runs = !change.one.state(change.now).is_over();
            // What is contested or paid once cannot be cancelled, and must not go on either.
            if !change.cancel(deeds::Notice::Extraordinary, "") && runs {
                change.end(life::Ending::Cancelled);
            }
            change.one.life.reason.clear();
            Ok(())
        })
        .await?;
    }
    Ok(())
}
