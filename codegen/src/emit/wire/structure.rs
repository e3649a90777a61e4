//! Objects: members are written in order of the description and read in any order.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{ident, literal};
use crate::api::{Api, Field, Item, Presence, RestField};

/// The members of a struct.
#[derive(Clone, Copy)]
pub(super) struct Members<'a> {
    pub(super) fields: &'a [Field],
    pub(super) rest: &'a RestField,
    pub(super) passed: &'a [String],
    pub(super) ignore_case: bool,
}

/// Both serde impls of a struct.
pub(super) fn structure(api: &Api, item: &Item, members: Members<'_>) -> TokenStream {
    let serialize = serialize(item, members.fields, members.rest);
    let deserialize = deserialize(api, item, members);
    quote! { #serialize #deserialize }
}

fn serialize(item: &Item, fields: &[Field], rest: &RestField) -> TokenStream {
    let name = ident(&item.rust);
    let count = Literal::usize_unsuffixed(fields.len());
    let members = fields.iter().map(|field| {
        let (wire, rust) = (&field.name.wire, ident(&field.name.rust));
        match field.presence {
            Presence::Required
            | Presence::Nullable
            | Presence::Default(_)
            | Presence::DefaultAny(_)
            | Presence::NullableDefault(_) => {
                quote! { object.required(#wire, &self.#rust)?; }
            }
            Presence::Optional | Presence::OptionalAny => quote! { object.optional(#wire, &self.#rust)?; },
            Presence::OptionalNullable => quote! { object.field(#wire, &self.#rust)?; },
            Presence::Change { .. } => quote! { object.change(#wire, &self.#rust)?; },
        }
    });
    let rest = match rest {
        RestField::Kept { rust, .. } => {
            let rust = ident(rust);
            quote! { object.rest(&self.#rust)?; }
        }
        RestField::Ignored | RestField::Refused => TokenStream::new(),
    };
    let mutable = (!fields.is_empty() || !rest.is_empty()).then(|| quote! { mut });
    quote! {
        impl rt::Serialize for types::#name {
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let #mutable object = rt::ObjectWriter::new(serializer, #count)?;
                #(#members)*
                #rest
                object.end()
            }
        }
    }
}

fn deserialize(api: &Api, item: &Item, members: Members<'_>) -> TokenStream {
    let Members { fields, rest, passed, ignore_case } = members;
    let name = ident(&item.rust);
    let names = format_ident!("{}_NAMES", crate::naming::constant_name(&item.rust));
    let wires = fields.iter().map(|field| &field.name.wire).chain(passed);
    let rule = if ignore_case {
        quote! { ignoring_case }
    } else {
        quote! { exact }
    };
    let slots: Vec<_> = (0..fields.len()).map(|index| slot(&fields[index])).collect();
    let arms = slots.iter().enumerate().map(|(index, slot)| {
        let index = Literal::usize_unsuffixed(index);
        quote! { #index => object.read(&mut #slot)?, }
    });
    let passed = (!passed.is_empty()).then(|| {
        let places = (fields.len()..fields.len() + passed.len()).map(Literal::usize_unsuffixed);
        quote! { #(#places)|* => object.skip()?, }
    });
    let (kept, otherwise, kept_field) = rest_parts(rest);
    let values = fields.iter().zip(&slots).map(|(field, slot)| value(api, field, slot));
    quote! {
        static #names: rt::Names = rt::Names::#rule(&[#(#wires),*]);

        impl<'de> rt::Deserialize<'de> for types::#name {
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                rt::read_object(deserializer)
            }
        }

        impl<'de> rt::ReadObject<'de> for types::#name {
            fn read<A: rt::MapAccess<'de>>(mut object: rt::ObjectReader<A>) -> Result<Self, A::Error> {
                #(let mut #slots = None;)*
                #kept
                while let Some(member) = object.next(&#names)? {
                    match member {
                        #(#arms)*
                        #passed
                        _ => #otherwise,
                    }
                }
                Ok(Self { #(#values,)* #kept_field })
            }
        }
    }
}

/// The local that a member is read into. Its name has the suffix so that it can be none of the others.
fn slot(field: &Field) -> proc_macro2::Ident {
    let bare = field.name.rust.trim_start_matches("r#");
    if matches!(bare, "object" | "member") { format_ident!("{bare}_value") } else { ident(&field.name.rust) }
}

fn rest_parts(rest: &RestField) -> (TokenStream, TokenStream, TokenStream) {
    match rest {
        RestField::Ignored => (TokenStream::new(), quote! { object.skip()? }, TokenStream::new()),
        RestField::Refused => (TokenStream::new(), quote! { object.refuse()? }, TokenStream::new()),
        RestField::Kept { rust, .. } => {
            let name = ident(rust);
            (quote! { let mut #name = rt::Map::new(); }, quote! { object.keep(&mut #name)? }, quote! { #name, })
        }
    }
}

/// `name: object.required("Name", name)?`, or `name` alone where the slot is the field.
fn value(api: &Api, field: &Field, slot: &proc_macro2::Ident) -> TokenStream {
    let (wire, rust) = (&field.name.wire, ident(&field.name.rust));
    match &field.presence {
        Presence::Required | Presence::Nullable => quote! { #rust: object.required(#wire, #slot)? },
        // null reads as absent: servers write it for what is missing
        Presence::Optional => quote! { #rust: #slot.flatten() },
        Presence::OptionalAny if *slot == rust => quote! { #rust },
        Presence::OptionalAny => quote! { #rust: #slot },
        Presence::OptionalNullable => quote! { #rust: rt::Field::from_slot(#slot) },
        Presence::Change { .. } => quote! { #rust: rt::Change::from_slot(#slot) },
        Presence::DefaultAny(default) => {
            let value = literal::or(api, quote! { #slot }, default);
            quote! { #rust: #value }
        }
        Presence::Default(default) => {
            let value = literal::or(api, quote! { #slot.flatten() }, default);
            quote! { #rust: #value }
        }
        Presence::NullableDefault(default) => {
            let default = literal::outside(api, default);
            quote! { #rust: #slot.unwrap_or_else(|| Some(#default)) }
        }
    }
}
