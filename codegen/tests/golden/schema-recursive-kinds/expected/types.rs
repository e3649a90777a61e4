use super::rt;

/// From `#/components/schemas/Tree` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Tree {
    /// `list`.
    pub list: Option<List>,
    /// `map`.
    pub map: Option<Map>,
    /// `union`.
    pub union: Option<Union>,
    /// `merged`.
    pub merged: Option<TreeMerged>,
    /// `pair`.
    pub pair: Option<(i64, Box<Tree>)>,
    /// `own`.
    pub own: Option<TreeOwn>,
    /// `inner`.
    pub inner: Option<TreeOwn>,
}

impl Tree {
    /// Sets `list`.
    pub fn with_list(mut self, list: List) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: Map) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `union`.
    pub fn with_union(mut self, union: Union) -> Self {
        self.union = Some(union);
        self
    }

    /// Sets `merged`.
    pub fn with_merged(mut self, merged: TreeMerged) -> Self {
        self.merged = Some(merged);
        self
    }

    /// Sets `pair`.
    pub fn with_pair(mut self, pair: (i64, Box<Tree>)) -> Self {
        self.pair = Some(pair);
        self
    }

    /// Sets `own`.
    pub fn with_own(mut self, own: TreeOwn) -> Self {
        self.own = Some(own);
        self
    }

    /// Sets `inner`.
    pub fn with_inner(mut self, inner: TreeOwn) -> Self {
        self.inner = Some(inner);
        self
    }
}

/// From `#/components/schemas/Tree/properties/merged` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct TreeMerged {
    /// `list`.
    pub list: Option<List>,
    /// `map`.
    pub map: Option<Map>,
    /// `union`.
    pub union: Option<Union>,
    /// `merged`.
    pub merged: Option<Box<TreeMerged>>,
    /// `pair`.
    pub pair: (i64, Box<Tree>),
    /// `own`.
    pub own: Option<TreeOwn>,
    /// `inner`.
    pub inner: Option<TreeOwn>,
}

impl TreeMerged {
    /// With what is required.
    pub fn new(pair: (i64, Box<Tree>)) -> Self {
        Self { pair, ..Default::default() }
    }

    /// Sets `list`.
    pub fn with_list(mut self, list: List) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: Map) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `union`.
    pub fn with_union(mut self, union: Union) -> Self {
        self.union = Some(union);
        self
    }

    /// Sets `merged`.
    pub fn with_merged(mut self, merged: TreeMerged) -> Self {
        self.merged = Some(Box::new(merged));
        self
    }

    /// Sets `own`.
    pub fn with_own(mut self, own: TreeOwn) -> Self {
        self.own = Some(own);
        self
    }

    /// Sets `inner`.
    pub fn with_inner(mut self, inner: TreeOwn) -> Self {
        self.inner = Some(inner);
        self
    }
}

/// From `#/components/schemas/Tree/properties/inner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct TreeOwn {
    /// `again`.
    pub again: Option<Box<TreeOwn>>,
}

/// From `#/components/schemas/List` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct List(pub Vec<List>);

/// From `#/components/schemas/Map` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Map(pub rt::Map<String, Map>);

/// From `#/components/schemas/Union` of the description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Union {
    /// `Text`.
    Text(String),
    /// `Array`.
    Array(Vec<Union>),
    /// `Tree`.
    Tree(Box<Tree>),
}

impl From<String> for Union {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<Union>> for Union {
    fn from(value: Vec<Union>) -> Self {
        Self::Array(value)
    }
}

impl From<Tree> for Union {
    fn from(value: Tree) -> Self {
        Self::Tree(Box::new(value))
    }
}
