//! `POST /desk/newsroom/checklists/{section}`: what is to be seen to before a story of a section is
//! published.
use serde::{Deserialize, Serialize};

use super::{Typed, page, saved};
use crate::Desk;
use crate::fields::Fields;
use crate::form::{self, Overtaken, Problems};
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::spelling::one_line;
use ground::written::Written;
use newsroom::draft::checklist::{self, EVERY, LONGEST, Lists, MOST};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

const FIELDS: [(&str, &str); 1] = [("items", "newsroom-items")];

/// The form: an item on each line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListForm {
    seen: Seen,
    items: String,
}

/// What is compared.
#[derive(Serialize)]
struct Compared {
    items: String,
}

#[derive(Serialize)]
pub(super) struct ListView {
    section: i64,
    name: String,
    items: String,
    seen: Seen,
    /// Whether what was typed into it could not be kept.
    is_typed: bool,
}

/// What the list of a section is called.
pub(super) fn called(desk: &Desk, section: i64) -> String {
    match desk.publication.section(section) {
        Some(section) => section.name.clone(),
        None => desk.word("newsroom-every-section"),
    }
}

fn written(lists: &Lists, section: i64) -> String {
    let texts: Vec<&str> = lists.of(section).map(|item| item.text.as_str()).collect();
    texts.join("\n")
}

fn version(lists: &Lists, section: i64) -> Result<Seen> {
    Seen::of(&written(lists, section))
}

/// The lists: every section's, then those of the sections.
pub(super) fn views(desk: &Desk, lists: &Lists, typed: &Typed) -> Result<Vec<ListView>> {
    let sections = desk.publication.sections().iter().map(|section| section.id);
    let view = |section: i64| -> Result<ListView> {
        let typed = match typed {
            Typed::List(typed_for, items) if *typed_for == section => Some(items.clone()),
            _ => None,
        };
        Ok(ListView {
            section,
            name: called(desk, section),
            seen: version(lists, section)?,
            is_typed: typed.is_some(),
            items: typed.unwrap_or_else(|| written(lists, section)),
        })
    };
    std::iter::once(EVERY).chain(sections).map(view).collect()
}

impl ListForm {
    /// The items that are meant, each once.
    fn read(&self, desk: &Desk) -> Result<Vec<String>, Problems> {
        let mut items: Vec<String> = Vec::new();
        for item in self.items.lines().map(one_line) {
            if !item.is_empty() && !items.contains(&item) {
                items.push(item);
            }
        }
        let mut fields = Fields::of(&desk.publication);
        let is_short = items.iter().all(|item| item.chars().count() <= LONGEST);
        if !is_short || items.len() > MOST {
            let mut args = FluentArgs::new();
            args.set("most", MOST);
            args.set("longest", LONGEST);
            let words = i18n::translate(desk.language(), "newsroom-problem-items", &args);
            fields.refuse_in_words("items", words);
        }
        fields.finish(|| Some(items))
    }
}

/// Sets it.
///
/// # Errors
/// [`Error::NotFound`] where there is no such section.
pub async fn update(
    desk: Desk,
    Path(section): Path<i64>,
    Form(form): Form<ListForm>,
) -> Result<Answer> {
    if section != EVERY && desk.publication.section(section).is_none() {
        return Err(Error::NotFound);
    }
    let items = match form.read(&desk) {
        Ok(items) => items,
        Err(problems) => {
            let typed = Typed::List(section, form.items);
            return page(&desk, typed, &problems.into()).await;
        }
    };
    match save(&desk, (section, form.seen), &items).await? {
        Written::Done => Ok(saved()),
        Written::Overtaken => overtaken(&desk, section, form).await,
    }
}

async fn save(desk: &Desk, (section, seen): (i64, Seen), items: &[String]) -> Result<Written> {
    desk.save(async |tx| {
        let lists = checklist::lists(&mut *tx).await?;
        if seen != version(&lists, section)? {
            return Ok(Written::Overtaken);
        }
        checklist::set(&desk.app, tx, section, items).await?;
        let (was, is) = (written(&lists, section), items.join("\n"));
        let changes = form::changes(&FIELDS, &Compared { items: was }, &Compared { items: is })?;
        let subject = format!("checklist:{section}");
        desk.log(tx, "newsroom.checklist", subject, &changes)
            .await?;
        Ok(Written::Done)
    })
    .await
}

async fn overtaken(desk: &Desk, section: i64, form: ListForm) -> Result<Answer> {
    let lists = checklist::lists(&desk.app.db).await?;
    let now = Compared {
        items: written(&lists, section),
    };
    let typed = Compared {
        items: form.items.clone(),
    };
    let notice = Overtaken::of(&FIELDS, &now, &typed)?.into();
    page(desk, Typed::List(section, form.items), &notice).await
}
