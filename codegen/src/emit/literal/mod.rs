//! Literals as Rust: in code, where names come through `rt`, and in the examples of docs, as a user would write them.

mod layout;

use proc_macro2::TokenStream;
use quote::quote;

pub(super) use self::layout::Piece;
use crate::api::{Api, Changer, Field, FieldLiteral, Item, ItemId, ItemKind, Literal, Presence, RustType, Scalar, StructLiteral};

/// Where a literal stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) api: &'a Api,
    /// What stands before the names of types: `types::`.
    pub(super) path: &'a str,
    /// Whether a person writes it: without `rt`, and with `?` behind what is read from a text.
    pub(super) by_hand: bool,
}

/// An expression in modules outside of `types`.
pub(super) fn outside(api: &Api, literal: &Literal) -> TokenStream {
    tokens(Place { api, path: "types::", by_hand: false }, literal)
}

/// An expression in `types` itself.
pub(super) fn inside(api: &Api, literal: &Literal) -> TokenStream {
    tokens(Place { api, path: "", by_hand: false }, literal)
}

/// `value.unwrap_or(4)`, in the form that costs least.
pub(super) fn or(api: &Api, value: TokenStream, default: &Literal) -> TokenStream {
    let literal = outside(api, default);
    match default {
        _ if default.is_plain() => quote! { #value.unwrap_or_default() },
        Literal::Bool(_) | Literal::Integer(_) | Literal::Number(_) | Literal::Variant(..) => {
            quote! { #value.unwrap_or(#literal) }
        }
        _ => quote! { #value.unwrap_or_else(|| #literal) },
    }
}

fn tokens(place: Place<'_>, literal: &Literal) -> TokenStream {
    // the text of a literal is always Rust
    piece(place, literal).flat().parse().unwrap_or_default()
}

/// The literal in pieces that may stand on lines of their own.
pub(super) fn piece(place: Place<'_>, literal: &Literal) -> Piece {
    match literal {
        Literal::Bool(value) => Piece::text(value.to_string()),
        Literal::Integer(value) => Piece::text(value.to_string()),
        Literal::Number(value) => Piece::text(format!("{value:?}")),
        Literal::Text(text) if text.is_empty() => Piece::text("String::new()"),
        Literal::Text(text) => Piece::text(quoted(text) + ".to_owned()"),
        Literal::Parsed(scalar, text) => parsed(place, *scalar, text),
        Literal::Unit => Piece::text("()"),
        Literal::Json(text) if place.by_hand => Piece::text(format!("specwright_runtime::json::from_str({})?", raw(text))),
        Literal::Json(text) => Piece::text(format!("rt::json({})", raw(text))),
        Literal::Octets(octets) => Piece::text(proc_macro2::Literal::byte_string(octets).to_string() + ".as_slice().into()"),
        Literal::Variant(item, variant) => Piece::text(format!("{}::{variant}", name(place, *item))),
        Literal::Union(item, variant, value) => piece(place, value).within(&format!("{}::{variant}(", name(place, *item)), ")"),
        Literal::Newtype(item, value) => piece(place, value).within(&format!("{}(", name(place, *item)), ")"),
        Literal::Struct(literal) => structure(place, literal),
        Literal::Map(members) if place.by_hand && whole(members).is_some() => {
            Piece::text(format!("specwright_runtime::json::from_str({})?", raw(&whole(members).unwrap_or_default())))
        }
        Literal::Vec(items) if items.is_empty() => Piece::text("Vec::new()"),
        Literal::Vec(items) => {
            let items: Vec<Piece> = items.iter().map(|item| piece(place, item)).collect();
            // the formatter leaves alone what stands in a macro
            let plain = place.by_hand || items.iter().all(|item| matches!(item, Piece::Text(_)));
            if plain { Piece::list("vec![", items, "]") } else { Piece::list("Vec::from([", items, "])") }
        }
        Literal::Tuple(items) => {
            let close = if items.len() == 1 { ",)" } else { ")" };
            Piece::list("(", items.iter().map(|item| piece(place, item)), close)
        }
        Literal::Map(members) if members.is_empty() => Piece::text("Default::default()"),
        Literal::Map(members) => Piece::list("[", members.iter().map(|(name, value)| member(place, name, value)), "].into()"),
        Literal::None => Piece::text("None"),
        Literal::Some(value) => piece(place, value).within("Some(", ")"),
        Literal::Boxed(value) => piece(place, value).within("Box::new(", ")"),
        Literal::Absent => Piece::text(field(place) + "::Absent"),
        Literal::Null => Piece::text(field(place) + "::Null"),
        Literal::Value(value) => piece(place, value).within(&(field(place) + "::Value("), ")"),
        Literal::Keep => Piece::text(change(place) + "::Keep"),
        Literal::Remove => Piece::text(change(place) + "::Remove"),
        Literal::Set(value) => piece(place, value).within(&(change(place) + "::Set("), ")"),
    }
}

/// Members of any JSON values as one text; none where they have types, or names that JSON writes otherwise.
fn whole(members: &[(String, Literal)]) -> Option<String> {
    let member = |(name, value): &(String, Literal)| match value {
        Literal::Json(text) if name.chars().all(|char| char.is_alphanumeric() || " _-.:/".contains(char)) => {
            Some(format!("\"{name}\":{text}"))
        }
        _ => None,
    };
    let members: Vec<String> = members.iter().map(member).collect::<Option<_>>()?;
    (!members.is_empty()).then(|| format!("{{{}}}", members.join(",")))
}

fn member(place: Place<'_>, name: &str, value: &Literal) -> Piece {
    piece(place, value).within(&format!("({}.to_owned(), ", quoted(name)), ")")
}

/// What is read from a text: the generator has looked into it.
fn parsed(place: Place<'_>, scalar: Scalar, text: &str) -> Piece {
    let text = quoted(text);
    match scalar {
        _ if place.by_hand => Piece::text(text + ".parse()?"),
        Scalar::Bool | Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::I64 | Scalar::U8 | Scalar::U16 | Scalar::U32 => {
            Piece::text(format!("rt::literal({text})"))
        }
        Scalar::U64 | Scalar::F32 | Scalar::F64 | Scalar::String | Scalar::DateTime | Scalar::Date | Scalar::Time => {
            Piece::text(format!("rt::literal({text})"))
        }
        Scalar::HttpDate
        | Scalar::UnixTime
        | Scalar::Duration
        | Scalar::Uuid
        | Scalar::Ipv4
        | Scalar::Ipv6
        | Scalar::Decimal
        | Scalar::Quoted(_) => Piece::text(format!("rt::literal({text})")),
    }
}

/// `Pet::new("Rex").with_tag("x")` by hand where it can be, else each field, and the default for those that are absent.
fn structure(place: Place<'_>, literal: &StructLiteral) -> Piece {
    let item = &place.api.items[literal.item.0];
    if let Some(chain) = chain(place, item, literal).filter(|_| place.by_hand) {
        return chain;
    }
    let absent = literal.fields.iter().any(|field| !field.given);
    let short = absent && item.has_default();
    if short && !literal.fields.iter().any(|field| field.given) {
        return Piece::text(name(place, literal.item) + "::default()");
    }
    let fields = literal.fields.iter().filter(|field| field.given || !short);
    let fields = fields.map(|field| piece(place, &field.value).within(&format!("{}: ", field.rust), ""));
    let rest = short.then(|| Piece::text("..Default::default()"));
    Piece::fields(&format!("{} {{", name(place, literal.item)), fields.chain(rest), "}")
}

/// A call of `new` with a call for each member that was given besides, where there are methods for all of them.
fn chain(place: Place<'_>, item: &Item, literal: &StructLiteral) -> Option<Piece> {
    let ItemKind::Struct { fields, .. } = &item.kind else { return None };
    if let Some(merge_patch) = &item.makers.merge_patch {
        return changes(place, fields, &merge_patch.changers, literal);
    }
    let new = item.makers.new.as_ref()?;
    let arguments = new.iter().map(|index| Some(argument(place, &fields[*index].value, &literal.fields.get(*index)?.value)));
    let begun = Piece::list(&format!("{}::new(", name(place, literal.item)), arguments.collect::<Option<Vec<_>>>()?, ")");
    let others = literal.fields.iter().enumerate().filter(|(index, field)| field.given && !new.contains(index));
    let calls = others.map(|(index, value)| setter(place, item, fields.get(index)?, index, value));
    Some(Piece::chain(begun, calls.collect::<Option<Vec<_>>>()?))
}

/// `PetPatch::default().set_name("Rex").remove_tag()`.
fn changes(place: Place<'_>, fields: &[Field], changers: &[Changer], literal: &StructLiteral) -> Option<Piece> {
    let given = literal.fields.iter().enumerate().filter(|(_, field)| field.given);
    let calls = given.map(|(index, given)| {
        let changer = changers.iter().find(|changer| changer.field == index)?;
        match &given.value {
            Literal::Set(value) => {
                Some(argument(place, &fields.get(index)?.value, value).within(&format!(".{}(", changer.set), ")"))
            }
            Literal::Remove => changer.remove.as_ref().map(|remove| Piece::text(format!(".{remove}()"))),
            _ => None,
        }
    });
    let begun = Piece::text(name(place, literal.item) + "::default()");
    Some(Piece::chain(begun, calls.collect::<Option<Vec<_>>>()?))
}

fn setter(place: Place<'_>, item: &Item, field: &Field, index: usize, literal: &FieldLiteral) -> Option<Piece> {
    let (_, method) = item.makers.setters.iter().find(|(found, _)| *found == index)?;
    let value = match (&field.presence, &literal.value) {
        // what the method wraps itself
        (Presence::Optional | Presence::OptionalAny, Literal::Some(value)) => argument(place, &field.value, value),
        (Presence::Default(_) | Presence::DefaultAny(_), value) => argument(place, &field.value, value),
        (_, value) => piece(place, value),
    };
    Some(value.within(&format!(".{method}("), ")"))
}

/// Texts are taken as they are, and boxes are made by who takes them.
fn argument(place: Place<'_>, value: &RustType, literal: &Literal) -> Piece {
    match (value, literal) {
        (RustType::Scalar(Scalar::String), Literal::Text(text)) => Piece::text(quoted(text)),
        (_, Literal::Boxed(value)) => piece(place, value),
        (_, literal) => piece(place, literal),
    }
}

fn name(place: Place<'_>, item: ItemId) -> String {
    format!("{}{}", place.path, place.api.items[item.0].rust)
}

fn field(place: Place<'_>) -> String {
    if place.by_hand { "specwright_runtime::field::Field".to_owned() } else { "rt::Field".to_owned() }
}

fn change(place: Place<'_>) -> String {
    if place.by_hand { "specwright_runtime::patch::Change".to_owned() } else { "rt::Change".to_owned() }
}

fn quoted(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}

/// Raw where that reads better and nothing hidden stands in it.
fn raw(text: &str) -> String {
    let plain = text.chars().all(|char| char.is_ascii_graphic() || char == ' ' || char.is_alphanumeric());
    if plain && text.contains('"') && !text.contains("\"#") { format!("r#\"{text}\"#") } else { quoted(text) }
}
