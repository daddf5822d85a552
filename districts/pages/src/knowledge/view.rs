//! Rows of knowledge as templates see them: in the words, numbers and dates of the page's language.
use serde::Serialize;

use super::amount::{self, Amount};
use super::{strip, when};
use ground::clock::Millis;
use ground::i18n::{self, FluentArgs};
use newsroom::article::Head;
use newsroom::knowledge::decimal::Decimal;
use newsroom::knowledge::shown::{Figure, InStory, Label, Mentioned, Moment, Quote};
use newsroom::publication::Publication;

/// The story in which something stands.
#[derive(Clone, Debug, Serialize)]
pub struct StoryView {
    url: String,
    headline: String,
    language: String,
    dir: &'static str,
    at: Millis,
    /// Where the story is an item of a storyline itself.
    item: Option<String>,
    is_corrected: bool,
}

/// A name, with the address of its page where it has one.
#[derive(Clone, Debug, Serialize)]
pub struct NameView {
    /// The name.
    pub name: String,
    /// The address.
    pub url: Option<String>,
    /// Who or what that is.
    pub one_line: String,
    /// When, in words: of a role.
    pub when: String,
}

/// A moment.
#[derive(Clone, Debug, Serialize)]
pub struct MomentView {
    item: String,
    at: Millis,
    is_corrected: bool,
    weight: i64,
    when: String,
    datetime: Option<String>,
    title: String,
    kind: Option<String>,
    place: Option<NameView>,
    counts: Vec<String>,
    story: StoryView,
}

/// A figure.
#[derive(Clone, Debug, Serialize)]
pub struct FigureView {
    item: String,
    at: Millis,
    is_corrected: bool,
    value: String,
    when: String,
    datetime: Option<String>,
    as_of: String,
    source: String,
    source_url: String,
    measure: Option<NameView>,
    withdrawn: bool,
    reason: String,
    story: StoryView,
}

/// A quotation.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteView {
    item: String,
    at: Millis,
    is_corrected: bool,
    words: String,
    language: String,
    dir: &'static str,
    speaker: Option<NameView>,
    occasion: String,
    story: StoryView,
}

/// The dots of moments in time.
#[derive(Clone, Debug, Serialize)]
pub struct StripView {
    drawing: strip::Strip,
    text: String,
}

impl StoryView {
    /// The story of a row.
    pub fn new(story: &InStory) -> Self {
        Self {
            url: story.url.clone(),
            headline: story.headline.clone(),
            dir: i18n::direction(&story.language),
            language: story.language.clone(),
            at: story.published_at,
            item: None,
            is_corrected: false,
        }
    }

    /// A story of a list.
    pub fn of_head(head: &Head, publication: &Publication) -> Self {
        let language = head.language(publication);
        Self {
            url: head.path(publication),
            headline: head.wording.headline.clone(),
            dir: i18n::direction(language),
            language: language.to_owned(),
            at: head.published_at,
            item: None,
            is_corrected: false,
        }
    }

    /// The same as an item of a storyline, which a script can mark as new.
    #[must_use]
    pub fn marked(mut self, article: i64) -> Self {
        self.item = Some(format!("story-{article}"));
        self
    }
}

impl NameView {
    /// A thing by its name.
    pub fn new(label: &Label) -> Self {
        Self {
            name: label.name.clone(),
            url: label.path.clone(),
            one_line: String::new(),
            when: String::new(),
        }
    }

    /// A name without a page.
    pub fn plain(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            url: None,
            one_line: String::new(),
            when: String::new(),
        }
    }

    /// A name with an address.
    pub fn linked(name: &str, url: String) -> Self {
        Self {
            url: Some(url),
            ..Self::plain(name)
        }
    }

    /// A thing in a story.
    pub fn of_mentioned(mentioned: &Mentioned) -> Self {
        Self {
            one_line: mentioned.one_line.clone(),
            ..Self::new(&mentioned.thing)
        }
    }
}

/// From when on a row is news: it may have been confirmed before its story came out.
pub fn news_at(confirmed_at: Millis, story: &InStory) -> Millis {
    confirmed_at.max(story.published_at)
}

/// The name of a moment's element on a page.
pub fn moment_item(moment: &Moment) -> String {
    format!("moment-{}", moment.id)
}

/// The name of a figure's element on a page.
pub fn figure_item(figure: &Figure) -> String {
    format!("figure-{}", figure.id)
}

/// The name of a quotation's element on a page.
pub fn quote_item(quote: &Quote) -> String {
    format!("quote-{}", quote.id)
}

/// A moment; `told` are other tellings of it, which may count it differently.
pub fn moment(moment: &Moment, told: &[&Moment], language: &str) -> MomentView {
    let mut counts: Vec<String> = Vec::new();
    for one in std::iter::once(&moment).chain(told) {
        if let Some(count) = ordinal(one, language).filter(|count| !counts.contains(count)) {
            counts.push(count);
        }
    }
    let is_plain = matches!(moment.kind.word(), "other" | "plan");
    let kind = format!("facts-moment-{}", moment.kind.word());
    MomentView {
        item: moment_item(moment),
        at: news_at(moment.confirmed_at, &moment.story),
        is_corrected: false,
        weight: moment.weight,
        when: when::said(&moment.edtf, language),
        datetime: when::machine(&moment.edtf).map(str::to_owned),
        title: moment.title.clone(),
        kind: (!is_plain).then(|| i18n::text(language, &kind)),
        place: moment.place.as_ref().map(NameView::new),
        counts,
        story: StoryView::new(&moment.story),
    }
}

/// Which one in order somebody counts a moment as, in words.
fn ordinal(moment: &Moment, language: &str) -> Option<String> {
    let mut args = FluentArgs::new();
    args.set("number", moment.ordinal?);
    args.set("who", moment.ordinal_said_by.clone());
    Some(i18n::translate(language, "facts-ordinal", &args))
}

/// Moments in order, each with what its other tellings among `all` count.
pub fn moments(shown: &[Moment], all: &[Moment], language: &str) -> Vec<MomentView> {
    let view = |one: &Moment| {
        let is_told = |other: &&Moment| other.same_as == Some(one.id);
        let told: Vec<&Moment> = all.iter().filter(is_told).collect();
        moment(one, &told, language)
    };
    shown.iter().map(view).collect()
}

/// A figure.
pub fn figure(figure: &Figure, language: &str) -> FigureView {
    let fate = &figure.fate;
    FigureView {
        item: figure_item(figure),
        at: news_at(figure.confirmed_at, &figure.story).max(fate.withdrawn_at.unwrap_or_default()),
        is_corrected: !fate.is_current(),
        value: value(figure, language),
        when: match figure.period.as_str() {
            "" => String::new(),
            period => when::said(period, language),
        },
        datetime: when::machine(&figure.period).map(str::to_owned),
        as_of: match figure.as_of.as_str() {
            "" => String::new(),
            as_of => when::said(as_of, language),
        },
        source: source(figure),
        source_url: figure.source_url.clone(),
        measure: figure.measure.as_ref().map(NameView::new),
        withdrawn: !fate.is_current(),
        reason: fate.withdrawn_reason.clone(),
        story: StoryView::new(&figure.story),
    }
}

/// Who counted, in words; empty where nobody says it.
pub fn source(figure: &Figure) -> String {
    let named = figure.source.as_ref().map(|source| source.name.clone());
    named.unwrap_or_else(|| figure.source_text.clone())
}

/// What a figure counts: its currency, else its unit.
pub fn unit(figure: &Figure) -> &str {
    match figure.currency.as_str() {
        "" => &figure.unit,
        currency => currency,
    }
}

/// The value of a figure with its qualifier and unit, as a language writes it.
pub fn value(figure: &Figure, language: &str) -> String {
    let low = number(&figure.value, language);
    let mut args = FluentArgs::new();
    let amount = match &figure.value_high {
        None => low,
        Some(high) => {
            args.set("low", low);
            args.set("high", number(high, language));
            i18n::translate(language, "amount-range", &args)
        }
    };
    let amount = amount::with_unit(&amount, unit(figure), language);
    qualified(&amount, &figure.qualifier, language)
}

/// An exact number as a language writes it; one that is too long as it is kept.
fn number(value: &Decimal, language: &str) -> String {
    let amount = Amount::parse(value.as_str());
    amount.map_or_else(|| value.to_string(), |amount| amount.said(language))
}

fn qualified(amount: &str, qualifier: &str, language: &str) -> String {
    let key = format!("amount-{}", qualifier.replace(' ', "-"));
    let is_known = QUALIFIERS.contains(&qualifier);
    let mut args = FluentArgs::new();
    args.set("amount", amount.to_owned());
    match is_known {
        true => i18n::translate(language, &key, &args),
        false => amount.to_owned(),
    }
}

/// The qualifiers that have words in every language.
const QUALIFIERS: [&str; 9] = [
    "about", "nearly", "over", "at least", "at most", "up to", "under", "only", "record",
];

/// A quotation.
pub fn quote(quote: &Quote) -> QuoteView {
    let speaker = quote.speaker.as_ref().map(NameView::new);
    let in_words = Some(quote.speaker_text.as_str()).filter(|text| !text.is_empty());
    QuoteView {
        item: quote_item(quote),
        at: news_at(quote.confirmed_at, &quote.story),
        is_corrected: false,
        words: quote.words.clone(),
        dir: i18n::direction(&quote.language),
        language: quote.language.clone(),
        speaker: speaker.or_else(|| in_words.map(NameView::plain)),
        occasion: quote.occasion.clone(),
        story: StoryView::new(&quote.story),
    }
}

/// The dots of moments in the order of time.
pub fn strip(moments: &[Moment], language: &str) -> Option<StripView> {
    let point = |moment: &Moment| {
        let year = when::year(&moment.edtf)?;
        Some(strip::Point {
            year: i64::from(year),
            weight: moment.weight,
            text: format!("{}: {}", when::said(&moment.edtf, language), moment.title),
        })
    };
    let points: Vec<strip::Point> = moments.iter().filter_map(point).collect();
    let drawing = strip::draw(&points, i18n::direction(language) == "rtl")?;
    let mut args = FluentArgs::new();
    // Years are texts: as numbers they would be grouped.
    args.set("first", points.first()?.year.to_string());
    args.set("last", points.last()?.year.to_string());
    let text = i18n::translate(language, "facts-strip-text", &args);
    Some(StripView { drawing, text })
}
