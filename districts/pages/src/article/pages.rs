//! `GET /{section}/{slug}`: the article, as much of it as this reader may have.
use std::borrow::Cow;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use http::Method;
use http::header::SET_COOKIE;
use http::request::Parts;

use crate::article::show::{self, Eyes, Sight};
use crate::article::visit::Visit;
use ground::app::App;
use ground::error::{Error, Result};
use newsroom::article::entry::{self, Entry, Lookup};
use newsroom::article::related::read_mask;
use newsroom::publication::{self, Publication};
use paywall::{self, Admission, Asker, Intent, Reason, Released, Standing, Visitor, set_cookie};
use shop::{gift, offer, subscription};
use talk::advert::consent::Choice;
use talk::comment;
use web::kept::PageCache;
use web::{Answer, CachePolicy, Rendered};

/// Finds the article, asks the paywall, shows what it admits.
///
/// # Errors
/// The usual ones of an address: not found, withdrawn, blocked.
pub async fn index(State(app): State<App>, visit: Visit) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    // Read from the address here: the extractor would make copies that are seldom needed.
    let slug = decoded(visit.path.rsplit('/').next().unwrap_or_default())?;
    match entry::find(&app, &publication, &visit.path, &slug).await? {
        Lookup::MovedTo(path) => Ok(Answer::moved(&path)),
        Lookup::Live(entry) => answer(&app, &publication, &entry, &visit).await,
    }
}

/// The live article that a request asks for, where somebody has asked for it before and
/// nothing has changed since.
pub fn remembered(app: &App, request: &Request) -> Option<(Arc<Publication>, Arc<Entry>)> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return None;
    }
    let publication = publication::at_hand(app)?;
    let entry = entry::remembered(app, &publication, request.uri().path())?;
    Some((publication, entry))
}

/// The page of an article that [`remembered`] has found.
pub async fn show(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    parts: &mut Parts,
) -> Result<Answer> {
    let visit = Visit::from_request_parts(parts, app).await?;
    answer(app, publication, entry, &visit).await
}

fn decoded(part: &str) -> Result<Cow<'_, str>> {
    let part = percent_encoding::percent_decode_str(part).decode_utf8();
    part.map_err(|_| Error::NotFound)
}

/// The page of a live article for this visit.
pub(super) async fn answer(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    visit: &Visit,
) -> Result<Answer> {
    let choice = visit.choice(publication);
    let path = choice.key(&entry.path);
    if let Some((grant, reason)) = paywall::open_to_all(&entry.facts, app.clock.now()) {
        decided(app, visit, &Admission::Full(grant, reason));
        let sight = Sight::Full { grant, reason };
        let eyes = eyes(publication, entry, visit);
        let page = open_page(app, publication, entry, &path, (sight, eyes, choice), 0).await?;
        return Ok(choice.finish(Answer::rendered(eyes.face.policy(), page)));
    }
    let gifted;
    let visit = if visit.gifts.is_empty() {
        visit
    } else {
        gifted = Box::pin(with_gift(app, entry, visit)).await;
        &gifted
    };
    let speculates = visit.asker.intent == Intent::Speculate;
    let is_known = visit.asker.visitor.is_some() || !visit.caller.is_stranger();
    if !is_known && !visit.asker.claims.any() && !speculates {
        let wall = paywall::cookieless(&entry.facts, publication.paywall());
        decided(app, visit, &Admission::LeadIn(wall));
        let sight = Sight::LeadIn { wall };
        let eyes = eyes(publication, entry, visit);
        let seen = (sight, eyes, choice);
        let page = open_page(app, publication, entry, &path, seen, 0).await?;
        let answer = Answer::rendered(lead_in_policy(app, publication), page);
        return Ok(choice.finish(answer));
    }
    // Boxed, so that the page of somebody unknown, asked for most of all, needs a small future.
    Box::pin(admitted(app, publication, entry, visit, &path)).await
}

/// Counts a decision: for the scraper, and for the desk where somebody reads.
fn decided(app: &App, visit: &Visit, admission: &Admission) {
    app.metrics.decided(match admission {
        Admission::Refuse => "refused",
        Admission::LeadIn(wall) => wall.word(),
        Admission::Full(_, reason) => reason.word(),
    });
    paywall::count(app, &visit.asker, admission);
}

/// Who may keep a lead-in: while an institution reads by its network, each cache has to ask.
fn lead_in_policy(app: &App, publication: &Publication) -> CachePolicy {
    match offer::shelf(publication).knows_networks(app.clock.now()) {
        true => CachePolicy::PublicWithoutNetwork,
        false => CachePolicy::PublicWithoutCookie,
    }
}

/// The whole page for staff, whatever the article's state: rendered anew, kept by nobody.
pub(super) async fn staff(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    visit: &Visit,
) -> Result<Answer> {
    let question = paywall::ask(app, publication.rules(), &entry.facts, &visit.asker);
    let Admission::Full(grant, reason) = question.admit().await else {
        return Err(Error::NotFound);
    };
    let sight = Sight::Full { grant, reason };
    let eyes = eyes(publication, entry, visit);
    let seen = (sight, eyes, Choice::Common);
    let page = show::page(app, publication, entry, seen, 0).await?;
    Ok(Answer::rendered(CachePolicy::Private, page))
}

/// The visit with the claim of a gift to this story, where there is one that stands. A
/// database that does not answer opens nothing.
async fn with_gift(app: &App, entry: &Entry, visit: &Visit) -> Visit {
    let opened = gift::opens(app, &visit.gifts, entry.facts.story).await;
    let opened = opened.inspect_err(|error| tracing::error!(%error, "gifts cannot be read"));
    let mut visit = visit.clone();
    visit.asker.claims.token |= opened.unwrap_or(false);
    visit
}

/// The page for somebody who is known by a cookie or a claim: always private.
async fn admitted(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    visit: &Visit,
    path: &str,
) -> Result<Answer> {
    let eyes = eyes(publication, entry, visit);
    let minted = mint(app, visit);
    let visit = minted.as_ref().unwrap_or(visit);
    let choice = visit.choice(publication);
    let question = paywall::ask(app, publication.rules(), &entry.facts, &visit.asker);
    let admission = question.admit().await;
    let mask = read_mask(&entry.related, &question.known_reads());
    decided(app, visit, &admission);
    match admission {
        Admission::Refuse => Ok(Answer::refusal()),
        Admission::LeadIn(wall) => {
            let seen = (Sight::LeadIn { wall }, eyes, choice);
            let page = open_page(app, publication, entry, path, seen, mask).await?;
            Ok(Answer::rendered(CachePolicy::Private, page))
        }
        Admission::Full(grant, reason) => {
            begin_reading(app, visit, reason).await;
            let sight = Sight::Full { grant, reason };
            let variant = sight.variant(eyes, mask);
            let slot = publication.slot(path, variant);
            let page = show::page(app, publication, entry, (sight, eyes, choice), mask);
            let page = app
                .part::<Released>()
                .get_or_make(&app.changes, slot, &grant, page)
                .await?;
            let answer = Answer::rendered(CachePolicy::Private, page);
            Ok(renew(app, publication, visit, reason, answer))
        }
    }
}

/// Notes that a purchase has been read with, which the rules about withdrawing ask. A page is
/// not held back where that cannot be noted.
async fn begin_reading(app: &App, visit: &Visit, reason: Reason) {
    let Some(viewer) = visit.caller.holder().filter(|viewer| viewer.is_unread) else {
        return;
    };
    if reason == Reason::Subscription && visit.asker.intent == Intent::Read {
        let noted = Box::pin(subscription::begin_reading(app, viewer.reader.id)).await;
        let _ = noted.inspect_err(|error| tracing::error!(%error, "a first reading was not noted"));
    }
}

/// Who looks, as far as the article's pages differ by it.
pub(super) fn eyes(publication: &Publication, entry: &Entry, visit: &Visit) -> Eyes {
    let caller = &visit.caller;
    Eyes {
        face: caller.face(),
        reads_comments: comment::may_read(publication, &entry.head, caller),
        gives: caller
            .viewer
            .as_ref()
            .is_some_and(|viewer| viewer.rights.gifts),
    }
}

/// A page that holds nothing from behind a gate, or of which the gate is open to all.
async fn open_page(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    path: &str,
    (sight, eyes, choice): (Sight, Eyes, Choice),
    mask: u64,
) -> Result<Arc<Rendered>> {
    let variant = sight.variant(eyes, mask);
    let page = show::page(app, publication, entry, (sight, eyes, choice), mask);
    app.part::<PageCache>()
        .get_or_make(&app.changes, publication.slot(path, variant), page)
        .await
}

/// A reader's browser gets a visitor's cookie too, so that logging out does not make
/// somebody new. The ledger and the browser learn of it with the next debit, not before.
fn mint(app: &App, visit: &Visit) -> Option<Visit> {
    let Asker {
        visitor: None,
        reader: Some(_),
        intent: Intent::Read,
        claims,
        ..
    } = visit.asker
    else {
        return None;
    };
    // Who reads by another right debits nothing.
    if claims.any() {
        return None;
    }
    let mut visit = visit.clone();
    visit.asker.visitor = Some(Visitor::mint_linked(app.clock.now()));
    Some(visit)
}

/// Renews the cookie after a first release and for regular readers, so that one browser keeps one id.
fn renew(
    app: &App,
    publication: &Publication,
    visit: &Visit,
    reason: Reason,
    answer: Answer,
) -> Answer {
    let terms = publication.paywall();
    let now = app.clock.now();
    let (Some(visitor), Reason::Metered { new, joined, .. }, Intent::Read) =
        (visit.asker.visitor, reason, visit.asker.intent)
    else {
        return answer;
    };
    // Only what a visitor released on their own account has passed the network's budget.
    let renewed = match (joined, visitor.standing) {
        (false, Standing::New | Standing::Linked) => visitor.known(now),
        (true, Standing::New) => visitor.linked(now),
        (true, Standing::Linked) if new => visitor.linked(now),
        (true, _) if visitor.is_ageing(now) => visitor.linked(now),
        (false, Standing::Known) if visitor.is_ageing(now) => visitor.known(now),
        _ => return answer,
    };
    answer.header(SET_COOKIE, set_cookie(app, terms, &renewed))
}
