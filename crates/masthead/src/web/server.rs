//! Connections: limits of size, number and time, and a graceful end.
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use prometheus_client::metrics::gauge::Gauge;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tower::Service;

use super::client::Peer;
use crate::config::Limits;

/// Longest list of headers a request may carry.
const MAX_HEADERS: usize = 100;

/// How many connections are open.
pub type Open = Gauge<i64, AtomicI64>;

/// Answers requests: the site, or a router alone.
pub trait Answers:
    Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static
{
}

impl<S> Answers for S where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static
{
}

/// Serves `site` on `listener` until `stop`, then lets open requests finish within the drain time.
pub async fn serve(
    listener: TcpListener,
    site: impl Answers,
    limits: Limits,
    stop: CancellationToken,
) {
    serve_counting(listener, site, limits, Open::default(), stop).await;
}

/// The same, with a count of the open connections.
pub async fn serve_counting(
    listener: TcpListener,
    site: impl Answers,
    limits: Limits,
    open: Open,
    stop: CancellationToken,
) {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &slots) => accepted,
            () = stop.cancelled() => break,
        };
        let Some((stream, peer, slot)) = accepted else {
            continue;
        };
        let connection = connection(&limits)
            .serve_connection(TokioIo::new(stream), service(site.clone(), peer, &limits));
        let watched = graceful.watch(connection);
        let open = open.clone();
        open.inc();
        tokio::spawn(async move {
            // A broken connection is the client's affair; the request's own failures are logged by the shell.
            drop(watched.await);
            drop(slot);
            open.dec();
        });
    }
    drop(listener);
    let drained = tokio::time::timeout(
        Duration::from_secs(limits.drain_seconds),
        graceful.shutdown(),
    )
    .await;
    if drained.is_err() {
        tracing::warn!("some requests were still open when the drain time ended");
    }
}

type Slot = tokio::sync::OwnedSemaphorePermit;

async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, Slot)> {
    let slot = slots.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => {
            drop(stream.set_nodelay(true));
            Some((stream, peer, slot))
        }
        Err(error) => {
            // Out of file descriptors, most likely: give connections time to end.
            tracing::warn!(%error, "a connection could not be accepted");
            tokio::time::sleep(Duration::from_millis(50)).await;
            None
        }
    }
}

fn connection(limits: &Limits) -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(limits.head_seconds))
        .max_buf_size(limits.head_bytes.max(8 * 1024))
        .max_headers(MAX_HEADERS)
        .keep_alive(true);
    builder
}

fn service<S: Answers>(
    site: S,
    peer: SocketAddr,
    limits: &Limits,
) -> impl hyper::service::Service<
    hyper::Request<Incoming>,
    Response = Response,
    Error = Infallible,
    Future: Send,
> + use<S> {
    let patience = Duration::from_secs(limits.request_seconds);
    hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(peer));
        let answer = site.clone().call(request);
        async move {
            match tokio::time::timeout(patience, answer).await {
                Ok(response) => response,
                Err(_) => {
                    let mut response = Response::new(Body::empty());
                    *response.status_mut() = http::StatusCode::SERVICE_UNAVAILABLE;
                    super::CachePolicy::NoStore.apply(response.headers_mut());
                    Ok(response)
                }
            }
        }
    })
}
