//! `/desk/style`: the rules of house style, which editors write; a table in and out for other programs.
use db::Executor;
use serde::{Deserialize, Serialize};

use super::fields::{Fields, Tick};
use super::form::{Notice, Overtaken, Problems, changes};
use super::table::Table;
use super::tell::{Tell, Told};
use super::{Desk, Group, Place, table};
use crate::done::Done;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::language;
use ground::written::Written;
use newsroom::house_style::{
    self, Fault, Found, Kind, LONGEST, LONGEST_PATTERN, Rule, read_csv, write_csv,
};
use people::role::{Permission, Role};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::{Button, Seen};

/// Changing the rules of the house.
pub const STYLE: Permission = Permission::of("style", &[Role::Editor, Role::Chief]);

/// Its places at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Newsroom, "desk-style", PATH, STYLE)];

/// What it puts into words of the log.
pub const TELLS: &[Tell] = &[|desk, told| Box::pin(name_rules(desk, told))];

const PATH: &str = "/desk/style";

/// The form of a rule.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleForm {
    /// The one that is changed, from the address; `None` for a new one.
    #[serde(skip_deserializing)]
    id: Option<i64>,
    kind: String,
    pattern: String,
    any_case: Tick,
    /// `replace`, `remove` or `warn`.
    act: String,
    suggest: String,
    say: String,
    why: String,
    language: String,
    /// The version of the rule that was seen.
    #[serde(skip_serializing)]
    seen: Seen,
}

/// The fields with their names.
const FIELDS: [(&str, &str); 8] = [
    ("kind", "style-kind"),
    ("pattern", "style-pattern"),
    ("any_case", "style-any-case"),
    ("act", "style-act"),
    ("suggest", "style-suggest"),
    ("say", "style-say"),
    ("why", "style-why"),
    ("language", "style-language"),
];

#[derive(Serialize)]
struct StylePage {
    rules: Vec<RuleView>,
    form: RuleForm,
    seen: Seen,
    /// The lines of a table that were typed.
    table: String,
}

#[derive(Serialize)]
struct RuleView {
    #[serde(flatten)]
    rule: Rule,
    seen: Seen,
}

/// What is said of what was done.
const SAID: [(&str, &str); 3] = [
    ("saved", "style-saved"),
    ("deleted", "style-deleted"),
    ("imported", "style-imported"),
];

/// `GET /desk/style`: all rules, and the form for a new one.
pub async fn index(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    let notice = done.notice(&desk, &SAID);
    show(&desk, RuleForm::new(), String::new(), &notice).await
}

async fn show(desk: &Desk, form: RuleForm, table: String, notice: &Notice) -> Result<Answer> {
    let view = |rule: Rule| -> Result<RuleView> {
        Ok(RuleView {
            seen: Seen::of(&rule)?,
            rule,
        })
    };
    let rules = house_style::all(&desk.app.db).await?.into_iter();
    let content = StylePage {
        rules: rules.map(view).collect::<Result<_>>()?,
        seen: form.seen,
        form,
        table,
    };
    let title = desk.word("desk-style");
    desk.page("writing/style.html", (PATH, &title), &content, notice)
}

/// `POST /desk/style`: a new rule.
pub async fn create(desk: Desk, Form(form): Form<RuleForm>) -> Result<Answer> {
    let id = desk.next_id();
    keep(&desk, id, form).await
}

/// `GET /desk/style/{id}`: the form with what a rule has.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn edit(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let rule = named(&desk.app.db, id).await?;
    show(&desk, RuleForm::of(&rule)?, String::new(), &Notice::None).await
}

/// `POST /desk/style/{id}`: changes a rule.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(mut form): Form<RuleForm>,
) -> Result<Answer> {
    form.id = Some(named(&desk.app.db, id).await?.id);
    keep(&desk, id, form).await
}

async fn named(on: impl Executor, id: i64) -> Result<Rule> {
    house_style::by_id(on, id).await?.ok_or(Error::NotFound)
}

/// Keeps what the form says under `id`, or shows the form again with its problems.
async fn keep(desk: &Desk, id: i64, form: RuleForm) -> Result<Answer> {
    let rule = match form.read(desk, id) {
        Ok(rule) => rule,
        Err(problems) => return show(desk, form, String::new(), &problems.into()).await,
    };
    let save = async |tx: &mut db::Tx| {
        let subject = format!("rule:{id}");
        if form.id.is_none() {
            let added = house_style::add(tx, &rule).await?;
            if added.is_done() {
                desk.log(tx, "rule.create", subject, &rule.pattern).await?;
            }
            return Ok(added);
        }
        let newest = named(&mut *tx, id).await?;
        if form.seen != Seen::of(&newest)? {
            return Ok(Written::Overtaken);
        }
        let detail = changes(&FIELDS, &RuleForm::of(&newest)?, &RuleForm::of(&rule)?)?;
        desk.log(tx, "rule.change", subject, &detail).await?;
        house_style::change(tx, &rule).await
    };
    match (desk.save(save).await?, form.id) {
        (Written::Done, _) => Ok(Answer::see_other(&format!("{PATH}?done=saved"))),
        (Written::Overtaken, Some(_)) => overtaken(desk, id, form).await,
        (Written::Overtaken, None) => {
            let notice = Problems::whole(desk.word("style-problem-full")).into();
            show(desk, form, String::new(), &notice).await
        }
    }
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken(desk: &Desk, id: i64, mut form: RuleForm) -> Result<Answer> {
    let now = RuleForm::of(&named(&desk.app.db, id).await?)?;
    form.seen = now.seen;
    let overtaken = Overtaken::of(&FIELDS, &now, &form)?;
    show(desk, form, String::new(), &overtaken.into()).await
}

/// `POST /desk/style/{id}/delete`: takes a rule away.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn delete(desk: Desk, Path(id): Path<i64>, Form(button): Form<Button>) -> Result<Answer> {
    let delete = async |tx: &mut db::Tx| {
        let newest = named(&mut *tx, id).await?;
        if button.seen != Seen::of(&newest)? {
            return Ok(Written::Overtaken);
        }
        let subject = format!("rule:{id}");
        desk.log(tx, "rule.delete", subject, &newest.pattern)
            .await?;
        house_style::remove(tx, id).await
    };
    match desk.save(delete).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}?done=deleted"))),
        Written::Overtaken => {
            let notice = Overtaken::on_top().into();
            show(&desk, RuleForm::new(), String::new(), &notice).await
        }
    }
}

/// `GET /desk/style/rules.csv`: all rules as a table.
pub async fn export(desk: Desk) -> Result<Answer> {
    let table = write_csv(&house_style::all(&desk.app.db).await?);
    Ok(table::file(
        table,
        "attachment; filename=\"house-style.csv\"",
    ))
}

/// `POST /desk/style/import`: adds the rules of a table, all or none. What is there already stays.
pub async fn import(desk: Desk, Form(Table { table }): Form<Table>) -> Result<Answer> {
    let rules = match read(&desk, &table) {
        Ok(rules) => rules,
        Err(problems) => return show(&desk, RuleForm::new(), table, &problems.into()).await,
    };
    let save = async |tx: &mut db::Tx| {
        let known = house_style::all(&mut *tx).await?;
        for rule in &rules {
            let is_known = |one: &Rule| {
                Rule {
                    id: 0,
                    ..one.clone()
                } == Rule {
                    id: 0,
                    ..rule.clone()
                }
            };
            if known.iter().any(is_known) {
                continue;
            }
            if !house_style::add(tx, rule).await?.is_done() {
                return Ok(Written::Overtaken);
            }
            let subject = format!("rule:{}", rule.id);
            desk.log(tx, "rule.create", subject, &rule.pattern).await?;
        }
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}?done=imported"))),
        Written::Overtaken => {
            let notice = Problems::one("table", desk.word("style-problem-full")).into();
            show(&desk, RuleForm::new(), table, &notice).await
        }
    }
}

/// The rules of a table; the lines that are none are named.
fn read(desk: &Desk, table: &str) -> Result<Vec<Rule>, Problems> {
    let lines = read_csv(table).into_iter().map(|(line, rule)| {
        let rule = rule.filter(is_sound).map(|rule| Rule {
            id: desk.next_id(),
            ..rule
        });
        (line, rule)
    });
    table::taken(desk, lines, "style-problem-no-table")
}

/// Whether a rule is one that the form would take.
fn is_sound(rule: &Rule) -> bool {
    let texts = [&rule.say, &rule.why];
    let is_short = |text: &str| text.chars().count() <= LONGEST;
    rule.compile().is_ok()
        && texts.into_iter().all(|text| is_short(text))
        && rule.suggest.as_deref().is_none_or(is_short)
        && (rule.language.is_empty() || language::is_known(&rule.language))
}

impl RuleForm {
    fn new() -> Self {
        Self {
            kind: Kind::Words.word().to_owned(),
            act: "replace".to_owned(),
            ..Self::default()
        }
    }

    fn of(rule: &Rule) -> Result<Self> {
        let act = match rule.suggest.as_deref() {
            None => "warn",
            Some("") => "remove",
            Some(_) => "replace",
        };
        Ok(Self {
            id: Some(rule.id),
            kind: rule.kind.word().to_owned(),
            pattern: rule.pattern.clone(),
            any_case: Tick(rule.any_case),
            act: act.to_owned(),
            suggest: rule.suggest.clone().unwrap_or_default(),
            say: rule.say.clone(),
            why: rule.why.clone(),
            language: rule.language.clone(),
            seen: Seen::of(rule)?,
        })
    }

    fn read(&self, desk: &Desk, id: i64) -> Result<Rule, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let kind = Kind::parse(&self.kind).unwrap_or(Kind::Words);
        let pattern = fields.needed(
            "pattern",
            &self.pattern,
            LONGEST_PATTERN,
            "style-problem-pattern",
        );
        let suggest = match self.act.as_str() {
            "warn" => None,
            "remove" => Some(String::new()),
            _ => Some(fields.needed("suggest", &self.suggest, LONGEST, "style-problem-suggest")),
        };
        let say = fields.text("say", &self.say, LONGEST);
        let why = fields.text("why", &self.why, LONGEST);
        let language = self.language.trim().to_owned();
        let is_known = language.is_empty() || language::is_known(&language);
        fields.check("language", is_known, "style-problem-language");
        let rule = Rule {
            id,
            kind,
            pattern,
            any_case: self.any_case.0,
            suggest,
            say,
            why,
            language,
        };
        if let Err(fault) = rule.compile() {
            fields.refuse("pattern", problem(fault));
        }
        fields.finish(|| Some(rule))
    }
}

/// The interface string of what is wrong with a pattern.
fn problem(fault: Fault) -> &'static str {
    match fault {
        Fault::Empty => "style-problem-empty",
        Fault::Broken => "style-problem-broken",
        Fault::Slow => "style-problem-slow",
        Fault::Long => "style-problem-long",
    }
}

async fn name_rules(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        let Some(id) = one.id("rule").and_then(|id| id.parse().ok()) else {
            continue;
        };
        match house_style::by_id(&desk.app.db, id).await? {
            Some(rule) => one.call(rule.pattern, format!("{PATH}/{id}")),
            None => one.call(desk.word("style-gone"), None::<String>),
        }
    }
    Ok(())
}

/// What the rules find in a story, in words: for the page before publishing.
pub async fn second_look(desk: &Desk, story: &steps::Node) -> Result<Vec<String>> {
    let rules = house_style::all(&desk.app.db).await?;
    let found = house_style::second_look(&rules, story, desk.language());
    Ok(found.into_iter().map(|one| say(desk, one)).collect())
}

fn say(desk: &Desk, found: Found) -> String {
    let mut args = FluentArgs::new();
    args.set("text", found.text);
    args.set("count", found.count);
    let key = match found.better.as_deref() {
        None => "style-found",
        Some("") => "style-found-remove",
        Some(better) => {
            args.set("better", better.to_owned());
            "style-found-better"
        }
    };
    let words = i18n::translate(desk.language(), key, &args);
    match found.say.as_str() {
        "" => words,
        say => format!("{words} {say}"),
    }
}
