use super::rt;
use super::types;

/// The input of `GET /paint/{value}/{list}/{object}/{lists}/{objects}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// `value`.
    pub value: String,
    /// `list`.
    pub list: Vec<String>,
    /// `object`.
    pub object: types::Color,
    /// `lists`.
    pub lists: Vec<String>,
    /// `objects`.
    pub objects: types::Color,
}

/// The errors of `GET /paint/{value}/{list}/{object}/{lists}/{objects}`.
#[derive(Clone, Debug, PartialEq)]
pub enum PaintError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PaintError);
