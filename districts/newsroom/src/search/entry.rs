//! What an entry says of a story or a picture, and by which words whom it is found.
use std::collections::HashMap;
use std::fmt::Write;

use finder::{Entry, Label};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use richtext::{Document, PictureRef};

use super::expiry;
use super::question::Standing;
use crate::article::{self, Head, LeadPicture, Story, Topic};
use crate::picture::view::load_all;
use crate::picture::{Caption, Picture, Rights};
use crate::publication::Publication;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::ids;
use paywall::{self, Access, indexed};

/// Keys of labels.
pub mod key {
    /// The section's id.
    pub const SECTION: &str = "section";
    /// An author's id.
    pub const AUTHOR: &str = "author";
    /// A topic's id.
    pub const TOPIC: &str = "topic";
    /// The story that translations share.
    pub const STORY: &str = "story";
    /// The year in the publication's time zone.
    pub const YEAR: &str = "year";
    /// The BCP 47 tag.
    pub const LANGUAGE: &str = "language";
    /// Whether it is a story or a picture.
    pub const SORT: &str = "sort";
    /// How a story stands.
    pub const STANDING: &str = "state";
    /// A picture that the story shows.
    pub const PICTURE: &str = "picture";
    /// The last day on which readers may see a picture, its month, its year.
    pub const EXPIRES: &str = "expires";
}

/// The value of [`key::SORT`] for a story.
pub const ARTICLE: &str = "article";
/// The value of [`key::SORT`] for a picture.
pub const PICTURE: &str = "picture";

/// The id of a picture's entry; that of a story's is the number alone.
pub fn picture_id(picture: i64) -> String {
    format!("p{picture}")
}

/// A story's entries.
#[derive(Debug)]
pub struct Told {
    /// For readers, where they may see it now.
    pub readers: Option<Entry>,
    /// For the desk.
    pub desk: Entry,
}

/// The entries of an article as it is at `now`.
///
/// # Errors
/// When the database does not answer.
pub async fn of_article(
    app: &App,
    publication: &Publication,
    head: Head,
    now: Millis,
) -> Result<Told> {
    let topics = article::topics(&app.db, head.id).await?;
    let story = article::story(&app.db, publication, head).await?;
    let shown = story.opening(true);
    let mut ids: Vec<i64> = shown.pictures().filter_map(|one| one.id).collect();
    ids.extend(story.head.picture.as_ref().map(|lead| lead.picture));
    let mut entry = Entry::default();
    // Ids of pictures are no words; the newsroom alone asks by them.
    indexed::close(&mut entry, &story.rest, |rest| {
        ids.extend(rest.pictures().filter_map(|one| one.id));
        String::new()
    });
    let shown = load_all(app, ids).await?;
    let mut pictures = shown.clone();
    pictures.retain(|_, picture| picture.is_shown(now));
    let text = Text {
        publication,
        pictures: &pictures,
        shows: &shown,
        topics: &topics,
    };
    Ok(text.told(&story, now))
}

/// What is read for an entry.
struct Text<'a> {
    publication: &'a Publication,
    /// The pictures that readers see.
    pictures: &'a HashMap<i64, Picture>,
    /// The same and those that they may not see any more.
    shows: &'a HashMap<i64, Picture>,
    topics: &'a [Topic],
}

impl Text<'_> {
    fn told(&self, story: &Story, now: Millis) -> Told {
        let head = &story.head;
        let mut entry = Entry {
            id: head.id.to_string(),
            language: head.language(self.publication).to_owned(),
            title: head.wording.headline.clone(),
            summary: head.wording.standfirst.clone(),
            open: self.open(story, now),
            names: self.names(head),
            closed: self.words(&story.opening(true)),
            labels: self.labels(head),
            at: head.published_at,
        };
        indexed::close(&mut entry, &story.rest, |rest| self.words(rest));
        let is_live = head.is_live(now);
        let readers = is_live.then(|| entry.clone());
        let mut add = |key: &str, value: &str| entry.labels.push(Label::new(key, value));
        add(key::SORT, ARTICLE);
        add(key::STANDING, Standing::of(head, now).word());
        for picture in self.shows.keys() {
            add(key::PICTURE, &picture.to_string());
        }
        Told {
            readers,
            desk: entry,
        }
    }

    /// What everybody may see: the lead-in, or the whole text where it is free for good. Of
    /// breaking news, which stops being free, it is the lead-in.
    fn open(&self, story: &Story, now: Millis) -> String {
        let facts = story.head.facts(self.publication);
        let is_free = facts.section_is_free || facts.access == Access::Free;
        let mut text = story.head.wording.dateline.clone().unwrap_or_default();
        if let Some(lead) = &story.head.picture {
            self.add_lead(&mut text, lead);
        }
        add(&mut text, &self.words(&story.opening(is_free)));
        let grant = paywall::open_to_all(&facts, now).filter(|_| is_free);
        let rest = grant.and_then(|(grant, _)| story.rest.open(&grant));
        if let Some(rest) = rest {
            add(&mut text, &self.words(rest));
        }
        text
    }

    fn add_lead(&self, text: &mut String, lead: &LeadPicture) {
        if let Some(picture) = self.pictures.get(&lead.picture) {
            let rights = lead.rights.clone().or(picture.rights.clone());
            let caption = rights.caption.as_ref().map(Caption::words);
            let said = [caption, rights.alt.clone(), rights.credit_line()];
            said.iter().flatten().for_each(|words| add(text, words));
        }
    }

    /// The words of a part of a text, its pictures included.
    fn words(&self, document: &Document) -> String {
        let mut text = document.plain_text();
        for reference in document.pictures() {
            self.add_picture(&mut text, reference);
        }
        text
    }

    /// What a picture says that is not in the text already.
    fn add_picture(&self, text: &mut String, reference: &PictureRef) {
        let picture = reference.id.and_then(|id| self.pictures.get(&id));
        let Some(record) = picture.map(|picture| &picture.rights) else {
            return;
        };
        let alt = reference.alt.clone().or_else(|| record.alt.clone());
        let caption = match reference.caption {
            Some(_) => None,
            None => record.caption.as_ref().map(Caption::words),
        };
        let said = [caption, alt, record.credit_line()];
        said.iter().flatten().for_each(|words| add(text, words));
    }

    /// Who signs, with the people of teams, and what it is about.
    fn names(&self, head: &Head) -> Vec<String> {
        let author = |id: i64| self.publication.author(id);
        let signed = head
            .byline
            .iter()
            .filter_map(|credit| author(credit.author));
        let mut names: Vec<String> = Vec::new();
        for signed in signed {
            names.push(signed.name.clone());
            let members = signed.members.iter().filter_map(|it| author(it.author));
            names.extend(members.map(|member| member.name.clone()));
        }
        names.extend(self.topics.iter().map(|topic| topic.name.clone()));
        names
    }

    fn labels(&self, head: &Head) -> Vec<Label> {
        let number = |key: &str, value: i64| Label::new(key, value.to_string());
        let mut labels = vec![
            number(key::SECTION, head.section),
            number(key::STORY, head.story),
            number(
                key::YEAR,
                i64::from(year(&self.publication.zone, head.published_at)),
            ),
            Label::new(key::LANGUAGE, head.language(self.publication)),
        ];
        let signed = head.byline.iter();
        let authors = signed.filter_map(|credit| self.publication.author(credit.author));
        labels.extend(authors.map(|author| number(key::AUTHOR, author.id)));
        labels.extend(self.topics.iter().map(|topic| number(key::TOPIC, topic.id)));
        labels.sort();
        labels.dedup();
        labels
    }
}

/// The entry of a picture for the desk.
pub fn of_picture(publication: &Publication, picture: &Picture) -> Entry {
    let rights = &picture.rights;
    let at = ids::made_at(picture.id);
    let mut labels = vec![
        Label::new(key::SORT, PICTURE),
        Label::new(
            key::YEAR,
            i64::from(year(&publication.zone, at)).to_string(),
        ),
    ];
    let ends = picture.until.iter();
    labels.extend(ends.flat_map(|until| expiry::labels(&publication.zone, *until)));
    Entry {
        id: picture_id(picture.id),
        language: publication.settings.language.clone(),
        title: picture.name.clone(),
        summary: rights
            .caption
            .as_ref()
            .map(Caption::words)
            .unwrap_or_default(),
        open: record(&picture.name, rights),
        names: people_and_places(rights),
        closed: String::new(),
        labels,
        at,
    }
}

/// What the record of a picture says, and its file name in parts: `harbour-at_dawn.jpg` is found
/// by `dawn`.
fn record(name: &str, rights: &Rights) -> String {
    let parts = name.replace(|letter: char| !letter.is_alphanumeric(), " ");
    let said = [
        Some(parts),
        rights.alt.clone(),
        rights.description.clone(),
        rights.headline.clone(),
        rights.credit_line(),
        rights.copyright.clone(),
        rights.licence.clone(),
        rights.usage_terms.clone(),
        rights.instructions.clone(),
        rights.event.clone(),
        rights.taken.clone(),
    ];
    let mut text = String::new();
    said.iter()
        .flatten()
        .for_each(|words| add(&mut text, words));
    text
}

fn people_and_places(rights: &Rights) -> Vec<String> {
    let lists = [
        &rights.creators,
        &rights.suppliers,
        &rights.persons,
        &rights.places_shown,
    ];
    let single = [
        &rights.via,
        &rights.sublocation,
        &rights.place,
        &rights.region,
        &rights.country,
    ];
    let lists = lists.into_iter().flatten();
    lists.chain(single.into_iter().flatten()).cloned().collect()
}

/// The year of a moment where the publication is at home.
pub fn year(zone: &TimeZone, at: Millis) -> i16 {
    let at = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
    zone.to_datetime(at).year()
}

fn add(text: &mut String, words: &str) {
    // Writing to a string does not fail.
    let _ = write!(text, "\n{words}");
}
