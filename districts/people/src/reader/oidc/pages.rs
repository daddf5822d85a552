//! `/log-in/with/{provider}`: to the provider and back.
use axum::extract::State;
use http::StatusCode;
use http::header::SET_COOKIE;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::ask::{Memory, exchange, prepare};
use super::{Provider, provider, reader_of};
use crate::reader::Caller;
use crate::reader::browser::{Browser, welcome};
use crate::reader::ceremony::{self, Kind};
use crate::reader::log_in::pages::{Forms, show, words};
use crate::reader::session::Sessions;
use ground::app::App;
use ground::error::{Error, Result};
use ground::ids::{hex, random_bytes};
use ground::limit::Attempt;
use ground::watch::{self, About, Event, Way};
use web::extract::{Path, Query};
use web::form::Form;
use web::next::local;
use web::{Answer, cookies};

/// How long the cookie lives that binds the answer to the browser, in seconds.
const COOKIE_SECONDS: i64 = 600;

/// Where somebody wants to come back to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Next {
    next: String,
}

/// What a provider sends back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Reply {
    code: String,
    state: String,
}

fn cookie_name(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-provider"
    } else {
        "provider"
    }
}

fn known(app: &App, word: &str) -> Result<Provider> {
    provider(&app.config.oidc, word).ok_or(Error::NotFound)
}

/// `GET /log-in/with/{provider}`: leads to the provider.
///
/// # Errors
/// [`Error::Unavailable`] when the provider does not answer.
pub async fn start(
    State(app): State<App>,
    browser: Browser,
    Path(word): Path<String>,
    Query(next): Query<Next>,
) -> Result<Answer> {
    let provider = known(&app, &word)?;
    browser.may_try(&app, Attempt::Provider).await?;
    let cookie = hex(&random_bytes::<16>());
    let hash = hex(&Sha256::digest(&cookie));
    let question = prepare(&app, &provider, hash, &local(&next.next)).await?;
    let memory = serde_json::to_string(&question.memory)?;
    let state = ceremony::begin(&app, Kind::Provider, None, &memory).await?;
    let name = cookie_name(&app);
    let cookie = cookies::set(name, &cookie, COOKIE_SECONDS, app.is_secure);
    Ok(Answer::see_other(&question.address(state)).header(SET_COOKIE, cookie))
}

/// `GET /log-in/with/{provider}/callback`: the browser comes back with a code.
pub async fn finish(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Path(word): Path<String>,
    Query(reply): Query<Reply>,
) -> Result<Answer> {
    let provider = known(&app, &word)?;
    browser.may_try(&app, Attempt::ProviderAnswer).await?;
    match answered(&app, &provider, &browser, reply).await {
        Ok(answer) => Ok(answer),
        Err(Error::BadRequest(_)) => {
            let about = About::network(None, &browser.network);
            watch::tell(&app, Event::LogInFailed(Way::Provider), &about);
            let forms = Forms {
                next: "/".to_owned(),
                problem: Some(words(&app, "log-in-problem-provider").await?),
                ..Forms::default()
            };
            show(&app, &caller, forms, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error),
    }
}

async fn answered(
    app: &App,
    provider: &Provider,
    browser: &Browser,
    reply: Reply,
) -> Result<Answer> {
    let memory = ceremony::end(app, Kind::Provider, None, &reply.state).await?;
    let memory: Memory = serde_json::from_str(&memory)?;
    let cookie = cookies::get(&browser.headers, cookie_name(app)).unwrap_or_default();
    let is_ours = hex(&Sha256::digest(cookie)) == memory.browser;
    if !is_ours || memory.provider != provider.word {
        return Err(Error::BadRequest("another browser asked"));
    }
    let next = memory.next.clone();
    let known = exchange(app, provider, memory, reply.code).await?;
    let mut tx = app.db.begin().await?;
    let reader = reader_of(app, &mut tx, &provider.issuer, &known).await?;
    let welcome = welcome(app, &mut tx, &reader, 1, browser).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    let about = About::network(Some(reader.id), &browser.network).with_factors(1);
    watch::tell(app, Event::LogIn(Way::Provider), &about);
    let over = cookies::set(cookie_name(app), "", 0, app.is_secure);
    Ok(welcome.on(Answer::see_other(&local(&next)).header(SET_COOKIE, over)))
}

/// `POST /log-in/with/{provider}/callback`: a provider that answers by a form. The post
/// comes from another site and so without our cookies; it changes nothing but the way the
/// same answer comes.
///
/// # Errors
/// When there is no such provider.
pub async fn posted(
    State(app): State<App>,
    Path(word): Path<String>,
    Form(reply): Form<Reply>,
) -> Result<Answer> {
    let provider = known(&app, &word)?;
    if !provider.posts {
        return Err(Error::CrossSite);
    }
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("code", &reply.code)
        .append_pair("state", &reply.state)
        .finish();
    Ok(Answer::see_other(&format!(
        "/log-in/with/{word}/callback?{query}"
    )))
}
