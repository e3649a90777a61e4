use super::rt;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetPets {}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum GetPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(GetPetsError);

/// The input of `PUT /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PutPets {}

/// The errors of `PUT /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum PutPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PutPetsError);

/// The input of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PostPets {}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum PostPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PostPetsError);

/// The input of `DELETE /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct DeletePets {}

/// The errors of `DELETE /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum DeletePetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(DeletePetsError);

/// The input of `OPTIONS /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionsPets {}

/// The errors of `OPTIONS /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionsPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(OptionsPetsError);

/// The input of `HEAD /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadPets {}

/// The errors of `HEAD /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum HeadPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(HeadPetsError);

/// The input of `PATCH /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PatchPets {}

/// The errors of `PATCH /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum PatchPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PatchPetsError);

/// The input of `TRACE /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct TracePets {}

/// The errors of `TRACE /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum TracePetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(TracePetsError);
