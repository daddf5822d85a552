//! The meter: adds a story to a ledger page if the allowance has room, and never otherwise.
use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use db::Db;
use quick_cache::sync::Cache;

use super::ledger::{Account, Page, Read};
use super::network::Ticket;
use super::store;
use ground::clock::{HOUR, Millis};
use ground::error::{Error, Result};
use ground::written::Written;

/// Ledger pages remembered in memory.
const CACHED_PAGES: usize = 100_000;
/// A conflict means that another request of the same subject has got a story;
/// more than the largest sensible limit of them cannot happen in a row.
pub(super) const MAX_TRIES: usize = 200;
/// A step of the clock back that the meter does not follow: the longest civil day.
const LARGEST_STEP_BACK: Millis = 25 * HOUR;

/// The terms of an allowance at this moment.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Stories per period.
    pub limit: u32,
    /// Reads before this moment no longer count (rolling periods).
    pub since: Millis,
    /// The present, as the meter sees it ([`Meter::now`]).
    pub now: Millis,
    /// Whether the subject has most likely no page yet, so that one is opened unseen; where
    /// there is one, the attempt changes nothing and leads to it.
    pub opens: bool,
}

/// What the meter answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The story was in the ledger already, or is now. Durable.
    Granted {
        /// Whether this very request made the debit.
        new: bool,
        /// Stories left in the period.
        left: u32,
        /// Whether the allowance is an account's.
        joined: bool,
    },
    /// The allowance is used up.
    Spent,
    /// The subject is new and its network has no new identities left today.
    NoTicket,
}

/// The ledger with a cache of pages in front.
///
/// A cached page may be behind the database, never ahead of it, and a story once
/// in a page stays in it for the period. So a cached *yes* is safe, and a *no* is
/// always confirmed by the database.
#[derive(Debug)]
pub struct Meter {
    pages: Cache<Account, Arc<Page>>,
    latest: AtomicI64,
}

impl Default for Meter {
    fn default() -> Self {
        Self {
            pages: Cache::new(CACHED_PAGES),
            latest: AtomicI64::new(Millis::MIN),
        }
    }
}

impl Meter {
    /// The present, which for the meter does not step back by a day: after a clock
    /// correction yesterday's allowance must not open again. A clock that steps back
    /// further was far ahead before and is believed; else the meter would stand still
    /// until it is that late again.
    pub fn now(&self, clock: Millis) -> Millis {
        let latest = self.latest.fetch_max(clock, Ordering::SeqCst).max(clock);
        if latest - clock <= LARGEST_STEP_BACK {
            return latest;
        }
        // Of all requests that notice the step, one sets the meter back and says so.
        let order = Ordering::SeqCst;
        let set_back = self.latest.compare_exchange(latest, clock, order, order);
        if set_back.is_ok() {
            let hours = (latest - clock) / HOUR;
            tracing::warn!(hours, "the clock stepped back, and the meter with it");
        }
        clock
    }

    /// Stories in the remembered page of `account`.
    pub fn remembered(&self, account: &Account) -> Vec<i64> {
        let page = self.pages.get(account);
        let owner = page.as_ref().and_then(|page| page.joined.as_deref());
        let page = match owner {
            Some(owner) => self.pages.get(&account.of(owner)),
            None => page,
        };
        page.map_or_else(Vec::new, |page| {
            page.reads.iter().map(|read| read.story).collect()
        })
    }

    /// What `account` has read, without changing anything.
    pub async fn look(&self, db: &Db, account: &Account, since: Millis) -> Result<Vec<Read>> {
        let page = store::page(db, account).await?.unwrap_or_default();
        let Some(owner) = &page.joined else {
            return Ok(page.current(since));
        };
        let page = store::page(db, &account.of(owner)).await?;
        Ok(page.unwrap_or_default().current(since))
    }

    /// Grants `story` if it was read before or the allowance has room, and makes the
    /// debit durable before it answers. `ticket` is asked once, before the first
    /// debit of an account whose page is empty, and used up by that debit alone. A page
    /// that has joined another's leads to that one.
    ///
    /// # Errors
    /// When the database does not answer; then nothing is granted.
    pub async fn spend<'t>(
        &self,
        db: &Db,
        account: &Account,
        story: i64,
        terms: Terms,
        ticket: impl FnOnce() -> Option<Ticket<'t>>,
    ) -> Result<Answer> {
        let mut account = Cow::Borrowed(account);
        let mut ticket = Some(ticket);
        let mut held = None;
        let mut page = self.pages.get(account.as_ref());
        let mut fresh = false;
        for _ in 0..MAX_TRIES {
            let known = page.clone().unwrap_or_default();
            if let Some(owner) = &known.joined {
                account = Cow::Owned(account.of(owner));
                page = self.pages.get(account.as_ref());
                fresh = false;
                continue;
            }
            let joined = matches!(account, Cow::Owned(_));
            let mut reads = known.current(terms.since);
            let used = u32::try_from(reads.len()).unwrap_or(u32::MAX);
            if reads.iter().any(|read| read.story == story) {
                return Ok(Answer::Granted {
                    new: false,
                    left: terms.limit.saturating_sub(used),
                    joined,
                });
            }
            let is_unseen = page.is_none() && !terms.opens;
            if !fresh && (used >= terms.limit || is_unseen) {
                page = self.load(db, &account).await?;
                fresh = true;
                continue;
            }
            if used >= terms.limit {
                return Ok(Answer::Spent);
            }
            let is_first = reads.is_empty();
            if is_first && held.is_none() {
                held = ticket.take().and_then(|ticket| ticket());
            }
            if is_first && held.is_none() {
                if fresh {
                    return Ok(Answer::NoTicket);
                }
                page = self.load(db, &account).await?;
                fresh = true;
                continue;
            }
            reads.push(Read {
                story,
                at: terms.now,
            });
            if self
                .write(db, &account, page.as_deref(), reads, terms.now)
                .await?
                .is_done()
            {
                if is_first && let Some(ticket) = held.take() {
                    ticket.use_up();
                }
                return Ok(Answer::Granted {
                    new: true,
                    left: terms.limit - used - 1,
                    joined,
                });
            }
            page = self.load(db, &account).await?;
            fresh = true;
        }
        Err(Error::Unavailable)
    }

    pub(super) async fn load(&self, db: &Db, account: &Account) -> Result<Option<Arc<Page>>> {
        let page = store::page(db, account).await?.map(Arc::new);
        if let Some(page) = &page {
            self.remember(account, page.clone());
        }
        Ok(page)
    }

    async fn write(
        &self,
        db: &Db,
        account: &Account,
        before: Option<&Page>,
        reads: Vec<Read>,
        now: Millis,
    ) -> Result<Written> {
        let version = before.map_or(0, |page| page.version);
        let written = match before {
            None => store::open(db, account, &reads, now).await?,
            Some(_) => store::replace(db, account, &reads, version, now).await?,
        };
        if written.is_done() {
            self.remember(
                account,
                Arc::new(Page {
                    reads,
                    version: version + 1,
                    joined: None,
                }),
            );
        }
        Ok(written)
    }

    /// The remembered page, which may be behind the database.
    pub(super) fn recall(&self, account: &Account) -> Option<Arc<Page>> {
        self.pages.get(account)
    }

    /// Keeps the newer of two pages, so that a slow answer does not hide a newer fact.
    fn remember(&self, account: &Account, page: Arc<Page>) {
        if self
            .pages
            .get(account)
            .is_none_or(|known| known.version < page.version)
        {
            self.pages.insert(account.clone(), page);
        }
    }
}
