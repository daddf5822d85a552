//! `GET /between/{a}/{b}`: what there is between two things, from confirmed moments, figures and words
//! alone. That a story names both is no evidence.
use std::sync::Arc;

use axum::extract::State;
use http::Uri;
use serde::Serialize;

use super::measure::{self, MeasureView};
use super::rows::{self, Content, Format};
use super::view::{self, MomentView, NameView, QuoteView, StoryView, StripView};
use super::{json_ld, public_thing, readers, when};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::knowledge::moment::{self, Kind};
use newsroom::knowledge::relation::{self, Relation};
use newsroom::knowledge::shown::{self, Counted, Label, Moment, Readers};
use newsroom::knowledge::thing::Thing;
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use web::extract::Path;
use web::page::{self, Face, Meta};
use web::{Answer, CachePolicy, Rendered};

/// Quotations on the page.
const QUOTES: usize = 12;
/// Stories on the page.
const STORIES: usize = 30;
/// Stories whose storylines are named.
const LINED: usize = 10;
/// Years that are named as without a report.
const YEARS: usize = 40;

#[derive(Serialize)]
struct ShowPage {
    title: String,
    a: NameView,
    b: NameView,
    counts: Vec<CountView>,
    reported: usize,
    last: Option<MomentView>,
    plans: Vec<MomentView>,
    few: Vec<MomentView>,
    all: Vec<MomentView>,
    total: usize,
    strip: Option<StripView>,
    agreements: Vec<MomentView>,
    measures: Vec<MeasureView>,
    quotes: Vec<QuoteView>,
    unreported: String,
    storylines: Vec<NameView>,
    articles: Vec<StoryView>,
    csv_url: String,
    json_url: String,
}

/// What somebody counts.
#[derive(Serialize)]
struct CountView {
    number: i64,
    who: String,
    when: String,
    story: StoryView,
}

/// Two things that may have a page, in the order of their address, and that address.
struct Pair {
    one: Thing,
    other: Thing,
    path: String,
}

impl Pair {
    async fn find(readers: &Readers<'_>, (a, b): (&str, &str)) -> Result<Self> {
        let one = public_thing(readers, a).await?.ok_or(Error::NotFound)?;
        let other = public_thing(readers, b).await?.ok_or(Error::NotFound)?;
        if one.id == other.id {
            return Err(Error::NotFound);
        }
        let path = relation::path(&one, &other);
        let (one, other) = match one.slug <= other.slug {
            true => (one, other),
            false => (other, one),
        };
        Ok(Self { one, other, path })
    }

    /// What there is between them.
    async fn relation(&self, readers: &Readers<'_>) -> Result<Relation> {
        let found = relation::between(readers, &self.one, &self.other).await?;
        found.ok_or(Error::NotFound)
    }

    fn title(&self, language: &str) -> String {
        named(language, "facts-between", self)
    }
}

fn named(language: &str, key: &str, pair: &Pair) -> String {
    let mut args = FluentArgs::new();
    args.set("a", pair.one.name.clone());
    args.set("b", pair.other.name.clone());
    i18n::translate(language, key, &args)
}

/// The page.
///
/// # Errors
/// [`Error::NotFound`] where one of them is nothing that readers may know of, or there is too little
/// evidence.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path((a, b)): Path<(String, String)>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let path = format!("/between/{a}/{b}");
    let shown = page::faced(&app, &publication, &caller, &path, async |face| {
        let readers = readers(&app, &publication);
        let pair = Pair::find(&readers, (&a, &b)).await?;
        let relation = pair.relation(&readers).await?;
        // The other order, a former slug, what was merged: one address for one relation.
        if pair.path != path {
            return Err(Error::Elsewhere(pair.path));
        }
        let lines = storylines(&readers, &relation).await?;
        rendered(&app, &publication, (&pair, &relation), lines, face)
    });
    match shown.await {
        Err(Error::Elsewhere(to)) => Ok(Answer::moved(&to)),
        shown => shown,
    }
}

fn rendered(
    app: &App,
    publication: &Publication,
    (pair, relation): (&Pair, &Relation),
    storylines: Vec<NameView>,
    face: Face,
) -> Result<Arc<Rendered>> {
    let language = publication.settings.language.as_str();
    let title = pair.title(language);
    let mut meta = Meta::new(app, publication, &title, &pair.path);
    meta.face = face;
    meta.description = named(language, "facts-between-description", pair);
    let things = [&pair.one, &pair.other].map(|thing| json_ld::thing(app, thing));
    let markup = json_ld::Content {
        about: Some(serde_json::json!(things)),
        rows: rows_of(relation),
    };
    meta.json_ld = Some(json_ld::page(
        app,
        (title.as_str(), pair.path.as_str()),
        &markup,
    ));
    let content = ShowPage {
        storylines,
        ..content(publication, pair, relation, title)
    };
    let (template, path) = ("knowledge/between.html", pair.path.as_str());
    page::render(app, publication, template, &meta, path, &content)
}

fn content(publication: &Publication, pair: &Pair, relation: &Relation, title: String) -> ShowPage {
    let language = publication.settings.language.as_str();
    let told = moment::once(relation.moments.clone());
    let five = moment::choose(&told, &[]);
    let of_kind = |kind: Kind| told.iter().filter(move |moment| moment.kind == kind);
    let agreements: Vec<Moment> = of_kind(Kind::Agreement).rev().cloned().collect();
    let last: Vec<Moment> = of_kind(Kind::Meeting)
        .next_back()
        .cloned()
        .into_iter()
        .collect();
    let views = |moments: &[Moment]| view::moments(moments, &relation.moments, language);
    let stories = relation.stories.iter().take(STORIES);
    let (csv_url, json_url) = rows::urls(&pair.path);
    ShowPage {
        title,
        a: name(&pair.one, &relation.one),
        b: name(&pair.other, &relation.other),
        counts: relation
            .counts
            .iter()
            .map(|one| count(one, language))
            .collect(),
        reported: relation.meetings,
        last: views(&last).pop(),
        plans: view::moments(&relation.next, &[], language),
        all: match told.len() > five.len() {
            true => views(&told),
            false => Vec::new(),
        },
        few: views(&five),
        total: told.len(),
        strip: view::strip(&told, language),
        agreements: views(&agreements),
        measures: measure::grouped(&relation.figures, language),
        quotes: relation
            .quotes
            .iter()
            .take(QUOTES)
            .map(view::quote)
            .collect(),
        unreported: unreported(&relation.silent_years),
        storylines: Vec::new(),
        articles: stories
            .map(|head| StoryView::of_head(head, publication))
            .collect(),
        csv_url,
        json_url,
    }
}

fn name(thing: &Thing, label: &Label) -> NameView {
    NameView {
        one_line: thing.one_line.clone(),
        ..NameView::new(label)
    }
}

fn count(counted: &Counted, language: &str) -> CountView {
    CountView {
        number: counted.ordinal,
        who: counted.said_by.clone(),
        when: when::said(&counted.edtf, language),
        story: StoryView::new(&counted.story),
    }
}

/// The storylines of the newest stories behind it.
async fn storylines(readers: &Readers<'_>, relation: &Relation) -> Result<Vec<NameView>> {
    let mut known: Vec<i64> = Vec::new();
    let mut views = Vec::new();
    for head in relation.stories.iter().take(LINED) {
        for line in shown::storylines_of_article(readers, head).await? {
            if !known.contains(&line.id) {
                known.push(line.id);
                views.push(NameView::linked(&line.title, line.path()));
            }
        }
    }
    Ok(views)
}

/// Years as a list, those that follow each other as one span.
fn unreported(years: &[i16]) -> String {
    let mut spans: Vec<(i16, i16)> = Vec::new();
    for year in years {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => spans.push((*year, *year)),
        }
    }
    let said = |(first, last): &(i16, i16)| match first == last {
        true => first.to_string(),
        false => format!("{first}\u{2013}{last}"),
    };
    let spans: Vec<String> = spans.iter().take(YEARS).map(said).collect();
    spans.join(", ")
}

fn rows_of(relation: &Relation) -> Content<'_> {
    Content {
        moments: &relation.moments,
        plans: &relation.next,
        figures: &relation.figures,
        quotes: &relation.quotes,
    }
}

/// `GET /between/{a}/{b}/data.csv` and `data.json`.
///
/// # Errors
/// What [`show`] says; and for the other order.
pub async fn data(
    State(app): State<App>,
    Path((a, b)): Path<(String, String)>,
    uri: Uri,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let format = Format::of(uri.path()).ok_or(Error::NotFound)?;
    let path = format!("/between/{a}/{b}");
    page::public(
        &app,
        &publication,
        uri.path(),
        CachePolicy::Public,
        async || {
            let readers = readers(&app, &publication);
            let pair = Pair::find(&readers, (&a, &b)).await?;
            if pair.path != path {
                return Err(Error::NotFound);
            }
            let relation = pair.relation(&readers).await?;
            let title = pair.title(&publication.settings.language);
            let of = (title.as_str(), path.as_str());
            rows::rendered(&app, &publication, of, rows_of(&relation), format)
        },
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_that_follow_each_other_are_one_span() {
        assert_eq!(
            unreported(&[2014, 2016, 2017, 2018]),
            "2014, 2016\u{2013}2018"
        );
        assert_eq!(unreported(&[]), "");
    }
}
