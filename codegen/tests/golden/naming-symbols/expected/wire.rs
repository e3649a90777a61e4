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
                &self.ref_count,
                &self.id,
                &self.n200,
                &self.grosse,
                &self.a_b_c,
                &self.empty,
                &self.greater_equal,
                &self.order,
            ],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["$ref-count", "@id", "200", "größe", "a b.c", "", ">=", "order"],
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
        let mut ref_count = None;
        let mut id = None;
        let mut n200 = None;
        let mut grosse = None;
        let mut a_b_c = None;
        let mut empty = None;
        let mut greater_equal = None;
        let mut order = None;
        object
            .members(
                &PET_NAMES,
                &mut [
                    &mut ref_count,
                    &mut id,
                    &mut n200,
                    &mut grosse,
                    &mut a_b_c,
                    &mut empty,
                    &mut greater_equal,
                    &mut order,
                ],
            )?;
        Ok(Self {
            ref_count: ref_count.flatten(),
            id: id.flatten(),
            n200: n200.flatten(),
            grosse: grosse.flatten(),
            a_b_c: a_b_c.flatten(),
            empty: empty.flatten(),
            greater_equal: greater_equal.flatten(),
            order: order.flatten(),
        })
    }
}

rt::text_enum!(open types::PetOrder);

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.order {
            let at = &at.member("order");
            rt::Validate::check(value, at, violations);
        }
    }
}

impl rt::Validate for types::PetOrder {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(
                &["+created", "-created", "*", "", "1st", "ü"],
                at,
                violations,
            );
        }
    }
}
