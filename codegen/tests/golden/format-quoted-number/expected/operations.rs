use super::rt;
use super::types;

/// The input of `PUT /pets/{value}`.
#[derive(Clone, Debug, PartialEq)]
pub struct PutPet {
    /// `value`.
    pub value: rt::Quoted<u64>,
    /// `since`.
    pub since: Option<rt::Quoted<i64>>,
    /// `price`.
    pub price: Option<rt::Decimal>,
    /// The body.
    pub body: types::Pet,
}

/// The errors of `PUT /pets/{value}`.
#[derive(Clone, Debug, PartialEq)]
pub enum PutPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PutPetError);
