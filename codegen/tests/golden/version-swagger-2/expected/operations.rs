use super::rt;
use super::types;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct FindPets {
    /// `tag`.
    pub tag: Option<Vec<String>>,
    /// `id`.
    pub id: Option<Vec<i32>>,
}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum FindPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(FindPetsError);

/// The input of `PUT /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PutPet {
    /// The body.
    pub body: types::Pet,
}

/// The errors of `PUT /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum PutPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PutPetError);

/// The input of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PostPet {
    /// The body.
    pub body: types::PostPetBody,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum PostPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PostPetError);
