//! Rights: which record wins, and that every size carries it and nothing private.
use masthead::newsroom::picture::jobs::metadata;
use masthead::newsroom::picture::pages::sizes_folder;
use masthead::newsroom::picture::{self, Picture, WIDTHS};

use super::{Folder, PICTURE, story};
use crate::harness::TestApp;

/// The demo's picture with this record and a position in its EXIF.
fn located(record: &imaging::Metadata) -> Vec<u8> {
    let bytes = imaging::write_rights(PICTURE, record).unwrap();
    let mut tiff = b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0".to_vec();
    tiff.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0");
    let mut segment = b"\xFF\xE1".to_vec();
    segment.extend(u16::try_from(tiff.len() + 8).unwrap().to_be_bytes());
    segment.extend(b"Exif\0\0");
    segment.extend(tiff);
    [&bytes[..2], &segment, &bytes[2..]].concat()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn embedded() -> imaging::Metadata {
    imaging::Metadata {
        creators: vec!["From The File".to_owned()],
        credit_line: some("File/Agency"),
        alt: some("alt of the file"),
        caption: some("caption of the file"),
        usage_terms: some("terms of the file"),
        ..imaging::Metadata::default()
    }
}

/// A record of a file that says everything.
fn complete() -> imaging::Metadata {
    imaging::Metadata {
        headline: some("headline of the file"),
        extended_description: some("description of the file"),
        copyright: some("© the file"),
        licence_url: some("https://licence.example/"),
        licensors: vec![imaging::Licensor {
            name: some("Licensor"),
            url: some("https://licensor.example/buy"),
        }],
        instructions: some("Mandatory credit"),
        data_mining: some("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"),
        other_constraints: some("Not even once"),
        persons: vec!["Bo Ek".to_owned()],
        event: some("The opening"),
        sublocation: some("Stade Nord"),
        place: some("Saint-Étienne"),
        region: some("Loire"),
        country: some("France"),
        country_code: some("FRA"),
        places_shown: vec!["Genève".to_owned()],
        taken: some("2026-05-01T10:20:30+02:00"),
        suppliers: vec!["Agency".to_owned()],
        source: some("Agency"),
        digital_source_type: some("digitalCapture"),
        ..embedded()
    }
}

pub async fn only_picture(app: &TestApp) -> Picture {
    let names = picture::names(&app.db).await.unwrap();
    assert_eq!(names.len(), 1);
    picture::by_id(&app.db, names[0].1).await.unwrap().unwrap()
}

#[tokio::test]
async fn front_matter_goes_before_the_record_beside_the_file_and_that_before_the_file() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file("pictures/p.jpg", located(&embedded()))
        .story("one", "picture: p.jpg\n");
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/one").await.expect(200);
    assert_eq!(
        page.text(".picture-lead .credit"),
        "From The File/File/Agency"
    );
    assert_eq!(page.text(".picture-lead .caption"), "caption of the file");

    folder.write(
        "pictures/p.toml",
        "creators = [\"Beside\"]\ncaption = \"caption beside\"\n",
    );
    folder.import(&app).await.unwrap();
    let rights = only_picture(&app).await.rights;
    assert_eq!(rights.credit_line().as_deref(), Some("Beside"));
    assert_eq!(rights.alt.as_deref(), Some("alt of the file"));
    assert_eq!(rights.usage_terms.as_deref(), Some("terms of the file"));

    folder.write(
        "articles/one.md",
        story("picture: { file: p.jpg, creators: [In Front] }\n"),
    );
    folder.import(&app).await.unwrap();
    let html = app.visitor().get("/news/one").await.expect(200).html();
    assert!(
        html.contains("In Front") && html.contains("caption beside"),
        "{html}"
    );
    assert!(!html.contains("Beside</") && !html.contains("File/Agency"));
}

#[tokio::test]
async fn every_size_carries_the_rights_and_no_position() {
    let app = TestApp::new().await;
    let original = located(&complete());
    assert!(contains(&original, b"Exif"));
    let folder = Folder::new()
        .file("pictures/p.jpg", &original)
        .story("one", "picture: p.jpg\n");
    folder.import(&app).await.unwrap();
    assert!(only_picture(&app).await.sizes.is_empty());
    assert_eq!(masthead::ground::jobs::run_due(&app).await.unwrap(), 1);
    let picture = only_picture(&app).await;
    let said = imaging::Metadata {
        credit_line: some("From The File/File/Agency"),
        ..complete()
    };
    assert_eq!(metadata(&picture.rights), said);
    let full = u32::try_from(picture.width).unwrap();
    let expected = WIDTHS.iter().filter(|width| **width <= full).count();
    assert_eq!(picture.sizes.len(), expected * 2);
    check_files(&app, &picture);

    folder.write(
        "pictures/p.toml",
        "credit = \"Another\"\nfocus = [0.25, 0.5]\n",
    );
    folder.import(&app).await.unwrap();
    assert_eq!(masthead::ground::jobs::run_due(&app).await.unwrap(), 1);
    let picture = only_picture(&app).await;
    assert_eq!(picture.rights.focus, Some([0.25, 0.5]));
    assert_eq!(picture.rights.credit_line().as_deref(), Some("Another"));
    check_files(&app, &picture);
    assert_eq!(masthead::ground::jobs::run_due(&app).await.unwrap(), 0);
}

/// Every size has the whole record, and nothing else of the source.
fn check_files(app: &TestApp, picture: &Picture) {
    for size in &picture.sizes {
        let path = sizes_folder(app, picture.id, &picture.version).join(size.file());
        let bytes = std::fs::read(path).unwrap();
        assert_eq!(
            imaging::metadata(&bytes),
            metadata(&picture.rights),
            "{size:?}"
        );
        assert!(!contains(&bytes, b"Exif"), "{size:?}");
        let info = imaging::inspect(&bytes, &imaging::Limits::default()).unwrap();
        assert!(size.file().ends_with(info.format.extension()), "{size:?}");
        assert_eq!(
            (i64::from(info.width), i64::from(info.height)),
            (size.width, size.height)
        );
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[tokio::test]
async fn making_the_sizes_twice_makes_no_difference() {
    let app = TestApp::new().await;
    let folder = Folder::new().file("pictures/p.jpg", located(&embedded()));
    folder.import(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let before = (
        only_picture(&app).await.sizes,
        app.publication().await.unwrap().generation,
    );
    let payload = serde_json::json!({ "picture": only_picture(&app).await.id });
    picture::jobs::make_sizes(&app, &payload).await.unwrap();
    let after = (
        only_picture(&app).await.sizes,
        app.publication().await.unwrap().generation,
    );
    assert_eq!(after, before);
    picture::jobs::make_sizes(&app, &serde_json::json!({ "picture": 1 }))
        .await
        .unwrap();
    assert!(
        picture::jobs::make_sizes(&app, &serde_json::Value::Null)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_record_that_only_a_story_gives_goes_into_the_files_too() {
    let app = TestApp::new().await;
    let bare = imaging::write_rights(PICTURE, &imaging::Metadata::default()).unwrap();
    let keys = "picture: { file: p.jpg, creators: [Jane], alt: Ships, caption: Of this day }\n";
    let folder = Folder::new()
        .file("pictures/p.jpg", bare)
        .story("one", keys);
    folder.import(&app).await.unwrap();
    let rights = only_picture(&app).await.rights;
    assert_eq!(rights.credit_line().as_deref(), Some("Jane"));
    assert_eq!(
        rights.caption, None,
        "what one story says under it is not true of every use"
    );
    let report = folder.import(&app).await.unwrap();
    assert_eq!(report.pictures_changed, 0);
}
