//! Money of the fake that goes back: refunds, and customers' balances.
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{State, missing, noted};

impl State {
    pub(super) fn move_balance(
        &mut self,
        id: &str,
        form: &BTreeMap<String, String>,
    ) -> (u16, Value) {
        let transaction = self.id("cbtxn");
        let amount: i64 = form["amount"].parse().unwrap();
        let Some(customer) = self.objects.get_mut(id) else {
            return missing(id);
        };
        let balance = customer["balance"].as_i64().unwrap() + amount;
        customer["balance"] = json!(balance);
        let one = json!({
            "id": transaction, "object": "customer_balance_transaction", "amount": amount,
            "currency": form["currency"], "customer": id, "ending_balance": balance,
            "livemode": false, "type": "adjustment", "created": self.now,
            "metadata": noted(form, "metadata["),
        });
        (200, self.keep(one))
    }

    pub(super) fn refund(&mut self, form: &BTreeMap<String, String>) -> (u16, Value) {
        if self.refunds_fail {
            let id = self.id("re");
            return (
                200,
                json!({"id": id, "object": "refund", "status": "failed", "failure_reason": "expired_or_canceled_card"}),
            );
        }
        let amount: i64 = form["amount"].parse().unwrap();
        let paid = self.charge_of(form);
        let Some(charge) = self.objects.get_mut(&paid) else {
            return missing(&paid);
        };
        let left = charge["amount"].as_i64().unwrap() - charge["amount_refunded"].as_i64().unwrap();
        if amount > left {
            return (
                400,
                json!({"error": {"type": "invalid_request_error", "message": "Refund amount is greater than charge amount"}}),
            );
        }
        charge["amount_refunded"] = json!(charge["amount_refunded"].as_i64().unwrap() + amount);
        let charge = charge["id"].clone();
        let id = self.id("re");
        (200, self.keep(json!({"id": id, "object": "refund", "amount": amount, "charge": charge, "status": "succeeded", "metadata": noted(form, "metadata[")})))
    }

    pub(super) fn fail_refunds(&mut self) {
        for one in self.objects.values_mut() {
            match one["object"].as_str() {
                Some("refund") => one["status"] = json!("failed"),
                Some("charge") => one["amount_refunded"] = json!(0),
                _ => {}
            }
        }
    }

    /// The charge that a request names, itself or by its payment.
    pub(super) fn charge_of(&self, named: &BTreeMap<String, String>) -> String {
        match named.get("payment_intent") {
            Some(intent) => self.objects[intent]["latest_charge"]
                .as_str()
                .unwrap()
                .to_owned(),
            None => named["charge"].clone(),
        }
    }
}
