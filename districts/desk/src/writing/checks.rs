//! What the checks before publishing mean: what blocks whatever anybody says, what blocks because the
//! newsroom wants it so, what deserves a second look, and who may publish all the same.
use crate::Desk;
use crate::fields::{Fields, Tick};
use crate::form::Problems;
use crate::story::{ANYWAY, BREAKING};
use ground::i18n::{self, DateStyle, FluentArgs};
use newsroom::draft::checks::{Check, Demands};
use newsroom::draft::{Finding, Trouble};
use people::role::Roles;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 1_000;

/// What was found, by what it means.
pub(super) struct Verdict<'a> {
    blocking: Vec<&'a Finding>,
    demanded: Vec<&'a Finding>,
    doubtful: Vec<&'a Finding>,
}

/// Checks that somebody skips, for the log.
pub(super) struct Skipped {
    /// The deed.
    pub deed: &'static str,
    /// The reason, and what was open.
    pub detail: String,
}

fn is_step(finding: &Finding) -> bool {
    finding.check().is_some_and(Check::is_step)
}

impl<'a> Verdict<'a> {
    /// Sorts what was found.
    pub fn of(findings: &'a [Finding], demands: &Demands) -> Self {
        let mut verdict = Self {
            blocking: Vec::new(),
            demanded: Vec::new(),
            doubtful: Vec::new(),
        };
        for finding in findings {
            match finding.check() {
                _ if finding.blocks() => verdict.blocking.push(finding),
                Some(check) if demands.block(check) => verdict.demanded.push(finding),
                // Where nobody wants stories to be marked as ready, none is missing the mark.
                Some(Check::Ready) => {}
                _ => verdict.doubtful.push(finding),
            }
        }
        verdict
    }

    /// What blocks whatever anybody says, in words.
    pub fn blocking(&self, desk: &Desk) -> Vec<String> {
        said(desk, &self.blocking)
    }

    /// What blocks because the newsroom wants it so, in words.
    pub fn demanded(&self, desk: &Desk) -> Vec<String> {
        said(desk, &self.demanded)
    }

    /// What deserves a second look, in words.
    pub fn doubtful(&self, desk: &Desk) -> Vec<String> {
        said(desk, &self.doubtful)
    }

    /// Whether these roles may publish although the newsroom's checks block.
    pub fn can_anyway(&self, roles: &Roles) -> bool {
        !self.demanded.is_empty() && roles.may(ANYWAY)
    }

    /// Whether these roles may skip steps that are missing.
    pub fn can_skip(&self, roles: &Roles) -> bool {
        self.demanded.iter().any(|finding| is_step(finding)) && roles.may(BREAKING)
    }

    /// Lets somebody publish, or says why not. What they skip is for the log.
    ///
    /// # Errors
    /// What is wrong with the form: a reason is missing, or what blocks is not theirs to skip.
    pub fn pass(
        &self,
        desk: &Desk,
        (breaking, reason): (Tick, &str),
    ) -> Result<Option<Skipped>, Problems> {
        let roles = &desk.viewer.roles;
        let skips = breaking.0 && roles.may(BREAKING);
        let mut demanded = self.demanded.iter();
        let is_left = demanded.any(|finding| !(skips && is_step(finding)));
        let open = said(desk, &self.demanded).join(" ");
        let skipped = |deed, detail| Ok(Some(Skipped { deed, detail }));
        match (is_left, self.demanded.is_empty()) {
            (false, true) => Ok(None),
            (false, false) => skipped("article.breaking", open),
            (true, _) if !roles.may(ANYWAY) => {
                Err(Problems::whole(desk.word("publish-demanded-problem")))
            }
            (true, _) => {
                let mut fields = Fields::of(&desk.publication);
                let key = "publish-problem-reason";
                let reason = fields.needed("reason", reason, LONGEST_REASON, key);
                let reason = fields.finish(|| Some(reason))?;
                skipped("article.anyway", format!("{reason}\n{open}"))
            }
        }
    }
}

fn said(desk: &Desk, findings: &[&Finding]) -> Vec<String> {
    findings.iter().map(|one| say(desk, one)).collect()
}

/// A finding in words.
pub(super) fn say(desk: &Desk, finding: &Finding) -> String {
    let mut args = FluentArgs::new();
    let key = match finding {
        Finding::NoHeadline => "publish-no-headline",
        Finding::NoStandfirst => "publish-no-standfirst",
        Finding::NoText => "publish-no-text",
        Finding::NoSection => "publish-no-section",
        Finding::NoByline => "publish-no-byline",
        Finding::LongHeadline(length) => {
            args.set("count", *length);
            "publish-long-headline"
        }
        Finding::UnknownAuthor(name) => named(&mut args, name, "publish-unknown-author"),
        Finding::NotASlug(slug) => named(&mut args, slug, "publish-not-a-slug"),
        Finding::SlugTaken(slug) => named(&mut args, slug, "publish-slug-taken"),
        Finding::UnknownPicture(name) => named(&mut args, name, "publish-unknown-picture"),
        Finding::NoCredit(name) => named(&mut args, name, "publish-no-credit"),
        Finding::NoAlt(name) => named(&mut args, name, "publish-no-alt"),
        Finding::NoTerms(name) => named(&mut args, name, "publish-no-terms"),
        Finding::Ended(name) => named(&mut args, name, "publish-ended"),
        Finding::NotReady(stage) => {
            let stage = desk.word(&format!("writing-state-{}", stage.word()));
            args.set("stage", stage);
            "publish-not-ready"
        }
        Finding::OpenItem(text) => {
            args.set("item", text.clone());
            "publish-open-item"
        }
        Finding::OpenThreads(count) => {
            args.set("count", *count);
            "publish-open-threads"
        }
        Finding::UnknownWords(count) => {
            args.set("count", *count);
            "publish-unknown-words"
        }
        Finding::DeadLink(path) => {
            args.set("path", path.clone());
            "publish-dead-link"
        }
        Finding::TopicGone(name) => named(&mut args, name, "publish-topic-gone"),
        Finding::Off => "publish-off",
        Finding::Embargo(until) => {
            let zone = &desk.publication.zone;
            let until = i18n::date(desk.language(), zone, *until, DateStyle::DateTime);
            args.set("until", until);
            "publish-embargo"
        }
        Finding::Text(complaint) => trouble(complaint.what, &mut args),
    };
    i18n::translate(desk.language(), key, &args)
}

/// The interface string of something with a name.
fn named(args: &mut FluentArgs<'_>, name: &str, key: &'static str) -> &'static str {
    args.set("name", name.to_owned());
    key
}

/// The interface string of something in the text.
fn trouble(what: Trouble, args: &mut FluentArgs<'_>) -> &'static str {
    match what {
        Trouble::Suggestions => "publish-open-suggestions",
        Trouble::SecondGate => "publish-second-gate",
        Trouble::Attributions => "publish-attributions",
        Trouble::Captions => "publish-captions",
        Trouble::WideCells => "publish-wide-cells",
        Trouble::MissingNote(number) => {
            args.set("number", number);
            "publish-missing-note"
        }
        Trouble::SameNote(number) => {
            args.set("number", number);
            "publish-same-note"
        }
        Trouble::UnusedNote(number) => {
            args.set("number", number);
            "publish-unused-note"
        }
    }
}
