//! `/desk/stories/{id}/assignment`: where a story is on its way, who has it until when, what is to be seen
//! to, and who moved it.
use serde::Serialize;

use super::assign::AssignForm;
use super::card::{Status, StepView, button};
use super::writers;
use crate::Desk;
use crate::done::Done;
use crate::form::Notice;
use crate::story::{Names, Permit, RUN, STORIES, StoryPage, StoryPages, names, permit, writable};
use ground::clock::Millis;
use ground::error::{Error, Result};
use newsroom::article;
use newsroom::draft::Draft;
use newsroom::draft::assignment::{self, Assignment, Move};
use newsroom::draft::checklist::{self, Entry};
use web::Answer;
use web::extract::{Path, Query};
use web::seen::Seen;

/// What was typed into one of the page's forms and could not be kept.
#[derive(Default)]
pub(super) struct Typed {
    /// The note of a step.
    pub note: String,
    /// The form of the assignment.
    pub assign: Option<AssignForm>,
}

#[derive(Serialize)]
struct AssignmentPage {
    story_pages: StoryPages,
    story_url: String,
    section: String,
    status: &'static str,
    is_ahead: bool,
    published_at: Option<Millis>,
    due_at: Option<Millis>,
    is_overdue: bool,
    brief: String,
    assignees: Vec<String>,
    seen: Seen,
    steps: Vec<StepView>,
    note: String,
    items: Vec<ItemView>,
    moves: Vec<MoveView>,
    can_assign: bool,
    form: AssignForm,
    people: Vec<PersonView>,
    zone: String,
}

#[derive(Serialize)]
struct ItemView {
    id: i64,
    text: String,
    by: Option<String>,
    at: Option<Millis>,
}

#[derive(Serialize)]
struct MoveView {
    at: Millis,
    by: String,
    /// The stage that the story was moved to; nothing for an assignment that left it where it was.
    to: Option<&'static str>,
    note: String,
}

#[derive(Serialize)]
struct PersonView {
    field: String,
    name: String,
    is_chosen: bool,
}

/// The page.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in the story.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let said = [
        ("moved", "step-done"),
        ("assigned", "assign-done"),
        ("idea", "idea-done"),
    ];
    let notice = done.notice(&desk, &said);
    page(&desk, &draft, Typed::default(), &notice).await
}

/// The address of the page.
pub(super) fn url(id: i64) -> String {
    format!("{STORIES}/{id}/assignment")
}

/// What is settled about a story.
///
/// # Errors
/// [`Error::NotFound`] where there is no such draft.
pub(super) async fn settled(desk: &Desk, id: i64) -> Result<Assignment> {
    let found = assignment::find(&desk.app.db, id).await?;
    found.ok_or(Error::NotFound)
}

/// The page with what was typed.
pub(super) async fn page(
    desk: &Desk,
    draft: &Draft,
    typed: Typed,
    notice: &Notice,
) -> Result<Answer> {
    let (app, now) = (&desk.app, desk.app.clock.now());
    let settled = settled(desk, draft.id).await?;
    let head = article::by_id(&app.db, draft.id).await?;
    let story = (draft.id, draft.section.as_str());
    let list = checklist::of_story(&app.db, &desk.publication, story).await?;
    let moves = assignment::moves(&app.db, draft.id).await?;
    let names = names(desk, involved(&settled, &list, &moves)).await?;
    let status = Status::of_story(settled.stage, head.as_ref(), now);
    let is_ahead = draft.is_ahead() && head.is_some();
    let permit = permit(desk, draft).await?;
    let who = (&desk.viewer.roles, desk.viewer.reader.id);
    let can_publish = permit.may_publish(who.0, who.1);
    let is_on_its_way = is_ahead || matches!(status, Status::Stage(_));
    let section = desk.publication.section_called(&draft.section);
    let form = typed
        .assign
        .unwrap_or_else(|| AssignForm::of(desk, &settled));
    let content = AssignmentPage {
        story_pages: StoryPages::known(draft, can_publish, StoryPage::Assignment),
        story_url: format!("{STORIES}/{}", draft.id),
        section: section.map_or_else(String::new, |section| section.name.clone()),
        status: status.word(),
        is_ahead,
        published_at: head.map(|head| head.published_at),
        due_at: settled.due_at,
        is_overdue: settled.due_at.is_some_and(|due| due < now),
        assignees: called(&settled.assignees, &names),
        seen: Seen(settled.round),
        steps: match is_on_its_way {
            true => steps(&permit, desk, &settled),
            false => Vec::new(),
        },
        note: typed.note,
        items: list.into_iter().map(|entry| item(entry, &names)).collect(),
        moves: moves.into_iter().map(|one| moved(one, &names)).collect(),
        can_assign: who.0.may(RUN),
        people: chosen(desk, &form).await?,
        zone: desk.publication.settings.time_zone.clone(),
        brief: settled.brief,
        form,
    };
    let title = match draft.headline.as_str() {
        "" => desk.word("writing-untitled"),
        headline => headline.to_owned(),
    };
    desk.page(
        "planning/story.html",
        (&url(draft.id), &title),
        &content,
        notice,
    )
}

fn involved(settled: &Assignment, list: &[Entry], moves: &[Move]) -> Vec<i64> {
    let ticks = list.iter().filter_map(|entry| entry.tick);
    let people = settled.assignees.iter().copied();
    let people = people.chain(ticks.map(|tick| tick.staff));
    people.chain(moves.iter().map(|one| one.staff)).collect()
}

fn called(accounts: &[i64], names: &Names) -> Vec<String> {
    let called = accounts.iter().filter_map(|id| names.get(id).cloned());
    called.collect()
}

fn steps(permit: &Permit, desk: &Desk, settled: &Assignment) -> Vec<StepView> {
    let who = (&desk.viewer.roles, desk.viewer.reader.id);
    let to = permit.steps(who, settled.stage).into_iter();
    to.map(|to| button(settled.stage, to)).collect()
}

fn item(entry: Entry, names: &Names) -> ItemView {
    let tick = entry.tick;
    ItemView {
        id: entry.item.id,
        by: tick.map(|tick| names.get(&tick.staff).cloned().unwrap_or_default()),
        at: tick.map(|tick| tick.at),
        text: entry.item.text,
    }
}

fn moved(one: Move, names: &Names) -> MoveView {
    MoveView {
        at: one.at,
        by: names.get(&one.staff).cloned().unwrap_or_default(),
        to: (one.from != one.to).then(|| one.to.word()),
        note: one.note,
    }
}

/// Everybody who writes, and whether the form has them. Whoever writes no more but still has the story
/// is among them.
async fn chosen(desk: &Desk, form: &AssignForm) -> Result<Vec<PersonView>> {
    let chosen = form.assignees();
    let mut people: Vec<(i64, String)> = writers(desk)
        .await?
        .into_iter()
        .map(|member| (member.reader.id, member.reader.called().to_owned()))
        .collect();
    let names = names(desk, chosen.clone()).await?;
    for id in &chosen {
        if !people.iter().any(|(known, _)| known == id) {
            people.push((*id, names.get(id).cloned().unwrap_or_default()));
        }
    }
    let view = |(id, name): (i64, String)| PersonView {
        field: super::assign::field(id),
        is_chosen: chosen.contains(&id),
        name,
    };
    Ok(people.into_iter().map(view).collect())
}
