//! Values that have no type of their own.

/// Any JSON value.
pub type Json = serde_json::Value;

/// Members of any name, in the order they came; equal whatever the order.
pub type Map<K, V> = indexmap::IndexMap<K, V>;
