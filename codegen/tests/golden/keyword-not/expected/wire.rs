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
            &[&rt::Always(&self.name), &self.note, &self.alive, &self.died],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["name", "note", "alive", "died"]);

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
        let mut note = None;
        let mut alive = None;
        let mut died = None;
        object
            .members(
                &PET_NAMES,
                &mut [&mut name, &mut note, &mut alive, &mut died],
            )?;
        Ok(Self {
            name: object.required("name", name)?,
            note,
            alive: alive.flatten(),
            died: died.flatten(),
        })
    }
}

pub(super) static RULE_1: rt::Rule = rt::Rule {
    not: Some(
        &rt::Rule {
            required: &["alive", "died"],
            ..rt::Rule::ANY
        },
    ),
    ..rt::Rule::ANY
};

pub(super) static RULE_2: rt::Rule = rt::Rule {
    not: Some(
        &rt::Rule {
            values: &[rt::Literal::Text("root"), rt::Literal::Text("admin")],
            ..rt::Rule::ANY
        },
    ),
    ..rt::Rule::ANY
};

pub(super) static RULE_3: rt::Rule = rt::Rule {
    not: Some(
        &rt::Rule {
            kinds: &[rt::Kind::Null, rt::Kind::Text],
            ..rt::Rule::ANY
        },
    ),
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.name;
            let at = &at.member("name");
            rt::check::rule(value, &RULE_2, at, violations);
        }
        if let Some(value) = &self.note {
            let at = &at.member("note");
            rt::check::rule(value, &RULE_3, at, violations);
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
