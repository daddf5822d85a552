//! `/gift/{token}` for whoever is given an article, and `/account/gifts` for the giver.
use axum::extract::State;
use http::header::{REFERRER_POLICY, SET_COOKIE};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};

use super::{Gift, Given, LIFE, READERS, Worth};
use ground::app::App;
use ground::clock::{DAY, HOUR, Millis, SECOND};
use ground::error::{Error, Result};
use ground::i18n;
use ground::ids::from_hex;
use newsroom::article::{self, Head};
use newsroom::publication::{self, Publication};
use people::reader::{Caller, SignedIn, Viewer, account};
use web::extract::Path;
use web::form::Form;
use web::page::{self, Meta, NamedLink};
use web::{Answer, CachePolicy, cookies};

#[derive(Serialize)]
struct GiftPage {
    headline: String,
    article_url: String,
    action: Option<String>,
    reason: Option<&'static str>,
    readers: i64,
}

/// `GET /gift/{token}`: says what is given, with a button that redeems it. Nothing is used up.
///
/// # Errors
/// [`Error::NotFound`] for a token that is nobody's, or whose article is not on the site.
pub async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    caller: Caller,
) -> Result<Answer> {
    let (gift, head) = given(&app, &token).await?;
    let worth = super::worth(&app, &gift).await?;
    gift_page(&app, &caller, &token, &head, worth).await
}

/// `POST /gift/{token}`: redeems the link and leads to the article at its own address.
///
/// # Errors
/// [`Error::NotFound`] for a token that is nobody's, or whose article is not on the site.
pub async fn redeem(
    State(app): State<App>,
    Path(token): Path<String>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Answer> {
    let (gift, head) = given(&app, &token).await?;
    let publication = publication::current(&app).await?;
    let to_article = clean(&head.path(&publication));
    // Who may read it anyway, or has redeemed it already, uses nothing up.
    let is_readers =
        caller.rights().articles || super::has_redeemed(&super::claims(&app, &headers), &gift);
    if is_readers {
        return Ok(to_article);
    }
    let mut worth = super::worth(&app, &gift).await?;
    if worth == Worth::Open {
        if super::redeem(&app, &gift).await?.is_done() {
            return Ok(to_article.header(SET_COOKIE, super::set_cookie(&app, &gift)));
        }
        worth = Worth::Used;
    }
    gift_page(&app, &caller, &token, &head, worth).await
}

async fn given(app: &App, token: &str) -> Result<(Gift, Head)> {
    let gift = super::by_token(&app.db, token).await?;
    let gift = gift.ok_or(Error::NotFound)?;
    let heads = article::by_ids(&app.db, &[gift.article], app.clock.now()).await?;
    let head = heads.into_iter().next().ok_or(Error::NotFound)?;
    Ok((gift, head))
}

/// The way to an address that does not give the link away.
fn clean(path: &str) -> Answer {
    let answer = Answer::redirect(CachePolicy::NoStore, StatusCode::SEE_OTHER, path);
    answer.header(REFERRER_POLICY, HeaderValue::from_static("no-referrer"))
}

async fn gift_page(
    app: &App,
    caller: &Caller,
    token: &str,
    head: &Head,
    worth: Worth,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let locale = publication.settings.language.as_str();
    let (title, status) = match worth {
        Worth::Open => ("gift-heading", StatusCode::OK),
        Worth::Used | Worth::Ended => ("gift-over-heading", StatusCode::GONE),
    };
    let content = GiftPage {
        headline: head.wording.headline.clone(),
        article_url: head.path(&publication),
        action: (worth == Worth::Open).then(|| format!("/gift/{token}")),
        reason: match worth {
            Worth::Open => None,
            Worth::Used => Some("used"),
            Worth::Ended => Some("ended"),
        },
        readers: READERS,
    };
    let mut meta = Meta::new(app, &publication, &i18n::text(locale, title), "/gift");
    meta.canonical = None;
    let answer = page::personal(
        app,
        &publication,
        caller,
        "gift/show.html",
        meta,
        "/gift",
        &content,
    )?;
    let referrer = HeaderValue::from_static("no-referrer");
    Ok(answer.status(status).header(REFERRER_POLICY, referrer))
}

#[derive(Serialize)]
struct AccountPage {
    may_give: bool,
    problem: Option<String>,
    made: Option<Made>,
    gifts: Vec<GiftView>,
    left: u32,
    limit: u32,
    readers: i64,
    days: i64,
}

#[derive(Serialize)]
struct Made {
    headline: String,
    url: String,
}

#[derive(Serialize)]
struct GiftView {
    id: i64,
    article: Option<NamedLink>,
    uses: i64,
    ends_at: Millis,
    is_over: bool,
    revoke_url: String,
}

/// `GET /account/gifts`: what a reader has given, and the link that was just made.
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    headers: HeaderMap,
) -> Result<Answer> {
    account_page(&app, &viewer, &headers, None).await
}

/// What the button under an article sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GiveForm {
    article: String,
}

/// `POST /account/gifts`: gives an article.
///
/// # Errors
/// [`Error::NotFound`] when there is no such article.
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    headers: HeaderMap,
    Form(form): Form<GiveForm>,
) -> Result<Answer> {
    let id: i64 = form.article.parse().map_err(|_| Error::NotFound)?;
    let heads = article::by_ids(&app.db, &[id], app.clock.now()).await?;
    let head = heads.into_iter().next().ok_or(Error::NotFound)?;
    let publication = publication::current(&app).await?;
    let problem = if !viewer.rights.gifts {
        ("gifts-not-included", StatusCode::FORBIDDEN)
    } else if !super::is_gated(&app, &publication, &head) {
        ("gifts-open-already", StatusCode::UNPROCESSABLE_ENTITY)
    } else {
        match super::give(&app, &publication, viewer.reader.id, &head).await? {
            Given::Link(token) => return Ok(made(&app, &token)),
            Given::Spent => ("gifts-spent", StatusCode::UNPROCESSABLE_ENTITY),
        }
    };
    let (key, status) = problem;
    let text = i18n::text(&publication.settings.language, key);
    let page = account_page(&app, &viewer, &headers, Some(text)).await?;
    Ok(page.status(status))
}

/// `POST /account/gifts/{id}/end`: ends a link.
///
/// # Errors
/// [`Error::NotFound`] for what is not the reader's own.
pub async fn end(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
) -> Result<Answer> {
    if !super::end(&app.db, viewer.reader.id, id).await?.is_done() {
        return Err(Error::NotFound);
    }
    Ok(to_list())
}

fn to_list() -> Answer {
    Answer::see_other("/account/gifts")
}

/// The token travels to the page that shows it in a cookie, so that it is in no address
/// and in no log, and a reload makes no second link.
fn made(app: &App, token: &str) -> Answer {
    let cookie = cookies::set(made_cookie(app), token, HOUR / SECOND, app.is_secure);
    to_list().header(SET_COOKIE, cookie)
}

fn made_cookie(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-given"
    } else {
        "given"
    }
}

async fn account_page(
    app: &App,
    viewer: &std::sync::Arc<Viewer>,
    headers: &HeaderMap,
    problem: Option<String>,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let now = app.clock.now();
    let gifts = super::of_giver(&app.db, viewer.reader.id).await?;
    let ids: Vec<i64> = gifts.iter().map(|gift| gift.article).collect();
    let heads = article::by_ids(&app.db, &ids, now).await?;
    let limit = publication.paywall().gifts_per_month;
    let content = AccountPage {
        may_give: viewer.rights.gifts && limit > 0,
        made: just_made(app, viewer, headers, &heads).await?,
        problem,
        gifts: gifts
            .iter()
            .map(|gift| view(&publication, gift, &heads, now))
            .collect(),
        left: super::left(app, &publication, viewer.reader.id).await?,
        limit,
        readers: READERS,
        days: LIFE / DAY,
    };
    account::show(app, viewer, "gift/index.html", "/account/gifts", &content).await
}

fn view(publication: &Publication, gift: &Gift, heads: &[Head], now: Millis) -> GiftView {
    let head = heads.iter().find(|head| head.id == gift.article);
    GiftView {
        id: gift.id,
        article: head.map(|head| NamedLink {
            name: head.wording.headline.clone(),
            url: head.path(publication),
        }),
        uses: gift.uses,
        ends_at: gift.ends_at,
        is_over: now >= gift.ends_at || gift.uses >= READERS,
        revoke_url: format!("/account/gifts/{}/end", gift.id),
    }
}

/// The link whose token is still in the giver's browser.
async fn just_made(
    app: &App,
    viewer: &Viewer,
    headers: &HeaderMap,
    heads: &[Head],
) -> Result<Option<Made>> {
    let Some(token) = cookies::get(headers, made_cookie(app)) else {
        return Ok(None);
    };
    if from_hex::<16>(token).is_none() {
        return Ok(None);
    }
    let gift = super::by_token(&app.db, token).await?;
    let own = gift.filter(|gift| gift.giver == viewer.reader.id);
    let head = own.and_then(|gift| heads.iter().find(|head| head.id == gift.article));
    Ok(head.map(|head| Made {
        headline: head.wording.headline.clone(),
        url: format!("{}/gift/{token}", app.config.public_url()),
    }))
}
