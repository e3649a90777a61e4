//! Rules: static trees that the runtime evaluates.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{integer_literal, number_literal, usize_literal};
use super::ident;
use crate::api::rule::{Assertion, Condition, Contains, Literal, Number, Rule, RuleItem, ValueType, Writing};
use crate::api::{Api, RuleId};

/// The static of a rule that has a name.
pub(super) fn item(api: &Api, item: &RuleItem) -> Option<TokenStream> {
    let Writing::Static(name) = &item.writing else { return None };
    let (name, rule) = (ident(name), rule(api, &item.rule));
    Some(quote! { pub(super) static #name: rt::Rule = #rule; })
}

/// A reference to a rule whose statics are found at `path`.
pub(super) fn reference(api: &Api, path: &TokenStream, id: RuleId) -> TokenStream {
    let item = &api.rules[id.0];
    match &item.writing {
        Writing::Static(name) => {
            let name = ident(name);
            quote! { &#path #name }
        }
        Writing::InPlace => {
            let rule = rule(api, &item.rule);
            quote! { &#rule }
        }
    }
}

/// What is left out says nothing.
fn rule(api: &Api, rule: &Rule) -> TokenStream {
    if *rule == Rule::default() {
        return quote! { rt::Rule::ANY };
    }
    if rule.never {
        return quote! { rt::Rule::NEVER };
    }
    let refer = |id: RuleId| reference(api, &TokenStream::new(), id);
    let of_value = of_value(api, rule);
    let of_object = of_object(api, rule, &refer);
    let of_array = of_array(rule, &refer);
    let in_place = in_place(rule, &refer);
    quote! { rt::Rule { #of_value #of_object #of_array #in_place ..rt::Rule::ANY } }
}

fn of_value(api: &Api, rule: &Rule) -> TokenStream {
    let kinds = list("kinds", rule.types.iter().flat_map(|one| kinds(*one)).collect());
    let values = list("values", rule.values.iter().map(literal).collect());
    let assertions = list("assertions", rule.assertions.iter().map(|found| assertion(api, *found)).collect());
    quote! { #kinds #values #assertions }
}

fn of_object(api: &Api, rule: &Rule, refer: &dyn Fn(RuleId) -> TokenStream) -> TokenStream {
    let named = |(name, id): &(String, RuleId)| {
        let rule = refer(*id);
        quote! { (#name, #rule) }
    };
    let required = list("required", rule.required.iter().map(|name| quote! { #name }).collect());
    let dependent_required = rule.dependent_required.iter().map(|(name, names)| quote! { (#name, &[#(#names),*]) });
    let dependent_required = list("dependent_required", dependent_required.collect());
    let dependent = list("dependent", rule.dependent.iter().map(named).collect());
    let properties = list("properties", rule.properties.iter().map(named).collect());
    let patterns = rule.patterns.iter().map(|(place, id)| {
        let (pattern, rule) = (ident(&api.patterns[*place].constant), refer(*id));
        quote! { (&#pattern, #rule) }
    });
    let patterns = list("patterns", patterns.collect());
    let additional = option("additional", rule.additional.map(refer));
    let names = option("names", rule.names.map(refer));
    let unevaluated = option("unevaluated_properties", rule.unevaluated_properties.map(refer));
    quote! { #required #dependent_required #dependent #properties #patterns #additional #names #unevaluated }
}

fn of_array(rule: &Rule, refer: &dyn Fn(RuleId) -> TokenStream) -> TokenStream {
    let prefix = list("prefix", rule.prefix.iter().map(|id| refer(*id)).collect());
    let items = option("items", rule.items.map(refer));
    let contains = option(
        "contains",
        rule.contains.map(|Contains { rule, least, most }| {
            let (rule, least) = (refer(rule), usize_literal(least));
            let most = most.map_or_else(|| quote! { usize::MAX }, usize_literal);
            quote! { rt::Contains { rule: #rule, least: #least, most: #most } }
        }),
    );
    let unevaluated = option("unevaluated_items", rule.unevaluated_items.map(refer));
    quote! { #prefix #items #contains #unevaluated }
}

fn in_place(rule: &Rule, refer: &dyn Fn(RuleId) -> TokenStream) -> TokenStream {
    let lists = [("all_of", &rule.all_of), ("any_of", &rule.any_of), ("one_of", &rule.one_of), ("beside", &rule.beside)];
    let lists = lists.map(|(name, ids)| list(name, ids.iter().map(|id| refer(*id)).collect()));
    let not = option("not", rule.not.map(refer));
    let chosen = |id: Option<RuleId>| match id.map(refer) {
        Some(rule) => quote! { Some(#rule) },
        None => quote! { None },
    };
    let condition = rule.condition.map(|Condition { test, then, otherwise }| {
        let (test, then, otherwise) = (refer(test), chosen(then), chosen(otherwise));
        quote! { rt::Condition { test: #test, then: #then, otherwise: #otherwise } }
    });
    let condition = option("condition", condition);
    quote! { #(#lists)* #not #condition }
}

fn list(name: &str, values: Vec<TokenStream>) -> TokenStream {
    let name = ident(name);
    if values.is_empty() {
        TokenStream::new()
    } else {
        quote! { #name: &[#(#values),*], }
    }
}

fn option(name: &str, value: Option<TokenStream>) -> TokenStream {
    let name = ident(name);
    value.map(|value| quote! { #name: Some(#value), }).unwrap_or_default()
}

fn kinds(one: ValueType) -> Vec<TokenStream> {
    match one {
        ValueType::Null => vec![quote! { rt::Kind::Null }],
        ValueType::Boolean => vec![quote! { rt::Kind::Boolean }],
        ValueType::Integer => vec![quote! { rt::Kind::Integer }],
        ValueType::Number => vec![quote! { rt::Kind::Integer }, quote! { rt::Kind::Number }],
        ValueType::Text => vec![quote! { rt::Kind::Text }],
        ValueType::Array => vec![quote! { rt::Kind::Array }],
        ValueType::Object => vec![quote! { rt::Kind::Object }],
    }
}

fn literal(value: &Literal) -> TokenStream {
    match value {
        Literal::Null => quote! { rt::Literal::Null },
        Literal::Boolean(value) => quote! { rt::Literal::Boolean(#value) },
        Literal::Number(value) => {
            let value = number(*value);
            quote! { rt::Literal::Number(#value) }
        }
        Literal::Text(text) => quote! { rt::Literal::Text(#text) },
        Literal::Json(text) => quote! { rt::Literal::Json(#text) },
    }
}

fn number(number: Number) -> TokenStream {
    match number {
        Number::Integer(value) => {
            let value = integer_literal(value);
            quote! { rt::Number::Integer(#value) }
        }
        Number::Float(value, _) => {
            let value = number_literal(value);
            quote! { rt::Number::Float(#value) }
        }
    }
}

fn assertion(api: &Api, assertion: Assertion) -> TokenStream {
    let (name, operand) = match assertion {
        Assertion::Minimum(bound) => ("Minimum", number(bound)),
        Assertion::Above(bound) => ("Above", number(bound)),
        Assertion::Maximum(bound) => ("Maximum", number(bound)),
        Assertion::Below(bound) => ("Below", number(bound)),
        Assertion::MultipleOf(unit) => ("MultipleOf", number(unit)),
        Assertion::MinLength(least) => ("MinLength", usize_literal(least)),
        Assertion::MaxLength(most) => ("MaxLength", usize_literal(most)),
        Assertion::Pattern(place) => {
            let pattern = ident(&api.patterns[place].constant);
            ("Pattern", quote! { &#pattern })
        }
        Assertion::MinItems(least) => ("MinItems", usize_literal(least)),
        Assertion::MaxItems(most) => ("MaxItems", usize_literal(most)),
        Assertion::UniqueItems => return quote! { rt::Assertion::UniqueItems },
        Assertion::MinProperties(least) => ("MinProperties", usize_literal(least)),
        Assertion::MaxProperties(most) => ("MaxProperties", usize_literal(most)),
    };
    let name = ident(name);
    quote! { rt::Assertion::#name(#operand) }
}
