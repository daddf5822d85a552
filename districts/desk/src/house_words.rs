//! `/desk/style/words`: the newsroom's own words, which are right beside those of the dictionaries; a table in
//! and out for other programs.
use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::fields::Fields;
use super::form::{Notice, Problems};
use super::table::Table;
use super::tell::{Tell, Told};
use super::{Desk, table};
use crate::done::Done;
use crate::story::names;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::language;
use ground::written::Written;
use newsroom::dictionary::{self, Adding, HouseWord, LONGEST, as_word, read_csv, write_csv};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::json::Octets;

/// What it puts into words of the log.
pub const TELLS: &[Tell] = &[|desk, told| Box::pin(name_words(desk, told))];

const PATH: &str = "/desk/style/words";
/// What the log keeps of the words of a table, in characters.
const LONGEST_DETAIL: usize = 1_000;

/// The form of a word.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WordForm {
    word: String,
    language: String,
}

#[derive(Serialize)]
struct WordsPage {
    words: Vec<WordView>,
    form: WordForm,
    /// The lines of a table that were typed.
    table: String,
}

#[derive(Serialize)]
struct WordView {
    id: String,
    word: String,
    language: String,
    by: String,
    at: Millis,
}

/// What is said of what was done.
const SAID: [(&str, &str); 3] = [
    ("saved", "house-words-saved"),
    ("deleted", "house-words-deleted"),
    ("imported", "house-words-imported"),
];

/// `GET /desk/style/words`: all words, and the form for a new one.
pub async fn index(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    let notice = done.notice(&desk, &SAID);
    show(&desk, WordForm::default(), String::new(), &notice).await
}

async fn show(desk: &Desk, form: WordForm, table: String, notice: &Notice) -> Result<Answer> {
    let words = dictionary::all(&desk.app.db).await?;
    let people: HashSet<i64> = words.iter().map(|word| word.staff).collect();
    let names = names(desk, people.into_iter().collect()).await?;
    let view = |word: HouseWord| WordView {
        id: word.id.to_string(),
        word: word.word,
        language: word.language,
        by: names.get(&word.staff).cloned().unwrap_or_default(),
        at: word.at,
    };
    let content = WordsPage {
        words: words.into_iter().map(view).collect(),
        form,
        table,
    };
    let title = desk.word("house-words");
    desk.page("writing/house_words.html", (PATH, &title), &content, notice)
}

/// `POST /desk/style/words`: a new word. One that is there already stays.
pub async fn create(desk: Desk, Form(form): Form<WordForm>) -> Result<Answer> {
    let word = match form.read(&desk) {
        Ok(word) => word,
        Err(problems) => return show(&desk, form, String::new(), &problems.into()).await,
    };
    match keep(&desk, &word).await? {
        Adding::Added | Adding::Known => Ok(Answer::see_other(&format!("{PATH}?done=saved"))),
        Adding::Full => {
            let notice = Problems::whole(desk.word("house-words-problem-full")).into();
            show(&desk, form, String::new(), &notice).await
        }
    }
}

async fn keep(desk: &Desk, word: &HouseWord) -> Result<Adding> {
    let mut tx = desk.app.db.begin().await?;
    let adding = dictionary::add(&mut tx, word).await?;
    if adding == Adding::Added {
        let subject = format!("word:{}", word.word);
        desk.log(&mut tx, "word.create", subject, &word.language)
            .await?;
    }
    tx.commit().await?;
    Ok(adding)
}

/// `POST /desk/style/words/add`: a new word from the editor, as JSON.
///
/// # Errors
/// [`Error::BadRequest`] for what is no word, or of no language.
pub async fn add(desk: Desk, posted: Octets) -> Result<Answer> {
    let form: WordForm = posted.json()?;
    let word = form.read(&desk);
    let word = word.map_err(|_| Error::BadRequest("this is no word of a language"))?;
    let adding = keep(&desk, &word).await?;
    Answer::json(&json!({ "added": adding != Adding::Full }))
}

/// `POST /desk/style/words/{id}/delete`: takes a word away.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn delete(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let mut tx = desk.app.db.begin().await?;
    let word = dictionary::by_id(&mut tx, id).await?;
    let word = word.ok_or(Error::NotFound)?;
    if dictionary::remove(&mut tx, id).await?.is_done() {
        let subject = format!("word:{}", word.word);
        desk.log(&mut tx, "word.delete", subject, &word.language)
            .await?;
    }
    tx.commit().await?;
    Ok(Answer::see_other(&format!("{PATH}?done=deleted")))
}

/// `GET /desk/style/words.csv`: all words as a table.
pub async fn export(desk: Desk) -> Result<Answer> {
    let table = write_csv(&dictionary::all(&desk.app.db).await?);
    Ok(table::file(
        table,
        "attachment; filename=\"house-words.csv\"",
    ))
}

/// `POST /desk/style/words/import`: adds the words of a table, all or none. What is there already stays.
pub async fn import(desk: Desk, Form(Table { table }): Form<Table>) -> Result<Answer> {
    let words = match read(&desk, &table) {
        Ok(words) => words,
        Err(problems) => {
            return show(&desk, WordForm::default(), table, &problems.into()).await;
        }
    };
    let save = async |tx: &mut db::Tx| {
        let known = dictionary::all(&mut *tx).await?.into_iter();
        let mut known: HashSet<(String, String)> =
            known.map(|word| (word.word, word.language)).collect();
        let mut added = Vec::new();
        for word in &words {
            if !known.insert((word.word.clone(), word.language.clone())) {
                continue;
            }
            if !dictionary::add_new(tx, word).await?.is_done() {
                return Ok(Written::Overtaken);
            }
            added.push(word.word.as_str());
        }
        if !added.is_empty() {
            let detail: String = added.join(", ").chars().take(LONGEST_DETAIL).collect();
            let subject = "words".to_owned();
            desk.log(tx, "word.import", subject, &detail).await?;
        }
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}?done=imported"))),
        Written::Overtaken => {
            let notice = Problems::one("table", desk.word("house-words-problem-full")).into();
            show(&desk, WordForm::default(), table, &notice).await
        }
    }
}

/// The words of a table; the lines that have none are named.
fn read(desk: &Desk, table: &str) -> Result<Vec<HouseWord>, Problems> {
    let lines = read_csv(table).into_iter().map(|(line, word)| {
        let word = word.filter(|(_, language)| is_tag(language));
        (line, word.map(|word| house_word(desk, word)))
    });
    table::taken(desk, lines, "house-words-problem-no-table")
}

/// A word that the viewer adds now.
fn house_word(desk: &Desk, (word, language): (String, String)) -> HouseWord {
    HouseWord {
        id: desk.next_id(),
        word,
        language,
        staff: desk.viewer.reader.id,
        at: desk.app.clock.now(),
    }
}

fn is_tag(language: &str) -> bool {
    language.is_empty() || language::is_known(language)
}

impl WordForm {
    fn read(&self, desk: &Desk) -> Result<HouseWord, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let typed = fields.text("word", &self.word, LONGEST);
        let word = fields.some("word", as_word(&typed), "house-words-problem-word");
        let language = self.language.trim().to_owned();
        fields.check("language", is_tag(&language), "style-problem-language");
        fields.finish(|| Some(house_word(desk, (word?, language))))
    }
}

async fn name_words(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        let word = one.id("word").map(str::to_owned);
        if let Some(word) = word {
            one.call(word, PATH.to_owned());
        } else if one.line.action == "word.import" {
            one.call(desk.word("house-words"), PATH.to_owned());
        }
    }
    Ok(())
}
