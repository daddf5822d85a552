//! What whoever watches over the site must hear of: log-ins and failures, refusals, second
//! factors, sessions that end (OWASP ASVS 5.0, 16.3). Each is a line of the log under the
//! target `masthead::security` and a count in the metrics. Neither holds a secret, a mail
//! address or more of a network address than limits count by.
use crate::app::App;

/// A way in which somebody shows who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The link or code of a mail.
    Mail,
    /// A password.
    Password,
    /// Another provider.
    Provider,
    /// A passkey.
    Passkey,
    /// A one-time code.
    OneTimeCode,
    /// A recovery code in place of a second factor.
    Recovery,
}

/// What has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Somebody has logged in.
    LogIn(Way),
    /// Somebody has not shown who they are.
    LogInFailed(Way),
    /// Staff have shown a second factor.
    SecondFactor(Way),
    /// A second factor was wrong.
    SecondFactorFailed(Way),
    /// Somebody has logged out.
    LogOut,
    /// Something was tried too often; the attempt is named by its word.
    TooOften(&'static str),
    /// Somebody has asked for what their account may not do.
    NotPermitted,
    /// A form came from another site.
    CrossSite,
    /// A session of staff was older than it may be.
    StaffTooOld,
    /// A session of staff was not used for too long.
    StaffIdle,
    /// Sessions were ended by their owner or by staff.
    SessionsEnded,
    /// A way to log in was added, changed or removed.
    CredentialChanged,
    /// Too many passwords wait to be hashed.
    Busy,
}

/// About whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The account, where it is known.
    pub account: Option<i64>,
    /// The network, shortened.
    pub network: String,
    /// How many factors the session has shown.
    pub factors: Option<i64>,
}

impl About {
    /// An account, where it is known, in a network.
    pub fn network(account: Option<i64>, network: &str) -> Self {
        Self {
            account,
            network: network.to_owned(),
            factors: None,
        }
    }

    /// The account alone.
    pub fn account(account: i64) -> Self {
        Self {
            account: Some(account),
            ..Self::default()
        }
    }

    /// The same with the factors that were shown.
    #[must_use]
    pub fn with_factors(self, factors: i64) -> Self {
        Self {
            factors: Some(factors),
            ..self
        }
    }
}

impl Way {
    const fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Password => "password",
            Self::Provider => "provider",
            Self::Passkey => "passkey",
            Self::OneTimeCode => "one-time-code",
            Self::Recovery => "recovery-code",
        }
    }
}

impl Event {
    /// Its word, and by what it happened.
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::LogIn(way) => ("log-in", way.word()),
            Self::LogInFailed(way) => ("log-in-failed", way.word()),
            Self::SecondFactor(way) => ("second-factor", way.word()),
            Self::SecondFactorFailed(way) => ("second-factor-failed", way.word()),
            Self::LogOut => ("log-out", ""),
            Self::TooOften(attempt) => ("too-often", attempt),
            Self::NotPermitted => ("not-permitted", ""),
            Self::CrossSite => ("cross-site", ""),
            Self::StaffTooOld => ("staff-session-ended", "age"),
            Self::StaffIdle => ("staff-session-ended", "idle"),
            Self::SessionsEnded => ("sessions-ended", ""),
            Self::CredentialChanged => ("credential-changed", ""),
            Self::Busy => ("busy", "password"),
        }
    }
}

/// Writes an event down and counts it. Call it once the change is kept.
pub fn tell(app: &App, event: Event, about: &About) {
    let (word, by) = event.words();
    app.metrics.noticed(word, by);
    let (account, network, factors) = (about.account, about.network.as_str(), about.factors);
    tracing::info!(target: "masthead::security", event = word, by, account, network, factors, "security");
}
