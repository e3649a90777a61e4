//! `style`: how parameters become text, and where each form may stand. The names without capitals are Swagger's `collectionFormat`.

use crate::model::{Place, Style};

/// A row: `form` may stand in query and cookie, is the default there, and explodes unless told otherwise.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    /// Whether it is a `collectionFormat` of Swagger 2.0.
    pub(crate) swagger: bool,
    pub(crate) style: Style,
    pub(crate) places: &'static [Place],
    /// Where it holds if `style` is absent.
    pub(crate) default_in: &'static [Place],
    /// `explode` where it is absent.
    pub(crate) explode: bool,
    /// The list `a`, `b` as parameter `p`.
    pub(crate) example: &'static str,
}

/// The row of a style that may stand in a place.
pub(crate) fn find(place: Place, name: &str) -> Option<&'static Row> {
    allowed(place).find(|row| row.name == name)
}

/// The row of a `collectionFormat` that may stand in a place.
pub(crate) fn collection(place: Place, name: &str) -> Option<&'static Row> {
    ALL.iter().find(|row| row.swagger && row.name == name && row.places.contains(&place))
}

/// The row of a style that a field of a form may have: those of the query, and those of Swagger's `collectionFormat`.
pub(crate) fn of_field(name: &str) -> Option<&'static Row> {
    find(Place::Query, name).or_else(|| collection(Place::Query, name))
}

/// The row that holds where `style` is absent.
pub(crate) fn default(place: Place) -> Option<&'static Row> {
    ALL.iter().find(|row| row.default_in.contains(&place))
}

/// The rows of the styles that may stand in a place.
pub(crate) fn allowed(place: Place) -> impl Iterator<Item = &'static Row> {
    ALL.iter().filter(move |row| !row.swagger && row.places.contains(&place))
}

/// The style table of the Parameter object.
pub(crate) static ALL: &[Row] = &[
    Row {
        name: "simple",
        swagger: false,
        style: Style::Simple,
        places: &[Place::Path, Place::Header],
        default_in: &[Place::Path, Place::Header],
        explode: false,
        example: "a,b",
    },
    Row {
        name: "label",
        swagger: false,
        style: Style::Label,
        places: &[Place::Path],
        default_in: &[],
        explode: false,
        example: ".a,b",
    },
    Row {
        name: "matrix",
        swagger: false,
        style: Style::Matrix,
        places: &[Place::Path],
        default_in: &[],
        explode: false,
        example: ";p=a,b",
    },
    Row {
        name: "form",
        swagger: false,
        style: Style::Form,
        places: &[Place::Query, Place::Cookie],
        default_in: &[Place::Query, Place::Cookie],
        explode: true,
        example: "p=a&p=b",
    },
    Row {
        name: "spaceDelimited",
        swagger: false,
        style: Style::SpaceDelimited,
        places: &[Place::Query],
        default_in: &[],
        explode: false,
        example: "p=a%20b",
    },
    Row {
        name: "pipeDelimited",
        swagger: false,
        style: Style::PipeDelimited,
        places: &[Place::Query],
        default_in: &[],
        explode: false,
        example: "p=a%7Cb",
    },
    Row {
        name: "deepObject",
        swagger: false,
        style: Style::DeepObject,
        places: &[Place::Query],
        default_in: &[],
        explode: false,
        example: "p[a]=b",
    },
    Row {
        name: "cookie",
        swagger: false,
        style: Style::Cookie,
        places: &[Place::Cookie],
        default_in: &[],
        explode: true,
        example: "p=a; p=b",
    },
    Row {
        name: "csv",
        swagger: true,
        style: Style::Simple,
        places: &[Place::Path, Place::Header],
        default_in: &[],
        explode: false,
        example: "a,b",
    },
    Row {
        name: "csv",
        swagger: true,
        style: Style::Form,
        places: &[Place::Query],
        default_in: &[],
        explode: false,
        example: "p=a,b",
    },
    Row {
        name: "multi",
        swagger: true,
        style: Style::Form,
        places: &[Place::Query],
        default_in: &[],
        explode: true,
        example: "p=a&p=b",
    },
    Row {
        name: "ssv",
        swagger: true,
        style: Style::SpaceDelimited,
        places: ANY,
        default_in: &[],
        explode: false,
        example: "p=a%20b",
    },
    Row {
        name: "tsv",
        swagger: true,
        style: Style::TabDelimited,
        places: ANY,
        default_in: &[],
        explode: false,
        example: "p=a%09b",
    },
    Row {
        name: "pipes",
        swagger: true,
        style: Style::PipeDelimited,
        places: ANY,
        default_in: &[],
        explode: false,
        example: "p=a%7Cb",
    },
];

/// Where a `collectionFormat` may stand besides the body.
const ANY: &[Place] = &[Place::Path, Place::Query, Place::Header];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_has_one_default() {
        let cases = [
            (Place::Path, "simple", false),
            (Place::Header, "simple", false),
            (Place::Query, "form", true),
            (Place::Cookie, "form", true),
        ];
        for (place, name, explode) in cases {
            assert_eq!(default(place).map(|row| (row.name, row.explode)), Some((name, explode)), "{place:?}");
            assert_eq!(ALL.iter().filter(|row| row.default_in.contains(&place)).count(), 1, "{place:?}");
        }
        assert!(default(Place::QueryString).is_none());
    }

    #[test]
    fn styles_stand_only_where_the_table_says() {
        let cases = [
            (Place::Path, "matrix", true),
            (Place::Query, "matrix", false),
            (Place::Query, "deepObject", true),
            (Place::Header, "form", false),
            (Place::Cookie, "form", true),
            (Place::Cookie, "cookie", true),
            (Place::Query, "cookie", false),
            (Place::Query, "ssv", false),
        ];
        for (place, name, allowed) in cases {
            assert_eq!(find(place, name).is_some(), allowed, "{place:?} {name}");
        }
        assert_eq!(collection(Place::Path, "tsv").map(|row| row.style), Some(Style::TabDelimited));
        assert!(collection(Place::Path, "multi").is_none() && collection(Place::Query, "form").is_none());
    }

    #[test]
    fn defaults_are_allowed_where_they_hold() {
        for row in ALL {
            assert!(row.default_in.iter().all(|place| row.places.contains(place)), "{}", row.name);
            assert!(!row.example.is_empty());
        }
    }
}
