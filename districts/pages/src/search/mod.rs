//! `GET /search`: stories by words, for readers; and what goes with it: suggestions, feeds of a search,
//! the description by which browsers add it, and the desk's own search.
mod ask;
pub mod desk;
mod list;
pub mod machine;
mod marked;
pub mod open;
mod show;
pub mod suggest;

use axum::extract::State;

use self::ask::{Asked, Given, LONGEST, PAGES, PATH, SHOWN};
use ground::app::App;
use ground::error::Result;
use ground::limit::{self, Attempt};
use newsroom::publication::{self, Publication};
use newsroom::search::{self, Days, Order, Reach, Results};
use people::reader::{Caller, Trying};
use shop::offer;
use web::extract::Query;
use web::page::{self, Face};
use web::{Answer, CachePolicy};

/// The page: the field alone, or what was found.
///
/// # Errors
/// [`ground::error::Error::TooMany`] for a network or an account that searches without end.
pub async fn index(
    State(app): State<App>,
    caller: Caller,
    Trying(who): Trying,
    Query(given): Query<Given>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let asked = known(&publication, given.into());
    if asked.is_empty() {
        return page::faced(&app, &publication, &caller, PATH, async |face| {
            show::blank(&app, &publication, face).await
        })
        .await;
    }
    limit::require(&app, Attempt::Search, &who).await?;
    let reach = reach(&caller);
    let results = match asked.problem() {
        None => Some(find(&app, &asked, reach).await?),
        Some(_) => None,
    };
    if let Some(found) = &results
        && asked.before > 0
        && found.heads.is_empty()
    {
        return Ok(Answer::see_other(&asked.but(|_| {}).url()));
    }
    let face = Face::from(&caller);
    let page = show::page(&app, &publication, face, &asked, results.as_ref()).await?;
    Ok(Answer::rendered(
        policy(&app, &publication, face, reach),
        page,
    ))
}

/// By what the caller may find: who has every article whole also by what is behind the gate.
fn reach(caller: &Caller) -> Reach {
    match caller.rights().articles {
        true => Reach::Whole,
        false => Reach::Public,
    }
}

/// Who may keep a page of results. What rights have found is for nobody else, whatever the page
/// looks like; and while a network has rights, no shared cache knows whom it answers.
fn policy(app: &App, publication: &Publication, face: Face, reach: Reach) -> CachePolicy {
    match (reach, face) {
        (Reach::Whole, _) => CachePolicy::Private,
        (Reach::Public, Face::Public)
            if offer::shelf(publication).knows_networks(app.clock.now()) =>
        {
            CachePolicy::PublicWithoutNetwork
        }
        (Reach::Public, face) => face.policy(),
    }
}

/// The same search without filters that name no section or author of ours.
fn known(publication: &Publication, mut asked: Asked) -> Asked {
    if publication.section_by_slug(&asked.section).is_none() {
        asked.section.clear();
    }
    if publication.author_by_slug(&asked.author).is_none() {
        asked.author.clear();
    }
    asked
}

async fn find(app: &App, asked: &Asked, reach: Reach) -> Result<Results> {
    let query = search::Query {
        offset: asked.before * SHOWN,
        limit: SHOWN,
        counted: true,
        order: match asked.by_date {
            true => Order::Newest,
            false => Order::Relevance,
        },
        ..asked.question()
    };
    search::find(app, &query, reach, app.clock.now()).await
}

/// Why something cannot be searched for, before the index is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    /// It has too many characters.
    Long,
    /// It has too many words.
    Words,
}

/// Words of a search. The index reads as many.
const MOST_WORDS: usize = 24;

impl Asked {
    fn problem(&self) -> Option<Problem> {
        if self.q.chars().count() > LONGEST {
            return Some(Problem::Long);
        }
        let words = self.q.split(' ').count();
        (words > MOST_WORDS).then_some(Problem::Words)
    }

    /// As the index is asked.
    fn question(&self) -> search::Query {
        let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        search::Query {
            text: self.q.clone(),
            section: some(&self.section),
            author: some(&self.author),
            topic: some(&self.topic),
            from: self.from.map(Days::first),
            to: self.to.map(Days::last),
            ..search::Query::default()
        }
    }
}

/// How many pages of `total` stories there are to leaf through.
fn pages(total: usize) -> usize {
    total.div_ceil(SHOWN).min(PAGES)
}
