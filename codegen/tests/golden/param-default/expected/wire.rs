use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Parameters with defaults",
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

pub(super) static LIST_PETS_LIMIT: rt::Parameter = rt::Parameter {
    name: "limit",
    place: rt::Place::Query,
    style: rt::Style::Form,
    explode: true,
    allow_reserved: false,
    shape: &rt::Shape::Integer,
    default: Some("20"),
    ..rt::Parameter::PLAIN
};

pub(super) static LIST_PETS_SORT: rt::Parameter = rt::Parameter {
    name: "sort",
    place: rt::Place::Query,
    style: rt::Style::Form,
    explode: true,
    allow_reserved: false,
    shape: &rt::Shape::Text,
    default: Some("\"up\""),
    ..rt::Parameter::PLAIN
};

pub(super) static LIST_PETS_FIELDS: rt::Parameter = rt::Parameter {
    name: "fields",
    place: rt::Place::Query,
    style: rt::Style::Form,
    explode: true,
    allow_reserved: false,
    shape: &rt::Shape::Array(
        &rt::ArrayShape {
            items: &rt::Shape::Text,
            item_name: None,
            wrapped: false,
        },
    ),
    default: Some("[\"id\",\"name\"]"),
    ..rt::Parameter::PLAIN
};

pub(super) static LIST_PETS_LANGUAGE: rt::Parameter = rt::Parameter {
    name: "language",
    place: rt::Place::Header,
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Text,
    default: Some("\"en\""),
    ..rt::Parameter::PLAIN
};

rt::text_enum!(types::Sort);

impl rt::Validate for types::Sort {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(&["up", "down"], at, violations);
        }
    }
}

impl rt::Validate for operations::ListPets {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.sort {
            let at = &rt::At::parameter(&LIST_PETS_SORT);
            rt::Validate::check(value, at, violations);
        }
    }
}
