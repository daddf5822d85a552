//! Letters put into words, from interface strings and two templates.
use mail::Message;
use serde::Serialize;

use super::{Letter, Story};
use ground::app::App;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::publication::Publication;
use web::theme::Theme;

#[derive(Serialize)]
struct Page<'a> {
    site: &'a str,
    url: String,
    language: &'a str,
    dir: &'static str,
    subject: &'a str,
    paragraphs: Vec<&'a str>,
    facts: &'a [(String, String)],
    stories: Vec<Told<'a>>,
    button: Option<String>,
    action: Option<&'a str>,
    unsubscribe: Option<&'a str>,
    unsubscribe_label: String,
    footer: String,
    accent: &'a str,
    locale: &'a str,
    time_zone: &'a str,
}

/// A story as the templates see it.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    story: &'a Story,
    dir: &'static str,
}

impl<'a> From<&'a Story> for Told<'a> {
    fn from(story: &'a Story) -> Self {
        let dir = i18n::direction(&story.language);
        Self { story, dir }
    }
}

/// Puts a letter into words: plain text, and the same as HTML.
///
/// # Errors
/// When a template fails.
pub fn write(app: &App, publication: &Publication, letter: &Letter) -> Result<Message> {
    let settings = &publication.settings;
    let language = match letter.language.as_str() {
        "" => settings.language.as_str(),
        language => language,
    };
    let mut args = FluentArgs::new();
    args.set("site", settings.name.clone());
    args.set("url", app.config.public_url());
    for (name, value) in &letter.args {
        args.set(name.clone(), value.clone());
    }
    let words =
        |part: &str| i18n::translate(language, &format!("letter-{}-{part}", letter.kind), &args);
    let (subject, text) = (words("subject"), words("text"));
    let page = Page {
        site: &settings.name,
        url: app.config.public_url(),
        language,
        dir: i18n::direction(language),
        subject: &subject,
        paragraphs: text.split("\n\n").map(str::trim).collect(),
        facts: &letter.facts,
        stories: letter.stories.iter().map(Told::from).collect(),
        button: letter.action.as_ref().map(|_| words("action")),
        action: letter.action.as_deref(),
        unsubscribe: letter.unsubscribe.as_deref(),
        unsubscribe_label: i18n::text(language, "letter-unsubscribe"),
        footer: i18n::translate(language, footer(&letter.kind), &args),
        accent: &settings.accent,
        locale: language,
        time_zone: &settings.time_zone,
    };
    let context = web::theme::context(&page);
    Ok(Message {
        to: letter.to.clone(),
        subject: subject.clone(),
        text: app
            .part::<Theme>()
            .render("letter/letter.txt", &context)?
            .html,
        html: Some(
            app.part::<Theme>()
                .render("letter/letter.html", &context)?
                .html,
        ),
        headers: headers(letter),
    })
}

/// Letters to addresses that somebody else has written down; there may be no account.
const TO_STRANGERS: [&str; 3] = ["gift-subscription", "group-invitation", "complimentary"];

/// Letters about a storyline that their readers follow.
const ABOUT_A_STORYLINE: [&str; 2] = ["storyline", "storyline-more"];

/// Which words say why the letter came.
fn footer(kind: &str) -> &'static str {
    if TO_STRANGERS.contains(&kind) {
        "letter-footer-stranger"
    } else if ABOUT_A_STORYLINE.contains(&kind) {
        "letter-footer-storyline"
    } else {
        "letter-footer"
    }
}

fn headers(letter: &Letter) -> Vec<(String, String)> {
    let mut headers = vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())];
    if let Some(url) = &letter.unsubscribe {
        headers.push(("List-Unsubscribe".to_owned(), format!("<{url}>")));
        headers.push((
            "List-Unsubscribe-Post".to_owned(),
            "List-Unsubscribe=One-Click".to_owned(),
        ));
    }
    headers
}
