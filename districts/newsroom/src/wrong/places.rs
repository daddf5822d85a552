//! Where words stand now: the index of the desk names the candidates, and the database has the last
//! word.
use crate::about;
use crate::article::{self, Head};
use crate::draft::{self, Draft};
use crate::picture::{Caption, Picture, Rights};
use crate::publication::Publication;
use crate::search::{self, DeskHit, DeskQuery};
use ground::app::App;
use ground::error::Result;

/// Candidates that are compared, at most: stories and pictures.
const MOST: usize = 500;
/// Candidates that are asked for at once.
const PAGE: usize = 100;
/// Characters of the text that are shown before and behind the words.
const AROUND: usize = 60;

/// The part of a thing where the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The headline.
    Headline,
    /// The standfirst.
    Standfirst,
    /// The text, with the captions of the pictures in it.
    Text,
    /// The caption or the alternative text of the lead picture.
    Lead,
    /// The record of a picture.
    Record,
    /// A page about the publication.
    About,
    /// Somebody's biography.
    Biography,
    /// A story as it is being written: headline, standfirst or text.
    Draft,
}

impl Spot {
    /// The word in keys of places and of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Text => "text",
            Self::Lead => "lead",
            Self::Record => "record",
            Self::About => "about",
            Self::Biography => "biography",
            Self::Draft => "draft",
        }
    }
}

/// A place where words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Tells it from all others.
    pub key: String,
    /// The part of the thing.
    pub spot: Spot,
    /// The thing by its name.
    pub name: String,
    /// Where it can be changed, or else seen.
    pub url: String,
    /// Before the words, the words, and behind them.
    pub around: [String; 3],
}

/// Where words stand now.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The places.
    pub places: Vec<Place>,
    /// How many candidates were not looked at.
    pub unseen: usize,
    /// Whether the index answered: without it only pages and biographies were looked at.
    pub is_ready: bool,
}

/// Finds where words stand in what readers have or had.
///
/// # Errors
/// When the index or the database does not answer.
pub async fn find(app: &App, publication: &Publication, words: &str) -> Result<Found> {
    let wanted = Wanted::new(words);
    let mut found = Found::default();
    if wanted.0.is_empty() {
        return Ok(found);
    }
    candidates(app, &wanted, words, &mut found).await?;
    for page in about::all(&app.db).await? {
        if let Some(text) = about::by_slug(&app.db, &page.slug).await? {
            let texts = [page.title.clone(), text.document.plain_text()];
            let name = (page.title.as_str(), page.path());
            wanted.look(
                (&format!("about:{}", page.slug), Spot::About),
                name,
                &texts,
                &mut found,
            );
        }
    }
    for author in publication.authors() {
        let texts = [
            author.job.clone().unwrap_or_default(),
            author.bio.plain_text(),
        ];
        let name = (author.name.as_str(), author.path());
        let key = format!("author:{}", author.id);
        wanted.look((&key, Spot::Biography), name, &texts, &mut found);
    }
    Ok(found)
}

/// Adds where words stand in what is being written, as it would be published: no reader has these words
/// yet, and the index has no drafts. Whoever asks has to be allowed to read all of these drafts.
///
/// # Errors
/// When the database does not answer.
pub async fn in_drafts(app: &App, drafts: &[Draft], words: &str, found: &mut Found) -> Result<()> {
    let wanted = Wanted::new(words);
    for one in drafts.iter().filter(|_| !wanted.0.is_empty()) {
        let Some(document) = draft::at(app, one.id, one.version).await? else {
            continue;
        };
        let said = draft::from_tree(&document);
        let mut texts = vec![said.fields.headline, said.fields.standfirst];
        texts.extend(whole(&said.document));
        let name = (one.headline.as_str(), format!("/desk/stories/{}", one.id));
        let key = format!("draft:{}", one.id);
        wanted.look((&key, Spot::Draft), name, &texts, found);
    }
    Ok(())
}

/// Compares what the index names.
async fn candidates(app: &App, wanted: &Wanted, words: &str, found: &mut Found) -> Result<()> {
    let now = app.clock.now();
    let mut offset = 0;
    loop {
        let query = DeskQuery {
            text: format!("\"{}\"", words.replace('"', " ")),
            offset,
            limit: PAGE,
            ..DeskQuery::default()
        };
        let results = search::desk_find(app, &query, now).await?;
        found.is_ready = results.is_ready;
        for hit in &results.hits {
            match hit {
                DeskHit::Article(head) => story(app, wanted, head, found).await?,
                DeskHit::Picture(picture) => record(wanted, picture, found),
            }
        }
        offset += PAGE;
        if results.hits.len() < PAGE || offset >= MOST {
            found.unseen = results.total.saturating_sub(offset);
            return Ok(());
        }
    }
}

async fn story(app: &App, wanted: &Wanted, head: &Head, found: &mut Found) -> Result<()> {
    let Some((_, newest)) = article::newest(&app.db, head.id).await? else {
        return Ok(());
    };
    let content = newest.content;
    let lead = content.picture.map(|lead| texts(&lead.rights));
    let spots = [
        (Spot::Headline, vec![content.wording.headline.clone()]),
        (Spot::Standfirst, vec![content.wording.standfirst.clone()]),
        (Spot::Text, whole(&content.document)),
        (Spot::Lead, lead.unwrap_or_default()),
    ];
    for (spot, texts) in spots {
        let key = format!("article:{}", head.id);
        let name = (
            content.wording.headline.as_str(),
            format!("/desk/stories/{}", head.id),
        );
        wanted.look((&key, spot), name, &texts, found);
    }
    Ok(())
}

/// The words of a text, and what its pictures say to those who cannot see them.
fn whole(document: &richtext::Document) -> Vec<String> {
    let alternatives = document
        .pictures()
        .filter_map(|picture| picture.alt.clone());
    std::iter::once(document.plain_text())
        .chain(alternatives)
        .collect()
}

fn record(wanted: &Wanted, picture: &Picture, found: &mut Found) {
    let name = (
        picture.name.as_str(),
        format!("/desk/pictures/{}", picture.id),
    );
    let key = format!("picture:{}", picture.id);
    wanted.look((&key, Spot::Record), name, &texts(&picture.rights), found);
}

/// What a rights record says to readers.
fn texts(rights: &Rights) -> Vec<String> {
    let caption = rights.caption.clone().map(Caption::typed);
    let texts = [
        caption,
        rights.alt.clone(),
        rights.description.clone(),
        rights.headline.clone(),
        rights.credit_line(),
    ];
    texts.into_iter().flatten().collect()
}

/// The words that are looked for, as they are compared.
struct Wanted(Vec<char>);

impl Wanted {
    fn new(words: &str) -> Self {
        Self(folded(words).into_iter().map(|(char, _)| char).collect())
    }

    /// Adds a place where the words stand in one of these texts.
    fn look(
        &self,
        (key, spot): (&str, Spot),
        (name, url): (&str, String),
        texts: &[String],
        found: &mut Found,
    ) {
        let Some(around) = texts.iter().find_map(|text| self.around(text)) else {
            return;
        };
        found.places.push(Place {
            key: format!("{key}:{}", spot.word()),
            spot,
            name: name.to_owned(),
            url,
            around,
        });
    }

    /// The words as they stand in a text, between what stands around them; no part of a longer word or
    /// figure.
    fn around(&self, text: &str) -> Option<[String; 3]> {
        let folded = folded(text);
        let places = folded.windows(self.0.len()).enumerate();
        let mut places = places.filter(|(at, window)| {
            let is_same = window
                .iter()
                .zip(&self.0)
                .all(|((one, _), other)| one == other);
            is_same && self.is_whole(&folded, *at)
        });
        let (at, _) = places.next()?;
        let byte = |at: usize| folded.get(at).map_or(text.len(), |(_, byte)| *byte);
        let end = at + self.0.len();
        Some([
            text[byte(at.saturating_sub(AROUND))..byte(at)].to_owned(),
            text[byte(at)..byte(end)].to_owned(),
            text[byte(end)..byte((end + AROUND).min(folded.len()))].to_owned(),
        ])
    }

    fn is_whole(&self, folded: &[(char, usize)], at: usize) -> bool {
        let word =
            |one: Option<&(char, usize)>| one.is_some_and(|(char, _)| char.is_alphanumeric());
        let first = self.0.first().is_some_and(|char| char.is_alphanumeric());
        let last = self.0.last().is_some_and(|char| char.is_alphanumeric());
        let before = at.checked_sub(1).and_then(|at| folded.get(at));
        let behind = folded.get(at + self.0.len());
        !(first && word(before) || last && word(behind))
    }
}

/// The characters of a text as they are compared, each with its place: in one case, with plain quotes and
/// dashes and single spaces.
fn folded(text: &str) -> Vec<(char, usize)> {
    let mut folded: Vec<(char, usize)> = Vec::with_capacity(text.len());
    for (at, char) in text.char_indices() {
        let plain = match char {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{201e}' => '"',
            '\u{2010}'..='\u{2014}' => '-',
            '\u{ad}' | '\u{200b}' => continue,
            char if char.is_whitespace() => ' ',
            char => char,
        };
        let is_double = plain == ' ' && folded.last().is_none_or(|(last, _)| *last == ' ');
        if !is_double {
            folded.extend(plain.to_lowercase().map(|char| (char, at)));
        }
    }
    while folded.last().is_some_and(|(last, _)| *last == ' ') {
        folded.pop();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_quotes_and_spaces_but_not_within_others() {
        let around = |words: &str, text: &str| Wanted::new(words).around(text);
        let found = around(
            "the Mayor's 130.43 million",
            "So: The  mayor’s 130.43\u{a0}million, he said.",
        );
        let [before, words, behind] = found.expect("the words stand there");
        assert_eq!(before, "So: ");
        assert_eq!(words, "The  mayor’s 130.43\u{a0}million");
        assert_eq!(behind, ", he said.");
        assert_eq!(around("art", "a party of artists"), None);
        assert_eq!(around("130", "1300 and 2130"), None);
        assert!(around("130", "In 130, no more").is_some());
        assert_eq!(around("longer than the text", "text"), None);
    }

    #[test]
    fn what_stands_around_is_cut_between_characters() {
        let text = format!("{}wörd{}", "ä".repeat(200), "ß".repeat(200));
        assert_eq!(Wanted::new("wörd").around(&text), None, "within a word");
        let text = format!("{} wörd {}", "ä".repeat(200), "ß".repeat(200));
        let [before, words, behind] = Wanted::new("wörd").around(&text).expect("there");
        assert_eq!(words, "wörd");
        assert_eq!((before.chars().count(), behind.chars().count()), (60, 60));
    }
}
