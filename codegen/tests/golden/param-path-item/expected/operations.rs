use super::rt;

/// The input of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetPet {
    /// `id`.
    pub id: i64,
    /// `trace`.
    pub trace: i64,
}

/// The errors of `GET /pets/{id}`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetPetError);
