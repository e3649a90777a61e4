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
            &[
                &rt::Always(&self.must),
                &rt::Always(&self.must_or_null),
                &self.may,
                &self.may_or_null,
            ],
        )
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
        object
            .members(
                &PET_NAMES,
                &mut [&mut must, &mut must_or_null, &mut may, &mut may_or_null],
            )?;
        Ok(Self {
            must: object.required("must", must)?,
            must_or_null: object.required("mustOrNull", must_or_null)?,
            may: may.flatten(),
            may_or_null: rt::Field::from_slot(may_or_null),
        })
    }
}
