//! Multipart bodies: which parts there are, and whether each is a value or a file.

use super::contents::{self, canonical};
use super::names::PartsNames;
use super::{Parts, View, docs, parameters, text, types};
use crate::api::{self, Check, Checks, Codec, ContentKind, Headed, Inner, Media, Multipart, Name, OtherParts, Part, RustType};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Content, Encoding, Format, Header, Model, Payload, Rest, SchemaId, Shape};
use crate::naming::{Scope, constant_name, field_name};
use crate::source::Location;

/// The static that describes the parts of a body.
pub(super) fn constant(names: PartsNames<'_>, content: &Content) -> String {
    constant_name(names.name(content.at))
}

/// A struct of parts checks itself.
pub(super) fn checks(kind: &ContentKind) -> Checks {
    match kind {
        ContentKind::Multipart(multipart) if multipart.parts.iter().any(Part::is_checked) => {
            Checks { inner: Inner::Parts, ..Checks::default() }
        }
        ContentKind::Multipart(_) | ContentKind::Value | ContentKind::Bytes | ContentKind::Octets => Checks::default(),
        ContentKind::Items { .. } | ContentKind::Events { .. } => Checks::default(),
    }
}

/// A part as the description has it.
struct Described<'a> {
    at: Location,
    name: String,
    rust_name: Option<&'a str>,
    schema: SchemaId,
    required: bool,
    list: bool,
    encoding: Option<&'a Encoding>,
}

/// What becomes of parts that are not described.
#[derive(Debug, Clone, Copy)]
enum Others {
    Ignored,
    Refused,
    Kept,
}

/// The parts of a body.
pub(super) fn multipart(view: View<'_>, content: &Content, names: PartsNames<'_>, parts: &mut Parts<'_>) -> Multipart {
    let (described, others, numbered) = described(view, content, parts);
    let mut scope = Scope::default();
    let lowered = described.iter().map(|part| lower(view, part, names, &mut scope, parts)).collect();
    Multipart {
        rust: names.name(content.at).to_owned(),
        constant: constant(names, content),
        parts: lowered,
        others: match others {
            Others::Ignored => OtherParts::Ignored,
            Others::Refused => OtherParts::Refused,
            Others::Kept => OtherParts::Kept(scope.take("other_parts", "", content.at).name),
        },
        numbered,
    }
}

/// The schemas that stand in parts, with what each is called.
pub(super) fn schemas(model: &Model, content: &Content) -> Vec<(SchemaId, String)> {
    let Some(root) = canonical(model, content.schema) else {
        return content.item.map(|item| (item, "Part".to_owned())).into_iter().collect();
    };
    match &model.schemas[root].shape {
        Shape::Object(object) => object.properties.iter().map(|property| (property.schema, property.name.clone())).collect(),
        Shape::Tuple { items, rest, .. } => {
            let numbered = items.iter().enumerate().map(|(index, item)| (*item, format!("Part{}", index + 1)));
            numbered.chain(rest.map(|rest| (rest, "Part".to_owned()))).collect()
        }
        Shape::Array { items } => vec![(content.item.unwrap_or(*items), "Part".to_owned())],
        _ => Vec::new(),
    }
}

/// The parts that have headers, each with what it is called.
pub(super) fn with_headers(content: &Content) -> Vec<(String, &Encoding)> {
    let encodings = &content.encodings;
    let named = encodings.named.iter().map(|(name, encoding)| (name.clone(), encoding));
    let prefix = encodings.prefix.iter().enumerate().map(|(index, encoding)| (first_name(index), encoding));
    let items = encodings.items.iter().map(|encoding| (REST.to_owned(), encoding));
    named.chain(prefix).chain(items).filter(|(_, encoding)| !encoding.headers.is_empty()).collect()
}

/// Whether two bodies of one schema have parts of the same types: of the same headers.
pub(super) fn have_same_headers(model: &Model, left: &Content, right: &Content) -> bool {
    let headers = |content| {
        let parts = with_headers(content).into_iter().flat_map(|(part, encoding)| {
            let header = move |header: &Header| (part.clone(), header.name.clone(), header.required, of_header(model, header));
            encoding.headers.iter().map(header).collect::<Vec<_>>()
        });
        parts.collect::<Vec<_>>()
    };
    headers(left) == headers(right)
}

fn of_header(model: &Model, header: &Header) -> Option<SchemaId> {
    canonical(model, header.value.schema())
}

/// What the rest of parts without names is called.
const REST: &str = "parts";

/// What one of the first parts without names is called.
fn first_name(index: usize) -> String {
    format!("part{}", index + 1)
}

fn described<'a>(view: View<'a>, content: &'a Content, parts: &mut Parts<'_>) -> (Vec<Described<'a>>, Others, bool) {
    let root = canonical(view.model, content.schema);
    let shape = root.map(|root| &view.model.schemas[root].shape);
    match shape {
        Some(Shape::Object(object)) => {
            let named = |name: &str| content.encodings.named.iter().find(|(found, _)| found == name).map(|(_, it)| it);
            let described = view.travelling(object).map(|property| Described {
                at: property.at,
                name: property.name.clone(),
                rust_name: property.rust_name.as_deref(),
                schema: property.schema,
                required: property.required,
                list: false,
                encoding: named(&property.name),
            });
            let described: Vec<_> = described.collect();
            let others = match object.rest {
                // an object of which nothing is said has parts of any name
                Rest::Ignored if described.is_empty() => Others::Kept,
                Rest::Ignored => Others::Ignored,
                Rest::Refused if object.patterns.is_empty() => Others::Refused,
                Rest::Refused | Rest::Kept(_) => Others::Kept,
            };
            (described, others, false)
        }
        Some(Shape::Tuple { items, rest, .. }) => {
            let first = items
                .iter()
                .enumerate()
                .map(|(index, item)| numbered(content, *item, &first_name(index), false, content.encodings.prefix.get(index)));
            let rest = rest.map(|rest| numbered(content, rest, REST, true, content.encodings.items.as_ref()));
            (first.chain(rest).collect(), Others::Ignored, true)
        }
        Some(Shape::Array { items }) => (list(content, content.item.unwrap_or(*items)), Others::Ignored, true),
        Some(
            Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_),
        )
        | Some(Shape::Enumeration { .. } | Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_))
        | None => {
            if let Some(item) = content.item {
                return (list(content, item), Others::Ignored, true);
            }
            if root.is_some() {
                let message = format!("the parts of `{}` have no types: its schema is no object", content.media);
                let diagnostic = Diagnostic::new(Code::UntypedMediaType, content.at, message).on_key();
                parts.diagnostics.push_once(diagnostic.help("describe an object with a property for each part"));
            }
            (Vec::new(), Others::Kept, false)
        }
    }
}

fn list<'a>(content: &'a Content, item: SchemaId) -> Vec<Described<'a>> {
    vec![numbered(content, item, REST, true, content.encodings.items.as_ref())]
}

fn numbered<'a>(content: &Content, schema: SchemaId, name: &str, list: bool, encoding: Option<&'a Encoding>) -> Described<'a> {
    Described { at: content.at, name: name.to_owned(), rust_name: None, schema, required: !list, list, encoding }
}

fn lower(view: View<'_>, part: &Described<'_>, names: PartsNames<'_>, scope: &mut Scope, parts: &mut Parts<'_>) -> Part {
    let schema = &view.model.schemas[part.schema];
    let renamed = view.options.renamed(&view.sources.pointer(part.at));
    let wish = field_name(renamed.or(part.rust_name).unwrap_or(&part.name));
    let items = canonical(view.model, Some(part.schema)).and_then(|id| match view.model.schemas[id].shape {
        Shape::Array { items } if !part.list => Some(items),
        _ => None,
    });
    let (one, list) = (items.unwrap_or(part.schema), part.list || items.is_some());
    let content = part.encoding.map(|encoding| encoding.content.as_slice()).unwrap_or_default();
    let file = is_file(view.model, one, content);
    let raw = !file && content.first().is_some_and(|(name, payload)| text::is_raw(view.model, name, *payload, Some(one)));
    if !file {
        warn_of_text(view.model, part, one, content, parts);
    }
    let delimiter = delimiter(part, list && !file, parts);
    warn(part, parts);
    let headed = headed(view, part, delimiter, names, parts);
    let nullable = types::nullable(view, part.schema);
    Part {
        name: Name { wire: part.name.clone(), rust: scope.take(&wish, "", part.at).name },
        docs: docs::inner(&schema.docs),
        file,
        list,
        delimiter,
        required: part.required && !list && !nullable,
        value: match (file, raw) {
            (true, _) => RustType::Bytes,
            (false, true) => RustType::Scalar(api::Scalar::String),
            (false, false) => value(view, one, list),
        },
        shape: match (file, raw) {
            (true, _) => api::Shape::Any,
            (false, true) => api::Shape::Text,
            (false, false) => parts.shapes.of(view, one),
        },
        media: media(view.model, one, content, file),
        checks: part_checks(parts.checks(view, Some(part.schema).filter(|_| !part.list)), file || raw),
        headed,
    }
}

/// The headers of a part. A list in one part has none: its values are those of several parts to a program.
fn headed(
    view: View<'_>,
    part: &Described<'_>,
    delimiter: Option<&str>,
    names: PartsNames<'_>,
    parts: &mut Parts<'_>,
) -> Option<Headed> {
    let encoding = part.encoding.filter(|encoding| !encoding.headers.is_empty())?;
    if delimiter.is_some() {
        let message = format!("headers of the part `{}` are not generated: its `style` makes a list one part", part.name);
        let diagnostic = Diagnostic::new(Code::NotGenerated, encoding.at, message).on_key();
        parts.diagnostics.push_once(diagnostic.help("remove `style` and `explode`: then each item is a part with its headers"));
        return None;
    }
    let rust = names.name(encoding.at).to_owned();
    let headers = parameters::headers(view, &encoding.headers, &rust, parts);
    Some(Headed { rust, headers })
}

fn warn_of_text(model: &Model, part: &Described<'_>, schema: SchemaId, content: &[(String, Payload)], parts: &mut Parts<'_>) {
    let at = part.encoding.map_or(part.at, |encoding| encoding.at);
    if let Some((name, Payload::Text)) = content.first() {
        text::warn(model, name, Some(schema), at, parts.diagnostics);
    }
}

/// Items of a list may be null; a part that may be null is left out.
fn value(view: View<'_>, schema: SchemaId, list: bool) -> RustType {
    if list { types::type_or_null(view, schema) } else { types::rust_type(view, schema) }
}

/// Of a file nothing can be checked before it is read, of files how many there are.
fn part_checks(mut checks: Checks, file: bool) -> Checks {
    if file {
        checks.own.retain(|check| matches!(check, Check::MinItems(_) | Check::MaxItems(_)));
        checks.inner = Inner::Nothing;
    }
    checks
}

/// A part is a file where its media type or its schema says octets.
fn is_file(model: &Model, schema: SchemaId, content: &[(String, Payload)]) -> bool {
    if let Some((_, payload)) = content.first() {
        return match payload {
            Payload::Json | Payload::JsonPatch | Payload::MergePatch | Payload::Xml | Payload::Form | Payload::Text => {
                // text in a file is a file all the same
                is_binary(model, schema)
            }
            Payload::Bytes | Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart => true,
        };
    }
    is_binary(model, schema) || canonical(model, Some(schema)).is_some_and(|id| matches!(model.schemas[id].shape, Shape::Any))
}

fn is_binary(model: &Model, schema: SchemaId) -> bool {
    canonical(model, Some(schema)).is_some_and(|id| matches!(model.schemas[id].shape, Shape::Text(Format::Binary)))
}

/// The media types of a part: those that are given, else what its schema makes likely (OpenAPI 3.1.1 section 4.8.15.1.1).
fn media(model: &Model, schema: SchemaId, content: &[(String, Payload)], file: bool) -> Vec<Media> {
    let given = content.iter().map(|(name, payload)| Media {
        name: name.clone(),
        codec: if file { Codec::Octets } else { codec(model, name, *payload, schema) },
    });
    let given: Vec<Media> = given.collect();
    match (given.is_empty(), file) {
        (false, _) => given,
        (true, true) => Vec::new(),
        (true, false) if is_text(model, schema) => vec![Media { name: crate::table::media::TEXT.to_owned(), codec: Codec::Text }],
        (true, false) => vec![Media { name: crate::table::media::JSON.to_owned(), codec: Codec::Json }],
    }
}

fn codec(model: &Model, name: &str, payload: Payload, schema: SchemaId) -> Codec {
    match payload {
        Payload::Json | Payload::JsonPatch | Payload::MergePatch => Codec::Json,
        Payload::Xml => Codec::Xml,
        Payload::Form => Codec::Form(Vec::new()),
        Payload::Text => contents::codec_of_text(model, name, Some(schema)),
        Payload::Bytes | Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart => Codec::Octets,
    }
}

fn is_text(model: &Model, schema: SchemaId) -> bool {
    canonical(model, Some(schema)).is_some_and(|id| match model.schemas[id].shape {
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) | Shape::Enumeration { .. } => true,
        Shape::Any | Shape::Never | Shape::Null | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Object(_) => false,
        Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => false,
    })
}

/// What stands between the values of a list that `style` and `explode` make one part.
fn delimiter(part: &Described<'_>, list: bool, parts: &mut Parts<'_>) -> Option<&'static str> {
    let encoding = part.encoding?;
    let style = encoding.style.as_ref().map(|(style, _)| style.as_str());
    let explode = encoding.explode.unwrap_or(style.is_none_or(|style| style == "form"));
    match (style.unwrap_or("form"), explode) {
        ("form", true) => None,
        ("form", false) if list => Some(","),
        ("spaceDelimited", false) if list => Some(" "),
        ("pipeDelimited", false) if list => Some("|"),
        (other, _) => {
            let at = encoding.style.as_ref().map_or(encoding.at, |(_, at)| *at);
            let message =
                format!("the style `{other}` of the part `{}` is not generated: it is written as if there were none", part.name);
            parts.diagnostics.push_once(Diagnostic::new(Code::NotGenerated, at, message));
            None
        }
    }
}

/// What of an encoding is not generated.
fn warn(part: &Described<'_>, parts: &mut Parts<'_>) {
    let Some(encoding) = part.encoding else { return };
    for (key, at) in &encoding.others {
        let message = format!("`{key}` of the part `{}` is not generated", part.name);
        parts.diagnostics.push_once(Diagnostic::new(Code::NotGenerated, *at, message).on_key());
    }
}
