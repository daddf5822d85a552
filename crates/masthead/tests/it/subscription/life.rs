//! The state, the access and the letters follow from what is known, not from the order in
//! which it became known.
use masthead::ground::clock::{DAY, HOUR};
use masthead::shop::payment::{Invoice, InvoiceStatus, Mode, Snapshot, Status};
use masthead::shop::subscription::life::{GRACE, LEEWAY};
use masthead::shop::subscription::{Life, State};
use proptest::prelude::*;

use crate::harness::NOON;
use crate::payment::shop::terms;

fn invoice(number: i64, at: i64) -> Invoice {
    Invoice {
        id: format!("in_{number}"),
        amount: 2_600,
        from_balance: 0,
        is_period: true,
        tax: 0,
        refunded: 0,
        asked_back: 0,
        currency: "USD".to_owned(),
        status: InvoiceStatus::Paid,
        made_at: at,
        paid_at: Some(at),
        failed_at: None,
        period_start: at,
        period_end: at + 30 * DAY,
        is_disputed: false,
    }
}

fn begun() -> Snapshot {
    Snapshot {
        id: "sub_1".to_owned(),
        customer: "cus_1".to_owned(),
        mode: Mode::Test,
        status: Status::Trialing,
        began_at: NOON,
        trial_end: Some(NOON + 14 * DAY),
        period_start: NOON,
        period_end: NOON + 14 * DAY,
        cancels_at_end: false,
        ended_at: None,
        amount: 2_600,
        balance: 0,
        method: None,
        invoices: Vec::new(),
    }
}

/// A life as the processor goes through it, each step with its time.
fn life() -> Vec<(i64, Snapshot)> {
    let trial = begun();
    let end = NOON + 14 * DAY;
    let mut failed = Snapshot {
        status: Status::PastDue,
        period_start: end,
        period_end: end + 30 * DAY,
        ..trial.clone()
    };
    failed.invoices.push(Invoice {
        status: InvoiceStatus::Open,
        paid_at: None,
        failed_at: Some(end),
        ..invoice(1, end)
    });
    let mut paid = failed.clone();
    paid.status = Status::Active;
    paid.invoices = vec![Invoice {
        paid_at: Some(end + 2 * DAY),
        ..invoice(1, end)
    }];
    let cancelled = Snapshot {
        cancels_at_end: true,
        ..paid.clone()
    };
    let ended = Snapshot {
        status: Status::Ended,
        ended_at: Some(end + 30 * DAY),
        ..cancelled.clone()
    };
    let mut refunded = ended.clone();
    refunded.invoices[0].refunded = 2_600;
    vec![
        (NOON, trial),
        (end + HOUR, failed),
        (end + 2 * DAY, paid),
        (end + 5 * DAY, cancelled),
        (end + 30 * DAY, ended),
        (end + 31 * DAY, refunded),
    ]
}

fn known(said: Snapshot) -> Life {
    Life {
        said: Some(said),
        ..Life::default()
    }
}

#[test]
fn each_step_of_a_life_has_its_state_and_its_access() {
    let end = NOON + 14 * DAY;
    let expected = [
        (State::Trialing, Some(end + LEEWAY)),
        (State::PastDue, Some(end + GRACE)),
        (State::Active, Some(end + 30 * DAY + LEEWAY)),
        (State::Cancelled, Some(end + 30 * DAY)),
        (State::Ended, None),
        (State::Refunded, None),
    ];
    for ((now, said), (state, until)) in life().into_iter().zip(expected) {
        let life = known(said);
        assert_eq!(life.state(now), state);
        assert_eq!(life.access_until(now), until, "{state:?}");
    }
}

#[test]
fn a_dispute_closes_and_a_dispute_that_is_won_opens() {
    let (now, mut said) = life().remove(2);
    said.invoices[0].is_disputed = true;
    assert_eq!(known(said.clone()).state(now), State::Disputed);
    said.invoices[0].is_disputed = false;
    assert_eq!(known(said).state(now), State::Active);
}

#[test]
fn a_cancelled_subscription_ends_by_itself_when_its_time_is_over() {
    let (_, said) = life().remove(3);
    let end = said.period_end;
    assert_eq!(known(said.clone()).state(end - 1), State::Cancelled);
    assert_eq!(known(said.clone()).state(end), State::Ended);
    assert_eq!(known(said).access_until(end), None);
}

/// An event makes us ask: what we get is how far the processor is by then. Events come in
/// any order and any number of times, while the processor's life goes on.
fn deliveries() -> impl Strategy<Value = (Vec<usize>, Vec<usize>)> {
    let events = prop::collection::vec(0_usize..6, 0..24);
    (Just((0..6).collect::<Vec<usize>>()).prop_shuffle(), events)
}

proptest! {
    #[test]
    fn any_order_of_events_ends_in_the_same_state((order, again) in deliveries()) {
        let steps = life();
        let last = steps.last().unwrap().0 + DAY;
        let mut row = Life::default();
        let mut letters = std::collections::BTreeSet::new();
        for (done, event) in order.iter().chain(&again).enumerate() {
            // The processor has gone at least as far as the event that tells of it, and
            // never goes back.
            let step = order.iter().chain(&again).take(done + 1).max().unwrap();
            prop_assert!(step >= event);
            let (now, said) = &steps[*step];
            row.said = Some(said.clone());
            for occasion in row.occasions(&terms(), *now) {
                letters.insert(occasion.key());
            }
        }
        prop_assert_eq!(row.state(last), State::Refunded);
        prop_assert_eq!(&row, &known(steps[5].1.clone()));
        letters.extend(row.occasions(&terms(), last).iter().map(|occasion| occasion.key()));
        // Whatever was missed on the way, what counts has its letter, once.
        for sure in ["welcome", "receipt in_1", "refund in_1 2600"] {
            prop_assert!(letters.contains(sure), "{:?}", letters);
        }
        prop_assert!(letters.len() <= 8, "{:?}", letters);
    }

    #[test]
    fn access_never_outlives_its_state(step in 0_usize..6, later in 0_i64..400) {
        let (at, said) = life().remove(step);
        let now = at + later * DAY;
        let life = known(said);
        if let Some(until) = life.access_until(now) {
            let gives = [State::Trialing, State::Active, State::PastDue, State::Cancelled];
            prop_assert!(gives.contains(&life.state(now)));
            prop_assert!(until <= NOON + 60 * DAY);
        }
    }

    #[test]
    fn there_is_always_a_next_look_until_it_is_over(step in 0_usize..6, later in 0_i64..400) {
        let (at, said) = life().remove(step);
        let now = at + later * DAY;
        let life = known(said);
        match life.check_at(NOON, now) {
            None => prop_assert!(life.state(now).is_over()),
            Some(next) => prop_assert!(next > now && next <= now + DAY),
        }
    }
}
