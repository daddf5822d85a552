//! A visitor who has paid gets a code with the receipt, to prove the address: then the account
//! opens, on every device.
use http::HeaderValue;

use super::{Subscription, account, store};
use ground::app::App;
use ground::error::Result;
use ground::limit::Attempt;
use people::reader::{Browser, Email, Reader, log_in};

/// What is noted beside the letters: that the code has gone out.
const OCCASION: &str = "code";

/// Sends the code once for an order; the cookie binds it to this browser. None goes out to an
/// address to which too many have gone: the page to log in sends one when it is asked.
pub(super) async fn send_code(
    app: &App,
    browser: &Browser,
    (buyer, one): (&Reader, &Subscription),
) -> Result<Option<HeaderValue>> {
    let Some(email) = Email::parse(&buyer.email) else {
        return Ok(None);
    };
    if store::has_letter(&app.db, one.id, OCCASION).await? {
        return Ok(None);
    }
    let wait = browser.wait_for(app, Attempt::LogInMail, None, &email);
    if wait.await?.is_some() {
        return Ok(None);
    }
    let mut tx = app.db.begin().await?;
    let noted = store::note_letter(&mut tx, one.id, OCCASION, app.clock.now()).await?;
    if !noted.is_done() {
        tx.rollback().await?;
        return Ok(None);
    }
    let cookie = log_in::ask_buyer(app, &mut tx, &email, account::PATH).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(Some(cookie))
}
