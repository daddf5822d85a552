//! `masthead import`: folders that are sound, folders that are not, and the demo.
mod addresses;
mod again;
mod carried;
mod changed;
mod damaged;
mod dates;
mod demo;
mod foreign;
mod identity;
mod knowledge;
mod manual;
mod mistakes;
mod names;
mod pictures;
mod sites;
mod spellings;
mod structure;
mod syntax;
mod told_demo;
mod translations;
mod typography;

use std::fs;
use std::path::Path;

use db::sql;
use masthead::ground::app::App;
use masthead::import::{Progress, Refusal, Report, Source, import};
use tempfile::TempDir;

/// A real picture of the demo, 1600 pixels wide or so.
pub const PICTURE: &[u8] = include_bytes!("../../../../../demo/pictures/p01-strait.jpg");

/// A folder to import.
pub struct Folder(TempDir);

impl Folder {
    /// A publication with one section, one author and no story.
    pub fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder
            .file(
                "publication.toml",
                "name = \"The Example\"\ntime_zone = \"Europe/London\"\n",
            )
            .file(
                "sections.toml",
                "[[section]]\nslug = \"news\"\nname = \"News\"\n",
            )
            .file(
                "authors/jane-doe.md",
                "---\nname: Jane Doe\n---\nShe *reports*.\n",
            )
    }

    /// Writes a file.
    pub fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(path, content);
        self
    }

    /// Writes a file.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Writes a story with these further keys.
    pub fn story(self, name: &str, keys: &str) -> Self {
        self.file(&format!("articles/{name}.md"), story(keys))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn source(&self) -> Source {
        Source::Folder(self.path().to_owned())
    }

    pub async fn import(&self, app: &App) -> Result<Report, Refusal> {
        import(app, self.source(), &Progress::Silent).await
    }

    /// The mistakes as lines; panics when there are none.
    pub async fn mistakes(&self, app: &App) -> Vec<String> {
        match self.import(app).await {
            Err(Refusal::Mistakes(mistakes)) => {
                mistakes.sorted().iter().map(ToString::to_string).collect()
            }
            other => panic!("expected mistakes, got {other:?}"),
        }
    }
}

/// A story that is sound, with these further keys.
pub fn story(keys: &str) -> String {
    format!(
        "---\ntitle: A story\nsection: news\nbyline: [jane-doe]\ndate: 2026-06-01 09:00\n{keys}---\n\
         One.\n\nTwo.\n\nThree.\n\nFour.\n"
    )
}

/// Rows of the tables that an import writes.
pub async fn rows(app: &App) -> Vec<i64> {
    let mut counts = Vec::new();
    for query in [
        sql("SELECT count(*) FROM articles"),
        sql("SELECT count(*) FROM revisions"),
        sql("SELECT count(*) FROM sections"),
        sql("SELECT count(*) FROM authors"),
        sql("SELECT count(*) FROM pictures"),
        sql("SELECT count(*) FROM about_pages"),
        sql("SELECT count(*) FROM settings"),
        sql("SELECT count(*) FROM jobs"),
        sql("SELECT count(*) FROM front_slots"),
    ] {
        let (count,): (i64,) = query.one(&app.db).await.unwrap();
        counts.push(count);
    }
    counts
}

/// Files below a folder.
pub fn files(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let entries = entries.map(|entry| entry.unwrap().path());
    entries
        .map(|path| if path.is_dir() { files(&path) } else { 1 })
        .sum()
}
