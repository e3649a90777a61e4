use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "pipeDelimited in query",
    operations: &[&PAINT],
    routes: &rt::Route {
        literals: &[
            (
                "paint",
                &rt::Route {
                    methods: &[(rt::Method::GET, 0)],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static PAINT: rt::Operation = rt::Operation {
    id: "paint",
    method: rt::Method::GET,
    template: "/paint",
    path: &[rt::Piece::Literal("/paint")],
    selectors: &[],
    request: &[],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static PAINT_LIST: rt::Parameter = rt::Parameter {
    name: "list",
    place: rt::Place::Query,
    style: rt::Style::PipeDelimited,
    explode: false,
    allow_reserved: false,
    shape: &rt::Shape::Array(
        &rt::ArrayShape {
            first: &[],
            items: &rt::Shape::Text,
            item_name: None,
            wrapped: false,
        },
    ),
};

pub(super) static PAINT_OBJECT: rt::Parameter = rt::Parameter {
    name: "object",
    place: rt::Place::Query,
    style: rt::Style::PipeDelimited,
    explode: false,
    allow_reserved: false,
    shape: &COLOR_SHAPE,
};

pub(super) static COLOR_SHAPE: rt::Shape = rt::Shape::Object(
    &rt::ObjectShape {
        root: "Color",
        namespace: None,
        prefix: None,
        members: &[
            rt::Member::new("R", &rt::Shape::Integer),
            rt::Member::new("G", &rt::Shape::Integer),
            rt::Member::new("B", &rt::Shape::Integer),
        ],
        rest: None,
        ignore_case: false,
    },
);

impl rt::Serialize for types::Color {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 3)?;
        object.optional("R", &self.r)?;
        object.optional("G", &self.g)?;
        object.optional("B", &self.b)?;
        object.end()
    }
}

static COLOR_NAMES: rt::Names = rt::Names::exact(&["R", "G", "B"]);

impl<'de> rt::Deserialize<'de> for types::Color {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Color {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut r = None;
        let mut g = None;
        let mut b = None;
        while let Some(member) = object.next(&COLOR_NAMES)? {
            match member {
                0 => object.read(&mut r)?,
                1 => object.read(&mut g)?,
                2 => object.read(&mut b)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            r: r.flatten(),
            g: g.flatten(),
            b: b.flatten(),
        })
    }
}
