//! Damaged pictures: refused by name, and looked for in what an older program has kept.
use db::sql;

use super::{Folder, PICTURE};
use crate::harness::TestApp;

/// A story with this picture.
fn story(picture: impl AsRef<[u8]>) -> Folder {
    Folder::new()
        .file("pictures/p.jpg", picture)
        .file("pictures/p.toml", "alt = \"A strait\"\ncredit = \"X\"\n")
        .story("one", "picture: p.jpg\n")
}

#[tokio::test]
async fn a_damaged_picture_is_refused_by_name() {
    // All is there but the last bytes of the last scan.
    let (data, end) = PICTURE.split_at(PICTURE.len() - 2);
    let damaged = [&data[..data.len() - 900], end].concat();
    let app = TestApp::new().await;
    let found = story(damaged).mistakes(&app).await;
    assert_eq!(found.len(), 1, "{found:?}");
    let start = "pictures/p.jpg: the file is damaged: its picture data breaks off after ";
    assert!(found[0].starts_with(start), "{found:?}");
}

/// How many pictures are known to be whole.
async fn whole(app: &TestApp) -> i64 {
    let query = sql("SELECT count(*) FROM pictures WHERE is_whole = TRUE");
    let (count,): (i64,) = query.one(&app.db).await.unwrap();
    count
}

#[tokio::test]
async fn a_picture_is_decoded_once_and_those_of_an_older_program_at_the_next_import() {
    let app = TestApp::new().await;
    let folder = story(PICTURE);
    folder.import(&app).await.unwrap();
    assert_eq!(whole(&app).await, 1);
    sql("UPDATE pictures SET is_whole = FALSE")
        .execute(&app.db)
        .await
        .unwrap();
    let report = folder.import(&app).await.unwrap();
    assert_eq!((report.pictures_changed, whole(&app).await), (0, 1));
}
