//! Why does this reader see the wall? The decision in words, without spending anything.
use std::fmt;

use anyhow::bail;
use url::Url;

use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::article;
use newsroom::article::entry::{self, Entry, Lookup};
use newsroom::publication::{self, Publication};
use paywall::{
    self, Access, Admission, Asker, Intent, Meter, Pages, Person, Pools, Read, Reason, Standing,
    Wall,
};
use web::canonical::canonical;

/// What a read would get, and the facts that decide it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What the reader would get, and why.
    pub decision: String,
    /// What the decision rests on, as name and value.
    pub facts: Vec<(&'static str, String)>,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n", self.decision)?;
        let width = self.facts.iter().map(|(name, _)| name.len()).max();
        let width = width.unwrap_or_default() + 2;
        for (name, value) in &self.facts {
            writeln!(f, "{name:width$}{value}")?;
        }
        Ok(())
    }
}

/// Explains what `asker` would get of `entry` now. Whatever its intent says, nothing is spent.
pub async fn explain(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    asker: &Asker,
) -> Result<Explanation> {
    let asker = Asker {
        intent: Intent::Inspect,
        ..*asker
    };
    let now = app.part::<Meter>().now(app.clock.now());
    let admission = paywall::ask(app, publication.rules(), &entry.facts, &asker)
        .admit()
        .await;
    let case = Case {
        app,
        publication,
        entry,
        now,
        asker,
    };
    let ledger = case.ledger().await?;
    let mut facts = case.story();
    facts.extend(case.visitor());
    facts.extend(case.allowance(&ledger));
    facts.extend(case.reads(&ledger).await?);
    Ok(Explanation {
        decision: case.decision(&admission, &ledger),
        facts,
    })
}

/// The same of the article at an address, whole or a path alone; old addresses are followed.
///
/// # Errors
/// One line when the address leads to no live article.
pub async fn at(app: &App, url: &str, asker: &Asker) -> anyhow::Result<Explanation> {
    let publication = publication::current(app).await?;
    let mut path = path_of(url)?;
    // An old address leads to the present one, and that to nowhere else.
    for _ in 0..2 {
        let slug = path.rsplit('/').next().unwrap_or_default().to_owned();
        match entry::find(app, &publication, &path, &slug).await {
            Ok(Lookup::MovedTo(to)) => path = to,
            Ok(Lookup::Live(entry)) => {
                return Ok(explain(app, &publication, &entry, asker).await?);
            }
            Err(Error::NotFound) => bail!("there is no live article at {path}"),
            Err(Error::Gone(_)) => bail!("the article at {path} is withdrawn and answers 410"),
            Err(Error::Away(_)) => bail!("the article at {path} is off the site and answers 410"),
            Err(Error::Elsewhere(to)) => bail!("the address {path} leads to {to} for now"),
            Err(Error::LegalReasons(_)) => {
                bail!("the article at {path} is blocked and answers 451")
            }
            Err(error) => return Err(error.into()),
        }
    }
    bail!("the addresses of {path} lead in a circle")
}

/// The path of a whole address or of a path alone, without the continue step.
fn path_of(url: &str) -> anyhow::Result<String> {
    let path = match Url::parse(url) {
        Ok(url) => url.path().to_owned(),
        Err(_) if url.starts_with('/') => url.split(['?', '#']).next().unwrap_or(url).to_owned(),
        Err(_) => bail!("{url} is neither an address nor a path that begins with /"),
    };
    let Some(path) = canonical(&path) else {
        bail!("{url} can be no address of this site");
    };
    Ok(path.strip_suffix("/continue").unwrap_or(&path).to_owned())
}

/// What is to be explained.
struct Case<'a> {
    app: &'a App,
    publication: &'a Publication,
    entry: &'a Entry,
    now: Millis,
    asker: Asker,
}

type Facts = Vec<(&'static str, String)>;

impl Case<'_> {
    fn decision(&self, admission: &Admission, ledger: &[Read]) -> String {
        match admission {
            Admission::Full(_, reason) => format!("The whole story: {}.", self.reason(*reason)),
            Admission::LeadIn(Wall::Continue) if self.is_counted() => format!(
                "The whole story: reading it would take one of the {} free articles left.",
                self.left(ledger)
            ),
            Admission::LeadIn(wall) => format!("The lead-in: {}.", self.wall(*wall)),
            Admission::Refuse => "Nothing: a prefetch that would cost an article.".to_owned(),
        }
    }

    fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Staff => "a member of staff looks".to_owned(),
            Reason::Free if self.entry.facts.section_is_free => {
                "its section is free for everybody".to_owned()
            }
            Reason::Free => "it is free for everybody".to_owned(),
            Reason::Breaking(until) => {
                format!("it is breaking news, free until {}", self.moment(until))
            }
            Reason::Subscription => "the reader subscribes".to_owned(),
            Reason::Token => "the reader has a gift or newsletter link to it".to_owned(),
            Reason::Metered { .. } => {
                let who = self.asker.reader.map_or("visitor", |_| "reader");
                format!("this {who} has read it in this period, and reading again is free")
            }
        }
    }

    fn wall(&self, wall: Wall) -> String {
        let settings = self.publication.paywall();
        match wall {
            Wall::Continue => {
                "nothing is known of a visitor without a cookie, so one step stands before the rest"
                    .to_owned()
            }
            Wall::Spent => format!(
                "the {} free articles of this {} are used up",
                settings.limit_for(&self.asker),
                settings.period.word()
            ),
            Wall::Subscribers if self.entry.facts.access == Access::Subscribers => {
                "it is for subscribers, whatever the meter says".to_owned()
            }
            Wall::Subscribers => "the meter gives no free articles (paywall.limit is 0)".to_owned(),
            Wall::Register => {
                "only readers with an account have free articles (paywall.limit is 0)".to_owned()
            }
            Wall::Network => "its network has brought too many new visitors today".to_owned(),
            Wall::Cookies => "the browser does not return the cookie".to_owned(),
            Wall::Excess => format!(
                "the account has opened {} different articles today (paywall.subscriber_ceiling)",
                self.app.config.paywall.subscriber_ceiling
            ),
            Wall::Unavailable => {
                "the ledger does not answer, and the meter fails closed".to_owned()
            }
        }
    }

    fn story(&self) -> Facts {
        let head = &self.entry.head;
        let section = self.publication.section(head.section);
        let section = section.map_or("none", |section| section.name.as_str());
        let free = if self.entry.facts.section_is_free {
            "free for everybody"
        } else {
            "not free"
        };
        let access = match head.access {
            Access::Breaking { until } if self.now < until => {
                format!("breaking, free until {}", self.moment(until))
            }
            Access::Breaking { until } => {
                format!("breaking until {}, metered now", self.moment(until))
            }
            other => other.word().to_owned(),
        };
        vec![
            ("article", head.wording.headline.clone()),
            ("address", head.path(self.publication)),
            ("access rule", access),
            ("section", format!("{section}, {free}")),
        ]
    }

    fn visitor(&self) -> Facts {
        let cookie = match self.asker.visitor.map(|visitor| visitor.standing) {
            None => "none that is valid",
            Some(Standing::Known) => "valid, has released a story before",
            Some(Standing::New) => "valid, has not released a story yet",
            Some(Standing::Linked) => "valid, came with an account",
        };
        let mut facts = vec![("cookie", cookie.to_owned())];
        if let Some(Person { reader, .. }) = self.asker.reader {
            facts.push(("account", format!("reader {reader}, address verified")));
        }
        if self.asker.claims.subscription {
            facts.push(("rights", "every article".to_owned()));
        }
        if self.asker.claims.staff {
            facts.push(("rights", "staff".to_owned()));
        }
        let is_known = |it: paywall::Visitor| it.standing == Standing::Known;
        let is_admitted = self.asker.reader.is_some_and(|person| person.is_admitted);
        let needs_ticket = !is_admitted && !self.asker.visitor.is_some_and(is_known);
        if needs_ticket {
            let budget = self.app.config.paywall.network_budget;
            let text = format!(
                "a first read also takes one of the {budget} new visitors a day of the network \
                 of {}; only the running server knows how many it has had",
                self.asker.client.address()
            );
            facts.push(("network", text));
        }
        facts
    }

    fn allowance(&self, ledger: &[Read]) -> Facts {
        let settings = self.publication.paywall();
        let zone = &self.publication.zone;
        let key = settings.period.key(self.now, zone);
        let end = settings
            .period
            .ends_at(self.now, zone, settings.rolling_days);
        let pool = match settings.pools {
            Pools::Shared => "one for all sections",
            Pools::Section => "one for each section",
        };
        let mut facts = vec![
            (
                "period",
                format!(
                    "{} {key}, ends {}",
                    settings.period.word(),
                    self.moment(end)
                ),
            ),
            (
                "allowance",
                format!("{} articles, {pool}", settings.limit_for(&self.asker)),
            ),
        ];
        if self.is_counted() {
            facts.push(("used", ledger.len().to_string()));
            facts.push(("left", self.left(ledger).to_string()));
        }
        facts
    }

    async fn reads(&self, ledger: &[Read]) -> Result<Facts> {
        let ids: Vec<i64> = ledger.iter().map(|read| read.story).collect();
        let heads = article::by_ids(&self.app.db, &ids, self.now).await?;
        let describe = |read: &Read| {
            let head = heads.iter().find(|head| head.story == read.story);
            let name = head.map_or_else(
                || format!("story {}", read.story),
                |head| head.wording.headline.clone(),
            );
            ("read", format!("{name} ({})", self.moment(read.at)))
        };
        Ok(ledger.iter().map(describe).collect())
    }

    async fn ledger(&self) -> Result<Vec<Read>> {
        let facts = &self.entry.facts;
        let pages = Pages::of(
            self.app,
            self.publication.rules(),
            facts,
            &self.asker,
            self.now,
        );
        let settings = self.publication.paywall();
        let since = settings
            .period
            .counts_since(self.now, settings.rolling_days);
        Ok(pages.look(self.app, since).await?.unwrap_or_default())
    }

    /// Whether the ledger has a name for whoever asks.
    fn is_counted(&self) -> bool {
        self.asker.visitor.is_some() || self.asker.reader.is_some()
    }

    fn left(&self, ledger: &[Read]) -> u32 {
        let used = u32::try_from(ledger.len()).unwrap_or(u32::MAX);
        let limit = self.publication.paywall().limit_for(&self.asker);
        limit.saturating_sub(used)
    }

    fn moment(&self, at: Millis) -> String {
        i18n::date("en", &self.publication.zone, at, i18n::DateStyle::DateTime)
    }
}
