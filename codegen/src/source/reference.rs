//! Where a `$ref` leads: the file it names, and the JSON Pointer in it.

use std::path::{Component, Path, PathBuf};

/// A reference in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reference<'a> {
    /// In a file (relative, as written and percent-decoded; `None` is the file it stands in), at a fragment.
    File { path: Option<PathBuf>, fragment: &'a str },
    /// `https://…` and other schemes.
    Remote { address: &'a str, fragment: &'a str },
}

/// Splits `file.yaml#/a/b` in two.
pub(super) fn split(reference: &str) -> Reference<'_> {
    let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    if has_scheme(file) {
        return Reference::Remote { address: file, fragment };
    }
    let path = (!file.is_empty()).then(|| PathBuf::from(percent_decode(file)));
    Reference::File { path, fragment }
}

/// The steps of a JSON Pointer in a fragment: `/paths/~1a%20b` is `paths`, `/a b`; `None` if it is none.
pub(super) fn steps(fragment: &str) -> Option<Vec<String>> {
    if fragment.is_empty() {
        return Some(Vec::new());
    }
    let decoded = percent_decode(fragment);
    let steps = decoded.strip_prefix('/')?;
    Some(steps.split('/').map(|step| step.replace("~1", "/").replace("~0", "~")).collect())
}

/// A step of a JSON Pointer as it is written in one: `/a` is `~1a`.
pub(super) fn escape(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}

/// A path beside the file it is named in, without `.` and `..` where they can be told.
pub(crate) fn beside(file: &Path, relative: &Path) -> PathBuf {
    normalize(&file.parent().unwrap_or(Path::new("")).join(relative))
}

/// A path without `.` and, as far as it goes, without `..`: `a/./b/../c` is `a/c`.
pub(super) fn normalize(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(out.components().next_back(), Some(Component::Normal(_))) => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

fn has_scheme(file: &str) -> bool {
    let Some((scheme, _)) = file.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// `%41` is `A`; a `%` that starts no escape, or escapes that are not UTF-8, stay as they are.
fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        match (byte, hex_pair(tail)) {
            (b'%', Some((value, tail))) => {
                out.push(value);
                rest = tail;
            }
            _ => out.push(byte),
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

fn hex_pair(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let [high, low, tail @ ..] = bytes else { return None };
    let digit = |byte: u8| (byte as char).to_digit(16);
    let value = digit(*high)? * 16 + digit(*low)?;
    Some((u8::try_from(value).ok()?, tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_split_in_file_and_fragment() {
        let file = |path: &str, fragment: &'static str| Reference::File { path: Some(path.into()), fragment };
        for (reference, parts) in [
            ("#", Reference::File { path: None, fragment: "" }),
            ("", Reference::File { path: None, fragment: "" }),
            ("#/a/b", Reference::File { path: None, fragment: "/a/b" }),
            ("common.yaml", file("common.yaml", "")),
            ("../my%20api.yaml#/a", file("../my api.yaml", "/a")),
            ("https://example.com/a.yaml#/b", Reference::Remote { address: "https://example.com/a.yaml", fragment: "/b" }),
            ("urn:example:a", Reference::Remote { address: "urn:example:a", fragment: "" }),
        ] {
            assert_eq!(split(reference), parts, "{reference}");
        }
    }

    #[test]
    fn pointers_are_unescaped() {
        for (fragment, expected) in [
            ("", Some(vec![])),
            ("/paths/~1a~1{b}/get", Some(vec!["paths", "/a/{b}", "get"])),
            ("/a%20b/~01", Some(vec!["a b", "~1"])),
            ("/100%/%zz", Some(vec!["100%", "%zz"])),
            ("/%C3%A5/%ff", Some(vec!["%C3%A5", "%ff"])),
            ("/%C3%A5", Some(vec!["å"])),
            ("anchor", None),
        ] {
            let expected = expected.map(|steps| steps.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(steps(fragment), expected, "{fragment}");
        }
    }

    #[test]
    fn paths_are_normalized() {
        for (file, relative, expected) in [
            ("spec/a.yaml", "b.yaml", "spec/b.yaml"),
            ("spec/a.yaml", "./x/../b.yaml", "spec/b.yaml"),
            ("spec/a.yaml", "../b.yaml", "b.yaml"),
            ("a.yaml", "../../b.yaml", "../../b.yaml"),
            ("/spec/a.yaml", "/other/b.yaml", "/other/b.yaml"),
        ] {
            assert_eq!(beside(Path::new(file), Path::new(relative)), Path::new(expected), "{relative}");
        }
    }
}
