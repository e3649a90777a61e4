use super::rt;
use super::types;

/// The input of `GET /paint/{value}/{number}/{list}/{object}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// `value`.
    pub value: String,
    /// `number`.
    pub number: i64,
    /// `list`.
    pub list: Vec<String>,
    /// `object`.
    pub object: types::Color,
}

/// The errors of `GET /paint/{value}/{number}/{list}/{object}`.
#[derive(Clone, Debug, PartialEq)]
pub enum PaintError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PaintError);
