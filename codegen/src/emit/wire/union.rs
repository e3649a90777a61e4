//! Values of one of several types: told by a member, or by what fits.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::api::{Item, UnionVariant};

/// Both serde impls of a union whose variant a member tells.
pub(super) fn tagged(item: &Item, variants: &[UnionVariant], property: &str) -> TokenStream {
    let name = ident(&item.rust);
    let serialize = serialize(item, variants);
    let tags = variants.iter().flat_map(|variant| &variant.tags);
    let arms = variants.iter().filter(|variant| !variant.tags.is_empty()).map(|variant| {
        let (tags, variant) = (&variant.tags, ident(&variant.rust));
        quote! { #(#tags)|* => value.read().map(Self::#variant), }
    });
    quote! {
        #serialize

        impl<'de> rt::Deserialize<'de> for types::#name {
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = rt::Tagged::read_tag(deserializer, #property)?;
                match value.tag() {
                    #(#arms)*
                    _ => Err(value.unknown(&[#(#tags),*])),
                }
            }
        }
    }
}

/// Both serde impls of a union whose variant is the first that fits.
pub(super) fn untagged(item: &Item, variants: &[UnionVariant]) -> TokenStream {
    let name = ident(&item.rust);
    let serialize = serialize(item, variants);
    let attempts = variants.iter().map(|variant| {
        let (label, variant) = (&variant.rust, ident(&variant.rust));
        quote! {
            if let Some(value) = branches.attempt(#label) {
                return Ok(Self::#variant(value));
            }
        }
    });
    quote! {
        #serialize

        impl<'de> rt::Deserialize<'de> for types::#name {
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut branches = rt::Branches::read(deserializer)?;
                #(#attempts)*
                Err(branches.none_fits())
            }
        }
    }
}

fn serialize(item: &Item, variants: &[UnionVariant]) -> TokenStream {
    let name = ident(&item.rust);
    let names = variants.iter().map(|variant| ident(&variant.rust));
    quote! {
        impl rt::Serialize for types::#name {
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#names(value) => value.serialize(serializer),)*
                }
            }
        }
    }
}
