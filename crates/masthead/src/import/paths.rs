//! What the names of files say: where one stands beside another, when a story came out, what it is
//! called where nothing else says it.
use super::dates;
use super::languages;

/// The path within the folder that `written` means in `file`; `None` outside of the folder.
pub fn beside(file: &str, written: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The file's name without its extension.
pub fn name(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    without_extension(name)
}

/// The name of a Markdown file without what says so; Jekyll has a longer form.
fn without_extension(file: &str) -> &str {
    let short = file.strip_suffix(".md");
    short
        .or_else(|| file.strip_suffix(".markdown"))
        .unwrap_or(file)
}

/// The file's name without its extension and its date; `index.md` has the name of its folder.
pub fn stem(file: &str) -> &str {
    dated(file).map_or_else(|| whole_stem(file), |(_, rest)| rest)
}

/// The date before the file's name, as in Jekyll's `2017-06-21-name.md`.
pub fn date(file: &str) -> Option<&str> {
    dated(file).map(|(date, _)| date)
}

fn dated(file: &str) -> Option<(&str, &str)> {
    let stem = whole_stem(file);
    let (end, _) = stem.match_indices('-').nth(2)?;
    let (date, rest) = (&stem[..end], &stem[end + 1..]);
    (dates::is_day(date) && !rest.is_empty()).then_some((date, rest))
}

fn whole_stem(file: &str) -> &str {
    let path = without_language(file);
    let path = path.strip_suffix("/index").unwrap_or(path);
    path.rsplit('/').next().unwrap_or(path)
}

/// The path without its extension and the language before it, which translations share.
pub fn without_language(file: &str) -> &str {
    let path = without_extension(file);
    let end = languages::of_name(file).map_or(path.len(), |tag| path.len() - tag.len() - 1);
    path.get(..end).unwrap_or(path)
}

/// The names of the folders that a story stands in, the nearest first; not of the one that is its
/// own, with an `index.md`.
pub fn folders(file: &str) -> impl Iterator<Item = &str> {
    let path = without_language(file);
    let path = path.strip_suffix("/index").unwrap_or(path);
    let mut folders = path.split('/').skip(1).collect::<Vec<_>>();
    folders.pop();
    folders.into_iter().rev()
}

/// The path of the folder that a file stands in.
pub fn folder(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether a file is about the folder that it stands in, as Hugo's and Zola's `_index.md`.
pub fn is_list(file: &str) -> bool {
    name(without_language(file)) == "_index"
}

/// What Jekyll calls a story of a collection or with a date before its name, where it has no title.
pub fn title(file: &str) -> Option<String> {
    let is_jekylls = date(file).is_some() || folders(file).any(|name| name.starts_with('_'));
    let words = stem(file).split('-').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    is_jekylls.then(|| words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_have_a_stem_and_perhaps_a_date() {
        for (file, name, day) in [
            ("articles/a.md", "a", None),
            ("articles/x/index.md", "x", None),
            ("articles/x.markdown", "x", None),
            ("articles/2017-06-21-a-b.md", "a-b", Some("2017-06-21")),
            ("articles/2017-6-1-a/index.md", "a", Some("2017-6-1")),
            ("articles/2017-13-21-a.md", "2017-13-21-a", None),
            ("articles/2017-06-21.md", "2017-06-21", None),
            ("articles/2017-06-21-.md", "2017-06-21-", None),
        ] {
            assert_eq!((stem(file), date(file)), (name, day), "{file}");
        }
    }

    #[test]
    fn folders_that_a_story_stands_in_are_named_from_the_inside() {
        let all = |file| folders(file).collect::<Vec<_>>().join(" ");
        assert_eq!(all("articles/a.md"), "");
        assert_eq!(all("articles/x/y/a.md"), "y x");
        assert_eq!(all("articles/x/2/index.fr.md"), "x");
    }

    #[test]
    fn lists_of_folders_are_told_from_stories() {
        for file in ["articles/_index.md", "articles/x/_index.fr.md"] {
            assert!(is_list(file), "{file}");
        }
        for file in [
            "articles/index.md",
            "articles/x_index.md",
            "articles/_index/a.md",
        ] {
            assert!(!is_list(file), "{file}");
        }
    }

    #[test]
    fn a_collections_story_has_a_title_by_its_name() {
        for (file, expected) in [
            (
                "articles/_docs/rendering-process.md",
                Some("Rendering Process"),
            ),
            ("articles/2017-06-21-a-new-API.md", Some("A New API")),
            ("articles/docs/rendering-process.md", None),
        ] {
            assert_eq!(title(file).as_deref(), expected, "{file}");
        }
    }

    #[test]
    fn a_path_beside_a_file_stays_in_the_folder() {
        let path = |written| beside("articles/x/a.md", written);
        assert_eq!(path("b.md").as_deref(), Some("articles/x/b.md"));
        assert_eq!(path("./../y//b.md").as_deref(), Some("articles/y/b.md"));
        assert_eq!(path("../../../b.md"), None);
    }
}
