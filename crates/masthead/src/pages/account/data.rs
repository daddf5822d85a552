//! Everything the publication holds about a reader: given out as one document, and erased.
//! A feature that stores something about readers has its line in both functions.
use db::Tx;
use serde_json::{Value, json};

use crate::ground::app::App;
use crate::ground::error::Result;
use crate::paywall;
use crate::people::reader::{
    Email, Reader, ceremony, email_change, log_in, oidc, one_time_code, passkey, password,
    preference, recovery, session,
};
use crate::people::{note, reader, staff};
use crate::shop::{gift, offer, subscription};
use crate::talk::comment;

/// Everything held about a reader, but for secrets that would open the account.
pub async fn export(app: &App, reader: &Reader) -> Result<Value> {
    let (db, id) = (&app.db, reader.id);
    Ok(json!({
        "made_at": app.clock.now(),
        "account": {
            "id": id,
            "email": reader.email,
            "name": reader.name,
            "verified_at": reader.verified_at,
            "created_at": reader.created_at,
        },
        "new_email": email_change::of_reader(app, id).await?.map(|pending| pending.email),
        "sessions": session::list(app, id).await?,
        "password_set_at": password::set_at(db, id).await?,
        "passkeys": passkey::list(db, id).await?,
        "log_in_providers": oidc::of_reader(db, id).await?,
        "one_time_codes_since": one_time_code::enrolled_at(db, id).await?,
        "recovery_codes_left": recovery::left(db, id).await?,
        "letters": preference::said(db, id).await?,
        "rights": subscription::given(db, id).await?,
        "free_articles_read": match reader.person() {
            Some(person) => paywall::export(app, &person).await?,
            None => json!([]),
        },
        "gifts": gift::export(db, id).await?,
        "notes_about_you": note::export(db, id).await?,
        "offers": offer::export(db, id).await?,
        "subscriptions": subscription::export(db, id).await?,
        "comments": comment::export(db, reader, app.clock.now()).await?,
    }))
}

/// Erases a reader: what others may see or the publication could use. The empty row of the
/// account stays, because records that the law demands refer to it. What the hash of their
/// mailbox has read in this period stays until its end, and a ban until its own. Call
/// `app.part::<Sessions>().clear()` after the commit.
pub async fn erase(tx: &mut Tx, reader: &Reader) -> Result<()> {
    let id = reader.id;
    offer::erase(tx, id).await?;
    subscription::take_everything(tx, id).await?;
    gift::erase(tx, id).await?;
    note::erase(tx, id).await?;
    staff::erase(tx, id).await?;
    comment::erase(tx, reader).await?;
    preference::forget(tx, id).await?;
    email_change::forget(tx, id).await?;
    passkey::forget(tx, id).await?;
    ceremony::forget(tx, id).await?;
    one_time_code::remove(tx, id).await?;
    recovery::forget(tx, id).await?;
    oidc::forget(tx, id).await?;
    password::remove(tx, id).await?;
    if let Some(email) = Email::parse(&reader.email) {
        log_in::forget(tx, &email).await?;
    }
    session::end_all(tx, id).await?;
    reader::anonymise(tx, id).await
}
