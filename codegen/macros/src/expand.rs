//! From the macro's input to a module.

use std::path::{Path, PathBuf};

use proc_macro2::{Span, TokenStream};
use quote::quote;
use specwright_codegen::{Generated, Generator};
use syn::{Error, Ident, Result, Visibility, parse_quote};

use crate::input::Input;

/// Generates and wraps the text in a module; a report of what is wrong stands at the path.
pub(crate) fn expand(input: Input) -> Result<TokenStream> {
    let span = input.spec.span();
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let generator = generator(&input, &folder)?;
    // the generator works in a thread of its own, where the compiler's tokens are not to be had
    proc_macro2::fallback::force();
    let result = generator.render();
    proc_macro2::fallback::unforce();
    let generated = result.map_err(|failure| Error::new(span, failure))?;
    for warning in &generated.warnings {
        eprintln!("{warning}\n");
    }
    let (visibility, name) = match input.module {
        Some(module) => module,
        None => (parse_quote!(pub), ident(&generator.module_name(), span)),
    };
    module(&visibility, &name, &generated, &folder).map_err(|message| Error::new(span, message))
}

fn generator(input: &Input, folder: &Path) -> Result<Generator> {
    let start = Generator::new(input.spec.value()).relative_to(folder);
    input.choices.iter().try_fold(start, |generator, choice| {
        let values: Vec<&str> = choice.values.iter().map(String::as_str).collect();
        generator.set(&choice.option, &values).map_err(|message| Error::new(choice.span, message))
    })
}

/// The module; the files it was made of are named in it, so that the crate is built anew when one changes.
fn module(
    visibility: &Visibility,
    name: &Ident,
    generated: &Generated,
    folder: &Path,
) -> std::result::Result<TokenStream, String> {
    let items: TokenStream = generated.text.parse().map_err(|error| format!("the generated text is not Rust: {error}"))?;
    let files = generated.files.iter().map(|file| folder.join(file).display().to_string());
    let spec = generated.files.first().map(|file| file.display().to_string()).unwrap_or_default();
    let docs = format!("What `{spec}` describes.");
    Ok(quote! {
        #[doc = #docs]
        #[allow(dead_code, unused_imports)]
        #visibility mod #name {
            #items
            #(const _: &[u8] = include_bytes!(#files);)*
        }
    })
}

/// A name that may be raw: `r#type`.
fn ident(name: &str, span: Span) -> Ident {
    match name.strip_prefix("r#") {
        Some(keyword) => Ident::new_raw(keyword, span),
        None => Ident::new(name, span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_stands_at_the_path() {
        let error = expand(syn::parse2(quote! { "gone.yaml" }).unwrap()).unwrap_err();
        let report = error.to_string();
        assert!(report.starts_with("error[unreadable-file]: cannot read `gone.yaml`: no such file"), "{report}");
    }

    #[test]
    fn the_module_holds_the_text_that_every_door_gives() {
        let spec = "../../spec/superoffice/webhook.yaml";
        let module = expand(syn::parse2(quote! { #spec }).unwrap()).unwrap().to_string();
        let text = Generator::new(spec).relative_to(env!("CARGO_MANIFEST_DIR")).render().unwrap().text;
        let items: TokenStream = text.parse().unwrap();
        assert!(module.contains(&items.to_string()), "{module}");
    }

    #[test]
    fn an_unknown_choice_is_told() {
        for (choice, expected) in [
            (quote! { no_cient }, "there is no option `cient`; did you mean `client`?"),
            (quote! { client("maybe") }, "`client` takes `true` or `false`"),
            (quote! { rename("a") }, "`rename` takes POINTER=NAME"),
        ] {
            let error = expand(syn::parse2(quote! { "x.yaml", #choice }).unwrap()).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }
    }

    #[test]
    fn files_name_modules() {
        for (spec, module) in [("spec/webhook.yaml", "webhook"), ("my-api.v1.yaml", "my_api_v1"), ("spec/type.yaml", "r#type")] {
            let name = Generator::new(spec).module_name();
            assert_eq!(ident(&name, Span::call_site()).to_string(), module);
        }
    }
}
