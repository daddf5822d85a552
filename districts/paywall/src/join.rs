//! A visitor who logs in: what they have read in the period joins the account's page, and
//! their own page is closed in its favour. So logging out, or logging in to a second account,
//! gives nothing: whoever returns the cookie draws on the page that the first log-in named.
//!
//! The reads are added to the account's page before the visitor's is closed, and it is
//! closed only as it was when they were added. A crash between the two leaves both pages
//! fuller than needed, never emptier.
use db::{Db, Tx};

use super::ledger::{Account, Page, Read};
use super::meter::{Answer, MAX_TRIES, Meter, Terms};
use super::{Ticket, store};
use ground::clock::Millis;
use ground::error::{Error, Result};

impl Meter {
    /// [`Meter::spend`] for a reader with an account, of whose browser `visitor` is the page.
    /// Before the first debit the two are one. `ticket` may be asked more than once; one is
    /// used up at most.
    ///
    /// # Errors
    /// When the database does not answer; then nothing is granted.
    pub async fn spend_joined<'t>(
        &self,
        db: &Db,
        (reader, visitor): (&Account, &Account),
        story: i64,
        terms: Terms,
        ticket: impl Fn() -> Option<Ticket<'t>>,
    ) -> Result<Answer> {
        if let Some(page) = self.recall(reader)
            && let Some(answer) = settled(&page, story, terms)
            && answer != Answer::Spent
        {
            return Ok(answer);
        }
        for _ in 0..MAX_TRIES {
            let known = self.recall(visitor).filter(|page| page.joined.is_some());
            let page = match known {
                Some(page) => Some(page),
                None => self.load(db, visitor).await?,
            };
            match page {
                Some(page) if page.joined.is_some() => {
                    let owner = page.joined.as_deref().unwrap_or_default();
                    let account = visitor.of(owner);
                    let answer = self.spend(db, &account, story, terms, &ticket).await?;
                    return Ok(answer.of_an_account());
                }
                Some(_) => {
                    let mut tx = db.begin().await?;
                    join(&mut tx, reader, visitor, terms.now).await?;
                    tx.commit().await?;
                }
                // Only a debit makes a row, so that cookies cost the ledger nothing.
                None => {
                    let page = self.load(db, reader).await?.unwrap_or_default();
                    if let Some(answer) = settled(&page, story, terms) {
                        return Ok(answer);
                    }
                    if page.current(terms.since).is_empty() && ticket().is_none() {
                        return Ok(Answer::NoTicket);
                    }
                    store::open_closed(db, visitor, &reader.subject, terms.now).await?;
                }
            }
        }
        Err(Error::Unavailable)
    }

    /// What a reader and the visitor of their browser have read together.
    pub async fn look_joined(
        &self,
        db: &Db,
        reader: &Account,
        visitor: &Account,
        since: Millis,
    ) -> Result<Vec<Read>> {
        let page = store::page(db, visitor).await?.unwrap_or_default();
        if page.joined.is_some() {
            return self.look(db, visitor, since).await;
        }
        let own = store::page(db, reader).await?.unwrap_or_default();
        let both = Page {
            reads: union(&own.reads, &page.reads),
            ..own
        };
        Ok(both.current(since))
    }
}

impl Answer {
    pub(super) fn of_an_account(self) -> Self {
        match self {
            Self::Granted { new, left, .. } => Self::Granted {
                new,
                left,
                joined: true,
            },
            other => other,
        }
    }
}

/// The answer that needs no debit.
fn settled(page: &Page, story: i64, terms: Terms) -> Option<Answer> {
    let reads = page.current(terms.since);
    let used = u32::try_from(reads.len()).unwrap_or(u32::MAX);
    if reads.iter().any(|read| read.story == story) {
        return Some(Answer::Granted {
            new: false,
            left: terms.limit.saturating_sub(used),
            joined: true,
        });
    }
    (used >= terms.limit).then_some(Answer::Spent)
}

/// Adds what the visitor has read to the reader's page and closes the visitor's. A page that
/// has joined an account already stays with it.
pub async fn join(tx: &mut Tx, reader: &Account, visitor: &Account, now: Millis) -> Result<()> {
    for _ in 0..MAX_TRIES {
        let Some(page) = store::page(&mut *tx, visitor).await? else {
            return Ok(());
        };
        if page.joined.is_some() {
            return Ok(());
        }
        add(tx, reader, &page.reads, now).await?;
        if store::close(tx, visitor, &reader.subject, page.version, now)
            .await?
            .is_done()
        {
            return Ok(());
        }
    }
    Err(Error::Unavailable)
}

/// Adds what stands on one page to another, and leaves it where it is.
pub(super) async fn carry(tx: &mut Tx, to: &Account, from: &Account, now: Millis) -> Result<()> {
    match store::page(&mut *tx, from).await? {
        Some(page) => add(tx, to, &page.reads, now).await,
        None => Ok(()),
    }
}

/// Adds reads to a page, past any limit: they have been released.
async fn add(tx: &mut Tx, account: &Account, reads: &[Read], now: Millis) -> Result<()> {
    for _ in 0..MAX_TRIES {
        let page = store::page(&mut *tx, account).await?;
        let before = page.as_ref().map_or(&[][..], |page| page.reads.as_slice());
        let all = union(before, reads);
        if all == before {
            return Ok(());
        }
        let written = match &page {
            None => store::open(&mut *tx, account, &all, now).await?,
            Some(page) => store::replace(&mut *tx, account, &all, page.version, now).await?,
        };
        if written.is_done() {
            return Ok(());
        }
    }
    Err(Error::Unavailable)
}

/// Both pages of the ledger in one, ordered by when each story was read. Of two reads of one story
/// the later counts, so that joining never ends one early.
fn union(ours: &[Read], theirs: &[Read]) -> Vec<Read> {
    let mut all = ours.to_vec();
    for read in theirs {
        match all.iter_mut().find(|known| known.story == read.story) {
            Some(known) => known.at = known.at.max(read.at),
            None => all.push(*read),
        }
    }
    all.sort_by_key(|read| read.at);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(pairs: &[(i64, Millis)]) -> Vec<Read> {
        let read = |&(story, at): &(i64, Millis)| Read { story, at };
        pairs.iter().map(read).collect()
    }

    #[test]
    fn a_union_has_each_story_once_at_its_later_time() {
        let ours = reads(&[(1, 10), (2, 40)]);
        let theirs = reads(&[(3, 20), (1, 30), (2, 5)]);
        let expected = reads(&[(3, 20), (1, 30), (2, 40)]);
        assert_eq!(union(&ours, &theirs), expected);
        assert_eq!(union(&expected, &expected), expected);
        assert_eq!(union(&[], &ours), ours);
    }
}
