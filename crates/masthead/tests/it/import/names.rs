//! Names in every script and spelling: languages, topics, pictures, people.
use std::collections::HashSet;

use super::{Folder, PICTURE, story};
use crate::harness::TestApp;

const RECORD: &str = "creators = [\"Mirela\"]\nalt = \"A strait\"\n";

#[tokio::test]
async fn the_direction_of_a_story_is_that_of_its_script() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("ckb", "lang: ckb\n")
        .story("latin", "lang: ar-Latn\n")
        .story("arabic", "lang: pa-Arab\n")
        .story("english", "");
    folder.import(&app).await.unwrap();
    for (slug, expected) in [
        ("ckb", "lang=\"ckb\" dir=\"rtl\""),
        ("latin", "lang=\"ar-Latn\" dir=\"ltr\""),
        ("arabic", "lang=\"pa-Arab\" dir=\"rtl\""),
    ] {
        let page = app
            .visitor()
            .get(&format!("/news/{slug}"))
            .await
            .expect(200);
        assert!(page.html().contains(expected), "{slug}");
    }
    let page = app.visitor().get("/news/english").await.expect(200);
    assert!(page.html().contains("<html lang=\"en\" dir=\"ltr\""));
}

#[tokio::test]
async fn topics_of_every_spelling_have_an_address_of_their_own() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story(
            "a",
            "tags: [C, İstanbul, \"Chis\u{326}ina\u{306}u\", हिन्दी]\n",
        )
        .story("b", "tags: [\"C++\", \"Chișinău\"]\n")
        .story("c", "tags: [\"C#\"]\n");
    folder.import(&app).await.unwrap();
    for (path, stories) in [
        ("/topics/c", 1),
        ("/topics/c-plus-plus", 1),
        ("/topics/c-sharp", 1),
        ("/topics/istanbul", 1),
        ("/topics/chisinau", 2),
        (
            "/topics/%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80",
            1,
        ),
    ] {
        let page = app.visitor().get(path).await.expect(200);
        let links: HashSet<String> = page
            .attrs("main a[href^='/news/']", "href")
            .into_iter()
            .collect();
        assert_eq!(links.len(), stories, "{path}");
    }
}

#[tokio::test]
async fn topics_that_would_share_an_address_are_a_mistake_that_names_it() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .story("a", "tags: [C]\n")
        .story("b", "tags: [\"C!\"]\n")
        .story("c", "tags: [c]\n");
    let lines = folder.mistakes(&app).await;
    let expected = [
        "articles/b.md:6: topics: `C!` has the address of `C` in articles/a.md, /topics/c; name one of them otherwise",
        "articles/c.md:6: topics: `c` is spelled `C` in articles/a.md",
    ];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn pictures_are_found_by_their_name_however_it_is_written() {
    let app = TestApp::new().await;
    let body = |file: &str| story("access: free\n") + &format!("\n![]({file})\n");
    let folder = Folder::new()
        .file("pictures/e\u{301}te\u{301}.jpg", PICTURE)
        .file("pictures/\u{e9}t\u{e9}.toml", RECORD)
        .file("pictures/my pic.jpg", PICTURE)
        .file("pictures/my pic.toml", RECORD)
        .file("pictures/100%25.jpg", PICTURE)
        .file("pictures/100%25.toml", RECORD)
        .file("articles/a.md", body("\u{e9}t\u{e9}.jpg"))
        .file("articles/b.md", body("e\u{301}te\u{301}.jpg"))
        .file("articles/c.md", body("../pictures/%C3%A9t%C3%A9.jpg"))
        .file("articles/d.md", body("my%20pic.jpg"))
        .file("articles/e.md", body("<my pic.jpg>"))
        .file("articles/f.md", body("100%25.jpg"))
        .story("g", "picture: \"e\u{301}t\u{e9}.jpg\"\n");
    for _ in 0..2 {
        let report = folder.import(&app).await.unwrap();
        assert_eq!(report.pictures, 3);
    }
    for slug in ["a", "b", "c", "d", "e", "f"] {
        let path = format!("/news/{slug}");
        let page = app.visitor().get(&path).await.expect(200);
        assert_eq!(page.attrs(".story img", "src").len(), 1, "{slug}");
    }
    let page = app.visitor().get("/news/g").await.expect(200);
    assert_eq!(page.attrs("main img", "src").len(), 1);
}

#[tokio::test]
async fn two_files_of_one_name_are_a_mistake() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file("pictures/e\u{301}.jpg", PICTURE)
        .file("pictures/\u{e9}.jpg", PICTURE);
    let lines = folder.mistakes(&app).await;
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("has the name of"), "{lines:?}");
}

#[tokio::test]
async fn a_format_that_is_not_taken_is_named_and_so_is_a_name_that_is_mistyped() {
    let app = TestApp::new().await;
    let mut folder = Folder::new()
        .file("pictures/p.jpg", PICTURE)
        .file("pictures/p.toml", RECORD);
    let formats = ["avif", "heic", "svg", "tiff", "jxl", "bmp"];
    for format in formats {
        let file = format!("q-{format}.{format}");
        folder = folder.file(&format!("pictures/{file}"), "x").file(
            &format!("articles/{format}.md"),
            story("") + &format!("\n![]({file})\n"),
        );
    }
    folder = folder
        .story("near", "picture: p.jgp\n")
        .story("none", "picture: elsewhere\n");
    let lines = folder.mistakes(&app).await;
    for format in formats {
        let expected = format!(
            "articles/{format}.md:15: `q-{format}.{format}`: {} is not accepted; pictures are JPEG, PNG, WebP or GIF files",
            format.to_uppercase()
        );
        assert!(
            lines.contains(&expected),
            "no {expected} in\n{}",
            lines.join("\n")
        );
    }
    for (place, words) in [
        (
            "articles/near.md:6: picture:",
            "is not in pictures/; did you mean `p.jpg`?",
        ),
        (
            "articles/none.md:6: picture:",
            "`elsewhere` is not in pictures/",
        ),
    ] {
        let found = lines
            .iter()
            .any(|line| line.starts_with(place) && line.contains(words));
        assert!(found, "no {place} {words} in\n{}", lines.join("\n"));
    }
    assert_eq!(lines.len(), formats.len() + 2);
}

#[tokio::test]
async fn ids_are_unique_where_two_people_say_the_same_of_themselves() {
    let app = TestApp::new().await;
    let bio = "One.\n\nShe reports.\n\nShe reports.\n";
    let folder = Folder::new()
        .file("authors/ana.md", format!("---\nname: Ana\n---\n{bio}"))
        .file("authors/bo.md", format!("---\nname: Bo\n---\n{bio}"))
        .file(
            "articles/a.md",
            story("access: free\n").replace("[jane-doe]", "[ana, bo]") + "\nOne.\n\nOne.\n",
        );
    folder.import(&app).await.unwrap();
    let page = app.visitor().get("/news/a").await.expect(200);
    assert!(page.html().matches("One.").count() >= 2);
    for path in ["/news/a", "/authors/ana", "/authors/bo", "/authors"] {
        let page = app.visitor().get(path).await.expect(200);
        let ids = page.attrs("[id]", "id");
        let different: HashSet<&String> = ids.iter().collect();
        assert_eq!(different.len(), ids.len(), "{path} {ids:?}");
    }
}
