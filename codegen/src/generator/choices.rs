//! A method for each option.

use super::Generator;
use crate::options::{Given, Value, given, nearest_option, table};

impl Generator {
    /// Sets an option by its name, as command lines and macros do: no value turns a switch on, two values are a pair, and one
    /// value may be a pair divided by `=`. The error says what the option takes.
    pub fn set(mut self, name: &str, values: &[&str]) -> Result<Self, String> {
        let Some(row) = table::find(name) else {
            let hint = nearest_option(name).map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
            return Err(format!("there is no option `{name}`{hint}"));
        };
        let value = given(row.setting.kind, values).map_err(|wrong| format!("`{name}` {wrong}"))?;
        self.given.push(Given { row, value, at: None });
        Ok(self)
    }

    /// Whether a client is generated; it is unless told otherwise.
    pub fn client(self, wanted: bool) -> Self {
        self.with("client", Value::Switch(wanted))
    }

    /// Whether a server is generated; it is unless told otherwise.
    pub fn server(self, wanted: bool) -> Self {
        self.with("server", Value::Switch(wanted))
    }

    /// Chooses the Rust name of what stands at a JSON Pointer: `.rename("#/components/schemas/webhook", "WebhookEntity")`.
    pub fn rename(self, pointer: impl Into<String>, name: impl Into<String>) -> Self {
        self.with("rename", Value::Pair(pointer.into(), name.into()))
    }

    /// Generates operations with this tag, and with those of further calls, only.
    pub fn include_tag(self, tag: impl Into<String>) -> Self {
        self.with("include-tag", Value::Text(tag.into()))
    }

    /// Leaves out operations with this tag.
    pub fn exclude_tag(self, tag: impl Into<String>) -> Self {
        self.with("exclude-tag", Value::Text(tag.into()))
    }

    /// Generates the operation of this id, and those of further calls, only.
    pub fn include_operation(self, id: impl Into<String>) -> Self {
        self.with("include-operation", Value::Text(id.into()))
    }

    /// Leaves out the operation of this id.
    pub fn exclude_operation(self, id: impl Into<String>) -> Self {
        self.with("exclude-operation", Value::Text(id.into()))
    }

    /// Generates operations on paths like this, and like those of further calls, only: `/pets/**`, where `*` is one segment and
    /// `**` any number of them.
    pub fn include_path(self, pattern: impl Into<String>) -> Self {
        self.with("include-path", Value::Text(pattern.into()))
    }

    /// Leaves out operations on paths like this: `/admin/**`.
    pub fn exclude_path(self, pattern: impl Into<String>) -> Self {
        self.with("exclude-path", Value::Text(pattern.into()))
    }

    /// Generates operations of this method, and of those of further calls, only.
    pub fn include_method(self, method: impl Into<String>) -> Self {
        self.with("include-method", Value::Text(method.into()))
    }

    /// Leaves out operations of this method.
    pub fn exclude_method(self, method: impl Into<String>) -> Self {
        self.with("exclude-method", Value::Text(method.into()))
    }

    /// Takes a Rust type for the values of a format: `.map_format("uuid", "::my_types::Uuid")`.
    ///
    /// The type implements `Serialize`, `Deserialize`, `Clone`, `Debug` and `PartialEq`; as a parameter it is written as serde
    /// writes it.
    pub fn map_format(self, format: impl Into<String>, rust_type: impl Into<String>) -> Self {
        self.with("map-format", Value::Pair(format.into(), rust_type.into()))
    }

    /// Takes a Rust type for the schema at a JSON Pointer, which then has no type of its own. The type implements what
    /// [`Generator::map_format`] says.
    pub fn map_schema(self, pointer: impl Into<String>, rust_type: impl Into<String>) -> Self {
        self.with("map-schema", Value::Pair(pointer.into(), rust_type.into()))
    }

    /// Derives one more trait on every generated type of the API's values: `.derive("::my_traits::Visit")`.
    pub fn derive(self, path: impl Into<String>) -> Self {
        self.with("derive", Value::Text(path.into()))
    }

    /// Whether component schemas that no operation reaches have types too; a description without operations has types for all of
    /// them whatever is said here.
    pub fn unused_schemas(self, wanted: bool) -> Self {
        self.with("unused-schemas", Value::Switch(wanted))
    }

    /// Leaves out operations that cannot be generated, with a warning each, instead of failing.
    pub fn skip_unsupported(self) -> Self {
        self.with("skip-unsupported", Value::Switch(true))
    }

    /// What a server does with query parameters that the description does not name: `ignore`, as it does unless told otherwise,
    /// or `refuse`.
    pub fn unknown_query(self, what: impl Into<String>) -> Self {
        self.with("unknown-query", Value::Text(what.into()))
    }

    /// Whether operations can be called by name, with JSON, and a server can be mocked.
    pub fn by_name(self, wanted: bool) -> Self {
        self.with("by-name", Value::Switch(wanted))
    }

    /// Makes other values for a mock server where the description gives no examples: the same seed makes the same values.
    pub fn sample_seed(self, seed: u64) -> Self {
        self.with("sample-seed", Value::Text(seed.to_string()))
    }

    /// Says where the generated module lies: `.doc_path("my_crate::webhook")`. The examples in its docs name it then, and are
    /// compiled and run as tests of the crate.
    pub fn doc_path(self, path: impl Into<String>) -> Self {
        self.with("doc-path", Value::Text(path.into()))
    }

    /// Applies an OpenAPI overlay to the description; several are applied in the order of the calls.
    pub fn overlay(self, file: impl Into<String>) -> Self {
        self.with("overlay", Value::Text(file.into()))
    }

    /// Reads a file for references to an address on the network, or files of a folder where both end in `/`.
    pub fn remote(self, address: impl Into<String>, file: impl Into<String>) -> Self {
        self.with("remote", Value::Pair(address.into(), file.into()))
    }

    /// Makes a code less severe: a warning is not told, an error becomes a warning where generating can go on.
    pub fn allow(self, code: impl Into<String>) -> Self {
        self.with("allow", Value::Text(code.into()))
    }

    /// Makes a code more severe: a warning becomes an error.
    pub fn deny(self, code: impl Into<String>) -> Self {
        self.with("deny", Value::Text(code.into()))
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.given.extend(table::find(name).map(|row| Given { row, value, at: None }));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_has_a_method_that_says_the_same() {
        let start = || Generator::new("a.yaml");
        let methods = [
            start().client(false),
            start().server(false),
            start().rename("#/components/schemas/webhook", "WebhookEntity"),
            start().include_tag("pets"),
            start().exclude_tag("internal"),
            start().include_operation("listPets"),
            start().exclude_operation("deletePet"),
            start().include_path("/pets/**"),
            start().exclude_path("/admin/**"),
            start().include_method("get"),
            start().exclude_method("delete"),
            start().map_format("uuid", "::my_types::Uuid"),
            start().map_schema("#/components/schemas/Money", "::my_types::Money"),
            start().derive("::my_traits::Visit"),
            start().unused_schemas(true),
            start().skip_unsupported(),
            start().unknown_query("refuse"),
            start().by_name(true),
            start().sample_seed(7),
            start().doc_path("my_crate::webhook"),
            start().overlay("patches/fixes.overlay.yaml"),
            start().remote("https://example.com/schemas/", "vendor/schemas/"),
            start().allow("unknown-format"),
            start().deny("name-collision"),
        ];
        let by_method: Vec<String> = methods.iter().map(|generator| format!("{:?}", generator.given)).collect();
        let by_name = table::ALL.iter().map(|row| start().set(row.setting.name, row.setting.example).unwrap());
        let by_name: Vec<String> = by_name.map(|generator| format!("{:?}", generator.given)).collect();
        assert_eq!(by_method, by_name);
    }

    #[test]
    fn an_unknown_option_is_told() {
        let error = |name: &str, values: &[&str]| Generator::new("a.yaml").set(name, values).unwrap_err();
        assert_eq!(error("include-tags", &["a"]), "there is no option `include-tags`; did you mean `include-tag`?");
        assert_eq!(error("client", &["perhaps"]), "`client` takes `true` or `false`");
    }
}
