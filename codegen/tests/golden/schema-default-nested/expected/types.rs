use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pet {
    /// `owner`.
    ///
    /// Default: `{"name":"Ann"}`
    pub owner: Owner,
    /// `home`.
    ///
    /// Default: `{}`
    pub home: Home,
    /// `size`.
    ///
    /// Default: `{"name":"Bo","note":null,"more":[1]}`
    pub size: PetSize,
    /// `born`.
    ///
    /// Default: `"2026-11-26"`
    pub born: rt::Date,
    /// `photo`.
    ///
    /// Default: `"AAEC"`
    pub photo: rt::Base64,
    /// `id`.
    ///
    /// Default: `"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"`
    pub id: rt::Uuid,
    /// `data`.
    ///
    /// Default: `{"a":[1,null]}`
    pub data: rt::Json,
    /// `counts`.
    ///
    /// Default: `{"a":1}`
    pub counts: rt::Map<String, i64>,
    /// `place`.
    ///
    /// Default: `[1,"x"]`
    pub place: PetPlace,
    /// `deep`.
    ///
    /// Default: `[{},{"inside":{"city":"Bergen"}}]`
    pub deep: Vec<Home>,
}

impl Default for Pet {
    fn default() -> Self {
        Self {
            owner: Owner {
                name: "Ann".to_owned(),
                ..Default::default()
            },
            home: Home::default(),
            size: PetSize::Owner(Owner {
                name: "Bo".to_owned(),
                note: rt::Field::Null,
                additional_properties: [("more".to_owned(), vec![1])].into(),
                ..Default::default()
            }),
            born: rt::literal("2026-11-26"),
            photo: b"\0\x01\x02".as_slice().into(),
            id: rt::literal("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
            data: rt::json(r#"{"a":[1,null]}"#),
            counts: [("a".to_owned(), 1)].into(),
            place: PetPlace {
                first: Some(1),
                second: Some("x".to_owned()),
            },
            deep: Vec::from([
                Home::default(),
                Home {
                    inside: Some(
                        Box::new(Home {
                            city: "Bergen".to_owned(),
                            ..Default::default()
                        }),
                    ),
                    ..Default::default()
                },
            ]),
        }
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PetSize {
    /// `Integer`.
    Integer(i64),
    /// `Owner`.
    Owner(Owner),
}

impl From<i64> for PetSize {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<Owner> for PetSize {
    fn from(value: Owner) -> Self {
        Self::Owner(value)
    }
}

/// From `#/components/schemas/Pet/properties/place` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetPlace {
    /// The element at 0.
    pub first: Option<i64>,
    /// The element at 1.
    pub second: Option<String>,
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: String,
    /// `city`.
    ///
    /// Default: `"Oslo"`
    pub city: String,
    /// `note`.
    pub note: rt::Field<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, Vec<i64>>,
}

impl Default for Owner {
    fn default() -> Self {
        Self {
            name: Default::default(),
            city: "Oslo".to_owned(),
            note: rt::Field::Absent,
            additional_properties: Default::default(),
        }
    }
}

impl Owner {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Home` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Home {
    /// `city`.
    ///
    /// Default: `"Oslo"`
    pub city: String,
    /// `inside`.
    pub inside: Option<Box<Home>>,
}

impl Default for Home {
    fn default() -> Self {
        Self {
            city: "Oslo".to_owned(),
            inside: None,
        }
    }
}
