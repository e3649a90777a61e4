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
        let mut object = rt::ObjectWriter::new(serializer, 8)?;
        object.optional("id", &self.id)?;
        object.optional("born", &self.born)?;
        object.optional("data", &self.data)?;
        object.optional("size", &self.size)?;
        object.optional("level", &self.level)?;
        object.optional("code", &self.code)?;
        object.field("any", &self.any)?;
        object.optional("price", &self.price)?;
        object.end()
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["id", "born", "data", "size", "level", "code", "any", "price"],
);

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
        let mut born = None;
        let mut data = None;
        let mut size = None;
        let mut level = None;
        let mut code = None;
        let mut any = None;
        let mut price = None;
        while let Some(member) = object.next(&PET_NAMES)? {
            match member {
                0 => object.read(&mut id)?,
                1 => object.read(&mut born)?,
                2 => object.read(&mut data)?,
                3 => object.read(&mut size)?,
                4 => object.read(&mut level)?,
                5 => object.read(&mut code)?,
                6 => object.read(&mut any)?,
                7 => object.read(&mut price)?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            id: id.flatten(),
            born: born.flatten(),
            data: data.flatten(),
            size: size.flatten(),
            level: level.flatten(),
            code: code.flatten(),
            any: rt::Field::from_slot(any),
            price: price.flatten(),
        })
    }
}

rt::text_enum!(types::PetSize);

rt::value_enum!(types::PetLevel);

static PET_CODE_BRANCHES: &[rt::Branch] = &[
    rt::Branch {
        kinds: &[rt::Kind::Integer],
        ..rt::Branch::named("Integer")
    },
    rt::Branch {
        kinds: &[rt::Kind::Text],
        ..rt::Branch::named("Text")
    },
];

impl rt::Serialize for types::PetCode {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::Text(value) => value.serialize(serializer),
        }
    }
}

impl<'de> rt::Deserialize<'de> for types::PetCode {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let mut branches = rt::Branches::read(deserializer, PET_CODE_BRANCHES)?;
        while let Some(branch) = branches.next() {
            let value = match branch {
                0 => branches.attempt(branch).map(Self::Integer),
                _ => branches.attempt(branch).map(Self::Text),
            };
            if let Some(value) = value {
                return Ok(value);
            }
        }
        Err(branches.none_fits())
    }
}

static PET_ANY_BRANCHES: &[rt::Branch] = &[
    rt::Branch {
        kinds: &[rt::Kind::Null, rt::Kind::Boolean],
        ..rt::Branch::named("Boolean")
    },
    rt::Branch {
        kinds: &[rt::Kind::Null, rt::Kind::Integer, rt::Kind::Number],
        ..rt::Branch::named("Number")
    },
    rt::Branch {
        kinds: &[rt::Kind::Null, rt::Kind::Text],
        ..rt::Branch::named("Text")
    },
    rt::Branch {
        kinds: &[rt::Kind::Null, rt::Kind::Array],
        ..rt::Branch::named("Array")
    },
    rt::Branch {
        kinds: &[rt::Kind::Null, rt::Kind::Object],
        ..rt::Branch::named("Variant5")
    },
];

impl rt::Serialize for types::PetAny {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => value.serialize(serializer),
            Self::Number(value) => value.serialize(serializer),
            Self::Text(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
            Self::Variant5(value) => value.serialize(serializer),
        }
    }
}

impl<'de> rt::Deserialize<'de> for types::PetAny {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let mut branches = rt::Branches::read(deserializer, PET_ANY_BRANCHES)?;
        while let Some(branch) = branches.next() {
            let value = match branch {
                0 => branches.attempt(branch).map(Self::Boolean),
                1 => branches.attempt(branch).map(Self::Number),
                2 => branches.attempt(branch).map(Self::Text),
                3 => branches.attempt(branch).map(Self::Array),
                _ => branches.attempt(branch).map(Self::Variant5),
            };
            if let Some(value) = value {
                return Ok(value);
            }
        }
        Err(branches.none_fits())
    }
}

pub(super) static PATTERN_1: rt::Pattern = rt::Pattern::new(
    "^[0-9a-f]{8}-",
    "^[0-9a-f]{8}-",
);

pub(super) static PATTERN_2: rt::Pattern = rt::Pattern::new("^20", "^20");

pub(super) static PATTERN_3: rt::Pattern = rt::Pattern::new(
    "^\\d+\\.\\d\\d$",
    "^[0-9]+\\.[0-9][0-9]$",
);

pub(super) static RULE_1: rt::Rule = rt::Rule {
    assertions: &[rt::Assertion::Pattern(&PATTERN_1)],
    ..rt::Rule::ANY
};

pub(super) static RULE_2: rt::Rule = rt::Rule {
    assertions: &[rt::Assertion::MinLength(10), rt::Assertion::Pattern(&PATTERN_2)],
    ..rt::Rule::ANY
};

pub(super) static RULE_3: rt::Rule = rt::Rule {
    assertions: &[rt::Assertion::MaxLength(4)],
    ..rt::Rule::ANY
};

pub(super) static RULE_4: rt::Rule = rt::Rule {
    assertions: &[rt::Assertion::MaxLength(1)],
    ..rt::Rule::ANY
};

pub(super) static RULE_5: rt::Rule = rt::Rule {
    assertions: &[rt::Assertion::Maximum(rt::Number::Integer(2))],
    ..rt::Rule::ANY
};

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.id {
            let at = &at.member("id");
            rt::check::rule(value, &RULE_1, at, violations);
        }
        if let Some(value) = &self.born {
            let at = &at.member("born");
            rt::check::rule(value, &RULE_2, at, violations);
        }
        if let Some(value) = &self.data {
            let at = &at.member("data");
            rt::check::rule(value, &RULE_3, at, violations);
        }
        if let Some(value) = &self.size {
            let at = &at.member("size");
            rt::Validate::check(value, at, violations);
        }
        if let Some(value) = &self.level {
            let at = &at.member("level");
            rt::Validate::check(value, at, violations);
        }
        if let Some(value) = &self.code {
            let at = &at.member("code");
            rt::Validate::check(value, at, violations);
        }
        if let Some(value) = self.any.as_option() {
            let at = &at.member("any");
            rt::Validate::check(value, at, violations);
        }
        if let Some(value) = &self.price {
            let at = &at.member("price");
            rt::check::pattern(value, &PATTERN_3, at, violations);
        }
    }
}

impl rt::Validate for types::PetSize {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Self::Unknown(_) = self {
            rt::check::unknown(&["s", "m", "xl"], at, violations);
        }
        rt::check::rule(self, &RULE_4, at, violations);
    }
}

impl rt::Validate for types::PetLevel {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        rt::check::rule(self, &RULE_5, at, violations);
    }
}

impl rt::Validate for types::PetCode {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        match self {
            Self::Integer(value) => {
                rt::check::minimum(i128::from(*value), 10, at, violations);
            }
            Self::Text(value) => {
                rt::check::min_length(value, 2, at, violations);
            }
        }
    }
}

impl rt::Validate for types::PetAny {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        match self {
            Self::Number(value) => {
                if let Some(value) = value {
                    rt::check::multiple_of_number(
                        f64::from(*value),
                        0.1f64,
                        at,
                        violations,
                    );
                }
            }
            Self::Text(value) => {
                if let Some(value) = value {
                    rt::check::min_length(value, 2, at, violations);
                }
            }
            Self::Array(value) => {
                if let Some(value) = value {
                    rt::check::unique_items(value, at, violations);
                }
            }
            _ => {}
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
