//! `GET /pictures/{id}/{signature}/{file}`: the sizes, and the cleaned original until they are made.
use std::path::PathBuf;

use axum::extract::State;
use http::header::ETAG;
use http::{HeaderValue, StatusCode};

use super::view::{Audience, check, folder};
use super::{SHARE, lost, public, version};
use ground::app::App;
use ground::error::{Error, Result};
use web::extract::Path;
use web::{Answer, CachePolicy};

/// Serves a file of a picture.
///
/// # Errors
/// [`Error::NotFound`] for a wrong or expired signature, for sizes that are not made, and for readers
/// after the picture's end and where nothing that is public shows it any more.
pub async fn show(
    State(app): State<App>,
    Path((id, signature, file)): Path<(i64, String, String)>,
) -> Result<Answer> {
    let now = app.clock.now();
    let (meant, audience) = check(&app, id, &signature, now).ok_or(Error::NotFound)?;
    let (stem, extension) = file.rsplit_once('.').ok_or(Error::NotFound)?;
    let content_type = content_type(extension)?;
    let current = version::current(&app, id).await?.ok_or(Error::NotFound)?;
    let is_over = current.until.is_some_and(|until| until <= now);
    if is_over && audience.is_reader() {
        return Err(Error::NotFound);
    }
    if audience.is_public() && !public::is_shown(&app, id, now).await? {
        return Err(Error::NotFound);
    }
    if *current.name != *meant {
        return changed(&app, id, audience, &file).await;
    }
    if stem == "original" {
        let (bytes, _) = original(&app, id).await?;
        let policy = for_audience(audience, CachePolicy::Public);
        return Ok(Answer::bytes(policy, content_type, bytes));
    }
    if stem != SHARE && stem.parse::<u32>().is_err() {
        return Err(Error::NotFound);
    }
    // No cache keeps what may not be shown for ever.
    let policy = match current.until {
        Some(_) => CachePolicy::Public,
        None => CachePolicy::Lasting,
    };
    let folder = sizes_folder(&app, id, &current.name);
    match tokio::fs::read(folder.join(&file)).await {
        Ok(bytes) => {
            let policy = for_audience(audience, policy);
            let answer = Answer::bytes(policy, content_type, bytes);
            Ok(match policy.allows_validation() {
                true => answer.header(ETAG, validator(&current.name, &file)?),
                false => answer,
            })
        }
        Err(_) => instead(&app, id, audience, &file).await,
    }
}

/// What tells a size from all others, so that a shared cache that asks again is not sent it again.
fn validator(version: &str, file: &str) -> Result<HeaderValue> {
    let tag = format!("\"{version}.{file}\"");
    HeaderValue::try_from(tag).map_err(|_| Error::NotFound)
}

/// The original in place of a size whose file is gone, and kept for a minute: the size comes back.
async fn instead(app: &App, id: i64, audience: Audience, file: &str) -> Result<Answer> {
    let picture = super::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    if !lost::was_made(&picture, file) {
        return Err(Error::NotFound);
    }
    let (bytes, format) = original(app, id).await?;
    lost::ask(app, id).await?;
    let policy = for_audience(audience, CachePolicy::Public);
    Ok(Answer::bytes(policy, content_type(&format)?, bytes))
}

/// The type of a file; whatever was uploaded, it is one of four.
fn content_type(extension: &str) -> Result<&'static str> {
    match extension {
        "jpg" => Ok("image/jpeg"),
        "webp" => Ok("image/webp"),
        "png" => Ok("image/png"),
        "gif" => Ok("image/gif"),
        _ => Err(Error::NotFound),
    }
}

/// Nobody keeps what is for the holders of an address that ends.
fn for_audience(audience: Audience, policy: CachePolicy) -> CachePolicy {
    match audience {
        Audience::Everybody => policy,
        Audience::Gated(_) | Audience::Preview(_) | Audience::Desk(_) => CachePolicy::Private,
    }
}

/// The picture or its rights have changed since the address was made: pages that were kept
/// meanwhile are led to what is there now.
async fn changed(app: &App, id: i64, audience: Audience, file: &str) -> Result<Answer> {
    let picture = super::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    let folder = folder(app, &picture, audience);
    let to = if lost::was_made(&picture, file) {
        format!("{folder}/{file}")
    } else {
        format!("{folder}/original.{}", picture.format)
    };
    let policy = for_audience(audience, CachePolicy::Public);
    Ok(Answer::redirect(policy, StatusCode::FOUND, &to))
}

/// The original without its private metadata, and its extension.
async fn original(app: &App, id: i64) -> Result<(Vec<u8>, String)> {
    let picture = super::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    let bytes = tokio::fs::read(original_path(app, &picture.sha256))
        .await
        .map_err(|_| Error::NotFound)?;
    let metadata = super::jobs::metadata(&picture.rights);
    let bytes = imaging::write_rights_turned(&bytes, &metadata, picture.rights.turned);
    Ok((bytes.map_err(|_| Error::NotFound)?, picture.format))
}

/// Where an original is kept.
pub fn original_path(app: &App, sha256: &str) -> PathBuf {
    app.config.data.join("originals").join(sha256)
}

/// Where the sizes of one version of a picture are kept.
pub fn sizes_folder(app: &App, id: i64, version: &str) -> PathBuf {
    versions_folder(app, id).join(version)
}

/// Where the sizes of one picture are kept, a folder for each version.
pub fn versions_folder(app: &App, id: i64) -> PathBuf {
    app.config.data.join("pictures").join(id.to_string())
}
