//! From sections to text on disk. Fails only if their tokens are no Rust, which is a mistake of the generator.

mod blank_lines;
mod difference;
mod format;
mod module;
mod write;

pub(crate) use self::difference::difference;
pub(crate) use self::format::{Malformed, format, header};
pub(crate) use self::module::{module_file, module_name};
pub(crate) use self::write::write_if_changed;
