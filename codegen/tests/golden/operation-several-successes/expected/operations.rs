use super::rt;

/// The input of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct CreatePet {}

/// The successes of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum CreatePetOutcome {
    /// 200: it was there already
    Ok(String),
    /// 201: created
    Created,
    /// 202: later
    Accepted,
}

/// The errors of `POST /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum CreatePetError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(CreatePetError);
