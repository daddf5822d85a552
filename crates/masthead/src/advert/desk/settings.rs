//! `/desk/adverts/settings`: `ads.txt`, consent, and where an article's advert stands.
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::{Desk, PLACE, Place, see};
use crate::advert::form::Problems;
use crate::advert::{Ask, Settings};
use crate::app::App;
use crate::error::Result;
use crate::publication;
use crate::publication::ads;
use crate::reader::SignedIn;
use crate::staff::Deed;
use crate::web::Answer;
use crate::web::extract::Query;
use crate::web::form::Form;

#[derive(Serialize)]
struct SettingsPage {
    ads_txt: String,
    wrong: Vec<String>,
    consent: &'static str,
    after: String,
    problems: Problems,
    saved: bool,
}

/// The fields of the settings.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    ads_txt: String,
    consent: String,
    after: String,
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
    let settings = &desk.publication.settings;
    let form = SettingsForm {
        ads_txt: settings.ads_txt.clone(),
        consent: match settings.adverts.consent {
            Ask::None => "none".to_owned(),
            Ask::Ask => "ask".to_owned(),
        },
        after: settings.adverts.after_paragraphs.to_string(),
    };
    settings_page(
        &desk,
        form,
        Vec::new(),
        Problems::new(),
        place.saved.is_some(),
    )
}

fn settings_page(
    desk: &Desk,
    form: SettingsForm,
    wrong: Vec<String>,
    problems: Problems,
    saved: bool,
) -> Result<Answer> {
    let content = SettingsPage {
        ads_txt: form.ads_txt,
        wrong,
        consent: if form.consent == "ask" { "ask" } else { "none" },
        after: form.after,
        problems,
        saved,
    };
    desk.page(
        "advert/settings.html",
        &desk.word("advert-settings"),
        &content,
    )
}

/// `POST /desk/adverts/settings`: checks and saves them.
///
/// # Errors
/// When the database does not answer.
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
        return settings_page(&desk, form, wrong, problems, false);
    }
    let mut settings = publication::settings(&desk.app.db).await?;
    settings.ads_txt = form.ads_txt.replace("\r\n", "\n");
    settings.adverts = Settings {
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
        detail: &format!("{:?}\n{}", settings.adverts, settings.ads_txt),
    };
    let save = async |tx: &mut db::Tx| {
        publication::save_settings(tx, &settings).await?;
        Ok(())
    };
    desk.commit(deed, save).await?;
    Ok(see(&format!("{PLACE}/settings")))
}
