//! Where in a text a value is wrong that was read from its own text: a union's. serde knows no place for such an error.

use std::cell::RefCell;

/// A value by where its text lies in memory, and the place inside it.
struct Fault {
    address: usize,
    pointer: String,
}

thread_local! {
    static LAST: RefCell<Option<Fault>> = const { RefCell::new(None) };
}

/// Notes that the value of this text is wrong at this place inside it; the error that is returned next is about it.
pub(crate) fn note(text: &str, pointer: &str) {
    LAST.set(Some(Fault { address: text.as_ptr().addr(), pointer: pointer.to_owned() }));
}

/// Forgets what was noted.
pub(super) fn clear() {
    LAST.take();
}

/// The offset in a text of the value that was noted last, and the place inside it.
pub(super) fn take(text: &str) -> Option<(usize, String)> {
    let Fault { address, pointer } = LAST.take()?;
    let offset = address.checked_sub(text.as_ptr().addr()).filter(|offset| *offset < text.len())?;
    Some((offset, pointer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_in_the_text_that_it_is_of_and_once() {
        let text = r#"{"a": [1]}"#;
        note(&text[6..], "/0");
        assert_eq!(take("another text"), None);
        note(&text[6..], "/0");
        assert_eq!(take(text), Some((6, "/0".to_owned())));
        assert_eq!(take(text), None);
    }
}
