//! What prefixes stand for, element by element (Namespaces in XML 1.0).

use std::collections::HashMap;
use std::rc::Rc;

use super::parse::{Attribute, Namespace};

/// The declarations of the elements that are open.
#[derive(Default)]
pub(super) struct Scopes {
    /// By prefix, the innermost last; the default namespace has no prefix.
    bound: HashMap<String, Vec<Rc<str>>>,
    /// The prefixes that each open element declares.
    open: Vec<Vec<String>>,
}

impl Scopes {
    /// Takes the declarations from an element's attributes and returns the others.
    pub(super) fn enter(&mut self, attributes: Vec<(String, String)>) -> Vec<Attribute> {
        let (declarations, own): (Vec<_>, Vec<_>) = attributes.into_iter().partition(|(name, _)| declared(name).is_some());
        let prefixes =
            declarations.into_iter().map(|(name, namespace)| self.bind(declared(&name).unwrap_or_default(), &namespace));
        let prefixes = prefixes.collect();
        self.open.push(prefixes);
        own.into_iter().map(|attribute| Attribute::new(attribute, |prefix| self.of(prefix))).collect()
    }

    /// Forgets what the innermost element declared.
    pub(super) fn leave(&mut self) {
        for prefix in self.open.pop().unwrap_or_default() {
            self.bound.get_mut(&prefix).and_then(Vec::pop);
        }
    }

    /// What a prefix stands for; nothing where it is not declared.
    pub(super) fn of(&self, prefix: &str) -> Namespace {
        self.bound.get(prefix)?.last().filter(|namespace| !namespace.is_empty()).cloned()
    }

    fn bind(&mut self, prefix: &str, namespace: &str) -> String {
        self.bound.entry(prefix.to_owned()).or_default().push(namespace.into());
        prefix.to_owned()
    }
}

/// The prefix that an attribute declares.
fn declared(name: &str) -> Option<&str> {
    if name == "xmlns" { Some("") } else { name.strip_prefix("xmlns:") }
}
