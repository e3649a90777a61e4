use super::rt;
use super::operations;
use super::types;

pub(super) static API: rt::Api = rt::Api {
    title: "Texts that are too long",
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
            &[
                &self.name,
                &self.code,
                &self.short,
                &self.alias,
                &self.tags,
                &self.notes,
                &self.empty,
            ],
        )
    }
}

static PET_NAMES: rt::Names = rt::Names::exact(
    &["name", "code", "short", "alias", "tags", "notes", "empty"],
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
        let mut name = None;
        let mut code = None;
        let mut short = None;
        let mut alias = None;
        let mut tags = None;
        let mut notes = None;
        let mut empty = None;
        object
            .members(
                &PET_NAMES,
                &mut [
                    &mut name,
                    &mut code,
                    &mut short,
                    &mut alias,
                    &mut tags,
                    &mut notes,
                    &mut empty,
                ],
            )?;
        Ok(Self {
            name: name.flatten(),
            code: code.flatten(),
            short: short.flatten(),
            alias: rt::Field::from_slot(alias),
            tags: tags.flatten(),
            notes: notes.flatten(),
            empty: empty.flatten(),
        })
    }
}

pub(super) static PATTERN_1: rt::Pattern = rt::Pattern::new("^[A-Z]+$", "^[A-Z]+$");

impl rt::Validate for types::Pet {
    fn check(&self, at: &rt::At<'_>, violations: &mut rt::Violations) {
        if let Some(value) = &self.name {
            let at = &at.member("name");
            rt::check::min_length(value, 2, at, violations);
            rt::check::max_length(value, 3, at, violations);
        }
        if let Some(value) = &self.code {
            let at = &at.member("code");
            rt::check::pattern(value, &PATTERN_1, at, violations);
        }
        if let Some(value) = &self.short {
            let at = &at.member("short");
            rt::check::max_length(value, 4, at, violations);
        }
        if let Some(value) = self.alias.as_option() {
            let at = &at.member("alias");
            rt::check::max_length(value, 2, at, violations);
        }
        if let Some(value) = &self.tags {
            let at = &at.member("tags");
            for (index, value) in value.iter().enumerate() {
                let at = &at.index(index);
                rt::check::max_length(value, 2, at, violations);
            }
        }
        if let Some(value) = &self.notes {
            let at = &at.member("notes");
            for (name, value) in value {
                let at = &at.member(name);
                rt::check::max_length(value, 2, at, violations);
            }
        }
        if let Some(value) = &self.empty {
            let at = &at.member("empty");
            rt::check::max_length(value, 0, at, violations);
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
