//! From the typed outcome of a mock's reply to its answer.

use super::mocked::wrong;
use super::{Failure, Operation};
use crate::client;
use crate::server::{Answer, Refusal};

/// What a server answers with an outcome; a reply that has none does not fit the description.
pub fn answered<S, E>(
    operation: &'static Operation,
    outcome: Result<S, client::Error<E>>,
    answer: fn(Result<S, E>) -> Answer,
) -> Result<Answer, Refusal> {
    match outcome {
        Ok(success) => Ok(answer(Ok(success))),
        Err(error) => match Failure::unless_api(error) {
            Ok(error) => Ok(answer(Err(error))),
            Err(failure) => Err(wrong(operation, &failure.to_string())),
        },
    }
}
