//! A way to the database that can be held up, slowed down or cut.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, sleep};
use std::time::Duration;

use crate::Result;

/// How often a way that is held up looks whether it may go on.
const GLANCE: Duration = Duration::from_millis(5);

/// What the way does with bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// They go through.
    Open,
    /// They wait, and the connections stay.
    Held,
    /// They wait for so long, each time and in each direction.
    Slow(Duration),
    /// Connections end, and new ones too.
    Cut,
}

/// The way; it ends with the program.
#[derive(Debug, Clone)]
pub struct Proxy {
    /// Its port on this machine.
    pub port: u16,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    way: Mutex<Way>,
    open: Mutex<Vec<TcpStream>>,
}

impl Proxy {
    /// A way to a server.
    ///
    /// # Errors
    /// When there is no free port.
    pub fn to(server: SocketAddr) -> Result<Self> {
        let failed = |error: std::io::Error| format!("no way to the database: {error}");
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let shared = Arc::new(Shared {
            way: Mutex::new(Way::Open),
            open: Mutex::default(),
        });
        let kept = shared.clone();
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                if kept.way() != Way::Cut {
                    // Where the server does not answer, the caller is told so by the end.
                    let _ = kept.clone().join(near, server);
                }
            }
        });
        Ok(Self { port, shared })
    }

    /// Changes what it does.
    pub fn set(&self, way: Way) {
        *self
            .shared
            .way
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = way;
        if way == Way::Cut {
            for stream in self.shared.open().drain(..) {
                // One that has ended is what we want.
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
    }
}

impl Shared {
    fn way(&self) -> Way {
        *self.way.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> std::sync::MutexGuard<'_, Vec<TcpStream>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn join(self: Arc<Self>, near: TcpStream, server: SocketAddr) -> std::io::Result<()> {
        let far = TcpStream::connect(server)?;
        near.set_nodelay(true)?;
        far.set_nodelay(true)?;
        self.open().extend([near.try_clone()?, far.try_clone()?]);
        for (from, to) in [(near.try_clone()?, far.try_clone()?), (far, near)] {
            let shared = self.clone();
            thread::spawn(move || shared.carry(from, to));
        }
        Ok(())
    }

    fn carry(&self, mut from: TcpStream, mut to: TcpStream) {
        let mut bytes = [0; 16 * 1024];
        while let Ok(length @ 1..) = from.read(&mut bytes) {
            if let Way::Slow(late) = self.way() {
                sleep(late);
            }
            while self.way() == Way::Held {
                sleep(GLANCE);
            }
            if to.write_all(&bytes[..length]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_wait_while_the_way_is_held_and_end_where_it_is_cut() {
        let server = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = server.local_addr().expect("it listens");
        let proxy = Proxy::to(address).expect("a port");
        let mut near = TcpStream::connect(("127.0.0.1", proxy.port)).expect("it listens");
        let (mut far, _) = server.accept().expect("a connection came");
        near.write_all(b"a").expect("it is open");
        let mut byte = [0];
        far.read_exact(&mut byte).expect("it came");
        proxy.set(Way::Held);
        near.write_all(b"b").expect("it is open");
        far.set_read_timeout(Some(Duration::from_millis(100)))
            .expect("it can wait");
        assert!(far.read_exact(&mut byte).is_err(), "nothing comes through");
        proxy.set(Way::Open);
        far.set_read_timeout(Some(Duration::from_secs(20)))
            .expect("it can wait");
        far.read_exact(&mut byte).expect("it came late");
        assert_eq!(byte, *b"b");
        proxy.set(Way::Cut);
        assert_eq!(far.read(&mut byte).unwrap_or(0), 0, "it has ended");
    }
}
