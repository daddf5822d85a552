//! Institutions and their networks.
use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::{date, day, log, render, to, words_of};
use crate::app::App;
use crate::clock::Millis;
use crate::error::{Error, Result};
use crate::offer::institution::{self, Institution};
use crate::publication;
use crate::publication::Publication;
use crate::reader::{SignedIn, Viewer};
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
}

#[derive(Serialize)]
struct Index {
    institutions: Vec<View>,
    form: InstitutionForm,
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
}

/// `GET /desk/offers/institutions`: all of them.
///
/// # Errors
/// When the database does not answer.
pub async fn index(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    show(&app, &viewer, InstitutionForm::default(), None).await
}

async fn show(
    app: &App,
    viewer: &Arc<Viewer>,
    form: InstitutionForm,
    problem: Option<String>,
) -> Result<Answer> {
    let now = app.clock.now();
    let view = |one: Institution| View {
        id: one.id,
        name: one.name,
        networks: one.networks.iter().map(ToString::to_string).collect(),
        starts_at: one.starts_at,
        ends_at: one.ends_at,
        note: one.note,
        is_over: one.ends_at.is_some_and(|end| end <= now),
    };
    let content = Index {
        institutions: institution::all(&app.db)
            .await?
            .into_iter()
            .map(view)
            .collect(),
        form,
    };
    render(
        app,
        viewer,
        ("desk/institutions.html", PATH),
        &content,
        problem,
    )
    .await
}

/// `POST /desk/offers/institutions`: a new one.
///
/// # Errors
/// When the database does not answer.
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
    let form = InstitutionForm::of(&named(&app, id).await?, &publication);
    show(&app, &viewer, form, None).await
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
    form.id = Some(named(&app, id).await?.id);
    keep(&app, &viewer, id, form).await
}

async fn named(app: &App, id: i64) -> Result<Institution> {
    let all = institution::all(&app.db).await?;
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
            return show(app, viewer, form, problem).await;
        }
    };
    let action = match form.id {
        Some(_) => "institution.change",
        None => "institution.create",
    };
    let mut tx = app.db.begin().await?;
    institution::save(&mut tx, &institution).await?;
    let subject = format!("institution:{id}");
    log(app, &mut tx, viewer, action, (subject, &institution.name)).await?;
    tx.commit().await?;
    publication::refresh(app).await?;
    Ok(to(PATH))
}

/// `POST /desk/offers/institutions/{id}/end`: ends one now.
///
/// # Errors
/// [`Error::NotFound`] when there is nothing to end.
pub async fn end(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    if !institution::end(&app, &mut tx, id).await? {
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
    Ok(to(PATH))
}

impl InstitutionForm {
    fn of(institution: &Institution, publication: &Publication) -> Self {
        let networks = institution.networks.iter().map(ToString::to_string);
        Self {
            id: Some(institution.id),
            name: institution.name.clone(),
            networks: networks.collect::<Vec<_>>().join("\n"),
            starts: date(institution.starts_at, &publication.zone),
            ends: date(institution.ends_at, &publication.zone),
            note: institution.note.clone(),
        }
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
