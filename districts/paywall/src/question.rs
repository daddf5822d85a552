//! A request for an article, put to the paywall: whose pages of the ledger it is about, what
//! the rule says, what the meter answers.
use std::sync::atomic::{AtomicBool, Ordering};

use super::ledger::{Account, Read};
use super::meter::{Answer, Terms};
use super::network::Ticket;
use super::{
    Admission, Asker, Facts, Follows, Grant, Intent, Person, Pools, Reason, Rules, Settings,
    Standing, Use, Verdict, Wall, closed, cookieless, verdict,
};
use crate::{FairUse, Meter, NetworkBudget};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// A request for an article, put to the paywall.
#[derive(Debug)]
pub struct Question<'a> {
    app: &'a App,
    rules: Rules<'a>,
    article: &'a Facts,
    asker: &'a Asker,
    /// The present, as the meter sees it.
    now: Millis,
    pages: Pages,
}

/// Puts a request for `article` to the paywall. Nothing is decided or spent yet.
pub fn ask<'a>(
    app: &'a App,
    rules: Rules<'a>,
    article: &'a Facts,
    asker: &'a Asker,
) -> Question<'a> {
    let now = app.part::<Meter>().now(app.clock.now());
    let pages = Pages::of(app, rules, article, asker, now);
    Question {
        app,
        rules,
        article,
        asker,
        now,
        pages,
    }
}

enum Decision {
    Grant { new: bool, left: u32, joined: bool },
    Wall(Wall),
    Refuse,
}

impl Question<'_> {
    /// Stories the asker has read in this period, as far as memory knows.
    pub fn known_reads(&self) -> Vec<i64> {
        let pages = [&self.pages.reader, &self.pages.visitor];
        let pages = pages.into_iter().flatten();
        pages
            .flat_map(|account| self.app.part::<Meter>().remembered(account))
            .collect()
    }

    /// May this reader have this article now, and how much of it? A debit is durable before
    /// this returns. A ledger that does not answer is [`Wall::Unavailable`].
    pub async fn admit(&self) -> Admission {
        let grant = || Grant::for_story(self.article.story);
        match verdict(self.article, self.asker.claims, self.now) {
            Verdict::Grant(Reason::Subscription) if self.is_excess().await => {
                Admission::LeadIn(Wall::Excess)
            }
            Verdict::Grant(reason) => Admission::Full(grant(), reason),
            Verdict::Wall(wall) => Admission::LeadIn(wall),
            Verdict::AskMeter => match self.ask_meter().await {
                Ok(Decision::Grant { new, left, joined }) => {
                    Admission::Full(grant(), Reason::Metered { new, left, joined })
                }
                Ok(Decision::Wall(wall)) => Admission::LeadIn(wall),
                Ok(Decision::Refuse) => Admission::Refuse,
                Err(error) => {
                    tracing::error!(%error, "the ledger does not answer, so the lead-in is served");
                    Admission::LeadIn(Wall::Unavailable)
                }
            },
        }
    }

    /// Whether a subscriber has opened more stories today than a person reads. Nobody who is
    /// let in by a network is counted: behind it are many.
    async fn is_excess(&self) -> bool {
        let (fair, story) = (self.app.part::<FairUse>(), self.article.story);
        let Some(Person { reader, .. }) = self.asker.reader else {
            return false;
        };
        let found = match self.asker.intent {
            Intent::Inspect => fair.look(reader, story, self.now),
            Intent::Read | Intent::Speculate => fair.open(reader, story, self.now),
        };
        if found == (Use::Excess { is_first: true }) {
            let told = (self.app.part::<Follows>().excess)(self.app, reader).await;
            let _ = told.inspect_err(|error| tracing::error!(%error, "the notice was not kept"));
        }
        found != Use::Fair
    }

    async fn ask_meter(&self) -> Result<Decision> {
        if self.asker.intent != Intent::Read {
            return self.look().await;
        }
        let (meter, db) = (self.app.part::<Meter>(), &self.app.db);
        let (story, terms) = (self.article.story, self.terms());
        let was_taken = AtomicBool::new(false);
        let ticket = || {
            let ticket = self.ticket();
            let is_paid = ticket.as_ref().is_some_and(Ticket::is_paid);
            was_taken.fetch_or(is_paid, Ordering::Relaxed);
            ticket
        };
        let answer = match (&self.pages.reader, &self.pages.visitor) {
            (None, None) => return Ok(Decision::Wall(cookieless(self.article, self.settings()))),
            (Some(reader), Some(visitor)) => {
                let pages = (reader, visitor);
                meter.spend_joined(db, pages, story, terms, ticket).await?
            }
            (Some(reader), None) => {
                let answer = meter.spend(db, reader, story, terms, ticket).await?;
                answer.of_an_account()
            }
            (None, Some(visitor)) => meter.spend(db, visitor, story, terms, ticket).await?,
        };
        if let (Answer::Granted { new: true, .. }, Some(person)) = (answer, self.asker.reader)
            && was_taken.into_inner()
        {
            (self.app.part::<Follows>().admitted)(self.app, person.reader).await?;
        }
        Ok(match answer {
            Answer::Granted { new, left, joined } => Decision::Grant { new, left, joined },
            Answer::Spent => Decision::Wall(self.spent()),
            Answer::NoTicket => Decision::Wall(Wall::Network),
        })
    }

    /// Requests that spend nothing get what is granted already.
    async fn look(&self) -> Result<Decision> {
        let (intent, terms) = (self.asker.intent, self.terms());
        let Some(reads) = self.pages.look(self.app, terms.since).await? else {
            return Ok(match intent {
                Intent::Speculate => Decision::Refuse,
                _ => Decision::Wall(cookieless(self.article, self.settings())),
            });
        };
        let used = u32::try_from(reads.len()).unwrap_or(u32::MAX);
        let left = terms.limit.saturating_sub(used);
        Ok(match intent {
            _ if reads.iter().any(|read| read.story == self.article.story) => Decision::Grant {
                new: false,
                left,
                joined: self.asker.reader.is_some(),
            },
            Intent::Speculate => Decision::Refuse,
            _ if left == 0 => Decision::Wall(self.spent()),
            _ => Decision::Wall(Wall::Continue),
        })
    }

    /// Takes one new identity from the network's budget, unless this visitor or account has already
    /// been charged to it. Logging in alone does not count, because a mailbox is quickly made.
    fn ticket(&self) -> Option<Ticket<'_>> {
        let is_admitted = self.asker.reader.is_some_and(|person| person.is_admitted);
        match self.standing() {
            _ if is_admitted => Some(Ticket::free()),
            Some(Standing::Known) => Some(Ticket::free()),
            _ => self
                .app
                .part::<NetworkBudget>()
                .take(self.asker.client, self.now),
        }
    }

    fn standing(&self) -> Option<Standing> {
        self.asker.visitor.map(|visitor| visitor.standing)
    }

    /// An allowance of nothing was never used up.
    fn spent(&self) -> Wall {
        match (self.settings().limit_for(self.asker), self.asker.reader) {
            (0, None) => closed(self.settings()),
            (0, Some(_)) => Wall::Subscribers,
            _ => Wall::Spent,
        }
    }

    fn terms(&self) -> Terms {
        let settings = self.settings();
        let days = settings.rolling_days;
        Terms {
            limit: settings.limit_for(self.asker),
            since: settings.period.counts_since(self.now, days),
            now: self.now,
            opens: self.standing() == Some(Standing::New),
        }
    }

    fn settings(&self) -> &Settings {
        self.rules.settings
    }
}

/// The pages of the ledger that a read of an article may belong to.
#[derive(Clone, Debug)]
pub struct Pages {
    /// That of the account.
    pub reader: Option<Account>,
    /// That of the visitor's cookie.
    pub visitor: Option<Account>,
}

impl Pages {
    /// Those of whoever asks.
    pub fn of(app: &App, rules: Rules<'_>, article: &Facts, asker: &Asker, now: Millis) -> Self {
        let account = |subject: String| Account {
            subject,
            pool: match rules.settings.pools {
                Pools::Shared => "all".to_owned(),
                Pools::Section => article.pool.to_string(),
            },
            period: rules.period(now),
        };
        let reader = asker.reader.map(|person| person.subject(&app.keys));
        let visitor = asker.visitor.map(|visitor| visitor.subject(&app.keys));
        Self {
            reader: reader.map(account),
            visitor: visitor.map(account),
        }
    }

    /// What counts as read; `None` for somebody of whom nothing is known.
    pub async fn look(&self, app: &App, since: Millis) -> Result<Option<Vec<Read>>> {
        let reads = match (&self.reader, &self.visitor) {
            (None, None) => return Ok(None),
            (Some(one), None) | (None, Some(one)) => {
                app.part::<Meter>().look(&app.db, one, since).await?
            }
            (Some(reader), Some(visitor)) => {
                app.part::<Meter>()
                    .look_joined(&app.db, reader, visitor, since)
                    .await?
            }
        };
        Ok(Some(reads))
    }
}
