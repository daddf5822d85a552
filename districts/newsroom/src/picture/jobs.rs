//! Making the sizes of pictures, as jobs.
use std::path::PathBuf;

use ::jobs::{JobError, New};
use db::Tx;
use imaging::Limits;

use super::pages::{original_path, sizes_folder, versions_folder};
use super::{
    Caption, Picture, Point, Ratio, Rights, SHARE, Size, WIDTHS, by_id, lost, ready, store, upload,
};
use ground::app::App;
use ground::clock::{DAY, HOUR, MINUTE, Millis};
use ground::error::Result;
use ground::files;
use ground::ids::Ids;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;
use ground::written;

/// The jobs of pictures.
pub const JOBS: &[Kind] = &[
    Kind::new(SIZES, Lane::Pictures, |app, job| {
        Box::pin(make_sizes(app, &job.payload))
    }),
    Kind::new("picture.lost", Lane::Pictures, |app, _| {
        retried(lost::look(app))
    })
    .every(DAY),
    Kind::new("picture.uploads", Lane::Rest, |app, _| {
        retried(upload::sweep(app))
    })
    .every(HOUR),
    // For those that were ready when the process ended or the last of them failed.
    Kind::new("picture.ready", Lane::Rest, |app, _| {
        retried(ready::tell(app))
    })
    .every(MINUTE),
];

/// Kind of the job that makes the sizes of one picture.
pub const SIZES: &str = "picture.sizes";

/// JPEG quality of sizes: no visible loss at the widths that are shown.
const JPEG_QUALITY: u8 = 82;
/// WebP quality that looks like it where a pixel is a third to a half of a CSS pixel.
const WEBP_QUALITY: f32 = 75.0;

/// The rights as the files carry them.
pub fn metadata(rights: &Rights) -> imaging::Metadata {
    imaging::Metadata {
        creators: rights.creators.clone(),
        credit_line: rights.credit_line(),
        source: rights.suppliers.first().cloned(),
        copyright: rights.copyright.clone(),
        usage_terms: rights.usage_terms.clone(),
        licence_url: rights.licence_url.clone(),
        headline: rights.headline.clone(),
        caption: rights.caption.as_ref().map(Caption::words),
        alt: rights.alt.clone(),
        extended_description: rights.description.clone(),
        persons: rights.persons.clone(),
        sublocation: rights.sublocation.clone(),
        place: rights.place.clone(),
        region: rights.region.clone(),
        country: rights.country.clone(),
        country_code: rights.country_code.clone(),
        places_shown: rights.places_shown.clone(),
        taken: rights.taken.clone(),
        suppliers: rights.suppliers.clone(),
        licensors: rights.licensors.clone(),
        instructions: rights.instructions.clone(),
        event: rights.event.clone(),
        digital_source_type: rights.digital_source.clone(),
        data_mining: rights.data_mining_url(),
        other_constraints: rights.other_constraints.clone(),
    }
}

/// Asks, in the transaction of its change, for the sizes of a picture.
pub async fn enqueue(tx: &mut Tx, ids: &Ids, picture: i64, now: Millis) -> Result<()> {
    let mut new = New::job(SIZES, serde_json::json!({ "picture": picture }));
    // A change while the job of an earlier one runs is a job of its own.
    let version = store::version(&mut *tx, picture).await?.unwrap_or_default();
    new.unique_key = Some(format!("{SIZES} {picture} {version}"));
    ::jobs::enqueue(tx, now, ids.next(now), new).await?;
    Ok(())
}

/// Makes the sizes that the payload asks for. What is there already is written again,
/// so that every file carries the rights of now.
///
/// # Errors
/// [`JobError::Permanent`] for a picture that cannot be decoded; it names the picture.
pub async fn make_sizes(app: &App, payload: &serde_json::Value) -> Result<(), JobError> {
    let id = payload["picture"]
        .as_i64()
        .ok_or_else(|| JobError::permanent("the payload names no picture"))?;
    // Looked for before the record is read, so that nothing newer than the record is there.
    let there = entries(versions_folder(app, id)).await;
    let Some(picture) = by_id(&app.db, id).await.map_err(JobError::retry)? else {
        return Ok(());
    };
    let plan = Plan::of(app, &picture, there);
    let made = tokio::task::spawn_blocking(move || plan.make())
        .await
        .map_err(JobError::retry)?
        .map_err(|error| of_picture(&picture.name, error))?;
    keep(app, &picture, &made).await?;
    ready::tell(app).await.map_err(JobError::retry)
}

/// The error with the name of the picture, by which whoever reads it finds the file.
fn of_picture(name: &str, error: JobError) -> JobError {
    // One that stands beside its story has its path for a name.
    let folder = if name.contains('/') { "" } else { "pictures/" };
    let named = |reason| format!("{folder}{name}: {reason}");
    match error {
        JobError::Retry(reason) => JobError::Retry(named(reason)),
        JobError::Permanent(reason) => JobError::Permanent(named(reason)),
        going_on @ JobError::GoesOn { .. } => going_on,
    }
}

async fn entries(folder: PathBuf) -> Vec<PathBuf> {
    let mut found = Vec::new();
    if let Ok(mut entries) = tokio::fs::read_dir(folder).await {
        while let Ok(Some(entry)) = entries.next_entry().await {
            found.push(entry.path());
        }
    }
    found
}

/// A made size and the bytes of its file.
type Made = (Size, i64);

/// The widths to make of a picture that is so wide: one of its own where the largest of ours would
/// lose more than a fifth of it, because pages draw no picture wider than its largest size.
fn widths(full: u32) -> Vec<u32> {
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width <= full).collect();
    let [.., widest] = WIDTHS;
    let largest = widths.last().copied().unwrap_or_default();
    if full < widest && largest * 5 < full * 4 {
        widths.push(full);
    }
    widths
}

/// Pixels of the picture that is shown where a page is shared: what networks draw.
const SHARED: (u32, u32) = (1_200, 630);

/// What a thread needs to make the sizes.
struct Plan {
    original: PathBuf,
    folder: PathBuf,
    widths: Vec<u32>,
    /// Quarters clockwise.
    turned: u8,
    /// The point that the cut for sharing keeps, where the newsroom has said one.
    share: Option<Point>,
    metadata: imaging::Metadata,
    /// Folders of earlier versions, which nobody is led to any more.
    outdated: Vec<PathBuf>,
}

impl Plan {
    fn of(app: &App, picture: &Picture, there: Vec<PathBuf>) -> Self {
        let full = u32::try_from(picture.width).unwrap_or(u32::MAX);
        let folder = sizes_folder(app, picture.id, &picture.version);
        Self {
            original: original_path(app, &picture.sha256),
            widths: widths(full),
            turned: picture.rights.turned,
            share: picture.rights.point(Ratio::Share),
            metadata: metadata(&picture.rights),
            outdated: there.into_iter().filter(|path| *path != folder).collect(),
            folder,
        }
    }

    fn make(self) -> Result<Vec<Made>, JobError> {
        for folder in &self.outdated {
            if let Err(error) = std::fs::remove_dir_all(folder) {
                tracing::warn!(?folder, %error, "the old sizes of a picture stay");
            }
        }
        let bytes = std::fs::read(&self.original)
            .map_err(|error| JobError::retry(format!("the original cannot be read: {error}")))?;
        let picture = imaging::decode(&bytes, &Limits::default()).map_err(JobError::permanent)?;
        drop(bytes);
        let picture = imaging::turned(&picture, self.turned);
        let mut made = Vec::with_capacity(self.widths.len() * 2 + 1);
        for width in &self.widths {
            let scaled = imaging::resize(&picture, *width);
            made.push(self.jpeg("jpg", &scaled)?);
            // WebP ends at 16383 pixels a side; a taller picture has only JPEGs.
            if let Ok(webp) = imaging::encode_webp(&scaled, WEBP_QUALITY, &self.metadata) {
                made.push(self.write(size("webp", &scaled, &webp), &webp)?);
            }
        }
        if let Some([x, y]) = self.share {
            let (width, height) = SHARED;
            let cut = imaging::crop_to(&picture, width, height, (x, y));
            made.push(self.jpeg(SHARE, &cut)?);
        }
        Ok(made)
    }

    fn jpeg(&self, format: &str, scaled: &imaging::Picture) -> Result<Made, JobError> {
        let jpeg = imaging::encode_jpeg(scaled, JPEG_QUALITY, &self.metadata)
            .map_err(JobError::permanent)?;
        self.write(size(format, scaled, &jpeg), &jpeg)
    }

    fn write(&self, made: Made, bytes: &[u8]) -> Result<Made, JobError> {
        files::write(&self.folder.join(made.0.file()), bytes).map_err(JobError::retry)?;
        Ok(made)
    }
}

fn size(format: &str, scaled: &imaging::Picture, bytes: &[u8]) -> Made {
    let size = Size {
        format: format.to_owned(),
        width: scaled.width().into(),
        height: scaled.height().into(),
    };
    (size, i64::try_from(bytes.len()).unwrap_or(i64::MAX))
}

/// Notes the sizes, unless the picture has changed meanwhile and another job is on its way.
async fn keep(app: &App, picture: &Picture, made: &[Made]) -> Result<(), JobError> {
    let mut tx = app.db.begin().await?;
    if store::version(&mut tx, picture.id).await?.as_ref() != Some(&picture.version) {
        return Ok(());
    }
    let mut kept = written::Kept::AsBefore;
    for (size, bytes) in made {
        kept |= store::insert_size(&mut tx, picture.id, size, *bytes).await?;
    }
    if kept.is_changed() {
        store::note_ready(&mut tx, picture.id, app.clock.now()).await?;
    }
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_nearly_all_of_its_width() {
        for (full, expected) in [
            (200, &[200][..]),
            (320, &[320]),
            (390, &[320]),
            (500, &[320, 480]),
            (700, &[320, 480, 700]),
            (800, &[320, 480, 768]),
            (1_600, &[320, 480, 768, 1_088, 1_280]),
            (1_900, &[320, 480, 768, 1_088, 1_280, 1_900]),
            (6_000, &[320, 480, 768, 1_088, 1_280, 1_920]),
        ] {
            assert_eq!(widths(full), expected, "{full}");
        }
    }
}
