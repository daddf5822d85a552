//! Services that say what stands at an address of theirs, without a key (<https://oembed.com>).
use url::Url;
use url::form_urlencoded::Serializer;

/// A service: its hosts, each also with what may stand before it, its endpoint, and what it is asked
/// beside the address.
type Service = (
    &'static [&'static str],
    &'static str,
    &'static [(&'static str, &'static str)],
);

const SERVICES: [Service; 9] = [
    (
        &["youtube.com", "youtu.be"],
        "https://www.youtube.com/oembed",
        &[],
    ),
    (&["vimeo.com"], "https://vimeo.com/api/oembed.json", &[]),
    (
        &["x.com", "twitter.com"],
        "https://publish.x.com/oembed",
        &[("omit_script", "1"), ("dnt", "true")],
    ),
    (&["bsky.app"], "https://embed.bsky.app/oembed", &[]),
    (&["tiktok.com"], "https://www.tiktok.com/oembed", &[]),
    (&["soundcloud.com"], "https://soundcloud.com/oembed", &[]),
    (
        &["open.spotify.com"],
        "https://open.spotify.com/oembed",
        &[],
    ),
    (
        &["flickr.com", "flic.kr"],
        "https://www.flickr.com/services/oembed/",
        &[],
    ),
    (
        &["datawrapper.de", "datawrapper.dwcdn.net"],
        "https://api.datawrapper.de/v3/oembed",
        &[],
    ),
];

/// Where the service of an address is asked about it; `None` for an address of no such service.
pub(super) fn endpoint(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    let is_of = |known: &&str| {
        let before = host.strip_suffix(*known);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    let (_, endpoint, more) = SERVICES
        .iter()
        .find(|(hosts, ..)| hosts.iter().any(is_of))?;
    let mut query = Serializer::new(String::new());
    query.append_pair("url", url.as_str());
    query.append_pair("format", "json");
    query.extend_pairs(*more);
    Some(format!("{endpoint}?{}", query.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_known_by_its_host_and_not_by_a_host_that_ends_like_it() {
        let known = |url: &str| endpoint(&Url::parse(url).unwrap());
        let asked = known("https://m.youtube.com/watch?v=a&b=c").unwrap();
        assert!(asked.starts_with("https://www.youtube.com/oembed?url=https%3A%2F%2Fm.youtube"));
        assert!(asked.contains("v%3Da%26b%3Dc"), "{asked}");
        assert!(known("https://x.com/a").unwrap().ends_with("&dnt=true"));
        assert_eq!(known("https://notyoutube.com/"), None);
        assert_eq!(known("https://max.com/"), None);
    }
}
