//! What stands at an address elsewhere, as a story keeps it: who published it, when, and its words at this
//! moment. It is asked of the service by oEmbed, or read of the page's own description for cards (Open
//! Graph). No script and no frame of others is kept. Nor is a picture: neither form says under which
//! licence it could be shown.
mod oembed;
mod page;
mod services;

use std::time::Duration;

use outbound::{Outbound, OutboundOptions, Request};
use serde::Serialize;
use url::Url;

use ground::app::App;
use ground::error::Result;
use ground::outside::Outside;

/// Time for one answer, and for all of them: somebody waits for it.
const PATIENCE: Duration = Duration::from_secs(4);
const PATIENCE_FOR_ALL: Duration = Duration::from_secs(9);
/// Redirects that are followed to a page.
const MOST_REDIRECTS: usize = 3;
/// The most characters that are kept of the words, and of a name.
const LONGEST: usize = 3_000;
const LONGEST_NAME: usize = 200;

/// What was found out of a thing elsewhere. What is unknown is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The name of the service or the publication.
    pub provider: String,
    /// Who published it.
    pub author: String,
    /// The day on which it was published, as `2026-05-31`.
    pub date: String,
    /// Its words, a paragraph each.
    pub words: Vec<String>,
    /// Whether it has a picture, which is left out.
    pub has_picture: bool,
}

/// An answer of a server, as far as it is read.
#[derive(Clone, Debug)]
struct Fetched {
    /// Where it leads instead, if it does.
    location: Option<String>,
    body: String,
}

/// How the servers of others are asked; tests have their own.
trait Ask: Sync {
    /// The answer at an address; `None` where there is none of use.
    fn ask(&self, url: &str) -> impl Future<Output = Option<Fetched>> + Send;
}

/// Asks over the network, with the guard against our own.
struct Network<'a> {
    app: &'a App,
    client: Outbound,
}

impl Ask for Network<'_> {
    async fn ask(&self, url: &str) -> Option<Fetched> {
        let request = Request::get(url).header("accept", "text/html, application/json");
        let answer = self.app.part::<Outside>().send(&self.client, request).await;
        let answer = answer.inspect_err(|error| tracing::info!(%error, "an embed is unknown"));
        let answer = answer.ok()?;
        let is_of_use = answer.is_success() || answer.location.is_some();
        is_of_use.then(|| Fetched {
            body: answer.text(),
            location: answer.location,
        })
    }
}

/// What stands at an address, as far as its server says so in time; `None` where it says nothing of use.
///
/// # Errors
/// When no client can be made.
pub async fn look_up(app: &App, url: &Url) -> Result<Option<Told>> {
    let options = OutboundOptions {
        timeout: PATIENCE,
        trust: app.trust.clone(),
        ..OutboundOptions::default()
    };
    let client = Outbound::new(options).map_err(anyhow::Error::from)?;
    let network = Network { app, client };
    let told = tokio::time::timeout(PATIENCE_FOR_ALL, found(&network, url)).await;
    Ok(told.ok().flatten())
}

async fn found(ask: &impl Ask, url: &Url) -> Option<Told> {
    if let Some(endpoint) = services::endpoint(url) {
        let told = oembed::read(&ask.ask(&endpoint).await?.body)?;
        return finished(told, url);
    }
    let (at, body) = page(ask, url).await?;
    let page = page::read(&body);
    let mut told = page.told;
    if let Some(endpoint) = page.oembed.and_then(|path| at.join(&path).ok())
        && let Some(answer) = ask.ask(endpoint.as_str()).await
        && let Some(more) = oembed::read(&answer.body)
    {
        told = told.or(more);
    }
    finished(told, &at)
}

/// The page at an address, behind a few redirects, and where it is.
async fn page(ask: &impl Ask, url: &Url) -> Option<(Url, String)> {
    let mut at = url.clone();
    for _ in 0..=MOST_REDIRECTS {
        let answer = ask.ask(at.as_str()).await?;
        match answer.location {
            Some(location) => at = at.join(&location).ok()?,
            None => return Some((at, answer.body)),
        }
    }
    None
}

/// What was found, cut to what a story keeps; `None` where it says nothing.
fn finished(told: Told, at: &Url) -> Option<Told> {
    let line = |text: &str| cut(&one_line(text), LONGEST_NAME);
    let mut left = LONGEST;
    let mut words = Vec::new();
    for paragraph in &told.words {
        let paragraph = cut(&one_line(paragraph), left);
        left -= paragraph.chars().count();
        if !paragraph.is_empty() && !words.contains(&paragraph) {
            words.push(paragraph);
        }
    }
    let host = at.host_str().unwrap_or_default();
    let provider = match line(&told.provider) {
        name if name.is_empty() => host.trim_start_matches("www.").to_owned(),
        name => name,
    };
    let author = line(&told.author);
    (!words.is_empty() || !author.is_empty()).then_some(Told {
        provider,
        author,
        words,
        ..told
    })
}

impl Told {
    /// The same, with what another says where this says nothing.
    fn or(self, other: Self) -> Self {
        let first = |one: String, other: String| match one.trim().is_empty() {
            true => other,
            false => one,
        };
        Self {
            provider: first(self.provider, other.provider),
            author: first(self.author, other.author),
            date: first(self.date, other.date),
            words: match self.words.is_empty() {
                true => other.words,
                false => self.words,
            },
            has_picture: self.has_picture || other.has_picture,
        }
    }
}

/// The words of a piece of HTML, without its markup, a line each.
fn lines(html: &str) -> Vec<String> {
    let text = richtext::from_html(html).plain_text();
    let lines = text.lines().map(one_line);
    lines.filter(|line| !line.is_empty()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// Answers by address: a body, or where it leads behind `->`.
    struct Known(HashMap<&'static str, &'static str>);

    impl Ask for Known {
        async fn ask(&self, url: &str) -> Option<Fetched> {
            let body = *self.0.get(url)?;
            let location = body.strip_prefix("->").map(str::to_owned);
            Some(Fetched {
                location,
                body: body.to_owned(),
            })
        }
    }

    fn told(url: &str, known: &[(&'static str, &'static str)]) -> Option<Told> {
        let known = Known(known.iter().copied().collect());
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let url = Url::parse(url).unwrap();
        runtime.unwrap().block_on(found(&known, &url))
    }

    #[test]
    fn a_post_is_told_by_its_service_with_its_words_its_author_and_its_day() {
        let answer = r#"{"author_name": "Harbour Office", "provider_name": "X", "html":
            "<blockquote class=\"t\"><p lang=\"en\">The ferry &amp; the bridge<br>open today</p>&mdash; Harbour Office (@h) <a href=\"https://x.com/h/status/1\">June 1, 2026</a></blockquote><script src=\"https://x.com/w.js\"></script>"}"#;
        let endpoint = "https://publish.x.com/oembed?url=https%3A%2F%2Fx.com%2Fh%2Fstatus%2F1&format=json&omit_script=1&dnt=true";
        let told = told("https://x.com/h/status/1", &[(endpoint, answer)]).unwrap();
        assert_eq!(told.provider, "X");
        assert_eq!(told.author, "Harbour Office");
        assert_eq!(told.date, "2026-06-01");
        assert_eq!(told.words, ["The ferry & the bridge", "open today"]);
    }

    #[test]
    fn a_page_is_told_by_its_own_description_and_the_endpoint_that_it_names() {
        let page = r#"<html><head><title>Other</title>
            <META property='og:title' content="Ferry &quot;fares&quot; rise"><meta content="Why they do." property="og:description">
            <meta property="og:site_name" content="The Other Post"><meta property="article:published_time" content="2026-05-31T22:00:00Z">
            <meta property="og:image" content="https://other.example/a.jpg">
            <link rel="alternate" type="application/json+oembed" href="/oembed?id=7"></head>"#;
        let oembed = r#"{"title": "Ferry fares", "author_name": "Ana Reed"}"#;
        let told = told(
            "http://short.example/1",
            &[
                (
                    "http://short.example/1",
                    "->https://www.other.example/ferry",
                ),
                ("https://www.other.example/ferry", page),
                ("https://www.other.example/oembed?id=7", oembed),
            ],
        );
        let expected = Told {
            provider: "The Other Post".to_owned(),
            author: "Ana Reed".to_owned(),
            date: "2026-05-31".to_owned(),
            words: vec!["Ferry \"fares\" rise".to_owned(), "Why they do.".to_owned()],
            has_picture: true,
        };
        assert_eq!(told, Some(expected));
    }

    #[test]
    fn what_says_nothing_of_use_is_nothing() {
        assert_eq!(told("https://other.example/", &[]), None);
        let empty = [("https://other.example/", "<p>Only words.</p>")];
        assert_eq!(told("https://other.example/", &empty), None);
        let circle = [("https://other.example/", "->/")];
        assert_eq!(told("https://other.example/", &circle), None);
        let broken = [(
            "https://www.youtube.com/oembed?url=https%3A%2F%2Fyoutu.be%2Fa&format=json",
            "<html>",
        )];
        assert_eq!(told("https://youtu.be/a", &broken), None);
    }

    #[test]
    fn no_more_is_kept_than_a_story_has_place_for() {
        let long = Told {
            words: vec!["a".repeat(LONGEST - 1), "bb".repeat(9), "c".to_owned()],
            author: "d\n".repeat(LONGEST),
            ..Told::default()
        };
        let at = Url::parse("https://www.other.example/x").unwrap();
        let kept = finished(long, &at).unwrap();
        assert_eq!(kept.words.len(), 2);
        assert_eq!(kept.words[1], "b");
        assert_eq!(kept.author.chars().count(), LONGEST_NAME);
        assert_eq!(kept.provider, "other.example");
    }
}
