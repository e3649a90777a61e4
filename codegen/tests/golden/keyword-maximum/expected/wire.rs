use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Checks of numbers",
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
        let mut object = rt::ObjectWriter::new(serializer, 2)?;
        object.optional("legs", &self.legs)?;
        object.optional("weight", &self.weight)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["legs", "weight"]);

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
        let mut legs = None;
        let mut weight = None;
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut legs)?,
                1 => object.read(&mut weight)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            legs: legs.flatten(),
            weight: weight.flatten(),
        })
    }
}

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.legs {
            let at = &at.member("legs");
            rt::check::minimum(i128::from(*value), 0, at, violations);
            rt::check::maximum(i128::from(*value), 8, at, violations);
            rt::check::multiple_of(i128::from(*value), 2, at, violations);
        }
        if let Some(value) = &self.weight {
            let at = &at.member("weight");
            rt::check::above(f64::from(*value), 0f64, at, violations);
            rt::check::below(f64::from(*value), 100f64, at, violations);
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
