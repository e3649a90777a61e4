//! Hands out names, each once.

use std::collections::HashMap;

use crate::source::Location;

/// The names of one namespace and who took them.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    taken: HashMap<String, Option<Location>>,
    ignore_case: bool,
}

/// A name, and who had it first where the wish could not be granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Granted {
    pub(crate) name: String,
    pub(crate) lost_to: Option<Location>,
}

impl Scope {
    /// A scope in which these names are taken from the start.
    pub(crate) fn with_reserved(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|name| ((*name).to_owned(), None)).collect(), ignore_case: false }
    }

    /// The same, where names that differ in nothing but case are one: `Ab` and `AB` have one name as a static.
    pub(crate) fn ignoring_case(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|name| (name.to_ascii_lowercase(), None)).collect(), ignore_case: true }
    }

    /// The wished name, else the wish with the role behind it, else numbered: the first that is free.
    pub(crate) fn take(&mut self, wish: &str, role: &str, at: Location) -> Granted {
        let (stem, raw) = wish.strip_prefix("r#").map_or((wish, false), |bare| (bare, true));
        let lost_to = self.taken.get(&self.key(wish)).copied().flatten();
        let with_role = if role.is_empty() { None } else { Some(join(stem, role)) };
        let first = if raw { wish.to_owned() } else { stem.to_owned() };
        let numbered = (2..).map(|number| join(stem, &number.to_string()));
        let mut candidates = std::iter::once(first).chain(with_role).chain(numbered);
        let name = candidates.find(|name| !self.taken.contains_key(&self.key(name))).unwrap_or_default();
        self.taken.insert(self.key(&name), Some(at));
        Granted { name, lost_to }
    }

    fn key(&self, name: &str) -> String {
        if self.ignore_case { name.to_ascii_lowercase() } else { name.to_owned() }
    }
}

/// `Pet` and `Input` are `PetInput`; `pet` and `input` are `pet_input`; numbers follow without a break.
fn join(stem: &str, suffix: &str) -> String {
    let snake = stem.starts_with(|char: char| char.is_ascii_lowercase());
    // the mark of a keyword is not needed any more: `Self_` and `Schema` are `SelfSchema`
    let stem = stem.trim_end_matches('_');
    if snake && suffix.starts_with(|char: char| char.is_ascii_alphabetic()) {
        format!("{stem}_{}", suffix.to_ascii_lowercase())
    } else if stem.ends_with(|char: char| char.is_ascii_digit()) && !snake {
        format!("{stem}X{suffix}")
    } else if stem.ends_with(|char: char| char.is_ascii_digit()) {
        format!("{stem}_{suffix}")
    } else {
        format!("{stem}{suffix}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take_all(wishes: &[(&str, &str)]) -> Vec<String> {
        let diagnostics = &mut crate::diagnostic::Diagnostics::default();
        let at = crate::source::read("x.yaml".as_ref(), &|_| Ok(b"{}".to_vec()), diagnostics).root();
        let mut scope = Scope::with_reserved(&["String"]);
        wishes.iter().map(|(wish, role)| scope.take(wish, role, at).name).collect()
    }

    #[test]
    fn the_first_keeps_the_name_and_the_next_says_its_role_or_number() {
        assert_eq!(
            take_all(&[("Pet", ""), ("Pet", "Input"), ("Pet", "Input"), ("Pet", "")]),
            ["Pet", "PetInput", "Pet2", "Pet3"]
        );
        assert_eq!(take_all(&[("String", "Schema")]), ["StringSchema"]);
        assert_eq!(take_all(&[("Self_", ""), ("Self_", "Schema"), ("Self_", "")]), ["Self_", "SelfSchema", "Self2"]);
        assert_eq!(take_all(&[("self_", ""), ("self_", "Api")]), ["self_", "self_api"]);
        assert_eq!(take_all(&[("r#type", ""), ("r#type", "")]), ["r#type", "type2"]);
        assert_eq!(take_all(&[("pet", ""), ("pet", "Body"), ("v2", ""), ("v2", "")]), ["pet", "pet_body", "v2", "v2_2"]);
    }
}
