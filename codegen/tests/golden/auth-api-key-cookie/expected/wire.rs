use super::rt;

pub(super) static API: rt::Api = rt::Api {
    title: "Keys in a cookie",
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
                scheme: &KEY_SCHEME,
                scopes: &[],
            },
        ],
    ],
};

pub(super) static KEY_SCHEME: rt::Scheme = rt::Scheme {
    name: "Key",
    kind: rt::SchemeKind::Cookie("session"),
};
