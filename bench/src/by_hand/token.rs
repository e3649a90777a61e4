//! Who may call: whoever has the one token.

use specwright_runtime::http::HeaderMap;
use specwright_runtime::http::header::AUTHORIZATION;
use subtle::ConstantTimeEq;

use super::problem::Problem;

/// The token of all requests.
pub(crate) const TOKEN: &str = "8A:Cust12345.AbCdEfGhIjKlMnOpQrStUvWxYz";

/// Compares in constant time.
pub(super) fn check(headers: &HeaderMap) -> Result<(), Problem> {
    let presented = headers.get(AUTHORIZATION).and_then(|value| bearer(value.as_bytes()));
    let known = presented.is_some_and(|token| token.ct_eq(TOKEN.as_bytes()).into());
    if known { Ok(()) } else { Err(Problem::unauthorized()) }
}

fn bearer(value: &[u8]) -> Option<&[u8]> {
    let (scheme, token) = value.split_at_checked(7)?;
    scheme.eq_ignore_ascii_case(b"bearer ").then(|| token.trim_ascii())
}
