use super::rt;

/// The input of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPets {}

/// The errors of `GET /pets`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListPetsError {
    /// 429: too many
    TooManyRequests(ListPetsTooManyRequests),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListPetsError);

/// some
#[derive(Clone, Debug, PartialEq)]
pub struct ListPetsOk {
    /// `X-Total`.
    pub x_total: i32,
    /// `X-Next`.
    pub x_next: Option<String>,
    /// The body.
    pub body: Vec<String>,
}

/// too many
#[derive(Clone, Debug, PartialEq)]
pub struct ListPetsTooManyRequests {
    /// `Retry-After`.
    pub retry_after: i64,
}
