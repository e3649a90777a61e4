use super::rt;

/// The input of `HEAD /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PeekPets {}

/// The errors of `HEAD /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum PeekPetsError {
    /// 404: none
    NotFound,
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(PeekPetsError);

/// some
#[derive(Clone, Debug, PartialEq)]
pub struct PeekPetsOk {
    /// `ETag`.
    pub e_tag: String,
}

/// The input of `GET /toys`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListToys {}

/// The errors of `GET /toys`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListToysError {
    /// 404: none
    NotFound(String),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListToysError);

/// some
#[derive(Clone, Debug, PartialEq)]
pub struct ListToysOk {
    /// `ETag`.
    pub e_tag: String,
    /// The body.
    pub body: Vec<String>,
}
