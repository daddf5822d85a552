//! The way from an agreement to a subscription: the order is written down, the processor
//! opens its page, and whoever comes back is looked up there.
use super::life::{CHECKOUT, Life, State};
use super::{Subscription, Terms, agree, change, held, order, store, sync};
use crate::offer::{self, Offer, Plan};
use crate::payment::{Checkout, Failure, Order, Payment};
use ground::app::App;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::publication;
use people::reader::{self, Email, Reader};

/// How often it is tried again when the same reader orders in other windows: each gives up what
/// the others have at the checkout, so that of many at once the last one has to wait for all.
const TRIES: usize = 30;

/// Begins a checkout, or finds the one that this reader has open on the same terms. The
/// answer has the address to go to, unless it turned out to be complete, or the processor has
/// refused it: then it is given up, with the reason in its life. Where this reader holds the
/// plan already, the answer is what they hold.
///
/// # Errors
/// [`Error::Unavailable`] when the processor does not answer; trying again is safe.
pub async fn begin(app: &App, buyer: &Reader, terms: &Terms) -> Result<Subscription> {
    if !app.config.sells() {
        return Err(Error::NotFound);
    }
    let sold = offer::by_id(&app.db, terms.offer).await?;
    for _ in 0..TRIES {
        let orders = store::orders(&app.db, buyer.id).await?;
        if let Some((plan, offer)) = &sold
            && let Some(one) = in_the_way(app, buyer, (plan, offer)).await?
        {
            return Ok(one);
        }
        let one = match store::open(&app.db, buyer.id, terms.offer).await? {
            Some(one) => one,
            None => match write_down(app, buyer, terms, orders).await? {
                Some(one) => one,
                // Another window of the same reader was faster.
                None => continue,
            },
        };
        let is_fresh = app.clock.now() - one.created_at < CHECKOUT - CHECKOUT / 24;
        if one.terms != *terms || !is_fresh {
            if let Some(one) = give_up(app, &one).await? {
                return Ok(one);
            }
            continue;
        }
        let one = sync(app, one.id).await?;
        if one.state(app.clock.now()) != State::Abandoned || one.life.refusal.is_some() {
            return Ok(one);
        }
    }
    Err(Error::Unavailable)
}

/// The subscription to the same plan that this reader holds, if one runs. What they have at the
/// checkout for it in other offers is given up: two windows must not end in two subscriptions.
/// One that turns out to be paid is the answer.
async fn in_the_way(
    app: &App,
    buyer: &Reader,
    sold: (&Plan, &Offer),
) -> Result<Option<Subscription>> {
    for one in store::at_checkout(&app.db, buyer.id).await? {
        if one.terms.offer == sold.1.id || !held::is_same(app, &one.terms, sold).await? {
            continue;
        }
        if let Some(paid) = give_up(app, &one).await? {
            return Ok(Some(paid));
        }
    }
    // Last, for what was at the checkout a moment ago may run now.
    held::held(app, buyer.id, sold).await
}

/// Keeps the order before the processor hears of it, if this reader has made no other one
/// since there were so many.
async fn write_down(
    app: &App,
    buyer: &Reader,
    terms: &Terms,
    orders: i64,
) -> Result<Option<Subscription>> {
    let now = app.clock.now();
    let life = Life::default();
    let one = Subscription {
        id: app.ids.next(now),
        number: order::new(),
        reader: buyer.id,
        terms: terms.clone(),
        processor: app.part::<Payment>().processor.word().to_owned(),
        mode: app.part::<Payment>().processor.mode().word().to_owned(),
        state: State::Open.word().to_owned(),
        check_at: life.check_at(now, now),
        life,
        checkout_id: None,
        checkout_url: None,
        processor_id: None,
        access_until: None,
        version: 0,
        created_at: now,
    };
    let mut tx = app.db.begin().await?;
    reader::hold(&mut tx, buyer.id).await?;
    let is_there = reader::by_id(&mut tx, buyer.id)
        .await?
        .is_some_and(|reader| !reader.email.is_empty());
    if !is_there {
        // Erased meanwhile, or the orders of a buyer have gone to the account of the address.
        return Err(Error::LogIn);
    }
    if store::orders(&mut tx, buyer.id).await? != orders {
        tx.rollback().await?;
        return Ok(None);
    }
    let added = store::insert(&mut tx, &one).await?;
    if let (Written::Done, Some(code)) = (added, &one.terms.coupon)
        && !offer::redeem(&mut tx, code, &one.number, now)
            .await?
            .is_done()
    {
        return Err(Error::BadRequest("the coupon has no use left"));
    }
    app.part::<Payment>().breaks.step()?;
    tx.commit().await?;
    app.part::<Payment>().breaks.step()?;
    Ok(added.is_done().then_some(one))
}

/// Opens the processor's page for an order; the order's number makes it one page.
pub(super) async fn open_page(app: &App, one: &Subscription) -> Result<Result<Checkout, Failure>> {
    let buyer = reader::by_id(&app.db, one.reader)
        .await?
        .ok_or(Error::NotFound)?;
    let publication = publication::current(app).await?;
    let base = app.config.public_url();
    // A processor may know domains in the letters of the wire alone.
    let email = Email::parse(&buyer.email).map_or(buyer.email, |email| email.wire());
    let order = Order {
        number: &one.number,
        reader: one.reader,
        email: &email,
        terms: &one.terms,
        return_url: format!("{base}/subscribe/return/{}", one.number),
        back_url: format!("{base}{}", agree::way_back(&one.terms)),
        language: &publication.settings.language,
    };
    Ok(app.part::<Payment>().processor.open(app, &order).await)
}

/// Closes the processor's page, if one is known.
async fn close(app: &App, one: &Subscription) -> Result<()> {
    match &one.checkout_id {
        Some(id) => Ok(app.part::<Payment>().processor.expire(app, id).await?),
        None => Ok(()),
    }
}

/// Closes a checkout whose terms are no longer those that the reader was shown; one that was
/// paid in the meantime is returned, and one whose money is on its way. The processor is asked even where no page of it is
/// known: an answer that was lost may have opened one.
async fn give_up(app: &App, one: &Subscription) -> Result<Option<Subscription>> {
    close(app, one).await?;
    let one = sync(app, one.id).await?;
    match one.state(app.clock.now()) {
        State::Abandoned => return Ok(None),
        State::Open if one.processor_id.is_none() => {}
        _ => return Ok(Some(one)),
    }
    close(app, &one).await?;
    change(app, one.id, |change| {
        change.one.life.expired_at = Some(change.now);
        Ok(())
    })
    .await?;
    Ok(None)
}

/// Gives up what an account has at the checkout, all of it or the orders for one plan. One that
/// turns out to be paid stays, and one whose money is on its way.
pub(super) async fn give_up_all(
    app: &App,
    reader: i64,
    plan: Option<(&Plan, &Offer)>,
) -> Result<()> {
    for one in store::at_checkout(&app.db, reader).await? {
        let is_meant = match plan {
            Some(sold) => held::is_same(app, &one.terms, sold).await?,
            None => true,
        };
        if is_meant {
            give_up(app, &one).await?;
        }
    }
    Ok(())
}
