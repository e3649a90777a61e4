use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Pets",
    operations: &[&PUT_PET],
    routes: &rt::Route {
        literals: &[
            (
                "pets",
                &rt::Route {
                    methods: &[(rt::Method::PUT, 0)],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static PUT_PET: rt::Operation = rt::Operation {
    id: "putPet",
    method: rt::Method::PUT,
    template: "/pets",
    path: &[rt::Piece::Literal("/pets")],
    selectors: &[],
    request: &[rt::Media::json("application/json")],
    body_required: true,
    answers: &[],
    errors: &[],
    security: &[],
};

impl rt::Serialize for types::Pet {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(serializer, &PET_NAMES, &[&self.path])
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["path"]);

impl<'de> rt::Deserialize<'de> for types::Pet {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Pet {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut path = None;
        object.members(&PET_NAMES, &mut [&mut path])?;
        Ok(Self { path: path.flatten() })
    }
}

impl rt::Serialize for types::PetPath {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut sequence = rt::SequenceWriter::new(serializer)?;
        sequence.optional(&self.first)?;
        sequence.field(&self.second)?;
        sequence.rest(&self.rest)?;
        sequence.end()
    }
}

impl<'de> rt::Deserialize<'de> for types::PetPath {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_sequence(deserializer)
    }
}

impl<'de> rt::ReadSequence<'de> for types::PetPath {
    fn read<A: rt::SeqAccess<'de>>(
        sequence: &mut rt::SequenceReader<A>,
    ) -> Result<Self, A::Error> {
        Ok(Self {
            first: sequence.optional()?,
            second: sequence.field()?,
            rest: sequence.rest()?,
        })
    }
}

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.path {
            let at = &at.member("path");
            rt::Validate::check(value, at, violations);
        }
    }
}

impl rt::Validate for types::PetPath {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.first {
            let at = &at.index(0);
            rt::check::min_length(value, 1, at, violations);
        }
    }
}

impl rt::Validate for operations::PutPet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.body;
            rt::Validate::check(value, at, violations);
        }
    }
}
