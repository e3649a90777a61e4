use super::rt;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "A closed type that differs for the two ways",
    operations: &[&PUT_PET, &PUT_COUNTS],
    routes: &rt::Route {
        literals: &[
            (
                "counts",
                &rt::Route {
                    methods: &[(rt::Method::PUT, 1)],
                    ..rt::Route::NONE
                },
            ),
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
    request: &[
        rt::Media::json("application/json"),
        rt::Media::form("application/x-www-form-urlencoded"),
        rt::Media::xml("application/xml"),
    ],
    body_required: true,
    answers: &[rt::Media::json("application/json")],
    errors: &[],
    security: &[],
};

pub(super) static PUT_COUNTS: rt::Operation = rt::Operation {
    id: "putCounts",
    method: rt::Method::PUT,
    template: "/counts",
    path: &[rt::Piece::Literal("/counts")],
    selectors: &[],
    request: &[rt::Media::json("application/json")],
    body_required: true,
    answers: &[],
    errors: &[],
    security: &[],
};

pub(super) static PET_REQUEST_SHAPE: rt::Shape = rt::Shape::Object(
    &rt::ObjectShape {
        root: "Pet",
        namespace: None,
        prefix: None,
        members: &[
            rt::Member::new("name", &rt::Shape::Text),
            rt::Member::new("secret", &rt::Shape::Text),
            rt::Member::new("collar", &COLLAR_REQUEST_SHAPE),
        ],
        rest: None,
        ignore_case: false,
    },
);

pub(super) static COLLAR_REQUEST_SHAPE: rt::Shape = rt::Shape::Object(
    &rt::ObjectShape {
        root: "Collar",
        namespace: None,
        prefix: None,
        members: &[rt::Member::new("color", &rt::Shape::Text)],
        rest: None,
        ignore_case: false,
    },
);

impl rt::Serialize for types::Pet {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 3)?;
        object.required("id", &self.id)?;
        object.required("name", &self.name)?;
        object.optional("collar", &self.collar)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["id", "name", "collar", "secret"]);

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
        let mut name = None;
        let mut collar = None;
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut id)?,
                1 => object.read(&mut name)?,
                2 => object.read(&mut collar)?,
                3 => object.skip()?,
                _ => object.refuse()?,
            }
        }
        Ok(Self {
            id: object.required("id", id)?,
            name: object.required("name", name)?,
            collar: collar.flatten(),
        })
    }
}

impl rt::Serialize for types::PetRequest {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 3)?;
        object.required("name", &self.name)?;
        object.optional("secret", &self.secret)?;
        object.optional("collar", &self.collar)?;
        object.end()
    }
}

static PET_REQUEST_NAMES: rt::Names = rt::Names::exact(
    &["name", "secret", "collar", "id"],
);

impl<'de> rt::Deserialize<'de> for types::PetRequest {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::PetRequest {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut secret = None;
        let mut collar = None;
        while let Some(member) = object.next(&PET_REQUEST_NAMES)? {
            match member {
                0 => object.read(&mut name)?,
                1 => object.read(&mut secret)?,
                2 => object.read(&mut collar)?,
                3 => object.skip()?,
                _ => object.refuse()?,
            }
        }
        Ok(Self {
            name: object.required("name", name)?,
            secret: secret.flatten(),
            collar: collar.flatten(),
        })
    }
}

impl rt::Serialize for types::Collar {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 2)?;
        object.optional("serial", &self.serial)?;
        object.optional("color", &self.color)?;
        object.end()
    }
}

static COLLAR_NAMES: rt::Names = rt::Names::exact(&["serial", "color"]);

impl<'de> rt::Deserialize<'de> for types::Collar {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Collar {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut serial = None;
        let mut color = None;
        while let Some(member) = object.next(&COLLAR_NAMES)? {
            match member {
                0 => object.read(&mut serial)?,
                1 => object.read(&mut color)?,
                _ => object.refuse()?,
            }
        }
        Ok(Self {
            serial: serial.flatten(),
            color: color.flatten(),
        })
    }
}

impl rt::Serialize for types::CollarRequest {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 1)?;
        object.optional("color", &self.color)?;
        object.end()
    }
}

static COLLAR_REQUEST_NAMES: rt::Names = rt::Names::exact(&["color", "serial"]);

impl<'de> rt::Deserialize<'de> for types::CollarRequest {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::CollarRequest {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut color = None;
        while let Some(member) = object.next(&COLLAR_REQUEST_NAMES)? {
            match member {
                0 => object.read(&mut color)?,
                1 => object.skip()?,
                _ => object.refuse()?,
            }
        }
        Ok(Self { color: color.flatten() })
    }
}

impl rt::Serialize for types::Counts {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 0)?;
        object.rest(&self.additional_properties)?;
        object.end()
    }
}

static COUNTS_NAMES: rt::Names = rt::Names::exact(&["at"]);

impl<'de> rt::Deserialize<'de> for types::Counts {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Counts {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut additional_properties = rt::Map::new();
        while let Some(member) = object.next(&COUNTS_NAMES)? {
            match member {
                0 => object.skip()?,
                _ => object.keep(&mut additional_properties)?,
            }
        }
        Ok(Self { additional_properties })
    }
}
