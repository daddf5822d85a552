//! A decision on a comment, and the answer when its writer or a colleague was faster.
use super::*;
use crate::comment::text::{Block, Text};
use web::seen::Seen;

/// A decision as the desk posts it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct DecisionForm {
    /// What is done.
    pub deed: String,
    /// Why.
    pub reason: String,
    /// The law, if it is one.
    pub law: String,
    /// The rest, for the person concerned.
    pub text: String,
    /// Days of a ban.
    pub days: String,
    /// The version of the comment that was decided on.
    pub seen: Seen,
    /// The queue to come back to.
    pub queue: String,
}

impl DecisionForm {
    fn ground(&self) -> Ground {
        Ground {
            reason: self.reason.clone(),
            law: self.law.clone(),
            text: self.text.clone(),
        }
    }
}

/// What keeps a decision from being taken. What overtook it stands beside what was seen.
fn object(desk: &Desk, objection: Objection) -> Notice {
    let problem = |field, key| Problems::one(field, desk.word(key)).into();
    match objection {
        Objection::Reason => problem("reason", "comment-desk-problem-reason"),
        Objection::Law => problem("law", "comment-desk-problem-law"),
        Objection::Days => problem("days", "comment-desk-problem-days"),
        Objection::Unfit => problem("", "comment-desk-problem-unfit"),
        Objection::Overtaken => Notice::Conflict(desk.word("comment-desk-problem-overtaken")),
        Objection::OtherBan => Notice::Conflict(desk.word("comment-desk-problem-ban")),
    }
}

/// `POST /desk/comments/{id}`: a decision about the comment, or a ban of its writer.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn decide(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<DecisionForm>,
) -> Result<Answer> {
    let comment = named(&desk, id).await?;
    let moderator = moderator(&desk);
    let ground = form.ground();
    let outcome = match (form.deed.as_str(), Deed::parse(&form.deed)) {
        ("undo", _) => moderator.undo(&comment, form.seen).await?,
        ("ban", _) => {
            let writer = comment.reader.ok_or(Error::NotFound)?;
            let writer = reader::by_id(&desk.app.db, writer).await?;
            let writer = writer.ok_or(Error::NotFound)?;
            let days = form.days.trim().parse().unwrap_or(-1);
            moderator.ban(&writer, form.seen, days, &ground).await?
        }
        (_, Some(deed)) => moderator.decide(&comment, form.seen, deed, &ground).await?,
        (_, None) => return Err(Error::BadRequest("there is no such deed")),
    };
    let Err(objection) = outcome else {
        return Ok(back(id, &form));
    };
    // What overtook the decision may have been committed after the comment was read.
    let comment = named(&desk, id).await?;
    let beside = match objection {
        Objection::Overtaken => Some(Beside::of(&desk.app, &comment, &form).await?),
        _ => None,
    };
    show_page(&desk, &comment, (&form, beside), &object(&desk, objection)).await
}

/// Leads back to where the decision was taken.
fn back(id: i64, form: &DecisionForm) -> Answer {
    let deed = &form.deed;
    match form.queue.as_str() {
        queue @ ("waiting" | "reported" | "all") => {
            Answer::see_other(&format!("{URL}?queue={queue}&done={deed}&id={id}"))
        }
        _ => Answer::see_other(&format!("{URL}/{id}?done={deed}")),
    }
}

/// A decision that a later version of the comment has overtaken: what was seen, and how to
/// take it on the newest one. What it says now stands on the same page.
#[derive(Serialize)]
pub(super) struct Beside {
    /// What was seen; `None` when that is not known or is what it says now.
    before: Option<Vec<Block>>,
    /// The decision, where the comment's state still allows it.
    deed: Option<String>,
}

impl Beside {
    pub(super) async fn of(app: &App, comment: &Comment, form: &DecisionForm) -> Result<Self> {
        let Seen(version) = form.seen;
        let words = store::words_at(&app.db, comment.id, version).await?;
        let before = words.filter(|words| version > 0 && !words.is_empty());
        let allowed = Deed::parse(&form.deed).and_then(|deed| deed.leads(comment.state));
        Ok(Self {
            before: before.map(|words| Text::parse(&words).0),
            deed: allowed.map(|_| form.deed.clone()),
        })
    }
}
