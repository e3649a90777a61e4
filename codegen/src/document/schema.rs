//! The Schema object: JSON Schema 2020-12 and what OpenAPI 3.0 spelt differently.

use super::Parts;
use super::reader::{Reader, Shared, Table};
use super::reference::Reference;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Location, Node, Number};
use crate::table::json_type::{JsonType, Types};
use crate::table::keyword::{self, Check, Keyword, Kind};

/// A schema as written; what stands below it is named by its place.
#[derive(Debug, Clone)]
pub(crate) struct Schema<'a> {
    pub(crate) at: Location,
    /// `true` and `false`.
    pub(crate) always: Option<bool>,
    pub(crate) reference: Option<Reference>,
    /// `type`; None where it is absent.
    pub(crate) types: Option<Types>,
    /// `nullable: true`, 3.0.
    pub(crate) nullable: bool,
    pub(crate) format: Option<(&'a str, Location)>,
    pub(crate) content_encoding: Option<&'a str>,
    pub(crate) enumeration: Option<Box<Enumeration<'a>>>,
    pub(crate) properties: Vec<(&'a str, Location)>,
    pub(crate) required: Vec<(&'a str, Location)>,
    pub(crate) additional: Option<Location>,
    pub(crate) patterns: Vec<(&'a str, Location)>,
    pub(crate) ignore_case: Option<bool>,
    pub(crate) items: Option<Location>,
    pub(crate) prefix_items: Vec<Location>,
    pub(crate) all_of: Vec<Location>,
    pub(crate) one_of: Vec<Location>,
    pub(crate) any_of: Vec<Location>,
    pub(crate) discriminator: Option<Box<Discriminator<'a>>>,
    pub(crate) assertions: Vec<Assertion>,
    pub(crate) rust_name: Option<&'a str>,
    pub(crate) title: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
    pub(crate) deprecated: bool,
    pub(crate) examples: Vec<Location>,
    pub(crate) default: Option<Location>,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
    pub(crate) xml: Option<Box<Xml<'a>>>,
    /// Object keywords that are present though they may hold nothing: `properties: {}`.
    pub(crate) hints: Types,
    /// Valid keywords that are not generated yet.
    pub(crate) unsupported: Vec<(&'static Keyword, Location)>,
}

/// `enum` and `const`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Enumeration<'a> {
    /// None where only `const` is given.
    pub(crate) values: Option<Vec<Location>>,
    pub(crate) constant: Option<Location>,
    pub(crate) names: Vec<&'a str>,
    pub(crate) descriptions: Vec<&'a str>,
}

/// `discriminator`.
#[derive(Debug, Clone)]
pub(crate) struct Discriminator<'a> {
    pub(crate) at: Location,
    pub(crate) property: Option<&'a str>,
    /// Tag value, and schema name or reference with its place.
    pub(crate) mapping: Vec<(&'a str, (&'a str, Location))>,
    /// `defaultMapping`, 3.2.
    pub(crate) default: Option<Location>,
}

/// An assertion with its operand.
#[derive(Debug, Clone)]
pub(crate) struct Assertion {
    pub(crate) keyword: &'static Keyword,
    pub(crate) check: Check,
}

/// `xml`.
#[derive(Debug, Clone)]
pub(crate) struct Xml<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) namespace: Option<&'a str>,
    pub(crate) prefix: Option<&'a str>,
    pub(crate) attribute: bool,
    pub(crate) wrapped: bool,
    pub(crate) node_type: Option<(&'a str, Location)>,
}

impl<'a> Shared<'a> for Schema<'a> {
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self> {
        match reader.sources.node(at) {
            Node::Bool(always) => Some(Schema { always: Some(always), ..Schema::empty(at) }),
            Node::Object(_) => object(reader, at),
            other => reader.wrong_type(at, "a schema (an object, or true or false)", other),
        }
    }

    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self> {
        &mut parts.schemas
    }
}

impl Schema<'_> {
    fn empty(at: Location) -> Self {
        Self {
            at,
            always: None,
            reference: None,
            types: None,
            nullable: false,
            format: None,
            content_encoding: None,
            enumeration: None,
            properties: Vec::new(),
            required: Vec::new(),
            additional: None,
            patterns: Vec::new(),
            ignore_case: None,
            items: None,
            prefix_items: Vec::new(),
            all_of: Vec::new(),
            one_of: Vec::new(),
            any_of: Vec::new(),
            discriminator: None,
            assertions: Vec::new(),
            rust_name: None,
            title: None,
            description: None,
            deprecated: false,
            examples: Vec::new(),
            default: None,
            read_only: false,
            write_only: false,
            xml: None,
            hints: Types::NONE,
            unsupported: Vec::new(),
        }
    }
}

fn object<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Schema<'a>> {
    let mut schema = Schema::empty(at);
    let members = reader.members(at)?;
    for (key, at) in members.iter() {
        member(reader, &mut schema, key, at);
    }
    exclusive_flag(reader, &mut schema, "exclusiveMinimum");
    exclusive_flag(reader, &mut schema, "exclusiveMaximum");
    null_beside_union(reader, &mut schema);
    Some(schema)
}

fn member<'a>(reader: &mut Reader<'a>, schema: &mut Schema<'a>, key: &'a str, at: Location) {
    match key {
        "$ref" => schema.reference = reference(reader, at),
        "type" => schema.types = types(reader, at),
        "nullable" => schema.nullable = reader.flag(at).unwrap_or(false),
        "format" => schema.format = reader.string(at).map(|format| (format, at)),
        "contentEncoding" => schema.content_encoding = reader.string(at),
        "enum" => enumeration(schema).values = Some(values(reader, at)),
        "const" => enumeration(schema).constant = Some(at),
        "x-enum-varnames" | "x-enumNames" => enumeration(schema).names = texts(reader, at),
        "x-enum-descriptions" | "x-enumDescriptions" => enumeration(schema).descriptions = texts(reader, at),
        "properties" => schema.properties = schemas_by_name(reader, at),
        "required" => schema.required = strings(reader, at),
        "additionalProperties" => schema.additional = reader.shared::<Schema<'a>>(at),
        "patternProperties" => schema.patterns = schemas_by_name(reader, at),
        "x-case-insensitive-properties" => schema.ignore_case = reader.flag(at),
        "items" => schema.items = reader.shared::<Schema<'a>>(at),
        "prefixItems" => schema.prefix_items = schemas(reader, at),
        "allOf" => schema.all_of = schemas(reader, at),
        "oneOf" => schema.one_of = schemas(reader, at),
        "anyOf" => schema.any_of = schemas(reader, at),
        "discriminator" => schema.discriminator = discriminator(reader, at).map(Box::new),
        "$defs" | "definitions" => drop(schemas_by_name(reader, at)),
        "x-rust-name" => schema.rust_name = reader.string(at),
        "title" => schema.title = reader.string(at),
        "description" => schema.description = reader.string(at),
        "deprecated" => schema.deprecated = reader.flag(at).unwrap_or(false),
        "example" => schema.examples.insert(0, at),
        "examples" => schema.examples.extend(values(reader, at)),
        "default" => schema.default = Some(at),
        "readOnly" => schema.read_only = reader.flag(at).unwrap_or(false),
        "writeOnly" => schema.write_only = reader.flag(at).unwrap_or(false),
        "xml" => schema.xml = xml(reader, at).map(Box::new),
        _ => by_table(reader, schema, key, at),
    }
    if let Some(keyword) = keyword::find(key) {
        schema.hints = schema.hints.or(keyword.implies);
    }
}

/// Keywords that need no field of their own.
fn by_table<'a>(reader: &mut Reader<'a>, schema: &mut Schema<'a>, key: &'a str, at: Location) {
    let Some(keyword) = keyword::find(key) else {
        if !key.starts_with("x-") {
            reader.unknown(key, at, keyword::ALL.iter().map(|keyword| keyword.name));
        }
        return;
    };
    match keyword.kind {
        Kind::Unsupported { .. } => schema.unsupported.push((keyword, at)),
        Kind::Structural | Kind::Annotation => {}
        Kind::Number(make) if !matches!(reader.sources.node(at), Node::Bool(_)) => {
            let check = reader.number(at).map(|number| make(number_of(number)));
            schema.assertions.extend(check.map(|check| Assertion { keyword, check }));
        }
        // `exclusiveMinimum: true`, 3.0: seen to when all keys are read
        Kind::Number(_) if keyword.name.starts_with("exclusive") => {}
        Kind::Number(_) => drop(reader.number(at)),
        Kind::Count(make) => {
            let check = reader.count(at).map(make);
            schema.assertions.extend(check.map(|check| Assertion { keyword, check }));
        }
        Kind::Text(make) => {
            let check = reader.string(at).map(|text| make(text.to_owned()));
            schema.assertions.extend(check.map(|check| Assertion { keyword, check }));
        }
        Kind::Flag(make) => {
            let set = reader.flag(at) == Some(true);
            schema.assertions.extend(set.then(|| Assertion { keyword, check: make() }));
        }
    }
}

/// OpenAPI 3.0: `minimum: 3` with `exclusiveMinimum: true` is 3.1's `exclusiveMinimum: 3`.
fn exclusive_flag(reader: &Reader<'_>, schema: &mut Schema<'_>, key: &'static str) {
    let Node::Object(members) = reader.sources.node(schema.at) else { return };
    let Some(Node::Bool(true)) = members.get(key).map(|at| reader.sources.node(at)) else { return };
    for assertion in &mut schema.assertions {
        let exclusive = match (&assertion.check, key) {
            (Check::Minimum(bound), "exclusiveMinimum") => Check::ExclusiveMinimum(*bound),
            (Check::Maximum(bound), "exclusiveMaximum") => Check::ExclusiveMaximum(*bound),
            _ => continue,
        };
        assertion.check = exclusive;
    }
}

/// `type: 'null'` beside `oneOf`: by the letter no branch is left, and what is meant is one more branch.
fn null_beside_union(reader: &mut Reader<'_>, schema: &mut Schema<'_>) {
    let has_union = !(schema.one_of.is_empty() && schema.any_of.is_empty());
    if has_union && schema.types == Some(JsonType::Null.into()) {
        schema.types = None;
        schema.nullable = true;
        let message = "`type: 'null'` beside branches leaves none of them; it is read as one more branch";
        let diagnostic = Diagnostic::new(Code::ContradictorySchema, schema.at, message).on_key();
        reader.report(diagnostic.help("remove `type` and add the branch `type: 'null'`"));
    }
}

fn number_of(number: Number) -> keyword::Number {
    match number {
        Number::Integer(integer) => keyword::Number::Integer(integer),
        Number::Float(float) => keyword::Number::Float(float),
    }
}

fn reference<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Reference> {
    let text = reader.string(at)?;
    let reference = Reference::read(reader, at, text);
    if let Some(target) = reference.target {
        reader.refer::<Schema<'a>>(target);
    }
    Some(reference)
}

fn types(reader: &mut Reader<'_>, at: Location) -> Option<Types> {
    let names: Vec<Location> = match reader.sources.node(at) {
        Node::Array(items) => items.iter().collect(),
        _ => vec![at],
    };
    let mut types = Types::NONE;
    for at in names {
        let name = reader.string(at)?;
        match JsonType::parse(name) {
            Some(one) => types = types.or(one.into()),
            None => {
                let diagnostic = Diagnostic::new(Code::WrongType, at, format!("`{name}` is not a type of JSON"));
                reader.report(diagnostic.help("types are array, boolean, integer, null, number, object and string"));
            }
        }
    }
    (types != Types::NONE).then_some(types)
}

fn enumeration<'s, 'a>(schema: &'s mut Schema<'a>) -> &'s mut Enumeration<'a> {
    schema.enumeration.get_or_insert_default()
}

fn values(reader: &mut Reader<'_>, at: Location) -> Vec<Location> {
    match reader.sources.node(at) {
        Node::Array(items) => items.iter().collect(),
        other => reader.wrong_type(at, "an array", other).unwrap_or_default(),
    }
}

fn strings<'a>(reader: &mut Reader<'a>, at: Location) -> Vec<(&'a str, Location)> {
    values(reader, at).into_iter().filter_map(|at| Some((reader.string(at)?, at))).collect()
}

fn texts<'a>(reader: &mut Reader<'a>, at: Location) -> Vec<&'a str> {
    strings(reader, at).into_iter().map(|(text, _)| text).collect()
}

fn schemas<'a>(reader: &mut Reader<'a>, at: Location) -> Vec<Location> {
    values(reader, at).into_iter().filter_map(|at| reader.shared::<Schema<'a>>(at)).collect()
}

fn schemas_by_name<'a>(reader: &mut Reader<'a>, at: Location) -> Vec<(&'a str, Location)> {
    let Some(members) = reader.members(at) else { return Vec::new() };
    members.iter().filter_map(|(name, at)| Some((name, reader.shared::<Schema<'a>>(at)?))).collect()
}

fn discriminator<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Discriminator<'a>> {
    let mut object = reader.object(at)?;
    let discriminator = Discriminator {
        at,
        property: object.required_string("propertyName"),
        mapping: object.map("mapping", |reader, at| Some((reader.string(at)?, at))),
        default: object.take("defaultMapping"),
    };
    object.finish();
    Some(discriminator)
}

fn xml<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Xml<'a>> {
    let mut object = reader.object(at)?;
    let xml = Xml {
        name: object.string("name"),
        namespace: object.string("namespace"),
        prefix: object.string("prefix"),
        attribute: object.flag("attribute").unwrap_or(false),
        wrapped: object.flag("wrapped").unwrap_or(false),
        node_type: object.child("nodeType", |reader, at| Some((reader.string(at)?, at))),
    };
    object.finish();
    Some(xml)
}
