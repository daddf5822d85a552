//! Stripe's objects in our words.
use serde_json::Value;

use super::units;
use crate::payment::{
    Checkout, CheckoutState, Failure, Invoice, InvoiceStatus, Method, Mode, Snapshot, Status,
};
use ground::clock::{HOUR, Millis, SECOND};

/// An object's id, whether the object stands there or only its id.
pub fn id(value: &Value) -> Option<String> {
    value
        .as_str()
        .or_else(|| value["id"].as_str())
        .map(str::to_owned)
}

fn time(value: &Value) -> Option<Millis> {
    value.as_i64()?.checked_mul(SECOND)
}

/// An unclear answer refuses nothing.
fn missing(what: &str) -> Failure {
    Failure::Retry(format!("its answer lacks {what}"))
}

/// An amount of an object, in our smallest units of the object's currency.
fn money(object: &Value, name: &str) -> Option<i64> {
    let amount = object[name].as_i64()?;
    Some(units::minor(
        amount,
        object["currency"].as_str().unwrap_or_default(),
    ))
}

/// A checkout.
pub fn checkout(session: &Value) -> Result<Checkout, Failure> {
    let is_free = session["payment_status"] == "no_payment_required";
    // What costs nothing is complete without a payment; the checkout stands for it.
    let free = || id(session).filter(|_| is_free);
    let done = id(&session["subscription"])
        .or_else(|| id(&session["payment_intent"]))
        .or_else(free);
    let state = match session["status"].as_str() {
        Some("complete") => CheckoutState::Complete(done.ok_or_else(|| missing("a subscription"))?),
        Some("expired") => CheckoutState::Expired,
        _ => CheckoutState::Open,
    };
    Ok(Checkout {
        id: id(session).ok_or_else(|| missing("an id"))?,
        url: session["url"].as_str().map(str::to_owned),
        state,
    })
}

fn mode(object: &Value) -> Mode {
    match object["livemode"].as_bool() {
        Some(true) => Mode::Live,
        _ => Mode::Test,
    }
}

/// A subscription with its invoices.
pub fn subscription(one: &Value, invoices: Vec<Invoice>) -> Result<Snapshot, Failure> {
    let status = match one["status"].as_str() {
        Some("trialing") => Status::Trialing,
        Some("active" | "paused") => Status::Active,
        Some("past_due" | "unpaid") => Status::PastDue,
        Some("canceled") => Status::Ended,
        _ => Status::Incomplete,
    };
    let item = &one["items"]["data"][0];
    let period = |name: &str| time(&one[name]).or_else(|| time(&item[name]));
    let cancel_at = time(&one["cancel_at"]);
    let began_at = time(&one["start_date"]).ok_or_else(|| missing("a beginning"))?;
    let period_end = period("current_period_end").ok_or_else(|| missing("a period"))?;
    Ok(Snapshot {
        id: id(one).ok_or_else(|| missing("an id"))?,
        customer: id(&one["customer"]).ok_or_else(|| missing("a customer"))?,
        mode: mode(one),
        status,
        began_at,
        trial_end: trial_end(one, began_at, &invoices),
        period_start: period("current_period_start").ok_or_else(|| missing("a period"))?,
        // Somebody may have set another end in Stripe's own pages.
        period_end: cancel_at.map_or(period_end, |at| at.min(period_end)),
        cancels_at_end: one["cancel_at_period_end"] == true || cancel_at.is_some(),
        ended_at: time(&one["ended_at"]),
        amount: money(&item["price"], "unit_amount").ok_or_else(|| missing("a price"))?,
        // To Stripe a credit is a balance below nothing.
        balance: -units::minor(
            one["customer"]["balance"].as_i64().unwrap_or(0),
            item["price"]["currency"].as_str().unwrap_or_default(),
        ),
        method: method(&one["default_payment_method"]),
        invoices,
    })
}

/// The end of the trial. When a charge is moved, Stripe calls the time until then a trial too;
/// ours is over when the first period begins.
fn trial_end(one: &Value, began_at: Millis, invoices: &[Invoice]) -> Option<Millis> {
    match invoices.iter().find(|invoice| invoice.counts()) {
        Some(first) => Some(first.period_start).filter(|start| *start > began_at),
        None => time(&one["trial_end"]),
    }
}

/// Whether an invoice is for a period of the subscription, also for one that costs nothing;
/// `None` for the invoice of nothing that Stripe makes for a trial or a charge that is moved.
/// Such a line costs nothing though its price is above nothing; where the price is nothing too,
/// what we have noted at the subscription tells (`subscription_details.metadata`).
fn is_period(one: &Value, lines: &[Value]) -> Option<bool> {
    let is_ours = |line: &&Value| {
        matches!(line["type"].as_str(), None | Some("subscription")) && line["proration"] != true
    };
    let Some(line) = lines.iter().find(is_ours) else {
        return Some(false);
    };
    if line["amount"].as_i64().unwrap_or(1) != 0 {
        return Some(true);
    }
    let price = line["price"]["unit_amount"].as_i64().unwrap_or(0);
    let noted = &one["subscription_details"]["metadata"];
    let is_free_time = match one["billing_reason"].as_str() {
        Some("subscription_create") => noted["trial_days"].is_string(),
        Some("subscription_update") => noted["last"] == "move",
        _ => false,
    };
    (price == 0 && !is_free_time).then_some(true)
}

/// A way to pay: `{type: "card", card: {brand, last4, fingerprint}}`, and so for the others.
fn method(one: &Value) -> Option<Method> {
    let kind = one["type"].as_str()?;
    let detail = &one[kind];
    let name = detail["brand"].as_str().unwrap_or(kind).replace('_', " ");
    let mut label: String = name.chars().take(1).flat_map(char::to_uppercase).collect();
    label.extend(name.chars().skip(1));
    if let Some(last) = detail["last4"].as_str() {
        label.push_str(&format!(" •••• {last}"));
    }
    Some(Method {
        label,
        fingerprint: detail["fingerprint"].as_str().map(str::to_owned),
    })
}

/// An invoice with its charge; none for one that was never finished.
pub fn invoice(one: &Value) -> Option<Invoice> {
    let status = match one["status"].as_str()? {
        "open" => InvoiceStatus::Open,
        "paid" => InvoiceStatus::Paid,
        "void" | "uncollectible" => InvoiceStatus::Void,
        _ => return None,
    };
    let made_at = time(&one["created"])?;
    let charge = &one["charge"];
    let has_failed = match charge["status"].as_str() {
        Some(status) => status == "failed",
        None => one["attempted"] == true,
    };
    let tried_at = time(&one["status_transitions"]["finalized_at"]).unwrap_or(made_at);
    let lines = one["lines"]["data"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let is_period = is_period(one, lines)?;
    let total = money(one, "total")?.max(0);
    let amount = money(one, "amount_due").unwrap_or(total);
    let period = |name: &str| {
        lines
            .iter()
            .filter_map(|line| time(&line["period"][name]))
            .max()
    };
    let currency = one["currency"].as_str()?;
    let refunded = charge["amount_refunded"].as_i64().unwrap_or(0);
    Some(Invoice {
        id: id(one)?,
        amount,
        from_balance: total - amount,
        is_period,
        tax: money(one, "tax").unwrap_or(0),
        refunded: units::minor(refunded, currency),
        asked_back: 0,
        currency: currency.to_uppercase(),
        status,
        made_at,
        paid_at: (status == InvoiceStatus::Paid)
            .then(|| time(&one["status_transitions"]["paid_at"]).unwrap_or(made_at)),
        failed_at: (status == InvoiceStatus::Open && has_failed).then_some(tried_at),
        period_start: period("start").unwrap_or(made_at),
        period_end: period("end").unwrap_or(made_at),
        is_disputed: charge["disputed"] == true,
    })
}

/// The hours that what is bought once lasts, as we have left them at the object.
fn lasts(object: &Value) -> Millis {
    let hours = object["metadata"]["hours"].as_str();
    hours.and_then(|text| text.parse().ok()).unwrap_or(0) * HOUR
}

/// A checkout that was complete without a payment, as a subscription that ends by itself and
/// has cost nothing.
pub fn free(session: &Value) -> Result<Snapshot, Failure> {
    let made_at = time(&session["created"]).ok_or_else(|| missing("a time"))?;
    let name = id(session).ok_or_else(|| missing("an id"))?;
    let currency = session["currency"].as_str().unwrap_or_default();
    let period_end = made_at + lasts(session);
    Ok(Snapshot {
        customer: id(&session["customer"]).unwrap_or_default(),
        mode: mode(session),
        status: Status::Active,
        began_at: made_at,
        trial_end: None,
        period_start: made_at,
        period_end,
        cancels_at_end: true,
        ended_at: None,
        amount: 0,
        balance: 0,
        method: None,
        invoices: vec![Invoice {
            id: name.clone(),
            amount: 0,
            from_balance: 0,
            is_period: true,
            tax: 0,
            refunded: 0,
            asked_back: 0,
            currency: currency.to_uppercase(),
            status: InvoiceStatus::Paid,
            made_at,
            paid_at: Some(made_at),
            failed_at: None,
            period_start: made_at,
            period_end,
            is_disputed: false,
        }],
        id: name,
    })
}

/// A payment that is made once, as a subscription that ends by itself.
pub fn once(intent: &Value) -> Result<Snapshot, Failure> {
    let made_at = time(&intent["created"]).ok_or_else(|| missing("a time"))?;
    let charge = &intent["latest_charge"];
    let paid_at = time(&charge["created"]).unwrap_or(made_at);
    let is_paid = intent["status"] == "succeeded";
    let name = id(intent).ok_or_else(|| missing("an id"))?;
    let amount = money(intent, "amount").ok_or_else(|| missing("an amount"))?;
    let currency = intent["currency"]
        .as_str()
        .ok_or_else(|| missing("a currency"))?;
    let refunded = charge["amount_refunded"].as_i64().unwrap_or(0);
    let invoice = Invoice {
        id: name.clone(),
        amount,
        from_balance: 0,
        is_period: true,
        tax: 0,
        refunded: units::minor(refunded, currency),
        asked_back: 0,
        currency: currency.to_uppercase(),
        status: if is_paid {
            InvoiceStatus::Paid
        } else {
            InvoiceStatus::Open
        },
        made_at,
        paid_at: is_paid.then_some(paid_at),
        failed_at: None,
        period_start: paid_at,
        period_end: paid_at + lasts(intent),
        is_disputed: charge["disputed"] == true,
    };
    Ok(Snapshot {
        id: name,
        customer: id(&intent["customer"]).unwrap_or_default(),
        mode: mode(intent),
        status: if is_paid {
            Status::Active
        } else {
            Status::Incomplete
        },
        began_at: made_at,
        trial_end: None,
        period_start: paid_at,
        period_end: paid_at + lasts(intent),
        cancels_at_end: true,
        ended_at: None,
        amount,
        balance: 0,
        method: method(&charge["payment_method_details"]),
        invoices: vec![invoice],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payment_made_once_names_its_card_as_subscriptions_do() {
        let card = serde_json::json!({ "brand": "visa", "last4": "4242", "fingerprint": "fp_1" });
        let intent = serde_json::json!({
            "id": "pi_1", "created": 1, "status": "succeeded", "amount": 200, "currency": "usd",
            "metadata": { "hours": "24" },
            "latest_charge": { "created": 1, "payment_method_details": { "type": "card", "card": card } },
        });
        let method = once(&intent).unwrap().method.unwrap();
        assert_eq!(method.label, "Visa •••• 4242");
        assert_eq!(method.fingerprint.as_deref(), Some("fp_1"));
    }
}
