//! `GET` and `POST /{section}/{slug}/comments`: the discussion under an article.
mod write;
use write::fill;

use std::collections::HashSet;
use std::sync::Arc;

use axum::extract::State;
use http::{StatusCode, Uri};
use serde::Serialize;

use super::form::{CommentForm, new_key};
use super::moderation::MODERATE;
use super::place::{Key, PAGE, Place, REPLIES, Sort, THREAD_PAGE};
use super::post::{Draft, Problem, Writing, can_change};
use super::store::{self, Comment};
use super::view::{self, CommentView, FormView, May, Talk};
use super::{Bar, State as Life, may_read, notice, path, permalink};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::article::Head;
use newsroom::article::discussion::exists;
use newsroom::article::entry::{self, Entry, Lookup};
use newsroom::publication::{self, Publication};
use people::reader::{Caller, SignedIn, Trying, Viewer};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::page::{self, Meta, NamedLink};

/// Letters of a quotation that a form begins with.
const QUOTED: usize = 600;

/// `GET`: the discussion, or who may read it.
///
/// # Errors
/// The usual ones of an address.
pub async fn index(
    State(app): State<App>,
    Path((_, slug)): Path<(String, String)>,
    Query(place): Query<Place>,
    caller: Caller,
    uri: Uri,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let entry = match find(&app, &publication, uri.path(), &slug).await? {
        Found::Entry(entry) => entry,
        Found::Moved(answer) => return Ok(answer),
    };
    let room = Room {
        app: &app,
        publication: &publication,
        head: &entry.head,
        caller: &caller,
    };
    if !may_read(&publication, &entry.head, &caller) {
        return room.refuse_at(place.c);
    }
    let asked = place.c;
    let place = room.containing(place).await?;
    let talk = room.talk(&place, None).await?;
    room.answer_at(&talk, asked)
}

/// `POST`: a new comment, then back to it.
///
/// # Errors
/// [`Error::Forbidden`] for somebody who may not post here.
pub async fn create(
    State(app): State<App>,
    Path((_, slug)): Path<(String, String)>,
    SignedIn(viewer): SignedIn,
    Trying(who): Trying,
    uri: Uri,
    Form(form): Form<CommentForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let entry = match find(&app, &publication, uri.path(), &slug).await? {
        Found::Entry(entry) => entry,
        Found::Moved(answer) => return Ok(answer),
    };
    let draft = form.draft();
    let writing = Writing {
        app: &app,
        publication: &publication,
        head: &entry.head,
        viewer: &viewer,
    };
    match writing.create(&draft, &who).await? {
        Ok(posted) => {
            let discussion = path(&publication, &entry.head);
            let done = if posted.is_held { "&done=held" } else { "" };
            let id = posted.id;
            Ok(Answer::see_other(&format!(
                "{discussion}?c={id}{done}#c-{id}"
            )))
        }
        Err(problem) => {
            let room = Room {
                app: &app,
                publication: &publication,
                head: &entry.head,
                caller: &Caller::of(viewer.clone()),
            };
            let place = Place {
                c: draft.answers,
                answer: draft.answers,
                ..Place::default()
            };
            let place = room.containing(place).await?;
            let talk = room.talk(&place, Some((&draft, &problem))).await?;
            Ok(refused(room.answer(&talk)?, &problem))
        }
    }
}

/// The answer with the status that says the same as a problem.
pub(super) fn refused(answer: Answer, problem: &Problem) -> Answer {
    match problem {
        Problem::TooOften(seconds) => answer.too_many(*seconds),
        Problem::TooLate => answer.status(StatusCode::CONFLICT),
        _ => answer.status(StatusCode::UNPROCESSABLE_ENTITY),
    }
}

enum Found {
    Entry(Arc<Entry>),
    Moved(Answer),
}

/// The article of a discussion's address.
async fn find(app: &App, publication: &Publication, asked: &str, slug: &str) -> Result<Found> {
    let article = asked.strip_suffix("/comments").unwrap_or(asked);
    match entry::find(app, publication, article, slug).await? {
        Lookup::MovedTo(path) => Ok(Found::Moved(Answer::see_other(&format!("{path}/comments")))),
        Lookup::Live(entry) if exists(publication, &entry.head) => Ok(Found::Entry(entry)),
        Lookup::Live(_) => Err(Error::NotFound),
    }
}

/// A discussion and who looks at it.
pub(super) struct Room<'a> {
    pub app: &'a App,
    pub publication: &'a Publication,
    pub head: &'a Head,
    pub caller: &'a Caller,
}

/// What is known of the caller in this discussion.
struct Me {
    id: i64,
    bar: Option<Bar>,
    takes_part: bool,
    moderates: bool,
    liked: HashSet<i64>,
    followed: HashSet<i64>,
}

#[derive(Serialize)]
struct Notice {
    article: NamedLink,
    text: String,
}

impl Room<'_> {
    fn locale(&self) -> &str {
        &self.publication.settings.language
    }

    fn viewer(&self) -> Option<&Arc<Viewer>> {
        self.caller.viewer.as_ref()
    }

    fn my_id(&self) -> i64 {
        // No reader has the id 0.
        self.viewer().map_or(0, |viewer| viewer.reader.id)
    }

    fn article(&self) -> NamedLink {
        NamedLink {
            name: self.head.wording.headline.clone(),
            url: self.head.path(self.publication),
        }
    }

    fn meta(&self) -> Meta {
        let mut args = FluentArgs::new();
        args.set("headline", self.head.wording.headline.clone());
        let title = i18n::translate(self.locale(), "comment-title", &args);
        Meta::new(
            self.app,
            self.publication,
            &title,
            &path(self.publication, self.head),
        )
    }

    /// The page that says who may read.
    pub(super) fn refuse_at(&self, asked: Option<i64>) -> Result<Answer> {
        let notice = Notice {
            article: self.article(),
            text: i18n::text(self.locale(), notice(self.caller.face())),
        };
        let path = self.path_of(asked);
        let page = page::personal(
            self.app,
            self.publication,
            self.caller,
            "comment/refused.html",
            self.meta(),
            &path,
            &notice,
        )?;
        Ok(page.status(StatusCode::FORBIDDEN))
    }

    /// Where whoever logs in comes back to: to the comment that was asked for.
    fn path_of(&self, asked: Option<i64>) -> String {
        match asked {
            Some(comment) => permalink(self.publication, self.head, comment),
            None => path(self.publication, self.head),
        }
    }

    /// The page of a discussion.
    pub(super) fn answer(&self, talk: &Talk) -> Result<Answer> {
        self.answer_at(talk, None)
    }

    /// The same for whoever asked for this comment, and comes back to it after a log-in.
    fn answer_at(&self, talk: &Talk, asked: Option<i64>) -> Result<Answer> {
        let path = self.path_of(asked);
        page::personal(
            self.app,
            self.publication,
            self.caller,
            "comment/index.html",
            self.meta(),
            &path,
            talk,
        )
    }

    /// The place whose page contains the comment that is asked for. Where there is none,
    /// the discussion begins at its beginning.
    pub(super) async fn containing(&self, mut place: Place) -> Result<Place> {
        let asked = place.c.or(place.answer).or(place.quote).or(place.edit);
        let Some(asked) = asked.filter(|_| place.after.is_none() && place.thread.is_none()) else {
            return Ok(place);
        };
        let Some(comment) = store::by_id(&self.app.db, asked).await? else {
            return Ok(place);
        };
        if comment.article != self.head.id {
            return Ok(place);
        }
        place.sort = Sort::New;
        let (db, me, root) = (
            &self.app.db,
            self.my_id(),
            comment.thread.unwrap_or(comment.id),
        );
        if let Some(thread) = comment.thread {
            let earlier = store::earlier_replies(db, thread, me, comment.id).await?;
            if earlier >= REPLIES {
                place.thread = Some(thread);
                let is_far = earlier >= THREAD_PAGE;
                place.after = is_far.then(|| {
                    Key {
                        likes: 0,
                        id: comment.id - 1,
                    }
                    .text()
                });
                return Ok(place);
            }
        }
        if store::newer_roots(db, self.head.id, me, root, PAGE).await? >= PAGE {
            place.after = Some(
                Key {
                    likes: 0,
                    id: root + 1,
                }
                .text(),
            );
        }
        Ok(place)
    }

    async fn me(&self) -> Result<Me> {
        let Some(viewer) = self.viewer() else {
            return Ok(Me {
                id: 0,
                bar: Some(
                    super::bar(
                        self.publication,
                        self.head,
                        self.caller,
                        self.app.clock.now(),
                    )
                    .unwrap_or(Bar::Stranger),
                ),
                takes_part: false,
                moderates: false,
                liked: HashSet::new(),
                followed: HashSet::new(),
            });
        };
        let writing = self.writing(viewer);
        let id = viewer.reader.id;
        let follows = store::follows(&self.app.db, id).await?;
        Ok(Me {
            id,
            bar: writing.bar().await?,
            takes_part: writing.takes_part().await?,
            moderates: viewer.roles.may(MODERATE),
            liked: store::liked(&self.app.db, self.head.id, id)
                .await?
                .into_iter()
                .collect(),
            followed: follows
                .into_iter()
                .filter_map(|(thread, wants)| wants.then_some(thread))
                .collect(),
        })
    }

    fn writing<'a>(&'a self, viewer: &'a Arc<Viewer>) -> Writing<'a> {
        Writing {
            app: self.app,
            publication: self.publication,
            head: self.head,
            viewer,
        }
    }

    /// Everything on the page; `failed` is a draft that could not be kept, and why.
    pub(super) async fn talk(
        &self,
        place: &Place,
        failed: Option<(&Draft, &Problem)>,
    ) -> Result<Talk> {
        let me = self.me().await?;
        let url = path(self.publication, self.head);
        let (comments, more) = match place.thread {
            Some(thread) => self.thread(thread, place, &me).await?,
            None => self.page(place, &me).await?,
        };
        let mut comments = comments;
        let mut form = match me.bar {
            None => Some(self.form("new", url.clone())),
            Some(_) => None,
        };
        self.open_form(&mut comments, place, &me).await?;
        if let Some((draft, problem)) = failed {
            fill(self, &mut comments, &mut form, draft, problem);
        }
        let locale = self.locale();
        let is_start = place.after.is_none() && place.thread.is_none();
        Ok(Talk {
            article: self.article(),
            count: view::count(locale, store::shown(&self.app.db, self.head.id).await?),
            sorts: view::sorts(locale, &url, place.sort),
            comments,
            more_url: more.map(|key| view::page_url(&url, place, &key.text())),
            start_url: (!is_start).then(|| url.clone()),
            form,
            bar: me.bar.map(|bar| view::bar(self.publication, bar)),
            done: place.done.as_deref().and_then(|done| said(locale, done)),
            is_thread: place.thread.is_some(),
            url,
        })
    }

    /// A page of comments of the first level, each with its first replies.
    async fn page(&self, place: &Place, me: &Me) -> Result<(Vec<CommentView>, Option<Key>)> {
        let key = place.key().unwrap_or(Key::start(place.sort));
        let db = &self.app.db;
        let mut roots = store::roots(db, self.head.id, me.id, place.sort, key, PAGE + 1).await?;
        let has_more = roots.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
        roots.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
        let more = roots.last().filter(|_| has_more).map(|last| Key {
            likes: last.likes,
            id: last.id,
        });
        let ids: Vec<i64> = roots.iter().map(|root| root.id).collect();
        let replies = store::first_replies(db, &ids, me.id, REPLIES + 1).await?;
        let views = roots.iter().map(|root| self.threaded(root, &replies, me));
        Ok((views.collect(), more))
    }

    /// A comment of the first level with the first of its replies.
    fn threaded(&self, root: &Comment, replies: &[Comment], me: &Me) -> CommentView {
        let mut view = self.view(root, me);
        let own = replies.iter().filter(|reply| reply.thread == Some(root.id));
        view.replies = own.map(|reply| self.view(reply, me)).collect();
        let fit = usize::try_from(REPLIES).unwrap_or(usize::MAX);
        if view.replies.len() > fit {
            view.replies.truncate(fit);
            let mut args = FluentArgs::new();
            args.set("count", root.replies);
            let url = path(self.publication, self.head);
            view.more_replies = Some(NamedLink {
                name: i18n::translate(self.locale(), "comment-all-replies", &args),
                url: format!("{url}?thread={}", root.id),
            });
        }
        view
    }

    /// One thread alone, with a page of its replies.
    async fn thread(
        &self,
        thread: i64,
        place: &Place,
        me: &Me,
    ) -> Result<(Vec<CommentView>, Option<Key>)> {
        let db = &self.app.db;
        let root = store::by_id(db, thread).await?;
        let root = root.filter(|root| root.article == self.head.id && root.thread.is_none());
        let root = root.ok_or(Error::NotFound)?;
        let is_hidden = matches!(root.state, Life::Pending | Life::Rejected);
        if is_hidden && root.replies == 0 && root.reader != Some(me.id) {
            return Err(Error::NotFound);
        }
        let after = place.key().map_or(0, |key| key.id);
        let mut replies = store::replies(db, thread, me.id, after, THREAD_PAGE + 1).await?;
        let fit = usize::try_from(THREAD_PAGE).unwrap_or(usize::MAX);
        let has_more = replies.len() > fit;
        replies.truncate(fit);
        let more = replies.last().filter(|_| has_more).map(|last| Key {
            likes: 0,
            id: last.id,
        });
        let mut view = self.view(&root, me);
        view.replies = replies.iter().map(|reply| self.view(reply, me)).collect();
        Ok((vec![view], more))
    }

    /// A comment with what the caller may do with it.
    fn view(&self, comment: &Comment, me: &Me) -> CommentView {
        let url = path(self.publication, self.head);
        let mut view = view::plain(self.locale(), &url, comment, me.id);
        let is_shown = comment.state == Life::Shown;
        let is_own = comment.reader == Some(me.id);
        let id = comment.id;
        let deed = |deed: &str| format!("/comments/{id}/{deed}");
        let form = |kind: &str| format!("{url}?{kind}={id}#c-{id}");
        let is_open = me.bar.is_none();
        let can_change = is_own && me.takes_part && can_change(comment, self.app.clock.now());
        let is_ours = is_own && matches!(comment.state, Life::Shown | Life::Pending);
        view.may = May {
            like_url: (is_shown && !is_own && me.takes_part).then(|| deed("like")),
            is_liked: me.liked.contains(&id),
            answer_url: (is_shown && is_open).then(|| form("answer")),
            quote_url: (is_shown && is_open && !is_own).then(|| form("quote")),
            edit_url: can_change.then(|| form("edit")),
            delete_url: is_ours.then(|| deed("delete")),
            report_url: (is_shown && !is_own && me.id != 0).then(|| deed("report")),
            follow_url: (is_shown && comment.thread.is_none() && me.id != 0)
                .then(|| deed("follow")),
            is_followed: me.followed.contains(&id),
            desk_url: me.moderates.then(|| format!("/desk/comments/{id}")),
        };
        view
    }
}

/// What has just been done, in words; nothing for what nobody does.
fn said(locale: &str, done: &str) -> Option<String> {
    let known = ["held", "deleted", "reported", "edited"];
    let done = known.into_iter().find(|known| *known == done)?;
    Some(i18n::text(locale, &format!("comment-done-{done}")))
}

/// The address of a comment for whoever may read it.
pub(super) fn home(publication: &Publication, head: &Head, id: i64) -> Answer {
    Answer::see_other(&permalink(publication, head, id))
}
