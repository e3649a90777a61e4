use super::rt;

pub(super) static API: rt::Api = rt::Api {
    title: "Reserved characters in a query",
    operations: &[&GET_FILE],
    routes: &rt::Route {
        literals: &[
            (
                "files",
                &rt::Route {
                    methods: &[(rt::Method::GET, 0)],
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
    template: "/files",
    path: &[rt::Piece::Literal("/files")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static GET_FILE_PLAIN: rt::Parameter = rt::Parameter {
    name: "plain",
    place: rt::Place::Query,
    style: rt::Style::Form,
    explode: true,
    allow_reserved: false,
    shape: &rt::Shape::Text,
};

pub(super) static GET_FILE_PATH: rt::Parameter = rt::Parameter {
    name: "path",
    place: rt::Place::Query,
    style: rt::Style::Form,
    explode: true,
    allow_reserved: true,
    shape: &rt::Shape::Text,
};
