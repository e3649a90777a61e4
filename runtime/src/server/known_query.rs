//! Whether all that stands in the query is something the description names.

use http::StatusCode;

use super::{Refusal, Request};
use crate::body::form::pairs;
use crate::operation::{Parameter, Place, Style};
use crate::param::percent::{self, decode};
use crate::shape::Shape;

impl Request {
    /// Refuses a query with a name that is neither of these parameters nor one of the other names.
    pub fn known_query(&self, parameters: &[&'static Parameter], others: &[&str]) -> Result<(), Refusal> {
        match unknown(self.head.query(), parameters, others) {
            None => Ok(()),
            Some(name) => Err(Refusal::new(StatusCode::BAD_REQUEST, format!("the query parameter `{name}` is not known here"))),
        }
    }
}

fn unknown(query: &str, parameters: &[&'static Parameter], others: &[&str]) -> Option<String> {
    let named = pairs(query).map(|(name, _)| name);
    let unknown = named.filter(|name| !others.iter().any(|other| percent::is(name, other))).find(|name| {
        let name = decode(name, true).unwrap_or_default();
        !parameters.iter().any(|parameter| takes(parameter, &name))
    })?;
    Some(unknown.chars().take(80).collect())
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

    static TEXT: Parameter = Parameter {
        name: "name",
        place: Place::Query,
        style: Style::Form,
        explode: true,
        ..Parameter::PLAIN
    };
    static DEEP: Parameter = Parameter { name: "filter", style: Style::DeepObject, ..TEXT };
    static HEADER: Parameter = Parameter { name: "trace", place: Place::Header, ..TEXT };

    #[test]
    fn a_name_that_nothing_takes_is_found() {
        for (query, expected) in [
            ("", None),
            ("name=a&name=b", None),
            ("n%61me=a", None),
            ("filter[a]=1&filter%5Bb%5D=2", None),
            ("key=secret", None),
            ("name=a&x=1", Some("x")),
            ("filters=1", Some("filters")),
            ("trace=1", Some("trace")),
        ] {
            assert_eq!(unknown(query, &[&TEXT, &DEEP, &HEADER], &["key"]).as_deref(), expected, "{query}");
        }
    }
}
