//! The values of `instances.json`, against the generated types and against an independent judge; the form is told in
//! `golden/README.md`.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use specwright_runtime::body::json::{decode, encode};
use specwright_runtime::check::Validate;
use specwright_runtime::serde::Serialize;
use specwright_runtime::serde::de::DeserializeOwned;

use specwright_samples::{Description, Direction, Judge};

use crate::exact::Exact;

/// Tries `instances.json` of the folder on the types, and values made from their schemas: `suite!(Pet, PetTag = "pet-tag");`, where
/// the second is the name of the schema, if it is another.
macro_rules! suite {
    ($($subject:tt)+) => {
        samples!($($subject)+);

        #[test]
        fn instances() {
            crate::instances::try_all(module_path!(), SUBJECTS);
        }
    };
}

/// Tries values made from the schemas of the types: a folder that is about something else has no `instances.json`.
macro_rules! samples {
    ($($rust:ident $(= $schema:literal)?),+ $(,)?) => {
        const SUBJECTS: &[crate::instances::Subject] = &[$(crate::instances::Subject {
            rust: stringify!($rust),
            schema: [$($schema,)? stringify!($rust)][0],
            read: |text| crate::instances::read::<api::$rust>(text, |value| {
                #[allow(unused_imports)] // a type has checks or none
                use crate::instances::{Checked as _, Unchecked as _};
                (&crate::instances::Probe(value)).violations()
            }),
        }),+];

        #[test]
        fn samples() {
            crate::samples::try_all(module_path!(), SUBJECTS);
        }
    };
}

/// A generated type, and the schema that it is made from.
#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) rust: &'static str,
    pub(crate) schema: &'static str,
    pub(crate) read: fn(&str) -> Reading,
}

/// What became of a text.
#[derive(Debug)]
pub(crate) enum Reading {
    /// It does not decode.
    Refused(String),
    Read {
        violations: Vec<String>,
        /// What the value encodes to.
        again: Exact,
        /// Whether that decodes to an equal value.
        stable: bool,
    },
}

impl Reading {
    /// Everything that is said against the text.
    pub(crate) fn refusal(&self) -> Vec<String> {
        match self {
            Self::Refused(why) => vec![why.clone()],
            Self::Read { violations, .. } => violations.clone(),
        }
    }
}

/// Decodes, checks, encodes and decodes again.
pub(crate) fn read<T: DeserializeOwned + Serialize + PartialEq>(text: &str, violations: fn(&T) -> Vec<String>) -> Reading {
    let value: T = match decode(text.as_bytes()) {
        Ok(value) => value,
        Err(mut error) => {
            (error.line, error.column) = (None, None);
            return Reading::Refused(error.to_string());
        }
    };
    let again = encode(&value).unwrap_or_else(|error| panic!("{text} is not written again: {error}"));
    let stable = decode::<T>(&again).is_ok_and(|again| again == value);
    Reading::Read { violations: violations(&value), again: Exact::read(std::str::from_utf8(&again).unwrap()), stable }
}

/// Tells types with checks from those without: the method of `Checked` is found first.
pub(crate) struct Probe<'a, T>(pub(crate) &'a T);

pub(crate) trait Checked {
    fn violations(&self) -> Vec<String>;
}

impl<T: Validate> Checked for Probe<'_, T> {
    fn violations(&self) -> Vec<String> {
        let violations = self.0.validate().err();
        violations.iter().flat_map(|violations| violations.iter()).map(ToString::to_string).collect()
    }
}

pub(crate) trait Unchecked {
    fn violations(&self) -> Vec<String>;
}

impl<T> Unchecked for &Probe<'_, T> {
    fn violations(&self) -> Vec<String> {
        Vec::new()
    }
}

impl Subject {
    /// What is made from a schema for requests alone is called `…Request`.
    pub(crate) fn direction(&self) -> Direction {
        match self.rust.strip_suffix("Request") {
            Some(rest) if rest == self.schema => Direction::Request,
            Some(_) | None => Direction::Response,
        }
    }

    /// Where the schema stands.
    pub(crate) fn pointer(&self, document: &Value) -> String {
        let place = if document.get("swagger").is_some() { "#/definitions" } else { "#/components/schemas" };
        format!("{place}/{}", self.schema.replace('~', "~0").replace('/', "~1"))
    }

    /// What tells values of the schema from others: the `jsonschema` crate, which knows nothing of the generator.
    fn judge(&self, document: &Value) -> Judge {
        let description = Description::new(document, self.direction()).unwrap_or_else(|error| panic!("{}: {error}", self.schema));
        description.judge(&self.pointer(document)).unwrap_or_else(|error| panic!("{}: {error}", self.schema))
    }
}

/// The folder of a module: `behavior::schema_all_of` is of `golden/schema-all-of`.
pub(crate) fn folder(module: &str) -> PathBuf {
    let name = module.rsplit("::").next().unwrap_or_default().replace('_', "-");
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// Tries every value; with `UPDATE_GOLDEN` set, writes down what is said against those that are refused.
pub(crate) fn try_all(module: &str, subjects: &[Subject]) {
    let folder = folder(module);
    let file = folder.join("instances.json");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let Exact::Object(mut sections) = Exact::read(&text) else { panic!("{}: not an object", file.display()) };
    let names: Vec<_> = sections.iter().map(|(name, _)| name.as_str()).collect();
    let wanted: Vec<_> = subjects.iter().map(|subject| subject.rust).collect();
    assert_eq!(names, wanted, "the keys of {} are the types that `suite!` names", file.display());
    let document = serde_yaml::from_str(&fs::read_to_string(folder.join("spec.yaml")).unwrap()).unwrap();
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = Vec::new();
    for (subject, (_, section)) in subjects.iter().zip(&mut sections) {
        if update {
            move_mended(subject, section);
        }
        try_section(subject, &subject.judge(&document), section, &mut wrong);
    }
    if update {
        fs::write(&file, laid_out(&sections)).unwrap();
        wrong.retain(|wrong| !wrong.contains(UPDATES));
    }
    assert!(wrong.is_empty(), "\n{}: {} values are not as said\n\n{}\n", file.display(), wrong.len(), wrong.join("\n\n"));
}

const UPDATES: &str = "accept it with UPDATE_GOLDEN=1 cargo test -p specwright-codegen --test behavior";

/// `valid`, `accepted` and `invalid` of a schema.
fn try_section(subject: &Subject, judge: &Judge, section: &mut Exact, wrong: &mut Vec<String>) {
    let Exact::Object(lists) = section else { panic!("{}: not an object", subject.rust) };
    for (kind, list) in lists {
        let Exact::Array(values) = list else { panic!("{}: `{kind}` is not a list", subject.rust) };
        for value in values {
            let told = match kind.as_str() {
                "valid" => try_valid(subject, judge, value, None),
                "accepted" => try_accepted(subject, judge, value),
                "invalid" => try_invalid(subject, judge, value),
                other => vec![format!("there is no list `{other}`: write `valid`, `accepted` or `invalid`")],
            };
            wrong.extend(told.into_iter().map(|told| format!("{} {kind} {value}\n  {told}", subject.rust)));
        }
    }
}

/// The value is taken, and written again as it was, or as is said.
fn try_valid(subject: &Subject, judge: &Judge, value: &Exact, entry: Option<&Exact>) -> Vec<String> {
    let mut wrong: Vec<_> = judged(judge, value, true, entry).into_iter().collect();
    let expected = entry.and_then(|entry| entry.get("becomes")).unwrap_or(value);
    match (subject.read)(&value.to_string()) {
        Reading::Read { violations, again, stable } => {
            wrong.extend(violations.into_iter().map(|told| format!("is refused: {told}")));
            wrong.extend((!again.same(expected)).then(|| format!("becomes {again}")));
            wrong.extend((!stable).then(|| format!("does not become the same again: {again}")));
        }
        Reading::Refused(why) => wrong.push(format!("does not decode: {why}")),
    }
    wrong
}

/// `{"value": …, "becomes": …, "judge": "invalid", "because": "…"}`
fn try_accepted(subject: &Subject, judge: &Judge, entry: &Exact) -> Vec<String> {
    let known = entry.get("becomes").or(entry.get("judge")).is_some();
    let mut wrong = keys(entry, &["value", "becomes", "judge", "because"]);
    wrong.extend((!known).then(|| "is as any other: write it under `valid`".to_owned()));
    wrong.extend(entry.get("value").map(|value| try_valid(subject, judge, value, Some(entry))).unwrap_or_default());
    wrong
}

/// `{"value": …, "why": ["…"], "judge": "valid", "because": "…"}`
fn try_invalid(subject: &Subject, judge: &Judge, entry: &mut Exact) -> Vec<String> {
    let mut wrong = keys(entry, &["value", "why", "judge", "because"]);
    let Some(value) = entry.get("value").cloned() else { return wrong };
    wrong.extend(judged(judge, &value, false, Some(entry)));
    let why = (subject.read)(&value.to_string()).refusal();
    if why.is_empty() {
        wrong.push("is taken".to_owned());
        return wrong;
    }
    let why = Exact::Array(why.into_iter().map(Exact::Text).collect());
    if !entry.get("why").is_some_and(|kept| kept.same(&why)) {
        wrong.push(format!("is refused because of {why}: {UPDATES}"));
        put_after_value(entry, why);
    }
    wrong
}

/// Entries that said that something is wrong, and no longer is, go where other values are.
fn move_mended(subject: &Subject, section: &mut Exact) {
    let Exact::Object(lists) = section else { return };
    let mut valid = Vec::new();
    let mut invalid = Vec::new();
    for (kind, list) in lists.iter_mut() {
        let Exact::Array(entries) = list else { continue };
        entries.retain(|entry| {
            let Some(value) = entry.get("value").filter(|_| says_wrong(entry)) else { return true };
            let judged_valid = entry.get("judge").map_or(kind == "accepted", |judge| judge.is_text("valid"));
            match (subject.read)(&value.to_string()) {
                Reading::Read { violations, again, stable } if violations.is_empty() => {
                    let mended = judged_valid && stable && again.same(value);
                    valid.extend(mended.then(|| value.clone()));
                    !mended
                }
                Reading::Read { .. } | Reading::Refused(_) if judged_valid => true,
                Reading::Read { .. } | Reading::Refused(_) => {
                    invalid.push(Exact::Object(vec![("value".to_owned(), value.clone())]));
                    false
                }
            }
        });
    }
    lists.retain(|(kind, list)| kind != "accepted" || !matches!(list, Exact::Array(entries) if entries.is_empty()));
    for (kind, moved) in [("valid", valid), ("invalid", invalid)] {
        match lists.iter_mut().find(|(known, _)| known == kind) {
            Some((_, Exact::Array(entries))) => entries.extend(moved),
            _ if moved.is_empty() => {}
            _ => lists.push((kind.to_owned(), Exact::Array(moved))),
        }
    }
}

/// How `because` begins where it tells of a defect.
const WRONG: &str = "wrong today: ";

fn says_wrong(entry: &Exact) -> bool {
    matches!(entry.get("because"), Some(Exact::Text(reason)) if reason.starts_with(WRONG))
}

fn put_after_value(entry: &mut Exact, why: Exact) {
    if let Exact::Object(members) = entry {
        members.retain(|(name, _)| name != "why");
        let place = members.iter().position(|(name, _)| name == "value").map_or(0, |place| place + 1);
        members.insert(place, ("why".to_owned(), why));
    }
}

/// What the judge says otherwise than the entry, which may say that the judge errs.
fn judged(judge: &Judge, value: &Exact, valid: bool, entry: Option<&Exact>) -> Option<String> {
    let word = |valid| if valid { "valid" } else { "invalid" };
    let expected = match entry.and_then(|entry| entry.get("judge")) {
        Some(Exact::Text(said)) if said == word(!valid) => !valid,
        Some(said) => return Some(format!("`judge` is {said}: leave it out, or write {:?}", word(!valid))),
        None => valid,
    };
    let instance = serde_json::from_str(&value.to_string()).unwrap();
    let objection = judge.objection(&instance);
    let reason = || objection.as_ref().map_or(String::new(), |objection| format!(": {objection}"));
    (objection.is_none() != expected).then(|| format!("is {} to the judge{}", word(!expected), reason()))
}

/// An entry has a value, known keys, and a reason where it is out of line.
fn keys(entry: &Exact, known: &[&str]) -> Vec<String> {
    let Exact::Object(members) = entry else { return vec!["is no object with `value`".to_owned()] };
    let unknown = members.iter().filter(|(name, _)| !known.contains(&name.as_str()));
    let mut wrong: Vec<_> = unknown.map(|(name, _)| format!("`{name}` is none of {known:?}")).collect();
    wrong.extend(entry.get("value").is_none().then(|| "has no `value`".to_owned()));
    let odd = entry.get("judge").or(entry.get("becomes")).is_some();
    wrong.extend((odd && entry.get("because").is_none()).then(|| "has no `because`".to_owned()));
    wrong
}

/// A value a line.
fn laid_out(sections: &[(String, Exact)]) -> String {
    let list = |(kind, list): &(String, Exact)| match list {
        Exact::Array(values) => {
            let lines: Vec<_> = values.iter().map(|value| format!("      {value}")).collect();
            format!("    {kind:?}: [\n{}\n    ]", lines.join(",\n"))
        }
        other => format!("    {kind:?}: {other}"),
    };
    let section = |(name, section): &(String, Exact)| match section {
        Exact::Object(lists) => format!("  {name:?}: {{\n{}\n  }}", lists.iter().map(list).collect::<Vec<_>>().join(",\n")),
        other => format!("  {name:?}: {other}"),
    };
    format!("{{\n{}\n}}\n", sections.iter().map(section).collect::<Vec<_>>().join(",\n"))
}
