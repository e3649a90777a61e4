//! From a query to parameters.

use super::problem::Problem;
use super::types::Asked;

/// The parameters of the endpoint that finds an item.
pub(super) fn asked(id: &str, query: &str) -> Result<Asked, Problem> {
    let id = id.parse().map_err(|_| Problem::invalid("`id` must be an integer"))?;
    let mut asked = Asked { id, limit: 10, q: None };
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "limit" => asked.limit = value.parse().map_err(|_| Problem::invalid("`limit` must be an integer"))?,
            "q" => asked.q = Some(value.into_owned()),
            _ => {}
        }
    }
    Ok(asked)
}
