//! Pages: each has a sample to be shown with, and none loads from elsewhere.

use crate::{File, Finding, line_of};

const TEMPLATES: &str = "districts/web/templates/";

/// Attributes whose value the browser fetches or leads to.
const FETCHED: [&str; 8] = [
    "action",
    "data",
    "formaction",
    "href",
    "poster",
    "src",
    "srcset",
    "ping",
];

/// Names that look like addresses and are never fetched, and licences, which
/// readers are meant to be led to.
const NAMES: [&str; 4] = [
    "://schema.org",
    "://creativecommons.org/licenses/",
    "://creativecommons.org/publicdomain/",
    "://www.w3.org/",
];

/// Every page template has a sample beside it, `article/show.html` the file
/// `article/show.html.json`, and no sample is left behind by its template. Parts and the base
/// are shown with their pages.
pub fn pages_have_samples(files: &[File]) -> Vec<Finding> {
    let has = |path: &str| files.iter().any(|file| file.path == path);
    let templates = files.iter().filter(|file| file.is_under(&[TEMPLATES]));
    templates
        .filter_map(|file| {
            if let Some(template) = file.path.strip_suffix(".json") {
                let message = format!("there is no template {template} for this sample");
                return (!has(template)).then(|| file.finding(1, message));
            }
            let sample = format!("{}.json", file.path);
            let message = format!("add a sample for this page: {sample}");
            (is_page(&file.path) && !has(&sample)).then(|| file.finding(1, message))
        })
        .collect()
}

/// Whether a template is a page of its own, and no part of one.
fn is_page(path: &str) -> bool {
    path.ends_with(".html") && !path.ends_with("base.html") && !path.contains("/partials/")
}

/// Templates, styles and scripts name no other server, so that opening a page
/// tells nobody else about it.
pub fn pages_load_nothing_foreign(file: &File) -> Vec<Finding> {
    let is_asset = file.is_under(&[TEMPLATES, "districts/web/assets/"]);
    if !is_asset || !file.ends_in(&[".html", ".css", ".js", ".mjs", ".svg"]) {
        return Vec::new();
    }
    let is_script = file.ends_in(&[".js", ".mjs"]);
    let foreign = |at: usize| {
        let (before, after) = file.text.split_at(at);
        !NAMES.iter().any(|name| after.starts_with(name)) && is_fetched(before, is_script)
    };
    let addresses = file.text.match_indices("//").map(|(at, _)| {
        // Back to the colon of "https://"; "//host" alone has none.
        if file.text[..at].ends_with(':') {
            at - 1
        } else {
            at
        }
    });
    addresses
        .filter(|at| foreign(*at))
        .map(|at| {
            file.finding(
                line_of(&file.text, at),
                "pages load nothing from other servers",
            )
        })
        .collect()
}

/// Whether an address that begins behind this text (and its scheme) is fetched.
fn is_fetched(before: &str, is_script: bool) -> bool {
    let before = before.trim_end_matches("https").trim_end_matches("http");
    let open = before.trim_end_matches(['"', '\'', '`']);
    if is_script {
        return open.len() < before.len();
    }
    let open = open.trim_end();
    let tag = open.rsplit('<').next().unwrap_or_default();
    let is_next_of_set = open.ends_with(',') && tag.contains("srcset");
    if open.ends_with("url(") || open.ends_with("@import") || is_next_of_set {
        return true;
    }
    let Some(name) = open.strip_suffix('=').map(str::trim_end) else {
        return false;
    };
    let attribute = name
        .rsplit(|c: char| !c.is_alphanumeric() && c != '-')
        .next();
    attribute.is_some_and(|name| FETCHED.contains(&name.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted::check;

    #[test]
    fn a_page_without_a_sample_and_a_sample_without_a_page_are_found() {
        let files = [
            "article/show.html",
            "home.html",
            "home.html.json",
            "base.html",
            "partials/a.html",
            "partials/b.html",
            "partials/b.html.json",
            "gone/show.html.json",
        ]
        .map(|path| File::new(format!("{TEMPLATES}{path}"), ""));
        let found = pages_have_samples(&files);
        let paths: Vec<&str> = found.iter().map(|finding| finding.path.as_str()).collect();
        let [article, gone] =
            ["article/show.html", "gone/show.html.json"].map(|path| format!("{TEMPLATES}{path}"));
        assert_eq!(paths, [&article, &gone]);
        assert!(found[0].message.ends_with("article/show.html.json"));
        assert!(found[1].message.contains("gone/show.html for"));
    }

    #[test]
    fn whatever_is_fetched_from_elsewhere_is_found() {
        for text in [
            "<img src=\"https://a.example/b.png\">",
            "<a href='http://a.example'>",
            "<img src=//a.example/b>",
            "<form action=\"//a.example\">",
            "<img srcset=\"/a 1x, https://a.example/b 2x\">",
            "<use href=\"https://a.example#b\"/>",
            "<video poster = \"//a.example\">",
            "<p style=\"background: url('https://a.example')\">",
        ] {
            let text = format!("\n{text}");
            check(
                pages_load_nothing_foreign,
                "districts/web/templates/a/b.html",
                &text,
                &[2],
            );
        }
        let style = "@import \"https://a.example/b.css\";\na { b: url(//a.example) }";
        check(
            pages_load_nothing_foreign,
            "districts/web/assets/a.css",
            style,
            &[1, 2],
        );
        let script =
            "// see https://a.example\nfetch(\"https://a.example\");\nimport '//a.example';";
        check(
            pages_load_nothing_foreign,
            "districts/web/assets/a.js",
            script,
            &[2, 3],
        );
    }

    #[test]
    fn names_licences_and_our_own_addresses_are_not() {
        let text = "<a href=\"/a//b\" title=\"https://a.example\"><svg xmlns=\"http://www.w3.org/2000/svg\">
            <a rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">
            <link href=\"https://schema.org/NewsArticle\"> https://a.example <p id=\"//\">";
        check(
            pages_load_nothing_foreign,
            "districts/web/templates/a.html",
            text,
            &[],
        );
        check(
            pages_load_nothing_foreign,
            "docs/a.html",
            "<img src=\"//a.example\">",
            &[],
        );
    }
}
