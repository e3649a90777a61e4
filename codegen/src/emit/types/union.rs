//! Values of one of several types: `pub enum Pet { Cat(Cat), Dog(Dog) }`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{derives, docs, ident, rust_type};
use crate::api::{Api, Item, RustType, UnionVariant};

/// An enum with a variant for each branch, and a conversion from each branch whose type no other has.
///
/// It is exhaustive: no other value can be read, and whoever matches should be told of a new branch by the compiler.
pub(super) fn union(api: &Api, item: &Item, variants: &[UnionVariant]) -> TokenStream {
    let (item_docs, derives, name) = (docs::of_item(api, item), derives(&item.derives), ident(&item.rust));
    let names = variants.iter().map(|variant| ident(&variant.rust));
    let values = variants.iter().map(|variant| rust_type::inside(api, &variant.value));
    let variant_docs = variants.iter().map(|variant| docs::item(&variant.docs, &format!("`{}`.", variant.rust)));
    let conversions = variants.iter().filter(|variant| variant.convertible).map(|variant| conversion(api, item, variant));
    quote! {
        #item_docs
        #derives
        pub enum #name {
            #(#variant_docs #names(#values),)*
        }

        #(#conversions)*
    }
}

/// `impl From<Cat> for Pet`.
fn conversion(api: &Api, item: &Item, variant: &UnionVariant) -> TokenStream {
    let (name, variant_name) = (ident(&item.rust), ident(&variant.rust));
    let (value, boxed) = match &variant.value {
        RustType::Box(inner) => (rust_type::inside(api, inner), quote! { Box::new(value) }),
        value => (rust_type::inside(api, value), quote! { value }),
    };
    quote! {
        impl From<#value> for #name {
            fn from(value: #value) -> Self {
                Self::#variant_name(#boxed)
            }
        }
    }
}
