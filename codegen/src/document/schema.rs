//! The Schema object: JSON Schema 2020-12 and what OpenAPI 3.0 spelt differently.

use super::Parts;
use super::reader::{self, Reader, Shared, Table};
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
    pub(crate) content_media_type: Option<&'a str>,
    /// `contentSchema`: of what is in a text.
    pub(crate) content_schema: Option<Location>,
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
    /// What asserts by way of other schemas or members.
    pub(crate) rule: Option<Box<Rule<'a>>>,
    /// `unevaluatedItems`.
    pub(crate) unevaluated_items: Option<Location>,
    /// `unevaluatedProperties`.
    pub(crate) unevaluated: Option<Location>,
    /// `x-ms-discriminator-value`: the tag of a schema that extends one with a `discriminator`.
    pub(crate) tag: Option<&'a str>,
}

/// `enum` and `const`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Enumeration<'a> {
    /// None where only `const` is given.
    pub(crate) values: Option<Vec<Location>>,
    pub(crate) constant: Option<Location>,
    pub(crate) names: Vec<&'a str>,
    pub(crate) descriptions: Vec<&'a str>,
    /// `x-enum-flags: true`.
    pub(crate) flags: Option<Location>,
    /// The `values` of `x-ms-enum`.
    pub(crate) named: Vec<NamedValue<'a>>,
    /// `modelAsString` of `x-ms-enum`: any other text is a value, too.
    pub(crate) any_text: bool,
}

/// A value of `x-ms-enum`.
#[derive(Debug, Clone)]
pub(crate) struct NamedValue<'a> {
    pub(crate) value: Location,
    pub(crate) name: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
}

/// `discriminator`.
#[derive(Debug, Clone)]
pub(crate) struct Discriminator<'a> {
    pub(crate) at: Location,
    pub(crate) property: Option<&'a str>,
    /// Tag value, and schema name or reference with its place.
    pub(crate) mapping: Vec<(&'a str, (&'a str, Location))>,
    /// `defaultMapping`, 3.2, with its place.
    pub(crate) default: Option<(&'a str, Location)>,
}

/// `not`, `if`, `contains` and their like.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rule<'a> {
    pub(crate) not: Option<Location>,
    /// `if`.
    pub(crate) test: Option<Location>,
    pub(crate) then: Option<Location>,
    /// `else`.
    pub(crate) otherwise: Option<Location>,
    pub(crate) contains: Option<Location>,
    pub(crate) min_contains: Option<u64>,
    pub(crate) max_contains: Option<u64>,
    /// `propertyNames`.
    pub(crate) names: Option<Location>,
    /// `dependentRequired`, and lists of `dependencies`.
    pub(crate) dependent_required: Vec<(&'a str, Vec<&'a str>)>,
    /// `dependentSchemas`, and schemas of `dependencies`.
    pub(crate) dependent: Vec<(&'a str, Location)>,
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
    pub(crate) at: Location,
    pub(crate) name: Option<&'a str>,
    pub(crate) namespace: Option<&'a str>,
    pub(crate) prefix: Option<&'a str>,
    pub(crate) attribute: bool,
    pub(crate) wrapped: bool,
    /// `x-ms-text`, of descriptions before 3.2: the text of the element that holds the value.
    pub(crate) text: bool,
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

impl<'a> Schema<'a> {
    /// An object of these properties, as a form in parts describes it.
    pub(super) fn of_properties(at: Location, properties: Vec<(&'a str, Location)>, required: Vec<(&'a str, Location)>) -> Self {
        Schema { types: Some(Types::OBJECT), hints: Types::OBJECT, properties, required, ..Schema::empty(at) }
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
            content_media_type: None,
            content_schema: None,
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
            rule: None,
            unevaluated_items: None,
            unevaluated: None,
            tag: None,
        }
    }
}

/// What Swagger 2.0 writes into parameters and headers themselves.
pub(super) const FLAT: &[&str] = &[
    "type",
    "format",
    "items",
    "enum",
    "default",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "multipleOf",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "title",
    "description",
    "example",
    "x-nullable",
    "x-rust-name",
    "x-enum-varnames",
    "x-enumNames",
    "x-enum-descriptions",
    "x-enumDescriptions",
    "x-enum-flags",
    "x-ms-enum",
];

/// The schema that a Swagger 2.0 parameter is beside its name and place, kept under the parameter's own place.
pub(super) fn flat<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Location> {
    let mut schema = keywords(reader, at, |key| FLAT.contains(&key))?;
    if schema.types.is_none() {
        let diagnostic = Diagnostic::new(Code::MissingKey, at, "`type` is missing").on_key().lowered();
        reader.report(diagnostic.help("add `type`; it is taken to be `string`"));
        schema.types = Some(Types::STRING);
    }
    Schema::table(&mut reader.parts).insert(at, schema);
    Some(at)
}

fn object<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Schema<'a>> {
    keywords(reader, at, |_| true)
}

fn keywords<'a>(reader: &mut Reader<'a>, at: Location, wanted: impl Fn(&str) -> bool) -> Option<Schema<'a>> {
    let mut schema = Schema::empty(at);
    let members = reader.members(at)?;
    for (key, at) in members.iter().filter(|(key, _)| wanted(key)) {
        member(reader, &mut schema, key, at);
    }
    if let (Some(rest), Some(Node::Array(_))) =
        (members.get("additionalItems"), members.get("items").map(|at| reader.sources.node(at)))
    {
        schema.items = reader.shared::<Schema<'a>>(rest);
    }
    exclusive_flag(reader, &mut schema, "exclusiveMinimum");
    exclusive_flag(reader, &mut schema, "exclusiveMaximum");
    null_beside_union(reader, &mut schema);
    Some(schema)
}

fn member<'a>(reader: &mut Reader<'a>, schema: &mut Schema<'a>, key: &'a str, at: Location) {
    match key {
        "$ref" => schema.reference = reference(reader, at),
        // without a schema around that says otherwise, a dynamic reference is a static one
        "$dynamicRef" | "$recursiveRef" => schema.reference = schema.reference.or_else(|| reference(reader, at)),
        "unevaluatedProperties" => schema.unevaluated = reader.shared::<Schema<'a>>(at),
        "unevaluatedItems" => schema.unevaluated_items = reader.shared::<Schema<'a>>(at),
        "x-ms-discriminator-value" => schema.tag = reader.string(at),
        "type" if reader.swagger.is_some() && matches!(reader.sources.node(at), Node::String("file")) => {
            schema.types = Some(Types::STRING);
            schema.format = Some(("binary", at));
        }
        "type" => schema.types = types(reader, at),
        "nullable" | "x-nullable" => schema.nullable = reader.flag(at).unwrap_or(false),
        "format" => schema.format = reader.string(at).map(|format| (format, at)),
        "contentSchema" => schema.content_schema = reader.shared::<Schema<'a>>(at),
        "contentMediaType" => schema.content_media_type = reader.string(at),
        "contentEncoding" => schema.content_encoding = reader.string(at),
        "enum" => enumeration(schema).values = Some(values(reader, at)),
        "const" => enumeration(schema).constant = Some(at),
        "x-enum-varnames" | "x-enumNames" => enumeration(schema).names = texts(reader, at),
        "x-enum-descriptions" | "x-enumDescriptions" => enumeration(schema).descriptions = texts(reader, at),
        "x-enum-flags" => {
            if reader.flag(at) == Some(true) {
                enumeration(schema).flags = Some(at);
            }
        }
        "x-ms-enum" => named_values(reader, at, enumeration(schema)),
        "properties" => schema.properties = schemas_by_name(reader, at),
        "required" if matches!(reader.sources.node(at), Node::Bool(_)) => misplaced_required(reader, at),
        "required" => schema.required = strings(reader, at),
        "additionalProperties" => schema.additional = reader.shared::<Schema<'a>>(at),
        "patternProperties" => schema.patterns = schemas_by_name(reader, at),
        "x-case-insensitive-properties" => schema.ignore_case = reader.flag(at),
        // until JSON Schema 2019-09 a list was what `prefixItems` is now
        "items" if matches!(reader.sources.node(at), Node::Array(_)) => schema.prefix_items = schemas(reader, at),
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
    if let Some(keyword) = keyword::find(key)
        && !(keyword::is_silent_when_false(keyword) && matches!(reader.sources.node(at), Node::Bool(false)))
    {
        schema.hints = schema.hints.or(keyword.implies);
    }
}

/// Keywords that need no field of their own.
fn by_table<'a>(reader: &mut Reader<'a>, schema: &mut Schema<'a>, key: &'a str, at: Location) {
    let Some(keyword) = keyword::find(key) else {
        let flattened = key == "collectionFormat" && reader.swagger.is_some();
        if !key.starts_with("x-") && !flattened {
            unknown_keyword(reader, key, at);
        }
        return;
    };
    match keyword.kind {
        Kind::Rule => by_other_schemas(reader, schema.rule.get_or_insert_default(), key, at),
        Kind::Structural | Kind::Annotation => {}
        Kind::Number(make) if !matches!(reader.sources.node(at), Node::Bool(_)) => {
            let check = reader.number(at).map(|number| make(number_of(number, at)));
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

fn by_other_schemas<'a>(reader: &mut Reader<'a>, rule: &mut Rule<'a>, key: &'a str, at: Location) {
    match key {
        "not" => rule.not = reader.shared::<Schema<'a>>(at),
        "if" => rule.test = reader.shared::<Schema<'a>>(at),
        "then" => rule.then = reader.shared::<Schema<'a>>(at),
        "else" => rule.otherwise = reader.shared::<Schema<'a>>(at),
        "contains" => rule.contains = reader.shared::<Schema<'a>>(at),
        "minContains" => rule.min_contains = reader.count(at),
        "maxContains" => rule.max_contains = reader.count(at),
        "propertyNames" => rule.names = reader.shared::<Schema<'a>>(at),
        "dependentSchemas" => rule.dependent.extend(schemas_by_name(reader, at)),
        _ => dependencies(reader, rule, at),
    }
}

/// `dependentRequired`, and `dependencies` as it was until JSON Schema 2019-09: a list of names, or a schema.
fn dependencies<'a>(reader: &mut Reader<'a>, rule: &mut Rule<'a>, at: Location) {
    let Some(members) = reader.members(at) else { return };
    for (name, at) in members.iter() {
        match reader.sources.node(at) {
            Node::Array(_) => rule.dependent_required.push((name, texts(reader, at))),
            _ => rule.dependent.extend(reader.shared::<Schema<'a>>(at).map(|schema| (name, schema))),
        }
    }
}

/// Unknown keywords say nothing; a slip of the pen in one that makes the type is an error, since the type would be another.
fn unknown_keyword(reader: &mut Reader<'_>, key: &str, at: Location) {
    let nearest = reader::nearest(key, keyword::ALL.iter().map(|keyword| keyword.name));
    let diagnostic = reader::unknown(key, at, nearest);
    let harmless = nearest.is_none_or(keyword::is_harmless);
    reader.report(if harmless { diagnostic.lowered() } else { diagnostic });
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

/// `required: true` in a property, as in parameters: it says nothing of the object around.
fn misplaced_required(reader: &mut Reader<'_>, at: Location) {
    let message = "`required` is a list of properties in a schema, here it says nothing";
    let diagnostic = Diagnostic::new(Code::WrongType, at, message).lowered();
    reader.report(diagnostic.help("name the property in the `required` of the object around it"));
}

fn number_of(number: Number, at: Location) -> keyword::Number {
    match number {
        Number::Integer(integer) => keyword::Number::Integer(integer),
        Number::Float(float) => keyword::Number::Float(float, at),
    }
}

fn reference<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Reference> {
    let text = reader.string(at)?;
    let reference = Reference::read_schema(reader, at, text);
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
        if matches!(reader.sources.node(at), Node::Null) {
            unquoted_null(reader, at);
            types = types.or(JsonType::Null.into());
            continue;
        }
        let name = reader.string(at)?;
        match JsonType::parse(name) {
            Some(one) => types = types.or(one.into()),
            None => {
                let diagnostic = Diagnostic::new(Code::UnknownType, at, format!("`{name}` is not a type of JSON"));
                let help = "types are array, boolean, integer, null, number, object and string; it is taken to be any value";
                reader.report(diagnostic.help(help));
                return None;
            }
        }
    }
    (types != Types::NONE).then_some(types)
}

/// `type: null` where `type: 'null'` is meant: YAML takes the word for nothing.
fn unquoted_null(reader: &mut Reader<'_>, at: Location) {
    let diagnostic = Diagnostic::new(Code::WrongType, at, "`null` without quotes is no text, but nothing").lowered();
    reader.report(diagnostic.help("write `'null'`; it is taken as that"));
}

fn enumeration<'s, 'a>(schema: &'s mut Schema<'a>) -> &'s mut Enumeration<'a> {
    schema.enumeration.get_or_insert_default()
}

/// `modelAsString: true, values: [{ value: a, name: A, description: … }]`; its other keys say nothing of values.
fn named_values<'a>(reader: &mut Reader<'a>, at: Location, enumeration: &mut Enumeration<'a>) {
    let Some(mut object) = reader.object(at) else { return };
    enumeration.any_text = object.flag("modelAsString").unwrap_or(false);
    enumeration.named = object.list("values", |reader, at| {
        let mut object = reader.object(at)?;
        let (name, description) = (object.string("name"), object.string("description"));
        Some(NamedValue { value: object.take("value")?, name, description })
    });
    object.ignore(&["name"]);
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
    if matches!(reader.sources.node(at), Node::Object(_)) {
        let key = reader.sources.key(at).unwrap_or_default();
        let diagnostic =
            Diagnostic::new(Code::WrongType, at, format!("expected an array for `{key}`, found an object")).lowered();
        reader.report(diagnostic.help("put it in a list; it is taken as the only one"));
        return reader.shared::<Schema<'a>>(at).into_iter().collect();
    }
    values(reader, at).into_iter().filter_map(|at| reader.shared::<Schema<'a>>(at)).collect()
}

fn schemas_by_name<'a>(reader: &mut Reader<'a>, at: Location) -> Vec<(&'a str, Location)> {
    let Some(members) = reader.members(at) else { return Vec::new() };
    members.iter().filter_map(|(name, at)| Some((name, reader.shared::<Schema<'a>>(at)?))).collect()
}

fn discriminator<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Discriminator<'a>> {
    if let Node::String(property) = reader.sources.node(at) {
        if reader.swagger.is_none() {
            let diagnostic = Diagnostic::new(Code::WrongType, at, "`discriminator` is an object since OpenAPI 3.0").lowered();
            reader.report(diagnostic.help("write `discriminator: { propertyName: … }`; it is taken as that"));
        }
        return Some(Discriminator { at, property: Some(property), mapping: Vec::new(), default: None });
    }
    let mut object = reader.object(at)?;
    let discriminator = Discriminator {
        at,
        property: object.expected_string("propertyName"),
        mapping: object.map("mapping", |reader, at| Some((reader.string(at)?, at))),
        default: object.child("defaultMapping", |reader, at| Some((reader.string(at)?, at))),
    };
    object.finish();
    Some(discriminator)
}

fn xml<'a>(reader: &mut Reader<'a>, at: Location) -> Option<Xml<'a>> {
    let mut object = reader.object(at)?;
    let xml = Xml {
        at,
        name: object.string("name"),
        namespace: object.string("namespace"),
        prefix: object.string("prefix"),
        attribute: object.flag("attribute").unwrap_or(false),
        wrapped: object.flag("wrapped").unwrap_or(false),
        text: object.flag("x-ms-text").unwrap_or(false),
        node_type: object.child("nodeType", |reader, at| Some((reader.string(at)?, at))),
    };
    object.finish();
    Some(xml)
}
