//! `cargo xtask demo-screenshots`: the pictures in the README and in docs/desk.md, taken from the demo.

use std::process::Command;

use crate::machine::{self, Need};
use crate::server::Server;
use crate::{Result, place, process};

/// Builds, serves the demo, and lets the browser take its pictures.
///
/// # Errors
/// With one line for the person who called.
pub fn run(options: &[String]) -> Result<bool> {
    let may_install = match options {
        [] => true,
        [one] if one == "--no-install" => false,
        _ => return Err("demo-screenshots knows only --no-install".to_owned()),
    };
    machine::ensure(&[Need::Chromium, Need::Node], may_install)?;
    machine::ensure_npm("e2e", may_install)?;
    process::run(&mut process::cargo(&["build", "--package", "masthead"]))?;
    let data = place::ours("screenshots")?;
    place::remove(&data)?;
    let server = Server::demo(&data, &[])?;
    let mut node = Command::new("node");
    node.arg("screenshots.mjs").current_dir(place::e2e());
    node.env("SITE_URL", &server.url)
        .env("CHROMIUM", machine::chromium().unwrap_or_default());
    node.env("SCREENSHOTS", place::root().join("docs/screenshots"));
    process::succeeds(&mut node)
}
