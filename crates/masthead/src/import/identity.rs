//! The ids of stories in feeds: what the file says, else what was said before, else what `ids.toml`
//! says, else a name made of the file's. None of them is of the site's address.
use std::collections::{HashMap, HashSet};

use super::fields::{At, Fields};
use super::folder::Folder;
use super::keys;
use super::known::Known;
use super::mistakes::Mistakes;
use super::node::Value;
use super::outline::Outline;
use super::{paths, people, slugs};
use crate::newsroom::article::identity::Namer;

/// File of the ids that another database has given.
pub const IDS: &str = "ids.toml";

/// What `ids.toml` says.
#[derive(Debug, Default)]
pub struct Listed {
    /// What the ids of feeds begin with.
    pub feeds: Option<String>,
    /// Ids by the path of the story's file.
    stories: HashMap<String, At<String>>,
}

/// Reads `ids.toml`.
pub fn read(text: &str, mistakes: &mut Mistakes) -> Listed {
    let entries = people::table(IDS, text, mistakes);
    let mut fields = Fields::new(IDS, 1, "", &entries, keys::IDS, mistakes);
    let feeds = fields.text("feeds").map(|feeds| feeds.value);
    let mut stories = HashMap::new();
    match fields
        .entry("stories")
        .map(|entry| (&entry.value, entry.line))
    {
        Some((Value::Map(inner), _)) => {
            for entry in inner {
                let Value::Scalar { text, .. } = &entry.value else {
                    fields.wrong(entry.line, "stories", "expected texts");
                    continue;
                };
                let id = At {
                    value: text.trim().to_owned(),
                    line: entry.line,
                };
                if id.value.is_empty() {
                    let key = format!("stories.{}", entry.key);
                    fields.wrong(entry.line, &key, "the id is empty");
                    continue;
                }
                stories.insert(entry.key.clone(), id);
            }
        }
        Some((_, line)) => fields.wrong(line, "stories", "expected a table"),
        None => {}
    }
    Listed { feeds, stories }
}

/// The id of every story of the folder, by its file.
pub type Ids = HashMap<String, String>;

/// An id that a story was given, and where that is said.
#[derive(Clone, Debug)]
struct Given<'a> {
    id: String,
    file: &'a str,
    line: usize,
    /// Empty where nothing in the folder says it, but the database.
    key: String,
    story: &'a str,
}

/// Gives each story its id; two stories with one are a mistake.
pub fn settle(folder: &Folder, known: &Known, mistakes: &mut Mistakes) -> Ids {
    let namer = &folder.namer;
    let mut ids = Ids::new();
    let mut owners: HashMap<String, Given<'_>> = HashMap::new();
    let mut unnamed = Vec::new();
    let mut own = HashSet::new();
    for article in &folder.articles {
        let before = slugs::before(known, article, &folder.article_files);
        own.extend(before.map(|origin| origin.id));
        let said = before.and_then(|origin| origin.feed_id.as_deref());
        let Some(given) = given(article, said, (namer, &folder.ids)) else {
            unnamed.push(article);
            continue;
        };
        ids.insert(article.file.clone(), given.id.clone());
        if let Some(other) = owners.insert(given.id.clone(), given.clone()) {
            clash(given, other, mistakes);
        }
    }
    let others = known.origins.iter();
    let mut taken: HashSet<&str> = owners.keys().map(String::as_str).collect();
    for origin in others.filter(|origin| !own.contains(&origin.id)) {
        let Some(id) = &origin.feed_id else { continue };
        if let Some(given) = owners.get(id) {
            let message = format!("`{id}` is the id of `{}` in the publication", origin.slug);
            mistakes.add(given.file, given.line, &given.key, message);
        }
        taken.insert(id);
    }
    let named = names(&unnamed, namer, &taken);
    ids.extend(named);
    ids
}

/// Notes two stories with one id, where it can be mended: what the database says cannot.
fn clash(later: Given<'_>, former: Given<'_>, mistakes: &mut Mistakes) {
    let (at, other) = match later.key.is_empty() {
        true => (former, later),
        false => (later, former),
    };
    let whose = match at.file == at.story {
        true => other.story.to_owned(),
        false => format!("{} and of {}", at.story, other.story),
    };
    let place = match other.line {
        0 => String::new(),
        line if other.file == other.story => format!(" (line {line})"),
        line => format!(" ({}, line {line})", other.file),
    };
    let message = format!("`{}` is the id of {whose} too{place}", at.id);
    mistakes.add(at.file, at.line, &at.key, message);
}

/// The id that a story was given.
fn given<'a>(
    article: &'a Outline,
    said: Option<&str>,
    (namer, listed): (&Namer, &Listed),
) -> Option<Given<'a>> {
    let file = article.file.as_str();
    let at = |id: String, line, key: &str| Given {
        id,
        file,
        line,
        key: key.to_owned(),
        story: file,
    };
    if let Some(guid) = &article.guid {
        return Some(at(guid.value.clone(), guid.line, "guid"));
    }
    if let Some(id) = &article.id {
        return Some(at(namer.story(&id.value), id.line, "id"));
    }
    if let Some(said) = said {
        return Some(at(said.to_owned(), 0, ""));
    }
    let id = listed.stories.get(file)?;
    Some(Given {
        file: IDS,
        ..at(id.value.clone(), id.line, &format!("stories.{file}"))
    })
}

/// Ids for stories that have none. A file's name stays when its slug, headline or folder changes;
/// where two files share it, their paths tell them apart.
fn names(stories: &[&Outline], namer: &Namer, taken: &HashSet<&str>) -> Vec<(String, String)> {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for story in stories {
        *count.entry(paths::stem(&story.file)).or_default() += 1;
    }
    let id = |story: &&Outline| {
        let stem = paths::stem(&story.file);
        let path = story.file.trim_start_matches("articles/");
        let dated = format!("{path}/{}", story.published_at);
        let choices = [stem, path.trim_end_matches(".md"), &dated];
        let shared = usize::from(count[stem] > 1);
        let mut ids = choices.iter().skip(shared).map(|name| namer.story(name));
        let free = ids.find(|id| !taken.contains(id.as_str()));
        (
            story.file.clone(),
            free.unwrap_or_else(|| namer.story(&dated)),
        )
    };
    stories.iter().map(id).collect()
}
