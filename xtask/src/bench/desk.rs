//! `cargo xtask bench --desk [--quick] [--write]`: what the newsroom's work costs. Desk pages beside the static
//! server, the acknowledgement of a word while twenty people type in one story, what readers notice of that,
//! and what a key and the bundle cost in the browser.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::measure::{self, Load, Measured};
use super::{Plan, Programs, cases, filled, http, large, report, search, serve};
use crate::machine::{self, Need};
use crate::server::Server;
use crate::{Result, place, process};

/// What the figures stand under in `docs/bench.md`, before the section on search.
const HEADING: &str = "\n## The desk\n";

/// People who type in one story at once.
const WRITERS: usize = 20;
/// Connections that ask for pages of the desk.
const CONNECTIONS: usize = 4;
/// The pages, with the story of the bench in the place of `{story}`.
const PAGES: [(&str, &str); 11] = [
    ("first page", "/desk"),
    ("stories", "/desk/stories"),
    ("published stories", "/desk/stories?state=published"),
    ("board", "/desk/stories/board"),
    ("calendar", "/desk/stories/calendar"),
    ("pictures", "/desk/pictures"),
    ("open by name", "/desk/open/suggest?q=har"),
    ("log", "/desk/log"),
    ("the editor", "/desk/stories/{story}"),
    (
        "the story’s document, 10,000 words",
        "/desk/stories/{story}/draft",
    ),
    (
        "before publishing, 10,000 words",
        "/desk/stories/{story}/publish",
    ),
];
/// The most that a page of the desk may take at 99 of 100, in ms.
const MOST_MS: f64 = 150.0;

/// What those who type have seen.
#[derive(Debug, Clone, Copy)]
struct Typed {
    acknowledged: f64,
    behind: f64,
    p50: f64,
    p99: f64,
}

/// Builds, measures and prints; with `--write` also into `docs/bench.md`.
///
/// # Errors
/// When something cannot be built or does not answer as it should.
pub(super) fn run(options: &[String]) -> Result<bool> {
    let (mut sizes, mut seconds, mut writes) = (vec![200, 100_000], 20.0, false);
    for option in options {
        match option.as_str() {
            "--quick" => (sizes, seconds) = (vec![200], 5.0),
            "--write" => writes = true,
            other => {
                return Err(format!(
                    "bench --desk does not know {other}; it knows --quick and --write"
                ));
            }
        }
    }
    machine::ensure(&[Need::Node], true)?;
    machine::ensure_npm("editor", true)?;
    let programs = Programs::build()?;
    let mut text = head(seconds) + &browser()?;
    for articles in sizes {
        eprintln!("the desk with {articles} articles");
        text += &size(&programs, articles, seconds)?;
    }
    println!("{text}");
    if writes {
        let file = place::root().join("docs/bench.md");
        let page = fs::read_to_string(&file).unwrap_or_default();
        fs::write(&file, with(&page, &text))
            .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    }
    Ok(true)
}

fn head(seconds: f64) -> String {
    format!(
        "{HEADING}
`cargo xtask bench --desk --write` wrote this section.

- A key is a letter in the middle of a story of 10,000 words: the change, the journal, the view. The page around it
  has no layout, so a browser adds its own work. Aim: 16 ms at 99 of 100. The bundle may have 120 kB as browsers get it.
- Pages of the desk are asked for on {CONNECTIONS} connections with a session, and are made anew each time. The static
  server answers with the same bytes. Aim: {MOST_MS:.0} ms at 99 of 100.
- {WRITERS} people type a word each half second for {seconds} s, all at one place of one story of 10,000 words. A word
  is acknowledged when it is on the disk; whoever is overtaken sends again, which counts to the time. The same
  program sends the same to the static server, which answers at once.

"
    )
}

/// What a key costs, and how large the bundle is, as Markdown.
fn browser() -> Result<String> {
    let mut node = Command::new("node");
    node.arg("fuzz/speed.mjs")
        .current_dir(place::root().join("editor"));
    let output = node.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("cannot start node: {error}"))?;
    let line = String::from_utf8_lossy(&output.stdout).into_owned();
    let fields: Vec<&str> = line.trim().split('\t').collect();
    let ([words, p50, p99, bytes, brotli], true) = (&fields[..], output.status.success()) else {
        return Err(format!("the keys were not measured: {line}"));
    };
    Ok(format!(
        "| in the browser | measured | aim |\n|---|---:|---:|\n\
        | a key in {words} words, p50 | {p50} ms |  |\n\
        | a key in {words} words, p99 | {p99} ms | 16 ms |\n\
        | the editor’s bundle | {bytes} bytes |  |\n\
        | the same as browsers get it | {brotli} bytes | 120,000 bytes |\n"
    ))
}

/// The tables of one size.
fn size(programs: &Programs, articles: usize, seconds: f64) -> Result<String> {
    let (data, _) = filled(programs, articles)?;
    let cookies = staff(programs, &data)?;
    let (owner, writers) = cookies.split_first().ok_or("nobody is on the staff")?;
    let masthead = serve(programs, &data)?;
    let story = begin(&masthead, owner)?;
    let paths: Vec<String> = PAGES
        .iter()
        .map(|(_, path)| path.replace("{story}", &story))
        .collect();
    let steps = format!("/desk/stories/{story}/steps");
    let twin = twin(
        programs,
        &masthead,
        owner,
        &[&paths[..], &[format!("{steps}?after=1")]].concat(),
    )?;
    let mut text = format!("\n### The desk with {articles} articles\n\n{TABLE}");
    let plan = Plan {
        seconds: 2.0,
        ..Plan::parse(&[])?
    };
    for (number, ((name, _), path)) in PAGES.iter().zip(&paths).enumerate() {
        let own = load(&masthead, path, &format!("cookie={owner}"), &plan);
        let fixed = Load::of_twin(&twin, number, CONNECTIONS, &plan);
        let (own, fixed) = by_turns(programs, (&own, &masthead), (&fixed, &twin), plan.rounds)?;
        row(&mut text, name, own, fixed, Some(MOST_MS));
    }
    text += &typing(programs, (&masthead, &twin), (&steps, writers), seconds)?;
    Ok(text)
}

const TABLE: &str = "| page | static req/s | Masthead req/s | ratio | p50 ms | p99 ms | aim | CPU ms | static CPU ms |\n\
    |---|---:|---:|---:|---:|---:|---:|---:|---:|\n";

fn row(text: &mut String, name: &str, own: Measured, fixed: Measured, aim: Option<f64>) {
    // A `String` takes whatever is written.
    let _ = writeln!(
        text,
        "| {name} | {} | {} | {:.3} | {:.2} | {:.2} | {} | {:.3} | {:.3} |",
        report::thousands(fixed.per_second),
        report::thousands(own.per_second),
        own.per_second / fixed.per_second,
        own.p50,
        own.p99,
        aim.map(|aim| format!("{aim:.0}")).unwrap_or_default(),
        own.cpu,
        fixed.cpu,
    );
}

fn load(server: &Server, path: &str, cookie: &str, plan: &Plan) -> Load {
    Load {
        host: server.host().to_owned(),
        path: path.to_owned(),
        connections: CONNECTIONS,
        seconds: plan.seconds,
        min_bytes: 1,
        cookie: cookie.to_owned(),
    }
}

type Under<'a> = (&'a Load, &'a Server);

/// The medians of both, taken by turns.
fn by_turns(
    programs: &Programs,
    (own, masthead): Under<'_>,
    (fixed, twin): Under<'_>,
    rounds: usize,
) -> Result<(Measured, Measured)> {
    let (mut owns, mut fixeds) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        fixeds.push(fixed.run(&programs.load, twin.pid())?);
        owns.push(own.run(&programs.load, masthead.pid())?);
    }
    Ok((measure::median(owns), measure::median(fixeds)))
}

/// What those who type wait for, and what a reader notices of them, as Markdown.
fn typing(
    programs: &Programs,
    (masthead, twin): (&Server, &Server),
    (steps, cookies): (&str, &[String]),
    seconds: f64,
) -> Result<String> {
    let own = typed(programs, masthead, steps, cookies, seconds)?;
    let fixed = typed(
        programs,
        twin,
        &format!("/{}", PAGES.len()),
        cookies,
        seconds,
    )?;
    let mut text = format!(
        "\n| {WRITERS} people in one story | words | overtaken | p50 ms | p99 ms |\n|---|---:|---:|---:|---:|\n"
    );
    for (name, it) in [("Masthead", own), ("static server", fixed)] {
        let _ = writeln!(
            text,
            "| acknowledged by the {name} | {} | {} | {:.2} | {:.2} |",
            it.acknowledged, it.behind, it.p50, it.p99
        );
    }
    let _ = writeln!(
        text,
        "| ratio |  |  | {:.1} | {:.1} |",
        own.p50 / fixed.p50,
        own.p99 / fixed.p99
    );
    let plan = Plan::parse(&[])?;
    let reading = load(masthead, cases::STORY, "none", &plan);
    let quiet = reading.run(&programs.load, masthead.pid())?;
    let program = programs.writers.clone();
    let (host, path, people) = (
        masthead.host().to_owned(),
        steps.to_owned(),
        cookies.to_vec(),
    );
    let busy = std::thread::spawn(move || ask(&program, &host, &path, &people, seconds));
    let meanwhile = reading.run(&programs.load, masthead.pid())?;
    busy.join().map_err(|_| "the writers were lost")??;
    text += "\n| article, no cookie | req/s | p50 ms | p99 ms |\n|---|---:|---:|---:|\n";
    for (name, it) in [
        ("while nobody types", quiet),
        ("while 20 people type", meanwhile),
    ] {
        let per_second = report::thousands(it.per_second);
        let _ = writeln!(
            text,
            "| {name} | {per_second} | {:.2} | {:.2} |",
            it.p50, it.p99
        );
    }
    Ok(text)
}

fn typed(
    programs: &Programs,
    server: &Server,
    path: &str,
    cookies: &[String],
    seconds: f64,
) -> Result<Typed> {
    let line = ask(&programs.writers, server.host(), path, cookies, seconds)?;
    read(&line)
}

/// Lets them type and gives the line of figures.
fn ask(program: &Path, host: &str, path: &str, cookies: &[String], seconds: f64) -> Result<String> {
    let mut writers = process::pinned(1, program);
    writers
        .args([host, path, &seconds.to_string()])
        .args(cookies);
    let output = writers.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("cannot start the writers: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    match (text.strip_prefix("begin\n"), output.status.success()) {
        (Some(line), true) => Ok(line.to_owned()),
        _ => Err(format!("the writers at {path} failed: {text}")),
    }
}

fn read(line: &str) -> Result<Typed> {
    let field = |name: &str| {
        let mut fields = line
            .split_whitespace()
            .filter_map(|field| field.split_once('='));
        let found = fields.find(|(key, _)| *key == name);
        let number = found.and_then(|(_, value)| value.parse::<f64>().ok());
        number.ok_or_else(|| format!("no {name} in {line}"))
    };
    let (p50, p99) = (field("p50")? / 1000.0, field("p99")? / 1000.0);
    Ok(Typed {
        acknowledged: field("acknowledged")?,
        behind: field("behind")?,
        p50,
        p99,
    })
}

/// The cookies of an owner and of those who type.
fn staff(programs: &Programs, data: &Path) -> Result<Vec<String>> {
    let output = Command::new(&programs.staff)
        .arg(data)
        .arg(WRITERS.to_string())
        .output()
        .map_err(|error| format!("cannot make a staff: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("making a staff failed: {said}"));
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.lines().map(str::to_owned).collect())
}

/// Begins a story of 10,000 words; its id.
fn begin(masthead: &Server, cookie: &str) -> Result<String> {
    let host = masthead.host();
    let begun = http::form(host, "/desk/stories", cookie)?;
    let place = begun.location.ok_or("a story without an address")?;
    let story = place.rsplit('/').next().unwrap_or_default().to_owned();
    let words = "harbour ".repeat(70);
    let block = |number: usize| {
        format!(
            r#"{{"type":"paragraph","attrs":{{"id":"block{number:03}"}},"content":[{{"type":"text","text":"{words}"}}]}}"#
        )
    };
    let blocks: Vec<String> = (0..145).map(block).collect();
    let body = format!(
        r#"{{"writer":"bench","batch":1,"version":0,"schema":1,"steps":[{{"stepType":"replace","from":4,"to":4,"slice":{{"content":[{}]}}}}]}}"#,
        blocks.join(",")
    );
    http::json(host, &format!("/desk/stories/{story}/steps"), cookie, &body)?;
    Ok(story)
}

/// The static server with the answers of these pages.
fn twin(programs: &Programs, masthead: &Server, cookie: &str, paths: &[String]) -> Result<Server> {
    let mut twin = process::pinned(0, &programs.static_server);
    twin.arg(masthead.host());
    for (number, path) in paths.iter().enumerate() {
        if number > 0 {
            twin.arg("--");
        }
        twin.args([path.as_str(), cookie]);
    }
    Server::start(&mut twin)
}

/// The page with the section in the place of the one before.
fn with(page: &str, text: &str) -> String {
    let at = page.find(HEADING);
    let behind = format!("{}{}", search::section(page), large::apart(page).1);
    let before = match at {
        Some(at) => &page[..at],
        None => &page[..page.len() - behind.len()],
    };
    format!("{before}{text}{behind}")
}

/// The section of a page, with its heading; empty where there is none.
pub(super) fn section(page: &str) -> &str {
    let behind = search::section(page).len() + large::apart(page).1.len();
    let page = &page[..page.len() - behind];
    &page[page.find(HEADING).unwrap_or(page.len())..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_section_is_replaced_where_it_is() {
        let behind = "\n## Search\nfound\n\n## A large publication beside a small one\nfigures\n";
        let old = format!("# Page\n{HEADING}old\n{behind}");
        let new = format!("# Page\n{HEADING}new\n{behind}");
        assert_eq!(with(&old, &format!("{HEADING}new\n")), new);
        let none = format!("# Page\n{behind}");
        assert_eq!(with(&none, &format!("{HEADING}new\n")), new);
        assert_eq!(section(&old), format!("{HEADING}old\n"));
        assert_eq!(section(&none), "");
    }

    #[test]
    fn a_line_of_those_who_type_is_read() {
        let read = read("acknowledged=40 behind=3 p50=1500 p99=20000\n").unwrap();
        assert!((read.p50 - 1.5).abs() < f64::EPSILON && (read.p99 - 20.0).abs() < f64::EPSILON);
        assert!(super::read("acknowledged=40").is_err());
    }
}
