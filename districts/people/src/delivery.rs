//! The delivery of letters: to the address that an account has now, unless its owner wants none of
//! the kind, with word of a refused address to whoever typed it.
use ::jobs::{Job, JobError};
use url::Url;

use crate::letter::{self, Letter};
use crate::reader::{self, Email, log_in, preference};
use ground::alarm;
use ground::app::App;
use ground::error::Result;
use ground::jobs::Kind;
use ground::lane::Lane;
use newsroom::publication;

/// The jobs of delivery.
pub const JOBS: &[Kind] = &[
    Kind::new(letter::KIND, Lane::Awaited, |app, job| {
        Box::pin(deliver(app, job))
    }),
    // Dated letters had this kind too before they had one of their own, and some may wait still.
    Kind::new(letter::BULK, Lane::Bulk, |app, job| {
        Box::pin(deliver(app, job))
    })
    .within(letter::LONGEST),
    Kind::new(letter::DATED, Lane::Bulk, |app, job| {
        Box::pin(deliver(app, job))
    })
    .within(letter::LONGEST),
];

/// Sends the letter of a job. Its `Message-ID` is the job's, or the one that it had before, so that
/// a repeated send is the same message.
///
/// # Errors
/// [`JobError::Permanent`] when it can never be sent.
async fn deliver(app: &App, job: &Job) -> Result<(), JobError> {
    let letter: Letter =
        serde_json::from_value(job.payload.clone()).map_err(JobError::permanent)?;
    let own = || format!("{}.letter", job.id);
    let name = letter.name.clone().unwrap_or_else(own);
    send(app, &letter, &name).await
}

/// Sends a letter under a name that is the same whenever it is tried: who gets two copies sees one
/// message.
///
/// # Errors
/// [`JobError::Permanent`] when it can never be sent.
pub async fn send(app: &App, letter: &Letter, name: &str) -> Result<(), JobError> {
    if let Some((reader, kind)) = &letter.optional {
        let wants = preference::wants(&app.db, *reader, kind).await;
        if !wants.map_err(JobError::retry)? {
            return Ok(());
        }
    }
    let publication = publication::current(app).await.map_err(JobError::retry)?;
    let mut message = letter::write(app, &publication, letter).map_err(JobError::permanent)?;
    message.to = address(app, &letter.to).await.map_err(JobError::retry)?;
    // Kept before it was asked whether mail could go there, or erased since.
    if !mail::is_mailbox(&message.to) {
        tracing::warn!(letter = letter.kind, "a letter has no address to go to");
        return Ok(());
    }
    let host = host(&app.config.public_url());
    message
        .headers
        .push(("Message-ID".to_owned(), format!("<{name}@{host}>")));
    match alarm::hand_over(app, &message).await {
        // Somebody has typed an address that is nobody's. No operator can mend that.
        Err(mail::Error::Recipient(reason)) => {
            let told = refused(app, name, letter, &reason).await;
            told.map_err(JobError::retry)
        }
        other => other.map_err(alarm::for_the_queue),
    }
}

/// Has whoever typed the address of a letter told that it was refused: on the page where they
/// wait for it, or by a letter to themselves.
async fn refused(app: &App, name: &str, letter: &Letter, reason: &str) -> Result<()> {
    tracing::info!(
        letter = letter.kind,
        reason,
        "a mail server refused a recipient"
    );
    if log_in::is_letter(&letter.kind)
        && let Some(email) = Email::parse(&letter.to)
    {
        log_in::refuse(app, &email).await?;
    }
    let writer = match letter.typed_by {
        Some(reader) => reader::by_id(&app.db, reader).await?,
        None => None,
    };
    if let Some(writer) = writer {
        let told = Letter::new("undeliverable", &writer.email).with("email", &letter.to);
        let mut tx = app.db.begin().await?;
        letter::send(app, &mut tx, &told, Some(format!("undeliverable {name}"))).await?;
        tx.commit().await?;
        app.job_bell.ring();
    }
    Ok(())
}

/// Where a letter goes: to the address that an account has. What somebody has typed may be
/// another spelling of it, and to a mail server another mailbox.
async fn address(app: &App, typed: &str) -> Result<String> {
    let account = match Email::parse(typed) {
        Some(email) => reader::by_email(&app.db, &email).await?,
        None => None,
    };
    Ok(account.map_or_else(|| typed.to_owned(), |account| account.email))
}

/// The host of the site's own address.
fn host(public_url: &str) -> String {
    let url = Url::parse(public_url).ok();
    let host = url.as_ref().and_then(Url::host_str).unwrap_or("localhost");
    host.trim_matches(['[', ']']).replace(':', "-")
}
