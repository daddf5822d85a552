//! What the names of files say: where one stands beside another, and when a story came out.
use super::dates;

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
    let path = without_extension(file);
    let path = path.strip_suffix("/index").unwrap_or(path);
    path.rsplit('/').next().unwrap_or(path)
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
    fn a_path_beside_a_file_stays_in_the_folder() {
        let path = |written| beside("articles/x/a.md", written);
        assert_eq!(path("b.md").as_deref(), Some("articles/x/b.md"));
        assert_eq!(path("./../y//b.md").as_deref(), Some("articles/y/b.md"));
        assert_eq!(path("../../../b.md"), None);
    }
}
