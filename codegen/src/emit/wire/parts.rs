//! Multipart bodies: the static that describes their parts, and the way between them and their structs.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{checks, ident, operation, shape};
use crate::api::{Api, Headed, Multipart, OtherParts, Parameter, Part};

/// All there is of one body.
pub(super) fn multipart(api: &Api, multipart: &Multipart) -> TokenStream {
    let form = form(api, multipart);
    let written = written(multipart);
    let read = read(multipart);
    let checked = api.server.then(|| checks::parts(api, multipart));
    let headed = multipart.parts.iter().filter_map(|part| part.headed.as_ref());
    let headers = headed.flat_map(|headed| &headed.headers).map(|header| operation::parameter(api, header));
    quote! { #(#headers)* #form #written #read #checked }
}

fn form(api: &Api, multipart: &Multipart) -> TokenStream {
    let constant = ident(&multipart.constant);
    let parts = multipart.parts.iter().map(|part| self::part(api, part));
    let others = match multipart.others {
        OtherParts::Ignored => quote! { rt::Others::Ignored },
        OtherParts::Refused => quote! { rt::Others::Refused },
        OtherParts::Kept(_) => quote! { rt::Others::Kept },
    };
    let numbered = multipart.numbered;
    quote! {
        pub(super) static #constant: rt::Form = rt::Form { parts: &[#(#parts),*], others: #others, numbered: #numbered };
    }
}

fn part(api: &Api, part: &Part) -> TokenStream {
    let (name, file, list, required) = (&part.name.wire, part.file, part.list, part.required);
    let delimiter = part.delimiter.map_or_else(|| quote! { None }, |delimiter| quote! { Some(#delimiter) });
    let content = part.media.iter().map(operation::media);
    let shape = shape::local(api, &part.shape);
    let headers = part.headed.iter().flat_map(|headed| &headed.headers).map(|header| {
        let (constant, required) = (ident(&header.constant), header.required);
        quote! { rt::PartHeader { header: &#constant, required: #required } }
    });
    quote! {
        rt::Part {
            name: #name,
            content: &[#(#content),*],
            file: #file,
            list: #list,
            delimiter: #delimiter,
            required: #required,
            shape: #shape,
            headers: &[#(#headers),*],
        }
    }
}

/// `rt::Parts::new(&UPLOAD_PARTS).value(0, &body.name).file(1, body.picture)`
fn written(multipart: &Multipart) -> TokenStream {
    let (name, constant) = (ident(&multipart.rust), ident(&multipart.constant));
    let puts = multipart.parts.iter().enumerate().map(|(index, part)| {
        let (index, field) = (Literal::usize_unsuffixed(index), ident(&part.name.rust));
        if let Some(headed) = &part.headed {
            return headed_written(&index, part, headed);
        }
        match (part.file, part.list, part.required) {
            (false, true, _) => quote! { .list(#index, &body.#field) },
            (false, false, true) => quote! { .value(#index, &body.#field) },
            (false, false, false) => quote! { .optional(#index, &body.#field) },
            (true, false, true) => quote! { .file(#index, body.#field) },
            (true, _, _) => quote! { .files(#index, body.#field) },
        }
    });
    let others = others(multipart).map(|field| quote! { .others(body.#field) });
    quote! {
        impl From<operations::#name> for rt::Parts {
            fn from(body: operations::#name) -> Self {
                Self::new(&#constant) #(#puts)* #others
            }
        }
    }
}

/// `.each(body.notes, |parts, part| parts.value(2, &part.body).header(&UPLOAD_NOTES_PART_X_TRACE, &part.x_trace))`
fn headed_written(index: &Literal, part: &Part, headed: &Headed) -> TokenStream {
    let field = ident(&part.name.rust);
    let put = if part.file {
        quote! { file(#index, part.body) }
    } else {
        quote! { value(#index, &part.body) }
    };
    let headers = headed.headers.iter().map(|header| {
        let (method, constant, field) = (header_method(header, "with"), ident(&header.constant), ident(&header.name.rust));
        quote! { .#method(&#constant, &part.#field) }
    });
    let all = if part.required {
        quote! { [body.#field] }
    } else {
        quote! { body.#field }
    };
    quote! { .each(#all, |parts, part| parts.#put #(#headers)*) }
}

/// `notes: parts.take_each(2, |parts| Ok(operations::UploadNotesPart { x_trace: parts.take_header(2, &..)?, body: parts.take(2)? }))?`
fn headed_read(index: &Literal, part: &Part, headed: &Headed) -> TokenStream {
    let (field, name) = (ident(&part.name.rust), ident(&headed.rust));
    let headers = headed.headers.iter().map(|header| {
        let (method, constant, field) = (header_method(header, "take"), ident(&header.constant), ident(&header.name.rust));
        quote! { #field: parts.#method(#index, &#constant)? }
    });
    let body = if part.file {
        quote! { take_file }
    } else {
        quote! { take }
    };
    let how = ident(match (part.list, part.required) {
        (true, _) => "take_each",
        (false, true) => "take_one",
        (false, false) => "take_any",
    });
    quote! {
        #field: parts.#how(#index, |parts| Ok(operations::#name { #(#headers,)* body: parts.#body(#index)? }))?
    }
}

/// `with_header`, `take_optional_composite_header`.
fn header_method(header: &Parameter, verb: &str) -> proc_macro2::Ident {
    let optional = if header.required { "" } else { "optional_" };
    let composite = if header.scalar { "" } else { "composite_" };
    ident(&format!("{verb}_{optional}{composite}header"))
}

/// `Ok(Self { name: parts.take(0)?, picture: parts.take_file(1)? })`
fn read(multipart: &Multipart) -> TokenStream {
    let name = ident(&multipart.rust);
    let takes = multipart.parts.iter().enumerate().map(|(index, part)| {
        let (index, field) = (Literal::usize_unsuffixed(index), ident(&part.name.rust));
        if let Some(headed) = &part.headed {
            return headed_read(&index, part, headed);
        }
        match (part.file, part.list, part.required) {
            (false, true, _) => quote! { #field: parts.take_list(#index)? },
            (false, false, true) => quote! { #field: parts.take(#index)? },
            (false, false, false) => quote! { #field: parts.take_optional(#index)? },
            (true, true, _) => quote! { #field: parts.take_files(#index) },
            (true, false, true) => quote! { #field: parts.take_file(#index)? },
            (true, false, false) => quote! { #field: parts.take_optional_file(#index) },
        }
    });
    let others = others(multipart).map(|field| quote! { #field: parts.take_others() });
    quote! {
        impl TryFrom<rt::Parts> for operations::#name {
            type Error = rt::DecodeError;

            fn try_from(mut parts: rt::Parts) -> Result<Self, rt::DecodeError> {
                Ok(Self { #(#takes,)* #others })
            }
        }
    }
}

fn others(multipart: &Multipart) -> Option<proc_macro2::Ident> {
    match &multipart.others {
        OtherParts::Kept(name) => Some(ident(name)),
        OtherParts::Ignored | OtherParts::Refused => None,
    }
}
