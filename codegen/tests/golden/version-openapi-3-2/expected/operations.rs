use super::rt;

/// The input of `QUERY /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct FindPets {
    /// The body.
    pub body: String,
}

/// The errors of `QUERY /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum FindPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(FindPetsError);

/// The input of `COPY /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct CopyPets {
    /// `Destination`.
    pub destination: String,
}

/// The errors of `COPY /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum CopyPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(CopyPetsError);
