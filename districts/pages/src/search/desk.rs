//! `/desk/search`: stories in every state and pictures of the library, for those who may see all of
//! them. Readers and orders have searches of their own.
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use super::ask::{LONGEST, PAGES};
use crate::article::preview;
use desk::form::Notice;
use desk::story::EDIT;
use desk::{self, Desk, Group};
use ground::clock::{DAY, Millis};
use ground::error::Result;
use ground::i18n;
use newsroom::article::Head;
use newsroom::article::view::{section_link, signatures};
use newsroom::picture::view::{Audience, view};
use newsroom::picture::{Picture, Rights};
use newsroom::search::{self, Days, DeskHit, DeskQuery, DeskResults, Order, Sort, Standing};
use people::role::Permission;
use web::Answer;
use web::extract::Query;

/// Finding what is not published, what stands behind the gate, and the library: for those who may
/// write in all stories.
pub const LIBRARY: Permission = EDIT;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new(
    Group::Newsroom,
    "desk-search",
    PATH,
    LIBRARY,
)];

const PATH: &str = "/desk/search";
/// What is on one page.
const SHOWN: usize = 30;
/// How long the link to a story that is not public is good.
const LINK: Millis = DAY;

/// The parameters as they come.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Given {
    q: String,
    kind: String,
    state: String,
    author: String,
    from: String,
    to: String,
    order: String,
    page: String,
}

#[derive(Serialize)]
struct LibraryPage {
    q: String,
    most: usize,
    from: String,
    to: String,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    authors: Vec<Choice>,
    is_asked: bool,
    /// Whether the index is still being made.
    is_early: bool,
    meant: Option<Link>,
    /// How many stories and pictures there are.
    found: [usize; 2],
    stories: Vec<StoryView>,
    pictures: Vec<PictureLine>,
    previous_url: Option<String>,
    next_url: Option<String>,
}

#[derive(Serialize)]
struct Link {
    name: String,
    url: String,
}

/// An option of a field.
#[derive(Serialize)]
struct Choice {
    value: String,
    name: String,
    current: bool,
}

#[derive(Serialize)]
struct StoryView {
    headline: String,
    language: String,
    dir: &'static str,
    url: String,
    /// Where it is written.
    edit_url: String,
    /// Whether the link shows it by a token, because it has no public page.
    is_preview: bool,
    state: &'static str,
    section: String,
    byline: String,
    at: Millis,
}

#[derive(Serialize)]
struct PictureLine {
    src: String,
    url: String,
    alt: String,
    caption_html: Option<String>,
    credit: String,
    licence: String,
    name: String,
    width: i64,
    height: i64,
}

/// The page: the form, and what it found.
pub async fn index(desk: Desk, Query(given): Query<Given>) -> Result<Answer> {
    let given = given.settled();
    let is_asked = !given.bare().is_empty();
    let found = match is_asked {
        true => find(&desk, &given).await?,
        false => DeskResults {
            is_ready: true,
            ..DeskResults::default()
        },
    };
    let (stories, pictures) = hits(&desk, &found);
    let total = found.total;
    let before = given.before();
    let last = total.div_ceil(SHOWN).min(PAGES);
    let content = LibraryPage {
        kinds: given.kinds(&desk),
        states: given.states(&desk),
        authors: authors(&desk, &given.author),
        is_asked,
        is_early: !found.is_ready,
        meant: found.meant.map(|words| Link {
            url: given.with(&words, 0),
            name: words,
        }),
        found: [total.saturating_sub(found.pictures), found.pictures],
        stories,
        pictures,
        previous_url: before.checked_sub(1).map(|page| given.with(&given.q, page)),
        next_url: (before + 1 < last).then(|| given.with(&given.q, before + 1)),
        most: LONGEST,
        from: given.from,
        to: given.to,
        q: given.q,
    };
    let title = desk.word("desk-search");
    desk.page("search/desk.html", (PATH, &title), &content, &Notice::None)
}

async fn find(desk: &Desk, given: &Given) -> Result<DeskResults> {
    let day = |text: &str, of: fn(Days) -> jiff::civil::Date| Days::parse(text).map(of);
    let query = DeskQuery {
        text: given.q.clone(),
        sort: given.sort(),
        ends: None,
        standing: Standing::parse(&given.state),
        author: Some(given.author.clone()).filter(|slug| !slug.is_empty()),
        from: day(&given.from, Days::first),
        to: day(&given.to, Days::last),
        order: match given.order.as_str() {
            "newest" => Order::Newest,
            _ => Order::Relevance,
        },
        offset: given.before() * SHOWN,
        limit: SHOWN,
    };
    search::desk_find(&desk.app, &query, desk.app.clock.now()).await
}

impl Given {
    /// The same with what cannot be meant taken out.
    fn settled(mut self) -> Self {
        self.q = self.q.split_whitespace().collect::<Vec<_>>().join(" ");
        self.q = self.q.chars().take(LONGEST).collect();
        for days in [&mut self.from, &mut self.to] {
            *days = Days::parse(days).map_or_else(String::new, Days::text);
        }
        if Standing::parse(&self.state).is_none() {
            self.state.clear();
        }
        if self.sort().is_none() {
            self.kind.clear();
        }
        self
    }

    fn sort(&self) -> Option<Sort> {
        match self.kind.as_str() {
            "stories" => Some(Sort::Articles),
            "pictures" => Some(Sort::Pictures),
            _ => None,
        }
    }

    /// Pages before this one.
    fn before(&self) -> usize {
        let page: usize = self.page.parse().unwrap_or(1);
        page.clamp(1, PAGES) - 1
    }

    fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("kind", &self.kind),
            ("state", &self.state),
            ("author", &self.author),
            ("from", &self.from),
            ("to", &self.to),
            ("order", &self.order),
        ]
    }

    /// What is asked for, without the page.
    fn bare(&self) -> String {
        let filters: String = self.pairs().map(|(_, value)| value).concat();
        format!("{}{filters}", self.q)
    }

    /// The address of the same search with these words, on the page behind so many.
    fn with(&self, words: &str, before: usize) -> String {
        let mut query = Serializer::new(String::new());
        query.append_pair("q", words);
        let given = self.pairs().into_iter();
        query.extend_pairs(given.filter(|(_, value)| !value.is_empty()));
        if before > 0 {
            query.append_pair("page", &(before + 1).to_string());
        }
        format!("{PATH}?{}", query.finish())
    }

    fn kinds(&self, desk: &Desk) -> Vec<Choice> {
        let kinds = [
            ("", "library-kind-all"),
            ("stories", "library-kind-stories"),
            ("pictures", "library-kind-pictures"),
        ];
        let choice = |(value, key)| choice(value, desk.word(key), &self.kind);
        kinds.map(choice).into()
    }

    fn states(&self, desk: &Desk) -> Vec<Choice> {
        let mut states = vec![choice("", desk.word("library-state-all"), &self.state)];
        states.extend(Standing::ALL.map(|standing| {
            let name = state_name(desk, standing);
            choice(standing.word(), name, &self.state)
        }));
        states
    }
}

fn choice(value: &str, name: String, current: &str) -> Choice {
    Choice {
        value: value.to_owned(),
        current: value == current,
        name,
    }
}

fn state_name(desk: &Desk, standing: Standing) -> String {
    desk.word(&format!("library-state-{}", standing.word()))
}

/// Everybody who signs, by name.
fn authors(desk: &Desk, current: &str) -> Vec<Choice> {
    let all = desk.publication.authors();
    let mut authors: Vec<Choice> = all
        .map(|author| choice(&author.slug, author.name.clone(), current))
        .collect();
    authors.sort_by(|a, b| (&a.name, &a.value).cmp(&(&b.name, &b.value)));
    authors.insert(0, choice("", desk.word("library-author-all"), current));
    authors
}

fn hits(desk: &Desk, found: &DeskResults) -> (Vec<StoryView>, Vec<PictureLine>) {
    let (mut stories, mut pictures) = (Vec::new(), Vec::new());
    for hit in &found.hits {
        match hit {
            DeskHit::Article(head) => stories.push(story(desk, head)),
            DeskHit::Picture(picture) => pictures.push(line(desk, picture)),
        }
    }
    (stories, pictures)
}

fn story(desk: &Desk, head: &Head) -> StoryView {
    let (app, publication) = (&desk.app, &desk.publication);
    let now = app.clock.now();
    let is_live = head.is_live(now);
    let standing = Standing::of(head, now);
    let names = signatures(publication, &head.byline).into_iter();
    let language = head.language(publication);
    StoryView {
        headline: head.wording.headline.clone(),
        language: language.to_owned(),
        dir: i18n::direction(language),
        url: match is_live {
            true => head.path(publication),
            false => preview::path(app, head.id, head.state, now + LINK),
        },
        edit_url: format!("/desk/stories/{}", head.id),
        is_preview: !is_live,
        state: standing.word(),
        section: section_link(publication, head.section).name,
        byline: names.map(|one| one.name).collect::<Vec<_>>().join(", "),
        at: head.published_at,
    }
}

fn line(desk: &Desk, picture: &Picture) -> PictureLine {
    let audience = Audience::Desk(desk.app.clock.now());
    let shown = view(&desk.app, picture, Rights::default(), audience);
    let smallest = shown.srcset.split(' ').next().filter(|url| !url.is_empty());
    PictureLine {
        src: smallest.unwrap_or(&shown.src).to_owned(),
        url: shown.link,
        alt: shown.alt,
        caption_html: shown.caption_html,
        credit: picture.rights.credit_line().unwrap_or_default(),
        licence: picture.rights.licence.clone().unwrap_or_default(),
        name: picture.name.clone(),
        width: shown.width,
        height: shown.height,
    }
}
