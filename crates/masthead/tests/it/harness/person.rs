//! Who sends requests: a browser with a cookie jar, or a program without one.
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::body::Body;
use axum::response::Response;
use http::{HeaderName, HeaderValue, Method, Request};
use masthead::ground::client::Peer;
use masthead::pages::site::Site;
use tower::ServiceExt;

use super::{HOST, Node, Page};

/// Somebody who asks for pages. A clone is a second window: it starts with the same cookies.
#[derive(Clone)]
pub struct Person {
    site: Site,
    is_browser: bool,
    /// The cookie jar; programs have none.
    pub cookies: BTreeMap<String, String>,
    headers: Vec<(HeaderName, HeaderValue)>,
    address: IpAddr,
}

impl Person {
    /// A browser that talks to `site`.
    pub fn browser(site: Site) -> Self {
        Self {
            is_browser: true,
            ..Self::program(site)
        }
    }

    /// A program that talks to `site`.
    pub fn program(site: Site) -> Self {
        Self {
            site,
            is_browser: false,
            cookies: BTreeMap::new(),
            headers: Vec::new(),
            address: IpAddr::V4(Ipv4Addr::new(203, 0, 113, 7)),
        }
    }

    /// The same person, who sends one header more with every request; one that is
    /// there already is replaced.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().unwrap();
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.parse().unwrap()));
        self
    }

    /// The same person, who sends one line more with every request, of any octets; what else
    /// stands under the name stays.
    #[must_use]
    pub fn with_line(mut self, name: &str, value: &[u8]) -> Self {
        let value = HeaderValue::from_bytes(value).unwrap();
        self.headers.push((name.parse().unwrap(), value));
        self
    }

    /// The same person with a client that says nothing of where requests come from.
    #[must_use]
    pub fn into_program(mut self) -> Self {
        self.is_browser = false;
        self
    }

    /// The same person at another network address.
    #[must_use]
    pub fn at(mut self, address: &str) -> Self {
        self.address = address.parse().unwrap();
        self
    }

    /// The same person with a cookie in the jar.
    #[must_use]
    pub fn with_cookie(mut self, name: &str, value: &str) -> Self {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }

    /// `GET`, without following a redirect.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, "").await
    }

    /// `GET`, following redirects.
    pub async fn follow(&mut self, path: &str) -> Page {
        let page = self.get(path).await;
        self.follow_from(page).await
    }

    /// `HEAD`.
    pub async fn head(&mut self, path: &str) -> Page {
        self.send(Method::HEAD, path, "").await
    }

    /// `POST` of nothing, without following a redirect.
    pub async fn post(&mut self, path: &str) -> Page {
        self.send(Method::POST, path, "").await
    }

    /// Posts a form with these fields, without following a redirect.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        self.send(Method::POST, path, &body.join("&")).await
    }

    /// Posts a form of the page `from`, made from the version that the page shows.
    pub async fn submit_from(&mut self, from: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let field = format!("form[action='{path}'] input[name=seen]");
        let seen = self.get(from).await.attr(&field, "value");
        let fields = [fields, &[("seen", seen.as_str())]].concat();
        self.submit(path, &fields).await
    }

    /// Logs in, or registers, as people do: asks for the mail and types its code.
    pub async fn log_in(&mut self, node: &Node, email: &str) -> Page {
        self.submit("/log-in", &[("email", email)])
            .await
            .expect(303);
        let code = node.code_for(email).await;
        self.submit("/log-in/code", &[("code", &code)])
            .await
            .expect(303)
    }

    /// The continue step, as `article.js` and the button do it: `POST …/continue`, then
    /// the redirect.
    pub async fn continue_reading(&mut self, path: &str) -> Page {
        let page = self.post(&format!("{path}/continue")).await;
        self.follow_from(page).await
    }

    /// What a reader with a browser ends up with: the page, and the continue step where
    /// the page offers it.
    pub async fn read(&mut self, path: &str) -> Page {
        let page = self.follow(path).await;
        if page.has("form[data-continue]") {
            return self.continue_reading(path).await;
        }
        page
    }

    async fn follow_from(&mut self, mut page: Page) -> Page {
        for _ in 0..10 {
            if !page.status.is_redirection() || page.status == 304 {
                return page;
            }
            let to = page.header("location").to_owned();
            page = self.get(&to).await;
        }
        panic!("a redirect loop");
    }

    /// Posts JSON, as a script of ours does.
    pub async fn post_json(&mut self, path: &str, value: &serde_json::Value) -> Page {
        self.send(Method::POST, path, &value.to_string()).await
    }

    /// Posts bytes, as a script of ours does.
    pub async fn send_bytes(&mut self, path: &str, bytes: &[u8]) -> Page {
        let request = self.request(&Method::POST, path, "");
        let request = request.map(|_| Body::from(bytes.to_vec()));
        Page::of(self.site.clone().oneshot(request).await.unwrap()).await
    }

    /// The answer whose body is still to come.
    pub async fn listen(&mut self, path: &str) -> Response {
        let request = self.request(&Method::GET, path, "");
        self.site.clone().oneshot(request).await.unwrap()
    }

    /// Any request. What it sets is kept in the jar, if there is one.
    pub async fn send(&mut self, method: Method, path: &str, body: &str) -> Page {
        let response = self
            .site
            .clone()
            .oneshot(self.request(&method, path, body))
            .await;
        let page = Page::of(response.unwrap()).await;
        if self.is_browser {
            self.keep_cookies(&page);
        }
        page
    }

    fn request(&self, method: &Method, path: &str, body: &str) -> Request<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .body(Body::from(body.to_owned()))
            .unwrap();
        request
            .extensions_mut()
            .insert(Peer(SocketAddr::new(self.address, 40_000)));
        let headers = request.headers_mut();
        headers.insert("host", HeaderValue::from_static(HOST));
        if !body.is_empty() {
            let form = "application/x-www-form-urlencoded";
            headers.insert("content-type", HeaderValue::from_static(form));
        }
        if self.is_browser {
            headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
            headers.insert("sec-fetch-mode", HeaderValue::from_static("navigate"));
            headers.insert("sec-fetch-dest", HeaderValue::from_static("document"));
        }
        if let Some(cookies) = self.cookie_header() {
            headers.insert("cookie", cookies);
        }
        for (name, _) in &self.headers {
            headers.remove(name);
        }
        for (name, value) in &self.headers {
            headers.append(name.clone(), value.clone());
        }
        request
    }

    /// The jar as a browser sends it.
    pub fn cookie_header(&self) -> Option<HeaderValue> {
        let pairs = self.cookies.iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; ").parse().unwrap())
    }

    fn keep_cookies(&mut self, page: &Page) {
        for set in page.headers.get_all("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// A value as a form sends it.
fn encode(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
}
