//! `/desk/adverts/settings`: `ads.txt`, consent, and where an article's advert stands.
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::{Desk, PLACE, Place, Said, see};
use crate::desk::form::{Overtaken, Seen};
use crate::ground::app::App;
use crate::ground::error::Result;
use crate::ground::written::Written;
use crate::newsroom::publication::{self, ads};
use crate::people::deed::Deed;
use crate::people::reader::SignedIn;
use crate::talk::advert::form::Problems;
use crate::talk::advert::{Ask, Settings};
use crate::web::Answer;
use crate::web::extract::Query;
use crate::web::form::Form;

#[derive(Serialize)]
struct SettingsPage {
    ads_txt: String,
    wrong: Vec<String>,
    consent: &'static str,
    after: String,
    #[serde(flatten)]
    said: Said,
}

/// The fields with their names.
const FIELDS: [(&str, &str); 3] = [
    ("ads_txt", "advert-ads-txt"),
    ("consent", "advert-ask"),
    ("after", "advert-after"),
];

/// The fields of the settings.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    ads_txt: String,
    consent: String,
    after: String,
    /// The version of the settings that was seen.
    #[serde(skip_serializing)]
    seen: Seen,
}

impl SettingsForm {
    fn of(settings: &publication::Settings) -> Result<Self> {
        let adverts: Settings = settings.terms()?;
        let form = Self {
            ads_txt: settings.ads_txt.clone(),
            consent: match adverts.consent {
                Ask::None => "none".to_owned(),
                Ask::Ask => "ask".to_owned(),
            },
            after: adverts.after_paragraphs.to_string(),
            seen: Seen::default(),
        };
        let seen = Seen::of(&form)?;
        Ok(Self { seen, ..form })
    }

    /// With words in place of what is chosen, for somebody to compare.
    fn in_words(&self, desk: &Desk) -> Self {
        let key = match self.consent.as_str() {
            "ask" => "advert-ask-ask",
            _ => "advert-ask-none",
        };
        Self {
            consent: desk.word(key),
            ..self.clone()
        }
    }
}

/// `GET /desk/adverts/settings`: `ads.txt`, consent, and where an article's advert stands.
///
/// # Errors
/// When the template fails.
pub async fn show(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(place): Query<Place>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    let form = SettingsForm::of(&publication::settings(&desk.app.db).await?)?;
    let said = Said::of(form.seen, &place);
    settings_page(&desk, form, Vec::new(), said)
}

fn settings_page(
    desk: &Desk,
    form: SettingsForm,
    wrong: Vec<String>,
    said: Said,
) -> Result<Answer> {
    let status = said.status();
    let content = SettingsPage {
        ads_txt: form.ads_txt,
        wrong,
        consent: if form.consent == "ask" { "ask" } else { "none" },
        after: form.after,
        said,
    };
    let title = desk.word("advert-settings");
    let page = desk.page("advert/settings.html", &title, &content)?;
    Ok(page.status(status))
}

/// `POST /desk/adverts/settings`: checks and saves them.
pub async fn change(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<SettingsForm>,
) -> Result<Answer> {
    let desk = Desk::new(app, viewer).await?;
    let wrong = ads::parse(&form.ads_txt).err().unwrap_or_default();
    let wrong: Vec<String> = wrong.iter().map(ToString::to_string).collect();
    let after = form.after.trim().parse().unwrap_or(0);
    let mut problems = Problems::new();
    if !(1..=50).contains(&after) {
        problems.insert("after", "advert-problem-number");
    }
    if !wrong.is_empty() || !problems.is_empty() {
        let said = Said {
            seen: form.seen,
            problems,
            ..Said::default()
        };
        return settings_page(&desk, form, wrong, said);
    }
    let ads_txt = form.ads_txt.replace("\r\n", "\n");
    let adverts = Settings {
        consent: if form.consent == "ask" {
            Ask::Ask
        } else {
            Ask::None
        },
        after_paragraphs: after,
    };
    let deed = Deed {
        action: "advert.settings",
        subject: "publication".to_owned(),
        detail: &format!("{adverts:?}\n{ads_txt}"),
    };
    let save = async |tx: &mut db::Tx| {
        let mut settings = publication::settings(&mut *tx).await?;
        if SettingsForm::of(&settings)?.seen != form.seen {
            return Ok(Written::Overtaken);
        }
        settings.ads_txt = ads_txt;
        settings.set_terms(&adverts)?;
        // The log says who has saved them, whether they say anything new or not.
        let _ = publication::save_settings(tx, &settings).await?;
        Ok(Written::Done)
    };
    match desk.commit(deed, save).await? {
        Written::Done => Ok(see(&format!("{PLACE}/settings"))),
        Written::Overtaken => overtaken(&desk, form).await,
    }
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken(desk: &Desk, form: SettingsForm) -> Result<Answer> {
    let newest = SettingsForm::of(&publication::settings(&desk.app.db).await?)?;
    let (now, typed) = (newest.in_words(desk), form.in_words(desk));
    let overtaken = Overtaken::of(&FIELDS, &now, &typed)?;
    let said = Said::overtaken(newest.seen, overtaken);
    settings_page(desk, form, Vec::new(), said)
}
