//! Many pieces of work side by side, with a bar on a terminal and plain lines elsewhere.

use std::io::{IsTerminal, stderr};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Works on every item, `jobs` at a time; answers stand in the order of the items.
pub(crate) fn each<T: Sync, R: Send>(
    items: &[T],
    jobs: usize,
    name: impl Fn(&T) -> &str + Sync,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, R)>> = Mutex::new(Vec::new());
    let shown = Shown::new(items.len());
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some((index, item)) = take(items, &next) {
                    shown.begin(name(item));
                    let answer = work(item);
                    let mut done = done.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    done.push((index, answer));
                    shown.end(done.len());
                }
            });
        }
    });
    shown.finish();
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, answer)| answer).collect()
}

fn take<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    items.get(index).map(|item| (index, item))
}

enum Shown {
    Bar(ProgressBar),
    Lines { all: usize },
}

impl Shown {
    fn new(all: usize) -> Self {
        if !stderr().is_terminal() {
            return Self::Lines { all };
        }
        let bar = ProgressBar::with_draw_target(Some(all as u64), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed_precise} {wide_msg}") {
            bar.set_style(style);
        }
        Self::Bar(bar)
    }

    fn begin(&self, name: &str) {
        if let Self::Bar(bar) = self {
            bar.set_message(name.to_owned());
        }
    }

    fn end(&self, done: usize) {
        match self {
            Self::Bar(bar) => bar.inc(1),
            Self::Lines { all } if done * 10 / all != (done - 1) * 10 / all => eprintln!("{done} of {all}"),
            Self::Lines { .. } => {}
        }
    }

    fn finish(&self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..40).collect();
        let work = |item: &u64| {
            std::thread::sleep(std::time::Duration::from_millis(40 - item));
            item * 2
        };
        let expected: Vec<u64> = items.iter().map(|item| item * 2).collect();
        assert_eq!(each(&items, 4, |_| "item", work), expected);
    }
}
