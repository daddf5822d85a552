//! What readers may see of what stories are about. Everything that a public page, feed, export or markup
//! shows comes through here: confirmed records whose words stand in the published revision of a live
//! story, before the gate, and that name no private person.
mod article;
mod label;
mod made;
mod names;
pub(super) mod screen;
mod store;
mod storyline;
pub(super) mod thing;

use db::{Db, Executor};
use serde::Serialize;

pub use self::article::{
    figures_of_article, moments_of_article, quotes_of_article, things_of_article,
};
pub use self::label::{At, at_slug, find, label, thing_path};
pub use self::names::Private;
pub use self::screen::{names_private, private};
pub use self::storyline::{
    Told, of_storyline, storylines, storylines_of_article, storylines_of_thing,
};
pub use self::thing::{
    Counted, Series, articles_of_thing, counts, figures_of_thing, history, moments_of_series,
    moments_of_thing, quotes_of_thing,
};
use super::decimal::Decimal;
use super::figure::Fate;
use super::thing as things;
use super::thing::{KIND as THING, Spot};
use super::{edtf, moment, quote, storyline as line};
use crate::article::Head;
use crate::publication::Publication;
use ground::changes::Tag;
use ground::clock::Millis;
use ground::error::Result;

/// For whom something is read: everybody, at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Readers<'a> {
    /// The database.
    pub db: &'a Db,
    /// The publication, whose terms say where the gate is.
    pub publication: &'a Publication,
    /// The moment.
    pub now: Millis,
}

/// A thing by its name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Label {
    /// The thing that it is read as.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: things::Kind,
    /// The address of its page; `None` where it has none.
    pub path: Option<String>,
}

/// The story in which a row's words stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InStory {
    /// The article.
    pub article: i64,
    /// Its headline.
    pub headline: String,
    /// The address of the sentence where that may be shown, else of the article.
    pub url: String,
    /// When it was published.
    pub published_at: Millis,
    /// The revision in which the words stand.
    pub revision: i64,
    /// BCP 47 tag of its language.
    pub language: String,
}

/// A thing in a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mentioned {
    /// The thing.
    pub thing: Label,
    /// Who or what that is, in one line.
    pub one_line: String,
    /// Its id in Wikidata.
    pub qid: Option<String>,
    /// Addresses of the same elsewhere.
    pub same_as: Vec<String>,
    /// The most prominent place where it is named.
    pub spot: Spot,
}

/// A moment as readers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// Its id.
    pub id: i64,
    /// What happened.
    pub title: String,
    /// The words of the story that say so.
    pub words: String,
    /// When, as EDTF.
    pub edtf: String,
    /// The days that it can mean, since 1970.
    pub earliest: edtf::Day,
    /// The last of them.
    pub latest: edtf::Day,
    /// What sort of moment.
    pub kind: moment::Kind,
    /// Where.
    pub place: Option<Label>,
    /// Who took part.
    pub took_part: Vec<Label>,
    /// What else it was about.
    pub about: Vec<Label>,
    /// How much it carries: 0 to 2.
    pub weight: i64,
    /// The series in which it is counted.
    pub series: Option<Label>,
    /// Which one, as somebody counts.
    pub ordinal: Option<i64>,
    /// Who counts so.
    pub ordinal_said_by: String,
    /// Whether it is to come.
    pub is_plan: bool,
    /// The moment of which it is another telling.
    pub same_as: Option<i64>,
    /// When it was confirmed: what is later than a reader's mark is new.
    pub confirmed_at: Millis,
    /// Where that stands.
    pub story: InStory,
}

/// A figure as readers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// Its id.
    pub id: i64,
    /// The value, in units.
    pub value: Decimal,
    /// The upper end of a range.
    pub value_high: Option<Decimal>,
    /// Its unit or counted noun.
    pub unit: String,
    /// ISO 4217 code.
    pub currency: String,
    /// `about`, `at least` and so on.
    pub qualifier: String,
    /// For when it holds, as EDTF.
    pub period: String,
    /// When it was counted, as EDTF.
    pub as_of: String,
    /// Who counted, in words.
    pub source_text: String,
    /// The same as a thing.
    pub source: Option<Label>,
    /// Where the source can be read.
    pub source_url: String,
    /// What it measures.
    pub measure: Option<Label>,
    /// What it is about.
    pub about: Vec<Label>,
    /// What became of it.
    pub fate: Fate,
    /// The words of the story; `None` where they are behind the gate or stand no longer.
    pub words: Option<String>,
    /// The block in which they stand, where `words` are shown.
    pub block: Option<String>,
    /// Which occurrence of the words in the block.
    pub nth: usize,
    /// When it was confirmed.
    pub confirmed_at: Millis,
    /// Where it stands.
    pub story: InStory,
}

/// A quotation as readers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// Its id.
    pub id: i64,
    /// What was said.
    pub words: String,
    /// How much of a sentence that is.
    pub kind: quote::Kind,
    /// Who said it.
    pub speaker: Option<Label>,
    /// The same in words.
    pub speaker_text: String,
    /// On what occasion.
    pub occasion: String,
    /// The moment at which it was said.
    pub moment: Option<i64>,
    /// BCP 47 tag of its language.
    pub language: String,
    /// When it was confirmed.
    pub confirmed_at: Millis,
    /// Where it stands.
    pub story: InStory,
}

impl InStory {
    /// The story of `head`, at a block where that may be named.
    fn of(head: &Head, publication: &Publication, block: Option<&str>) -> Self {
        let path = head.path(publication);
        Self {
            article: head.id,
            headline: head.wording.headline.clone(),
            url: match block.filter(|block| block.len() > 1) {
                Some(block) => format!("{path}#b-{block}"),
                None => path,
            },
            published_at: head.published_at,
            revision: head.revision,
            language: head.language(publication).to_owned(),
        }
    }
}

/// Of what shows something of a record: its article, its things and what they are read as, and the
/// storylines to which it belongs.
pub(super) async fn tags_of_record(mut on: impl Executor, id: i64) -> Result<Vec<Tag>> {
    let mut tags = Vec::new();
    if let Some(article) = store::article_of(&mut on, id).await? {
        tags.push(Tag::one(crate::article::KIND, article));
    }
    let things = store::things_of_record(&mut on, id).await?;
    tags.extend(things.into_iter().map(|thing| Tag::one(THING, thing)));
    let lines = store::storylines_of_record(on, id).await?;
    tags.extend(lines.into_iter().map(line::tag));
    Ok(tags)
}
