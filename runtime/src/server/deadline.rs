//! Work that has a time to be done by. Its timer is made only when the work has to wait: most has not.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;

use tokio::task::{Unconstrained, unconstrained};
use tokio::time::{Instant, Sleep, sleep_until};

/// What comes of the work; `None` where it is not done by then.
pub(super) async fn by<F: Future>(deadline: Instant, work: F) -> Option<F::Output> {
    let mut work = pin!(work);
    // in a box, since a timer is large and aligned to cache lines, which would make every future around it so
    let mut timer: Option<Pin<Box<Unconstrained<Sleep>>>> = None;
    poll_fn(|context| {
        if let Poll::Ready(output) = work.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        // work that has used up its turn must not keep the timer from being set
        let timer = timer.get_or_insert_with(|| Box::pin(unconstrained(sleep_until(deadline))));
        timer.as_mut().poll(context).map(|()| None)
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn work_ends_with_its_outcome_or_its_time() {
        let soon = || Instant::now() + Duration::from_millis(10);
        assert_eq!(by(soon(), async { 7 }).await, Some(7));
        assert_eq!(by(soon(), pending::<()>()).await, None);
        let slow = async { tokio::time::sleep(Duration::from_millis(1)).await };
        assert_eq!(by(Instant::now() + Duration::from_secs(60), slow).await, Some(()));
        assert_eq!(by(Instant::now() - Duration::from_millis(1), async { 7 }).await, Some(7), "done though late");
    }

    #[tokio::test]
    async fn work_that_never_waits_for_anything_is_ended_too() {
        let greedy = async {
            loop {
                tokio::task::consume_budget().await;
            }
        };
        assert_eq!(by(Instant::now() + Duration::from_millis(10), greedy).await, None::<()>);
    }
}
