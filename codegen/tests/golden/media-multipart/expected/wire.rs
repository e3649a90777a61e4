use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Parts of a form",
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
    answers: &[rt::Media::text("text/plain")],
    errors: &[],
    security: &[],
};

pub(super) static UPLOAD_BODY_OWNER_SHAPE: rt::Shape = rt::Shape::Object(
    &rt::ObjectShape {
        root: "UploadBodyOwner",
        namespace: None,
        prefix: None,
        members: &[rt::Member::new("mail", &rt::Shape::Text)],
        rest: None,
        ignore_case: false,
    },
);

impl rt::Serialize for types::UploadBodyOwner {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 1)?;
        object.required("mail", &self.mail)?;
        object.end()
    }
}

static UPLOAD_BODY_OWNER_NAMES: rt::Names = rt::Names::exact(&["mail"]);

impl<'de> rt::Deserialize<'de> for types::UploadBodyOwner {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::UploadBodyOwner {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut mail = None;
        while let Some(member) = object.next(&UPLOAD_BODY_OWNER_NAMES)? {
            match member {
                0 => object.read(&mut mail)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            mail: object.required("mail", mail)?,
        })
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

pub(super) static UPLOAD_PARTS: rt::Form = rt::Form {
    parts: &[
        rt::Part {
            name: "name",
            content: &[rt::Media::text("text/plain")],
            file: false,
            list: false,
            required: true,
            shape: &rt::Shape::Text,
        },
        rt::Part {
            name: "age",
            content: &[rt::Media::text("text/plain")],
            file: false,
            list: false,
            required: false,
            shape: &rt::Shape::Integer,
        },
        rt::Part {
            name: "tags",
            content: &[rt::Media::text("text/plain")],
            file: false,
            list: true,
            required: false,
            shape: &rt::Shape::Text,
        },
        rt::Part {
            name: "owner",
            content: &[rt::Media::json("application/json")],
            file: false,
            list: false,
            required: false,
            shape: &UPLOAD_BODY_OWNER_SHAPE,
        },
        rt::Part {
            name: "papers",
            content: &[],
            file: true,
            list: true,
            required: false,
            shape: &rt::Shape::Any,
        },
        rt::Part {
            name: "picture",
            content: &[
                rt::Media::octets("image/png"),
                rt::Media::octets("image/jpeg"),
            ],
            file: true,
            list: false,
            required: true,
            shape: &rt::Shape::Any,
        },
    ],
    others: rt::Others::Ignored,
    numbered: false,
};

impl From<operations::UploadParts> for rt::Parts {
    fn from(body: operations::UploadParts) -> Self {
        Self::new(&UPLOAD_PARTS)
            .value(0, &body.name)
            .optional(1, &body.age)
            .list(2, &body.tags)
            .optional(3, &body.owner)
            .files(4, body.papers)
            .file(5, body.picture)
    }
}

impl TryFrom<rt::Parts> for operations::UploadParts {
    type Error = rt::DecodeError;

    fn try_from(mut parts: rt::Parts) -> Result<Self, rt::DecodeError> {
        Ok(Self {
            name: parts.take(0)?,
            age: parts.take_optional(1)?,
            tags: parts.take_list(2)?,
            owner: parts.take_optional(3)?,
            papers: parts.take_files(4),
            picture: parts.take_file(5)?,
        })
    }
}

impl rt::Validate for operations::UploadParts {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.name;
            let at = &at.member("name");
            rt::check::min_length(value, 2, at, violations);
        }
    }
}
