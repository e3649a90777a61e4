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
            &[&rt::Always(&self.name), &self.age, &self.vaccinated],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["name", "age", "vaccinated"]);

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
        let mut name = None;
        let mut age = None;
        let mut vaccinated = None;
        object.members(&PET_NAMES, &mut [&mut name, &mut age, &mut vaccinated])?;
        Ok(Self {
            name: object.required("name", name)?,
            age: age.flatten(),
            vaccinated: vaccinated.flatten(),
        })
    }
}
