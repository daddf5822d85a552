//! Access that is not bought: what staff gives, what a mail domain or an approval opens, and
//! the yearly question whether the address still holds.
pub mod jobs;
pub mod pages;
mod store;

use db::{Db, Tx};

use super::{Audience, Offer, Plan, token};
use crate::subscription::{self, Entitlement};
use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::publication;
use people::deed::{self, Actor, Deed};
use people::letter::{self, Letter};
use people::reader::{self, Email, Reader};
use people::rights::Rights;

/// How long a free plan lasts before its address must be confirmed again.
const YEAR: Millis = 365 * DAY;
/// How long before its end we ask.
const NOTICE: Millis = 30 * DAY;

/// Access that staff has given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complimentary {
    /// Id.
    pub id: i64,
    /// Whose.
    pub email: String,
    /// What it gives.
    pub rights: Rights,
    /// Until when, exclusive.
    pub ends_at: Millis,
    /// Why.
    pub note: String,
    /// Who gave it.
    pub given_by: String,
}

/// A reader's wish to be approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Id.
    pub id: i64,
    /// Who asks.
    pub reader: i64,
    /// Their address.
    pub email: String,
    /// The offer.
    pub code: String,
    /// What they say.
    pub text: String,
    /// When they asked.
    pub asked_at: Millis,
}

/// Whether a reader may have an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is for them.
    Open,
    /// Only with an address in one of its domains.
    OtherDomain,
    /// Staff has to look first, and has not been asked.
    MayAsk,
    /// Staff has been asked.
    Asked,
    /// Staff has said no.
    Refused,
}

impl Standing {
    /// The word in templates and keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OtherDomain => "other-domain",
            Self::MayAsk => "may-ask",
            Self::Asked => "asked",
            Self::Refused => "refused",
        }
    }
}

/// Whether a reader may have an offer now. Checkout asks again: the page may be old.
pub async fn standing(db: &Db, offer: &Offer, reader: &Reader) -> Result<Standing> {
    Ok(match &offer.audience {
        Audience::Everybody => Standing::Open,
        _ if !reader.is_verified() => Standing::OtherDomain,
        Audience::Domains(_) => {
            let email = Email::parse(&reader.email);
            if email.is_some_and(|email| offer.audience.has_domain(email.domain())) {
                Standing::Open
            } else {
                Standing::OtherDomain
            }
        }
        Audience::Approved => match store::state(db, reader.id, &offer.code).await?.as_deref() {
            None => Standing::MayAsk,
            Some("approved") => Standing::Open,
            Some("refused") => Standing::Refused,
            Some(_) => Standing::Asked,
        },
    })
}

/// Gives somebody access until a date. Whoever has no account gets one, which opens when its
/// owner first logs in. Call [`people::reader::session::Sessions::clear`] after the commit.
pub async fn give(
    app: &App,
    tx: &mut Tx,
    actor: Actor<'_>,
    (email, rights, ends_at): (&Email, Rights, Millis),
    note: &str,
) -> Result<()> {
    let now = app.clock.now();
    let reader = reader::known(tx, email, app.ids.next(now), now).await?;
    let id = app.ids.next(now);
    let given_by = match actor {
        Actor::Staff { email, .. } => email,
        Actor::Command => "",
    };
    store::give(
        tx,
        (id, reader.id),
        (rights, ends_at),
        (note, given_by),
        now,
    )
    .await?;
    let entitlement = Entitlement {
        source: format!("complimentary:{id}"),
        rights,
        starts_at: now,
        ends_at: Some(ends_at),
    };
    subscription::entitle(tx, reader.id, &entitlement).await?;
    let letter = Letter::new("complimentary", email.written())
        .typed_by(actor.reader())
        .action(app.config.public_url());
    letter::send(app, tx, &letter, None).await?;
    let deed = Deed {
        action: "access.give",
        subject: format!("reader:{}", reader.id),
        detail: note,
    };
    deed::log(app, tx, actor, deed).await
}

/// Ends what staff has given; overtaken when it had ended. Call
/// [`people::reader::session::Sessions::clear`] after the commit.
///
/// # Errors
/// [`Error::NotFound`] when nothing was ever given under this id.
pub async fn take_back(app: &App, tx: &mut Tx, actor: Actor<'_>, id: i64) -> Result<Written> {
    if !store::is_given(&mut *tx, id).await? {
        return Err(Error::NotFound);
    }
    let Some(reader) = store::take_back(tx, id, app.clock.now()).await? else {
        return Ok(Written::Overtaken);
    };
    subscription::revoke(tx, reader, &format!("complimentary:{id}")).await?;
    let deed = Deed {
        action: "access.end",
        subject: format!("reader:{reader}"),
        detail: "",
    };
    deed::log(app, tx, actor, deed).await?;
    Ok(Written::Done)
}

/// What staff has given and lasts, newest first.
pub async fn given(db: &Db, now: Millis) -> Result<Vec<Complimentary>> {
    Ok(store::given(db, now).await?)
}

/// Asks staff for an offer; one question for each reader and offer.
pub async fn ask(app: &App, tx: &mut Tx, reader: i64, code: &str, text: &str) -> Result<()> {
    let now = app.clock.now();
    Ok(store::ask(tx, app.ids.next(now), (reader, code), text, now).await?)
}

/// Questions that wait, oldest first.
pub async fn waiting(db: &Db) -> Result<Vec<Request>> {
    Ok(store::waiting(db).await?)
}

/// Answers a question and writes to who asked; overtaken when somebody has answered already.
///
/// # Errors
/// [`Error::NotFound`] when nobody ever asked under this id.
pub async fn decide(
    app: &App,
    tx: &mut Tx,
    actor: Actor<'_>,
    request: i64,
    approves: bool,
) -> Result<Written> {
    if !store::is_asked(&mut *tx, request).await? {
        return Err(Error::NotFound);
    }
    let state = if approves { "approved" } else { "refused" };
    let by = match actor {
        Actor::Staff { email, .. } => email,
        Actor::Command => "",
    };
    let decided = store::decide(tx, request, (state, by), app.clock.now()).await?;
    let Some((reader, email, code)) = decided else {
        return Ok(Written::Overtaken);
    };
    let url = format!("{}/subscribe/{code}", app.config.public_url());
    let letter = Letter::new(&format!("approval-{state}"), &email).action(url);
    letter::send(app, tx, &letter, Some(format!("approval {request}"))).await?;
    let deed = Deed {
        action: if approves {
            "access.approve"
        } else {
            "access.refuse"
        },
        subject: format!("reader:{reader}"),
        detail: &code,
    };
    deed::log(app, tx, actor, deed).await?;
    Ok(Written::Done)
}

/// Begins a plan that costs nothing, for a year. The caller has asked [`standing`]. Call
/// [`people::reader::session::Sessions::clear`] after the commit.
pub async fn claim(
    app: &App,
    tx: &mut Tx,
    reader: i64,
    (plan, offer): (&Plan, &Offer),
) -> Result<()> {
    let now = app.clock.now();
    store::claim(tx, (reader, &offer.code), now + YEAR).await?;
    last(tx, reader, (plan, &offer.code), now).await
}

/// The entitlement of a claim, for a year from `now`.
async fn last(tx: &mut Tx, reader: i64, (plan, code): (&Plan, &str), now: Millis) -> Result<()> {
    let entitlement = Entitlement {
        source: format!("claim:{code}"),
        rights: plan.rights,
        starts_at: now,
        ends_at: Some(now + YEAR),
    };
    subscription::entitle(tx, reader, &entitlement).await
}

/// Until when a reader has a free plan.
pub async fn claimed(db: &Db, reader: i64, code: &str, now: Millis) -> Result<Option<Millis>> {
    let end = store::claimed(db, reader, code).await?;
    Ok(end.filter(|end| now < *end))
}

/// The offer of a letter that asks whether the address still holds.
pub async fn asked_again(db: &Db, secret: &str) -> Result<Option<String>> {
    let Some(hash) = token::hash(secret) else {
        return Ok(None);
    };
    Ok(store::by_token(db, &hash).await?.map(|(_, code)| code))
}

/// The link of that letter was used: whoever did so reads mail at the address, and has the
/// plan for another year. Call [`people::reader::session::Sessions::clear`] after the commit.
pub async fn confirm(app: &App, tx: &mut Tx, secret: &str) -> Result<Written> {
    let now = app.clock.now();
    let Some(hash) = token::hash(secret) else {
        return Ok(Written::Overtaken);
    };
    let Some((reader, code)) = store::confirm(tx, &hash, now + YEAR).await? else {
        return Ok(Written::Overtaken);
    };
    let publication = publication::current(app).await?;
    let Some((plan, _)) = super::by_code(&publication, &code, now) else {
        return Ok(Written::Overtaken);
    };
    last(tx, reader, (plan, &code), now).await?;
    Ok(Written::Done)
}

/// What is held about a reader, for the export of their data.
pub(super) async fn held(db: &Db, reader: i64) -> Result<serde_json::Value> {
    let (requests, claims) = store::held(db, reader).await?;
    Ok(serde_json::json!({ "asked_for": requests, "free_plans": claims }))
}

/// Forgets what a reader asked for and has.
pub(super) async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::forget(tx, reader).await?)
}
