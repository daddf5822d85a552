//! `GET /pictures/{id}/{signature}/{file}`: the sizes, and the cleaned original until they are made.
use std::path::PathBuf;

use axum::extract::State;

use super::view::{Audience, check};
use crate::app::App;
use crate::error::{Error, Result};
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
    let audience = check(&app, id, &signature, app.clock.now()).ok_or(Error::NotFound)?;
    let (stem, extension) = file.rsplit_once('.').ok_or(Error::NotFound)?;
    let content_type = match extension {
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "png" => "image/png",
        "gif" => "image/gif",
        _ => return Err(Error::NotFound),
    };
    let (bytes, policy) = if stem == "original" {
        (original(&app, id).await?, CachePolicy::Public)
    } else {
        let width: u32 = stem.parse().map_err(|_| Error::NotFound)?;
        let path = size_path(&app, id, width, extension);
        (
            tokio::fs::read(path).await.map_err(|_| Error::NotFound)?,
            CachePolicy::Immutable,
        )
    };
    let policy = if audience == Audience::Everybody {
        policy
    } else {
        CachePolicy::Private
    };
    Ok(Answer::bytes(policy, content_type, bytes))
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
pub fn size_path(app: &App, id: i64, width: u32, extension: &str) -> PathBuf {
    sizes_folder(app, id).join(format!("{width}.{extension}"))
}

/// Where the sizes of one picture are kept.
pub fn sizes_folder(app: &App, id: i64) -> PathBuf {
    app.config.data.join("pictures").join(id.to_string())
}
