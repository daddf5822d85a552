//! An answer of oEmbed (<https://oembed.com>, 2.3.4), of which the words are read. Its HTML is never
//! shown: it is a script or a frame of somebody else.
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Told, lines};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    title: String,
    author_name: String,
    provider_name: String,
    html: String,
    thumbnail_url: String,
    url: String,
    r#type: String,
}

/// What an answer says; `None` where it is none.
pub(super) fn read(body: &str) -> Option<Told> {
    // A list would be read as the fields in their order.
    let fields: Map<String, Value> = serde_json::from_str(body).ok()?;
    let answer = Answer::deserialize(Value::Object(fields)).ok()?;
    let quoted = quoted(&answer.html);
    let is_photo = answer.r#type == "photo" && !answer.url.is_empty();
    Some(Told {
        provider: answer.provider_name,
        author: answer.author_name,
        date: quoted.and_then(day).unwrap_or_default(),
        words: match quoted.and_then(|quoted| between(quoted, "<p", "</p>")) {
            Some(words) => lines(&format!("<p{words}</p>")),
            // A title is text and may have characters that mean something in HTML.
            None => vec![answer.title],
        },
        has_picture: is_photo || !answer.thumbnail_url.is_empty(),
    })
}

/// What services quote of a post: the passage is a `<p>` in a `<blockquote>`.
fn quoted(html: &str) -> Option<&str> {
    between(html, "<blockquote", "</blockquote>")
}

/// The day of a post, which is the last link of the quotation, as in `June 1, 2026 at 3:04 PM`.
fn day(quoted: &str) -> Option<String> {
    let link = between(&quoted[quoted.rfind("<a")?..], ">", "</a>")?;
    let words = link.split(" at ").next()?.trim();
    let day = Date::strptime("%B %d, %Y", words).ok()?;
    Some(day.to_string())
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let start = text.find(before)? + before.len();
    let end = text[start..].find(after)?;
    Some(&text[start..start + end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_video_has_its_title_and_nothing_of_its_frame() {
        let told = read(
            r#"{"type": "video", "title": "A < B & C", "author_name": "Harbour TV", "provider_name": "YouTube",
            "thumbnail_url": "https://i.example/1.jpg", "html": "<iframe src=\"https://youtube.example\"></iframe>"}"#,
        );
        let expected = Told {
            provider: "YouTube".to_owned(),
            author: "Harbour TV".to_owned(),
            words: vec!["A < B & C".to_owned()],
            has_picture: true,
            ..Told::default()
        };
        assert_eq!(told, Some(expected));
    }

    #[test]
    fn the_day_of_a_post_may_have_a_time_and_what_is_no_day_is_none() {
        let post = |day: &str| {
            let html =
                format!("<blockquote><p>Words <a>x</a></p><a>h</a> <a b>{day}</a></blockquote>");
            read(&serde_json::json!({ "html": html }).to_string()).unwrap()
        };
        assert_eq!(post("March 9, 2026 at 3:04 PM").date, "2026-03-09");
        assert_eq!(post("yesterday").date, "");
        assert_eq!(post("yesterday").words, ["Words x"]);
    }

    #[test]
    fn what_is_no_answer_says_nothing() {
        assert_eq!(read("<html>"), None);
        assert_eq!(read("[]"), None);
        assert!(read("{}").is_some_and(|told| told.words == [""]));
    }
}
