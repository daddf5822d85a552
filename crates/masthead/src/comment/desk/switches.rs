//! The discussions with their switches: open, closed, or as the settings say.
use super::*;
use crate::publication;

#[derive(Serialize)]
struct ArticlesPage {
    tabs: Vec<Choice>,
    discussions: Vec<Discussion>,
    switches: Vec<SwitchView>,
    done: Option<String>,
    problem: Option<String>,
    address: String,
}

#[derive(Serialize)]
struct Discussion {
    article: NamedLink,
    slug: String,
    count: String,
    switch: &'static str,
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
}

/// `GET /desk/comments/articles`: the discussions with their switches.
///
/// # Errors
/// When the database does not answer.
pub async fn articles(
    State(app): State<App>,
    Query(ask): Query<Ask>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    articles_page(&app, &viewer, ask.done, None).await
}

async fn articles_page(
    app: &App,
    viewer: &Arc<Viewer>,
    done: Option<String>,
    wrong: Option<&str>,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let locale = publication.settings.language.as_str();
    let rows = store::discussions(&app.db, DISCUSSIONS).await?;
    let ids: Vec<i64> = rows.iter().map(|(article, ..)| *article).collect();
    let heads = article::by_ids(&app.db, &ids, app.clock.now()).await?;
    let discussion = |(article, shown, switch): &(i64, i64, String)| {
        let head = heads.iter().find(|head| head.id == *article)?;
        Some(Discussion {
            article: NamedLink {
                name: head.headline.clone(),
                url: head.path(&publication),
            },
            slug: head.slug.clone(),
            count: view::count(locale, *shown),
            switch: Switch::parse(switch).unwrap_or_default().word(),
        })
    };
    let switch = |switch: Switch| SwitchView {
        word: switch.word(),
        name: i18n::text(locale, &format!("comment-switch-{}", switch.word())),
    };
    let content = ArticlesPage {
        tabs: tabs(locale, "articles", store::waiting(&app.db).await?),
        discussions: rows.iter().filter_map(discussion).collect(),
        switches: Switch::ALL.into_iter().map(switch).collect(),
        done: done.as_deref().and_then(|done| said(locale, done)),
        problem: wrong.map(|_| i18n::text(locale, "comment-desk-problem-article")),
        address: wrong.unwrap_or_default().to_owned(),
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

/// `POST /desk/comments/articles`: sets one switch.
///
/// # Errors
/// When the database does not answer.
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
        let page = articles_page(&app, &viewer, None, Some(&form.article)).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let moderator = Moderator {
        app: &app,
        publication: &publication,
        viewer: &viewer,
    };
    moderator.switch(head.id, switch).await?;
    Ok(see(&format!("{URL}/articles?done=switch")))
}
