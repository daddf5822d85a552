//! What pictures' files say about themselves: kept with all its letters, or named.
use masthead::newsroom::picture::Caption;

use super::pictures::only_picture;
use super::{Folder, PICTURE};
use crate::harness::{Page, TestApp};

/// The demo's picture with a segment of metadata and without any other.
fn with_segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let bare = imaging::write_rights(PICTURE, &imaging::Metadata::default()).unwrap();
    let mut segment = vec![0xFF, marker];
    segment.extend(u16::try_from(payload.len() + 2).unwrap().to_be_bytes());
    segment.extend(payload);
    [&bare[..2], &segment, &bare[2..]].concat()
}

/// With an IPTC record that does not say how it is written.
fn with_iptc(sets: &[(u8, &[u8])]) -> Vec<u8> {
    let mut record = Vec::new();
    for (number, value) in sets {
        record.extend([0x1C, 2, *number]);
        record.extend(u16::try_from(value.len()).unwrap().to_be_bytes());
        record.extend(*value);
    }
    let size = u32::try_from(record.len()).unwrap().to_be_bytes();
    let head: &[u8] = b"Photoshop 3.0\08BIM\x04\x04\0\0";
    with_segment(0xED, &[head, &size, &record].concat())
}

/// With an EXIF block that names an artist.
fn with_artist(name: &[u8]) -> Vec<u8> {
    let mut tiff = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x3B\0\x02".to_vec();
    tiff.extend(u32::try_from(name.len() + 1).unwrap().to_be_bytes());
    tiff.extend(b"\0\0\0\x1A\0\0\0\0");
    tiff.extend(name);
    tiff.push(0);
    with_segment(0xE1, &tiff)
}

/// With an XMP packet.
fn with_xmp(packet: &str) -> Vec<u8> {
    with_segment(
        0xE1,
        format!("http://ns.adobe.com/xap/1.0/\0{packet}").as_bytes(),
    )
}

/// A story with this picture, of which only the alternative text is written beside it.
fn story(picture: impl AsRef<[u8]>) -> Folder {
    Folder::new()
        .file("pictures/p.jpg", picture)
        .file("pictures/p.toml", "alt = \"A strait\"\n")
        .story("one", "picture: p.jpg\n")
}

async fn shown(picture: impl AsRef<[u8]>) -> Page {
    let app = TestApp::new().await;
    story(picture).import(&app).await.unwrap();
    app.curl().get("/news/one").await.expect(200)
}

async fn mistakes(folder: &Folder) -> Vec<String> {
    let app = TestApp::new().await;
    folder.mistakes(&app).await
}

#[tokio::test]
async fn an_iptc_record_in_windows_1252_keeps_every_letter_and_sign() {
    let record = [
        (80, &b"Jo O\x92Neil"[..]),
        (120, b"\x93Quoted\x94 \x96 dash \x80 sign"),
    ];
    // A by-line alone makes the credit line.
    let page = shown(with_iptc(&record)).await;
    assert_eq!(page.text(".picture-lead .credit"), "Jo O’Neil");
    assert_eq!(
        page.text(".picture-lead .caption"),
        "“Quoted” – dash € sign"
    );
}

#[tokio::test]
async fn by_line_and_credit_of_a_file_make_the_credit_line_together() {
    let record = [(80, &b"Hanne Vogt"[..]), (110, b"Tollbridge Gazette")];
    let page = shown(with_iptc(&record)).await;
    let credit = page.text(".picture-lead .credit");
    assert_eq!(credit, "Hanne Vogt/Tollbridge Gazette");
}

#[tokio::test]
async fn an_artist_in_exif_keeps_the_letters_of_both_alphabets() {
    for name in [&b"Jos\xE9 M\xFCller"[..], "José Müller".as_bytes()] {
        let page = shown(with_artist(name)).await;
        assert_eq!(page.text(".picture-lead .credit"), "José Müller");
    }
}

#[tokio::test]
async fn letters_that_cannot_be_read_are_a_mistake_until_the_toml_says_them() {
    let folder = story(with_iptc(&[(80, b"Jo\x81o"), (105, b"A headline")]));
    let found = mistakes(&folder).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("pictures/p.jpg: creators: "),
        "{found:?}"
    );

    let beside = "alt = \"A strait\"\ncreators = [\"João\"]\n";
    folder.write("pictures/p.toml", beside);
    let app = TestApp::new().await;
    folder.import(&app).await.unwrap();
    let rights = only_picture(&app).await.rights;
    assert_eq!(rights.creators, ["João"]);
    assert_eq!(rights.headline.as_deref(), Some("A headline"));
}

#[tokio::test]
async fn a_broken_record_is_named() {
    let folder = story(with_xmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>"));
    folder.write("pictures/p.toml", "alt = \"A strait\"\ncredit = \"X\"\n");
    let found = mistakes(&folder).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("pictures/p.jpg: it has a record (XMP) that cannot be read"),
        "{found:?}"
    );
}

#[tokio::test]
async fn what_a_file_says_is_text_and_never_markup() {
    let caption = "The <unnamed> *man*, left & [right](https://example.org/)";
    let record = imaging::Metadata {
        creators: vec!["<i>Ana</i>".to_owned()],
        caption: Some(caption.to_owned()),
        ..imaging::Metadata::default()
    };
    let app = TestApp::new().await;
    story(imaging::write_rights(PICTURE, &record).unwrap())
        .import(&app)
        .await
        .unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let page = app.curl().get("/news/one").await.expect(200);
    assert_eq!(page.text(".picture-lead .caption"), caption);
    assert_eq!(page.text(".picture-lead .credit"), "<i>Ana</i>");
    assert!(!page.has(".picture-lead a[href='https://example.org/']"));
    let rights = only_picture(&app).await.rights;
    assert_eq!(rights.caption, Some(Caption::plain(caption)));
    let address = page.attr(".picture-lead img", "src");
    let size = app.curl().get(&address).await.expect(200).bytes();
    assert_eq!(imaging::metadata(&size).caption.as_deref(), Some(caption));
}

#[tokio::test]
async fn markup_of_the_newsroom_is_shown_and_only_its_words_go_into_the_files() {
    let app = TestApp::new().await;
    let folder = story(PICTURE);
    folder.write(
        "pictures/p.toml",
        "alt = \"A strait\"\ncredit = \"X\"\ncaption = \"Ships at *dawn*\"\n",
    );
    folder.import(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let page = app.curl().get("/news/one").await.expect(200);
    assert_eq!(page.text(".picture-lead .caption em"), "dawn");
    let address = page.attr(".picture-lead img", "src");
    let size = app.curl().get(&address).await.expect(200).bytes();
    let caption = imaging::metadata(&size).caption;
    assert_eq!(caption.as_deref(), Some("Ships at dawn"));
}
