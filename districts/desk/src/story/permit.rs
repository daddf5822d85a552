//! Who may do what with which story.
use std::collections::HashSet;

use crate::Desk;
use ground::app::App;
use ground::error::{Error, Result};
use newsroom::draft::assignment::{self, Stage};
use newsroom::draft::{self, Draft};
use newsroom::publication::{self, Publication};
use people::role::sections::{self, Sections};
use people::role::{Permission, Role, Roles};

/// Writing stories at all.
pub const WRITE: Permission = Permission::of(
    "write",
    &[Role::Contributor, Role::Author, Role::Editor, Role::Chief],
);
/// Writing in stories that somebody else began.
pub const EDIT: Permission = Permission::of("edit", &[Role::Editor, Role::Chief]);
/// Publishing a story.
pub const PUBLISH: Permission =
    Permission::of("publish", &[Role::Author, Role::Editor, Role::Chief]);
/// Publishing a story although a check blocks of which the newsroom decides, with a reason.
pub const ANYWAY: Permission = Permission::of("anyway", &[Role::Editor, Role::Chief]);
/// Publishing from any stage and with open items of the checklist, because news breaks.
pub const BREAKING: Permission = Permission::of("breaking", &[Role::Editor, Role::Chief]);
/// Running the newsroom: assigning stories, checklists, what blocks publishing, who edits what.
pub const RUN: Permission = Permission::of("run", &[Role::Chief]);

/// What somebody's right to a story depends on beside their roles.
pub(crate) struct Permit {
    draft: Draft,
    /// The story's section, where it has one that is there.
    section: Option<i64>,
    assignees: Vec<i64>,
    sections: Sections,
}

impl Permit {
    pub(crate) async fn of(app: &App, publication: &Publication, draft: &Draft) -> Result<Self> {
        let assignees = assignment::assignees(&app.db, draft.id).await?;
        let sections = sections::all(&app.db).await?;
        Ok(Self::known(publication, draft, (assignees, sections)))
    }

    /// The same where it is known to whom the story is assigned, and who edits which sections.
    pub(crate) fn known(
        publication: &Publication,
        draft: &Draft,
        (assignees, sections): (Vec<i64>, Sections),
    ) -> Self {
        let section = publication.section_called(&draft.section);
        Self {
            draft: draft.clone(),
            section: section.map(|section| section.id),
            assignees,
            sections,
        }
    }

    /// The steps that somebody may take with the story.
    pub(crate) fn steps(&self, who: (&Roles, i64), from: Stage) -> Vec<Stage> {
        let to = Stage::ALL.into_iter();
        to.filter(|to| self.may_step(who, (from, *to))).collect()
    }

    /// Whether somebody may write in the story: it is theirs or was assigned to them, or they may
    /// write in all stories of its section.
    pub(crate) fn may_write(&self, roles: &Roles, account: i64) -> bool {
        let is_own = self.draft.created_by == account || self.assignees.contains(&account);
        (roles.may(WRITE) && is_own) || edits(&self.sections, (roles, account), self.section)
    }

    /// Whether they may publish it.
    pub(crate) fn may_publish(&self, roles: &Roles, account: i64) -> bool {
        roles.may(PUBLISH) && self.may_write(roles, account)
    }

    /// Whether they may move the story from one stage to another by a step. Assigning is none.
    pub(crate) fn may_step(
        &self,
        (roles, account): (&Roles, i64),
        (from, to): (Stage, Stage),
    ) -> bool {
        match (from, to) {
            (Stage::Idea | Stage::Assigned | Stage::Review, Stage::Draft)
            | (Stage::Assigned | Stage::Draft, Stage::Review) => self.may_write(roles, account),
            (Stage::Ready, Stage::Draft | Stage::Review)
            | (Stage::Assigned | Stage::Draft | Stage::Review, Stage::Ready) => {
                self.may_publish(roles, account)
            }
            _ => false,
        }
    }
}

/// Whether somebody may write in all stories of a section.
fn edits(sections: &Sections, (roles, account): (&Roles, i64), section: Option<i64>) -> bool {
    roles.may(RUN) || (roles.may(EDIT) && sections.hold(account, section))
}

/// The draft, for somebody who may write in it.
///
/// # Errors
/// [`Error::NotFound`] where there is none, [`Error::Forbidden`] for whoever may not.
pub async fn writable(desk: &Desk, id: i64) -> Result<Draft> {
    let draft = draft::find(&desk.app.db, id)
        .await?
        .ok_or(Error::NotFound)?;
    match may_write(desk, &draft).await? {
        true => Ok(draft),
        false => Err(Error::Forbidden),
    }
}

/// What the right of whoever looks depends on.
pub(crate) async fn permit(desk: &Desk, draft: &Draft) -> Result<Permit> {
    Permit::of(&desk.app, &desk.publication, draft).await
}

/// Those of these drafts in which whoever looks may write.
pub(crate) async fn own(desk: &Desk, drafts: &[Draft]) -> Result<HashSet<i64>> {
    let (db, who) = (&desk.app.db, &desk.viewer);
    let ids: Vec<i64> = drafts.iter().map(|draft| draft.id).collect();
    let mut assignees = assignment::assignees_of(db, &ids).await?;
    let sections = sections::all(db).await?;
    let mut may_write = |draft: &&Draft| {
        let assignees = assignees.remove(&draft.id).unwrap_or_default();
        let permit = Permit::known(&desk.publication, draft, (assignees, sections.clone()));
        permit.may_write(&who.roles, who.reader.id)
    };
    let own = drafts.iter().filter(|draft| may_write(draft));
    Ok(own.map(|draft| draft.id).collect())
}

/// Whether whoever looks may write in a draft.
pub(crate) async fn may_write(desk: &Desk, draft: &Draft) -> Result<bool> {
    let permit = permit(desk, draft).await?;
    Ok(permit.may_write(&desk.viewer.roles, desk.viewer.reader.id))
}

/// Whether they may publish it.
pub(crate) async fn may_publish(desk: &Desk, draft: &Draft) -> Result<bool> {
    let permit = permit(desk, draft).await?;
    Ok(permit.may_publish(&desk.viewer.roles, desk.viewer.reader.id))
}

/// Whether whoever looks may open the article of a section for writing, which nobody has written here.
pub(crate) async fn may_open(desk: &Desk, section: i64) -> Result<bool> {
    let sections = sections::all(&desk.app.db).await?;
    let who = (&desk.viewer.roles, desk.viewer.reader.id);
    Ok(edits(&sections, who, Some(section)))
}

/// What the right to a story depends on, for those who are no request.
pub(crate) async fn permit_in(app: &App, draft: &Draft) -> Result<Permit> {
    let publication = publication::current(app).await?;
    Permit::of(app, &publication, draft).await
}
