//! What a processor cannot charge, and the words for it.
use super::{Configured, stripe};
use ground::i18n::{self, FluentArgs};
use ground::money::{Currency, Money};

/// Why a processor cannot charge an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It knows no such currency.
    #[error("the payment processor charges nothing in {0}")]
    Currency(Currency),
    /// It charges no less than this.
    #[error("the payment processor charges no less than {} {}", .0.plain(), .0.currency)]
    Least(Money),
    /// It charges no amount with so many digits.
    #[error("the payment processor charges no such amount of {0}: it has too many digits")]
    Most(Currency),
    /// It charges multiples of this alone.
    #[error("the payment processor charges multiples of {} {} alone", .0.plain(), .0.currency)]
    Grain(Money),
}

impl Unfit {
    /// The same in the words of a page.
    pub fn say(self, language: &str) -> String {
        let mut args = FluentArgs::new();
        let key = match self {
            Self::Currency(currency) => {
                args.set("currency", currency.to_string());
                "unfit-currency"
            }
            Self::Most(currency) => {
                args.set("currency", currency.to_string());
                "unfit-most"
            }
            Self::Least(least) => {
                args.set("amount", least.format(language));
                "unfit-least"
            }
            Self::Grain(grain) => {
                args.set("amount", grain.format(language));
                "unfit-grain"
            }
        };
        i18n::translate(language, key, &args)
    }
}

impl Unfit {
    /// Why a processor cannot charge so much, if it cannot. The till takes everything.
    pub fn of(processor: Configured, money: Money) -> Option<Self> {
        match processor {
            Configured::None | Configured::Till => None,
            Configured::Stripe => stripe::units::charged(money).err(),
        }
    }
}
