use super::rt;
use super::types;

/// The input of `GET /pets/{day}/{state}/{either}/{pair}`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPets {
    /// `day`.
    pub day: rt::Date,
    /// `state`.
    pub state: types::State,
    /// `either`.
    pub either: types::Either,
    /// `pair`.
    pub pair: types::Pair,
    /// `days`.
    pub days: Option<Vec<rt::Date>>,
    /// `level`.
    pub level: Option<types::ListPetsLevel>,
    /// `either`.
    pub either_query: Option<types::Either>,
    /// `pair`.
    pub pair_query: Option<types::Pair>,
    /// `data`.
    pub data: Option<rt::Base64>,
    /// `max`.
    pub max: Option<f64>,
    /// `state`.
    pub state_header: Option<Vec<types::State>>,
    /// `either`.
    pub either_header: Option<types::Either>,
    /// `day`.
    pub day_cookie: Option<rt::Date>,
}

/// The errors of `GET /pets/{day}/{state}/{either}/{pair}`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListPetsError);
