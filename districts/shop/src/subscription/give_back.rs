//! Giving back what was paid and is not used any more.
use super::Change;
use super::life::{Ending, Part, Pause, State, is_paid};
use crate::payment::{Call, Snapshot};

impl Change {
    /// What is on the balance, in minor units.
    pub(super) fn balance(&self) -> i64 {
        let said = self.one.life.said.as_ref();
        said.map_or(0, |said| said.balance.max(0))
    }

    /// What is left now of the period that was paid, in minor units. A pause does not use it up.
    pub(super) fn unused(&self) -> i64 {
        let pause = self.one.life.pause(self.now);
        let at = pause.map_or(self.now, |Pause { until, .. }| until);
        // What is bought once is used when it is opened.
        match self.one.terms.is_recurring() {
            true => self.one.left_at(at),
            false => 0,
        }
    }

    /// What would go back if it ended now, in minor units: no more than was paid in, and also
    /// what the balance has set aside for a charge that is not paid.
    pub(super) fn goes_back(&self) -> i64 {
        let state = self.one.state(self.now);
        match state.can_cancel() || state == State::Cancelled {
            true => (self.unused() + self.balance() + self.set_aside()).min(self.left()),
            false => 0,
        }
    }

    /// What goes back if staff end it now, in minor units, and how much of that is the balance.
    pub(super) fn back_at_end(&self) -> (i64, i64) {
        let mut end = Self::of(self.one.clone(), self.now);
        end.end(Ending::Staff);
        end.give_back_balance();
        let parts = end.calls.iter().map(|(_, call)| match call {
            Call::Refund { amount, .. } => (*amount, 0),
            Call::TakeBalance(amount) => (0, *amount),
            _ => (0, 0),
        });
        parts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1))
    }

    /// The charges that have brought money in, newest first, with how much of each can still
    /// be given back. About the money of a contested charge the bank decides.
    pub(super) fn paid_in(&self) -> Vec<(String, i64)> {
        let said = self.one.life.said.iter();
        let paid = said.flat_map(|said| said.invoices.iter().rev().filter(|one| is_paid(one)));
        let paid = paid.filter(|one| !one.is_disputed);
        paid.map(|one| (one.id.clone(), one.stays()))
            .filter(|(_, left)| *left > 0)
            .collect()
    }

    /// What can still be given back of all that was paid in.
    pub(super) fn left(&self) -> i64 {
        self.paid_in().iter().map(|(_, left)| left).sum()
    }

    fn set_aside(&self) -> i64 {
        let said = self.one.life.said.as_ref();
        said.map_or(0, Snapshot::set_aside)
    }

    /// Gives back what is left of the period that runs, on the newest charges. In a contest that
    /// waits for the bank.
    pub(super) fn give_back_unused(&mut self) {
        if self.one.state(self.now) == State::Disputed {
            self.one.life.after_contest.get_or_insert(Part::Rest);
            return;
        }
        let mut left = self.unused();
        for (invoice, most) in self.paid_in() {
            let part = most.min(left);
            self.refund_for(&invoice, part, "unused");
            left -= part;
        }
    }

    /// Gives back everything that was paid; in a contest once the bank has decided.
    pub(super) fn give_back_whole(&mut self) {
        if self.one.state(self.now) == State::Disputed {
            self.one.life.after_contest = Some(Part::Whole);
            return;
        }
        for (invoice, left) in self.paid_in() {
            self.refund_for(&invoice, left, "withdraw");
        }
    }

    /// Gives back what has waited for the bank, as it was at the end.
    pub(super) fn give_back_after_contest(&mut self) {
        let said = self.one.life.said.as_ref();
        let ended_at = said.and_then(|said| said.ended_at);
        if self.one.state(self.now) == State::Disputed {
            return;
        }
        let Some((part, at)) = self.one.life.after_contest.take().zip(ended_at) else {
            return;
        };
        let now = std::mem::replace(&mut self.now, at);
        match part {
            Part::Whole => self.give_back_whole(),
            Part::Rest => self.give_back_unused(),
        }
        self.now = now;
    }

    /// Gives the balance back once there is nothing more that it could pay for.
    pub(super) fn give_back_balance(&mut self) {
        let is_over = matches!(self.one.state(self.now), State::Ended | State::Refunded);
        if !is_over {
            return;
        }
        let occasion = format!("balance {}", self.balance());
        for (invoice, most) in self.paid_in() {
            let part = most.min(self.balance());
            self.pay_back(&invoice, (part, part), &occasion);
        }
    }

    /// Asks for a refund on one charge, and takes a part of it from the balance.
    pub(super) fn pay_back(
        &mut self,
        invoice: &str,
        (amount, from_balance): (i64, i64),
        occasion: &str,
    ) {
        if amount <= 0 {
            return;
        }
        if from_balance > 0 {
            let take = Call::TakeBalance(from_balance);
            self.ask_and_hold(format!("take {invoice} {occasion}"), take);
        }
        let refund = Call::Refund {
            invoice: invoice.to_owned(),
            amount,
        };
        self.ask_and_hold(format!("refund {invoice} {occasion}"), refund);
    }

    fn ask_and_hold(&mut self, occasion: String, call: Call) {
        if let Some(said) = &mut self.one.life.said {
            call.hold(said);
        }
        self.ask(occasion, call);
    }
}
