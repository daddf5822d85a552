//! Who may use a route, declared in the table of routes and enforced before its handler.
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{HeaderMap, Method, Uri};

use ground::app::App;
use ground::error::Error;
use ground::limit::{self, Counted};
use ground::watch::{self, About, Event};
use people::reader::{Trying, session::Sessions};
use people::role::Permission;
use web::Answer;
use web::next::with_next;
use web::refuse::is_safe;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Everybody. What depends on the person is decided by the paywall or by the handler.
    Everybody,
    /// Whoever is logged in, for what is their own.
    SignedIn,
    /// Staff with this permission, who have shown a second factor.
    Staff(Permission),
    /// Programs that sign what they send; the handler verifies the signature.
    Signed,
}

/// Lets a request through to its handler, or answers in its place. What is counted before its
/// handler is counted here, once the caller may do it at all.
pub async fn enforce(
    State((app, guard, counted)): State<(App, Guard, Counted)>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let asked = check(&app, guard, &parts.method, &parts.uri, &parts.headers).await;
    let asked = match asked {
        Ok(None) => count(&app, counted, &parts).await.map(|()| None),
        Err(Error::Forbidden) => {
            not_permitted(&app, &parts).await;
            Err(Error::Forbidden)
        }
        other => other,
    };
    match asked {
        Ok(None) => next.run(Request::from_parts(parts, body)).await,
        Ok(Some(answer)) => answer.into_response(),
        Err(error) => error.into_response(),
    }
}

/// Counts a form before anything is done with it.
async fn count(app: &App, counted: Counted, parts: &Parts) -> Result<(), Error> {
    match counted {
        Counted::First(attempt) if !is_safe(&parts.method) => {
            limit::require(app, attempt, &Trying::of(app, parts).await?).await
        }
        _ => Ok(()),
    }
}

async fn not_permitted(app: &App, parts: &Parts) {
    let Ok(who) = Trying::of(app, parts).await else {
        return;
    };
    let about = About {
        account: who.account,
        network: who.network(),
        factors: None,
    };
    watch::tell(app, Event::NotPermitted, &about);
}

/// `None` where the request may go on; a redirect for somebody who can do something about it.
async fn check(
    app: &App,
    guard: Guard,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Result<Option<Answer>, Error> {
    let permission = match guard {
        Guard::Everybody | Guard::Signed => return Ok(None),
        Guard::SignedIn => None,
        Guard::Staff(permission) => Some(permission),
    };
    let viewer = app.part::<Sessions>().viewer(app, headers).await?;
    let Some(viewer) = viewer.filter(|viewer| !viewer.is_buyer) else {
        return to_log_in(method, uri, "/log-in").map(Some);
    };
    match permission {
        None => Ok(None),
        Some(permission) if !viewer.roles.may(permission) => Err(Error::Forbidden),
        Some(_) if !has_shown_enough(app, viewer.factors) => {
            to_log_in(method, uri, "/log-in/second").map(Some)
        }
        Some(_) => Ok(None),
    }
}

/// Whether the factors of a session are enough for the desk. In the demo everybody reads
/// everybody's mail, so a second factor would protect nothing there.
fn has_shown_enough(app: &App, factors: i64) -> bool {
    factors >= 2 || app.config.is_demo
}

/// A page is led to the log-in and back; a form has nowhere to come back to.
fn to_log_in(method: &Method, uri: &Uri, log_in: &str) -> Result<Answer, Error> {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return Err(Error::LogIn);
    }
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let to = with_next(log_in, path);
    Ok(Answer::see_other(&to))
}
