//! `api!`: an API description becomes a module where the macro is called, without a build script.

mod expand;
mod input;

use proc_macro::TokenStream;

/// Turns an API description into a module of types, a client and a server.
///
/// The path is relative to the crate's `Cargo.toml`. The module is named after the file unless a name is given; the crate is
/// built anew when a file of the description changes, though not when one is added to a folder: a build script notices that.
/// The crate depends on `specwright-runtime`.
///
/// Behind the path stand choices: the options of the generator with `_` for `-`, `no_` before one that is turned off.
///
/// ```
/// // pub mod pets { … }
/// specwright_macros::api!("tests/pets.yaml");
/// // with a name, without a server, and with a Rust name of one's own for one of the types
/// specwright_macros::api!(pub(crate) mod zoo = "tests/pets.yaml", no_server, rename("#/Pet", "Animal"));
///
/// let pet = pets::Pet { name: Some("Rex".to_owned()) };
/// assert_ne!(pet, pets::Pet::default());
/// ```
#[proc_macro]
pub fn api(input: TokenStream) -> TokenStream {
    let expanded = syn::parse(input).and_then(expand::expand);
    expanded.unwrap_or_else(syn::Error::into_compile_error).into()
}
