//! `/account/comments`: one's own comments, and the letters about answers.
use std::collections::HashMap;

use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::store::{self, Comment};
use super::view::{self, CommentView};
use super::{State as Life, may_read, path, permalink};
use ground::app::App;
use ground::error::Result;
use ground::i18n;
use newsroom::article::{self, Head};
use newsroom::publication::{self, Publication};
use people::reader::{Caller, SignedIn, account};
use web::Answer;
use web::extract::Query;
use web::form::Form;
use web::page::NamedLink;

/// Comments on a page.
const PAGE: usize = 20;
/// Followed threads that are listed.
const FOLLOWED: usize = 50;
const URL: &str = "/account/comments";

/// Which page is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ask {
    /// Older than this comment.
    pub before: Option<i64>,
    /// What was just done.
    pub done: Option<String>,
}

#[derive(Serialize)]
struct AccountPage {
    comments: Vec<OwnView>,
    more_url: Option<String>,
    followed: Vec<Followed>,
    replies: bool,
    follows: bool,
    action: &'static str,
    done: Option<String>,
}

/// One's own comment.
#[derive(Serialize)]
struct OwnView {
    comment: CommentView,
    article: Option<NamedLink>,
    state: String,
    is_shown: bool,
    decision: Option<Decision>,
    delete_url: Option<String>,
}

/// What a moderator decided about it.
#[derive(Serialize)]
struct Decision {
    reason: String,
    text: String,
    complain_url: String,
}

#[derive(Serialize)]
struct Followed {
    article: NamedLink,
    excerpt: String,
    off_url: String,
}

/// `GET`: the comments, newest first.
pub async fn index(
    State(app): State<App>,
    Query(ask): Query<Ask>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let reader = viewer.reader.id;
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let mut comments = store::own(&app.db, reader, ask.before.unwrap_or(i64::MAX), limit).await?;
    let has_more = comments.len() > PAGE;
    comments.truncate(PAGE);
    let more_url = comments
        .last()
        .filter(|_| has_more)
        .map(|last| format!("{URL}?before={}", last.id));
    let threads = followed(&app, reader).await?;
    let heads = heads(&app, comments.iter().chain(&threads)).await?;
    let mut views = Vec::with_capacity(comments.len());
    for comment in &comments {
        views.push(own(&app, &publication, comment, heads.get(&comment.article)).await?);
    }
    let (replies, follows) = store::letters(&app.db, reader).await?;
    let locale = publication.settings.language.as_str();
    let caller = Caller::of(viewer.clone());
    let known = ["saved", "complained"];
    let done = known
        .into_iter()
        .find(|known| ask.done.as_deref() == Some(known));
    let content = AccountPage {
        comments: views,
        more_url,
        followed: threads
            .iter()
            .filter_map(|thread| {
                thread_view(&publication, &caller, thread, heads.get(&thread.article))
            })
            .collect(),
        replies,
        follows,
        action: URL,
        done: done.map(|done| i18n::text(locale, &format!("comment-account-{done}"))),
    };
    account::show(&app, &viewer, "comment/account.html", URL, &content).await
}

/// The comments of the first level whose threads the reader follows.
async fn followed(app: &App, reader: i64) -> Result<Vec<Comment>> {
    let mut threads = Vec::new();
    let follows = store::follows(&app.db, reader).await?;
    let wanted = follows.into_iter().filter(|(_, wants)| *wants);
    for (thread, _) in wanted.take(FOLLOWED) {
        threads.extend(store::by_id(&app.db, thread).await?);
    }
    Ok(threads)
}

async fn heads(app: &App, comments: impl Iterator<Item = &Comment>) -> Result<HashMap<i64, Head>> {
    let mut ids: Vec<i64> = comments.map(|comment| comment.article).collect();
    ids.sort_unstable();
    ids.dedup();
    let heads = article::by_ids(&app.db, &ids, app.clock.now()).await?;
    Ok(heads.into_iter().map(|head| (head.id, head)).collect())
}

async fn own(
    app: &App,
    publication: &Publication,
    comment: &Comment,
    head: Option<&Head>,
) -> Result<OwnView> {
    let locale = publication.settings.language.as_str();
    let discussion = head.map_or_else(String::new, |head| path(publication, head));
    let mut comment_view = view::plain(locale, &discussion, comment, 0);
    // To its writer it is readable in every state.
    comment_view.blocks.clone_from(&comment.text.0);
    comment_view.tombstone = None;
    let was_decided = matches!(comment.state, Life::Rejected | Life::Removed);
    let decision = match was_decided {
        true => store::last_decision(&app.db, comment.id).await?,
        false => None,
    };
    let decision = decision.map(|(reason, text)| Decision {
        reason: i18n::text(locale, &format!("comment-reason-{reason}")),
        text,
        complain_url: format!("/comments/{}/report", comment.id),
    });
    let is_open = matches!(comment.state, Life::Shown | Life::Pending);
    Ok(OwnView {
        comment: comment_view,
        article: head.map(|head| NamedLink {
            name: head.wording.headline.clone(),
            url: permalink(publication, head, comment.id),
        }),
        state: i18n::text(locale, &format!("comment-state-{}", comment.state.word())),
        is_shown: comment.state == Life::Shown,
        decision,
        delete_url: is_open.then(|| format!("/comments/{}/delete", comment.id)),
    })
}

fn thread_view(
    publication: &Publication,
    caller: &Caller,
    thread: &Comment,
    head: Option<&Head>,
) -> Option<Followed> {
    let head = head?;
    // Neither what was taken away is repeated here, nor anything to one who may no longer read it.
    let is_readable = thread.state == Life::Shown && may_read(publication, head, caller);
    let excerpt = if is_readable {
        thread.text.excerpt(100)
    } else {
        String::new()
    };
    Some(Followed {
        article: NamedLink {
            name: head.wording.headline.clone(),
            url: permalink(publication, head, thread.id),
        },
        excerpt,
        off_url: format!("/comments/{}/follow", thread.id),
    })
}

/// Which letters one wants.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LettersForm {
    /// Not empty for letters about replies.
    pub replies: String,
    /// Not empty for letters about followed threads.
    pub follows: String,
}

/// `POST`: sets which letters one gets.
pub async fn save(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<LettersForm>,
) -> Result<Answer> {
    let (replies, follows) = (!form.replies.is_empty(), !form.follows.is_empty());
    let mut tx = app.db.begin().await?;
    store::set_letters(&mut tx, viewer.reader.id, replies, follows).await?;
    tx.commit().await?;
    Ok(Answer::see_other(&format!("{URL}?done=saved")))
}
