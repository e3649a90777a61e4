//! Closed sets of values: `pub enum State { Active, Stopped, Unknown(String) }`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{derives, docs, ident};
use crate::api::{EnumVariant, IntegerVariant, Item, ValueEnumVariant};

/// An enum of texts with both directions of its wire form.
pub(super) fn text(item: &Item, variants: &[EnumVariant], open: bool) -> TokenStream {
    let (item_docs, derives, name) = (docs::item(&item.docs, ""), derives(&item.derives), ident(&item.rust));
    let names: Vec<_> = variants.iter().map(|variant| ident(&variant.name.rust)).collect();
    let wires: Vec<_> = variants.iter().map(|variant| &variant.name.wire).collect();
    let variant_docs =
        variants.iter().map(|variant| docs::item(&variant.docs, &format!("`{}`.", variant.name.wire.replace('`', "'"))));
    let unknown = open.then(|| {
        quote! {
            /// A value that the description does not name.
            Unknown(String),
        }
    });
    let unknown_text = open.then(|| quote! { Self::Unknown(text) => text, });
    let otherwise = if open {
        quote! { Some(Self::Unknown(text.to_owned())) }
    } else {
        quote! { None }
    };
    let empty = (variants.is_empty() && !open).then(|| quote! { _ => "", });
    let non_exhaustive = open.then(|| quote! { #[non_exhaustive] });
    quote! {
        #item_docs
        #derives
        #non_exhaustive
        pub enum #name {
            #(#variant_docs #names,)*
            #unknown
        }

        impl #name {
            /// The text that stands for the value.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #wires,)*
                    #unknown_text
                    #empty
                }
            }

            /// The value that a text stands for.
            pub fn from_text(text: &str) -> Option<Self> {
                match text {
                    #(#wires => Some(Self::#names),)*
                    _ => #otherwise,
                }
            }
        }
    }
}

/// An enum of integers with both directions of its wire form.
pub(super) fn integers(item: &Item, variants: &[IntegerVariant], open: bool) -> TokenStream {
    let (item_docs, derives, name) = (docs::item(&item.docs, ""), derives(&item.derives), ident(&item.rust));
    let names: Vec<_> = variants.iter().map(|variant| ident(&variant.rust)).collect();
    let numbers: Vec<_> = variants.iter().map(|variant| Literal::i64_unsuffixed(variant.value)).collect();
    let variant_docs = variants.iter().map(|variant| docs::item(&variant.docs, &format!("`{}`.", variant.value)));
    let unknown = open.then(|| {
        quote! {
            /// A value that the description does not name.
            Unknown(i64),
        }
    });
    let unknown_number = open.then(|| quote! { Self::Unknown(number) => number, });
    let otherwise = if open {
        quote! { Some(Self::Unknown(number)) }
    } else {
        quote! { None }
    };
    let non_exhaustive = open.then(|| quote! { #[non_exhaustive] });
    quote! {
        #item_docs
        #derives
        #non_exhaustive
        pub enum #name {
            #(#variant_docs #names,)*
            #unknown
        }

        impl #name {
            /// The number that stands for the value.
            pub const fn as_i64(self) -> i64 {
                match self {
                    #(Self::#names => #numbers,)*
                    #unknown_number
                }
            }

            /// The value that a number stands for.
            pub const fn from_i64(number: i64) -> Option<Self> {
                match number {
                    #(#numbers => Some(Self::#names),)*
                    _ => #otherwise,
                }
            }
        }
    }
}

/// An enum of other values, compared as JSON.
pub(super) fn values(item: &Item, variants: &[ValueEnumVariant]) -> TokenStream {
    let (item_docs, derives, name) = (docs::item(&item.docs, ""), derives(&item.derives), ident(&item.rust));
    let names: Vec<_> = variants.iter().map(|variant| ident(&variant.rust)).collect();
    let texts: Vec<_> = variants.iter().map(|variant| variant.value.to_string()).collect();
    let variant_docs =
        variants.iter().map(|variant| docs::item(&variant.docs, &format!("`{}`.", variant.value.to_string().replace('`', "'"))));
    quote! {
        #item_docs
        #derives
        pub enum #name {
            #(#variant_docs #names,)*
        }

        impl #name {
            /// Every value.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];

            /// The value as JSON text.
            pub const fn as_json(self) -> &'static str {
                match self {
                    #(Self::#names => #texts,)*
                }
            }
        }
    }
}
