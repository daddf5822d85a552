//! `/log-in`: the forms for address, code and password, and the page behind the link.
use axum::extract::State;
use http::StatusCode;
use http::header::{REFERER, SET_COOKIE};
use serde::{Deserialize, Serialize};

use super::{Asked, Holder, Token, Typed, ask, asked, browser_token, forget_cookie};
use super::{is_same_browser, redeem, redeem_link, type_code};
use crate::reader::browser::{Browser, welcome};
use crate::reader::session::Sessions;
use crate::reader::{self, Caller, Email, buyer, oidc, passkey, password, session};
use ground::alarm::Alarms;
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use ground::ids::from_hex;
use ground::limit::Attempt;
use ground::watch::{self, About, Event, Way};
use newsroom::publication;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::next::{local, with_next};
use web::page::{self, Meta, NamedLink};

/// What is said of a text that is no address.
pub const FORM_PROBLEM: &str = "log-in-problem-email";

/// Where somebody wants to come back to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Next {
    next: String,
    /// What has just happened, as the page after an erasure says.
    done: String,
    /// Whether a buyer wants the forms, and not the field for the code that is on its way.
    again: String,
}

/// The page's forms: what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Forms {
    /// The path to come back to.
    pub next: String,
    /// The address as it was typed.
    pub email: String,
    /// The form for the mail: what is wrong.
    pub problem: Option<String>,
    /// The form for the password: what is wrong.
    pub password_problem: Option<String>,
    /// Whether the account has just been erased.
    pub is_erased: bool,
    /// Whether the browser has ordered with an address that is still to be proved.
    pub is_buyer: bool,
    /// Whether passkeys can be used at this address.
    pub offers_passkeys: bool,
    /// Other providers.
    pub providers: Vec<NamedLink>,
}

#[derive(Serialize)]
struct Code<'a> {
    email: &'a str,
    /// The link's token, where the code is typed in another browser than the asking one.
    link: String,
    next: &'a str,
    problem: Option<String>,
    /// Whether it proves the address of an order.
    is_buyer: bool,
    /// The demo sends no mail: where its mails are.
    inbox_url: Option<&'static str>,
    /// Whether mail does not go out, so that the code may never come.
    mail_is_down: bool,
}

#[derive(Serialize)]
struct Link<'a> {
    email: &'a str,
    action: String,
}

/// What the form for the mail holds.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    email: String,
    next: String,
    order: String,
}

/// What the form for the code holds.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
    link: String,
    /// Where the browser is to come back to, where it has been elsewhere since it asked.
    next: String,
}

/// `GET /log-in`
///
/// # Errors
/// When the template fails.
pub async fn index(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Query(next): Query<Next>,
) -> Result<Answer> {
    let buyer = caller.buyer().map(|viewer| viewer.reader.email.clone());
    let way_back = with_query(&app, &browser, local(&next.next).into_owned());
    if let (Some(email), "") = (&buyer, next.again.as_str())
        && code_is_on_its_way(&app, &browser, email).await?
    {
        return Ok(Answer::see_other(&with_next("/log-in/code", &way_back)));
    }
    let forms = Forms {
        next: way_back,
        is_erased: next.done == "erased",
        email: buyer.unwrap_or_default(),
        ..Forms::default()
    };
    show(&app, &caller, forms, StatusCode::OK).await
}

/// The way back with the query of the page that led here, where that is the same page: what is
/// shared between readers and kept rendered knows its path alone.
fn with_query(app: &App, browser: &Browser, way_back: String) -> String {
    let referer = browser
        .headers
        .get(REFERER)
        .and_then(|value| value.to_str().ok());
    let from = referer.and_then(|url| url.strip_prefix(&app.config.public_url()));
    match from.and_then(|from| from.split_once('?')) {
        Some((path, query)) if path == way_back => local(&format!("{path}?{query}")).into_owned(),
        _ => way_back,
    }
}

/// Whether this browser waits for a code at the address that it has ordered with.
async fn code_is_on_its_way(app: &App, browser: &Browser, email: &str) -> Result<bool> {
    let Some(token) = browser_token(app, browser) else {
        return Ok(false);
    };
    let mail = asked(app, Holder::Browser(token)).await?;
    Ok(mail.is_some_and(|mail| {
        mail.is_open && !mail.is_refused && reader::is_same(&mail.email, email)
    }))
}

/// The page with the forms.
///
/// # Errors
/// When the template fails.
pub async fn show(
    app: &App,
    caller: &Caller,
    mut forms: Forms,
    status: StatusCode,
) -> Result<Answer> {
    forms.offers_passkeys = passkey::are_offered(app);
    forms.is_buyer = caller.waits_for_proof();
    let link = |provider: oidc::Provider| NamedLink {
        url: with_next(&format!("/log-in/with/{}", provider.word), &forms.next),
        name: provider.name,
    };
    forms.providers = oidc::providers(&app.config.oidc)
        .into_iter()
        .map(link)
        .collect();
    let title = "log-in-title";
    let answer = personal(app, caller, "reader/log_in.html", title, "/log-in", &forms).await?;
    Ok(answer.status(status))
}

/// A page of the log-in: private, whoever asks.
///
/// # Errors
/// When the template fails.
pub async fn personal<T: Serialize>(
    app: &App,
    caller: &Caller,
    template: &str,
    title: &str,
    path: &str,
    content: &T,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let title = i18n::text(&publication.settings.language, title);
    let mut meta = Meta::new(app, &publication, &title, path);
    meta.canonical = None;
    page::personal(app, &publication, caller, template, meta, path, content)
}

/// An interface string of the publication's language.
///
/// # Errors
/// When the publication cannot be read.
pub async fn words(app: &App, key: &str) -> Result<String> {
    let publication = publication::current(app).await?;
    Ok(i18n::text(&publication.settings.language, key))
}

/// `POST /log-in`: sends the mail. Nothing here looks at the accounts there are.
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Form(form): Form<AskForm>,
) -> Result<Answer> {
    let next = &*local(&form.next);
    let mut forms = Forms {
        next: next.to_owned(),
        ..Forms::default()
    };
    let email = match Email::reached(&app, &form.email) {
        Ok(email) => email,
        Err(problem) => {
            forms.email = form.email;
            forms.problem = Some(words(&app, problem.key(FORM_PROBLEM)).await?);
            return show(&app, &caller, forms, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let wait = browser.wait_for(&app, Attempt::LogInMail, None, &email);
    if let Some(seconds) = wait.await? {
        forms.email = form.email;
        forms.problem = Some(words(&app, "log-in-problem-often").await?);
        let answer = show(&app, &caller, forms, StatusCode::TOO_MANY_REQUESTS).await?;
        return Ok(answer.too_many(seconds));
    }
    let ordered = caller.buyer().filter(|_| form.order == "yes");
    buyer::correct(&app, ordered.map(|viewer| viewer.reader.id), &email).await?;
    let cookie = ask(&app, &email, next).await?;
    Ok(Answer::see_other("/log-in/code").header(SET_COOKIE, cookie))
}

/// `GET /log-in/code`: where the mail went, and the form for its code.
///
/// # Errors
/// When the template fails.
pub async fn code(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Query(next): Query<Next>,
) -> Result<Answer> {
    let Some(token) = browser_token(&app, &browser) else {
        return Ok(Answer::see_other("/log-in"));
    };
    match asked(&app, Holder::Browser(token)).await? {
        Some(mail) if mail.is_open => {
            let mail = mail.with_next(&next.next);
            let problem = match mail.is_refused {
                true => Some(words(&app, "log-in-problem-refused").await?),
                false => None,
            };
            show_code(&app, &caller, &mail, String::new(), problem).await
        }
        _ => Ok(Answer::see_other("/log-in")),
    }
}

async fn show_code(
    app: &App,
    caller: &Caller,
    mail: &Asked,
    link: String,
    problem: Option<String>,
) -> Result<Answer> {
    let content = Code {
        email: &mail.email,
        link,
        next: &mail.next,
        problem,
        is_buyer: caller.buyer().is_some(),
        mail_is_down: app.part::<Alarms>().state().mail.down_since().is_some(),
        inbox_url: app.config.is_demo.then_some("/dev/mail"),
    };
    let (template, title) = ("reader/log_in_code.html", "log-in-code-title");
    personal(app, caller, template, title, "/log-in/code", &content).await
}

/// `POST /log-in/code`
pub async fn type_in(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Form(form): Form<CodeForm>,
) -> Result<Answer> {
    let holder = match from_hex::<16>(&form.link) {
        Some(link) => Some(Holder::Link(link)),
        None => browser_token(&app, &browser).map(Holder::Browser),
    };
    let Some(holder) = holder else {
        return over(&app, &caller).await;
    };
    match type_code(&app, holder, &form.code).await? {
        Typed::Right(link) => {
            let mut tx = app.db.begin().await?;
            let mail = redeem(&mut tx, &link, app.clock.now()).await?;
            let mail = mail.map(|mail| mail.with_next(&form.next));
            enter(&app, tx, mail, &caller, &browser).await
        }
        Typed::Wrong => {
            failed(&app, Way::Mail, &browser);
            wrong(&app, &caller, holder, form).await
        }
        Typed::Over => {
            failed(&app, Way::Mail, &browser);
            over(&app, &caller).await
        }
    }
}

/// Tells that somebody has not shown who they are.
fn failed(app: &App, way: Way, browser: &Browser) {
    let about = About::network(None, &browser.network);
    watch::tell(app, Event::LogInFailed(way), &about);
}

async fn wrong(app: &App, caller: &Caller, holder: Holder, form: CodeForm) -> Result<Answer> {
    let Some(mail) = asked(app, holder).await? else {
        return over(app, caller).await;
    };
    let mail = mail.with_next(&form.next);
    let problem = words(app, "log-in-problem-code").await?;
    let answer = show_code(app, caller, &mail, form.link, Some(problem)).await?;
    Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// What somebody sees whose link or code opens nothing any more: the way to a new one.
async fn over(app: &App, caller: &Caller) -> Result<Answer> {
    let forms = Forms {
        next: "/".to_owned(),
        problem: Some(words(app, "log-in-problem-over").await?),
        ..Forms::default()
    };
    show(app, caller, forms, StatusCode::GONE).await
}

/// Finishes a log-in in the transaction that has used the mail up.
async fn enter(
    app: &App,
    mut tx: db::Tx,
    mail: Option<Asked>,
    caller: &Caller,
    browser: &Browser,
) -> Result<Answer> {
    let found = mail.and_then(|mail| Some((Email::parse(&mail.email)?, mail.next)));
    let Some((email, next)) = found else {
        tx.rollback().await?;
        failed(app, Way::Mail, browser);
        return over(app, caller).await;
    };
    let now = app.clock.now();
    let reader = reader::verified(&mut tx, &email, app.ids.next(now), now).await?;
    let welcome = welcome(app, &mut tx, &reader, 1, browser).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    let about = About::network(Some(reader.id), &browser.network).with_factors(1);
    watch::tell(app, Event::LogIn(Way::Mail), &about);
    let answer = Answer::see_other(&local(&next)).header(SET_COOKIE, forget_cookie(app));
    Ok(welcome.on(answer))
}

fn token(text: &str) -> Result<Token> {
    from_hex(text).ok_or(Error::NotFound)
}

/// `GET /log-in/link/{token}`: a button, so that a scanner of mails that opens the link
/// does not use it up. In another browser than the asking one: the form for the code.
///
/// # Errors
/// When the template fails.
pub async fn link(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Path(text): Path<String>,
) -> Result<Answer> {
    let link = token(&text)?;
    let mail = match asked(&app, Holder::Link(link)).await? {
        Some(mail) if mail.is_open => mail,
        _ => return over(&app, &caller).await,
    };
    if !is_same_browser(&app, link, browser_token(&app, &browser)).await? {
        return show_code(&app, &caller, &mail, text, None).await;
    }
    let content = Link {
        email: &mail.email,
        action: format!("/log-in/link/{text}"),
    };
    let (template, title) = ("reader/log_in_link.html", "log-in-link-title");
    personal(&app, &caller, template, title, "/log-in", &content).await
}

/// `POST /log-in/link/{token}`
pub async fn open_link(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Path(text): Path<String>,
) -> Result<Answer> {
    let link = token(&text)?;
    let Some(asking) = browser_token(&app, &browser) else {
        return Ok(Answer::see_other(&format!("/log-in/link/{text}")));
    };
    if !is_same_browser(&app, link, Some(asking)).await? {
        return Ok(Answer::see_other(&format!("/log-in/link/{text}")));
    }
    let mut tx = app.db.begin().await?;
    let mail = redeem_link(&mut tx, link, asking, app.clock.now()).await?;
    enter(&app, tx, mail, &caller, &browser).await
}

/// What the form for the password holds.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    email: String,
    password: String,
    next: String,
}

/// `POST /log-in/password`: one answer for a wrong password, an account without one and an
/// address without an account, after the same work.
pub async fn by_password(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Form(form): Form<PasswordForm>,
) -> Result<Answer> {
    let next = &*local(&form.next);
    let mut forms = Forms {
        next: next.to_owned(),
        email: form.email.clone(),
        ..Forms::default()
    };
    let email = match Email::read(&form.email) {
        Ok(email) => email,
        Err(problem) => {
            forms.password_problem = Some(words(&app, problem.key(FORM_PROBLEM)).await?);
            return show(&app, &caller, forms, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let wait = browser.wait_for(&app, Attempt::Password, None, &email);
    if let Some(seconds) = wait.await? {
        forms.password_problem = Some(words(&app, "log-in-problem-often").await?);
        let answer = show(&app, &caller, forms, StatusCode::TOO_MANY_REQUESTS).await?;
        return Ok(answer.too_many(seconds));
    }
    let Some(reader) = password::check(&app, &email, form.password).await? else {
        failed(&app, Way::Password, &browser);
        forms.password_problem = Some(words(&app, "log-in-problem-password").await?);
        return show(&app, &caller, forms, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let mut tx = app.db.begin().await?;
    let welcome = welcome(&app, &mut tx, &reader, 1, &browser).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    let about = About::network(Some(reader.id), &browser.network).with_factors(1);
    watch::tell(&app, Event::LogIn(Way::Password), &about);
    Ok(welcome.on(Answer::see_other(next)))
}

/// What the button to log out sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OutForm {
    next: String,
}

/// `POST /log-out`: back to where one was, where that is open to everybody.
pub async fn log_out(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Form(form): Form<OutForm>,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    let cookie = session::end(&app, &mut tx, &browser.headers).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    let account = caller.viewer.map(|viewer| viewer.reader.id);
    let about = About::network(account, &browser.network);
    watch::tell(&app, Event::LogOut, &about);
    Ok(Answer::see_other(&local(&form.next)).header(SET_COOKIE, cookie))
}

/// The page to log in, with the way back.
pub fn address(next: &str) -> String {
    with_next("/log-in", next)
}
