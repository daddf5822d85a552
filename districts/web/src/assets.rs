//! Built-in and theme files under addresses that hold their content's hash.
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use axum::extract::State;
use http::HeaderValue;
use http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use include_dir::{Dir, include_dir};

use super::css;
use super::sheet::{self, Sheet};
use super::{Answer, CachePolicy, Rendered};
use crate::extract::Path as UrlPath;
use ground::app::App;
use ground::embedded;
use ground::error::{Error, Result};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// Files by name, each with its hashed address.
#[derive(Debug, Default)]
pub struct Assets {
    by_name: HashMap<String, Asset>,
    page: Arc<Sheet>,
}

#[derive(Clone, Debug)]
struct Asset {
    url: String,
    file: Arc<Rendered>,
}

impl Assets {
    /// The built-in files, with those of the theme's `assets` folder laid over them.
    ///
    /// # Errors
    /// When the theme's folder cannot be read.
    pub fn load(theme: Option<&Path>) -> Result<Self> {
        let mut files = HashMap::new();
        for file in embedded::files(&BUILT_IN) {
            let name = file.path().to_string_lossy().into_owned();
            files.insert(name, file.contents().to_vec());
        }
        if let Some(theme) = theme {
            let folder = theme.join("assets");
            if folder.is_dir() {
                collect_folder(&folder, &folder, &mut files).map_err(|error| {
                    anyhow::anyhow!(
                        "the theme's folder {} cannot be read: {error}",
                        folder.display()
                    )
                })?;
            }
        }
        let mut assets = Self::default();
        // Style sheets come last, because they name fonts by their hashed addresses.
        let (sheets, others): (Vec<_>, Vec<_>) = files
            .into_iter()
            .partition(|(name, _)| name.ends_with(".css"));
        for (name, bytes) in others {
            assets.add(name, bytes);
        }
        let sheets: HashMap<String, String> = sheets
            .into_iter()
            .map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned()))
            .collect();
        for (name, sheet) in &sheets {
            let sheet = css::squeezed(&css::whole(sheet, &sheets));
            let sheet = assets.hash_addresses(&sheet);
            assets.add(name.clone(), sheet.into_bytes());
        }
        assets.page = Arc::new(Sheet::new(assets.joined(&sheet::PARTS)));
        Ok(assets)
    }

    /// The address of a file; of a file that does not exist, the address that answers 404.
    pub fn url(&self, name: &str) -> String {
        self.by_name.get(name).map_or_else(
            || format!("/assets/missing/{name}"),
            |asset| asset.url.clone(),
        )
    }

    /// The style sheet of all pages.
    pub(super) fn page_sheet(&self) -> Arc<Sheet> {
        self.page.clone()
    }

    /// Addresses of all files, by name.
    pub fn urls(&self) -> HashMap<String, String> {
        self.by_name
            .iter()
            .map(|(name, asset)| (name.clone(), asset.url.clone()))
            .collect()
    }

    /// The bytes of a file.
    pub fn file(&self, name: &str) -> Option<Arc<Rendered>> {
        self.by_name.get(name).map(|asset| asset.file.clone())
    }

    /// What stands at the address with this hash and name.
    fn at(&self, hash: &str, name: &str) -> Option<Arc<Rendered>> {
        match self.by_name.get(name) {
            Some(asset) if asset.url == format!("/assets/{hash}/{name}") => {
                Some(asset.file.clone())
            }
            Some(_) => None,
            None => self.page.at(hash, name),
        }
    }

    /// The texts of these files, one behind the other.
    fn joined(&self, names: &[&str]) -> String {
        let files = names.iter().filter_map(|name| self.by_name.get(*name));
        files
            .map(|asset| String::from_utf8_lossy(asset.file.plain()))
            .collect()
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        let file = Rendered::asset(media_type(&name), bytes);
        let url = format!("/assets/{}/{name}", &file.hash()[..12]);
        self.by_name.insert(
            name,
            Asset {
                url,
                file: Arc::new(file),
            },
        );
    }

    /// Replaces `url(fonts/x.woff2)` by the font's hashed address.
    fn hash_addresses(&self, sheet: &str) -> String {
        let mut hashed = sheet.to_owned();
        for (name, asset) in &self.by_name {
            for quote in ["\"", "'", ""] {
                hashed = hashed.replace(
                    &format!("url({quote}{name}{quote})"),
                    &format!("url(\"{}\")", asset.url),
                );
            }
        }
        hashed
    }
}

fn collect_folder(
    root: &Path,
    folder: &Path,
    files: &mut HashMap<String, Vec<u8>>,
) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            collect_folder(root, &entry.path(), files)?;
        } else if kind.is_file() {
            let name = entry
                .path()
                .strip_prefix(root)
                .unwrap_or(&entry.path())
                .to_string_lossy()
                .into_owned();
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// Only types that a theme needs; anything else is a download, never active content.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `GET /assets/{hash}/{name}`
pub async fn show(
    State(app): State<App>,
    UrlPath((hash, name)): UrlPath<(String, String)>,
) -> Result<Answer> {
    let found = app.part::<Assets>().at(&hash, &name);
    let answer = Answer::rendered(CachePolicy::Immutable, found.ok_or(Error::NotFound)?);
    // Fonts are asked for with an origin, and the sandboxed frame of an advert has one of its own.
    let is_font = name.ends_with(".woff2");
    Ok(match is_font {
        true => answer.header(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        false => answer,
    })
}

/// `GET /favicon.ico`, which browsers ask for whatever the page says.
pub async fn favicon(State(app): State<App>) -> Result<Answer> {
    let icon = app
        .part::<Assets>()
        .file("favicon-48.png")
        .or_else(|| app.part::<Assets>().file("favicon.svg"))
        .ok_or(Error::NotFound)?;
    Ok(Answer::rendered(CachePolicy::Public, icon))
}
