//! Entries under a story: corrections, clarifications, notes and updates, each with the paragraph that
//! it concerns.
use richtext::BlockId;
use serde::{Deserialize, Serialize};

use super::page::Typed;
use super::{LONGEST, Told, done, overtaken, refused, revise};
use crate::Desk;
use crate::fields::Fields;
use crate::form::Problems;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::{Content, Correction, CorrectionKind};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// An entry as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryForm {
    #[serde(skip_serializing)]
    seen: Seen,
    /// The number of the entry that is changed; empty for a new one.
    pub(super) entry: String,
    kind: String,
    text: String,
    block: String,
    /// `remove` where it is taken back.
    #[serde(skip_serializing)]
    deed: String,
}

impl EntryForm {
    pub(super) fn of(number: usize, correction: &Correction) -> Self {
        Self {
            entry: number.to_string(),
            kind: correction.kind.word().to_owned(),
            text: correction.text.clone(),
            block: correction
                .block
                .as_ref()
                .map_or_else(String::new, |id| id.as_str().to_owned()),
            ..Self::default()
        }
    }

    /// The entry that is meant, made at `at`.
    fn read(&self, desk: &Desk, content: &Content, at: Millis) -> Result<Correction, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let text = fields.needed("text", &self.text, LONGEST, "after-problem-text");
        let block = BlockId::parse(&self.block);
        let blocks = &content.document.blocks;
        let is_there = |id: &BlockId| blocks.iter().any(|block| block.id == *id);
        let is_good = self.block.is_empty() || block.as_ref().is_some_and(is_there);
        fields.check("block", is_good, "after-problem-place");
        fields.finish(|| {
            Some(Correction {
                kind: CorrectionKind::from_word(&self.kind),
                text,
                at,
                block,
            })
        })
    }

    fn typed(self, desk: &Desk, story: &Told) -> Result<Typed> {
        Ok(Typed {
            entry: self,
            ..Typed::of(desk, story, None)?
        })
    }
}

/// `POST /desk/stories/{id}/entries`: adds an entry, changes one, or takes one back.
///
/// # Errors
/// [`Error::NotFound`] where readers have nothing yet, or there is no such entry.
pub async fn save(desk: Desk, Path(id): Path<i64>, Form(form): Form<EntryForm>) -> Result<Answer> {
    let story = Told::find(&desk, id).await?;
    if !story.was_public(&desk) {
        return Err(Error::NotFound);
    }
    if form.seen != story.seen()? {
        let typed = form.typed(&desk, &story)?;
        return overtaken(&desk, id, typed).await;
    }
    let content = &story.wanted()?.content;
    let number = match form.entry.as_str() {
        "" => None,
        number => Some(number.parse().map_err(|_| Error::NotFound)?),
    };
    let before = number.map(|number: usize| content.corrections.get(number).ok_or(Error::NotFound));
    let before = before.transpose()?;
    let removes = form.deed == "remove";
    let now = desk.app.clock.now();
    let at = before.map_or(now, |before| before.at);
    let entry = match (removes, before) {
        (true, Some(before)) => before.clone(),
        (true, None) => return Err(Error::NotFound),
        _ => match form.read(&desk, content, at) {
            Ok(entry) => entry,
            Err(problems) => {
                let typed = form.typed(&desk, &story)?;
                return refused(&desk, &story, typed, problems).await;
            }
        },
    };
    match write(&desk, &story, (number, removes), entry).await? {
        Written::Done => Ok(done(id, if removes { "removed" } else { "entry" })),
        Written::Overtaken => {
            let typed = form.typed(&desk, &story)?;
            overtaken(&desk, id, typed).await
        }
    }
}

async fn write(
    desk: &Desk,
    story: &Told,
    (number, removes): (Option<usize>, bool),
    entry: Correction,
) -> Result<Written> {
    let deed = match (number, removes) {
        (None, _) => "article.entry",
        (Some(_), false) => "article.entry-change",
        (Some(_), true) => "article.entry-remove",
    };
    let kind = desk.word(&format!("correction-kind-{}", entry.kind.word()));
    let detail = format!("{kind}: {}", entry.text);
    let now = desk.app.clock.now();
    revise(desk, story, (deed, &detail), |wanted| {
        let content = &mut wanted.content;
        match number {
            None => add(content, entry, now),
            Some(number) if removes => {
                content.corrections.remove(number);
            }
            Some(number) => content.corrections[number] = entry,
        }
    })
    .await
}

/// Adds an entry, the newest first, and tells readers when the story was last changed.
pub fn add(content: &mut Content, entry: Correction, now: Millis) {
    content.corrections.insert(0, entry);
    content.updated_at = Some(now);
}
