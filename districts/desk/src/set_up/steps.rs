//! `/desk/set-up`: what a publication needs before its first story, a step at a time.
use db::Tx;
use jiff::tz::TimeZone;
use mail::Mailer;
use serde::{Deserialize, Serialize};

use super::PATH;
use crate::done::Done;
use crate::fields::Fields;
use crate::form::{self, Notice, Overtaken, Problems};
use crate::structure::sections::{self, SectionForm};
use crate::{Desk, Entry};
use ground::alarm::Alarms;
use ground::error::Result;
use ground::i18n::{LANGUAGES, is_supported};
use ground::language;
use ground::limit::{self, Attempt};
use ground::written::Written;
use newsroom::article;
use newsroom::publication::{self, Settings};
use people::letter::{self, Letter};
use people::reader::{Email, Trying};
use web::Answer;
use web::extract::Query;
use web::form::Form;
use web::seen::Seen;

/// The longest name of a publication and the longest line under it, in characters.
const LONGEST_NAME: usize = 100;
const LONGEST_LINE: usize = 200;
/// What is decided in the first step, which an import leaves as it is.
const KEYS: [&str; 5] = ["name", "tagline", "language", "time_zone", "accent"];

/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 5] = [
    ("name", "set-up-name"),
    ("tagline", "set-up-tagline"),
    ("language", "set-up-language"),
    ("time_zone", "set-up-zone"),
    ("accent", "set-up-accent"),
];

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Publication,
    Section,
    Mail,
    Story,
}

impl Step {
    const ALL: [Self; 4] = [Self::Publication, Self::Section, Self::Mail, Self::Story];

    /// Its word in the address and in interface strings.
    fn word(self) -> &'static str {
        match self {
            Self::Publication => "publication",
            Self::Section => "section",
            Self::Mail => "mail",
            Self::Story => "story",
        }
    }

    fn url(self) -> String {
        format!("{PATH}/{}", self.word())
    }

    /// The way on, whether it was done or left out.
    fn next_url(self) -> String {
        let at = Self::ALL.into_iter().position(|step| step == self);
        let next = at.and_then(|at| Self::ALL.get(at + 1));
        next.map_or_else(|| PATH.to_owned(), |next| next.url())
    }
}

/// The publication's settings as the form has them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    name: String,
    tagline: String,
    language: String,
    time_zone: String,
    accent: String,
    #[serde(skip_serializing)]
    seen: Seen,
}

#[derive(Serialize)]
struct StepPage {
    steps: Vec<StepView>,
    /// The word of the step that is shown; none for all of them.
    step: Option<&'static str>,
    action: String,
    next_url: String,
    /// Where one goes on: to the first step that is still to be done.
    on_url: Option<String>,
    settings: SettingsForm,
    seen: Seen,
    languages: Vec<(&'static str, String)>,
    zones: Vec<String>,
    section: SectionForm,
    sections: Vec<String>,
    /// The server that takes the mail; none where it is written to a folder.
    mail_host: Option<String>,
    mail_from: String,
    mail_error: Option<String>,
    email: String,
    data: String,
}

#[derive(Serialize)]
struct StepView {
    word: &'static str,
    url: String,
    is_done: bool,
    is_shown: bool,
}

/// What was typed into one of the forms.
#[derive(Default)]
struct Typed {
    settings: Option<SettingsForm>,
    section: SectionForm,
}

impl SettingsForm {
    fn of(settings: &Settings) -> Result<Self> {
        let form = Self {
            name: settings.name.clone(),
            tagline: settings.tagline.clone(),
            language: settings.language.clone(),
            time_zone: settings.time_zone.clone(),
            accent: settings.accent.clone(),
            seen: Seen::default(),
        };
        let seen = Seen::of(&form)?;
        Ok(Self { seen, ..form })
    }

    /// The form with what the server can guess, where nothing was decided.
    fn suggested(settings: &Settings) -> Result<Self> {
        let mut form = Self::of(settings)?;
        if !is_decided(settings) {
            let zone = TimeZone::system();
            form.name = String::new();
            form.time_zone = zone.iana_name().unwrap_or("UTC").to_owned();
        }
        Ok(form)
    }

    fn read(&self, desk: &Desk, before: &Settings) -> Result<Settings, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let name = fields.needed(
            "name",
            &self.name,
            LONGEST_NAME,
            "set-up-problem-publication",
        );
        let tagline = fields.text("tagline", &self.tagline, LONGEST_LINE);
        let (language, zone) = (self.language.trim(), self.time_zone.trim());
        fields.check(
            "language",
            is_supported(language),
            "set-up-problem-language",
        );
        let is_zone = TimeZone::get(zone).is_ok();
        fields.check("time_zone", is_zone, "set-up-problem-zone");
        let settings = Settings {
            name,
            tagline,
            language: language.to_owned(),
            time_zone: zone.to_owned(),
            accent: self.accent.trim().to_owned(),
            ..before.clone()
        };
        let mistakes = settings.mistakes();
        let is_colour = mistakes.iter().all(|(key, _)| *key != "accent");
        fields.check("accent", is_colour, "set-up-problem-accent");
        fields.finish(|| Some(settings))
    }
}

/// Whether the publication's name was decided, at the desk or by an import.
fn is_decided(settings: &Settings) -> bool {
    settings.name != Settings::default().name
}

async fn is_done(desk: &Desk, step: Step) -> Result<bool> {
    Ok(match step {
        Step::Publication => is_decided(&desk.publication.settings),
        Step::Section => !desk.publication.sections().is_empty(),
        Step::Mail => !matches!(desk.app.mailer, Mailer::Folder(_)),
        Step::Story => article::newest_revision(&desk.app.db).await?.is_some(),
    })
}

/// What is still to be done, on the first page of the desk, until there is a story: steps that were
/// left out on purpose are not told of for ever.
pub(super) async fn waiting(desk: &Desk) -> Result<Vec<Entry>> {
    if is_done(desk, Step::Story).await? {
        return Ok(Vec::new());
    }
    let mut count = 0;
    for step in Step::ALL {
        count += i64::from(!is_done(desk, step).await?);
    }
    Ok(vec![Entry::task("waits-set-up", count, PATH)])
}

/// All steps, and the way to the first that is still to be done.
pub async fn index(desk: Desk) -> Result<Answer> {
    page(&desk, None, Typed::default(), &Notice::None).await
}

/// `GET /desk/set-up/publication`
pub async fn publication(desk: Desk) -> Result<Answer> {
    page(
        &desk,
        Some(Step::Publication),
        Typed::default(),
        &Notice::None,
    )
    .await
}

/// `GET /desk/set-up/section`
pub async fn section(desk: Desk) -> Result<Answer> {
    page(&desk, Some(Step::Section), Typed::default(), &Notice::None).await
}

/// `GET /desk/set-up/mail`
pub async fn mail(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    let notice = done.notice(&desk, &[("sent", "set-up-mail-sent")]);
    page(&desk, Some(Step::Mail), Typed::default(), &notice).await
}

/// `GET /desk/set-up/story`
pub async fn story(desk: Desk) -> Result<Answer> {
    page(&desk, Some(Step::Story), Typed::default(), &Notice::None).await
}

async fn page(desk: &Desk, step: Option<Step>, typed: Typed, notice: &Notice) -> Result<Answer> {
    let mut steps = Vec::new();
    for one in Step::ALL {
        steps.push(StepView {
            word: one.word(),
            url: one.url(),
            is_done: is_done(desk, one).await?,
            is_shown: step == Some(one),
        });
    }
    let (app, settings) = (&desk.app, &desk.publication.settings);
    let form = match typed.settings {
        Some(form) => form,
        None => SettingsForm::suggested(settings)?,
    };
    let sections = desk.publication.sections().iter();
    let content = StepPage {
        on_url: steps
            .iter()
            .find(|one| !one.is_done)
            .map(|one| one.url.clone()),
        steps,
        step: step.map(Step::word),
        action: step.map_or_else(String::new, Step::url),
        next_url: step.map_or_else(String::new, Step::next_url),
        seen: form.seen,
        settings: form,
        languages: LANGUAGES.map(|tag| (tag, language::own_name(tag))).into(),
        zones: jiff::tz::db()
            .available()
            .map(|zone| zone.to_string())
            .collect(),
        section: typed.section,
        sections: sections.map(|section| section.name.clone()).collect(),
        mail_host: app.config.mail.smtp_host.clone(),
        mail_from: app.config.mail.from.clone().unwrap_or_default(),
        mail_error: mail_error(desk),
        email: desk.viewer.reader.email.clone(),
        data: app.config.data.display().to_string(),
    };
    let (path, title) = match step {
        Some(step) => (step.url(), desk.word(&format!("set-up-{}", step.word()))),
        None => (PATH.to_owned(), desk.word("desk-set-up")),
    };
    desk.page("set_up/step.html", (&path, &title), &content, notice)
}

fn mail_error(desk: &Desk) -> Option<String> {
    let state = desk.app.part::<Alarms>().state();
    let is_down = state.mail.down_since().is_some();
    is_down.then(|| state.mail.last_error.clone())
}

/// `POST /desk/set-up/publication`: name, language, time zone and look.
pub async fn decide(desk: Desk, Form(form): Form<SettingsForm>) -> Result<Answer> {
    let step = Step::Publication;
    let before = desk.publication.settings.clone();
    if let Err(problems) = form.read(&desk, &before) {
        return page(&desk, Some(step), typed(form), &problems.into()).await;
    }
    let save = async |tx: &mut Tx| {
        let newest = publication::settings(&mut *tx).await?;
        let old = SettingsForm::of(&newest)?;
        let Ok(mut settings) = form.read(&desk, &newest) else {
            return Ok(Written::Overtaken);
        };
        if form.seen != old.seen {
            return Ok(Written::Overtaken);
        }
        settings.decide(&KEYS);
        if publication::save_settings(tx, &settings)
            .await?
            .is_changed()
        {
            let changes = form::changes(&FIELDS, &old, &SettingsForm::of(&settings)?)?;
            let subject = "publication:1".to_owned();
            desk.log(tx, "publication.settings", subject, &changes)
                .await?;
        }
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(&step.next_url())),
        Written::Overtaken => {
            let now = SettingsForm::of(&publication::settings(&desk.app.db).await?)?;
            let notice = Overtaken::of(&FIELDS, &now, &form)?.into();
            let form = SettingsForm {
                seen: now.seen,
                ..form
            };
            page(&desk, Some(step), typed(form), &notice).await
        }
    }
}

fn typed(form: SettingsForm) -> Typed {
    Typed {
        settings: Some(form),
        ..Typed::default()
    }
}

/// `POST /desk/set-up/section`: the first section.
pub async fn add_section(desk: Desk, Form(form): Form<SectionForm>) -> Result<Answer> {
    let step = Step::Section;
    match sections::add(&desk, &form).await? {
        Ok(()) => Ok(Answer::see_other(&step.next_url())),
        Err(problems) => {
            let typed = Typed {
                section: form,
                ..Typed::default()
            };
            page(&desk, Some(step), typed, &problems.into()).await
        }
    }
}

/// `POST /desk/set-up/mail`: a letter to oneself, to see whether it comes.
pub async fn try_mail(desk: Desk, Trying(mut who): Trying) -> Result<Answer> {
    let (app, to) = (&desk.app, &desk.viewer.reader.email);
    who.mailbox = Email::parse(to).map(|email| email.mailbox());
    limit::require(app, Attempt::DeskMail, &who).await?;
    let mut tx = app.db.begin().await?;
    let letter = Letter::new("set-up", to).awaited();
    letter::send(app, &mut tx, &letter, None).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(Answer::see_other(&format!(
        "{}?done=sent",
        Step::Mail.url()
    )))
}
