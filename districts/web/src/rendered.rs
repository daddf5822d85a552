//! A rendered body with its compressed forms, made once and shared by every answer.
use std::io::Write;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};
use sha2::{Digest, Sha256};

use super::CachePolicy;
use super::encoding::Encoding;
use ground::ids::hex;

/// Bodies below this size, in bytes, are not worth compressing.
const MIN_COMPRESSED: usize = 512;

/// Where a page's own content begins; a notice stands before it.
const MAIN: &str = "<main";

/// What a cache counts for a value, in bytes: all that anybody learns of a gated one.
pub trait Weight {
    /// The bytes.
    fn weight(&self) -> u64;
}

impl<T: Weight> Weight for Arc<T> {
    fn weight(&self) -> u64 {
        self.as_ref().weight()
    }
}

/// A body, its media type, and its compressed forms as they are first asked for.
#[derive(Debug)]
pub struct Rendered {
    content_type: HeaderValue,
    plain: Form,
    brotli: OnceLock<Form>,
    zstd: OnceLock<Form>,
    gzip: OnceLock<Form>,
    hash: String,
    pains: Pains,
}

/// How much is done to make a body small.
#[derive(Clone, Copy, Debug)]
enum Pains {
    /// It is compressed by its media type already: a font, a picture.
    None,
    /// A page, made anew with each change.
    Some,
    /// A file that is compressed once and sent as long as the program runs.
    Most,
}

impl Pains {
    fn brotli(self) -> u32 {
        match self {
            Self::None | Self::Some => 5,
            Self::Most => 11,
        }
    }
}

/// A body in one encoding, with its validator and the head that was last made for it.
#[derive(Debug)]
struct Form {
    body: Bytes,
    etag: HeaderValue,
    head: OnceLock<(CachePolicy, HeaderMap)>,
}

impl Form {
    fn new(hash: &str, encoding: Encoding, body: Bytes) -> Self {
        let text = match encoding.token() {
            Some(token) => format!("\"{hash}-{token}\""),
            None => format!("\"{hash}\""),
        };
        let etag = HeaderValue::try_from(text).expect("hexadecimal digits are a header value");
        Self {
            body,
            etag,
            head: OnceLock::new(),
        }
    }
}

impl Rendered {
    /// `text/html` in UTF-8.
    pub fn html(text: String) -> Self {
        Self::new("text/html; charset=utf-8", text)
    }

    /// A body of any media type.
    pub fn new(content_type: &'static str, body: impl Into<Bytes>) -> Self {
        Self::with(content_type, body, Pains::Some)
    }

    /// A file of the program or the theme, which stays as it is.
    pub fn asset(content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let is_packed = content_type.starts_with("font/")
            || (content_type.starts_with("image/") && content_type != "image/svg+xml");
        let pains = if is_packed { Pains::None } else { Pains::Most };
        Self::with(content_type, body, pains)
    }

    fn with(content_type: &'static str, body: impl Into<Bytes>, pains: Pains) -> Self {
        let plain = body.into();
        let hash = hex(&Sha256::digest(&plain)[..12]);
        let plain = Form::new(&hash, Encoding::Identity, plain);
        let content_type = HeaderValue::from_static(content_type);
        Self {
            content_type,
            plain,
            brotli: OnceLock::new(),
            zstd: OnceLock::new(),
            gzip: OnceLock::new(),
            hash,
            pains,
        }
    }

    /// Whether this is a page with content of its own, before which a notice can stand.
    pub fn has_content(&self) -> bool {
        self.halves().is_some()
    }

    /// The page with a notice before its content; `None` for what is no page.
    pub fn with_notice(&self, notice: &Self) -> Option<Self> {
        let (before, after) = self.halves()?;
        let notice = String::from_utf8_lossy(notice.plain());
        Some(Self::html(format!("{before}{notice}{after}")))
    }

    /// What stands before the page's content, and the rest.
    fn halves(&self) -> Option<(&str, &str)> {
        if !self.content_type.as_bytes().starts_with(b"text/html") {
            return None;
        }
        let html = std::str::from_utf8(self.plain()).ok()?;
        html.find(MAIN).map(|at| html.split_at(at))
    }

    /// The media type.
    pub fn content_type(&self) -> HeaderValue {
        self.content_type.clone()
    }

    /// The body as it was rendered.
    pub fn plain(&self) -> &Bytes {
        &self.plain.body
    }

    /// Twelve bytes of the SHA-256 of the body, hexadecimal.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The strong validator of the body in this encoding (RFC 9110, 8.8.3).
    pub fn etag(&self, encoding: Encoding) -> HeaderValue {
        self.form(encoding).etag.clone()
    }

    /// The encoding to answer with; small bodies, and those that are compressed, stay as they are.
    pub fn fit(&self, wanted: Encoding) -> Encoding {
        let is_packed = matches!(self.pains, Pains::None);
        if is_packed || self.plain.body.len() < MIN_COMPRESSED {
            Encoding::Identity
        } else {
            wanted
        }
    }

    /// The head of an answer with this policy: the one that is remembered, or a new one. To
    /// write a dozen headers costs more than to copy them.
    pub fn head(
        &self,
        encoding: Encoding,
        policy: CachePolicy,
        make: impl Fn() -> HeaderMap,
    ) -> HeaderMap {
        let (remembered, head) = self.form(encoding).head.get_or_init(|| (policy, make()));
        if *remembered == policy {
            head.clone()
        } else {
            make()
        }
    }

    /// The body in this encoding.
    pub fn body(&self, encoding: Encoding) -> Bytes {
        self.form(encoding).body.clone()
    }

    fn form(&self, encoding: Encoding) -> &Form {
        match encoding {
            Encoding::Identity => &self.plain,
            Encoding::Brotli => self
                .brotli
                .get_or_init(|| self.packed(encoding, |plain| brotli(plain, self.pains))),
            Encoding::Zstd => self.zstd.get_or_init(|| self.packed(encoding, zstd)),
            Encoding::Gzip => self.gzip.get_or_init(|| self.packed(encoding, gzip)),
        }
    }

    fn packed(&self, encoding: Encoding, pack: impl Fn(&[u8]) -> Bytes) -> Form {
        Form::new(&self.hash, encoding, pack(self.plain()))
    }
}

impl Weight for Rendered {
    /// The body, its compressed forms and their heads.
    fn weight(&self) -> u64 {
        (self.plain().len() + self.plain().len() / 2 + 4_096) as u64
    }
}

fn brotli(plain: &[u8], pains: Pains) -> Bytes {
    let mut packed = Vec::with_capacity(plain.len() / 4);
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, pains.brotli(), 20);
    let written = writer.write_all(plain);
    drop(writer);
    finished(written, packed, plain)
}

fn zstd(plain: &[u8]) -> Bytes {
    zstd::bulk::compress(plain, 6).map_or_else(|_| Bytes::copy_from_slice(plain), Bytes::from)
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut writer = flate2::write::GzEncoder::new(
        Vec::with_capacity(plain.len() / 4),
        flate2::Compression::default(),
    );
    let written = writer.write_all(plain);
    finished(written, writer.finish().unwrap_or_default(), plain)
}

fn finished(written: std::io::Result<()>, packed: Vec<u8>, plain: &[u8]) -> Bytes {
    debug_assert!(written.is_ok(), "writing to memory does not fail");
    if written.is_ok() {
        Bytes::from(packed)
    } else {
        Bytes::copy_from_slice(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_stands_before_the_content_of_pages_and_in_nothing_else() {
        let notice = Rendered::html("<p>!</p>".to_owned());
        let page = Rendered::html("<body><main id=\"main\">text</main>".to_owned());
        let noted = page.with_notice(&notice).expect("it has content");
        assert_eq!(noted.plain(), "<body><p>!</p><main id=\"main\">text</main>");
        for other in [
            Rendered::html("<p>frame</p>".to_owned()),
            Rendered::new("application/atom+xml", "<main>"),
        ] {
            assert!(other.with_notice(&notice).is_none());
        }
    }

    #[test]
    fn a_file_is_made_as_small_as_it_gets_and_what_is_packed_stays() {
        let css = include_str!("../assets/main.css").to_owned();
        let (page, file) = ("text/css", Rendered::asset("text/css", css.clone()));
        let page = Rendered::new(page, css);
        assert_eq!(file.fit(Encoding::Brotli), Encoding::Brotli);
        assert!(file.body(Encoding::Brotli).len() < page.body(Encoding::Brotli).len());
        for packed in ["font/woff2", "image/webp", "image/png"] {
            let file = Rendered::asset(packed, vec![0; 5_000]);
            assert_eq!(file.fit(Encoding::Brotli), Encoding::Identity, "{packed}");
        }
        let drawing = Rendered::asset("image/svg+xml", vec![b' '; 5_000]);
        assert_eq!(drawing.fit(Encoding::Gzip), Encoding::Gzip);
    }
}
