//! A shop with lives in it, at one of the processors.
use std::collections::BTreeMap;

use masthead::clock::DAY;
use masthead::config::Processor;
use masthead::money::{Currency, Money};
use masthead::offer::Interval;
use masthead::subscription::deeds::Notice;
use masthead::subscription::terms::{Every, Step};
use masthead::subscription::{self, Subscription, Terms, withdrawal};

use super::law::{self, Named, Seen};
use super::{Begin, CURRENCIES, Deed};
use crate::harness::{Member, NOON};
use crate::payment::fake_stripe::Fake;
use crate::payment::shop::{Shop, monthly, pay, sell_in};

/// Fewer days than the shortest period has.
const STEP_DAYS: i64 = 4;

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
            Deed::Refund(percent) => self.refund(life, &one, percent).await,
            Deed::Erase => subscription::leave_all(app, life.member.id).await.unwrap(),
            Deed::Withdraw => {
                life.is_withdrawn |= withdrawal::withdraw(app, &one).await.unwrap();
            }
            Deed::Pause(days) => _ = self.change(life, |it| it.pause(days)).await,
            Deed::Resume => _ = self.change(life, |it| it.resume()).await,
            Deed::Keep => _ = self.change(life, |it| it.keep()).await,
            Deed::Cancel => self.cancel(life, Notice::Ordinary).await,
            Deed::CancelAtOnce => self.cancel(life, Notice::Extraordinary).await,
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
        let to = offered.submit(&mut life.member).await;
        assert_eq!(to, "/account/subscription?done=change");
        (life.change_due, life.page) = (Some(offered.due()), offered.text);
        life.periods = 0;
    }

    /// Staff give a part of the last charge back.
    async fn refund(&self, life: &mut Life, one: &Subscription, percent: i64) {
        let said = one.life.said.as_ref().unwrap();
        let Some(last) = said.invoices.last().filter(|last| last.paid_at.is_some()) else {
            return;
        };
        let grain = law::grain(&one.terms.currency);
        let amount = (last.amount - last.refunded) * percent / 100 / grain * grain;
        if amount > 0 && said.ended_at.is_none() {
            *life.kindness.entry(last.id.clone()).or_default() += amount;
            let change = self.change(life, |change| change.refund(&last.id, amount));
            assert!(change.await);
        }
    }

    /// Looks at a life; all of it is known afterwards.
    pub async fn look(&self, life: &mut Life) -> Seen {
        let app = &self.shop.app;
        let one = self.shop.now(life.id).await;
        let said = self.shop.said(one.processor_id.as_ref().unwrap()).await;
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
            pauses: one.life.pauses,
            is_withdrawn: life.is_withdrawn,
            named: life.named.clone(),
        }
    }
}
