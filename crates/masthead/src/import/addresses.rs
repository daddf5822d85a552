//! Links by the addresses that stories had in another system, as far as those follow from the names
//! of their files: `/docs/install/` is `docs/install.md`, `/2019/05/07/quay.html` is
//! `_posts/2019-05-07-quay.md`, and `../install/` is beside the page that the link is on.
use std::collections::HashMap;

use percent_encoding::percent_decode_str;

use super::paths::{self, beside};
use super::pictures::composed;
use super::{dates, languages};

/// The folder of the stories, which is no part of an address.
const ROOT: &str = "articles/";

/// The files of stories by their addresses.
#[derive(Debug, Default)]
pub struct Addresses {
    /// By the whole address.
    whole: HashMap<String, String>,
    /// By two or more of its last parts; `None` where several files end so.
    ends: HashMap<String, Option<String>>,
}

impl Addresses {
    /// The addresses of these files.
    pub fn of<'a>(files: impl Iterator<Item = &'a String>) -> Self {
        let mut all = Self::default();
        // The address of a translation depends on how the other system was set up.
        let files = files.filter(|file| languages::of_name(file).is_none());
        for (file, address) in files.filter_map(|file| Some((file, address(file)?))) {
            for end in ends(&address) {
                let one = all.ends.entry(end.to_owned());
                one.and_modify(|one| *one = None)
                    .or_insert_with(|| Some(file.clone()));
            }
            all.whole.entry(address).or_insert_with(|| file.clone());
        }
        all
    }

    /// The file that a link in `file` means, where it is one of these.
    pub fn file(&self, file: &str, written: &str) -> Option<&String> {
        let path = percent_decode_str(written).decode_utf8_lossy();
        let path = composed(&path);
        if let Some(path) = path.strip_prefix('/') {
            let path = plain(path);
            let dated = ends(path).find(|end| begins_with_day(end));
            let by_end = [Some(path), dated].into_iter().flatten();
            let mut by_end = by_end.filter_map(|end| self.ends.get(end)?.as_ref());
            return self.whole.get(path).or_else(|| by_end.next());
        }
        // The other system shows a page as a folder, or as a file beside the others.
        let own = plain(paths::without_language(file));
        let places = [format!("{own}/-"), own.to_owned()];
        let found = places.iter().filter_map(|place| beside(place, &path));
        let mut found = found.filter_map(|path| address(&path));
        found.find_map(|address| self.whole.get(&address))
    }
}

/// Whether a link may be such an address: a path of this site that names no file but a page.
pub fn is_one(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let first = path.split('/').next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    let is_here = !path.is_empty() && !path.starts_with("//") && !first.contains(':');
    is_here && (plain(last) != last || !last.contains('.') || last.ends_with(".."))
}

/// The address that follows from the path of a file, without what stands before it.
fn address(path: &str) -> Option<String> {
    let rest = path.strip_prefix(ROOT)?;
    let plain_path = plain(paths::without_language(rest));
    let (folders, name) = plain_path.rsplit_once('/').unwrap_or(("", plain_path));
    // Jekyll's posts have their day in the address, and not their folder.
    let folders = folders.split('/').filter(|name| *name != "_posts");
    let folders = folders.map(|name| name.trim_start_matches('_'));
    let name = match paths::date(path) {
        Some(day) => format!("{}/{}", day.replace('-', "/"), paths::stem(path)),
        None => name.to_owned(),
    };
    let parts = folders.chain([name.as_str()]);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    Some(parts.join("/"))
}

/// The path without what other systems may leave out.
fn plain(path: &str) -> &str {
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(".html").unwrap_or(path);
    let path = path.strip_suffix(".htm").unwrap_or(path);
    path.strip_suffix("/index").unwrap_or(path)
}

/// What an address ends with, in two parts or more; the longest comes first.
fn ends(address: &str) -> impl Iterator<Item = &str> {
    let starts = std::iter::once(0).chain(address.match_indices('/').map(|(at, _)| at + 1));
    let ends = starts.map(|start| &address[start..]);
    ends.filter(|end| end.contains('/'))
}

fn begins_with_day(path: &str) -> bool {
    let day = path.match_indices('/').nth(2);
    day.is_some_and(|(end, _)| dates::is_day(&path[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_found_by_the_address_that_its_file_had() {
        let files = [
            "articles/_docs/install.md",
            "articles/_docs/install/ubuntu.md",
            "articles/_posts/2019-05-07-quay.markdown",
            "articles/en/docs/faq.md",
            "articles/fr/docs/faq.md",
            "articles/en/docs/lists/index.md",
            "articles/about.md",
        ];
        let all = files.map(str::to_owned);
        let all = Addresses::of(all.iter());
        let file = |written| all.file("articles/en/docs/a/index.md", written);
        for (written, found) in [
            ("/docs/install/", Some(0)),
            ("/docs/install.html", Some(0)),
            ("/docs/install/ubuntu", Some(1)),
            ("/2019/05/07/quay.html", Some(2)),
            ("/news/2019/05/07/quay/", Some(2)),
            ("/2019/05/08/quay/", None),
            ("/docs/faq", None),
            ("/en/docs/faq/", Some(3)),
            ("../faq/", Some(3)),
            ("../lists/", Some(5)),
            ("/docs/lists/index.html", Some(5)),
            ("faq", Some(3)),
            ("faq/", Some(3)),
            ("../../../fr/docs/faq", Some(4)),
            ("../../../../x", None),
            ("/about", Some(6)),
            ("/ubuntu", None),
        ] {
            let expected = found.map(|at: usize| files[at]);
            assert_eq!(file(written).map(String::as_str), expected, "{written}");
        }
    }

    #[test]
    fn addresses_of_pages_are_told_from_files_and_other_sites() {
        for page in ["/a/b/", "/a", "../b/", "b.html#c", "..", "/v1.2/a?b"] {
            assert!(is_one(page), "{page}");
        }
        for other in [
            "#a",
            "?b",
            "//a.example/b",
            "https://a.example",
            "b.png",
            "/a/b.pdf",
            "mailto:a",
        ] {
            assert!(!is_one(other), "{other}");
        }
    }
}
