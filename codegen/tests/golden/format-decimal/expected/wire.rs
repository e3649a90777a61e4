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
            &[&rt::Always(&self.value), &self.price, &self.quoted, &self.fine],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["value", "price", "quoted", "fine"],
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
        let mut value = None;
        let mut price = None;
        let mut quoted = None;
        let mut fine = None;
        object
            .members(
                &PET_NAMES,
                &mut [&mut value, &mut price, &mut quoted, &mut fine],
            )?;
        Ok(Self {
            value: object.required("value", value)?,
            price: price.flatten(),
            quoted: quoted.flatten(),
            fine: fine.flatten(),
        })
    }
}

pub(super) static PATTERN_1: rt::Pattern = rt::Pattern::new(
    "^[0-9]+\\.[0-9]{2}$",
    "^[0-9]+\\.[0-9]{2}$",
);

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.price {
            let at = &at.member("price");
            rt::decimal::minimum(value, "0.01", at, violations);
            rt::decimal::below(value, "1000", at, violations);
            rt::decimal::multiple_of(value, "0.01", at, violations);
        }
        if let Some(value) = &self.quoted {
            let at = &at.member("quoted");
            {
                let value = &value.to_string();
                rt::check::pattern(value, &PATTERN_1, at, violations);
            }
        }
        if let Some(value) = &self.fine {
            let at = &at.member("fine");
            rt::decimal::minimum(value, "0.1234567890123456789", at, violations);
            rt::decimal::maximum(value, "98765432109876543210.5", at, violations);
        }
    }
}
