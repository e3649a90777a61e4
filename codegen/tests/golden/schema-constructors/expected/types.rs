use super::rt;

/// As responses carry it: without the members that only the client sets.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Pet {
    /// `id`.
    pub id: Option<i64>,
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
    /// `spot`.
    pub spot: Option<Spot>,
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
            id: None,
            tag: None,
            with_tag: None,
            new: None,
            note: rt::Field::Absent,
            parent: None,
            food: "bones".to_owned(),
            spot: None,
        }
    }
}

/// As requests carry it: without the members that only the server sets.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct PetRequest {
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
    pub parent: Option<Box<PetRequest>>,
    /// `food`.
    ///
    /// Default: `"bones"`
    pub food: String,
    /// `spot`.
    pub spot: Option<Spot>,
}

impl PetRequest {
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
            spot: None,
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
    pub fn with_parent(mut self, parent: PetRequest) -> Self {
        self.parent = Some(Box::new(parent));
        self
    }

    /// Sets `food`.
    pub fn with_food(mut self, food: impl Into<String>) -> Self {
        self.food = food.into();
        self
    }

    /// Sets `spot`.
    pub fn with_spot(mut self, spot: Spot) -> Self {
        self.spot = Some(spot);
        self
    }
}

/// From `#/components/schemas/Spot` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Spot {
    /// `x`.
    pub x: i64,
    /// `y`.
    pub y: i64,
}

impl From<Pet> for PetRequest {
    /// Leaves out what requests do not carry.
    fn from(value: Pet) -> Self {
        Self {
            name: value.name,
            born: value.born,
            rank: value.rank,
            tag: value.tag,
            with_tag: value.with_tag,
            new: value.new,
            note: value.note,
            parent: value.parent.map(|value| Box::new((*value).into())),
            food: value.food,
            spot: value.spot,
        }
    }
}
