//! The shell around the router: what is refused before it, error pages, the answer's form,
//! request ids, counting and logging.
mod away;
mod error_page;
pub mod guard;
pub mod mask;
pub mod route;

pub use mask::Mask;

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::response::Response;
use http::{StatusCode, Uri};
use http_body_util::Limited;
use tower::Service;
use tracing::Instrument;

use crate::article::moved;
use ground::app::App;
use ground::failure::ErrorPage;
use ground::metrics::Outcome;
use people::reader::session::{self, Sessions};
use shop::subscription::due;
use web::Asked;
use web::answer::Refused;
use web::refuse::{is_safe, most_body, refuse};
use web::reply::Reply;
use web::survive::survive;

/// A router in its shell: what a server process answers with.
///
/// Wraps the router instead of being a layer inside it, because a layer is cloned and boxed for
/// every route and request.
#[derive(Clone, Debug)]
pub struct Site {
    app: App,
    router: Router,
    mask: Mask,
}

impl Site {
    /// `router` with everything around it that is the same for all routes. `mask` hides in the log
    /// what opens something.
    pub fn new(app: App, router: Router, mask: Mask) -> Self {
        Self { app, router, mask }
    }

    /// Runs a request through the shell and its handler.
    pub async fn answer(mut self, request: Request) -> Response {
        let asked = Asked::of(&self.app, &request);
        let session = session::hash_in(&self.app, request.headers());
        let reply = match refuse(&self.app, &request) {
            Some(Ok(respelled)) => {
                let old = Box::pin(moved::as_written(&self.app, &asked.uri)).await;
                Reply::from(old.transpose().unwrap_or(Ok(respelled)))
            }
            Some(Err(error)) => Reply::from(Err(error)),
            None => {
                let request = bounded(&self.app, request);
                let span = tracing::info_span!("request", id = asked.id());
                survive(self.handle(request).instrument(span)).await
            }
        };
        let reply = match reply.error() {
            Some(error) if is_safe(&asked.method) && error.status == StatusCode::NOT_FOUND => {
                let old = Box::pin(moved::instead_of_nothing(&self.app, &asked.uri)).await;
                old.transpose().map_or(reply, Reply::from)
            }
            _ => reply,
        };
        let reply = match reply.error() {
            Some(error) if is_safe(&asked.method) && is_away(&error) => {
                let copy = Box::pin(away::copy(&self.app, &asked.uri)).await;
                copy.map_or(reply, |copy| Reply::from(Ok(copy)))
            }
            _ => reply,
        };
        let reply = match reply.error() {
            Some(error) => Box::pin(explain(&self.app, &asked.uri, &error, reply)).await,
            None => reply,
        };
        let reply = match session {
            Some(session) => Box::pin(remind(&self.app, session, asked.uri.path(), reply)).await,
            None => reply,
        };
        let response = reply.dressed(&self.app, &asked);
        self.finish(&asked, &response);
        response
    }

    /// Most of what is asked for are articles that were asked for before: they need no search
    /// among all patterns and no copies of the parts of their address.
    async fn handle(&mut self, request: Request) -> Reply {
        if request.uri().query().is_some() && is_safe(request.method()) {
            let old = Box::pin(moved::by_query(&self.app, request.uri())).await;
            if let Some(old) = old.transpose() {
                return old.into();
            }
        }
        match crate::article::pages::remembered(&self.app, &request) {
            Some((publication, entry)) => {
                let (mut parts, _) = request.into_parts();
                let answer =
                    crate::article::pages::show(&self.app, &publication, &entry, &mut parts);
                answer.await.into()
            }
            None => {
                let Ok(response) = self.router.call(request).await;
                response.into()
            }
        }
    }

    /// Counts the answer and writes it down.
    fn finish(&self, asked: &Asked, response: &Response) {
        let took = asked.at.elapsed();
        let status = response.status().as_u16();
        let outcome = match response.extensions().get::<Refused>() {
            Some(_) => Outcome::Refused,
            None => Outcome::Status(status),
        };
        self.app.metrics.answered(outcome, took);
        let (id, method, path) = (asked.id(), &asked.method, asked.uri.path());
        let took_ms = took.as_millis() as u64;
        if matches!(outcome, Outcome::Status(500..)) {
            let path = self.mask.path(path);
            tracing::warn!(id, %method, %path, status, took_ms, "answered with a failure");
        } else if self.app.config.log.requests {
            let path = self.mask.path(path);
            tracing::info!(id, %method, %path, status, took_ms, "answered");
        }
    }
}

impl Service<Request> for Site {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let patience = Duration::from_millis(self.app.config.limits.database_ms);
        // Made where it stays: it is large, and would be copied from one future to the next.
        let answer = Box::pin(self.clone().answer(request));
        Box::pin(async move { Ok(db::within(patience, answer).await) })
    }
}

/// Whether a part of the product does not answer, for a reason that has no words of its own.
fn is_away(error: &ErrorPage) -> bool {
    error.status == StatusCode::SERVICE_UNAVAILABLE && error.words.is_none()
}

/// The request with a body that ends with an error where it is too large without saying so.
fn bounded(app: &App, request: Request) -> Request {
    if request.body().is_end_stream() {
        return request;
    }
    let limit = most_body(app, request.uri().path());
    request.map(|body| Body::new(Limited::new(body, limit)))
}

/// Puts the themed page around an error's status.
async fn explain(app: &App, uri: &Uri, error: &ErrorPage, reply: Reply) -> Reply {
    let page = error_page::show(app, uri.path(), error).await;
    let page = page.inspect_err(|error| tracing::error!(%error, "the error page failed"));
    let Ok(rendered) = page else {
        return reply;
    };
    reply.with_page(rendered)
}

/// Tells somebody whose charge was not paid so, and a buyer of the address that is still to be
/// proved, on whichever page they look at. A failure of
/// that costs them no page.
async fn remind(app: &App, session: session::Hash, path: &str, reply: Reply) -> Reply {
    let Some(page) = reply.page() else {
        return reply;
    };
    let Ok(Some(viewer)) = app.part::<Sessions>().owner(app, session).await else {
        return reply;
    };
    let noted = due::noted(app, &viewer, page.policy, (path, &page.rendered)).await;
    let noted = noted.inspect_err(|error| tracing::error!(%error, "the notice of a charge failed"));
    match noted {
        Ok(Some(rendered)) => reply.with_words(rendered),
        Ok(None) | Err(_) => reply,
    }
}
