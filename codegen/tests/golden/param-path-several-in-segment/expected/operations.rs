use super::rt;

/// The input of `GET /compare/{base}...{head}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// `head`.
    pub head: String,
    /// `base`.
    pub base: String,
}

/// The errors of `GET /compare/{base}...{head}`.
#[derive(Clone, Debug, PartialEq)]
pub enum CompareError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(CompareError);
