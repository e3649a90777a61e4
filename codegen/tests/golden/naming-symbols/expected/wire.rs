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
        let mut object = rt::ObjectWriter::new(serializer, 8)?;
        object.optional("$ref-count", &self.ref_count)?;
        object.optional("@id", &self.id)?;
        object.optional("200", &self.n200)?;
        object.optional("größe", &self.grosse)?;
        object.optional("a b.c", &self.a_b_c)?;
        object.optional("", &self.empty)?;
        object.optional(">=", &self.greater_equal)?;
        object.optional("order", &self.order)?;
        object.end()
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
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut ref_count)?,
                1 => object.read(&mut id)?,
                2 => object.read(&mut n200)?,
                3 => object.read(&mut grosse)?,
                4 => object.read(&mut a_b_c)?,
                5 => object.read(&mut empty)?,
                6 => object.read(&mut greater_equal)?,
                7 => object.read(&mut order)?,
                _ => object.skip()?,
            }
        }
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
