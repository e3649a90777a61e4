//! Names of the description become names of Rust: the only folder that changes case.

mod case;
mod keyword;
mod scope;

pub(crate) use case::{constant_name, field_name, type_name, variant_name};
pub(crate) use scope::Scope;
