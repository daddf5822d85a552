//! The fake of Stripe's interface, by which the tests in Rust judge our client, as a program:
//! so Stripe's own client can judge the fake (`e2e/checks/stripe.test.mjs`).
//!
//! Prints its address, then answers each line on standard input with one line.
#[path = "../tests/it/payment/fake_stripe.rs"]
#[expect(
    dead_code,
    clippy::unwrap_used,
    reason = "it is a part of the tests, and they use more of it"
)]
mod fake_stripe;

use masthead::ground::clock::{Clock, DAY};

use self::fake_stripe::Fake;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let now = Clock::System.now();
    let fake = Fake::new(now).await;
    println!("ready {}", fake.url);
    for line in std::io::stdin().lines() {
        match line?.split_once(' ') {
            Some(("pay", checkout)) => fake.pay(checkout, "fp_1"),
            Some(("renew", word)) => fake.renew(now + 30 * DAY, word == "paid"),
            Some(("lose", count)) => fake.state().lose = count.parse()?,
            Some(("count", kind)) => {
                println!("{}", fake.count(kind));
                continue;
            }
            _ => anyhow::bail!("it knows pay, renew, lose and count"),
        }
        println!("done");
    }
    Ok(())
}
