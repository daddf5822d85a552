//! The page of results as its template sees it.
use std::sync::Arc;

use serde::Serialize;

use super::ask::{Asked, LONGEST, PATH, SHOWN};
use super::marked::{Piece, pieces};
use super::{MOST_WORDS, Problem, machine, pages};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n::{self, DateStyle, FluentArgs};
use newsroom::article::view::{Card, cards, plain_cards};
use newsroom::article::{self, Cursor, Head, Scope};
use newsroom::publication::Publication;
use newsroom::search::{Days, Results};
use newsroom::topic;
use web::Rendered;
use web::page::{self, Face, Meta, NamedLink};

const TEMPLATE: &str = "search/index.html";
/// Characters of the passage under a headline.
const PASSAGE: usize = 240;
/// Stories that a page without results offers.
const NEWEST: i64 = 4;
/// Links of one kind that narrow a search.
const NARROWS: usize = 8;

#[derive(Default, Serialize)]
struct Page {
    form: Form,
    /// Whether something was asked for.
    is_asked: bool,
    problem: Option<String>,
    total: usize,
    results: Vec<Hit>,
    meant: Option<NamedLink>,
    orders: Vec<Choice>,
    /// Filters in effect, each with the address of the search without it.
    chosen: Vec<NamedLink>,
    clear_url: Option<String>,
    groups: Vec<Group>,
    previous_url: Option<String>,
    next_url: Option<String>,
    /// Which page it is of how many, where there are several.
    place: Option<[usize; 2]>,
    /// Whether there is more than can be leafed through to.
    is_cut: bool,
    feed_url: Option<String>,
    newest: Vec<Card>,
    sections: Vec<NamedLink>,
}

#[derive(Default, Serialize)]
struct Form {
    q: String,
    from: String,
    to: String,
    most: usize,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    value: String,
}

/// A story that was found.
#[derive(Serialize)]
struct Hit {
    #[serde(flatten)]
    card: Card,
    title: Vec<Piece>,
    passage: Vec<Piece>,
}

#[derive(Serialize)]
struct Choice {
    name: String,
    url: String,
    current: bool,
}

/// Links that narrow the search, by one thing.
#[derive(Serialize)]
struct Group {
    name: String,
    links: Vec<Counted>,
}

#[derive(Serialize)]
struct Counted {
    name: String,
    url: String,
    count: usize,
}

/// The page of whoever has not asked for anything yet.
pub async fn blank(app: &App, publication: &Publication, face: Face) -> Result<Arc<Rendered>> {
    let mut content = Page {
        form: form(&Asked::default()),
        ..Page::default()
    };
    offer(app, publication, &mut content).await?;
    let title = i18n::text(&publication.settings.language, "search");
    let meta = Meta::new(app, publication, &title, PATH);
    render(app, publication, (meta, face), &content)
}

/// The page of what was found, or why nothing was searched for.
pub async fn page(
    app: &App,
    publication: &Publication,
    face: Face,
    asked: &Asked,
    results: Option<&Results>,
) -> Result<Arc<Rendered>> {
    let mut content = Page {
        form: form(asked),
        is_asked: true,
        chosen: chosen(app, publication, asked).await?,
        clear_url: asked.is_narrowed().then(|| clear_url(asked)),
        problem: problem(publication, asked, results),
        ..Page::default()
    };
    if let Some(found) = results {
        content.results = hits(app, publication, found).await?;
        content.total = total(asked, found);
        content.meant = found.meant.clone().map(|words| meant(asked, words));
        content.orders = orders(publication, asked);
        content.groups = groups(publication, asked, found);
        leaf(&mut content, asked, found.total);
        content.feed_url = Some(machine::feed_url(asked));
    }
    if content.results.is_empty() {
        offer(app, publication, &mut content).await?;
    }
    let mut meta = Meta::new(app, publication, &title(publication, asked), &asked.url());
    if content.feed_url.is_some() {
        meta.feeds = machine::links(app, &meta.title, asked);
    }
    render(app, publication, (meta, face), &content)
}

fn render(
    app: &App,
    publication: &Publication,
    (mut meta, face): (Meta, Face),
    content: &Page,
) -> Result<Arc<Rendered>> {
    meta.face = face;
    meta.robots = Some("noindex");
    page::render(app, publication, TEMPLATE, &meta, PATH, content)
}

fn form(asked: &Asked) -> Form {
    let day = |days: Option<Days>, of: fn(Days) -> jiff::civil::Date| {
        days.map_or_else(String::new, |days| of(days).to_string())
    };
    let is_hidden = |(name, _): &(&str, String)| !matches!(*name, "from" | "to");
    let hidden = asked.filters().into_iter().filter(is_hidden);
    Form {
        q: asked.q.clone(),
        from: day(asked.from, Days::first),
        to: day(asked.to, Days::last),
        most: LONGEST,
        fields: hidden.map(|(name, value)| Field { name, value }).collect(),
    }
}

fn title(publication: &Publication, asked: &Asked) -> String {
    let locale = publication.settings.language.as_str();
    if asked.q.is_empty() {
        return i18n::text(locale, "search");
    }
    let mut args = FluentArgs::new();
    args.set("words", asked.q.clone());
    i18n::translate(locale, "search-title", &args)
}

/// What is wrong with the search, or with the index, in words.
fn problem(publication: &Publication, asked: &Asked, results: Option<&Results>) -> Option<String> {
    let locale = publication.settings.language.as_str();
    let most = |key, most: usize| {
        let mut args = FluentArgs::new();
        args.set("most", most as i64);
        Some(i18n::translate(locale, key, &args))
    };
    match (asked.problem(), results) {
        (Some(Problem::Long), _) => most("search-too-long", LONGEST),
        (Some(Problem::Words), _) => most("search-too-many-words", MOST_WORDS),
        (None, Some(found)) if !found.is_ready => Some(i18n::text(locale, "search-soon")),
        (None, Some(found)) if found.asked.only_excludes() => {
            Some(i18n::text(locale, "search-only-excludes"))
        }
        (None, _) => None,
    }
}

/// Something to read and to go on from where nothing was found.
async fn offer(app: &App, publication: &Publication, content: &mut Page) -> Result<()> {
    let now = app.clock.now();
    let start = Cursor::start(now);
    let heads = article::latest(&app.db, Scope::Everything, start, now, NEWEST).await?;
    content.newest = cards(app, publication, &heads).await?;
    let sections = publication.sections().iter();
    content.sections = sections.map(|section| section.link()).collect();
    Ok(())
}

async fn hits(app: &App, publication: &Publication, found: &Results) -> Result<Vec<Hit>> {
    let cards = plain_cards(app, publication, &found.heads);
    let mut hits = Vec::with_capacity(cards.len());
    for (head, card) in found.heads.iter().zip(cards) {
        let mark = |text: &str, most| finder::passage(text, &card.language, &found.asked, most);
        let title = mark(&card.headline, card.headline.len());
        let mut passage = mark(&card.standfirst, PASSAGE);
        if passage.marks.is_empty() {
            let opening = mark(&public_text(app, publication, head).await?, PASSAGE);
            // Where the words are in neither, the standfirst says best what the story is about.
            if !opening.marks.is_empty() || card.standfirst.is_empty() {
                passage = opening;
            }
        }
        hits.push(Hit {
            title: pieces(&title.text, &title.marks),
            passage: pieces(&passage.text, &passage.marks),
            card,
        });
    }
    Ok(hits)
}

/// What everybody may read of a story, and nothing else, whoever searches.
async fn public_text(app: &App, publication: &Publication, head: &Head) -> Result<String> {
    let facts = head.facts(publication);
    let story = article::story(&app.db, publication, head.clone()).await?;
    let Some((grant, _)) = paywall::open_to_all(&facts, app.clock.now()) else {
        return Ok(story.opening(false).plain_text());
    };
    let rest = story.rest.open(&grant);
    let rest = rest.ok_or_else(|| Error::Internal(anyhow::anyhow!("a grant of another story")))?;
    let opening = story.opening(true).plain_text();
    Ok(format!("{opening}\n{}", rest.plain_text()))
}

fn meant(asked: &Asked, words: String) -> NamedLink {
    NamedLink {
        url: asked.but(|it| it.q.clone_from(&words)).url(),
        name: words,
    }
}

fn orders(publication: &Publication, asked: &Asked) -> Vec<Choice> {
    let order = |key, by_date| Choice {
        name: i18n::text(&publication.settings.language, key),
        url: asked.but(|it| it.by_date = by_date).url(),
        current: asked.by_date == by_date,
    };
    vec![
        order("search-by-relevance", false),
        order("search-by-date", true),
    ]
}

fn clear_url(asked: &Asked) -> String {
    let bare = Asked {
        q: asked.q.clone(),
        by_date: asked.by_date,
        ..Asked::default()
    };
    bare.url()
}

/// The filters in effect, by name.
async fn chosen(app: &App, publication: &Publication, asked: &Asked) -> Result<Vec<NamedLink>> {
    let mut chosen = Vec::new();
    let mut put = |name: String, without: Asked| {
        let url = without.url();
        chosen.push(NamedLink { name, url });
    };
    if let Some(section) = publication.section_by_slug(&asked.section) {
        put(section.name.clone(), asked.but(|it| it.section.clear()));
    }
    if let Some(author) = publication.author_by_slug(&asked.author) {
        put(author.name.clone(), asked.but(|it| it.author.clear()));
    }
    if !asked.topic.is_empty() {
        let topic = topic::by_slug(&app.db, &asked.topic).await?;
        let name = topic.map_or_else(|| asked.topic.clone(), |topic| topic.name);
        put(name, asked.but(|it| it.topic.clear()));
    }
    match (asked.from, asked.to) {
        (Some(from), Some(to)) if from == to => {
            let whole = asked.but(|it| (it.from, it.to) = (None, None));
            put(days(publication, from, from.first()), whole);
        }
        (from, to) => {
            if let Some(from) = from {
                let name = bound(
                    publication,
                    "search-since",
                    days(publication, from, from.first()),
                );
                put(name, asked.but(|it| it.from = None));
            }
            if let Some(to) = to {
                let name = bound(
                    publication,
                    "search-until",
                    days(publication, to, to.last()),
                );
                put(name, asked.but(|it| it.to = None));
            }
        }
    }
    Ok(chosen)
}

fn bound(publication: &Publication, key: &str, date: String) -> String {
    let mut args = FluentArgs::new();
    args.set("date", date);
    i18n::translate(&publication.settings.language, key, &args)
}

/// A day, a month or a year in the words of the publication's language.
fn days(publication: &Publication, days: Days, day: jiff::civil::Date) -> String {
    let style = match days {
        Days::Year(year) => return year.to_string(),
        Days::Month(..) => DateStyle::Month,
        Days::Day(_) => DateStyle::Short,
    };
    let noon = day
        .at(12, 0, 0, 0)
        .to_zoned_datetime(publication.zone.clone());
    let at = noon.map_or(0, |noon| noon.timestamp().as_millisecond());
    let locale = publication.settings.language.as_str();
    i18n::date(locale, &publication.zone, at, style)
}

/// What would be left of each filter that is not in effect; none that would leave everything.
fn groups(publication: &Publication, asked: &Asked, found: &Results) -> Vec<Group> {
    let counts = &found.counts;
    let link = |name: &str, count: usize, narrowed: Asked| Counted {
        name: name.to_owned(),
        url: narrowed.url(),
        count,
    };
    let sections = counts.sections.iter().filter_map(|(id, count)| {
        let section = publication.section(*id)?;
        let narrowed = asked.but(|it| it.section.clone_from(&section.slug));
        Some(link(&section.name, *count, narrowed))
    });
    let years = counts.years.iter().map(|(year, count)| {
        let days = Some(Days::Year(*year));
        let narrowed = asked.but(|it| (it.from, it.to) = (days, days));
        link(&year.to_string(), *count, narrowed)
    });
    let topics = counts.topics.iter().map(|(topic, count)| {
        let narrowed = asked.but(|it| it.topic.clone_from(&topic.slug));
        link(&topic.name, *count, narrowed)
    });
    let authors = counts.authors.iter().filter_map(|(id, count)| {
        let author = publication.author(*id)?;
        let narrowed = asked.but(|it| it.author.clone_from(&author.slug));
        Some(link(&author.name, *count, narrowed))
    });
    let is_dated = asked.from.is_some() || asked.to.is_some();
    let all: [(&str, bool, Vec<Counted>); 4] = [
        (
            "search-by-section",
            asked.section.is_empty(),
            sections.take(NARROWS).collect(),
        ),
        (
            "search-by-year",
            !is_dated,
            years.take(NARROWS + NARROWS / 2).collect(),
        ),
        (
            "search-by-topic",
            asked.topic.is_empty(),
            topics.take(NARROWS).collect(),
        ),
        (
            "search-by-author",
            asked.author.is_empty(),
            authors.take(NARROWS).collect(),
        ),
    ];
    let group = |(key, links): (&str, Vec<Counted>)| Group {
        name: i18n::text(&publication.settings.language, key),
        links,
    };
    let narrows = |links: Vec<Counted>| -> Vec<Counted> {
        let fewer = links.into_iter().filter(|link| link.count < found.total);
        fewer.collect()
    };
    let open = all.into_iter().filter(|(_, is_open, _)| *is_open);
    let open = open.map(|(key, _, links)| (key, narrows(links)));
    open.filter(|(_, links)| !links.is_empty())
        .map(group)
        .collect()
}

/// How many stories there are. The index counts each translation of a story, of which a page has one;
/// where one page has all, they are counted on it.
fn total(asked: &Asked, found: &Results) -> usize {
    match (asked.before, found.total) {
        (0, ..=SHOWN) => found.heads.len(),
        (_, total) => total,
    }
}

/// The pages before and behind this one.
fn leaf(content: &mut Page, asked: &Asked, total: usize) {
    let (pages, here) = (pages(total), asked.before);
    let page = |before: usize| asked.but(|it| it.before = before).url();
    content.previous_url = here.checked_sub(1).map(page);
    content.next_url = (here + 1 < pages).then(|| page(here + 1));
    content.place = (pages > 1).then_some([here + 1, pages]);
    content.is_cut = here + 1 == pages && total > pages * SHOWN;
}
