//! `/desk/adverts/settings`: `ads.txt`, consent, and where an article's advert stands.
use serde::{Deserialize, Serialize};

use super::{PLACE, Place, changed, notice, see};
use crate::advert::{Ask, Settings};
use desk::Desk;
use desk::fields::Fields;
use desk::form::{self, Notice, Overtaken, Problems};
use ground::error::Result;
use ground::written::Written;
use newsroom::publication::{self, Publication, ads};
use web::Answer;
use web::extract::Query;
use web::form::Form;
use web::seen::Seen;

/// Where they are changed.
const PATH: &str = "/desk/adverts/settings";

#[derive(Serialize)]
struct SettingsPage {
    seen: Seen,
    form: SettingsForm,
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

    /// The lines of `ads.txt` and the terms that were typed.
    fn read(&self, publication: &Publication) -> Result<(String, Settings), Problems> {
        let mut fields = Fields::of(publication);
        if let Err(wrong) = ads::parse(&self.ads_txt) {
            let lines: Vec<String> = wrong.iter().map(ToString::to_string).collect();
            fields.refuse_in_words("ads_txt", lines.join("\n"));
        }
        let after = fields.number("after", &self.after, 1_u32..=50, "form-problem-number");
        fields.finish(|| {
            let terms = Settings {
                consent: match self.consent.as_str() {
                    "ask" => Ask::Ask,
                    _ => Ask::None,
                },
                after_paragraphs: usize::try_from(after?).ok()?,
            };
            Some((self.ads_txt.replace("\r\n", "\n"), terms))
        })
    }
}

/// `GET /desk/adverts/settings`: `ads.txt`, consent, and where an article's advert stands.
///
/// # Errors
/// When the template fails.
pub async fn show(desk: Desk, Query(place): Query<Place>) -> Result<Answer> {
    let form = SettingsForm::of(&publication::settings(&desk.app.db).await?)?;
    page(&desk, form, &notice(&desk, &place))
}

fn page(desk: &Desk, form: SettingsForm, notice: &Notice) -> Result<Answer> {
    let content = SettingsPage {
        seen: form.seen,
        form,
    };
    let title = desk.word("advert-settings");
    desk.page("advert/settings.html", (PLACE, &title), &content, notice)
}

/// `POST /desk/adverts/settings`: checks and saves them.
pub async fn change(desk: Desk, Form(form): Form<SettingsForm>) -> Result<Answer> {
    let (ads_txt, adverts) = match form.read(&desk.publication) {
        Ok(read) => read,
        Err(problems) => return page(&desk, form, &problems.into()),
    };
    let save = async |tx: &mut db::Tx| {
        let mut settings = publication::settings(&mut *tx).await?;
        if SettingsForm::of(&settings)?.seen != form.seen {
            return Ok(Written::Overtaken);
        }
        let before = SettingsForm::of(&settings)?.in_words(&desk);
        settings.ads_txt = ads_txt;
        settings.set_terms(&adverts)?;
        let after = SettingsForm::of(&settings)?.in_words(&desk);
        let detail = form::changes(&FIELDS, &before, &after)?;
        // The log says who has saved them, whether they say anything new or not.
        let _ = publication::save_settings(&mut *tx, &settings).await?;
        let subject = "publication".to_owned();
        changed(&desk, tx, ("advert.settings", subject, &detail)).await
    };
    match desk.save(save).await? {
        Written::Done => Ok(see(PATH)),
        Written::Overtaken => overtaken(&desk, form).await,
    }
}

/// The form with what was typed, to be kept over the newest version.
async fn overtaken(desk: &Desk, mut form: SettingsForm) -> Result<Answer> {
    let newest = SettingsForm::of(&publication::settings(&desk.app.db).await?)?;
    form.seen = newest.seen;
    let (now, typed) = (newest.in_words(desk), form.in_words(desk));
    let overtaken = Overtaken::of(&FIELDS, &now, &typed)?;
    page(desk, form, &overtaken.into())
}
