//! Text bodies: one text, number or boolean as it stands.

use super::tree::Tree;
use super::{DecodeError, EncodeError, json, literal};
use crate::shape::Shape;

/// The JSON text of a text body.
pub(super) fn to_json(bytes: &[u8], shape: &Shape) -> Result<Vec<u8>, DecodeError> {
    let text = json::text(bytes)?;
    let mut out = Vec::with_capacity(text.len() + 2);
    // a body of text is taken as it is: JSON has a media type of its own
    let shape = if matches!(shape.bare(), Shape::Any) { &Shape::Text } else { shape };
    literal::write(text, shape, &mut out).map_err(|message| DecodeError::new(message).at(""))?;
    Ok(out)
}

/// The text body of a JSON text.
pub(super) fn from_json(json: &[u8]) -> Result<Vec<u8>, EncodeError> {
    match Tree::parse(json)? {
        Tree::Null => Ok(Vec::new()),
        tree => tree
            .scalar()
            .map(|text| text.as_bytes().to_vec())
            .ok_or_else(|| EncodeError::new("a text body holds no list or object")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_stand_as_they_are() {
        let cases = [
            ("a \"b\"\n", Shape::Text, r#""a \"b\"\n""#),
            ("5", Shape::Any, "\"5\""),
            ("-7", Shape::Integer, "-7"),
            ("true", Shape::Boolean, "true"),
            ("", Shape::Text, "\"\""),
        ];
        for (text, shape, json) in cases {
            assert_eq!(to_json(text.as_bytes(), &shape).unwrap(), json.as_bytes());
            assert_eq!(from_json(json.as_bytes()).unwrap(), text.as_bytes());
        }
    }

    #[test]
    fn what_is_no_scalar_is_refused() {
        assert!(to_json(b"x", &Shape::Integer).is_err());
        assert!(to_json(b"\xff", &Shape::Text).is_err());
        assert!(from_json(b"[1]").is_err());
        assert!(from_json(b"{}").is_err());
    }
}
