//! The statement of reasons to whom a decision takes something (Digital Services Act, article 17).
use super::moderation::{Deed, Ground, Moderator};
use super::settings::terms;
use super::store::{self, Comment};
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n::{self, DateStyle, FluentArgs};
use newsroom::article;
use people::letter::Letter;
use people::reader::{self, Reader};

/// Letters of a comment that a statement repeats.
const REPEATED: usize = 1_000;

impl Moderator<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        i18n::text(&self.publication.settings.language, key)
    }

    /// The statement of reasons to a comment's writer, if there still is one.
    pub(super) async fn statement(
        &self,
        comment: &Comment,
        deed: Deed,
        ground: &Ground,
        reports: &[store::Report],
    ) -> Result<Option<Letter>> {
        let Some(reader) = self.writer(comment.reader).await? else {
            return Ok(None);
        };
        let now = self.app.clock.now();
        let heads = article::by_ids(&self.app.db, &[comment.article], now).await?;
        let headline = heads
            .first()
            .map_or("", |head| head.wording.headline.as_str());
        let kind = format!("comment-{}", deed.word());
        let is_reported = reports.iter().any(|report| report.settled_at.is_none());
        let how = if is_reported {
            "reported"
        } else if matches!(comment.held_for.as_str(), "" | "new") || deed == Deed::Remove {
            "seen"
        } else {
            "rule"
        };
        let letter = Letter::new(&kind, &reader.email)
            .with("headline", headline)
            .fact(
                self.say("comment-statement-words"),
                comment
                    .text
                    .plain(true)
                    .chars()
                    .take(REPEATED)
                    .collect::<String>(),
            )
            .fact(
                self.say("comment-statement-posted"),
                self.date(comment.created_at),
            )
            .fact(
                self.say("comment-statement-measure"),
                self.say(&format!("comment-statement-measure-{}", deed.word())),
            );
        let letter = self.with_ground(letter, ground);
        Ok(Some(self.with_redress(letter, how)))
    }

    async fn writer(&self, reader: Option<i64>) -> Result<Option<Reader>> {
        match reader {
            Some(reader) => reader::by_id(&self.app.db, reader).await,
            None => Ok(None),
        }
    }

    pub(super) fn date(&self, at: Millis) -> String {
        let publication = self.publication;
        let language = &publication.settings.language;
        i18n::date(language, &publication.zone, at, DateStyle::DateTime)
    }

    /// The facts that say on which ground.
    pub(super) fn with_ground(&self, letter: Letter, ground: &Ground) -> Letter {
        let rule = self.say(&format!("comment-rule-{}", ground.reason));
        let letter = match ground.reason.as_str() {
            "illegal" => letter.fact(self.say("comment-statement-law"), ground.law.trim()),
            _ => letter.fact(self.say("comment-statement-rule"), rule),
        };
        match ground.text.trim() {
            "" => letter,
            text => letter.fact(self.say("comment-statement-why"), text),
        }
    }

    /// The facts that say how it was found and decided, and how to object.
    pub(super) fn with_redress(&self, letter: Letter, how: &str) -> Letter {
        let settings = &self.publication.settings;
        let mut args = FluentArgs::new();
        let own = &terms(self.publication).complaints_email;
        let email = if own.is_empty() { &settings.email } else { own };
        args.set("email", email.clone());
        let key = if email.is_empty() {
            "comment-statement-complain-here"
        } else {
            "comment-statement-complain"
        };
        let base = self.app.config.public_url();
        letter
            .fact(
                self.say("comment-statement-found"),
                self.say(&format!("comment-statement-found-{how}")),
            )
            .fact(
                self.say("comment-statement-redress"),
                i18n::translate(&settings.language, key, &args),
            )
            .action(format!("{base}/account/comments"))
    }
}
