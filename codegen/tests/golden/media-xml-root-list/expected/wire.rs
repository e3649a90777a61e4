use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "A list as an XML body",
    operations: &[&ECHO],
    routes: &rt::Route {
        literals: &[
            (
                "pets",
                &rt::Route {
                    methods: &[(rt::Method::POST, 0)],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static ECHO: rt::Operation = rt::Operation {
    id: "echo",
    method: rt::Method::POST,
    template: "/pets",
    path: &[rt::Piece::Literal("/pets")],
    selectors: &[],
    request: &[rt::Media::xml("application/xml")],
    body_required: true,
    answers: &[rt::Media::xml("application/xml")],
    errors: &[],
    security: &[],
};

pub(super) static ANIMALS_SHAPE: rt::Shape = rt::Shape::Array(
    &rt::ArrayShape {
        first: &[],
        items: &rt::Shape::Text,
        item_name: Some("pet"),
        wrapped: false,
        root: Some("Animals"),
    },
);
