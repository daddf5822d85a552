//! The other names of a thing.
use serde::{Deserialize, Serialize};

use super::one::{Typed, found, page};
use super::url;
use crate::Desk;
use crate::fields::{Fields, Tick};
use crate::form::{Overtaken, Problems};
use crate::knowledge::LONGEST_NAME;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::knowledge::thing::{self, Form as Sort, Name};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// The longest tag of a language.
const LONGEST_TAG: usize = 35;

/// A name as the form has it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NameForm {
    name: String,
    form: String,
    language: String,
    auto: Tick,
    #[serde(skip_serializing)]
    remove: Tick,
    #[serde(skip_serializing)]
    seen: Seen,
}

impl NameForm {
    fn read(&self, desk: &Desk) -> Result<Name, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let name = fields.needed("name", &self.name, LONGEST_NAME, "desk-problem-name");
        let language = fields.text("language", &self.language, LONGEST_TAG);
        let is_tag = language
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        fields.check("language", is_tag, "know-problem-language");
        let form = fields.some("form", Sort::parse(&self.form), "know-problem-form");
        fields.finish(|| {
            Some(Name {
                name,
                language,
                form: form?,
                auto: self.auto.0,
                blocked: false,
            })
        })
    }
}

/// `POST /desk/things/{id}/names`: gives the thing a name, or takes one from it.
///
/// # Errors
/// [`Error::NotFound`] where there is no such thing.
pub async fn names(desk: Desk, Path(id): Path<i64>, Form(form): Form<NameForm>) -> Result<Answer> {
    let before = found(&desk, id).await?;
    let read = match form.remove.0 {
        true => None,
        false => match form.read(&desk) {
            Ok(name) => Some(name),
            Err(problems) => {
                let typed = Typed {
                    name: form,
                    ..Typed::default()
                };
                return page(&desk, id, (typed, &problems.into())).await;
            }
        },
    };
    let deed = if form.remove.0 {
        "thing.unname"
    } else {
        "thing.name"
    };
    let written = desk
        .save(async |tx| {
            let newest = thing::by_id(&mut *tx, id).await?.ok_or(Error::NotFound)?;
            if !form.seen.is(newest.version) {
                return Ok(Written::Overtaken);
            }
            let written = match &read {
                Some(name) => {
                    thing::set_name(tx, id, name).await?;
                    Written::Done
                }
                None => {
                    let name = (form.name.as_str(), form.language.as_str());
                    thing::remove_name(tx, id, name).await?
                }
            };
            if written.is_done() {
                desk.log(tx, deed, format!("thing:{id}"), &form.name)
                    .await?;
            }
            Ok(written)
        })
        .await?;
    if written.is_done() {
        let done = if form.remove.0 { "removed" } else { "added" };
        return Ok(Answer::see_other(&format!(
            "{}?done={done}",
            url(before.id)
        )));
    }
    let overtaken = Overtaken::settled().with_typed("know-thing-name-new", &form.name);
    page(&desk, id, (Typed::default(), &overtaken.into())).await
}
