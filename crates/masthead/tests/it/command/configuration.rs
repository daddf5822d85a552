//! `masthead config`
use super::{masthead, run};

#[test]
fn the_effective_configuration_is_printed_with_origins_and_without_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let file = "[limits]\nconnections = 77\n";
    std::fs::write(folder.path().join("masthead.toml"), file).unwrap();
    let mut command = masthead(folder.path(), &["config", "--data", "elsewhere"]);
    command.env("DATABASE_URL", "postgres://user:hunter2@host/db");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    for line in [
        "connections = 77 # masthead.toml:2",
        "data = \"elsewhere\" # flag --data",
        "database_url = \"•••\" # environment DATABASE_URL",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    assert!(!text.contains("hunter2"), "{text}");
}

#[test]
fn a_configuration_with_mistakes_is_not_printed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("masthead.toml"), "what = 1\n").unwrap();
    let output = run(folder.path(), &["config"]);
    assert!(super::complaint(&output).contains("there is no key what"));
}
