//! The content of an element in its order: texts and elements in turn.

use super::parse::Element;

/// What is still to be read of an element.
pub(super) struct Pieces<'e, 'a> {
    element: &'e Element<'a>,
    /// How many elements are read.
    read: usize,
    /// Whether the text after them is read.
    text_read: bool,
}

impl<'e, 'a> Pieces<'e, 'a> {
    pub(super) fn of(element: &'e Element<'a>) -> Self {
        Self { element, read: 0, text_read: false }
    }

    /// The text before the next element; empty where there is none.
    pub(super) fn text(&mut self) -> String {
        let text = self.peek();
        self.text_read = true;
        text
    }

    /// The next element, unless there is text before it.
    pub(super) fn element(&mut self) -> Option<&'e Element<'a>> {
        let element = self.element.children.get(self.read).filter(|_| self.peek().trim_ascii().is_empty())?;
        self.read += 1;
        self.text_read = false;
        Some(element)
    }

    /// Whether an element comes before any text.
    pub(super) fn is_element_next(&self) -> bool {
        self.peek().trim_ascii().is_empty() && self.read < self.element.children.len()
    }

    pub(super) fn are_done(&self) -> bool {
        self.peek().trim_ascii().is_empty() && self.read >= self.element.children.len()
    }

    fn peek(&self) -> String {
        let here = self.element.texts.iter().filter(|text| !self.text_read && text.before == self.read);
        here.map(|text| text.text.as_str()).collect()
    }
}
