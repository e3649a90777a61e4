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
            &[&self.name, &self.scores, &self.additional_properties],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["name", "scores"]);

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
        let mut scores = None;
        let mut additional_properties = rt::Map::new();
        object
            .members_and(
                &PET_NAMES,
                &mut [&mut name, &mut scores],
                &mut additional_properties,
            )?;
        Ok(Self {
            name: name.flatten(),
            scores: scores.flatten(),
            additional_properties,
        })
    }
}

pub(super) static PATTERN_1: rt::Pattern = rt::Pattern::new("^[a-z]*$", "^[a-z]*$");

pub(super) static RULE_1: rt::Rule = rt::Rule {
    names: Some(
        &rt::Rule {
            values: &[
                rt::Literal::Text("name"),
                rt::Literal::Text("scores"),
                rt::Literal::Text("x"),
            ],
            ..rt::Rule::ANY
        },
    ),
    ..rt::Rule::ANY
};

pub(super) static RULE_2: rt::Rule = rt::Rule {
    names: Some(
        &rt::Rule {
            assertions: &[
                rt::Assertion::MinLength(2),
                rt::Assertion::Pattern(&PATTERN_1),
            ],
            ..rt::Rule::ANY
        },
    ),
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.scores {
            let at = &at.member("scores");
            rt::check::rule(value, &RULE_2, at, violations);
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
