//! `/desk/stories/{id}/spelling`: the words of a story that no dictionary knows, for the editor.
use ::db::Written;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Desk;
use crate::house_style::STYLE;
use crate::story::writable;
use ground::error::{Error, Result};
use ground::language;
use newsroom::dictionary::{self, Asked, Spelling, Unknown, as_word};
use newsroom::draft;
use web::Answer;
use web::extract::Path;
use web::json::Octets;

/// What the editor shows.
#[derive(Serialize)]
struct SpellingView {
    /// `none`, `damaged` or `looked`.
    state: &'static str,
    /// The tag of the story's language, and what the language calls itself.
    language: String,
    language_name: String,
    /// The name of the dictionary that was asked, or that would be.
    dictionary: String,
    words: Vec<Unknown>,
    /// How many words there are beside these.
    more: usize,
    /// The words that are right in this story.
    passed: Vec<String>,
    /// Whether the viewer may add to the newsroom's words.
    may_add: bool,
}

/// The words of the newest version.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] where the viewer may not write in the story; [`Error::Busy`]
/// where too many requests wait.
pub async fn show(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let (app, publication) = (&desk.app, &desk.publication);
    let story = draft::at(app, id, draft.version).await?;
    let story = story.ok_or(Error::NotFound)?;
    let asked = Asked {
        draft: id,
        story: &story,
        suggests: true,
    };
    let tag = dictionary::language_of(publication, &story);
    let mut view = SpellingView {
        state: "none",
        language: tag.to_owned(),
        language_name: language::own_name(tag),
        dictionary: tag.replace('-', "_"),
        words: Vec::new(),
        more: 0,
        passed: dictionary::passed(&app.db, id).await?,
        may_add: desk.viewer.roles.may(STYLE),
    };
    match dictionary::look(app, publication, asked).await? {
        Spelling::NoDictionary => {}
        Spelling::Damaged(name) => {
            view.state = "damaged";
            view.dictionary = name;
        }
        Spelling::Looked(report) => {
            view.state = "looked";
            view.dictionary = report.dictionary;
            view.words = report.words;
            view.more = report.more;
        }
    }
    Answer::json(&view)
}

/// A word, and whether it is right in the story.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Passing {
    word: String,
    passes: bool,
}

/// `POST`: lets a word be right in this story, or no more. That it is so already is no error.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] as [`show`]; [`Error::BadRequest`] for what is no word.
pub async fn pass(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    writable(&desk, id).await?;
    let passing: Passing = posted.json()?;
    let word = as_word(&passing.word).ok_or(Error::BadRequest("this is no word"))?;
    let mut tx = desk.app.db.begin().await?;
    let _: Written = dictionary::pass(&mut tx, (id, &word), passing.passes).await?;
    tx.commit().await?;
    let passed = dictionary::passed(&desk.app.db, id).await?;
    Answer::json(&json!({ "passed": passed }))
}
