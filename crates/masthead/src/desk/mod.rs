//! The desk: the staff side. Each feature has its desk pages in its own `desk.rs`; here is
//! what they share: the frame, the list of places, and the first page.
pub mod fields;
pub mod form;
pub mod log;
pub mod staff;

use std::sync::Arc;

use axum::extract::FromRequestParts;
use http::request::Parts;
use serde::Serialize;

use self::form::{Notice, NoticeView};
use crate::ground::alarm::Alarms;
use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::error::{Error, Result};
use crate::ground::i18n::{self, FluentArgs};
use crate::ground::written::Written;
use crate::newsroom::publication::{self, Publication};
use crate::people::deed::{self, Deed};
use crate::people::reader::{SignedIn, Viewer, account};
use crate::people::role::{Permission, Role};
use crate::web::Answer;
use crate::web::nav::PlaceView;

/// Seeing the desk at all.
pub const DESK: Permission = Permission::of(&Role::ALL);

/// A place of the desk: the key of its name, its address, and who may go there.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Interface string of its name; with `-text` behind it, of what it is for.
    pub key: &'static str,
    /// Its address.
    pub url: &'static str,
    /// What one must be permitted.
    pub permission: Permission,
}

impl Place {
    /// A place at `url` for those with `permission`.
    pub const fn new(key: &'static str, url: &'static str, permission: Permission) -> Self {
        Self {
            key,
            url,
            permission,
        }
    }
}

/// All places, in the order of the navigation. Each feature lists its own in its `desk.rs`.
#[derive(Debug)]
pub struct Places(Vec<Place>);

impl Places {
    /// These places.
    pub fn new(places: Vec<Place>) -> Self {
        Self(places)
    }
}

#[derive(Serialize)]
struct Frame<'a, T> {
    desk: Vec<PlaceView>,
    person: &'a str,
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
        let locale = self.language();
        let place = |place: &Place| PlaceView::new(locale, (place.key, place.url), path);
        let frame = Frame {
            desk: app
                .part::<Places>()
                .0
                .iter()
                .filter(|place| viewer.roles.may(place.permission))
                .map(place)
                .collect(),
            person: &viewer.reader.email,
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
                publication::refresh(&self.app).await?;
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

#[derive(Serialize)]
struct Index {}

/// `GET /desk`: what this member of staff may do.
///
/// # Errors
/// When the template fails.
pub async fn index(desk: Desk) -> Result<Answer> {
    let title = desk.word("desk");
    desk.page(
        "desk/index.html",
        ("/desk", &title),
        &Index {},
        &Notice::None,
    )
}

/// What is broken: that mail does not go out concerns everybody at the desk, because readers
/// write to them when no mail comes; jobs that were given up concern whoever runs the place.
fn alarms(app: &App, publication: &Publication, viewer: &Viewer) -> Vec<String> {
    let (state, locale) = (app.part::<Alarms>().state(), &publication.settings.language);
    let mut alarms = Vec::new();
    if let Some(since) = state.mail.down_since() {
        let style = i18n::DateStyle::DateTime;
        let mut args = FluentArgs::new();
        args.set("since", i18n::date(locale, &publication.zone, since, style));
        args.set("reason", state.mail.last_error.clone());
        alarms.push(i18n::translate(locale, "desk-alarm-mail", &args));
    }
    if state.given_up > 0 && viewer.roles.may(staff::STAFF) {
        let mut args = FluentArgs::new();
        args.set("count", state.given_up);
        alarms.push(i18n::translate(locale, "desk-alarm-jobs", &args));
    }
    alarms
}
