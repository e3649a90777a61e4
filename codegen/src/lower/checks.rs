//! Which assertions a value needs checked: those of its schema and of all it holds, as far as a type does not say them.

use std::collections::HashSet;

use super::rules::Rules;
use super::{View, bounds, holds, pattern, types};
use crate::api::{Check, Checks, Inner, Item, ItemId, ItemKind, Pattern, RustType, Scalar};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{self, Schema, SchemaId, Shape};
use crate::source::Location;

/// What checks refer to by name: expressions and rules.
#[derive(Debug, Default)]
pub(super) struct Terms {
    pub(super) patterns: Patterns,
    pub(super) rules: Rules,
}

impl Terms {
    /// Every name that they may be given.
    pub(super) fn constants(&self) -> impl Iterator<Item = String> {
        let patterns = (1..=self.patterns.sources.len()).map(|number| format!("PATTERN_{number}"));
        patterns.chain((1..=self.rules.len()).map(|number| format!("RULE_{number}")))
    }
}

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
    pub(super) fn place(&mut self, source: &str, at: Location, diagnostics: &mut Diagnostics) -> Option<usize> {
        let known = self.sources.iter().position(|found| found == source);
        let index = known.unwrap_or_else(|| self.add(source, at, diagnostics));
        let before = self.found.get(..index)?.iter().flatten().count();
        self.found.get(index)?.as_ref().map(|_| before)
    }

    fn add(&mut self, source: &str, at: Location, diagnostics: &mut Diagnostics) -> usize {
        let number = self.found.iter().flatten().count() + 1;
        let translated = pattern::translate(source).map_err(|reason| {
            let message = format!("the pattern `{source}` is not checked: {reason}");
            diagnostics.push(
                Diagnostic::new(Code::UncheckedPattern, at, message)
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
    terms: &mut Terms,
    diagnostics: &mut Diagnostics,
) -> Checks {
    let mut walk = Walk { view, items, terms, diagnostics, open: HashSet::new() };
    walk.checks_or_null(id)
}

/// The checks of a schema's values where they stand in something else. Items check themselves.
pub(super) fn checks(view: View<'_>, id: SchemaId, items: &[Item], terms: &mut Terms, diagnostics: &mut Diagnostics) -> Checks {
    let mut walk = Walk { view, items, terms, diagnostics, open: HashSet::new() };
    walk.checks(id)
}

/// Gives every item the checks of itself, of its fields and of its variants.
pub(super) fn attach(view: View<'_>, items: &mut [Item], terms: &mut Terms, diagnostics: &mut Diagnostics) -> Vec<bool> {
    for (index, origin) in view.names.origins.iter().enumerate() {
        // an alias is checked where it is used
        if items.get(index).is_some_and(|item| matches!(item.kind, ItemKind::Alias(_))) {
            continue;
        }
        let view = view.toward(origin.direction);
        let mut walk = Walk { view, items, terms, diagnostics, open: HashSet::new() };
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
        ItemKind::Sequence { elements, rest } => {
            let further = rest.iter_mut().map(|rest| &mut rest.checks);
            elements.iter_mut().map(|element| &mut element.checks).chain(further).zip(parts).for_each(|(at, found)| *at = found);
        }
        ItemKind::Newtype(_) => {}
        // the values of a closed enum need no check but for a rule
        ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. } => {}
        // an alias is checked where it is used
        ItemKind::Alias(_) => return,
    }
    item.checks = own;
    if let ItemKind::TextEnum { open: true, any_text: false, .. } | ItemKind::IntegerEnum { open: true, .. } = &item.kind {
        item.checks.own.push(Check::Known);
    }
}

struct Walk<'a> {
    view: View<'a>,
    items: &'a [Item],
    terms: &'a mut Terms,
    diagnostics: &'a mut Diagnostics,
    /// Schemas being spelled, so that circles end.
    open: HashSet<SchemaId>,
}

impl Walk<'_> {
    /// What an item asserts of itself; a struct also of the members it has no field for.
    fn of_item(&mut self, id: SchemaId) -> Checks {
        let mut checks = self.spelled(id);
        if let Shape::Object(object) = &self.view.model.schemas[id].shape {
            checks.inner = self.values(object);
        }
        checks
    }

    /// Of the members that an object has no field for, where they are of one type.
    fn values(&mut self, object: &model::Object) -> Inner {
        match (object.rest, object.patterns.as_slice()) {
            (model::Rest::Kept(rest), []) => Inner::Values(Box::new(self.checks_or_null(rest))),
            (model::Rest::Refused, [(_, only)]) => Inner::Values(Box::new(self.checks_or_null(*only))),
            (model::Rest::Kept(_) | model::Rest::Ignored | model::Rest::Refused, _) => Inner::Nothing,
        }
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
            Shape::Tuple { items, rest, .. } => {
                let items: Vec<Checks> = items.iter().map(|item| self.checks(*item)).collect();
                items.into_iter().chain(rest.map(|rest| self.checks_or_null(rest))).collect()
            }
            Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Alias(_) => Vec::new(),
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
            // a sequence is an item, and checks its parts itself
            Shape::Tuple { .. } if types::is_sequence(&schema.shape) => Inner::Nothing,
            Shape::Tuple { items, .. } => Inner::Members(items.iter().map(|item| self.checks_or_null(*item)).collect()),
            Shape::Object(object) if !types::is_struct(object) => self.values(object),
            Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
                Inner::Nothing
            }
            Shape::Enumeration { .. } | Shape::Object(_) | Shape::OneOf { .. } | Shape::AnyOf { .. } => Inner::Nothing,
            Shape::Alias(_) => Inner::Nothing, // see `with_target`
        }
    }

    /// The assertions that have a function for the type; a rule for the others.
    fn own(&mut self, id: SchemaId, schema: &Schema) -> Vec<Check> {
        if schema.checks.is_empty() && schema.rule.is_none() {
            return Vec::new();
        }
        let value = resolved(self.items, &types::rust_type(self.view, id));
        let mut found = Vec::new();
        let mut others = Vec::new();
        for check in &schema.checks {
            match self.direct(check, &value, schema) {
                Direct::Check(check) => found.push(check),
                Direct::Impossible | Direct::Said => {}
                Direct::None if self.is_said_by_values(check, schema) => {}
                Direct::None => others.push(check.clone()),
            }
        }
        let Terms { patterns, rules } = &mut *self.terms;
        found.extend(rules.checked(self.view, schema, &others, patterns, self.diagnostics).map(Check::Rule));
        found
    }

    fn direct(&mut self, check: &model::Check, value: &RustType, schema: &Schema) -> Direct {
        use model::Check as Asserted;
        let found = match (value, check) {
            (RustType::Scalar(Scalar::String), Asserted::MinLength(least)) => Some(Check::MinLength(*least)),
            (RustType::Scalar(Scalar::String), Asserted::MaxLength(most)) => Some(Check::MaxLength(*most)),
            (RustType::Scalar(Scalar::String), Asserted::Pattern(source)) => {
                match self.terms.patterns.place(source, schema.at, self.diagnostics) {
                    Some(place) => Some(Check::Pattern(place)),
                    None => return Direct::Impossible,
                }
            }
            (RustType::Scalar(Scalar::Quoted(_)), Asserted::MinLength(_) | Asserted::MaxLength(_) | Asserted::Pattern(_)) => {
                match self.direct(check, &RustType::Scalar(Scalar::String), schema) {
                    Direct::Check(check) => Some(Check::OfText(Box::new(check))),
                    other => return other,
                }
            }
            (RustType::Scalar(Scalar::F32), check) => bounds::number(check).map(|check| Check::OfShortest(Box::new(check))),
            (RustType::Scalar(Scalar::F64), check) => bounds::number(check),
            (RustType::Scalar(Scalar::Decimal), check) => bounds::decimal(self.view.sources, check),
            (RustType::Scalar(scalar), check) if is_integer(*scalar) => bounds::integer(self.view.sources, check),
            (RustType::Vec(_), Asserted::MinItems(least)) => Some(Check::MinItems(*least)),
            (RustType::Vec(_), Asserted::MaxItems(most)) => Some(Check::MaxItems(*most)),
            (RustType::Vec(_), Asserted::UniqueItems) => Some(Check::UniqueItems),
            (RustType::Tuple(_), Asserted::UniqueItems) => Some(Check::UniqueElements),
            (RustType::Tuple(_), Asserted::MinItems(_) | Asserted::MaxItems(_)) => return Direct::Said,
            (RustType::Named(id), check) if self.is_sequence(*id) => match check {
                Asserted::UniqueItems => Some(Check::UniqueElements),
                Asserted::MinItems(least) if further(schema, *least) => Some(Check::MinItems(*least)),
                Asserted::MaxItems(most) if further(schema, *most) => Some(Check::MaxItems(*most)),
                _ => return Direct::Said,
            },
            (RustType::Map(_), Asserted::MinProperties(least)) => Some(Check::MinProperties(*least)),
            (RustType::Map(_), Asserted::MaxProperties(most)) => Some(Check::MaxProperties(*most)),
            (RustType::Named(id), Asserted::MinProperties(least)) if self.is_struct(*id) => Some(Check::MinProperties(*least)),
            (RustType::Named(id), Asserted::MaxProperties(most)) if self.is_struct(*id) => Some(Check::MaxProperties(*most)),
            _ => None,
        };
        found.map_or(Direct::None, Direct::Check)
    }

    fn is_sequence(&self, item: ItemId) -> bool {
        self.items.get(item.0).is_some_and(|item| matches!(item.kind, ItemKind::Sequence { .. }))
    }

    fn is_struct(&self, item: ItemId) -> bool {
        self.items.get(item.0).is_some_and(|item| matches!(item.kind, ItemKind::Struct { .. }))
    }

    /// Whether every value of an `enum` is as the check has it, so that the type says it.
    fn is_said_by_values(&self, check: &model::Check, schema: &Schema) -> bool {
        match &schema.shape {
            Shape::Enumeration { values, .. } => values.iter().all(|at| holds::holds(check, &self.view.sources.json(*at))),
            Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
                false
            }
            Shape::Array { .. } | Shape::Tuple { .. } | Shape::Object(_) => false,
            Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => false,
        }
    }
}

/// How an assertion is checked in Rust.
enum Direct {
    Check(Check),
    /// Its expression has no translation, which is told.
    Impossible,
    /// The type has no other values.
    Said,
    /// There is no function for it and the type.
    None,
}

/// Whether a bound on a list's length is about more elements than its type names.
fn further(schema: &Schema, bound: u64) -> bool {
    match &schema.shape {
        Shape::Tuple { items, rest, .. } => rest.is_some() && usize::try_from(bound).is_ok_and(|bound| bound > items.len()),
        _ => true,
    }
}

/// The type behind aliases.
fn resolved(items: &[Item], value: &RustType) -> RustType {
    match value {
        RustType::Named(id) => match items.get(id.0).map(|item| &item.kind) {
            Some(ItemKind::Alias(aliased)) => resolved(items, aliased),
            Some(ItemKind::Struct { .. } | ItemKind::TextEnum { .. } | ItemKind::ValueEnum { .. }) | None => value.clone(),
            Some(ItemKind::IntegerEnum { .. } | ItemKind::Sequence { .. }) => value.clone(),
            Some(ItemKind::Union { .. } | ItemKind::Newtype(_)) => value.clone(),
        },
        other => other.clone(),
    }
}

fn is_integer(scalar: Scalar) -> bool {
    use Scalar::{I8, I16, I32, I64, U8, U16, U32, U64, UnixTime};
    matches!(scalar, I8 | I16 | I32 | I64 | U8 | U16 | U32 | U64 | UnixTime)
}

/// Which items have anything to check, in themselves or in items they hold; then what refers to others is dropped.
fn prune(items: &mut [Item]) -> Vec<bool> {
    let mut has: Vec<bool> = items.iter().map(|item| item_checks(item).into_iter().any(asserts)).collect();
    loop {
        let gained: Vec<usize> = (0..items.len())
            .filter(|index| !has[*index] && item_checks(&items[*index]).into_iter().any(|checks| reaches(checks, &has)))
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
        Inner::Nothing | Inner::Parts => false,
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
            Inner::Parts => true,
            Inner::Items(inner) | Inner::Values(inner) => asserts(inner),
            Inner::Members(members) => members.iter().any(asserts),
        }
}

fn reaches(checks: &Checks, has: &[bool]) -> bool {
    match &checks.inner {
        Inner::Nothing | Inner::Parts => false,
        Inner::Item(item) => has.get(item.0).copied().unwrap_or(false),
        Inner::Items(inner) | Inner::Values(inner) => reaches(inner, has),
        Inner::Members(members) => members.iter().any(|member| reaches(member, has)),
    }
}

fn item_checks(item: &Item) -> Vec<&Checks> {
    let mut found = vec![&item.checks];
    match &item.kind {
        ItemKind::Struct { fields, .. } => found.extend(fields.iter().map(|field| &field.checks)),
        ItemKind::Sequence { elements, rest } => {
            found.extend(elements.iter().map(|element| &element.checks).chain(rest.iter().map(|rest| &rest.checks)));
        }
        ItemKind::Union { variants, .. } => found.extend(variants.iter().map(|variant| &variant.checks)),
        ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. } => {}
        ItemKind::Alias(_) | ItemKind::Newtype(_) => {}
    }
    found
}

fn item_checks_mut(item: &mut Item) -> Vec<&mut Checks> {
    let mut found = vec![&mut item.checks];
    match &mut item.kind {
        ItemKind::Struct { fields, .. } => found.extend(fields.iter_mut().map(|field| &mut field.checks)),
        ItemKind::Sequence { elements, rest } => {
            let rest = rest.iter_mut().map(|rest| &mut rest.checks);
            found.extend(elements.iter_mut().map(|element| &mut element.checks).chain(rest));
        }
        ItemKind::Union { variants, .. } => found.extend(variants.iter_mut().map(|variant| &mut variant.checks)),
        ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { .. } | ItemKind::ValueEnum { .. } => {}
        ItemKind::Alias(_) | ItemKind::Newtype(_) => {}
    }
    found
}
