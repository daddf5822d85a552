//! What subscriptions tell the rest of the desk: today's numbers on its first page, the log in
//! words, and a reader's orders on the page about them.
use serde::Serialize;

use super::account::InvoiceRow;
use super::pages::Row;
use super::{order, store, words};
use crate::payment::charges;
use crate::permission::SUBSCRIPTIONS;
use desk::tell::{Tell, Told};
use desk::{Board, Desk, Entry, Group, Today};
use ground::error::Result;
use ground::ids;

/// Its numbers on the first page.
pub const BOARD: &[Board] = &[Board {
    group: Group::Shop,
    permission: SUBSCRIPTIONS,
    read: |desk, today| Box::pin(board(desk, today)),
}];

/// See [`store::Counts`] for how each is counted.
async fn board(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let from = (ids::first_at(today.start), today.start);
    let counts = store::counts(&desk.app.db, from).await?;
    Ok(vec![
        Entry::count("today-begun", counts.begun, super::desk::PATH),
        Entry::count("today-ended", counts.ended, super::desk::PATH),
        Entry::count("today-trialing", counts.trialing, super::desk::PATH),
        Entry::task("waits-unpaid", counts.past_due, super::desk::PATH),
        Entry::task("waits-disputed", counts.disputed, super::desk::PATH),
    ])
}

/// Its lines of the log.
pub const TELLS: &[Tell] = &[|desk, told| Box::pin(tell(desk, told))];

async fn tell(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        let Some(number) = one.id("subscription").map(str::to_owned) else {
            continue;
        };
        let url = format!("{}/{number}", super::desk::PATH);
        match one.line.action.as_str() {
            "subscription.refund" => refund(desk, one, &number).await?,
            "subscription.extend" => extend(one),
            _ => {}
        }
        one.call(number, url);
    }
    Ok(())
}

/// The detail of a refund: the processor's name of the charge, the amount, and a note.
async fn refund(desk: &Desk, one: &mut Told, number: &str) -> Result<()> {
    let mut parts = one.note.splitn(3, ' ').map(str::to_owned);
    let (_, minor, note) = (parts.next(), parts.next(), parts.next());
    let order = order::parse(number);
    let (Some(minor), Some(order)) = (minor.and_then(|minor| minor.parse().ok()), order) else {
        return Ok(());
    };
    if let Some(known) = store::by_number(&desk.app.db, &order).await? {
        let amount = words::money(minor, &known.terms.currency, desk.language());
        one.say("deed-subscription-refund-of", "amount", amount);
        one.note = note.unwrap_or_default();
    }
    Ok(())
}

fn extend(one: &mut Told) {
    let (days, note) = one.note.split_once(" days").unwrap_or(("", ""));
    if let Ok(days) = days.parse::<i64>() {
        let note = note.trim().to_owned();
        one.say("deed-subscription-extend-by", "days", days);
        one.note = note;
    }
}

/// A reader's orders and charges.
#[derive(Serialize)]
pub struct Part {
    orders: Vec<Row>,
    charges: Vec<InvoiceRow>,
}

/// What staff see of a reader's orders and charges.
pub async fn part(desk: &Desk, reader: i64) -> Result<Part> {
    let (app, publication) = (&desk.app, &desk.publication);
    let now = app.clock.now();
    let mut orders = Vec::new();
    for one in store::of_reader(&app.db, reader).await? {
        let row = Row::new(publication, &one, now);
        let row = row.with_gift(app, publication, &one).await?;
        orders.push(row.with_open(app, publication, &one).await?);
    }
    let charges = charges::of_reader(&app.db, reader).await?;
    let charge = |charge| InvoiceRow::new(publication, charge);
    Ok(Part {
        orders,
        charges: charges.iter().map(charge).collect(),
    })
}

/// Where an entitlement from a subscription can be seen.
pub async fn order_of(desk: &Desk, id: i64) -> Result<Option<(String, String)>> {
    let order = store::by_id(&desk.app.db, id).await?;
    Ok(order.map(|one| {
        let url = format!("{}/{}", super::desk::PATH, one.number);
        (one.number, url)
    }))
}
