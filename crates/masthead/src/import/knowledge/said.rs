//! What files say of story knowledge, before anything is looked up: things are named by slug or name,
//! places in a story by its words.
use serde::{Deserialize, Serialize};

use crate::ground::clock::Millis;
use crate::import::fields::At;
use crate::newsroom::knowledge::decimal::Decimal;
use crate::newsroom::knowledge::record::{Sort, State};
use crate::newsroom::knowledge::{moment, quote, thing};

/// Everything that is said of one story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Its rows, in the order of the file.
    pub rows: Vec<Row>,
}

impl Said {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Something that stands in a story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Where it stands.
    pub words: Words,
    /// What it is.
    pub what: What,
    /// What only `knowledge.toml` says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fate: Option<Fate>,
}

/// Words of a story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// The words.
    pub text: At<String>,
    /// Which of the places where they stand, from 1: in headline, standfirst and text together.
    pub nth: usize,
}

/// Words of a story, as another row names them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The slug of the story; `None` for the one in which it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<At<String>>,
    /// The words.
    pub words: Words,
}

/// Somebody or something that is named as a thing, or in other words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Who {
    /// As it was written: a slug or name of a thing, or other words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<At<String>>,
    /// What the story calls it, where that is not the name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// What stands there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// A thing that is named.
    Mention(Mention),
    /// Something that happened or is planned. Boxed, because most rows are mentions.
    Moment(Box<Moment>),
    /// A figure.
    Figure(Box<Figure>),
    /// A quotation.
    Quote(Box<Quote>),
}

impl What {
    /// What sort of record it becomes.
    pub fn sort(&self) -> Sort {
        match self {
            Self::Mention(_) => Sort::Mention,
            Self::Moment(_) => Sort::Moment,
            Self::Figure(_) => Sort::Figure,
            Self::Quote(_) => Sort::Quote,
        }
    }
}

/// A thing that is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// The thing, by slug or name; `None` where nobody has said which one it is.
    pub thing: Option<At<String>>,
    /// The name as it was suggested, where it is not the words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it seemed to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guess: Option<thing::Kind>,
}

/// Something that happened or is planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moment {
    /// What happened, in a line.
    pub title: String,
    /// When, as EDTF.
    pub date: String,
    /// What sort of moment.
    pub kind: moment::Kind,
    /// Things that took part.
    pub with: Vec<At<String>>,
    /// Things it was about.
    pub about: Vec<At<String>>,
    /// Where.
    pub place: Option<At<String>>,
    /// From 0 to 2.
    pub weight: i64,
    /// What it is counted in.
    pub series: Option<At<String>>,
    /// Which one it was.
    pub number: Option<i64>,
    /// Who counts so.
    pub counted_by: Who,
    /// Whether it is to come.
    pub is_plan: bool,
    /// Whether it is the story's own: its headline on its day.
    #[serde(default)]
    pub is_default: bool,
    /// The moment of which it is another telling.
    pub retells: Option<Place>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its value.
    pub value: Decimal,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// Its unit or counted noun.
    pub unit: String,
    /// ISO 4217 code.
    pub currency: String,
    /// `about`, `at least` and so on.
    pub qualifier: String,
    /// What it measures.
    pub measure: Option<At<String>>,
    /// For when it holds, as EDTF.
    pub period: String,
    /// When it was counted, as EDTF.
    pub as_of: String,
    /// Who counted.
    pub source: Who,
    /// Where that can be read.
    pub source_url: String,
    /// What it is about.
    pub about: Vec<At<String>>,
    /// What stood in its place before.
    pub corrects: Option<Corrects>,
}

/// A value that was wrong, and stays as a withdrawn figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Corrects {
    /// Its words, which stand in the story no more.
    pub words: At<String>,
    /// Its value.
    pub value: Decimal,
    /// When it was corrected.
    pub at: Millis,
    /// Why, as readers are told.
    pub reason: String,
}

/// A quotation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Who speaks.
    pub speaker: Who,
    /// On what occasion.
    pub occasion: String,
    /// The moment at which it was said.
    pub moment: Option<Place>,
    /// How much is quoted.
    pub kind: quote::Kind,
    /// Its language, where that is not the story's.
    pub language: String,
}

/// What was decided about a row, as an export has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fate {
    /// What was decided.
    pub state: State,
    /// Who made it: `import`, `staff`, or a rule.
    pub by: String,
    /// How sure that is.
    pub confidence: i64,
    /// Whether value and source may be shown where the words are not.
    pub is_open: bool,
    /// Since when a figure is withdrawn, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<(Millis, String)>,
    /// The figure that is right instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected_by: Option<Place>,
    /// The passage and the occurrence in it, of words that stand in the story no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<(String, usize)>,
}
