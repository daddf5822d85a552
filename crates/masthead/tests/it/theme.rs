//! Templates and themes: every page renders with its sample, and a broken theme never takes a page away.
use std::fs;
use std::path::Path;

use masthead::ground::i18n::LANGUAGES;
use masthead::web::assets::Assets;
use masthead::web::theme::{Theme, built_in_sources, context, sample};
use minijinja::Value;
use tempfile::TempDir;

use crate::harness::TestApp;

/// A theme's folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn load(folder: Option<&Path>) -> Theme {
    Theme::load(folder, &Assets::load(folder).unwrap())
}

/// The address of the style sheet that a page waits for.
fn sheet_of(html: &str) -> &str {
    let (_, after) = html.split_once("<link rel=\"stylesheet\" href=\"").unwrap();
    after.split_once('"').unwrap().0
}

fn values(template: &str) -> Value {
    let values: serde_json::Value = serde_json::from_str(sample(template).unwrap()).unwrap();
    context(&values)
}

/// Pages without sample values: all but the frame and the parts must have some.
fn without_sample<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    names
        .filter(|name| name.ends_with(".html"))
        .filter(|name| !name.ends_with("base.html") && !name.starts_with("partials/"))
        .filter(|name| sample(name).is_none())
        .collect()
}

#[test]
fn every_page_has_sample_values() {
    let sources = built_in_sources();
    let names = sources.iter().map(|(name, _)| name.as_str());
    assert_eq!(without_sample(names), Vec::<&str>::new());
}

#[test]
fn a_page_without_sample_values_is_found() {
    let names = [
        "base.html",
        "partials/x.html",
        "home.html",
        "planted/show.html",
    ];
    assert_eq!(without_sample(names.into_iter()), ["planted/show.html"]);
}

#[test]
fn every_template_renders_with_its_sample_values() {
    let theme = load(None);
    let mut rendered = 0;
    for (name, _) in built_in_sources() {
        if sample(&name).is_some() {
            let page = theme
                .render(&name, &values(&name))
                .unwrap_or_else(|error| panic!("{name}: {error:#}"));
            assert!(page.failure.is_none() && page.html.len() > 100, "{name}");
            assert!(!page.html.contains("&#x2f;"), "{name} escapes slashes");
            rendered += 1;
        }
    }
    assert!(rendered >= 16, "{rendered}");
}

#[test]
fn every_template_renders_in_every_language() {
    let theme = load(None);
    for (name, _) in built_in_sources() {
        let Some(text) = sample(&name) else { continue };
        for language in LANGUAGES {
            let mut values: serde_json::Value = serde_json::from_str(text).unwrap();
            values["locale"] = language.into();
            let page = theme.render(&name, &context(&values));
            assert!(
                page.is_ok(),
                "{name} in {language}: {:#}",
                page.unwrap_err()
            );
        }
    }
}

#[test]
fn a_value_that_is_not_there_is_an_error_and_not_a_gap() {
    let theme = load(None);
    let values = context(&serde_json::json!({}));
    assert!(theme.render("error.html", &values).is_err());
}

#[test]
fn what_stands_in_values_is_escaped() {
    let mut values: serde_json::Value =
        serde_json::from_str(sample("error.html").unwrap()).unwrap();
    values["heading"] = "<script>alert(1)</script>".into();
    let page = load(None).render("error.html", &context(&values)).unwrap();
    assert!(page.html.contains("&lt;script&gt;alert(1)"));
    assert!(!page.html.contains("<script>alert(1)"));
}

#[test]
fn a_theme_replaces_one_template_and_leaves_the_others() {
    let folder = folder(&[(
        "templates/partials/footer.html",
        "<footer>Ours, {{ site.name }}</footer>",
    )]);
    let theme = load(Some(folder.path()));
    assert_eq!(theme.problems(), Vec::<String>::new());
    let page = theme.render("error.html", &values("error.html")).unwrap();
    assert!(page.failure.is_none());
    assert!(page.html.contains("<footer>Ours, "));
    assert!(
        page.html.contains("class=\"masthead\""),
        "the frame is still the built-in one"
    );
}

#[test]
fn a_theme_may_copy_a_template_with_its_sample_values() {
    let sample = r#"{"text": "{% no template %}"}"#;
    let folder = folder(&[
        ("templates/error.html", "<h1>Ours</h1>"),
        ("templates/error.html.json", sample),
    ]);
    let theme = load(Some(folder.path()));
    assert_eq!(theme.problems(), Vec::<String>::new());
    let page = theme.render("error.html", &values("error.html")).unwrap();
    assert_eq!(page.html, "<h1>Ours</h1>");
}

#[test]
fn a_template_that_does_not_parse_is_named_with_its_line_and_the_built_in_one_serves() {
    let folder = folder(&[("templates/error.html", "<p>One</p>\n<p>Two</p>\n{% if %}\n")]);
    let theme = load(Some(folder.path()));
    assert_eq!(theme.problems().len(), 1);
    assert!(
        theme.problems()[0].starts_with("error.html:3: "),
        "{:?}",
        theme.problems()
    );
    let page = theme.render("error.html", &values("error.html")).unwrap();
    assert!(page.html.contains("error-status"));
}

#[test]
fn a_template_that_fails_is_named_with_its_line_and_the_built_in_one_serves() {
    let text = "<p>One</p>\n<p>{{ site.nme }}</p>\n";
    let folder = folder(&[("templates/partials/footer.html", text)]);
    let theme = load(Some(folder.path()));
    assert_eq!(theme.problems(), Vec::<String>::new());
    let page = theme.render("error.html", &values("error.html")).unwrap();
    let failure = page.failure.unwrap();
    assert!(failure.contains("partials/footer.html:2"), "{failure}");
    assert!(page.html.contains("class=\"colophon\""));
}

#[test]
fn a_theme_that_loops_is_stopped_and_the_built_in_page_serves() {
    let endless =
        "{% for i in range(99999) %}{% for j in range(99999) %}{{ j }}{% endfor %}{% endfor %}";
    let folder = folder(&[("templates/error.html", endless)]);
    let theme = load(Some(folder.path()));
    let page = theme.render("error.html", &values("error.html")).unwrap();
    assert!(page.failure.unwrap().contains("fuel"));
    assert!(page.html.contains("error-status"));
}

#[test]
fn a_string_that_does_not_exist_is_an_error_of_the_theme() {
    let folder = folder(&[("templates/error.html", "{{ t(\"no-such-string\") }}")]);
    let theme = load(Some(folder.path()));
    let page = theme.render("error.html", &values("error.html")).unwrap();
    assert!(page.failure.unwrap().contains("no-such-string"));
}

#[test]
fn a_file_of_the_theme_has_an_address_of_its_own() {
    let folder = folder(&[
        ("assets/main.css", "body { color: teal }"),
        ("assets/logo.svg", "<svg/>"),
    ]);
    let (ours, built_in) = (
        Assets::load(Some(folder.path())).unwrap(),
        Assets::load(None).unwrap(),
    );
    assert_ne!(ours.url("main.css"), built_in.url("main.css"));
    assert_eq!(ours.url("article.js"), built_in.url("article.js"));
    assert!(ours.url("logo.svg").starts_with("/assets/"));
    assert_eq!(built_in.url("logo.svg"), "/assets/missing/logo.svg");
    let theme = Theme::load(Some(folder.path()), &ours);
    assert_eq!(theme.problems(), Vec::<String>::new());
    let page = theme.render("error.html", &values("error.html")).unwrap();
    let built_in = load(None).render("error.html", &values("error.html"));
    assert_ne!(sheet_of(&page.html), sheet_of(&built_in.unwrap().html));
}

#[tokio::test]
async fn a_page_waits_for_one_style_sheet_and_the_accent_is_in_it() {
    let app = TestApp::new().await;
    let front = app.curl().get("/").await.expect(200);
    let sheets = front.attrs("link[rel=stylesheet]", "href");
    let [address] = sheets.as_slice() else {
        panic!("{sheets:?}")
    };
    let sheet = app.curl().get(address).await.expect(200);
    assert!(sheet.header("cache-control").ends_with("immutable"));
    assert!(sheet.header("content-type").starts_with("text/css"));
    let rules = sheet.html();
    for rule in [".masthead-bar", ".advert-sidebar", "--accent:#a4262c;"] {
        assert!(rules.contains(rule), "{rule}");
    }
    assert!(
        !rules.contains("url(\"fonts/"),
        "fonts have hashed addresses"
    );
    let other = address.replace("a4262c", "000080");
    let blue = app.curl().get(&other).await.expect(200).html();
    assert!(blue.contains("--accent:#000080;") && !blue.contains("#a4262c"));
    for wrong in [
        address.replace("a4262c", "blue"),
        address.replace("/page-", "0/page-"),
        address.replace("/page-", "/sheet-"),
    ] {
        app.curl().get(&wrong).await.expect(404);
    }
}

#[test]
fn a_theme_says_what_it_is_and_a_mistake_in_that_is_named() {
    let good = folder(&[(
        "theme.toml",
        "name = \"Blue\"\nversion = \"3\"\nauthor = \"A\"\nmasthead = \"0.1\"\n",
    )]);
    let theme = load(Some(good.path()));
    assert_eq!(theme.problems(), Vec::<String>::new());
    assert_eq!(theme.manifest().name.as_deref(), Some("Blue"));
    let wrong = folder(&[("theme.toml", "name = \"Blue\"\nlicense = \"MIT\"\n")]);
    let problems = load(Some(wrong.path())).problems().to_vec();
    assert!(
        problems.len() == 1 && problems[0].starts_with("theme.toml:2: "),
        "{problems:?}"
    );
    let newer = folder(&[("theme.toml", "masthead = \"99\"\n")]);
    let problems = load(Some(newer.path())).problems().to_vec();
    assert!(
        problems.len() == 1 && problems[0].contains("needs Masthead 99"),
        "{problems:?}"
    );
}
