//! A panic of a handler is a failed request, not the end of its connection.
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use super::reply::Reply;
use ground::error::Error;

/// Makes a panic a failed request: the reader is told, and the server lives on.
pub async fn survive(answer: impl Future<Output = Reply>) -> Reply {
    let mut answer = pin!(answer);
    poll_fn(|context| {
        // After a panic the future is never looked at again.
        let polled = catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(context)));
        polled.unwrap_or_else(|panic| {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or(panic.downcast_ref::<&str>().copied());
            let error = anyhow::anyhow!("a handler panicked: {}", text.unwrap_or("no reason"));
            Poll::Ready(Reply::from(Err(Error::Internal(error))))
        })
    })
    .await
}
