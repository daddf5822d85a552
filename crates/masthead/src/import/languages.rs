//! In which language a story is, by where its file stands: `name.de.md`, or a folder `de/`.
use std::collections::{HashMap, HashSet};

use super::paths;
use crate::ground::language;

/// The folders that hold the stories of one language.
#[derive(Clone, Debug, Default)]
pub struct Languages {
    folders: HashSet<String>,
}

/// The language before the extension, as in Hugo's and Zola's `name.de.md`.
pub fn of_name(file: &str) -> Option<&str> {
    let (rest, tag) = paths::name(file).rsplit_once('.')?;
    (!rest.is_empty() && language::is_known(tag)).then_some(tag)
}

impl Languages {
    /// Finds the folders of languages among those of stories. One that is called so could be about
    /// information technology: it holds a language where another such folder, or the one around it,
    /// has a story of the same path.
    pub fn of<'a>(files: impl Iterator<Item = &'a str> + Clone) -> Self {
        let around: HashSet<&str> = files.clone().map(paths::without_language).collect();
        let mut twins: HashMap<String, HashSet<String>> = HashMap::new();
        for file in files {
            for (folder, shared) in candidates(file) {
                twins.entry(shared).or_default().insert(folder.to_owned());
            }
        }
        // A folder's own page says nothing: most have one.
        twins.retain(|shared, folders| {
            let is_told = folders.len() > 1 || around.contains(shared.as_str());
            is_told && paths::name(shared) != "index"
        });
        Self {
            folders: twins.into_values().flatten().collect(),
        }
    }

    /// The folders, in order.
    pub fn folders(&self) -> Vec<&str> {
        let mut folders: Vec<&str> = self.folders.iter().map(String::as_str).collect();
        folders.sort_unstable();
        folders
    }

    /// The language of a file.
    pub fn tag<'a>(&self, file: &'a str) -> Option<&'a str> {
        of_name(file).or_else(|| {
            let (folder, _) = self.candidate(file)?;
            folder.rsplit('/').next()
        })
    }

    /// What the paths of a story and of its translations share.
    pub fn shared(&self, file: &str) -> String {
        let own = || paths::without_language(file).to_owned();
        self.candidate(file).map_or_else(own, |(_, shared)| shared)
    }

    fn candidate<'a>(&self, file: &'a str) -> Option<(&'a str, String)> {
        candidates(file).find(|(folder, _)| self.folders.contains(*folder))
    }
}

/// The folders of a file that are called as a language of two letters is, each with the path that the
/// file has without it: those of three letters are words too often.
fn candidates(file: &str) -> impl Iterator<Item = (&str, String)> {
    let path = paths::without_language(file);
    let ends = path.match_indices('/').map(|(at, _)| at);
    ends.filter_map(move |end| {
        let (start, tag) = path[..end].rsplit_once('/')?;
        let is_short = language::primary(tag).len() == 2;
        let shared = format!("{start}{}", &path[end..]);
        (is_short && language::is_known(tag)).then(|| (&path[..end], shared))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_before_the_extension_is_no_part_of_the_name() {
        for (file, name, tag) in [
            ("articles/a.fr.md", "a", Some("fr")),
            ("articles/x/index.pt-br.md", "x", Some("pt-br")),
            ("articles/2017-06-21-a.ckb.md", "a", Some("ckb")),
            ("articles/node.js.md", "node.js", None),
            ("articles/v1.2.md", "v1.2", None),
            ("articles/.fr.md", ".fr", None),
            ("articles/de.md", "de", None),
        ] {
            assert_eq!((paths::stem(file), of_name(file)), (name, tag), "{file}");
        }
    }

    #[test]
    fn folders_are_languages_where_they_tell_the_same_stories() {
        let files = [
            "articles/en/post/quay.md",
            "articles/fr/post/quay.md",
            "articles/fr/post/alone.md",
            "articles/zh_tw/post/quay/index.md",
            "articles/harbour.md",
            "articles/pt-br/harbour.md",
            "articles/it/index.md",
            "articles/no/index.md",
            "articles/no/other.md",
            "articles/is/new/a.md",
        ];
        let languages = Languages::of(files.into_iter());
        for (file, tag, shared) in [
            (files[0], Some("en"), "articles/post/quay"),
            (files[1], Some("fr"), "articles/post/quay"),
            (files[2], Some("fr"), "articles/post/alone"),
            (files[4], None, "articles/harbour"),
            (files[5], Some("pt-br"), "articles/harbour"),
            (files[6], None, "articles/it/index"),
            (files[8], None, "articles/no/other"),
            (files[9], None, "articles/is/new/a"),
        ] {
            assert_eq!(languages.tag(file), tag, "{file}");
            assert_eq!(languages.shared(file), shared, "{file}");
        }
    }
}
