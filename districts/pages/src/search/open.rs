//! `/desk/open`: anything at the desk by its name. Ctrl-K leads to its field from every page of the
//! desk; what is suggested there is what this page finds.
use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ask::LONGEST;
use super::list::{self, Choice, Group, List};
use desk::form::Notice;
use desk::story::{EDIT, WRITE};
use desk::{Desk, Places};
use ground::clock::Millis;
use ground::error::Result;
use newsroom::article::view::section_link;
use newsroom::draft::Draft;
use newsroom::draft::assignment::{self, Filter};
use newsroom::search::{self, DeskHit, DeskQuery, Sort};
use web::extract::Query;
use web::{Answer, CachePolicy, Rendered};

/// Where it is.
const PATH: &str = "/desk/open";
/// Suggestions of one kind under the field, and on the page.
const FEW: usize = 6;
const MANY: usize = 30;

/// What has been typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    q: String,
}

#[derive(Serialize)]
struct OpenPage {
    q: String,
    most: usize,
    groups: Vec<Group>,
}

/// The page: the field, and what has such a name.
pub async fn index(desk: Desk, Query(typed): Query<Typed>) -> Result<Answer> {
    let content = OpenPage {
        groups: groups(&desk, typed.q.trim(), MANY).await?,
        most: LONGEST,
        q: typed.q,
    };
    let title = desk.word("desk-open");
    desk.page("search/open.html", (PATH, &title), &content, &Notice::None)
}

/// The same for the field on every page, as JSON.
pub async fn suggest(desk: Desk, Query(typed): Query<Typed>) -> Result<Answer> {
    let groups = groups(&desk, typed.q.trim(), FEW).await?;
    let body = serde_json::to_vec(&List::of(desk.language(), groups))?;
    let rendered = Rendered::new("application/json; charset=utf-8", body);
    Ok(Answer::rendered(CachePolicy::Private, Arc::new(rendered)))
}

/// What whoever looks may open that has such a name; with nothing typed, the places.
async fn groups(desk: &Desk, typed: &str, each: usize) -> Result<Vec<Group>> {
    let is_asked = (1..=LONGEST).contains(&typed.chars().count());
    let (mut stories, mut pictures) = (Vec::new(), Vec::new());
    if is_asked && desk.viewer.roles.may(WRITE) {
        stories = drafts(desk, typed, each).await?;
        if desk.viewer.roles.may(EDIT) {
            published(desk, typed, (&mut stories, each)).await?;
        }
        pictures = named_pictures(desk, typed, each).await?;
    }
    let all = [
        ("desk-open-places", places(desk, typed)),
        ("search-stories", stories),
        ("library-kind-pictures", pictures),
    ];
    Ok(list::groups(desk.language(), all))
}

/// Places of the desk with such a name.
fn places(desk: &Desk, typed: &str) -> Vec<Choice> {
    let places = desk.app.part::<Places>();
    let named = places
        .named(&desk.viewer.roles, desk.language())
        .into_iter();
    let fitting = named.filter(|place| typed.is_empty() || search::begins(&place.name, typed));
    fitting
        .map(|place| Choice::plain(&place.name, place.url))
        .collect()
}

/// Stories being written with such a headline: all, or those that somebody began or is assigned to.
async fn drafts(desk: &Desk, typed: &str, each: usize) -> Result<Vec<Choice>> {
    let filter = Filter {
        of: (!desk.viewer.roles.may(EDIT)).then_some(desk.viewer.reader.id),
        words: typed.to_owned(),
        ..Filter::default()
    };
    let (newest, now) = ((Millis::MAX, i64::MAX), desk.app.clock.now());
    let limit = i64::try_from(each).unwrap_or(i64::MAX);
    let listed = assignment::list(&desk.app.db, &filter, (newest, now), limit).await?;
    let drafts = listed.into_iter().map(|one| of_draft(desk, one.draft));
    Ok(drafts.collect())
}

fn of_draft(desk: &Desk, draft: Draft) -> Choice {
    let section = desk.publication.section_called(&draft.section);
    Choice {
        url: format!("/desk/stories/{}", draft.id),
        note: section.map_or_else(String::new, |section| section.name.clone()),
        name: draft.headline,
        language: None,
    }
}

/// Stories that the index of the desk has, behind those that are there already.
async fn published(
    desk: &Desk,
    typed: &str,
    (stories, each): (&mut Vec<Choice>, usize),
) -> Result<()> {
    let there: HashSet<String> = stories.iter().map(|one| one.url.clone()).collect();
    let heads = search::desk_complete(&desk.app, typed, each).await?;
    let choices = heads.into_iter().map(|head| Choice {
        url: format!("/desk/stories/{}", head.id),
        note: section_link(&desk.publication, head.section).name,
        language: head.language.clone(),
        name: head.wording.headline,
    });
    stories.extend(choices.filter(|one| !there.contains(&one.url)));
    stories.truncate(each);
    Ok(())
}

/// Pictures whose record or file name has the words.
async fn named_pictures(desk: &Desk, typed: &str, each: usize) -> Result<Vec<Choice>> {
    let query = DeskQuery {
        text: typed.to_owned(),
        sort: Some(Sort::Pictures),
        limit: each,
        ..DeskQuery::default()
    };
    let found = search::desk_find(&desk.app, &query, desk.app.clock.now()).await?;
    let pictures = found.hits.into_iter().filter_map(|hit| match hit {
        DeskHit::Picture(picture) => Some(Choice {
            url: format!("/desk/pictures/{}", picture.id),
            note: picture.rights.credit_line().unwrap_or_default(),
            name: picture.name,
            language: None,
        }),
        DeskHit::Article(_) => None,
    });
    Ok(pictures.collect())
}
