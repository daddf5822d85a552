//! `cargo xtask bench`: Masthead beside a static server with the same bytes and HTTP stack.

mod cases;
mod commands;
mod database;
mod desk;
mod http;
mod large;
mod measure;
mod report;
mod search;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::server::Server;
use crate::{Result, place, process};
use cases::Case;
use measure::{Measured, Memory};

/// Starts measured for the start time, of which the median counts.
const STARTS: usize = 5;

/// How long and how much.
#[derive(Debug, Clone)]
struct Plan {
    sizes: Vec<usize>,
    connections: Vec<usize>,
    rounds: usize,
    seconds: f64,
    database: bool,
    writes: bool,
}

/// The profile that is measured: the one of the binaries that are handed out.
const PROFILE: &str = "dist";

/// The binaries that take part.
#[derive(Debug)]
struct Programs {
    masthead: PathBuf,
    static_server: PathBuf,
    load: PathBuf,
    writers: PathBuf,
    staff: PathBuf,
    seed: PathBuf,
    growth: PathBuf,
    found: PathBuf,
    import_speed: PathBuf,
    throughput: PathBuf,
}

/// Everything measured for a publication of one size.
#[derive(Debug)]
struct Sheet {
    articles: usize,
    start_ms: Vec<f64>,
    fresh: Memory,
    worked: Memory,
    lines: Vec<Line>,
}

/// One case at one number of connections.
#[derive(Debug)]
struct Line {
    case: &'static Case,
    connections: usize,
    masthead: Measured,
    fixed: Measured,
}

/// Builds, measures and prints; with `--write` also into `docs/bench.md`.
///
/// # Errors
/// When something cannot be built or does not answer as it should.
pub fn run(options: &[String]) -> Result<bool> {
    match options.split_first() {
        Some((first, sizes)) if first == "--large" => return large::run(sizes),
        Some((first, rest)) if first == "--search" => return search::run(rest),
        Some((first, rest)) if first == "--desk" => return desk::run(rest),
        _ => {}
    }
    let plan = Plan::parse(options)?;
    if process::find("taskset").is_none() {
        return Err("taskset is missing (Debian: util-linux)".to_owned());
    }
    let programs = Programs::build()?;
    let mut text = report::head(&plan);
    for articles in &plan.sizes {
        let sheet = measure_size(&plan, &programs, *articles)?;
        text += &report::sheet(&sheet);
        println!("{}", report::sheet(&sheet));
    }
    if plan.database {
        let lines = database::lines(&programs.throughput)?;
        println!("{lines}");
        text += &lines;
    }
    if plan.writes {
        let file = place::root().join("docs/bench.md");
        let before = fs::read_to_string(&file).unwrap_or_default();
        text += desk::section(&before);
        text += search::section(&before);
        text += large::apart(&before).1;
        fs::write(&file, text)
            .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    }
    Ok(true)
}

impl Plan {
    fn parse(options: &[String]) -> Result<Self> {
        let mut plan = Self {
            sizes: vec![200, 100_000],
            connections: vec![1, 16, 64],
            rounds: 3,
            seconds: 2.0,
            database: true,
            writes: false,
        };
        for option in options {
            match option.as_str() {
                "--quick" => {
                    plan = Self {
                        sizes: vec![200],
                        connections: vec![64],
                        rounds: 1,
                        seconds: 1.0,
                        ..plan
                    };
                }
                "--write" => plan.writes = true,
                other => {
                    return Err(format!(
                        "bench does not know {other}; it knows --quick, --write, --large, --search and --desk"
                    ));
                }
            }
        }
        Ok(plan)
    }
}

impl Programs {
    fn build() -> Result<Self> {
        process::run(&mut process::cargo(&[
            "build",
            "--profile",
            PROFILE,
            "--package",
            "masthead",
            "--bins",
            "--examples",
        ]))?;
        process::run(&mut process::cargo(&[
            "build",
            "--profile",
            PROFILE,
            "--package",
            "db",
            "--example",
            "throughput",
        ]))?;
        let built = place::target()?.join(PROFILE);
        let example = |name: &str| built.join("examples").join(name);
        Ok(Self {
            masthead: built.join("masthead"),
            static_server: example("static_server"),
            load: example("load"),
            writers: example("writers"),
            staff: example("staff"),
            seed: example("seed"),
            growth: example("growth"),
            found: example("found"),
            import_speed: example("import_speed"),
            throughput: example("throughput"),
        })
    }
}

fn measure_size(plan: &Plan, programs: &Programs, articles: usize) -> Result<Sheet> {
    let (data, subscriber) = filled(programs, articles)?;
    let mut start_ms = Vec::new();
    for _ in 1..STARTS {
        start_ms.push(serve(programs, &data)?.started_in.as_secs_f64() * 1000.0);
    }
    let masthead = serve(programs, &data)?;
    start_ms.push(masthead.started_in.as_secs_f64() * 1000.0);
    let fresh = measure::memory(masthead.pid())?;
    let readers = cases::Readers::prepare(&masthead, &subscriber)?;
    let twin = static_twin(programs, &masthead, &readers)?;
    let mut lines = Vec::new();
    for (number, case) in cases::CASES.iter().enumerate() {
        for connections in &plan.connections {
            eprintln!(
                "{articles} articles, {}, {connections} connections",
                case.name
            );
            let fixed_load = measure::Load::of_twin(&twin, number, *connections, plan);
            let load = readers.load(&masthead, case, *connections, plan)?;
            let (mut own, mut fixed) = (Vec::new(), Vec::new());
            for _ in 0..plan.rounds {
                fixed.push(fixed_load.run(&programs.load, twin.pid())?);
                own.push(load.run(&programs.load, masthead.pid())?);
            }
            lines.push(Line {
                case,
                connections: *connections,
                masthead: measure::median(own),
                fixed: measure::median(fixed),
            });
        }
    }
    let worked = measure::memory(masthead.pid())?;
    Ok(Sheet {
        articles,
        start_ms,
        fresh,
        worked,
        lines,
    })
}

/// A data folder with the demo and so many more stories, and a subscriber's cookie.
fn filled(programs: &Programs, articles: usize) -> Result<(PathBuf, String)> {
    let data = place::ours("bench")?.join(articles.to_string());
    place::remove(&data)?;
    place::create(&data)?;
    // All load comes from one address, which may bring any number of new visitors here.
    let config = "[paywall]\nnetwork_exempt = [\"127.0.0.0/8\"]\n\n[log]\nlevel = \"warn\"\n";
    let file = data.join("masthead.toml");
    fs::write(&file, config)
        .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    let mut import = Command::new(&programs.masthead);
    import
        .arg("import")
        .arg(place::root().join("demo"))
        .arg("--data")
        .arg(&data);
    process::run(&mut import)?;
    let seed = Command::new(&programs.seed)
        .arg(&data)
        .arg(articles.to_string())
        .output()
        .map_err(|error| format!("cannot start the seed: {error}"))?;
    if !seed.status.success() {
        return Err(format!(
            "the seed failed: {}",
            String::from_utf8_lossy(&seed.stderr)
        ));
    }
    let cookie = String::from_utf8_lossy(&seed.stdout).trim().to_owned();
    Ok((data, cookie))
}

fn serve(programs: &Programs, data: &Path) -> Result<Server> {
    let mut serve = process::pinned(0, &programs.masthead);
    serve
        .arg("--config")
        .arg(data.join("masthead.toml"))
        .arg("--data")
        .arg(data);
    serve.args(["serve", "--listen", "127.0.0.1:0"]);
    Server::start(&mut serve)
}

/// The static server with the answers of every case, in the cases' order.
fn static_twin(programs: &Programs, masthead: &Server, readers: &cases::Readers) -> Result<Server> {
    let mut twin = process::pinned(0, &programs.static_server);
    twin.arg(masthead.host());
    for (number, case) in cases::CASES.iter().enumerate() {
        if number > 0 {
            twin.arg("--");
        }
        twin.args(readers.example(case));
    }
    Server::start(&mut twin)
}
