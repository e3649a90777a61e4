//! The code of each folder of `golden/`, compiled without a warning and used as a user would.

#![deny(warnings)]
#![allow(clippy::unwrap_used)] // a test fails where it panics

#[path = "support/case.rs"]
mod case;
#[path = "behavior/exact.rs"]
mod exact;
#[macro_use]
#[path = "behavior/instances.rs"]
mod instances;
#[path = "behavior/json.rs"]
mod json;
#[path = "behavior/recorder.rs"]
mod recorder;
#[path = "behavior/samples.rs"]
mod samples;
#[path = "behavior/wire.rs"]
mod wire;

#[path = "golden/access-closed/behavior.rs"]
mod access_closed;
#[path = "golden/access-read-only-tag/behavior.rs"]
mod access_read_only_tag;
#[path = "golden/access-read-only-write-only/behavior.rs"]
mod access_read_only_write_only;
#[path = "golden/auth-alternatives/behavior.rs"]
mod auth_alternatives;
#[path = "golden/auth-api-key-cookie/behavior.rs"]
mod auth_api_key_cookie;
#[path = "golden/auth-api-key-header/behavior.rs"]
mod auth_api_key_header;
#[path = "golden/auth-api-key-query/behavior.rs"]
mod auth_api_key_query;
#[path = "golden/auth-basic/behavior.rs"]
mod auth_basic;
#[path = "golden/auth-bearer/behavior.rs"]
mod auth_bearer;
#[path = "golden/auth-named-scheme/behavior.rs"]
mod auth_named_scheme;
#[path = "golden/auth-oauth2-scopes/behavior.rs"]
mod auth_oauth2_scopes;
#[path = "golden/auth-optional/behavior.rs"]
mod auth_optional;
#[path = "golden/client-validate-responses/behavior.rs"]
mod client_validate_responses;
#[path = "golden/docs-examples/behavior.rs"]
mod docs_examples;
#[path = "golden/docs-markdown/behavior.rs"]
mod docs_markdown;
#[path = "golden/docs-rustdoc/behavior.rs"]
mod docs_rustdoc;
#[path = "golden/files-reference/behavior.rs"]
mod files_reference;
#[path = "golden/format-base64url/behavior.rs"]
mod format_base64url;
#[path = "golden/format-binary/behavior.rs"]
mod format_binary;
#[path = "golden/format-byte/behavior.rs"]
mod format_byte;
#[path = "golden/format-date/behavior.rs"]
mod format_date;
#[path = "golden/format-date-time/behavior.rs"]
mod format_date_time;
#[path = "golden/format-decimal/behavior.rs"]
mod format_decimal;
#[path = "golden/format-double/behavior.rs"]
mod format_double;
#[path = "golden/format-duration/behavior.rs"]
mod format_duration;
#[path = "golden/format-float/behavior.rs"]
mod format_float;
#[path = "golden/format-http-date/behavior.rs"]
mod format_http_date;
#[path = "golden/format-int16/behavior.rs"]
mod format_int16;
#[path = "golden/format-int32/behavior.rs"]
mod format_int32;
#[path = "golden/format-int64/behavior.rs"]
mod format_int64;
#[path = "golden/format-int8/behavior.rs"]
mod format_int8;
#[path = "golden/format-ipv4/behavior.rs"]
mod format_ipv4;
#[path = "golden/format-ipv6/behavior.rs"]
mod format_ipv6;
#[path = "golden/format-password/behavior.rs"]
mod format_password;
#[path = "golden/format-quoted-number/behavior.rs"]
mod format_quoted_number;
#[path = "golden/format-time/behavior.rs"]
mod format_time;
#[path = "golden/format-uint16/behavior.rs"]
mod format_uint16;
#[path = "golden/format-uint32/behavior.rs"]
mod format_uint32;
#[path = "golden/format-uint64/behavior.rs"]
mod format_uint64;
#[path = "golden/format-uint8/behavior.rs"]
mod format_uint8;
#[path = "golden/format-unixtime/behavior.rs"]
mod format_unixtime;
#[path = "golden/format-uri/behavior.rs"]
mod format_uri;
#[path = "golden/format-uuid/behavior.rs"]
mod format_uuid;
#[path = "golden/keyword-additional-items/behavior.rs"]
mod keyword_additional_items;
#[path = "golden/keyword-anchor/behavior.rs"]
mod keyword_anchor;
#[path = "golden/keyword-annotations/behavior.rs"]
mod keyword_annotations;
#[path = "golden/keyword-contains/behavior.rs"]
mod keyword_contains;
#[path = "golden/keyword-content-encoding/behavior.rs"]
mod keyword_content_encoding;
#[path = "golden/keyword-defs/behavior.rs"]
mod keyword_defs;
#[path = "golden/keyword-dependencies/behavior.rs"]
mod keyword_dependencies;
#[path = "golden/keyword-dependent-required/behavior.rs"]
mod keyword_dependent_required;
#[path = "golden/keyword-dependent-schemas/behavior.rs"]
mod keyword_dependent_schemas;
#[path = "golden/keyword-dynamic-ref/behavior.rs"]
mod keyword_dynamic_ref;
#[path = "golden/keyword-exclusive-maximum/behavior.rs"]
mod keyword_exclusive_maximum;
#[path = "golden/keyword-exclusive-maximum-flag/behavior.rs"]
mod keyword_exclusive_maximum_flag;
#[path = "golden/keyword-exclusive-minimum/behavior.rs"]
mod keyword_exclusive_minimum;
#[path = "golden/keyword-exclusive-minimum-flag/behavior.rs"]
mod keyword_exclusive_minimum_flag;
#[path = "golden/keyword-format-and-pattern/behavior.rs"]
mod keyword_format_and_pattern;
#[path = "golden/keyword-if-then-else/behavior.rs"]
mod keyword_if_then_else;
#[path = "golden/keyword-items/behavior.rs"]
mod keyword_items;
#[path = "golden/keyword-max-contains/behavior.rs"]
mod keyword_max_contains;
#[path = "golden/keyword-max-items/behavior.rs"]
mod keyword_max_items;
#[path = "golden/keyword-max-length/behavior.rs"]
mod keyword_max_length;
#[path = "golden/keyword-max-properties/behavior.rs"]
mod keyword_max_properties;
#[path = "golden/keyword-maximum/behavior.rs"]
mod keyword_maximum;
#[path = "golden/keyword-min-contains/behavior.rs"]
mod keyword_min_contains;
#[path = "golden/keyword-min-items/behavior.rs"]
mod keyword_min_items;
#[path = "golden/keyword-min-length/behavior.rs"]
mod keyword_min_length;
#[path = "golden/keyword-min-properties/behavior.rs"]
mod keyword_min_properties;
#[path = "golden/keyword-minimum/behavior.rs"]
mod keyword_minimum;
#[path = "golden/keyword-multiple-of/behavior.rs"]
mod keyword_multiple_of;
#[path = "golden/keyword-not/behavior.rs"]
mod keyword_not;
#[path = "golden/keyword-nullable/behavior.rs"]
mod keyword_nullable;
#[path = "golden/keyword-one-of-required/behavior.rs"]
mod keyword_one_of_required;
#[path = "golden/keyword-pattern/behavior.rs"]
mod keyword_pattern;
#[path = "golden/keyword-pattern-properties/behavior.rs"]
mod keyword_pattern_properties;
#[path = "golden/keyword-prefix-items/behavior.rs"]
mod keyword_prefix_items;
#[path = "golden/keyword-properties/behavior.rs"]
mod keyword_properties;
#[path = "golden/keyword-property-names/behavior.rs"]
mod keyword_property_names;
#[path = "golden/keyword-ref/behavior.rs"]
mod keyword_ref;
#[path = "golden/keyword-required/behavior.rs"]
mod keyword_required;
#[path = "golden/keyword-type/behavior.rs"]
mod keyword_type;
#[path = "golden/keyword-unevaluated-items/behavior.rs"]
mod keyword_unevaluated_items;
#[path = "golden/keyword-unevaluated-properties/behavior.rs"]
mod keyword_unevaluated_properties;
#[path = "golden/keyword-unique-items/behavior.rs"]
mod keyword_unique_items;
#[path = "golden/media-content-media-type/behavior.rs"]
mod media_content_media_type;
#[path = "golden/media-events/behavior.rs"]
mod media_events;
#[path = "golden/media-events-content-schema/behavior.rs"]
mod media_events_content_schema;
#[path = "golden/media-events-item-schema/behavior.rs"]
mod media_events_item_schema;
#[path = "golden/media-form/behavior.rs"]
mod media_form;
#[path = "golden/media-form-answers/behavior.rs"]
mod media_form_answers;
#[path = "golden/media-form-encoding/behavior.rs"]
mod media_form_encoding;
#[path = "golden/media-json/behavior.rs"]
mod media_json;
#[path = "golden/media-json-lines/behavior.rs"]
mod media_json_lines;
#[path = "golden/media-json-patch/behavior.rs"]
mod media_json_patch;
#[path = "golden/media-json-sequence/behavior.rs"]
mod media_json_sequence;
#[path = "golden/media-json-suffix/behavior.rs"]
mod media_json_suffix;
#[path = "golden/media-merge-patch/behavior.rs"]
mod media_merge_patch;
#[path = "golden/media-merge-patch-nested/behavior.rs"]
mod media_merge_patch_nested;
#[path = "golden/media-merge-patch-nullable/behavior.rs"]
mod media_merge_patch_nullable;
#[path = "golden/media-merge-patch-union/behavior.rs"]
mod media_merge_patch_union;
#[path = "golden/media-multipart/behavior.rs"]
mod media_multipart;
#[path = "golden/media-multipart-headers/behavior.rs"]
mod media_multipart_headers;
#[path = "golden/media-multipart-mixed/behavior.rs"]
mod media_multipart_mixed;
#[path = "golden/media-multipart-others/behavior.rs"]
mod media_multipart_others;
#[path = "golden/media-multipart-several/behavior.rs"]
mod media_multipart_several;
#[path = "golden/media-octets/behavior.rs"]
mod media_octets;
#[path = "golden/media-patch-beside-json/behavior.rs"]
mod media_patch_beside_json;
#[path = "golden/media-range/behavior.rs"]
mod media_range;
#[path = "golden/media-several/behavior.rs"]
mod media_several;
#[path = "golden/media-several-streams/behavior.rs"]
mod media_several_streams;
#[path = "golden/media-text/behavior.rs"]
mod media_text;
#[path = "golden/media-text-structured/behavior.rs"]
mod media_text_structured;
#[path = "golden/media-text-untyped/behavior.rs"]
mod media_text_untyped;
#[path = "golden/media-xml/behavior.rs"]
mod media_xml;
#[path = "golden/media-xml-attribute/behavior.rs"]
mod media_xml_attribute;
#[path = "golden/media-xml-map/behavior.rs"]
mod media_xml_map;
#[path = "golden/media-xml-ms-text/behavior.rs"]
mod media_xml_ms_text;
#[path = "golden/media-xml-name/behavior.rs"]
mod media_xml_name;
#[path = "golden/media-xml-namespace/behavior.rs"]
mod media_xml_namespace;
#[path = "golden/media-xml-node-type/behavior.rs"]
mod media_xml_node_type;
#[path = "golden/media-xml-null/behavior.rs"]
mod media_xml_null;
#[path = "golden/media-xml-prefix/behavior.rs"]
mod media_xml_prefix;
#[path = "golden/media-xml-reference/behavior.rs"]
mod media_xml_reference;
#[path = "golden/media-xml-root-list/behavior.rs"]
mod media_xml_root_list;
#[path = "golden/media-xml-text/behavior.rs"]
mod media_xml_text;
#[path = "golden/media-xml-union/behavior.rs"]
mod media_xml_union;
#[path = "golden/media-xml-wrapped/behavior.rs"]
mod media_xml_wrapped;
#[path = "golden/naming-collision/behavior.rs"]
mod naming_collision;
#[path = "golden/naming-keywords/behavior.rs"]
mod naming_keywords;
#[path = "golden/naming-properties/behavior.rs"]
mod naming_properties;
#[path = "golden/naming-rust-name/behavior.rs"]
mod naming_rust_name;
#[path = "golden/naming-symbols/behavior.rs"]
mod naming_symbols;
#[path = "golden/operation-default-error/behavior.rs"]
mod operation_default_error;
#[path = "golden/operation-head/behavior.rs"]
mod operation_head;
#[path = "golden/operation-link-expressions/behavior.rs"]
mod operation_link_expressions;
#[path = "golden/operation-links/behavior.rs"]
mod operation_links;
#[path = "golden/operation-methods/behavior.rs"]
mod operation_methods;
#[path = "golden/operation-no-id/behavior.rs"]
mod operation_no_id;
#[path = "golden/operation-optional-body/behavior.rs"]
mod operation_optional_body;
#[path = "golden/operation-refusals/behavior.rs"]
mod operation_refusals;
#[path = "golden/operation-routes/behavior.rs"]
mod operation_routes;
#[path = "golden/operation-several-successes/behavior.rs"]
mod operation_several_successes;
#[path = "golden/operation-signal-event/behavior.rs"]
mod operation_signal_event;
#[path = "golden/operation-status-range/behavior.rs"]
mod operation_status_range;
#[path = "golden/operation-tags/behavior.rs"]
mod operation_tags;
#[path = "golden/options-by-name/behavior.rs"]
mod options_by_name;
#[path = "golden/options-by-name-bodies/behavior.rs"]
mod options_by_name_bodies;
#[path = "golden/options-by-name-credentials/behavior.rs"]
mod options_by_name_credentials;
#[path = "golden/options-by-name-none/behavior.rs"]
mod options_by_name_none;
#[path = "golden/options-no-client/behavior.rs"]
mod options_no_client;
#[path = "golden/options-no-server/behavior.rs"]
mod options_no_server;
#[path = "golden/options-rename/behavior.rs"]
mod options_rename;
#[path = "golden/options-unused-schemas/behavior.rs"]
mod options_unused_schemas;
#[path = "golden/overlay-update/behavior.rs"]
mod overlay_update;
#[path = "golden/param-allow-reserved/behavior.rs"]
mod param_allow_reserved;
#[path = "golden/param-collection-format/behavior.rs"]
mod param_collection_format;
#[path = "golden/param-content/behavior.rs"]
mod param_content;
#[path = "golden/param-cookie-cookie/behavior.rs"]
mod param_cookie_cookie;
#[path = "golden/param-cookie-cookie-explode/behavior.rs"]
mod param_cookie_cookie_explode;
#[path = "golden/param-cookie-form/behavior.rs"]
mod param_cookie_form;
#[path = "golden/param-cookie-form-explode/behavior.rs"]
mod param_cookie_form_explode;
#[path = "golden/param-default/behavior.rs"]
mod param_default;
#[path = "golden/param-header-simple/behavior.rs"]
mod param_header_simple;
#[path = "golden/param-header-simple-explode/behavior.rs"]
mod param_header_simple_explode;
#[path = "golden/param-path-item/behavior.rs"]
mod param_path_item;
#[path = "golden/param-path-label/behavior.rs"]
mod param_path_label;
#[path = "golden/param-path-label-explode/behavior.rs"]
mod param_path_label_explode;
#[path = "golden/param-path-matrix/behavior.rs"]
mod param_path_matrix;
#[path = "golden/param-path-matrix-explode/behavior.rs"]
mod param_path_matrix_explode;
#[path = "golden/param-path-several-in-segment/behavior.rs"]
mod param_path_several_in_segment;
#[path = "golden/param-path-simple/behavior.rs"]
mod param_path_simple;
#[path = "golden/param-path-simple-explode/behavior.rs"]
mod param_path_simple_explode;
#[path = "golden/param-query-allow-empty/behavior.rs"]
mod param_query_allow_empty;
#[path = "golden/param-query-deep-object/behavior.rs"]
mod param_query_deep_object;
#[path = "golden/param-query-deep-object-nested/behavior.rs"]
mod param_query_deep_object_nested;
#[path = "golden/param-query-empty/behavior.rs"]
mod param_query_empty;
#[path = "golden/param-query-extensible-enum/behavior.rs"]
mod param_query_extensible_enum;
#[path = "golden/param-query-form/behavior.rs"]
mod param_query_form;
#[path = "golden/param-query-form-explode/behavior.rs"]
mod param_query_form_explode;
#[path = "golden/param-query-form-nested/behavior.rs"]
mod param_query_form_nested;
#[path = "golden/param-query-free-form/behavior.rs"]
mod param_query_free_form;
#[path = "golden/param-query-pipe-delimited/behavior.rs"]
mod param_query_pipe_delimited;
#[path = "golden/param-query-pipe-delimited-explode/behavior.rs"]
mod param_query_pipe_delimited_explode;
#[path = "golden/param-query-space-delimited/behavior.rs"]
mod param_query_space_delimited;
#[path = "golden/param-query-space-delimited-explode/behavior.rs"]
mod param_query_space_delimited_explode;
#[path = "golden/param-query-tuple/behavior.rs"]
mod param_query_tuple;
#[path = "golden/param-query-types/behavior.rs"]
mod param_query_types;
#[path = "golden/param-querystring-form/behavior.rs"]
mod param_querystring_form;
#[path = "golden/param-querystring-json/behavior.rs"]
mod param_querystring_json;
#[path = "golden/param-types/behavior.rs"]
mod param_types;
#[path = "golden/path-edges/behavior.rs"]
mod path_edges;
#[path = "golden/path-fixed-query/behavior.rs"]
mod path_fixed_query;
#[path = "golden/path-mixed-segments/behavior.rs"]
mod path_mixed_segments;
#[path = "golden/path-span/behavior.rs"]
mod path_span;
#[path = "golden/path-span-pattern/behavior.rs"]
mod path_span_pattern;
#[path = "golden/response-headers/behavior.rs"]
mod response_headers;
#[path = "golden/schema-additional-properties/behavior.rs"]
mod schema_additional_properties;
#[path = "golden/schema-alike/behavior.rs"]
mod schema_alike;
#[path = "golden/schema-all-of/behavior.rs"]
mod schema_all_of;
#[path = "golden/schema-all-of-hierarchy/behavior.rs"]
mod schema_all_of_hierarchy;
#[path = "golden/schema-all-of-intersection/behavior.rs"]
mod schema_all_of_intersection;
#[path = "golden/schema-any/behavior.rs"]
mod schema_any;
#[path = "golden/schema-any-of/behavior.rs"]
mod schema_any_of;
#[path = "golden/schema-array-map-alias/behavior.rs"]
mod schema_array_map_alias;
#[path = "golden/schema-array-nested/behavior.rs"]
mod schema_array_nested;
#[path = "golden/schema-assertions/behavior.rs"]
mod schema_assertions;
#[path = "golden/schema-assertions-beside-types/behavior.rs"]
mod schema_assertions_beside_types;
#[path = "golden/schema-assertions-in-unions/behavior.rs"]
mod schema_assertions_in_unions;
#[path = "golden/schema-case-insensitive/behavior.rs"]
mod schema_case_insensitive;
#[path = "golden/schema-closed-object/behavior.rs"]
mod schema_closed_object;
#[path = "golden/schema-const/behavior.rs"]
mod schema_const;
#[path = "golden/schema-constructors/behavior.rs"]
mod schema_constructors;
#[path = "golden/schema-default/behavior.rs"]
mod schema_default;
#[path = "golden/schema-default-nested/behavior.rs"]
mod schema_default_nested;
#[path = "golden/schema-discriminator-default/behavior.rs"]
mod schema_discriminator_default;
#[path = "golden/schema-discriminator-mixed/behavior.rs"]
mod schema_discriminator_mixed;
#[path = "golden/schema-empty-object/behavior.rs"]
mod schema_empty_object;
#[path = "golden/schema-enum-exact/behavior.rs"]
mod schema_enum_exact;
#[path = "golden/schema-enum-flags/behavior.rs"]
mod schema_enum_flags;
#[path = "golden/schema-enum-integer/behavior.rs"]
mod schema_enum_integer;
#[path = "golden/schema-enum-names/behavior.rs"]
mod schema_enum_names;
#[path = "golden/schema-enum-string/behavior.rs"]
mod schema_enum_string;
#[path = "golden/schema-enum-values/behavior.rs"]
mod schema_enum_values;
#[path = "golden/schema-enum-varnames/behavior.rs"]
mod schema_enum_varnames;
#[path = "golden/schema-implied-type/behavior.rs"]
mod schema_implied_type;
#[path = "golden/schema-inline/behavior.rs"]
mod schema_inline;
#[path = "golden/schema-integer-range/behavior.rs"]
mod schema_integer_range;
#[path = "golden/schema-object-required-optional/behavior.rs"]
mod schema_object_required_optional;
#[path = "golden/schema-one-of-ambiguous/behavior.rs"]
mod schema_one_of_ambiguous;
#[path = "golden/schema-one-of-const/behavior.rs"]
mod schema_one_of_const;
#[path = "golden/schema-one-of-discriminator/behavior.rs"]
mod schema_one_of_discriminator;
#[path = "golden/schema-one-of-discriminator-declared/behavior.rs"]
mod schema_one_of_discriminator_declared;
#[path = "golden/schema-one-of-enum-member/behavior.rs"]
mod schema_one_of_enum_member;
#[path = "golden/schema-one-of-nested/behavior.rs"]
mod schema_one_of_nested;
#[path = "golden/schema-one-of-shape/behavior.rs"]
mod schema_one_of_shape;
#[path = "golden/schema-optional-nullable/behavior.rs"]
mod schema_optional_nullable;
#[path = "golden/schema-pattern-properties/behavior.rs"]
mod schema_pattern_properties;
#[path = "golden/schema-read-only-write-only/behavior.rs"]
mod schema_read_only_write_only;
#[path = "golden/schema-recursive/behavior.rs"]
mod schema_recursive;
#[path = "golden/schema-recursive-kinds/behavior.rs"]
mod schema_recursive_kinds;
#[path = "golden/schema-ref-siblings/behavior.rs"]
mod schema_ref_siblings;
#[path = "golden/schema-traits/behavior.rs"]
mod schema_traits;
#[path = "golden/schema-tuple/behavior.rs"]
mod schema_tuple;
#[path = "golden/schema-tuple-items-list/behavior.rs"]
mod schema_tuple_items_list;
#[path = "golden/schema-tuple-open/behavior.rs"]
mod schema_tuple_open;
#[path = "golden/server-operation/behavior.rs"]
mod server_operation;
#[path = "golden/server-schemes/behavior.rs"]
mod server_schemes;
#[path = "golden/server-variables/behavior.rs"]
mod server_variables;
#[path = "golden/version-openapi-3-0/behavior.rs"]
mod version_openapi_3_0;
#[path = "golden/version-openapi-3-1/behavior.rs"]
mod version_openapi_3_1;
#[path = "golden/version-openapi-3-2/behavior.rs"]
mod version_openapi_3_2;
#[path = "golden/version-swagger-2/behavior.rs"]
mod version_swagger_2;
#[path = "golden/version-swagger-2-form/behavior.rs"]
mod version_swagger_2_form;
#[path = "golden/version-swagger-2-form-lists/behavior.rs"]
mod version_swagger_2_form_lists;

#[test]
fn every_folder_is_compiled() {
    let modules = include_str!("behavior.rs").lines().filter_map(|line| line.strip_prefix("#[path = \"golden/"));
    let compiled: Vec<_> = modules.filter_map(|rest| rest.strip_suffix("/behavior.rs\"]")).collect();
    let folders: Vec<_> = case::features().into_iter().map(|case| case.name).collect();
    assert_eq!(compiled, folders, "name each folder of golden/ in behavior.rs, sorted");
}

#[test]
fn each_behavior_compiles_its_own_description_with_its_options() {
    for case in case::features() {
        let behavior = behavior(&case);
        let spec = format!("\"tests/golden/{}/spec.yaml\"", case.name);
        let choices = case.options.iter().map(|option| choice(option)).fold(spec, |line, choice| line + ", " + &choice);
        let line = format!("specwright_macros::api!(mod api = {choices});");
        assert!(one_line(&behavior).contains(&one_line(&line)), "{}: behavior.rs lacks {line}", case.name);
    }
}

/// Folders that are about values, by the beginning of their names.
const OF_VALUES: [&str; 3] = ["format-", "keyword-", "schema-"];

/// `format: binary` stands where the whole body is octets: its folder has no schema of JSON values. The numbers of the other are beyond
/// the judge's.
const WITHOUT_VALUES: [&str; 2] = ["format-binary", "schema-enum-exact"];

#[test]
fn each_folder_about_values_has_instances() {
    for case in case::features() {
        let about_values = OF_VALUES.iter().any(|area| case.name.starts_with(area)) && !WITHOUT_VALUES.contains(&&*case.name);
        let kept = case.folder.join("instances.json").is_file();
        assert_eq!(kept, behavior(&case).contains("\nsuite!("), "{}: `suite!` tries the values of instances.json", case.name);
        assert!(kept || !about_values, "{}: write instances.json, as golden/README.md tells", case.name);
    }
}

/// The schemas of one are those of `spec.yaml` with what the overlay adds; the numbers of the other are beyond the judge's.
const OTHER_SCHEMAS: [&str; 2] = ["overlay-update", "schema-enum-exact"];

#[test]
fn values_are_made_from_every_schema() {
    for case in case::features() {
        let spec = std::fs::read_to_string(case.folder.join("spec.yaml")).unwrap_or_default();
        let has_schemas = spec.contains("\n  schemas:") || spec.contains("\ndefinitions:");
        let behavior = behavior(&case);
        let tried = behavior.contains("\nsuite!(") || behavior.contains("\nsamples!(");
        let wanted = has_schemas && !OTHER_SCHEMAS.contains(&&*case.name);
        assert_eq!(tried, wanted, "{}: `samples!(…)` in behavior.rs makes values from the schemas of spec.yaml", case.name);
    }
}

fn behavior(case: &case::Case) -> String {
    std::fs::read_to_string(case.folder.join("behavior.rs")).unwrap()
}

/// `no_server`, `rename("#/x", "Y")`
fn choice(option: &str) -> String {
    if let Some(path) = option.strip_prefix("doc-path ") {
        return format!("doc_path(\"{path}\")");
    }
    match option.strip_prefix("rename ").and_then(|rename| rename.rsplit_once('=')) {
        Some((pointer, name)) => format!("rename(\"{pointer}\", \"{name}\")"),
        None => option.replace('-', "_"),
    }
}

/// Without blanks and line breaks, as formatting puts them anywhere.
fn one_line(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace() && *char != ',').collect()
}
