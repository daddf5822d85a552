//! `masthead serve`: the line it prints, and how it ends.
use std::fs::{File, read_to_string};
use std::io::{Read, Write};
use std::net::TcpStream;

use masthead::command::boot::SQLITE_FILE;

use super::{Server, masthead, run};

#[test]
fn the_printed_address_answers_and_nothing_else_is_printed() {
    let mut server = Server::start();
    assert!(!server.address.ends_with(":0"), "{}", server.address);
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200 "));
    assert!(server.get("/readyz").starts_with("HTTP/1.1 200 "));
    assert!(server.get("/nowhere/at-all").starts_with("HTTP/1.1 404 "));
    server.terminate();
    assert_eq!(server.end(), (String::new(), true));
}

#[test]
fn an_open_request_is_finished_and_new_connections_are_refused() {
    let mut server = Server::start();
    let mut open = TcpStream::connect(&server.address).unwrap();
    write!(
        open,
        "GET /healthz HTTP/1.1\r\nHost: {}\r\n",
        server.address
    )
    .unwrap();
    // Connections are accepted in order, so after this answer the open one is being read.
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200 "));
    server.terminate();
    while TcpStream::connect(&server.address).is_ok() {
        std::thread::yield_now();
    }
    open.write_all(b"\r\n").unwrap();
    let mut answer = String::new();
    open.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.ends_with("ok\n"), "{answer}");
    assert_eq!(server.end(), (String::new(), true));
}

#[test]
fn a_request_that_never_ends_does_not_keep_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let configuration = folder.path().join("masthead.toml");
    std::fs::write(&configuration, "limits.drain_seconds = 0\n").unwrap();
    let mut server = Server::start_in(folder);
    let mut open = TcpStream::connect(&server.address).unwrap();
    open.write_all(b"GET /healthz HTTP/1.1\r\n").unwrap();
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200 "));
    server.terminate();
    assert!(server.end().1);
}

#[test]
fn the_demo_is_served_and_its_folder_goes_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::spawn(
        folder,
        &["demo", "--listen", "127.0.0.1:0"],
        &[("TMPDIR", ".")],
    );
    assert!(server.get("/").starts_with("HTTP/1.1 200 "));
    let here = || std::fs::read_dir(server.folder.path()).unwrap().count();
    assert_eq!(here(), 1);
    server.terminate();
    assert!(server.end().1);
    assert_eq!(std::fs::read_dir(server.folder.path()).unwrap().count(), 0);
}

#[test]
fn the_version_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["version"]);
    let expected = concat!("masthead ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
}

#[test]
fn an_empty_folder_is_told_once_because_it_may_be_a_disk_that_is_not_mounted() {
    let outside = tempfile::tempdir().unwrap();
    let data = outside.path().to_str().unwrap();
    for (log, is_told) in [("first.log", true), ("second.log", false)] {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join(log);
        let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", data];
        let mut command = masthead(folder.path(), &arguments);
        command.stderr(File::create(&log).unwrap());
        let mut server = Server::of(folder, command);
        server.terminate();
        assert!(server.end().1);
        let said = read_to_string(log).unwrap();
        assert_eq!(said.contains("mount the disk"), is_told, "{said}");
    }
}

#[test]
fn a_damaged_file_is_no_matter_of_rights() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(
        data.join(SQLITE_FILE),
        "not what SQLite wrote. ".repeat(500),
    )
    .unwrap();
    for command in ["serve", "doctor"] {
        let output = run(folder.path(), &[command, "--data", "data"]);
        assert!(!output.status.success());
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert!(
            said.contains("damaged") && said.contains("restore the last good backup"),
            "{said}"
        );
        assert!(said.contains(SQLITE_FILE) || command == "doctor", "{said}");
        assert!(
            !said.contains("may write to it") && !said.contains("rights of the file"),
            "{said}"
        );
    }
}
