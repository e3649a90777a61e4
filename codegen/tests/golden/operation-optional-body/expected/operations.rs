use super::rt;

/// The input of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct CreatePet {
    /// The body.
    pub body: Option<String>,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum CreatePetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(CreatePetError);
