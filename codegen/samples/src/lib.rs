//! Values that a schema of an API description allows, and values that it does not.
//!
//! A [`Description`] is an OpenAPI (3.0, 3.1, 3.2) or Swagger 2.0 document, prepared for one [`Direction`]. From it and a pointer to
//! any schema come [`sample`], a value that is valid, and [`violations`], values that are not, each with the keyword it breaks.
//! Both are confirmed by an independent validator before they are handed out, so how they are made may be approximate; they are
//! there with the feature `judge`, which takes that validator in. Without it there is [`example`], a value that people like to
//! read, and [`fits`].
//!
//! Choices come from bytes: where they run out the smallest choice is taken, so a property test that shrinks its bytes shrinks the
//! value.
//!
//! ```
//! # #[cfg(feature = "judge")] {
//! use specwright_samples::{Choices, Description, Direction, sample, violations};
//!
//! let document = serde_json::json!({
//!     "openapi": "3.1.0",
//!     "components": {"schemas": {"Age": {"type": "integer", "minimum": 0}}}
//! });
//! let description = Description::new(&document, Direction::Response).unwrap();
//! let mut choices = Choices::seeded(7);
//! let age = sample(&description, "#/components/schemas/Age", &mut choices).unwrap();
//! assert!(age.as_u64().is_some());
//! let wrong = violations(&description, "#/components/schemas/Age", &age, &mut choices);
//! assert!(wrong.iter().any(|violation| violation.keyword == "minimum"));
//! # }
//! ```

mod choices;
mod convert;
mod description;
#[cfg(feature = "judge")]
mod judge;
mod pointer;
mod regular;
mod flat;
mod tags;
mod height;
mod fit;
mod make;
#[cfg(feature = "judge")]
mod violate;
#[cfg(feature = "judge")]
mod declared;

pub use self::choices::Choices;
pub use self::convert::{Direction, to_json_schema};
#[cfg(feature = "judge")]
pub use self::declared::is_declared;
pub use self::description::{Description, Unusable};
pub use self::fit::fits;
#[cfg(feature = "judge")]
pub use self::judge::Judge;
pub use self::make::example;
#[cfg(feature = "judge")]
pub use self::make::sample;
#[cfg(feature = "judge")]
pub use self::violate::{Violation, violations};
