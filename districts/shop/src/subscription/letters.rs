//! Letters about a subscription.
use db::Tx;

use super::life::Occasion;
use super::{Subscription, words};
use crate::offer::Kind;
use crate::payment::Invoice;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n;
use newsroom::publication::Publication;
use people::letter::{self, Letter};
use people::reader::{Email, Reader};

/// Puts a letter into the queue, in the transaction of what it tells about.
pub(super) async fn send(
    app: &App,
    tx: &mut Tx,
    (publication, buyer): (&Publication, &Reader),
    one: &Subscription,
    occasion: &Occasion,
) -> Result<()> {
    // Whoever has erased the account gets no more letters.
    if Email::parse(&buyer.email).is_none() {
        return Ok(());
    }
    let writer = Writer {
        app,
        publication,
        one,
        to: &buyer.email,
    };
    let letter = Letter {
        is_awaited: occasion.is_awaited(),
        ..writer.write(occasion)
    };
    letter::send(app, tx, &letter, None).await
}

/// What all letters about a subscription need.
struct Writer<'a> {
    app: &'a App,
    publication: &'a Publication,
    one: &'a Subscription,
    to: &'a str,
}

impl Writer<'_> {
    fn write(&self, occasion: &Occasion) -> Letter {
        let page = |path: &str| format!("{}{path}", self.app.config.public_url());
        let account = page("/account/subscription");
        match occasion {
            Occasion::Welcome => self.welcome().action(account),
            Occasion::TrialUsed => self.letter("trial-used").action(page("/subscribe")),
            Occasion::FavourUsed => self.letter("favour-used").action(page("/subscribe")),
            Occasion::HeldAlready => self.letter("held-already").action(account),
            Occasion::TrialReminder(end) => self
                .letter("trial-reminder")
                .with("date", self.day(*end))
                .with("amount", self.next_price())
                .action(account),
            Occasion::Receipt(invoice) => {
                let kind = match invoice.amount {
                    0 => "receipt-balance",
                    _ => "receipt",
                };
                self.charged(kind, invoice)
                    .action(page("/account/invoices"))
            }
            Occasion::Failed(invoice, day) => self
                .charged(&format!("failed-{day}"), invoice)
                .with(
                    "until",
                    self.one
                        .life
                        .grace_end()
                        .map_or_else(String::new, |end| self.day(end)),
                )
                .action(page("/account/subscription/method")),
            Occasion::Cancelled(at) => self.cancelled(*at).action(account),
            Occasion::Withdrawn => self.withdrawn(),
            Occasion::Refund(invoice) => self
                .charged("refund", invoice)
                .with("refunded", self.money(invoice.refunded, &invoice.currency)),
            Occasion::Paused(pause) => self
                .letter("paused")
                .with("until", self.day(pause.until))
                .action(account),
            Occasion::Resumed(_) => self
                .letter("resumed")
                .with("date", self.next_day())
                .action(account),
            // The new price from its beginning, whether its first charge is through or not.
            Occasion::Changed(_) => self
                .letter("changed")
                .with("amount", words::price(&self.one.terms, 0, self.language()))
                .fact(self.fact("subscription-agreed"), &self.one.terms.text)
                .fact_if(self.fact("subscription-balance"), self.balance())
                .action(account),
            Occasion::Ended => self.letter("ended").action(page("/subscribe")),
        }
    }

    fn letter(&self, kind: &str) -> Letter {
        Letter {
            language: self.language().to_owned(),
            ..Letter::new(&format!("subscription-{kind}"), self.to)
        }
        .with("plan", &self.one.terms.plan)
        .with("order", &self.one.number)
        .fact(self.fact("subscription-order"), &self.one.number)
        .fact(self.fact("subscription-plan"), &self.one.terms.plan)
        .facts(self.going_on())
    }

    /// What is paid from the next charge on, all of it, while the subscription goes on, and
    /// whether it has come to run for an indefinite time.
    fn going_on(&self) -> Vec<(String, String)> {
        let state = self.one.state(self.app.clock.now());
        if !state.can_cancel() || !self.one.terms.is_recurring() {
            return Vec::new();
        }
        let price = (self.fact("subscription-price"), self.next_price());
        let term = || {
            (
                self.fact("subscription-term"),
                self.fact("subscription-indefinite"),
            )
        };
        let term = self.one.is_indefinite().then(term);
        [price].into_iter().chain(term).collect()
    }

    fn withdrawn(&self) -> Letter {
        let back = self.one.life.back.unwrap_or(0);
        let is_gift = matches!(self.one.terms.kind, Kind::Gift { .. });
        let is_contested = self.one.life.after_contest.is_some();
        let kind = match (is_gift, back > 0) {
            (false, false) if is_contested => "withdrawn-contested",
            (false, true) => "withdrawn",
            (false, false) => "withdrawn-free",
            (true, true) => "withdrawn-gift",
            (true, false) => "withdrawn-gift-free",
        };
        self.letter(kind)
            .with("at", words::moment(self.publication, self.app.clock.now()))
            .with("back", self.money(back, &self.one.terms.currency))
    }

    fn welcome(&self) -> Letter {
        let said = self.one.life.said.as_ref();
        let first = said.and_then(|said| said.invoices.first());
        let letter = match (said.and_then(|said| said.trial_end), first) {
            (Some(end), _) => self
                .letter("welcome-trial")
                .with("date", self.day(end))
                .with("amount", self.next_price()),
            (None, Some(first)) if self.one.terms.is_recurring() => self.charged("welcome", first),
            (None, Some(first)) => self.charged("bought", first),
            (None, None) => self.letter("welcome-free"),
        };
        letter.fact(self.fact("subscription-agreed"), &self.one.terms.text)
    }

    /// The confirmation that the law asks for: what ends, when it was asked and when it ends.
    fn cancelled(&self, at: Millis) -> Letter {
        let life = &self.one.life;
        let said = life.said.as_ref();
        let end = said.map_or(at, |said| said.ended_at.unwrap_or(said.period_end));
        let rest = life.ends_at.map(|end| self.one.left_at(end));
        let (at, end) = (
            words::moment(self.publication, at),
            self.day(life.ends_at.unwrap_or(end)),
        );
        let currency = &self.one.terms.currency;
        let back = rest.map(|rest| (self.fact("leave-back"), self.money(rest, currency)));
        self.letter("cancelled")
            .with("at", &at)
            .with("end", &end)
            .fact(self.fact("subscription-asked-at"), &at)
            .fact(self.fact("subscription-ends-at"), &end)
            .fact_if(self.fact("letter-balance-back"), self.balance())
            .facts(back)
    }

    fn charged(&self, kind: &str, invoice: &Invoice) -> Letter {
        let amount = self.money(invoice.amount, &invoice.currency);
        let letter = self
            .letter(kind)
            .with("amount", &amount)
            .with("date", self.day(invoice.period_end))
            .fact(self.fact("subscription-amount"), &amount)
            .fact_if(
                self.fact("invoice-from-balance"),
                self.above_nothing(invoice.from_balance, &invoice.currency),
            );
        let paid = invoice.paid_at.map(|at| self.day(at));
        match paid {
            Some(paid) => letter.fact(self.fact("subscription-paid-at"), paid),
            None => letter,
        }
    }

    fn next_price(&self) -> String {
        let next = self.one.life.next_period();
        words::price(&self.one.terms, next, self.language())
    }

    fn next_day(&self) -> String {
        self.one
            .life
            .said
            .as_ref()
            .map_or_else(String::new, |said| self.day(said.period_end))
    }

    /// What is on the balance, if something is.
    fn balance(&self) -> Option<String> {
        let balance = self.one.life.said.as_ref().map_or(0, |said| said.balance);
        self.above_nothing(balance, &self.one.terms.currency)
    }

    fn above_nothing(&self, minor: i64, currency: &str) -> Option<String> {
        words::above_nothing(minor, currency, self.language())
    }

    fn money(&self, minor: i64, currency: &str) -> String {
        words::money(minor, currency, self.language())
    }

    fn day(&self, at: Millis) -> String {
        words::day(self.publication, at)
    }

    fn fact(&self, key: &str) -> String {
        i18n::text(self.language(), key)
    }

    fn language(&self) -> &str {
        &self.publication.settings.language
    }
}
