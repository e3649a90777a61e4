use super::rt;

/// The input of `POST /any`.
#[derive(Debug)]
pub struct Any {
    /// The body.
    pub body: AnyParts,
}

/// The errors of `POST /any`.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(AnyError);

/// The parts of a body of `POST /any`.
#[derive(Debug)]
pub struct AnyParts {
    /// Parts that the description does not name, with their names.
    pub other_parts: Vec<(String, rt::File)>,
}

/// The input of `POST /closed`.
#[derive(Debug)]
pub struct Closed {
    /// The body.
    pub body: ClosedParts,
}

/// The errors of `POST /closed`.
#[derive(Clone, Debug, PartialEq)]
pub enum ClosedError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ClosedError);

/// The parts of a body of `POST /closed`.
#[derive(Debug)]
pub struct ClosedParts {
    /// `name`.
    pub name: Option<String>,
}
