//! Any API by name: what is generated from the descriptions that the build was given, as one list.

use specwright_runtime::BoxFuture;
use specwright_runtime::auth::Credentials;
use specwright_runtime::by_name::{Api, Called, Fixtures, Limits, Operation, WrongFixtures};
use specwright_runtime::client::Client;
use specwright_runtime::operation::{Scheme, SchemeKind};
use specwright_runtime::server::Service;
use specwright_runtime::value::Json;

/// The generated modules.
pub mod generated {
    use super::Known;

    /// What there is of a generated module.
    macro_rules! known {
        ($name:literal, $module:ident) => {
            Known {
                name: $name,
                api: &$module::by_name::API,
                call: |client, id, arguments, limits| {
                    Box::pin(async move {
                        let client = $module::Client::from(client);
                        $module::by_name::call_within(&client, &id, &arguments, limits).await
                    })
                },
                mock: $module::by_name::mock,
            }
        };
    }

    include!(concat!(env!("OUT_DIR"), "/apis.rs"));
}

pub use generated::APIS;

/// An API.
#[derive(Debug)]
pub struct Known {
    /// The name of its description's file.
    pub name: &'static str,
    /// Its operations.
    pub api: &'static Api,
    call: fn(Client, String, Json, Limits) -> BoxFuture<'static, Called>,
    mock: fn(Fixtures) -> Result<Service, WrongFixtures>,
}

impl Known {
    /// The API of this name; where there is one alone no name is needed.
    pub fn find(name: Option<&str>) -> Result<&'static Self, String> {
        let names = || APIS.iter().map(|known| known.name).collect::<Vec<_>>().join(", ");
        match (name, APIS) {
            (None, [one]) => Ok(one),
            (None, _) => Err(format!("name one of {} with `--api`", names())),
            (Some(name), _) => {
                let found = APIS.iter().find(|known| known.name == name);
                found.ok_or_else(|| format!("there is no API `{name}`, only {}", names()))
            }
        }
    }

    /// Calls an operation by its id with JSON arguments.
    pub async fn call(&self, client: &Client, id: &str, arguments: Json, limits: Limits) -> Called {
        (self.call)(client.clone(), id.to_owned(), arguments, limits).await
    }

    /// A server that answers fixtures, else what the description says.
    pub fn mock(&self, fixtures: Fixtures) -> Result<Service, WrongFixtures> {
        (self.mock)(fixtures)
    }

    /// The operation of this id.
    pub fn operation(&self, id: &str) -> Result<&'static Operation, String> {
        self.api.find(id).map(|(_, operation)| operation).ok_or_else(|| format!("`{}` has no operation `{id}`", self.name))
    }

    /// Credentials that are given as `scheme=secret`, those of a basic scheme as `scheme=user:password`.
    pub fn credentials(&self, given: &[String]) -> Result<Credentials, String> {
        let mut credentials = Credentials::new();
        for given in given {
            let (name, secret) = given.split_once('=').ok_or("write a credential as `scheme=secret`")?;
            let scheme = self.scheme(name)?;
            match (scheme.kind, secret.split_once(':')) {
                (SchemeKind::Basic, Some((user, password))) => credentials.set_basic(scheme, user, password),
                _ => credentials.set(scheme, secret),
            }
        }
        Ok(credentials)
    }

    /// The security scheme of this name, where an operation asks for it.
    pub fn scheme(&self, name: &str) -> Result<&'static Scheme, String> {
        let sets = self.api.operations.iter().flat_map(|operation| operation.operation.security);
        let found = sets.flat_map(|set| set.iter()).map(|requirement| requirement.scheme).find(|scheme| scheme.name == name);
        found.ok_or_else(|| format!("`{}` has no security scheme `{name}`", self.name))
    }
}
