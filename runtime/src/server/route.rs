//! From a path and a method to an operation: walks the static tree of paths, concrete before templated, and comes back
//! from branches that end nowhere.
//!
//! A path without parameters is the path that is meant, whatever its methods (OpenAPI 3.1.1 section 4.8.8.2): `DELETE /pets/mine` is not
//! `DELETE /pets/{id}` where `/pets/mine` is described. Among templates that fit, each may have methods that the others lack.

use std::borrow::Cow;
use std::ops::{ControlFlow, Range};

use http::{HeaderMap, Method};
use percent_encoding::percent_decode_str;

use super::fits::fits;
use super::segment;
use crate::operation::{self, Api, Operation, Piece, Route};

/// How many ends of a parameter that spans segments are tried, so that no path takes long.
const MAX_ENDS: usize = 64;

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
    Method(Vec<operation::Method>),
}

/// What of a request tells its operation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'p> {
    pub(super) method: &'p Method,
    pub(super) path: &'p str,
    pub(super) query: &'p str,
    pub(super) headers: &'p HeaderMap,
}

/// The operation that is asked for, where the part of the path from `start` is the API's.
pub(super) fn find(api: &'static Api, asked: Asked<'_>, start: usize, ignore_case: bool) -> Result<Found, Lost> {
    let mut walk = Walk { api, asked, ignore_case, holes: Vec::new(), allowed: Vec::new(), unselected: false };
    match walk.root(api.routes, start) {
        ControlFlow::Break(Some(index)) => {
            let holes = api.operations.get(index).map_or_else(Vec::new, |operation| by_place(operation, walk.holes));
            Ok(Found { operation: index, holes })
        }
        _ if walk.allowed.is_empty() || walk.unselected => Err(Lost::Path),
        _ => Err(Lost::Method(walk.allowed)),
    }
}

struct Walk<'p> {
    api: &'static Api,
    asked: Asked<'p>,
    ignore_case: bool,
    holes: Vec<Range<usize>>,
    allowed: Vec<operation::Method>,
    /// Whether there were operations of this method and path, and none was meant.
    unselected: bool,
}

/// What a part of the walk comes to: an end that settles it, where the operation may be missing, or nothing.
type Settled = ControlFlow<Option<usize>>;

const NOTHING: Settled = ControlFlow::Continue(());

impl Walk<'_> {
    fn root(&mut self, root: &'static Route, start: usize) -> Settled {
        match self.asked.path.get(start..).unwrap_or("*") {
            "" => self.end(root),
            "/" => {
                self.end(root)?;
                self.step(root, start + 1)
            }
            path if path.starts_with('/') => self.step(root, start + 1),
            _ => NOTHING,
        }
    }

    /// The operation under `route` for the segments from `start`.
    fn step(&mut self, route: &'static Route, start: usize) -> Settled {
        let rest = self.asked.path.get(start..).unwrap_or_default();
        let length = rest.bytes().position(|byte| byte == b'/').unwrap_or(rest.len());
        let segment = rest.get(..length).unwrap_or_default();
        let next = (length < rest.len()).then_some(start + length + 1);
        if let Some(child) = self.literal(route, segment) {
            self.follow(child, next)?;
        }
        self.patterns(route, segment, start, next)?;
        self.parameter(route, start..start + segment.len(), next)?;
        self.spans(route, start)
    }

    fn follow(&mut self, route: &'static Route, next: Option<usize>) -> Settled {
        match next {
            Some(start) => self.step(route, start),
            None => self.end(route),
        }
    }

    fn literal(&self, route: &'static Route, segment: &str) -> Option<&'static Route> {
        if route.literals.is_empty() {
            return None;
        }
        let segment = match segment.as_bytes().contains(&b'%') {
            true => percent_decode_str(segment).decode_utf8().ok()?,
            false => Cow::Borrowed(segment),
        };
        if self.ignore_case {
            return route.literals.iter().find(|(name, _)| name.eq_ignore_ascii_case(&segment)).map(|(_, child)| *child);
        }
        let place = route.literals.binary_search_by(|(name, _)| (*name).cmp(&segment)).ok()?;
        route.literals.get(place).map(|(_, child)| *child)
    }

    fn patterns(&mut self, route: &'static Route, segment: &str, start: usize, next: Option<usize>) -> Settled {
        let before = self.holes.len();
        route.patterns.iter().try_for_each(|(pieces, child)| {
            if segment::fit(pieces, segment, start, self.ignore_case, &mut self.holes) {
                self.follow(child, next)?;
            }
            self.holes.truncate(before);
            NOTHING
        })
    }

    fn parameter(&mut self, route: &'static Route, hole: Range<usize>, next: Option<usize>) -> Settled {
        let Some(child) = route.parameter.filter(|_| route.empty || !hole.is_empty()) else { return NOTHING };
        self.holes.push(hole);
        self.follow(child, next)?;
        self.holes.pop();
        NOTHING
    }

    /// Parameters that take several segments, as few as they can.
    fn spans(&mut self, route: &'static Route, start: usize) -> Settled {
        if route.spans.is_empty() {
            return NOTHING;
        }
        let rest = self.asked.path.get(start..).unwrap_or_default();
        let ends = rest.match_indices('/').map(|(at, _)| at).take(MAX_ENDS).chain([rest.len()]);
        let mut ends = ends.filter(|end| *end > 0);
        ends.try_for_each(|end| route.spans.iter().try_for_each(|(pieces, child)| self.span(pieces, child, start, end)))
    }

    fn span(&mut self, pieces: &[Piece], child: &'static Route, start: usize, end: usize) -> Settled {
        let rest = self.asked.path.get(start..).unwrap_or_default();
        let (text, before) = (rest.get(..end).unwrap_or_default(), self.holes.len());
        let next = (end < rest.len()).then_some(start + end + 1);
        if segment::fit_span(pieces, text, start, self.ignore_case, &mut self.holes) {
            self.follow(child, next)?;
        }
        self.holes.truncate(before);
        NOTHING
    }

    fn end(&mut self, route: &'static Route) -> Settled {
        let implied = (*self.asked.method == Method::HEAD).then_some(&Method::GET);
        let found = self.selected(route, self.asked.method).or_else(|| self.selected(route, implied?));
        if found.is_some() {
            return ControlFlow::Break(found);
        }
        self.allowed.extend(route.methods.iter().map(|(method, _)| *method));
        if self.holes.is_empty() && self.is_a_path(route) { ControlFlow::Break(None) } else { NOTHING }
    }

    /// Whether the path itself is described, and not only together with some of a query or a header (`/jobs#Action=Run`).
    fn is_a_path(&self, route: &'static Route) -> bool {
        let mut operations = route.methods.iter().filter_map(|(_, index)| self.api.operations.get(*index));
        operations.any(|operation| operation.selectors.is_empty())
    }

    /// The operation of a method that the request is meant for.
    fn selected(&mut self, route: &'static Route, method: &Method) -> Option<usize> {
        let mut ends = route.methods.iter().filter(|(other, _)| other == method).map(|(_, index)| *index).peekable();
        let any = ends.peek().is_some();
        let meant = |index: &usize| {
            let operation = self.api.operations.get(*index);
            operation.is_some_and(|operation| fits(operation, self.asked.query, self.asked.headers))
        };
        let found = ends.find(meant);
        self.unselected |= any && found.is_none();
        found
    }
}

/// Holes in the order of the operation's parameters instead of the order in which they stand in the path.
fn by_place(operation: &Operation, holes: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let places = || operation.path.iter().filter_map(Piece::place);
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
    use crate::operation::Method as M;
    use crate::operation::Piece::{Literal, Parameter};
    use crate::operation::Selector;

    macro_rules! operation {
        ($method:ident $path:expr) => {
            operation!($method $path, &[])
        };
        ($method:ident $path:expr, $selectors:expr) => {
            &Operation {
                id: "",
                method: M::$method,
                template: "",
                path: $path,
                selectors: $selectors,
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
            operation!(GET & [Literal("/")]),
            operation!(GET & [Literal("/pets/mine")]),
            operation!(DELETE & [Literal("/pets/"), Parameter(0)]),
            operation!(GET & [Literal("/pets/"), Parameter(1), Literal("/toys/"), Parameter(0)]),
            operation!(GET & [Literal("/compare/"), Parameter(0), Literal("..."), Parameter(1)]),
            operation!(POST & [Literal("/pets/"), Parameter(0), Literal(":undelete")]),
            operation!(GET & [Literal("/a%20b")]),
            operation!(GET & [Literal("/pets/mine/"), Parameter(0)]),
            operation!(POST & [Literal("/jobs")], &[Selector::Fixed("run", None), Selector::Header("x-kind", Some("a"))]),
            operation!(POST & [Literal("/jobs")], &[Selector::Query("Action", Some("go on"))]),
            operation!(POST & [Literal("/jobs")], &[Selector::Header("x-kind", None)]),
            operation!(GET & [Literal("/jobs")], &[Selector::Fixed("list", None)]),
        ],
        routes: &Route {
            literals: &[
                ("a b", &Route { methods: &[(M::GET, 6)], ..Route::NONE }),
                (
                    "compare",
                    &Route {
                        patterns: &[(
                            &[Parameter(0), Literal("..."), Parameter(1)],
                            &Route { methods: &[(M::GET, 4)], ..Route::NONE },
                        )],
                        ..Route::NONE
                    },
                ),
                ("jobs", &Route { methods: &[(M::POST, 8), (M::POST, 9), (M::POST, 10), (M::GET, 11)], ..Route::NONE }),
                (
                    "pets",
                    &Route {
                        literals: &[(
                            "mine",
                            &Route {
                                parameter: Some(&Route { methods: &[(M::GET, 7)], ..Route::NONE }),
                                methods: &[(M::GET, 1)],
                                ..Route::NONE
                            },
                        )],
                        patterns: &[(&[Parameter(0), Literal(":undelete")], &Route { methods: &[(M::POST, 5)], ..Route::NONE })],
                        parameter: Some(&Route {
                            literals: &[(
                                "toys",
                                &Route { parameter: Some(&Route { methods: &[(M::GET, 3)], ..Route::NONE }), ..Route::NONE },
                            )],
                            methods: &[(M::DELETE, 2)],
                            ..Route::NONE
                        }),
                        ..Route::NONE
                    },
                ),
            ],
            methods: &[(M::GET, 0)],
            ..Route::NONE
        },
    };

    /// The operation and the texts of its parameters by place.
    fn look_up(method: Method, path: &str) -> Result<(usize, Vec<&str>), Lost> {
        look_up_with(method, path, "", &HeaderMap::new())
    }

    fn look_up_with<'p>(method: Method, path: &'p str, query: &str, headers: &HeaderMap) -> Result<(usize, Vec<&'p str>), Lost> {
        let asked = Asked { method: &method, path, query, headers };
        find(&API, asked, 0, false).map(|found| (found.operation, found.holes.into_iter().map(|hole| &path[hole]).collect()))
    }

    #[test]
    fn paths_lead_to_operations() {
        let cases: &[(Method, &str, usize, &[&str])] = &[
            (Method::GET, "/", 0, &[]),
            (Method::GET, "/pets/mine", 1, &[]),
            (Method::HEAD, "/pets/mine", 1, &[]),
            (Method::GET, "/%70ets/mine", 1, &[]),
            (Method::DELETE, "/pets/yours", 2, &["yours"]),
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

    static FILES: Api = Api {
        title: "",
        operations: &[
            operation!(GET & [Literal("/files/"), Piece::Span(0, "**")]),
            operation!(GET & [Literal("/files/"), Piece::Span(0, "**"), Literal("/tags")]),
            operation!(POST & [Literal("/files/"), Piece::Span(0, "**"), Literal(":copy")]),
            operation!(GET & [Literal("/files/new")]),
            operation!(GET & [Literal("/texts/"), Piece::Optional(0)]),
        ],
        routes: &Route {
            literals: &[
                (
                    "files",
                    &Route {
                        literals: &[("new", &Route { methods: &[(M::GET, 3)], ..Route::NONE })],
                        spans: &[
                            (&[Piece::Span(0, "**"), Literal(":copy")], &Route { methods: &[(M::POST, 2)], ..Route::NONE }),
                            (
                                &[Piece::Span(0, "**")],
                                &Route {
                                    literals: &[("tags", &Route { methods: &[(M::GET, 1)], ..Route::NONE })],
                                    methods: &[(M::GET, 0)],
                                    ..Route::NONE
                                },
                            ),
                        ],
                        ..Route::NONE
                    },
                ),
                (
                    "texts",
                    &Route { parameter: Some(&Route { methods: &[(M::GET, 4)], ..Route::NONE }), empty: true, ..Route::NONE },
                ),
            ],
            ..Route::NONE
        },
    };

    #[test]
    fn parameters_span_segments_and_are_empty_where_they_may() {
        type Case<'c> = (Method, &'c str, Result<(usize, &'c str), Lost>);
        let cases: [Case<'_>; 10] = [
            (Method::GET, "/files/a", Ok((0, "a"))),
            (Method::GET, "/files/a/b%20c/", Ok((0, "a/b%20c/"))),
            (Method::GET, "/files/a/b/tags", Ok((1, "a/b"))),
            (Method::GET, "/files/tags/x/tags", Ok((1, "tags/x"))),
            (Method::GET, "/files/new", Ok((3, ""))),
            (Method::GET, "/files/new/x", Ok((0, "new/x"))),
            (Method::POST, "/files/a/b:copy", Ok((2, "a/b"))),
            (Method::GET, "/files/", Err(Lost::Path)),
            (Method::GET, "/texts/", Ok((4, ""))),
            (Method::GET, "/texts", Err(Lost::Path)),
        ];
        for (method, path, expected) in cases {
            let asked = Asked { method: &method, path, query: "", headers: &HeaderMap::new() };
            let found = find(&FILES, asked, 0, false);
            let text = |found: &Found| found.holes.first().map_or("", |hole| &path[hole.clone()]);
            assert_eq!(found.map(|found| (found.operation, text(&found))), expected, "{path}");
        }
        let long = format!("/files/{}", "a/".repeat(10_000));
        let asked = Asked { method: &Method::GET, path: &long, query: "", headers: &HeaderMap::new() };
        assert_eq!(find(&FILES, asked, 0, false).map(|found| found.operation), Ok(0));
    }

    #[test]
    fn other_paths_lead_nowhere() {
        for path in
            ["", "*", "/nothing", "/pets", "/pets/", "/pets//toys/x", "/Pets/mine", "/pets/mine/", "/compare/v1..v2", "/%ff"]
        {
            let expected = if path.is_empty() { Ok((0, vec![])) } else { Err(Lost::Path) };
            assert_eq!(look_up(Method::GET, path), expected, "{path}");
        }
    }

    #[test]
    fn a_known_path_names_its_methods() {
        assert_eq!(look_up(Method::POST, "/pets/7"), Err(Lost::Method(vec![M::DELETE])));
        assert_eq!(look_up(Method::DELETE, "/pets/7:undelete"), Ok((2, vec!["7:undelete"])));
        assert_eq!(look_up(Method::PUT, "/pets/7:undelete"), Err(Lost::Method(vec![M::POST, M::DELETE])));
    }

    #[test]
    fn a_path_without_parameters_has_its_own_methods_alone() {
        assert_eq!(look_up(Method::DELETE, "/pets/mine"), Err(Lost::Method(vec![M::GET])));
        assert_eq!(look_up(Method::PUT, "/%70ets/mine"), Err(Lost::Method(vec![M::GET])));
        assert_eq!(look_up(Method::GET, "/pets/mine/toys/ball"), Ok((3, vec!["ball", "mine"])));
    }

    static JOBS: Api = Api {
        title: "",
        operations: &[
            operation!(POST & [Literal("/jobs")], &[Selector::Fixed("run", None)]),
            operation!(POST & [Literal("/"), Parameter(0)]),
            operation!(PUT & [Literal("/"), Parameter(0)]),
        ],
        routes: &Route {
            literals: &[("jobs", &Route { methods: &[(M::POST, 0)], ..Route::NONE })],
            parameter: Some(&Route { methods: &[(M::POST, 1), (M::PUT, 2)], ..Route::NONE }),
            ..Route::NONE
        },
    };

    #[test]
    fn what_is_described_with_a_part_of_the_query_alone_is_no_path() {
        let find = |method: Method, query| {
            let asked = Asked { method: &method, path: "/jobs", query, headers: &HeaderMap::new() };
            find(&JOBS, asked, 0, false).map(|found| found.operation)
        };
        assert_eq!(find(Method::POST, "run"), Ok(0));
        assert_eq!(find(Method::POST, ""), Ok(1));
        assert_eq!(find(Method::PUT, "run"), Ok(2));
    }

    #[test]
    fn selectors_choose_among_operations_of_one_path() {
        let cases = [
            (Method::POST, "run&x=1", Some("a"), Ok(8)),
            (Method::POST, "Action=go+on", Some("b"), Ok(9)),
            (Method::POST, "Action=go%20on", None, Ok(9)),
            (Method::POST, "run", Some("b"), Ok(10)),
            (Method::POST, "Action=stop", None, Err(Lost::Path)),
            (Method::GET, "list=", None, Ok(11)),
            (Method::HEAD, "list", None, Ok(11)),
            (Method::GET, "", None, Err(Lost::Path)),
            (Method::PUT, "", None, Err(Lost::Method(vec![M::POST, M::POST, M::POST, M::GET]))),
        ];
        for (method, query, kind, expected) in cases {
            let headers = HeaderMap::from_iter(
                kind.map(|kind| (http::HeaderName::from_static("x-kind"), http::HeaderValue::from_static(kind))),
            );
            let found = look_up_with(method.clone(), "/jobs", query, &headers).map(|(operation, _)| operation);
            assert_eq!(found, expected, "{method} {query} {kind:?}");
        }
    }

    #[test]
    fn case_matters_unless_it_is_ignored() {
        let headers = HeaderMap::new();
        let asked = Asked { method: &Method::GET, path: "/base/PETS/Mine", query: "", headers: &headers };
        let find = |ignore_case| find(&API, asked, "/base".len(), ignore_case);
        assert_eq!(find(false), Err(Lost::Path));
        assert_eq!(find(true), Ok(Found { operation: 1, holes: vec![] }));
    }
}
