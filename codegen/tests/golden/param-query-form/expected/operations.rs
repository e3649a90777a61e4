use super::rt;
use super::types;

/// The input of `GET /paint`.
#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// `value`.
    pub value: Option<String>,
    /// `number`.
    pub number: Option<i64>,
    /// `list`.
    pub list: Option<Vec<String>>,
    /// `object`.
    pub object: Option<types::Color>,
}

/// The errors of `GET /paint`.
#[derive(Clone, Debug, PartialEq)]
pub enum PaintError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PaintError);
