//! Values of one of several types: told by a member, or by what fits.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::ident;
use crate::api::{Branch, Item, Kinds, UnionVariant};

/// Both serde impls of a union whose variant a member tells.
pub(super) fn tagged(item: &Item, variants: &[UnionVariant], property: &str, otherwise: Option<usize>) -> TokenStream {
    let name = ident(&item.rust);
    let arms = variants.iter().map(|variant| {
        let name = ident(&variant.rust);
        match variant.tags.first().filter(|_| variant.beside) {
            Some(tag) => quote! { Self::#name(value) => rt::write_tagged(serializer, #property, #tag, value), },
            None => quote! { Self::#name(value) => value.serialize(serializer), },
        }
    });
    let deserialize = deserialize_tagged(item, variants, property, otherwise);
    quote! {
        impl rt::Serialize for types::#name {
            fn serialize<S: rt::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#arms)*
                }
            }
        }

        #deserialize
    }
}

fn deserialize_tagged(item: &Item, variants: &[UnionVariant], property: &str, otherwise: Option<usize>) -> TokenStream {
    let name = ident(&item.rust);
    let tags = variants.iter().flat_map(|variant| &variant.tags);
    let arms = variants.iter().filter(|variant| !variant.tags.is_empty()).map(|variant| {
        let (tags, read) = (&variant.tags, read(variant));
        quote! { #(#tags)|* => #read, }
    });
    let rest = match otherwise.and_then(|place| variants.get(place)) {
        Some(variant) => read(variant),
        None => quote! { Err(value.unknown(&[#(#tags),*])) },
    };
    quote! {
        impl<'de> rt::Deserialize<'de> for types::#name {
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = rt::Tagged::read_tag(deserializer, #property)?;
                match value.tag() {
                    #(#arms)*
                    _ => #rest,
                }
            }
        }
    }
}

fn read(variant: &UnionVariant) -> TokenStream {
    let name = ident(&variant.rust);
    if variant.beside {
        quote! { value.read_beside().map(Self::#name) }
    } else {
        quote! { value.read().map(Self::#name) }
    }
}

/// Both serde impls of a union whose variant is the one that fits.
pub(super) fn untagged(item: &Item, variants: &[UnionVariant], branches: &[Branch]) -> TokenStream {
    let trial = trial(variants);
    let body = quote! {
        while let Some(branch) = branches.next() {
            #trial
            if let Some(value) = value {
                return Ok(value);
            }
        }
        Err(branches.none_fits())
    };
    by_trial(item, variants, branches, &body)
}

/// The same where what a variant asserts may leave a value to another one.
pub(super) fn asserted(item: &Item, variants: &[UnionVariant], branches: &[Branch]) -> TokenStream {
    let trial = trial(variants);
    let body = quote! {
        let mut otherwise = None;
        while let Some(branch) = branches.next() {
            #trial
            if let Some(value) = value {
                if branches.settles(&value) {
                    return Ok(value);
                }
                otherwise.get_or_insert(value);
            }
        }
        otherwise.ok_or_else(|| branches.none_fits())
    };
    by_trial(item, variants, branches, &body)
}

/// `let value = match branch { 0 => branches.attempt(branch).map(Self::Cat), … };`
fn trial(variants: &[UnionVariant]) -> TokenStream {
    let Some((last, others)) = variants.split_last() else { return TokenStream::new() };
    let last = ident(&last.rust);
    let attempts = others.iter().enumerate().map(|(index, variant)| {
        let (index, variant) = (Literal::usize_unsuffixed(index), ident(&variant.rust));
        quote! { #index => branches.attempt(branch).map(Self::#variant), }
    });
    quote! {
        let value = match branch {
            #(#attempts)*
            _ => branches.attempt(branch).map(Self::#last),
        };
    }
}

fn by_trial(item: &Item, variants: &[UnionVariant], branches: &[Branch], body: &TokenStream) -> TokenStream {
    if variants.is_empty() {
        return TokenStream::new();
    }
    let name = ident(&item.rust);
    let constant = quote::format_ident!("{}_BRANCHES", crate::naming::constant_name(&item.rust));
    let serialize = serialize(item, variants);
    let tests = variants.iter().zip(branches).map(|(variant, branch)| test(&variant.rust, branch));
    quote! {
        static #constant: &[rt::Branch] = &[#(#tests),*];

        #serialize

        impl<'de> rt::Deserialize<'de> for types::#name {
            fn deserialize<D: rt::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut branches = rt::Branches::read(deserializer, #constant)?;
                #body
            }
        }
    }
}

/// What is left out asks nothing.
fn test(name: &str, branch: &Branch) -> TokenStream {
    let Branch { kinds, required, known, fixed, values, open } = branch;
    let kinds = kinds_tokens(*kinds);
    let open = (*open && !values.is_empty()).then(|| quote! { open: true, });
    let fixed = fixed.iter().map(|(name, values)| quote! { (#name, &[#(#values),*]) });
    let fixed: Vec<_> = fixed.collect();
    let required = (!required.is_empty()).then(|| quote! { required: &[#(#required),*], });
    let known = (!known.is_empty()).then(|| quote! { known: &[#(#known),*], });
    let fixed = (!fixed.is_empty()).then(|| quote! { fixed: &[#(#fixed),*], });
    let values = (!values.is_empty()).then(|| quote! { values: &[#(#values),*], });
    quote! { rt::Branch { kinds: #kinds, #required #known #fixed #values #open ..rt::Branch::named(#name) } }
}

/// `&[rt::Kind::Text, rt::Kind::Null]`.
fn kinds_tokens(kinds: Kinds) -> TokenStream {
    let Kinds { null, boolean, integer, number, text, array, object } = kinds;
    let named = [
        (null, "Null"),
        (boolean, "Boolean"),
        (integer, "Integer"),
        (number, "Number"),
        (text, "Text"),
        (array, "Array"),
        (object, "Object"),
    ];
    let kinds = named.into_iter().filter(|(has, _)| *has).map(|(_, name)| ident(name));
    quote! { &[#(rt::Kind::#kinds),*] }
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
