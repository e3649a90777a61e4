//! Lists with types for their first elements.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::api::{Field, Item, Presence, RestItems};

/// Both serde impls of a sequence.
pub(super) fn sequence(item: &Item, elements: &[Field], rest: Option<&RestItems>) -> TokenStream {
    let name = ident(&item.rust);
    let (writes, reads): (Vec<_>, Vec<_>) = elements.iter().map(element).unzip();
    let rest = rest.map(|rest| ident(&rest.rust)).into_iter();
    let write_rest = rest.clone().map(|rest| quote! { sequence.rest(&self.#rest)?; });
    let read_rest = rest.map(|rest| quote! { #rest: sequence.rest()?, });
    quote! {
        impl rt::Serialize for types::#name {
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut sequence = rt::SequenceWriter::new(serializer)?;
                #(#writes)*
                #(#write_rest)*
                sequence.end()
            }
        }

        impl<'de> rt::Deserialize<'de> for types::#name {
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                rt::read_sequence(deserializer)
            }
        }

        impl<'de> rt::ReadSequence<'de> for types::#name {
            fn read<A: rt::SeqAccess<'de>>(sequence: &mut rt::SequenceReader<A>) -> Result<Self, A::Error> {
                Ok(Self { #(#reads)* #(#read_rest)* })
            }
        }
    }
}

/// How an element is written and read.
fn element(field: &Field) -> (TokenStream, TokenStream) {
    let name = ident(&field.name.rust);
    let method = match field.presence {
        Presence::Required
        | Presence::Nullable
        | Presence::Default(_)
        | Presence::DefaultAny(_)
        | Presence::NullableDefault(_) => ident("required"),
        Presence::Optional | Presence::OptionalAny => ident("optional"),
        Presence::OptionalNullable => ident("field"),
        Presence::Change { .. } => ident("change"),
    };
    (quote! { sequence.#method(&self.#name)?; }, quote! { #name: sequence.#method()?, })
}
