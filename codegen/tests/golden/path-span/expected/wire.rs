use super::rt;

pub(super) static API: rt::Api = rt::Api {
    title: "Parameters that span segments",
    operations: &[&GET_FILE, &GET_TAGS, &GET_LATEST, &LIST_FILES],
    routes: &rt::Route {
        literals: &[
            (
                "files",
                &rt::Route {
                    literals: &[
                        (
                            "latest",
                            &rt::Route {
                                methods: &[(rt::Method::GET, 2)],
                                ..rt::Route::NONE
                            },
                        ),
                    ],
                    spans: &[
                        (
                            &[rt::Piece::Span(0, "**")],
                            &rt::Route {
                                literals: &[
                                    (
                                        "tags",
                                        &rt::Route {
                                            methods: &[(rt::Method::GET, 1)],
                                            ..rt::Route::NONE
                                        },
                                    ),
                                ],
                                methods: &[(rt::Method::GET, 0)],
                                ..rt::Route::NONE
                            },
                        ),
                    ],
                    ..rt::Route::NONE
                },
            ),
        ],
        spans: &[
            (
                &[rt::Piece::Span(0, "**")],
                &rt::Route {
                    literals: &[
                        (
                            "files",
                            &rt::Route {
                                methods: &[(rt::Method::GET, 3)],
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

pub(super) static GET_FILE: rt::Operation = rt::Operation {
    id: "getFile",
    method: rt::Method::GET,
    template: "/files/{path}",
    path: &[rt::Piece::Literal("/files/"), rt::Piece::Span(0, "**")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static GET_FILE_PATH: rt::Parameter = rt::Parameter::path(
        0,
        "path",
        &rt::Shape::Text,
    )
    .allow_reserved()
    .spanning();

pub(super) static GET_TAGS: rt::Operation = rt::Operation {
    id: "getTags",
    method: rt::Method::GET,
    template: "/files/{path}/tags",
    path: &[
        rt::Piece::Literal("/files/"),
        rt::Piece::Span(0, "**"),
        rt::Piece::Literal("/tags"),
    ],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static GET_TAGS_PATH: rt::Parameter = rt::Parameter::path(
        0,
        "path",
        &rt::Shape::Text,
    )
    .allow_reserved()
    .spanning();

pub(super) static GET_LATEST: rt::Operation = rt::Operation {
    id: "getLatest",
    method: rt::Method::GET,
    template: "/files/latest",
    path: &[rt::Piece::Literal("/files/latest")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static LIST_FILES: rt::Operation = rt::Operation {
    id: "listFiles",
    method: rt::Method::GET,
    template: "/{scope}/files",
    path: &[
        rt::Piece::Literal("/"),
        rt::Piece::Span(0, "**"),
        rt::Piece::Literal("/files"),
    ],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static LIST_FILES_SCOPE: rt::Parameter = rt::Parameter::path(
        0,
        "scope",
        &rt::Shape::Text,
    )
    .spanning();
