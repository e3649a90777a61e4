//! Assertions that types do not express, as impls of the runtime's `Validate`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{ident, rust_type};
use crate::api::{
    Api, Check, Checks, Comparison, Field, Headed, Inner, Item, ItemKind, Multipart, Operation, Part, Pattern, Presence,
    RestField, RestItems, RuleId, RustType, UnionVariant,
};

/// The static of a regular expression.
pub(super) fn pattern(pattern: &Pattern) -> TokenStream {
    let (constant, source, translated) = (ident(&pattern.constant), &pattern.source, &pattern.translated);
    quote! { pub(super) static #constant: rt::Pattern = rt::Pattern::new(#source, #translated); }
}

/// What checks print, and where the statics are found that they refer to.
#[derive(Clone, Copy)]
struct Home<'a> {
    api: &'a Api,
    path: &'a TokenStream,
}

/// The impl of an item that has anything to check.
pub(super) fn item(api: &Api, item: &Item) -> TokenStream {
    let home = Home { api, path: &TokenStream::new() };
    let name = ident(&item.rust);
    let body = match &item.kind {
        ItemKind::Struct { fields, rest, .. } => structure(home, item, fields, rest),
        ItemKind::Sequence { elements, rest } => sequence(home, item, elements, rest.as_ref()),
        ItemKind::Union { variants, .. } => union(home, item, variants),
        ItemKind::Newtype(_) => {
            let checks = checks(home, &item.checks);
            quote! { let value = &self.0; #checks }
        }
        ItemKind::IntegerEnum { variants, open: true } => {
            let known = variants.iter().map(|variant| Literal::i64_unsuffixed(variant.value));
            let rules = rules_of_self(home, item);
            quote! {
                if let Self::Unknown(_) = self {
                    rt::check::unknown::<i64>(&[#(#known),*], at, violations);
                }
                #rules
            }
        }
        ItemKind::TextEnum { variants, open: true, any_text: false, .. } => {
            let (known, rules) = (variants.iter().map(|variant| &variant.name.wire), rules_of_self(home, item));
            quote! {
                if let Self::Unknown(_) = self {
                    rt::check::unknown(&[#(#known),*], at, violations);
                }
                #rules
            }
        }
        ItemKind::TextEnum { .. } | ItemKind::IntegerEnum { open: false, .. } => rules_of_self(home, item),
        ItemKind::ValueEnum { .. } => rules_of_self(home, item),
        ItemKind::Alias(_) => return TokenStream::new(),
    };
    quote! {
        impl rt::Validate for types::#name {
            fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
                #body
            }
        }
    }
}

/// The impl of an operation's input that has anything to check.
pub(super) fn input(api: &Api, operation: &Operation) -> TokenStream {
    let home = Home { api, path: &TokenStream::new() };
    let name = ident(&operation.type_name);
    let parameters = operation.input.parameters.iter().filter(|parameter| !parameter.checks.is_empty()).map(|parameter| {
        let (field, constant, checks) =
            (ident(&parameter.name.rust), ident(&parameter.constant), checks(home, &parameter.checks));
        let place = quote! { let at = &rt::At::parameter(&#constant); };
        if parameter.required || parameter.default.is_some() {
            quote! {{ let value = &self.#field; #place #checks }}
        } else {
            quote! { if let Some(value) = &self.#field { #place #checks } }
        }
    });
    let body = operation.input.body.as_ref().map(|body| {
        let field = ident(&body.rust);
        let checks = body_checks(home, &body.contents);
        match (checks, body.required) {
            (None, _) => TokenStream::new(),
            (Some(checks), true) => quote! {{ let value = &self.#field; #checks }},
            (Some(checks), false) => quote! { if let Some(value) = &self.#field { #checks } },
        }
    });
    quote! {
        impl rt::Validate for operations::#name {
            fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
                #(#parameters)*
                #body
            }
        }
    }
}

/// The impl of a struct of parts that has anything to check.
pub(super) fn parts(api: &Api, multipart: &Multipart) -> TokenStream {
    let checked: Vec<_> = multipart.parts.iter().filter(|part| part.is_checked()).collect();
    if checked.is_empty() {
        return TokenStream::new();
    }
    let home = Home { api, path: &TokenStream::new() };
    let name = ident(&multipart.rust);
    let parts = checked.into_iter().map(|part| {
        let (field, wire) = (ident(&part.name.rust), &part.name.wire);
        let checks = match &part.headed {
            Some(headed) => headed_part(home, part, headed),
            None => checks(home, &part.checks),
        };
        let place = quote! { let at = &at.member(#wire); };
        if part.required || part.list {
            quote! {{ let value = &self.#field; #place #checks }}
        } else {
            quote! { if let Some(value) = &self.#field { #place #checks } }
        }
    });
    quote! {
        impl rt::Validate for operations::#name {
            fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
                #(#parts)*
            }
        }
    }
}

/// The headers and the value of a part, or of each part of a list.
fn headed_part(home: Home<'_>, part: &Part, headed: &Headed) -> TokenStream {
    let headers = headed.headers.iter().filter(|header| !header.checks.is_empty()).map(|header| {
        let (field, constant, checks) = (ident(&header.name.rust), ident(&header.constant), checks(home, &header.checks));
        let place = quote! { let at = &at.header(&#constant); };
        if header.required {
            quote! {{ let value = &part.#field; #place #checks }}
        } else {
            quote! { if let Some(value) = &part.#field { #place #checks } }
        }
    });
    let value = |checks: &Checks| {
        let checks = self::checks(home, checks);
        (!checks.is_empty()).then(|| quote! {{ let value = &part.body; #checks }})
    };
    if !part.list {
        let value = value(&part.checks);
        return quote! { let part = value; #(#headers)* #value };
    }
    let own = of_bodies(home, &part.checks);
    let value = match &part.checks.inner {
        Inner::Items(items) => value(items),
        Inner::Nothing | Inner::Item(_) | Inner::Parts | Inner::Values(_) | Inner::Members(_) => None,
    };
    quote! {
        #own
        for (index, part) in value.iter().enumerate() { let at = &at.index(index); #(#headers)* #value }
    }
}

/// What is asserted of a list whose items stand in parts with headers.
fn of_bodies(home: Home<'_>, checks: &Checks) -> Option<TokenStream> {
    let own = self::checks(home, &Checks { own: checks.own.clone(), ..Checks::default() });
    (!own.is_empty()).then(|| quote! {{ let value = &value.iter().map(|part| &part.body).collect::<Vec<_>>(); #own }})
}

/// Whether a server has anything to check of an operation's input.
pub(in crate::emit) fn has_input_checks(operation: &Operation) -> bool {
    let body = operation.input.body.iter().flat_map(|body| &body.contents.alternatives);
    operation.input.parameters.iter().any(|parameter| !parameter.checks.is_empty()) || { body }
        .any(|content| !content.checks.is_empty())
}

fn body_checks(home: Home<'_>, contents: &crate::api::Contents) -> Option<TokenStream> {
    let Some(name) = &contents.type_name else {
        return contents
            .alternatives
            .first()
            .filter(|content| !content.checks.is_empty())
            .map(|content| checks(home, &content.checks));
    };
    let name = ident(name);
    let checked = contents.alternatives.iter().filter(|content| !content.checks.is_empty());
    let arms: Vec<TokenStream> = checked
        .map(|content| {
            let (variant, checks) = (ident(&content.variant), checks(home, &content.checks));
            quote! { operations::#name::#variant(value) => { #checks } }
        })
        .collect();
    let rest = (arms.len() < contents.alternatives.len()).then(|| quote! { _ => {} });
    (!arms.is_empty()).then(|| quote! { match value { #(#arms)* #rest } })
}

/// The rules of a value that is `self`.
fn rules_of_self(home: Home<'_>, item: &Item) -> TokenStream {
    let rules = item.checks.own.iter().filter_map(|check| match check {
        Check::Rule(id) => Some(self::rule(home, &quote! { self }, *id)),
        _ => None,
    });
    rules.collect()
}

fn rule(home: Home<'_>, value: &TokenStream, id: RuleId) -> TokenStream {
    let rule = super::rule::reference(home.api, home.path, id);
    quote! { rt::check::rule(#value, #rule, at, violations); }
}

fn structure(home: Home<'_>, item: &Item, fields: &[Field], rest: &RestField) -> TokenStream {
    let own = item.checks.own.iter().map(|check| own_of_struct(check, fields, rest));
    let rest = match (rest, &item.checks.inner) {
        (RestField::Kept { rust, .. }, inner @ Inner::Values(_)) => {
            let (name, checks) = (ident(rust), self::inner(home, inner));
            quote! {{ let value = &self.#name; #checks }}
        }
        _ => TokenStream::new(),
    };
    let fields = fields.iter().filter(|field| !field.checks.is_empty()).map(|field| self::field(home, field));
    let rules = rules_of_self(home, item);
    quote! { #(#own)* #(#fields)* #rest #rules }
}

fn sequence(home: Home<'_>, item: &Item, elements: &[Field], rest: Option<&RestItems>) -> TokenStream {
    let own = item.checks.own.iter().map(|check| own_of_sequence(check, elements, rest));
    let checked = elements.iter().enumerate().filter(|(_, element)| !element.checks.is_empty()).map(|(place, element)| {
        let place = Literal::usize_unsuffixed(place);
        at_place(home, element, &quote! { let at = &at.index(#place); })
    });
    let rest = rest.filter(|rest| !rest.checks.is_empty()).map(|rest| {
        let (name, checks) = (ident(&rest.rust), checks(home, &rest.checks));
        let before = Literal::usize_unsuffixed(elements.len());
        quote! { for (index, value) in self.#name.iter().enumerate() { let at = &at.index(#before + index); #checks } }
    });
    let rules = rules_of_self(home, item);
    quote! { #(#own)* #(#checked)* #rest #rules }
}

/// Elements are counted that are there.
fn own_of_sequence(check: &Check, elements: &[Field], rest: Option<&RestItems>) -> TokenStream {
    let rest = rest.map(|rest| ident(&rest.rust)).into_iter();
    let fields = count(elements);
    let count = quote! { #fields #(+ self.#rest.len())* };
    match check {
        Check::MinItems(bound) => call("min_items", &count, &usize_literal(*bound)),
        Check::MaxItems(bound) => call("max_items", &count, &usize_literal(*bound)),
        Check::UniqueElements => quote! { rt::check::unique_elements(self, at, violations); },
        _ => TokenStream::new(),
    }
}

fn field(home: Home<'_>, field: &Field) -> TokenStream {
    let wire = &field.name.wire;
    at_place(home, field, &quote! { let at = &at.member(#wire); })
}

fn at_place(home: Home<'_>, field: &Field, place: &TokenStream) -> TokenStream {
    let (name, checks) = (ident(&field.name.rust), checks(home, &field.checks));
    match field.presence {
        Presence::Required | Presence::Default(_) | Presence::DefaultAny(_) => {
            quote! {{ let value = &self.#name; #place #checks }}
        }
        Presence::Optional | Presence::OptionalAny | Presence::Nullable | Presence::NullableDefault(_) => {
            quote! { if let Some(value) = &self.#name { #place #checks } }
        }
        Presence::OptionalNullable => quote! { if let Some(value) = self.#name.as_option() { #place #checks } },
        Presence::Change { .. } => quote! { if let Some(value) = self.#name.as_set() { #place #checks } },
    }
}

/// `minProperties` and its like count the members that are there.
fn own_of_struct(check: &Check, fields: &[Field], rest: &RestField) -> TokenStream {
    let fields = count(fields);
    let rest = match rest {
        RestField::Kept { rust, .. } => {
            let name = ident(rust);
            quote! { + self.#name.len() }
        }
        RestField::Ignored | RestField::Refused => TokenStream::new(),
    };
    let count = quote! { #fields #rest };
    match check {
        Check::MinProperties(bound) => call("min_properties", &count, &usize_literal(*bound)),
        Check::MaxProperties(bound) => call("max_properties", &count, &usize_literal(*bound)),
        _ => TokenStream::new(),
    }
}

/// `2 + usize::from(self.tag.is_some())`
fn count(fields: &[Field]) -> TokenStream {
    let always = Literal::usize_unsuffixed(fields.iter().filter(|field| is_always_there(&field.presence)).count());
    let sometimes = fields.iter().filter(|field| !is_always_there(&field.presence)).map(|field| {
        let name = ident(&field.name.rust);
        match field.presence {
            Presence::OptionalNullable => quote! { usize::from(!self.#name.is_absent()) },
            Presence::Change { .. } => quote! { usize::from(!self.#name.is_keep()) },
            _ => quote! { usize::from(self.#name.is_some()) },
        }
    });
    quote! { #always #(+ #sometimes)* }
}

fn is_always_there(presence: &Presence) -> bool {
    match presence {
        Presence::Required
        | Presence::Nullable
        | Presence::Default(_)
        | Presence::DefaultAny(_)
        | Presence::NullableDefault(_) => true,
        Presence::Optional | Presence::OptionalAny | Presence::OptionalNullable | Presence::Change { .. } => false,
    }
}

fn union(home: Home<'_>, item: &Item, variants: &[UnionVariant]) -> TokenStream {
    let rules = rules_of_self(home, item);
    let arms: Vec<TokenStream> = variants
        .iter()
        .filter(|variant| !variant.checks.is_empty())
        .map(|variant| {
            let (name, checks) = (ident(&variant.rust), checks(home, &variant.checks));
            quote! { Self::#name(value) => { #checks } }
        })
        .collect();
    let rest = (arms.len() < variants.len()).then(|| quote! { _ => {} });
    let by_variant = (!arms.is_empty()).then(|| quote! { match self { #(#arms)* #rest } });
    quote! { #by_variant #rules }
}

/// What checks a body of an answer, from outside of `wire`: a function of the value, its place and what is found.
pub(in crate::emit) fn function(api: &Api, value: &RustType, checks: &Checks) -> TokenStream {
    if let Checks { own, inner: Inner::Item(_), optional: false } = checks
        && own.is_empty()
    {
        return quote! { rt::Validate::check };
    }
    let (value, body) = (rust_type::outside(api, value), self::checks(Home { api, path: &quote! { wire:: } }, checks));
    quote! { |value: &#value, at, violations| { #body } }
}

/// The checks of `value`, a reference, at `at`.
fn checks(home: Home<'_>, checks: &Checks) -> TokenStream {
    let own = checks.own.iter().map(|check| self::check(home, check));
    let inner = inner(home, &checks.inner);
    let all = quote! { #(#own)* #inner };
    if checks.optional {
        quote! { if let Some(value) = value { #all } }
    } else {
        all
    }
}

fn inner(home: Home<'_>, inner: &Inner) -> TokenStream {
    match inner {
        Inner::Nothing => TokenStream::new(),
        Inner::Item(_) | Inner::Parts => quote! { rt::Validate::check(value, at, violations); },
        Inner::Items(items) => {
            let checks = checks(home, items);
            quote! { for (index, value) in value.iter().enumerate() { let at = &at.index(index); #checks } }
        }
        Inner::Values(values) => {
            let checks = checks(home, values);
            quote! { for (name, value) in value { let at = &at.member(name); #checks } }
        }
        Inner::Members(members) => {
            let members = members.iter().enumerate().filter(|(_, member)| !member.is_empty()).map(|(index, member)| {
                let (index, checks) = (Literal::usize_unsuffixed(index), checks(home, member));
                quote! {{ let value = &value.#index; let at = &at.index(#index); #checks }}
            });
            quote! { #(#members)* }
        }
    }
}

fn check(home: Home<'_>, check: &Check) -> TokenStream {
    let integer = quote! { i128::from(*value) };
    let number = quote! { f64::from(*value) };
    let count = quote! { value.len() };
    match check {
        Check::MinLength(bound) => call("min_length", &quote! { value }, &usize_literal(*bound)),
        Check::MaxLength(bound) => call("max_length", &quote! { value }, &usize_literal(*bound)),
        Check::Pattern(place) => {
            let (path, pattern) = (home.path, ident(&home.api.patterns[*place].constant));
            call("pattern", &quote! { value }, &quote! { &#path #pattern })
        }
        Check::Minimum(bound) => call("minimum", &integer, &integer_literal(*bound)),
        Check::Maximum(bound) => call("maximum", &integer, &integer_literal(*bound)),
        Check::MultipleOf(unit) => call("multiple_of", &integer, &integer_literal(*unit)),
        Check::MinimumNumber(bound) => call("minimum_number", &number, &number_literal(*bound)),
        Check::MaximumNumber(bound) => call("maximum_number", &number, &number_literal(*bound)),
        Check::Above(bound) => call("above", &number, &number_literal(*bound)),
        Check::Below(bound) => call("below", &number, &number_literal(*bound)),
        Check::MultipleOfNumber(unit) => call("multiple_of_number", &number, &number_literal(*unit)),
        Check::Decimal(rule, operand) => decimal(*rule, operand),
        Check::OfShortest(inner) => {
            let check = self::check(home, inner);
            quote! {{ let value = &rt::shortest(*value); #check }}
        }
        Check::OfText(inner) => {
            let check = self::check(home, inner);
            quote! {{ let value = &value.to_string(); #check }}
        }
        Check::MinItems(bound) => call("min_items", &count, &usize_literal(*bound)),
        Check::MaxItems(bound) => call("max_items", &count, &usize_literal(*bound)),
        Check::UniqueItems => quote! { rt::check::unique_items(value, at, violations); },
        Check::UniqueElements => quote! { rt::check::unique_elements(value, at, violations); },
        Check::MinProperties(bound) => call("min_properties", &count, &usize_literal(*bound)),
        Check::MaxProperties(bound) => call("max_properties", &count, &usize_literal(*bound)),
        Check::Rule(id) => rule(home, &quote! { value }, *id),
        // the enum checks itself
        Check::Known => TokenStream::new(),
    }
}

/// `rt::decimal::minimum(value, "0.01", at, violations);`
fn decimal(rule: Comparison, operand: &str) -> TokenStream {
    let function = ident(match rule {
        Comparison::Minimum => "minimum",
        Comparison::Maximum => "maximum",
        Comparison::Above => "above",
        Comparison::Below => "below",
        Comparison::MultipleOf => "multiple_of",
    });
    quote! { rt::decimal::#function(value, #operand, at, violations); }
}

/// `rt::check::min_length(value, 1, at, violations);`
fn call(function: &str, value: &TokenStream, bound: &TokenStream) -> TokenStream {
    let function = ident(function);
    quote! { rt::check::#function(#value, #bound, at, violations); }
}

/// A bound no memory can hold is as good as the largest one that can be written anywhere.
pub(super) fn usize_literal(bound: u64) -> TokenStream {
    let literal = Literal::u64_unsuffixed(bound.min(u64::from(u32::MAX)));
    quote! { #literal }
}

pub(super) fn integer_literal(bound: i128) -> TokenStream {
    let literal = Literal::i128_unsuffixed(bound);
    quote! { #literal }
}

pub(super) fn number_literal(bound: f64) -> TokenStream {
    if bound.is_finite() {
        let literal = Literal::f64_suffixed(bound);
        quote! { #literal }
    } else if bound.is_sign_negative() {
        quote! { f64::NEG_INFINITY }
    } else {
        quote! { f64::INFINITY }
    }
}
