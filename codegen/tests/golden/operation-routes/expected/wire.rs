use super::rt;

pub(super) static API: rt::Api = rt::Api {
    title: "Paths that differ late",
    operations: &[&MINE, &ONE, &REMOVE, &TOYS],
    routes: &rt::Route {
        literals: &[
            (
                "pets",
                &rt::Route {
                    literals: &[
                        (
                            "mine",
                            &rt::Route {
                                methods: &[(rt::Method::GET, 0)],
                                ..rt::Route::NONE
                            },
                        ),
                    ],
                    parameter: Some(
                        &rt::Route {
                            literals: &[
                                (
                                    "toys",
                                    &rt::Route {
                                        methods: &[(rt::Method::GET, 3)],
                                        ..rt::Route::NONE
                                    },
                                ),
                            ],
                            methods: &[(rt::Method::GET, 1), (rt::Method::DELETE, 2)],
                            ..rt::Route::NONE
                        },
                    ),
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static MINE: rt::Operation = rt::Operation {
    id: "mine",
    method: rt::Method::GET,
    template: "/pets/mine",
    path: &[rt::Piece::Literal("/pets/mine")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static ONE: rt::Operation = rt::Operation {
    id: "one",
    method: rt::Method::GET,
    template: "/pets/{id}",
    path: &[rt::Piece::Literal("/pets/"), rt::Piece::Parameter(0)],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static ONE_ID: rt::Parameter = rt::Parameter::path(
    0,
    "id",
    &rt::Shape::Text,
);

pub(super) static REMOVE: rt::Operation = rt::Operation {
    id: "remove",
    method: rt::Method::DELETE,
    template: "/pets/{id}",
    path: &[rt::Piece::Literal("/pets/"), rt::Piece::Parameter(0)],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static REMOVE_ID: rt::Parameter = rt::Parameter::path(
    0,
    "id",
    &rt::Shape::Text,
);

pub(super) static TOYS: rt::Operation = rt::Operation {
    id: "toys",
    method: rt::Method::GET,
    template: "/pets/{id}/toys",
    path: &[
        rt::Piece::Literal("/pets/"),
        rt::Piece::Parameter(0),
        rt::Piece::Literal("/toys"),
    ],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static TOYS_ID: rt::Parameter = rt::Parameter::path(
    0,
    "id",
    &rt::Shape::Text,
);
