//! Who is let in when more comes than can be done. What waits in a queue is answered when its
//! reader has left, so the queue is kept short, and who finds it full is told so at once, at the
//! least cost. Readers with a session, log-ins and payments are turned away last.
//!
//! A queue counts as full when it stood for a while, not when many come at one moment: that is the
//! rule of CoDel (RFC 8289, section 4.1).
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use prometheus_client::metrics::counter::Counter;
use rustix::net::{RecvFlags, SendFlags, recv, send};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::server::Open;
use super::{CachePolicy, cookies};
use crate::ground::clock;

/// How long connections may stand in the system's queue before some are turned away.
const STANDING: Duration = Duration::from_millis(100);
/// How long a task that is ready may wait for its turn.
const TURN: Duration = Duration::from_millis(50);
/// The same where only those are let in who are turned away last.
const LATE_TURN: Duration = Duration::from_millis(400);
/// Late turns in a row after which the server is behind: a machine that stopped for a moment, as
/// one does whose share of the processor is used up, has one.
const LATE_TURNS: u32 = 4;
/// Connections below which nobody is turned away.
const CROWD: i64 = 64;
/// How often a turn is measured.
const BEAT: Duration = Duration::from_millis(5);
/// Bytes of a request's head that are looked at before it is let in.
const GLANCE: usize = 2_048;
/// Seconds after which to try again; by then those who came at once have been served.
const RETRY_AFTER: u32 = 5;
/// Paths of what is turned away last, besides everything that shows a session.
const URGENT: [&str; 9] = [
    "/log-in",
    "/account",
    "/subscribe",
    "/payment",
    "/till",
    "/desk",
    "/cancel",
    "/healthz",
    "/readyz",
];

/// How many requests and connections were turned away.
pub type Shed = Counter<u64, AtomicU64>;

/// What the door knows of the queues, and what it says to whom it turns away.
#[derive(Debug)]
pub struct Door {
    /// Connections wait in the system's queue since then.
    standing: Mutex<Option<Instant>>,
    late: AtomicU32,
    very_late: AtomicBool,
    session: &'static str,
    open: Open,
    page: Page,
    /// The whole answer to a connection that is turned away, and what a HEAD gets of it.
    answer: Vec<u8>,
    head: usize,
    shed: Shed,
}

/// What is said: one page for everybody, because to choose among several would be work.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// HTML, without anything that has to be asked for.
    pub html: String,
}

impl Door {
    /// The door of a server with these connections. Requests with the cookie `session` are turned
    /// away last.
    pub fn new(session: &'static str, page: Page, (open, shed): (Open, Shed)) -> Arc<Self> {
        let (answer, head) = page.answer();
        Arc::new(Self {
            answer,
            head,
            open,
            standing: Mutex::new(None),
            late: AtomicU32::new(0),
            very_late: AtomicBool::new(false),
            session,
            page,
            shed,
        })
    }

    /// Measures how long what is ready waits for its turn, for as long as this is polled.
    pub async fn watch(&self) {
        loop {
            tokio::time::sleep(BEAT).await;
            let asked = clock::monotonic();
            tokio::task::yield_now().await;
            self.note_turn(asked.elapsed());
        }
    }

    fn note_turn(&self, waited: Duration) {
        self.very_late.store(waited >= LATE_TURN, Ordering::Relaxed);
        if waited < TURN {
            self.late.store(0, Ordering::Relaxed);
        } else {
            self.late.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Notes whether connections were left in the system's queue; whether they have been for too
    /// long.
    pub fn leaves_some(&self, leaves: bool, now: Instant) -> bool {
        let mut standing = self.standing.lock().unwrap_or_else(PoisonError::into_inner);
        if !leaves {
            *standing = None;
            return false;
        }
        now - *standing.get_or_insert(now) >= STANDING
    }

    /// Whether what waits for its turn has waited too long for a while. Where few are there, it is
    /// the machine that is slow, and turning them away would help nobody.
    pub fn is_behind(&self) -> bool {
        self.late.load(Ordering::Relaxed) >= LATE_TURNS && self.open.get() >= CROWD
    }

    /// Whether a request is to be turned away.
    pub fn refuses(&self, path: &str, headers: &HeaderMap) -> bool {
        if !self.is_behind() {
            return false;
        }
        let is_urgent = is_urgent(path) || cookies::get(headers, self.session).is_some();
        let refuses = !is_urgent || self.very_late.load(Ordering::Relaxed);
        if refuses {
            self.shed.inc();
        }
        refuses
    }

    /// The answer to a request that is turned away on a connection that stays.
    pub fn refusal(&self) -> Response {
        let mut response = Response::new(self.page.html.clone().into());
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        let headers = response.headers_mut();
        CachePolicy::NoStore.apply(headers);
        headers.insert(header::RETRY_AFTER, RETRY_AFTER.into());
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        headers.insert(header::CONTENT_TYPE, html);
        response
    }

    /// Turns a connection away whose request is no urgent one; gives back one that is, and one that
    /// has not said what it wants.
    pub fn turn_away(&self, stream: TcpStream) -> Option<TcpStream> {
        let mut glance = [0; GLANCE];
        // Asked of the system itself: the runtime hears only later that something has come.
        let looks = RecvFlags::PEEK | RecvFlags::DONTWAIT;
        let Ok((length @ 1.., _)) = recv(&stream, &mut glance[..], looks) else {
            return Some(stream);
        };
        let head = &glance[..length];
        if self.is_urgent_head(head) {
            return Some(stream);
        }
        let length = match head.starts_with(b"HEAD ") {
            true => self.head,
            false => self.answer.len(),
        };
        self.shed.inc();
        // What was sent has to be read: else the system resets the connection, and the client
        // may never see the answer.
        let _ = recv(&stream, &mut glance[..], RecvFlags::DONTWAIT);
        // As much as fits into the system's buffer, which is more than this.
        let at_once = SendFlags::DONTWAIT | SendFlags::NOSIGNAL;
        let _ = send(&stream, &self.answer[..length], at_once);
        None
    }

    fn is_urgent_head(&self, head: &[u8]) -> bool {
        let path = head.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
        let cookie = self.session.as_bytes();
        let shows_session = || {
            let mut windows = head.windows(cookie.len() + 1);
            windows.any(|it| it.starts_with(cookie) && it.ends_with(b"="))
        };
        std::str::from_utf8(path).is_ok_and(is_urgent) || shows_session()
    }
}

impl Page {
    /// The bytes on the wire, and how many of them are the head.
    fn answer(&self) -> (Vec<u8>, usize) {
        let length = self.html.len();
        let head = format!(
            "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nCache-Control: no-store\r\n\
             Content-Type: text/html; charset=utf-8\r\nRetry-After: {RETRY_AFTER}\r\n\
             Content-Length: {length}\r\n\r\n"
        );
        (format!("{head}{}", self.html).into_bytes(), head.len())
    }
}

fn is_urgent(path: &str) -> bool {
    URGENT.iter().any(|start| path.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door() -> Arc<Door> {
        let open = Open::default();
        open.set(CROWD);
        Door::new("session", Page::default(), (open, Shed::default()))
    }

    fn cookie(value: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static(value));
        headers
    }

    #[test]
    fn a_queue_that_stood_for_a_while_is_full_and_a_moment_of_many_is_not() {
        let (door, begun) = (door(), clock::monotonic());
        assert!(!door.leaves_some(true, begun));
        assert!(!door.leaves_some(true, begun + STANDING / 2));
        assert!(door.leaves_some(true, begun + STANDING));
        assert!(!door.leaves_some(false, begun + STANDING));
        assert!(!door.leaves_some(true, begun + 2 * STANDING));
    }

    #[test]
    fn who_shows_a_session_logs_in_or_pays_is_turned_away_last() {
        let door = door();
        let nobody = HeaderMap::new();
        for _ in 0..LATE_TURNS {
            assert!(!door.refuses("/", &nobody));
            door.note_turn(TURN);
        }
        assert!(door.refuses("/", &nobody) && door.refuses("/", &cookie("visitor=1")));
        for path in ["/log-in/code", "/payment/events/stripe", "/subscribe"] {
            assert!(!door.refuses(path, &nobody), "{path}");
        }
        assert!(!door.refuses("/", &cookie("visitor=1; session=2")));
        door.note_turn(LATE_TURN);
        assert!(door.refuses("/log-in", &nobody));
        door.note_turn(Duration::ZERO);
        assert!(!door.refuses("/", &nobody));
    }

    #[test]
    fn where_few_are_there_nobody_is_turned_away() {
        let door = door();
        door.open.dec();
        for _ in 0..2 * LATE_TURNS {
            door.note_turn(LATE_TURN);
        }
        assert!(!door.refuses("/", &HeaderMap::new()));
    }

    #[test]
    fn a_machine_that_stops_now_and_then_is_not_behind() {
        let door = door();
        for _ in 0..10 * LATE_TURNS {
            door.note_turn(2 * TURN);
            door.note_turn(Duration::ZERO);
        }
        assert!(!door.is_behind());
    }

    #[test]
    fn what_is_urgent_is_seen_in_the_first_bytes() {
        let door = door();
        for head in [
            "POST /log-in HTTP/1.1\r\nHost: x\r\n",
            "GET /a HTTP/1.1\r\nCookie: a=b; session=c\r\n",
        ] {
            assert!(door.is_urgent_head(head.as_bytes()), "{head}");
        }
        for head in [
            "GET / HTTP/1.1\r\nCookie: sessions=c\r\n",
            "",
            "\u{0}\u{1} \u{2}",
        ] {
            assert!(!door.is_urgent_head(head.as_bytes()), "{head}");
        }
    }
}
