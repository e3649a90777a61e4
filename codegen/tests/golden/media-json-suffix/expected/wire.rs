use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "JSON by another name",
    operations: &[&ECHO],
    routes: &rt::Route {
        literals: &[
            (
                "pets",
                &rt::Route {
                    methods: &[(rt::Method::POST, 0)],
                    ..rt::Route::NONE
                },
            ),
        ],
        ..rt::Route::NONE
    },
};

pub(super) static ECHO: rt::Operation = rt::Operation {
    id: "echo",
    method: rt::Method::POST,
    template: "/pets",
    path: &[rt::Piece::Literal("/pets")],
    selectors: &[],
    request: &[rt::Media::json("application/vnd.pet.v1+json")],
    body_required: true,
    answers: &[rt::Media::json("application/vnd.pet.v1+json")],
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
            &[&rt::Always(&self.name), &self.legs, &self.tags, &self.owner],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["name", "legs", "tags", "owner"]);

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
        let mut legs = None;
        let mut tags = None;
        let mut owner = None;
        object
            .members(
                &PET_NAMES,
                &mut [&mut name, &mut legs, &mut tags, &mut owner],
            )?;
        Ok(Self {
            name: object.required("name", name)?,
            legs: legs.flatten(),
            tags: tags.flatten(),
            owner: owner.flatten(),
        })
    }
}

impl rt::Serialize for types::PetOwner {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(serializer, &PET_OWNER_NAMES, &[&self.city])
    }
}

static PET_OWNER_NAMES: rt::Names = rt::Names::exact(&["city"]);

impl<'de> rt::Deserialize<'de> for types::PetOwner {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::PetOwner {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut city = None;
        object.members(&PET_OWNER_NAMES, &mut [&mut city])?;
        Ok(Self { city: city.flatten() })
    }
}
