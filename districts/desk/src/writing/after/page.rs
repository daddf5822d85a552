//! The page of what readers have of a story.
use richtext::{BlockId, Document};
use serde::Serialize;

use super::embargo::EmbargoForm;
use super::entries::EntryForm;
use super::expiry::ExpiryForm;
use super::state::StateForm;
use super::{AFTER, Told, url};
use crate::Desk;
use crate::fields::moment_field;
use crate::form::Notice;
use crate::story::{STORIES, StoryPages};
use ground::clock::Millis;
use ground::error::Result;
use newsroom::article::departure::Departure;
use newsroom::article::{Correction, CorrectionKind, Head, State, moved};
use newsroom::draft::embargo::Embargo;
use web::Answer;
use web::seen::Seen;

/// Characters of a paragraph by which it is known in the list of places.
const EXCERPT: usize = 80;

/// What the forms of the page hold.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Typed {
    pub entry: EntryForm,
    pub state: StateForm,
    pub expiry: ExpiryForm,
    pub embargo: EmbargoForm,
}

#[derive(Serialize)]
struct AfterPage<'a> {
    story_pages: StoryPages,
    url: String,
    story_url: String,
    words_url: String,
    seen: Seen,
    /// `none` where nothing was published yet.
    state: &'static str,
    address: Option<String>,
    is_live: bool,
    /// Whether readers have seen it at some time.
    was_public: bool,
    published_at: Option<Millis>,
    updated_at: Option<Millis>,
    expires_at: Option<Millis>,
    departure: Option<&'a Departure>,
    embargo: Option<&'a Embargo>,
    /// Whether the embargo is not over.
    is_held: bool,
    addresses: Vec<String>,
    entries: Vec<EntryLine>,
    /// The number of the entry that is being changed.
    changing: Option<String>,
    kinds: Vec<(&'static str, String)>,
    places: Vec<(String, String)>,
    /// What can be done about the state: words, in order.
    deeds: Vec<&'static str>,
    can_change: bool,
    can_embargo: bool,
    zone: &'a str,
    typed: Typed,
}

/// An entry as it stands under the story.
#[derive(Serialize)]
struct EntryLine {
    number: usize,
    label: String,
    text: String,
    at: Millis,
    place: Option<String>,
}

impl Typed {
    /// What the forms hold before anybody has typed.
    pub fn of(desk: &Desk, story: &Told, entry: Option<usize>) -> Result<Self> {
        let zone = &desk.publication.zone;
        let expires_at = story.head.as_ref().and_then(|head| head.expires_at);
        let changing = match (entry, &story.newest) {
            (Some(number), Some((_, wanted))) => wanted
                .content
                .corrections
                .get(number)
                .map(|correction| EntryForm::of(number, correction)),
            _ => None,
        };
        Ok(Self {
            entry: changing.unwrap_or_default(),
            expiry: ExpiryForm::of(moment_field(expires_at, zone)),
            embargo: story
                .embargo
                .as_ref()
                .map_or_else(EmbargoForm::default, |it| {
                    EmbargoForm::of(moment_field(Some(it.until), zone), &it.reason)
                }),
            ..Self::default()
        })
    }
}

/// The page with what is said above it.
pub(super) async fn show(
    desk: &Desk,
    story: &Told,
    typed: Typed,
    notice: &Notice,
) -> Result<Answer> {
    let now = desk.app.clock.now();
    let head = story.head.as_ref();
    let content = story.newest.as_ref().map(|(_, wanted)| &wanted.content);
    let document = content.map(|content| &content.document);
    let word = |kind: CorrectionKind| desk.word(&format!("correction-kind-{}", kind.word()));
    let corrections = content.map_or(&[][..], |content| &content.corrections);
    let page = AfterPage {
        story_pages: story.pages(desk).await?,
        url: url(story.id),
        story_url: format!("{STORIES}/{}", story.id),
        words_url: format!("{STORIES}/{}/words", story.id),
        seen: story.seen()?,
        state: state(story, now),
        address: head.map(|head| head.path(&desk.publication)),
        is_live: head.is_some_and(|head| head.is_live(now)),
        was_public: story.was_public(desk),
        published_at: head.map(|head| head.published_at),
        updated_at: head.and_then(|head| head.updated_at),
        expires_at: head.and_then(|head| head.expires_at),
        departure: story.departure.as_ref(),
        embargo: story.embargo.as_ref(),
        is_held: story.embargo.as_ref().is_some_and(|it| now < it.until),
        addresses: moved::of_article(&desk.app.db, story.id).await?,
        entries: lines(corrections, document, word),
        changing: Some(typed.entry.entry.clone()).filter(|number| !number.is_empty()),
        kinds: CorrectionKind::ALL
            .map(|kind| (kind.word(), word(kind)))
            .to_vec(),
        places: places(desk, document),
        deeds: deeds(story, desk),
        can_change: desk.viewer.roles.may(AFTER),
        can_embargo: story.may_embargo(desk),
        zone: &desk.publication.settings.time_zone,
        typed,
    };
    let title = desk.word("after-title");
    let here = url(story.id);
    desk.page("writing/after.html", (&here, &title), &page, notice)
}

/// How a story stands, as a word.
fn state(story: &Told, now: Millis) -> &'static str {
    let Some(head) = &story.head else {
        return "none";
    };
    match head.state {
        State::Live if head.has_expired(now) => "expired",
        State::Live if !head.is_live(now) => "scheduled",
        State::Draft if story.departure.is_some() => "unpublished",
        state => state.word(),
    }
}

/// What can be done about where a story stands: nothing that it is already.
fn deeds(story: &Told, desk: &Desk) -> Vec<&'static str> {
    let is_state = |state| {
        let is = |head: &Head| head.state == state;
        story.head.as_ref().is_some_and(is)
    };
    if !story.was_public(desk) {
        return Vec::new();
    }
    let all = [
        ("withdraw", State::Withdrawn),
        ("block", State::Blocked),
        ("unpublish", State::Draft),
        ("restore", State::Live),
    ];
    let possible = all.into_iter().filter(|(_, state)| !is_state(*state));
    possible.map(|(deed, _)| deed).collect()
}

fn lines(
    corrections: &[Correction],
    document: Option<&Document>,
    word: impl Fn(CorrectionKind) -> String,
) -> Vec<EntryLine> {
    let excerpt = |id: Option<&BlockId>| {
        let blocks = document.into_iter().flat_map(|document| &document.blocks);
        let mut blocks = blocks.filter(|block| Some(&block.id) == id);
        blocks
            .next()
            .map(|block| beginning(&block.kind.plain_text()))
    };
    let line = |(number, one): (usize, &Correction)| EntryLine {
        number,
        label: word(one.kind),
        text: one.text.clone(),
        at: one.at,
        place: excerpt(one.block.as_ref()),
    };
    let mut lines: Vec<EntryLine> = corrections.iter().enumerate().map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    lines
}

/// The paragraphs that an entry can concern, by their beginnings; none first.
fn places(desk: &Desk, document: Option<&Document>) -> Vec<(String, String)> {
    let none = (String::new(), desk.word("after-place-none"));
    let blocks = document.into_iter().flat_map(|document| &document.blocks);
    let places = blocks.map(|block| {
        let text = beginning(&block.kind.plain_text());
        (block.id.as_str().to_owned(), text)
    });
    let named = places.filter(|(_, text)| !text.is_empty());
    std::iter::once(none).chain(named).collect()
}

fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
