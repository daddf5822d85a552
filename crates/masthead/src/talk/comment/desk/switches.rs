//! The discussions with their switches: open, closed, or as the settings say.
use super::*;
use crate::desk::form::{Overtaken, Seen};
use crate::ground::written::Written;
use crate::newsroom::publication;

#[derive(Serialize)]
struct ArticlesPage {
    tabs: Vec<Choice>,
    discussions: Vec<Discussion>,
    switches: Vec<SwitchView>,
    done: Option<String>,
    #[serde(flatten)]
    typed: Typed,
}

/// The form for an article that one names, with what was typed and could not be set.
#[derive(Default, Serialize)]
struct Typed {
    address: String,
    set: &'static str,
    seen: Seen,
    problem: Option<String>,
    overtaken: Option<Overtaken>,
}

/// What a switch is compared by, in words.
#[derive(Serialize)]
struct Position {
    switch: String,
}

#[derive(Serialize)]
struct Discussion {
    article: NamedLink,
    slug: String,
    count: String,
    switch: &'static str,
    seen: Seen,
}

#[derive(Serialize)]
struct SwitchView {
    word: &'static str,
    name: String,
}

/// The switch of an article, as the desk posts it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SwitchForm {
    /// The article's address, or the last part of it.
    pub article: String,
    /// What it is set to.
    pub set: String,
    /// The version of the switch that was seen.
    pub seen: Seen,
}

/// `GET /desk/comments/articles`: the discussions with their switches.
pub async fn articles(
    State(app): State<App>,
    Query(ask): Query<Ask>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    // Who names an article has seen nothing of it; what nobody has set is taken as seen.
    let typed = Typed {
        seen: Seen::of(&Switch::default().word())?,
        ..Typed::default()
    };
    articles_page(&app, &viewer, ask.done, typed).await
}

async fn articles_page(
    app: &App,
    viewer: &Arc<Viewer>,
    done: Option<String>,
    typed: Typed,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let locale = publication.settings.language.as_str();
    let rows = store::discussions(&app.db, DISCUSSIONS).await?;
    let ids: Vec<i64> = rows.iter().map(|(article, ..)| *article).collect();
    let heads = article::by_ids(&app.db, &ids, app.clock.now()).await?;
    let discussion = |(article, shown, switch): &(i64, i64, String)| {
        let head = heads.iter().find(|head| head.id == *article)?;
        let switch = Switch::parse(switch).unwrap_or_default().word();
        Some(Seen::of(&switch).map(|seen| Discussion {
            article: NamedLink {
                name: head.wording.headline.clone(),
                url: head.path(&publication),
            },
            slug: head.slug.clone(),
            count: view::count(locale, *shown),
            switch,
            seen,
        }))
    };
    let switch = |switch: Switch| SwitchView {
        word: switch.word(),
        name: name_of(locale, switch),
    };
    let content = ArticlesPage {
        tabs: tabs(locale, "articles", store::waiting(&app.db).await?),
        discussions: rows.iter().filter_map(discussion).collect::<Result<_>>()?,
        switches: Switch::ALL.into_iter().map(switch).collect(),
        done: done.as_deref().and_then(|done| said(locale, done)),
        typed,
    };
    let path = format!("{URL}/articles");
    page(
        app,
        &publication,
        viewer,
        "comment/desk_articles.html",
        &path,
        &content,
    )
}

fn name_of(locale: &str, switch: Switch) -> String {
    i18n::text(locale, &format!("comment-switch-{}", switch.word()))
}

/// `POST /desk/comments/articles`: sets one switch.
pub async fn switch(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<SwitchForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let address = form.article.trim().trim_end_matches('/');
    let slug = address.rsplit('/').next().unwrap_or_default();
    let found = article::find(&app.db, slug).await?;
    let (Some(Found::Article(head) | Found::Moved(head)), Some(switch)) =
        (found, Switch::parse(&form.set))
    else {
        let locale = publication.settings.language.as_str();
        let typed = Typed {
            address: form.article.clone(),
            set: Switch::parse(&form.set).unwrap_or_default().word(),
            seen: form.seen,
            problem: Some(i18n::text(locale, "comment-desk-problem-article")),
            overtaken: None,
        };
        let page = articles_page(&app, &viewer, None, typed).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let moderator = Moderator {
        app: &app,
        publication: &publication,
        viewer: &viewer,
    };
    match moderator.switch(head.id, form.seen, switch).await? {
        Written::Done => Ok(Answer::see_other(&format!("{URL}/articles?done=switch"))),
        Written::Overtaken => overtaken(&app, &viewer, &head, switch).await,
    }
}

/// The form with what was chosen, to be set over the newest position.
async fn overtaken(app: &App, viewer: &Arc<Viewer>, head: &Head, chosen: Switch) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let locale = publication.settings.language.as_str();
    let now = store::switch(&app.db, head.id).await?;
    let position = |switch| Position {
        switch: name_of(locale, switch),
    };
    let fields = [("switch", "comment-desk-switch")];
    let typed = Typed {
        address: head.slug.clone(),
        set: chosen.word(),
        seen: Seen::of(&now.word())?,
        problem: None,
        overtaken: Some(Overtaken::of(&fields, &position(now), &position(chosen))?),
    };
    let page = articles_page(app, viewer, None, typed).await?;
    Ok(page.status(StatusCode::CONFLICT))
}
