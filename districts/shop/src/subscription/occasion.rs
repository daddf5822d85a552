//! The occasions of letters about a subscription.
use super::life::Pause;
use crate::payment::{Call, Invoice};
use ground::clock::Millis;

/// A letter that is due, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The subscription has begun.
    Welcome,
    /// It cannot begin, for this person had a trial before.
    TrialUsed,
    /// It cannot begin, for this person had its introductory price or coupon before.
    FavourUsed,
    /// It ends, for its buyer has proved an address whose account holds the plan already.
    HeldAlready,
    /// The trial ends in some days.
    TrialReminder(Millis),
    /// A charge was paid.
    Receipt(Invoice),
    /// A charge was not paid; this is the letter of that day.
    Failed(Invoice, i64),
    /// The reader has cancelled.
    Cancelled(Millis),
    /// The reader has withdrawn.
    Withdrawn,
    /// Money goes back.
    Refund(Invoice),
    /// A pause begins.
    Paused(Pause),
    /// A pause is over.
    Resumed(Pause),
    /// The plan was changed.
    Changed(Millis),
    /// It is over.
    Ended,
}

impl Occasion {
    /// What makes it once for a subscription.
    pub fn key(&self) -> String {
        match self {
            Self::Welcome => "welcome".to_owned(),
            Self::TrialUsed => "trial-used".to_owned(),
            Self::FavourUsed => "favour-used".to_owned(),
            Self::HeldAlready => "held-already".to_owned(),
            Self::TrialReminder(end) => format!("trial-reminder {end}"),
            Self::Receipt(invoice) => format!("receipt {}", invoice.id),
            Self::Failed(invoice, day) => format!("failed {} {day}", invoice.id),
            Self::Cancelled(at) => format!("cancelled {at}"),
            Self::Withdrawn => "withdrawn".to_owned(),
            Self::Refund(invoice) => format!("refund {} {}", invoice.id, invoice.refunded),
            Self::Paused(pause) => format!("paused {}", pause.from),
            Self::Resumed(pause) => format!("resumed {}", pause.from),
            Self::Changed(at) => format!("changed {at}"),
            Self::Ended => "ended".to_owned(),
        }
    }
}

impl Occasion {
    /// Whether it is the answer to what somebody has just done. The others come by the calendar,
    /// many on one day.
    pub fn is_awaited(&self) -> bool {
        match self {
            Self::Welcome
            | Self::Cancelled(_)
            | Self::Withdrawn
            | Self::Paused(_)
            | Self::Changed(_) => true,
            Self::TrialUsed
            | Self::FavourUsed
            | Self::HeldAlready
            | Self::TrialReminder(_)
            | Self::Receipt(_)
            | Self::Failed(..)
            | Self::Refund(_)
            | Self::Resumed(_)
            | Self::Ended => false,
        }
    }

    /// Whether its letter is told only once this is done. What ends is told at once, as the
    /// law demands; its letters promise no more than we keep ourselves.
    pub fn waits_for(&self, call: &Call) -> bool {
        match self {
            Self::Changed(_) => matches!(call, Call::Change { .. }),
            Self::Paused(_) | Self::Resumed(_) => matches!(call, Call::MoveBilling(_)),
            _ => false,
        }
    }
}
