//! The pages after a checkout, and how pages show a subscription.
use axum::extract::State;
use http::header::SET_COOKIE;
use serde::Serialize;

use super::life::{LONGEST_PAUSE_DAYS, State as Stage};
use super::{Change, Subscription, agree, order, prove, store, sync, withdrawal, words};
use crate::offer::gift::{self, Gift, Stage as At};
use crate::offer::{Kind, way_back};
use crate::payment::{Call, calls, desk};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::limit::{self, Attempt};
use newsroom::publication::{self, Publication};
use people::reader::{Browser, Caller, Reader, Trying, buyer, log_in};
use web::Answer;
use web::extract::Path;
use web::page::{self, Meta};

/// A subscription as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The order number.
    pub order: String,
    plan: String,
    state: &'static str,
    state_name: String,
    price: String,
    is_recurring: bool,
    began_at: Millis,
    /// Until when is paid, or tried, or paused.
    until: Option<Millis>,
    /// Whether that is an hour rather than a day.
    is_pass: bool,
    /// Whether that day is past.
    is_over: bool,
    access_until: Option<Millis>,
    next_charge: Option<Millis>,
    /// What was paid and not used.
    balance: Option<String>,
    /// What goes back if it ends at once.
    goes_back: Option<String>,
    method: String,
    agreed: String,
    /// That it runs for an indefinite time, where it does.
    term: Option<String>,
    can_cancel: bool,
    can_withdraw: bool,
    can_pause: bool,
    can_keep: bool,
    can_change: bool,
    longest_pause: i64,
    /// What the processor was asked and has not done, in words.
    open: Vec<String>,
    /// The gift that was bought, where it was one.
    gift: Option<GiftRow>,
}

/// A gift as its buyer sees it.
#[derive(Clone, Debug, Serialize)]
pub struct GiftRow {
    /// To whom.
    email: String,
    /// Where it is, in words.
    state: String,
    /// [`UNTAKEN`] while nobody has it; else empty.
    stage: &'static str,
}

/// What the form of a refund says of a gift that nobody has taken.
pub const UNTAKEN: &str = "untaken";

impl GiftRow {
    async fn new(
        app: &App,
        publication: &Publication,
        (one, gift): (&Subscription, Gift),
    ) -> Result<Self> {
        let now = app.clock.now();
        let is_sent = gift::is_sent(&app.db, &gift).await?;
        let (key, at) = match gift.stage {
            At::Waiting if is_sent => ("gift-state-sent", gift.deliver_at),
            At::Draft | At::Waiting => ("gift-state-waiting", gift.deliver_at),
            At::Taken => ("gift-state-taken", gift.taken_at.unwrap_or(now)),
            At::TakenBack if one.state(now) == Stage::Refunded => ("gift-state-returned", now),
            At::TakenBack => ("gift-state-taken-back", now),
        };
        let mut args = FluentArgs::new();
        args.set("date", words::day(publication, at));
        Ok(Self {
            stage: if gift.stage == At::Waiting {
                UNTAKEN
            } else {
                ""
            },
            email: gift.email,
            state: i18n::translate(&publication.settings.language, key, &args),
        })
    }
}

impl Row {
    /// The subscription at `now`.
    pub fn new(publication: &Publication, one: &Subscription, now: Millis) -> Self {
        let language = publication.settings.language.as_str();
        let (state, said) = (one.state(now), one.life.said.as_ref());
        let charges_on = matches!(state, Stage::Trialing | Stage::Active | Stage::Paused);
        let period_end = said.map(|said| said.period_end);
        let change = Change::of(one.clone(), now);
        Self {
            order: one.number.clone(),
            plan: one.terms.title().to_owned(),
            state: state.word(),
            state_name: state_name(publication, one, now),
            price: words::price(&one.terms, one.life.next_period(), language),
            is_recurring: one.terms.is_recurring(),
            began_at: one.created_at,
            until: match state {
                Stage::Paused => one.life.pause(now).map(|pause| pause.until),
                // The state itself says until when one reads.
                Stage::PastDue => None,
                _ if !is_own(one) => None,
                over if over.is_over() => said.and_then(|said| said.ended_at).or(period_end),
                _ => one.life.ends_at.or(period_end),
            },
            is_over: state.is_over(),
            is_pass: matches!(one.terms.kind, Kind::DayPass { .. }),
            access_until: one.life.access_until(now),
            next_charge: period_end.filter(|_| charges_on && one.terms.is_recurring()),
            // What could go back of it has been asked for when it is over.
            balance: match state.is_over() {
                true => None,
                false => words::above_nothing(change.balance(), &one.terms.currency, language),
            },
            goes_back: words::above_nothing(change.goes_back(), &one.terms.currency, language),
            method: said
                .and_then(|said| said.method.as_ref())
                .map_or_else(String::new, |method| method.label.clone()),
            agreed: one.terms.text.clone(),
            term: one
                .is_indefinite()
                .then(|| i18n::text(language, "subscription-indefinite")),
            can_cancel: state.can_cancel(),
            can_withdraw: one.can_withdraw(now),
            can_pause: change.can_pause(),
            can_keep: state == Stage::Cancelled && one.terms.is_recurring(),
            can_change: one.can_change(now),
            longest_pause: LONGEST_PAUSE_DAYS,
            open: Vec::new(),
            gift: None,
        }
    }

    /// With the gift that was bought, and whether one can withdraw indeed.
    pub async fn with_gift(
        mut self,
        app: &App,
        publication: &Publication,
        one: &Subscription,
    ) -> Result<Self> {
        if let Some(gift) = gift::of_order(&app.db, one.id).await? {
            self.gift = Some(GiftRow::new(app, publication, (one, gift)).await?);
        }
        if self.can_withdraw {
            self.can_withdraw = withdrawal::of(app, one).await?.is_some();
        }
        Ok(self)
    }

    /// Whether the processor was asked for something that it has not done.
    pub(super) fn is_asked(&self) -> bool {
        !self.open.is_empty()
    }

    /// With what the processor was asked and has not done.
    pub async fn with_open(
        mut self,
        app: &App,
        publication: &Publication,
        one: &Subscription,
    ) -> Result<Self> {
        let open = calls::open(&app.db, one.id).await?;
        let words = |asked: &calls::Asked| desk::what(publication, one, &asked.call);
        // A new price is told to the processor in passing; only a refusal is worth a word. What
        // is taken from the balance has its word in the refund.
        let is_told = |asked: &&calls::Asked| match asked.call {
            Call::SetPrice { .. } => asked.refusals > 0,
            Call::TakeBalance(_) => false,
            _ => true,
        };
        self.open = open.iter().filter(is_told).map(words).collect();
        Ok(self)
    }
}

/// Whether what was bought is the buyer's own to use, for some time.
fn is_own(one: &Subscription) -> bool {
    !matches!(one.terms.kind, Kind::Gift { .. } | Kind::Donation)
}

/// The state in words, with the date that matters in it.
fn state_name(publication: &Publication, one: &Subscription, now: Millis) -> String {
    let mut args = FluentArgs::new();
    let until = one.life.grace_end().unwrap_or(now);
    args.set("until", words::day(publication, until));
    let key = format!("subscription-state-{}", state_word(one, one.state(now)));
    i18n::translate(&publication.settings.language, &key, &args)
}

/// The state as its buyer sees it. What is paid once renews by nobody's wish, so nobody has
/// cancelled it; and where it gives its buyer nothing to read, nothing ends.
fn state_word(one: &Subscription, state: Stage) -> &'static str {
    let is_paid = match state {
        Stage::Active | Stage::Cancelled => one.terms.kind.is_once(),
        Stage::Ended => !is_own(one),
        _ => false,
    };
    if is_paid { "paid" } else { state.word() }
}

#[derive(Serialize)]
struct ReturnPage {
    subscription: Row,
    /// What has begun, in a sentence.
    thanks: String,
    /// Whether what was paid is the reader's own to use.
    is_own: bool,
    is_open: bool,
    is_refused: bool,
    checkout_url: Option<String>,
    /// The article where somebody decided to subscribe.
    way_back: Option<String>,
    /// Whether the address is still to be proved.
    is_buyer: bool,
}

/// `GET /subscribe/return/{order}`: whoever comes back from the processor's page. The
/// processor itself is asked, so that nobody waits for an event. Whoever came from a story is led
/// back to it, and reads.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's order.
pub async fn returned(
    State(app): State<App>,
    (caller, browser, Trying(who)): (Caller, Browser, Trying),
    Path(number): Path<String>,
) -> Result<Answer> {
    limit::require(&app, Attempt::Subscription, &who).await?;
    let number = order::parse(&number).ok_or(Error::NotFound)?;
    let path = format!("/subscribe/return/{number}");
    let Some(holder) = caller.holder().map(|viewer| viewer.reader.clone()) else {
        return Ok(Answer::see_other(&log_in::pages::address(&path)));
    };
    let Some(one) = own(&app, &holder, &number).await? else {
        // An order of another session of the same buyer: the address opens it.
        return match holder.is_verified() {
            true => Err(Error::NotFound),
            false => Ok(Answer::see_other(&log_in::pages::address(&path))),
        };
    };
    let caller = caller.again(&app, &browser.headers).await?;
    let state = one.state(app.clock.now());
    if state == Stage::Abandoned {
        return Ok(Answer::see_other(&agree::way_back(&one.terms)));
    }
    let is_refused = one.is_refused();
    let code = match caller.buyer() {
        Some(_) if state != Stage::Open && !is_refused => {
            prove::send_code(&app, &browser, (&holder, &one)).await?
        }
        _ => None,
    };
    let story = way_back::remembered(&app, &browser.headers);
    let answer = match story {
        Some(story) if reads(&one, state) => {
            Answer::see_other(&story).header(SET_COOKIE, way_back::forget(&app))
        }
        story => thanks(&app, &caller, &one, story).await?,
    };
    Ok(code
        .into_iter()
        .fold(answer, |answer, code| answer.header(SET_COOKIE, code)))
}

/// Whether what was bought is there to read with.
fn reads(one: &Subscription, state: Stage) -> bool {
    let has_begun = !matches!(state, Stage::Open | Stage::Abandoned) && !state.is_over();
    has_begun && is_own(one) && one.terms.rights.articles && !one.is_refused()
}

/// The order as the processor has it now, if it is this reader's; one that was made with their
/// address, before they proved it, is theirs too.
async fn own(app: &App, holder: &Reader, number: &str) -> Result<Option<Subscription>> {
    let one = store::by_number(&app.db, number)
        .await?
        .ok_or(Error::NotFound)?;
    if one.reader == holder.id {
        return Ok(Some(sync(app, one.id).await?));
    }
    if !buyer::waits_for(app, one.reader, holder).await? {
        return Ok(None);
    }
    sync(app, one.id).await?;
    buyer::join_waiting(app, holder).await?;
    let one = store::by_number(&app.db, number).await?;
    Ok(one.filter(|one| one.reader == holder.id))
}

/// The page that says what has begun.
async fn thanks(
    app: &App,
    caller: &Caller,
    one: &Subscription,
    way_back: Option<String>,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let state = one.state(app.clock.now());
    let thanks = match one.terms.kind {
        Kind::Gift { .. } => "return-gift",
        Kind::Donation => "return-donation",
        Kind::DayPass { .. } => "return-pass",
        Kind::Recurring | Kind::Group => "return-thanks",
    };
    let language = &publication.settings.language;
    let content = ReturnPage {
        subscription: Row::new(&publication, one, app.clock.now()),
        thanks: i18n::text(language, &format!("{thanks}-text")),
        is_own: is_own(one),
        is_open: state == Stage::Open,
        is_refused: one.is_refused(),
        checkout_url: one.checkout_url.clone(),
        way_back,
        is_buyer: caller.buyer().is_some(),
    };
    let key = match (content.is_open, content.is_refused) {
        (true, _) => "return-open",
        (false, true) => "return-refused",
        (false, false) => thanks,
    };
    let title = i18n::text(language, key);
    let path = format!("/subscribe/return/{}", one.number);
    let meta = Meta::new(app, &publication, &title, &path);
    page::personal(
        app,
        &publication,
        caller,
        "subscription/return.html",
        meta,
        &path,
        &content,
    )
}
