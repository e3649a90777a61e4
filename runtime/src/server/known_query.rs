//! Whether all that stands in the query is something the description names.

use http::StatusCode;

use super::{Refusal, Request};
use crate::body::form::pairs;
use crate::operation::{Parameter, Place, Style};
use crate::param::percent::{self, decode};
use crate::shape::Shape;

impl Request {
    /// Refuses a query with names that are neither of these parameters nor the other names; all of them are told.
    pub fn known_query(&self, parameters: &[&'static Parameter], others: &[&str]) -> Result<(), Refusal> {
        let refused = |detail: String| Err(Refusal::new(StatusCode::BAD_REQUEST, detail));
        match unknown(self.head.query(), parameters, others).as_slice() {
            [] => Ok(()),
            [name] => refused(format!("the query parameter `{name}` is not known here")),
            names => refused(format!("the query parameters `{}` are not known here", names.join("`, `"))),
        }
    }
}

/// How many names are told, and how much of each.
const TOLD: usize = 10;
const SHOWN: usize = 80;

fn unknown(query: &str, parameters: &[&'static Parameter], others: &[&str]) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    for (name, _) in pairs(query).filter(|(name, _)| !others.iter().any(|other| percent::is(name, other))) {
        let decoded = decode(name, true).unwrap_or_default();
        let shown: String = name.chars().take(SHOWN).collect();
        if !parameters.iter().any(|parameter| takes(parameter, &decoded)) && !unknown.contains(&shown) {
            unknown.push(shown);
        }
        if unknown.len() == TOLD {
            break;
        }
    }
    unknown
}

/// Whether a name belongs to a parameter: its own, one in brackets behind it, or that of a member that stands alone.
fn takes(parameter: &Parameter, name: &str) -> bool {
    if parameter.place != Place::Query {
        return false;
    }
    let bracketed =
        || parameter.style == Style::DeepObject && name.strip_prefix(parameter.name).is_some_and(|rest| rest.starts_with('['));
    let member = || match parameter.shape {
        Shape::Object(object) => object.rest.is_some() || object.member(name, |member| member.name).is_some(),
        shape => matches!(shape, Shape::Map(_)),
    };
    name == parameter.name || bracketed() || parameter.style == Style::Form && parameter.explode && member()
}

#[cfg(test)]
mod tests {
    use super::*;

    static TEXT: Parameter =
        Parameter { name: "name", place: Place::Query, style: Style::Form, explode: true, ..Parameter::PLAIN };
    static DEEP: Parameter = Parameter { name: "filter", style: Style::DeepObject, ..TEXT };
    static HEADER: Parameter = Parameter { name: "trace", place: Place::Header, ..TEXT };

    #[test]
    fn a_name_that_nothing_takes_is_found() {
        for (query, expected) in [
            ("", ""),
            ("name=a&name=b", ""),
            ("n%61me=a", ""),
            ("filter[a]=1&filter%5Bb%5D=2", ""),
            ("key=secret", ""),
            ("name=a&x=1&y=2&x=3", "x y"),
            ("filters=1", "filters"),
            ("trace=1", "trace"),
        ] {
            assert_eq!(unknown(query, &[&TEXT, &DEEP, &HEADER], &["key"]).join(" "), expected, "{query}");
        }
    }
}
