//! An answer, and what a test asks of it.
use std::io::Read;

use axum::response::Response;
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use scraper::{Html, Selector};

/// An answer with its whole body.
#[derive(Clone, Debug)]
pub struct Page {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as it came, perhaps compressed.
    pub raw: Vec<u8>,
}

impl Page {
    /// Collects a response.
    pub async fn of(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let raw = body.collect().await.unwrap().to_bytes().to_vec();
        Self {
            status: parts.status,
            headers: parts.headers,
            raw,
        }
    }

    /// A header's first value; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The body without its compression.
    pub fn bytes(&self) -> Vec<u8> {
        let mut plain = Vec::new();
        let raw = self.raw.as_slice();
        match self.header("content-encoding") {
            "" => plain.extend_from_slice(raw),
            "gzip" => drop(
                flate2::read::GzDecoder::new(raw)
                    .read_to_end(&mut plain)
                    .unwrap(),
            ),
            "zstd" => plain = zstd::stream::decode_all(raw).unwrap(),
            "br" => drop(
                brotli::Decompressor::new(raw, 4096)
                    .read_to_end(&mut plain)
                    .unwrap(),
            ),
            other => panic!("unknown content encoding {other:?}"),
        }
        plain
    }

    /// The body as text.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes()).into_owned()
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes()).unwrap()
    }

    /// The words of the first element that `selector` finds, white space single; empty where there is none.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// The words of every element that `selector` finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.html());
        let words = |element: scraper::ElementRef<'_>| {
            let text: String = element.text().collect::<Vec<_>>().join(" ");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        document.select(&parse(selector)).map(words).collect()
    }

    /// An attribute of every element that `selector` finds and that has it.
    pub fn attrs(&self, selector: &str, name: &str) -> Vec<String> {
        self.all_attrs(&[(selector, name)])
    }

    /// The same of several selectors with an attribute each; the page is parsed once.
    pub fn all_attrs(&self, wanted: &[(&str, &str)]) -> Vec<String> {
        let document = Html::parse_document(&self.html());
        let mut found = Vec::new();
        for (selector, name) in wanted {
            let selector = parse(selector);
            let attrs = document.select(&selector).filter_map(|one| one.attr(name));
            found.extend(attrs.map(str::to_owned));
        }
        found
    }

    /// The attribute of the first such element; empty where there is none.
    pub fn attr(&self, selector: &str, name: &str) -> String {
        self.attrs(selector, name)
            .into_iter()
            .next()
            .unwrap_or_default()
    }

    /// Whether `selector` finds something.
    pub fn has(&self, selector: &str) -> bool {
        Html::parse_document(&self.html())
            .select(&parse(selector))
            .next()
            .is_some()
    }

    /// Whether gated text shows in the plain body.
    pub fn has_canary(&self) -> bool {
        self.html().contains("CANARY-")
    }

    /// The same answer if its status is `expected`; panics otherwise.
    #[track_caller]
    pub fn expect(self, expected: u16) -> Self {
        assert_eq!(self.status.as_u16(), expected, "{}", self.html());
        self
    }
}

fn parse(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}
