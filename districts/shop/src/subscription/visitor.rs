//! A visitor orders, with an address typed beside the order. Nobody is asked whether it has an
//! account, and nothing of that account is shown or changed: the order is a buyer's until the
//! address is proved (`people::reader::buyer`).
use http::HeaderValue;

use super::{checkout, held};
use crate::offer::experiment::{self, Person};
use crate::offer::{self, Offer, Plan};
use ground::app::App;
use ground::error::Result;
use newsroom::publication::Publication;
use people::reader::{self, Browser, Caller, Email, Reader, buyer, session};

/// What is said of a text that is no address.
const FORM_PROBLEM: &str = "order-problem-email";

/// Who orders.
#[derive(Debug)]
pub enum Ordering {
    /// A buyer, with the cookie of a session that begins now.
    Buyer(Box<Reader>, Option<HeaderValue>),
    /// Nobody yet: the key of what is wrong with the address.
    Mistyped(&'static str),
    /// The owner of an account that holds the plan, in a browser that the account knows.
    Subscriber,
}

/// The buyer of an order form: whose session the browser shows, else whoever sent the same form
/// before, else a new one.
///
/// # Errors
/// When the database does not answer.
pub async fn buyer(
    app: &App,
    (publication, caller, browser): (&Publication, &Caller, &Browser),
    sold: (&Plan, &Offer),
    (typed, form): (&str, &str),
) -> Result<Ordering> {
    let known = caller.buyer().map(|viewer| viewer.reader.clone());
    let (one, cookie) = match (known, Email::reached(app, typed)) {
        // A buyer who has bought something has an address already, and is not asked again.
        (Some(known), Err(_)) if !known.email.is_empty() && typed.trim().is_empty() => {
            (known, None)
        }
        (_, Err(problem)) => return Ok(Ordering::Mistyped(problem.key(FORM_PROBLEM))),
        (_, Ok(email)) if is_subscriber(app, browser, &email, sold).await? => {
            return Ok(Ordering::Subscriber);
        }
        (Some(known), Ok(email)) => (correct(app, known, &email).await?, None),
        (None, Ok(email)) => {
            let one = buyer::of_form(app, form, &email).await?;
            let one = correct(app, one, &email).await?;
            let cookie = begin(app, &one, browser).await?;
            (one, Some(cookie))
        }
    };
    count(app, publication, browser, (&one, sold.1)).await?;
    Ok(Ordering::Buyer(Box::new(one), cookie))
}

/// Whether the account of an address holds the plan, in a browser that the account knows.
async fn is_subscriber(
    app: &App,
    browser: &Browser,
    email: &Email,
    sold: (&Plan, &Offer),
) -> Result<bool> {
    if !browser.knows(app, email) {
        return Ok(false);
    }
    let Some(account) = reader::by_email(&app.db, email).await? else {
        return Ok(false);
    };
    Ok(held::held(app, account.id, sold).await?.is_some())
}

/// The buyer with the address that was typed now. What is at the checkout with another one is given
/// up, for the processor writes there too.
async fn correct(app: &App, one: Reader, email: &Email) -> Result<Reader> {
    if one.email != email.written() {
        checkout::give_up_all(app, one.id, None).await?;
    }
    buyer::set_email(app, one, email).await
}

/// Begins the session by which the browser reads what it has paid. It is no log-in, and no mark
/// of one is left in the browser.
async fn begin(app: &App, one: &Reader, browser: &Browser) -> Result<HeaderValue> {
    let mut tx = app.db.begin().await?;
    let headers = &browser.headers;
    let cookie = session::begin(app, &mut tx, one.id, 0, headers, &browser.network).await?;
    tx.commit().await?;
    app.part::<session::Sessions>().clear();
    Ok(cookie)
}

/// What the browser saw of an experiment is the buyer's, for whom the payment will count.
async fn count(
    app: &App,
    publication: &Publication,
    browser: &Browser,
    (one, offer): (&Reader, &Offer),
) -> Result<()> {
    let person = Person::of(app, &browser.headers, Some(one.id));
    for experiment in &offer::shelf(publication).experiments {
        if experiment.has(&offer.code) {
            experiment::choose(app, experiment, &person, &offer.code).await?;
        }
    }
    Ok(())
}
