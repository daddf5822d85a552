//! A publication that sells something, and people who buy it.
use masthead::ground::clock::DAY;
use masthead::ground::config::{Config, Processor};
use masthead::ground::money::Currency;
use masthead::people::reader;
use masthead::people::rights::Rights;
use masthead::shop::offer::{self, Audience, Coupon, Deal, Interval, Kind, Plan, Reduction};
use masthead::shop::payment::Snapshot;
use masthead::shop::subscription::terms::{Every, Rules, Step};
use masthead::shop::subscription::{self, State, Subscription, Terms, checkout};

use super::fake_stripe::Fake;
use crate::harness::{Member, Page, TestApp};

/// A card that always pays.
pub const GOOD: &str = "4242 4242 0000 0001";

/// The field in which a buyer agrees to what the law wants to be asked.
pub const CONSENT: (&str, &str) = ("consent", "true");

/// A publication with the test till.
pub struct Shop {
    /// The application.
    pub app: TestApp,
}

/// A year for $26 the first time and $104 from then on, after 14 days.
pub fn terms() -> Terms {
    Terms {
        offer: 1,
        code: "yearly".to_owned(),
        plan: "Digital".to_owned(),
        rights: Rights::ALL,
        currency: "USD".to_owned(),
        steps: vec![
            Step {
                periods: Some(1),
                amount: 2_600,
            },
            Step {
                periods: None,
                amount: 10_400,
            },
        ],
        every: Every::Year,
        trial_days: 14,
        text: "Digital, $26 a year, then $104 a year".to_owned(),
        kind: Kind::Recurring,
        seats: 1,
        coupon: None,
        rules: Rules::default(),
    }
}

/// $5 a month, from today.
pub fn monthly() -> Terms {
    Terms {
        offer: 2,
        code: "monthly".to_owned(),
        steps: vec![Step {
            periods: None,
            amount: 500,
        }],
        every: Every::Month,
        trial_days: 0,
        ..terms()
    }
}

/// Begins a checkout.
pub async fn begin(app: &TestApp, member: &Member, terms: &Terms) -> Subscription {
    let buyer = reader::by_id(&app.db, member.id).await.unwrap().unwrap();
    checkout::begin(app, &buyer, terms).await.unwrap()
}

/// Uses a card at the checkout and comes back.
pub async fn pay(member: &mut Member, one: &Subscription, card: &str) -> Page {
    let url = one.checkout_url.clone().unwrap();
    pay_at(member, &url, card).await
}

/// The same at the checkout with this address.
pub async fn pay_at(member: &mut Member, url: &str, card: &str) -> Page {
    let path = url.strip_prefix("https://news.example").unwrap();
    let page = member
        .submit(path, &[("number", card), ("confirmed", "true")])
        .await;
    let back = page.expect(303).header("location").to_owned();
    let back = back.strip_prefix("https://news.example").unwrap();
    member.get(back).await
}

/// A change of plan as a page offers it.
pub struct Offered {
    /// What the page says about it.
    pub text: String,
    path: String,
    form: [(&'static str, String); 3],
}

impl Offered {
    /// What it names to be charged now, in minor units.
    pub fn due(&self) -> i64 {
        self.form[2].1.parse().unwrap()
    }

    /// Agrees to it; where that leads.
    pub async fn submit(&self, member: &mut Member) -> String {
        let form: Vec<(&str, &str)> = self
            .form
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let page = member.submit(&self.path, &form).await;
        page.expect(303).header("location").to_owned()
    }
}

impl Shop {
    /// With the till.
    pub async fn new() -> Self {
        Self::with(|config| config.payment.processor = Processor::Till).await
    }

    /// With another configuration.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self {
            app: TestApp::with(change).await,
        }
    }

    /// That sells through Stripe, as the fake pretends to be it.
    pub async fn at_stripe(fake: &Fake) -> Self {
        let url = fake.url.clone();
        Self::with(|config| {
            config.payment.processor = Processor::Stripe;
            config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
            config.payment.stripe_webhook_secret = Some("whsec_new".to_owned());
            config.payment.stripe_url = Some(url);
        })
        .await
    }

    /// Begins a checkout.
    pub async fn begin(&self, member: &Member, terms: &Terms) -> Subscription {
        begin(&self.app, member, terms).await
    }

    /// Uses a card at the checkout and comes back.
    pub async fn pay(&self, member: &mut Member, one: &Subscription, card: &str) -> Page {
        pay(member, one, card).await
    }

    /// A subscriber to these terms with this card.
    pub async fn buy(&self, terms: &Terms, card: &str) -> (Member, Subscription) {
        let mut member = self.app.reader().await;
        let one = self.begin(&member, terms).await;
        self.pay(&mut member, &one, card).await.expect(200);
        (member, self.now(one.id).await)
    }

    /// A subscription as it is now.
    pub async fn now(&self, id: i64) -> Subscription {
        subscription::by_id(&self.app.db, id)
            .await
            .unwrap()
            .unwrap()
    }

    /// What the processor says of a subscription of its own.
    pub async fn said(&self, id: &str) -> Snapshot {
        let processor = &self.app.payment().processor;
        processor.snapshot(&self.app, id).await.unwrap()
    }

    /// Its state.
    pub async fn state(&self, id: i64) -> State {
        self.now(id).await.state(self.app.clock.now())
    }

    /// Lets so many days pass, one after the other, with everything that falls due on each.
    pub async fn pass(&self, days: i64) {
        for _ in 0..days {
            self.app.clock.advance(DAY);
            self.settle().await;
        }
    }

    /// Does what is due.
    pub async fn settle(&self) {
        for _ in 0..3 {
            masthead::ground::jobs::schedule(&self.app).await.unwrap();
            masthead::ground::jobs::run_due(&self.app).await.unwrap();
        }
    }

    /// The page that offers `member` other plans, and the form of one of them.
    pub async fn change_of(&self, member: &mut Member, one: &Subscription, code: &str) -> Offered {
        let path = format!("/account/subscription/change/{}", one.number);
        let page = member.get(&path).await.expect(200);
        let codes = page.attrs("input[name=code]", "value");
        let index = codes.iter().position(|one| one == code);
        let index = index.unwrap_or_else(|| panic!("no {code}: {}", page.html()));
        Offered {
            text: page.texts("section.panel")[index].clone(),
            form: [
                ("code", code.to_owned()),
                ("at", page.attrs("input[name=at]", "value")[index].clone()),
                ("due", page.attrs("input[name=due]", "value")[index].clone()),
            ],
            path,
        }
    }

    /// Changes the plan through the page, in the same moment; what the page said.
    pub async fn change(&self, member: &mut Member, one: &Subscription, code: &str) -> String {
        let offered = self.change_of(member, one, code).await;
        let to = offered.submit(member).await;
        assert_eq!(to, "/account/subscription?done=change");
        offered.text
    }

    /// What was charged for a subscription, oldest first.
    pub async fn amounts(&self, id: i64) -> Vec<i64> {
        let said = self.now(id).await.life.said.unwrap();
        said.invoices.iter().map(|one| one.amount).collect()
    }

    /// What is on the balance.
    pub async fn balance(&self, id: i64) -> i64 {
        self.now(id).await.life.said.unwrap().balance
    }

    /// What was given back.
    pub async fn given_back(&self, id: i64) -> i64 {
        let said = self.now(id).await.life.said.unwrap();
        said.invoices.iter().map(|one| one.refunded).sum()
    }

    /// Subjects of the mails to somebody, oldest first.
    pub async fn subjects(&self, to: &str) -> Vec<String> {
        let mails = self.app.mails().await;
        mails
            .into_iter()
            .filter(|mail| mail.to == to)
            .map(|mail| mail.subject)
            .collect()
    }
}

/// Puts an offer of the plan `digital` on sale: recurring, without a trial.
pub async fn sell_at(app: &TestApp, code: &str, interval: Interval, steps: &[(Option<u32>, i64)]) {
    sell_in(app, (code, Currency::USD), interval, steps).await;
}

/// The same in another currency.
pub async fn sell_in(
    app: &TestApp,
    (code, currency): (&str, Currency),
    interval: Interval,
    steps: &[(Option<u32>, i64)],
) {
    let step = |&(periods, amount): &(Option<u32>, i64)| offer::Step { periods, amount };
    let deal = Deal {
        name: code.to_owned(),
        steps: steps.iter().map(step).collect(),
        currency,
        interval,
        trial_days: 0,
        ..yearly()
    };
    put_on_sale(app, code, &deal).await;
}

/// A coupon that makes so many payments free.
pub async fn free_coupon(app: &TestApp, code: &str, periods: Option<u32>) {
    let coupon = Coupon {
        code: code.to_owned(),
        reduction: Reduction::Percent(100),
        periods,
        offers: Vec::new(),
        starts_at: None,
        ends_at: None,
        max_uses: None,
        uses: 0,
        note: String::new(),
    };
    let mut tx = app.db.begin().await.unwrap();
    assert!(
        offer::coupon::create(&mut tx, &coupon, app.clock.now())
            .await
            .unwrap()
            .is_done()
    );
    tx.commit().await.unwrap();
}

/// Puts the yearly offer on sale; the address where it is ordered.
pub async fn sell(app: &TestApp) -> String {
    put_on_sale(app, "yearly", &yearly()).await;
    "/subscribe/yearly/checkout".to_owned()
}

fn yearly() -> Deal {
    Deal {
        name: "Yearly".to_owned(),
        note: String::new(),
        kind: Kind::Recurring,
        audience: Audience::Everybody,
        steps: vec![
            offer::Step {
                periods: Some(1),
                amount: 2_600,
            },
            offer::Step {
                periods: None,
                amount: 10_400,
            },
        ],
        currency: Currency::USD,
        interval: Interval::Year,
        trial_days: 14,
        shown_per: Interval::Week,
        seats: 1,
        regions: Vec::new(),
        starts_at: None,
        ends_at: None,
        terms: String::new(),
    }
}

async fn put_on_sale(app: &TestApp, code: &str, deal: &Deal) {
    let plan = Plan {
        id: 0,
        slug: "digital".to_owned(),
        name: "Digital".to_owned(),
        text: "Everything.".to_owned(),
        rights: Rights::ALL,
        active: true,
    };
    let mut tx = app.db.begin().await.unwrap();
    let _ = offer::save_plan(app, &mut tx, &plan).await.unwrap();
    tx.commit().await.unwrap();
    let plan = offer::plans(&app.db).await.unwrap().remove(0);
    let mut tx = app.db.begin().await.unwrap();
    let _ = offer::save(app, &mut tx, (plan.id, code), deal)
        .await
        .unwrap();
    let _ = offer::list(&mut tx, code, true, 1).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

/// Orders what is sold under `code` with the page of the offer, on the terms that it shows.
pub async fn order(member: &mut Member, code: &str, coupon: &str) -> Page {
    let page = member
        .get(&format!("/subscribe/{code}?coupon={coupon}"))
        .await
        .expect(200);
    let agreed = page.attr("input[name=agreed]", "value");
    let form = [CONSENT, ("agreed", &agreed), ("coupon", coupon)];
    let path = format!("/subscribe/{code}/checkout");
    member.submit(&path, &form).await
}

impl Shop {
    /// Orders what is sold under `code` and pays with this card.
    pub async fn order(&self, member: &mut Member, code: &str, card: &str) -> Subscription {
        self.order_with(member, code, "", card).await
    }

    /// The same with a coupon.
    pub async fn order_with(
        &self,
        member: &mut Member,
        code: &str,
        coupon: &str,
        card: &str,
    ) -> Subscription {
        let page = order(member, code, coupon).await.expect(303);
        let url = page.header("location").to_owned();
        pay_at(member, &url, card).await.expect(200);
        let all = subscription::of_reader(&self.app.db, member.id).await;
        all.unwrap().remove(0)
    }

    /// The mails to somebody whose subject begins so, as text.
    pub async fn letters(&self, to: &str, subject: &str) -> Vec<String> {
        let mails = self.app.mails().await.into_iter();
        let fits = mails.filter(|mail| mail.to == to && mail.subject.starts_with(subject));
        fits.map(|mail| mail.text).collect()
    }
}
