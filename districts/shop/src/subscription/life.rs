//! The life of a subscription: what is known of it, and the pure functions that say from
//! that which state it is in, until when it gives access, when to look again, and which
//! letters are due. Nothing here depends on the order in which things became known.
use serde::{Deserialize, Serialize};

pub use super::occasion::Occasion;
use super::terms::Terms;
use crate::payment::{Invoice, InvoiceStatus, Snapshot, Status};
use ground::clock::{DAY, HOUR, Millis};

/// How long access goes on while a renewal is not paid.
pub const GRACE: Millis = 7 * DAY;
/// How long access goes on past the period's end while we have not heard of the renewal:
/// a processor that is out of order locks nobody out.
pub const LEEWAY: Millis = 3 * DAY;
/// How long before the first charge the reminder is sent.
pub const REMINDER: Millis = 3 * DAY;
/// The days of the letters about a payment that failed; the day of the failure is the first.
pub const DUNNING: [i64; 3] = [1, 3, 5];
/// The longest pause.
pub const LONGEST_PAUSE_DAYS: i64 = 90;
/// Within how many days after the order one may withdraw (Directive 2011/83/EU, Article 9).
pub const WITHDRAWAL: Millis = 14 * DAY;
/// How long a checkout page is good for.
pub const CHECKOUT: Millis = DAY;

/// What is known of a subscription.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Life {
    /// What the processor last said, with what we have asked for since.
    pub said: Option<Snapshot>,
    /// When the checkout ran out without a payment.
    pub expired_at: Option<Millis>,
    /// Why the processor did not take the order.
    pub refusal: Option<String>,
    /// When the reader asked to cancel.
    pub cancelled_at: Option<Millis>,
    /// Why it ended before its time.
    pub ended_by: Option<Ending>,
    /// What the reader wrote about why.
    pub reason: String,
    /// Pauses, oldest first.
    pub pauses: Vec<Pause>,
    /// When the plan was last changed.
    pub changed_at: Option<Millis>,
    /// How many periods had begun before that.
    #[serde(alias = "paid_before")]
    pub periods_before: usize,
    /// What rounding has given in changes of plan, in millionths of a minor unit.
    pub given: i64,
    /// By how much staff have moved the end of what is paid once, of which the processor knows
    /// nothing.
    pub extended: Millis,
    /// Gifts that have moved its charges.
    pub gifts: Vec<i64>,
    /// Whether the trial was taken for this person.
    pub has_claimed: bool,
    /// Whether what else is had once was taken for this person.
    pub has_favours: bool,
    /// When reading began.
    pub begun_at: Option<Millis>,
    /// What was promised back to the reader who withdrew, in minor units.
    pub back: Option<i64>,
    /// What is given back once the bank has decided for us about a contested charge.
    pub after_contest: Option<Part>,
    /// When it ends by the reader's notice, before the end of what is paid.
    pub ends_at: Option<Millis>,
}

/// How much of what was paid goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// All of it.
    Whole,
    /// What is left of the period that runs, and the balance.
    Rest,
}

/// A time without charge and without access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// From when.
    pub from: Millis,
    /// Until when, exclusive.
    pub until: Millis,
}

/// Why a subscription ended before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// The reader withdrew from the contract.
    Withdrawn,
    /// The reader cancelled at once, for an important reason or while a payment was due.
    Cancelled,
    /// A renewal was never paid.
    Unpaid,
    /// This person had a trial before.
    TrialUsed,
    /// This person had the introductory price or the coupon before.
    FavourUsed,
    /// Its buyer turned out to hold the plan already.
    HeldAlready,
    /// Staff ended it.
    Staff,
}

/// Where a subscription is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// At the checkout.
    Open,
    /// The checkout ran out.
    Abandoned,
    /// Free until the first charge.
    Trialing,
    /// Paid.
    Active,
    /// A renewal was not paid.
    PastDue,
    /// Without charge and access for a while.
    Paused,
    /// Runs until the end of what is paid.
    Cancelled,
    /// Over.
    Ended,
    /// Over, and the money is back.
    Refunded,
    /// The holder of the card contests a charge.
    Disputed,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 10] = [
        Self::Open,
        Self::Abandoned,
        Self::Trialing,
        Self::Active,
        Self::PastDue,
        Self::Paused,
        Self::Cancelled,
        Self::Ended,
        Self::Refunded,
        Self::Disputed,
    ];

    /// The word for it, in the database and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Abandoned => "abandoned",
            Self::Trialing => "trialing",
            Self::Active => "active",
            Self::PastDue => "past-due",
            Self::Paused => "paused",
            Self::Cancelled => "cancelled",
            Self::Ended => "ended",
            Self::Refunded => "refunded",
            Self::Disputed => "disputed",
        }
    }

    /// Whether it can still change by itself.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Abandoned | Self::Ended | Self::Refunded)
    }

    /// Whether there is something to cancel.
    pub fn can_cancel(self) -> bool {
        matches!(
            self,
            Self::Trialing | Self::Active | Self::PastDue | Self::Paused
        )
    }
}

impl Life {
    /// Moves the end of what is paid once, in what the processor has said; there it may have
    /// run out already.
    pub fn extend(&self, said: &mut Snapshot) {
        if self.extended == 0 {
            return;
        }
        let has_run_out = said.ended_at == Some(said.period_end);
        said.period_end += self.extended;
        if has_run_out {
            (said.status, said.ended_at) = (Status::Active, None);
        }
    }

    /// Which state this is at `now`. ARCHITECTURE.md, "Which state gives what".
    pub fn state(&self, now: Millis) -> State {
        let Some(said) = self
            .said
            .as_ref()
            .filter(|said| said.status != Status::Incomplete)
        else {
            return self.expired_at.map_or(State::Open, |_| State::Abandoned);
        };
        if said.invoices.iter().any(|invoice| invoice.is_disputed) {
            return State::Disputed;
        }
        if self.has_ended(said, now) {
            // What ends at once gives the rest back as a matter of course, were it all of it.
            let is_at_once = matches!(self.ended_by, Some(Ending::Cancelled | Ending::Staff));
            return if is_refunded(said) && !is_at_once {
                State::Refunded
            } else {
                State::Ended
            };
        }
        if self.pause(now).is_some() {
            return State::Paused;
        }
        if self.unpaid().is_some() {
            return State::PastDue;
        }
        if said.cancels_at_end {
            return State::Cancelled;
        }
        match said.trial_end {
            Some(end) if end > now && self.periods() == 0 => State::Trialing,
            _ => State::Active,
        }
    }

    fn has_ended(&self, said: &Snapshot, now: Millis) -> bool {
        said.status == Status::Ended
            || said.ended_at.is_some_and(|at| at <= now)
            || (said.cancels_at_end && said.period_end <= now)
            || self.ends_at.is_some_and(|at| at <= now)
    }

    /// Whether everything that was paid was given back, or asked to be.
    pub fn is_given_back(&self) -> bool {
        let invoices = self.said.iter().flat_map(|said| &said.invoices);
        let mut paid = invoices.filter(|one| is_paid(one)).peekable();
        paid.peek().is_some() && paid.all(|one| one.stays() <= 0)
    }

    /// The pause that runs at `now`.
    pub fn pause(&self, now: Millis) -> Option<Pause> {
        self.pauses
            .iter()
            .copied()
            .find(|pause| (pause.from..pause.until).contains(&now))
    }

    /// The first charge that was tried and not paid, and when that failed. Later ones fail
    /// because this one did: they begin no time of their own.
    pub fn unpaid(&self) -> Option<(&Invoice, Millis)> {
        let failed = |one: &'_ Invoice| match one.status {
            InvoiceStatus::Open => one.failed_at,
            InvoiceStatus::Paid | InvoiceStatus::Void => None,
        };
        let invoices = self.said.iter().flat_map(|said| &said.invoices);
        invoices
            .filter_map(|one| Some((one, failed(one)?)))
            .min_by_key(|(_, failed_at)| *failed_at)
    }

    /// Until when access goes on although a charge was not paid: the one date that the
    /// account, the letters and the notice on the site name.
    pub fn grace_end(&self) -> Option<Millis> {
        self.unpaid().map(|(_, failed_at)| failed_at + GRACE)
    }

    /// Until when there is access at most, if there is any.
    pub fn access_until(&self, now: Millis) -> Option<Millis> {
        let said = self.said.as_ref()?;
        match self.state(now) {
            State::Trialing | State::Active => Some(said.period_end + LEEWAY),
            State::Cancelled => Some(self.ends_at.unwrap_or(said.period_end)),
            State::PastDue => self.grace_end(),
            State::Open
            | State::Abandoned
            | State::Paused
            | State::Ended
            | State::Refunded
            | State::Disputed => None,
        }
    }

    /// Whether it began with a free trial after which no period has begun.
    pub fn is_trial_only(&self) -> bool {
        let said = self.said.as_ref();
        let paid = said.iter().flat_map(|said| &said.invoices);
        let has_paid = paid
            .filter(|invoice| invoice.counts())
            .any(|invoice| invoice.status == InvoiceStatus::Paid);
        said.is_some_and(|said| said.trial_end.is_some()) && !has_paid
    }

    /// How many periods have begun: those that were paid, with whatever amount, and the one
    /// whose payment has failed. A trial and a charge that was given up are none.
    pub fn periods(&self) -> usize {
        let invoices = self.said.iter().flat_map(|said| &said.invoices);
        let has_begun = |invoice: &&Invoice| match invoice.status {
            InvoiceStatus::Paid => true,
            InvoiceStatus::Open => invoice.failed_at.is_some(),
            InvoiceStatus::Void => false,
        };
        invoices
            .filter(|invoice| invoice.counts())
            .filter(has_begun)
            .count()
    }

    /// Which period of the agreed prices is charged next; the first is 0.
    pub fn next_period(&self) -> usize {
        self.periods().saturating_sub(self.periods_before)
    }

    /// When to look at it again: at the next moment at which something is due, and at
    /// least once a day while it can still change.
    pub fn check_at(&self, created_at: Millis, now: Millis) -> Option<Millis> {
        let state = self.state(now);
        if state.is_over() {
            return None;
        }
        let mut moments = vec![now + DAY];
        moments.extend(self.falls_at(now));
        if state == State::Open {
            // Somebody who pays and never comes back is found soon, later less often.
            moments.push(now + ((now - created_at) / 2).clamp(10 * ground::clock::MINUTE, DAY));
        }
        moments.into_iter().min()
    }

    /// When something happens to it by itself: a period or a trial ends, a letter is due.
    pub fn falls_at(&self, now: Millis) -> Option<Millis> {
        if self.state(now).is_over() {
            return None;
        }
        let mut moments = Vec::new();
        if let Some(said) = &self.said {
            moments.extend([said.period_end, said.period_end + HOUR]);
            moments.extend(said.trial_end.map(|end| end - REMINDER));
        }
        if let Some((_, failed_at)) = self.unpaid() {
            moments.extend(DUNNING.map(|day| failed_at + (day - 1) * DAY));
            moments.push(failed_at + GRACE);
        }
        moments.extend(self.ends_at);
        moments.extend(self.pauses.iter().map(|pause| pause.until));
        moments.into_iter().filter(|at| *at > now).min()
    }

    /// The letters that are due by `now`; whoever sends them keeps which were sent.
    pub fn occasions(&self, terms: &Terms, now: Millis) -> Vec<Occasion> {
        let state = self.state(now);
        let Some(said) = self.said.as_ref() else {
            return Vec::new();
        };
        if matches!(state, State::Open | State::Abandoned) {
            return Vec::new();
        }
        match self.ended_by {
            Some(Ending::TrialUsed) => return vec![Occasion::TrialUsed],
            Some(Ending::FavourUsed) => return vec![Occasion::FavourUsed],
            Some(Ending::HeldAlready) => return vec![Occasion::HeldAlready],
            _ => {}
        }
        let mut due = vec![Occasion::Welcome];
        let is_long = said
            .trial_end
            .is_some_and(|end| end - said.began_at > REMINDER);
        if let (State::Trialing, Some(end), true) = (state, said.trial_end, is_long)
            && end - REMINDER <= now
        {
            due.push(Occasion::TrialReminder(end));
        }
        // The first charge without a trial is in the welcome letter.
        let is_first = |invoice: &Invoice| {
            said.trial_end.is_none()
                && said
                    .invoices
                    .first()
                    .is_some_and(|one| one.id == invoice.id)
        };
        for invoice in &said.invoices {
            if (is_paid(invoice) || is_paid_from_balance(invoice)) && !is_first(invoice) {
                due.push(Occasion::Receipt(invoice.clone()));
            }
            if invoice.refunded > 0 {
                due.push(Occasion::Refund(invoice.clone()));
            }
        }
        self.asked(state, now, &mut due);
        if state == State::Ended && self.has_end_letter(terms) {
            due.push(Occasion::Ended);
        }
        due
    }

    /// Letters about what the reader asked for, and about what was not paid.
    fn asked(&self, state: State, now: Millis, due: &mut Vec<Occasion>) {
        if let (State::PastDue, Some((invoice, failed_at))) = (state, self.unpaid()) {
            let days = DUNNING.into_iter().rev();
            // Letters that an outage has kept back are left out; the last one says it all.
            let day = days
                .into_iter()
                .find(|day| failed_at + (day - 1) * DAY <= now);
            due.extend(day.map(|day| Occasion::Failed(invoice.clone(), day)));
        }
        due.extend(self.cancelled_at.map(Occasion::Cancelled));
        due.extend(self.changed_at.map(Occasion::Changed));
        if self.ended_by == Some(Ending::Withdrawn) {
            due.push(Occasion::Withdrawn);
        }
        for pause in &self.pauses {
            due.push(Occasion::Paused(*pause));
            if pause.until <= now && !state.is_over() {
                due.push(Occasion::Resumed(*pause));
            }
        }
    }

    /// Whoever withdrew or cancelled at once has had the letter about it.
    fn has_end_letter(&self, terms: &Terms) -> bool {
        terms.is_recurring()
            && !matches!(self.ended_by, Some(Ending::Withdrawn | Ending::Cancelled))
    }
}

/// Whether money came in.
pub fn is_paid(invoice: &Invoice) -> bool {
    invoice.status == InvoiceStatus::Paid && invoice.amount > 0
}

fn is_paid_from_balance(invoice: &Invoice) -> bool {
    invoice.status == InvoiceStatus::Paid && invoice.from_balance > 0
}

/// Whether the last charge was given back whole.
fn is_refunded(said: &Snapshot) -> bool {
    let last = said.invoices.iter().rev().find(|invoice| is_paid(invoice));
    last.is_some_and(|invoice| invoice.refunded >= invoice.amount)
}
