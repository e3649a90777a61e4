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
        let mut object = rt::ObjectWriter::new(serializer, 4)?;
        object.required("must", &self.must)?;
        object.required("mustOrNull", &self.must_or_null)?;
        object.optional("may", &self.may)?;
        object.field("mayOrNull", &self.may_or_null)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["must", "mustOrNull", "may", "mayOrNull"],
);

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
        let mut must = None;
        let mut must_or_null = None;
        let mut may = None;
        let mut may_or_null = None;
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut must)?,
                1 => object.read(&mut must_or_null)?,
                2 => object.read(&mut may)?,
                3 => object.read(&mut may_or_null)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            must: object.required("must", must)?,
            must_or_null: object.required("mustOrNull", must_or_null)?,
            may: may.flatten(),
            may_or_null: rt::Field::from_slot(may_or_null),
        })
    }
}
