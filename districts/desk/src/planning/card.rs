//! Stories as lists, the board and the week show them.
use serde::Serialize;

use crate::Desk;
use crate::story::{Permit, STORIES, names};
use ground::clock::Millis;
use ground::error::Result;
use newsroom::article::{Head, State, stock};
use newsroom::draft::assignment::{self, Listed, Stage};
use newsroom::draft::checklist;
use people::role::sections;
use web::seen::Seen;

/// Where a story is: on its way in a stage, or what follows from its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// On its way.
    Stage(Stage),
    /// It appears at its time.
    Scheduled,
    /// Readers had it until its time.
    Expired,
    /// Readers have it, or had it.
    Article(State),
}

/// An article's state, and from when until when it is public.
type Standing = (State, Millis, Option<Millis>);

impl Status {
    /// The status of a story in this stage with this article.
    pub fn of_story(stage: Stage, head: Option<&Head>, now: Millis) -> Self {
        let standing = head.map(|head| (head.state, head.published_at, head.expires_at));
        Self::of(stage, standing, now)
    }

    /// The same by the article's state, and from when until when readers have it. A change of what they
    /// have that waits for somebody comes before what they have.
    fn of(stage: Stage, standing: Option<Standing>, now: Millis) -> Self {
        match standing {
            _ if stage.waits() => Self::Stage(stage),
            None | Some((State::Draft, ..)) => Self::Stage(stage),
            Some((State::Live, from, _)) if from > now => Self::Scheduled,
            Some((State::Live, _, Some(until))) if until <= now => Self::Expired,
            Some((state, ..)) => Self::Article(state),
        }
    }

    /// The word in addresses and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stage(stage) => stage.word(),
            Self::Scheduled => "scheduled",
            Self::Expired => "expired",
            Self::Article(state) => state.word(),
        }
    }
}

/// A story.
#[derive(Serialize)]
pub(crate) struct Card {
    /// Where it is written; nothing for those who may not.
    url: Option<String>,
    pub(super) story_url: String,
    pub(super) headline: String,
    section: String,
    pub(super) status: &'static str,
    /// Whether something was written that readers do not have.
    is_ahead: bool,
    changed_at: Millis,
    changed_by: String,
    published_at: Option<Millis>,
    pub(super) due_at: Option<Millis>,
    is_overdue: bool,
    assignees: Vec<String>,
    open_items: usize,
    items: usize,
    /// The steps that whoever looks may take with it.
    steps: Vec<StepView>,
    /// What a step has seen.
    seen: Seen,
    pub(super) id: i64,
    #[serde(skip)]
    pub(super) stage: Stage,
}

impl Card {
    /// Whether whoever looks may write in it.
    pub fn is_open(&self) -> bool {
        self.url.is_some()
    }
}

/// A step as a button.
#[derive(Serialize)]
pub(super) struct StepView {
    to: &'static str,
    /// The interface string of the button.
    key: &'static str,
}

/// The button for a step.
pub(super) fn button(from: Stage, to: Stage) -> StepView {
    let key = match (from, to) {
        (Stage::Review | Stage::Ready, Stage::Draft) => "step-back",
        (_, Stage::Review) => "step-review",
        (_, Stage::Ready) => "step-ready",
        _ => "step-start",
    };
    StepView { to: to.word(), key }
}

/// The cards of these stories, in their order.
pub(crate) async fn cards(desk: &Desk, listed: Vec<Listed>) -> Result<Vec<Card>> {
    let db = &desk.app.db;
    let ids: Vec<i64> = listed.iter().map(|one| one.draft.id).collect();
    let heads = stock::of_ids(db, &ids).await?;
    let mut assignees = assignment::assignees_of(db, &ids).await?;
    let ticked = checklist::ticked(db, &ids).await?;
    let lists = checklist::lists(db).await?;
    let sections = sections::all(db).await?;
    let people = listed.iter().map(|one| one.draft.changed_by);
    let people = people.chain(assignees.values().flatten().copied());
    let names = names(desk, people.collect()).await?;
    let card = |one: Listed| {
        let (id, section) = (one.draft.id, one.draft.section.as_str());
        let assignees = assignees.remove(&id).unwrap_or_default();
        let called = assignees.iter().filter_map(|id| names.get(id).cloned());
        let list = lists.for_story(&desk.publication, section);
        let ticked = ticked.get(&id).map_or(&[][..], Vec::as_slice);
        let open = list.iter().filter(|item| !ticked.contains(&item.id));
        let beside = Beside {
            assignees: called.collect(),
            changed_by: names.get(&one.draft.changed_by).cloned(),
            items: (open.count(), list.len()),
            permit: Permit::known(&desk.publication, &one.draft, (assignees, sections.clone())),
        };
        let head = heads.iter().find(|head| head.id == id);
        make(desk, one, head, beside)
    };
    Ok(listed.into_iter().map(card).collect())
}

/// What is known of a story beside the draft.
struct Beside {
    assignees: Vec<String>,
    changed_by: Option<String>,
    /// How many items of the checklist are open, of how many.
    items: (usize, usize),
    permit: Permit,
}

fn make(desk: &Desk, one: Listed, head: Option<&Head>, beside: Beside) -> Card {
    let Listed {
        draft,
        stage,
        due_at,
        round,
    } = one;
    let now = desk.app.clock.now();
    let who = (&desk.viewer.roles, desk.viewer.reader.id);
    let status = Status::of_story(stage, head, now);
    let steps = match status {
        Status::Stage(_) => beside.permit.steps(who, stage),
        _ => Vec::new(),
    };
    let section = desk.publication.section_called(&draft.section);
    let may_write = beside.permit.may_write(who.0, who.1);
    Card {
        url: may_write.then(|| format!("{STORIES}/{}", draft.id)),
        story_url: format!("{STORIES}/{}/assignment", draft.id),
        is_ahead: draft.is_ahead() && head.is_some(),
        section: section.map_or_else(String::new, |section| section.name.clone()),
        status: status.word(),
        changed_at: draft.changed_at,
        changed_by: beside.changed_by.unwrap_or_default(),
        published_at: head.map(|head| head.published_at),
        due_at,
        is_overdue: due_at.is_some_and(|due| due < now),
        assignees: beside.assignees,
        open_items: beside.items.0,
        items: beside.items.1,
        steps: steps.into_iter().map(|to| button(stage, to)).collect(),
        seen: Seen(round),
        id: draft.id,
        stage,
        headline: draft.headline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_have_is_published_but_where_a_change_of_it_waits() {
        let live = Some((State::Live, 10, None));
        let over = Some((State::Live, 10, Some(20)));
        let of = |stage, article| Status::of(stage, article, 20).word();
        assert_eq!(of(Stage::Draft, live), "live");
        assert_eq!(of(Stage::Review, live), "review");
        assert_eq!(of(Stage::Draft, over), "expired");
        assert_eq!(of(Stage::Ready, over), "ready");
        let later = Some((State::Live, 30, Some(40)));
        assert_eq!(of(Stage::Draft, later), "scheduled");
        let withdrawn = Some((State::Withdrawn, 10, None));
        assert_eq!(of(Stage::Draft, withdrawn), "withdrawn");
        let draft = Some((State::Draft, 10, None));
        assert_eq!(of(Stage::Idea, draft), "idea");
        assert_eq!(of(Stage::Assigned, None), "assigned");
    }
}
