//! The module around a generated file, which the runtime's `include_api!` includes by the name of the description.

/// `pub mod webhook { … }` around `webhook.rs`; the name of the module is that of the file as an identifier.
pub(crate) fn module_file(stem: &str) -> String {
    let module = module_name(stem);
    let file = format!("/{stem}.rs");
    let docs = format!("What the description `{stem}` says, as Rust.");
    let include = format!("include!(concat!(env!(\"OUT_DIR\"), {file:?}));");
    // a program rarely calls every operation
    format!("#[doc = {docs:?}]\n#[allow(dead_code, unused_imports)]\npub mod {module} {{\n    {include}\n}}\n")
}

/// The name of a file as the name of a module: `my-api.v1` is `my_api_v1`.
pub(crate) fn module_name(stem: &str) -> String {
    crate::naming::field_name(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_an_identifier_whatever_the_file_is_called() {
        assert!(module_file("pet-store v1").contains("pub mod pet_store_v1 {"));
        assert!(module_file("type").contains("pub mod r#type {"));
        assert!(module_file("a\"b").contains("\"/a\\\"b.rs\""));
    }
}
