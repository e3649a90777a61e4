//! Types around another: their wire form is the other's.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::api::Item;

/// Both serde impls of a newtype.
pub(super) fn newtype(item: &Item, value: &TokenStream) -> TokenStream {
    let name = ident(&item.rust);
    quote! {
        impl rt::Serialize for types::#name {
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl<'de> rt::Deserialize<'de> for types::#name {
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <#value as rt::Deserialize>::deserialize(deserializer).map(Self)
            }
        }
    }
}
