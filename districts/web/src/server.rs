//! Connections: limits of size, number, time and speed, and a graceful end.
use std::convert::Infallible;
use std::future::poll_fn;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::response::Response;
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use ipnet::IpNet;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use tower::Service;

use super::date::Dates;
use super::door::{Door, Open, Page, Shed};
use super::ending::{self, QUEUE};
use super::pace::{Pace, Paced, Phase, Pulse};
use super::places::{Held, Places};
use ground::client::Peer;
use ground::clock::Clock;
use ground::config::Limits;

/// Longest list of headers a request may carry.
const MAX_HEADERS: usize = 100;

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

/// How connections are served.
#[derive(Clone, Debug, Default)]
pub struct Server {
    /// Limits of size, number, time and speed.
    pub limits: Limits,
    /// Networks of proxies, which bring many clients.
    pub trusted_proxies: Vec<IpNet>,
    /// How many connections are open.
    pub open: Open,
    /// What the answers are dated by.
    pub clock: Clock,
    /// Whether the server stops soon: each answer is then the last one of its connection.
    pub leaving: Arc<AtomicBool>,
    /// The name of the cookie of those who are turned away last.
    pub session: &'static str,
    /// What those see who are turned away.
    pub busy: Page,
    /// How many were turned away.
    pub shed: Shed,
}

/// What all connections of a server share.
#[derive(Clone, Debug)]
struct Shared {
    door: Arc<Door>,
    dates: Arc<Dates>,
}

/// A connection with whose it is, unless it broke before it was accepted.
type Accepted = Option<(TcpStream, SocketAddr)>;

/// When the server stops, and what each connection holds until it has ended.
type End = (CancellationToken, mpsc::Sender<Infallible>);

/// Serves `site` on `listener` until `stop`, then lets open requests finish within the drain time.
pub async fn serve(
    listener: TcpListener,
    site: impl Answers,
    limits: Limits,
    stop: CancellationToken,
) {
    let server = Server {
        limits,
        ..Server::default()
    };
    server.serve(listener, site, stop).await;
}

impl Server {
    /// Serves `site` on `listener` until `stop`, then lets open requests finish within the drain
    /// time.
    pub async fn serve(self, listener: TcpListener, site: impl Answers, stop: CancellationToken) {
        let places = Places::new(&self.limits, self.trusted_proxies.clone());
        // It closes after the last connection.
        let (open, mut all_ended) = mpsc::channel(1);
        let end = (stop.clone(), open);
        let counts = (self.open.clone(), self.shed.clone());
        let shared = Shared {
            door: Door::new(self.session, self.busy.clone(), counts),
            dates: Arc::new(Dates::new(self.clock.clone())),
        };
        let (door, watched) = (shared.door.clone(), stop.clone());
        tokio::spawn(async move { watched.run_until_cancelled(door.watch()).await });
        while !stop.is_cancelled() {
            let mut accepted = ending::queued(accept(&listener)).await;
            if accepted.is_none() {
                shared.door.note_empty();
                accepted = tokio::select! {
                    accepted = accept(&listener) => accepted,
                    () = stop.cancelled() => break,
                };
            }
            // Not where the end could drop what was accepted.
            if let Some((stream, peer)) = accepted
                && let Some(stream) = shared.door.pass(stream).await
            {
                let site = (site.clone(), shared.clone());
                self.welcome((stream, peer), &places, site, end.clone())
                    .await;
            }
        }
        let patience = Duration::from_secs(self.limits.drain_seconds);
        let drained = tokio::time::timeout(patience, async {
            for _ in 0..QUEUE {
                let Some(accepted) = ending::queued(accept(&listener)).await else {
                    break;
                };
                let site = (site.clone(), shared.clone());
                self.welcome(accepted, &places, site, end.clone()).await;
            }
            drop((listener, end));
            all_ended.recv().await
        });
        if drained.await.is_err() {
            tracing::warn!("some requests were still open when the drain time ended");
        }
    }

    /// Attends to a connection if there is a place for it.
    async fn welcome(
        &self,
        (stream, peer): (TcpStream, SocketAddr),
        places: &Arc<Places>,
        site: (impl Answers, Shared),
        end: End,
    ) {
        if let Some(held) = places.take(peer.ip()).await {
            self.attend(stream, (peer, held), site, end);
        }
    }

    /// Attends to one connection until it ends or must give way.
    fn attend(
        &self,
        stream: TcpStream,
        (peer, held): (SocketAddr, Held),
        (site, shared): (impl Answers, Shared),
        (stop, until): End,
    ) {
        let limits = &self.limits;
        let pace = Pace {
            bytes_per_second: limits.bytes_per_second,
            stall: Duration::from_secs(limits.stall_seconds),
            patience: Duration::from_secs(limits.request_seconds),
        };
        drop(stream.set_nodelay(true));
        let stream = Paced::new(stream, held.pulse.clone(), pace);
        let leaving = self.leaving.clone();
        let mut entry = Some(shared.door.enter());
        let service = service((site, shared), (peer, leaving), limits, held.pulse.clone());
        let connection = connection(limits).serve_connection(TokioIo::new(stream), service);
        let open = self.open.clone();
        open.inc();
        tokio::spawn(async move {
            // A broken connection is the client's affair; the request's own failures are logged
            // by the shell.
            {
                let mut life = pin!(ending::live(connection, &held, stop));
                poll_fn(|context| {
                    let life = life.as_mut().poll(context);
                    drop(entry.take());
                    life
                })
                .await;
            }
            drop((held, until));
            open.dec();
        });
    }
}

/// The next connection.
async fn accept(listener: &TcpListener) -> Accepted {
    match listener.accept().await {
        Ok(accepted) => Some(accepted),
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
    (site, shared): (S, Shared),
    (peer, leaving): (SocketAddr, Arc<AtomicBool>),
    limits: &Limits,
    pulse: Arc<Pulse>,
) -> impl hyper::service::Service<
    hyper::Request<Incoming>,
    Response = hyper::Response<Watched<Body>>,
    Error = Infallible,
    Future: Send,
> + use<S> {
    let patience = Duration::from_secs(limits.request_seconds);
    hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let pulse = pulse.clone();
        let mut request = received(request, &pulse);
        request.extensions_mut().insert(Peer(peer));
        let answer = match shared.door.refuses(request.uri().path(), request.headers()) {
            true => Err(shared.door.refusal()),
            false => Ok(site.clone().call(request)),
        };
        let (dates, leaving) = (shared.dates.clone(), leaving.clone());
        async move {
            let mut response = match answer {
                Err(refusal) => refusal,
                Ok(answer) => match tokio::time::timeout(patience, answer).await {
                    Ok(Ok(response)) => response,
                    Err(_) => too_late(),
                },
            };
            if let Some(date) = dates.now() {
                response.headers_mut().insert(http::header::DATE, date);
            }
            if leaving.load(Ordering::Relaxed) {
                let close = http::HeaderValue::from_static("close");
                response
                    .headers_mut()
                    .insert(http::header::CONNECTION, close);
            }
            let answered = Turn::new(&pulse, Phase::Idle);
            Ok(response.map(|body| Watched::new(body, answered)))
        }
    })
}

/// The request, whose connection is at work once its body has come.
fn received(request: hyper::Request<Incoming>, pulse: &Arc<Pulse>) -> Request {
    if request.body().is_end_stream() {
        pulse.turn(Phase::Busy);
        return request.map(Body::new);
    }
    pulse.turn(Phase::Body);
    let whole = Turn::new(pulse, Phase::Busy);
    request.map(|body| Body::new(Watched::new(body, whole)))
}

fn too_late() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = http::StatusCode::SERVICE_UNAVAILABLE;
    super::CachePolicy::NoStore.apply(response.headers_mut());
    response
}

/// What the connection does next, once a body has ended or nobody wants it any more.
struct Turn {
    pulse: Arc<Pulse>,
    to: Phase,
}

impl Turn {
    fn new(pulse: &Arc<Pulse>, to: Phase) -> Self {
        let pulse = pulse.clone();
        Self { pulse, to }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // A request's body that outlives its answer has nothing to say about the next one.
        if self.to == Phase::Idle || self.pulse.phase().0 == Phase::Body {
            self.pulse.turn(self.to);
        }
    }
}

/// A body with what follows it.
struct Watched<B> {
    body: B,
    then: Option<Turn>,
}

impl<B> Watched<B> {
    fn new(body: B, then: Turn) -> Self {
        let then = Some(then);
        Self { body, then }
    }
}

impl<B: HttpBody + Unpin> HttpBody for Watched<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        let this = self.get_mut();
        let frame = ready!(Pin::new(&mut this.body).poll_frame(cx));
        if frame.is_none() || this.body.is_end_stream() {
            this.then = None;
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
