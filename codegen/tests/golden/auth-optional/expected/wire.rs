use super::rt;

pub(super) static API: rt::Api = rt::Api {
    title: "With or without",
    operations: &[&LIST_PETS],
    routes: &rt::Route {
        literals: &[
            (
                "pets",
                &rt::Route {
                    methods: &[(rt::Method::GET, 0)],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static LIST_PETS: rt::Operation = rt::Operation {
    id: "listPets",
    method: rt::Method::GET,
    template: "/pets",
    path: &[rt::Piece::Literal("/pets")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[
        &[
            rt::Requirement {
                scheme: &TOKEN_SCHEME,
                scopes: &[],
            },
        ],
        &[],
    ],
};

pub(super) static TOKEN_SCHEME: rt::Scheme = rt::Scheme {
    name: "Token",
    kind: rt::SchemeKind::Http("Bearer"),
};
