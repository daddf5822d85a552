//! Restarts that no reader notices, and what a supervisor is told.
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixDatagram;
use std::process::{Command, Stdio};
use std::sync::{Arc, RwLock};

use super::beside::{Paper, untouched};
use super::crowd::{Crowd, get, is_ready};
use super::{Server, complaint};

/// What a supervisor does: the socket is descriptor 3 of the program.
const HAND_DOWN: &str = r#"exec 3<&0 0</dev/null
export LISTEN_FDS=1 LISTEN_PID=$$
exec "$0" "$@""#;

/// The command with this socket handed down to it.
fn handed(command: &Command, socket: OwnedFd) -> Command {
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", HAND_DOWN]).arg(command.get_program());
    shell.args(command.get_args()).env_clear();
    let variables = command.get_envs();
    shell.envs(variables.filter_map(|(name, value)| Some((name, value?))));
    shell.stdin(Stdio::from(socket)).stdout(Stdio::piped());
    shell
}

fn serve_on(paper: &Paper, listener: &TcpListener) -> Server {
    let socket = OwnedFd::from(listener.try_clone().unwrap());
    let mut command = handed(&paper.command(&["serve"]), socket);
    command.stderr(Stdio::null());
    Server::of(tempfile::tempdir().unwrap(), command)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_on_a_socket_that_is_handed_down_loses_no_request() {
    let paper = Paper::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let mut server = serve_on(&paper, &listener);
    assert_eq!(server.address, address);
    let crowd = Crowd::gather(&address, &untouched());
    for _ in 0..4 {
        crowd.wait_for(100);
        server.terminate();
        assert!(server.end().1);
        server = serve_on(&paper, &listener);
    }
    crowd.wait_for(100);
    crowd.disperse();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_handed_down_and_is_no_listening_socket_is_refused() {
    let paper = Paper::new().await;
    let (socket, _other) = UnixDatagram::pair().unwrap();
    let mut command = handed(&paper.command(&["serve"]), socket.into());
    let text = complaint(&command.stderr(Stdio::piped()).output().unwrap());
    assert!(
        text.contains("LISTEN_FDS hands down no TCP socket"),
        "{text}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn readiness_ends_before_the_listener_does() {
    let paper = Paper::new().await;
    let mut command = paper.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("MASTHEAD_LIMITS__LINGER_SECONDS", "60");
    command.stderr(Stdio::null());
    let mut server = Server::of(tempfile::tempdir().unwrap(), command);
    assert!(is_ready(server.address.parse().unwrap()));
    server.terminate();
    let ended = loop {
        let answer = server.get("/readyz");
        if answer.starts_with("HTTP/1.1 503 ") {
            break answer;
        }
    };
    assert!(ended.ends_with("stopping\n"), "{ended}");
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let host = &server.address;
    write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
    let mut answer = String::new();
    // To the end: the connection is not kept for another request.
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.contains("connection: close\r\n"), "{answer}");
    // Whoever says it twice means it.
    server.terminate();
    assert!(server.end().1);
    assert!(TcpStream::connect(&server.address).is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supervisor_hears_when_the_server_is_ready_lives_and_stops() {
    let paper = Paper::new().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    let heard = || {
        let mut bytes = [0; 256];
        let length = socket.recv(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes[..length]).trim().to_owned()
    };
    let mut command = paper.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("NOTIFY_SOCKET", &path);
    command.env("WATCHDOG_USEC", "200000");
    command.stderr(Stdio::null());
    let mut server = Server::of(tempfile::tempdir().unwrap(), command);
    let first: Vec<String> = (0..4).map(|_| heard()).collect();
    let ready = first.iter().filter(|line| *line == "READY=1").count();
    let lives = first.iter().filter(|line| *line == "WATCHDOG=1").count();
    assert_eq!((ready, lives), (1, 3), "{first:?}");
    server.terminate();
    while heard() != "STOPPING=1" {}
    assert_eq!(heard(), "WATCHDOG=1", "it lives until it has ended");
    assert!(server.end().1);
}

/// The servers behind a balancer that heeds `/readyz`.
#[derive(Clone, Default)]
struct Backends(Arc<RwLock<Vec<SocketAddr>>>);

impl Backends {
    /// A ready one, another each time.
    fn one(&self, number: usize) -> Option<SocketAddr> {
        let all = self.0.read().unwrap();
        let ready: Vec<_> = all.iter().copied().filter(|it| is_ready(*it)).collect();
        let index = number.checked_rem(ready.len())?;
        Some(ready[index])
    }

    fn replace(&self, index: usize, server: &Server) {
        self.0.write().unwrap()[index] = server.address.parse().unwrap();
    }
}

/// Passes each connection on as it is. One for which no server is ready is closed.
fn balance(listener: TcpListener, backends: Backends) {
    for (number, client) in listener.incoming().enumerate() {
        let (mut client, backends) = (client.unwrap(), backends.clone());
        std::thread::spawn(move || {
            let Some(address) = backends.one(number) else {
                return;
            };
            let Ok(mut server) = TcpStream::connect(address) else {
                return;
            };
            let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            std::thread::spawn(move || drop(std::io::copy(&mut from, &mut to)));
            drop(std::io::copy(&mut server, &mut client));
            drop(client.shutdown(std::net::Shutdown::Both));
        });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_that_are_restarted_in_turn_lose_no_request() {
    let paper = Paper::new().await;
    if !paper.is_postgres() {
        return;
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let serve = || {
        let mut command = paper.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env("MASTHEAD_BASE_URL", format!("http://{address}"));
        command.stderr(Stdio::null());
        Server::of(tempfile::tempdir().unwrap(), command)
    };
    let mut nodes = [serve(), serve()];
    let backends = Backends::default();
    let addresses = nodes
        .iter()
        .map(|node| node.address.parse::<SocketAddr>().unwrap());
    backends.0.write().unwrap().extend(addresses);
    let balanced = backends.clone();
    std::thread::spawn(move || balance(listener, balanced));
    let crowd = Crowd::gather(&address, &untouched());
    for round in 0..6 {
        crowd.wait_for(100);
        let node = &mut nodes[round % 2];
        node.terminate();
        assert!(node.end().1);
        *node = serve();
        backends.replace(round % 2, node);
    }
    crowd.wait_for(100);
    crowd.disperse();
    assert!(get(&address, "/", "").starts_with("HTTP/1.1 200 "));
}
