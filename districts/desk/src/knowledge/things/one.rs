//! The page of one thing, and what is said of it.
use serde::{Deserialize, Serialize};

use super::names::NameForm;
use super::{doer, url};
use crate::Desk;
use crate::done::Done;
use crate::fields::Fields;
use crate::form::{self, Notice, Overtaken, Problems};
use crate::knowledge::{LONGEST_NAME, SAID};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::written::Written;
use newsroom::article;
use newsroom::knowledge::deed::{self, Deed, DeedKind, Outcome, Said};
use newsroom::knowledge::shown;
use newsroom::knowledge::thing::{self, Form as Sort, Kind, Name, Privacy, Thing};
use newsroom::retold;
use newsroom::slug::slug_of;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// How often a measure has a new value.
const RHYTHMS: [&str; 5] = ["", "day", "month", "quarter", "year"];
/// The longest unit.
const LONGEST_UNIT: usize = 60;
/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 6] = [
    ("name", "structure-name"),
    ("kind", "know-field-kind"),
    ("privacy", "know-thing-privacy"),
    ("line", "know-thing-line"),
    ("unit", "know-thing-unit"),
    ("rhythm", "know-thing-rhythm"),
];

/// A thing as the form has it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ThingForm {
    name: String,
    kind: String,
    privacy: String,
    line: String,
    unit: String,
    rhythm: String,
    #[serde(skip_serializing)]
    seen: Seen,
}

/// What was typed into one of the page's forms and could not be kept.
#[derive(Default)]
pub(super) struct Typed {
    pub thing: Option<ThingForm>,
    pub name: NameForm,
    pub into: String,
    pub new_name: String,
}

#[derive(Serialize)]
struct ThingPage {
    url: String,
    public_url: Option<String>,
    seen: i64,
    merged: Option<Merged>,
    records: usize,
    form: ThingForm,
    kinds: Vec<(String, String)>,
    privacies: Vec<(String, String)>,
    rhythms: Vec<(String, String)>,
    names: Vec<NameView>,
    name_form: NameForm,
    forms: Vec<(String, String)>,
    into: String,
    new_name: String,
    uses: Vec<UseView>,
    deeds: Vec<DeedView>,
}

#[derive(Serialize)]
struct Merged {
    name: String,
    url: String,
}

#[derive(Serialize)]
struct NameView {
    name: String,
    language: String,
    says: String,
}

#[derive(Serialize)]
struct UseView {
    id: i64,
    words: String,
    headline: String,
}

#[derive(Serialize)]
struct DeedView {
    id: i64,
    says: String,
    at: Millis,
    can_undo: bool,
}

impl ThingForm {
    fn of(thing: &Thing) -> Self {
        Self {
            name: thing.name.clone(),
            kind: thing.kind.word().to_owned(),
            privacy: thing.privacy.word().to_owned(),
            line: thing.one_line.clone(),
            unit: thing.unit.clone(),
            rhythm: thing.rhythm.clone(),
            seen: Seen(thing.version),
        }
    }

    /// What is meant, over what was said before.
    fn read(&self, desk: &Desk, before: &Thing) -> Result<Said, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let name = fields.needed("name", &self.name, LONGEST_NAME, "desk-problem-name");
        let line = fields.text("line", &self.line, LONGEST_NAME);
        let unit = fields.text("unit", &self.unit, LONGEST_UNIT);
        let kind = fields.some("kind", Kind::parse(&self.kind), "know-problem-kind");
        let privacy = fields.some(
            "privacy",
            Privacy::parse(&self.privacy),
            "know-problem-privacy",
        );
        let is_rhythm = RHYTHMS.contains(&self.rhythm.as_str());
        fields.check("rhythm", is_rhythm, "know-problem-rhythm");
        let said = Said::of(before);
        let is_renamed = name != before.name;
        fields.finish(|| {
            Some(Said {
                slug: match is_renamed && before.slug == slug_of(&before.name) {
                    true => slug_of(&name),
                    false => said.slug.clone(),
                },
                sort_name: match is_renamed {
                    true => name.clone(),
                    false => said.sort_name.clone(),
                },
                name,
                one_line: line,
                unit,
                kind: kind?,
                privacy: privacy?,
                rhythm: self.rhythm.clone(),
                ..said
            })
        })
    }
}

/// The thing with this id.
pub(super) async fn found(desk: &Desk, id: i64) -> Result<Thing> {
    thing::by_id(&desk.app.db, id).await?.ok_or(Error::NotFound)
}

/// `GET /desk/things/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such thing.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    page(&desk, id, (Typed::default(), &done.notice(&desk, &SAID))).await
}

pub(super) async fn page(
    desk: &Desk,
    id: i64,
    (typed, notice): (Typed, &Notice),
) -> Result<Answer> {
    let db = &desk.app.db;
    let thing = found(desk, id).await?;
    let merged = match thing.merged_into {
        Some(into) => thing::by_id(db, into).await?,
        None => None,
    };
    let uses = uses(desk, id).await?;
    let content = ThingPage {
        url: url(id),
        public_url: shown::thing_path(&thing),
        seen: thing.version,
        merged: merged.map(|into| Merged {
            url: url(into.id),
            name: into.name,
        }),
        records: uses.len(),
        form: typed.thing.unwrap_or_else(|| ThingForm::of(&thing)),
        kinds: named(desk, "know-kind", Kind::ALL.iter().map(|one| one.word())),
        privacies: named(
            desk,
            "know-privacy",
            Privacy::ALL.iter().map(|one| one.word()),
        ),
        rhythms: named(desk, "know-rhythm", RHYTHMS.into_iter()),
        names: thing::names(db, id)
            .await?
            .into_iter()
            .map(|one| name_view(desk, one))
            .collect(),
        name_form: typed.name,
        forms: named(desk, "know-form", Sort::ALL.iter().map(|one| one.word())),
        into: typed.into,
        new_name: typed.new_name,
        uses,
        deeds: deeds(desk, id).await?,
    };
    desk.page(
        "knowledge_desk/thing.html",
        (&url(id), &thing.name),
        &content,
        notice,
    )
}

/// Words as choices of a form, with the names behind a key.
fn named<'a>(
    desk: &Desk,
    key: &str,
    words: impl Iterator<Item = &'a str>,
) -> Vec<(String, String)> {
    let name = |word: &str| match word {
        "" => desk.word(&format!("{key}-none")),
        word => desk.word(&format!("{key}-{word}")),
    };
    words.map(|word| (word.to_owned(), name(word))).collect()
}

fn name_view(desk: &Desk, name: Name) -> NameView {
    let mut says = vec![desk.word(&format!("know-form-{}", name.form.word()))];
    if !name.language.is_empty() {
        says.push(name.language.clone());
    }
    if name.auto {
        says.push(desk.word("know-name-auto"));
    }
    NameView {
        name: name.name,
        language: name.language,
        says: says.join(" · "),
    }
}

async fn uses(desk: &Desk, id: i64) -> Result<Vec<UseView>> {
    let mut uses = Vec::new();
    for (record, article, words) in retold::of_thing(&desk.app.db, id).await? {
        let head = article::by_id(&desk.app.db, article).await?;
        uses.push(UseView {
            id: record,
            words,
            headline: head.map_or_else(String::new, |head| head.wording.headline),
        });
    }
    Ok(uses)
}

async fn deeds(desk: &Desk, id: i64) -> Result<Vec<DeedView>> {
    let db = &desk.app.db;
    let deeds = deed::of_thing(db, id).await?;
    let mut views = Vec::new();
    for one in &deeds {
        let is_undone = deeds.iter().any(|other| other.undoes == Some(one.id));
        let mut args = FluentArgs::new();
        let other = match one.other {
            Some(other) if other == id => thing::by_id(db, one.thing).await?,
            Some(other) => thing::by_id(db, other).await?,
            None => None,
        };
        args.set("other", other.map_or_else(String::new, |other| other.name));
        let key = format!("know-thing-deed-{}", one.kind.word());
        views.push(DeedView {
            id: one.id,
            says: i18n::translate(desk.language(), &key, &args),
            at: one.at,
            can_undo: can_undo(one) && !is_undone,
        });
    }
    Ok(views)
}

fn can_undo(deed: &Deed) -> bool {
    deed.kind != DeedKind::Undo
}

/// What is said where a deed was refused.
pub(super) fn refused(desk: &Desk, field: &'static str, outcome: Outcome) -> Notice {
    let key = match outcome {
        Outcome::HasTopic => "know-problem-topic",
        _ => "know-problem-refused",
    };
    Problems::one(field, desk.word(key)).into()
}

/// `POST /desk/things/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such thing.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<ThingForm>,
) -> Result<Answer> {
    let before = found(&desk, id).await?;
    let said = match form.read(&desk, &before) {
        Ok(said) => said,
        Err(problems) => {
            let typed = Typed {
                thing: Some(form),
                ..Typed::default()
            };
            return page(&desk, id, (typed, &problems.into())).await;
        }
    };
    let changes = form::changes(&FIELDS, &ThingForm::of(&before), &form)?;
    let mut outcome = Outcome::Overtaken;
    let written = desk
        .save(async |tx| {
            outcome = deed::change(tx, (id, form.seen.0), &said, doer(&desk)).await?;
            if let Outcome::Done(_) = outcome {
                desk.log(tx, "thing.change", format!("thing:{id}"), &changes)
                    .await?;
                return Ok(Written::Done);
            }
            Ok(Written::Overtaken)
        })
        .await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!("{}?done=saved", url(id))));
    }
    let notice = match outcome {
        Outcome::HasTopic | Outcome::Refused => refused(&desk, "name", outcome),
        Outcome::Overtaken | Outcome::Done(_) => {
            let newest = ThingForm::of(&found(&desk, id).await?);
            Overtaken::of(&FIELDS, &newest, &form)?.into()
        }
    };
    let typed = Typed {
        thing: Some(form),
        ..Typed::default()
    };
    page(&desk, id, (typed, &notice)).await
}
