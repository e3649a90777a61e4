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

pub(super) static COMPARE_HEAD: rt::Parameter = rt::Parameter::path(
    1,
    "head",
    &rt::Shape::Text,
);

pub(super) static COMPARE_BASE: rt::Parameter = rt::Parameter::path(
    0,
    "base",
    &rt::Shape::Text,
);
