//! Merge patches: `PetPatch::default().set_name("Rex").remove_tag()`, and what they make of a value.

use proc_macro2::TokenStream;
use quote::quote;

use super::constructors::{argument_type, taken_value};
use super::{docs, ident};
use crate::api::{Api, Changer, Field, Item, ItemId};

/// The impls of a merge patch; nothing for any other struct.
pub(super) fn changes(api: &Api, item: &Item, fields: &[Field]) -> TokenStream {
    let Some(merge_patch) = &item.makers.merge_patch else { return TokenStream::new() };
    let changers = merge_patch.changers.iter().map(|changer| self::changer(api, changer, &fields[changer.field]));
    let methods: Vec<TokenStream> = changers.chain(merge_patch.target.map(|target| apply(api, target))).collect();
    let name = ident(&item.rust);
    let methods = (!methods.is_empty()).then(|| quote! { impl #name { #(#methods)* } });
    quote! {
        #methods

        impl rt::MergePatch for #name {}
    }
}

fn changer(api: &Api, changer: &Changer, field: &Field) -> TokenStream {
    let wire = field.name.wire.replace('`', "'");
    let deprecated = field.docs.deprecated.then(|| quote! { #[deprecated] });
    let (name, argument, value) = (ident(&field.name.rust), argument_type(api, field), taken_value(field));
    let (set, set_docs) = (ident(&changer.set), docs::text(&format!("Sets `{wire}`.")));
    let remove = changer.remove.as_ref().map(|method| {
        let (method, docs) = (ident(method), docs::text(&format!("Removes `{wire}`.")));
        quote! {
            #docs
            #deprecated
            pub fn #method(mut self) -> Self {
                self.#name = rt::Change::Remove;
                self
            }
        }
    });
    quote! {
        #set_docs
        #deprecated
        pub fn #set(mut self, #name: #argument) -> Self {
            self.#name = rt::Change::Set(#value);
            self
        }

        #remove
    }
}

fn apply(api: &Api, target: ItemId) -> TokenStream {
    let function = ident(if api.checked[target.0] { "apply_valid" } else { "apply" });
    let target = ident(&api.items[target.0].rust);
    quote! {
        /// The value with the changes made; an error where it is none without what is removed, or not as described.
        pub fn apply(self, value: #target) -> Result<#target, rt::ApplyError> {
            rt::merge::#function(&self, &value)
        }
    }
}
