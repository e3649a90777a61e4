use super::rt;
use super::types;

pub(super) static PUT_PETS: rt::Operation = rt::Operation {
    id: "put_pets",
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
        rt::write_object(
            serializer,
            &PET_NAMES,
            &[&rt::Always(&self.position), &self.size],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["position", "size"]);

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
        let mut position = None;
        let mut size = None;
        object.members(&PET_NAMES, &mut [&mut position, &mut size])?;
        Ok(Self {
            position: object.required("position", position)?,
            size: size.flatten(),
        })
    }
}

impl rt::Serialize for types::PetSize {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut sequence = rt::SequenceWriter::new(serializer)?;
        sequence.optional(&self.first)?;
        sequence.optional(&self.height)?;
        sequence.end()
    }
}

impl<'de> rt::Deserialize<'de> for types::PetSize {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_sequence(deserializer)
    }
}

impl<'de> rt::ReadSequence<'de> for types::PetSize {
    fn read<A: rt::SeqAccess<'de>>(
        sequence: &mut rt::SequenceReader<A>,
    ) -> Result<Self, A::Error> {
        Ok(Self {
            first: sequence.optional()?,
            height: sequence.optional()?,
        })
    }
}

impl rt::Serialize for types::Position {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut sequence = rt::SequenceWriter::new(serializer)?;
        sequence.required(&self.first)?;
        sequence.required(&self.second)?;
        sequence.optional(&self.third)?;
        sequence.field(&self.fourth)?;
        sequence.rest(&self.rest)?;
        sequence.end()
    }
}

impl<'de> rt::Deserialize<'de> for types::Position {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_sequence(deserializer)
    }
}

impl<'de> rt::ReadSequence<'de> for types::Position {
    fn read<A: rt::SeqAccess<'de>>(
        sequence: &mut rt::SequenceReader<A>,
    ) -> Result<Self, A::Error> {
        Ok(Self {
            first: sequence.required()?,
            second: sequence.required()?,
            third: sequence.optional()?,
            fourth: sequence.field()?,
            rest: sequence.rest()?,
        })
    }
}

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.position;
            let at = &at.member("position");
            rt::Validate::check(value, at, violations);
        }
    }
}

impl rt::Validate for types::Position {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        rt::check::max_items(
            2 + usize::from(self.third.is_some())
                + usize::from(!self.fourth.is_absent()) + self.rest.len(),
            6,
            at,
            violations,
        );
        {
            let value = &self.first;
            let at = &at.index(0);
            rt::check::maximum_number(f64::from(*value), 180f64, at, violations);
        }
    }
}
