//! Tables that several phases read: a row a thing, a lookup a table.

pub(crate) mod auth;
pub(crate) mod format;
pub(crate) mod json_type;
pub(crate) mod keyword;
pub(crate) mod media;
pub(crate) mod style;
pub(crate) mod status;
