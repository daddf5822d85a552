//! What a reader, or staff for them, can do with a subscription. Each is kept at once, with
//! its letter; the processor is told by a job.
use super::Change;
use super::life::{Ending, LONGEST_PAUSE_DAYS, Pause, State};
use crate::payment::Call;
use ground::clock::{DAY, Millis};

/// How long after a pause has begun the next one may.
const PAUSE_EVERY_DAYS: i64 = 365;

/// How somebody cancels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// At the end of what is paid.
    Ordinary,
    /// At once, for an important reason.
    Extraordinary,
}

impl Change {
    fn state(&self) -> State {
        self.one.state(self.now)
    }

    /// Cancels. `false` where there is nothing to cancel.
    pub fn cancel(&mut self, notice: Notice, reason: &str) -> bool {
        let state = self.state();
        let is_sooner = state == State::Cancelled && notice == Notice::Extraordinary;
        if !state.can_cancel() && !is_sooner {
            return false;
        }
        self.one.life.reason = reason.chars().take(1_000).collect();
        self.one.life.cancelled_at = Some(self.now);
        // Who has not paid for this period, or is through with us, has nothing to wait for.
        if state == State::PastDue || notice == Notice::Extraordinary {
            self.end(Ending::Cancelled);
            return true;
        }
        self.resume();
        self.one.life.ends_at = self.one.notice_end(self.now);
        if let Some(said) = &mut self.one.life.said {
            said.cancels_at_end = true;
        }
        self.ask(self.moment("cancel"), Call::Cancel);
        true
    }

    /// Takes a cancellation back before it takes effect.
    pub fn keep(&mut self) -> bool {
        if self.state() != State::Cancelled || !self.one.terms.is_recurring() {
            return false;
        }
        self.one.life.cancelled_at = None;
        self.one.life.ends_at = None;
        if let Some(said) = &mut self.one.life.said {
            said.cancels_at_end = false;
        }
        self.ask(self.moment("keep"), Call::Keep);
        true
    }

    /// Gives a part of a charge back because staff want it; `false` where that much of it is
    /// not left.
    pub fn refund(&mut self, invoice: &str, amount: i64) -> bool {
        let mut paid = self.paid_in().into_iter();
        let is_left = paid.any(|(id, left)| id == invoice && (1..=left).contains(&amount));
        if is_left {
            self.refund_for(invoice, amount, &self.moment("staff"));
        }
        is_left
    }

    /// Gives money back, once an occasion. Where it is money that the balance still counts on,
    /// the balance becomes smaller by as much.
    pub(super) fn refund_for(&mut self, invoice: &str, amount: i64, occasion: &str) {
        let balance = self.balance();
        let stays = self.left() - amount;
        let missing = (balance - stays).clamp(0, balance.min(amount.max(0)));
        self.pay_back(invoice, (amount, missing), occasion);
    }

    /// Whether a pause can begin now.
    pub fn can_pause(&self) -> bool {
        let last = self.one.life.pauses.last();
        let is_rested = last.is_none_or(|last| last.from + PAUSE_EVERY_DAYS * DAY <= self.now);
        self.state() == State::Active && self.one.terms.is_recurring() && is_rested
    }

    /// Pauses now for so many days. The time that is paid is not lost: the next charge
    /// moves by as much.
    pub fn pause(&mut self, days: i64) -> bool {
        if !self.can_pause() || !(1..=LONGEST_PAUSE_DAYS).contains(&days) {
            return false;
        }
        let pause = Pause {
            from: self.now,
            until: self.now + days * DAY,
        };
        self.one.life.pauses.push(pause);
        self.move_billing(days * DAY, "pause");
        true
    }

    /// Ends a pause early; `false` where none runs.
    pub fn resume(&mut self) -> bool {
        if self.state() != State::Paused {
            return false;
        }
        let now = self.now;
        let running = |pause: &&mut Pause| (pause.from..pause.until).contains(&now);
        let Some(pause) = self.one.life.pauses.iter_mut().find(running) else {
            return false;
        };
        let left = pause.until - now;
        pause.until = now;
        self.move_billing(-left, "resume");
        true
    }

    /// Moves the next charge by a gift, once a gift.
    pub fn take_gift(&mut self, gift: i64, by: i64) {
        if !self.one.life.gifts.contains(&gift) {
            self.one.life.gifts.push(gift);
            self.move_billing(by, &format!("gift {gift}"));
        }
    }

    /// Staff move the end of what is paid. Where nothing is charged again, only the right knows.
    pub fn extend(&mut self, by: Millis) {
        if self.one.terms.is_recurring() {
            self.move_billing(by, "extend");
            return;
        }
        if let Some(said) = &mut self.one.life.said {
            said.period_end += by;
            self.one.life.extended += by;
        }
    }

    /// Moves the next charge, and with it the end of what is paid.
    pub fn move_billing(&mut self, by: i64, occasion: &str) {
        let Some(said) = &mut self.one.life.said else {
            return;
        };
        said.period_end += by;
        let at = said.period_end;
        self.ask(self.moment(occasion), Call::MoveBilling(at));
    }
}
