//! Which assertions a value needs checked: those of its schema and of all it holds, as far as a type does not say them.

use std::collections::HashSet;

use super::whole_unit::whole_unit;
use super::{View, pattern, types};
use crate::api::{Check, Checks, Inner, Item, ItemId, ItemKind, Pattern, RustType, Scalar};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{self, Number, Schema, SchemaId, Shape};

/// The expressions of an API, each once.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    found: Vec<Option<Pattern>>,
    sources: Vec<String>,
}

impl Patterns {
    /// The expressions that can be checked.
    pub(super) fn finish(self) -> Vec<Pattern> {
        self.found.into_iter().flatten().collect()
    }

    /// The place of an expression among those that can be checked.
    fn place(&mut self, source: &str, schema: &Schema, diagnostics: &mut Diagnostics) -> Option<usize> {
        let known = self.sources.iter().position(|found| found == source);
        let index = known.unwrap_or_else(|| self.add(source, schema, diagnostics));
        let before = self.found.get(..index)?.iter().flatten().count();
        self.found.get(index)?.as_ref().map(|_| before)
    }

    fn add(&mut self, source: &str, schema: &Schema, diagnostics: &mut Diagnostics) -> usize {
        let number = self.found.iter().flatten().count() + 1;
        let translated = pattern::translate(source).map_err(|reason| {
            let message = format!("the pattern `{source}` is not checked: {reason}");
            diagnostics.push(
                Diagnostic::new(Code::UncheckedPattern, schema.at, message)
                    .help("write it without look-around and back-references, or leave it out"),
            );
        });
        let constant = format!("PATTERN_{number}");
        self.found.push(translated.ok().map(|translated| Pattern { constant, source: source.to_owned(), translated }));
        self.sources.push(source.to_owned());
        self.found.len() - 1
    }
}

/// As `checks`, for a value whose type has `Option` for null: a body.
pub(super) fn checks_or_null(
    view: View<'_>,
    id: SchemaId,
    items: &[Item],
    patterns: &mut Patterns,
    diagnostics: &mut Diagnostics,
) -> Checks {
    let mut walk = Walk { view, items, patterns, diagnostics, open: HashSet::new() };
    walk.checks_or_null(id)
}

/// The checks of a schema's values where they stand in something else. Items check themselves.
pub(super) fn checks(
    view: View<'_>,
    id: SchemaId,
    items: &[Item],
    patterns: &mut Patterns,
    diagnostics: &mut Diagnostics,
) -> Checks {
    let mut walk = Walk { view, items, patterns, diagnostics, open: HashSet::new() };
    walk.checks(id)
}

/// Gives every item the checks of itself, of its fields and of its variants.
pub(super) fn attach(view: View<'_>, items: &mut [Item], patterns: &mut Patterns, diagnostics: &mut Diagnostics) -> Vec<bool> {
    for (index, origin) in view.names.origins.iter().enumerate() {
        // an alias is checked where it is used
        if items.get(index).is_some_and(|item| matches!(item.kind, ItemKind::Alias(_))) {
            continue;
        }
        let view = view.toward(origin.direction);
        let mut walk = Walk { view, items, patterns, diagnostics, open: HashSet::new() };
        let own = walk.of_item(origin.schema);
        let parts = walk.of_parts(origin.schema);
        if let Some(item) = items.get_mut(index) {
            give(item, own, parts);
        }
    }
    prune(items)
}

fn give(item: &mut Item, own: Checks, parts: Vec<Checks>) {
    match &mut item.kind {
        ItemKind::Struct { fields, .. } => fields.iter_mut().zip(parts).for_each(|(field, checks)| field.checks = checks),
        ItemKind::Union { variants, .. } => variants.iter_mut().zip(parts).for_each(|(variant, checks)| variant.checks = checks),
        ItemKind::Newtype(_) => {}
        ItemKind::TextEnum { open: true, .. } => {
            item.checks.own.push(Check::Known);
            return;
        }
        // an alias is checked where it is used; the values of a closed enum need no check
        ItemKind::Alias(_) | ItemKind::TextEnum { open: false, .. } | ItemKind::ValueEnum { .. } => return,
    }
    item.checks = own;
}

struct Walk<'a> {
    view: View<'a>,
    items: &'a [Item],
    patterns: &'a mut Patterns,
    diagnostics: &'a mut Diagnostics,
    /// Schemas being spelled, so that circles end.
    open: HashSet<SchemaId>,
}

impl Walk<'_> {
    /// What an item asserts of itself; a struct also of the members it has no field for.
    fn of_item(&mut self, id: SchemaId) -> Checks {
        let mut checks = self.spelled(id);
        if let Shape::Object(object) = &self.view.model.schemas[id].shape
            && let (model::Rest::Kept(rest), []) = (object.rest, object.patterns.as_slice())
        {
            checks.inner = Inner::Values(Box::new(self.checks_or_null(rest)));
        }
        checks
    }

    /// Of each property or branch.
    fn of_parts(&mut self, id: SchemaId) -> Vec<Checks> {
        match &self.view.model.schemas[id].shape {
            Shape::Object(object) => {
                let view = self.view;
                view.travelling(object).map(|property| self.checks(property.schema)).collect()
            }
            Shape::OneOf { branches, .. } | Shape::AnyOf { branches, .. } => {
                branches.iter().map(|branch| self.checks_or_null(*branch)).collect()
            }
            Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
                Vec::new()
            }
            Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Alias(_) => Vec::new(),
        }
    }

    fn checks(&mut self, id: SchemaId) -> Checks {
        match self.view.names.item(id, self.view.direction) {
            Some(item) if !self.is_alias(item) => Checks { inner: Inner::Item(item), ..Checks::default() },
            Some(_) | None => self.spelled(id),
        }
    }

    fn is_alias(&self, item: ItemId) -> bool {
        self.items.get(item.0).is_some_and(|item| matches!(item.kind, ItemKind::Alias(_)))
    }

    /// As `checks`, for a value whose type has `Option` for null.
    fn checks_or_null(&mut self, id: SchemaId) -> Checks {
        let optional = matches!(types::type_or_null(self.view, id), RustType::Option(_));
        Checks { optional, ..self.checks(id) }
    }

    fn spelled(&mut self, id: SchemaId) -> Checks {
        if !self.open.insert(id) {
            return Checks::default();
        }
        let schema = &self.view.model.schemas[id];
        let own = self.own(id, schema);
        let checks = match schema.shape {
            Shape::Alias(target) => self.with_target(own, target),
            _ => Checks { own, inner: self.inner(schema), optional: false },
        };
        self.open.remove(&id);
        checks
    }

    /// An alias's own assertions are added to its target's, which keep their place here.
    fn with_target(&mut self, own: Vec<Check>, target: SchemaId) -> Checks {
        let target = self.checks(target);
        Checks { own: own.into_iter().chain(target.own).collect(), inner: target.inner, optional: false }
    }

    fn inner(&mut self, schema: &Schema) -> Inner {
        match &schema.shape {
            Shape::Array { items } => Inner::Items(Box::new(self.checks_or_null(*items))),
            Shape::Tuple { items, rest: None } => Inner::Members(items.iter().map(|item| self.checks_or_null(*item)).collect()),
            Shape::Object(object) if !types::is_struct(object) => match (object.rest, object.patterns.as_slice()) {
                (model::Rest::Kept(rest), []) => Inner::Values(Box::new(self.checks_or_null(rest))),
                (model::Rest::Refused, [(_, only)]) => Inner::Values(Box::new(self.checks_or_null(*only))),
                (model::Rest::Kept(_) | model::Rest::Ignored | model::Rest::Refused, _) => Inner::Nothing,
            },
            Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
                Inner::Nothing
            }
            Shape::Enumeration { .. } | Shape::Object(_) | Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Tuple { .. } => {
                Inner::Nothing
            }
            Shape::Alias(_) => Inner::Nothing, // see `with_target`
        }
    }

    fn own(&mut self, id: SchemaId, schema: &Schema) -> Vec<Check> {
        if schema.checks.is_empty() {
            return Vec::new();
        }
        let value = resolved(self.items, &types::rust_type(self.view, id));
        schema.checks.iter().filter_map(|check| self.check(check, &value, schema)).collect()
    }

    fn check(&mut self, check: &model::Check, value: &RustType, schema: &Schema) -> Option<Check> {
        use model::Check as Asserted;
        Some(match (value, check) {
            (RustType::Scalar(Scalar::String), Asserted::MinLength(least)) => Check::MinLength(*least),
            (RustType::Scalar(Scalar::String), Asserted::MaxLength(most)) => Check::MaxLength(*most),
            (RustType::Scalar(Scalar::String), Asserted::Pattern(source)) => {
                Check::Pattern(self.patterns.place(source, schema, self.diagnostics)?)
            }
            (RustType::Scalar(Scalar::F32 | Scalar::F64), check) => number(check)?,
            (RustType::Scalar(scalar), check) if is_integer(*scalar) => integer(check)?,
            (RustType::Vec(_), Asserted::MinItems(least)) => Check::MinItems(*least),
            (RustType::Vec(_), Asserted::MaxItems(most)) => Check::MaxItems(*most),
            (RustType::Vec(_), Asserted::UniqueItems) => Check::UniqueItems,
            (RustType::Map(_) | RustType::Named(_), Asserted::MinProperties(least)) => Check::MinProperties(*least),
            (RustType::Map(_) | RustType::Named(_), Asserted::MaxProperties(most)) => Check::MaxProperties(*most),
            _ => return None,
        })
    }
}

/// The type behind aliases.
fn resolved(items: &[Item], value: &RustType) -> RustType {
    match value {
        RustType::Named(id) => match items.get(id.0).map(|item| &item.kind) {
            Some(ItemKind::Alias(aliased)) => resolved(items, aliased),
            Some(ItemKind::Struct { .. } | ItemKind::TextEnum { .. } | ItemKind::ValueEnum { .. }) | None => value.clone(),
            Some(ItemKind::Union { .. } | ItemKind::Newtype(_)) => value.clone(),
        },
        other => other.clone(),
    }
}

fn is_integer(scalar: Scalar) -> bool {
    use Scalar::{I8, I16, I32, I64, U8, U16, U32, U64};
    matches!(scalar, I8 | I16 | I32 | I64 | U8 | U16 | U32 | U64)
}

/// Bounds of integers are integers: `exclusiveMinimum: 0.5` is `minimum: 1`.
fn integer(check: &model::Check) -> Option<Check> {
    Some(match check {
        model::Check::Minimum(bound) => Check::Minimum(at_least(*bound)),
        model::Check::ExclusiveMinimum(Number::Integer(bound)) => Check::Minimum(bound.saturating_add(1)),
        model::Check::ExclusiveMinimum(Number::Float(bound)) => Check::Minimum((bound.floor() as i128).saturating_add(1)),
        model::Check::Maximum(bound) => Check::Maximum(at_most(*bound)),
        model::Check::ExclusiveMaximum(Number::Integer(bound)) => Check::Maximum(bound.saturating_sub(1)),
        model::Check::ExclusiveMaximum(Number::Float(bound)) => Check::Maximum((bound.ceil() as i128).saturating_sub(1)),
        model::Check::MultipleOf(Number::Integer(unit)) => Check::MultipleOf(*unit),
        model::Check::MultipleOf(Number::Float(unit)) => Check::MultipleOf(whole_unit(*unit).filter(|unit| *unit != 1)?),
        _ => return None,
    })
}

fn at_least(bound: Number) -> i128 {
    match bound {
        Number::Integer(bound) => bound,
        Number::Float(bound) => bound.ceil() as i128,
    }
}

fn at_most(bound: Number) -> i128 {
    match bound {
        Number::Integer(bound) => bound,
        Number::Float(bound) => bound.floor() as i128,
    }
}

fn number(check: &model::Check) -> Option<Check> {
    let float = |number: Number| match number {
        Number::Integer(integer) => integer as f64,
        Number::Float(float) => float,
    };
    Some(match check {
        model::Check::Minimum(bound) => Check::MinimumNumber(float(*bound)),
        model::Check::ExclusiveMinimum(bound) => Check::Above(float(*bound)),
        model::Check::Maximum(bound) => Check::MaximumNumber(float(*bound)),
        model::Check::ExclusiveMaximum(bound) => Check::Below(float(*bound)),
        model::Check::MultipleOf(unit) => Check::MultipleOfNumber(float(*unit)),
        _ => return None,
    })
}

/// Which items have anything to check, in themselves or in items they hold; then what refers to others is dropped.
fn prune(items: &mut [Item]) -> Vec<bool> {
    let mut has: Vec<bool> = items.iter().map(|item| item_checks(item).any(asserts)).collect();
    loop {
        let gained: Vec<usize> = (0..items.len())
            .filter(|index| !has[*index] && item_checks(&items[*index]).any(|checks| reaches(checks, &has)))
            .collect();
        if gained.is_empty() {
            break;
        }
        gained.into_iter().for_each(|index| has[index] = true);
    }
    items.iter_mut().flat_map(item_checks_mut).for_each(|checks| drop_empty(checks, &has));
    has
}

/// Drops what refers to items without checks.
pub(super) fn drop_empty(checks: &mut Checks, has: &[bool]) {
    let empty = match &mut checks.inner {
        Inner::Nothing => false,
        Inner::Item(item) => !has.get(item.0).copied().unwrap_or(false),
        Inner::Items(inner) | Inner::Values(inner) => {
            drop_empty(inner, has);
            inner.is_empty()
        }
        Inner::Members(members) => {
            members.iter_mut().for_each(|member| drop_empty(member, has));
            members.iter().all(Checks::is_empty)
        }
    };
    if empty {
        checks.inner = Inner::Nothing;
    }
}

fn asserts(checks: &Checks) -> bool {
    !checks.own.is_empty()
        || match &checks.inner {
            Inner::Nothing | Inner::Item(_) => false,
            Inner::Items(inner) | Inner::Values(inner) => asserts(inner),
            Inner::Members(members) => members.iter().any(asserts),
        }
}

fn reaches(checks: &Checks, has: &[bool]) -> bool {
    match &checks.inner {
        Inner::Nothing => false,
        Inner::Item(item) => has.get(item.0).copied().unwrap_or(false),
        Inner::Items(inner) | Inner::Values(inner) => reaches(inner, has),
        Inner::Members(members) => members.iter().any(|member| reaches(member, has)),
    }
}

fn item_checks(item: &Item) -> impl Iterator<Item = &Checks> {
    let (fields, variants) = match &item.kind {
        ItemKind::Struct { fields, .. } => (fields.as_slice(), [].as_slice()),
        ItemKind::Union { variants, .. } => ([].as_slice(), variants.as_slice()),
        ItemKind::TextEnum { .. } | ItemKind::ValueEnum { .. } | ItemKind::Alias(_) | ItemKind::Newtype(_) => {
            ([].as_slice(), [].as_slice())
        }
    };
    let own = std::iter::once(&item.checks);
    own.chain(fields.iter().map(|field| &field.checks)).chain(variants.iter().map(|variant| &variant.checks))
}

fn item_checks_mut(item: &mut Item) -> impl Iterator<Item = &mut Checks> {
    let (fields, variants) = match &mut item.kind {
        ItemKind::Struct { fields, .. } => (fields.as_mut_slice(), [].as_mut_slice()),
        ItemKind::Union { variants, .. } => ([].as_mut_slice(), variants.as_mut_slice()),
        ItemKind::TextEnum { .. } | ItemKind::ValueEnum { .. } | ItemKind::Alias(_) | ItemKind::Newtype(_) => {
            ([].as_mut_slice(), [].as_mut_slice())
        }
    };
    let own = std::iter::once(&mut item.checks);
    own.chain(fields.iter_mut().map(|field| &mut field.checks)).chain(variants.iter_mut().map(|variant| &mut variant.checks))
}
