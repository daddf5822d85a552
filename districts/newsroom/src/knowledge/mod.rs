//! Story knowledge: what stories are about, by the words in which they say it. Things, moments, figures
//! and quotations are found in ordinary stories and confirmed by people; readers get those alone whose
//! words stand in what is published, on the public side of the gate, and name no private person.
pub mod anchor;
pub mod decimal;
pub mod deed;
pub mod edtf;
pub mod figure;
pub mod inbox;
pub mod moment;
pub mod quote;
pub mod record;
pub mod relation;
pub mod shown;
pub mod storyline;
pub mod thing;

use db::Migration;

use ground::error::Error;

/// The steps of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration::shared(67, "knowledge", include_str!("0067_knowledge.sql")),
    storyline::MIGRATION,
    deed::MIGRATION,
];

/// Declares an enum whose variants have a word in the database, in forms and in keys of interface
/// strings.
macro_rules! worded {
    ($(#[$about:meta])* $name:ident { $($(#[$say:meta])* $variant:ident => $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$say])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every one, in the order of the desk.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its word in the database, in forms and in keys of interface strings.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// The one with this word.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}
use worded;

worded! {
    /// What is wrong with what is said of a moment or a figure.
    Fault {
        /// A date is no EDTF.
        Date => "date",
        /// An ordinal without who counts so.
        Counter => "counter",
        /// A weight that is not 0, 1 or 2.
        Weight => "weight",
        /// A range that ends below its beginning.
        Range => "range",
        /// The address of a source is none.
        Source => "source",
    }
}

impl Fault {
    /// Nothing, or the error that says it.
    fn check(found: Option<Self>) -> ground::error::Result<()> {
        match found {
            None => Ok(()),
            Some(_) => Err(Error::BadRequest(
                "what is said of a moment or figure does not hold together",
            )),
        }
    }
}
