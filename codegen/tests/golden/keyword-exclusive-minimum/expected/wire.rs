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
                &self.whole,
                &self.fraction,
                &self.between,
                &self.alias,
                &self.zero,
                &self.list,
                &self.map,
            ],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["whole", "fraction", "between", "alias", "zero", "list", "map"],
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
        let mut whole = None;
        let mut fraction = None;
        let mut between = None;
        let mut alias = None;
        let mut zero = None;
        let mut list = None;
        let mut map = None;
        object
            .members(
                &PET_NAMES,
                &mut [
                    &mut whole,
                    &mut fraction,
                    &mut between,
                    &mut alias,
                    &mut zero,
                    &mut list,
                    &mut map,
                ],
            )?;
        Ok(Self {
            whole: whole.flatten(),
            fraction: fraction.flatten(),
            between: between.flatten(),
            alias: alias.flatten(),
            zero: rt::Field::from_slot(zero),
            list: list.flatten(),
            map: map.flatten(),
        })
    }
}

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.whole {
            let at = &at.member("whole");
            rt::check::minimum(i128::from(*value), 3, at, violations);
        }
        if let Some(value) = &self.fraction {
            let at = &at.member("fraction");
            rt::check::above(f64::from(*value), 0.5f64, at, violations);
        }
        if let Some(value) = &self.between {
            let at = &at.member("between");
            rt::check::minimum(i128::from(*value), 2, at, violations);
        }
        if let Some(value) = &self.alias {
            let at = &at.member("alias");
            rt::check::minimum(i128::from(*value), 3, at, violations);
        }
        if let Some(value) = self.zero.as_option() {
            let at = &at.member("zero");
            rt::check::above(f64::from(*value), 0f64, at, violations);
        }
        if let Some(value) = &self.list {
            let at = &at.member("list");
            for (index, value) in value.iter().enumerate() {
                let at = &at.index(index);
                rt::check::minimum(i128::from(*value), 1, at, violations);
            }
        }
        if let Some(value) = &self.map {
            let at = &at.member("map");
            for (name, value) in value {
                let at = &at.member(name);
                rt::check::above(f64::from(*value), 0f64, at, violations);
            }
        }
    }
}
