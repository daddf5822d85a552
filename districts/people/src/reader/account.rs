//! The account: what a reader's own pages share. Each feature owns its page; here is the frame
//! with the list of places.
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Caller, Viewer};
use ground::app::App;
use ground::error::Result;
use ground::i18n;
use newsroom::publication::{self, Publication};
use web::Answer;
use web::nav::PlaceView;
use web::page::{self, Meta};

/// A place of the account: the key of its name (with `-text` behind it, of what it is for),
/// and its address.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Interface string.
    pub key: &'static str,
    /// Address.
    pub url: &'static str,
}

impl Place {
    /// A place at `url`.
    pub const fn new(key: &'static str, url: &'static str) -> Self {
        Self { key, url }
    }
}

/// All places, in the order of the navigation. Most belong to features above this one.
#[derive(Debug)]
pub struct Places(pub &'static [Place]);

/// What the query of a page says after a form was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    /// What is done.
    pub done: String,
    /// What went wrong.
    pub problem: String,
}

#[derive(Serialize)]
struct Frame<'a, T> {
    places: Vec<PlaceView>,
    person: &'a str,
    is_staff: bool,
    #[serde(flatten)]
    content: &'a T,
}

/// A page of the account: private, in the account's frame, which templates extend as
/// `reader/account_base.html`.
///
/// # Errors
/// When the template fails.
pub fn render<T: Serialize>(
    app: &App,
    publication: &Publication,
    viewer: &Arc<Viewer>,
    template: &str,
    title: &str,
    path: &str,
    content: &T,
) -> Result<Answer> {
    let locale = &publication.settings.language;
    let view = |place: &Place| PlaceView::new(locale, (place.key, place.url), path);
    let frame = Frame {
        places: app.part::<Places>().0.iter().map(view).collect(),
        person: &viewer.reader.email,
        is_staff: viewer.roles.any(),
        content,
    };
    framed(app, publication, viewer, template, (title, path), &frame)
}

/// A page for one person, in the frame that `frame` is the content of.
///
/// # Errors
/// When the template fails.
pub fn framed<T: Serialize>(
    app: &App,
    publication: &Publication,
    viewer: &Arc<Viewer>,
    template: &str,
    (title, path): (&str, &str),
    frame: &T,
) -> Result<Answer> {
    let meta = Meta::new(app, publication, title, path);
    let caller = Caller::of(viewer.clone());
    page::personal(app, publication, &caller, template, meta, path, frame)
}

/// The page of the place at `path`, under the place's own name.
///
/// # Errors
/// When the template fails.
pub async fn show<T: Serialize>(
    app: &App,
    viewer: &Arc<Viewer>,
    template: &str,
    path: &str,
    content: &T,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let mut places = app.part::<Places>().0.iter();
    let key = places
        .find(|place| place.url == path)
        .map_or("account", |place| place.key);
    let title = i18n::text(&publication.settings.language, key);
    render(app, &publication, viewer, template, &title, path, content)
}
