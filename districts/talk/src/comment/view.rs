//! A discussion as templates see it.
use serde::Serialize;

use super::place::{Place, Sort};
use super::store::Comment;
use super::text::Block;
use super::{Bar, State};
use ground::clock::Millis;
use ground::i18n::{self, DateStyle, FluentArgs};
use newsroom::publication::Publication;
use web::page::NamedLink;

/// The whole discussion page.
#[derive(Debug, Serialize)]
pub struct Talk {
    /// The article's headline and address: all that is shown of it.
    pub article: NamedLink,
    /// Where this discussion is.
    pub url: String,
    /// How many comments there are, in words.
    pub count: String,
    /// The orders, with the one that is shown.
    pub sorts: Vec<Choice>,
    /// Comments of the first level, each with its replies.
    pub comments: Vec<CommentView>,
    /// The next page.
    pub more_url: Option<String>,
    /// Back to the beginning, from anywhere else.
    pub start_url: Option<String>,
    /// A form for a new comment.
    pub form: Option<FormView>,
    /// Why there is none.
    pub bar: Option<BarView>,
    /// What has just been done.
    pub done: Option<String>,
    /// Whether one thread stands alone.
    pub is_thread: bool,
}

/// One of several pages of the same things.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub url: String,
    /// Whether it is this one.
    pub current: bool,
}

/// What stands in place of a form.
#[derive(Debug, Serialize)]
pub struct BarView {
    /// Which bar, for the style sheet and the links.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
}

/// A form for writing.
#[derive(Debug, Default, Serialize)]
pub struct FormView {
    /// Where it goes.
    pub action: String,
    /// `new`, `answer` or `edit`.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
    /// The form's own name.
    pub key: String,
    /// The comment that is answered.
    pub answers: Option<i64>,
    /// Whether the account still lacks a name.
    pub needs_name: bool,
    /// The name that was typed.
    pub name: String,
    /// What is wrong with the name.
    pub name_problem: Option<String>,
    /// What is wrong with the text.
    pub problem: Option<String>,
    /// Whether to hear of more.
    pub follow: bool,
    /// Letters that fit.
    pub longest: u32,
    /// Whether a moderator will look first.
    pub is_moderated: bool,
}

/// A comment.
#[derive(Debug, Serialize)]
pub struct CommentView {
    /// Id; its anchor is `c-` and this.
    pub id: i64,
    /// The address that leads to it.
    pub url: String,
    /// Who wrote it; empty for an account that is gone.
    pub name: String,
    /// `staff`, `author` or nothing.
    pub mark: String,
    /// When.
    pub at: Millis,
    /// Whether it was changed.
    pub edited: bool,
    /// Why it is not shown, in words.
    pub tombstone: Option<String>,
    /// Whether it waits for a moderator; only its writer sees it then.
    pub is_pending: bool,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Whom it answers, where that is not plain from its place.
    pub answers: Option<NamedLink>,
    /// How many like it.
    pub likes: i64,
    /// What the caller may do with it.
    pub may: May,
    /// A form in its place or under it.
    pub form: Option<FormView>,
    /// Its replies.
    pub replies: Vec<CommentView>,
    /// Where the other replies are.
    pub more_replies: Option<NamedLink>,
}

/// What somebody may do with a comment. Templates show what is there.
#[derive(Debug, Default, Serialize)]
pub struct May {
    /// Where to like it or take that back.
    pub like_url: Option<String>,
    /// Whether the caller likes it.
    pub is_liked: bool,
    /// Where the form for an answer is.
    pub answer_url: Option<String>,
    /// The same with a quotation.
    pub quote_url: Option<String>,
    /// Where the form for a change is.
    pub edit_url: Option<String>,
    /// Where to take it away.
    pub delete_url: Option<String>,
    /// Where to report it.
    pub report_url: Option<String>,
    /// Where to follow its thread or stop that.
    pub follow_url: Option<String>,
    /// Whether the caller follows it.
    pub is_followed: bool,
    /// Where to moderate it.
    pub desk_url: Option<String>,
}

/// The number of comments in words.
pub fn count(locale: &str, count: i64) -> String {
    let mut args = FluentArgs::new();
    args.set("count", count);
    i18n::translate(locale, "comment-count", &args)
}

/// Why somebody cannot post, in words.
pub fn bar(publication: &Publication, bar: Bar) -> BarView {
    let locale = publication.settings.language.as_str();
    let text = match bar {
        Bar::Stranger => i18n::text(locale, "comment-bar-post"),
        Bar::NotEntitled => i18n::text(locale, "comment-bar-subscribe"),
        Bar::Closed => i18n::text(locale, "comment-bar-closed"),
        Bar::Unverified => i18n::text(locale, "comment-bar-unverified"),
        Bar::Banned(until) => {
            let mut args = FluentArgs::new();
            let zone = &publication.zone;
            args.set(
                "until",
                i18n::date(locale, zone, until, DateStyle::DateTime),
            );
            i18n::translate(locale, "comment-bar-banned", &args)
        }
    };
    BarView {
        kind: bar.word(),
        text,
    }
}

/// The orders of a discussion at `url`.
pub fn sorts(locale: &str, url: &str, current: Sort) -> Vec<Choice> {
    let choice = |sort: Sort| Choice {
        name: i18n::text(locale, &format!("comment-sort-{}", sort.word())),
        url: sorted(url, sort),
        current: sort == current,
    };
    Sort::ALL.into_iter().map(choice).collect()
}

fn sorted(url: &str, sort: Sort) -> String {
    match sort {
        Sort::New => url.to_owned(),
        _ => format!("{url}?sort={}", sort.word()),
    }
}

/// The page behind `key`, in the order of `place`.
pub fn page_url(url: &str, place: &Place, key: &str) -> String {
    let sort = place.sort.word();
    match place.thread {
        Some(thread) => format!("{url}?thread={thread}&after={key}"),
        None => format!("{url}?sort={sort}&after={key}"),
    }
}

/// A comment without anything that depends on who looks.
pub fn plain(locale: &str, discussion: &str, comment: &Comment, me: i64) -> CommentView {
    let is_own = comment.reader == Some(me);
    let is_pending = comment.state == State::Pending && is_own;
    let is_readable = comment.state == State::Shown || is_pending;
    let link = |id: i64| format!("{discussion}?c={id}#c-{id}");
    // A reply to the comment of the first level stands right under it.
    let answers = comment.answers.filter(|id| comment.thread != Some(*id));
    let tombstone = || {
        let state = comment.state.word();
        i18n::text(locale, &format!("comment-tombstone-{state}"))
    };
    CommentView {
        id: comment.id,
        url: link(comment.id),
        name: if is_readable {
            comment.name.clone()
        } else {
            String::new()
        },
        mark: comment.mark.clone(),
        at: comment.created_at,
        edited: comment.edited_at.is_some(),
        tombstone: (!is_readable).then(tombstone),
        is_pending,
        blocks: if is_readable {
            comment.text.0.clone()
        } else {
            Vec::new()
        },
        answers: answers.filter(|_| is_readable).map(|id| NamedLink {
            name: comment.answers_name.clone(),
            url: link(id),
        }),
        likes: comment.likes,
        may: May::default(),
        form: None,
        replies: Vec::new(),
        more_replies: None,
    }
}
