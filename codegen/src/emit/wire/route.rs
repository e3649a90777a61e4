//! The tree of paths as a static.

use proc_macro2::TokenStream;
use quote::quote;

use super::operation::{method, path};
use crate::api::Route;

/// `rt::Route { literals: &[("pets", &rt::Route { … })], … }`.
pub(super) fn route(tree: &Route) -> TokenStream {
    let literals = field(
        "literals",
        tree.literals.iter().map(|(segment, child)| {
            let child = route(child);
            quote! { (#segment, &#child) }
        }),
    );
    let patterns = field(
        "patterns",
        tree.patterns.iter().map(|(pieces, child)| {
            let (pieces, child) = (path(pieces), route(child));
            quote! { (&[#(#pieces),*], &#child) }
        }),
    );
    let parameter = tree.parameter.as_ref().map(|child| {
        let child = route(child);
        quote! { parameter: Some(&#child), }
    });
    let empty = tree.empty.then(|| quote! { empty: true, });
    let spans = field(
        "spans",
        tree.spans.iter().map(|(pieces, child)| {
            let (pieces, child) = (path(pieces), route(child));
            quote! { (&[#(#pieces),*], &#child) }
        }),
    );
    let methods = field(
        "methods",
        tree.methods.iter().map(|(found, index)| {
            let (method, index) = (method(found), proc_macro2::Literal::usize_unsuffixed(*index));
            quote! { (#method, #index) }
        }),
    );
    let missing = [
        tree.literals.is_empty(),
        tree.patterns.is_empty(),
        tree.parameter.is_none(),
        !tree.empty,
        tree.spans.is_empty(),
        tree.methods.is_empty(),
    ];
    let rest = missing.contains(&true).then(|| quote! { ..rt::Route::NONE });
    quote! { rt::Route { #literals #patterns #parameter #empty #spans #methods #rest } }
}

/// Nothing for an empty list, which is the rule: most nodes have one child.
fn field(name: &str, items: impl ExactSizeIterator<Item = TokenStream>) -> Option<TokenStream> {
    let name = crate::emit::ident(name);
    (items.len() > 0).then(|| quote! { #name: &[#(#items),*], })
}
