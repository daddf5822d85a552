//! The desk: the staff side. Each feature has its desk pages in its own `desk.rs`; here is
//! what they share: the frame, the list of places, the first page and the log.
pub mod board;
pub mod done;
pub mod fields;
pub mod form;
pub mod house_style;
pub mod house_words;
pub mod knowledge;
pub mod library;
pub mod log;
pub mod newsroom;
pub mod place;
pub mod planning;
pub mod roles;
pub mod set_up;
pub mod staff;
pub mod stories;
pub mod story;
pub mod structure;
pub(crate) mod table;
pub mod tell;
pub mod writing;

use std::sync::Arc;

use axum::extract::FromRequestParts;
use http::request::Parts;
use serde::Serialize;

pub use self::board::{Board, Boards, Entry, Today, index};
use self::form::{Notice, NoticeView};
use self::place::GroupView;
pub use self::place::{Group, Place, Places};
use ::newsroom::publication::{self, Publication};
use ground::alarm::Alarms;
use ground::app::App;
use ground::changes;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::written::Written;
use people::deed::{self, Deed};
use people::reader::{SignedIn, Viewer, account};
use people::role::{Permission, Role, Roles};
use web::Answer;
use web::page::NamedLink;

/// The first page.
const FIRST: &str = "/desk";

/// Seeing the desk at all.
pub const DESK: Permission = Permission::of("desk", &Role::ALL);

#[derive(Serialize)]
struct Frame<'a, T> {
    /// What the navigation shows.
    desk: Vec<GroupView>,
    /// The way to this page from the desk's first one.
    trail: Vec<NamedLink>,
    /// Whether this is the first page.
    at_first: bool,
    /// Who is logged in: by name, where they have one.
    person: &'a str,
    /// What they are here, in words.
    person_roles: Vec<String>,
    /// What is broken, in words.
    alarms: Vec<String>,
    notice: NoticeView<'a>,
    #[serde(flatten)]
    content: &'a T,
}

/// A request at the desk: who makes it, and of which publication.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The application.
    pub app: App,
    /// Who makes it.
    pub viewer: Arc<Viewer>,
    /// Its publication as it is now.
    pub publication: Arc<Publication>,
}

impl FromRequestParts<App> for Desk {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let SignedIn(viewer) = SignedIn::from_request_parts(parts, app).await?;
        Ok(Self {
            app: app.clone(),
            viewer,
            publication: publication::current(app).await?,
        })
    }
}

impl Desk {
    /// The publication's language.
    pub fn language(&self) -> &str {
        &self.publication.settings.language
    }

    /// An interface string.
    pub fn word(&self, key: &str) -> String {
        i18n::text(self.language(), key)
    }

    /// The names of roles.
    pub fn role_names(&self, roles: &Roles) -> Vec<String> {
        let own = roles.own().iter();
        let own = own.map(|role| self.word(&format!("role-{}", role.word())));
        let custom = roles.custom().iter().map(|role| role.name.clone());
        own.chain(custom).collect()
    }

    /// Whether whoever looks may open an address of the desk.
    pub fn may_open(&self, url: &str) -> bool {
        self.app.part::<Places>().may_open(&self.viewer.roles, url)
    }

    /// A new id.
    pub fn next_id(&self) -> i64 {
        self.app.ids.next(self.app.clock.now())
    }

    /// A page of the desk: private, in the desk's frame, which templates extend as
    /// `desk/base.html`, with what is said above it. The notice gives the status.
    ///
    /// # Errors
    /// When the template fails.
    pub fn page<T: Serialize>(
        &self,
        template: &str,
        (path, title): (&str, &str),
        content: &T,
        notice: &Notice,
    ) -> Result<Answer> {
        let Self {
            app,
            viewer,
            publication,
        } = self;
        let (locale, places) = (self.language(), app.part::<Places>());
        let frame = Frame {
            desk: places.views(&viewer.roles, locale, path),
            trail: places.trail(locale, path),
            at_first: path == FIRST,
            person: viewer.reader.called(),
            person_roles: self.role_names(&viewer.roles),
            alarms: alarms(app, publication, viewer),
            notice: notice.view(),
            content,
        };
        let page = account::framed(app, publication, viewer, template, (title, path), &frame)?;
        Ok(page.status(notice.status()))
    }

    /// Makes one change in a transaction of its own, beside which no other form is saved, so
    /// that what `change` finds there is the newest version. What is overtaken is rolled back;
    /// what is done is on this node's pages from now on.
    ///
    /// # Errors
    /// What `change` says.
    pub async fn save(
        &self,
        change: impl AsyncFnOnce(&mut db::Tx) -> Result<Written>,
    ) -> Result<Written> {
        let mut tx = self.app.db.begin().await?;
        changes::hold(&mut tx).await?;
        let written = change(&mut tx).await?;
        match written {
            Written::Overtaken => tx.rollback().await?,
            Written::Done => {
                tx.commit().await?;
                publication::look(&self.app).await?;
            }
        }
        Ok(written)
    }

    /// Writes a deed into the log, in its transaction.
    pub async fn log(
        &self,
        tx: &mut db::Tx,
        action: &'static str,
        subject: String,
        detail: &str,
    ) -> Result<()> {
        let deed = Deed {
            action,
            subject,
            detail,
        };
        deed::log(&self.app, tx, self.viewer.actor(), deed).await
    }
}

/// What is broken: that mail does not go out concerns everybody at the desk, because readers
/// write to them when no mail comes; jobs that were given up concern whoever runs the place.
fn alarms(app: &App, publication: &Publication, viewer: &Viewer) -> Vec<String> {
    let (state, locale) = (app.part::<Alarms>().state(), &publication.settings.language);
    let mut alarms = Vec::new();
    if app.config.is_quiet {
        alarms.push(i18n::translate(
            locale,
            "desk-alarm-quiet",
            &FluentArgs::new(),
        ));
    }
    if let Some(since) = state.mail.down_since() {
        let style = i18n::DateStyle::DateTime;
        let mut args = FluentArgs::new();
        args.set("since", i18n::date(locale, &publication.zone, since, style));
        args.set("reason", state.mail.last_error.clone());
        alarms.push(i18n::translate(locale, "desk-alarm-mail", &args));
    }
    if let Some(since) = state.late_since {
        let style = i18n::DateStyle::DateTime;
        let mut args = FluentArgs::new();
        args.set("since", i18n::date(locale, &publication.zone, since, style));
        alarms.push(i18n::translate(locale, "desk-alarm-late", &args));
    }
    if state.given_up > 0 && viewer.roles.may(staff::STAFF) {
        let mut args = FluentArgs::new();
        args.set("count", state.given_up);
        alarms.push(i18n::translate(locale, "desk-alarm-jobs", &args));
    }
    alarms
}
