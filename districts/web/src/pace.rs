//! The least speed of a connection: whoever sends or takes bytes more slowly gives up the place.
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

use ground::clock;

/// What a connection is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing was sent yet.
    New,
    /// A request is on its way.
    Head,
    /// Its body is.
    Body,
    /// We work on it or answer it.
    Busy,
    /// It was answered, and nothing was sent since.
    Idle,
}

/// What a connection is doing and since when, as its parts tell each other.
#[derive(Debug)]
pub struct Pulse {
    phase: Mutex<(Phase, Instant)>,
    is_writing: AtomicBool,
}

impl Default for Pulse {
    fn default() -> Self {
        Self {
            phase: Mutex::new((Phase::New, clock::monotonic())),
            is_writing: AtomicBool::new(false),
        }
    }
}

impl Pulse {
    /// What the connection does, and since when. As long as its client has not taken the whole
    /// answer it is busy.
    pub fn phase(&self) -> (Phase, Instant) {
        let (phase, since) = *self.lock();
        match phase {
            Phase::Idle if self.is_writing.load(Ordering::Relaxed) => (Phase::Busy, since),
            phase => (phase, since),
        }
    }

    /// The connection does something else from now on.
    pub fn turn(&self, phase: Phase) {
        self.turn_at(phase, clock::monotonic());
    }

    pub(super) fn turn_at(&self, phase: Phase, at: Instant) {
        *self.lock() = (phase, at);
    }

    fn lock(&self) -> MutexGuard<'_, (Phase, Instant)> {
        self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How slow a client may be.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Bytes a second, over time.
    pub bytes_per_second: u32,
    /// How long it may send nothing of what it has begun.
    pub stall: Duration,
    /// How long it may take nothing of an answer.
    pub patience: Duration,
}

/// The time that one direction of a connection may still be waited for. Bytes earn more of
/// it, up to the patience it began with.
#[derive(Debug)]
struct Meter {
    bytes_per_second: u32,
    patience: Duration,
    left: Duration,
    since: Option<Instant>,
    timer: Option<Pin<Box<Sleep>>>,
}

impl Meter {
    fn new(bytes_per_second: u32, patience: Duration) -> Self {
        Self {
            bytes_per_second: bytes_per_second.max(1),
            patience,
            left: patience,
            since: None,
            timer: None,
        }
    }

    /// Begins anew.
    fn rest(&mut self) {
        self.since = None;
        self.left = self.patience;
    }

    /// Nothing moves now; an error when it has not for too long.
    fn wait(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        let end = self.end(clock::monotonic());
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep_until(end)));
        if timer.deadline() != end {
            timer.as_mut().reset(end);
        }
        ready!(timer.as_mut().poll(cx));
        Poll::Ready(io::Error::from(io::ErrorKind::TimedOut))
    }

    /// When the wait has lasted too long that goes on or begins now.
    fn end(&mut self, now: Instant) -> Instant {
        *self.since.get_or_insert(now) + self.left
    }

    fn moved(&mut self, bytes: usize, now: Instant) {
        if let Some(since) = self.since.take() {
            self.left = self.left.saturating_sub(now.duration_since(since));
        }
        let earned = bytes as f64 / f64::from(self.bytes_per_second);
        let left = self.left + Duration::from_secs_f64(earned);
        self.left = left.min(self.patience);
    }
}

/// A stream that fails when its client is too slow.
#[derive(Debug)]
pub struct Paced<S> {
    stream: S,
    pulse: Arc<Pulse>,
    reading: Meter,
    writing: Meter,
}

impl<S> Paced<S> {
    /// `stream`, whose connection has this pulse.
    pub fn new(stream: S, pulse: Arc<Pulse>, pace: Pace) -> Self {
        Self {
            stream,
            pulse,
            reading: Meter::new(pace.bytes_per_second, pace.stall),
            writing: Meter::new(pace.bytes_per_second, pace.patience),
        }
    }

    /// Bytes came. The first ones after an answer begin another request.
    fn has_read(&mut self, bytes: usize) {
        if matches!(self.pulse.phase().0, Phase::New | Phase::Idle) && bytes > 0 {
            self.pulse.turn(Phase::Head);
            self.reading.rest();
            self.writing.rest();
        }
        self.reading.moved(bytes, clock::monotonic());
    }

    /// Nothing comes. It is waited for only where the client has begun something.
    fn waits_to_read(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        match self.pulse.phase().0 {
            Phase::Head | Phase::Body => self.reading.wait(cx),
            Phase::New | Phase::Busy | Phase::Idle => {
                self.reading.rest();
                Poll::Pending
            }
        }
    }

    fn written(
        &mut self,
        cx: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        let is_waiting = written.is_pending();
        self.pulse.is_writing.store(is_waiting, Ordering::Relaxed);
        match written {
            Poll::Pending => self.writing.wait(cx).map(Err),
            Poll::Ready(Ok(bytes)) => {
                self.writing.moved(bytes, clock::monotonic());
                Poll::Ready(Ok(bytes))
            }
            failed => failed,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Paced<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        match Pin::new(&mut this.stream).poll_read(cx, buffer) {
            Poll::Pending => this.waits_to_read(cx).map(Err),
            Poll::Ready(Ok(())) => {
                this.has_read(buffer.filled().len() - before);
                Poll::Ready(Ok(()))
            }
            failed => failed,
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write(cx, bytes);
        this.written(cx, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write_vectored(cx, parts);
        this.written(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// How many seconds somebody is waited for who sends `bytes` every `pause`; at most 300.
    fn lasts(bytes: usize, pause: Duration) -> u64 {
        let begun = clock::monotonic();
        let mut meter = Meter::new(100, 5 * SECOND);
        let mut now = begun;
        while now.duration_since(begun) < 300 * SECOND {
            let (end, next) = (meter.end(now), now + pause);
            if end <= next {
                return end.duration_since(begun).as_secs();
            }
            now = next;
            meter.moved(bytes, now);
        }
        300
    }

    #[test]
    fn who_sends_byte_after_byte_is_waited_for_no_longer_than_who_stops() {
        assert_eq!(lasts(1, SECOND), 5);
        assert_eq!(lasts(1, SECOND / 100), 300, "which is the least speed");
        assert_eq!(lasts(1, SECOND / 50), 9);
        assert_eq!(lasts(50, SECOND), 9);
        assert_eq!(lasts(1_000_000, 100 * SECOND), 5);
    }

    #[test]
    fn who_sends_fast_enough_may_send_for_ever_and_stop_for_a_while() {
        assert_eq!(lasts(60, SECOND / 2), 300);
        assert_eq!(lasts(500, 4 * SECOND), 300);
    }

    /// Both ends of a connection in this phase, of which nothing is waited for.
    fn pair(phase: Phase) -> (Paced<DuplexStream>, DuplexStream, Arc<Pulse>) {
        let (ours, theirs) = duplex(64);
        let pulse = Arc::new(Pulse::default());
        pulse.turn(phase);
        let pace = Pace {
            bytes_per_second: 100,
            stall: Duration::ZERO,
            patience: Duration::ZERO,
        };
        (Paced::new(ours, pulse.clone(), pace), theirs, pulse)
    }

    #[tokio::test]
    async fn who_has_begun_something_and_stops_gives_up_the_place() {
        for phase in [Phase::Head, Phase::Body] {
            let (mut ours, _theirs, _) = pair(phase);
            let failed = ours.read(&mut [0]).await.expect_err("too slow");
            assert_eq!(failed.kind(), io::ErrorKind::TimedOut, "{phase:?}");
        }
    }

    #[tokio::test]
    async fn nothing_is_asked_of_a_connection_that_owes_nothing() {
        for phase in [Phase::New, Phase::Busy, Phase::Idle] {
            let (mut ours, mut theirs, pulse) = pair(phase);
            let mut byte = [0];
            let mut reading = Box::pin(ours.read(&mut byte));
            let polled = std::future::poll_fn(|cx| Poll::Ready(reading.as_mut().poll(cx)));
            assert!(polled.await.is_pending(), "{phase:?}");
            theirs.write_all(b"x").await.expect("room");
            assert_eq!(reading.await.expect("a byte"), 1);
            assert!(ours.reading.timer.is_none(), "{phase:?}");
            let began = phase != Phase::Busy;
            assert_eq!(pulse.phase().0 == Phase::Head, began, "{phase:?}");
        }
    }

    #[tokio::test]
    async fn who_takes_nothing_of_an_answer_is_busy_and_gives_up_the_place() {
        let (mut ours, _theirs, pulse) = pair(Phase::Idle);
        let failed = ours.write_all(&[0; 1_000]).await.expect_err("too slow");
        assert_eq!(failed.kind(), io::ErrorKind::TimedOut);
        assert_eq!(pulse.phase().0, Phase::Busy);
    }
}
