//! Who is let in when more comes than can be done. What waits in a queue is answered when its
//! reader has left, so the queue is kept short, and who finds it full is told so at once, at the
//! least cost. Readers with a session, log-ins and payments are turned away last.
//!
//! What is watched is the hall: connections that were let in and have not had their first turn. Those
//! that wait for the database are not in it, nor those that say nothing. It counts as full when it
//! was so for a while, not when many come at one moment, as a queue does in CoDel (RFC 8289, section
//! 4.1).
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;
use rustix::net::{RecvFlags, SendFlags, recv, send};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::time::Instant;

use super::{CachePolicy, cookies};
use ground::clock;

/// Connections in the hall at most; further ones wait in the system's queue.
const HALL: usize = 16;
/// The same of those that are turned away last.
const LATE_HALL: usize = 4 * HALL;
/// How long the system's queue may hold connections before some are turned away.
const STANDING: Duration = Duration::from_millis(100);
/// How long after the hall was full for the last time the overload is over.
const CALM: Duration = Duration::from_millis(500);
/// Turning away takes no more than one part in so many of the time, so that most of it goes into
/// answers.
const PART: u32 = 2;
/// How long a connection at the door waits before the hall is looked at again.
const PAUSE: Duration = Duration::from_millis(2);
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

/// How many connections are open.
pub type Open = Gauge<i64, AtomicI64>;

/// How many requests and connections were turned away.
pub type Shed = Counter<u64, AtomicU64>;

/// What the door knows of the queues, and what it says to whom it turns away.
#[derive(Debug)]
pub struct Door {
    hall: AtomicUsize,
    /// Rung when there is room in the hall.
    freed: Notify,
    crowd: Mutex<Option<Crowd>>,
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

/// An overload, or what may become one.
#[derive(Clone, Copy, Debug)]
struct Crowd {
    /// When the hall was full first, since when the system's queue was never empty.
    since: Instant,
    /// When the hall was full last.
    last: Instant,
    /// Whether that has lasted for too long.
    is_overload: bool,
    /// Time that was spent on turning away.
    spent: Duration,
}

/// What becomes of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Enters,
    Waits,
    TurnedAway,
}

/// A connection in the hall, until its first turn is over.
#[derive(Debug)]
pub struct Entry(Arc<Door>);

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
            hall: AtomicUsize::new(0),
            freed: Notify::new(),
            crowd: Mutex::new(None),
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

    /// Waits for room in the hall, for as long as somebody may. Gives the connection back if it may
    /// enter; else it was turned away.
    pub async fn pass(&self, stream: TcpStream) -> Option<TcpStream> {
        loop {
            let freed = self.freed.notified();
            let now = clock::monotonic();
            match self.judge(now) {
                Verdict::Enters => return Some(stream),
                // Whether there is room or not: it is looked again.
                Verdict::Waits => drop(tokio::time::timeout(PAUSE, freed).await),
                Verdict::TurnedAway => {
                    let left = self.turn_away(stream);
                    self.note_spent(now.elapsed());
                    return left;
                }
            }
        }
    }

    fn judge(&self, now: Instant) -> Verdict {
        let is_full = self.hall.load(Ordering::Relaxed) >= HALL;
        let mut crowd = self.crowd();
        if !is_full {
            *crowd = crowd.filter(|crowd| now - crowd.last < CALM);
            return Verdict::Enters;
        }
        let crowd = crowd.get_or_insert(Crowd {
            since: now,
            last: now,
            is_overload: false,
            spent: Duration::ZERO,
        });
        crowd.last = now;
        let time = now - crowd.since;
        crowd.is_overload |= time >= STANDING;
        match crowd.is_overload && crowd.spent * PART <= time {
            true => Verdict::TurnedAway,
            false => Verdict::Waits,
        }
    }

    /// Notes that the system's queue is empty. An overload is over only when the hall has room for a
    /// while, because it empties the queue itself.
    pub fn note_empty(&self) {
        let mut crowd = self.crowd();
        *crowd = crowd.filter(|crowd| crowd.is_overload);
    }

    fn note_spent(&self, time: Duration) {
        if let Some(crowd) = &mut *self.crowd() {
            crowd.spent += time;
        }
    }

    fn crowd(&self) -> MutexGuard<'_, Option<Crowd>> {
        self.crowd.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a connection into the hall.
    pub fn enter(self: &Arc<Self>) -> Entry {
        self.hall.fetch_add(1, Ordering::Relaxed);
        Entry(self.clone())
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
    fn turn_away(&self, stream: TcpStream) -> Option<TcpStream> {
        let mut glance = [0; GLANCE];
        // Asked of the system itself: the runtime hears only later that something has come.
        let looks = RecvFlags::PEEK | RecvFlags::DONTWAIT;
        let Ok((length @ 1.., _)) = recv(&stream, &mut glance[..], looks) else {
            return Some(stream);
        };
        let head = &glance[..length];
        let has_room = self.hall.load(Ordering::Relaxed) < LATE_HALL;
        if has_room && self.is_urgent_head(head) {
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

impl Drop for Entry {
    fn drop(&mut self) {
        self.0.hall.fetch_sub(1, Ordering::Relaxed);
        self.0.freed.notify_one();
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
    fn a_hall_that_is_full_for_a_while_is_an_overload_and_a_moment_of_many_is_not() {
        let (door, begun) = (door(), clock::monotonic());
        let mut inside: Vec<Entry> = (0..HALL - 1).map(|_| door.enter()).collect();
        assert_eq!(door.judge(begun), Verdict::Enters);
        inside.push(door.enter());
        assert_eq!(door.judge(begun), Verdict::Waits);
        assert_eq!(door.judge(begun + STANDING / 2), Verdict::Waits);
        assert_eq!(door.judge(begun + STANDING), Verdict::TurnedAway);
        inside.pop();
        door.note_empty();
        assert_eq!(door.judge(begun + STANDING), Verdict::Enters);
        inside.push(door.enter());
        assert_eq!(door.judge(begun + 2 * STANDING), Verdict::TurnedAway);
        inside.pop();
        assert_eq!(door.judge(begun + 2 * STANDING + CALM), Verdict::Enters);
        inside.push(door.enter());
        let later = begun + 3 * STANDING + CALM;
        assert_eq!(door.judge(later), Verdict::Waits, "it begins anew");
        door.note_empty();
        let later = later + STANDING;
        assert_eq!(door.judge(later), Verdict::Waits, "the queue was empty");
    }

    #[test]
    fn turning_away_takes_a_part_of_the_time_alone() {
        let (door, begun) = (door(), clock::monotonic());
        let _inside: Vec<Entry> = (0..HALL).map(|_| door.enter()).collect();
        assert_eq!(door.judge(begun), Verdict::Waits);
        assert_eq!(door.judge(begun + STANDING), Verdict::TurnedAway);
        door.note_spent(2 * STANDING);
        assert_eq!(door.judge(begun + 2 * STANDING), Verdict::Waits);
        let later = begun + 2 * PART * STANDING;
        assert_eq!(door.judge(later), Verdict::TurnedAway);
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
