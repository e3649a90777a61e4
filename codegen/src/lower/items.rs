//! Schemas with a name of their own become items.

use super::access::{self, Direction};
use super::names::Granter;
use super::reach::branch_role;
use super::{View, branches, docs, enums, sequence, types};
use crate::api::{Checks, Field, Item, ItemKind, Makers, Name, Presence, RestField, Tagging, UnionVariant};
use crate::diagnostic::Diagnostics;
use crate::model::{Discriminator, Object, Property, Rest, Schema, SchemaId, Shape};
use crate::naming::{Scope, field_name, variant_name};

/// Every item, in the order of the description.
pub(super) fn items(view: View<'_>, diagnostics: &mut Diagnostics) -> Vec<Item> {
    let origins = view.names.origins.iter();
    origins.map(|origin| item(view.toward(origin.direction), origin.schema, &origin.name, diagnostics)).collect()
}

fn item(view: View<'_>, id: SchemaId, name: &str, diagnostics: &mut Diagnostics) -> Item {
    let schema = &view.model.schemas[id];
    Item {
        rust: name.to_owned(),
        docs: docs::sided(view, id),
        derives: Vec::new(),
        makers: Makers::default(),
        example: None,
        checks: Checks::default(),
        kind: kind(view, schema, diagnostics),
    }
}

fn kind(view: View<'_>, schema: &Schema, diagnostics: &mut Diagnostics) -> ItemKind {
    match &schema.shape {
        Shape::Object(object) if types::is_struct(object) => structure(view, object, diagnostics),
        Shape::Tuple { items, least, rest } if types::is_sequence(&schema.shape) => {
            sequence::sequence(view, items, *least, *rest)
        }
        Shape::Enumeration { values, names, descriptions, open, flags, any_text } => {
            let named = enums::Values { at: schema.at, values, names, descriptions, open: *open };
            match enums::enumeration(view, &named, diagnostics) {
                ItemKind::TextEnum { variants, open, .. } => {
                    ItemKind::TextEnum { variants, open, flags: *flags, any_text: *any_text }
                }
                other => other,
            }
        }
        Shape::OneOf { branches, discriminator } | Shape::AnyOf { branches, discriminator } => {
            union(view, branches, discriminator.as_ref(), diagnostics)
        }
        Shape::Object(_) | Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) => {
            ItemKind::Alias(types::structure(view, schema))
        }
        Shape::Text(_) | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Alias(_) => {
            ItemKind::Alias(types::structure(view, schema))
        }
    }
}

fn structure(view: View<'_>, object: &Object, diagnostics: &mut Diagnostics) -> ItemKind {
    let mut granter = Granter { sources: view.sources, options: view.options, scope: Scope::default(), diagnostics };
    let fields = view.travelling(object).map(|property| field(view, object, property, &mut granter)).collect();
    let rest = rest(view, object, &mut granter);
    let passed = passed(view, object, &rest);
    ItemKind::Struct { fields, rest, passed, ignore_case: object.ignore_case }
}

/// What is sent the wrong way is ignored: `readOnly` members "SHOULD NOT" be in requests, nor `writeOnly` ones in responses (OpenAPI
/// 3.0.4, Schema Object), and who sends back what he read is not refused for it.
fn passed(view: View<'_>, object: &Object, rest: &RestField) -> Vec<String> {
    let others = object.properties.iter().filter(|property| !access::travels(view.model, property.schema, view.direction));
    match rest {
        RestField::Ignored => Vec::new(),
        RestField::Refused | RestField::Kept { .. } => others.map(|property| property.name.clone()).collect(),
    }
}

fn field(view: View<'_>, object: &Object, property: &Property, granter: &mut Granter<'_>) -> Field {
    let schema = &view.model.schemas[property.schema];
    let wish = granter.renamed(property.at).or(property.rust_name.as_deref()).unwrap_or(&property.name).to_owned();
    let rust = granter.take(&field_name(&wish), "", "properties", property.at);
    Field {
        name: Name { wire: property.name.clone(), rust },
        docs: docs::inner(&schema.docs),
        value: types::rust_type(view, property.schema),
        presence: presence(view, object, property),
        initial: None,
        checks: Checks::default(),
    }
}

/// Defaults are decided once all types are.
fn presence(view: View<'_>, object: &Object, property: &Property) -> Presence {
    if object.changes.is_some() {
        return Presence::Change { removable: !property.required };
    }
    match (property.required, types::nullable(view, property.schema)) {
        (true, false) => Presence::Required,
        (true, true) => Presence::Nullable,
        (false, false) if types::holds_null(view, property.schema) => Presence::OptionalAny,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalNullable,
    }
}

fn rest(view: View<'_>, object: &Object, granter: &mut Granter<'_>) -> RestField {
    match (object.rest, object.patterns.is_empty()) {
        (Rest::Ignored, true) => RestField::Ignored,
        (Rest::Refused, true) => RestField::Refused,
        (Rest::Kept(_), _) | (Rest::Ignored | Rest::Refused, false) => {
            let at = object.properties.first().map_or(view.sources.root(), |property| property.at);
            let rust = granter.scope.take("additional_properties", "", at).name;
            RestField::Kept { rust, value: types::rest_type(view, object) }
        }
    }
}

fn union(
    view: View<'_>,
    branches: &[SchemaId],
    discriminator: Option<&Discriminator>,
    diagnostics: &mut Diagnostics,
) -> ItemKind {
    let mut granter = Granter { sources: view.sources, options: view.options, scope: Scope::default(), diagnostics };
    let variants = branches.iter().enumerate().map(|(index, branch)| {
        let schema = &view.model.schemas[*branch];
        // a request's variant is called as the response's, so that one can become the other
        let named = view.names.name(*branch, Direction::Response).or(view.names.name(*branch, view.direction));
        let named = named.filter(|_| schema.name.is_some() || schema.rust_name.is_some());
        let wish = variant_name(named.unwrap_or(&branch_role(view.model, *branch, index)));
        UnionVariant {
            rust: granter.scope.take(&wish, "", schema.at).name,
            value: types::type_or_null(view, *branch),
            convertible: false,
            tags: tags(*branch, discriminator),
            beside: discriminator.is_some_and(|found| found.beside.contains(branch)),
            docs: docs::inner(&schema.docs),
            checks: Checks::default(),
        }
    });
    let variants = variants.collect();
    let tagging = match discriminator {
        Some(found) => Tagging::Tag {
            property: found.property.clone(),
            otherwise: found.default.and_then(|default| branches.iter().position(|branch| *branch == default)),
        },
        None => Tagging::Shape { branches: branches::branches(view, branches, diagnostics), asserted: false },
    };
    ItemKind::Union { variants, tagging }
}

fn tags(branch: SchemaId, discriminator: Option<&Discriminator>) -> Vec<String> {
    let tags = discriminator.iter().flat_map(|discriminator| &discriminator.tags);
    tags.filter(|(_, id)| *id == branch).map(|(tag, _)| tag.clone()).collect()
}
