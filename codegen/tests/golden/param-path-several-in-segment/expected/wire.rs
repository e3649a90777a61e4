use super::rt;

pub(super) static API: rt::Api = rt::Api {
    title: "Two parameters between two slashes",
    operations: &[&COMPARE],
    routes: &rt::Route {
        literals: &[
            (
                "compare",
                &rt::Route {
                    patterns: &[
                        (
                            &[
                                rt::Piece::Parameter(0),
                                rt::Piece::Literal("..."),
                                rt::Piece::Parameter(1),
                            ],
                            &rt::Route {
                                methods: &[(rt::Method::GET, 0)],
                                ..rt::Route::NONE
                            },
                        ),
                    ],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static COMPARE: rt::Operation = rt::Operation {
    id: "compare",
    method: rt::Method::GET,
    template: "/compare/{base}...{head}",
    path: &[
        rt::Piece::Literal("/compare/"),
        rt::Piece::Parameter(0),
        rt::Piece::Literal("..."),
        rt::Piece::Parameter(1),
    ],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static COMPARE_HEAD: rt::Parameter = rt::Parameter {
    name: "head",
    place: rt::Place::Path(1),
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Text,
    ..rt::Parameter::PLAIN
};

pub(super) static COMPARE_BASE: rt::Parameter = rt::Parameter {
    name: "base",
    place: rt::Place::Path(0),
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Text,
    ..rt::Parameter::PLAIN
};
