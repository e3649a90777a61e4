use super::rt;

pub(super) static API: rt::Api = rt::Api {
    title: "A query of any names",
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
    security: &[],
};

pub(super) static LIST_PETS_LIMIT: rt::Parameter = rt::Parameter::query(
    "limit",
    &rt::Shape::Integer,
);

pub(super) static LIST_PETS_FILTER: rt::Parameter = rt::Parameter::query(
        "filter",
        &rt::Shape::Map(&rt::Shape::Text),
    )
    .beside(&["limit"]);
