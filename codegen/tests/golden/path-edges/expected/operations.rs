use super::rt;
use super::types;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct Bare {}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum BareError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(BareError);

/// The input of `GET /pets/`.
#[derive(Clone, Debug, PartialEq)]
pub struct Slashed {}

/// The errors of `GET /pets/`.
#[derive(Clone, Debug, PartialEq)]
pub enum SlashedError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(SlashedError);

/// The input of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub struct One {
    /// `id`.
    pub id: String,
}

/// The errors of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum OneError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(OneError);

/// The input of `GET /pets/{id}/`.
#[derive(Clone, Debug, PartialEq)]
pub struct OneSlashed {
    /// `id`.
    pub id: String,
}

/// The errors of `GET /pets/{id}/`.
#[derive(Clone, Debug, PartialEq)]
pub enum OneSlashedError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(OneSlashedError);

/// The input of `GET /texts/{text}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Empty {
    /// `text`.
    pub text: types::EmptyText,
}

/// The errors of `GET /texts/{text}`.
#[derive(Clone, Debug, PartialEq)]
pub enum EmptyError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(EmptyError);

/// The input of `GET /two%20words%2F/é`.
#[derive(Clone, Debug, PartialEq)]
pub struct Spaced {}

/// The errors of `GET /two%20words%2F/é`.
#[derive(Clone, Debug, PartialEq)]
pub enum SpacedError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(SpacedError);
