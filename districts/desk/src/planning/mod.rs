//! From idea to published: the board, the week, ideas, and what the newsroom has settled about a story.
pub mod assign;
pub mod board;
mod card;
pub mod due;
pub mod first_page;
pub mod idea;
pub mod item;
mod letters;
pub mod step;
pub mod story;
pub mod week;

pub(crate) use self::card::{Card, Status, cards};
use crate::Desk;
use crate::story::WRITE;
use ground::error::Result;
use people::staff::{self, Member};

/// Those on the staff who write, in the order of their names.
async fn writers(desk: &Desk) -> Result<Vec<Member>> {
    let mut members = staff::members(&desk.app.db).await?;
    members.retain(|member| member.roles.may(WRITE));
    members.sort_by_key(|member| (member.reader.called().to_lowercase(), member.reader.id));
    Ok(members)
}

/// The same as choices of a form: account and name.
pub(crate) async fn people(desk: &Desk) -> Result<Vec<(String, String)>> {
    let name = |member: Member| {
        let name = member.reader.called().to_owned();
        (member.reader.id.to_string(), name)
    };
    Ok(writers(desk).await?.into_iter().map(name).collect())
}

/// The sections as choices of a form, behind nothing.
pub(crate) fn sections(desk: &Desk, nothing: &str) -> Vec<(String, String)> {
    let sections = desk.publication.sections().iter();
    let sections = sections.map(|section| (section.slug.clone(), section.name.clone()));
    let nothing = (String::new(), desk.word(nothing));
    std::iter::once(nothing).chain(sections).collect()
}
