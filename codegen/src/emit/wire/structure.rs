//! Objects: members are written in order of the description and read in any order.

use proc_macro2::{Ident, TokenStream};
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
    let (name, names) = (ident(&item.rust), names(item));
    let members = fields.iter().map(|field| {
        let rust = ident(&field.name.rust);
        match field.presence {
            Presence::Required
            | Presence::Nullable
            | Presence::Default(_)
            | Presence::DefaultAny(_)
            | Presence::NullableDefault(_) => quote! { &rt::Always(&self.#rust) },
            Presence::Optional | Presence::OptionalAny | Presence::OptionalNullable | Presence::Change { .. } => {
                quote! { &self.#rust }
            }
        }
    });
    let rest = match rest {
        RestField::Kept { rust, .. } => {
            let rust = ident(rust);
            Some(quote! { &self.#rust })
        }
        RestField::Ignored | RestField::Refused => None,
    };
    let members = members.chain(rest);
    quote! {
        impl rt::Serialize for types::#name {
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                rt::write_object(serializer, &#names, &[#(#members),*])
            }
        }
    }
}

/// The static of the names of a struct's members.
fn names(item: &Item) -> Ident {
    format_ident!("{}_NAMES", crate::naming::constant_name(&item.rust))
}

fn deserialize(api: &Api, item: &Item, members: Members<'_>) -> TokenStream {
    let Members { fields, rest, passed, ignore_case } = members;
    let name = ident(&item.rust);
    let names = names(item);
    let wires = fields.iter().map(|field| &field.name.wire).chain(passed);
    let rule = if ignore_case {
        quote! { ignoring_case }
    } else {
        quote! { exact }
    };
    let slots: Vec<_> = (0..fields.len()).map(|index| slot(&fields[index])).collect();
    let passed = passed.iter().map(|_| quote! { &mut rt::PassedOver });
    let places = slots.iter().map(|slot| quote! { &mut #slot }).chain(passed);
    let (members, kept) = match rest {
        RestField::Ignored => (quote! { object.members(&#names, &mut [#(#places),*]) }, None),
        RestField::Refused => (quote! { object.members_alone(&#names, &mut [#(#places),*]) }, None),
        RestField::Kept { rust, .. } => {
            let rest = ident(rust);
            (quote! { object.members_and(&#names, &mut [#(#places),*], &mut #rest) }, Some(rest))
        }
    };
    let rest = kept.iter().map(|rest| quote! { let mut #rest = rt::Map::new(); });
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
                #(#rest)*
                #members?;
                Ok(Self { #(#values,)* #kept })
            }
        }
    }
}

/// The local that a member is read into. Its name has the suffix so that it can be none of the others.
fn slot(field: &Field) -> Ident {
    let bare = field.name.rust.trim_start_matches("r#");
    if bare == "object" { format_ident!("{bare}_value") } else { ident(&field.name.rust) }
}

/// `name: object.required("Name", name)?`, or `name` alone where the slot is the field.
fn value(api: &Api, field: &Field, slot: &Ident) -> TokenStream {
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
