//! The tree of paths as a static.

use proc_macro2::TokenStream;
use quote::quote;

use super::operation::{method, path};
use crate::api::Route;

/// `rt::Route { literals: &[("pets", &rt::Route { … })], … }`.
pub(super) fn route(tree: &Route) -> TokenStream {
    let literals = tree.literals.iter().map(|(segment, child)| {
        let child = route(child);
        quote! { (#segment, &#child) }
    });
    let patterns = tree.patterns.iter().map(|(pieces, child)| {
        let (pieces, child) = (path(pieces), route(child));
        quote! { (&[#(#pieces),*], &#child) }
    });
    let parameter = match &tree.parameter {
        Some(child) => {
            let child = route(child);
            quote! { Some(&#child) }
        }
        None => quote! { None },
    };
    let methods = tree.methods.iter().map(|(found, index)| {
        let (method, index) = (method(found), proc_macro2::Literal::usize_unsuffixed(*index));
        quote! { (#method, #index) }
    });
    quote! {
        rt::Route {
            literals: &[#(#literals),*],
            patterns: &[#(#patterns),*],
            parameter: #parameter,
            methods: &[#(#methods),*],
        }
    }
}
