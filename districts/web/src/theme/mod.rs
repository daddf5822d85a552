//! Templates: a theme's folder laid over the built-in ones, loaded at run time.
mod escape;
mod manifest;

use std::path::Path;

use include_dir::{Dir, include_dir};
use jiff::tz::TimeZone;
use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, ErrorKind, State, UndefinedBehavior};
use serde::Serialize;

pub use escape::escape;
pub use manifest::Manifest;

use crate::assets::Assets;
use crate::{hyphens, nameplate};
use ground::embedded;
use ground::i18n::{self, DateStyle, FluentArgs};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
/// Steps a template may take; a page takes some thousands.
const FUEL: u64 = 2_000_000;

/// The templates of the site.
#[derive(Debug)]
pub struct Theme {
    built_in: Environment<'static>,
    custom: Option<Environment<'static>>,
    manifest: Manifest,
    problems: Vec<String>,
}

/// A rendered page, and whether the theme failed on it.
#[derive(Debug)]
pub struct Page {
    /// The HTML.
    pub html: String,
    /// The theme's error, when the built-in template had to serve.
    pub failure: Option<String>,
}

impl Theme {
    /// The built-in templates, with those in `folder/templates` laid over them. A
    /// template that does not parse is left out and remembered as a problem, and so
    /// is a mistake in `theme.toml`.
    pub fn load(folder: Option<&Path>, assets: &Assets) -> Self {
        let mut built_in = environment(assets);
        for (name, source) in built_in_sources() {
            built_in
                .add_template_owned(name, source)
                .expect("a test parses every built-in template");
        }
        let mut problems = Vec::new();
        let manifest = folder.map(|folder| Manifest::load(folder, &mut problems));
        let custom = folder.map(|folder| overlay(&built_in, folder, &mut problems));
        for problem in &problems {
            tracing::error!(
                problem,
                "the theme has a mistake; what is built in serves in its place"
            );
        }
        Self {
            built_in,
            custom,
            manifest: manifest.unwrap_or_default(),
            problems,
        }
    }

    /// What is wrong with the theme, each with file and line.
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// What the theme says about itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Renders `template`; when the theme's fails, the built-in one serves.
    ///
    /// # Errors
    /// When the built-in template fails too.
    pub fn render(&self, template: &str, context: &Value) -> Result<Page, Error> {
        let Some(custom) = &self.custom else {
            return Ok(Page {
                html: render(&self.built_in, template, context)?,
                failure: None,
            });
        };
        match render(custom, template, context) {
            Ok(html) => Ok(Page {
                html,
                failure: None,
            }),
            Err(error) => {
                let failure = describe(&error);
                tracing::error!(failure, "the theme failed; the built-in template serves");
                Ok(Page {
                    html: render(&self.built_in, template, context)?,
                    failure: Some(failure),
                })
            }
        }
    }
}

/// Names and sources of the built-in templates.
pub fn built_in_sources() -> Vec<(String, String)> {
    let mut sources = Vec::new();
    let files = embedded::files(&BUILT_IN).into_iter();
    for file in files.filter(|file| is_template(file.path())) {
        let name = file.path().to_string_lossy().into_owned();
        sources.push((name, file.contents_utf8().unwrap_or_default().to_owned()));
    }
    sources
}

/// Sample values for a template: `article/show.html` has them in `article/show.html.json`.
pub fn sample(template: &str) -> Option<&'static str> {
    BUILT_IN
        .get_file(format!("{template}.json"))?
        .contents_utf8()
}

/// Whether the file is a template, and not the sample values that stand beside one.
fn is_template(file: &Path) -> bool {
    file.extension().is_some_and(|kind| kind != "json")
}

fn overlay(
    built_in: &Environment<'static>,
    folder: &Path,
    problems: &mut Vec<String>,
) -> Environment<'static> {
    let mut custom = built_in.clone();
    let root = folder.join("templates");
    if folder.is_dir() && !root.exists() {
        // A theme of style sheets and pictures alone.
        return custom;
    }
    for (name, source) in files_below(&root, problems) {
        if let Err(error) = custom.add_template_owned(name, source) {
            problems.push(describe(&error));
        }
    }
    custom
}

fn files_below(root: &Path, problems: &mut Vec<String>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            problems.push(format!("{}: the folder cannot be read", folder.display()));
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(path),
                Ok(kind) if kind.is_file() && !is_template(&path) => {}
                Ok(kind) if kind.is_file() => match std::fs::read_to_string(&path) {
                    Ok(source) => {
                        let name = path
                            .strip_prefix(root)
                            .unwrap_or(&path)
                            .to_string_lossy()
                            .into_owned();
                        found.push((name, source));
                    }
                    Err(error) => problems.push(format!("{}: {error}", path.display())),
                },
                _ => problems.push(format!("{}: links are not followed", path.display())),
            }
        }
    }
    found
}

fn render(
    environment: &Environment<'static>,
    template: &str,
    context: &Value,
) -> Result<String, Error> {
    environment.get_template(template)?.render(context)
}

/// File, line and reason in one line, causes included.
fn describe(error: &Error) -> String {
    let place = match (error.name(), error.line()) {
        (Some(name), Some(line)) => format!("{name}:{line}: "),
        (Some(name), None) => format!("{name}: "),
        _ => String::new(),
    };
    let mut text = format!("{place}{}", error.kind());
    if let Some(detail) = error.detail() {
        text.push_str(": ");
        text.push_str(detail);
    }
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text.push_str("; ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

fn environment(assets: &Assets) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(escape::of_template);
    environment.set_formatter(escape::write);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    let syntax = minijinja::syntax::SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    environment.set_syntax(syntax.expect("the default delimiters are distinct"));
    let urls: std::collections::HashMap<String, String> = assets.urls();
    environment.add_function("asset", move |name: &str| {
        urls.get(name)
            .cloned()
            .unwrap_or_else(|| format!("/assets/missing/{name}"))
    });
    let sheet = assets.page_sheet();
    environment.add_function("page_sheet", move |accent: &str| sheet.url(accent));
    environment.add_function("t", translate);
    environment.add_function("and_before", |state: &State, next: &str| {
        i18n::and(&language(state), next)
    });
    environment.add_filter("date", |state: &State, at: i64| {
        date(state, at, DateStyle::Long)
    });
    environment.add_filter("date_day", |state: &State, at: i64| {
        date(state, at, DateStyle::Day)
    });
    environment.add_filter("date_short", |state: &State, at: i64| {
        date(state, at, DateStyle::Short)
    });
    environment.add_filter("datetime", |state: &State, at: i64| {
        date(state, at, DateStyle::DateTime)
    });
    environment.add_filter("time", |state: &State, at: i64| {
        date(state, at, DateStyle::Time)
    });
    environment.add_filter("month", |state: &State, at: i64| {
        date(state, at, DateStyle::Month)
    });
    environment.add_filter("published", |state: &State, at: i64| {
        i18n::published(&language(state), &zone(state), at)
    });
    environment.add_filter("has_time", |state: &State, at: i64| {
        i18n::has_time(&zone(state), at)
    });
    environment.add_filter("ems", nameplate::ems);
    environment.add_filter("soft", hyphens::soft);
    environment.add_filter("offsets", |state: &State, at: i64| {
        i18n::offsets(&zone(state), at)
    });
    environment.add_filter("iso", |state: &State, at: i64| i18n::iso(&zone(state), at));
    environment
}

fn translate(state: &State, key: &str, kwargs: Kwargs) -> Result<String, Error> {
    let mut args = FluentArgs::new();
    for name in kwargs.args() {
        let value: Value = kwargs.get(name)?;
        match i64::try_from(value.clone()) {
            Ok(number) if value.is_number() => args.set(name.to_owned(), number),
            _ => args.set(name.to_owned(), value.to_string()),
        }
    }
    kwargs.assert_all_used()?;
    let text = i18n::translate(&language(state), key, &args);
    if text == key {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("there is no interface string {key:?}"),
        ));
    }
    Ok(text)
}

fn date(state: &State, at: i64, style: DateStyle) -> String {
    i18n::date(&language(state), &zone(state), at, style)
}

fn language(state: &State) -> String {
    lookup(state, "locale").unwrap_or_else(|| "en".to_owned())
}

fn zone(state: &State) -> TimeZone {
    lookup(state, "time_zone")
        .and_then(|name| TimeZone::get(&name).ok())
        .unwrap_or(TimeZone::UTC)
}

fn lookup(state: &State, name: &str) -> Option<String> {
    state.lookup(name)?.as_str().map(str::to_owned)
}

/// A context for [`Theme::render`].
pub fn context<T: Serialize>(value: &T) -> Value {
    Value::from(minijinja::value::Serde(value))
}
