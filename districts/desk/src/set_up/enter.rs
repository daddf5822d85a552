//! `/set-up`: the way in for the first owner, who has the code that the server has printed. Once there
//! is an owner, there is nothing here.
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::PATH;
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n::{LANGUAGES, is_supported};
use ground::language;
use ground::spelling::one_line;
use newsroom::publication;
use people::reader::browser::Browser;
use people::reader::log_in::pages::{personal, words};
use people::reader::{Caller, Email};
use people::set_up::{self, First};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::next::with_next;

/// The page for the code.
const DOOR: &str = "/set-up";
/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 200;

/// What is typed for the code.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

#[derive(Serialize)]
struct CodePage {
    problem: Option<String>,
}

/// Who becomes the first owner, as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnerForm {
    email: String,
    name: String,
    language: String,
}

#[derive(Serialize)]
struct OwnerPage {
    action: String,
    form: OwnerForm,
    languages: Vec<(&'static str, String)>,
    email_problem: Option<String>,
    name_problem: Option<String>,
}

/// Nothing is here once the publication has an owner.
async fn require_open(app: &App) -> Result<()> {
    match set_up::is_open(&app.db).await? {
        true => Ok(()),
        false => Err(Error::NotFound),
    }
}

/// `GET /set-up`: asks for the code.
///
/// # Errors
/// [`Error::NotFound`] once there is an owner.
pub async fn index(State(app): State<App>, caller: Caller) -> Result<Answer> {
    require_open(&app).await?;
    ask(&app, &caller, None).await
}

async fn ask(app: &App, caller: &Caller, problem: Option<String>) -> Result<Answer> {
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let content = CodePage { problem };
    let (template, title) = ("set_up/code.html", "set-up-title");
    let answer = personal(app, caller, template, title, DOOR, &content).await?;
    Ok(answer.status(status))
}

async fn wrong(app: &App, caller: &Caller) -> Result<Answer> {
    let problem = words(app, "set-up-problem-code").await?;
    ask(app, caller, Some(problem)).await
}

/// `POST /set-up`: a typed code leads where the printed address does.
///
/// # Errors
/// [`Error::NotFound`] once there is an owner.
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    Form(form): Form<CodeForm>,
) -> Result<Answer> {
    require_open(&app).await?;
    if !set_up::is_good(&app, &form.code).await? {
        return wrong(&app, &caller).await;
    }
    let letters = form.code.chars().filter(char::is_ascii_alphanumeric);
    let code: String = letters.collect::<String>().to_ascii_lowercase();
    Ok(Answer::see_other(&format!("{DOOR}/{code}")))
}

/// `GET /set-up/{token}`: asks who the owner is.
///
/// # Errors
/// [`Error::NotFound`] once there is an owner.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(code): Path<String>,
) -> Result<Answer> {
    require_open(&app).await?;
    if !set_up::is_good(&app, &code).await? {
        return wrong(&app, &caller).await;
    }
    let publication = publication::current(&app).await?;
    let form = OwnerForm {
        language: publication.settings.language.clone(),
        ..OwnerForm::default()
    };
    owner(&app, &caller, &code, (form, None, None)).await
}

type Typed = (OwnerForm, Option<String>, Option<String>);

async fn owner(
    app: &App,
    caller: &Caller,
    code: &str,
    (form, email_problem, name_problem): Typed,
) -> Result<Answer> {
    let is_wrong = email_problem.is_some() || name_problem.is_some();
    let content = OwnerPage {
        action: format!("{DOOR}/{code}"),
        languages: LANGUAGES.map(|tag| (tag, language::own_name(tag))).into(),
        form,
        email_problem,
        name_problem,
    };
    let (template, title) = ("set_up/owner.html", "set-up-title");
    let answer = personal(app, caller, template, title, DOOR, &content).await?;
    Ok(match is_wrong {
        true => answer.status(StatusCode::UNPROCESSABLE_ENTITY),
        false => answer,
    })
}

/// `POST /set-up/{token}`: makes the owner, who sets up the second step next.
///
/// # Errors
/// [`Error::NotFound`] once there is an owner.
pub async fn claim(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Path(code): Path<String>,
    Form(form): Form<OwnerForm>,
) -> Result<Answer> {
    require_open(&app).await?;
    if !set_up::is_good(&app, &code).await? {
        return wrong(&app, &caller).await;
    }
    let name = one_line(form.name.trim());
    let name: String = name.chars().take(LONGEST_NAME).collect();
    let email = Email::reached(&app, &form.email);
    let (Ok(email), false) = (&email, name.is_empty()) else {
        let email_problem = match &email {
            Ok(_) => None,
            Err(problem) => Some(words(&app, problem.key("staff-problem-email")).await?),
        };
        let name_problem = match name.is_empty() {
            true => Some(words(&app, "set-up-problem-name").await?),
            false => None,
        };
        return owner(&app, &caller, &code, (form, email_problem, name_problem)).await;
    };
    let first = First {
        email: email.clone(),
        name,
        language: match is_supported(&form.language) {
            true => form.language,
            false => "en".to_owned(),
        },
    };
    match set_up::claim(&app, &code, &first, &browser).await? {
        Some(welcome) => {
            let to = with_next("/log-in/second", PATH);
            Ok(welcome.on(Answer::see_other(&to)))
        }
        // Somebody was faster: there is an owner, or another code.
        None => {
            require_open(&app).await?;
            wrong(&app, &caller).await
        }
    }
}
