//! A fake of Stripe's interface, as far as the product uses it: objects with the names and
//! types that Stripe publishes for version 2024-06-20, idempotency keys, and answers that
//! get lost after the work was done.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State as Shared};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use serde_json::{Value, json};

/// Stripe, on a port of this machine.
#[derive(Clone)]
pub struct Fake {
    /// Its address.
    pub url: String,
    state: Arc<Mutex<State>>,
}

/// Everything the fake knows.
#[derive(Default)]
pub struct State {
    objects: BTreeMap<String, Value>,
    keys: BTreeMap<String, (String, u16, Value)>,
    /// What each checkout was opened with.
    orders: BTreeMap<String, BTreeMap<String, String>>,
    next: u64,
    /// Seconds.
    pub now: i64,
    /// Loses the answer to the nth change from now, after having made it; 0 is never.
    pub lose: i64,
    /// Method and path of every request.
    pub requests: Vec<String>,
    /// What each change was sent with.
    pub forms: Vec<BTreeMap<String, String>>,
}

impl Fake {
    /// Listens.
    pub async fn new(now: i64) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State {
            now: now / 1_000,
            ..State::default()
        }));
        let router = Router::new().fallback(answer).with_state(state.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, state }
    }

    /// What it knows.
    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// How many objects of a kind there are.
    pub fn count(&self, kind: &str) -> usize {
        self.state()
            .objects
            .values()
            .filter(|one| one["object"] == kind)
            .count()
    }

    /// The only object of a kind.
    pub fn only(&self, kind: &str) -> Value {
        let state = self.state();
        let mut found = state.objects.values().filter(|one| one["object"] == kind);
        let one = found.next().unwrap_or_else(|| panic!("no {kind}")).clone();
        assert!(found.next().is_none(), "more than one {kind}");
        one
    }

    /// Somebody pays at a checkout with a card of this fingerprint.
    pub fn pay(&self, session: &str, fingerprint: &str) {
        self.state().pay(session, fingerprint);
    }

    /// A renewal of the only subscription at `now`, which the card pays or not.
    pub fn renew(&self, now: i64, pays: bool) {
        let id = self.only("subscription")["id"].as_str().unwrap().to_owned();
        let mut state = self.state();
        state.now = now / 1_000;
        state.charge(&id, pays);
    }

    /// Changes an object behind the program's back.
    pub fn change(&self, id: &str, change: impl FnOnce(&mut Value)) {
        change(self.state().objects.get_mut(id).unwrap());
    }
}

async fn answer(Shared(state): Shared<Arc<Mutex<State>>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body: Bytes = body.collect().await.unwrap().to_bytes();
    let header = |name: &str| {
        parts
            .headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
            .to_owned()
    };
    if !header("authorization").starts_with("Bearer sk_test_")
        || header("stripe-version") != "2024-06-20"
    {
        return error(401, "Invalid API Key provided").into_response();
    }
    let path = parts.uri.path().to_owned();
    let query = pairs(parts.uri.query().unwrap_or_default());
    let mut state = state.lock().unwrap();
    state.requests.push(format!("{} {path}", parts.method));
    if parts.method == Method::GET {
        return reply(state.read(&path, &query));
    }
    let key = header("idempotency-key");
    assert!(!key.is_empty(), "{path} without a key");
    let text = format!("{} {path} {}", parts.method, String::from_utf8_lossy(&body));
    if let Some((first, status, value)) = state.keys.get(&key) {
        if *first != text {
            return error(
                400,
                "Keys for idempotent requests can only be used with the same parameters",
            )
            .into_response();
        }
        return reply((*status, value.clone()));
    }
    let form = pairs(&String::from_utf8_lossy(&body));
    state.forms.push(form.clone());
    let (status, value) = state.write(&parts.method, &path, &form);
    state.keys.insert(key, (text, status, value.clone()));
    if state.lose > 0 {
        state.lose -= 1;
        if state.lose == 0 {
            return (StatusCode::BAD_GATEWAY, "lost").into_response();
        }
    }
    reply((status, value))
}

fn reply((status, value): (u16, Value)) -> Response {
    (StatusCode::from_u16(status).unwrap(), value.to_string()).into_response()
}

fn error(status: u16, message: &str) -> (StatusCode, String) {
    let body = json!({"error": {"type": "invalid_request_error", "message": message}});
    (StatusCode::from_u16(status).unwrap(), body.to_string())
}

fn missing(id: &str) -> (u16, Value) {
    (
        404,
        json!({"error": {"type": "invalid_request_error", "code": "resource_missing", "message": format!("No such object: '{id}'")}}),
    )
}

fn pairs(text: &str) -> BTreeMap<String, String> {
    url::form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect()
}

impl State {
    fn id(&mut self, prefix: &str) -> String {
        self.next += 1;
        format!("{prefix}_{:014}", self.next)
    }

    /// Adds an object.
    pub fn add(&mut self, value: Value) {
        self.keep(value);
    }

    fn keep(&mut self, value: Value) -> Value {
        self.objects
            .insert(value["id"].as_str().unwrap().to_owned(), value.clone());
        value
    }

    fn read(&self, path: &str, query: &BTreeMap<String, String>) -> (u16, Value) {
        let parts: Vec<&str> = path.split('/').skip(2).collect();
        match parts[..] {
            ["invoices"] => self.list("invoice", |one| {
                one["subscription"] == query["subscription"].as_str()
                    && query
                        .get("status")
                        .is_none_or(|status| one["status"] == status.as_str())
            }),
            ["events"] => self.list("event", |_| true),
            ["disputes"] => self.list("dispute", |one| one["charge"] == query["charge"].as_str()),
            [_, id] | ["checkout", _, id] => match self.objects.get(id) {
                Some(one) => (200, self.expanded(one)),
                None => missing(id),
            },
            _ => missing(path),
        }
    }

    fn list(&self, kind: &str, fits: impl Fn(&Value) -> bool) -> (u16, Value) {
        let found = self
            .objects
            .values()
            .rev()
            .filter(|one| one["object"] == kind && fits(one));
        let data: Vec<Value> = found.map(|one| self.expanded(one)).collect();
        (
            200,
            json!({"object": "list", "has_more": false, "url": "/v1", "data": data}),
        )
    }

    /// Charges and payment methods stand in the objects that name them.
    fn expanded(&self, one: &Value) -> Value {
        let mut one = one.clone();
        for name in ["default_payment_method", "charge"] {
            let is_dispute = one["object"] == "dispute";
            if let Some(inner) = one[name]
                .as_str()
                .filter(|_| !is_dispute)
                .and_then(|id| self.objects.get(id))
            {
                one[name] = inner.clone();
            }
        }
        one
    }

    fn write(
        &mut self,
        method: &Method,
        path: &str,
        form: &BTreeMap<String, String>,
    ) -> (u16, Value) {
        let parts: Vec<&str> = path.split('/').skip(2).collect();
        match parts[..] {
            ["checkout", "sessions"] => self.session(form),
            ["checkout", "sessions", id, "expire"] => {
                self.set(id, |one| one["status"] = json!("expired"))
            }
            ["subscriptions", id] if method == Method::DELETE => {
                let now = self.now;
                self.set(id, |one| {
                    one["status"] = json!("canceled");
                    one["ended_at"] = json!(now);
                    one["canceled_at"] = json!(now);
                })
            }
            ["subscriptions", id] => self.update(id, form),
            ["invoices", id, "void"] => self.set(id, |one| one["status"] = json!("void")),
            ["invoiceitems"] => {
                let id = self.id("ii");
                let amount: i64 = form["amount"].parse().unwrap();
                (
                    200,
                    self.keep(json!({"id": id, "object": "invoiceitem", "amount": amount})),
                )
            }
            ["refunds"] => self.refund(form),
            ["billing_portal", "sessions"] => (
                200,
                json!({"id": "bps_1", "object": "billing_portal.session", "url": "https://billing.stripe.example/p"}),
            ),
            _ => missing(path),
        }
    }

    fn set(&mut self, id: &str, change: impl FnOnce(&mut Value)) -> (u16, Value) {
        match self.objects.get_mut(id) {
            Some(one) => {
                change(one);
                (200, one.clone())
            }
            None => missing(id),
        }
    }

    fn session(&mut self, form: &BTreeMap<String, String>) -> (u16, Value) {
        let id = self.id("cs_test");
        let url = format!("https://checkout.stripe.example/c/pay/{id}");
        let session = json!({
            "id": id, "object": "checkout.session", "livemode": false, "status": "open",
            "payment_status": "unpaid", "mode": form["mode"], "url": url, "subscription": null,
            "payment_intent": null, "client_reference_id": form["client_reference_id"],
            "customer_email": form["customer_email"], "created": self.now,
            "expires_at": self.now + 86_400, "metadata": {"order": form["metadata[order]"]},
        });
        self.orders.insert(id, form.clone());
        (200, self.keep(session))
    }

    fn pay(&mut self, id: &str, fingerprint: &str) {
        let form = self.orders[id].clone();
        let (customer, method, subscription) = (self.id("cus"), self.id("pm"), self.id("sub"));
        self.keep(json!({
            "id": customer, "object": "customer", "livemode": false, "created": self.now,
            "email": form["customer_email"], "metadata": {},
        }));
        self.keep(json!({
            "id": method, "object": "payment_method", "type": "card",
            "card": {"brand": "visa", "last4": "4242", "fingerprint": fingerprint},
        }));
        let price = |name: &str| form[&format!("line_items[0][price_data][{name}]")].clone();
        let days: i64 = form
            .get("subscription_data[trial_period_days]")
            .map_or(0, |days| days.parse().unwrap());
        let (item, now) = (self.id("si"), self.now);
        let trial_end = (days > 0).then(|| now + days * 86_400);
        self.keep(json!({
            "id": subscription, "object": "subscription", "livemode": false, "customer": customer,
            "status": "trialing", "start_date": now, "created": now,
            "trial_end": trial_end, "current_period_start": now,
            "current_period_end": trial_end.unwrap_or(now), "cancel_at_period_end": false,
            "cancel_at": null, "ended_at": null, "default_payment_method": method,
            "metadata": {"order": form["subscription_data[metadata][order]"]},
            "items": {"object": "list", "data": [{
                "id": item, "object": "subscription_item",
                "price": {
                    "id": "price_1", "object": "price", "product": "prod_1",
                    "unit_amount": price("unit_amount").parse::<i64>().unwrap(),
                    "currency": price("currency"),
                    "recurring": {"interval": price("recurring][interval"), "interval_count": 1},
                },
            }]},
        }));
        if days == 0 {
            self.charge(&subscription, true);
        }
        let session = self.objects.get_mut(id).unwrap();
        session["status"] = json!("complete");
        session["payment_status"] = json!("paid");
        session["subscription"] = json!(subscription);
        session["customer"] = json!(customer);
        session["url"] = Value::Null;
    }

    fn charge(&mut self, id: &str, pays: bool) {
        let (charge, invoice, now) = (self.id("ch"), self.id("in"), self.now);
        let one = self.objects.get_mut(id).unwrap();
        let price = &one["items"]["data"][0]["price"];
        let (amount, currency) = (price["unit_amount"].clone(), price["currency"].clone());
        let end = now + 30 * 86_400;
        one["status"] = json!(if pays { "active" } else { "past_due" });
        one["current_period_start"] = json!(now);
        one["current_period_end"] = json!(end);
        self.keep(json!({
            "id": charge, "object": "charge", "amount": amount, "currency": currency,
            "amount_refunded": 0, "disputed": false, "invoice": invoice, "created": now,
            "status": if pays { "succeeded" } else { "failed" },
        }));
        self.keep(json!({
            "id": invoice, "object": "invoice", "subscription": id, "livemode": false,
            "status": if pays { "paid" } else { "open" }, "attempted": true, "created": now,
            "total": amount, "tax": null, "currency": currency, "charge": charge,
            "status_transitions": {"finalized_at": now, "paid_at": pays.then_some(now)},
            "lines": {"object": "list", "data": [{"period": {"start": now, "end": end}}]},
        }));
    }

    fn update(&mut self, id: &str, form: &BTreeMap<String, String>) -> (u16, Value) {
        if self
            .objects
            .get(id)
            .is_none_or(|one| one["status"] == "canceled")
        {
            return missing(id);
        }
        let now = self.now;
        let anchored = form
            .get("billing_cycle_anchor")
            .is_some_and(|anchor| anchor == "now");
        let (status, _) = self.set(id, |one| {
            if let Some(flag) = form.get("cancel_at_period_end") {
                one["cancel_at_period_end"] = json!(flag == "true");
            }
            if let Some(at) = form.get("trial_end").and_then(|at| at.parse::<i64>().ok()) {
                assert!(at > now, "Stripe refuses a trial that ends in the past");
                one["trial_end"] = json!(at);
                one["current_period_end"] = json!(at);
                one["status"] = json!("trialing");
            }
            if let Some(amount) = form.get("items[0][price_data][unit_amount]") {
                assert_eq!(
                    form["items[0][id]"],
                    one["items"]["data"][0]["id"].as_str().unwrap()
                );
                one["items"]["data"][0]["price"]["unit_amount"] =
                    json!(amount.parse::<i64>().unwrap());
            }
        });
        if anchored {
            self.charge(id, true);
        }
        (status, self.objects[id].clone())
    }

    fn refund(&mut self, form: &BTreeMap<String, String>) -> (u16, Value) {
        let amount: i64 = form["amount"].parse().unwrap();
        let Some(charge) = self.objects.get_mut(&form["charge"]) else {
            return missing(&form["charge"]);
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
        (200, self.keep(json!({"id": id, "object": "refund", "amount": amount, "charge": charge, "status": "succeeded"})))
    }
}
