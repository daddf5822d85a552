//! `GET /things/{slug}`, and what a topic's page shows of its thing: the two are one page.
use axum::extract::State;
use http::Uri;
use serde::Serialize;

use super::measure::{self, MeasureView};
use super::rows::{self, Content, Format};
use super::view::{self, MomentView, NameView, QuoteView, StripView};
use super::when;
use super::{json_ld, readers};
use ground::app::App;
use ground::changes;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::article::Head;
use newsroom::article::view::{Card, shared_cards};
use newsroom::knowledge::shown::{self, At, Figure, Moment, Quote, Readers};
use newsroom::knowledge::thing::{self, Form, Kind, Thing};
use newsroom::knowledge::{figure, moment, relation};
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use web::extract::Path;
use web::page::{self, Face, Meta, NamedLink};
use web::{Answer, CachePolicy, Rendered};

/// Stories on the page of a thing.
const STORIES: usize = 30;
/// Quotations on it.
const QUOTES: usize = 12;
/// Relations on it.
const RELATIONS: usize = 12;
/// Storylines on it.
const STORYLINES: usize = 8;

/// What is known of a thing.
#[derive(Debug)]
pub struct Known {
    thing: Thing,
    moments: Vec<Moment>,
    all: Vec<Moment>,
    plans: Vec<Moment>,
    figures: Vec<Figure>,
    quotes: Vec<Quote>,
    roles: Vec<NameView>,
    relations: Vec<NameView>,
    storylines: Vec<NameView>,
    names: Vec<String>,
}

/// The same as templates see it.
#[derive(Debug, Serialize)]
pub struct KnownView {
    kind: Option<String>,
    one_line: String,
    few: Vec<MomentView>,
    all: Vec<MomentView>,
    total: usize,
    strip: Option<StripView>,
    plans: Vec<MomentView>,
    measures: Vec<MeasureView>,
    quotes: Vec<QuoteView>,
    roles: Vec<NameView>,
    relations: Vec<NameView>,
    storylines: Vec<NameView>,
    names: Vec<String>,
    csv_url: String,
    json_url: String,
}

#[derive(Serialize)]
struct ShowPage {
    topic: NamedLink,
    known: KnownView,
    cards: Vec<Card>,
    older_url: Option<String>,
    newer_url: Option<String>,
}

impl Known {
    /// Everything that readers may see of a thing that stands for itself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn load(readers: &Readers<'_>, thing: Thing) -> Result<Self> {
        let all = shown::moments_of_thing(readers, &thing).await?;
        let (plans, past) = moment::ahead(all.clone(), readers.now);
        let figures = match thing.kind {
            Kind::Measure => history(readers, &thing).await?,
            _ => shown::figures_of_thing(readers, &thing).await?,
        };
        let quotes = shown::quotes_of_thing(readers, &thing).await?;
        let related = relation::of_thing(readers, &thing, RELATIONS).await?;
        let lines = shown::storylines_of_thing(readers, &thing, STORYLINES).await?;
        let names = thing::names(readers.db, thing.id).await?.into_iter();
        let is_told = |form: Form| matches!(form, Form::Full | Form::Short | Form::Former);
        let names = names.filter(|name| is_told(name.form) && name.name != thing.name);
        Ok(Self {
            moments: moment::once(past),
            all,
            plans,
            figures,
            quotes,
            roles: roles(readers, &thing).await?,
            relations: related
                .into_iter()
                .map(|one| NameView::linked(&one.other.name, one.path))
                .collect(),
            storylines: lines
                .iter()
                .map(|line| NameView::linked(&line.title, line.path()))
                .collect(),
            names: names.map(|name| name.name).collect(),
            thing,
        })
    }

    /// Whether nothing is known but the name.
    pub fn is_empty(&self) -> bool {
        let lists = [self.moments.len(), self.plans.len(), self.figures.len()];
        lists.into_iter().all(|length| length == 0) && self.quotes.is_empty()
    }

    /// The thing.
    pub fn thing(&self) -> &Thing {
        &self.thing
    }

    /// What is known, for a page at `path`.
    pub fn view(&self, path: &str, language: &str) -> KnownView {
        let five = moment::choose(&self.moments, &[]);
        let is_long = self.moments.len() > five.len();
        let kind = format!("facts-kind-{}", self.thing.kind.word());
        let is_named = self.thing.kind != Kind::Subject;
        let (csv_url, json_url) = match self.is_empty() {
            true => Default::default(),
            false => rows::urls(path),
        };
        KnownView {
            kind: is_named.then(|| i18n::text(language, &kind)),
            one_line: self.thing.one_line.clone(),
            all: match is_long {
                true => view::moments(&self.moments, &self.all, language),
                false => Vec::new(),
            },
            few: view::moments(&five, &self.all, language),
            total: self.moments.len(),
            strip: view::strip(&self.moments, language),
            plans: view::moments(&self.plans, &[], language),
            measures: measure::grouped(&self.figures, language),
            quotes: self.quotes.iter().take(QUOTES).map(view::quote).collect(),
            roles: self.roles.clone(),
            relations: self.relations.clone(),
            storylines: self.storylines.clone(),
            names: self.names.clone(),
            csv_url,
            json_url,
        }
    }

    /// What is known as structured data of a page at `path`.
    pub fn json_ld(&self, app: &App, path: &str) -> String {
        let content = json_ld::Content {
            about: Some(json_ld::thing(app, &self.thing)),
            rows: self.rows(),
        };
        json_ld::page(app, (self.thing.name.as_str(), path), &content)
    }

    fn rows(&self) -> Content<'_> {
        Content {
            moments: &self.moments,
            plans: &self.plans,
            figures: &self.figures,
            quotes: &self.quotes,
        }
    }
}

/// What is known of a topic besides its stories, where that is anything.
pub async fn of_topic(app: &App, publication: &Publication, topic: i64) -> Result<Option<Known>> {
    let readers = readers(app, publication);
    let Some(thing) = thing::of_topic(&app.db, topic).await? else {
        return Ok(None);
    };
    changes::show(thing.tag());
    if shown::thing_path(&thing).is_none() {
        return Ok(None);
    }
    let known = Known::load(&readers, thing).await?;
    Ok(Some(known).filter(|known| !known.is_empty()))
}

/// Every value of a measure, those that were withdrawn too, with what became of them.
async fn history(readers: &Readers<'_>, thing: &Thing) -> Result<Vec<Figure>> {
    let periods: Vec<figure::Period> = shown::history(readers, thing).await?;
    let counts = periods.into_iter().flat_map(|period| period.counts);
    Ok(counts.flat_map(|count| count.figures).collect())
}

/// For what a thing stands, and what stands for it, each with its time.
async fn roles(readers: &Readers<'_>, thing: &Thing) -> Result<Vec<NameView>> {
    let language = readers.publication.settings.language.as_str();
    let mut roles = Vec::new();
    if let Some(parent) = thing.parent {
        roles.extend(role(readers, parent, thing, language).await?);
    }
    for child in thing::children(readers.db, thing.id).await? {
        roles.extend(role(readers, child.id, &child, language).await?);
    }
    Ok(roles)
}

async fn role(
    readers: &Readers<'_>,
    of: i64,
    dated: &Thing,
    language: &str,
) -> Result<Option<NameView>> {
    let label = shown::label(readers, of).await?;
    let Some(label) = label.filter(|label| label.path.is_some()) else {
        return Ok(None);
    };
    let end = |end: &Option<String>| end.clone().unwrap_or_else(|| "..".to_owned());
    let span = format!("{}/{}", end(&dated.parent_from), end(&dated.parent_until));
    let is_dated = dated.parent_from.is_some() || dated.parent_until.is_some();
    let mut one_line = dated.one_line.clone();
    if is_dated {
        let said = when::said(&span, language);
        one_line = match one_line.as_str() {
            "" => said,
            line => format!("{line}, {said}"),
        };
    }
    let mut view = NameView::new(&label);
    view.when = one_line;
    Ok(Some(view))
}

/// The page of a thing without a topic.
///
/// # Errors
/// [`Error::NotFound`] where nothing is known that readers may see; [`Error::Removed`] where what was
/// there is gone.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(slug): Path<String>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let path = format!("/things/{slug}");
    let shown = page::faced(&app, &publication, &caller, &path, async |face| {
        let readers = readers(&app, &publication);
        let thing = match shown::at_slug(&readers, &slug).await? {
            At::Thing(thing) => *thing,
            At::Moved(to) => return Err(Error::Elsewhere(to)),
            At::Gone => return Err(Error::Removed),
            At::Nothing => return Err(Error::NotFound),
        };
        page_of(&app, &readers, thing, &path, face).await
    });
    match shown.await {
        Err(Error::Elsewhere(to)) => Ok(Answer::moved(&to)),
        shown => shown,
    }
}

async fn page_of(
    app: &App,
    readers: &Readers<'_>,
    thing: Thing,
    path: &str,
    face: Face,
) -> Result<std::sync::Arc<Rendered>> {
    let publication = readers.publication;
    let known = Known::load(readers, thing).await?;
    let heads: Vec<Head> = shown::articles_of_thing(readers, known.thing(), STORIES).await?;
    if known.is_empty() && heads.is_empty() {
        return Err(Error::NotFound);
    }
    let name = known.thing().name.clone();
    let mut meta = Meta::new(app, publication, &name, path);
    meta.face = face;
    meta.description = description(publication, &known);
    meta.json_ld = Some(known.json_ld(app, path));
    let content = ShowPage {
        cards: shared_cards(app, publication, &mut meta, &heads).await?,
        known: known.view(path, &publication.settings.language),
        older_url: None,
        newer_url: None,
        topic: NamedLink {
            name,
            url: path.to_owned(),
        },
    };
    page::render(app, publication, "topic/show.html", &meta, path, &content)
}

/// A thing's page in a few words.
pub fn description(publication: &Publication, known: &Known) -> String {
    if !known.thing.one_line.is_empty() {
        return format!("{}: {}", known.thing.name, known.thing.one_line);
    }
    let mut args = FluentArgs::new();
    args.set("name", known.thing.name.clone());
    i18n::translate(
        &publication.settings.language,
        "facts-thing-description",
        &args,
    )
}

/// `GET /things/{slug}/data.csv` and `data.json`, and the same of a topic.
///
/// # Errors
/// [`Error::NotFound`] where nothing is known that readers may see.
pub async fn data(State(app): State<App>, Path(slug): Path<String>, uri: Uri) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let format = Format::of(uri.path()).ok_or(Error::NotFound)?;
    let path = uri.path().rsplit_once('/').map_or("", |(path, _)| path);
    page::public(
        &app,
        &publication,
        uri.path(),
        CachePolicy::Public,
        async || {
            let readers = readers(&app, &publication);
            let thing = super::public_thing(&readers, &slug)
                .await?
                .ok_or(Error::NotFound)?;
            changes::show(thing.tag());
            if shown::thing_path(&thing).as_deref() != Some(path) {
                return Err(Error::NotFound);
            }
            let known = Known::load(&readers, thing).await?;
            if known.is_empty() {
                return Err(Error::NotFound);
            }
            let of = (known.thing.name.as_str(), path);
            rows::rendered(&app, &publication, of, known.rows(), format)
        },
    )
    .await
}
