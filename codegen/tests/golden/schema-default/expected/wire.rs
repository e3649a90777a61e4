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
        let mut object = rt::ObjectWriter::new(serializer, 15)?;
        object.required("id", &self.id)?;
        object.required("mood", &self.mood)?;
        object.required("name", &self.name)?;
        object.required("legs", &self.legs)?;
        object.required("tags", &self.tags)?;
        object.required("state", &self.state)?;
        object.required("left", &self.left)?;
        object.required("born", &self.born)?;
        object.required("photo", &self.photo)?;
        object.required("owner", &self.owner)?;
        object.required("size", &self.size)?;
        object.required("note", &self.note)?;
        object.field("nothing", &self.nothing)?;
        object.required("data", &self.data)?;
        object.required("counts", &self.counts)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &[
        "id",
        "mood",
        "name",
        "legs",
        "tags",
        "state",
        "left",
        "born",
        "photo",
        "owner",
        "size",
        "note",
        "nothing",
        "data",
        "counts",
    ],
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
        let mut id = None;
        let mut mood = None;
        let mut name = None;
        let mut legs = None;
        let mut tags = None;
        let mut state = None;
        let mut left = None;
        let mut born = None;
        let mut photo = None;
        let mut owner = None;
        let mut size = None;
        let mut note = None;
        let mut nothing = None;
        let mut data = None;
        let mut counts = None;
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut id)?,
                1 => object.read(&mut mood)?,
                2 => object.read(&mut name)?,
                3 => object.read(&mut legs)?,
                4 => object.read(&mut tags)?,
                5 => object.read(&mut state)?,
                6 => object.read(&mut left)?,
                7 => object.read(&mut born)?,
                8 => object.read(&mut photo)?,
                9 => object.read(&mut owner)?,
                10 => object.read(&mut size)?,
                11 => object.read(&mut note)?,
                12 => object.read(&mut nothing)?,
                13 => object.read(&mut data)?,
                14 => object.read(&mut counts)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            id: object.required("id", id)?,
            mood: object.required("mood", mood)?,
            name: name.flatten().unwrap_or_else(|| "Rex".to_owned()),
            legs: legs.flatten().unwrap_or(4),
            tags: tags.flatten().unwrap_or_else(|| vec!["new".to_owned()]),
            state: state.flatten().unwrap_or(types::State::Here),
            left: left.flatten().unwrap_or(types::State::Gone),
            born: born.flatten().unwrap_or_else(|| rt::literal("2026-11-26")),
            photo: photo
                .flatten()
                .unwrap_or_else(|| b"\0\x01\x02".as_slice().into()),
            owner: owner
                .flatten()
                .unwrap_or_else(|| types::Owner {
                    name: "Ann".to_owned(),
                    ..Default::default()
                }),
            size: size.flatten().unwrap_or_else(|| types::PetSize::Integer(3)),
            note: note.unwrap_or_else(|| Some("none yet".to_owned())),
            nothing: rt::Field::from_slot(nothing),
            data: data.flatten().unwrap_or_else(|| rt::json(r#"{"a":[1,null]}"#)),
            counts: counts.flatten().unwrap_or_else(|| [("a".to_owned(), 1)].into()),
        })
    }
}

static PET_SIZE_BRANCHES: &[rt::Branch] = &[
    rt::Branch {
        kinds: &[rt::Kind::Integer],
        ..rt::Branch::named("Integer")
    },
    rt::Branch {
        kinds: &[rt::Kind::Text],
        ..rt::Branch::named("Text")
    },
];

impl rt::Serialize for types::PetSize {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::Text(value) => value.serialize(serializer),
        }
    }
}

impl<'de> rt::Deserialize<'de> for types::PetSize {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let mut branches = rt::Branches::read(deserializer, PET_SIZE_BRANCHES)?;
        while let Some(branch) = branches.next() {
            let value = match branch {
                0 => branches.attempt(branch).map(Self::Integer),
                _ => branches.attempt(branch).map(Self::Text),
            };
            if let Some(value) = value {
                return Ok(value);
            }
        }
        Err(branches.none_fits())
    }
}

impl rt::Serialize for types::Owner {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 3)?;
        object.required("name", &self.name)?;
        object.required("city", &self.city)?;
        object.optional("zip", &self.zip)?;
        object.end()
    }
}

static OWNER_NAMES: rt::Names = rt::Names::exact(&["name", "city", "zip"]);

impl<'de> rt::Deserialize<'de> for types::Owner {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Owner {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut city = None;
        let mut zip = None;
        while let Some(member) = object.next(&OWNER_NAMES)? {
            match member {
                0 => object.read(&mut name)?,
                1 => object.read(&mut city)?,
                2 => object.read(&mut zip)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            name: object.required("name", name)?,
            city: city.flatten().unwrap_or_else(|| "Oslo".to_owned()),
            zip: zip.flatten(),
        })
    }
}

rt::text_enum!(types::State);

rt::text_enum!(types::Mood);

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.mood;
            let at = &at.member("mood");
            rt::Validate::check(value, at, violations);
        }
        {
            let value = &self.state;
            let at = &at.member("state");
            rt::Validate::check(value, at, violations);
        }
        {
            let value = &self.left;
            let at = &at.member("left");
            rt::Validate::check(value, at, violations);
        }
    }
}

impl rt::Validate for types::State {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(&["here", "gone"], at, violations);
        }
    }
}

impl rt::Validate for types::Mood {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(&["good", "bad"], at, violations);
        }
    }
}
