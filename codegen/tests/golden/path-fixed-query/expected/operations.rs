use super::rt;
use super::types;

/// The input of `GET /pets?x=1`.
#[derive(Clone, Debug, PartialEq)]
pub struct CountPets {}

/// The errors of `GET /pets?x=1`.
#[derive(Clone, Debug, PartialEq)]
pub enum CountPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(CountPetsError);

/// The input of `GET /pets?kind=cat`.
#[derive(Clone, Debug, PartialEq)]
pub struct CountCats {
    /// `kind`.
    pub kind: types::CountCatsKind,
}

/// The errors of `GET /pets?kind=cat`.
#[derive(Clone, Debug, PartialEq)]
pub enum CountCatsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(CountCatsError);

/// The input of `POST /#Action=Feed`.
#[derive(Clone, Debug, PartialEq)]
pub struct Feed {
    /// `Action`.
    pub action: types::FeedAction,
}

/// The errors of `POST /#Action=Feed`.
#[derive(Clone, Debug, PartialEq)]
pub enum FeedError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(FeedError);

/// The input of `POST /#Action=Wash`.
#[derive(Clone, Debug, PartialEq)]
pub struct Wash {
    /// `Action`.
    pub action: types::WashAction,
}

/// The errors of `POST /#Action=Wash`.
#[derive(Clone, Debug, PartialEq)]
pub enum WashError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(WashError);
