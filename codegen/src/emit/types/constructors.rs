//! How values of structs are made: `Default`, `Pet::new("Rex")`, `.with_tag("x")`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident, literal, rust_type};
use crate::api::{Api, Field, Item, Presence, RestField, RustType, Scalar};

/// The impls of a struct that make values of it.
pub(super) fn constructors(api: &Api, item: &Item, fields: &[Field], rest: &RestField) -> TokenStream {
    let default = item.makers.default.then(|| default(api, item, fields, rest));
    let new = item.makers.new.as_ref().map(|arguments| new(api, item, fields, rest, arguments));
    let setters = item.makers.setters.iter().map(|(index, method)| setter(api, &fields[*index], method));
    let methods: Vec<TokenStream> = new.into_iter().chain(setters).collect();
    let name = ident(&item.rust);
    let methods = (!methods.is_empty()).then(|| quote! { impl #name { #(#methods)* } });
    quote! { #default #methods }
}

fn default(api: &Api, item: &Item, fields: &[Field], rest: &RestField) -> TokenStream {
    let name = ident(&item.rust);
    let fields = fields.iter().map(|field| {
        let (name, value) = (ident(&field.name.rust), begun(api, field));
        quote! { #name: #value }
    });
    let rest = rest_begun(rest);
    quote! {
        impl Default for #name {
            fn default() -> Self {
                Self { #(#fields,)* #rest }
            }
        }
    }
}

/// What a field begins with.
fn begun(api: &Api, field: &Field) -> TokenStream {
    match (&field.presence, &field.initial) {
        (Presence::Default(value) | Presence::DefaultAny(value), _) => literal::inside(api, value),
        (Presence::NullableDefault(value), _) => {
            let value = literal::inside(api, value);
            quote! { Some(#value) }
        }
        (Presence::Required | Presence::Nullable, Some(value)) => literal::inside(api, value),
        (Presence::Required, None) => quote! { Default::default() },
        (Presence::Optional | Presence::OptionalAny | Presence::Nullable, _) => quote! { None },
        (Presence::OptionalNullable, _) => quote! { rt::Field::Absent },
        (Presence::Change { .. }, _) => quote! { rt::Change::Keep },
    }
}

fn rest_begun(rest: &RestField) -> Option<TokenStream> {
    match rest {
        RestField::Kept { rust, .. } => {
            let name = ident(rust);
            Some(quote! { #name: Default::default(), })
        }
        RestField::Ignored | RestField::Refused => None,
    }
}

fn new(api: &Api, item: &Item, fields: &[Field], rest: &RestField, taken: &[usize]) -> TokenStream {
    let arguments = taken.iter().map(|index| {
        let field = &fields[*index];
        let (name, value) = (ident(&field.name.rust), argument_type(api, field));
        quote! { #name: #value }
    });
    let taken_fields = taken.iter().map(|index| {
        let field = &fields[*index];
        let (name, value) = (ident(&field.name.rust), taken_value(field));
        if name == value.to_string() {
            quote! { #name }
        } else {
            quote! { #name: #value }
        }
    });
    let others = if item.has_default() {
        quote! { ..Default::default() }
    } else {
        let others = fields.iter().enumerate().filter(|(index, _)| !taken.contains(index)).map(|(_, field)| {
            let (name, value) = (ident(&field.name.rust), begun(api, field));
            quote! { #name: #value }
        });
        let rest = rest_begun(rest);
        quote! { #(#others,)* #rest }
    };
    quote! {
        /// With what is required.
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#taken_fields,)* #others }
        }
    }
}

fn setter(api: &Api, field: &Field, method: &str) -> TokenStream {
    let docs = docs::text(&format!("Sets `{}`.", field.name.wire.replace('`', "'")));
    let deprecated = field.docs.deprecated.then(|| quote! { #[deprecated] });
    let (method, name, argument, value) = (ident(method), ident(&field.name.rust), argument_type(api, field), taken_value(field));
    let value = match field.presence {
        Presence::Optional | Presence::OptionalAny => quote! { Some(#value) },
        Presence::Required | Presence::Nullable | Presence::Default(_) | Presence::DefaultAny(_) => value,
        Presence::OptionalNullable | Presence::NullableDefault(_) => value,
        Presence::Change { .. } => quote! { rt::Change::Set(#value) },
    };
    quote! {
        #docs
        #deprecated
        pub fn #method(mut self, #name: #argument) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// The type that a caller gives: without the box that the field puts around it.
pub(super) fn argument_type(api: &Api, field: &Field) -> TokenStream {
    let plain = match (&field.value, &field.presence) {
        (
            RustType::Box(inner),
            Presence::Required
            | Presence::Optional
            | Presence::OptionalAny
            | Presence::Change { .. }
            | Presence::Default(_)
            | Presence::DefaultAny(_),
        ) => inner.as_ref(),
        (value, _) => value,
    };
    let value = rust_type::inside(api, plain);
    match field.presence {
        Presence::Required | Presence::Optional | Presence::Change { .. } | Presence::Default(_) | Presence::DefaultAny(_)
            if *plain == RustType::Scalar(Scalar::String) =>
        {
            quote! { impl Into<#value> }
        }
        Presence::Required
        | Presence::Optional
        | Presence::OptionalAny
        | Presence::Change { .. }
        | Presence::Default(_)
        | Presence::DefaultAny(_) => value,
        Presence::Nullable | Presence::NullableDefault(_) => quote! { Option<#value> },
        Presence::OptionalNullable => quote! { impl Into<rt::Field<#value>> },
    }
}

/// What becomes of the argument.
pub(super) fn taken_value(field: &Field) -> TokenStream {
    let name = ident(&field.name.rust);
    match (&field.value, &field.presence) {
        (
            RustType::Box(_),
            Presence::Required
            | Presence::Optional
            | Presence::OptionalAny
            | Presence::Change { .. }
            | Presence::Default(_)
            | Presence::DefaultAny(_),
        ) => {
            quote! { Box::new(#name) }
        }
        (
            RustType::Scalar(Scalar::String),
            Presence::Required | Presence::Optional | Presence::Change { .. } | Presence::Default(_) | Presence::DefaultAny(_),
        ) => {
            quote! { #name.into() }
        }
        (_, Presence::OptionalNullable) => quote! { #name.into() },
        (
            _,
            Presence::Required
            | Presence::Optional
            | Presence::OptionalAny
            | Presence::Change { .. }
            | Presence::Default(_)
            | Presence::DefaultAny(_),
        ) => {
            quote! { #name }
        }
        (_, Presence::Nullable | Presence::NullableDefault(_)) => quote! { #name },
    }
}
