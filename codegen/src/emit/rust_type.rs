//! Types as they are written.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::api::{Api, Presence, Quotable, RustType, Scalar};

/// A type as modules outside of `types` write it.
pub(super) fn outside(api: &Api, value: &RustType) -> TokenStream {
    write(api, value, &quote! { types:: })
}

/// A type as `types` itself writes it.
pub(super) fn inside(api: &Api, value: &RustType) -> TokenStream {
    write(api, value, &TokenStream::new())
}

/// The type of a field, with what its presence puts around it.
pub(super) fn field(api: &Api, value: &RustType, presence: &Presence) -> TokenStream {
    let value = inside(api, value);
    match presence {
        Presence::Required | Presence::Default(_) | Presence::DefaultAny(_) => value,
        Presence::Optional | Presence::OptionalAny | Presence::Nullable | Presence::NullableDefault(_) => {
            quote! { Option<#value> }
        }
        Presence::OptionalNullable => quote! { rt::Field<#value> },
        Presence::Change { .. } => quote! { rt::Change<#value> },
    }
}

fn write(api: &Api, value: &RustType, module: &TokenStream) -> TokenStream {
    match value {
        RustType::Scalar(scalar) => self::scalar(*scalar),
        RustType::Json => quote! { rt::Json },
        RustType::JsonPatch => quote! { rt::JsonPatch },
        RustType::Custom(text) => custom(text),
        RustType::Unit => quote! { () },
        RustType::Base64 => quote! { rt::Base64 },
        RustType::Base64Url => quote! { rt::Base64Url },
        RustType::Bytes => quote! { rt::Bytes },
        RustType::Named(id) => {
            let name = ident(&api.items[id.0].rust);
            quote! { #module #name }
        }
        RustType::Flags(id) => {
            let name = ident(&api.items[id.0].rust);
            quote! { rt::Flags<#module #name> }
        }
        RustType::Vec(inner) => {
            let inner = write(api, inner, module);
            quote! { Vec<#inner> }
        }
        RustType::Tuple(members) if members.is_empty() => quote! { [(); 0] },
        RustType::Tuple(members) => {
            let members = members.iter().map(|member| write(api, member, module));
            quote! { (#(#members,)*) }
        }
        RustType::Map(inner) => {
            let inner = write(api, inner, module);
            quote! { rt::Map<String, #inner> }
        }
        RustType::Option(inner) => {
            let inner = write(api, inner, module);
            quote! { Option<#inner> }
        }
        RustType::Box(inner) => {
            let inner = write(api, inner, module);
            quote! { Box<#inner> }
        }
    }
}

/// A type or trait as the user wrote it, which was read as Rust before.
pub(super) fn custom(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}

fn scalar(scalar: Scalar) -> TokenStream {
    match scalar {
        Scalar::Bool => quote! { bool },
        Scalar::I8 => quote! { i8 },
        Scalar::I16 => quote! { i16 },
        Scalar::I32 => quote! { i32 },
        Scalar::I64 => quote! { i64 },
        Scalar::U8 => quote! { u8 },
        Scalar::U16 => quote! { u16 },
        Scalar::U32 => quote! { u32 },
        Scalar::U64 => quote! { u64 },
        Scalar::F32 => quote! { f32 },
        Scalar::F64 => quote! { f64 },
        Scalar::String => quote! { String },
        Scalar::DateTime => quote! { rt::DateTime },
        Scalar::HttpDate => quote! { rt::HttpDate },
        Scalar::UnixTime => quote! { rt::UnixTime },
        Scalar::Date => quote! { rt::Date },
        Scalar::Time => quote! { rt::Time },
        Scalar::Duration => quote! { rt::Duration },
        Scalar::Uuid => quote! { rt::Uuid },
        Scalar::Ipv4 => quote! { rt::Ipv4Addr },
        Scalar::Ipv6 => quote! { rt::Ipv6Addr },
        Scalar::Decimal => quote! { rt::Decimal },
        Scalar::Quoted(number) => {
            let number = quotable(number);
            quote! { rt::Quoted<#number> }
        }
    }
}

fn quotable(number: Quotable) -> TokenStream {
    scalar(match number {
        Quotable::I8 => Scalar::I8,
        Quotable::I16 => Scalar::I16,
        Quotable::I32 => Scalar::I32,
        Quotable::I64 => Scalar::I64,
        Quotable::U8 => Scalar::U8,
        Quotable::U16 => Scalar::U16,
        Quotable::U32 => Scalar::U32,
        Quotable::U64 => Scalar::U64,
        Quotable::F32 => Scalar::F32,
        Quotable::F64 => Scalar::F64,
        Quotable::Decimal => Scalar::Decimal,
    })
}
