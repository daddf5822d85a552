//! A publication with every kind of article, everybody who must not read them, and everybody
//! who may.
use std::collections::BTreeSet;

use masthead::ground::clock::{DAY, HOUR};
use masthead::newsroom::article::departure::{self, Departure};
use masthead::newsroom::article::{Correction, CorrectionKind, State};
use masthead::newsroom::draft::embargo::{self, Embargo};
use masthead::newsroom::picture::{self, Picture};
use masthead::paywall::Access;
use masthead::people::rights::Rights;
use masthead::people::role::Role;
use masthead::shop::offer::institution::{self, Institution, parse_networks};

use super::lives::Lives;
use crate::harness::{ArticleBuilder, Person, TestApp, TestArticle, TestGift};
use crate::payment::shop::Shop;
use crate::writing::links;

/// A publication to search for gated text.
pub struct World {
    pub app: TestApp,
    pub metered: TestArticle,
    pub spent: TestArticle,
    pub subscribers: TestArticle,
    pub breaking_over: TestArticle,
    pub translation: TestArticle,
    /// Articles that are nowhere at all: draft, withdrawn, blocked, scheduled, expired; taken off the
    /// site at the desk with a reason or on to another page; under embargo.
    pub hidden: Vec<TestArticle>,
    pub lead: Picture,
    /// The one behind the gate of the metered article.
    pub gated_picture: Picture,
    /// A gift link to the metered article that works, and one that has ended.
    pub gift: TestGift,
    pub ended_gift: TestGift,
    /// The token of a link to the draft of the metered article that has ended.
    pub ended_link: String,
    /// Readers with subscriptions; none unless asked for.
    pub lives: Lives,
}

impl World {
    /// Without subscriptions.
    pub async fn new() -> Self {
        Self::of(Shop::new().await.app, Lives::default()).await
    }

    /// With readers in every state of a subscription.
    pub async fn with_subscriptions() -> Self {
        let shop = Shop::new().await;
        let lives = Lives::new(&shop).await;
        Self::of(shop.app, lives).await
    }

    async fn of(app: TestApp, lives: Lives) -> Self {
        app.settings(|settings| settings.paywall.limit = 1).await;
        let anna = app.person_author("Anna Writer").await;
        let team = app.team_author("News Team", &[(anna, "Editor")]).await;
        let lead = app.picture().create().await;
        let correction = Correction {
            kind: CorrectionKind::Correction,
            text: "A number was wrong.".to_owned(),
            at: app.clock.now() - HOUR,
            block: None,
        };
        let story = || {
            let article = app.article().gated_picture().topic("Trade").by(team);
            article.lead_picture(&lead).correction(correction.clone())
        };
        let metered = story()
            .slug("metered")
            .old_slugs(&["old-metered"])
            .create()
            .await;
        let spent = story().slug("spent").create().await;
        let subscribers = story().access(Access::Subscribers).create().await;
        let over = Access::Breaking {
            until: app.clock.now() - 1,
        };
        let breaking_over = story().access(over).create().await;
        let translation = story().translates(metered.id).language("de").create().await;
        let mut hidden = Vec::new();
        for state in [State::Draft, State::Withdrawn, State::Blocked] {
            hidden.push(story().state(state).create().await);
        }
        let tomorrow = app.clock.now() + DAY;
        hidden.push(story().published_at(tomorrow).create().await);
        let now = app.clock.now();
        hidden.push(story().expires_at(now).create().await);
        hidden.extend(off(&app, [story(), story(), story(), story()]).await);
        let held = story().published_at(tomorrow).create().await;
        hold(&app, held.id, tomorrow).await;
        hidden.push(held);
        let mut giver = app.subscriber().await;
        let gift = TestGift::new(&mut giver, &metered).await;
        let ended_gift = TestGift::new(&mut giver, &metered).await;
        ended_gift.end(&mut giver).await;
        let ended_link = ended_link(&app, &metered).await;
        Self {
            lead: picture(&app, lead.id).await,
            gated_picture: picture(&app, metered.gated_picture.unwrap()).await,
            app,
            metered,
            spent,
            subscribers,
            breaking_over,
            translation,
            hidden,
            gift,
            ended_gift,
            ended_link,
            lives,
        }
    }

    /// Articles that readers can find, none of which is free.
    pub fn gated(&self) -> [&TestArticle; 5] {
        [
            &self.metered,
            &self.spent,
            &self.subscribers,
            &self.breaking_over,
            &self.translation,
        ]
    }

    /// Everybody who has no grant for anything but, where it is said, one article.
    pub async fn strangers(&self) -> Vec<Stranger> {
        let mut all = vec![
            Stranger::new("a program", self.app.curl()),
            Stranger::new("a browser on its first visit", self.app.visitor()),
        ];
        all.push(self.over_limit().await);
        all.extend(self.readers().await);
        all.extend(self.forgers().await);
        all.extend(self.prefetchers().await);
        all.extend(self.pretenders());
        all
    }

    async fn over_limit(&self) -> Stranger {
        let mut person = self.app.visitor();
        assert!(person.read(&self.spent.path).await.has_canary());
        Stranger::new("a visitor over the limit", person).who_may_read(&[&self.spent])
    }

    /// People with an account, or a gift, that opens nothing, or one story alone.
    async fn readers(&self) -> Vec<Stranger> {
        let app = &self.app;
        let mut over = app.reader().await;
        assert!(over.get(&self.spent.path).await.has_canary());
        let over = Stranger::new("a registered reader over the limit", over.into_person());
        let unverified = app.reader().await.unverified(app).await;
        let mut all = vec![
            over.who_may_read(&[&self.spent]),
            Stranger::new("a reader who is not verified", unverified.into_person()),
        ];
        let only_comments = app.reader().await.entitled(app, ONLY_COMMENTS).await;
        let subscriptions = self.lives.idle.iter().cloned();
        for (name, mut reader) in subscriptions.chain([("comments alone", only_comments)]) {
            assert!(reader.get(&self.spent.path).await.has_canary(), "{name}");
            let reader = Stranger::new(&format!("a reader with {name}"), reader.into_person());
            all.push(reader.who_may_read(&[&self.spent]));
        }
        let mut gifted = self.over_limit().await.person;
        self.gift.open(&mut gifted).await.expect(303);
        let gifts = [&self.spent, &self.metered, &self.translation];
        all.push(Stranger::new("a reader of a gift", gifted).who_may_read(&gifts));
        let mut late = self.over_limit().await.person;
        self.ended_gift.open(&mut late).await;
        all.push(Stranger::new("a reader of an ended gift", late).who_may_read(&[&self.spent]));
        for role in Role::ALL {
            let staff = app.staff(role).await;
            let name = format!("staff without a preview link: {}", role.word());
            let mut staff = staff.into_person();
            assert!(staff.get(&self.spent.path).await.has_canary());
            all.push(Stranger::new(&name, staff).who_may_read(&[&self.spent]));
        }
        all
    }

    /// Everybody who may read every article, each in another way.
    pub async fn entitled(&self) -> Vec<(&'static str, Person)> {
        let mut all = self.lives.running.clone();
        all.push(("a guest of an institution", self.guest().await));
        all
    }

    /// Somebody without an account in the network of an institution.
    async fn guest(&self) -> Person {
        let library = Institution {
            id: 1,
            name: "Library".to_owned(),
            networks: parse_networks("192.0.2.0/24").unwrap(),
            starts_at: None,
            ends_at: None,
            note: String::new(),
        };
        let mut tx = self.app.db.begin().await.unwrap();
        institution::save(&mut tx, &library).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
        self.app.visitor().at("192.0.2.9")
    }

    /// Cookies that this site has not made, or not so.
    async fn forgers(&self) -> Vec<Stranger> {
        let mut genuine = self.app.visitor();
        genuine
            .post(&format!("{}/continue", self.metered.path))
            .await;
        let cookie = genuine.cookies["__Host-meter"].clone();
        let (body, signature) = cookie.rsplit_once('.').unwrap();
        let flipped = if signature.starts_with('0') { "1" } else { "0" };
        let forged = [
            ("an invented id", "v1.1.k.1781524800000.00112233445566778899aabbccddeeff.00112233445566778899aabbccddeeff".to_owned()),
            ("a changed signature", format!("{body}.{flipped}{}", &signature[1..])),
            ("a promoted id", cookie.replacen(".n.", ".k.", 1)),
            ("no signature", body.to_owned()),
            ("an unknown key", cookie.replacen("v1.1.", "v1.2.", 1)),
            ("a JSON counter", r#"{"count":0}"#.to_owned()),
        ];
        let forge = |(name, value): (&str, String)| {
            Stranger::new(name, self.app.visitor().with_cookie("__Host-meter", &value))
        };
        forged.into_iter().map(forge).collect()
    }

    /// Browsers that fetch ahead, with and without an allowance.
    async fn prefetchers(&self) -> Vec<Stranger> {
        let mut all = Vec::new();
        for (name, header, value) in [
            ("a prefetch", "sec-purpose", "prefetch"),
            ("a prerender", "sec-purpose", "prefetch;prerender"),
            ("an old prefetch", "purpose", "prefetch"),
            ("Mozilla's prefetch", "x-moz", "prefetch"),
            ("Safari's preview", "x-purpose", "preview"),
        ] {
            let mut person = self.app.visitor();
            person
                .post(&format!("{}/continue", self.metered.path))
                .await;
            all.push(Stranger::new(name, person.with(header, value)));
            let person = self.app.visitor().with(header, value);
            all.push(Stranger::new(name, person));
        }
        all
    }

    /// Who claims to be somebody that other sites let in.
    fn pretenders(&self) -> Vec<Stranger> {
        let claims: [(&str, &[(&str, &str)]); 12] = [
            (
                "Googlebot",
                &[
                    (
                        "user-agent",
                        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                    ),
                    ("x-forwarded-for", "66.249.66.1"),
                ],
            ),
            (
                "Bingbot",
                &[("user-agent", "Mozilla/5.0 (compatible; bingbot/2.0)")],
            ),
            ("Facebook", &[("user-agent", "facebookexternalhit/1.1")]),
            ("Twitter", &[("user-agent", "Twitterbot/1.0")]),
            ("Slack", &[("user-agent", "Slackbot-LinkExpanding 1.0")]),
            ("Apple", &[("user-agent", "Mozilla/5.0 (Applebot/0.1)")]),
            ("the archiver", &[("user-agent", "archive.org_bot")]),
            (
                "a reader from Google",
                &[("referer", "https://www.google.com/")],
            ),
            ("a reader from Twitter", &[("referer", "https://t.co/abc")]),
            (
                "a forwarded address",
                &[
                    ("forwarded", "for=66.249.66.1"),
                    ("x-real-ip", "66.249.66.1"),
                    ("cf-connecting-ip", "66.249.66.1"),
                ],
            ),
            (
                "an edge",
                &[
                    ("x-subscriber", "1"),
                    ("auth-level", "full"),
                    ("fastly-ff", "1"),
                    ("x-original-url", "/desk"),
                    ("x-http-method-override", "POST"),
                ],
            ),
            (
                "a token bearer",
                &[("authorization", "Bearer 1"), ("x-api-key", "1")],
            ),
        ];
        let pretend = |(name, headers): (&'static str, &[(&str, &str)])| {
            let person = headers
                .iter()
                .fold(self.app.visitor(), |person, (name, value)| {
                    person.with(name, value)
                });
            Stranger::new(name, person)
        };
        claims.into_iter().map(pretend).collect()
    }
}

async fn picture(app: &TestApp, id: i64) -> Picture {
    picture::by_id(&app.db, id).await.unwrap().unwrap()
}

/// A link to a draft of an article that was given to somebody outside and has ended.
async fn ended_link(app: &TestApp, article: &TestArticle) -> String {
    let mut editor = app.staff(Role::Editor).await;
    let story = article.id.to_string();
    editor
        .get(&format!("/desk/stories/{story}"))
        .await
        .expect(200);
    let link = links::make(&mut editor, &story, &[]).await;
    links::end(&mut editor, &story).await;
    link.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Somebody without a grant, or with one for a single article.
pub struct Stranger {
    pub name: String,
    pub person: Person,
    /// Numbers of the articles that somebody may read all the same.
    pub may_read: BTreeSet<u32>,
}

/// What a plan without articles might give.
const ONLY_COMMENTS: Rights = Rights {
    articles: false,
    ..Rights::ALL
};

impl Stranger {
    /// Somebody who may read nothing.
    pub fn new(name: &str, person: Person) -> Self {
        Self {
            name: name.to_owned(),
            person,
            may_read: BTreeSet::new(),
        }
    }

    fn who_may_read(mut self, articles: &[&TestArticle]) -> Self {
        self.may_read = articles.iter().map(|article| article.number).collect();
        self
    }
}

/// Stories that the desk has taken off the site, each in another way.
async fn off(app: &TestApp, stories: [ArticleBuilder<'_>; 4]) -> Vec<TestArticle> {
    let ways = [
        (State::Withdrawn, ""),
        (State::Blocked, ""),
        (State::Draft, ""),
        (State::Draft, "/news/metered"),
    ];
    let mut taken = Vec::new();
    for (story, (state, leads_to)) in stories.into_iter().zip(ways) {
        let story = story.create().await;
        let departure = Departure {
            at: app.clock.now(),
            reason: "We were wrong.".to_owned(),
            demanded_by: "The court".to_owned(),
            leads_to: leads_to.to_owned(),
        };
        let mut tx = app.db.begin().await.unwrap();
        let left = (state, &departure);
        let written = departure::leave(&mut tx, &app.ids, story.id, left, departure.at).await;
        assert!(written.unwrap().is_done());
        tx.commit().await.unwrap();
        taken.push(story);
    }
    app.refresh().await.unwrap();
    taken
}

async fn hold(app: &TestApp, story: i64, until: i64) {
    let reason = "The ministry".to_owned();
    let mut tx = app.db.begin().await.unwrap();
    let held = Embargo { until, reason };
    embargo::set(&mut tx, story, &held).await.unwrap();
    tx.commit().await.unwrap();
}
