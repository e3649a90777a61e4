use super::rt;

pub(super) static API: rt::Api = rt::Api {
    title: "Parameters of several segments",
    operations: &[&GET_KEY, &UNDELETE, &PROXY],
    routes: &rt::Route {
        literals: &[
            (
                "proxy",
                &rt::Route {
                    spans: &[
                        (
                            &[rt::Piece::Span(0, "**")],
                            &rt::Route {
                                methods: &[(rt::Method::GET, 2)],
                                ..rt::Route::NONE
                            },
                        ),
                    ],
                    ..rt::Route::NONE
                },
            ),
            (
                "v1",
                &rt::Route {
                    spans: &[
                        (
                            &[
                                rt::Piece::Span(0, "folders/**"),
                                rt::Piece::Literal(":undelete"),
                            ],
                            &rt::Route {
                                methods: &[(rt::Method::POST, 1)],
                                ..rt::Route::NONE
                            },
                        ),
                        (
                            &[rt::Piece::Span(0, "projects/*/keys/*")],
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

pub(super) static GET_KEY: rt::Operation = rt::Operation {
    id: "getKey",
    method: rt::Method::GET,
    template: "/v1/{name=projects/*/keys/*}",
    path: &[rt::Piece::Literal("/v1/"), rt::Piece::Span(0, "projects/*/keys/*")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static GET_KEY_NAME: rt::Parameter = rt::Parameter::path(
        0,
        "name",
        &rt::Shape::Text,
    )
    .spanning();

pub(super) static UNDELETE: rt::Operation = rt::Operation {
    id: "undelete",
    method: rt::Method::POST,
    template: "/v1/{name=folders/**}:undelete",
    path: &[
        rt::Piece::Literal("/v1/"),
        rt::Piece::Span(0, "folders/**"),
        rt::Piece::Literal(":undelete"),
    ],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static UNDELETE_NAME: rt::Parameter = rt::Parameter::path(
        0,
        "name",
        &rt::Shape::Text,
    )
    .spanning();

pub(super) static PROXY: rt::Operation = rt::Operation {
    id: "proxy",
    method: rt::Method::GET,
    template: "/proxy/{rest+}",
    path: &[rt::Piece::Literal("/proxy/"), rt::Piece::Span(0, "**")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static PROXY_REST: rt::Parameter = rt::Parameter::path(
        0,
        "rest",
        &rt::Shape::Text,
    )
    .spanning();
