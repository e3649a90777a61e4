//! Values of one of several types: `pub enum Pet { Cat(Cat), Dog(Dog) }`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{derives, docs, ident, rust_type};
use crate::api::{Api, Item, UnionVariant};

/// An enum with a variant for each branch, and a conversion from each branch whose type no other has.
pub(super) fn union(api: &Api, item: &Item, variants: &[UnionVariant]) -> TokenStream {
    let (item_docs, derives, name) = (docs::item(&item.docs, ""), derives(&item.derives), ident(&item.rust));
    let names = variants.iter().map(|variant| ident(&variant.rust));
    let values = variants.iter().map(|variant| rust_type::inside(api, &variant.value));
    let variant_docs = variants.iter().map(|variant| docs::item(&variant.docs, &format!("`{}`.", variant.rust)));
    quote! {
        #item_docs
        #derives
        pub enum #name {
            #(#variant_docs #names(#values),)*
        }
    }
}
