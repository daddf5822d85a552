//! What payments tell the rest of the desk: what was paid today, for owners, and what is stuck, on
//! its first page; and the log in words.
use std::collections::BTreeMap;

use super::desk::PATH;
use super::{InvoiceStatus, calls, charges};
use crate::permission::{REVENUE, SUBSCRIPTIONS};
use crate::subscription::words;
use desk::board::{Figure, Value};
use desk::{Board, Desk, Entry, Group, Today};
use ground::error::Result;
use ground::ids;

/// Its numbers on the first page.
pub const BOARD: &[Board] = &[
    Board {
        group: Group::Shop,
        permission: REVENUE,
        read: |desk, today| Box::pin(revenue(desk, today)),
    },
    Board {
        group: Group::Shop,
        permission: SUBSCRIPTIONS,
        read: |desk, _| Box::pin(stuck(desk)),
    },
];

/// Charges that came today and are paid, without what was refunded, by currency: a range of ids.
async fn revenue(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    let mut after = ids::first_at(today.start) - 1;
    loop {
        let page = charges::after(&desk.app.db, after).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for charge in page {
            let invoice = charge.invoice;
            if invoice.status == InvoiceStatus::Paid {
                *sums.entry(invoice.currency).or_default() += invoice.amount - invoice.refunded;
            }
        }
    }
    if sums.is_empty() {
        sums.insert(desk.publication.settings.currency.clone(), 0);
    }
    let amount = |(currency, minor): (String, i64)| words::money(minor, &currency, desk.language());
    Ok(vec![Entry::Figure(Figure {
        key: "today-revenue",
        value: Value::Amounts(sums.into_iter().map(amount).collect()),
        url: None,
    })])
}

/// What the processor was asked and does not do, by `payment_calls_open`.
async fn stuck(desk: &Desk) -> Result<Vec<Entry>> {
    let stuck = calls::stuck(&desk.app).await?;
    let count = i64::try_from(stuck.len()).unwrap_or(i64::MAX);
    let since = stuck.first().map(|asked| asked.asked_at);
    Ok(vec![Entry::waiting("waits-payments", count, PATH, since)])
}
