//! Bills of the fake: periods, what pays them, and what is given up.
use serde_json::{Value, json};

use super::{State, missing};

/// The end of the period that begins at `start`, counted from the anchor of the cycle, whose
/// day of the month is kept; seconds.
fn end_of_period(anchor: i64, start: i64, price: &Value) -> i64 {
    let every = &price["recurring"];
    let count = every["interval_count"].as_i64().unwrap();
    let span = |times: i64| match every["interval"].as_str().unwrap() {
        "day" => jiff::Span::new().days(count * times),
        "week" => jiff::Span::new().weeks(count * times),
        "month" => jiff::Span::new().months(count * times),
        "year" => jiff::Span::new().years(count * times),
        other => panic!("Stripe knows no interval `{other}`"),
    };
    let first = jiff::Timestamp::from_second(anchor).unwrap();
    let first = first.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    let mut ends = (1..).map(|times| first.checked_add(span(times)).unwrap().timestamp());
    ends.find(|end| end.as_second() > start)
        .unwrap()
        .as_second()
}

impl State {
    /// Bills the period that begins now: the customer's balance pays first, then the card.
    pub(super) fn bill(&mut self, id: &str, reason: &str, pays: bool) {
        let (charge, now) = (self.id("ch"), self.now);
        let one = self.objects.get_mut(id).unwrap();
        let price = one["items"]["data"][0]["price"].clone();
        let total = price["unit_amount"].as_i64().unwrap();
        let end = end_of_period(one["billing_cycle_anchor"].as_i64().unwrap(), now, &price);
        one["current_period_start"] = json!(now);
        one["current_period_end"] = json!(end);
        let customer = one["customer"].as_str().unwrap().to_owned();
        let starting = self.objects[&customer]["balance"].as_i64().unwrap();
        let due = (total + starting).max(0);
        self.objects.get_mut(&customer).unwrap()["balance"] = json!(starting + total - due);
        let pays = pays || due == 0;
        let one = self.objects.get_mut(id).unwrap();
        one["status"] = json!(if pays { "active" } else { "past_due" });
        let balances = (starting, starting + total - due);
        let invoice = self.invoice(id, reason, (total, due), balances, (now, end));
        if due > 0 {
            self.keep(json!({
                "id": charge, "object": "charge", "amount": due, "currency": price["currency"],
                "amount_refunded": 0, "disputed": false, "invoice": invoice, "created": now,
                "status": if pays { "succeeded" } else { "failed" },
            }));
            self.objects.get_mut(&invoice).unwrap()["charge"] = json!(charge);
        }
        if !pays {
            let one = self.objects.get_mut(&invoice).unwrap();
            one["status"] = json!("open");
            one["status_transitions"]["paid_at"] = Value::Null;
        }
    }

    /// The invoice of nothing that Stripe makes for a trial, also for one in the middle.
    pub(super) fn free_time(&mut self, id: &str, reason: &str, end: i64) {
        let now = self.now;
        let customer = self.objects[id]["customer"].as_str().unwrap();
        let balance = self.objects[customer]["balance"].as_i64().unwrap();
        self.invoice(id, reason, (0, 0), (balance, balance), (now, end));
    }

    pub(super) fn invoice(
        &mut self,
        id: &str,
        reason: &str,
        (total, due): (i64, i64),
        (starting, ending): (i64, i64),
        (start, end): (i64, i64),
    ) -> String {
        let invoice = self.id("in");
        let one = &self.objects[id];
        let price = one["items"]["data"][0]["price"].clone();
        let (customer, noted) = (one["customer"].clone(), one["metadata"].clone());
        self.keep(json!({
            "id": invoice, "object": "invoice", "subscription": id, "livemode": false,
            "customer": customer, "billing_reason": reason,
            "subscription_details": {"metadata": noted},
            "status": "paid", "attempted": true, "created": start,
            "total": total, "amount_due": due, "starting_balance": starting,
            "ending_balance": ending, "tax": null, "currency": price["currency"], "charge": null,
            "status_transitions": {"finalized_at": start, "paid_at": start},
            "lines": {"object": "list", "data": [{
                "object": "line_item", "type": "subscription", "amount": total,
                "proration": false, "price": price, "period": {"start": start, "end": end},
            }]},
        }));
        invoice
    }

    /// Another card, which pays what is open of a subscription.
    pub(super) fn take_card(&mut self, id: &str) {
        let now = self.now;
        let method = self.objects[id]["default_payment_method"].as_str();
        let method = method.unwrap().to_owned();
        let method = self.objects.get_mut(&method).unwrap();
        let print = method["card"]["fingerprint"].as_str().unwrap();
        method["card"]["fingerprint"] = json!(format!("new_{print}"));
        let is_open = |one: &&mut Value| one["subscription"] == id && one["status"] == "open";
        let mut charges = Vec::new();
        for one in self.objects.values_mut().filter(is_open) {
            one["status"] = json!("paid");
            one["status_transitions"]["paid_at"] = json!(now);
            charges.extend(one["charge"].as_str().map(str::to_owned));
        }
        for charge in &charges {
            self.objects.get_mut(charge).unwrap()["status"] = json!("succeeded");
        }
        let one = self.objects.get_mut(id).unwrap();
        if one["status"] == "past_due" {
            one["status"] = json!("active");
        }
    }

    /// What was taken from the balance for an invoice goes back there.
    pub(super) fn void(&mut self, id: &str) -> (u16, Value) {
        let Some(one) = self.objects.get_mut(id) else {
            return missing(id);
        };
        one["status"] = json!("void");
        let answer = one.clone();
        let taken = answer["ending_balance"].as_i64().unwrap()
            - answer["starting_balance"].as_i64().unwrap();
        let customer = answer["customer"].as_str().unwrap();
        let customer = self.objects.get_mut(customer).unwrap();
        customer["balance"] = json!(customer["balance"].as_i64().unwrap() - taken);
        (200, answer)
    }
}
