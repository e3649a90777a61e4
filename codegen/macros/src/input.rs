//! What stands between the brackets of `api!`.

use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Result, Token, Visibility, parenthesized};

/// `pub mod name = "spec/x.yaml", no_client, rename("#/…", "Name")`
pub(crate) struct Input {
    /// Visibility and name of the module, where they are given.
    pub(crate) module: Option<(Visibility, Ident)>,
    pub(crate) spec: LitStr,
    pub(crate) choices: Vec<Choice>,
}

/// Something other than the default.
pub(crate) enum Choice {
    /// `no_client`
    NoClient,
    /// `no_server`
    NoServer,
    /// `rename("#/components/schemas/webhook", "WebhookEntity")`
    Rename { pointer: String, name: String },
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
        match name.to_string().as_str() {
            "no_client" => Ok(Choice::NoClient),
            "no_server" => Ok(Choice::NoServer),
            "rename" => rename(input),
            other => {
                let message =
                    format!("there is no choice `{other}`; there are `no_client`, `no_server` and `rename(\"#/…\", \"Name\")`");
                Err(Error::new(name.span(), message))
            }
        }
    }
}

fn rename(input: ParseStream<'_>) -> Result<Choice> {
    let content;
    parenthesized!(content in input);
    let pointer: LitStr = content.parse()?;
    content.parse::<Token![,]>()?;
    let name: LitStr = content.parse()?;
    content.parse::<Option<Token![,]>>()?;
    Ok(Choice::Rename { pointer: pointer.value(), name: name.value() })
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
        let [Choice::NoClient, Choice::NoServer, Choice::Rename { pointer, name }] = &*input.choices else { panic!() };
        assert_eq!((pointer.as_str(), name.as_str()), ("#/a", "B"));
    }

    #[test]
    fn an_unknown_choice_is_told_with_those_there_are() {
        let error = syn::parse2::<Input>(quote! { "x.yaml", no_cient }).err().unwrap();
        assert!(error.to_string().contains("there is no choice `no_cient`; there are `no_client`"), "{error}");
    }
}
