//! From a path and a method to an operation: walks the static tree of paths, concrete before templated, and comes back
//! from branches that end nowhere.

use std::ops::Range;

use http::Method;
use percent_encoding::percent_decode_str;

use super::segment;
use crate::operation::{Api, Operation, Piece, Route};

/// An operation and where its path parameters stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The operation's place in the API.
    pub(super) operation: usize,
    /// Where in the path each parameter stands, by place.
    pub(super) holes: Vec<Range<usize>>,
}

/// Why a path leads to no operation.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lost {
    /// Nothing is there.
    Path,
    /// It has other methods: these.
    Method(Vec<&'static Method>),
}

/// The operation of `method` at `path`, where the part of `path` from `start` is the API's.
pub(super) fn find(api: &'static Api, method: &Method, path: &str, start: usize, ignore_case: bool) -> Result<Found, Lost> {
    let mut walk = Walk { path, method, ignore_case, holes: Vec::new(), allowed: Vec::new() };
    match walk.root(api.routes, start) {
        Some(index) => {
            let holes = api.operations.get(index).map_or_else(Vec::new, |operation| by_place(operation, walk.holes));
            Ok(Found { operation: index, holes })
        }
        None if walk.allowed.is_empty() => Err(Lost::Path),
        None => Err(Lost::Method(walk.allowed)),
    }
}

struct Walk<'p> {
    path: &'p str,
    method: &'p Method,
    ignore_case: bool,
    holes: Vec<Range<usize>>,
    allowed: Vec<&'static Method>,
}

impl Walk<'_> {
    fn root(&mut self, root: &'static Route, start: usize) -> Option<usize> {
        match self.path.get(start..)? {
            "" => self.end(root),
            "/" => self.end(root).or_else(|| self.step(root, start + 1)),
            path => path.starts_with('/').then(|| self.step(root, start + 1)).flatten(),
        }
    }

    /// The operation under `route` for the segments from `start`.
    fn step(&mut self, route: &'static Route, start: usize) -> Option<usize> {
        let rest = self.path.get(start..)?;
        let length = rest.find('/').unwrap_or(rest.len());
        let segment = rest.get(..length)?;
        let next = (length < rest.len()).then_some(start + length + 1);
        self.literal(route, segment)
            .and_then(|child| self.follow(child, next))
            .or_else(|| self.patterns(route, segment, start, next))
            .or_else(|| self.parameter(route, start..start + length, next))
    }

    fn follow(&mut self, route: &'static Route, next: Option<usize>) -> Option<usize> {
        match next {
            Some(start) => self.step(route, start),
            None => self.end(route),
        }
    }

    fn literal(&self, route: &'static Route, segment: &str) -> Option<&'static Route> {
        if route.literals.is_empty() {
            return None;
        }
        let segment = percent_decode_str(segment).decode_utf8().ok()?;
        if self.ignore_case {
            return route.literals.iter().find(|(name, _)| name.eq_ignore_ascii_case(&segment)).map(|(_, child)| *child);
        }
        let place = route.literals.binary_search_by(|(name, _)| (*name).cmp(&segment)).ok()?;
        route.literals.get(place).map(|(_, child)| *child)
    }

    fn patterns(&mut self, route: &'static Route, segment: &str, start: usize, next: Option<usize>) -> Option<usize> {
        let before = self.holes.len();
        route.patterns.iter().find_map(|(pieces, child)| {
            let fits = segment::fit(pieces, segment, start, self.ignore_case, &mut self.holes);
            let found = fits.then(|| self.follow(child, next)).flatten();
            if found.is_none() {
                self.holes.truncate(before);
            }
            found
        })
    }

    fn parameter(&mut self, route: &'static Route, hole: Range<usize>, next: Option<usize>) -> Option<usize> {
        let child = route.parameter.filter(|_| !hole.is_empty())?;
        self.holes.push(hole);
        let found = self.follow(child, next);
        if found.is_none() {
            self.holes.pop();
        }
        found
    }

    fn end(&mut self, route: &'static Route) -> Option<usize> {
        let find = |method: &Method| route.methods.iter().find(|(other, _)| other == method).map(|(_, index)| *index);
        let found = find(self.method).or_else(|| if *self.method == Method::HEAD { find(&Method::GET) } else { None });
        if found.is_none() {
            self.allowed.extend(route.methods.iter().map(|(method, _)| method));
        }
        found
    }
}

/// Holes in the order of the operation's parameters instead of the order in which they stand in the path.
fn by_place(operation: &Operation, holes: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let places = || operation.path.iter().filter_map(|piece| if let Piece::Parameter(place) = piece { Some(*place) } else { None });
    if places().enumerate().all(|(order, place)| order == place) {
        return holes;
    }
    let mut sorted = holes.clone();
    for (place, hole) in places().zip(holes) {
        if let Some(slot) = sorted.get_mut(place) {
            *slot = hole;
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Piece::{Literal, Parameter};

    macro_rules! operation {
        ($method:ident $path:expr) => {
            &Operation {
                id: "",
                method: Method::$method,
                template: "",
                path: $path,
                request: &[],
                body_required: false,
                answers: &[],
                errors: &[],
                security: &[],
            }
        };
    }

    static API: Api = Api {
        title: "",
        operations: &[
            operation!(GET &[Literal("/")]),
            operation!(GET &[Literal("/pets/mine")]),
            operation!(DELETE &[Literal("/pets/"), Parameter(0)]),
            operation!(GET &[Literal("/pets/"), Parameter(1), Literal("/toys/"), Parameter(0)]),
            operation!(GET &[Literal("/compare/"), Parameter(0), Literal("..."), Parameter(1)]),
            operation!(POST &[Literal("/pets/"), Parameter(0), Literal(":undelete")]),
            operation!(GET &[Literal("/a%20b")]),
            operation!(GET &[Literal("/pets/mine/"), Parameter(0)]),
        ],
        routes: &Route {
            literals: &[
                ("a b", &Route { methods: &[(Method::GET, 6)], ..Route::NONE }),
                ("compare", &Route {
                    patterns: &[(&[Parameter(0), Literal("..."), Parameter(1)], &Route { methods: &[(Method::GET, 4)], ..Route::NONE })],
                    ..Route::NONE
                }),
                ("pets", &Route {
                    literals: &[("mine", &Route {
                        parameter: Some(&Route { methods: &[(Method::GET, 7)], ..Route::NONE }),
                        methods: &[(Method::GET, 1)],
                        ..Route::NONE
                    })],
                    patterns: &[(&[Parameter(0), Literal(":undelete")], &Route { methods: &[(Method::POST, 5)], ..Route::NONE })],
                    parameter: Some(&Route {
                        literals: &[("toys", &Route { parameter: Some(&Route { methods: &[(Method::GET, 3)], ..Route::NONE }), ..Route::NONE })],
                        methods: &[(Method::DELETE, 2)],
                        ..Route::NONE
                    }),
                    ..Route::NONE
                }),
            ],
            methods: &[(Method::GET, 0)],
            ..Route::NONE
        },
    };

    /// The operation and the texts of its parameters by place.
    fn look_up(method: Method, path: &str) -> Result<(usize, Vec<&str>), Lost> {
        find(&API, &method, path, 0, false).map(|found| (found.operation, found.holes.into_iter().map(|hole| &path[hole]).collect()))
    }

    #[test]
    fn paths_lead_to_operations() {
        let cases: &[(Method, &str, usize, &[&str])] = &[
            (Method::GET, "/", 0, &[]),
            (Method::GET, "/pets/mine", 1, &[]),
            (Method::HEAD, "/pets/mine", 1, &[]),
            (Method::GET, "/%70ets/mine", 1, &[]),
            (Method::DELETE, "/pets/mine", 2, &["mine"]),
            (Method::DELETE, "/pets/a%2Fb", 2, &["a%2Fb"]),
            (Method::GET, "/pets/7/toys/ball", 3, &["ball", "7"]),
            (Method::GET, "/pets/mine/toys", 7, &["toys"]),
            (Method::GET, "/pets/mine/toys/ball", 3, &["ball", "mine"]),
            (Method::GET, "/compare/v1...v2", 4, &["v1", "v2"]),
            (Method::POST, "/pets/7:undelete", 5, &["7"]),
            (Method::POST, "/pets/7%3Aundelete", 5, &["7"]),
            (Method::GET, "/a%20b", 6, &[]),
        ];
        for (method, path, operation, parameters) in cases {
            assert_eq!(look_up(method.clone(), path), Ok((*operation, parameters.to_vec())), "{method} {path}");
        }
    }

    #[test]
    fn other_paths_lead_nowhere() {
        for path in ["", "*", "/nothing", "/pets", "/pets/", "/pets//toys/x", "/Pets/mine", "/pets/mine/", "/compare/v1..v2", "/%ff"] {
            let expected = if path.is_empty() { Ok((0, vec![])) } else { Err(Lost::Path) };
            assert_eq!(look_up(Method::GET, path), expected, "{path}");
        }
    }

    #[test]
    fn a_known_path_names_its_methods() {
        assert_eq!(look_up(Method::PUT, "/pets/mine"), Err(Lost::Method(vec![&Method::GET, &Method::DELETE])));
        assert_eq!(look_up(Method::POST, "/pets/7"), Err(Lost::Method(vec![&Method::DELETE])));
    }

    #[test]
    fn case_matters_unless_it_is_ignored() {
        let find = |ignore_case| find(&API, &Method::GET, "/base/PETS/Mine", "/base".len(), ignore_case);
        assert_eq!(find(false), Err(Lost::Path));
        assert_eq!(find(true), Ok(Found { operation: 1, holes: vec![] }));
    }
}
