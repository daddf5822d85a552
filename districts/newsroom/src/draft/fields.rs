//! What stands around the text of a draft: the attributes of its document.
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use steps::Node;

use crate::article::{LeadPicture, Role, Wanted};
use crate::picture::{Caption, Rights};
use crate::publication::Publication;
use ground::language;
use paywall::Access;

/// The most that the attributes may be together, in bytes of JSON.
const LONGEST: usize = 20_000;
/// The longest headline in lists, in characters.
const LONGEST_HEADLINE: usize = 300;

/// Somebody who signs, by the last part of their address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The author's slug.
    pub author: String,
    /// What they did.
    pub role: Role,
}

/// The lead picture, and what this use says instead of the picture's own record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lead {
    /// The picture's id, as text: JavaScript has no numbers of that length.
    pub picture: String,
    /// Its file name, for those who write.
    pub file: String,
    /// What a screen reader says; empty where the record says it.
    pub alt: String,
    /// What stands under it, in Markdown; empty where the record says it.
    pub caption: String,
    /// What else this use says.
    pub rights: Rights,
}

impl Lead {
    /// A picture as readers have it.
    fn of(lead: &LeadPicture) -> Self {
        let Rights { alt, caption, .. } = lead.rights.clone();
        Self {
            picture: lead.picture.to_string(),
            file: String::new(),
            alt: alt.unwrap_or_default(),
            caption: caption.map(|caption| caption.typed()).unwrap_or_default(),
            rights: Rights {
                alt: None,
                caption: None,
                ..lead.rights.clone()
            },
        }
    }

    /// What this use says, as one record.
    pub fn said(&self) -> Rights {
        let some = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        Rights {
            alt: some(&self.alt),
            caption: some(&self.caption).map(Caption::Markdown),
            ..self.rights.clone()
        }
    }
}

/// What stands around the text, each as the writers have put it so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields {
    /// Headline.
    pub headline: String,
    /// One or two sentences under it.
    pub standfirst: String,
    /// Place the story was filed from.
    pub dateline: Option<String>,
    /// Last part of the address; empty where it follows from the headline.
    pub slug: String,
    /// The section's slug; empty where none is chosen.
    pub section: String,
    /// BCP 47 tag, when it differs from the publication's.
    pub language: Option<String>,
    /// Who may read it; `None` where it is no rule of ours.
    pub access: Option<Access>,
    /// Topics, by name, in order.
    pub topics: Vec<String>,
    /// Who signs, in order.
    pub byline: Vec<Signed>,
    /// The lead picture.
    pub picture: Option<Lead>,
}

impl Fields {
    /// Reads them from a tree without suggestions.
    pub(super) fn read(tree: &Node) -> Self {
        let some = |name: &str| read::<String>(tree, name).filter(|text| !text.is_empty());
        Self {
            headline: part(tree, 0),
            standfirst: part(tree, 1),
            dateline: some("dateline"),
            slug: some("slug").unwrap_or_default(),
            section: some("section").unwrap_or_default(),
            language: some("language"),
            access: read(tree, "access"),
            topics: read(tree, "topics").unwrap_or_default(),
            byline: read(tree, "byline").unwrap_or_default(),
            picture: read(tree, "picture"),
        }
    }

    /// The nodes of headline and standfirst.
    pub(super) fn nodes(&self) -> Vec<Value> {
        let node = |name: &str, text: &str| match text {
            "" => json!({"type": name}),
            text => json!({"type": name, "content": [{"type": "text", "text": text}]}),
        };
        vec![
            node("headline", &self.headline),
            node("standfirst", &self.standfirst),
        ]
    }

    /// The attributes of the root.
    pub(super) fn attributes(&self) -> Value {
        json!({
            "slug": self.slug,
            "section": self.section,
            "language": self.language,
            "dateline": self.dateline,
            "access": self.access.unwrap_or(Access::Metered),
            "topics": self.topics,
            "byline": self.byline,
            "picture": self.picture,
        })
    }
}

impl Fields {
    /// What stands around an article as readers have it.
    pub fn of_article(publication: &Publication, wanted: &Wanted) -> Self {
        let content = &wanted.content;
        let section = publication.section(wanted.section);
        let signed = content.byline.iter().filter_map(|credit| {
            Some(Signed {
                author: publication.author(credit.author)?.slug.clone(),
                role: credit.role,
            })
        });
        let picture = content.picture.as_ref().map(Lead::of);
        Self {
            headline: content.wording.headline.clone(),
            standfirst: content.wording.standfirst.clone(),
            dateline: content.wording.dateline.clone(),
            slug: wanted.slug.clone(),
            section: section.map_or_else(String::new, |section| section.slug.clone()),
            language: content.language.clone(),
            access: Some(content.access),
            topics: wanted.topics.iter().map(|(_, name)| name.clone()).collect(),
            byline: signed.collect(),
            picture,
        }
    }
}

fn read<T: DeserializeOwned>(document: &Node, name: &str) -> Option<T> {
    let value = document.attr(name)?;
    T::deserialize(value).ok()
}

/// The words of the headline or of the standfirst, which are the first two children.
fn part(document: &Node, at: usize) -> String {
    let text = document.child(at).map(Node::text_content);
    text.unwrap_or_default().trim().to_owned()
}

/// The headline and the section that lists show.
pub(super) fn shown(document: &Node) -> (String, String) {
    let headline = part(document, 0).chars().take(LONGEST_HEADLINE).collect();
    let section = read::<String>(document, "section").unwrap_or_default();
    (headline, section)
}

/// The id of the lead picture.
pub(super) fn lead(document: &Node) -> Option<i64> {
    read::<Lead>(document, "picture")?.picture.parse().ok()
}

/// Whether a value is of a kind.
type IsKind = fn(&Value) -> bool;

/// What each attribute has to be.
const KINDS: [(&str, IsKind); 8] = [
    ("slug", is::<String>),
    ("section", is::<String>),
    ("dateline", is::<Option<String>>),
    ("language", is_language),
    ("access", is::<Access>),
    ("topics", is::<Vec<String>>),
    ("byline", is::<Vec<Signed>>),
    ("picture", is::<Option<Lead>>),
];

fn is<T: DeserializeOwned>(value: &Value) -> bool {
    T::deserialize(value).is_ok()
}

/// Whether a value names a language, or none.
fn is_language(value: &Value) -> bool {
    match value.as_str() {
        Some(tag) => tag.is_empty() || language::is_known(tag),
        None => value.is_null(),
    }
}

/// Whether the attributes of a document are what they may be, however the steps made them.
///
/// # Errors
/// The name of the one that is not, for whoever looks into it.
pub(super) fn check(document: &Node) -> Result<(), String> {
    let mut length = 0;
    for (name, is_one) in KINDS {
        let value = document.attr(name).unwrap_or(&Value::Null);
        length += value.to_string().len();
        if !is_one(value) || length > LONGEST {
            return Err(format!(
                "the attribute {name} of the document is none of ours"
            ));
        }
    }
    Ok(())
}
