use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `born`.
    pub born: rt::DateTime,
    /// `rank`.
    pub rank: Option<i64>,
    /// `tag`.
    #[deprecated]
    pub tag: Option<String>,
    /// `with_tag`.
    pub with_tag: Option<bool>,
    /// `new`.
    pub new: Option<i64>,
    /// `note`.
    pub note: rt::Field<String>,
    /// `parent`.
    pub parent: Option<Box<Pet>>,
    /// `food`.
    ///
    /// Default: `"bones"`
    pub food: String,
}

impl Pet {
    /// With what is required.
    pub fn new(
        name: impl Into<String>,
        born: rt::DateTime,
        rank: Option<i64>,
    ) -> Self {
        Self {
            name: name.into(),
            born,
            rank,
            tag: None,
            with_tag: None,
            new: None,
            note: rt::Field::Absent,
            parent: None,
            food: "bones".to_owned(),
        }
    }

    /// Sets `tag`.
    #[deprecated]
    pub fn with_tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    /// Sets `with_tag`.
    pub fn with_with_tag(mut self, with_tag: bool) -> Self {
        self.with_tag = Some(with_tag);
        self
    }

    /// Sets `new`.
    pub fn with_new(mut self, new: i64) -> Self {
        self.new = Some(new);
        self
    }

    /// Sets `note`.
    pub fn with_note(mut self, note: impl Into<rt::Field<String>>) -> Self {
        self.note = note.into();
        self
    }

    /// Sets `parent`.
    pub fn with_parent(mut self, parent: Pet) -> Self {
        self.parent = Some(Box::new(parent));
        self
    }

    /// Sets `food`.
    pub fn with_food(mut self, food: impl Into<String>) -> Self {
        self.food = food.into();
        self
    }
}

/// From `#/components/schemas/Answer` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Answer {
    /// `id`.
    pub id: i64,
    /// `a`.
    pub a: Option<i64>,
    /// `b`.
    pub b: Option<i64>,
    /// `c`.
    pub c: Option<i64>,
    /// `d`.
    pub d: Option<i64>,
}

impl Answer {
    /// With what is required.
    pub fn new(id: i64) -> Self {
        Self { id, ..Default::default() }
    }
}
