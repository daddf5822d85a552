//! `/desk/stories/{id}/preview/links`: secret addresses of a draft for people outside, with when they
//! were opened, and the button that ends one.
use http::HeaderMap;
use http::header::SET_COOKIE;
use serde::{Deserialize, Serialize};

use desk::Desk;
use desk::fields::Fields;
use desk::form::{Notice, Overtaken, Problems};
use desk::story::{STORIES, StoryPage, StoryPages, names, writable};
use ground::clock::{DAY, HOUR, MINUTE, Millis, SECOND};
use ground::error::{Error, Result};
use ground::ids::from_hex;
use ground::written::Written;
use newsroom::article;
use newsroom::draft::Draft;
use newsroom::draft::link::{self, Link, Standing, Wish};
use people::role::{Permission, Role};
use web::extract::{Path, Query};
use web::form::Form;
use web::{Answer, cookies};

/// Showing a draft to people outside.
pub const SHOW: Permission = Permission::of("show", &[Role::Author, Role::Editor, Role::Chief]);

/// The new link is shown for so long; afterwards nobody can read it again.
const SHOWN: Millis = 10 * MINUTE;
/// The longest name, in characters.
const LONGEST_NAME: usize = 120;

/// The version that somebody comes from the preview with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    version: Option<i64>,
}

/// The form of a new link.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    name: String,
    /// `newest`, or a version.
    version: String,
    life: String,
    /// `hours` or `days`.
    unit: String,
}

impl Default for LinkForm {
    fn default() -> Self {
        Self {
            name: String::new(),
            version: "newest".to_owned(),
            life: "3".to_owned(),
            unit: "days".to_owned(),
        }
    }
}

#[derive(Serialize)]
struct LinksPage {
    story_pages: StoryPages,
    action: String,
    /// The version that a link can show for good.
    version: i64,
    form: LinkForm,
    made: Option<Made>,
    links: Vec<LinkView>,
}

/// A link that was just made.
#[derive(Serialize)]
struct Made {
    name: String,
    url: String,
}

#[derive(Serialize)]
struct LinkView {
    name: String,
    version: Option<i64>,
    by: String,
    made_at: Millis,
    ends_at: Millis,
    standing: &'static str,
    opened: i64,
    first_opened_at: Option<Millis>,
    last_opened_at: Option<Millis>,
    end_url: String,
}

impl LinkForm {
    fn read(&self, desk: &Desk, draft: &Draft) -> Result<Wish, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let name = fields.needed("name", &self.name, LONGEST_NAME, "draft-link-problem-name");
        let version: Option<Option<i64>> = match self.version.as_str() {
            "newest" => Some(None),
            version => version.parse().ok().map(Some),
        };
        let version =
            version.filter(|one| one.is_none_or(|one| (0..=draft.version).contains(&one)));
        let version = fields.some("version", version, "draft-link-problem-version");
        let unit = match self.unit.as_str() {
            "hours" => HOUR,
            _ => DAY,
        };
        let most = link::LONGEST / unit;
        let life = fields.number("life", &self.life, 1..=most, "draft-link-problem-life");
        fields.finish(|| {
            Some(Wish {
                version: version?,
                name,
                life: life? * unit,
            })
        })
    }
}

/// `GET /desk/stories/{id}/preview/links`: the links of a story, and the form for a new one.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn index(
    desk: Desk,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let made = just_made(&desk, id, &headers).await?;
    let seen = (asked.version, made);
    page(&desk, &draft, seen, LinkForm::default(), &Notice::None).await
}

async fn page(
    desk: &Desk,
    draft: &Draft,
    (version, made): (Option<i64>, Option<Made>),
    form: LinkForm,
    notice: &Notice,
) -> Result<Answer> {
    let links = link::of_draft(&desk.app.db, draft.id).await?;
    let names = names(desk, links.iter().map(|link| link.made_by).collect()).await?;
    let head = article::by_id(&desk.app.db, draft.id).await?;
    let now = desk.app.clock.now();
    let view = |link: Link| {
        let by = names.get(&link.made_by).cloned().unwrap_or_default();
        let standing = link::standing(&link, head.as_ref(), now);
        view(link, standing, by)
    };
    let version = version.filter(|one| (0..=draft.version).contains(one));
    let content = LinksPage {
        story_pages: StoryPages::of(desk, draft, StoryPage::Preview).await?,
        action: format!("{STORIES}/{}/preview/links", draft.id),
        version: version.unwrap_or(draft.version),
        form,
        made,
        links: links.into_iter().map(view).collect(),
    };
    let title = desk.word("draft-links");
    let here = format!("{STORIES}/{}/preview/links", draft.id);
    desk.page("writing/links.html", (&here, &title), &content, notice)
}

fn view(link: Link, standing: Standing, by: String) -> LinkView {
    LinkView {
        end_url: format!("/desk/draft-links/{}/end", link.id),
        name: link.name,
        version: link.version,
        by,
        made_at: link.made_at,
        ends_at: link.ends_at,
        standing: standing.word(),
        opened: link.opened,
        first_opened_at: link.first_opened_at,
        last_opened_at: link.last_opened_at,
    }
}

/// `POST /desk/stories/{id}/preview/links`: makes a link.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn create(desk: Desk, Path(id): Path<i64>, Form(form): Form<LinkForm>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let wish = match form.read(&desk, &draft) {
        Ok(wish) => wish,
        Err(problems) => {
            let seen = (form.version.parse().ok(), None);
            return page(&desk, &draft, seen, form, &problems.into()).await;
        }
    };
    let name = wish.name.clone();
    let mut tx = desk.app.db.begin().await?;
    let (_, token) = link::make(&desk.app, &mut tx, &draft, (wish, desk.viewer.reader.id)).await?;
    let subject = format!("article:{id}");
    desk.log(&mut tx, "article.link", subject, &name).await?;
    tx.commit().await?;
    // The token goes to the page that shows it in a cookie, so that it is in no address and in no
    // log, and a reload makes no second link.
    let is_secure = desk.app.is_secure;
    let cookie = cookies::set(made_cookie(is_secure), &token, SHOWN / SECOND, is_secure);
    let to = format!("{STORIES}/{id}/preview/links");
    Ok(Answer::see_other(&to).header(SET_COOKIE, cookie))
}

fn made_cookie(is_secure: bool) -> &'static str {
    match is_secure {
        true => "__Host-draft-link",
        false => "draft-link",
    }
}

/// The link of this story whose token is still in the browser of whoever made it.
async fn just_made(desk: &Desk, id: i64, headers: &HeaderMap) -> Result<Option<Made>> {
    let token = cookies::get(headers, made_cookie(desk.app.is_secure));
    let Some(token) = token.filter(|token| from_hex::<16>(token).is_some()) else {
        return Ok(None);
    };
    let found = link::by_token(&desk.app.db, token).await?;
    let me = desk.viewer.reader.id;
    let now = desk.app.clock.now();
    let own = found.filter(|link| link.draft == id && link.made_by == me && link.ends_at > now);
    Ok(own.map(|link| Made {
        name: link.name,
        url: format!("{}/preview/draft/{token}", desk.app.config.public_url()),
    }))
}

/// `POST /desk/draft-links/{id}/end`: ends a link now.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in its story.
pub async fn end(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let link = link::by_id(&desk.app.db, id).await?;
    let link = link.ok_or(Error::NotFound)?;
    let draft = writable(&desk, link.draft).await?;
    let mut tx = desk.app.db.begin().await?;
    match link::end(&mut tx, id, desk.app.clock.now()).await? {
        Written::Done => {
            let subject = format!("article:{}", draft.id);
            let (action, name) = ("article.link-end", link.name);
            desk.log(&mut tx, action, subject, &name).await?;
            tx.commit().await?;
            let to = format!("{STORIES}/{}/preview/links", draft.id);
            Ok(Answer::see_other(&to))
        }
        Written::Overtaken => {
            tx.rollback().await?;
            let notice = Overtaken::settled().into();
            page(&desk, &draft, (None, None), LinkForm::default(), &notice).await
        }
    }
}
