//! `/desk/stories/idea`: puts down a story before anything of it is written.
use serde::{Deserialize, Serialize};

use super::assign::{AssignForm, Meant, field};
use super::letters::{self, Subject};
use super::story::url;
use super::{people, sections};
use crate::Desk;
use crate::fields::Fields;
use crate::form::{Notice, Problems};
use crate::story::{RUN, STORIES};
use ground::error::{Error, Result};
use newsroom::draft;
use newsroom::draft::assignment::{self, Assignment, By, Stage};
use web::Answer;
use web::form::Form;

/// The longest headline, in characters.
const LONGEST_HEADLINE: usize = 300;

/// The form. Who assigns stories says at once who is to write it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct IdeaForm {
    headline: String,
    section: String,
    #[serde(flatten)]
    assign: AssignForm,
}

#[derive(Serialize)]
struct IdeaPage {
    form: IdeaForm,
    can_assign: bool,
    sections: Vec<(String, String)>,
    people: Vec<PersonView>,
    zone: String,
}

#[derive(Serialize)]
struct PersonView {
    field: String,
    name: String,
    is_chosen: bool,
}

/// The form.
///
/// # Errors
/// When the template fails.
pub async fn form(desk: Desk) -> Result<Answer> {
    page(&desk, IdeaForm::default(), &Notice::None).await
}

async fn page(desk: &Desk, form: IdeaForm, notice: &Notice) -> Result<Answer> {
    let chosen = form.assign.assignees();
    let person = |(id, name): (String, String)| {
        let id = id.parse().unwrap_or_default();
        PersonView {
            field: field(id),
            is_chosen: chosen.contains(&id),
            name,
        }
    };
    let content = IdeaPage {
        can_assign: desk.viewer.roles.may(RUN),
        sections: sections(desk, "idea-no-section"),
        people: people(desk).await?.into_iter().map(person).collect(),
        zone: desk.publication.settings.time_zone.clone(),
        form,
    };
    let (here, title) = (format!("{STORIES}/idea"), desk.word("idea-title"));
    let template = "planning/idea.html";
    desk.page(template, (&here, &title), &content, notice)
}

impl IdeaForm {
    /// The document and the assignment that are meant.
    async fn read(&self, desk: &Desk) -> Result<Result<(draft::Fields, Meant), Problems>> {
        let mut fields = Fields::of(&desk.publication);
        let key = "idea-problem-headline";
        let headline = fields.needed("headline", &self.headline, LONGEST_HEADLINE, key);
        let section = desk.publication.section_by_slug(&self.section);
        let is_one = self.section.is_empty() || section.is_some();
        fields.check("section", is_one, "idea-problem-section");
        let assign = match desk.viewer.roles.may(RUN) {
            true => self.assign.clone(),
            // Whoever assigns nothing says what the story is to be about and no more.
            false => self.assign.brief_alone(),
        };
        let meant = assign.read(desk, &[]).await?;
        let story = fields.finish(|| {
            Some(draft::Fields {
                headline: headline.split_whitespace().collect::<Vec<_>>().join(" "),
                section: self.section.clone(),
                ..draft::Fields::default()
            })
        });
        Ok(match (story, meant) {
            (Ok(story), Ok(meant)) => Ok((story, meant)),
            (Err(mut problems), Err(others)) => {
                problems.join(others);
                Err(problems)
            }
            (Err(problems), Ok(_)) | (Ok(_), Err(problems)) => Err(problems),
        })
    }
}

/// Puts it down.
///
/// # Errors
/// When the database does not answer.
pub async fn create(desk: Desk, Form(form): Form<IdeaForm>) -> Result<Answer> {
    let (story, meant) = match form.read(&desk).await? {
        Ok(read) => read,
        Err(problems) => return page(&desk, form, &problems.into()).await,
    };
    let id = save(&desk, &story, meant).await?;
    Ok(Answer::see_other(&format!("{}?done=idea", url(id))))
}

async fn save(desk: &Desk, story: &draft::Fields, meant: Meant) -> Result<i64> {
    let (app, id, me) = (&desk.app, desk.next_id(), desk.viewer.reader.id);
    let document = draft::of_fields(story)?;
    // As it is begun: nothing is settled yet.
    let idea = Assignment {
        draft: id,
        stage: Stage::Idea,
        due_at: None,
        brief: String::new(),
        round: 0,
        assignees: Vec::new(),
    };
    let next = Assignment {
        stage: Stage::Idea.assigned_to(!meant.assignees.is_empty()),
        due_at: meant.due_at,
        brief: meant.brief,
        assignees: meant.assignees,
        ..idea.clone()
    };
    let subject = Subject {
        id,
        headline: &story.headline,
        by: me,
    };
    let letters = letters::about(desk, subject, (&idea, &next), &meant.note).await?;
    let written = desk
        .save(async |tx| {
            let by = (me, app.clock.now());
            if !draft::begin(tx, (id, None), &document, by).await?.is_done() {
                return Err(Error::Unavailable);
            }
            let begun = assignment::of(tx, id).await?.ok_or(Error::NotFound)?;
            let before = Assignment {
                round: begun.round,
                ..idea
            };
            let by = By {
                staff: me,
                note: &meant.note,
            };
            let written = assignment::assign(app, tx, (&before, &next), by).await?;
            let subject = format!("article:{id}");
            desk.log(tx, "article.idea", subject, &meant.note).await?;
            letters::send(app, tx, &letters).await?;
            Ok(written)
        })
        .await?;
    app.job_bell.ring();
    match written.is_done() {
        true => Ok(id),
        false => Err(Error::Unavailable),
    }
}
