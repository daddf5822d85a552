//! Commands beside a running server: readers notice nothing but the change.
use std::fs::Permissions;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use masthead::command::boot::SQLITE_FILE;
use masthead::import::{Progress, Refusal, import};
use tokio::sync::mpsc;

use super::crowd::{Crowd, LIMIT, REST, get};
use super::{Server, complaint, masthead};
use crate::exactness::raw::new_cookie;
use crate::harness::{TestApp, TestData};
use crate::import::{Folder, PICTURE, rows};

const SOCKET: &str = "masthead.sock";
/// A user that is not root and owns nothing.
const SOMEBODY: u32 = 65_534;
/// Stories of which an import takes a while.
const MANY: usize = 300;

/// A data folder, a database and the folder of a publication.
pub struct Paper {
    data: TestData,
    content: Folder,
}

impl Paper {
    /// A publication with some stories, which is imported already.
    pub async fn new() -> Self {
        let data = TestApp::new().await.into_data();
        let content = Folder::new();
        let paper = Self { data, content };
        paper.set_limit(LIMIT);
        (0..6).for_each(|number| paper.write(number, "first"));
        let output = paper.run(&["import", paper.folder()]);
        assert!(output.status.success(), "{output:?}");
        paper
    }

    fn folder(&self) -> &str {
        self.content.path().to_str().unwrap()
    }

    pub fn data(&self) -> &Path {
        self.data.folder()
    }

    pub fn is_postgres(&self) -> bool {
        self.data.database_url().is_some()
    }

    fn set_limit(&self, limit: usize) {
        let text = format!(
            "name = \"The Example\"\ntime_zone = \"Europe/London\"\n[paywall]\nlimit = {limit}\nperiod = \"rolling\"\n"
        );
        self.content.write("publication.toml", text);
    }

    /// Writes a story that says in its headline which edition it is.
    fn write(&self, number: usize, edition: &str) {
        let text = format!(
            "---\ntitle: Story {number}, {edition} edition\nslug: story-{number}\nsection: news\n\
             byline: [jane-doe]\ndate: 2026-06-01 09:00\n---\nLead-in.\n\n<!-- gate -->\n\n{REST}\n"
        );
        let name = format!("articles/{number}.md");
        self.content.write(&name, text);
    }

    /// The program on this data folder and database.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = masthead(self.data(), arguments);
        command.arg("--data").arg(self.data());
        command.env("MASTHEAD_PAYWALL__NETWORK_BUDGET", "1000000000");
        if let Some(url) = self.data.database_url() {
            command.env("MASTHEAD_DATABASE_URL", url);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs a command that succeeds, and returns what it prints.
    pub fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn serve(&self) -> Server {
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.stderr(Stdio::null());
        // What a server is given as its own folder holds nothing here.
        Server::of(tempfile::tempdir().unwrap(), command)
    }

    /// How many stories there are.
    fn stories(&self) -> usize {
        let ids = self.done(&["ids"]);
        ids.lines().filter(|line| line.contains(".md\" = ")).count()
    }

    fn originals(&self) -> usize {
        let entries = std::fs::read_dir(self.data().join("originals"));
        entries.map_or(0, Iterator::count)
    }
}

/// Paths of the stories that nothing is done to.
pub fn untouched() -> Vec<String> {
    let numbers = 0..=LIMIT;
    numbers
        .map(|number| format!("/news/story-{number}"))
        .collect()
}

/// The page once it has this status and these words: at once where the server did the work itself,
/// within a second where it reads of it in the database.
fn shows(paper: &Paper, server: &Server, path: &str, (status, words): (u16, &str)) {
    let status = format!("HTTP/1.1 {status} ");
    let begun = tokio::time::Instant::now();
    loop {
        let answer = get(&server.address, path, "");
        if answer.starts_with(&status) && answer.contains(words) {
            return;
        }
        let patience = if paper.is_postgres() { 5 } else { 0 };
        assert!(begun.elapsed().as_secs() < patience, "{path}: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_notice_nothing_of_commands_but_the_change() {
    let paper = Paper::new().await;
    let server = paper.serve();
    let crowd = Crowd::gather(&server.address, &untouched());
    for round in 0..4 {
        let edition = format!("number {round}");
        paper.write(4, &edition);
        let said = paper.done(&["import", paper.folder()]);
        assert!(said.contains("1 revised"), "{said}");
        shows(&paper, &server, "/news/story-4", (200, &edition));
        for (command, status) in [
            ("withdraw", 410),
            ("restore", 200),
            ("block", 451),
            ("restore", 200),
        ] {
            paper.done(&[command, "story-5"]);
            shows(&paper, &server, "/news/story-5", (status, ""));
        }
        let who = format!("owner-{round}@news.example");
        let said = paper.done(&["staff", "add", &who, "--role", "owner"]);
        assert!(said.contains("is on the staff: owner"), "{said}");
        assert!(paper.done(&["staff", "list"]).contains(&who));
        if let Some(link) = said.split("/log-in/link/").nth(1) {
            let path = format!("/log-in/link/{}", link.lines().next().unwrap());
            shows(&paper, &server, &path, (200, ""));
        }
        paper.done(&["staff", "link", &who]);
        paper.done(&["staff", "reset", &who]);
        paper.done(&["retry"]);
    }
    paper.done(&["staff", "remove", "owner-0@news.example"]);
    let answers = crowd.disperse();
    assert!(answers > 100, "{answers}");
    if paper.is_postgres() {
        // There a server learns of a limit within a second, and not with the command's end.
        return;
    }
    // Readers would rightly get more than they look for.
    paper.set_limit(LIMIT + 4);
    paper.write(4, "last");
    paper.done(&["import", paper.folder()]);
    shows(&paper, &server, "/news/story-4", (200, "last"));
    let cookie = new_cookie(&server.address, "/news/story-0").unwrap();
    for number in 0..=LIMIT {
        let answer = get(&server.address, &format!("/news/story-{number}"), &cookie);
        assert!(answer.contains(REST), "the limit is higher now: {number}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_at_any_stage_is_kept_whole_or_not_at_all() {
    let paper = Paper::new().await;
    let server = paper.serve();
    // Where the command writes itself, one that is killed leaves files of pictures behind, to which
    // nothing refers.
    let originals = || match paper.is_postgres() {
        true => 0,
        false => paper.originals(),
    };
    let before = (paper.stories(), originals());
    let whole = (MANY, before.1 + usize::from(!paper.is_postgres()));
    for number in 6..MANY {
        paper.write(number, "only");
    }
    paper.content.write("pictures/new.jpg", PICTURE);
    let crowd = Crowd::gather(&server.address, &untouched());
    for stage in ["Keeping pictures", "Writing stories", "Writing stories"] {
        let mut command = paper.command(&["import", paper.folder()]);
        let mut child = command.stdout(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut lines = lines.map(Result::unwrap);
        assert!(lines.any(|line| line.starts_with(stage)), "{stage}");
        child.kill().unwrap();
        child.wait().unwrap();
        // It comes after the import, which has ended then.
        paper.done(&["retry"]);
        let after = (paper.stories(), originals());
        assert!([before, whole].contains(&after), "{stage}: {after:?}");
    }
    crowd.disperse();
    paper.done(&["import", paper.folder()]);
    assert_eq!((paper.stories(), originals()), whole);
}

#[tokio::test]
async fn an_import_that_nobody_waits_for_any_more_keeps_nothing() {
    let app = TestApp::new().await;
    let folder = Folder::new().story("a", "").file("pictures/a.jpg", PICTURE);
    let before = rows(&app).await;
    let (told, stages) = mpsc::unbounded_channel();
    drop(stages);
    let outcome = import(&app, folder.source(), &Progress::Told(told)).await;
    assert!(matches!(outcome, Err(Refusal::Failed(_))), "{outcome:?}");
    assert_eq!(rows(&app).await, before);
    assert!(!app.data().join("originals").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_dies_in_an_import_keeps_nothing_of_it_and_the_command_says_so() {
    let paper = Paper::new().await;
    if paper.is_postgres() {
        // There the command does the work itself.
        return;
    }
    let mut server = paper.serve();
    let before = paper.stories();
    for number in 6..MANY {
        paper.write(number, "only");
    }
    let mut child = paper.command(&["import", paper.folder()]).spawn().unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut lines = lines.map(Result::unwrap);
    assert!(lines.any(|line| line.starts_with("Writing stories")));
    server.kill();
    let said: Vec<String> = lines.collect();
    assert_eq!(child.wait().unwrap().code(), Some(1), "{said:?}");
    assert!(
        said.concat().contains("the server ended before"),
        "{said:?}"
    );
    assert_eq!(paper.stories(), before);
    // Its socket is still there, and nobody answers.
    assert!(paper.data().join(SOCKET).exists());
    paper.done(&["import", paper.folder()]);
    assert_eq!(paper.stories(), MANY);
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_that_come_at_once_are_all_done_beside_a_server_and_without_one() {
    let paper = Paper::new().await;
    for is_served in [true, false] {
        let server = is_served.then(|| paper.serve());
        let commands = (0..6).map(|number| {
            let who = format!("support-{number}-{is_served}@news.example");
            let arguments = ["staff", "add", &who, "--role", "support"];
            paper.command(&arguments).spawn().unwrap()
        });
        let commands: Vec<_> = commands.collect();
        for command in commands {
            let output = command.wait_with_output().unwrap();
            assert!(output.status.success(), "{output:?}");
        }
        drop(server);
    }
    assert_eq!(paper.done(&["staff", "list"]).lines().count(), 12);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_waits_for_another_process_that_has_the_file_and_says_so() {
    let paper = Paper::new().await;
    if paper.is_postgres() {
        return;
    }
    let other = paper.data.open().await;
    let mut command = paper.command(&["withdraw", "story-0"]).spawn().unwrap();
    let mut lines = BufReader::new(command.stderr.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.contains("is in use by another process"), "{first}");
    assert!(first.ends_with("waiting for it"), "{first}");
    drop(other);
    assert!(command.wait().unwrap().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_as_without_a_server() {
    let paper = Paper::new().await;
    let _server = paper.serve();
    let text = complaint(&paper.run(&["withdraw", "no-such-story"]));
    assert_eq!(text, "masthead: there is no article called no-such-story\n");
    paper
        .content
        .write("articles/wrong.md", "---\ntitle: A\n---\n");
    let output = paper.run(&["import", paper.folder()]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("articles/wrong.md"), "{said}");
    let text = complaint(&paper.run(&["import", "/nowhere"]));
    assert!(text.contains("/nowhere cannot be read"), "{text}");
}

#[test]
fn a_server_of_another_version_is_not_asked() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let socket = UnixListener::bind(data.join(SOCKET)).unwrap();
    let greeting = std::thread::spawn(move || {
        let (mut stream, _) = socket.accept().unwrap();
        std::io::Write::write_all(&mut stream, b"masthead 7.0.0 (schema 900)\n").unwrap();
        std::io::Read::read(&mut stream, &mut [0]).unwrap()
    });
    let mut command = masthead(folder.path(), &["withdraw", "x", "--data", "data"]);
    let text = complaint(&command.output().unwrap());
    assert!(
        text.contains(
            "the running server is masthead 7.0.0 (schema 900) and this program is masthead "
        ),
        "{text}"
    );
    assert_eq!(text.lines().count(), 1, "{text}");
    assert_eq!(greeting.join().unwrap(), 0, "nothing was asked");
    assert!(!data.join(SQLITE_FILE).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_socket_is_for_the_server_s_user_alone() {
    let paper = Paper::new().await;
    if paper.is_postgres() {
        return;
    }
    let _server = paper.serve();
    let socket = paper.data().join(SOCKET);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&socket), 0o600);
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let stranger = || {
        let mut command = paper.command(&["withdraw", "story-0"]);
        complaint(&command.uid(SOMEBODY).current_dir("/").output().unwrap())
    };
    // The folder of the test is open, so that the rights of the socket are what counts.
    std::fs::set_permissions(paper.data(), Permissions::from_mode(0o755)).unwrap();
    let text = stranger();
    assert!(
        text.contains("run this as the user of the server"),
        "{text}"
    );
    // Nor are the rights of the file all that there is.
    std::fs::set_permissions(&socket, Permissions::from_mode(0o666)).unwrap();
    stranger();
    let said = paper.done(&["restore", "story-0"]);
    assert!(said.contains("is on the site"), "{said}");
    assert!(!paper.done(&["ids"]).is_empty());
}
