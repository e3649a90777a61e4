use super::rt;

/// The input of `HEAD /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub struct HasPet {
    /// `id`.
    pub id: i64,
}

/// The errors of `HEAD /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum HasPetError {
    /// any other status: an error
    Default(rt::StatusCode),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(HasPetError);
