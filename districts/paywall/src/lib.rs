//! The rule that answers: may this reader have this article now, and how much of it?
mod access;
mod cookie;
mod fair;
mod gated;
pub mod indexed;
mod join;
mod ledger;
mod meter;
mod network;
mod period;
mod question;
mod released;
mod rules;
mod settings;
mod store;
mod tally;
mod visitor;

pub use access::Access;
pub use cookie::{cookie_name, set_cookie, visitor};
use db::Tx;
pub use fair::{FairUse, Use};
pub use gated::{Gated, Grant};
pub use ledger::{Account, Read};
pub use meter::{Answer, Meter, Terms};
pub use network::{NetworkBudget, Ticket};
pub use period::Period;
pub use question::{Pages, Question, ask};
pub use released::Released;
pub use rules::{Follows, Rules};
pub use settings::{Pools, Settings};
pub use tally::{JOBS, MIGRATIONS, Numbers, Tally, count, counted, flush, forget_counts};
pub use visitor::{Standing, Visitor};

use ground::app::App;
use ground::client::Client;
use ground::clock::{DAY, Millis};
use ground::error::Result;

/// What the rule must know of an article.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The story that is metered; translations of one story share it.
    pub story: i64,
    /// The article's own access rule.
    pub access: Access,
    /// The section that its story counts in, for pools by section.
    pub pool: i64,
    /// Whether the section is free for everybody.
    pub section_is_free: bool,
}

/// What the reader has apart from free articles, verified before it gets here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// A member of staff with permission, for instance through a preview link.
    pub staff: bool,
    /// An active subscription or trial.
    pub subscription: bool,
    /// A valid gift or newsletter token for this very story.
    pub token: bool,
}

impl Claims {
    /// Whether there is any right beyond the public's.
    pub fn any(self) -> bool {
        self != Self::default()
    }
}

/// What the request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Somebody reads.
    Read,
    /// A browser prefetches or prerenders: nobody may ever look.
    Speculate,
    /// `HEAD` and diagnostics: the answer without its text, so nothing is spent.
    Inspect,
}

/// Somebody with an account, whose address is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub reader: i64,
    /// The mailbox behind its address, as a hash: accounts of one mailbox have one allowance.
    pub mailbox: [u8; 32],
    /// Whether the account has been through the budget of a network.
    pub is_admitted: bool,
}

/// Who asks, from where, and what for.
#[derive(Clone, Copy, Debug)]
pub struct Asker {
    /// The visitor whose valid cookie came back.
    pub visitor: Option<Visitor>,
    /// A reader whose address is verified; others are visitors.
    pub reader: Option<Person>,
    /// Other rights.
    pub claims: Claims,
    /// What the request is for.
    pub intent: Intent,
    /// Where the request comes from, as far as trusted proxies tell.
    pub client: Client,
}

/// The rule's answer.
#[derive(Clone, Debug)]
pub enum Admission {
    /// The whole story, and why.
    Full(Grant, Reason),
    /// The opening, and what stands behind it.
    LeadIn(Wall),
    /// Nothing, for a prefetch that would cost the reader an article.
    Refuse,
}

/// Why somebody gets the whole story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A member of staff looks.
    Staff,
    /// The article or its section is free.
    Free,
    /// Breaking news, free until the time given.
    Breaking(Millis),
    /// An active subscription or trial.
    Subscription,
    /// A gift or newsletter token.
    Token,
    /// One of the period's free articles.
    Metered {
        /// Whether this request made the debit.
        new: bool,
        /// Free articles left in the period.
        left: u32,
        /// Whether the allowance is an account's.
        joined: bool,
    },
}

/// What ends the lead-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// A visitor without a cookie: one step, and the rest comes.
    Continue,
    /// The allowance is used up.
    Spent,
    /// The article is for subscribers.
    Subscribers,
    /// Only somebody with an account has free articles.
    Register,
    /// Too many new identities from this network today.
    Network,
    /// The browser did not return the cookie that the continue step set.
    Cookies,
    /// The ledger does not answer; the meter fails closed.
    Unavailable,
    /// A subscriber has opened more today than a person reads.
    Excess,
}

impl Wall {
    /// The word in metrics, explanations and templates.
    pub fn word(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::Spent => "wall",
            Self::Subscribers => "subscribers",
            Self::Register => "register",
            Self::Network => "network",
            Self::Cookies => "cookies",
            Self::Unavailable => "unavailable",
            Self::Excess => "excess",
        }
    }
}

impl Reason {
    /// The word in metrics and explanations.
    pub fn word(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Free => "free",
            Self::Breaking(_) => "breaking",
            Self::Subscription => "subscription",
            Self::Token => "token",
            Self::Metered { new: true, .. } => "metered",
            Self::Metered { new: false, .. } => "already-read",
        }
    }
}

/// The part of the rule that needs no ledger.
enum Verdict {
    Grant(Reason),
    Wall(Wall),
    AskMeter,
}

/// The order of the rule: staff, free, subscription, token, always paid, meter.
fn verdict(article: &Facts, claims: Claims, now: Millis) -> Verdict {
    if claims.staff {
        return Verdict::Grant(Reason::Staff);
    }
    if article.section_is_free {
        return Verdict::Grant(Reason::Free);
    }
    match article.access {
        Access::Free => return Verdict::Grant(Reason::Free),
        Access::Breaking { until } if now < until => {
            return Verdict::Grant(Reason::Breaking(until));
        }
        _ => {}
    }
    if claims.subscription {
        return Verdict::Grant(Reason::Subscription);
    }
    if claims.token {
        return Verdict::Grant(Reason::Token);
    }
    match article.access {
        Access::Subscribers => Verdict::Wall(Wall::Subscribers),
        _ => Verdict::AskMeter,
    }
}

/// Whether everybody gets the whole story now, so that one public page serves all.
pub fn is_open_to_all(article: &Facts, now: Millis) -> bool {
    open_to_all(article, now).is_some()
}

/// The grant of an article that everybody may read now, and why: it is free for ever, or
/// breaking, which ends.
pub fn open_to_all(article: &Facts, now: Millis) -> Option<(Grant, Reason)> {
    match verdict(article, Claims::default(), now) {
        Verdict::Grant(reason) => Some((Grant::for_story(article.story), reason)),
        _ => None,
    }
}

/// What ends the lead-in on the public page, for somebody of whom nothing is known.
/// Where the meter gives visitors nothing, every gated story is for people with an account.
pub fn cookieless(article: &Facts, settings: &Settings) -> Wall {
    match article.access {
        Access::Subscribers => Wall::Subscribers,
        _ if settings.limit > 0 => Wall::Continue,
        _ => closed(settings),
    }
}

/// What ends the lead-in for a visitor whose allowance is used up.
pub fn used_up(article: &Facts, settings: &Settings) -> Wall {
    match (article.access, settings.limit) {
        (Access::Subscribers, _) => Wall::Subscribers,
        (_, 0) => closed(settings),
        _ => Wall::Spent,
    }
}

/// The wall where visitors have no allowance at all.
fn closed(settings: &Settings) -> Wall {
    if settings.rewards_registration() {
        Wall::Register
    } else {
        Wall::Subscribers
    }
}

impl Settings {
    /// Free articles of the period for whoever asks.
    pub fn limit_for(&self, asker: &Asker) -> u32 {
        match asker.reader {
            Some(_) => self.limit_of_readers(),
            None => self.limit,
        }
    }
}

/// Unites what a visitor has read in this period with what the reader has who logs in beside
/// their cookie, in the transaction of the log-in.
pub async fn join(
    app: &App,
    rules: Rules<'_>,
    tx: &mut Tx,
    (reader, visitor): (&Person, &Visitor),
) -> Result<()> {
    let now = app.part::<Meter>().now(app.clock.now());
    let (visitor, reader) = (visitor.subject(&app.keys), reader.subject(&app.keys));
    for page in pages_now(rules, tx, &visitor, now).await? {
        join::join(tx, &page.of(&reader), &page, now).await?;
    }
    Ok(())
}

/// Takes what an account has read in this period along to another mailbox, in the transaction
/// in which it gets that address: a new address is no new allowance.
pub async fn carry(
    app: &App,
    rules: Rules<'_>,
    tx: &mut Tx,
    (from, to): (&Person, &Person),
) -> Result<()> {
    let now = app.part::<Meter>().now(app.clock.now());
    let (from, to) = (from.subject(&app.keys), to.subject(&app.keys));
    for page in pages_now(rules, tx, &from, now).await? {
        join::carry(tx, &page.of(&to), &page, now).await?;
    }
    Ok(())
}

/// The pages that a subject has in the present period.
async fn pages_now(
    rules: Rules<'_>,
    tx: &mut Tx,
    subject: &str,
    now: Millis,
) -> Result<Vec<Account>> {
    let period = rules.period(now);
    let pools = store::pools(tx, subject, &period).await?;
    let page = |pool| Account {
        subject: subject.to_owned(),
        pool,
        period: period.clone(),
    };
    Ok(pools.into_iter().map(page).collect())
}

/// What the ledger holds about a reader: the stories read with accounts of their mailbox, and
/// when.
pub async fn export(app: &App, reader: &Person) -> Result<serde_json::Value> {
    let reads = store::reads(&app.db, &reader.subject(&app.keys)).await?;
    let read = |read: &Read| serde_json::json!({ "story": read.story, "at": read.at });
    Ok(reads.iter().map(read).collect())
}

/// Forgets ledger pages whose period is over, a day after its end.
pub async fn forget_old_reads(app: &App, settings: &Settings) -> Result<u64> {
    let kept = settings.period_days() + 1;
    let before = app.clock.now() - i64::from(kept) * DAY;
    Ok(store::forget(&app.db, before).await?)
}

#[cfg(test)]
mod tests;
