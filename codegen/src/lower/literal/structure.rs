//! Objects: each field from its member, or from what stands for a member that is absent.

use std::collections::{HashMap, HashSet};

use super::{Misfit, Writer, literal, misfit, unwritable};
use crate::api::{Field, FieldLiteral, ItemId, Literal, Presence, RestField, RestItems, StructLiteral};
use crate::model::Shape;
use crate::source::{self, Location, Node};

/// The members of an object that may stand in several places.
#[derive(Debug, Clone, Default)]
pub(in crate::lower) struct Members<'a> {
    pub(in crate::lower) list: Vec<(&'a str, Location)>,
    pub(in crate::lower) ignore_case: bool,
}

/// Defaults of members that are not decided yet: those of one type may need those of another.
#[derive(Debug, Default)]
pub(in crate::lower) struct Pending {
    /// Where each stands, by item and field.
    places: HashMap<(ItemId, usize), Location>,
    pub(in crate::lower) decided: HashMap<(ItemId, usize), Result<Literal, Misfit>>,
    open: HashSet<(ItemId, usize)>,
}

impl Pending {
    /// These are to be decided.
    pub(in crate::lower) fn of(places: impl Iterator<Item = ((ItemId, usize), Location)>) -> Self {
        Self { places: places.collect(), ..Self::default() }
    }
}

impl<'a> Members<'a> {
    /// Of an object as it stands.
    pub(in crate::lower) fn of(members: source::Members<'a>) -> Self {
        Self { list: members.iter().collect(), ignore_case: false }
    }

    fn place(&self, name: &str) -> Option<usize> {
        let exact = self.list.iter().position(|(found, _)| *found == name);
        let alike = || self.list.iter().position(|(found, _)| self.ignore_case && found.eq_ignore_ascii_case(name));
        exact.or_else(alike)
    }
}

/// A struct of these members.
pub(super) fn structure(
    writer: &mut Writer<'_>,
    id: ItemId,
    fields: &[Field],
    rest: &RestField,
    members: &Members<'_>,
    at: Location,
) -> Result<Literal, Misfit> {
    let mut literals = Vec::new();
    let mut taken = HashSet::new();
    for (index, field) in fields.iter().enumerate() {
        let presence = settled(writer, id, index, field, at)?;
        let place = members.place(&field.name.wire);
        taken.extend(place);
        let member = place.and_then(|place| members.list.get(place)).map(|(_, at)| *at);
        let value = match member {
            Some(member) => given(writer, field, &presence, member)?,
            None => absent(writer, field, &presence, at)?,
        };
        literals.push(FieldLiteral { rust: field.name.rust.clone(), value, given: member.is_some() });
    }
    let others = members.list.iter().enumerate().filter(|(place, _)| !taken.contains(place)).map(|(_, member)| *member);
    let others: Vec<_> = others.filter(|(name, _)| !travels_otherwise(writer, id, name)).collect();
    literals.extend(self::rest(writer, rest, &others)?);
    Ok(Literal::Struct(StructLiteral { item: id, fields: literals }))
}

/// A list whose first elements have types of their own.
pub(super) fn sequence(
    writer: &mut Writer<'_>,
    id: ItemId,
    elements: &[Field],
    rest: Option<&RestItems>,
    items: &[Location],
    at: Location,
) -> Result<Literal, Misfit> {
    let mut literals = Vec::new();
    for (place, element) in elements.iter().enumerate() {
        let item = items.get(place).copied();
        let value = match item {
            Some(item) => given(writer, element, &element.presence, item)?,
            None => absent(writer, element, &element.presence, at)?,
        };
        literals.push(FieldLiteral { rust: element.name.rust.clone(), value, given: item.is_some() });
    }
    let others = items.get(elements.len()..).unwrap_or_default();
    match (rest, others) {
        (Some(rest), _) => {
            let value = others.iter().map(|at| literal(writer, &rest.value, *at)).collect::<Result<_, _>>().map(Literal::Vec)?;
            literals.push(FieldLiteral { rust: rest.rust.clone(), value, given: !others.is_empty() });
        }
        (None, [extra, ..]) => return misfit(*extra, &format!("the list has no more than {} elements", elements.len())),
        (None, []) => {}
    }
    Ok(Literal::Struct(StructLiteral { item: id, fields: literals }))
}

/// The members that no field has.
fn rest(writer: &mut Writer<'_>, rest: &RestField, others: &[(&str, Location)]) -> Result<Option<FieldLiteral>, Misfit> {
    match (rest, others) {
        (RestField::Kept { rust, value }, _) => {
            let members = others.iter().map(|(name, at)| Ok(((*name).to_owned(), literal(writer, value, *at)?)));
            let value = Literal::Map(members.collect::<Result<_, _>>()?);
            Ok(Some(FieldLiteral { rust: rust.clone(), value, given: !others.is_empty() }))
        }
        (RestField::Refused, [(name, at), ..]) => misfit(*at, &format!("there is no member `{name}`")),
        (RestField::Refused | RestField::Ignored, _) => Ok(None),
    }
}

/// Whether a member travels the other way alone: a value in the description shows both.
fn travels_otherwise(writer: &Writer<'_>, id: ItemId, name: &str) -> bool {
    let Some(origin) = writer.view.names.origins.get(id.0) else { return false };
    match &writer.view.model.schemas[origin.schema].shape {
        Shape::Object(object) => object.properties.iter().any(|property| property.name == name),
        _ => false,
    }
}

/// How a field is, its default decided.
fn settled(writer: &mut Writer<'_>, id: ItemId, index: usize, field: &Field, at: Location) -> Result<Presence, Misfit> {
    let key = (id, index);
    let Some(place) = writer.pending.places.get(&key).copied() else { return Ok(field.presence.clone()) };
    if writer.pending.open.contains(&key) {
        return unwritable(at, &format!("its member `{}` has this default in turn", field.name.wire));
    }
    decide(writer, key, field, place);
    let decided = writer.pending.decided.get(&key).and_then(|decided| decided.as_ref().ok());
    Ok(with_default(&field.presence, decided.cloned()))
}

/// Decides the default of a member, and with it those that it needs.
pub(in crate::lower) fn decide(writer: &mut Writer<'_>, key: (ItemId, usize), field: &Field, place: Location) {
    if writer.pending.decided.contains_key(&key) {
        return;
    }
    writer.pending.open.insert(key);
    let decided = writer.whole(&field.value, place);
    writer.pending.open.remove(&key);
    writer.pending.decided.insert(key, decided);
}

/// What a member that may be absent is where it has a default.
pub(in crate::lower) fn with_default(presence: &Presence, default: Option<Literal>) -> Presence {
    match (presence, default) {
        (Presence::Optional, Some(default)) => Presence::Default(default),
        (Presence::OptionalAny, Some(default)) => Presence::DefaultAny(default),
        (Presence::OptionalNullable, Some(default)) => Presence::NullableDefault(default),
        (presence, _) => presence.clone(),
    }
}

fn given(writer: &mut Writer<'_>, field: &Field, presence: &Presence, at: Location) -> Result<Literal, Misfit> {
    let null = matches!(writer.view.sources.node(at), Node::Null);
    match presence {
        Presence::Required => literal(writer, &field.value, at),
        Presence::Default(default) if null => Ok(copied(writer, default, at)?),
        Presence::Default(_) | Presence::DefaultAny(_) => literal(writer, &field.value, at),
        Presence::Optional | Presence::Nullable | Presence::NullableDefault(_) if null => Ok(Literal::None),
        Presence::Optional | Presence::OptionalAny | Presence::Nullable | Presence::NullableDefault(_) => {
            literal(writer, &field.value, at).map(|value| Literal::Some(Box::new(value)))
        }
        Presence::OptionalNullable if null => Ok(Literal::Null),
        Presence::OptionalNullable => literal(writer, &field.value, at).map(|value| Literal::Value(Box::new(value))),
        Presence::Change { .. } if null => Ok(Literal::Remove),
        Presence::Change { .. } => literal(writer, &field.value, at).map(|value| Literal::Set(Box::new(value))),
    }
}

fn absent(writer: &mut Writer<'_>, field: &Field, presence: &Presence, at: Location) -> Result<Literal, Misfit> {
    match presence {
        Presence::Required | Presence::Nullable => misfit(at, &format!("the member `{}` is missing", field.name.wire)),
        Presence::Optional | Presence::OptionalAny => Ok(Literal::None),
        Presence::OptionalNullable => Ok(Literal::Absent),
        Presence::Change { .. } => Ok(Literal::Keep),
        Presence::Default(default) | Presence::DefaultAny(default) => copied(writer, default, at),
        Presence::NullableDefault(default) => copied(writer, default, at).map(|default| Literal::Some(Box::new(default))),
    }
}

/// A default within another value, which counts as part of it.
fn copied(writer: &mut Writer<'_>, default: &Literal, at: Location) -> Result<Literal, Misfit> {
    let size = default.size();
    if size > writer.left {
        return unwritable(at, "with the defaults of its members the value is too large to be written into code");
    }
    writer.left -= size;
    Ok(default.clone())
}
