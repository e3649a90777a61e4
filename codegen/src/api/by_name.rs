//! Calls by name and mocks: what they know of operations besides their types.

/// What calls by name and mocks know of an operation besides its types.
#[derive(Debug, Clone, Default)]
pub(crate) struct ByName {
    /// The JSON Schema (2020-12) of its arguments, as compact JSON text that begins `{"type":"object"`: with the definitions it
    /// reaches as `$defs` it stands alone.
    pub(crate) arguments: String,
    /// Places in `Api::definitions` of those that it refers to itself.
    pub(crate) uses: Vec<usize>,
    /// What each of `Input::parameters` is called among the arguments: `id`, or `query.id` where that tells it from others. The body
    /// is `body`, the media type of a body that may be of several is `header.Content-Type`, of an answer `header.Accept`.
    pub(crate) parameters: Vec<String>,
    /// What a mock answers where nobody says: one for each media type of each documented status, successes first.
    pub(crate) answers: Vec<Sample>,
}

/// A schema that others refer to as `#/$defs/<name>`.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    /// The key in `$defs`; of letters, digits, `_`, `.` and `-` only, so that no pointer has to escape it.
    pub(crate) name: String,
    /// As compact JSON text.
    pub(crate) schema: String,
    /// Places in `Api::definitions` of those that it refers to itself.
    pub(crate) uses: Vec<usize>,
}

/// An answer that fits the description.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sample {
    /// The code; of a class its first, of `default` 500, or 200 where no success is documented.
    pub(crate) status: u16,
    /// Documented headers: name on the wire and JSON text of the value.
    pub(crate) headers: Vec<(String, String)>,
    /// The media type as described; none where there is no body.
    pub(crate) media: Option<String>,
    /// JSON text of the value: octets are base64 in a string, items and events a list, parts an object by their names.
    pub(crate) body: Option<String>,
}
