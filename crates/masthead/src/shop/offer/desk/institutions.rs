//! Institutions and their networks.
use std::sync::Arc;

use axum::extract::State;
use db::Executor;
use serde::{Deserialize, Serialize};

use super::{date, day, log, render, words_of};
use crate::desk::form::{Notice, Overtaken, Seen};
use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::newsroom::publication::{self, Publication};
use crate::people::reader::{SignedIn, Viewer};
use crate::shop::offer::institution::{self, Institution};
use crate::web::Answer;
use crate::web::extract::Path;
use crate::web::form::Form;

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

/// The button that ends one.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EndForm {
    seen: Seen,
}

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
pub async fn index(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    show(&app, &viewer, InstitutionForm::default(), Notice::None).await
}

async fn show(
    app: &App,
    viewer: &Arc<Viewer>,
    form: InstitutionForm,
    notice: Notice,
) -> Result<Answer> {
    let now = app.clock.now();
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
        institutions: institution::all(&app.db)
            .await?
            .into_iter()
            .map(view)
            .collect::<Result<_>>()?,
        seen: form.seen,
        form,
    };
    render(
        app,
        viewer,
        ("desk/institutions.html", PATH),
        &content,
        notice,
    )
    .await
}

/// `POST /desk/offers/institutions`: a new one.
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<InstitutionForm>,
) -> Result<Answer> {
    let id = app.ids.next(app.clock.now());
    keep(&app, &viewer, id, form).await
}

/// `GET /desk/offers/institutions/{id}`: the form with what one has.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn edit(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let form = InstitutionForm::of(&named(&app.db, id).await?, &publication)?;
    show(&app, &viewer, form, Notice::None).await
}

/// `POST /desk/offers/institutions/{id}`: changes one.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn update(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
    Form(mut form): Form<InstitutionForm>,
) -> Result<Answer> {
    form.id = Some(named(&app.db, id).await?.id);
    keep(&app, &viewer, id, form).await
}

async fn named(db: impl Executor, id: i64) -> Result<Institution> {
    let all = institution::all(db).await?;
    let found = all.into_iter().find(|one| one.id == id);
    found.ok_or(Error::NotFound)
}

/// Keeps what the form says under `id`, or shows the form again with its problem.
async fn keep(app: &App, viewer: &Arc<Viewer>, id: i64, form: InstitutionForm) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let institution = match form.read(id, &publication) {
        Ok(institution) => institution,
        Err(key) => {
            let problem = words_of(app, key).await?;
            return show(app, viewer, form, problem.into()).await;
        }
    };
    let action = match form.id {
        Some(_) => "institution.change",
        None => "institution.create",
    };
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    if form.id.is_some() {
        let newest = named(&mut tx, id).await?;
        if form.seen != Seen::of(&newest)? {
            tx.rollback().await?;
            return overtaken(app, viewer, form, &newest).await;
        }
    }
    institution::save(&mut tx, &institution).await?;
    let subject = format!("institution:{id}");
    log(app, &mut tx, viewer, action, (subject, &institution.name)).await?;
    tx.commit().await?;
    publication::refresh(app).await?;
    Ok(Answer::see_other(PATH))
}

/// The form with what was typed, to be kept over the `newest`.
async fn overtaken(
    app: &App,
    viewer: &Arc<Viewer>,
    mut form: InstitutionForm,
    newest: &Institution,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let now = InstitutionForm::of(newest, &publication)?;
    form.seen = now.seen;
    let notice = Notice::Overtaken(Overtaken::of(&FIELDS, &now, &form)?);
    show(app, viewer, form, notice).await
}

/// `POST /desk/offers/institutions/{id}/end`: ends one now.
///
/// # Errors
/// [`Error::NotFound`] when there is nothing to end.
pub async fn end(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<EndForm>,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    let newest = named(&mut tx, id).await?;
    if form.seen != Seen::of(&newest)? {
        tx.rollback().await?;
        let publication = publication::current(&app).await?;
        let form = InstitutionForm::of(&newest, &publication)?;
        return overtaken(&app, &viewer, form, &newest).await;
    }
    if !institution::end(&app, &mut tx, id).await?.is_done() {
        return Err(Error::NotFound);
    }
    log(
        &app,
        &mut tx,
        &viewer,
        "institution.end",
        (format!("institution:{id}"), ""),
    )
    .await?;
    tx.commit().await?;
    publication::refresh(&app).await?;
    Ok(Answer::see_other(PATH))
}

impl InstitutionForm {
    fn of(institution: &Institution, publication: &Publication) -> Result<Self> {
        let networks = institution.networks.iter().map(ToString::to_string);
        Ok(Self {
            id: Some(institution.id),
            name: institution.name.clone(),
            networks: networks.collect::<Vec<_>>().join("\n"),
            starts: date(institution.starts_at, &publication.zone),
            ends: date(institution.ends_at, &publication.zone),
            note: institution.note.clone(),
            seen: Seen::of(institution)?,
        })
    }

    fn read(&self, id: i64, publication: &Publication) -> Result<Institution, &'static str> {
        if self.name.trim().is_empty() {
            return Err("desk-problem-name");
        }
        let networks =
            institution::parse_networks(&self.networks).map_err(|_| "desk-problem-networks")?;
        if networks.is_empty() {
            return Err("desk-problem-networks");
        }
        Ok(Institution {
            id,
            name: self.name.trim().to_owned(),
            networks,
            starts_at: day(&self.starts, publication).map_err(|()| "desk-problem-date")?,
            ends_at: day(&self.ends, publication).map_err(|()| "desk-problem-date")?,
            note: self.note.trim().to_owned(),
        })
    }
}
