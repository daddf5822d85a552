//! Letters: mails to readers and staff, written from interface strings and sent by a job.
pub mod inbox;
pub mod pages;
mod store;

use ::jobs::{Job, JobError, New};
use db::{Db, Tx};
use mail::Message;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::ground::alarm;
use crate::ground::app::App;
use crate::ground::clock::{DAY, Millis};
use crate::ground::error::Result;
use crate::ground::i18n::{self, FluentArgs};
use crate::ground::jobs::{Kind, retried};
use crate::ground::written::Written;
use crate::newsroom::publication::{self, Publication};
use crate::people::reader::{self, Email, log_in, preference};
use crate::web::theme::Theme;

/// The jobs of letters.
pub const JOBS: &[Kind] = &[
    Kind::new(KIND, |app, job| Box::pin(deliver(app, job))),
    Kind::new(SWEEP, |app, _| retried(sweep(app))).every(DAY),
];

/// The kind of the job that sends a letter.
pub const KIND: &str = "letter.send";

/// The kind of the job that forgets old occasions.
const SWEEP: &str = "letter.sweep";

/// How long an occasion is remembered: longer than a subscription's year and its grace.
const OCCASION_LIFE: Millis = 800 * DAY;

/// A letter, before it is put into words. The words are the interface strings
/// `letter-{kind}-subject`, `letter-{kind}-text` (paragraphs separated by an empty line)
/// and, where there is an `action`, `letter-{kind}-action`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// Which letter.
    pub kind: String,
    /// To whom.
    pub to: String,
    /// In which language; empty for the publication's.
    pub language: String,
    /// What the strings' placeholders say, beside `site` and `url`.
    pub args: Vec<(String, String)>,
    /// Where the button leads.
    pub action: Option<String>,
    /// Facts as a list: name and value.
    pub facts: Vec<(String, String)>,
    /// Where one click ends letters of this kind (RFC 8058).
    pub unsubscribe: Option<String>,
    /// Whose letter it is and of which kind (`reader::preference`), where one can do without:
    /// one who does not want it when it is due gets none.
    pub optional: Option<(i64, String)>,
    /// Who has written the address down, where that is somebody else than its reader. They
    /// are told when its mail server refuses it.
    pub typed_by: Option<i64>,
}

impl Letter {
    /// A letter of `kind` to `to`.
    pub fn new(kind: &str, to: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            to: to.to_owned(),
            ..Self::default()
        }
    }

    /// The same with a placeholder's value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }

    /// The same with a button.
    #[must_use]
    pub fn action(mut self, url: impl Into<String>) -> Self {
        self.action = Some(url.into());
        self
    }

    /// The same as a letter that its reader may stop: `kind` is one of
    /// [`crate::people::reader::preference::KINDS`].
    #[must_use]
    pub fn optional(mut self, app: &App, reader: i64, kind: &str) -> Self {
        let path = pages::path(app, reader, kind);
        self.unsubscribe = Some(format!("{}{path}", app.config.public_url()));
        self.optional = Some((reader, kind.to_owned()));
        self
    }

    /// The same to an address that this reader has written down; nobody for a command.
    #[must_use]
    pub fn typed_by(mut self, reader: Option<i64>) -> Self {
        self.typed_by = reader;
        self
    }

    /// The same with a fact more.
    #[must_use]
    pub fn fact(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.facts.push((name.into(), value.to_string()));
        self
    }

    /// The same with a fact more, where there is one.
    #[must_use]
    pub fn fact_if(self, name: impl Into<String>, value: Option<String>) -> Self {
        match value {
            Some(value) => self.fact(name, value),
            None => self,
        }
    }

    /// The same with these facts, if there are any.
    #[must_use]
    pub fn facts(mut self, facts: impl IntoIterator<Item = (String, String)>) -> Self {
        self.facts.extend(facts);
        self
    }
}

/// Puts a letter into the queue, in the transaction of what it tells about. `once`, where
/// given, names the occasion: a second letter for it is not sent. Ring `app.job_bell`
/// after the commit.
pub async fn send(app: &App, tx: &mut Tx, letter: &Letter, once: Option<String>) -> Result<()> {
    send_at(app, tx, letter, once, app.clock.now()).await
}

/// The same, not before `at`.
pub async fn send_at(
    app: &App,
    tx: &mut Tx,
    letter: &Letter,
    once: Option<String>,
    at: Millis,
) -> Result<()> {
    let now = app.clock.now();
    // The queue forgets a job that is done; whether its letter went out must be known longer.
    if let Some(occasion) = &once
        && !store::note(tx, occasion, now).await?.is_done()
    {
        return Ok(());
    }
    let job = New {
        unique_key: once.as_deref().map(key),
        run_at_ms: Some(at),
        ..New::job(KIND, serde_json::to_value(letter)?)
    };
    ::jobs::enqueue(tx, now, app.ids.next(now), job).await?;
    Ok(())
}

/// The key in the queue of the letter for an occasion.
fn key(occasion: &str) -> String {
    format!("{KIND} {occasion}")
}

/// Takes back the letter for an occasion; overtaken when it has gone out, or goes out now.
pub async fn recall(app: &App, tx: &mut Tx, occasion: &str) -> Result<Written> {
    let is_recalled = ::jobs::recall(tx, &key(occasion), app.clock.now()).await?;
    Ok(Written::of(is_recalled.into()))
}

/// Whether the letter for an occasion has not gone out yet.
pub async fn is_waiting(db: &Db, occasion: &str) -> Result<bool> {
    Ok(::jobs::is_kept(db, &key(occasion)).await?)
}

/// Forgets occasions that nothing can bring back any more.
async fn sweep(app: &App) -> Result<()> {
    store::forget(&app.db, app.clock.now() - OCCASION_LIFE).await?;
    Ok(())
}

#[derive(Serialize)]
struct Page<'a> {
    site: &'a str,
    url: String,
    language: &'a str,
    dir: &'static str,
    subject: &'a str,
    paragraphs: Vec<&'a str>,
    facts: &'a [(String, String)],
    button: Option<String>,
    action: Option<&'a str>,
    unsubscribe: Option<&'a str>,
    unsubscribe_label: String,
    footer: String,
    accent: &'a str,
    locale: &'a str,
    time_zone: &'a str,
}

/// Puts a letter into words: plain text, and the same as HTML.
///
/// # Errors
/// When a template fails.
pub fn write(app: &App, publication: &Publication, letter: &Letter) -> Result<Message> {
    let settings = &publication.settings;
    let language = match letter.language.as_str() {
        "" => settings.language.as_str(),
        language => language,
    };
    let mut args = FluentArgs::new();
    args.set("site", settings.name.clone());
    args.set("url", app.config.public_url());
    for (name, value) in &letter.args {
        args.set(name.clone(), value.clone());
    }
    let words =
        |part: &str| i18n::translate(language, &format!("letter-{}-{part}", letter.kind), &args);
    let (subject, text) = (words("subject"), words("text"));
    let page = Page {
        site: &settings.name,
        url: app.config.public_url(),
        language,
        dir: i18n::direction(language),
        subject: &subject,
        paragraphs: text.split("\n\n").map(str::trim).collect(),
        facts: &letter.facts,
        button: letter.action.as_ref().map(|_| words("action")),
        action: letter.action.as_deref(),
        unsubscribe: letter.unsubscribe.as_deref(),
        unsubscribe_label: i18n::text(language, "letter-unsubscribe"),
        footer: i18n::translate(language, footer(&letter.kind), &args),
        accent: &settings.accent,
        locale: language,
        time_zone: &settings.time_zone,
    };
    let context = crate::web::theme::context(&page);
    Ok(Message {
        to: letter.to.clone(),
        subject: subject.clone(),
        text: app
            .part::<Theme>()
            .render("letter/letter.txt", &context)?
            .html,
        html: Some(
            app.part::<Theme>()
                .render("letter/letter.html", &context)?
                .html,
        ),
        headers: headers(letter),
    })
}

/// Letters to addresses that somebody else has written down; there may be no account.
const TO_STRANGERS: [&str; 3] = ["gift-subscription", "group-invitation", "complimentary"];

/// Which words say why the letter came.
fn footer(kind: &str) -> &'static str {
    if TO_STRANGERS.contains(&kind) {
        "letter-footer-stranger"
    } else {
        "letter-footer"
    }
}

fn headers(letter: &Letter) -> Vec<(String, String)> {
    let mut headers = vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())];
    if let Some(url) = &letter.unsubscribe {
        headers.push(("List-Unsubscribe".to_owned(), format!("<{url}>")));
        headers.push((
            "List-Unsubscribe-Post".to_owned(),
            "List-Unsubscribe=One-Click".to_owned(),
        ));
    }
    headers
}

/// Sends the letter of a job. Its `Message-ID` is the job's, so that a repeated send is
/// the same message.
///
/// # Errors
/// [`JobError::Permanent`] when it can never be sent.
pub async fn deliver(app: &App, job: &Job) -> Result<(), JobError> {
    let letter: Letter =
        serde_json::from_value(job.payload.clone()).map_err(JobError::permanent)?;
    if let Some((reader, kind)) = &letter.optional {
        let wants = preference::wants(&app.db, *reader, kind).await;
        if !wants.map_err(JobError::retry)? {
            return Ok(());
        }
    }
    let publication = publication::current(app).await.map_err(JobError::retry)?;
    let mut message = write(app, &publication, &letter).map_err(JobError::permanent)?;
    message.to = address(app, &letter.to).await.map_err(JobError::retry)?;
    // Kept before it was asked whether mail could go there, or erased since.
    if !mail::is_mailbox(&message.to) {
        tracing::warn!(letter = letter.kind, "a letter has no address to go to");
        return Ok(());
    }
    let host = host(&app.config.public_url());
    message.headers.push((
        "Message-ID".to_owned(),
        format!("<{}.letter@{host}>", job.id),
    ));
    match alarm::hand_over(app, &message).await {
        // Somebody has typed an address that is nobody's. No operator can mend that.
        Err(mail::Error::Recipient(reason)) => {
            let told = refused(app, job.id, &letter, &reason).await;
            told.map_err(JobError::retry)
        }
        other => other.map_err(alarm::for_the_queue),
    }
}

/// Has whoever typed the address of a letter told that it was refused: on the page where they
/// wait for it, or by a letter to themselves.
async fn refused(app: &App, job: i64, letter: &Letter, reason: &str) -> Result<()> {
    tracing::info!(
        letter = letter.kind,
        reason,
        "a mail server refused a recipient"
    );
    if letter.kind == log_in::LETTER
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
        send(app, &mut tx, &told, Some(format!("undeliverable {job}"))).await?;
        tx.commit().await?;
        app.job_bell.notify_one();
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
