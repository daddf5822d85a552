//! A mail server: takes letters, or takes calls and says nothing.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::Result;

/// Pause between two looks for a letter.
const GLANCE: Duration = Duration::from_millis(2);

/// What has come to one address.
#[derive(Debug, Clone, Default)]
pub struct Letters {
    /// The code of the newest log-in.
    pub code: String,
    /// How often each letter came, by its id.
    pub copies: HashMap<String, u64>,
}

#[derive(Debug, Default)]
struct Shared {
    is_silent: AtomicBool,
    calls: AtomicU64,
    letters: Mutex<HashMap<String, Letters>>,
}

/// A running mail server. It ends with the program.
#[derive(Debug, Clone)]
pub struct Postbox {
    /// Its port on this machine.
    pub port: u16,
    shared: Arc<Shared>,
}

impl Postbox {
    /// Starts one that takes letters.
    ///
    /// # Errors
    /// When there is no free port.
    pub fn start() -> Result<Self> {
        let failed = |error: std::io::Error| format!("no mail server: {error}");
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let shared = Arc::<Shared>::default();
        let kept = shared.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = kept.clone();
                thread::spawn(move || shared.attend(&stream));
            }
        });
        Ok(Self { port, shared })
    }

    /// Says nothing from now on, to those neither who have called before, or speaks again.
    pub fn silence(&self, is_silent: bool) {
        self.shared.is_silent.store(is_silent, Ordering::Relaxed);
    }

    /// How many calls have come.
    pub fn calls(&self) -> u64 {
        self.shared.calls.load(Ordering::Relaxed)
    }

    /// What has come to an address.
    pub fn of(&self, address: &str) -> Letters {
        let letters = self.shared.letters.lock();
        let letters = letters.unwrap_or_else(PoisonError::into_inner);
        letters.get(address).cloned().unwrap_or_default()
    }

    /// The code of a log-in, once it has come.
    pub fn code(&self, address: &str, patience: Duration) -> Option<String> {
        let begun = Instant::now();
        loop {
            let code = self.of(address).code;
            if !code.is_empty() {
                return Some(code);
            }
            if begun.elapsed() > patience {
                return None;
            }
            thread::sleep(GLANCE);
        }
    }
}

impl Shared {
    fn attend(&self, stream: &TcpStream) {
        self.calls.fetch_add(1, Ordering::Relaxed);
        // A call that is broken off is the caller's affair: it tries again.
        let _ = self.talk(stream);
    }

    /// Says something, once it may.
    fn say(&self, mut stream: &TcpStream, words: &[u8]) -> std::io::Result<()> {
        while self.is_silent.load(Ordering::Relaxed) {
            thread::sleep(GLANCE);
        }
        stream.write_all(words)
    }

    /// SMTP (RFC 5321), as far as a client needs it that is polite.
    fn talk(&self, stream: &TcpStream) -> std::io::Result<()> {
        self.say(stream, b"220 postbox.example\r\n")?;
        let (mut to, mut letter) = (String::new(), None::<String>);
        for line in BufReader::new(stream).lines() {
            let line = line?;
            if let Some(text) = &mut letter {
                if line != "." {
                    text.push_str(&line);
                    text.push('\n');
                    continue;
                }
                self.take(&to, text);
                letter = None;
                self.say(stream, b"250 taken\r\n")?;
                continue;
            }
            let word = line.split([' ', ':']).next().unwrap_or_default();
            let reply: &[u8] = match word.to_uppercase().as_str() {
                "RCPT" => {
                    to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                    b"250 yes\r\n"
                }
                "DATA" => {
                    letter = Some(String::new());
                    b"354 go on\r\n"
                }
                "QUIT" => b"221 bye\r\n",
                _ => b"250 yes\r\n",
            };
            self.say(stream, reply)?;
        }
        Ok(())
    }

    fn take(&self, to: &str, letter: &str) {
        let field = |name: &str| letter.lines().find_map(|line| line.strip_prefix(name));
        let code: String = field("Subject: ")
            .unwrap_or_default()
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        let id = field("Message-ID: ").unwrap_or_default().to_owned();
        let letters = self.letters.lock();
        let mut letters = letters.unwrap_or_else(PoisonError::into_inner);
        let of = letters.entry(to.to_owned()).or_default();
        if !code.is_empty() {
            of.code = code;
        }
        *of.copies.entry(id).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_taken_with_its_code_and_counted_by_its_id() {
        let postbox = Postbox::start().expect("a port");
        for _ in 0..2 {
            let mut stream = TcpStream::connect(("127.0.0.1", postbox.port)).expect("it listens");
            let said = "EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n\
                Subject: 123456 is your code\r\nMessage-ID: <7@x>\r\n\r\ntext\r\n.\r\nQUIT\r\n";
            stream.write_all(said.as_bytes()).expect("it listens");
            let last = BufReader::new(stream).lines().map_while(|line| line.ok());
            assert!(last.take(7).any(|line| line == "250 taken"));
        }
        let patience = Duration::from_secs(10);
        let code = postbox.code("c@d.example", patience);
        assert_eq!(code.as_deref(), Some("123456"));
        assert_eq!(postbox.of("c@d.example").copies["<7@x>"], 2);
        assert!(postbox.of("e@f.example").copies.is_empty());
        assert_eq!(postbox.calls(), 2);
    }
}
