//! A request as plain values, and the answer to it.

use reqwest::{Method, Url, header};

use crate::Error;

/// A request, built in one expression and sent by [`crate::Outbound::send`].
#[derive(Debug, Clone)]
pub struct Request {
    pub(crate) url: String,
    method: Method,
    headers: Vec<(String, String)>,
    body: Option<String>,
}

impl Request {
    /// Asks for a URL.
    pub fn get(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            method: Method::GET,
            headers: Vec::new(),
            body: None,
        }
    }

    /// Asks for the removal of what a URL names.
    pub fn delete(url: &str) -> Self {
        Self {
            method: Method::DELETE,
            ..Self::get(url)
        }
    }

    /// Posts fields as `application/x-www-form-urlencoded`.
    pub fn post_form(url: &str, form: &[(&str, &str)]) -> Self {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        Self::post(url, "application/x-www-form-urlencoded", body)
    }

    /// Posts a text of a media type, such as JSON.
    pub fn post(url: &str, media_type: &str, body: String) -> Self {
        let request = Self {
            method: Method::POST,
            body: Some(body),
            ..Self::get(url)
        };
        request.header(header::CONTENT_TYPE.as_str(), media_type)
    }

    /// Adds a header, such as `authorization`. What cannot stand in a header
    /// is reported when the request is sent.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The name and port of the server that it goes to; empty where the URL names none.
    pub fn server(&self) -> String {
        let url = Url::parse(&self.url).ok();
        let server = url.and_then(|url| {
            let port = url.port_or_known_default()?;
            Some(format!("{}:{port}", url.host_str()?))
        });
        server.unwrap_or_default()
    }

    pub(crate) fn build(
        self,
        client: &reqwest::Client,
        url: Url,
    ) -> Result<reqwest::RequestBuilder, Error> {
        let mut builder = client.request(self.method, url);
        for (name, value) in self.headers {
            // `Host` would send a checked connection to an unchecked site.
            if name.eq_ignore_ascii_case("host") {
                return Err(Error::Invalid("the URL decides the host".to_owned()));
            }
            builder = builder.header(name, value);
        }
        Ok(match self.body {
            Some(body) => builder.body(body),
            None => builder,
        })
    }
}

/// An answer, whatever its status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status code.
    pub status: u16,
    /// The media type with its parameters, as the server named it.
    pub content_type: Option<String>,
    /// Where a redirect leads, as the server wrote it: perhaps relative.
    pub location: Option<String>,
    /// The body, never longer than the cap.
    pub body: Vec<u8>,
}

impl Response {
    /// Whether the status is 2xx.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The body as text, with replacement characters where it is not UTF-8.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Reads a body piece by piece and gives up as soon as it passes the cap.
    pub(crate) async fn read(mut response: reqwest::Response, cap: usize) -> Result<Self, Error> {
        let status = response.status().as_u16();
        let named = |name: header::HeaderName| {
            let value = response.headers().get(name);
            value
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned)
        };
        let content_type = named(header::CONTENT_TYPE);
        let location = named(header::LOCATION).filter(|_| response.status().is_redirection());
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await? {
            if body.len() + piece.len() > cap {
                return Err(Error::TooLarge(cap));
            }
            body.extend_from_slice(&piece);
        }
        Ok(Self {
            status,
            content_type,
            location,
            body,
        })
    }
}
