//! Forms of gifts: the buyer's words, and the page that unwraps them.
use axum::extract::State;
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Fit, Gift, Stage, begin};
use crate::offer::summary::{self, Said};
use crate::offer::view::{PATH, gives, log_in_url};
use crate::offer::{Kind, by_code, words};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n;
use ground::limit::{self, Attempt};
use ground::spelling::{clean, one_line};
use newsroom::publication::{self, Publication};
use people::reader::session::Sessions;
use people::reader::{Caller, Email, Reader, SignedIn, Trying};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::page::{self, Meta};

/// Longest name and longest message, in characters.
const LONGEST: (usize, usize) = (80, 1_000);
/// The hour of the day at which letters go out, in the publication's time zone.
const MORNING: i8 = 8;

/// What a buyer writes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GiftForm {
    email: String,
    from: String,
    message: String,
    /// `YYYY-MM-DD`; empty for today.
    date: String,
    /// The same once it is kept, for the summary.
    #[serde(skip_deserializing)]
    day: Option<Millis>,
}

#[derive(Serialize)]
struct Unwrap {
    token: String,
    from: String,
    message: String,
    offer: String,
    gives: Vec<String>,
    is_logged_in: bool,
    log_in_url: String,
    found: bool,
    /// Whether it was taken back.
    is_taken_back: bool,
    /// What unwrapping did, or would do: `now`, `after`, `extends` or `waits`.
    fit: &'static str,
    is_done: bool,
    /// From when it lasts, or the day of the charge that moves.
    from_at: Option<Millis>,
    /// Until when it lasts, or the day to which that charge moves.
    until_at: Option<Millis>,
}

impl GiftForm {
    /// What was kept.
    pub fn of(gift: &Gift, publication: &Publication) -> Self {
        let at = Timestamp::from_millisecond(gift.deliver_at).unwrap_or(Timestamp::MIN);
        let date = at.to_zoned_datetime(publication.zone.clone()).date();
        Self {
            email: gift.email.clone(),
            from: gift.buyer_name.clone(),
            message: gift.message.clone(),
            date: date.to_string(),
            day: Some(gift.deliver_at),
        }
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        [&self.email, &self.from, &self.message, &self.date]
            .into_iter()
            .all(|text| text.is_empty())
    }

    /// The address and the moment of delivery, or the key of what is wrong.
    fn read(
        &self,
        app: &App,
        (publication, buyer): (&Publication, &Reader),
        now: Millis,
    ) -> Result<(Email, Millis), &'static str> {
        let email = Email::reached(app, &self.email);
        let email = email.map_err(|problem| problem.key("gift-problem-email"))?;
        if buyer.mailbox() == email.mailbox_hash() {
            return Err("gift-problem-self");
        }
        let from = one_line(&self.from).chars().count();
        if from == 0 || from > LONGEST.0 {
            return Err("gift-problem-from");
        }
        if self.message.chars().count() > LONGEST.1 {
            return Err("gift-problem-message");
        }
        if self.date.trim().is_empty() {
            return Ok((email, now));
        }
        let date: Date = self.date.trim().parse().map_err(|_| "gift-problem-date")?;
        let at = date
            .at(MORNING, 0, 0, 0)
            .to_zoned_datetime(publication.zone.clone())
            .map_err(|_| "gift-problem-date")?;
        let at = at.timestamp().as_millisecond();
        let today = Timestamp::from_millisecond(now).unwrap_or(Timestamp::MAX);
        let today = today.to_zoned_datetime(publication.zone.clone()).date();
        if date < today || at > super::latest(now) {
            return Err("gift-problem-date");
        }
        Ok((email, at.max(now)))
    }
}

/// `POST /subscribe/{code}/gift`: keeps the words until the gift is paid.
///
/// # Errors
/// [`Error::NotFound`] when the offer is no gift.
pub async fn write(
    State(app): State<App>,
    Path(code): Path<String>,
    SignedIn(viewer): SignedIn,
    Trying(mut who): Trying,
    Form(form): Form<GiftForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let now = app.clock.now();
    let (plan, offer) = by_code(&publication, &code, now).ok_or(Error::NotFound)?;
    if !matches!(offer.kind, Kind::Gift { .. }) {
        return Err(Error::NotFound);
    }
    let (email, deliver_at) = match form.read(&app, (&publication, &viewer.reader), now) {
        Ok(read) => read,
        Err(key) => {
            let said = Said {
                problem: Some(i18n::text(&publication.settings.language, key)),
                gift: Some(form),
                ..Said::default()
            };
            let caller = Caller::of(viewer);
            let page = summary::render(&app, &publication, &caller, (plan, offer), said).await?;
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    who.mailbox = Some(email.mailbox());
    if let Some(seconds) = limit::count(&app, Attempt::GiftOrder, &who).await? {
        let said = Said {
            problem: Some(i18n::text(&publication.settings.language, "problem-often")),
            gift: Some(form),
            ..Said::default()
        };
        let caller = Caller::of(viewer);
        let page = summary::render(&app, &publication, &caller, (plan, offer), said).await?;
        return Ok(page.too_many(seconds));
    }
    let gift = Gift {
        id: app.ids.next(now),
        buyer: viewer.reader.id,
        offer: offer.id,
        code: code.clone(),
        buyer_name: one_line(&form.from),
        email: email.written().to_owned(),
        message: clean(&form.message).trim().to_owned(),
        deliver_at,
        stage: Stage::Draft,
        taken_at: None,
    };
    let mut tx = app.db.begin().await?;
    super::save_draft(&app, &mut tx, &gift).await?;
    tx.commit().await?;
    let to = format!("{PATH}/{code}");
    Ok(Answer::see_other(&to))
}

/// `GET /subscribe/redeem/{token}`: what is in the gift. Nothing happens before the button.
pub async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    caller: Caller,
) -> Result<Answer> {
    unwrap_page(&app, &caller, token, None).await
}

/// `POST /subscribe/redeem/{token}`: the reader has what is in the gift.
pub async fn redeem(
    State(app): State<App>,
    Path(token): Path<String>,
    SignedIn(viewer): SignedIn,
    headers: HeaderMap,
) -> Result<Answer> {
    let caller = Caller::of(viewer.clone());
    let Some((gift, plan, offer)) = super::waiting(&app.db, &token).await? else {
        return unwrap_page(&app, &caller, token, None).await;
    };
    let fit = super::fit(&app, viewer.reader.id, &plan, &offer).await?;
    let mut tx = app.db.begin().await?;
    let found = (&gift, &plan, &offer);
    let done = super::redeem(&app, &mut tx, found, (&viewer.reader, fit)).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    if let Some(Fit::Extends(one, ..)) = done {
        // The job does it all the same, should this not come to its end.
        let months = match offer.kind {
            Kind::Gift { months } => months,
            _ => 0,
        };
        begin::extend(&app, gift.id, one, months).await?;
    }
    let caller = caller.again(&app, &headers).await?;
    unwrap_page(&app, &caller, token, done.filter(|fit| *fit != Fit::Waits)).await
}

async fn unwrap_page(
    app: &App,
    caller: &Caller,
    token: String,
    done: Option<Fit>,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = &publication.settings.language;
    let found = super::waiting(&app.db, &token).await?;
    let path = format!("{PATH}/redeem/{token}");
    let mut content = Unwrap {
        from: String::new(),
        message: String::new(),
        offer: String::new(),
        gives: Vec::new(),
        is_logged_in: caller.viewer.is_some(),
        log_in_url: log_in_url(&publication, &path),
        found: found.is_some(),
        is_taken_back: super::was_taken_back(&app.db, &token).await?,
        fit: "now",
        is_done: done.is_some(),
        from_at: None,
        until_at: None,
        token,
    };
    let mut fit = done;
    if let (Some((_, plan, offer)), Some(viewer)) = (&found, &caller.viewer) {
        fit = Some(begin::fit(app, viewer.reader.id, plan, offer).await?);
    }
    (content.fit, content.from_at, content.until_at) = match fit {
        None => ("now", None, None),
        Some(Fit::Now(end)) => ("now", None, Some(end)),
        Some(Fit::After(start, end)) => ("after", Some(start), Some(end)),
        Some(Fit::Extends(_, from, to)) => ("extends", Some(from), Some(to)),
        Some(Fit::Waits) => ("waits", None, None),
    };
    if let Some((gift, plan, offer)) = found {
        content.from = gift.buyer_name;
        content.message = gift.message;
        content.offer = words::duration(&offer, language);
        content.gives = gives(plan.rights, &publication);
    }
    let title = i18n::text(language, "redeem-title");
    let mut meta = Meta::new(app, &publication, &title, &path);
    meta.canonical = None;
    page::personal(
        app,
        &publication,
        caller,
        "offer/redeem.html",
        meta,
        &path,
        &content,
    )
}
