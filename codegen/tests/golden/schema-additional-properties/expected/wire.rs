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
                &rt::Always(&self.name),
                &self.any,
                &self.open,
                &self.lists,
                &self.nulls,
                &self.additional_properties,
            ],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["name", "any", "open", "lists", "nulls"],
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
        let mut name = None;
        let mut any = None;
        let mut open = None;
        let mut lists = None;
        let mut nulls = None;
        let mut additional_properties = rt::Map::new();
        object
            .members_and(
                &PET_NAMES,
                &mut [&mut name, &mut any, &mut open, &mut lists, &mut nulls],
                &mut additional_properties,
            )?;
        Ok(Self {
            name: object.required("name", name)?,
            any: any.flatten(),
            open: open.flatten(),
            lists: lists.flatten(),
            nulls: nulls.flatten(),
            additional_properties,
        })
    }
}

impl rt::Serialize for types::Open {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(
            serializer,
            &OPEN_NAMES,
            &[&self.name, &self.additional_properties],
        )
    }
}

static OPEN_NAMES: rt::Names = rt::Names::exact(&["name"]);

impl<'de> rt::Deserialize<'de> for types::Open {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Open {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut additional_properties = rt::Map::new();
        object
            .members_and(&OPEN_NAMES, &mut [&mut name], &mut additional_properties)?;
        Ok(Self {
            name: name.flatten(),
            additional_properties,
        })
    }
}

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.lists {
            let at = &at.member("lists");
            for (name, value) in value {
                let at = &at.member(name);
                for (index, value) in value.iter().enumerate() {
                    let at = &at.index(index);
                    rt::check::min_length(value, 1, at, violations);
                }
            }
        }
    }
}
