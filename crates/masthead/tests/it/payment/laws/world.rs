//! A shop with lives in it, at one of the processors.
use std::collections::BTreeMap;

use masthead::ground::clock::DAY;
use masthead::ground::config::Processor;
use masthead::ground::money::{Currency, Money};
use masthead::shop::offer::Interval;
use masthead::shop::payment::{Invoice, Snapshot, calls};
use masthead::shop::subscription::deeds::Notice;
use masthead::shop::subscription::life::Ending;
use masthead::shop::subscription::terms::{Every, Step};
use masthead::shop::subscription::{self, State, Subscription, Terms, withdrawal};

use super::law::{self, Named, Seen};
use super::{Begin, CURRENCIES, Deed};
use crate::harness::{Member, NOON};
use crate::payment::fake_stripe::Fake;
use crate::payment::shop::{Shop, monthly, pay, sell_in};

/// Fewer days than the shortest period has.
const STEP_DAYS: i64 = 4;

/// What Stripe says while the account has no money.
const EMPTY: (&str, &str, &str) = ("/v1/refunds", "balance_insufficient", "Insufficient funds.");

/// The shop.
pub struct World {
    shop: Shop,
    fake: Option<Fake>,
}

/// A subscription and what its reader has seen.
pub struct Life {
    member: Member,
    id: i64,
    /// Periods that have begun since the plan was agreed.
    periods: usize,
    /// What the last page said, and what was on the balance then.
    page: String,
    balance: i64,
    ends: BTreeMap<String, i64>,
    kindness: BTreeMap<String, i64>,
    gifts: i64,
    /// What was named to go back with the end, and what had gone back before.
    back: Option<(i64, i64)>,
    named: BTreeMap<String, Named>,
    /// What the page of a change has named to be charged now.
    change_due: Option<i64>,
    is_withdrawn: bool,
}

/// Its code, interval and unit of time, and its prices with how many periods each is paid.
type Priced = (String, Interval, Every, Vec<(Option<u32>, i64)>);

/// The offers of a currency: per month, per week, and per year with a first price.
fn offers(currency: &str) -> [Priced; 3] {
    let unit = law::grain(currency);
    let code = |word: &str| format!("{word}-{}", currency.to_lowercase());
    [
        (
            code("monthly"),
            Interval::Month,
            Every::Month,
            vec![(None, 401 * unit)],
        ),
        (
            code("weekly"),
            Interval::Week,
            Every::Week,
            vec![(None, 149 * unit)],
        ),
        (
            code("yearly"),
            Interval::Year,
            Every::Year,
            vec![(Some(1), 2_603 * unit), (None, 10_399 * unit)],
        ),
    ]
}

/// What has gone back, or was asked to.
fn given_back(said: &Snapshot) -> i64 {
    let back = |one: &Invoice| one.amount - one.stays();
    said.invoices.iter().map(back).sum()
}

/// An amount as the words of a page have it.
fn written(minor: i64, currency: Currency) -> String {
    let text = Money::new(minor, currency).format("en");
    text.replace('\u{a0}', " ")
}

impl World {
    /// At the till, or at the fake of Stripe.
    pub async fn new(is_stripe: bool) -> Self {
        let (shop, fake) = match is_stripe {
            false => (Shop::new().await, None),
            true => {
                let fake = Fake::new(NOON).await;
                let url = fake.url.clone();
                let shop = Shop::with(|config| {
                    config.payment.processor = Processor::Stripe;
                    config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
                    config.payment.stripe_webhook_secret = Some("whsec_new".to_owned());
                    config.payment.stripe_url = Some(url);
                })
                .await;
                (shop, Some(fake))
            }
        };
        for code in CURRENCIES {
            let currency = Currency::parse(code).unwrap();
            for (code, interval, _, steps) in offers(code) {
                sell_in(&shop.app, (&code, currency), interval, &steps).await;
            }
        }
        Self { shop, fake }
    }

    /// Somebody subscribes.
    pub async fn begin(&self, number: usize, begin: &Begin) -> Life {
        let currency = CURRENCIES[begin.currency];
        let (code, _, every, steps) = offers(currency)[begin.plan].clone();
        let step = |(periods, amount)| Step { periods, amount };
        let free = (begin.free > 0).then_some((Some(begin.free), 0));
        let terms = Terms {
            offer: i64::try_from(begin.plan).unwrap() + 1,
            code,
            currency: currency.to_owned(),
            steps: free.into_iter().chain(steps).map(step).collect(),
            every,
            trial_days: begin.trial_days,
            ..monthly()
        };
        let mut member = self.shop.app.reader().await;
        let one = self.shop.begin(&member, &terms).await;
        match &self.fake {
            Some(fake) => {
                let kind = if begin.fails { "fails" } else { "pays" };
                let card = format!("{kind}_{number}");
                fake.pay(&one.checkout_id.clone().unwrap(), &card);
                let path = format!("/subscribe/return/{}", one.number);
                member.get(&path).await.expect(200);
            }
            None => {
                let start = if begin.fails {
                    "4000 0003"
                } else {
                    "4242 4242"
                };
                let card = format!("{start} 0000 {number:04}");
                pay(&mut member, &one, &card).await.expect(200);
            }
        }
        let page = written(terms.amount(0), Currency::parse(currency).unwrap());
        Life {
            member,
            id: one.id,
            periods: 0,
            page,
            balance: 0,
            ends: BTreeMap::new(),
            kindness: BTreeMap::new(),
            gifts: 0,
            back: None,
            named: BTreeMap::new(),
            change_due: None,
            is_withdrawn: false,
        }
    }

    /// Lets a step of time pass.
    pub async fn pass(&self) {
        self.shop.app.clock.advance(STEP_DAYS * DAY);
        if let Some(fake) = &self.fake {
            fake.pass(self.shop.app.clock.now());
        }
        self.shop.settle().await;
    }

    /// Does what is due now.
    pub async fn settle(&self) {
        self.shop.settle().await;
    }

    /// Somebody does something, where it can be done.
    pub async fn act(&self, life: &mut Life, deed: Deed) {
        let one = self.shop.now(life.id).await;
        let app = &self.shop.app;
        match deed {
            Deed::Nothing => {}
            Deed::Change(plan) => self.change_plan(life, &one, plan).await,
            Deed::Refund(percent) => self.refund(life, &one, (0, percent)).await,
            Deed::RefundOlder(which, percent) => {
                self.refund(life, &one, (which + 1, percent)).await;
            }
            Deed::Erase => {
                self.leave(life, &one).await;
                subscription::leave_all(app, life.member.id).await.unwrap();
            }
            Deed::End => {
                self.leave(life, &one).await;
                let is_over = one.state(app.clock.now()).is_over();
                self.change(life, |it| (!is_over).then(|| it.end(Ending::Staff)))
                    .await;
            }
            Deed::Withdraw => self.withdraw(life, &one).await,
            Deed::Extend(days) if !one.state(app.clock.now()).is_over() => {
                self.change(life, |it| it.extend(days * DAY)).await;
            }
            Deed::NewCard if one.state(app.clock.now()) == State::PastDue => {
                self.take_card(life, &one).await;
            }
            Deed::Extend(_) | Deed::NewCard => {}
            Deed::Pause(days) => _ = self.change(life, |it| it.pause(days)).await,
            Deed::Resume => _ = self.change(life, |it| it.resume()).await,
            Deed::Keep => _ = self.change(life, |it| it.keep()).await,
            Deed::Cancel => self.cancel(life, Notice::Ordinary).await,
            Deed::CancelAtOnce => {
                self.leave(life, &one).await;
                self.cancel(life, Notice::Extraordinary).await;
            }
        }
    }

    async fn cancel(&self, life: &Life, notice: Notice) {
        self.change(life, |it| it.cancel(notice, "")).await;
    }

    async fn change<T>(
        &self,
        life: &Life,
        decide: impl FnOnce(&mut subscription::Change) -> T,
    ) -> T {
        subscription::change(&self.shop.app, life.id, |change| Ok(decide(change)))
            .await
            .unwrap()
    }

    async fn change_plan(&self, life: &mut Life, one: &Subscription, plan: usize) {
        let (code, ..) = offers(&one.terms.currency)[plan].clone();
        if !one.can_change(self.shop.app.clock.now()) || one.terms.code == code {
            return;
        }
        let offered = self.shop.change_of(&mut life.member, one, &code).await;
        // While a refund waits, the page says that not everything is done.
        let open = calls::open(&self.shop.app.db, one.id).await.unwrap();
        let done = if open.is_empty() { "change" } else { "asked" };
        let to = offered.submit(&mut life.member).await;
        assert_eq!(to, format!("/account/subscription?done={done}"));
        (life.change_due, life.page) = (Some(offered.due()), offered.text);
        life.periods = 0;
    }

    /// Staff give a part of a charge back: of the last one, or of one so many before it. Also
    /// while refunds have to wait: a renewal takes none of the money in between.
    async fn refund(&self, life: &mut Life, one: &Subscription, (which, percent): (usize, i64)) {
        let said = one.life.said.as_ref().unwrap();
        let paid = said.invoices.iter().rev().nth(which);
        let Some(paid) = paid.filter(|one| one.paid_at.is_some()) else {
            return;
        };
        let grain = law::grain(&one.terms.currency);
        let amount = paid.stays() * percent / 100 / grain * grain;
        if amount <= 0 || said.ended_at.is_some() {
            return;
        }
        match which {
            0 => *life.kindness.entry(paid.id.clone()).or_default() += amount,
            _ => life.gifts += amount,
        }
        let change = self.change(life, |change| change.refund(&paid.id, amount));
        assert!(change.await);
    }

    async fn withdraw(&self, life: &mut Life, one: &Subscription) {
        let named = withdrawal::of(&self.shop.app, one).await.unwrap();
        let before = given_back(&self.said(one).await);
        if withdrawal::withdraw(&self.shop.app, one).await.unwrap() {
            life.is_withdrawn = true;
            life.back = Some((named.unwrap().amount, before));
        }
    }

    /// Before it is left at once: what the account page says goes back.
    async fn leave(&self, life: &mut Life, one: &Subscription) {
        let page = life.member.get("/account/data").await.expect(200);
        if one.state(self.shop.app.clock.now()).is_over() {
            return;
        }
        let before = given_back(&self.said(one).await);
        let named = match page.has("p.balance") {
            true => law::minor(&page.text("p.balance")),
            false => 0,
        };
        life.back = Some((named, before));
    }

    /// Another card, which pays.
    async fn take_card(&self, life: &mut Life, one: &Subscription) {
        let id = one.processor_id.as_ref().unwrap();
        match &self.fake {
            Some(fake) => fake.take_card(id),
            None => {
                let number = format!("4242 4242 1111 {:04}", one.id % 10_000);
                let form = [("number", number.as_str()), ("confirmed", "true")];
                let path = format!("/till/method/{id}");
                life.member.submit(&path, &form).await.expect(303);
            }
        }
        subscription::sync(&self.shop.app, one.id).await.unwrap();
    }

    /// Whether the processor has no money for refunds now; the till always has.
    pub fn refuse_refunds(&self, is_poor: bool) {
        if let Some(fake) = &self.fake {
            fake.state().refuse = if is_poor { vec![EMPTY] } else { Vec::new() };
        }
    }

    /// That nothing of a life is left to be done at the processor.
    pub async fn has_done_everything(&self, life: &Life) {
        let open = calls::open(&self.shop.app.db, life.id).await.unwrap();
        assert!(open.is_empty(), "{open:#?}");
    }

    /// What the processor says, with what it has been asked and has not done.
    async fn said(&self, one: &Subscription) -> Snapshot {
        let mut said = self.shop.said(one.processor_id.as_ref().unwrap()).await;
        for asked in calls::held(&self.shop.app.db, one.id).await.unwrap() {
            asked.call.hold(&mut said);
        }
        said
    }

    /// Looks at a life; all of it is known afterwards.
    pub async fn look(&self, life: &mut Life) -> Seen {
        let app = &self.shop.app;
        let one = self.shop.now(life.id).await;
        let said = self.said(&one).await;
        let back = life
            .back
            .map(|(named, before)| (named, given_back(&said) - before));
        let currency = Currency::parse(&one.terms.currency).unwrap();
        for invoice in &said.invoices {
            if life.named.contains_key(&invoice.id) {
                continue;
            }
            let price = one.terms.amount(life.periods);
            let charge = life
                .change_due
                .take()
                .unwrap_or((price - life.balance).max(0));
            let words = written(price, currency);
            let named = Named {
                price,
                charge,
                is_on_page: life.page.contains(&words),
            };
            life.named.insert(invoice.id.clone(), named);
            life.periods += 1;
        }
        if let Some(last) = said.invoices.last().filter(|_| said.ended_at.is_none()) {
            life.ends.insert(last.id.clone(), said.period_end);
        }
        life.page = life.member.get("/account/subscription").await.text("main");
        life.balance = said.balance;
        let rights = subscription::rights(&app.db, life.member.id, app.clock.now());
        Seen {
            now: app.clock.now(),
            has_rights: rights.await.unwrap().articles,
            said,
            ends: life.ends.clone(),
            kindness: life.kindness.clone(),
            gifts: life.gifts,
            back,
            pauses: one.life.pauses,
            is_withdrawn: life.is_withdrawn,
            named: life.named.clone(),
        }
    }
}
