//! Values that are one text: parameters and their like.

/// A value that is one text outside JSON: `true`, `17`, `2024-05-06`.
pub trait Scalar: Sized {
    /// Appends the text.
    fn write(&self, text: &mut String);

    /// Reads the text; the error says what was expected and what was found.
    fn read(text: &str) -> Result<Self, String>;
}

impl Scalar for String {
    fn write(&self, text: &mut String) {
        text.push_str(self);
    }

    fn read(text: &str) -> Result<Self, String> {
        Ok(text.to_owned())
    }
}
