//! `/desk/pictures/{id}`: a picture, what its record says, and who shows it. A record that is changed
//! here changes on every page, in every size and every feed.
use serde::{Deserialize, Serialize};

use super::{PATH, seen};
use crate::desk::Desk;
use crate::desk::fields::Fields;
use crate::desk::form::{self, Notice, Overtaken, Problems};
use crate::ground::error::{Error, Result};
use crate::ground::written::Written;
use crate::newsroom::picture::{self, Caption, Picture, Rights};
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::form::Form;
use crate::web::seen::Seen;

/// The longest text of a record, in characters.
const LONGEST: usize = 4_000;

/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 12] = [
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
    place: String,
    persons: String,
}

/// What was done before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
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
            ..before.clone()
        };
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

async fn found(desk: &Desk, id: i64) -> Result<Picture> {
    picture::by_id(&desk.app.db, id)
        .await?
        .ok_or(Error::NotFound)
}

/// The picture and its record.
///
/// # Errors
/// [`Error::NotFound`] where the library has no such picture.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let picture = found(&desk, id).await?;
    let notice = match done.done.as_str() {
        "saved" => Notice::Done(desk.word("picture-saved")),
        _ => Notice::None,
    };
    let form = RecordForm::of(&picture.rights);
    page(&desk, &picture, form, &notice)
}

fn page(desk: &Desk, picture: &Picture, form: RecordForm, notice: &Notice) -> Result<Answer> {
    let shown = seen(desk, picture);
    let url = format!("{PATH}/{}", picture.id);
    let content = RecordPage {
        src: shown.src,
        width: shown.width,
        height: shown.height,
        name: picture.name.clone(),
        credit: picture.rights.credit_line().unwrap_or_default(),
        seen: Seen::of(&picture.rights)?,
        can_change: desk.viewer.roles.may(super::RECORD),
        form,
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
        Err(problems) => return page(&desk, &picture, typed, &problems.into()),
    };
    if typed.seen != Seen::of(&picture.rights)? {
        return overtaken(&desk, &picture, typed);
    }
    match save(&desk, &picture, rights).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}/{id}?done=saved"))),
        Written::Overtaken => overtaken(&desk, &found(&desk, id).await?, typed),
    }
}

/// The page as it is now, with what was typed beside what somebody else has saved.
fn overtaken(desk: &Desk, newest: &Picture, typed: RecordForm) -> Result<Answer> {
    let now = RecordForm::of(&newest.rights);
    let notice = Overtaken::of(&FIELDS, &now, &typed)?.into();
    page(desk, newest, typed, &notice)
}

/// Saves the record, if it still is what it was when it was read; the sizes, which carry it, are made
/// again.
async fn save(desk: &Desk, picture: &Picture, rights: Rights) -> Result<Written> {
    let (app, now) = (&desk.app, desk.app.clock.now());
    let (before, after) = (RecordForm::of(&picture.rights), RecordForm::of(&rights));
    let changes = form::changes(&FIELDS, &before, &after)?;
    let changed = Picture {
        rights,
        ..picture.clone()
    };
    let written = desk
        .save(async |tx| {
            if picture::version_in(tx, picture.id).await?.as_ref() != Some(&picture.version) {
                return Ok(Written::Overtaken);
            }
            if picture::save(tx, &changed, now).await?.is_changed() {
                picture::note_desk(tx, picture.id, now).await?;
                picture::jobs::enqueue(tx, &app.ids, picture.id, now).await?;
                let subject = format!("picture:{}", picture.id);
                desk.log(tx, "picture.record", subject, &changes).await?;
            }
            Ok(Written::Done)
        })
        .await?;
    app.job_bell.ring();
    Ok(written)
}
