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
        object.optional("pair", &self.pair)?;
        object.optional("named", &self.named)?;
        object.optional("sized", &self.sized)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["pair", "named", "sized"]);

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
        let mut pair = None;
        let mut named = None;
        let mut sized = None;
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut pair)?,
                1 => object.read(&mut named)?,
                2 => object.read(&mut sized)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            pair: pair.flatten(),
            named: named.flatten(),
            sized: sized.flatten(),
        })
    }
}

pub(super) static RULE_1: rt::Rule = rt::Rule {
    all_of: &[
        &rt::Rule {
            contains: Some(rt::Contains {
                rule: &RULE_2,
                least: 1,
                most: usize::MAX,
            }),
            ..rt::Rule::ANY
        },
        &rt::Rule {
            unevaluated_items: Some(
                &rt::Rule {
                    kinds: &[rt::Kind::Integer],
                    ..rt::Rule::ANY
                },
            ),
            beside: &[
                &rt::Rule {
                    contains: Some(rt::Contains {
                        rule: &RULE_2,
                        least: 1,
                        most: usize::MAX,
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
    kinds: &[rt::Kind::Text],
    ..rt::Rule::ANY
};

pub(super) static RULE_3: rt::Rule = rt::Rule {
    all_of: &[
        &rt::Rule {
            condition: Some(rt::Condition {
                test: &RULE_4,
                then: Some(&RULE_5),
                otherwise: None,
            }),
            ..rt::Rule::ANY
        },
        &rt::Rule {
            prefix: &[
                &rt::Rule {
                    kinds: &[rt::Kind::Text],
                    ..rt::Rule::ANY
                },
            ],
            ..rt::Rule::ANY
        },
        &rt::Rule {
            prefix: &[&rt::Rule::ANY],
            unevaluated_items: Some(
                &rt::Rule {
                    kinds: &[rt::Kind::Integer],
                    ..rt::Rule::ANY
                },
            ),
            beside: &[
                &rt::Rule {
                    condition: Some(rt::Condition {
                        test: &RULE_4,
                        then: Some(&RULE_5),
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

pub(super) static RULE_4: rt::Rule = rt::Rule {
    assertions: &[rt::Assertion::MinItems(3)],
    ..rt::Rule::ANY
};

pub(super) static RULE_5: rt::Rule = rt::Rule {
    prefix: &[
        &rt::Rule::ANY,
        &rt::Rule {
            kinds: &[rt::Kind::Boolean],
            ..rt::Rule::ANY
        },
    ],
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.named {
            let at = &at.member("named");
            rt::check::rule(value, &RULE_1, at, violations);
        }
        if let Some(value) = &self.sized {
            let at = &at.member("sized");
            rt::check::rule(value, &RULE_3, at, violations);
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
