//! What a user may choose, as plain data.

/// The choices of one run; the default is what most people want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Options {
    /// Whether a client is generated.
    pub(crate) client: bool,
    /// Whether a server is generated.
    pub(crate) server: bool,
    /// Rust names the user chose.
    pub(crate) renames: Vec<Rename>,
}

/// A Rust name for what stands at a JSON Pointer: `#/components/schemas/webhook` becomes `WebhookEntity`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rename {
    pub(crate) pointer: String,
    pub(crate) name: String,
}

impl Options {
    /// The name the user chose for a pointer; the last choice counts.
    pub(crate) fn renamed(&self, pointer: &str) -> Option<&str> {
        let found = self.renames.iter().rev().find(|rename| rename.pointer == pointer);
        found.map(|rename| rename.name.as_str())
    }
}

impl Default for Options {
    fn default() -> Self {
        Self { client: true, server: true, renames: Vec::new() }
    }
}
