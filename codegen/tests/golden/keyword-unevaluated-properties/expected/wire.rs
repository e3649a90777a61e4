use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Pets",
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
        object.optional("tag", &self.tag)?;
        object.optional("name", &self.name)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["tag", "name"]);

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
        let mut tag = None;
        let mut name = None;
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut tag)?,
                1 => object.read(&mut name)?,
                _ => object.refuse()?,
            }
        }
        Ok(Self {
            tag: tag.flatten(),
            name: name.flatten(),
        })
    }
}

impl rt::Serialize for types::Dog {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 3)?;
        object.optional("kind", &self.kind)?;
        object.optional("pet", &self.pet)?;
        object.optional("name", &self.name)?;
        object.rest(&self.additional_properties)?;
        object.end()
    }
}

static DOG_NAMES: rt::Names = rt::Names::exact(&["kind", "pet", "name"]);

impl<'de> rt::Deserialize<'de> for types::Dog {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Dog {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut kind = None;
        let mut pet = None;
        let mut name = None;
        let mut additional_properties = rt::Map::new();
        while let Some(member) = object.next(&DOG_NAMES)? {
            match member {
                0 => object.read(&mut kind)?,
                1 => object.read(&mut pet)?,
                2 => object.read(&mut name)?,
                _ => object.keep(&mut additional_properties)?,
            }
        }
        Ok(Self {
            kind: kind.flatten(),
            pet: pet.flatten(),
            name: name.flatten(),
            additional_properties,
        })
    }
}

pub(super) static PATTERN_1: rt::Pattern = rt::Pattern::new("^x-", "^x-");

pub(super) static RULE_1: rt::Rule = rt::Rule {
    all_of: &[
        &rt::Rule {
            condition: Some(rt::Condition {
                test: &RULE_2,
                then: Some(&RULE_3),
                otherwise: None,
            }),
            ..rt::Rule::ANY
        },
        &rt::Rule {
            properties: &[
                ("kind", &rt::Rule::ANY),
                ("pet", &rt::Rule::ANY),
                ("name", &rt::Rule::ANY),
            ],
            patterns: &[
                (
                    &PATTERN_1,
                    &rt::Rule {
                        kinds: &[rt::Kind::Integer],
                        ..rt::Rule::ANY
                    },
                ),
            ],
            ..rt::Rule::ANY
        },
        &rt::Rule {
            properties: &[
                ("kind", &rt::Rule::ANY),
                ("pet", &rt::Rule::ANY),
                ("name", &rt::Rule::ANY),
            ],
            patterns: &[(&PATTERN_1, &rt::Rule::ANY)],
            unevaluated_properties: Some(
                &rt::Rule {
                    kinds: &[rt::Kind::Text],
                    assertions: &[rt::Assertion::MaxLength(3)],
                    ..rt::Rule::ANY
                },
            ),
            beside: &[
                &rt::Rule {
                    condition: Some(rt::Condition {
                        test: &RULE_2,
                        then: Some(&RULE_3),
                        otherwise: None,
                    }),
                    ..rt::Rule::ANY
                },
            ],
            ..rt::Rule::ANY
        },
    ],
    ..rt::Rule::ANY
};

pub(super) static RULE_2: rt::Rule = rt::Rule {
    required: &["kind"],
    properties: &[
        (
            "kind",
            &rt::Rule {
                values: &[rt::Literal::Text("guard")],
                ..rt::Rule::ANY
            },
        ),
    ],
    ..rt::Rule::ANY
};

pub(super) static RULE_3: rt::Rule = rt::Rule {
    properties: &[
        (
            "level",
            &rt::Rule {
                kinds: &[rt::Kind::Integer],
                ..rt::Rule::ANY
            },
        ),
    ],
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.name {
            let at = &at.member("name");
            rt::check::min_length(value, 1, at, violations);
        }
    }
}

impl rt::Validate for types::Dog {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.pet {
            let at = &at.member("pet");
            rt::Validate::check(value, at, violations);
        }
        if let Some(value) = &self.name {
            let at = &at.member("name");
            rt::check::min_length(value, 1, at, violations);
        }
        rt::check::rule(self, &RULE_1, at, violations);
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
