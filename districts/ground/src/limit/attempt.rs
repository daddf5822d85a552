//! Everything by which somebody can make us write, mail, hash or ask others, each with how
//! often it may be tried. This is the one place for such numbers.
use crate::clock::{DAY, HOUR, Millis};

/// Something that is counted before it is done. What is not named here is not counted, and
/// `routes::TABLE` says why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Attempt {
    /// A mail with a link and a code to log in.
    LogInMail,
    /// A code that is typed to log in.
    LogInCode,
    /// The button behind the link of such a mail.
    LogInLink,
    /// A password to log in.
    Password,
    /// A one-time code as the second factor.
    OneTimeCode,
    /// The beginning of a log-in or an enrolment with a passkey.
    Passkey,
    /// What a passkey has signed.
    PasskeyAnswer,
    /// The way to another provider, which costs a call to it.
    Provider,
    /// The way back from there, which costs another one.
    ProviderAnswer,
    /// Changes of a reader's own account that cost little: name, letters, sessions.
    Account,
    /// Changes of how somebody logs in; each sends a letter.
    Security,
    /// A new password, which is hashed.
    NewPassword,
    /// Another mail address, to which a letter goes.
    EmailChange,
    /// The button behind the link of a mail that confirms something.
    Confirmation,
    /// A copy of everything that is held about somebody.
    Export,
    /// The erasure of an account.
    Erasure,
    /// A link that gives an article away.
    GiftLink,
    /// The use of such a link.
    GiftUse,
    /// A look at a draft by a link that the newsroom gave away, right or wrong.
    DraftLink,
    /// An order, which costs a call to the processor.
    Order,
    /// A coupon that is typed, right or wrong.
    Coupon,
    /// A question to staff for an offer.
    Question,
    /// A plan that costs nothing.
    Claim,
    /// The words of a gift subscription, which go to a stranger by mail.
    GiftOrder,
    /// The use of a gift subscription.
    Redemption,
    /// A seat that is promised by mail.
    Invitation,
    /// The other changes of a group.
    Group,
    /// Cancelling or withdrawing, with or without a log-in.
    Leave,
    /// Changes of one's own subscription.
    Subscription,
    /// A comment, also one that cannot be kept.
    Comment,
    /// A change of a comment, and taking it away.
    CommentChange,
    /// A comment that is liked, or not any more.
    CommentLike,
    /// A thread that is followed, or not any more.
    CommentFollow,
    /// A comment that moderators are told about.
    CommentReport,
    /// A click on an advert; above the limit it leads on and is not counted.
    AdvertClick,
    /// A search for stories, also by the feed of one.
    Search,
    /// What is suggested while somebody types.
    Suggestion,
    /// Whatever staff do at the desk.
    Desk,
    /// The code of a first start, and the owner that it makes.
    SetUp,
    /// An address elsewhere that staff has asked about.
    Embed,
    /// Somebody who is taken onto the staff, or given something, by mail.
    DeskMail,
}

/// How often something may be tried in a time. Whatever of this is known of somebody counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    /// For one account.
    pub account: i64,
    /// For one mail address that it is about, whoever asks.
    pub mailbox: i64,
    /// For one mail address from one network or one known browser.
    pub each: i64,
    /// For one network: an IPv4 /24 or an IPv6 /64. A /56 has twice as many, a /48 four times.
    pub network: i64,
    /// The time, in milliseconds.
    pub window: Millis,
}

/// No limit of this kind.
pub const ANY: i64 = i64::MAX;

const fn hour(account: i64, network: i64) -> Most {
    Most {
        account,
        mailbox: ANY,
        each: ANY,
        network,
        window: HOUR,
    }
}

const fn day(account: i64, network: i64) -> Most {
    Most {
        window: DAY,
        ..hour(account, network)
    }
}

impl Most {
    const fn mailbox(mut self, most: i64) -> Self {
        self.mailbox = most;
        self
    }

    const fn each(mut self, most: i64) -> Self {
        self.each = most;
        self
    }
}

impl Attempt {
    /// Every attempt.
    pub const ALL: [Self; 41] = [
        Self::LogInMail,
        Self::LogInCode,
        Self::LogInLink,
        Self::Password,
        Self::OneTimeCode,
        Self::Passkey,
        Self::PasskeyAnswer,
        Self::Provider,
        Self::ProviderAnswer,
        Self::Account,
        Self::Security,
        Self::NewPassword,
        Self::EmailChange,
        Self::Confirmation,
        Self::Export,
        Self::Erasure,
        Self::GiftLink,
        Self::GiftUse,
        Self::DraftLink,
        Self::Order,
        Self::Coupon,
        Self::Question,
        Self::Claim,
        Self::GiftOrder,
        Self::Redemption,
        Self::Invitation,
        Self::Group,
        Self::Leave,
        Self::Subscription,
        Self::Comment,
        Self::CommentChange,
        Self::CommentLike,
        Self::CommentFollow,
        Self::CommentReport,
        Self::AdvertClick,
        Self::Search,
        Self::Suggestion,
        Self::Desk,
        Self::SetUp,
        Self::Embed,
        Self::DeskMail,
    ];

    /// How often it may be tried.
    pub const fn most(self) -> Most {
        match self {
            Self::LogInMail => hour(ANY, 100).mailbox(30).each(10),
            Self::LogInCode | Self::LogInLink => hour(ANY, 200),
            Self::Password => hour(ANY, 100).mailbox(100).each(10),
            Self::OneTimeCode => hour(30, 60).mailbox(30).each(10),
            Self::Passkey | Self::PasskeyAnswer => hour(60, 300),
            Self::Provider => hour(ANY, 100),
            Self::ProviderAnswer | Self::Confirmation => hour(ANY, 200),
            Self::Account => hour(120, 1_200),
            Self::Security => hour(30, 300),
            Self::NewPassword => hour(10, 60),
            Self::EmailChange => day(5, 60).mailbox(5),
            Self::Export => hour(6, 60),
            Self::Erasure => hour(5, 60),
            Self::GiftLink => hour(120, 1_200),
            Self::GiftUse => hour(60, 600),
            Self::DraftLink => hour(ANY, 300),
            Self::Order => hour(20, 200),
            Self::Coupon => hour(20, 100),
            Self::Question => day(10, 100),
            Self::Claim => hour(20, 200),
            Self::GiftOrder => hour(30, 200).mailbox(10),
            Self::Redemption => hour(30, 200),
            Self::Invitation => day(100, 400).mailbox(3),
            Self::Group => hour(120, 600),
            Self::Leave => hour(30, 60).mailbox(10),
            Self::Subscription => hour(60, 600),
            Self::Comment => hour(300, 3_000),
            Self::CommentChange => hour(120, 1_200),
            Self::CommentLike => hour(300, 3_000),
            Self::CommentFollow => hour(120, 1_200),
            Self::CommentReport => hour(20, 200),
            Self::AdvertClick => hour(60, 600),
            Self::Search => hour(600, 3_000),
            Self::Suggestion => hour(6_000, 30_000),
            Self::Desk => hour(3_000, ANY),
            Self::SetUp => hour(ANY, 30),
            Self::Embed => hour(200, ANY),
            Self::DeskMail => day(200, ANY).mailbox(10),
        }
    }

    /// Its word, in the table of limits, in the log and in metrics.
    pub const fn word(self) -> &'static str {
        match self {
            Self::LogInMail => "log-in-mail",
            Self::LogInCode => "log-in-code",
            Self::LogInLink => "log-in-link",
            Self::Password => "password",
            Self::OneTimeCode => "one-time-code",
            Self::Passkey => "passkey",
            Self::PasskeyAnswer => "passkey-answer",
            Self::Provider => "provider",
            Self::ProviderAnswer => "provider-answer",
            Self::Account => "account",
            Self::Security => "security",
            Self::NewPassword => "new-password",
            Self::EmailChange => "email-change",
            Self::Confirmation => "confirmation",
            Self::Export => "export",
            Self::Erasure => "erasure",
            Self::GiftLink => "gift-link",
            Self::GiftUse => "gift-use",
            Self::DraftLink => "draft-link",
            Self::Order => "order",
            Self::Coupon => "coupon",
            Self::Question => "question",
            Self::Claim => "claim",
            Self::GiftOrder => "gift-order",
            Self::Redemption => "redemption",
            Self::Invitation => "invitation",
            Self::Group => "group",
            Self::Leave => "leave",
            Self::Subscription => "subscription",
            Self::Comment => "comment",
            Self::CommentChange => "comment-change",
            Self::CommentLike => "comment-like",
            Self::CommentFollow => "comment-follow",
            Self::CommentReport => "comment-report",
            Self::AdvertClick => "advert-click",
            Self::Search => "search",
            Self::Suggestion => "suggestion",
            Self::Desk => "desk",
            Self::SetUp => "set-up",
            Self::Embed => "embed",
            Self::DeskMail => "desk-mail",
        }
    }
}

/// Where a route's attempts are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// The route changes nothing.
    Reads,
    /// Before its handler runs.
    First(Attempt),
    /// By the handler, before it does anything: it knows the address that it is about, or
    /// says on its own page what is wrong, with what was typed.
    Within(Attempt),
    /// Nowhere, for this reason.
    Never(&'static str),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attempt_has_a_word_of_its_own_and_some_limit() {
        for (at, attempt) in Attempt::ALL.into_iter().enumerate() {
            let same = Attempt::ALL
                .into_iter()
                .find(|one| one.word() == attempt.word());
            assert_eq!(same, Some(attempt));
            assert_eq!(Attempt::ALL[at] as usize, at);
            let most = attempt.most();
            assert!(most.account < ANY || most.network < ANY, "{attempt:?}");
        }
    }
}
