//! What the reader reads under a picture: the newsroom's words with their markup, or what the
//! picture's file says, in which nothing is markup.
use serde::{Deserialize, Serialize};

use web::theme::escape;

/// A caption. The newsroom's are stored as a text, and those of files as `{ "text": … }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Caption {
    /// CommonMark of one paragraph, as the newsroom writes it.
    Markdown(String),
    /// Text, as a file carries it.
    Plain {
        /// The text.
        text: String,
    },
}

impl Caption {
    /// Text as a file carries it.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Plain { text: text.into() }
    }

    /// The words alone.
    pub fn words(&self) -> String {
        match self {
            Self::Markdown(markdown) => richtext::markdown::parse_inline(markdown).plain(),
            Self::Plain { text } => text.clone(),
        }
    }

    /// The words as somebody would type them.
    pub fn typed(self) -> String {
        match self {
            Self::Markdown(text) | Self::Plain { text } => text,
        }
    }

    /// Safe HTML.
    pub fn html(&self) -> String {
        match self {
            Self::Markdown(markdown) => {
                richtext::inline_html(&richtext::markdown::parse_inline(markdown))
            }
            Self::Plain { text } => escape(text),
        }
    }
}

impl From<&str> for Caption {
    fn from(markdown: &str) -> Self {
        Self::Markdown(markdown.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_is_text_and_what_the_newsroom_writes_is_markdown() {
        let words = "The <unnamed> *man* & [left](https://example.org/) 1\\. `x`";
        let file = Caption::plain(words);
        assert_eq!(file.words(), words);
        assert_eq!(
            file.html(),
            "The &lt;unnamed&gt; *man* &amp; [left](https://example.org/) 1\\. `x`"
        );
        let written = Caption::from("Ships at *dawn*");
        assert_eq!(written.words(), "Ships at dawn");
        assert_eq!(written.html(), "Ships at <em>dawn</em>");
    }

    #[test]
    fn both_are_stored_and_what_was_stored_before_is_the_newsrooms() {
        for caption in [Caption::plain("a *b*"), Caption::from("a *b*")] {
            let json = serde_json::to_string(&caption).unwrap();
            assert_eq!(serde_json::from_str::<Caption>(&json).unwrap(), caption);
        }
        let before: Caption = serde_json::from_str("\"a *b*\"").unwrap();
        assert_eq!(before, Caption::from("a *b*"));
    }
}
