//! Where a picture is used: in stories as readers have them and as they are being written, as a
//! portrait, on pages about the publication, in adverts.
use std::collections::BTreeMap;

use serde::Serialize;

use crate::Desk;
use crate::story::{self, EDIT, STORIES};
use ground::app::Pending;
use ground::error::Result;
use newsroom::about;
use newsroom::article::{Head, State, stock};
use newsroom::author::Author;
use newsroom::draft::{self, Draft};
use newsroom::picture::Picture;
use newsroom::picture::uses::{self, Place, Use};
use web::page::NamedLink;

/// Uses by stories that are listed; whoever changes a picture that more show knows enough.
const LISTED: i64 = 400;

/// Uses that features above the desk know of.
#[derive(Clone, Copy, Debug)]
pub struct Elsewhere {
    /// The adverts that show the picture of this name.
    pub adverts: for<'a> fn(&'a Desk, &'a str) -> Pending<'a, Result<Vec<NamedLink>>>,
}

/// One who shows the picture.
#[derive(Debug, Serialize)]
pub struct UseView {
    /// Its name; empty for a story that whoever looks may not read.
    name: String,
    /// Where it is at the desk, or on the site; `None` where whoever looks may not go.
    url: Option<String>,
    /// The interface string of what it is.
    kind: String,
    /// The interface strings of where the picture is in it.
    places: Vec<&'static str>,
}

/// All who show the picture.
pub async fn of(desk: &Desk, picture: &Picture) -> Result<Vec<UseView>> {
    let mut shown = stories(desk, picture.id).await?;
    shown.extend(portraits(desk, picture.id));
    shown.extend(abouts(desk, picture.id).await?);
    let adverts = desk.app.part::<Elsewhere>().adverts;
    let adverts = adverts(desk, &picture.name).await?.into_iter();
    shown.extend(adverts.map(|advert| UseView {
        url: desk.may_open(&advert.url).then_some(advert.url),
        name: advert.name,
        kind: "picture-use-advert".to_owned(),
        places: Vec::new(),
    }));
    Ok(shown)
}

async fn stories(desk: &Desk, picture: i64) -> Result<Vec<UseView>> {
    let mut by_story: BTreeMap<i64, Vec<Use>> = BTreeMap::new();
    for one in uses::of(&desk.app.db, picture, LISTED).await? {
        by_story.entry(one.article).or_default().push(one);
    }
    let ids: Vec<i64> = by_story.keys().rev().copied().collect();
    let heads = stock::of_ids(&desk.app.db, &ids).await?;
    let drafts = draft::of_ids(&desk.app.db, &ids).await?;
    let own = story::own(desk, &drafts).await?;
    let view = |id: i64| {
        let head = heads.iter().find(|head| head.id == id);
        let draft = drafts.iter().find(|draft| draft.id == id);
        let may_write = match draft {
            Some(draft) => own.contains(&draft.id),
            None => desk.viewer.roles.may(EDIT),
        };
        story(desk, (id, may_write), (head, draft), &by_story[&id])
    };
    Ok(ids.into_iter().map(view).collect())
}

/// A story; of one that is public everybody may know, of others those who may write in them.
fn story(
    desk: &Desk,
    (id, may_write): (i64, bool),
    (head, draft): (Option<&Head>, Option<&Draft>),
    uses: &[Use],
) -> UseView {
    let is_live = head.is_some_and(|head| head.is_live(desk.app.clock.now()));
    let name = match (head, draft) {
        (Some(head), _) => head.wording.headline.clone(),
        (None, Some(draft)) => draft.headline.clone(),
        (None, None) => String::new(),
    };
    let is_published = uses.iter().any(|one| !one.is_draft);
    let state = match (head, is_published) {
        (Some(head), true) => standing(desk, head),
        _ => "writing",
    };
    let url = match (may_write, head) {
        (true, _) => Some(format!("{STORIES}/{id}")),
        (false, Some(head)) if is_live => Some(head.path(&desk.publication)),
        _ => None,
    };
    UseView {
        name: match may_write || is_live {
            true => name,
            false => String::new(),
        },
        url,
        kind: format!("picture-use-{state}"),
        places: places(uses, is_published),
    }
}

fn standing(desk: &Desk, head: &Head) -> &'static str {
    match head.state {
        State::Live if head.is_live(desk.app.clock.now()) => "live",
        State::Live => "scheduled",
        State::Draft => "writing",
        State::Withdrawn | State::Blocked => "off",
    }
}

/// Where the picture stands: in the story as it is published, where it is.
fn places(uses: &[Use], is_published: bool) -> Vec<&'static str> {
    let said = uses.iter().filter(|one| one.is_draft != is_published);
    let mut places: Vec<Place> = said.map(|one| one.place).collect();
    places.sort_unstable();
    places.dedup();
    let word = |place| match place {
        Place::Lead => "picture-use-lead",
        Place::Text => "picture-use-text",
    };
    places.into_iter().map(word).collect()
}

fn portraits(desk: &Desk, picture: i64) -> Vec<UseView> {
    let authors = desk.publication.authors();
    let shown = authors.filter(|author| author.portrait == Some(picture));
    let view = |author: &Author| UseView {
        name: author.name.clone(),
        url: Some(author.path()),
        kind: "picture-use-portrait".to_owned(),
        places: Vec::new(),
    };
    shown.map(view).collect()
}

/// The few pages about the publication.
async fn abouts(desk: &Desk, picture: i64) -> Result<Vec<UseView>> {
    let mut shown = Vec::new();
    for entry in desk.publication.about() {
        let page = about::by_slug(&desk.app.db, &entry.slug).await?;
        let shows = page.is_some_and(|page| {
            let mut pictures = page.document.pictures();
            pictures.any(|one| one.id == Some(picture))
        });
        if shows {
            shown.push(UseView {
                name: entry.title.clone(),
                url: Some(entry.path()),
                kind: "picture-use-about".to_owned(),
                places: Vec::new(),
            });
        }
    }
    Ok(shown)
}
