//! What was done with the publication's structure, in the words of the log.
use super::{abouts, authors, sections, topics};
use crate::Desk;
use crate::tell::{Tell, Told};
use ground::error::Result;
use newsroom::{about, topic};

/// Names sections, authors, topics and pages.
pub const TELLS: &[Tell] = &[|desk, told| Box::pin(name(desk, told))];

/// Things by their kind, and the list that they are in.
const KINDS: [(&str, &str); 4] = [
    ("section", sections::PATH),
    ("author", authors::PATH),
    ("topic", topics::PATH),
    ("about", abouts::PATH),
];

async fn name(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        for (kind, path) in KINDS {
            let id = one.id(kind).and_then(|id| id.parse::<i64>().ok());
            if let Some(id) = id {
                call(desk, one, (kind, path, id)).await?;
            }
        }
    }
    Ok(())
}

async fn call(desk: &Desk, one: &mut Told, (kind, path, id): (&str, &str, i64)) -> Result<()> {
    let name = called(desk, kind, id).await?;
    // The detail is the name that something had which is no more, or is part of another one now.
    let note = std::mem::take(&mut one.note);
    let is_there = name.is_some();
    let url = is_there.then(|| format!("{path}/{id}"));
    one.call(name.unwrap_or_else(|| note.clone()), url);
    match one.line.action.as_str() {
        "author.merge" if !note.is_empty() => one.say("deed-author-merge-of", "from", note),
        "topic.merge" if !note.is_empty() => one.say("deed-topic-merge-of", "from", note),
        _ => {}
    }
    Ok(())
}

async fn called(desk: &Desk, kind: &str, id: i64) -> Result<Option<String>> {
    let publication = &desk.publication;
    Ok(match kind {
        "section" => publication.section(id).map(|one| one.name.clone()),
        "author" => publication.author(id).map(|one| one.name.clone()),
        "topic" => topic::by_id(&desk.app.db, id).await?.map(|one| one.name),
        _ => {
            let page = about::by_id(&desk.app.db, id).await?;
            page.map(|(page, _)| page.title)
        }
    })
}
