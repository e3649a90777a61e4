use super::rt;

/// The input of `GET /owners/{owner-id}/pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetOwnersByOwnerIdPets {
    /// `owner-id`.
    pub owner_id: String,
}

/// The errors of `GET /owners/{owner-id}/pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetOwnersByOwnerIdPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetOwnersByOwnerIdPetsError);

/// The input of `DELETE /owners/{owner-id}/pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteOwnersByOwnerIdPets {
    /// `owner-id`.
    pub owner_id: String,
}

/// The errors of `DELETE /owners/{owner-id}/pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum DeleteOwnersByOwnerIdPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(DeleteOwnersByOwnerIdPetsError);

/// The input of `GET /`.
#[derive(Clone, Debug, PartialEq)]
pub struct Get {}

/// The errors of `GET /`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetError);
