//! Consent: where it is needed, tags of ad servers wait for it. The answer is a cookie of
//! this site that holds one word and names nobody.
use std::borrow::Cow;

use axum::extract::State;
use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderValue};
use serde::{Deserialize, Serialize};

use super::{Ask, terms};
use ground::app::App;
use ground::clock::{DAY, SECOND};
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use web::extract::Query;
use web::form::Form;
use web::next::local;
use web::page::{self, Meta};
use web::{Answer, cookies};

/// An answer is asked for again after this time, a refusal no sooner than an agreement.
const LIFE_DAYS: i64 = 180;

/// What a request says about tags of ad servers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The page that everybody gets.
    #[default]
    Common,
    /// The reader has agreed, where an agreement is needed.
    Agreed,
}

impl Choice {
    /// The choice of a request; [`Choice::Common`] where none is needed.
    pub fn of(app: &App, publication: &Publication, headers: &HeaderMap) -> Self {
        Self::new(publication, agreed(app, headers))
    }

    /// The choice of somebody who has agreed, or not.
    pub fn new(publication: &Publication, agreed: bool) -> Self {
        let asks = terms(publication).consent == Ask::Ask;
        if asks && agreed {
            Self::Agreed
        } else {
            Self::Common
        }
    }

    /// The name of a page in the page cache, apart for those who agreed.
    pub fn key(self, path: &str) -> Cow<'_, str> {
        match self {
            Self::Common => path.into(),
            Self::Agreed => format!("{path}#adverts").into(),
        }
    }

    /// The page that everyone gets is unchanged; any other page may not be cached.
    pub fn finish(self, answer: Answer) -> Answer {
        match self {
            Self::Common => answer,
            Self::Agreed => answer.private(),
        }
    }
}

fn cookie_name(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-adverts"
    } else {
        "adverts"
    }
}

/// Whether the reader has agreed.
pub fn agreed(app: &App, headers: &HeaderMap) -> bool {
    said(app, headers) == Some(true)
}

/// What the reader has answered.
fn said(app: &App, headers: &HeaderMap) -> Option<bool> {
    match cookies::get(headers, cookie_name(app))? {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// A way back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Back {
    next: String,
}

/// An answer of the bar or of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    answer: String,
    next: String,
}

#[derive(Serialize)]
struct Show {
    said: Option<bool>,
    next: String,
}

/// `GET /adverts/consent`: what was chosen, and how to choose otherwise.
///
/// # Errors
/// [`Error::NotFound`] where readers have no choice to make.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Query(back): Query<Back>,
    headers: HeaderMap,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    if terms(&publication).consent == Ask::None {
        return Err(Error::NotFound);
    }
    let path = "/adverts/consent";
    let title = i18n::text(&publication.settings.language, "advert-consent");
    let meta = Meta::new(&app, &publication, &title, path);
    let content = Show {
        said: said(&app, &headers),
        next: local(&back.next).into_owned(),
    };
    let template = "advert/consent.html";
    page::personal(&app, &publication, &caller, template, meta, path, &content)
}

/// `POST /adverts/consent`: keeps the answer in the browser and leads back.
///
/// # Errors
/// [`Error::BadRequest`] for anything but yes and no.
pub async fn answer(State(app): State<App>, Form(said): Form<Said>) -> Result<Answer> {
    let value = match said.answer.as_str() {
        "yes" => "yes",
        "no" => "no",
        _ => return Err(Error::BadRequest("the answer is yes or no")),
    };
    let next = &*local(&said.next);
    let answer = Answer::see_other(next);
    Ok(answer.header(SET_COOKIE, cookie(&app, value)))
}

/// The script that shows the bar reads the cookie, so it is not hidden from scripts.
fn cookie(app: &App, value: &'static str) -> HeaderValue {
    let (name, seconds) = (cookie_name(app), LIFE_DAYS * DAY / SECOND);
    let secure = if app.is_secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).expect("our cookies are plain ASCII")
}
