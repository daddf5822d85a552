//! `/desk/readers`: for staff who help readers.
mod parts;

use std::net::{IpAddr, Ipv4Addr};

use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use self::parts::Parts;
use crate::article::explain::{self, Explanation};
use desk::form::{Notice, Problems};
use desk::tell::{self, LineView};
use desk::{self, Board, Desk, Entry, Group, Today};
use ground::app::App;
use ground::client::Client;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::watch::{self, About, Event};
use ground::{i18n, ids};
use paywall::{Asker, Claims, Intent};
use people::deed::{self, Filter};
use people::note::{self, Note};
use people::reader::session::Sessions;
use people::reader::{Reader, session};
use people::rights::Rights;
use people::role::{self, Permission, Role};
use shop::subscription;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;

/// Looking readers up, noting, and seeing why they met the wall.
pub const READERS: Permission = Permission::of("readers", &[Role::Support]);

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new(
    Group::Readers,
    "desk-readers",
    PATH,
    READERS,
)];

const PATH: &str = "/desk/readers";
/// Accounts on one page of a search.
const SHOWN: usize = 25;

/// What is searched for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    after: String,
}

#[derive(Serialize)]
struct SearchPage<'a> {
    query: &'a str,
    readers: Vec<ReaderView>,
    more_url: Option<String>,
}

#[derive(Serialize)]
struct ReaderView {
    id: i64,
    email: String,
    name: String,
    verified_at: Option<Millis>,
    created_at: Millis,
    url: String,
}

impl From<Reader> for ReaderView {
    fn from(reader: Reader) -> Self {
        Self {
            id: reader.id,
            url: url_of(reader.id),
            email: reader.email,
            name: reader.name,
            verified_at: reader.verified_at,
            created_at: reader.created_at,
        }
    }
}

/// Its numbers on the desk's first page.
pub const BOARD: &[Board] = &[Board {
    group: Group::Readers,
    permission: READERS,
    read: |desk, today| Box::pin(board(desk, today)),
}];

/// New accounts of today, by the range of ids.
async fn board(desk: &Desk, today: Today) -> Result<Vec<Entry>> {
    let from = ids::first_at(today.start);
    let count = people::reader::count_from(&desk.app.db, from).await?;
    Ok(vec![Entry::count("today-readers", count, PATH)])
}

/// The desk's page about a reader.
pub fn url_of(reader: i64) -> String {
    format!("{PATH}/{reader}")
}

/// `GET /desk/readers`: the newest accounts, or those that are searched for.
pub async fn index(desk: Desk, Query(search): Query<Search>) -> Result<Answer> {
    let query = search.q.trim();
    let after = search.after.parse().ok();
    let limit = i64::try_from(SHOWN).unwrap_or(i64::MAX).saturating_add(1);
    let mut readers = people::reader::search(&desk.app.db, query, after, limit).await?;
    let has_more = readers.len() > SHOWN;
    readers.truncate(SHOWN);
    let last = readers.last().filter(|_| has_more).map(|reader| reader.id);
    let content = SearchPage {
        query,
        readers: readers.into_iter().map(ReaderView::from).collect(),
        more_url: last.map(|id| further(query, id)),
    };
    let title = desk.word("desk-readers");
    let template = "reader/desk_index.html";
    desk.page(template, (PATH, &title), &content, &Notice::None)
}

fn further(query: &str, after: i64) -> String {
    let query = Serializer::new(String::new())
        .append_pair("q", query)
        .append_pair("after", &after.to_string())
        .finish();
    format!("{PATH}?{query}")
}

/// What is asked about a reader.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    url: String,
}

#[derive(Serialize)]
struct ReaderPage<'a> {
    reader: ReaderView,
    roles: Vec<String>,
    rights: Vec<String>,
    #[serde(flatten)]
    parts: Parts,
    /// Whether the sessions may be ended by whoever looks.
    can_end_sessions: bool,
    notes: Vec<Note>,
    note: &'a str,
    url: &'a str,
    explanation: Option<ExplanationView>,
    explanation_problem: Option<String>,
    lines: Vec<LineView>,
}

#[derive(Serialize)]
struct ExplanationView {
    decision: String,
    facts: Vec<(&'static str, String)>,
}

/// `GET /desk/readers/{id}`: everything that helps to help one reader.
///
/// # Errors
/// [`Error::NotFound`] when there is no such account.
pub async fn show(
    desk: Desk,
    Path(id): Path<i64>,
    Query(question): Query<Question>,
) -> Result<Answer> {
    page(&desk, id, (&question.url, ""), &Notice::None).await
}

/// The page, with an address to explain and a note that could not be kept.
async fn page(desk: &Desk, id: i64, (url, note): (&str, &str), notice: &Notice) -> Result<Answer> {
    let app = &desk.app;
    let reader = account(app, id).await?;
    let locale = desk.language();
    let now = app.clock.now();
    let rights = subscription::rights(&app.db, id, now).await?;
    let explained = match url.trim() {
        "" => None,
        url => Some(explain(app, &reader, rights, url).await),
    };
    let (explanation, problem) = match explained {
        None => (None, None),
        Some(Ok(Explanation { decision, facts })) => {
            (Some(ExplanationView { decision, facts }), None)
        }
        Some(Err(error)) => (None, Some(format!("{error:#}"))),
    };
    let roles = role::of(&app.db, id).await?;
    let filter = Filter {
        subject: subject(id),
        ..Filter::default()
    };
    let lines = deed::lines(&app.db, &filter, i64::MAX).await?;
    let content = ReaderPage {
        roles: desk.role_names(&roles),
        rights: words(locale, rights),
        parts: Parts::of(desk, &reader).await?,
        can_end_sessions: desk.viewer.roles.covers(&roles),
        notes: note::about(&app.db, id).await?,
        note,
        url: url.trim(),
        explanation,
        explanation_problem: problem,
        lines: tell::lines(desk, lines).await?,
        reader: reader.clone().into(),
    };
    let (template, path) = ("reader/desk_show.html", url_of(id));
    let title = if reader.email.is_empty() {
        &path
    } else {
        &reader.email
    };
    desk.page(template, (&path, title), &content, notice)
}

fn words(locale: &str, rights: Rights) -> Vec<String> {
    rights
        .given()
        .map(|word| i18n::text(locale, &format!("right-{word}")))
        .collect()
}

async fn account(app: &App, id: i64) -> Result<Reader> {
    people::reader::by_id(&app.db, id)
        .await?
        .ok_or(Error::NotFound)
}

/// Why this reader would or would not see the wall now, logged in with a browser of which
/// nothing else is known.
async fn explain(
    app: &App,
    reader: &Reader,
    rights: Rights,
    url: &str,
) -> anyhow::Result<Explanation> {
    let asker = Asker {
        visitor: None,
        reader: reader.person(),
        claims: Claims {
            subscription: reader.is_verified() && rights.articles,
            ..Claims::default()
        },
        intent: Intent::Inspect,
        client: Client::at(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
    };
    explain::at(app, url, &asker).await
}

/// What the form for a note holds.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    note: String,
}

/// `POST /desk/readers/{id}/notes`
///
/// # Errors
/// [`Error::NotFound`] when there is no such account.
pub async fn add_note(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<NoteForm>,
) -> Result<Answer> {
    account(&desk.app, id).await?;
    let Some(text) = note::text(&form.note) else {
        let problems = Problems::one("note", desk.word("reader-note-problem"));
        return page(&desk, id, ("", &form.note), &problems.into()).await;
    };
    let mut tx = desk.app.db.begin().await?;
    note::add(&desk.app, &mut tx, &desk.viewer, id, text).await?;
    desk.log(&mut tx, "reader.note", subject(id), "").await?;
    tx.commit().await?;
    Ok(back(id))
}

/// `POST /desk/readers/{id}/end-sessions`: logs a reader out everywhere. Who is on the staff is
/// logged out only by whoever may do all that they may.
///
/// # Errors
/// [`Error::NotFound`] when there is no such account; [`Error::Forbidden`] for somebody above.
pub async fn end_sessions(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let app = &desk.app;
    account(app, id).await?;
    if !desk.viewer.roles.covers(&role::of(&app.db, id).await?) {
        watch::tell(
            app,
            Event::NotPermitted,
            &About::account(desk.viewer.reader.id),
        );
        return Err(Error::Forbidden);
    }
    let mut tx = app.db.begin().await?;
    let ended = session::end_all(&mut tx, id).await?.to_string();
    desk.log(&mut tx, "reader.end-sessions", subject(id), &ended)
        .await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    watch::tell(app, Event::SessionsEnded, &About::account(id));
    Ok(back(id))
}

/// An account as the log names it.
fn subject(id: i64) -> String {
    format!("reader:{id}")
}

fn back(id: i64) -> Answer {
    Answer::see_other(&url_of(id))
}
