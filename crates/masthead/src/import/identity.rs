//! The ids of stories in feeds: what the file says, else what was said before, else what `ids.toml`
//! says, else a name made of the file's. None of them is of the site's address.
use std::collections::{HashMap, HashSet};

use super::articles::Parsed;
use super::fields::{At, Fields};
use super::folder::Folder;
use super::keys;
use super::known::Known;
use super::mistakes::Mistakes;
use super::node::Value;
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

/// Gives each story its id; two stories with one are a mistake.
pub fn settle(folder: &Folder, known: &Known, mistakes: &mut Mistakes) -> Ids {
    let namer = &folder.namer;
    let files: HashSet<&str> = folder.article_files.iter().map(String::as_str).collect();
    let mut ids = Ids::new();
    let mut owners: HashMap<String, (&str, usize)> = HashMap::new();
    let mut unnamed = Vec::new();
    let mut own = HashSet::new();
    for article in &folder.articles {
        let before = slugs::before(known, article, &files);
        own.extend(before.map(|origin| origin.id));
        let said = before.and_then(|origin| origin.feed_id.as_deref());
        let Some(id) = given(article, said, (namer, &folder.ids)) else {
            unnamed.push(article);
            continue;
        };
        if let Some((other, line)) = owners.insert(id.value.clone(), (&article.file, id.line)) {
            let message = format!("`{}` is the id of {other} too (line {line})", id.value);
            mistakes.add(&article.file, id.line, key(article), message);
        }
        ids.insert(article.file.clone(), id.value);
    }
    for origin in known
        .origins
        .iter()
        .filter(|origin| !own.contains(&origin.id))
    {
        let Some(id) = &origin.feed_id else { continue };
        if let Some((file, line)) = owners.get(id) {
            let message = format!("`{id}` is the id of `{}` in the publication", origin.slug);
            mistakes.add(file, *line, "guid", message);
        }
        owners.insert(id.clone(), ("", 0));
    }
    let named = names(&unnamed, namer, &owners);
    ids.extend(named);
    ids
}

/// The key that says the id.
fn key(article: &Parsed) -> &'static str {
    match (&article.guid, &article.id) {
        (Some(_), _) => "guid",
        (None, Some(_)) => "id",
        (None, None) => "",
    }
}

/// The id that a story was given, with the line of the file that says it.
fn given(article: &Parsed, said: Option<&str>, from: (&Namer, &Listed)) -> Option<At<String>> {
    let (namer, listed) = from;
    let at = |value: String, line| At { value, line };
    if let Some(guid) = &article.guid {
        return Some(guid.clone());
    }
    if let Some(id) = &article.id {
        return Some(at(namer.story(&id.value), id.line));
    }
    if let Some(said) = said {
        return Some(at(said.to_owned(), 1));
    }
    let id = listed.stories.get(&article.file)?;
    Some(at(id.value.clone(), 1))
}

/// Ids for stories that have none. A file's name stays when its slug, headline or folder changes;
/// where two files share it, their paths tell them apart.
fn names(
    stories: &[&Parsed],
    namer: &Namer,
    taken: &HashMap<String, (&str, usize)>,
) -> Vec<(String, String)> {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for story in stories {
        *count.entry(paths::stem(&story.file)).or_default() += 1;
    }
    let id = |story: &&Parsed| {
        let stem = paths::stem(&story.file);
        let path = story.file.trim_start_matches("articles/");
        let dated = format!("{path}/{}", story.published_at);
        let choices = [stem, path.trim_end_matches(".md"), &dated];
        let shared = usize::from(count[stem] > 1);
        let mut ids = choices.iter().skip(shared).map(|name| namer.story(name));
        let free = ids.find(|id| !taken.contains_key(id));
        (
            story.file.clone(),
            free.unwrap_or_else(|| namer.story(&dated)),
        )
    };
    stories.iter().map(id).collect()
}
