//! `GET /pictures/{id}/{signature}/{file}`: the sizes, and the cleaned original until they are made.
use std::path::PathBuf;

use axum::extract::State;
use http::StatusCode;

use super::version;
use super::view::{Audience, check, folder};
use crate::ground::app::App;
use crate::ground::error::{Error, Result};
use crate::web::extract::Path;
use crate::web::{Answer, CachePolicy};

/// Serves a file of a picture. Whatever was uploaded, the type is one of four.
///
/// # Errors
/// [`Error::NotFound`] for a wrong or expired signature and for sizes that are not made.
pub async fn show(
    State(app): State<App>,
    Path((id, signature, file)): Path<(i64, String, String)>,
) -> Result<Answer> {
    let (meant, audience) = check(&app, id, &signature, app.clock.now()).ok_or(Error::NotFound)?;
    let (stem, extension) = file.rsplit_once('.').ok_or(Error::NotFound)?;
    let content_type = match extension {
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "png" => "image/png",
        "gif" => "image/gif",
        _ => return Err(Error::NotFound),
    };
    let current = version::current(&app, id).await?.ok_or(Error::NotFound)?;
    if *current != *meant {
        return changed(&app, id, audience, &file).await;
    }
    let (bytes, policy) = if stem == "original" {
        (original(&app, id).await?, CachePolicy::Public)
    } else {
        let width: u32 = stem.parse().map_err(|_| Error::NotFound)?;
        let path = size_path(&app, id, &current, width, extension);
        (
            tokio::fs::read(path).await.map_err(|_| Error::NotFound)?,
            CachePolicy::Immutable,
        )
    };
    Ok(Answer::bytes(
        for_audience(audience, policy),
        content_type,
        bytes,
    ))
}

/// Nobody keeps what is for the holders of an address that ends.
fn for_audience(audience: Audience, policy: CachePolicy) -> CachePolicy {
    match audience {
        Audience::Everybody => policy,
        Audience::Gated(_) => CachePolicy::Private,
    }
}

/// The picture or its rights have changed since the address was made: pages that were kept
/// meanwhile are led to what is there now.
async fn changed(app: &App, id: i64, audience: Audience, file: &str) -> Result<Answer> {
    let picture = super::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    let folder = folder(app, &picture, audience);
    let mut sizes = picture.sizes.iter();
    let to = if sizes.any(|size| size.file() == file) {
        format!("{folder}/{file}")
    } else {
        format!("{folder}/original.{}", picture.format)
    };
    let policy = for_audience(audience, CachePolicy::Public);
    Ok(Answer::redirect(policy, StatusCode::FOUND, &to))
}

/// The original without its private metadata, while its sizes are not made.
async fn original(app: &App, id: i64) -> Result<Vec<u8>> {
    let picture = super::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    let bytes = tokio::fs::read(original_path(app, &picture.sha256))
        .await
        .map_err(|_| Error::NotFound)?;
    imaging::write_rights(&bytes, &super::jobs::metadata(&picture.rights))
        .map_err(|_| Error::NotFound)
}

/// Where an original is kept.
pub fn original_path(app: &App, sha256: &str) -> PathBuf {
    app.config.data.join("originals").join(sha256)
}

/// Where a size is kept.
pub fn size_path(app: &App, id: i64, version: &str, width: u32, extension: &str) -> PathBuf {
    sizes_folder(app, id, version).join(format!("{width}.{extension}"))
}

/// Where the sizes of one version of a picture are kept.
pub fn sizes_folder(app: &App, id: i64, version: &str) -> PathBuf {
    versions_folder(app, id).join(version)
}

/// Where the sizes of one picture are kept, a folder for each version.
pub fn versions_folder(app: &App, id: i64) -> PathBuf {
    app.config.data.join("pictures").join(id.to_string())
}
