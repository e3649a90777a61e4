use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Headers of parts",
    operations: &[&UPLOAD],
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

pub(super) static UPLOAD: rt::Operation = rt::Operation {
    id: "upload",
    method: rt::Method::POST,
    template: "/pets",
    path: &[rt::Piece::Literal("/pets")],
    selectors: &[],
    request: &[rt::Media::multipart("multipart/form-data", &UPLOAD_PARTS)],
    body_required: true,
    answers: &[rt::Media::multipart("multipart/mixed", &UPLOAD_OK_PARTS)],
    errors: &[],
    security: &[],
};

rt::text_enum!(open types::UploadBodyAgeXUnit);

impl rt::Validate for types::UploadBodyAgeXUnit {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(&["years", "days"], at, violations);
        }
    }
}

impl rt::Validate for operations::Upload {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.body;
            rt::Validate::check(value, at, violations);
        }
    }
}

pub(super) static UPLOAD_NAME_PART_X_TRACE: rt::Parameter = rt::Parameter {
    name: "X-Trace",
    place: rt::Place::Header,
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Integer,
    ..rt::Parameter::PLAIN
};

pub(super) static UPLOAD_NAME_PART_X_WAYS: rt::Parameter = rt::Parameter {
    name: "X-Ways",
    place: rt::Place::Header,
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Array(&rt::ArrayShape::of(&rt::Shape::Text)),
    ..rt::Parameter::PLAIN
};

pub(super) static UPLOAD_AGE_PART_X_UNIT: rt::Parameter = rt::Parameter {
    name: "X-Unit",
    place: rt::Place::Header,
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Text,
    ..rt::Parameter::PLAIN
};

pub(super) static UPLOAD_TAGS_PART_X_LANG: rt::Parameter = rt::Parameter {
    name: "X-Lang",
    place: rt::Place::Header,
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Text,
    ..rt::Parameter::PLAIN
};

pub(super) static UPLOAD_PICTURE_PART_X_WIDTH: rt::Parameter = rt::Parameter {
    name: "X-Width",
    place: rt::Place::Header,
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Integer,
    ..rt::Parameter::PLAIN
};

pub(super) static UPLOAD_PARTS: rt::Form = rt::Form {
    parts: &[
        rt::Part {
            name: "name",
            content: &[rt::Media::text("text/plain")],
            file: false,
            list: false,
            delimiter: None,
            required: true,
            shape: &rt::Shape::Text,
            headers: &[
                rt::PartHeader {
                    header: &UPLOAD_NAME_PART_X_TRACE,
                    required: true,
                },
                rt::PartHeader {
                    header: &UPLOAD_NAME_PART_X_WAYS,
                    required: false,
                },
            ],
        },
        rt::Part {
            name: "age",
            content: &[rt::Media::text("text/plain")],
            file: false,
            list: false,
            delimiter: None,
            required: false,
            shape: &rt::Shape::Integer,
            headers: &[
                rt::PartHeader {
                    header: &UPLOAD_AGE_PART_X_UNIT,
                    required: false,
                },
            ],
        },
        rt::Part {
            name: "tags",
            content: &[rt::Media::text("text/plain")],
            file: false,
            list: true,
            delimiter: None,
            required: false,
            shape: &rt::Shape::Text,
            headers: &[
                rt::PartHeader {
                    header: &UPLOAD_TAGS_PART_X_LANG,
                    required: true,
                },
            ],
        },
        rt::Part {
            name: "picture",
            content: &[rt::Media::octets("image/png")],
            file: true,
            list: false,
            delimiter: None,
            required: true,
            shape: &rt::Shape::Any,
            headers: &[
                rt::PartHeader {
                    header: &UPLOAD_PICTURE_PART_X_WIDTH,
                    required: true,
                },
            ],
        },
    ],
    others: rt::Others::Ignored,
    numbered: false,
};

impl From<operations::UploadParts> for rt::Parts {
    fn from(body: operations::UploadParts) -> Self {
        Self::new(&UPLOAD_PARTS)
            .each(
                [body.name],
                |parts, part| {
                    parts
                        .value(0, &part.body)
                        .with_header(&UPLOAD_NAME_PART_X_TRACE, &part.x_trace)
                        .with_optional_composite_header(
                            &UPLOAD_NAME_PART_X_WAYS,
                            &part.x_ways,
                        )
                },
            )
            .each(
                body.age,
                |parts, part| {
                    parts
                        .value(1, &part.body)
                        .with_optional_header(&UPLOAD_AGE_PART_X_UNIT, &part.x_unit)
                },
            )
            .each(
                body.tags,
                |parts, part| {
                    parts
                        .value(2, &part.body)
                        .with_header(&UPLOAD_TAGS_PART_X_LANG, &part.x_lang)
                },
            )
            .each(
                [body.picture],
                |parts, part| {
                    parts
                        .file(3, part.body)
                        .with_header(&UPLOAD_PICTURE_PART_X_WIDTH, &part.x_width)
                },
            )
    }
}

impl TryFrom<rt::Parts> for operations::UploadParts {
    type Error = rt::DecodeError;

    fn try_from(mut parts: rt::Parts) -> Result<Self, rt::DecodeError> {
        Ok(Self {
            name: parts
                .take_one(
                    0,
                    |parts| Ok(operations::UploadNamePart {
                        x_trace: parts.take_header(0, &UPLOAD_NAME_PART_X_TRACE)?,
                        x_ways: parts
                            .take_optional_composite_header(
                                0,
                                &UPLOAD_NAME_PART_X_WAYS,
                            )?,
                        body: parts.take(0)?,
                    }),
                )?,
            age: parts
                .take_any(
                    1,
                    |parts| Ok(operations::UploadAgePart {
                        x_unit: parts
                            .take_optional_header(1, &UPLOAD_AGE_PART_X_UNIT)?,
                        body: parts.take(1)?,
                    }),
                )?,
            tags: parts
                .take_each(
                    2,
                    |parts| Ok(operations::UploadTagsPart {
                        x_lang: parts.take_header(2, &UPLOAD_TAGS_PART_X_LANG)?,
                        body: parts.take(2)?,
                    }),
                )?,
            picture: parts
                .take_one(
                    3,
                    |parts| Ok(operations::UploadPicturePart {
                        x_width: parts.take_header(3, &UPLOAD_PICTURE_PART_X_WIDTH)?,
                        body: parts.take_file(3)?,
                    }),
                )?,
        })
    }
}

impl rt::Validate for operations::UploadParts {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.name;
            let at = &at.member("name");
            let part = value;
            {
                let value = &part.x_trace;
                let at = &at.header(&UPLOAD_NAME_PART_X_TRACE);
                rt::check::minimum(i128::from(*value), 1, at, violations);
            }
            {
                let value = &part.body;
                rt::check::min_length(value, 2, at, violations);
            }
        }
        if let Some(value) = &self.age {
            let at = &at.member("age");
            let part = value;
            if let Some(value) = &part.x_unit {
                let at = &at.header(&UPLOAD_AGE_PART_X_UNIT);
                rt::Validate::check(value, at, violations);
            }
        }
        {
            let value = &self.tags;
            let at = &at.member("tags");
            {
                let value = &value.iter().map(|part| &part.body).collect::<Vec<_>>();
                rt::check::min_items(value.len(), 1, at, violations);
            }
            for (index, part) in value.iter().enumerate() {
                let at = &at.index(index);
                {
                    let value = &part.body;
                    rt::check::max_length(value, 3, at, violations);
                }
            }
        }
    }
}

pub(super) static UPLOAD_OK_PART1_PART_X_TRACE: rt::Parameter = rt::Parameter {
    name: "X-Trace",
    place: rt::Place::Header,
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Integer,
    ..rt::Parameter::PLAIN
};

pub(super) static UPLOAD_OK_PARTS_PART_X_WAYS: rt::Parameter = rt::Parameter {
    name: "X-Ways",
    place: rt::Place::Header,
    style: rt::Style::Simple,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Array(&rt::ArrayShape::of(&rt::Shape::Text)),
    ..rt::Parameter::PLAIN
};

pub(super) static UPLOAD_OK_PARTS: rt::Form = rt::Form {
    parts: &[
        rt::Part {
            name: "part1",
            content: &[rt::Media::text("text/plain")],
            file: false,
            list: false,
            delimiter: None,
            required: true,
            shape: &rt::Shape::Text,
            headers: &[
                rt::PartHeader {
                    header: &UPLOAD_OK_PART1_PART_X_TRACE,
                    required: true,
                },
            ],
        },
        rt::Part {
            name: "parts",
            content: &[rt::Media::text("text/plain")],
            file: false,
            list: true,
            delimiter: None,
            required: false,
            shape: &rt::Shape::Integer,
            headers: &[
                rt::PartHeader {
                    header: &UPLOAD_OK_PARTS_PART_X_WAYS,
                    required: false,
                },
            ],
        },
    ],
    others: rt::Others::Ignored,
    numbered: true,
};

impl From<operations::UploadOkParts> for rt::Parts {
    fn from(body: operations::UploadOkParts) -> Self {
        Self::new(&UPLOAD_OK_PARTS)
            .each(
                [body.part1],
                |parts, part| {
                    parts
                        .value(0, &part.body)
                        .with_header(&UPLOAD_OK_PART1_PART_X_TRACE, &part.x_trace)
                },
            )
            .each(
                body.parts,
                |parts, part| {
                    parts
                        .value(1, &part.body)
                        .with_optional_composite_header(
                            &UPLOAD_OK_PARTS_PART_X_WAYS,
                            &part.x_ways,
                        )
                },
            )
    }
}

impl TryFrom<rt::Parts> for operations::UploadOkParts {
    type Error = rt::DecodeError;

    fn try_from(mut parts: rt::Parts) -> Result<Self, rt::DecodeError> {
        Ok(Self {
            part1: parts
                .take_one(
                    0,
                    |parts| Ok(operations::UploadOkPart1Part {
                        x_trace: parts
                            .take_header(0, &UPLOAD_OK_PART1_PART_X_TRACE)?,
                        body: parts.take(0)?,
                    }),
                )?,
            parts: parts
                .take_each(
                    1,
                    |parts| Ok(operations::UploadOkPartsPart {
                        x_ways: parts
                            .take_optional_composite_header(
                                1,
                                &UPLOAD_OK_PARTS_PART_X_WAYS,
                            )?,
                        body: parts.take(1)?,
                    }),
                )?,
        })
    }
}
