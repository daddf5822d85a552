//! Institutions and their networks.
use db::Executor;
use serde::{Deserialize, Serialize};

use super::page;
use crate::offer::institution::{self, Institution};
use desk::Desk;
use desk::fields::{Fields, date_field};
use desk::form::{Notice, Overtaken, Problems, changes};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::publication::Publication;
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::{Button, Seen};

const PATH: &str = "/desk/offers/institutions";

/// The form of an institution.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InstitutionForm {
    /// The one that is changed, from the address; `None` for a new one.
    #[serde(skip_deserializing)]
    id: Option<i64>,
    name: String,
    networks: String,
    starts: String,
    ends: String,
    note: String,
    /// The version of the institution that was seen.
    #[serde(skip_serializing)]
    seen: Seen,
}

/// The fields with their names.
const FIELDS: [(&str, &str); 5] = [
    ("name", "desk-name"),
    ("networks", "desk-networks"),
    ("starts", "desk-starts"),
    ("ends", "desk-ends"),
    ("note", "desk-note"),
];

#[derive(Serialize)]
struct Index {
    institutions: Vec<View>,
    form: InstitutionForm,
    seen: Seen,
}

#[derive(Serialize)]
struct View {
    id: i64,
    name: String,
    networks: Vec<String>,
    starts_at: Option<Millis>,
    ends_at: Option<Millis>,
    note: String,
    is_over: bool,
    seen: Seen,
}

/// `GET /desk/offers/institutions`: all of them.
pub async fn index(desk: Desk) -> Result<Answer> {
    show(&desk, InstitutionForm::default(), &Notice::None).await
}

async fn show(desk: &Desk, form: InstitutionForm, notice: &Notice) -> Result<Answer> {
    let now = desk.app.clock.now();
    let view = |one: Institution| -> Result<View> {
        Ok(View {
            seen: Seen::of(&one)?,
            id: one.id,
            name: one.name,
            networks: one.networks.iter().map(ToString::to_string).collect(),
            starts_at: one.starts_at,
            ends_at: one.ends_at,
            note: one.note,
            is_over: one.ends_at.is_some_and(|end| end <= now),
        })
    };
    let content = Index {
        institutions: institution::all(&desk.app.db)
            .await?
            .into_iter()
            .map(view)
            .collect::<Result<_>>()?,
        seen: form.seen,
        form,
    };
    page(desk, ("desk/institutions.html", PATH), &content, notice)
}

/// `POST /desk/offers/institutions`: a new one.
pub async fn create(desk: Desk, Form(form): Form<InstitutionForm>) -> Result<Answer> {
    let id = desk.next_id();
    keep(&desk, id, form).await
}

/// `GET /desk/offers/institutions/{id}`: the form with what one has.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn edit(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let institution = named(&desk.app.db, id).await?;
    let form = InstitutionForm::of(&institution, &desk.publication)?;
    show(&desk, form, &Notice::None).await
}

/// `POST /desk/offers/institutions/{id}`: changes one.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(mut form): Form<InstitutionForm>,
) -> Result<Answer> {
    form.id = Some(named(&desk.app.db, id).await?.id);
    keep(&desk, id, form).await
}

async fn named(db: impl Executor, id: i64) -> Result<Institution> {
    let all = institution::all(db).await?;
    let found = all.into_iter().find(|one| one.id == id);
    found.ok_or(Error::NotFound)
}

/// Keeps what the form says under `id`, or shows the form again with its problems.
async fn keep(desk: &Desk, id: i64, form: InstitutionForm) -> Result<Answer> {
    let institution = match form.read(id, &desk.publication) {
        Ok(institution) => institution,
        Err(problems) => return show(desk, form, &problems.into()).await,
    };
    let action = match form.id {
        Some(_) => "institution.change",
        None => "institution.create",
    };
    let save = async |tx: &mut db::Tx| {
        let mut detail = String::new();
        if form.id.is_some() {
            let newest = named(&mut *tx, id).await?;
            if form.seen != Seen::of(&newest)? {
                return Ok(Written::Overtaken);
            }
            let form = |one| InstitutionForm::of(one, &desk.publication);
            detail = changes(&FIELDS, &form(&newest)?, &form(&institution)?)?;
        }
        institution::save(&mut *tx, &institution).await?;
        let subject = format!("institution:{id}");
        desk.log(tx, action, subject, &detail).await?;
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(PATH)),
        Written::Overtaken => overtaken(desk, id, form).await,
    }
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken(desk: &Desk, id: i64, mut form: InstitutionForm) -> Result<Answer> {
    let now = InstitutionForm::of(&named(&desk.app.db, id).await?, &desk.publication)?;
    form.seen = now.seen;
    let overtaken = Overtaken::of(&FIELDS, &now, &form)?;
    show(desk, form, &overtaken.into()).await
}

/// `POST /desk/offers/institutions/{id}/end`: ends one now.
///
/// # Errors
/// [`Error::NotFound`] when there is nothing to end.
pub async fn end(desk: Desk, Path(id): Path<i64>, Form(button): Form<Button>) -> Result<Answer> {
    let end = async |tx: &mut db::Tx| {
        if button.seen != Seen::of(&named(&mut *tx, id).await?)? {
            return Ok(Written::Overtaken);
        }
        if !institution::end(&desk.app, &mut *tx, id).await?.is_done() {
            return Err(Error::NotFound);
        }
        desk.log(tx, "institution.end", format!("institution:{id}"), "")
            .await?;
        Ok(Written::Done)
    };
    match desk.save(end).await? {
        Written::Done => Ok(Answer::see_other(PATH)),
        Written::Overtaken => {
            let form = InstitutionForm::default();
            show(&desk, form, &Overtaken::on_top().into()).await
        }
    }
}

impl InstitutionForm {
    fn of(institution: &Institution, publication: &Publication) -> Result<Self> {
        let networks = institution.networks.iter().map(ToString::to_string);
        Ok(Self {
            id: Some(institution.id),
            name: institution.name.clone(),
            networks: networks.collect::<Vec<_>>().join("\n"),
            starts: date_field(institution.starts_at, &publication.zone),
            ends: date_field(institution.ends_at, &publication.zone),
            note: institution.note.clone(),
            seen: Seen::of(institution)?,
        })
    }

    fn read(&self, id: i64, publication: &Publication) -> Result<Institution, Problems> {
        let mut fields = Fields::of(publication);
        let name = fields.needed("name", &self.name, 120, "desk-problem-name");
        let networks = institution::parse_networks(&self.networks).ok();
        let networks = networks.filter(|networks| !networks.is_empty());
        let networks = fields.some("networks", networks, "desk-problem-networks");
        let starts_at = fields.day("starts", &self.starts);
        let ends_at = fields.day("ends", &self.ends);
        let note = fields.text("note", &self.note, 200);
        fields.finish(|| {
            Some(Institution {
                id,
                name,
                networks: networks?,
                starts_at,
                ends_at,
                note,
            })
        })
    }
}
