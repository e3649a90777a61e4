use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Parts without names",
    operations: &[&BUNDLE],
    routes: &rt::Route {
        literals: &[
            (
                "bundle",
                &rt::Route {
                    methods: &[(rt::Method::GET, 0)],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static BUNDLE: rt::Operation = rt::Operation {
    id: "bundle",
    method: rt::Method::GET,
    template: "/bundle",
    path: &[rt::Piece::Literal("/bundle")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[rt::Media::multipart("multipart/mixed", &BUNDLE_OK_PARTS)],
    errors: &[],
    security: &[],
};

pub(super) static BUNDLE_RESPONSE_PART1_SHAPE: rt::Shape = rt::Shape::Object(
    &rt::ObjectShape {
        root: "",
        namespace: None,
        prefix: None,
        members: &[rt::Member::new("title", &rt::Shape::Text)],
        rest: None,
        ignore_case: false,
    },
);

impl rt::Serialize for types::BundleResponsePart1 {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(
            serializer,
            &BUNDLE_RESPONSE_PART1_NAMES,
            &[&rt::Always(&self.title)],
        )
    }
}

static BUNDLE_RESPONSE_PART1_NAMES: rt::Names = rt::Names::exact(&["title"]);

impl<'de> rt::Deserialize<'de> for types::BundleResponsePart1 {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::BundleResponsePart1 {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut title = None;
        object.members(&BUNDLE_RESPONSE_PART1_NAMES, &mut [&mut title])?;
        Ok(Self {
            title: object.required("title", title)?,
        })
    }
}

pub(super) static BUNDLE_OK_PARTS: rt::Form = rt::Form {
    parts: &[
        rt::Part {
            name: "part1",
            content: &[rt::Media::json("application/json")],
            file: false,
            list: false,
            delimiter: None,
            required: true,
            shape: &BUNDLE_RESPONSE_PART1_SHAPE,
            headers: &[],
        },
        rt::Part {
            name: "parts",
            content: &[rt::Media::octets("image/*")],
            file: true,
            list: true,
            delimiter: None,
            required: false,
            shape: &rt::Shape::Any,
            headers: &[],
        },
    ],
    others: rt::Others::Ignored,
    numbered: true,
};

impl From<operations::BundleOkParts> for rt::Parts {
    fn from(body: operations::BundleOkParts) -> Self {
        Self::new(&BUNDLE_OK_PARTS).value(0, &body.part1).files(1, body.parts)
    }
}

impl TryFrom<rt::Parts> for operations::BundleOkParts {
    type Error = rt::DecodeError;

    fn try_from(mut parts: rt::Parts) -> Result<Self, rt::DecodeError> {
        Ok(Self {
            part1: parts.take(0)?,
            parts: parts.take_files(1),
        })
    }
}
