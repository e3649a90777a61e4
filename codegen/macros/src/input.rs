//! What stands between the brackets of `api!`.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::token::Paren;
use syn::{Ident, LitStr, Result, Token, Visibility, parenthesized};

/// `pub mod name = "spec/x.yaml", no_client, rename("#/…", "Name")`
pub(crate) struct Input {
    /// Visibility and name of the module, where they are given.
    pub(crate) module: Option<(Visibility, Ident)>,
    pub(crate) spec: LitStr,
    pub(crate) choices: Vec<Choice>,
}

/// Something other than the default: `no_client`, `include_tag("pets")`, `rename("#/components/schemas/webhook", "WebhookEntity")`.
pub(crate) struct Choice {
    /// The name of the generator's option: `include-tag`.
    pub(crate) option: String,
    pub(crate) values: Vec<String>,
    pub(crate) span: Span,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let module = if input.peek(LitStr) { None } else { Some(module(input)?) };
        let spec = input.parse()?;
        let mut choices = Vec::new();
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            choices.push(input.parse()?);
        }
        Ok(Self { module, spec, choices })
    }
}

fn module(input: ParseStream<'_>) -> Result<(Visibility, Ident)> {
    let visibility = input.parse()?;
    input.parse::<Token![mod]>()?;
    let name = input.parse()?;
    input.parse::<Token![=]>()?;
    Ok((visibility, name))
}

impl Parse for Choice {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name: Ident = input.parse()?;
        let span = name.span();
        let name = name.to_string().replace('_', "-");
        if let Some(option) = name.strip_prefix("no-") {
            return Ok(Self { option: option.to_owned(), values: vec!["false".to_owned()], span });
        }
        let values = if input.peek(Paren) { values(input)? } else { Vec::new() };
        Ok(Self { option: name, values, span })
    }
}

/// `("#/…", "Name")`
fn values(input: ParseStream<'_>) -> Result<Vec<String>> {
    let content;
    parenthesized!(content in input);
    let values = Punctuated::<LitStr, Token![,]>::parse_terminated(&content)?;
    Ok(values.iter().map(LitStr::value).collect())
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn a_path_alone_is_enough() {
        let input: Input = syn::parse2(quote! { "spec/x.yaml" }).unwrap();
        assert_eq!(input.spec.value(), "spec/x.yaml");
        assert!(input.module.is_none() && input.choices.is_empty());
    }

    #[test]
    fn module_and_choices_are_read() {
        let tokens = quote! { pub(crate) mod hooks = "x.yaml", no_client, no_server, rename("#/a", "B",), };
        let input: Input = syn::parse2(tokens).unwrap();
        let (visibility, name) = input.module.unwrap();
        assert!(matches!(visibility, Visibility::Restricted(_)));
        assert_eq!(name, "hooks");
        let choices =
            input.choices.iter().map(|choice| format!("{} {}", choice.option, choice.values.join(" "))).collect::<Vec<_>>();
        assert_eq!(choices, ["client false", "server false", "rename #/a B"]);
    }
}
