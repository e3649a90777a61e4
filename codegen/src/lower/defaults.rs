//! Defaults: what the description says of absent members and parameters becomes a literal of their type.

use std::collections::HashSet;

use super::literal::{Misfit, Pending, Writer, decide, with_default};
use super::{View, examples, refused_defaults};
use crate::api::{Field, Item, ItemId, ItemKind, Literal, Presence};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{SchemaId, Shape};
use crate::source::{Location, Node};

/// A field of a struct, with the place of its default.
struct Place {
    item: ItemId,
    field: usize,
    /// The schema that the default has to fit.
    schema: SchemaId,
    at: Location,
}

/// Values that do not fit and have been told, since many members may share a schema.
#[derive(Debug, Default)]
pub(super) struct Told(HashSet<Location>);

/// Gives fields their defaults: those of members that may be absent first, since they are parts of others.
pub(super) fn defaults(view: View<'_>, items: &mut [Item], told: &mut Told, diagnostics: &mut Diagnostics) {
    let (required, optional): (Vec<Place>, Vec<Place>) =
        places(view, items).into_iter().partition(|place| field(items, place).is_some_and(is_required));
    for (place, decided) in decide_all(view, items, optional) {
        let default = told.literal(&wire(items, &place), decided, diagnostics);
        if default.is_some() {
            refused_defaults::report(view, place.schema, (&wire(items, &place), place.at), told, diagnostics);
        }
        if let (Some(field), Some(default)) = (field_mut(items, &place), default) {
            field.docs.notes.extend(examples::note(view, "Default", place.at));
            field.presence = with_default(&field.presence, Some(default));
        }
    }
    for place in required {
        let Some(value) = field(items, &place).map(|field| field.value.clone()) else { continue };
        let decided = Writer::new(view, items).whole(&value, place.at);
        let default = told.literal(&wire(items, &place), decided, diagnostics);
        if let Some(field) = field_mut(items, &place) {
            field.initial = default.map(|default| initial(&field.presence, default));
        }
    }
}

/// Where the default of a schema's values stands; null says that there is none.
pub(super) fn default_at(view: View<'_>, id: SchemaId) -> Option<Location> {
    let mut id = id;
    for _ in 0..view.model.schemas.len() {
        let schema = &view.model.schemas[id];
        match (schema.default, &schema.shape) {
            (Some(at), _) => return Some(at).filter(|at| !matches!(view.sources.node(*at), Node::Null)),
            (None, Shape::Alias(target)) => id = *target,
            (None, _) => return None,
        }
    }
    None
}

impl Told {
    /// Whether a value is told for the first time.
    pub(super) fn is_new(&mut self, at: Location) -> bool {
        self.0.insert(at)
    }

    /// The literal, or none and a warning.
    pub(super) fn literal(
        &mut self,
        name: &str,
        decided: Result<Literal, Misfit>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Literal> {
        let Misfit { at, reason, .. } = match decided {
            Ok(literal) => return Some(literal),
            Err(misfit) => misfit,
        };
        if self.is_new(at) {
            let message = format!("the default of `{name}` cannot be used: {reason}");
            let help = format!("correct it; `{name}` is generated without a default");
            diagnostics.push(Diagnostic::new(Code::InvalidDefault, at, message).help(help));
        }
        None
    }
}

fn decide_all(view: View<'_>, items: &[Item], places: Vec<Place>) -> Vec<(Place, Result<Literal, Misfit>)> {
    let open = places.iter().map(|place| ((place.item, place.field), place.at));
    let mut writer = Writer::with_pending(view, items, Pending::of(open));
    for place in &places {
        if let Some(field) = field(items, place) {
            decide(&mut writer, (place.item, place.field), field, place.at);
        }
    }
    let mut decided = writer.pending.decided;
    places
        .into_iter()
        .filter_map(|place| Some((decided.remove(&(place.item, place.field))?, place)))
        .map(|(a, b)| (b, a))
        .collect()
}

/// The fields that have a default, in order.
fn places(view: View<'_>, items: &[Item]) -> Vec<Place> {
    let mut places = Vec::new();
    for (index, (origin, item)) in view.names.origins.iter().zip(items).enumerate() {
        let (Shape::Object(object), ItemKind::Struct { .. }) = (&view.model.schemas[origin.schema].shape, &item.kind) else {
            continue;
        };
        let properties = view.toward(origin.direction).travelling(object).map(|property| property.schema);
        places.extend(
            properties.enumerate().filter_map(|(field, schema)| {
                default_at(view, schema).map(|at| Place { item: ItemId(index), field, schema, at })
            }),
        );
    }
    places
}

fn is_required(field: &Field) -> bool {
    match field.presence {
        Presence::Required | Presence::Nullable => true,
        Presence::Optional
        | Presence::OptionalAny
        | Presence::OptionalNullable
        | Presence::Change { .. }
        | Presence::Default(_)
        | Presence::DefaultAny(_)
        | Presence::NullableDefault(_) => false,
    }
}

/// What a required member is where nobody gave it: it has to be written all the same.
fn initial(presence: &Presence, default: Literal) -> Literal {
    match presence {
        Presence::Nullable => Literal::Some(Box::new(default)),
        Presence::Required | Presence::Optional | Presence::OptionalAny | Presence::OptionalNullable => default,
        Presence::Change { .. } | Presence::Default(_) | Presence::DefaultAny(_) | Presence::NullableDefault(_) => default,
    }
}

fn wire(items: &[Item], place: &Place) -> String {
    field(items, place).map(|field| field.name.wire.clone()).unwrap_or_default()
}

fn field<'a>(items: &'a [Item], place: &Place) -> Option<&'a Field> {
    match &items.get(place.item.0)?.kind {
        ItemKind::Struct { fields, .. } => fields.get(place.field),
        _ => None,
    }
}

fn field_mut<'a>(items: &'a mut [Item], place: &Place) -> Option<&'a mut Field> {
    match &mut items.get_mut(place.item.0)?.kind {
        ItemKind::Struct { fields, .. } => fields.get_mut(place.field),
        _ => None,
    }
}
