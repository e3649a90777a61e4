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
            &[&self.weights, &self.any, &self.alone],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["weights", "any", "alone"]);

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
        let mut weights = None;
        let mut any = None;
        let mut alone = None;
        object.members(&PET_NAMES, &mut [&mut weights, &mut any, &mut alone])?;
        Ok(Self {
            weights: weights.flatten(),
            any: any.flatten(),
            alone: alone.flatten(),
        })
    }
}

pub(super) static RULE_1: rt::Rule = rt::Rule {
    contains: Some(rt::Contains {
        rule: &rt::Rule {
            assertions: &[rt::Assertion::Minimum(rt::Number::Integer(10))],
            ..rt::Rule::ANY
        },
        least: 2,
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
        least: 0,
        most: usize::MAX,
    }),
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.weights {
            let at = &at.member("weights");
            rt::check::rule(value, &RULE_1, at, violations);
        }
        if let Some(value) = &self.any {
            let at = &at.member("any");
            rt::check::rule(value, &RULE_2, at, violations);
        }
        if let Some(value) = &self.alone {
            let at = &at.member("alone");
            rt::check::rule(value, &rt::Rule::ANY, at, violations);
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
