use super::rt;
use super::types;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPets {
    /// `limit`.
    ///
    /// Default: `20`
    pub limit: i32,
    /// `sort`.
    ///
    /// Example: `"down"`
    ///
    /// Default: `"up"`
    pub sort: types::Order,
    /// `tags`.
    ///
    /// Default: `["a","b"]`
    pub tags: Vec<String>,
    /// `X-Day`.
    ///
    /// Default: `"2026-11-26"`
    pub x_day: rt::Date,
    /// `theme`.
    ///
    /// Default: `"dark"`
    pub theme: String,
    /// `kind`.
    pub kind: String,
}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListPetsError);
