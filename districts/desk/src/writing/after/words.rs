//! `/desk/stories/{id}/words`: where wrong words stand in the publication, to be settled one by one.
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{LONGEST, Told};
use crate::Desk;
use crate::fields::Fields;
use crate::form::{Notice, Overtaken, Problems};
use crate::story::{STORIES, StoryPages, own};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::draft::Draft;
use newsroom::draft::assignment::{self, Filter};
use newsroom::wrong::{self, Found, Place, Settled, Wrong};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;

/// The most characters that are looked for.
const MOST: usize = 200;

/// Of the stories that were changed last, so many are looked at, and so many read.
const LATEST: i64 = 300;
const READ: usize = 60;

/// Which words are shown, and what was done before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    words: Option<i64>,
    done: String,
}

/// Words as they are typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WordsForm {
    words: String,
}

/// A place and what was done about it. It can be done once, so it needs no version.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettleForm {
    place: String,
    note: String,
    /// `open` where it was settled too early.
    deed: String,
}

#[derive(Serialize)]
struct WordsPage {
    story_pages: StoryPages,
    url: String,
    form: WordsForm,
    searches: Vec<SearchLine>,
    shown: Option<ShownView>,
}

#[derive(Serialize)]
struct SearchLine {
    url: String,
    words: String,
    at: Millis,
    is_current: bool,
}

#[derive(Serialize)]
struct ShownView {
    words: String,
    settle_url: String,
    places: Vec<PlaceLine>,
    /// How many are open.
    open: usize,
    /// How many candidates were not looked at.
    unseen: usize,
    is_ready: bool,
}

#[derive(Serialize)]
struct PlaceLine {
    key: String,
    spot: &'static str,
    name: String,
    url: Option<String>,
    around: [String; 3],
    /// What was noted, and when, where it is settled.
    settled: Option<(String, Millis)>,
    /// Whether the words stand there now.
    stands: bool,
}

fn url(id: i64) -> String {
    format!("{STORIES}/{id}/words")
}

/// The words of a story that were found to be wrong, and where those stand that are asked for.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in the story.
pub async fn index(desk: Desk, Path(id): Path<i64>, Query(asked): Query<Asked>) -> Result<Answer> {
    let story = Told::find(&desk, id).await?;
    let notice = match asked.done.as_str() {
        done @ ("settled" | "opened") => Notice::Done(desk.word(&format!("words-done-{done}"))),
        _ => Notice::None,
    };
    page(&desk, &story, asked.words, (WordsForm::default(), &notice)).await
}

async fn page(
    desk: &Desk,
    story: &Told,
    words: Option<i64>,
    (form, notice): (WordsForm, &Notice),
) -> Result<Answer> {
    let all = wrong::of_article(&desk.app.db, story.id).await?;
    let shown = match words.and_then(|id| all.iter().find(|one| one.id == id)) {
        Some(wrong) => Some(shown(desk, wrong).await?),
        None if words.is_some() => return Err(Error::NotFound),
        None => None,
    };
    let line = |one: Wrong| SearchLine {
        url: format!("{}?words={}", url(story.id), one.id),
        at: one.made_at,
        is_current: Some(one.id) == words,
        words: one.words,
    };
    let content = WordsPage {
        story_pages: story.pages(desk).await?,
        url: url(story.id),
        form,
        searches: all.into_iter().map(line).collect(),
        shown,
    };
    let title = desk.word("words-title");
    let here = url(story.id);
    desk.page("writing/words.html", (&here, &title), &content, notice)
}

async fn shown(desk: &Desk, wrong: &Wrong) -> Result<ShownView> {
    let mut found: Found = wrong::find(&desk.app, &desk.publication, &wrong.words).await?;
    let drafts = drafts(desk).await?;
    wrong::in_drafts(&desk.app, &drafts, &wrong.words, &mut found).await?;
    let settled = wrong::settled(&desk.app.db, wrong.id).await?;
    let mut settled: HashMap<String, Settled> = settled
        .into_iter()
        .map(|one| (one.place.clone(), one))
        .collect();
    let told = |one: Settled| (one.note, one.at);
    let mut places: Vec<PlaceLine> = found
        .places
        .into_iter()
        .map(|place: Place| PlaceLine {
            settled: settled.remove(&place.key).map(told),
            spot: place.spot.word(),
            key: place.key,
            name: place.name,
            url: Some(place.url),
            around: place.around,
            stands: true,
        })
        .collect();
    // Those first that are open; last those where the words stood.
    places.sort_by_key(|place| place.settled.is_some());
    let open = places.iter().filter(|one| one.settled.is_none()).count();
    let mut gone: Vec<Settled> = settled.into_values().collect();
    gone.sort_by(|one, other| one.place.cmp(&other.place));
    places.extend(gone.into_iter().map(|one| PlaceLine {
        key: one.place.clone(),
        spot: "gone",
        name: one.place.clone(),
        url: None,
        around: <[String; 3]>::default(),
        settled: Some(told(one)),
        stands: false,
    }));
    Ok(ShownView {
        words: wrong.words.clone(),
        settle_url: format!("/desk/words/{}", wrong.id),
        places,
        open,
        unseen: found.unseen,
        is_ready: found.is_ready,
    })
}

/// The stories in which something is written that readers do not have, the latest first, as far as
/// whoever looks may write in them.
async fn drafts(desk: &Desk) -> Result<Vec<Draft>> {
    let from = ((Millis::MAX, i64::MAX), desk.app.clock.now());
    let listed = assignment::list(&desk.app.db, &Filter::default(), from, LATEST).await?;
    let listed = listed.into_iter().map(|one| one.draft);
    let mut drafts: Vec<Draft> = listed.filter(Draft::is_ahead).collect();
    let own = own(desk, &drafts).await?;
    drafts.retain(|draft| own.contains(&draft.id));
    drafts.truncate(READ);
    Ok(drafts)
}

/// `POST /desk/stories/{id}/words`: looks for wrong words, and keeps that they were looked for.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in the story.
pub async fn create(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<WordsForm>,
) -> Result<Answer> {
    let story = Told::find(&desk, id).await?;
    let words = match read(&desk, &form) {
        Ok(words) => words,
        Err(problems) => return page(&desk, &story, None, (form, &problems.into())).await,
    };
    let wrong = Wrong {
        id: desk.next_id(),
        article: id,
        words,
        made_at: desk.app.clock.now(),
    };
    let written = desk
        .save(async |tx| {
            wrong::note(tx, &wrong).await?;
            desk.log(tx, "article.words", story.subject(), &wrong.words)
                .await?;
            Ok(Written::Done)
        })
        .await?;
    debug_assert!(written.is_done(), "nothing overtakes what is new");
    Ok(Answer::see_other(&format!(
        "{}?words={}",
        url(id),
        wrong.id
    )))
}

fn read(desk: &Desk, form: &WordsForm) -> Result<String, Problems> {
    let mut fields = Fields::of(&desk.publication);
    let words = fields.needed("words", &form.words, MOST, "words-problem-none");
    let is_word = words.chars().any(char::is_alphanumeric);
    fields.check("words", is_word, "words-problem-none");
    fields.finish(|| Some(words.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// `POST /desk/words/{id}`: settles a place with a note, or opens it again.
///
/// # Errors
/// [`Error::NotFound`] where there are no such words.
pub async fn settle(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<SettleForm>,
) -> Result<Answer> {
    let wrong = wrong::by_id(&desk.app.db, id).await?;
    let wrong = wrong.ok_or(Error::NotFound)?;
    let story = Told::find(&desk, wrong.article).await?;
    let mut fields = Fields::of(&desk.publication);
    let note = fields.text("note", &form.note, LONGEST);
    let place = fields.needed("place", &form.place, MOST, "words-problem-none");
    let settled = fields.finish(|| {
        let at = desk.app.clock.now();
        Some(Settled { place, note, at })
    });
    let settled = match settled {
        Ok(settled) => settled,
        Err(problems) => {
            let shown = (WordsForm::default(), &problems.into());
            return page(&desk, &story, Some(id), shown).await;
        }
    };
    let opens = form.deed == "open";
    match write(&desk, &story, (id, opens), &settled).await? {
        Written::Done => {
            let done = if opens { "opened" } else { "settled" };
            let to = format!("{}?words={id}&done={done}", url(story.id));
            Ok(Answer::see_other(&to))
        }
        Written::Overtaken => {
            let overtaken = Overtaken::settled().with_typed("words-note", &settled.note);
            let shown = (WordsForm::default(), &overtaken.into());
            page(&desk, &story, Some(id), shown).await
        }
    }
}

async fn write(
    desk: &Desk,
    story: &Told,
    (words, opens): (i64, bool),
    settled: &Settled,
) -> Result<Written> {
    desk.save(async |tx| {
        let (written, deed) = match opens {
            true => (
                wrong::open(tx, words, &settled.place).await?,
                "article.words-open",
            ),
            false => (
                wrong::settle(tx, words, settled).await?,
                "article.words-settle",
            ),
        };
        if written.is_done() {
            let detail = [settled.place.as_str(), settled.note.as_str()].join(" ");
            desk.log(tx, deed, story.subject(), detail.trim()).await?;
        }
        Ok(written)
    })
    .await
}
