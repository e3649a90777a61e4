//! The names that generated code uses, by version of the generator's contract.

/// The first contract.
pub mod v1 {
    pub use serde::de::{MapAccess, SeqAccess};
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub use crate::auth;
    pub use crate::base64_text::{Base64, Base64Url};
    pub use crate::body::DecodeError;
    #[cfg(all(feature = "client", feature = "server"))]
    pub use crate::by_name;
    pub use crate::check;
    pub use crate::check::{At, Pattern, Validate, Violations};
    #[cfg(feature = "client")]
    pub use crate::client;
    pub use crate::date_time::{Date, DateTime, Duration, HttpDate, Time, UnixTime};
    pub use crate::decimal;
    pub use crate::decimal::Decimal;
    pub use crate::field::Field;
    pub use crate::flags::Flags;
    pub use crate::literal::{json, literal};
    pub use crate::multipart::{File, Form, Others, Part, PartHeader, Parts};
    pub use crate::object::{Always, Names, ObjectReader, PassedOver, ReadObject, read_object, read_text, write_object};
    pub use crate::operation::*;
    pub use crate::patch::{ApplyError, Change, JsonPatch, MergePatch, merge};
    pub use crate::quoted::Quoted;
    pub use crate::reply::*;
    pub use crate::rule::{Assertion, Condition, Contains, Literal, Number, Rule};
    pub use crate::scalar::{Scalar, expected, shortest};
    pub use crate::sequence::{ReadSequence, SequenceReader, SequenceWriter, read_sequence};
    #[cfg(feature = "server")]
    pub use crate::server;
    pub use crate::shape::{Absent, Alternative, ArrayShape, Member, Node, ObjectShape, Root, Shape, Xml};
    pub use crate::stream::{Event, Items, Octets, StreamError};
    pub use crate::union::{Branch, Branches, Kind, Tagged, write_tagged};
    pub use crate::uuid_text::Uuid;
    pub use crate::value::{Json, Map};
    pub use crate::{
        __api_error as api_error, __flags_enum as flags_enum, __integer_enum as integer_enum, __text_enum as text_enum,
        __value_enum as value_enum,
    };
    pub use crate::{BoxError, BoxFuture};
    pub use bytes::Bytes;
    pub use http::{StatusCode, Uri};
    pub use std::net::{Ipv4Addr, Ipv6Addr};
}
