//! The discussions with their switches: open, closed, or as the settings say.
use super::*;
use desk::form::Overtaken;
use ground::written::Written;

#[derive(Serialize)]
struct ArticlesPage {
    tabs: Vec<Choice>,
    discussions: Vec<Discussion>,
    switches: Vec<SwitchView>,
    #[serde(flatten)]
    typed: Typed,
}

/// The form for an article that one names, with what was typed and could not be set.
#[derive(Default, Serialize)]
struct Typed {
    address: String,
    set: &'static str,
    seen: Seen,
    /// Whether it stands first, because it was overtaken.
    is_first: bool,
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
pub async fn articles(desk: Desk, Query(ask): Query<Ask>) -> Result<Answer> {
    // The form names any article, so it has seen the switch that most of them have.
    let typed = Typed {
        seen: Seen::of(&Switch::default().word())?,
        ..Typed::default()
    };
    let notice = said(&desk, ask.done.as_deref(), (None, "")).await?;
    articles_page(&desk, typed, &notice).await
}

async fn articles_page(desk: &Desk, typed: Typed, notice: &Notice) -> Result<Answer> {
    let (db, locale) = (&desk.app.db, desk.language());
    let rows = store::discussions(db, DISCUSSIONS).await?;
    let ids: Vec<i64> = rows.iter().map(|(article, ..)| *article).collect();
    let heads = article::by_ids(db, &ids, desk.app.clock.now()).await?;
    let discussion = |(article, shown, switch): &(i64, i64, String)| {
        let head = heads.iter().find(|head| head.id == *article)?;
        let switch = Switch::parse(switch).unwrap_or_default().word();
        Some(Seen::of(&switch).map(|seen| Discussion {
            article: NamedLink {
                name: head.wording.headline.clone(),
                url: head.path(&desk.publication),
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
        tabs: tabs(locale, "articles", store::waiting(db).await?),
        discussions: rows.iter().filter_map(discussion).collect::<Result<_>>()?,
        switches: Switch::ALL.into_iter().map(switch).collect(),
        typed,
    };
    let path = format!("{URL}/articles");
    page(
        desk,
        ("comment/desk_articles.html", &path),
        &content,
        notice,
    )
}

fn name_of(locale: &str, switch: Switch) -> String {
    i18n::text(locale, &format!("comment-switch-{}", switch.word()))
}

/// `POST /desk/comments/articles`: sets one switch.
pub async fn switch(desk: Desk, Form(form): Form<SwitchForm>) -> Result<Answer> {
    let address = form.article.trim().trim_end_matches('/');
    let slug = address.rsplit('/').next().unwrap_or_default();
    let found = article::find(&desk.app.db, slug).await?;
    let (Some(Found::Article(head) | Found::Moved(head)), Some(switch)) =
        (found, Switch::parse(&form.set))
    else {
        let typed = Typed {
            address: form.article.clone(),
            set: Switch::parse(&form.set).unwrap_or_default().word(),
            seen: form.seen,
            is_first: false,
        };
        let words = desk.word("comment-desk-problem-article");
        return articles_page(&desk, typed, &Problems::one("article", words).into()).await;
    };
    let moderator = moderator(&desk);
    match moderator.switch(head.id, form.seen, switch).await? {
        Written::Done => Ok(Answer::see_other(&format!("{URL}/articles?done=switch"))),
        Written::Overtaken => overtaken(&desk, &head, switch).await,
    }
}

/// The form with what was chosen, to be set over the newest position.
async fn overtaken(desk: &Desk, head: &Head, chosen: Switch) -> Result<Answer> {
    let now = store::switch(&desk.app.db, head.id).await?;
    let position = |switch| Position {
        switch: name_of(desk.language(), switch),
    };
    let fields = [("switch", "comment-desk-switch")];
    let overtaken = Overtaken::of(&fields, &position(now), &position(chosen))?;
    let typed = Typed {
        address: head.slug.clone(),
        set: chosen.word(),
        seen: Seen::of(&now.word())?,
        is_first: true,
    };
    articles_page(desk, typed, &overtaken.into()).await
}
