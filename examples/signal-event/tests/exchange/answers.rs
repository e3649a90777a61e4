//! What the client makes of answers.

use signal_event::webhook::{SignalEventError, WebApiError};
use specwright_runtime::client::Error;

use crate::script::{Script, Then, signal};

async fn outcome(answer: &'static str) -> Result<(), Error<SignalEventError>> {
    signal(&Script::start(answer, Then::Close).await.client()).await
}

fn answer(head: &str, body: &str) -> &'static str {
    format!("HTTP/1.1 {head}\r\nx-db-stats: Calls=1\r\nContent-Length: {}\r\n\r\n{body}", body.len()).leak()
}

#[tokio::test]
async fn a_204_is_success_even_with_a_body_and_its_type() {
    let answers = [
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 204 No Content\r\nContent-Type: application/json; charset=utf-8\r\n\r\nnull",
        "HTTP/1.1 204 No Content\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 4\r\n\r\nnull",
    ];
    for (answer, then) in answers.into_iter().flat_map(|answer| [(answer, Then::Read), (answer, Then::Close)]) {
        let client = Script::start(answer, then).await.client();
        for call in 0..3 {
            let outcome = signal(&client).await;
            assert!(outcome.is_ok(), "{answer:?} {then:?} {call}: {outcome:?}");
        }
    }
}

#[tokio::test]
async fn the_vendors_error_in_any_of_its_forms() {
    let json = "Content-Type: application/json; charset=utf-8";
    let expected = |error_type: &str, message: Option<&str>, error_message: Option<&str>| WebApiError {
        error: Some(true),
        error_type: Some(error_type.to_owned()),
        message: message.map(str::to_owned),
        error_message: error_message.map(str::to_owned),
        error_source: None,
    };
    let cases = [
        (
            answer(&format!("400 Bad Request\r\n{json}"), r#"{"Error":true,"ErrorType":"ArgumentException","Message":"no"}"#),
            SignalEventError::BadRequest(expected("ArgumentException", Some("no"), None)),
        ),
        (
            answer(&format!("400 Bad Request\r\n{json}"), r#"{"error":true,"errorType":"X","errorMessage":"no","More":1}"#),
            SignalEventError::BadRequest(expected("X", None, Some("no"))),
        ),
        (
            answer(&format!("401 Unauthorized\r\n{json}"), r#"{"Error":true,"ErrorType":"Y","ErrorMessage":"who"}"#),
            SignalEventError::Unauthorized(expected("Y", None, Some("who"))),
        ),
        (
            answer(
                "400 Bad Request\r\nContent-Type: text/xml",
                "<WebApiError><Error>true</Error><ErrorType>Z</ErrorType></WebApiError>",
            ),
            SignalEventError::BadRequest(expected("Z", None, None)),
        ),
        (answer(&format!("400 Bad Request\r\n{json}"), "{}"), SignalEventError::BadRequest(WebApiError::default())),
    ];
    for (answer, expected) in cases {
        let error = outcome(answer).await.unwrap_err();
        assert_eq!(error.api(), Some(&expected), "{answer}\n{error:?}");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert_eq!(error.status().unwrap().as_str(), &head[9..12]);
        assert_eq!(error.headers().unwrap()["x-db-stats"], "Calls=1");
        assert_eq!(error.body().unwrap(), body);
    }
}

#[tokio::test]
async fn an_error_body_that_is_something_else_is_kept() {
    let cases = [
        answer("400 Bad Request\r\nContent-Type: text/html", "<html>Bad Request</html>"),
        answer("400 Bad Request\r\nContent-Type: application/json", "<html>Bad Request</html>"),
        answer("401 Unauthorized\r\nContent-Type: application/json", r#"{"Error":"yes"}"#),
        answer("401 Unauthorized", "who?"),
        answer("400 Bad Request", ""),
    ];
    for answer in cases {
        let error = outcome(answer).await.unwrap_err();
        assert!(matches!(error, Error::Decode(_)), "{answer}\n{error:?}");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert_eq!(error.status().unwrap().as_str(), &head[9..12]);
        assert_eq!(error.headers().unwrap()["x-db-stats"], "Calls=1");
        assert_eq!(error.body().unwrap(), body);
    }
}

#[tokio::test]
async fn a_status_without_a_description_is_kept() {
    for head in [
        "200 OK",
        "302 Found\r\nLocation: http://127.0.0.1:1/",
        "421 Misdirected Request",
        "500 Internal Server Error",
        "799 Odd",
    ] {
        let error = outcome(answer(head, "Wrong subdomain")).await.unwrap_err();
        let Some(SignalEventError::Undocumented(reply)) = error.api() else { panic!("{head}: {error:?}") };
        assert_eq!((reply.status().as_str(), reply.body().as_ref()), (&head[..3], &b"Wrong subdomain"[..]));
        assert_eq!(reply.headers()["x-db-stats"], "Calls=1");
    }
}
