use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `id`.
    pub id: i64,
    /// `name`.
    pub name: Option<String>,
    /// `toys`.
    pub toys: Option<Vec<String>>,
    /// `friends`.
    pub friends: Option<Vec<String>>,
    /// `size`.
    pub size: Option<Size>,
}

impl Pet {
    /// With what is required.
    pub fn new(id: i64) -> Self {
        Self { id, ..Default::default() }
    }

    /// Sets `name`.
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `toys`.
    pub fn with_toys(mut self, toys: Vec<String>) -> Self {
        self.toys = Some(toys);
        self
    }

    /// Sets `friends`.
    pub fn with_friends(mut self, friends: Vec<String>) -> Self {
        self.friends = Some(friends);
        self
    }

    /// Sets `size`.
    pub fn with_size(mut self, size: Size) -> Self {
        self.size = Some(size);
        self
    }
}

/// From `#/components/schemas/Size` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Size {
    /// `unit`.
    pub unit: Option<String>,
    /// `height`.
    pub height: Option<f64>,
}
