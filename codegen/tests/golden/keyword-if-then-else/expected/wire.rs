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
        let mut object = rt::ObjectWriter::new(serializer, 3)?;
        object.required("kind", &self.kind)?;
        object.optional("barks", &self.barks)?;
        object.optional("weight", &self.weight)?;
        object.rest(&self.additional_properties)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["kind", "barks", "weight"]);

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
        let mut kind = None;
        let mut barks = None;
        let mut weight = None;
        let mut additional_properties = rt::Map::new();
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut kind)?,
                1 => object.read(&mut barks)?,
                2 => object.read(&mut weight)?,
                _ => object.keep(&mut additional_properties)?,
            }
        }
        Ok(Self {
            kind: object.required("kind", kind)?,
            barks: barks.flatten(),
            weight: weight.flatten(),
            additional_properties,
        })
    }
}

rt::text_enum!(types::PetKind);

pub(super) static RULE_1: rt::Rule = rt::Rule {
    condition: Some(rt::Condition {
        test: &rt::Rule {
            properties: &[
                (
                    "kind",
                    &rt::Rule {
                        values: &[rt::Literal::Text("dog")],
                        ..rt::Rule::ANY
                    },
                ),
            ],
            ..rt::Rule::ANY
        },
        then: Some(
            &rt::Rule {
                required: &["barks"],
                ..rt::Rule::ANY
            },
        ),
        otherwise: Some(
            &rt::Rule {
                required: &["water"],
                properties: &[
                    (
                        "water",
                        &rt::Rule {
                            values: &[
                                rt::Literal::Text("salt"),
                                rt::Literal::Text("sweet"),
                            ],
                            ..rt::Rule::ANY
                        },
                    ),
                ],
                ..rt::Rule::ANY
            },
        ),
    }),
    ..rt::Rule::ANY
};

pub(super) static RULE_2: rt::Rule = rt::Rule {
    condition: Some(rt::Condition {
        test: &rt::Rule {
            assertions: &[rt::Assertion::Minimum(rt::Number::Integer(100))],
            ..rt::Rule::ANY
        },
        then: Some(
            &rt::Rule {
                assertions: &[rt::Assertion::MultipleOf(rt::Number::Integer(10))],
                ..rt::Rule::ANY
            },
        ),
        otherwise: Some(
            &rt::Rule {
                assertions: &[rt::Assertion::MultipleOf(rt::Number::Float(0.5f64))],
                ..rt::Rule::ANY
            },
        ),
    }),
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.kind;
            let at = &at.member("kind");
            rt::Validate::check(value, at, violations);
        }
        if let Some(value) = &self.weight {
            let at = &at.member("weight");
            rt::check::rule(value, &RULE_2, at, violations);
        }
        rt::check::rule(self, &RULE_1, at, violations);
    }
}

impl rt::Validate for types::PetKind {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(&["dog", "fish"], at, violations);
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
