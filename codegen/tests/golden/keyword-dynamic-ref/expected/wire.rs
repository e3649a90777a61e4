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

impl rt::Serialize for types::Node {
    fn serialize<S: rt::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        rt::write_object(
            serializer,
            &NODE_NAMES,
            &[&self.name, &self.size, &self.children],
        )
    }
}

static NODE_NAMES: rt::Names = rt::Names::exact(&["name", "size", "children"]);

impl<'de> rt::Deserialize<'de> for types::Node {
    fn deserialize<D: rt::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        rt::read_object(deserializer)
    }
}

impl<'de> rt::ReadObject<'de> for types::Node {
    fn read<A: rt::MapAccess<'de>>(
        mut object: rt::ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut size = None;
        let mut children = None;
        object.members(&NODE_NAMES, &mut [&mut name, &mut size, &mut children])?;
        Ok(Self {
            name: name.flatten(),
            size: size.flatten(),
            children: children.flatten(),
        })
    }
}

pub(super) static RULE_1: rt::Rule = rt::Rule {
    not: Some(
        &rt::Rule {
            values: &[rt::Literal::Text("root")],
            ..rt::Rule::ANY
        },
    ),
    ..rt::Rule::ANY
};

impl rt::Validate for types::Node {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.name {
            let at = &at.member("name");
            rt::check::rule(value, &RULE_1, at, violations);
        }
        if let Some(value) = &self.size {
            let at = &at.member("size");
            rt::check::minimum(i128::from(*value), 1, at, violations);
        }
        if let Some(value) = &self.children {
            let at = &at.member("children");
            for (index, value) in value.iter().enumerate() {
                let at = &at.index(index);
                rt::Validate::check(value, at, violations);
            }
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
