//! Decisions of moderators, each with its line in two logs and, where it takes something
//! from somebody, the statement of reasons that the law asks for (Digital Services Act,
//! Regulation (EU) 2022/2065, article 17).
use db::Tx;

use super::State;
use super::deeds::REASONS;
use super::post::tell;
use super::store::{self, Comment, NewLine};
use super::undo;
use ground::app::App;
use ground::changes;
use ground::clock::{DAY, Millis};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::{Switch, shown};
use newsroom::publication::{self, Publication};
use people::deed;
use people::letter::{self, Letter};
use people::reader::{Reader, Viewer};
use people::role::{self, Permission, Role};
use web::seen::Seen;

/// Deciding about comments.
pub const MODERATE: Permission = Permission::of("moderate", &[Role::Moderator]);

/// Days of the longest ban.
const LONGEST_BAN: i64 = 3_650;
/// The reason of a decision for which none was chosen.
pub(super) const RULES: &str = "rules";

/// What a moderator does with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Shows what waited.
    Approve,
    /// Does not let through what waited.
    Reject,
    /// Takes away what was shown.
    Remove,
    /// Shows again what was rejected or removed.
    Restore,
    /// Finds nothing in the reports.
    Settle,
    /// Says why, after the decision.
    Explain,
}

impl Deed {
    /// The deed of this word.
    pub fn parse(word: &str) -> Option<Self> {
        [
            Self::Approve,
            Self::Reject,
            Self::Remove,
            Self::Restore,
            Self::Settle,
            Self::Explain,
        ]
        .into_iter()
        .find(|deed| deed.word() == word)
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Remove => "remove",
            Self::Restore => "restore",
            Self::Settle => "settle",
            Self::Explain => "explain",
        }
    }

    fn action(self) -> &'static str {
        match self {
            Self::Approve => "comment.approve",
            Self::Reject => "comment.reject",
            Self::Remove => "comment.remove",
            Self::Restore => "comment.restore",
            Self::Settle => "comment.settle",
            Self::Explain => "comment.explain",
        }
    }

    /// From which state to which it leads; `None` where the comment's state does not allow it.
    pub(super) fn leads(self, from: State) -> Option<State> {
        match (self, from) {
            (Self::Approve, State::Pending) | (Self::Restore, State::Rejected | State::Removed) => {
                Some(State::Shown)
            }
            (Self::Reject, State::Pending) => Some(State::Rejected),
            (Self::Remove, State::Shown) => Some(State::Removed),
            (Self::Settle, state) => Some(state),
            (Self::Explain, State::Rejected | State::Removed) => Some(from),
            _ => None,
        }
    }

    fn needs_reason(self) -> bool {
        matches!(self, Self::Reject | Self::Remove | Self::Explain)
    }

    /// Whether it can be done with one press, and its reasons can follow.
    pub(super) fn is_short(self) -> bool {
        matches!(self, Self::Reject | Self::Remove)
    }

    /// The deed that the writer is told of, for a comment in a state: reasons that follow are those
    /// of the decision before them.
    fn told(self, state: State) -> Self {
        match (self, state) {
            (Self::Explain, State::Removed) => Self::Remove,
            (Self::Explain, _) => Self::Reject,
            (deed, _) => deed,
        }
    }
}

/// Why something is decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// One of [`REASONS`].
    pub reason: String,
    /// The law, where the reason is that it is against the law.
    pub law: String,
    /// The rest, for the person concerned.
    pub text: String,
}

/// What keeps a decision from being taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// There is no reason.
    Reason,
    /// The reason is the law, but no law is named.
    Law,
    /// It is another version by now: its words were changed, or somebody else has decided.
    Overtaken,
    /// A colleague has banned the writer meanwhile, or ended or changed the ban.
    OtherBan,
    /// The comment's state does not allow it.
    Unfit,
    /// The number of days makes no sense.
    Days,
}

impl Ground {
    /// Whether nothing is said at all.
    fn is_empty(&self) -> bool {
        let parts = [&self.reason, &self.law, &self.text];
        parts.into_iter().all(|part| part.trim().is_empty())
    }

    /// The ground of a decision with one press: what readers have reported the comment for, where
    /// that needs no law to be named, else the rules as a whole.
    fn of_reports(reports: &[store::Report]) -> Self {
        let mut open = reports.iter().filter(|one| one.settled_at.is_none());
        let reason = open.rfind(|one| one.reason != "illegal" && REASONS.contains(&&*one.reason));
        Self {
            reason: reason.map_or(RULES, |one| &one.reason).to_owned(),
            ..Self::default()
        }
    }

    fn check(&self) -> Result<(), Objection> {
        if !REASONS.contains(&self.reason.as_str()) {
            return Err(Objection::Reason);
        }
        if self.reason == "illegal" && self.law.trim().is_empty() {
            return Err(Objection::Law);
        }
        Ok(())
    }

    /// As the logs keep it.
    fn detail(&self) -> String {
        let parts = [self.law.trim(), self.text.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    }
}

/// A moderator at work.
#[derive(Clone, Copy, Debug)]
pub struct Moderator<'a> {
    /// The application.
    pub app: &'a App,
    /// Its publication.
    pub publication: &'a Publication,
    /// Who moderates.
    pub viewer: &'a Viewer,
}

impl Moderator<'_> {
    /// Decides about the version of a comment that the moderator has `seen`.
    pub(super) async fn decide(
        &self,
        comment: &Comment,
        seen: Seen,
        deed: Deed,
        ground: &Ground,
    ) -> Result<Result<(), Objection>> {
        if !seen.is(comment.version) {
            return Ok(Err(Objection::Overtaken));
        }
        let reports = match deed.needs_reason() {
            true => store::reports(&self.app.db, comment.id).await?,
            false => Vec::new(),
        };
        let is_short = deed.is_short() && ground.is_empty();
        let ground = match is_short {
            true => &Ground::of_reports(&reports),
            false => ground,
        };
        if deed.needs_reason()
            && !is_short
            && let Err(objection) = ground.check()
        {
            return Ok(Err(objection));
        }
        let Some(to) = deed.leads(comment.state) else {
            return Ok(Err(Objection::Unfit));
        };
        let statement = match deed.needs_reason() {
            true => {
                let told = deed.told(comment.state);
                self.statement(comment, told, ground, &reports).await?
            }
            false => None,
        };
        let now = self.app.clock.now();
        let mut tx = self.app.db.begin().await?;
        match store::set_state(&mut tx, comment, to, &comment.held_for).await? {
            Written::Done => {}
            Written::Overtaken => return Ok(Err(Objection::Overtaken)),
        }
        store::settle(&mut tx, comment.id, now).await?;
        self.log(&mut tx, comment, (deed, now), ground).await?;
        if to == State::Shown && deed != Deed::Settle {
            tell(self.app, &mut tx, comment.id).await?;
        }
        if deed == Deed::Explain {
            // What waits has no reasons, and this letter has. One that is out stays out.
            let _ = letter::recall(self.app, &mut tx, &undo::occasion(comment)).await?;
        }
        if let Some(letter) = statement {
            let after = comment.version + 1;
            let (once, at) = match is_short {
                true => (Some(undo::occasion_of(comment.id, after)), now + undo::TIME),
                false => (None, now),
            };
            letter::send_at(self.app, &mut tx, &letter, once, at).await?;
        }
        tx.commit().await?;
        self.app.job_bell.ring();
        Ok(Ok(()))
    }

    async fn log(
        &self,
        tx: &mut Tx,
        comment: &Comment,
        (deed, now): (Deed, Millis),
        ground: &Ground,
    ) -> Result<()> {
        let told = deed.told(comment.state).word();
        self.note(tx, comment.id, (told, deed.action(), now), ground)
            .await
    }

    /// Writes a line into the comment's history and one into the log, of the moment at which the
    /// reports were settled: by that an undoing finds them.
    pub(super) async fn note(
        &self,
        tx: &mut Tx,
        comment: i64,
        (word, action, now): (&str, &'static str, Millis),
        ground: &Ground,
    ) -> Result<()> {
        let detail = ground.detail();
        let line = NewLine {
            id: self.app.ids.next(now),
            comment,
            at: now,
            actor: Some(self.viewer.reader.id),
            name: &self.viewer.reader.email,
            action: word,
            reason: &ground.reason,
            detail: &detail,
        };
        store::log(tx, &line).await?;
        let deed = deed::Deed {
            action,
            subject: format!("comment:{comment}"),
            detail: &format!("{} {detail}", ground.reason),
        };
        deed::log(self.app, tx, self.viewer.actor(), deed).await
    }

    /// Bans a reader from taking part for some days, or ends a ban with 0 days, unless there is
    /// another ban by now than the one that the moderator has `seen`.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for somebody on the staff who may more than the moderator.
    pub async fn ban(
        &self,
        reader: &Reader,
        seen: Seen,
        days: i64,
        ground: &Ground,
    ) -> Result<Result<(), Objection>> {
        if !(0..=LONGEST_BAN).contains(&days) {
            return Ok(Err(Objection::Days));
        }
        if days > 0
            && let Err(objection) = ground.check()
        {
            return Ok(Err(objection));
        }
        let theirs = role::of(&self.app.db, reader.id).await?;
        if !self.viewer.roles.covers(&theirs) {
            return Err(Error::Forbidden);
        }
        let now = self.app.clock.now();
        let until = now + days * DAY;
        let mut tx = self.app.db.begin().await?;
        changes::hold(&mut tx).await?;
        if seen != ban_version(store::ban(&mut tx, reader, now).await?.as_ref())? {
            tx.rollback().await?;
            return Ok(Err(Objection::OtherBan));
        }
        store::set_ban(&mut tx, reader, until, &ground.reason, now).await?;
        let (action, detail) = match days {
            0 => ("comment.unban", String::new()),
            _ => (
                "comment.ban",
                format!("{days} days, {} {}", ground.reason, ground.detail()),
            ),
        };
        let deed = deed::Deed {
            action,
            subject: format!("reader:{}", reader.id),
            detail: &detail,
        };
        deed::log(self.app, &mut tx, self.viewer.actor(), deed).await?;
        if days > 0 {
            let letter = Letter::new("comment-ban", &reader.email)
                .fact(self.say("comment-statement-until"), self.date(until));
            let letter = self.with_redress(self.with_ground(letter, ground), "seen");
            letter::send(self.app, &mut tx, &letter, None).await?;
        }
        tx.commit().await?;
        self.app.job_bell.ring();
        Ok(Ok(()))
    }

    /// Sets whether an article can be talked about, unless that has changed since the moderator
    /// has `seen` it.
    pub async fn switch(&self, article: i64, seen: Seen, switch: Switch) -> Result<Written> {
        let mut tx = self.app.db.begin().await?;
        changes::hold(&mut tx).await?;
        let now = store::switch(&mut tx, article).await?;
        if seen != Seen::of(&now.word())? {
            tx.rollback().await?;
            return Ok(Written::Overtaken);
        }
        store::set_switch(&mut tx, article, switch).await?;
        changes::record(&mut tx, [shown::tag(article)]).await?;
        let deed = deed::Deed {
            action: "comment.switch",
            subject: format!("article:{article}"),
            detail: switch.word(),
        };
        deed::log(self.app, &mut tx, self.viewer.actor(), deed).await?;
        tx.commit().await?;
        publication::look(self.app).await?;
        Ok(Written::Done)
    }
}

/// The version of a ban; nothing to see where there is none.
///
/// # Errors
/// When it has no JSON form.
pub(super) fn ban_version(ban: Option<&(Millis, String)>) -> Result<Seen> {
    ban.map_or(Ok(Seen::default()), Seen::of)
}
