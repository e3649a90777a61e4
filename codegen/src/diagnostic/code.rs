//! The closed list of what can be wrong with a description.

use super::Severity;

/// Makes [`Code`] of one table, so that a code cannot lack its name, severity or explanation.
macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $explanation:literal)*) => {
        /// What a diagnostic is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Code {
            $(#[doc = $explanation] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub(crate) const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The name users see: `dangling-reference`.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// How bad it is unless a diagnostic lowers it.
            pub(crate) fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// A paragraph for `specwright explain`.
            pub(crate) fn explanation(self) -> &'static str {
                match self { $(Code::$variant => $explanation,)* }
            }
        }
    };
}

codes! {
    UnreadableFile "unreadable-file" Error
        "A file could not be read. The path is relative to the crate that builds, or to the current directory on the command line."
    EmptyFolder "empty-folder" Error
        "None of the YAML and JSON files in a folder is an OpenAPI description. A description says `openapi` or `swagger` at its root; other files are parts that descriptions name with `$ref`. Folders inside the folder are not looked into."
    UnknownOption "unknown-option" Error
        "An option that `specwright.toml` does not have, most often a slip of the pen. The options are those of the command line, without the leading dashes."
    InvalidOption "invalid-option" Error
        "An option has a value that it cannot have: another type, a code that does not exist, or a text that is no Rust type."
    UnmatchedOption "unmatched-option" Warning
        "An option names something that the description does not have, such as a tag that no operation carries, so it changes nothing."
    InvalidOverlay "invalid-overlay" Error
        "An overlay that cannot be applied: it is not an OpenAPI Overlay, a target is not a JSONPath, or an update does not fit what the target names."
    UnmatchedOverlay "unmatched-overlay" Warning
        "The target of an overlay's action names nothing in the description, so the action changes nothing. Often the description has changed since the overlay was written."
    ConflictingFiles "conflicting-files" Error
        "Two descriptions of one folder say different things about the same path and method, component or tag. Parts that are alike in both are one."
    MixedVersions "mixed-versions" Error
        "The descriptions of one folder are of different OpenAPI versions, so that the same words mean different things in them."
    SkippedOperation "skipped-operation" Warning
        "An operation was left out because something it needs is wrong or not generated yet, and the option `skip-unsupported` says to go on without it."
    UnwritableOutput "unwritable-output" Error
        "The generated file could not be written. Outside a build script there is no `OUT_DIR`, so a folder has to be named."
    InternalError "internal-error" Error
        "The generator made text that is not Rust. That is a mistake in specwright, never in the description; please report it."
    InvalidUtf8 "invalid-utf8" Error
        "A description file holds bytes that are not UTF-8. Descriptions are read as UTF-8, with or without a byte order mark; save the file in that encoding."
    InvalidSyntax "invalid-syntax" Error
        "A description file is neither JSON nor YAML. The caret stands where the reader gave up; the mistake is there or a little before, often an indentation, a missing quote or a missing colon."
    SeveralDocuments "several-documents" Error
        "A YAML file holds several documents, divided by `---`. One file is one description, so that it is plain which one is meant."
    NestingLimit "nesting-limit" Error
        "Lists and objects nest deeper than any description needs. The limit keeps a hostile file from using up the stack."
    AliasLimit "alias-limit" Error
        "The YAML aliases of a file, written out, make far more values than the file has text. The limit keeps a hostile file from using up memory."
    DuplicateKey "duplicate-key" Error
        "An object has two members of the same name. YAML forbids it and JSON readers disagree about which one counts, so one of the two has to go."
    UnsupportedVersion "unsupported-version" Error
        "The file does not say that it is an OpenAPI description of version 3.0, 3.1 or 3.2, or Swagger 2.0. The version stands in the key `openapi` or `swagger` of the root, quoted: `openapi: \"3.1.0\"`."
    WrongType "wrong-type" Error
        "A value has another JSON type than the one that belongs there, such as a list where a text is expected. In YAML an unquoted `yes`, `1.0` or `2026-01-01` may not be the text it looks like; quotes make it one."
    MissingKey "missing-key" Error
        "An object lacks a key without which it has no meaning, such as a parameter without a `name`."
    UnknownKeyword "unknown-keyword" Error
        "A key that neither OpenAPI nor JSON Schema knows. Most often it is a slip of the pen, which would otherwise change the meaning in silence. Extensions begin with `x-` and are left alone. It is a warning where the types are the same without it."
    UnsupportedKeyword "unsupported-keyword" Error
        "A valid keyword for which no code is generated yet. It is an error because leaving it out would accept or send values that the description forbids."
    UnknownType "unknown-type" Warning
        "A `type` that JSON does not have, such as `any` or `int`. The schema is taken to allow any value."
    NotGenerated "not-generated" Warning
        "A part of the description for which no code is generated yet, while everything around it is: callbacks, and values of links that have no type."
    DanglingReference "dangling-reference" Error
        "A `$ref` leads nowhere: the file cannot be read, nothing stands at the pointer, or the part after `#` is no JSON Pointer. Pointers write `~` as `~0` and `/` as `~1`."
    RemoteReference "remote-reference" Error
        "A `$ref` names an address on the network. Descriptions are read from disk only, so that a build needs no network and gives the same code each time."
    CircularReference "circular-reference" Error
        "References that lead back to where they began without anything in between, so that they describe nothing. A schema may well contain itself in a property or in the elements of a list."
    ContradictorySchema "contradictory-schema" Warning
        "Schemas that hold together leave no value that satisfies them all, such as a text that is also an object. The type made of them has no values."
    ClosedBranch "closed-branch" Warning
        "A branch of `allOf` has `additionalProperties` and another branch names a property that the first does not know. Taken by the letter the property is refused or bound to a second schema; it is generated as the naming branch says."
    IneffectiveKeyword "ineffective-keyword" Warning
        "A keyword about another type than the one the schema has, such as `minLength` beside `type: integer`. It asserts nothing."
    UnknownFormat "unknown-format" Warning
        "A `format` that has no type of its own beside this `type`. The value stays what `type` says."
    InvalidDefault "invalid-default" Warning
        "A `default` that is no value of its own type, or that is too large to stand in code: what it is the default of is generated without one. Or one that its own schema refuses, by `minimum` or `format: uri`: that is written all the same."
    InvalidExample "invalid-example" Warning
        "An `example` that is no value of the type it is an example of. It is left out of the docs of the generated code."
    InvalidEnum "invalid-enum" Warning
        "Values of an `enum` that can never be, or names that do not fit the values one by one. What does not fit is left out."
    UndeclaredRequired "undeclared-required" Warning
        "`required` names a property that no `properties` declares, often a slip of the pen. Nothing is generated for it."
    InvalidDiscriminator "invalid-discriminator" Warning
        "A `discriminator` that does not tell the branches apart: a branch without a tag value, one value for two branches, or a value for a schema that is no branch. Branches are then told apart by their shape."
    SchemaLimit "schema-limit" Error
        "Combining the branches of `allOf`, `oneOf` and `anyOf` gives more schemas than any description needs. The limit keeps a hostile file from using up memory."
    InvalidParameter "invalid-parameter" Error
        "A parameter that cannot be sent: an unknown place, a style that its place does not have, or neither or both of `schema` and `content`."
    DuplicateParameter "duplicate-parameter" Warning
        "Two parameters of one operation have the same name and place, or it has two bodies. The first counts."
    IgnoredHeaderParameter "ignored-header-parameter" Warning
        "A header parameter named Accept, Content-Type or Authorization. OpenAPI says that it shall be ignored: the media types and the security schemes describe these headers."
    PathParameter "path-parameter" Warning
        "The parameters between braces in a path and the path parameters of its operations are not the same ones, or one is not marked as required. A parameter that is not described is a required text; one that the path does not have is left out."
    InvalidPath "invalid-path" Error
        "A path that is no template: it begins with `/`, every `{` has its `}`, names between braces are not empty and not used twice. What follows `?` and `#` is `name`, `name=value` or `name={parameter}`, joined by `&`."
    InvalidMethod "invalid-method" Error
        "A key of `additionalOperations` that is no request method: methods are made of letters, digits and a few signs."
    DuplicatePath "duplicate-path" Warning
        "Two operations of one method have paths that differ in nothing but the names of their parameters, so that a request fits both. The first one answers."
    DuplicateOperationId "duplicate-operation-id" Warning
        "Two operations have the same `operationId`, which must be unique in the API. The first keeps it, the other is named after its method and path."
    InvalidServer "invalid-server" Warning
        "A server whose URL and `variables` do not fit: a variable without declaration, or a default that is not one of its values. The variable is a text without default; a server that cannot be read is left out."
    UnknownSecurityScheme "unknown-security-scheme" Warning
        "A security requirement names a scheme that the description does not declare. It is taken to ask for a bearer token, so that nobody gets in without a credential."
    InvalidSecurityScheme "invalid-security-scheme" Error
        "A security scheme that lacks what its type needs, or whose type or place OpenAPI does not know."
    UnsupportedSecurityScheme "unsupported-security-scheme" Error
        "A valid security scheme for which no code is generated yet."
    InvalidStatus "invalid-status" Warning
        "A key of `responses` that is no status: a code from 100 to 599, a class from `1XX` to `5XX`, or `default`. The response is left out."
    InvalidMediaType "invalid-media-type" Warning
        "A key of `content` that is no media type or range, such as `application/json` or `image/*`. A short name such as `xml` is taken for the media type it means; anything else is left out."
    UntypedMediaType "untyped-media-type" Warning
        "A media type of which the inner structure is not generated yet: the parts of multipart bodies, the values of JSON sequences, the events of event streams. Bodies are octets as sent. In a merge patch, a union that may be an object: it is any JSON value."
    MismatchedMediaType "mismatched-media-type" Warning
        "The schema of a body describes other values than its media type carries, such as an object under `application/json-patch+json`, which is a list of operations, or under `text/csv`. The body is generated as the schema says; as text it is JSON where it is `text/plain`, else a `String`."
    NameCollision "name-collision" Warning
        "Two things of the description become the same Rust name, since Rust's names have fewer letters than the description's. The first keeps the name, the next is numbered; `x-rust-name` or a rename chooses another."
    UncheckedPattern "unchecked-pattern" Warning
        "A `pattern` that needs look-around or back-references. Expressions are matched in time linear in the text, which these cannot be; the type accepts texts that the pattern would not."
    AmbiguousUnion "ambiguous-union" Warning
        "Two branches of `oneOf` or `anyOf` whose values look alike: neither has a member, a constant or a type that the other has not, and the first asserts nothing that leaves values to the other. A value of both is read as the first."
}
