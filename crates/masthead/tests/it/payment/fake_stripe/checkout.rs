//! Checkouts of the fake: opened, paid, or complete without a payment.
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{State, noted, refused};

impl State {
    pub(super) fn session(&mut self, form: &BTreeMap<String, String>) -> (u16, Value) {
        let amount: i64 = form["line_items[0][price_data][unit_amount]"]
            .parse()
            .unwrap();
        let currency = form["line_items[0][price_data][currency]"].clone();
        if currency == "usd" && (1..50).contains(&amount) {
            let message =
                "The Checkout Session's total amount due must add up to at least $0.50 usd";
            return refused("amount_too_small", message);
        }
        let id = self.id("cs_test");
        let metadata: BTreeMap<&str, &String> = form
            .iter()
            .filter_map(|(name, value)| {
                Some((name.strip_prefix("metadata[")?.strip_suffix(']')?, value))
            })
            .collect();
        let url = format!("https://checkout.stripe.example/c/pay/{id}");
        let session = json!({
            "id": id, "object": "checkout.session", "livemode": false, "status": "open",
            "payment_status": "unpaid", "mode": form["mode"], "url": url, "subscription": null,
            "payment_intent": null, "client_reference_id": form["client_reference_id"],
            "customer_email": form["customer_email"], "created": self.now,
            "expires_at": self.now + 86_400, "metadata": metadata, "currency": currency,
            "amount_total": amount,
        });
        self.orders.insert(id, form.clone());
        (200, self.keep(session))
    }

    /// Completes a checkout of what is bought once; without a payment where it costs nothing.
    fn pay_once(&mut self, id: &str, form: &BTreeMap<String, String>) {
        let (now, amount) = (self.now, self.objects[id]["amount_total"].clone());
        let mut status = "no_payment_required";
        if amount != 0 {
            let (charge, intent) = (self.id("ch"), self.id("pi"));
            let currency = self.objects[id]["currency"].clone();
            let metadata =
                |name: &str| form[&format!("payment_intent_data[metadata][{name}]")].clone();
            let (order, hours) = (metadata("order"), metadata("hours"));
            self.keep(json!({
                "id": charge, "object": "charge", "amount": amount, "currency": currency,
                "amount_refunded": 0, "disputed": false, "invoice": null, "created": now,
                "status": "succeeded", "payment_intent": intent,
            }));
            self.keep(json!({
                "id": intent, "object": "payment_intent", "livemode": false, "created": now,
                "amount": amount, "currency": currency, "status": "succeeded", "customer": null,
                "latest_charge": charge, "metadata": {"order": order, "hours": hours},
            }));
            self.objects.get_mut(id).unwrap()["payment_intent"] = json!(intent);
            status = "paid";
        }
        let session = self.objects.get_mut(id).unwrap();
        session["status"] = json!("complete");
        session["payment_status"] = json!(status);
        session["url"] = Value::Null;
    }

    pub(super) fn pay(&mut self, id: &str, fingerprint: &str) {
        let form = self.orders[id].clone();
        if form["mode"] == "payment" {
            return self.pay_once(id, &form);
        }
        let (customer, method, subscription) = (self.id("cus"), self.id("pm"), self.id("sub"));
        self.keep(json!({
            "id": customer, "object": "customer", "livemode": false, "created": self.now,
            "email": form["customer_email"], "metadata": {}, "balance": 0,
        }));
        self.keep(json!({
            "id": method, "object": "payment_method", "type": "card",
            "card": {"brand": "visa", "last4": "4242", "fingerprint": fingerprint},
        }));
        let price = |name: &str| form[&format!("line_items[0][price_data][{name}]")].clone();
        let count: i64 = form
            .get("line_items[0][price_data][recurring][interval_count]")
            .map_or(1, |count| count.parse().unwrap());
        let days: i64 = form
            .get("subscription_data[trial_period_days]")
            .map_or(0, |days| days.parse().unwrap());
        let (item, now) = (self.id("si"), self.now);
        let trial_end = (days > 0).then(|| now + days * 86_400);
        self.keep(json!({
            "id": subscription, "object": "subscription", "livemode": false, "customer": customer,
            "status": "trialing", "start_date": now, "created": now,
            "billing_cycle_anchor": trial_end.unwrap_or(now),
            "trial_end": trial_end, "current_period_start": now,
            "current_period_end": trial_end.unwrap_or(now), "cancel_at_period_end": false,
            "cancel_at": null, "ended_at": null, "default_payment_method": method,
            "metadata": noted(&form, "subscription_data[metadata]["),
            "items": {"object": "list", "data": [{
                "id": item, "object": "subscription_item",
                "price": {
                    "id": "price_1", "object": "price", "product": "prod_1",
                    "unit_amount": price("unit_amount").parse::<i64>().unwrap(),
                    "currency": price("currency"),
                    "recurring": {
                        "interval": price("recurring][interval"),
                        "interval_count": count,
                    },
                },
            }]},
        }));
        match trial_end {
            Some(end) => self.free_time(&subscription, "subscription_create", end),
            None => self.bill(&subscription, "subscription_create", true),
        }
        let session = self.objects.get_mut(id).unwrap();
        session["status"] = json!("complete");
        session["payment_status"] = json!("paid");
        session["subscription"] = json!(subscription);
        session["customer"] = json!(customer);
        session["url"] = Value::Null;
    }
}
