//! The laws of money, as a pure check of what can be seen of one subscription.
use std::collections::BTreeMap;

use masthead::ground::clock::{DAY, Millis};
use masthead::shop::payment::{Invoice, InvoiceStatus, Snapshot, Status};
use masthead::shop::subscription::life::Pause;

/// What sums of shares may be wrong by, in minor units.
const SLACK: f64 = 0.000_01;

/// What can be seen of a subscription at a moment at which nothing is due any more.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The moment.
    pub now: Millis,
    /// What the processor says.
    pub said: Snapshot,
    /// Until when each period was to run when it was last seen to run, by its invoice.
    pub ends: BTreeMap<String, Millis>,
    /// What was given back out of kindness, by the invoice of the period that ran.
    pub kindness: BTreeMap<String, i64>,
    /// What was given back so of what had been paid before; the balance may have paid for it.
    pub gifts: i64,
    /// Its pauses.
    pub pauses: Vec<Pause>,
    /// Whether it was withdrawn from, which gives back at least what is not used.
    pub is_withdrawn: bool,
    /// Whether its rights are given.
    pub has_rights: bool,
    /// What was named to go back with the end, and what then did.
    pub back: Option<(i64, i64)>,
    /// For each invoice: what was named before it was made.
    pub named: BTreeMap<String, Named>,
}

/// What a reader was told before a charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The price of the period by the order's terms, in minor units.
    pub price: i64,
    /// What is charged: less than the price where the balance pays.
    pub charge: i64,
    /// Whether the page that the reader saw last had the amount in words.
    pub is_on_page: bool,
}

/// The laws that are broken, in words.
pub fn broken(seen: &Seen) -> Vec<String> {
    let laws = [money(seen), names(seen), rights(seen), bounds(&seen.said)];
    laws.into_iter().flatten().collect()
}

fn is_held(one: &&Invoice) -> bool {
    one.status == InvoiceStatus::Paid
}

/// What was paid is used, is on the balance, or was given back. A period that was cut short is
/// used for the share of its time, and what is less than a minor unit is the reader's, once.
fn money(seen: &Seen) -> Option<String> {
    let invoices = &seen.said.invoices;
    let paid = invoices.iter().filter(is_held);
    let cash: i64 = paid.clone().map(Invoice::stays).sum();
    let open = invoices
        .iter()
        .filter(|one| one.status == InvoiceStatus::Open);
    let set_aside: i64 = open.map(|one| one.from_balance).sum();
    let kept = (cash - seen.said.balance - set_aside) as f64;
    let (mut used, mut most) = (0.0, 0.0);
    for (index, one) in invoices.iter().enumerate().filter(|(_, one)| is_held(one)) {
        let net = (one.price() - seen.kindness.get(&one.id).unwrap_or(&0)).max(0) as f64;
        let left = left(seen, index);
        if left > 0.0 {
            most = grain(&one.currency) as f64;
        }
        used += net * (1.0 - left);
    }
    // Rounding up gives less than a whole unit away, in however many changes.
    let least = match (seen.is_withdrawn, most > 0.0) {
        (true, _) => -SLACK,
        (false, true) => used - most + SLACK,
        (false, false) => used - SLACK,
    };
    let is_kept = kept > least - seen.gifts as f64 && kept < used + SLACK;
    (!is_kept).then(|| format!("{used} was used, {kept} was kept of what was paid"))
}

/// The least that can be charged or given back, in minor units: of three decimals the last is
/// always nothing.
pub fn grain(currency: &str) -> i64 {
    if currency == "KWD" { 10 } else { 1 }
}

/// The amount in a sentence with one amount, in minor units.
pub fn minor(sentence: &str) -> i64 {
    let digits = sentence.chars().filter(char::is_ascii_digit);
    digits.collect::<String>().parse().unwrap()
}

/// The share of a period that was left when it was cut short: by the next one, or by the end.
fn left(seen: &Seen, index: usize) -> f64 {
    let one = &seen.said.invoices[index];
    let next = seen.said.invoices[index + 1..].iter();
    let next = next.map(|next| next.period_start).min();
    let Some(cut) = next.or(seen.said.ended_at) else {
        return 0.0;
    };
    let end = seen.ends.get(&one.id).copied().unwrap_or(one.period_end);
    // The plan cannot be changed in a pause, but everything can end in one.
    let mut pauses = seen.pauses.iter().filter(|_| next.is_none());
    let pause = pauses.find(|pause| (pause.from..pause.until).contains(&cut));
    let cut = pause.map_or(cut, |pause| pause.until);
    let whole = one.period_end - one.period_start;
    (end - cut).clamp(0, whole) as f64 / whole as f64
}

/// What was charged was named before, and so was what went back with the end.
fn names(seen: &Seen) -> Option<String> {
    if let Some((named, back)) = seen.back.filter(|(named, back)| named != back) {
        return Some(format!("{named} was named to go back, and {back} does"));
    }
    seen.said.invoices.iter().find_map(|one| {
        let Some(named) = seen.named.get(&one.id) else {
            return Some(format!("{} was never named", one.id));
        };
        let is_right = (named.price, named.charge) == (one.price(), one.amount);
        let is_right = is_right && named.is_on_page;
        (!is_right).then(|| format!("{named:?}, but {} of {}", one.amount, one.price()))
    })
}

/// No rights without a period, no period without rights.
fn rights(seen: &Seen) -> Option<String> {
    let (now, said) = (seen.now, &seen.said);
    let is_paused = seen
        .pauses
        .iter()
        .any(|pause| (pause.from..pause.until).contains(&now));
    let unpaid = said
        .invoices
        .iter()
        .find(|one| one.status == InvoiceStatus::Open)
        .and_then(|one| one.failed_at);
    let runs = said.status != Status::Ended && said.ended_at.is_none_or(|at| at > now);
    let has_period = runs
        && !is_paused
        && match unpaid {
            Some(failed_at) => now < failed_at + 7 * DAY,
            None => now < said.period_end,
        };
    (has_period != seen.has_rights).then(|| {
        format!(
            "has a period: {has_period}, has rights: {}",
            seen.has_rights
        )
    })
}

/// Nobody is owed or owes below nothing, and nothing stays when it is over.
fn bounds(said: &Snapshot) -> Option<String> {
    let is_over = said.status == Status::Ended;
    let left: i64 = said
        .invoices
        .iter()
        .filter(is_held)
        .map(Invoice::stays)
        .sum();
    let is_wrong = said.balance < 0 || (is_over && said.balance != 0 && left > 0);
    let refunds = said.invoices.iter().any(|one| one.refunded > one.amount);
    (is_wrong || refunds).then(|| format!("the balance is {}", said.balance))
}
