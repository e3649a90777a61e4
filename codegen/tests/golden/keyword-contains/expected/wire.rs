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
        rt::write_object(
            serializer,
            &PET_NAMES,
            &[&self.names, &self.kinds, &self.one],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["names", "kinds", "one"]);

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
        let mut names = None;
        let mut kinds = None;
        let mut one = None;
        object.members(&PET_NAMES, &mut [&mut names, &mut kinds, &mut one])?;
        Ok(Self {
            names: names.flatten(),
            kinds: kinds.flatten(),
            one: one.flatten(),
        })
    }
}

pub(super) static PATTERN_1: rt::Pattern = rt::Pattern::new("^[A-Z]", "^[A-Z]");

pub(super) static RULE_1: rt::Rule = rt::Rule {
    contains: Some(rt::Contains {
        rule: &rt::Rule {
            assertions: &[rt::Assertion::Pattern(&PATTERN_1)],
            ..rt::Rule::ANY
        },
        least: 1,
        most: usize::MAX,
    }),
    ..rt::Rule::ANY
};

pub(super) static RULE_2: rt::Rule = rt::Rule {
    contains: Some(rt::Contains {
        rule: &rt::Rule {
            kinds: &[rt::Kind::Text],
            ..rt::Rule::ANY
        },
        least: 1,
        most: usize::MAX,
    }),
    ..rt::Rule::ANY
};

pub(super) static RULE_3: rt::Rule = rt::Rule {
    contains: Some(rt::Contains {
        rule: &rt::Rule {
            values: &[rt::Literal::Number(rt::Number::Integer(1))],
            ..rt::Rule::ANY
        },
        least: 1,
        most: usize::MAX,
    }),
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.names {
            let at = &at.member("names");
            rt::check::rule(value, &RULE_1, at, violations);
        }
        if let Some(value) = &self.kinds {
            let at = &at.member("kinds");
            rt::check::rule(value, &RULE_2, at, violations);
        }
        if let Some(value) = &self.one {
            let at = &at.member("one");
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
