//! The Basic scheme (RFC 7617): `Basic base64(user:password)` in UTF-8.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use super::{Basic, Malformed, Secret};

/// The scheme's name in headers.
pub(super) const NAME: &str = "Basic";

/// Writes with padding, reads with or without it.
const BASE64: GeneralPurpose =
    GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent));

/// The header's value, or why these credentials cannot be sent.
#[cfg(feature = "client")]
pub(super) fn write(basic: &Basic) -> Result<Zeroizing<String>, &'static str> {
    if basic.user.contains(':') {
        return Err("the user name must not contain a colon");
    }
    if basic.user.chars().chain(basic.password.expose().chars()).any(char::is_control) {
        return Err("user name and password must not contain control characters");
    }
    let pair = Zeroizing::new(format!("{}:{}", basic.user, basic.password.expose()));
    let mut value = Zeroizing::new(format!("{NAME} "));
    BASE64.encode_string(pair.as_bytes(), &mut value);
    Ok(value)
}

/// The user name and password of a header's credential.
pub(super) fn read(credential: &str) -> Result<Basic, Malformed> {
    let bytes = BASE64.decode(credential).map_err(|_| Malformed::new("the Basic credential is not base64"))?;
    let bytes = Zeroizing::new(bytes);
    let pair = std::str::from_utf8(&bytes).map_err(|_| Malformed::new("the Basic credential is not UTF-8"))?;
    let (user, password) = pair.split_once(':').ok_or(Malformed::new("the Basic credential has no colon"))?;
    if pair.chars().any(char::is_control) {
        return Err(Malformed::new("the Basic credential contains control characters"));
    }
    Ok(Basic { user: user.to_owned(), password: Secret::from(password) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn basic(user: &str, password: &str) -> Basic {
        Basic { user: user.into(), password: password.into() }
    }

    #[test]
    fn writes_and_reads_the_same() {
        let cases = [
            (basic("Aladdin", "open sesame"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
            (basic("test", "123\u{a3}"), "Basic dGVzdDoxMjPCow=="),
            (basic("", ""), "Basic Og=="),
            (basic("a", "b:c"), "Basic YTpiOmM="),
        ];
        for (credentials, header) in cases {
            assert_eq!(write(&credentials).unwrap().as_str(), header);
            assert_eq!(read(header.trim_start_matches("Basic ")).unwrap(), credentials);
        }
    }

    #[test]
    fn reads_without_padding() {
        assert_eq!(read("Og").unwrap(), basic("", ""));
    }

    #[test]
    fn refuses_to_write_what_cannot_be_read_back() {
        for (user, password) in [("a:b", "c"), ("a\nb", "c"), ("a", "c\r"), ("a", "\0")] {
            assert!(write(&basic(user, password)).is_err(), "{user:?} {password:?}");
        }
    }

    #[test]
    fn refuses_malformed_credentials() {
        let cases = [
            ("!!!", "the Basic credential is not base64"),
            ("YWI=", "the Basic credential has no colon"),
            ("/zp4", "the Basic credential is not UTF-8"),
            ("YQA6Yg==", "the Basic credential contains control characters"),
        ];
        for (credential, message) in cases {
            assert_eq!(read(credential).unwrap_err().to_string(), message);
        }
    }
}
