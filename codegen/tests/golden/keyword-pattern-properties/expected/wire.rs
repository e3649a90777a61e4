use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Pets",
    operations: &[&PUT_PET, &PUT_TAGS],
    routes: &rt::Route {
        literals: &[
            (
                "pets",
                &rt::Route {
                    methods: &[(rt::Method::PUT, 0)],
                    ..rt::Route::NONE
                },
            ),
            (
                "tags",
                &rt::Route {
                    methods: &[(rt::Method::PUT, 1)],
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

pub(super) static PUT_TAGS: rt::Operation = rt::Operation {
    id: "putTags",
    method: rt::Method::PUT,
    template: "/tags",
    path: &[rt::Piece::Literal("/tags")],
    selectors: &[],
    request: &[rt::Media::json("application/json")],
    body_required: false,
    answers: &[],
    errors: &[],
    security: &[],
};

impl rt::Serialize for types::Pet {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 1)?;
        object.optional("name", &self.name)?;
        object.rest(&self.additional_properties)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(&["name"]);

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
        let mut additional_properties = rt::Map::new();
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut name)?,
                _ => object.keep(&mut additional_properties)?,
            }
        }
        Ok(Self {
            name: name.flatten(),
            additional_properties,
        })
    }
}

impl rt::Serialize for types::Tags {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = rt::ObjectWriter::new(serializer, 1)?;
        object.optional("name", &self.name)?;
        object.rest(&self.additional_properties)?;
        object.end()
    }
}

static TAGS_NAMES: rt::Names = rt::Names::exact(&["name"]);

impl<'de> rt::Deserialize<'de> for types::Tags {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Tags {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut additional_properties = rt::Map::new();
        while let Some(member) = object.next(&TAGS_NAMES)? {
            match member {
                0 => object.read(&mut name)?,
                _ => object.keep(&mut additional_properties)?,
            }
        }
        Ok(Self {
            name: name.flatten(),
            additional_properties,
        })
    }
}

pub(super) static PATTERN_1: rt::Pattern = rt::Pattern::new("^s_", "^s_");
pub(super) static PATTERN_2: rt::Pattern = rt::Pattern::new("^n_", "^n_");
pub(super) static PATTERN_3: rt::Pattern = rt::Pattern::new("^[a-z]+$", "^[a-z]+$");

pub(super) static RULE_1: rt::Rule = rt::Rule {
    properties: &[("name", &rt::Rule::ANY)],
    patterns: &[
        (
            &PATTERN_1,
            &rt::Rule {
                kinds: &[rt::Kind::Text],
                assertions: &[rt::Assertion::MinLength(1)],
                ..rt::Rule::ANY
            },
        ),
        (
            &PATTERN_2,
            &rt::Rule {
                kinds: &[rt::Kind::Null, rt::Kind::Integer, rt::Kind::Number],
                ..rt::Rule::ANY
            },
        ),
    ],
    additional: Some(
        &rt::Rule {
            kinds: &[rt::Kind::Boolean],
            ..rt::Rule::ANY
        },
    ),
    ..rt::Rule::ANY
};

pub(super) static RULE_2: rt::Rule = rt::Rule {
    properties: &[("name", &rt::Rule::ANY)],
    patterns: &[
        (
            &PATTERN_3,
            &rt::Rule {
                kinds: &[rt::Kind::Integer],
                assertions: &[rt::Assertion::Minimum(rt::Number::Integer(1))],
                ..rt::Rule::ANY
            },
        ),
    ],
    additional: Some(&rt::Rule::NEVER),
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        rt::check::rule(self, &RULE_1, at, violations);
    }
}

impl rt::Validate for types::Tags {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        {
            let value = &self.additional_properties;
            for (name, value) in value {
                let at = &at.member(name);
                rt::check::minimum(i128::from(*value), 1, at, violations);
            }
        }
        rt::check::rule(self, &RULE_2, at, violations);
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

impl rt::Validate for operations::PutTags {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.body {
            rt::Validate::check(value, at, violations);
        }
    }
}
