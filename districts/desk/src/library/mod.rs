//! The library of pictures at the desk: what there is, what each picture's record says, and the way in
//! for new ones.
pub mod board;
pub mod crop;
pub mod index;
pub mod record;
pub mod uploads;
pub mod uses;

use serde::Serialize;

use crate::story::WRITE;
use crate::{Desk, Group, Place};
use ground::clock::Millis;
use newsroom::picture::view::{Audience, PictureView, view};
use newsroom::picture::{Picture, Rights};
use people::role::{Permission, Role};

/// Changing what the record of a picture says, which every page that shows it repeats.
pub const RECORD: Permission = Permission::of("record", &[Role::Author, Role::Editor, Role::Chief]);

/// Its places at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Newsroom, "desk-pictures", PATH, WRITE)];

/// The library.
const PATH: &str = "/desk/pictures";

/// A picture as the editor and the library show it.
#[derive(Serialize)]
pub struct Card {
    id: String,
    file: String,
    alt: String,
    credit: String,
    src: String,
    width: i64,
    height: i64,
    url: String,
    /// Whether it lacks what a picture needs before it is published.
    lacks_credit: bool,
    lacks_alt: bool,
    lacks_terms: bool,
    /// Until when readers may see it, and whether that is over.
    until: Option<Millis>,
    is_over: bool,
}

impl Card {
    /// The picture for somebody at the desk.
    pub fn of(desk: &Desk, picture: &Picture) -> Self {
        let shown = seen(desk, picture);
        let smallest = shown.srcset.split(' ').next().filter(|url| !url.is_empty());
        Self {
            id: picture.id.to_string(),
            src: smallest.unwrap_or(&shown.src).to_owned(),
            lacks_credit: !picture.rights.is_credited(),
            lacks_alt: picture.rights.alt.is_none(),
            lacks_terms: !picture.rights.has_terms(),
            until: picture.until,
            is_over: !picture.is_shown(desk.app.clock.now()),
            alt: shown.alt,
            width: shown.width,
            height: shown.height,
            url: format!("{PATH}/{}", picture.id),
            file: picture.name.clone(),
            credit: picture.rights.credit_line().unwrap_or_default(),
        }
    }
}

/// The picture as pages show it, by addresses that work without being published.
fn seen(desk: &Desk, picture: &Picture) -> PictureView {
    let audience = Audience::Desk(desk.app.clock.now());
    view(&desk.app, picture, Rights::default(), audience)
}
