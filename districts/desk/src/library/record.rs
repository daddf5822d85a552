//! `/desk/pictures/{id}`: a picture, what its record says, and who shows it. A record that is changed
//! here changes on every page, in every size and every feed.
use serde::{Deserialize, Serialize};

use super::crop::{CropForm, ShapeView};
use super::uses::{self, UseView};
use super::{PATH, seen};
use crate::Desk;
use crate::done::Done;
use crate::fields::Fields;
use crate::form::{self, Notice, Overtaken, Problems};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::picture::ending::SOON;
use newsroom::picture::upload::{self, Replaced};
use newsroom::picture::{self, Caption, Picture, Rights};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// The longest text of a record, in characters.
const LONGEST: usize = 4_000;
/// The most days for which a picture that is not for the archive is shown.
const MOST_DAYS: u16 = 3_650;

/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 14] = [
    ("alt", "picture-alt"),
    ("caption", "picture-caption"),
    ("creators", "picture-creators"),
    ("suppliers", "picture-suppliers"),
    ("via", "picture-via"),
    ("credit", "picture-credit"),
    ("licence", "picture-licence"),
    ("licence_url", "picture-licence-url"),
    ("copyright", "picture-copyright"),
    ("usage_terms", "picture-usage-terms"),
    ("expires", "picture-expires"),
    ("days_shown", "picture-days-shown"),
    ("place", "picture-place"),
    ("persons", "picture-persons"),
];

/// The record as the form has it: names are on lines of their own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RecordForm {
    #[serde(skip_serializing)]
    seen: Seen,
    alt: String,
    /// Whether it says nothing to anybody: a decoration.
    decorative: String,
    caption: String,
    creators: String,
    suppliers: String,
    via: String,
    credit: String,
    licence: String,
    licence_url: String,
    copyright: String,
    usage_terms: String,
    expires: String,
    days_shown: String,
    place: String,
    persons: String,
}

#[derive(Serialize)]
struct RecordPage {
    url: String,
    src: String,
    width: i64,
    height: i64,
    name: String,
    credit: String,
    seen: Seen,
    form: RecordForm,
    can_change: bool,
    /// Until when readers may see it, and whether that is over, or soon.
    until: Option<Millis>,
    is_over: bool,
    is_soon: bool,
    lacks_terms: bool,
    uses: Vec<UseView>,
    shapes: Vec<ShapeView>,
    replaced: Vec<Replaced>,
}

/// What was typed into which form of the page.
pub(super) enum Typed {
    /// Into none.
    Nothing,
    /// Into that of the record.
    Record(Box<RecordForm>),
    /// Into that of the cuts.
    Crop(CropForm),
}

impl RecordForm {
    fn of(rights: &Rights) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let lines = |all: &[String]| all.join("\n");
        let is_decorative = rights.alt.as_deref() == Some("");
        Self {
            seen: Seen::default(),
            alt: text(&rights.alt),
            decorative: if is_decorative { "1" } else { "" }.to_owned(),
            caption: typed(rights),
            creators: lines(&rights.creators),
            suppliers: lines(&rights.suppliers),
            via: text(&rights.via),
            credit: text(&rights.credit),
            licence: text(&rights.licence),
            licence_url: text(&rights.licence_url),
            copyright: text(&rights.copyright),
            usage_terms: text(&rights.usage_terms),
            expires: rights
                .expires
                .map(|day| day.to_string())
                .unwrap_or_default(),
            days_shown: rights
                .days_shown
                .map(|days| days.to_string())
                .unwrap_or_default(),
            place: text(&rights.place),
            persons: lines(&rights.persons),
        }
    }

    /// The record that is meant; what the form does not show stays as it is `before`.
    fn read(&self, desk: &Desk, before: &Rights) -> Result<Rights, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let mut text = |name: &'static str, typed: &str| {
            let text = fields.text(name, typed, LONGEST);
            (!text.is_empty()).then_some(text)
        };
        let alt = match self.decorative.is_empty() {
            true => text("alt", &self.alt),
            false => Some(String::new()),
        };
        let caption = match text("caption", &self.caption) {
            // What was not touched stays what it was: a file's words are no markup.
            Some(same) if typed(before) == same => before.caption.clone(),
            caption => caption.map(Caption::Markdown),
        };
        let rights = Rights {
            alt,
            caption,
            creators: lines(text("creators", &self.creators)),
            suppliers: lines(text("suppliers", &self.suppliers)),
            via: text("via", &self.via),
            credit: text("credit", &self.credit),
            licence: text("licence", &self.licence),
            licence_url: text("licence_url", &self.licence_url),
            copyright: text("copyright", &self.copyright),
            usage_terms: text("usage_terms", &self.usage_terms),
            place: text("place", &self.place),
            persons: lines(text("persons", &self.persons)),
            expires: self.expires.trim().parse().ok(),
            days_shown: fields.number_or_none(
                "days_shown",
                &self.days_shown,
                1..=MOST_DAYS,
                "picture-problem-days",
            ),
            ..before.clone()
        };
        let is_day = rights.expires.is_some() || self.expires.trim().is_empty();
        fields.check("expires", is_day, "desk-problem-date");
        let is_address = |url: &String| richtext::safe_href(url).is_some();
        let is_good = rights.licence_url.as_ref().is_none_or(is_address);
        fields.check("licence_url", is_good, "picture-problem-url");
        fields.check("creators", rights.is_credited(), "picture-problem-credit");
        fields.finish(|| Some(rights))
    }
}

/// The caption as it is typed.
fn typed(rights: &Rights) -> String {
    rights
        .caption
        .clone()
        .map(Caption::typed)
        .unwrap_or_default()
}

fn lines(text: Option<String>) -> Vec<String> {
    let text = text.unwrap_or_default();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

pub(super) async fn found(desk: &Desk, id: i64) -> Result<Picture> {
    picture::by_id(&desk.app.db, id)
        .await?
        .ok_or(Error::NotFound)
}

/// What is said of what was done.
const SAID: [(&str, &str); 4] = [
    ("saved", "picture-saved"),
    ("cropped", "picture-cropped"),
    ("turned", "picture-turned"),
    ("replaced", "picture-replaced"),
];

/// The picture and its record.
///
/// # Errors
/// [`Error::NotFound`] where the library has no such picture.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let picture = found(&desk, id).await?;
    let notice = done.notice(&desk, &SAID);
    page(&desk, &picture, Typed::Nothing, &notice).await
}

pub(super) async fn page(
    desk: &Desk,
    picture: &Picture,
    typed: Typed,
    notice: &Notice,
) -> Result<Answer> {
    let rights = &picture.rights;
    let (record, crop) = match typed {
        Typed::Nothing => (RecordForm::of(rights), CropForm::of(rights)),
        Typed::Record(form) => (*form, CropForm::of(rights)),
        Typed::Crop(form) => (RecordForm::of(rights), form),
    };
    let (shown, now) = (seen(desk, picture), desk.app.clock.now());
    let url = format!("{PATH}/{}", picture.id);
    let content = RecordPage {
        src: shown.src,
        width: shown.width,
        height: shown.height,
        name: picture.name.clone(),
        credit: rights.credit_line().unwrap_or_default(),
        seen: Seen::of(rights)?,
        can_change: desk.viewer.roles.may(super::RECORD),
        form: record,
        until: picture.until,
        is_over: !picture.is_shown(now),
        is_soon: picture.until.is_some_and(|until| until < now + SOON),
        lacks_terms: !rights.has_terms(),
        uses: uses::of(desk, picture).await?,
        shapes: crop.shapes(rights),
        replaced: upload::replaced(&desk.app.db, picture.id).await?,
        url: url.clone(),
    };
    desk.page(
        "library/record.html",
        (&url, &picture.name),
        &content,
        notice,
    )
}

/// `POST /desk/pictures/{id}/record`: changes the record.
///
/// # Errors
/// [`Error::NotFound`] where the library has no such picture.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(typed): Form<RecordForm>,
) -> Result<Answer> {
    let picture = found(&desk, id).await?;
    let rights = match typed.read(&desk, &picture.rights) {
        Ok(rights) => rights,
        Err(problems) => {
            let typed = Typed::Record(Box::new(typed));
            return page(&desk, &picture, typed, &problems.into()).await;
        }
    };
    if typed.seen != Seen::of(&picture.rights)? {
        return overtaken(&desk, &picture, typed).await;
    }
    match save(&desk, &picture, rights).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}/{id}?done=saved"))),
        Written::Overtaken => overtaken(&desk, &found(&desk, id).await?, typed).await,
    }
}

/// The page as it is now, with what was typed beside what somebody else has saved.
async fn overtaken(desk: &Desk, newest: &Picture, typed: RecordForm) -> Result<Answer> {
    let now = RecordForm::of(&newest.rights);
    let notice = Overtaken::of(&FIELDS, &now, &typed)?.into();
    page(desk, newest, Typed::Record(Box::new(typed)), &notice).await
}

/// Saves the record.
async fn save(desk: &Desk, picture: &Picture, rights: Rights) -> Result<Written> {
    let (before, after) = (RecordForm::of(&picture.rights), RecordForm::of(&rights));
    let changes = form::changes(&FIELDS, &before, &after)?;
    let after = Picture {
        rights,
        ..picture.clone()
    };
    changed(desk, (picture, after), ("picture.record", &changes)).await
}

/// Saves a picture, if it still is what it was `before`; its sizes, which carry the record, are made
/// again.
pub(super) async fn changed(
    desk: &Desk,
    (before, after): (&Picture, Picture),
    (action, detail): (&'static str, &str),
) -> Result<Written> {
    let (app, now) = (&desk.app, desk.app.clock.now());
    let written = desk
        .save(async |tx| {
            if picture::version_in(tx, before.id).await?.as_ref() != Some(&before.version) {
                return Ok(Written::Overtaken);
            }
            if picture::save(tx, &after, now).await?.is_changed() {
                picture::note_desk(tx, before.id, now).await?;
                picture::jobs::enqueue(tx, &app.ids, before.id, now).await?;
                let subject = format!("picture:{}", before.id);
                desk.log(tx, action, subject, detail).await?;
            }
            Ok(Written::Done)
        })
        .await?;
    app.job_bell.ring();
    Ok(written)
}
