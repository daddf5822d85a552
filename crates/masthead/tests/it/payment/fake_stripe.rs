//! A fake of Stripe's interface, as far as the product uses it: objects with the names and
//! types that Stripe publishes for version 2024-06-20, idempotency keys, and answers that
//! get lost after the work was done.
// The path is said, because an example takes this file in by its own.
#[path = "fake_stripe/billing.rs"]
mod billing;
#[path = "fake_stripe/checkout.rs"]
mod checkout;
#[path = "fake_stripe/money.rs"]
mod money;

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
    /// Paths, or with a `/` at the end their beginnings, each with the code and the message of
    /// the refusal that every change there is answered with.
    pub refuse: Vec<(&'static str, &'static str, &'static str)>,
    /// Whether refunds are taken and then fail.
    pub refunds_fail: bool,
    /// Whether every change is answered by a gateway that cannot reach it.
    pub is_silent: bool,
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
        state.bill(&id, "subscription_cycle", pays);
    }

    /// Lets time pass until `now`: trials end, periods are billed, what is cancelled ends. A
    /// card whose fingerprint begins with `fails` pays the first charge only.
    pub fn pass(&self, now: i64) {
        self.state().pass(now / 1_000);
    }

    /// A card that pays takes the place of the one of a subscription, and pays what is open.
    pub fn take_card(&self, subscription: &str) {
        self.state().take_card(subscription);
    }

    /// Every refund so far fails, as on a card that was closed in the meantime.
    pub fn fail_refunds(&self) {
        self.state().fail_refunds();
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
    if state.is_silent {
        return (StatusCode::BAD_GATEWAY, "silent").into_response();
    }
    if parts.method == Method::GET {
        let (status, mut value) = state.read(&path, &query);
        let asks = url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes())
            .any(|(name, wanted)| name.starts_with("expand") && wanted == "customer");
        if asks {
            state.put_customer(&mut value);
        }
        return reply((status, value));
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
    let (status, value) = match state.refusal(&path) {
        Some(refusal) => refusal,
        None => state.write(&parts.method, &path, &form),
    };
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

/// What a form notes at an object (`metadata`).
fn noted(form: &BTreeMap<String, String>, prefix: &str) -> Value {
    let named = form.iter().filter_map(|(name, value)| {
        let name = name.strip_prefix(prefix)?.strip_suffix(']')?;
        Some((name.to_owned(), json!(value)))
    });
    Value::Object(named.collect())
}

fn refused(code: &str, message: &str) -> (u16, Value) {
    (
        400,
        json!({"error": {"type": "invalid_request_error", "code": code, "message": message}}),
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
            ["refunds"] => {
                let paid = self.charge_of(query);
                self.list("refund", |one| one["charge"] == paid.as_str())
            }
            ["customers", id, "balance_transactions"] => {
                self.list("customer_balance_transaction", |one| one["customer"] == id)
            }
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
        for name in ["default_payment_method", "charge", "latest_charge"] {
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

    /// The customer stands in an object where it is asked for, as Stripe's `expand` does it.
    fn put_customer(&self, one: &mut Value) {
        let customer = one["customer"].as_str().and_then(|id| self.objects.get(id));
        if let Some(customer) = customer.cloned() {
            one["customer"] = customer;
        }
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
            ["invoices", id, "void"] => self.void(id),
            ["customers", id, "balance_transactions"] => self.move_balance(id, form),
            ["refunds"] => self.refund(form),
            ["billing_portal", "sessions"] => (
                200,
                json!({"id": "bps_1", "object": "billing_portal.session", "url": "https://billing.stripe.example/p"}),
            ),
            _ => missing(path),
        }
    }

    fn refusal(&self, path: &str) -> Option<(u16, Value)> {
        let fits = |begin: &str| path == begin || (begin.ends_with('/') && path.starts_with(begin));
        let found = self.refuse.iter().find(|(begin, _, _)| fits(begin));
        found.map(|(_, code, message)| refused(code, message))
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

    fn update(&mut self, id: &str, form: &BTreeMap<String, String>) -> (u16, Value) {
        if self
            .objects
            .get(id)
            .is_none_or(|one| one["status"] == "canceled")
        {
            return missing(id);
        }
        let now = self.now;
        let is_now = |name: &str| form.get(name).is_some_and(|word| word == "now");
        let anchored = is_now("billing_cycle_anchor") || is_now("trial_end");
        let moved = form.get("trial_end").and_then(|at| at.parse::<i64>().ok());
        let (status, _) = self.set(id, |one| {
            if let Some(flag) = form.get("cancel_at_period_end") {
                one["cancel_at_period_end"] = json!(flag == "true");
            }
            if let Some(at) = moved {
                assert!(at > now, "Stripe refuses a trial that ends in the past");
                one["trial_end"] = json!(at);
                one["current_period_start"] = json!(now);
                one["current_period_end"] = json!(at);
                one["billing_cycle_anchor"] = json!(at);
                one["status"] = json!("trialing");
            }
            for (name, value) in noted(form, "metadata[").as_object().unwrap() {
                one["metadata"][name] = value.clone();
            }
            if anchored {
                assert!(
                    one["status"] != "trialing" || form.contains_key("trial_end"),
                    "a new cycle begins only after the trial"
                );
                one["billing_cycle_anchor"] = json!(now);
                one["trial_end"] = match one["trial_end"].as_i64() {
                    Some(end) => json!(end.min(now)),
                    None => Value::Null,
                };
            }
            if let Some(amount) = form.get("items[0][price_data][unit_amount]") {
                assert_eq!(
                    form["items[0][id]"],
                    one["items"]["data"][0]["id"].as_str().unwrap()
                );
                let price = &mut one["items"]["data"][0]["price"];
                price["unit_amount"] = json!(amount.parse::<i64>().unwrap());
                let every = |name: &str| &form[&format!("items[0][price_data][recurring][{name}]")];
                price["recurring"] = json!({
                    "interval": every("interval"),
                    "interval_count": every("interval_count").parse::<i64>().unwrap(),
                });
            }
        });
        if let Some(at) = moved {
            self.free_time(id, "subscription_update", at);
        }
        if anchored {
            let pays = self.pays(id);
            self.bill(id, "subscription_update", pays);
        }
        (status, self.objects[id].clone())
    }

    /// Whether the card of a subscription is good for more than the first charge.
    fn pays(&self, id: &str) -> bool {
        let method = self.objects[id]["default_payment_method"].as_str();
        let method = &self.objects[method.unwrap()];
        !method["card"]["fingerprint"]
            .as_str()
            .unwrap()
            .starts_with("fails")
    }

    /// Lets everything happen that is due by `now`, in its order.
    fn pass(&mut self, now: i64) {
        loop {
            let due = self.objects.values().filter(|one| {
                one["object"] == "subscription"
                    && (one["status"] == "active" || one["status"] == "trialing")
                    && one["current_period_end"].as_i64().unwrap() <= now
            });
            let first = due.min_by_key(|one| one["current_period_end"].as_i64());
            let Some(id) = first.map(|one| one["id"].as_str().unwrap().to_owned()) else {
                break;
            };
            let at = self.objects[&id]["current_period_end"].as_i64().unwrap();
            self.now = at;
            if self.objects[&id]["cancel_at_period_end"] == true {
                let one = self.objects.get_mut(&id).unwrap();
                (one["status"], one["ended_at"]) = (json!("canceled"), json!(at));
                continue;
            }
            let pays = self.pays(&id);
            self.bill(&id, "subscription_cycle", pays);
        }
        self.now = now;
    }
}
