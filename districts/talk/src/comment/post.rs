//! Writing: a new comment, a change within five minutes, taking one's own away.
use ::jobs::New as NewJob;
use db::Tx;

use super::form::{self, NameProblem};
use super::rules::{self, Verdict};
use super::settings::Settings;
use super::store::{self, Comment, New, NewLine};
use super::text::Text;
use super::{Bar, EDIT_TIME, Mark, State, bar, is_within, jobs, mark};
use crate::comment::settings::terms;
use ground::app::App;
use ground::clock::{HOUR, Millis};
use ground::error::{Error, Result};
use ground::limit::{self, Attempt, Who};
use ground::spelling::clean;
use ground::written::Written;
use newsroom::article::Head;
use newsroom::publication::Publication;
use people::reader::session::Sessions;
use people::reader::{self, Caller, Viewer};

/// The longest wait for the settings' own limit of comments an hour, in seconds.
const HOUR_SECONDS: u32 = 3_600;

/// What somebody wants to say.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// As it was typed.
    pub text: String,
    /// The comment that it answers.
    pub answers: Option<i64>,
    /// Names the form, so that sending it twice makes one comment.
    pub form_key: String,
    /// The name to sign with, where the account has none yet.
    pub name: String,
    /// Whether to hear of more in this thread.
    pub follow: bool,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The comment.
    pub id: i64,
    /// Whether a moderator looks first.
    pub is_held: bool,
}

/// What is to be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing of the writer's own in it.
    Empty,
    /// It is longer than the settings allow.
    TooLong,
    /// A rule refuses it, because of these words.
    Refused(String),
    /// The name will not do.
    Name(NameProblem),
    /// The comment that it answers is not there any more.
    NothingToAnswer,
    /// Too much in too short a time; the seconds to wait.
    TooOften(u32),
    /// The time for changes is over.
    TooLate,
}

/// Who writes about which article.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// The application.
    pub app: &'a App,
    /// Its publication.
    pub publication: &'a Publication,
    /// The article.
    pub head: &'a Head,
    /// The writer.
    pub viewer: &'a std::sync::Arc<Viewer>,
}

impl Writing<'_> {
    fn now(&self) -> Millis {
        self.app.clock.now()
    }

    /// What keeps the writer from posting.
    pub async fn bar(&self) -> Result<Option<Bar>> {
        let now = self.now();
        let caller = Caller::of(self.viewer.clone());
        if let Some(bar) = bar(self.publication, self.head, &caller, now) {
            return Ok(Some(bar));
        }
        let ban = store::ban(&self.app.db, &self.viewer.reader, now).await?;
        Ok(ban.map(|(until, _)| Bar::Banned(until)))
    }

    /// Whether the writer may take part: the right to post and no ban, whether the
    /// discussion is still open or not.
    pub async fn takes_part(&self) -> Result<bool> {
        let circle = terms(self.publication).post;
        let is_within = is_within(circle, self.publication, self.head, self.viewer);
        let ban = store::ban(&self.app.db, &self.viewer.reader, self.now()).await?;
        Ok(is_within && ban.is_none())
    }

    /// Keeps a new comment. The try counts before the text is read, whatever comes of it.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for somebody who may not post here.
    pub async fn create(&self, draft: &Draft, who: &Who) -> Result<Result<Posted, Problem>> {
        let reader = self.viewer.reader.id;
        if self.bar().await?.is_some() {
            return Err(Error::Forbidden);
        }
        if let Some(id) = store::by_form(&self.app.db, reader, &draft.form_key).await? {
            return self.made_before(id).await.map(Ok);
        }
        if let Some(seconds) = limit::count(self.app, Attempt::Comment, who).await? {
            return Ok(Err(Problem::TooOften(seconds)));
        }
        let name = match self.name(&draft.name) {
            Ok(name) => name,
            Err(problem) => return Ok(Err(Problem::Name(problem))),
        };
        let (text, verdict) = match self.read(&draft.text, &name).await? {
            Ok(read) => read,
            Err(problem) => return Ok(Err(problem)),
        };
        let Ok(answered) = self.answered(draft.answers).await? else {
            return Ok(Err(Problem::NothingToAnswer));
        };
        let most = i64::from(terms(self.publication).per_hour);
        let key = format!("comment {reader}");
        if !limit::take(&self.app.db, &key, most, HOUR, self.now())
            .await?
            .is_done()
        {
            return Ok(Err(Problem::TooOften(HOUR_SECONDS)));
        }
        let posted = self
            .keep(draft, &name, (&text, verdict), answered.as_ref())
            .await?;
        Ok(Ok(posted))
    }

    async fn made_before(&self, id: i64) -> Result<Posted> {
        let comment = store::by_id(&self.app.db, id).await?;
        let is_held = comment.is_some_and(|comment| comment.state == State::Pending);
        Ok(Posted { id, is_held })
    }

    /// The account's name, or the one that was given now.
    fn name(&self, given: &str) -> Result<String, NameProblem> {
        let known = &self.viewer.reader.name;
        if !known.is_empty() {
            return Ok(known.clone());
        }
        form::good_name(self.publication, self.viewer, given)
    }

    /// Reads and judges what was typed. The work grows with the text times the words of the
    /// rules, of which a newsroom may have thousands: too much for the threads that serve
    /// everybody. [`Attempt::Comment`], counted before, bounds how much of it somebody can ask.
    async fn read(&self, typed: &str, name: &str) -> Result<Result<(Text, Verdict), Problem>> {
        let settings = terms(self.publication).clone();
        if typed.chars().count() > usize::try_from(settings.longest).unwrap_or(usize::MAX) {
            return Ok(Err(Problem::TooLong));
        }
        let (typed, name) = (typed.to_owned(), name.to_owned());
        let work = move || judged(&settings, &typed, &name);
        let done = tokio::task::spawn_blocking(work).await;
        Ok(done.map_err(anyhow::Error::from)?)
    }

    /// The comment that is answered; the outer error is the database's, the inner one says
    /// that there is none to answer.
    async fn answered(&self, id: Option<i64>) -> Result<Result<Option<Comment>, ()>> {
        let Some(id) = id else {
            return Ok(Ok(None));
        };
        let found = store::by_id(&self.app.db, id).await?;
        let found = found
            .filter(|comment| comment.article == self.head.id && comment.state == State::Shown);
        Ok(found.map(Some).ok_or(()))
    }

    async fn keep(
        &self,
        draft: &Draft,
        name: &str,
        (text, verdict): (&Text, Verdict),
        answered: Option<&Comment>,
    ) -> Result<Posted> {
        let now = self.now();
        let reader = &self.viewer.reader;
        let mut tx = self.app.db.begin().await?;
        if reader.name.is_empty() {
            reader::set_name(&mut tx, reader.id, name).await?;
        }
        let held_for = self.held_for(&mut tx, verdict).await?;
        let is_held = !held_for.is_empty();
        let state = if is_held {
            State::Pending
        } else {
            State::Shown
        };
        let thread = answered.map(|comment| comment.thread.unwrap_or(comment.id));
        let new = New {
            id: self.app.ids.next(now),
            article: self.head.id,
            thread,
            answers: answered.map(|comment| comment.id),
            reader: reader.id,
            mark: mark(self.publication, self.head, self.viewer).word(),
            state,
            held_for: &held_for,
            source: &clean(&draft.text),
            text,
            form_key: &draft.form_key,
            at: now,
        };
        if !store::insert(&mut tx, &new).await?.is_done() {
            // The same form, sent twice at once: the other one was faster.
            let id = store::by_form(&mut tx, reader.id, &draft.form_key).await?;
            let id = id.ok_or(Error::Unavailable)?;
            tx.rollback().await?;
            return self.made_before(id).await;
        }
        if draft.follow {
            store::follow(&mut tx, reader.id, thread.unwrap_or(new.id), true, now).await?;
        }
        if is_held {
            let line = self.line(new.id, "hold", &held_for);
            store::log(&mut tx, &line).await?;
        } else {
            store::count(&mut tx, new.article, thread, 1).await?;
            tell(self.app, &mut tx, new.id).await?;
        }
        tx.commit().await?;
        self.app.part::<Sessions>().clear();
        self.app.job_bell.ring();
        Ok(Posted {
            id: new.id,
            is_held,
        })
    }

    /// Why a moderator has to look first; empty when nobody has to.
    async fn held_for(&self, tx: &mut Tx, verdict: Verdict) -> Result<String> {
        if mark(self.publication, self.head, self.viewer) != Mark::None {
            return Ok(String::new());
        }
        if let Verdict::Hold(rule) = verdict {
            return Ok(rule);
        }
        let settings = terms(self.publication);
        let wanted = i64::from(settings.trusted_after);
        if !settings.premoderate_new
            || store::approved(tx, self.viewer.reader.id, wanted).await? >= wanted
        {
            return Ok(String::new());
        }
        Ok("new".to_owned())
    }

    fn line<'a>(&'a self, comment: i64, action: &'a str, detail: &'a str) -> NewLine<'a> {
        NewLine {
            id: self.app.ids.next(self.now()),
            comment,
            at: self.now(),
            actor: Some(self.viewer.reader.id),
            name: &self.viewer.reader.email,
            action,
            reason: "",
            detail,
        }
    }

    /// Changes what one's own comment says, within [`EDIT_TIME`].
    ///
    /// # Errors
    /// [`Error::Forbidden`] for anybody but its writer, and for one who may no longer post.
    pub async fn edit(
        &self,
        comment: &Comment,
        typed: &str,
        who: &Who,
    ) -> Result<Result<(), Problem>> {
        if comment.reader != Some(self.viewer.reader.id) || !self.takes_part().await? {
            return Err(Error::Forbidden);
        }
        let now = self.now();
        if !can_change(comment, now) {
            return Ok(Err(Problem::TooLate));
        }
        if let Some(seconds) = limit::count(self.app, Attempt::CommentChange, who).await? {
            return Ok(Err(Problem::TooOften(seconds)));
        }
        let (text, verdict) = match self.read(typed, &self.viewer.reader.name).await? {
            Ok(read) => read,
            Err(problem) => return Ok(Err(problem)),
        };
        let mut tx = self.app.db.begin().await?;
        let written = match store::lock(&mut tx, comment.id).await? {
            Some(comment) if can_change(&comment, now) => {
                self.rewrite(&mut tx, &comment, (&clean(typed), &text), verdict)
                    .await?
            }
            _ => Written::Overtaken,
        };
        match written {
            Written::Done => tx.commit().await?,
            // A moderator or the writer was faster: it is no longer there to be changed.
            Written::Overtaken => return Ok(Err(Problem::TooLate)),
        }
        Ok(Ok(()))
    }

    /// Keeps new words of a comment that is locked. What the rules hold waits for a moderator,
    /// and where it waits already, it says which rule it is now.
    async fn rewrite(
        &self,
        tx: &mut Tx,
        comment: &Comment,
        words: (&str, &Text),
        verdict: Verdict,
    ) -> Result<Written> {
        store::log(tx, &self.line(comment.id, "edit", &comment.source)).await?;
        let written = store::rewrite(tx, comment, words, self.now()).await?;
        let (Verdict::Hold(rule), true) = (verdict, comment.mark.is_empty()) else {
            return Ok(written);
        };
        let line = self.line(comment.id, "hold", &rule);
        store::log(tx, &line).await?;
        let Some(comment) = store::by_id(&mut *tx, comment.id).await? else {
            return Ok(Written::Overtaken);
        };
        Ok(store::set_state(tx, &comment, State::Pending, &rule).await?)
    }
}

/// Takes one's own comment away, at any time and whatever rights are left.
///
/// # Errors
/// [`Error::Forbidden`] for anybody but its writer.
pub async fn delete(app: &App, viewer: &Viewer, comment: &Comment) -> Result<()> {
    if comment.reader != Some(viewer.reader.id) {
        return Err(Error::Forbidden);
    }
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    // A moderator may have decided since the comment was read.
    let Some(comment) = store::lock(&mut tx, comment.id).await? else {
        return Ok(());
    };
    if !matches!(comment.state, State::Shown | State::Pending) {
        return Ok(());
    }
    match store::set_state(&mut tx, &comment, State::Deleted, "").await? {
        Written::Done => store::empty(&mut tx, comment.id).await?,
        Written::Overtaken => return Err(Error::Unavailable),
    }
    let line = NewLine {
        id: app.ids.next(now),
        comment: comment.id,
        at: now,
        actor: Some(viewer.reader.id),
        name: &viewer.reader.email,
        action: "delete",
        reason: "",
        detail: "",
    };
    store::log(&mut tx, &line).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether the writer can still change the comment.
pub fn can_change(comment: &Comment, now: Millis) -> bool {
    matches!(comment.state, State::Shown | State::Pending) && now < comment.created_at + EDIT_TIME
}

/// Has the readers of a comment told of it, in the transaction that shows it.
pub async fn tell(app: &App, tx: &mut Tx, comment: i64) -> Result<()> {
    let now = app.clock.now();
    let payload = serde_json::json!({ "comment": comment });
    ::jobs::enqueue(
        tx,
        now,
        app.ids.next(now),
        NewJob::job(jobs::NOTIFY, payload),
    )
    .await?;
    Ok(())
}

fn judged(settings: &Settings, typed: &str, name: &str) -> Result<(Text, Verdict), Problem> {
    let text = Text::parse(typed);
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    match rules::judge(settings, &text, name) {
        Verdict::Refuse(words) => Err(Problem::Refused(words)),
        verdict => Ok((text, verdict)),
    }
}
