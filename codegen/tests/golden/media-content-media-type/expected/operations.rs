use super::rt;

/// The input of `POST /pets`.
#[derive(Debug)]
pub struct AddPet {
    /// The body.
    pub body: AddPetParts,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum AddPetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(AddPetError);

/// The parts of a body of `POST /pets`.
#[derive(Debug)]
pub struct AddPetParts {
    /// `name`.
    pub name: String,
    /// `page`.
    pub page: Option<String>,
    /// `settings`.
    pub settings: Option<String>,
    /// `picture`.
    pub picture: rt::File,
    /// `sounds`.
    pub sounds: Vec<rt::File>,
    /// `icon`.
    pub icon: Option<rt::Base64>,
}
