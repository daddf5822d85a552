//! The desk: the staff side. Each feature has its desk pages in its own `desk.rs`; here is
//! what they share: the frame, the list of places, and the first page.
pub mod form;
pub mod log;
pub mod staff;

use axum::extract::State;
use serde::Serialize;

use crate::ground::alarm::Alarms;
use crate::ground::app::App;
use crate::ground::error::Result;
use crate::ground::i18n::{self, FluentArgs};
use crate::newsroom::publication::{self, Publication};
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
    #[serde(flatten)]
    content: &'a T,
}

#[derive(Serialize)]
struct Index {}

/// `GET /desk`: what this member of staff may do.
///
/// # Errors
/// When the template fails.
pub async fn index(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let title = i18n::text(&publication.settings.language, "desk");
    render(
        &app,
        &publication,
        &viewer,
        "desk/index.html",
        &title,
        "/desk",
        &Index {},
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

/// A page of the desk: private, in the desk's frame, which templates extend as
/// `desk/base.html`.
///
/// # Errors
/// When the template fails.
pub fn render<T: Serialize>(
    app: &App,
    publication: &Publication,
    viewer: &std::sync::Arc<Viewer>,
    template: &str,
    title: &str,
    path: &str,
    content: &T,
) -> Result<Answer> {
    let locale = &publication.settings.language;
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
        content,
    };
    account::framed(app, publication, viewer, template, (title, path), &frame)
}
