use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "A list with types for its places in the query",
    operations: &[&FIND_PETS],
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

pub(super) static FIND_PETS: rt::Operation = rt::Operation {
    id: "findPets",
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

pub(super) static FIND_PETS_NEAR: rt::Parameter = rt::Parameter::query(
        "near",
        &rt::Shape::Array(
            &rt::ArrayShape {
                first: &[&rt::Shape::Number, &rt::Shape::Text, &rt::Shape::Boolean],
                ..rt::ArrayShape::of(&rt::Shape::Text)
            },
        ),
    )
    .written(rt::Style::Form, false);

impl rt::Serialize for types::FindPetsNear {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut sequence = rt::SequenceWriter::new(serializer)?;
        sequence.required(&self.first)?;
        sequence.required(&self.second)?;
        sequence.optional(&self.third)?;
        sequence.end()
    }
}

impl<'de> rt::Deserialize<'de> for types::FindPetsNear {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_sequence(deserializer)
    }
}

impl<'de> rt::ReadSequence<'de> for types::FindPetsNear {
    fn read<A: rt::SeqAccess<'de>>(
        sequence: &mut rt::SequenceReader<A>,
    ) -> Result<Self, A::Error> {
        Ok(Self {
            first: sequence.required()?,
            second: sequence.required()?,
            third: sequence.optional()?,
        })
    }
}
