//! What was done with what the publication knows, in the words of the log.
use super::{record, storylines, things};
use crate::Desk;
use crate::tell::{Tell, Told};
use ground::error::Result;
use newsroom::knowledge::{record as records, storyline, thing};

/// Names things, storylines, records and sorts of suggestions.
pub const TELLS: &[Tell] = &[|desk, told| Box::pin(name(desk, told))];

async fn name(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        let id = |kind: &str| one.id(kind).and_then(|id| id.parse::<i64>().ok());
        if let Some(id) = id("thing") {
            let found = thing::by_id(&desk.app.db, id).await?;
            call(one, found.map(|thing| thing.name), things::url(id));
        } else if let Some(id) = id("storyline") {
            let found = storyline::by_id(&desk.app.db, id).await?;
            call(one, found.map(|line| line.title), storylines::url(id));
        } else if let Some(id) = id("record") {
            let found = records::by_id(&desk.app.db, id).await?;
            call(one, found.map(|found| found.anchor.words), record::url(id));
        } else if let Some(sort) = one.id("suggestions") {
            let name = desk.word(&format!("know-sort-{sort}"));
            one.call(name, None);
        }
    }
    Ok(())
}

fn call(one: &mut Told, name: Option<String>, url: String) {
    if let Some(name) = name {
        one.call(name, url);
    }
}
