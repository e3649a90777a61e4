//! `security`: the alternatives of an operation and the schemes they name.

use indexmap::IndexMap;

use super::{Resolver, reference};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{RequiredScheme, SecurityRequirement, SecurityScheme};
use crate::model::{Alternative, Requirement, Scheme, SchemeId, SchemeKind};
use crate::source::Location;
use crate::table::auth::{self, Declared};

/// The schemes that operations use, in order of first use; `None` for one that was reported.
#[derive(Default)]
pub(super) struct Schemes(IndexMap<String, Option<Scheme>>);

impl Schemes {
    /// The schemes as the model has them.
    pub(super) fn into_list(self) -> Vec<Scheme> {
        self.0.into_values().flatten().collect()
    }

    fn id(&self, name: &str) -> Option<SchemeId> {
        self.0.get(name)?.as_ref()?;
        Some(SchemeId(self.0.iter().take_while(|(known, _)| *known != name).filter(|(_, scheme)| scheme.is_some()).count()))
    }
}

/// What an operation asks for: its own list if it has one, else the list of the whole API.
pub(super) fn alternatives(resolver: &mut Resolver<'_>, own: Option<&[SecurityRequirement<'_>]>) -> Vec<Alternative> {
    let document = resolver.document;
    let requirements = own.unwrap_or(&document.security);
    requirements.iter().filter_map(|requirement| alternative(resolver, requirement)).collect()
}

/// `None` where a scheme of it is unknown, which is an error: with a scheme less it would ask for too little.
fn alternative(resolver: &mut Resolver<'_>, requirement: &SecurityRequirement<'_>) -> Option<Alternative> {
    let requirements: Vec<_> = requirement.schemes.iter().map(|scheme| required(resolver, scheme)).collect();
    Some(Alternative { requirements: requirements.into_iter().collect::<Option<_>>()? })
}

fn required(resolver: &mut Resolver<'_>, required: &RequiredScheme<'_>) -> Option<Requirement> {
    if !resolver.schemes.0.contains_key(required.name) {
        let scheme = scheme(resolver, required);
        resolver.schemes.0.insert(required.name.to_owned(), scheme);
    }
    let scheme = resolver.schemes.id(required.name)?;
    Some(Requirement { scheme, scopes: required.scopes.iter().map(|scope| (*scope).to_owned()).collect() })
}

fn scheme(resolver: &mut Resolver<'_>, required: &RequiredScheme<'_>) -> Option<Scheme> {
    let declared = &resolver.document.components.security_schemes;
    let Some((_, at)) = declared.iter().find(|(name, _)| *name == required.name) else {
        resolver.report(unknown(resolver, required));
        return Some(undeclared(required));
    };
    let at = *at;
    let scheme = reference::follow::<SecurityScheme<'_>>(resolver, at)?;
    Some(Scheme {
        at: scheme.at,
        name: required.name.to_owned(),
        rust_name: scheme.rust_name.map(str::to_owned),
        description: scheme.description.map(str::to_owned),
        kind: kind(resolver, scheme, required.name)?,
    })
}

/// Nobody gets in without a credential: a bearer token is the one most often meant.
fn undeclared(required: &RequiredScheme<'_>) -> Scheme {
    Scheme {
        at: required.at,
        name: required.name.to_owned(),
        rust_name: None,
        description: None,
        kind: SchemeKind::Bearer { format: None },
    }
}

fn unknown(resolver: &Resolver<'_>, required: &RequiredScheme<'_>) -> Diagnostic {
    let declared: Vec<_> = resolver.document.components.security_schemes.iter().map(|(name, _)| *name).collect();
    let message = format!("no security scheme is called `{}`", required.name);
    let help = match declared.as_slice() {
        [] => format!("add `{}` to `components/securitySchemes`; it is taken to be a bearer token", required.name),
        _ => format!("declared are: {}; it is taken to be a bearer token", declared.join(", ")),
    };
    Diagnostic::new(Code::UnknownSecurityScheme, required.at, message).on_key().help(help)
}

fn kind(resolver: &mut Resolver<'_>, scheme: &SecurityScheme<'_>, name: &str) -> Option<SchemeKind> {
    let kind = scheme.kind?;
    let (detail, needed) = match kind {
        "http" => (scheme.scheme, Some("scheme")),
        "apiKey" => (scheme.place, Some("in")),
        _ => (None, None),
    };
    if let (None, Some(key)) = (detail, needed) {
        return invalid(resolver, scheme.at, format!("security scheme `{name}` lacks `{key}`"), format!("add `{key}`"));
    }
    if kind == "apiKey" && scheme.name.is_none() {
        let help = "add `name`: the name of the header, query parameter or cookie".to_owned();
        return invalid(resolver, scheme.at, format!("security scheme `{name}` lacks `name`"), help);
    }
    let Some(row) = auth::find(kind, detail.unwrap_or_default()) else {
        let message = match detail {
            Some(detail) => format!("security scheme `{name}` has the unknown place `{detail}`"),
            None => format!("security scheme `{name}` has the unknown type `{kind}`"),
        };
        let help = "types are apiKey (in header, query or cookie), http, oauth2, openIdConnect and mutualTLS".to_owned();
        return invalid(resolver, scheme.at, message, help);
    };
    let Some(make) = row.make else {
        let message =
            format!("security scheme `{name}` of the type `{kind}` asks for {}, which is not generated yet", row.example);
        let help = "leave the scheme to the transport, and name the others only".to_owned();
        resolver.report(Diagnostic::new(Code::UnsupportedSecurityScheme, scheme.at, message).on_key().help(help));
        return None;
    };
    Some(make(Declared {
        scheme: scheme.scheme.unwrap_or_default(),
        name: scheme.name.unwrap_or_default(),
        format: scheme.bearer_format,
    }))
}

fn invalid(resolver: &mut Resolver<'_>, at: Location, message: String, help: String) -> Option<SchemeKind> {
    resolver.report(Diagnostic::new(Code::InvalidSecurityScheme, at, message).on_key().help(help));
    None
}
