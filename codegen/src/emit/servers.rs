//! The servers that the description names: structs that make a base URL.

use proc_macro2::TokenStream;
use quote::quote;

use super::section::Section;
use super::{docs, ident};
use crate::api::{Api, OperationServer, Server, ServerPiece, ServerVariable, ServerVariableType};

/// The module `servers`.
pub(super) fn servers(api: &Api) -> Section<'_> {
    let mut section = Section::module(quote! {
        /// The servers that the description names.
        pub mod servers {}
    });
    section.item(|| quote! { use super::rt; });
    let described = !api.operation_servers.is_empty();
    section.items(&api.servers, move |found| server(found, None, base_url(found, described)));
    section.items(&api.operation_servers, |own| operation_server(own));
    section.items(&api.operation_servers, |own| described_server(own));
    section
}

/// What makes a client of the server; where operations have servers of their own, it says that they go there.
fn base_url(server: &Server, described: bool) -> TokenStream {
    let name = ident(&server.rust);
    let url = if described {
        quote! { Self::described(server.url()) }
    } else {
        quote! { server.url().into() }
    };
    quote! {
        impl From<#name> for rt::client::BaseUrl {
            fn from(server: #name) -> Self {
                #url
            }
        }
    }
}

fn operation_server(own: &OperationServer) -> TokenStream {
    let users: Vec<String> = own.users.iter().map(|title| format!("`{}`", title.replace('`', "'"))).collect();
    let docs = match users.as_slice() {
        [] => "The server of a link.".to_owned(),
        users => format!("The server of {}.", users.join(", ")),
    };
    let servers = own.servers.iter().map(|found| {
        let found = Server { docs: found.docs.clone().or(&docs), ..found.clone() };
        server(&found, Some(elsewhere(own)), server_url(&found))
    });
    servers.collect()
}

/// `AddFileServer::at("http://127.0.0.1:8080/")`.
fn elsewhere(own: &OperationServer) -> TokenStream {
    let constant = ident(&own.constant);
    quote! {
        /// Another URL in its place, which `Builder::server` takes.
        pub fn at(url: impl Into<String>) -> rt::client::ServerUrl {
            rt::client::ServerUrl::new(&#constant, url)
        }
    }
}

/// What tells a client where the operations of the server go.
fn server_url(server: &Server) -> TokenStream {
    let name = ident(&server.rust);
    quote! {
        impl From<#name> for rt::client::ServerUrl {
            fn from(server: #name) -> Self {
                #name::at(server.url())
            }
        }
    }
}

/// What calls name.
fn described_server(own: &OperationServer) -> TokenStream {
    let (constant, name, url) = (ident(&own.constant), &own.name, &own.url);
    quote! {
        pub(super) static #constant: rt::client::OperationServer = rt::client::OperationServer { name: #name, url: #url };
    }
}

fn server(server: &Server, further: Option<TokenStream>, conversion: TokenStream) -> TokenStream {
    let name = ident(&server.rust);
    let template: String = server.url.iter().map(|piece| template_piece(piece, server)).collect();
    let docs = docs::item(&server.docs, "A server of the API.");
    let url_docs = docs::text(&format!("\n`{}`", template.replace('`', "'")));
    let fields = server.variables.iter().map(field);
    let setters = server.variables.iter().map(setter);
    let defaults = server.variables.iter().map(default);
    let pieces = server.url.iter().map(|piece| url_piece(piece, server));
    let enums = server.variables.iter().filter_map(variable_enum);
    quote! {
        #docs
        #url_docs
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct #name {
            #(#fields,)*
        }

        impl #name {
            /// The server with the defaults of the description.
            pub fn new() -> Self {
                Self { #(#defaults,)* }
            }

            #(#setters)*

            /// The base URL of the server.
            pub fn url(&self) -> String {
                [#(#pieces),*].concat()
            }

            #further
        }

        impl Default for #name {
            fn default() -> Self {
                Self::new()
            }
        }

        #conversion

        #(#enums)*
    }
}

fn template_piece(piece: &ServerPiece, server: &Server) -> String {
    match piece {
        ServerPiece::Literal(text) => text.clone(),
        ServerPiece::Variable(index) => format!("{{{}}}", server.variables[*index].name.wire),
    }
}

fn url_piece(piece: &ServerPiece, server: &Server) -> TokenStream {
    match piece {
        ServerPiece::Literal(text) => quote! { #text },
        ServerPiece::Variable(index) => {
            let variable = &server.variables[*index];
            let name = ident(&variable.name.rust);
            match variable.value {
                ServerVariableType::Text => quote! { self.#name.as_str() },
                ServerVariableType::Enum { .. } => quote! { self.#name.as_str() },
            }
        }
    }
}

fn variable_type(variable: &ServerVariable) -> TokenStream {
    match &variable.value {
        ServerVariableType::Text => quote! { String },
        ServerVariableType::Enum { rust, .. } => {
            let name = ident(rust);
            quote! { #name }
        }
    }
}

fn field(variable: &ServerVariable) -> TokenStream {
    let docs = docs::item(&variable.docs, &format!("`{}`.", variable.name.wire.replace('`', "'")));
    let (name, value) = (ident(&variable.name.rust), variable_type(variable));
    quote! { #docs pub #name: #value }
}

fn setter(variable: &ServerVariable) -> TokenStream {
    let docs = docs::item(&variable.docs, &format!("Sets `{}`.", variable.name.wire.replace('`', "'")));
    let (name, value) = (ident(&variable.name.rust), variable_type(variable));
    quote! {
        #docs
        pub fn #name(mut self, #name: impl Into<#value>) -> Self {
            self.#name = #name.into();
            self
        }
    }
}

fn default(variable: &ServerVariable) -> TokenStream {
    let name = ident(&variable.name.rust);
    match &variable.value {
        ServerVariableType::Text => {
            let text = &variable.default;
            quote! { #name: #text.to_owned() }
        }
        ServerVariableType::Enum { rust, default, .. } => {
            let (rust, default) = (ident(rust), ident(default));
            quote! { #name: #rust::#default }
        }
    }
}

fn variable_enum(variable: &ServerVariable) -> Option<TokenStream> {
    let ServerVariableType::Enum { rust, variants, .. } = &variable.value else {
        return None;
    };
    let docs = docs::item(&variable.docs, &format!("The values of `{}`.", variable.name.wire.replace('`', "'")));
    let name = ident(rust);
    let names: Vec<_> = variants.iter().map(|variant| ident(&variant.rust)).collect();
    let wires: Vec<_> = variants.iter().map(|variant| &variant.wire).collect();
    let variant_docs = variants.iter().map(|variant| docs::text(&format!("`{}`.", variant.wire.replace('`', "'"))));
    Some(quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum #name {
            #(#variant_docs #names,)*
        }

        impl #name {
            /// The text that stands in the URL.
            pub fn as_str(self) -> &'static str {
                match self {
                    #(Self::#names => #wires,)*
                }
            }
        }
    })
}
