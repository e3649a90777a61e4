//! From what a response held to what a request takes.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::api::{Api, Change, Conversion, FieldChange, Parts};

/// `impl From<Pet> for PetRequest`.
pub(super) fn conversion(api: &Api, conversion: &Conversion) -> TokenStream {
    let (from, to) = (ident(&api.items[conversion.from.0].rust), ident(&api.items[conversion.to.0].rust));
    let body = match &conversion.parts {
        Parts::Fields(fields) => {
            let fields = fields.iter().map(field);
            quote! { Self { #(#fields,)* } }
        }
        Parts::Variants(variants) => {
            let arms = variants.iter().map(|(name, change)| {
                let (name, value) = (ident(name), changed(change, quote! { value }));
                quote! { #from::#name(value) => Self::#name(#value) }
            });
            quote! { match value { #(#arms,)* } }
        }
    };
    let unused = matches!(&conversion.parts, Parts::Fields(fields) if fields.iter().all(|field| field.from.is_none()));
    let value = if unused {
        quote! { _value }
    } else {
        quote! { value }
    };
    quote! {
        impl From<#from> for #to {
            /// Leaves out what requests do not carry.
            fn from(#value: #from) -> Self {
                #body
            }
        }
    }
}

fn field(field: &FieldChange) -> TokenStream {
    let to = ident(&field.to);
    match &field.from {
        Some((from, change)) => {
            let from = ident(from);
            let value = changed(change, quote! { value.#from });
            quote! { #to: #value }
        }
        None => quote! { #to: Default::default() },
    }
}

fn changed(change: &Change, value: TokenStream) -> TokenStream {
    match change {
        Change::Same => value,
        Change::Into => quote! { #value.into() },
        Change::Boxed(inner) => {
            let inner = changed(inner, quote! { (*#value) });
            quote! { Box::new(#inner) }
        }
        Change::Inside(inner) => {
            let inner = changed(inner, quote! { value });
            quote! { #value.map(|value| #inner) }
        }
        Change::Items(inner) => {
            let inner = changed(inner, quote! { value });
            quote! { #value.into_iter().map(|value| #inner).collect() }
        }
        Change::Values(inner) => {
            let inner = changed(inner, quote! { value });
            quote! { #value.into_iter().map(|(name, value)| (name, #inner)).collect() }
        }
    }
}
