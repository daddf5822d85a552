//! What every page needs of offers, held in the publication's snapshot.

use db::Db;

use super::experiment::{self, Experiment};
use super::institution::{self, Institution};
use super::{Audience, Offer, Plan, store, words};
use ground::client::Client;
use ground::clock::Millis;
use ground::config::Processor;
use ground::error::Result;
use ground::money::Currency;
use newsroom::publication::{self, Part, PartKind, Publication, Settings};
use people::rights::Rights;
use web::next;

/// The built-in page where one subscribes.
const PAGE: &str = "/subscribe";

/// The kind of a change of what is sold: plans, offers, institutions, experiments.
pub const KIND: &str = "offer";

/// What is on sale, in the snapshot.
pub const SHELF: PartKind = PartKind::new::<Shelf>("shelf", &[KIND], |source, _| {
    Box::pin(async move {
        let processor = source.config.payment.processor;
        let shelf = Shelf::load(source.db, processor, source.now).await?;
        let changes_at = shelf.next_change(source.now);
        Ok(Part::new(shelf, changes_at))
    })
});

/// What is said of it, in the snapshot. It is read after the shelf.
pub const WINDOW: PartKind = PartKind::new::<Window>(
    "window",
    &[KIND, publication::KIND],
    |source, publication| {
        let shelf = publication.peek::<Shelf>();
        let window = Window::new(&publication.settings, shelf, source.now);
        let changes_at = shelf.next_change(source.now);
        Box::pin(async move { Ok(Part::new(window, changes_at)) })
    },
);

/// What walls, invitations and headers say of what is sold: the settings' words where they
/// have any, else the words of the first offer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    /// Where one subscribes; `None` where nothing is sold.
    pub url: Option<String>,
    /// Where the offer is ordered whose price is said; `None` where it is sold elsewhere.
    order_url: Option<String>,
    /// The price as it begins; may be empty.
    pub price_line: String,
    /// The whole price, where the line above names its beginning alone; may be empty.
    pub price_whole: String,
    /// The trial; may be empty.
    pub trial_line: String,
}

/// What is on sale.
pub fn shelf(publication: &Publication) -> &Shelf {
    publication.part()
}

/// What is said of what is sold.
pub fn window(publication: &Publication) -> &Window {
    publication.part()
}

impl Window {
    /// What is said at `now`.
    pub fn new(settings: &Settings, shelf: &Shelf, now: Millis) -> Self {
        let paywall = &settings.paywall;
        let language = &settings.language;
        let shown = shelf.shown(&settings.currency, now);
        let or = |own: &String, words: Option<String>| match own.as_str() {
            "" => words.unwrap_or_default(),
            own => own.to_owned(),
        };
        let price = shown.map(|(plan, offer)| words::wall_line(plan, offer, language));
        let trial = shown.and_then(|(_, offer)| words::wall_trial(offer, language));
        // What is sold elsewhere has prices that we do not know.
        let ours = shown.filter(|_| {
            paywall
                .subscribe_url
                .as_deref()
                .is_none_or(|url| url == PAGE)
        });
        let whole = ours.and_then(|(_, offer)| words::wall_whole(offer, language));
        let built_in = || shelf.sells(now).then(|| PAGE.to_owned());
        Self {
            url: paywall.subscribe_url.clone().or_else(built_in),
            order_url: ours.map(|(_, offer)| format!("{PAGE}/{}", offer.code)),
            price_line: or(&paywall.price_line, price),
            price_whole: whole.unwrap_or_default(),
            trial_line: or(&paywall.trial_line, trial),
        }
    }
}

/// What is on sale, and whose networks read without an account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The newest version of every code on sale, with its plan, by place.
    pub offers: Vec<(Plan, Offer)>,
    /// Institutions, whose networks read without an account.
    pub institutions: Vec<Institution>,
    /// Experiments that run.
    pub experiments: Vec<Experiment>,
    /// How much has begun or ended by itself: pages that show the shelf differ by that too.
    passed: usize,
}

impl Window {
    /// Whether the price that is said is that of an offer of ours.
    pub fn is_ours(&self) -> bool {
        self.order_url.is_some()
    }

    /// The line of the price, and the whole price behind it where that is another.
    pub fn prices(&self) -> String {
        let parts = [self.price_line.as_str(), self.price_whole.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }

    /// Where somebody subscribes who comes from this path, and is led back to it where the
    /// page is ours: at the offer whose price they have read.
    pub fn url_from(&self, path: &str) -> Option<String> {
        let url = self.order_url.as_deref().or(self.url.as_deref())?;
        let is_ours = url.strip_prefix(PAGE);
        Some(
            match is_ours.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
                true => next::with_next(url, path),
                false => url.to_owned(),
            },
        )
    }
}

impl Shelf {
    /// Reads what is on sale: what costs nothing, and what the processor can take money for.
    pub async fn load(db: &Db, processor: Processor, now: Millis) -> Result<Self> {
        let mut offers = store::on_sale(db).await?;
        offers.retain(|(_, offer)| offer.hindrance(processor).is_none());
        let mut shelf = Self {
            offers,
            institutions: institution::all(db).await?,
            experiments: experiment::running(db).await?,
            passed: 0,
        };
        shelf.passed = shelf.moments().filter(|at| *at <= now).count();
        Ok(shelf)
    }

    /// The next moment at which something begins or ends by itself.
    pub fn next_change(&self, now: Millis) -> Option<Millis> {
        self.moments().filter(|at| *at > now).min()
    }

    /// When something begins or ends by itself.
    fn moments(&self) -> impl Iterator<Item = Millis> {
        let offers = self
            .offers
            .iter()
            .flat_map(|(_, offer)| [offer.starts_at, offer.ends_at]);
        let institutions = self
            .institutions
            .iter()
            .flat_map(|one| [one.starts_at, one.ends_at]);
        offers.chain(institutions).flatten()
    }

    /// The offer that walls and invitations show: the first recurring one that everybody
    /// can buy everywhere, in the publication's currency where there is one. Offers of an
    /// experiment do not come in: a wall must not promise one price and the page another.
    pub fn shown(&self, currency: &str, now: Millis) -> Option<&(Plan, Offer)> {
        let currency = Currency::parse(currency);
        let fits = |(plan, offer): &&(Plan, Offer)| {
            plan.active
                && offer.recurs()
                && !self.experiments.iter().any(|one| one.has(&offer.code))
                && offer.seats == 1
                && !offer.is_free()
                && offer.audience == Audience::Everybody
                && offer.is_current(now)
                && offer.fits(None)
        };
        let in_currency =
            |(_, offer): &&(Plan, Offer)| currency.is_some_and(|one| offer.currency == one);
        let mut all = self.offers.iter().filter(fits);
        all.clone().find(in_currency).or_else(|| all.next())
    }

    /// Whether anything at all can be bought at `now`.
    pub fn sells(&self, now: Millis) -> bool {
        self.offers
            .iter()
            .any(|(plan, offer)| plan.active && offer.is_current(now))
    }

    /// Whether any network gives rights at `now`.
    pub fn knows_networks(&self, now: Millis) -> bool {
        self.institutions.iter().any(|one| one.is_current(now))
    }

    /// What the network gives that this client is in.
    pub fn network_rights(&self, client: Client, now: Millis) -> Rights {
        let covers = |one: &Institution| one.covers(client, now);
        if self.institutions.iter().any(covers) {
            Institution::RIGHTS
        } else {
            Rights::default()
        }
    }
}
