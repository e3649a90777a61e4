//! `$ref` of everything but schemas: the object at the end of a chain of references.

use super::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{
    Header, Link, Parameter, Parts, PathItem, Reference, RequestBody, Response, Schema, SecurityScheme, SharedExample, Table,
};
use crate::source::{Location, Sources};

/// An object that a `$ref` may stand for.
pub(super) trait Referable<'a>: Sized + 'a {
    fn table<'d>(parts: &'d Parts<'a>) -> &'d Table<Self>;
    fn reference(&self) -> Option<&Reference>;
}

macro_rules! referable {
    ($a:lifetime $($kind:ty => $table:ident),* $(,)?) => {$(
        impl<$a> Referable<$a> for $kind {
            fn table<'d>(parts: &'d Parts<$a>) -> &'d Table<Self> {
                &parts.$table
            }
            fn reference(&self) -> Option<&Reference> {
                self.reference.as_ref()
            }
        }
    )*};
}

referable! {
    'a
    PathItem<'a> => path_items,
    Parameter<'a> => parameters,
    Header<'a> => headers,
    RequestBody<'a> => bodies,
    Response<'a> => responses,
    Link<'a> => links,
    SharedExample => examples,
    Schema<'a> => schemas,
    SecurityScheme<'a> => security_schemes,
}

/// The object that a place stands for, references followed; `None` where that leads nowhere, which is reported elsewhere.
pub(super) fn follow<'r, T: Referable<'r>>(resolver: &Resolver<'r>, at: Location) -> Option<&'r T> {
    let document = resolver.document;
    let table = T::table(&document.parts);
    let mut object = table.get(&at)?;
    for _ in 0..=table.len() {
        match object.reference() {
            Some(reference) => object = table.get(&reference.target?)?,
            None => return Some(object),
        }
    }
    None
}

/// Reports references that lead back to where they began.
pub(super) fn check(resolver: &mut Resolver<'_>) {
    let document = resolver.document;
    check_table::<PathItem<'_>>(resolver, &document.parts);
    check_table::<Parameter<'_>>(resolver, &document.parts);
    check_table::<Header<'_>>(resolver, &document.parts);
    check_table::<Link<'_>>(resolver, &document.parts);
    check_table::<RequestBody<'_>>(resolver, &document.parts);
    check_table::<Response<'_>>(resolver, &document.parts);
    check_table::<SharedExample>(resolver, &document.parts);
    check_table::<SecurityScheme<'_>>(resolver, &document.parts);
}

fn check_table<'r, T: Referable<'r>>(resolver: &mut Resolver<'r>, parts: &Parts<'r>) {
    let table = T::table(parts);
    let mut sound = std::collections::HashSet::new();
    for &start in table.keys() {
        let mut steps: Vec<(Location, &Reference)> = Vec::new();
        let mut at = start;
        while sound.insert(at) {
            let Some(reference) = table.get(&at).and_then(T::reference) else { break };
            steps.push((at, reference));
            let Some(target) = reference.target else { break };
            if let Some(first) = steps.iter().position(|(step, _)| *step == target) {
                let steps = steps.split_off(first).into_iter().map(|(_, reference)| reference.at).collect::<Vec<_>>();
                resolver.report(circular(resolver.sources, &steps));
                break;
            }
            at = target;
        }
    }
}

/// A circle of references, named step by step; `steps` are the places of the `$ref`s.
pub(super) fn circular(sources: &Sources, steps: &[Location]) -> Diagnostic {
    let Some((&first, others)) = steps.split_first() else {
        return Diagnostic::without_place(Code::CircularReference, "references lead back to where they began");
    };
    let name = |at: Location| sources.parent(at).map_or_else(|| sources.pointer(at), |around| sources.pointer(around));
    let begin = Diagnostic::new(Code::CircularReference, first, format!("`{}` stands for nothing but itself", name(first)));
    let circle = others.iter().fold(begin, |circle, step| circle.related(*step, format!("by way of `{}`", name(*step))));
    circle.help("describe one of the steps instead of referring to the next")
}
