//! Security and servers.

use super::{Resolved, api};
use crate::model::{SchemeKind, SecretPlace, ServerPiece};

fn with_schemes(security: &str, operation: &str) -> Resolved {
    api(&format!(
        "
{security}
paths: {{ /a: {{ get: {{ operationId: a, responses: {{}}, {operation} }} }} }}
components:
  securitySchemes:
    Unused: {{ type: mutualTLS }}
    Basic: {{ type: http, scheme: Basic }}
    Ticket: {{ type: http, scheme: SOTicket }}
    Key: {{ type: apiKey, in: header, name: X-Key }}
    OAuth: {{ type: oauth2, flows: {{}} }}
    Linked: {{ $ref: '#/components/securitySchemes/Basic' }}
"
    ))
}

/// `Basic | Ticket+Key | nobody`.
fn alternatives(resolved: &Resolved) -> String {
    let operation = resolved.model.operations.first().expect("one operation");
    let name = |requirement: &crate::model::Requirement| {
        let scheme = resolved.model.schemes.get(requirement.scheme.0).expect("a scheme of the model");
        [vec![scheme.name.clone()], requirement.scopes.clone()].concat().join(" ")
    };
    let alternatives = operation.security.iter().map(|alternative| match alternative.requirements.as_slice() {
        [] => "nobody".to_owned(),
        some => some.iter().map(name).collect::<Vec<_>>().join("+"),
    });
    alternatives.collect::<Vec<_>>().join(" | ")
}

#[test]
fn security_is_inherited_overridden_and_lifted() {
    let cases = [
        ("security: [{ Basic: [] }]", "summary: s", "Basic"),
        ("security: [{ Basic: [] }]", "security: [{ Ticket: [], Key: [] }, { Key: [] }]", "Ticket+Key | Key"),
        ("security: [{ Basic: [] }]", "security: []", ""),
        ("security: [{ Basic: [] }, {}]", "summary: s", "Basic | nobody"),
        ("", "security: [{ OAuth: [read, write] }]", "OAuth read write"),
        ("", "security: [{ Linked: [] }]", "Linked"),
        ("", "summary: s", ""),
    ];
    for (root, operation, expected) in cases {
        let resolved = with_schemes(root, operation);
        assert_eq!(resolved.found(), [], "{root} {operation}");
        assert_eq!(alternatives(&resolved), expected, "{root} {operation}");
    }
}

#[test]
fn only_schemes_in_use_are_kept() {
    let resolved = with_schemes("security: [{ Key: [] }, { OAuth: [] }]", "summary: s");
    let kinds: Vec<_> = resolved.model.schemes.iter().map(|scheme| scheme.kind.clone()).collect();
    let key = SchemeKind::ApiKey { name: "X-Key".to_owned(), place: SecretPlace::Header };
    assert_eq!(kinds, [key, SchemeKind::Bearer { format: None }]);
}

#[test]
fn what_is_wrong_with_security_is_told() {
    let cases = [
        ("security: [{ Nobody: [] }]", "unknown-security-scheme", "#/paths/~1a/get/security/0/Nobody"),
        ("security: [{ Unused: [] }]", "unsupported-security-scheme", "#/components/securitySchemes/Unused"),
        ("security: [{ Basic: read }]", "wrong-type", "#/paths/~1a/get/security/0/Basic"),
    ];
    for (operation, code, pointer) in cases {
        assert_eq!(with_schemes("", operation).found(), [(code, pointer.to_owned())], "{operation}");
    }
    for scheme in ["type: http", "type: apiKey, in: body, name: a", "type: apiKey, in: header", "type: magic"] {
        let text = format!(
            "security: [{{ A: [] }}]\npaths: {{ /a: {{ get: {{ responses: {{}} }} }} }}\ncomponents: {{ securitySchemes: {{ A: {{ {scheme} }} }} }}"
        );
        assert_eq!(api(&text).found(), [("invalid-security-scheme", "#/components/securitySchemes/A".to_owned())], "{scheme}");
    }
}

#[test]
fn server_urls_are_split_at_their_variables() {
    let resolved = api(
        "servers: [{ url: 'https://{env}.example.com/{tenant}', variables: { tenant: { default: a }, env: { default: x, enum: [x, y] } } }]",
    );
    assert_eq!(resolved.found(), []);
    let server = resolved.model.servers.first().expect("one server");
    let expected = [
        ServerPiece::Literal("https://".to_owned()),
        ServerPiece::Variable(1),
        ServerPiece::Literal(".example.com/".to_owned()),
        ServerPiece::Variable(0),
    ];
    assert_eq!(server.url, expected);
    assert_eq!(server.variables.iter().map(|variable| variable.values.len()).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn what_is_wrong_with_a_server_is_told() {
    let cases = [
        ("url: 'https://{a}/'", "invalid-server", ""),
        ("url: 'https://{a/'", "invalid-server", ""),
        ("url: 'https://{a}/', variables: { a: { default: x, enum: [y] } }", "invalid-server", "/variables/a"),
        ("url: 'https://{a}/', variables: { a: { enum: [y] } }", "missing-key", "/variables/a"),
        ("description: none", "missing-key", ""),
    ];
    for (text, code, pointer) in cases {
        let resolved = api(&format!("servers: [{{ {text} }}]"));
        assert_eq!(resolved.found(), [(code, format!("#/servers/0{pointer}"))], "{text}");
    }
}
